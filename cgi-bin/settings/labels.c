/* labels.c: the labels that bookings of the chain are marked with: added, renamed,
 * given another colour, put in order, put away.
 */
#include "labels.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "section.h"
#include "settings.h"
#include "shelf.h"
#include "value.h"
#include "view.h"

#include "labels_sql.h"

enum { TITLE_MAX = 50, VERSION_MAX = 2147483647 };

/* Offered beside the colour's field, one after the other for new ones. */
static const char *const	colors[] = {
	"#e5484d", "#f76b15", "#ffc53d", "#46a758", "#12a594", "#0090ff", "#6e56cf", "#d6409f",
	"#8d6e63", "#60646c",
};

static enum http	 show(struct req *req, enum http status, int64_t wrong);

static const struct shelf	shelf = {
	.slug = "labels", .unique = "label_title", .show = show, .is = labels_is,
	.move = labels_move, .archive = labels_archive,
};

/* ---- the list -------------------------------------------------------------- */

/* What a label's form holds: itself, or what was typed and is wrong. */
static void
fill(struct req *req, struct value *one, const char *title, const char *color, bool typed)
{
	const struct value	*errors = req_errors(req);

	value_set_text(one, "title", title);
	value_set_text(one, "color", color);
	value_set_text(one, "typed_title", typed ? req_raw(req, "title") : title);
	value_set_text(one, "typed_color", typed ? req_raw(req, "color") : color);
	value_set_bool(one, "open", typed);
	if (!typed)
		return;
	value_set_text(one, "title_error", value_str(value_get(errors, "title")));
	value_set_text(one, "color_error", value_str(value_get(errors, "color")));
}

static struct value *
colors_value(struct req *req)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < ARRAY_SIZE(colors); i++)
		(void)value_append(list, value_text(req->mem, colors[i]));
	return list;
}

static enum http
show(struct req *req, enum http status, int64_t wrong)
{
	struct query		*q = labels_list_send(req, req->auth->chain_id);
	struct query		*frame = frame_send(req);
	struct value		*data = value_object(req->mem), *used = value_array(req->mem);
	struct value		*away = value_array(req->mem), *one;
	const struct rows	*r;
	int64_t			 id;

	if (!db_wait(req) || (r = query_rows(q)) == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(row_bool(r, i, rows_col(r, "archived")) ? away : used,
		    value_object(req->mem));
		id = row_int(r, i, rows_col(r, "id"));
		value_set_int(one, "id", id);
		value_set_int(one, "version", row_int(r, i, rows_col(r, "version")));
		value_set_bool(one, "dark",
		    strcmp(row_text(r, i, rows_col(r, "font_color")), "#000000") == 0);
		fill(req, one, row_text(r, i, rows_col(r, "title")),
		    row_text(r, i, rows_col(r, "color")), id == wrong);
	}
	value_set_text(data, "heading", tr(req->lang, "Labels of bookings"));
	value_set(data, "labels", used);
	value_set(data, "away", away);
	value_set_bool(data, "has_away", value_len(away) > 0);
	value_set(data, "colors", colors_value(req));
	fill(req, value_sub(data, "fresh"), "", colors[rows_len(r) % ARRAY_SIZE(colors)],
	    status != HTTP_200 && wrong == 0);
	shelf_said(req, data, status);
	settings_fill(req, data, frame, "labels");
	return view_answer(req, status, "labels.html", data);
}

enum http
get_labels(struct req *req)
{
	return show(req, HTTP_200, -1);
}

enum http
get_label(struct req *req)
{
	return shelf_get(req, &shelf);
}

/* ---- changing -------------------------------------------------------------- */

struct typed {
	const char	*title;
	const char	*color;
};

static void
read_typed(struct req *req, struct typed *t)
{
	t->title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	t->color = section_color(req, "color", REQ_REQUIRED);
}

enum http
post_labels(struct req *req)
{
	struct typed	 t;

	read_typed(req, &t);
	if (!req_ok(req))
		return shelf_wrong(req, &shelf, 0);
	if (labels_add(req, req->auth->chain_id, t.title, t.color) == NULL)
		return shelf_refused(req, &shelf, 0);
	return shelf_back(req, &shelf, "?saved=1");
}

enum http
post_label(struct req *req)
{
	int64_t		 id = req_path_id(req, "id"), seen = 0;
	enum http	 status = shelf_known(req, &shelf);
	struct typed	 t;

	if (status != HTTP_200)
		return status;
	read_typed(req, &t);
	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &seen);
	if (!req_ok(req))
		return shelf_wrong(req, &shelf, id);
	return shelf_changed(req, &shelf, labels_change(req, req->auth->chain_id, id, seen, t.title,
	    t.color), id);
}

enum http
post_label_move(struct req *req)
{
	return shelf_move(req, &shelf);
}

enum http
post_label_archive(struct req *req)
{
	return shelf_archive(req, &shelf, true);
}

enum http
post_label_restore(struct req *req)
{
	return shelf_archive(req, &shelf, false);
}
