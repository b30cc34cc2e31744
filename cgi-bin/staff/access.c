/* access.c: the account of a member who leaves or comes back. */
#include "access.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "value.h"

#include "access_sql.h"

struct query *
access_send(struct req *req, int64_t member)
{
	return access_account_send(req, req->auth->user_id, member);
}

/* Was the box left ticked, or not shown? */
static bool
asked(struct req *req)
{
	return req_bool(req, "access") || !req_has(req, "access_shown");
}

void
access_show(struct req *req, struct value *data, struct query *q)
{
	const struct rows	*r = query_rows(q);
	struct value		*v;
	const char		*state, *until;
	bool			 ended;

	if (rows_len(r) == 0)
		return;
	v = value_sub(data, "account");
	ended = row_bool(r, 0, rows_col(r, "ended"));
	state = rows_text(r, "state");
	if (strcmp(state, "may") == 0 &&
	    !auth_may(req, ended ? "create_users_access" : "delete_users_access"))
		state = "beyond";
	value_set_int(v, "user", rows_int(r, "user_id"));
	value_set_text(v, "login", rows_text(r, "login"));
	value_set_bool(v, ended ? "former" : "present", true);
	value_set_bool(value_sub(v, "is"), state, true);
	value_set_bool(v, "ticked", asked(req));
	if ((until = rows_text(r, "until")) != NULL)
		value_set_text(v, "until", lang_day_long(req->mem, req->lang, until));
}

bool
access_end(struct req *req, int64_t member, const char *last, const char *today)
{
	if (!auth_may(req, "delete_users_access"))
		return true;
	return access_take(req, req->auth->user_id, member, asked(req), last, today);
}

bool
access_back(struct req *req, int64_t member)
{
	if (!auth_may(req, "create_users_access") || !asked(req))
		return true;
	return access_give(req, req->auth->user_id, member);
}
