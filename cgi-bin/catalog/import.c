/* import.c: services out to a spreadsheet and in from one.  How an import goes
 * is the library's (import.h).
 */
#include "import.h"

#include "auth.h"
#include "catalog.h"
#include "db.h"
#include "req.h"
#include "route.h"
#include "value.h"
#include "view.h"

#include "catalog_sql.h"

enum { TYPED_MAX = 100 };

static enum http
answer(struct req *req, enum http status, struct value *data)
{
	struct around	 around = around_send(req);

	if (!db_wait(req))
		return db_status(req);
	(void)around_fill(req, data, &around, "import");
	return view_answer(req, status, "import.html", data);
}

static const struct import_page	page = { .kind = &import_services, .answer = answer };

enum http
get_import(struct req *req)
{
	return import_get(req, &page);
}

enum http
post_import(struct req *req)
{
	return import_post(req, &page);
}

enum http
get_one_import(struct req *req)
{
	return import_get_one(req, &page);
}

enum http
get_import_rejected(struct req *req)
{
	return import_get_rejected(req, &page);
}

enum http
post_import_columns(struct req *req)
{
	return import_post_go(req, &page, "read");
}

enum http
post_import_write(struct req *req)
{
	return import_post_go(req, &page, "write");
}

enum http
post_import_undo(struct req *req)
{
	return import_post_go(req, &page, "undo");
}

enum http
post_import_stop(struct req *req)
{
	return import_post_go(req, &page, "stop");
}

/* What the list shows, with its filters: state, category, what was typed, and
 * whose values; behind it what services cost by position. */
enum http
post_export(struct req *req)
{
	static const char *const	words[] = { "here", "elsewhere", "archive", NULL };
	const struct auth		*a = req->auth;
	const char			*state = req_one_of(req, "state", words, 0);
	const char			*typed = req_text(req, "q", TYPED_MAX, 0);
	int64_t				 category = req_id(req, "category", 0);
	bool				 wide = req_bool(req, "wide");
	struct value			*filter = value_object(req->mem);
	const struct import_kind	*kind;
	struct query			*rows, *positions;

	if (!req_ok(req))
		return req_invalid(req);
	if (state == NULL)
		state = words[0];
	rows = catalog_export_send(req, a->chain_id, a->branch_id, wide, state, category, typed);
	positions = catalog_export_positions_send(req, a->chain_id, a->branch_id, wide);
	if (!db_wait(req))
		return db_status(req);
	kind = import_kind_with(req->mem, &import_services, json_value(req, query_json(positions)));
	value_set_text(filter, "state", state);
	if (wide)
		value_set_bool(filter, "wide", true);
	if (category != 0)
		value_set_int(filter, "category", category);
	if (typed != NULL)
		value_set_text(filter, "q", typed);
	return import_export(req, kind, query_rows(rows), value_json(req->mem, filter));
}
