/* category.c: the folders that services are in.  They are common to all
 * branches of the chain.
 */
#include <string.h>

#include "auth.h"
#include "catalog.h"
#include "db.h"
#include "i18n.h"
#include "route.h"
#include "value.h"

#include "catalog_sql.h"

enum { TITLE_MAX = 200, CATEGORIES_MAX = 1000 };

/* To the folder, or what the scripts asked for. */
static enum http
go_to(struct req *req, int64_t category)
{
	struct value	*made = value_object(req->mem);

	if (!req_wants_json(req))
		return http_see_other(req, "/catalog/%lld?category=%lld",
		    (long long)req->auth->branch_id, (long long)category);
	value_set_int(made, "id", category);
	return http_value(req, HTTP_200, made);
}

enum http
post_new_category(struct req *req)
{
	const char		*title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	const struct rows	*r;

	if (!req_ok(req))
		return req_invalid(req);
	if (!about_read(req).everywhere)
		return refuse_common(req);
	if ((r = catalog_category_add(req, req->auth->chain_id, title)) == NULL)
		return db_status(req);
	return go_to(req, rows_int(r, "id"));
}

/* HTTP_200 if the folder in the path is there and the asker may change it. */
static enum http
check(struct req *req)
{
	const struct rows	*r = catalog_category(req, req->auth->chain_id,
				    req_path_id(req, "id"));

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	return about_read(req).everywhere ? HTTP_200 : refuse_common(req);
}

enum http
post_category(struct req *req)
{
	const char	*title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	int64_t		 id = req_path_id(req, "id");
	enum http	 status = check(req);

	if (status != HTTP_200)
		return status;
	if (!req_ok(req))
		return req_invalid(req);
	if (catalog_category_name(req, req->auth->chain_id, id, title) == NULL)
		return db_status(req);
	return go_to(req, id);
}

enum http
post_sort_categories(struct req *req)
{
	struct ids	 ids = req_ids(req, "ids", CATEGORIES_MAX);

	if (!req_ok(req))
		return req_invalid(req);
	if (!about_read(req).everywhere)
		return refuse_common(req);
	if (!catalog_category_sort(req, req->auth->chain_id, ids))
		return db_status(req);
	return req_wants_json(req) ? http_value(req, HTTP_200, value_object(req->mem)) : go_back(req);
}

enum http
post_step_category(struct req *req)
{
	static const char *const	ways[] = { "up", "down", NULL };
	const char			*way = req_one_of(req, "way", ways, REQ_REQUIRED);
	int64_t				 id = req_path_id(req, "id");
	enum http			 status = check(req);

	if (status != HTTP_200)
		return status;
	if (!req_ok(req))
		return req_invalid(req);
	if (!catalog_category_step(req, req->auth->chain_id, id, strcmp(way, "down") == 0))
		return db_status(req);
	return go_to(req, id);
}

enum http
post_archive_category(struct req *req)
{
	int64_t		 id = req_path_id(req, "id");
	const char	*json;
	enum http	 status = check(req);

	if (status != HTTP_200)
		return status;
	if ((json = catalog_category_away(req, req->auth->chain_id, id, true)) == NULL)
		return missing(req);
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	return http_see_other(req, "/catalog/%lld?gone_category=%lld",
	    (long long)req->auth->branch_id, (long long)id);
}

enum http
post_restore_category(struct req *req)
{
	int64_t		 id = req_path_id(req, "id");
	enum http	 status = check(req);

	if (status != HTTP_200)
		return status;
	if (catalog_category_away(req, req->auth->chain_id, id, false) == NULL)
		return missing(req);
	return go_to(req, id);
}
