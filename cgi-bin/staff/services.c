/* services.c: what a member does in the branch, and what of it takes them
 * another time or costs another price than the branch's.
 */
#include "staff.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "text.h"
#include "value.h"

#include "staff_sql.h"

enum {
	MANY = 250,		/* services: more of them are shown by category, and in pages */
	SERVICES_MAX = 20000,	/* in a category; a list of ids is one field */
	PAGES_MAX = SERVICES_MAX / MANY,
	MINUTES_MAX = 1200
};

static const char *const	done_words[][2] = {
	{ "made", N_("Added. Choose what they do, then paint their hours.") },
	{ "services", N_("Services saved") },
	{ NULL, NULL }
};

static const char *
field(struct req *req, const char *name, int64_t id)
{
	return req_printf(req, "%s_%lld", name, (long long)id);
}

static struct value *
service_value(struct req *req, const struct rows *r, size_t i, bool again, struct ids typed)
{
	struct value	*v = value_object(req->mem);
	int64_t		 id = row_int(r, i, rows_col(r, "id"));
	const char	*price = row_text(r, i, rows_col(r, "price"));
	const char	*most = row_text(r, i, rows_col(r, "price_max"));
	const char	*currency = row_text(r, i, rows_col(r, "currency"));
	bool		 does = again ? ids_has(typed, id) : row_bool(r, i, rows_col(r, "does"));

	value_set_int(v, "id", id);
	value_set_text(v, "title", row_text(r, i, rows_col(r, "title")));
	value_set_bool(v, "does", does);
	value_set_text(v, "price", lang_money_range(req->mem, req->lang, price, most, currency));
	value_set_text(v, "minutes", lang_minutes(req->mem, req->lang,
	    (int)row_int(r, i, rows_col(r, "duration"))));
	value_set_text(v, "own_price", again ? req_raw(req, field(req, "price", id)) :
	    row_text(r, i, rows_col(r, "own_price")));
	value_set_text(v, "own_duration", again ? req_raw(req, field(req, "duration", id)) :
	    row_text(r, i, rows_col(r, "own_duration")));
	value_set_text(v, "price_error", value_str(value_get(req_errors(req), field(req, "price", id))));
	value_set_text(v, "duration_error", value_str(value_get(req_errors(req),
	    field(req, "duration", id))));
	return v;
}

/* The services that the form is about: of a category and a page of it, if there are
 * many. */
struct part {
	int64_t		 category;	/* 0: all of the branch */
	int64_t		 page;		/* from 1 */
	int64_t		 n;		/* services of the category */
	struct buf	*ids;		/* "1,2": of those on the page */
};

static void
add_service(struct req *req, struct value *services, const struct rows *r, size_t i, bool again,
    struct ids typed, struct part *part)
{
	int64_t	 n = part->n++;

	if (part->category != 0 && (n < (part->page - 1) * MANY || n >= part->page * MANY))
		return;
	(void)value_append(services, service_value(req, r, i, again, typed));
	buf_printf(part->ids, "%s%lld", part->ids->len > 0 ? "," : "",
	    (long long)row_int(r, i, rows_col(r, "id")));
}

/* The categories, each with its services; they lie together. */
static struct value *
categories_value(struct req *req, const struct rows *r, bool again, struct part *part)
{
	struct value	*list = value_array(req->mem), *one = NULL, *services = NULL;
	struct ids	 typed = { NULL, 0 };
	int64_t		 only = part->category, last = 0, id;

	if (again)
		typed = req_ids(req, "services", SERVICES_MAX);
	for (size_t i = 0; i < rows_len(r); i++) {
		id = row_int(r, i, rows_col(r, "category_id"));
		if (services == NULL || id != last) {
			one = value_append(list, value_object(req->mem));
			services = value_array(req->mem);
			value_set_int(one, "id", id);
			value_set_text(one, "title", row_text(r, i, rows_col(r, "category")));
			value_set_bool(one, "here", id == only);
			value_set(one, "services", services);
		}
		last = id;
		if (only == 0 || id == only)
			add_service(req, services, r, i, again, typed, part);
	}
	return list;
}

/* The pages of a category that has several. */
static void
add_pages(struct req *req, struct value *data, const struct part *part)
{
	struct value	*list = value_array(req->mem), *one;

	if (part->category == 0 || part->n <= MANY)
		return;
	for (int64_t i = 1; (i - 1) * MANY < part->n; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "n", i);
		value_set_text(one, "title", req_printf(req, "%lld–%lld", (long long)((i - 1) * MANY + 1),
		    (long long)(i * MANY < part->n ? i * MANY : part->n)));
		value_set_bool(one, "here", i == part->page);
	}
	value_set(value_sub(data, "pages"), "list", list);
	value_set_int(data, "page_no", part->page);
}

static enum http
show_services(struct req *req, enum http status, bool again)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	struct part		 part = { text_to_id(req_raw(req, "category")), 1, 0, buf_new(req->mem) };
	struct query		*one, *services, *frame;
	struct value		*data = value_object(req->mem), *v = value_sub(data, "person");
	const struct rows	*r;

	one = staff_one_send(req, a->chain_id, a->branch_id, id, true);
	services = staff_services_send(req, a->chain_id, a->branch_id, id, 0);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	r = query_rows(one);
	if (rows_len(r) == 0)
		return HTTP_404;
	staff_head(req, v, r);
	r = query_rows(services);
	if (rows_len(r) > MANY && part.category == 0)
		part.category = rows_int(r, "category_id");
	(void)req_int(req, "page", 1, PAGES_MAX, 0, &part.page);
	value_set(data, "categories", categories_value(req, r, again, &part));
	value_set_text(data, "among", part.ids->data);
	add_pages(req, data, &part);
	value_set_bool(data, "none", rows_len(r) == 0);
	value_set_bool(value_sub(data, "here"), "services", true);
	if (part.category != 0)
		value_set_int(data, "only", part.category);
	staff_errors(req, data);
	staff_toast(req, data, done_words);
	return staff_page(req, status, "services.html", data, frame, "people");
}

enum http
get_services(struct req *req)
{
	return show_services(req, HTTP_200, false);
}

enum http
post_services(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id"), only = req_id(req, "category", 0);
	int64_t			 page = 1, minutes;
	struct ids		 chosen = req_ids(req, "services", SERVICES_MAX);
	struct ids		 among = req_ids(req, "among", SERVICES_MAX);
	struct value		*rows = value_array(req->mem), *one;
	const struct rows	*r;
	const char		*price;

	for (size_t i = 0; i < chosen.n; i++) {
		one = value_append(rows, value_object(req->mem));
		minutes = 0;
		price = req_money(req, field(req, "price", chosen.v[i]), 0);
		(void)req_int(req, field(req, "duration", chosen.v[i]), 1, MINUTES_MAX, 0, &minutes);
		value_set_int(one, "id", chosen.v[i]);
		value_set_text(one, "price", price);
		value_set(one, "duration", minutes != 0 ? value_int(req->mem, minutes) :
		    value_null(req->mem));
	}
	(void)req_int(req, "page", 1, PAGES_MAX, 0, &page);
	r = staff_one(req, a->chain_id, a->branch_id, id, true);
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	if (!req_ok(req))
		return show_services(req, HTTP_422, true);
	if (staff_services_save(req, a->chain_id, a->branch_id, id, only, among,
	    value_json(req->mem, rows)) == NULL)
		return db_status(req);
	return http_see_other(req, "/staff/%lld/%lld/services?done=services%s%s",
	    (long long)a->branch_id, (long long)id,
	    only != 0 ? req_printf(req, "&category=%lld", (long long)only) : "",
	    page > 1 ? req_printf(req, "&page=%lld", (long long)page) : "");
}
