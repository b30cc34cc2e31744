/* work.c: the operator of the installation working as a user: the way back, and
 * telling the user.  How it begins is in the operator's console.
 */
#include "work.h"

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "value.h"

#include "work_sql.h"

enum http
post_work_end(struct req *req)
{
	const char		*token = req_cookie(req, "okno");
	const struct rows	*r;

	if (token == NULL)
		return http_see_other(req, "/");
	if ((r = dir_operator_leave(req, auth_token_hash(req, token))) == NULL)
		return db_status(req);
	if (rows_int(r, "chain_id") == 0)
		return http_see_other(req, "/");
	return http_see_other(req, "/operator/chains/%lld", (long long)rows_int(r, "chain_id"));
}

struct query *
work_send(struct req *req)
{
	return dir_operator_worked_as_send(req, req->auth->user_id);
}

void
work_fill(struct req *req, struct value *data, struct query *asked)
{
	const struct rows	*r = query_rows(asked);
	struct value		*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		const char	*at = row_text(r, i, rows_col(r, "at"));

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "operator", row_text(r, i, rows_col(r, "operator")));
		value_set_text(one, "chain", row_text(r, i, rows_col(r, "chain")));
		value_set_text(one, "when", lang_stamp(req->mem, req->lang, at));
	}
	value_set(data, "works", list);
	value_set_bool(data, "has_works", rows_len(r) > 0);
}
