/* import.c: people out to a spreadsheet and in from one.  How an import goes
 * is the library's (import.h).
 */
#include "import.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "req.h"
#include "route.h"
#include "staff.h"
#include "value.h"

#include "staff_sql.h"

static enum http
answer(struct req *req, enum http status, struct value *data)
{
	struct query	*frame = frame_send(req);

	if (!db_wait(req))
		return db_status(req);
	return staff_page(req, status, "import.html", data, frame, "import");
}

static const struct import_page	page = { .kind = &import_staff, .answer = answer };

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

/* The people of the branch that the list shows, with its filters. */
enum http
post_export(struct req *req)
{
	const struct auth	*a = req->auth;
	bool			 archive = strcmp(req_raw(req, "show"), "archive") == 0;
	int64_t			 position = req_id(req, "position", 0);
	struct value		*filter = value_object(req->mem);
	const struct rows	*r;

	if (!req_ok(req))
		return req_invalid(req);
	if ((r = staff_export(req, a->chain_id, a->branch_id, archive, position)) == NULL)
		return db_status(req);
	if (archive)
		value_set_text(filter, "show", "archive");
	if (position != 0)
		value_set_int(filter, "position", position);
	return import_export(req, &import_staff, r, value_json(req->mem, filter));
}
