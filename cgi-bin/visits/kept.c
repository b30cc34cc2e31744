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

/* As it was kept: one over all branches may be of one of them. */
static struct ask
view_ask(struct req *req, bool wide, const struct rows *r, size_t i)
{
	const char		*json = row_text(r, i, rows_col(r, "filter"));
	const struct value	*kept = value_parse(req->mem, json);
	struct ask		 view = { .chosen = true, .wide = wide };
	int64_t			 of;

	view.filter = value_object(req->mem);
	if (wide && value_to_int(value_get(kept, "of"), &of))
		value_set_int(view.filter, "of", of);
	value_set_texts(view.filter, ask_filter(req, json));
	view.columns = row_ids(req, r, i, rows_col(r, "columns"));
	return view;
}

struct value *
kept_views(struct req *req, const struct ask *ask, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;
	const char	*here = ask_url(req, ask), *url;

	for (size_t i = 0; i < rows_len(r); i++) {
		struct ask	 view = view_ask(req, ask->wide, r, i);

		url = ask_url(req, &view);
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_text(one, "url", url);
		value_set_bool(one, "here", strcmp(url, here) == 0);
		value_set_bool(one, "mine", row_bool(r, i, rows_col(r, "mine")));
		value_set_bool(one, "shared", row_bool(r, i, rows_col(r, "shared")));
	}
	return list;
}

/* A view of the list over all branches is of none. */
static int64_t
branch_of(const struct req *req, bool wide)
{
	return wide ? 0 : req->auth->branch_id;
}

static enum http
keep(struct req *req, bool wide)
{
	const struct auth	*a = req->auth;
	const char		*title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	struct of_branches	 of;
	enum http		 whose;
	struct ask		 ask;

	if (!ask_read(req, wide, &ask) || !req_ok(req))
		return req_invalid(req);
	if ((whose = visits_of(req, &ask, &of)) != HTTP_200)
		return whose;
	if (visits_view_save(req, a->chain_id, branch_of(req, wide), a->user_id, title,
	    ask_json(req, &ask), ask.columns, req_bool(req, "shared")) == NULL)
		return db_status(req);
	ask.chosen = true;
	return http_see_other(req, "%s", ask_url(req, &ask));
}

static enum http
forget(struct req *req, bool wide)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = visits_view_delete(req, a->chain_id, branch_of(req, wide),
				    a->user_id, req_path_id(req, "id"));

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	return http_see_other(req, "%s", ask_at(req, &(struct ask){ .wide = wide }));
}

enum http
post_view(struct req *req)
{
	return keep(req, false);
}

enum http
post_view_delete(struct req *req)
{
	return forget(req, false);
}

enum http
post_chain_view(struct req *req)
{
	return keep(req, true);
}

enum http
post_chain_view_delete(struct req *req)
{
	return forget(req, true);
}
