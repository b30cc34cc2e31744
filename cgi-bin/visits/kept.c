/* kept.c: views of the list that people keep under names. */
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "i18n.h"
#include "route.h"
#include "value.h"
#include "visits.h"

#include "visits_sql.h"

enum { TITLE_MAX = 100 };

struct value *
kept_views(struct req *req, const struct ask *ask, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;
	const char	*here = ask_url(req, ask, false);

	for (size_t i = 0; i < rows_len(r); i++) {
		struct ask	 view = { .chosen = true };

		view.filter = ask_filter(req, row_text(r, i, rows_col(r, "filter")));
		view.columns = bookings_columns(req, row_text(r, i, rows_col(r, "columns")));
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_text(one, "url", ask_url(req, &view, false));
		value_set_bool(one, "here", strcmp(ask_url(req, &view, false), here) == 0);
		value_set_bool(one, "mine", row_bool(r, i, rows_col(r, "mine")));
		value_set_bool(one, "shared", row_bool(r, i, rows_col(r, "shared")));
	}
	return list;
}

enum http
post_view(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	struct ask		 ask;

	if (!ask_read(req, &ask) || !req_ok(req))
		return req_invalid(req);
	if (visits_view_save(req, a->chain_id, a->branch_id, a->user_id, title,
	    ask_json(req, &ask), ask.columns, req_bool(req, "shared")) == NULL)
		return db_status(req);
	ask.chosen = true;
	return http_see_other(req, "%s", ask_url(req, &ask, false));
}

enum http
post_view_delete(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = visits_view_delete(req, a->chain_id, a->branch_id, a->user_id,
				    req_path_id(req, "id"));

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	return http_see_other(req, "/visits/%lld", (long long)a->branch_id);
}
