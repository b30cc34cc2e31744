/* position.c: what people are called by their work: common to the chain. */
#include "staff.h"

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"

#include "staff_sql.h"

enum { TITLE_MAX = 200 };

static const char *const	done_words[][2] = {
	{ "saved", N_("Saved") },
	{ "dropped", N_("Position removed") },
	{ NULL, NULL }
};

static enum http
show_positions(struct req *req, enum http status, int64_t wrong)
{
	struct query		*positions = staff_positions_send(req, req->auth->chain_id);
	struct query		*frame = frame_send(req);
	struct value		*data = value_object(req->mem), *list = value_array(req->mem), *one;
	const struct rows	*r;
	unsigned long		 people;

	if (!db_wait(req))
		return db_status(req);
	r = query_rows(positions);
	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		people = (unsigned long)row_int(r, i, rows_col(r, "present"));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_text(one, "people", req_printf(req,
		    trn(req->lang, "%lu person", "%lu people", people), people));
		value_set_bool(one, "free", !row_bool(r, i, rows_col(r, "used")));
		if (row_int(r, i, rows_col(r, "id")) == wrong) {
			value_set_text(one, "title", req_raw(req, "title"));
			value_set_text(one, "error", value_str(value_get(req_errors(req), "title")));
		}
	}
	value_set(data, "positions", list);
	if (wrong == 0 && status != HTTP_200) {
		value_set_text(data, "typed", req_raw(req, "title"));
		value_set_text(data, "error", value_str(value_get(req_errors(req), "title")));
	}
	staff_toast(req, data, done_words);
	return staff_page(req, status, "positions.html", data, frame, "positions");
}

static enum http
back(struct req *req, const char *done)
{
	return http_see_other(req, "/staff/%lld/positions?done=%s",
	    (long long)req->auth->branch_id, done);
}

enum http
get_positions(struct req *req)
{
	return show_positions(req, HTTP_200, 0);
}

enum http
post_positions(struct req *req)
{
	const char	*title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);

	if (!req_ok(req))
		return show_positions(req, HTTP_422, 0);
	if (staff_position_add(req, req->auth->chain_id, title) == NULL)
		return db_status(req);
	return back(req, "saved");
}

/* Where the form of a position posts to, asked for anew: the list. */
enum http
get_position(struct req *req)
{
	const struct rows	*r = staff_position_is(req, req->auth->chain_id, req_path_id(req, "id"));

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	return http_see_other(req, "/staff/%lld/positions", (long long)req->auth->branch_id);
}

enum http
post_position(struct req *req)
{
	int64_t			 id = req_path_id(req, "id");
	const char		*title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	const struct rows	*r = staff_position_is(req, req->auth->chain_id, id);

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	if (!req_ok(req))
		return show_positions(req, HTTP_422, id);
	if (staff_position_rename(req, req->auth->chain_id, id, title) == NULL)
		return db_status(req);
	return back(req, "saved");
}

enum http
post_position_drop(struct req *req)
{
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*is = staff_position_is(req, req->auth->chain_id, id), *r;

	if (is == NULL)
		return db_status(req);
	if (rows_len(is) == 0)
		return HTTP_404;
	if ((r = staff_position_drop(req, req->auth->chain_id, id)) == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return http_refuse(req, HTTP_409,
		    tr(req->lang,
		    "Somebody has this position, or a role is limited to it. Change that first."));
	return back(req, "dropped");
}
