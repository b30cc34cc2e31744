/* notices.c: what the installation has not told its users yet, or could not: their
 * passwords, codes and warnings.  The operator helps by reading a password or a
 * code to whom it is for; whoever sees it could sign in with it, so it is shown
 * one at a time, when asked for, and that is written down.
 */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "notice.h"
#include "operator.h"
#include "phone.h"
#include "req.h"
#include "sending.h"
#include "value.h"

#include "operator_sql.h"

enum { PAGE = 50 };

/* A phone as people read it; an address as it is. */
static const char *
recipient_word(struct req *req, const char *recipient)
{
	char	 shown[PHONE_MAX];

	if (*recipient != '+')
		return recipient;
	phone_show(recipient, shown);
	return req_printf(req, "%s", shown);
}

static const char *
stamp(struct req *req, const char *at)
{
	return req_printf(req, "%s UTC", lang_stamp(req->mem, req->lang, at));
}

static struct value *
notice_value(struct req *req, const struct rows *r, size_t i)
{
	struct value			*one = value_object(req->mem);
	const char			*channel = row_text(r, i, rows_col(r, "channel"));
	const char			*error = row_text(r, i, rows_col(r, "error"));
	const char			*template = row_text(r, i, rows_col(r, "template"));
	bool				 way = row_bool(r, i, rows_col(r, "way"));
	const struct sending_state	*state;

	state = sending_state(row_text(r, i, rows_col(r, "state")),
	    (int)row_int(r, i, rows_col(r, "attempts")), way || sending_installed(channel));
	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "to", recipient_word(req, row_text(r, i, rows_col(r, "recipient"))));
	value_set_text(one, "what", notice_title(req->lang, template));
	value_set_text(one, "at", stamp(req, row_text(r, i, rows_col(r, "at"))));
	value_set_text(one, "state", tr(req->lang, state->word));
	value_set_bool(one, "bad", strcmp(state->kind, "gave_up") == 0);
	if (*error != '\0')
		value_set_text(one, "why", sending_reason(req, channel, error));
	value_set_bool(one, "tells", row_bool(r, i, rows_col(r, "tells")));
	value_set_bool(one, "password", strncmp(template, "password", 8) == 0);
	return one;
}

static struct value *
events_value(struct req *req, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "who", row_text(r, i, rows_col(r, "who")));
		value_set_text(one, "at", stamp(req, row_text(r, i, rows_col(r, "at"))));
		value_set_text(one, "to",
		    recipient_word(req, row_text(r, i, rows_col(r, "recipient"))));
		value_set_text(one, "what",
		    notice_title(req->lang, row_text(r, i, rows_col(r, "template"))));
	}
	return list;
}

/* shown: what was asked to be seen, {to, text}; NULL: nothing.  over: it is no
 * longer good. */
static enum http
show(struct req *req, enum http status, struct value *shown, bool over)
{
	int64_t			 before = req->method == GET ? req_id(req, "before", 0) : 0;
	struct value		*data = value_object(req->mem), *list = value_array(req->mem);
	struct query		*looked = operator_notice_events_send(req);
	const struct rows	*r;

	if (!req_ok(req))
		return req_invalid(req);
	r = operator_notices(req, before, PAGE + 1);
	if (r == NULL || query_rows(looked) == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r) && i < PAGE; i++)
		(void)value_append(list, notice_value(req, r, i));
	value_set(data, "notices", list);
	value_set_bool(data, "none", rows_len(r) == 0);
	if (rows_len(r) > PAGE)
		value_set_text(data, "older", req_printf(req, "/operator/notices?before=%lld",
		    (long long)row_int(r, PAGE - 1, rows_col(r, "id"))));
	value_set_bool(data, "newest", before != 0);
	value_set(data, "events", events_value(req, query_rows(looked)));
	value_set_bool(data, "looked", rows_len(query_rows(looked)) > 0);
	if (shown != NULL)
		value_set(data, "shown", shown);
	value_set_bool(data, "over", over);
	return console_show(req, status, "notices.html", data, "notices",
	    tr(req->lang, "Messages to users"));
}

enum http
get_notices(struct req *req)
{
	return show(req, HTTP_200, NULL, false);
}

enum http
post_notice_show(struct req *req)
{
	const struct rows	*r;
	struct value		*shown;
	struct notice		 n;

	r = operator_notice_show(req, req->auth->user_id, req_path_id(req, "id"));
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	if (rows_text(r, "secret") == NULL || !notice_words(req, lang_or_first(rows_text(r, "lang")),
	    rows_text(r, "template"), rows_text(r, "recipient"), rows_text(r, "secret"), &n))
		return show(req, HTTP_409, NULL, true);
	shown = value_object(req->mem);
	value_set_text(shown, "to", recipient_word(req, rows_text(r, "recipient")));
	value_set_text(shown, "text", n.text);
	return show(req, HTTP_200, shown, false);
}
