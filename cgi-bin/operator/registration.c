/* registration.c: who may register a business here: anybody, who has an
 * invitation, nobody; the agreement; the invitations.
 */
#include <string.h>

#include "agreement.h"
#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "licence.h"
#include "operator.h"
#include "req.h"
#include "site.h"
#include "value.h"

#include "operator_sql.h"

enum { AGREEMENT_MAX = 100000, NOTE_MAX = 200, DAYS_MAX = 366, VERSION_MAX = 2147483647 };

static const char *const	words[] = { "open", "invitation", "closed", NULL };

static struct value *
invitation_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);
	bool		 used = row_bool(r, i, rows_col(r, "used"));
	bool		 expired = !used && row_bool(r, i, rows_col(r, "expired"));

	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "note", row_text(r, i, rows_col(r, "note")));
	value_set_text(one, "made", licence_day(req, row_text(r, i, rows_col(r, "made"))));
	value_set_text(one, "until", licence_day(req, row_text(r, i, rows_col(r, "until"))));
	value_set_bool(one, "used", used);
	value_set_text(one, "used_by", row_text(r, i, rows_col(r, "used_by")));
	value_set_bool(one, "expired", expired);
	value_set_bool(one, "open", !used && !expired);
	return one;
}

/* link: of an invitation just made, shown this once; stale: somebody else saved. */
static enum http
show(struct req *req, enum http status, const char *link, bool stale)
{
	struct value		*data = value_object(req->mem), *list = value_array(req->mem);
	struct query		*asked = operator_installation_send(req);
	const struct rows	*r = operator_invitations(req), *now = query_rows(asked);
	const char		*mode;

	if (r == NULL || now == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++)
		(void)value_append(list, invitation_value(req, r, i));
	mode = req_has(req, "registration") && !stale ? req_raw(req, "registration") :
	    rows_text(now, "registration");
	for (size_t i = 0; words[i] != NULL; i++)
		value_set_bool(value_sub(data, "is"), words[i], strcmp(words[i], mode) == 0);
	value_set_text(data, "agreement", req_has(req, "agreement") && !stale ?
	    req_raw(req, "agreement") : rows_text(now, "agreement"));
	value_set_text(data, "usual", agreement_usual(req, rows_text(now, "title")));
	value_set_text(data, "version", rows_text(now, "version"));
	value_set(data, "invitations", list);
	value_set_bool(data, "some", value_len(list) > 0);
	value_set_text(data, "link", link);
	value_set_bool(data, "stale", stale);
	value_set_bool(data, "saved", req->method == GET && req_bool(req, "saved"));
	return console_show(req, status, "registration.html", data, "registration",
	    tr(req->lang, "Registration"));
}

enum http
get_registration(struct req *req)
{
	return show(req, HTTP_200, NULL, false);
}

enum http
post_registration(struct req *req)
{
	const char		*mode = req_one_of(req, "registration", words, REQ_REQUIRED);
	const char		*text = req_text(req, "agreement", AGREEMENT_MAX, REQ_LINES);
	int64_t			 seen = 0;
	const struct rows	*r;

	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &seen);
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, NULL, false);
	if ((r = operator_installation_save(req, seen, mode, text != NULL ? text : "")) == NULL)
		return db_status(req);
	if (!row_bool(r, 0, rows_col(r, "done")))
		return show(req, HTTP_409, NULL, true);
	return http_see_other(req, "/operator/registration?saved=1");
}

enum http
post_invitations(struct req *req)
{
	const char	*note = req_text(req, "note", NOTE_MAX, 0), *token;
	int64_t		 days = 0;

	(void)req_int(req, "days", 1, DAYS_MAX, REQ_REQUIRED, &days);
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, NULL, false);
	token = auth_token_new(req);
	if (operator_invite(req, auth_token_hash(req, token), note != NULL ? note : "",
	    req->auth->user_id, days) == NULL)
		return db_status(req);
	return show(req, HTTP_201, req_printf(req, "%s/account/register?invite=%s", site_url(req),
	    token), false);
}

enum http
post_invitation_revoke(struct req *req)
{
	const struct rows	*r = operator_invitation_revoke(req, req_path_id(req, "id"));

	if (r == NULL)
		return db_status(req);
	return row_bool(r, 0, rows_col(r, "done")) ?
	    http_see_other(req, "/operator/registration") : HTTP_404;
}
