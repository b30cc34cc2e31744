/* told.c: what the client of a visit was told, with what result; a message to
 * them by hand; and what they are told by themselves.
 */
#include "told.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "sending.h"
#include "sms.h"
#include "value.h"
#include "view.h"
#include "visit.h"
#include "wording.h"

#include "told_sql.h"

enum { HOURS_MAX = 720 };

static const char *const	ways[] = { "sms", "mail", NULL };
static const char *const	hows[] = { "branch", "own", "none", NULL };

static struct query *
visit_send(struct req *req)
{
	const struct auth	*a = req->auth;

	return told_visit_send(req, a->chain_id, a->branch_id, req_path_id(req, "id"),
	    auth_own_staff(req), a->last_days);
}

/* A text with its placeholders filled in, in the client's language; the secret
 * link is not for texts that staff see. */
static const char *
filled(struct req *req, const struct rows *visit, const char *text, bool is_sms)
{
	const struct lang	*l = lang_styled(lang_or_first(rows_text(visit, "lang")),
				    rows_text(visit, "style"));

	return wording_fill(req->mem, text, wording_facts(req, l, rows_text(visit, "place"),
	    rows_text(visit, "currency"), rows_text(visit, "client"), visit, NULL, is_sms));
}

/* ---- showing --------------------------------------------------------------- */

static struct value *
message_value(struct req *req, const struct rows *r, size_t i)
{
	struct value			*one = value_object(req->mem);
	const char			*channel = row_text(r, i, rows_col(r, "channel"));
	const char			*title;
	int64_t				 hours = row_int(r, i, rows_col(r, "hours"));
	const struct sending_state	*state;

	state = sending_state(row_text(r, i, rows_col(r, "state")),
	    (int)row_int(r, i, rows_col(r, "attempts")),
	    row_bool(r, i, rows_col(r, "has_gateway")) || sending_installed(channel));
	title = sending_title(req, row_text(r, i, rows_col(r, "template")));
	if (hours != 0)
		title = req_printf(req, "%s: %s", title, req_printf(req, trn(req->lang,
		    "%lld hour before", "%lld hours before", (unsigned long)hours), (long long)hours));
	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "title", title);
	value_set_bool(value_sub(one, "by"), channel, true);
	value_set_bool(value_sub(one, "is"), state->kind, true);
	value_set_text(one, "state_words", tr(req->lang, state->word));
	value_set_text(one, "at", lang_stamp(req->mem, req->lang, row_text(r, i, rows_col(r, "at"))));
	value_set_text(one, "reason", sending_reason(req, channel, row_text(r, i, rows_col(r, "error"))));
	value_set_text(one, "said", row_text(r, i, rows_col(r, "said")));
	value_set_text(one, "who", row_text(r, i, rows_col(r, "who")));
	value_set_bool(one, "may_again", strcmp(state->kind, "gave_up") == 0 &&
	    auth_may(req, "dash_message_access"));
	return one;
}

static void
add_form(struct req *req, struct value *told, const struct rows *visit, const struct rows *ready)
{
	struct value	*list = value_array(req->mem), *one;
	int64_t		 chosen = req_id(req, "ready", 0);
	const char	*text = req_raw(req, "text");

	for (size_t i = 0; i < rows_len(ready); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "url", req_printf(req, "/journal/%lld/visits/%lld/messages?ready=%lld",
		    (long long)req->auth->branch_id, (long long)req_path_id(req, "id"),
		    (long long)row_int(ready, i, 0)));
		value_set_text(one, "title", row_text(ready, i, rows_col(ready, "title")));
		if (row_int(ready, i, 0) == chosen)
			text = filled(req, visit, row_text(ready, i, rows_col(ready, "body")), true);
	}
	value_set(told, "ready", list);
	value_set_text(told, "text", text);
	value_set_text(told, "text_error", value_str(value_get(req_errors(req), "text")));
	value_set_bool(told, "by_mail", strcmp(req_raw(req, "way"), "mail") == 0 ||
	    rows_text(visit, "phone") == NULL);
	value_set_bool(told, "has_sms", rows_text(visit, "phone") != NULL);
	value_set_bool(told, "has_mail", rows_text(visit, "email") != NULL);
	value_set_bool(told, "may_write", auth_may(req, "send_sms") &&
	    (rows_text(visit, "phone") != NULL || rows_text(visit, "email") != NULL));
	value_set_text(told, "why_not", !auth_may(req, "send_sms") ?
	    tr(req->lang, "Your role does not let you write to clients.") :
	    tr(req->lang, "There is neither a phone nor an e-mail to write to."));
}

static void
add_switches(struct req *req, struct value *told, const struct rows *visit)
{
	value_set_bool(value_sub(told, "notify"), rows_text(visit, "notify"), true);
	value_set_int(told, "sms_hours", rows_int(visit, "notify_sms"));
	value_set_int(told, "mail_hours", rows_int(visit, "notify_email"));
	value_set_bool(told, "no_reminder", strcmp(rows_text(visit, "notify"), "own") == 0 &&
	    rows_int(visit, "notify_sms") == 0 && rows_int(visit, "notify_email") == 0);
	value_set_bool(told, "no_sms", row_bool(visit, 0, rows_col(visit, "no_sms")));
	value_set_bool(told, "no_mail", row_bool(visit, 0, rows_col(visit, "no_mail")));
	value_set_bool(told, "named", rows_text(visit, "client") != NULL);
	value_set_bool(told, "may_client", auth_may(req, "clients_edit_access"));
	value_set_bool(told, "may_edit", auth_may(req, "edit_records_access"));
	value_set_text(told, "hours_error", value_str(value_get(req_errors(req), "sms_hours")) != NULL ?
	    value_str(value_get(req_errors(req), "sms_hours")) :
	    value_str(value_get(req_errors(req), "mail_hours")));
}

static enum http
show(struct req *req, enum http status, const char *toast)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	struct value		*data = value_object(req->mem), *told, *list = value_array(req->mem);
	struct query		*visit = visit_send(req), *messages, *ready;
	const struct rows	*r;

	messages = told_list_send(req, a->chain_id, a->branch_id, id);
	ready = told_ready_send(req, a->chain_id, a->branch_id);
	if (!db_wait(req))
		return db_status(req);
	if (rows_len(query_rows(visit)) == 0)
		return HTTP_404;
	told = value_sub(value_sub(data, "panel"), "told");
	r = query_rows(messages);
	for (size_t i = 0; i < rows_len(r); i++)
		(void)value_append(list, message_value(req, r, i));
	value_set(told, "messages", list);
	value_set_bool(told, "none", rows_len(r) == 0);
	value_set_int(told, "id", id);
	value_set_text(told, "title", req_printf(req, tr(req->lang, "Visit No. %lld"), (long long)id));
	value_set_text(told, "day", rows_text(query_rows(visit), "day"));
	add_form(req, told, query_rows(visit), query_rows(ready));
	add_switches(req, told, query_rows(visit));
	value_set_text(data, "toast", toast);
	return panel_answer(req, status, data, rows_text(query_rows(visit), "day"));
}

enum http
get_told(struct req *req)
{
	return show(req, HTTP_200, NULL);
}

/* ---- doing ----------------------------------------------------------------- */

enum http
post_told(struct req *req)
{
	const char		*way = req_one_of(req, "way", ways, REQ_REQUIRED);
	const char		*text = req_text(req, "text", WORDING_MAX, REQ_REQUIRED | REQ_LINES);
	const char		*unknown = text != NULL ? wording_unknown(req->mem, text) : NULL;
	struct query		*visit = visit_send(req);
	const struct rows	*r;

	if (unknown != NULL)
		req_error(req, "text", req_printf(req,
		    tr(req->lang, "There is no placeholder like this: %s"), unknown));
	if (!db_wait(req))
		return db_status(req);
	if (rows_len(query_rows(visit)) == 0)
		return HTTP_404;
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, NULL);
	text = filled(req, query_rows(visit), text, way == ways[0]);
	if ((r = told_write(req, req_path_id(req, "id"), way, text)) == NULL)
		return db_status(req);
	if (rows_text(r, "id") == NULL) {
		req_error(req, "text", tr(req->lang, "The client has no such address"));
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, NULL);
	}
	db_notify(req, "okno_send");
	return show(req, HTTP_200, tr(req->lang, "The message is on its way"));
}

enum http
post_notify(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*how = req_one_of(req, "notify", hows, REQ_REQUIRED);
	int64_t			 id = req_path_id(req, "id"), sms = 0, mail = 0;
	struct query		*visit = visit_send(req);

	(void)req_int(req, "sms_hours", 0, HOURS_MAX, 0, &sms);
	(void)req_int(req, "mail_hours", 0, HOURS_MAX, 0, &mail);
	if (!db_wait(req))
		return db_status(req);
	if (rows_len(query_rows(visit)) == 0)
		return HTTP_404;
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, NULL);
	(void)told_notify_send(req, a->chain_id, a->branch_id, id, how);
	(void)told_hours_send(req, a->chain_id, id, sms, mail);
	/* What the client wants of all messages is on their card, and its right is asked for. */
	if (rows_text(query_rows(visit), "client") != NULL && req_bool(req, "wishes") &&
	    auth_may(req, "clients_edit_access"))
		(void)told_client_send(req, a->chain_id, id, req_bool(req, "no_sms"),
		    req_bool(req, "no_mail"));
	return show(req, HTTP_200, tr(req->lang, "Saved"));
}
