/* room.c: a room or thing that can be booked by itself: the switch, what clients
 * are told of it, its hours.  Its photos are in room_photos.c, what it offers is
 * chosen on the page of services that people have (cgi-bin/staff).
 */
#include "room.h"

#include <string.h>

#include "auth.h"
#include "catalog.h"
#include "db.h"
#include "gallery.h"
#include "i18n.h"
#include "req.h"
#include "room_in.h"
#include "route.h"
#include "value.h"
#include "view.h"
#include "week.h"

#include "room_sql.h"

enum { TEXT_MAX = 10000, DAYS = 92, MEMBERS_MAX = 200 };

/* ---- the page -------------------------------------------------------------- */

static int64_t
number(const struct value *v, const char *key, int64_t otherwise)
{
	int64_t	 n = otherwise;

	(void)value_to_int(value_get(v, key), &n);
	return n;
}

static bool
has_day(const struct value *days, int64_t day)
{
	int64_t	 n = 0;

	for (size_t i = 0; i < value_len(days); i++)
		if (value_to_int(value_at(days, i), &n) && n == day)
			return true;
	return false;
}

/* The form of hours: as typed, else as they are, else as the branch opens. */
static void
fill_hours(struct req *req, struct value *data, const struct value *base)
{
	const struct value	*present = value_get(base, "days");
	const char		*until = value_str(value_get(base, "until"));
	bool			 typed = req_has(req, "from");
	int64_t			 set[WEEK_DAYS];
	struct ids		 on = { set, 0 };

	for (int n = 1; n <= WEEK_DAYS; n++)
		if (value_len(present) == 0 || has_day(present, n))
			set[on.n++] = n;
	week_fill(req, data, typed ? req_ids(req, "day", WEEK_DAYS) : on);
	value_set_text(data, "from", typed ? req_raw(req, "from") :
	    week_clock_text(req->mem, number(base, "from", number(base, "opens", 0))));
	value_set_text(data, "to", typed ? req_raw(req, "to") :
	    week_clock_text(req->mem, number(base, "to", number(base, "closes", 0))));
	if (until != NULL)
		value_set_text(data, "until", lang_day_long(req->mem, req->lang, until));
}

static void
fill_services(struct req *req, struct value *data, const struct value *base, const char *currency)
{
	const struct value	*from = value_get(base, "services");
	struct value		*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(from); i++) {
		const struct value	*v = value_at(from, i);

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "id", value_str(value_get(v, "id")));
		value_set_text(one, "title", value_str(value_get(v, "title")));
		value_set_text(one, "price", lang_money(req->mem, req->lang,
		    value_str(value_get(v, "price")), currency));
		value_set_text(one, "minutes", lang_minutes(req->mem, req->lang,
		    (int)number(v, "duration", 0)));
	}
	value_set(data, "services", list);
	value_set_bool(data, "none", value_len(list) == 0);
}

const char *
room_path(struct req *req, const char *below)
{
	return req_printf(req, "/catalog/%lld/rooms/%lld%s", (long long)req->auth->branch_id,
	    (long long)req_path_id(req, "id"), below);
}

enum http
room_show(struct req *req, enum http status)
{
	static const char *const	words[] = { "title", "staff", "resource", "kind" };
	const struct auth		*a = req->auth;
	struct around			 around = around_send(req);
	int64_t				 id = req_path_id(req, "id");
	struct query			*q = room_one_send(req, a->chain_id, a->branch_id, id);
	struct query			*photos = gallery_send(req, "room", id);
	struct value			*data = value_object(req->mem), *base;
	const struct value		*errors = req_errors(req);
	struct about			 about;
	bool				 typed = req_has(req, "about");

	if (!db_wait(req))
		return db_status(req);
	if (rows_len(query_rows(q)) == 0)
		return HTTP_404;
	base = json_value(req, rows_text(query_rows(q), "json"));
	about = around_fill(req, data, &around, "resources");
	value_set_int(data, "id", id);
	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		value_set_text(data, words[i], value_str(value_get(base, words[i])));
	value_set_bool(data, "open", typed ? req_bool(req, "open") :
	    value_true(value_get(base, "open")));
	value_set_bool(data, "is_open", value_true(value_get(base, "open")));
	value_set_bool(data, "online", typed ? req_bool(req, "online") :
	    value_true(value_get(base, "online")));
	value_set_text(data, "about", typed ? req_raw(req, "about") :
	    value_str(value_get(base, "about")));
	fill_hours(req, data, base);
	fill_services(req, data, base, about.currency);
	gallery_fill(req, data, photos, ROOM_PHOTOS_MAX, room_path(req, "/photos"),
	    req_printf(req, "/catalog/%lld/pictures", (long long)a->branch_id),
	    value_true(value_get(value_get(data, "may"), "image")));
	value_set_bool(data, "saved", status == HTTP_200 && req_bool(req, "saved"));
	for (size_t i = 0; i < value_len(errors); i++)
		value_set_text(value_sub(data, "errors"), value_key(errors, i),
		    value_str(value_get(errors, value_key(errors, i))));
	return view_answer(req, status, "room.html", data);
}

enum http
get_room(struct req *req)
{
	return room_show(req, HTTP_200);
}

enum http
room_refuse(struct req *req)
{
	return req_wants_json(req) ? req_invalid(req) : room_show(req, HTTP_422);
}

static enum http
saved(struct req *req)
{
	if (req_wants_json(req))
		return http_value(req, HTTP_200, value_object(req->mem));
	return http_see_other(req, "%s", room_path(req, "?saved=1"));
}

/* ---- saving ---------------------------------------------------------------- */

enum http
post_room(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*about = req_text(req, "about", TEXT_MAX, REQ_LINES);
	struct value		*p = value_object(req->mem);

	if (!req_ok(req))
		return room_refuse(req);
	value_set_bool(p, "open", req_bool(req, "open"));
	value_set_bool(p, "online", req_bool(req, "online"));
	value_set_text(p, "about", about != NULL ? about : "");
	if (room_save(req, a->chain_id, a->branch_id, req_path_id(req, "id"),
	    value_json(req->mem, p)) == NULL)
		return missing(req);
	return saved(req);
}

enum http
post_room_hours(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = room_one(req, a->chain_id, a->branch_id, req_path_id(req, "id"));
	struct ids		 days = week_read(req);
	int			 from, to;

	if (r == NULL || rows_len(r) == 0 || rows_int(r, "staff") == 0)
		return missing(req);
	if (!week_hours(req, &from, &to) || !req_ok(req))
		return room_refuse(req);
	if (!room_hours(req, a->chain_id, a->branch_id, rows_int(r, "staff"), days, from, to, DAYS))
		return db_status(req);
	return saved(req);
}

/* ---- sets of people -------------------------------------------------------- */

struct value *
room_people_value(struct req *req, int64_t resource, bool typed)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = room_people(req, a->chain_id, a->branch_id, resource);
	struct ids		 chosen = { NULL, 0 };
	struct value		*list = value_array(req->mem), *one;

	if (r == NULL)
		return NULL;
	if (typed)
		chosen = req_ids(req, "members", MEMBERS_MAX);
	for (size_t i = 0; i < rows_len(r); i++) {
		int64_t	 id = row_int(r, i, rows_col(r, "id"));

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
		value_set_text(one, "note", row_text(r, i, rows_col(r, "note")));
		value_set_bool(one, "on", typed ? ids_has(chosen, id) :
		    row_bool(r, i, rows_col(r, "in")));
	}
	return list;
}
