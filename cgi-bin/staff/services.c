/* services.c: what a member does in the branch, and what of it takes them
 * another time or costs another price than the branch's.
 */
#include "staff.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "text.h"
#include "value.h"

#include "staff_sql.h"

enum {
	MANY = 250,		/* services: more of them are shown by category */
	SERVICES_MAX = 400,
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
	bool		 does = row_bool(r, i, rows_col(r, "does"));

	for (size_t k = 0; again && k <= typed.n; k++)
		if ((does = k < typed.n && typed.v[k] == id))
			break;
	value_set_int(v, "id", id);
	value_set_text(v, "title", row_text(r, i, rows_col(r, "title")));
	value_set_bool(v, "does", does);
	value_set_text(v, "price", strcmp(price, most) == 0 ?
	    lang_money(req->mem, req->lang, price, currency) :
	    req_printf(req, "%s–%s", price, lang_money(req->mem, req->lang, most, currency)));
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

/* The categories, each with its services; they lie together. */
static struct value *
categories_value(struct req *req, const struct rows *r, bool again, int64_t only)
{
	struct value	*list = value_array(req->mem), *one = NULL, *services = NULL;
	struct ids	 typed = { NULL, 0 };
	int64_t		 last = 0, id;

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
			(void)value_append(services, service_value(req, r, i, again, typed));
	}
	return list;
}

static enum http
show_services(struct req *req, enum http status, bool again)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id"), only = text_to_id(req_raw(req, "category"));
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
	if (rows_len(r) > MANY && only == 0)
		only = rows_int(r, "category_id");
	value_set(data, "categories", categories_value(req, r, again, only));
	value_set_bool(data, "none", rows_len(r) == 0);
	value_set_bool(value_sub(data, "here"), "services", true);
	if (only != 0)
		value_set_int(data, "only", only);
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
	int64_t			 id = req_path_id(req, "id"), only = req_id(req, "category", 0), minutes;
	struct ids		 chosen = req_ids(req, "services", SERVICES_MAX);
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
	r = staff_one(req, a->chain_id, a->branch_id, id, true);
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	if (!req_ok(req))
		return show_services(req, HTTP_422, true);
	if (staff_services_save(req, a->chain_id, a->branch_id, id, only,
	    value_json(req->mem, rows)) == NULL)
		return db_status(req);
	return http_see_other(req, "/staff/%lld/%lld/services?done=services%s",
	    (long long)a->branch_id, (long long)id,
	    only != 0 ? req_printf(req, "&category=%lld", (long long)only) : "");
}
