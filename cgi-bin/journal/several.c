/* several.c: several bookings at once, as the grid asks for it: moved, copied,
 * cancelled and brought back, given a status.
 *
 * One request is one transaction: all of it or nothing.  What is in the way is
 * told of each.  Taking something back ("back") is a request like any other: it
 * names the versions it saw, and puts a booking where it was before even if
 * nobody works then, if it was they who put it away from there; but over another only
 * if it shared its time before ("over").
 */
#include <string.h>

#include "auth.h"
#include "board.h"
#include "change.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "several_in.h"
#include "value.h"

#include "several_sql.h"
#include "visit_sql.h"

#define ITEMS_MAX	100
#define VERSION_MAX	2147483647

/* ---- reading --------------------------------------------------------------- */

static void
read_item(struct req *req, const struct value *one, size_t i, int seen, struct item *item)
{
	static const char *const	words[] = {
		"waiting", "confirmed", "arrived", "no_show", NULL
	};
	const char			*start;

	req_in(req, one, req_printf(req, "items.%zu", i));
	item->id = req_id(req, "id", REQ_REQUIRED);
	item->staff = req_id(req, "staff", 0);
	(void)req_int(req, "version", 1, VERSION_MAX, seen, &item->version);
	(void)req_int(req, "length", 5, LENGTH_MAX, 0, &item->length);
	start = req_time(req, "start", 0);
	item->wall = start != NULL ? req_printf(req, "%.19s", start) : NULL;
	item->status = req_one_of(req, "status", words, 0);
	item->over = req_bool(req, "over");
	item->swap.thing = req_id(req, "thing", 0);
	item->swap.was = req_id(req, "was", item->swap.thing != 0 ? REQ_REQUIRED : 0);
	req_in(req, NULL, NULL);
}

static bool
repeated(const struct several *s)
{
	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k < i; k++)
			if (s->v[i].id == s->v[k].id)
				return true;
	return false;
}

/* Finds each item among the rows of several_now; false: one is not there. */
static bool
find_rows(struct req *req, struct several *s)
{
	struct ids	 ids = { mem_zero(req->mem, (s->n + 1) * sizeof(int64_t)), s->n };

	for (size_t i = 0; i < s->n; i++)
		ids.v[i] = s->v[i].id;
	s->now = several_now(req, req->auth->chain_id, req->auth->branch_id, ids,
	    auth_own_staff(req), req->auth->last_days);
	if (s->now == NULL)
		return false;
	for (size_t i = 0; i < s->n; i++)
		if ((s->v[i].row = rows_find(s->now, "id", s->v[i].id)) == rows_len(s->now))
			return false;
	return true;
}

/* The items of the request, each of them there; else why not.  seen: REQ_REQUIRED where
 * they are changed, for what somebody has changed since is not overwritten; else 0. */
static enum http
read_items(struct req *req, int seen, struct several *s)
{
	const struct value	*list = value_get(req_json(req), "items");

	*s = (struct several){ .n = value_kind(list) == VALUE_ARRAY ? value_len(list) : 0 };
	s->v = mem_zero(req->mem, ITEMS_MAX * sizeof(*s->v));
	if (s->n == 0 || s->n > ITEMS_MAX) {
		req_error(req, "items", req_printf(req,
		    tr(req->lang, "Choose between 1 and %d bookings"), ITEMS_MAX));
		return req_invalid(req);
	}
	for (size_t i = 0; i < s->n; i++)
		read_item(req, value_at(list, i), i, seen, &s->v[i]);
	s->anyway = req_bool(req, "anyway");
	s->back = req_bool(req, "back");
	if (repeated(s))
		req_error(req, "items", tr(req->lang, "One booking is named twice"));
	if (!req_ok(req))
		return req_invalid(req);
	return find_rows(req, s) ? HTTP_200 : visit_missing(req);
}

/* ---- refusals -------------------------------------------------------------- */

/* Others were faster: who, and where each booking is now. */
static enum http
refuse_stale(struct req *req, struct several *s, const struct value *stale)
{
	struct value		*list = value_array(req->mem), *one;
	const struct visit	*v;
	int64_t			 id = 0;

	if (!find_rows(req, s))
		return visit_missing(req);
	for (size_t k = 0; k < value_len(stale); k++) {
		(void)value_to_int(value_at(stale, k), &id);
		if ((v = visit_read(req, id)) == NULL)
			continue;
		for (size_t i = 0; i < s->n; i++) {
			if (several_int(s, i, "visit_id") != id)
				continue;
			one = several_trouble(req, list, s, i, change_stale(req, v));
			value_set_int(one, "visit_id", id);
			value_set_int(one, "version", several_int(s, i, "version"));
			value_set_text(one, "now", req_printf(req, "%s, %s, %.5s–%s",
			    several_text(s, i, "staff"),
			    lang_day_short(req->mem, req->lang, several_text(s, i, "wall")),
			    several_text(s, i, "wall") + sizeof("2026-01-01T") - 1,
			    several_text(s, i, "ends")));
		}
	}
	return several_refuse(req, s, "stale", false, list);
}

/* ---- doing ----------------------------------------------------------------- */

/* May it lie over others, of these or of those in the way?  What lies over one of
 * these may go on doing so. */
static bool
lies_over(const struct req *req, const struct several *s, size_t i)
{
	const struct item	*item = &s->v[i];

	return item->aim.taken ||
	    (s->n > 1 && row_bool(s->now, item->row, rows_col(s->now, "on_top"))) ||
	    (s->restores && item->over && change_may_insist(req));
}

/* The items as the functions of the database want them. */
static const char *
document(struct req *req, const struct several *s)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < s->n; i++) {
		const struct item	*item = &s->v[i];

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", item->id);
		if (item->version != 0)
			value_set_int(one, "seen", item->version);
		if (item->staff != 0)
			value_set_int(one, "staff", item->staff);
		if (item->length != 0)
			value_set_int(one, "length", item->length);
		if (item->swap.rows != NULL && swap_lead(&item->swap) == 0) {
			value_set_int(one, "thing", item->swap.thing);
			value_set_int(one, "was", item->swap.was);
		}
		value_set_text(one, "start", item->aim.at);
		value_set_bool(one, "on_top", lies_over(req, s, i));
		value_set_text(one, "status", item->status);
	}
	return value_json(req->mem, list);
}

/* All is done, and everybody hears of it. */
static enum http
done(struct req *req, enum http status, struct value *items)
{
	struct value	*top = value_object(req->mem);

	db_notify(req, "okno_live");
	value_set(top, "items", items);
	return http_value(req, status, top);
}

/* What the database answered; a time that was taken meanwhile is looked at again. */
static enum http
answer(struct req *req, struct several *s, const char *json)
{
	struct value	*v;
	enum http	 status;

	if (json == NULL && strcmp(db_sqlstate(req), "23P01") == 0) {
		struct value	*list = value_array(req->mem);

		if ((status = several_aim(req, s, NULL)) != HTTP_200)
			return status;
		(void)several_trouble(req, list, s, 0, s->n > 1 ?
		    tr(req->lang, "Another of these bookings takes what it needs at this time") :
		    tr(req->lang, "This time has just been taken"));
		return several_refuse(req, s, "taken", change_may_insist(req), list);
	}
	if (json == NULL)
		return visit_missing(req);
	v = value_parse(req->mem, json);
	if (value_kind(v) == VALUE_OBJECT)
		return refuse_stale(req, s, value_get(v, "stale"));
	return done(req, HTTP_200, v);
}

enum http
post_several_move(struct req *req)
{
	const struct auth	*a = req->auth;
	struct several		 s;
	enum http		 status = read_items(req, REQ_REQUIRED, &s);

	if (status != HTTP_200)
		return status;
	for (size_t i = 0; i < s.n; i++)
		if (!change_may_move(req, s.now, s.v[i].row, s.v[i].staff, s.v[i].wall,
		    s.v[i].length) || (s.v[i].swap.thing != 0 &&
		    !auth_may(req, "timetable_transferring_record_access")))
			return HTTP_403;
	if ((status = several_aim(req, &s, NULL)) != HTTP_200)
		return status;
	return answer(req, &s, several_move(req, a->chain_id, a->branch_id, auth_own_staff(req),
	    document(req, &s)));
}

static enum http
cancel(struct req *req, bool back)
{
	const struct auth	*a = req->auth;
	struct several		 s;
	enum http		 status = read_items(req, REQ_REQUIRED, &s);

	if (status != HTTP_200)
		return status;
	s.back = back;
	for (size_t i = 0; i < s.n; i++)
		if (!back && !change_may_cancel(req,
		    row_bool(s.now, s.v[i].row, rows_col(s.now, "came"))))
			return HTTP_403;
	s.restores = back;
	if (back && (status = several_aim(req, &s, NULL)) != HTTP_200)
		return status;
	return answer(req, &s, several_cancel(req, a->chain_id, a->branch_id,
	    auth_own_staff(req), document(req, &s), back));
}

enum http
post_several_cancel(struct req *req)
{
	return cancel(req, false);
}

enum http
post_several_restore(struct req *req)
{
	return cancel(req, true);
}

enum http
post_several_status(struct req *req)
{
	const struct auth	*a = req->auth;
	struct several		 s;
	enum http		 status = read_items(req, REQ_REQUIRED, &s);

	if (status != HTTP_200)
		return status;
	for (size_t i = 0; i < s.n; i++)
		if (s.v[i].status == NULL)
			req_error(req, req_printf(req, "items.%zu.status", i),
			    tr(req->lang, "Choose a status"));
	if (!req_ok(req))
		return req_invalid(req);
	return answer(req, &s, several_status(req, a->chain_id, a->branch_id,
	    auth_own_staff(req), document(req, &s)));
}

/* ---- copying --------------------------------------------------------------- */

/* The services of an item, with their own quantity and length; the price is the
 * catalogue's of the new day. */
static struct value *
services_of(struct req *req, const struct rows *lines, int64_t appointment)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(lines); i++) {
		if (row_int(lines, i, rows_col(lines, "appointment_id")) != appointment)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(lines, i, rows_col(lines, "service_id")));
		value_set_int(one, "quantity", row_int(lines, i, rows_col(lines, "quantity")));
		value_set_int(one, "duration", row_int(lines, i, rows_col(lines, "duration")));
	}
	return list;
}

/* A new visit like that of item first, with all items of it (visit_book); each takes
 * after its own in labels and fields. */
static const char *
copy_document(struct req *req, const struct several *s, size_t first, const struct rows *lines)
{
	struct value	*p = value_object(req->mem), *list = value_array(req->mem), *one;
	int64_t		 visit = several_int(s, first, "visit_id");

	value_set_text(p, "origin", "staff");
	value_set_int(p, "user_id", req->auth->user_id);
	if (several_int(s, first, "client_id") != 0)
		value_set_int(value_sub(p, "client"), "id", several_int(s, first, "client_id"));
	for (size_t i = first; i < s->n; i++) {
		const struct item	*item = &s->v[i];

		if (several_int(s, i, "visit_id") != visit)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "key", item->id);
		value_set_int(one, "like", item->id);
		if (several_int(s, i, "guest_id") != 0)
			value_set_int(value_sub(one, "guest"), "id", several_int(s, i, "guest_id"));
		value_set_int(one, "staff_id", item->staff);
		value_set_text(one, "starts_at", item->aim.at);
		value_set_int(one, "length", item->aim.length);
		value_set_bool(one, "on_top", item->aim.taken);
		value_set_bool(one, "staff_requested", true);
		value_set(one, "services", services_of(req, lines, item->id));
		value_set(one, "things", value_parse(req->mem, item->aim.things));
	}
	value_set(p, "appointments", list);
	return value_json(req->mem, p);
}

/* Was an item of the same visit before it? */
static bool
follows(const struct several *s, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (several_int(s, k, "visit_id") == several_int(s, i, "visit_id"))
			return true;
	return false;
}

/* The appointments of a visit just booked, for the asker. */
static void
add_made(struct req *req, struct value *items, const char *json)
{
	const struct value	*made = value_parse(req->mem, json), *one;
	const struct value	*list = value_get(made, "appointments");
	int64_t			 visit = 0, id = 0, from = 0;
	struct value		*item;

	(void)value_to_int(value_get(made, "visit_id"), &visit);
	for (size_t i = 0; i < value_len(list); i++) {
		one = value_at(list, i);
		(void)value_to_int(value_get(one, "id"), &id);
		(void)value_to_int(value_get(one, "key"), &from);
		item = value_append(items, value_object(req->mem));
		value_set_int(item, "id", id);
		value_set_int(item, "visit_id", visit);
		value_set_int(item, "version", 1);
		value_set_int(item, "from", from);
	}
}

/* Books each visit anew at its new time. */
static enum http
copy(struct req *req, struct several *s, const struct rows *lines, const char *const *services)
{
	const struct auth	*a = req->auth;
	struct value		*items = value_array(req->mem), *list;
	enum http		 status;
	const char		*json;

	for (size_t i = 0; i < s->n; i++) {
		if (follows(s, i))
			continue;
		json = visit_book(req, a->chain_id, a->branch_id, copy_document(req, s, i, lines));
		if (json != NULL) {
			add_made(req, items, json);
			continue;
		}
		if (strcmp(db_sqlstate(req), "23P01") != 0)
			return db_status(req);
		if ((status = several_aim(req, s, services)) != HTTP_200)
			return status;
		list = value_array(req->mem);
		(void)several_trouble(req, list, s, i,
		    tr(req->lang, "This time has just been taken"));
		return several_refuse(req, s, "taken", change_may_insist(req), list);
	}
	return done(req, HTTP_201, items);
}

enum http
post_several_copy(struct req *req)
{
	struct several		 s;
	enum http		 status = read_items(req, 0, &s);
	struct ids		 ids;
	const char		**services;
	const struct rows	*lines;

	if (status != HTTP_200)
		return status;
	ids = (struct ids){ mem_zero(req->mem, s.n * sizeof(int64_t)), s.n };
	for (size_t i = 0; i < s.n; i++) {
		ids.v[i] = s.v[i].id;
		if (s.v[i].staff == 0)
			s.v[i].staff = several_int(&s, i, "staff_id");
		if (s.v[i].length == 0)
			s.v[i].length = several_int(&s, i, "length");
		if (s.v[i].wall == NULL)
			s.v[i].wall = several_text(&s, i, "wall");
		if (!auth_staff_ok(req, s.v[i].staff))
			return HTTP_403;
	}
	if ((lines = several_lines(req, req->auth->chain_id, ids)) == NULL)
		return db_status(req);
	services = mem_zero(req->mem, s.n * sizeof(*services));
	for (size_t i = 0; i < s.n; i++)
		services[i] = value_json(req->mem, services_of(req, lines, s.v[i].id));
	if ((status = several_aim(req, &s, services)) != HTTP_200)
		return status;
	return copy(req, &s, lines, services);
}
