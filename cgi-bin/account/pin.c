/* pin.c: changing the user of a shared computer by a short number, locking it,
 * and the number itself.
 *
 * A PIN is guessed quickly, so it is worth something only together with the
 * browser's own secret (the cookie "device"), which a sign-in with the password
 * leaves there, and for five wrong tries.  It is kept as a digest sealed with
 * the installation's key: a slow hash would not protect so short a number, but
 * would make changing hands wait behind everybody's passwords.
 */
#include "pin.h"

#include <string.h>

#include "account.h"
#include "auth.h"
#include "auth_tries.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "secret.h"
#include "text.h"
#include "value.h"

#include "pin_sql.h"

#define SWITCHED_S	10	/* how long a page that is not theirs leads to the start */

enum { PIN_MIN = 4, PIN_MAX = 8, HUES = 8 };

static const int	lock_minutes[] = { 0, 2, 5, 10, 15, 30, 60 };

/* "" is no browser's. */
static const char *
device(struct req *req)
{
	const char	*token = req_cookie(req, "device");

	return auth_token_hash(req, token != NULL ? token : "");
}

/* ---- the number ------------------------------------------------------------ */

static const char *
place_of(struct req *req, int64_t user_id)
{
	return req_printf(req, "pin of %lld", (long long)user_id);
}

static const char *
digest_of(struct req *req, int64_t user_id, const char *pin)
{
	const char	*text = req_printf(req, "%lld %s", (long long)user_id, pin);

	return secret_sha256(req->mem, text, strlen(text));
}

static bool
is_pin(struct req *req, int64_t user_id, const char *sealed, const char *pin)
{
	const char	*digest;
	size_t		 len;

	digest = secret_open(req->mem, place_of(req, user_id), sealed, &len);
	return digest != NULL && secret_same(digest, digest_of(req, user_id, pin));
}

/* One digit again and again, or digits in a row: what is tried first. */
static bool
is_guessed_first(const char *pin)
{
	int	step = pin[1] - pin[0];

	if (step < -1 || step > 1)
		return false;
	for (size_t i = 1; pin[i] != '\0'; i++)
		if (pin[i] - pin[i - 1] != step)
			return false;
	return true;
}

/* The new PIN of the form; NULL: the reason is recorded. */
static const char *
new_pin(struct req *req)
{
	const char	*pin = req_text(req, "pin", PIN_MAX, REQ_REQUIRED);
	const char	*again = req_text(req, "pin_again", PIN_MAX, REQ_REQUIRED);

	if (pin == NULL)
		return NULL;
	if (strlen(pin) < PIN_MIN || pin[strspn(pin, "0123456789")] != '\0')
		req_error(req, "pin", tr(req->lang, "Four to eight digits"));
	else if (is_guessed_first(pin))
		req_error(req, "pin", tr(req->lang, "This one would be guessed first. "
		    "Choose digits that are not in a row"));
	else if (again != NULL && strcmp(pin, again) != 0)
		req_error(req, "pin_again", tr(req->lang, "This is another PIN than above"));
	return req_ok(req) ? pin : NULL;
}

enum http
post_pin(struct req *req)
{
	int64_t		 id = req->auth->user_id, minutes = 0;
	const char	*pin = new_pin(req), *digest;
	enum http	 status = HTTP_422;

	(void)req_int(req, "lock_after", 0, 240, 0, &minutes);
	if (pin == NULL || !req_ok(req) || !own_password(req, &status))
		return status >= HTTP_500 ? status : show_profile(req, status, "pin");
	digest = digest_of(req, id, pin);
	if (!dir_pin_set(req, id, secret_seal(req->mem, place_of(req, id), digest, strlen(digest)),
	    (int)minutes, present_session(req)))
		return db_status(req);
	return http_see_other(req, "/account/profile?done=pin");
}

enum http
post_pin_drop(struct req *req)
{
	if (!dir_pin_drop(req, req->auth->user_id))
		return db_status(req);
	return http_see_other(req, "/account/profile?done=pin-off");
}

enum http
post_device_forget(struct req *req)
{
	const struct rows	*r;

	r = dir_device_forget(req, req->auth->user_id, req_path_id(req, "id"), present_session(req));
	if (r == NULL)
		return db_status(req);
	return rows_int(r, "gone") == 0 ? HTTP_404 :
	    http_see_other(req, "/account/profile?done=forgotten");
}

bool
pin_forget_elsewhere(struct req *req)
{
	return dir_device_forget(req, req->auth->user_id, 0, present_session(req)) != NULL;
}

/* ---- the profile ----------------------------------------------------------- */

struct pin_ask
pin_send(struct req *req)
{
	return (struct pin_ask){
		.places = dir_pin_places_send(req, req->auth->user_id, present_session(req)),
		.lock = dir_pin_lock_send(req, req->auth->user_id),
	};
}

static struct value *
lock_choices(struct req *req, int64_t chosen)
{
	struct value	*list = value_array(req->mem), *one;
	unsigned long	 n;

	for (size_t i = 0; i < sizeof(lock_minutes) / sizeof(lock_minutes[0]); i++) {
		n = (unsigned long)lock_minutes[i];
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "minutes", lock_minutes[i]);
		value_set_bool(one, "chosen", lock_minutes[i] == chosen);
		value_set_text(one, "words", n == 0 ? tr(req->lang, "Never") : req_printf(req,
		    trn(req->lang, "After %lu minute", "After %lu minutes", n), n));
	}
	return list;
}

void
pin_fill(struct req *req, struct value *data, struct pin_ask asked)
{
	const struct rows	*r = query_rows(asked.places), *lock = query_rows(asked.lock);
	struct value		*pin = value_sub(data, "pin"), *list = value_array(req->mem), *one;
	const char		*minutes = rows_text(lock, "minutes");
	int64_t			 chosen = rows_int(lock, "minutes");

	value_set_bool(pin, "set", minutes != NULL);
	if (req_has(req, "lock_after"))
		(void)req_int(req, "lock_after", 0, 240, 0, &chosen);
	value_set(pin, "locks", lock_choices(req, chosen));
	for (size_t i = 0; minutes != NULL && i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "device", device_words(req, row_text(r, i, rows_col(r, "agent"))));
		value_set_text(one, "address", row_text(r, i, rows_col(r, "address")));
		value_set_text(one, "used", time_ago(req, row_int(r, i, rows_col(r, "used_s"))));
		value_set_bool(one, "blocked", row_bool(r, i, rows_col(r, "blocked")));
		value_set_bool(one, "here", row_bool(r, i, rows_col(r, "here")));
	}
	value_set(pin, "places", list);
}

/* ---- changing the user ----------------------------------------------------- */

bool
pin_offered(struct req *req)
{
	const struct rows	*r;

	if (req_cookie(req, "device") == NULL)
		return false;
	r = dir_device_people(req, device(req));
	return r != NULL && rows_len(r) > 0;
}

/* Everybody whom this browser knows but who is there now.  NULL: not known. */
static struct value *
people(struct req *req)
{
	const struct rows	*r = dir_device_people(req, device(req));
	struct value		*list = value_array(req->mem), *one;
	int64_t			 chosen = req_id(req, "person", 0), user;
	const char		*name;

	if (r == NULL)
		return NULL;
	for (size_t i = 0; i < rows_len(r); i++) {
		if ((user = row_int(r, i, rows_col(r, "user_id"))) == req->auth->user_id)
			continue;
		name = row_text(r, i, rows_col(r, "name"));
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "name", name);
		value_set_text(one, "initials", text_initials(req->mem, name));
		value_set_int(one, "hue", user % HUES);
		value_set_bool(one, "chosen", row_int(r, i, rows_col(r, "id")) == chosen ||
		    (chosen == 0 && value_len(list) == 1));
	}
	return list;
}

static enum http
show_switch(struct req *req, enum http status, const char *refusal)
{
	struct value	*data = value_object(req->mem), *list = people(req);

	if (list == NULL)
		return db_status(req);
	value_set(data, "people", list);
	value_set_bool(data, "has_people", value_len(list) > 0);
	value_set_bool(data, "signed_in", req->auth->user_id != 0);
	return show(req, status, "switch.html", data, refusal);
}

/* The dialog asks for JSON and shows what is wrong by itself. */
static enum http
refuse(struct req *req, enum http status)
{
	const char	*refusal = NULL;

	if (status == HTTP_401)
		req_error(req, "pin", tr(req->lang, "This PIN was not accepted. After five wrong "
		    "ones the password is needed at this computer."));
	if (status == HTTP_429)
		refusal = slow_down(req);
	if (status >= HTTP_500)
		return status;
	if (!req_wants_json(req))
		return show_switch(req, status, refusal);
	return http_refuse(req, status, refusal != NULL ? refusal :
	    tr(req->lang, "Please correct what is marked."));
}

/* The page they were at opens if it is theirs as well; else, by the cookie, the
 * start (auth_elsewhere). */
static enum http
enter(struct req *req, int64_t user_id)
{
	int64_t		 former = req->auth->user_id;
	const char	*to = *local_path(req) != '\0' ? local_path(req) : "/";
	struct value	*answer;

	(void)dir_pin_passed_send(req, device(req), user_id, auth_session_resume(req, user_id),
	    former);
	http_cookie(req, "login", NULL, 0);
	http_cookie_plain(req, "switched", "1", SWITCHED_S);
	if (!req_wants_json(req))
		return http_see_other(req, "%s", to);
	answer = value_object(req->mem);
	value_set_text(answer, "to", to);
	return http_value(req, HTTP_200, answer);
}

enum http
get_switch(struct req *req)
{
	return show_switch(req, HTTP_200, NULL);
}

enum http
post_switch(struct req *req)
{
	int64_t			 known = req_id(req, "person", REQ_REQUIRED);
	const char		*pin = req_text(req, "pin", PIN_MAX, REQ_REQUIRED);
	struct auth_tries	 tries;
	const struct rows	*r;
	struct query		*q;
	enum http		 status;

	if (!req_ok(req))
		return refuse(req, HTTP_422);
	if ((status = auth_may_try(req, &tries, "pin", device(req))) != HTTP_200)
		return refuse(req, status);
	q = dir_pin_try_send(req, device(req), known);
	if (!db_apart(req, true) || (r = query_rows(q)) == NULL)
		return db_status(req);
	if (rows_len(r) == 0 || !is_pin(req, rows_int(r, "user_id"), rows_text(r, "pin"), pin))
		return refuse(req, auth_wrong_try(req, &tries));
	return enter(req, rows_int(r, "user_id"));
}

/* The computer is left: the session ends, the browser goes on knowing them. */
enum http
post_lock(struct req *req)
{
	auth_session_end(req);
	return *local_path(req) == '\0' ? http_see_other(req, "/account/switch") :
	    http_see_other(req, "/account/switch?to=%s", escaped(req, local_path(req)));
}
