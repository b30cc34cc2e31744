/* sign_in.c: the sign-in page, and the second factor behind it. */
#include "account.h"

#include <string.h>

#include "auth.h"
#include "auth_second.h"
#include "by.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "pin.h"
#include "sending.h"
#include "text.h"
#include "value.h"
#include "view.h"

#include "account_sql.h"


/* Why somebody is led here: the word in the address, and what is said. */
static const char *
what_was_done(struct req *req)
{
	static const struct {
		const char	*word;
		const char	*text;
	} done[] = {
		{ "registered", N_("We have sent a password by SMS. If this phone or e-mail belongs "
		    "to an account already, a message there says so.") },
		{ "mailed", N_("We have sent a password by e-mail. If this phone or e-mail belongs "
		    "to an account already, a message there says so.") },
		{ "password", N_("Your password is changed, and you are signed out everywhere. "
		    "Sign in with the new one.") },
	};
	const char	*word = req_raw(req, "done");

	for (size_t i = 0; i < sizeof(done) / sizeof(done[0]); i++)
		if (strcmp(done[i].word, word) == 0)
			return tr(req->lang, done[i].text);
	return NULL;
}

/* A password that went nowhere is told: there is no provider of SMS at all. */
static bool
is_lost(struct req *req)
{
	const struct rows	*r;

	if (strcmp(req_raw(req, "done"), "registered") != 0 || sending_installed("sms"))
		return false;
	r = dir_ways(req);
	return r != NULL && !row_bool(r, 0, rows_col(r, "sms"));
}

enum http
show_sign_in(struct req *req, enum http status, const char *refusal)
{
	struct value		*data = value_object(req->mem), *others;
	const char		*login = req_cookie(req, "login");
	const char		*done = req->method == GET ? what_was_done(req) : NULL;
	const struct rows	*r = dir_registration_open(req, NULL);

	if (r == NULL)
		return db_status(req);
	if ((others = oidc_offered_value(req)) == NULL)
		return db_status(req);
	value_set_bool(data, "may_register", row_bool(r, 0, 0));
	value_set(data, "others", others);
	value_set_bool(data, "has_others", value_len(others) > 0);
	value_set_bool(data, "by_pin", pin_offered(req));
	value_set_text(data, "done", done);
	if (done != NULL) {
		show_trial(req, data, req_cookie(req, "notice"));
		value_set_bool(data, "lost", is_lost(req));
	}
	if (login != NULL && req->method == GET)
		value_set_text(value_sub(data, "typed"), "login", login);
	return show(req, status, "sign-in.html", data, refusal);
}

enum http
get_sign_in(struct req *req)
{
	return req->auth->user_id != 0 ? lead_on(req) : show_sign_in(req, HTTP_200, NULL);
}

/* Lets somebody in; an address that was never written to gets its letter now.
 * to: escaped, or "". */
static enum http
let_in(struct req *req, int64_t id, const char *to)
{
	const struct rows	*unsent = dir_mail_unsent(req, id);
	enum http		 status = HTTP_200;

	if (unsent == NULL)
		return db_status(req);
	if (rows_text(unsent, "value") != NULL)
		status = mail_begin(req, id, rows_text(unsent, "value"));
	if (status >= HTTP_500)
		return status;
	auth_session_start(req, id);
	http_cookie(req, "login", NULL, 0);
	if (*local_path(req) != '\0')
		return lead_on(req);
	/* From another site: the sign-in unescapes it, judges it, and leads on who is in. */
	return *to == '\0' ? http_see_other(req, "/") :
	    http_see_other(req, "/account/sign-in?to=%s", to);
}

static enum http
ask_second(struct req *req, int64_t id, const char *to)
{
	const char	*token = auth_second_wait(req, id);

	if (token == NULL)
		return db_status(req);
	http_cookie(req, "second", token, AUTH_SECOND_WAIT_S);
	return *to == '\0' ? http_see_other(req, "/account/second") :
	    http_see_other(req, "/account/second?to=%s", to);
}

enum http
signed_in(struct req *req, int64_t id, bool second, const char *to)
{
	return second ? ask_second(req, id, to) : let_in(req, id, to);
}

enum http
post_sign_in(struct req *req)
{
	const char	*login = req_text(req, "login", LOGIN_MAX, REQ_REQUIRED);
	const char	*password = req_text(req, "password", PASSWORD_MAX, REQ_REQUIRED);
	enum http	 status = HTTP_200;
	bool		 second;
	int64_t		 id;

	if (!req_ok(req))
		return show_sign_in(req, HTTP_422, NULL);
	id = auth_sign_in(req, known_login(req, login), password, &second, &status);
	if (id == 0 && status == HTTP_401)
		req_error(req, "password", tr(req->lang,
		    "This password does not belong to this e-mail or phone"));
	if (id == 0 && status == HTTP_429)
		return show_sign_in(req, status, slow_down(req));
	if (id == 0)
		return status == HTTP_401 ? show_sign_in(req, status, NULL) : status;
	return signed_in(req, id, second, escaped(req, local_path(req)));
}

/* ---- the second factor ----------------------------------------------------- */

/* Who waits in this browser; 0: nobody, or no longer, or the database is away. */
static int64_t
waiting(struct req *req)
{
	const char	*token = req_cookie(req, "second");

	return token != NULL ? auth_second_waiting(req, token) : 0;
}

static enum http
begin_anew(struct req *req)
{
	return *db_sqlstate(req) != '\0' ? db_status(req) :
	    http_see_other(req, "/account/sign-in");
}

enum http
get_second(struct req *req)
{
	if (waiting(req) == 0)
		return begin_anew(req);
	return show(req, HTTP_200, "second.html", value_object(req->mem), NULL);
}

enum http
post_second(struct req *req)
{
	const char	*code = req_text(req, "code", 40, REQ_REQUIRED);
	int64_t		 id = waiting(req);
	enum http	 status = HTTP_422;
	const char	*refusal = NULL;

	if (id == 0)
		return begin_anew(req);
	if (code != NULL && auth_second_ok(req, id, code, false, &status)) {
		if (!auth_second_came(req, req_cookie(req, "second")))
			return db_status(req);
		http_cookie(req, "second", NULL, 0);
		return let_in(req, id, escaped(req, local_path(req)));
	}
	if (status == HTTP_401)
		req_error(req, "code", tr(req->lang, "This code is wrong, or was used already"));
	else if (status == HTTP_429)
		refusal = slow_down(req);
	else if (status >= HTTP_500)
		return status;
	return show(req, status, "second.html", value_object(req->mem), refusal);
}
