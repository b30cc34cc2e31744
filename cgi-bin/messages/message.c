/* message.c: one message of the outbox: what it says and how it goes with it,
 * in words, and sending it again.
 *
 * The letter itself is made by the worker when it is sent; here is told what it
 * says, from the same facts.  The secret link in it belongs to the client alone.
 */
#include "message.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "conf.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "phone.h"
#include "req.h"
#include "route.h"
#include "sending.h"
#include "value.h"
#include "view.h"
#include "wording.h"

#include "messages_sql.h"

/* A letter that nobody tried for so long has no job any more: there was no
 * server when its turn came. */
enum { IDLE_S = 10 * 60 };

static bool	shows_codes;

void
message_start(void)
{
	shows_codes = strcmp(conf_str("OKNO_OUTBOX_CODES", "off"), "on") == 0;
}

/* ---- who may see what ------------------------------------------------------ */

bool
message_shows_phones(const struct req *req)
{
	return auth_sees(req, CONTACT_PHONE, CONTACT_MESSAGES);
}

bool
message_shows_mails(const struct req *req)
{
	return auth_sees(req, CONTACT_MAIL, CONTACT_MESSAGES);
}

/* ---- words ----------------------------------------------------------------- */

static const struct sending_state *
state_of(const struct rows *r, size_t i)
{
	return sending_state(row_text(r, i, rows_col(r, "state")),
	    (int)row_int(r, i, rows_col(r, "attempts")),
	    row_bool(r, i, rows_col(r, "has_gateway")) ||
	    sending_installed(row_text(r, i, rows_col(r, "channel"))));
}

static const char *
instant(struct req *req, const char *at)
{
	return lang_stamp(req->mem, req->lang, at);
}

static const char *
recipient_words(struct req *req, const char *channel, const char *recipient)
{
	char	*shown;

	if (recipient == NULL || strcmp(channel, "sms") != 0)
		return recipient;
	shown = mem_zero(req->mem, PHONE_MAX);
	phone_show(recipient, shown);
	return shown;
}

/* ---- as a document --------------------------------------------------------- */

static bool
may_again(const struct rows *r, size_t i)
{
	const char	*kind = state_of(r, i)->kind;

	if (strcmp(row_text(r, i, rows_col(r, "template")), "code") == 0)
		return false;
	return strcmp(kind, "gave_up") == 0 || strcmp(kind, "unset") == 0 ||
	    (strcmp(kind, "new") == 0 && row_int(r, i, rows_col(r, "age_s")) >= IDLE_S);
}

static void
add_times(struct req *req, struct value *v, const struct rows *r, size_t i)
{
	static const char *const	names[] = { "created", "tried", "sent" };
	struct value			*words = value_sub(v, "when");

	for (size_t k = 0; k < ARRAY_SIZE(names); k++) {
		const char	*at = row_text(r, i, rows_col(r, names[k]));

		value_set_text(v, names[k], at);
		value_set_text(words, names[k], instant(req, at));
	}
}

/* A fact that not every message has; null if this one has none. */
static void
add_id(struct value *v, struct req *req, const char *key, int64_t id)
{
	value_set(v, key, id != 0 ? value_int(req->mem, id) : value_null(req->mem));
}

struct value *
message_value(struct req *req, const struct rows *r, size_t i)
{
	struct value		*v = value_object(req->mem);
	const char		*channel = row_text(r, i, rows_col(r, "channel"));
	const char		*template = row_text(r, i, rows_col(r, "template"));
	const char		*recipient = row_text(r, i, rows_col(r, "recipient"));
	const char		*error = row_text(r, i, rows_col(r, "error"));
	const struct sending_state	*state = state_of(r, i);
	int64_t			 attempts = row_int(r, i, rows_col(r, "attempts"));

	value_set_int(v, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(v, "channel", channel);
	value_set_bool(value_sub(v, "by"), channel, true);
	value_set_text(v, "template", template);
	value_set_text(v, "title", sending_title(req, template));
	value_set_text(v, "recipient", recipient_words(req, channel, recipient));
	value_set_text(v, "client", row_text(r, i, rows_col(r, "client")));
	add_id(v, req, "visit_id", row_int(r, i, rows_col(r, "visit_id")));
	value_set_text(v, "state", state->kind);
	value_set_text(v, "state_words", tr(req->lang, state->word));
	value_set_bool(value_sub(v, "is"), state->kind, true);
	value_set_int(v, "attempts", attempts);
	if (attempts > 0)
		value_set_text(v, "attempts_words", req_printf(req, trn(req->lang, "%lu try",
		    "%lu tries", (unsigned long)attempts), (unsigned long)attempts));
	value_set_text(v, "error", error);
	value_set_text(v, "reason", sending_reason(req, channel, error));
	add_times(req, v, r, i);
	value_set_bool(v, "may_again", may_again(r, i));
	value_set_bool(v, "may_visit", row_int(r, i, rows_col(r, "visit_id")) != 0 &&
	    auth_may(req, "timetable_access"));
	return v;
}

/* ---- in full --------------------------------------------------------------- */

static struct value *
services_value(struct req *req, const char *json, const char *currency)
{
	const struct value	*services = value_parse(req->mem, json);
	struct value		*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(services); i++) {
		const struct value	*s = value_at(services, i);

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "title", value_str(value_get(s, "title")));
		value_set_text(one, "cost", lang_money(req->mem, req->lang,
		    value_str(value_get(s, "cost")), currency));
	}
	return list;
}

static struct value *
appointments_value(struct req *req, const struct rows *r, const char *currency)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "day", row_text(r, i, rows_col(r, "day")));
		value_set_text(one, "day_words", lang_day_long(req->mem, req->lang,
		    row_text(r, i, rows_col(r, "day"))));
		value_set_text(one, "starts", row_text(r, i, rows_col(r, "starts")));
		value_set_text(one, "ends", row_text(r, i, rows_col(r, "ends")));
		value_set_text(one, "staff", row_text(r, i, rows_col(r, "staff")));
		value_set_text(one, "guest", row_text(r, i, rows_col(r, "guest")));
		value_set(one, "services", services_value(req,
		    row_text(r, i, rows_col(r, "services")), currency));
	}
	return list;
}

static const char *
language_name(const char *code)
{
	const struct lang	*l = lang_find(code);

	return l == NULL ? code : trc(l, "own name of the language", "English");
}

enum http
get_message(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct wording_kind *kind;
	struct query		*one, *appointments, *frame = frame_send(req);
	struct value		*v;
	const struct rows	*r;
	int64_t			 id = req_path_id(req, "id");

	one = messages_one_send(req, a->chain_id, a->branch_id, id, auth_own_staff(req),
	    a->last_days, message_shows_phones(req), message_shows_mails(req), shows_codes);
	appointments = messages_appointments_send(req, a->chain_id, id);
	if (!db_wait(req))
		return db_status(req);
	r = query_rows(one);
	if (rows_len(r) == 0)
		return HTTP_404;
	v = message_value(req, r, 0);
	value_set_text(v, "code", rows_text(r, "code"));
	value_set_text(v, "lang", rows_text(r, "lang"));
	value_set_text(v, "language", language_name(rows_text(r, "lang")));
	value_set_text(v, "branch", rows_text(r, "branch"));
	value_set_text(v, "address", rows_text(r, "address"));
	value_set_text(v, "phone", recipient_words(req, "sms", rows_text(r, "phone")));
	value_set_bool(v, "is_code", strcmp(rows_text(r, "template"), "code") == 0);
	value_set_bool(v, "is_invite", strcmp(rows_text(r, "template"), "invite") == 0);
	kind = wording_kind(rows_text(r, "template"));
	value_set_bool(v, "stands", kind != NULL && kind->stands);
	value_set_text(v, "said", rows_text(r, "said"));
	value_set(v, "appointments", appointments_value(req, query_rows(appointments),
	    rows_text(r, "currency")));
	frame_fill(req, v, frame, "messages");
	return view_answer(req, HTTP_200, "message.html", v);
}

/* ---- again ----------------------------------------------------------------- */

enum http
post_again(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*r, *one;

	r = messages_again(req, a->chain_id, a->branch_id, id, auth_own_staff(req), a->last_days,
	    IDLE_S, sending_installed("mail"), sending_installed("sms"));
	one = messages_one(req, a->chain_id, a->branch_id, id, auth_own_staff(req), a->last_days,
	    false, false, false);
	if (r == NULL || one == NULL)
		return db_status(req);
	if (rows_len(one) == 0)
		return HTTP_404;
	if (rows_len(r) == 0)
		return http_refuse(req, HTTP_409, strcmp(rows_text(one, "state"), "sent") == 0 ?
		    tr(req->lang, "This message is sent already.") :
		    tr(req->lang, "This message is not to be sent again."));
	db_notify(req, "okno_send");
	if (req_wants_json(req))
		return get_message(req);
	if (strcmp(req_raw(req, "to"), "visit") == 0 && rows_int(one, "visit_id") != 0)
		return http_see_other(req, "/journal/%lld/visits/%lld/messages", (long long)a->branch_id,
		    (long long)rows_int(one, "visit_id"));
	return http_see_other(req, "/messages/%lld/%lld", (long long)a->branch_id, (long long)id);
}
