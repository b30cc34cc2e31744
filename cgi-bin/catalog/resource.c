/* resource.c: rooms and things of a branch.  A kind ("Massage room") has
 * instances with names of their own ("Room 1", "Room 2"); their number is its
 * capacity: so many bookings at once.
 */
#include <string.h>

#include "auth.h"
#include "catalog.h"
#include "db.h"
#include "i18n.h"
#include "room.h"
#include "route.h"
#include "value.h"
#include "view.h"

#include "catalog_sql.h"

#define VERSION_MAX	2147483647

enum { TITLE_MAX = 200, TEXT_MAX = 10000, INSTANCES_MAX = 100, SPARE = 3 };

/* ---- the list -------------------------------------------------------------- */

enum http
get_resources(struct req *req)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem), *list;
	struct around		 around;
	struct query		*q;
	bool			 archive = req_bool(req, "archive");

	around = around_send(req);
	q = catalog_resources_send(req, a->chain_id, a->branch_id, archive);
	if (!db_wait(req))
		return db_status(req);
	(void)around_fill(req, data, &around, "resources");
	list = json_value(req, query_json(q));
	value_set(data, "resources", list);
	value_set_bool(data, "none", value_len(list) == 0);
	value_set_bool(data, "archive", archive);
	return view_answer(req, HTTP_200, "resources.html", data);
}

/* ---- the form -------------------------------------------------------------- */

/* The instances that were typed: name_ID of present ones, name[] of new ones.
 * Those whose name was emptied go. */
static struct value *
typed_instances(struct req *req, const struct value *base)
{
	const struct value	*present = value_get(base, "instances");
	struct value		*list = value_array(req->mem), *one;
	const char		*title;

	for (size_t i = 0; i < value_len(present); i++) {
		const char	*id = value_str(value_get(value_at(present, i), "id"));

		title = req_text(req, req_printf(req, "name_%s", id), TITLE_MAX, 0);
		if (title == NULL)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set(one, "id", value_number(req->mem, id));
		value_set_text(one, "title", title);
	}
	for (int i = 1; i <= INSTANCES_MAX; i++) {
		title = req_text(req, req_printf(req, "new_%d", i), TITLE_MAX, 0);
		if (title == NULL)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "title", title);
	}
	return list;
}

static int64_t
id_of(const struct value *base)
{
	int64_t	 id = 0;

	(void)value_to_int(value_get(base, "id"), &id);
	return id;
}

/* A set of people instead: a new one is asked for as that. */
static bool
is_people(struct req *req, const struct value *base)
{
	const char	*kind = id_of(base) != 0 ? value_str(value_get(base, "kind")) :
			    req_raw(req, "kind");

	return kind != NULL && strcmp(kind, "people") == 0;
}

static enum http
show_form(struct req *req, enum http status, const struct value *base, struct value *data)
{
	const struct value	*instances = value_get(base, "instances");
	struct value		*list = value_array(req->mem), *spare = value_array(req->mem), *one;
	bool			 typed = status != HTTP_200;
	const char		*name;

	value_set_text(data, "id", value_str(value_get(base, "id")));
	value_set_text(data, "name", value_str(value_get(base, "title")));
	value_set_text(data, "version", value_str(value_get(base, "version")));
	value_set_bool(data, "archived", value_true(value_get(base, "archived")));
	value_set_text(data, "title", typed ? req_raw(req, "title") : value_str(value_get(base, "title")));
	value_set_text(data, "description", typed ? req_raw(req, "description") :
	    value_str(value_get(base, "description")));
	for (size_t i = 0; i < value_len(instances); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "id", value_str(value_get(value_at(instances, i), "id")));
		name = req_printf(req, "name_%s", value_str(value_get(one, "id")));
		value_set_text(one, "title", typed && req_has(req, name) ? req_raw(req, name) :
		    value_str(value_get(value_at(instances, i), "title")));
		value_set_bool(one, "open", value_true(value_get(value_at(instances, i), "open")));
	}
	for (int i = 1; i <= SPARE; i++) {
		one = value_append(spare, value_object(req->mem));
		value_set_int(one, "no", i);
		value_set_text(one, "title", req_raw(req, req_printf(req, "new_%d", i)));
	}
	show_picture(req, data, base);
	value_set(data, "instances", list);
	value_set(data, "spare", spare);
	value_set_bool(data, "people", is_people(req, base));
	if (is_people(req, base))
		value_set(data, "members", room_people_value(req,
		    id_of(base), typed));
	value_set_bool(data, "conflict", status == HTTP_409);
	value_set_bool(data, "saved", status == HTTP_200 && req_bool(req, "saved"));
	for (size_t i = 0; i < value_len(req_errors(req)); i++)
		value_set_text(value_sub(data, "errors"), value_key(req_errors(req), i),
		    value_str(value_get(req_errors(req), value_key(req_errors(req), i))));
	return view_answer(req, status, "resource.html", data);
}

/* What needs it, for the page to explain what archiving means. */
static void
fill_use(struct req *req, struct value *data, const struct value *base)
{
	const struct value	*from = value_get(base, "services");
	struct value		*list = value_array(req->mem), *one;
	int64_t			 booked = 0;

	for (size_t i = 0; i < value_len(from); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "id", value_str(value_get(value_at(from, i), "id")));
		value_set_text(one, "title", value_str(value_get(value_at(from, i), "title")));
	}
	(void)value_to_int(value_get(base, "booked"), &booked);
	value_set(data, "services", list);
	value_set_bool(data, "used", value_len(list) > 0);
	if (booked > 0)
		value_set_text(data, "booked", req_printf(req, trn(req->lang,
		    "%lu visit still to come keeps it.", "%lu visits still to come keep it.",
		    (unsigned long)booked), (unsigned long)booked));
}

/* Loads what the form is about; id 0: a new one. */
static enum http
load(struct req *req, int64_t id, struct value **base, struct value *data)
{
	const struct auth	*a = req->auth;
	struct around		 around = around_send(req);
	struct query		*one = id == 0 ? NULL :
				    catalog_resource_send(req, a->chain_id, a->branch_id, id);

	if (!db_wait(req))
		return db_status(req);
	if (one != NULL && rows_len(query_rows(one)) == 0)
		return HTTP_404;
	*base = one == NULL ? value_object(req->mem) :
	    json_value(req, rows_text(query_rows(one), "json"));
	(void)around_fill(req, data, &around, "resources");
	if (one != NULL)
		fill_use(req, data, *base);
	return HTTP_200;
}

static enum http
get_form(struct req *req, int64_t id)
{
	struct value	*data = value_object(req->mem), *base = NULL;
	enum http	 status = load(req, id, &base, data);

	return status == HTTP_200 ? show_form(req, HTTP_200, base, data) : status;
}

enum http
get_new_resource(struct req *req)
{
	return get_form(req, 0);
}

enum http
get_resource(struct req *req)
{
	return get_form(req, req_path_id(req, "id"));
}

/* ---- saving ---------------------------------------------------------------- */

/* The instances and the picture, or the members. */
static void
take_what(struct req *req, struct value *p, const struct value *base)
{
	struct ids	 ids;
	struct value	*members;

	if (!is_people(req, base)) {
		value_set(p, "instances", typed_instances(req, base));
		if (auth_may(req, "settings_services_edit_image_access"))
			take_picture(req, p, base);
		if (req_ok(req) && value_len(value_get(p, "instances")) == 0)
			req_error(req, "instances",
			    tr(req->lang, "There is at least one: please name it"));
		return;
	}
	ids = req_ids(req, "members", INSTANCES_MAX);
	members = value_array(req->mem);
	for (size_t i = 0; i < ids.n; i++)
		(void)value_append(members, value_int(req->mem, ids.v[i]));
	if (req_ok(req) && ids.n == 0)
		req_error(req, "members", tr(req->lang, "Choose at least one person"));
	value_set_text(p, "kind", "people");
	value_set(p, "members", members);
}

static enum http
save(struct req *req, int64_t id)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem), *base = NULL, *p = value_object(req->mem);
	const char		*title, *about, *json;
	int64_t			 seen = 0;
	enum http		 status = load(req, id, &base, data);

	if (status != HTTP_200)
		return status;
	title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	about = req_text(req, "description", TEXT_MAX, REQ_LINES);
	if (id != 0)
		(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &seen);
	value_set_text(p, "title", title);
	value_set_text(p, "description", about != NULL ? about : "");
	take_what(req, p, base);
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show_form(req, HTTP_422, base, data);
	json = catalog_resource_save(req, a->chain_id, a->branch_id, id, seen,
	    value_json(req->mem, p));
	if (json == NULL)
		return missing(req);
	if (value_true(value_get(json_value(req, json), "stale")))
		return req_wants_json(req) ? http_json(req, HTTP_409, json) :
		    show_form(req, HTTP_409, base, data);
	if (req_wants_json(req))
		return http_json(req, id == 0 ? HTTP_201 : HTTP_200, json);
	return http_see_other(req, "/catalog/%lld/resources/%s?saved=1", (long long)a->branch_id,
	    value_str(value_get(json_value(req, json), "id")));
}

enum http
post_new_resource(struct req *req)
{
	return save(req, 0);
}

enum http
post_resource(struct req *req)
{
	return save(req, req_path_id(req, "id"));
}

static enum http
put_away(struct req *req, bool away)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const char		*json = catalog_resource_away(req, a->chain_id, a->branch_id, id, away);

	if (json == NULL)
		return missing(req);
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	return http_see_other(req, "/catalog/%lld/resources/%lld", (long long)a->branch_id,
	    (long long)id);
}

enum http
post_archive_resource(struct req *req)
{
	return put_away(req, true);
}

enum http
post_restore_resource(struct req *req)
{
	return put_away(req, false);
}
