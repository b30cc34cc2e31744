/* visit.c: the visit behind a secret link: shown, put into a calendar, moved,
 * cancelled, and the cancellation taken back.
 *
 * Whoever has the token may do all of it; nobody else learns even whether a
 * token exists.  Opening the link changes nothing, for mail programs open links.
 */
#include <string.h>

#include "auth.h"
#include "booking.h"
#include "buf.h"
#include "calendar_visit.h"
#include "day.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "mem.h"
#include "online.h"
#include "phone.h"
#include "route.h"
#include "slot.h"
#include "value.h"
#include "view.h"
#include "visit.h"

#include "booking_sql.h"

#define TOKEN_LENGTH 32

/* ---- entering ---- */

enum http
visit_enter(struct req *req, struct link *l)
{
	const struct rows *found;
	enum http status;

	*l = (struct link){ .token = req_path(req, "token") };
	if (strlen(l->token) != TOKEN_LENGTH ||
	    strspn(l->token, "0123456789abcdef") != TOKEN_LENGTH)
		return HTTP_404;
	if ((found = dir_booking_link(req, auth_token_hash(req, l->token))) == NULL)
		return db_status(req);
	if (rows_len(found) == 0)
		return HTTP_404;
	/* Not as a branch is found by its clients: what was booked in one that has
	 * closed since can be looked up and cancelled. */
	auth_enter(req, rows_int(found, "chain_id"), rows_int(found, "branch_id"));
	if ((status = read_place(req, &l->place)) != HTTP_200)
		return status;
	l->appointment = rows_int(found, "appointment_id");
	l->path = req_printf(req, "/booking/visits/%s", l->token);
	l->visit = booking_visit(req, req->auth->chain_id, req->auth->branch_id, l->appointment);
	if (l->visit == NULL)
		return db_status(req);
	http_header(req, "X-Robots-Tag", "noindex");
	return rows_len(l->visit) == 1 ? HTTP_200 : HTTP_404;
}

/* The appointment that a form names: the link's own, or another of its series,
 * for who has one link to a series may do the same to each of it.  HTTP_200, or
 * 404 for any other. */
static enum http
named(struct req *req, struct link *l)
{
	const int64_t id = req_id(req, "appointment", 0);
	const struct rows *r;

	if (id == 0 || id == l->appointment)
		return HTTP_200;
	r = booking_series(req, req->auth->chain_id, req->auth->branch_id, l->appointment);
	if (r == NULL)
		return db_status(req);
	if (rows_find(r, "id", id) == rows_len(r))
		return HTTP_404;
	l->appointment = id;
	l->visit = booking_visit(req, req->auth->chain_id, req->auth->branch_id, id);
	return l->visit != NULL ? HTTP_200 : db_status(req);
}

static bool
is(const struct link *l, const char *column)
{
	return row_bool(l->visit, 0, rows_col(l->visit, column));
}

bool
visit_gone(const struct link *l)
{
	return row_bool(l->place, 0, rows_col(l->place, "gone"));
}

const char *
visit_link(struct req *req, const struct link *l, const char *more)
{
	return link_new(req, req_printf(req, "%s%s", l->path, more))->data;
}

/* ---- showing ---- */

/* What became of the visit, for the client. */
static const struct {
	const char *status, *sentence;
} outcomes[] = {
	{ "waiting", NC_("visit, to its client", "Booked") },
	{ "confirmed", NC_("visit, to its client", "Confirmed") },
	{ "arrived", NC_("visit, to its client", "Thank you for your visit") },
	{ "no_show", NC_("visit, to its client", "The visit did not take place") },
};

static const char *
outcome(struct req *req, const struct link *l)
{
	const char *status = rows_text(l->visit, "status");

	if (is(l, "cancelled"))
		return trc(req->lang, "visit, to its client", "Cancelled");
	if (is(l, "past") && (strcmp(status, "waiting") == 0 || strcmp(status, "confirmed") == 0))
		return tr(req->lang, "This visit is in the past");
	for (size_t i = 0; i < ARRAY_SIZE(outcomes); i++)
		if (strcmp(outcomes[i].status, status) == 0)
			return trc(req->lang, "visit, to its client", outcomes[i].sentence);
	return "";
}

bool
visit_stands(const struct link *l)
{
	const char *status = rows_text(l->visit, "status");

	return !is(l, "cancelled") && !is(l, "past") &&
	    (strcmp(status, "waiting") == 0 || strcmp(status, "confirmed") == 0);
}

/* Why it cannot be changed here (any more); NULL if something can. */
static const char *
closed(struct req *req, const struct link *l)
{
	if (visit_gone(l))
		return tr(req->lang, "This branch is closed now. Please call us about your visit.");
	if (!is(l, "may_move") && !is(l, "may_cancel"))
		return tr(req->lang, "This cannot be changed online. Please call us.");
	if (!is(l, "in_time"))
		return tr(req->lang, "It is too late to change this online. Please call us.");
	return NULL;
}

/* An amount, "from" it if it only begins, or nothing for none: a price that nobody has
 * said is not free. */
static const char *
cost_text(struct req *req, const char *amount, bool begins, const char *currency)
{
	return amount == NULL || strcmp(amount, "0") == 0 ? "" :
	    lang_money_range(req->mem, req->lang, amount, begins ? "0" : amount, currency);
}

static void
add_lines(struct req *req, struct value *visit, const struct link *l, struct buf *services)
{
	const char *json = rows_text(l->visit, "lines");
	const struct value *lines = value_parse(req->mem, json);
	const char *currency = rows_text(l->place, "currency");
	struct value *list = value_array(req->mem);

	for (size_t i = 0; i < value_len(lines); i++) {
		const struct value *line = value_at(lines, i);
		struct value *one = value_append(list, value_object(req->mem));
		const char *id = value_str(value_get(line, "id"));

		value_set_text(one, "title", value_str(value_get(line, "title")));
		value_set_text(one, "quantity", value_str(value_get(line, "quantity")));
		value_set_text(one, "cost",
		    cost_text(req, value_str(value_get(line, "cost")),
			value_true(value_get(line, "begins")), currency));
		if (id != NULL)
			buf_printf(services, "%s%s", services->len > 0 ? "," : "", id);
	}
	value_set(visit, "lines", list);
	value_set_bool(visit, "many", value_len(lines) > 1);
}

/* Booking the same once more: service and staff are kept. */
static const char *
again_link(struct req *req, const struct link *l, const char *services)
{
	struct buf *link =
	    link_new(req, req_printf(req, "/booking/%s", rows_text(l->place, "slug")));

	link_add(link, "service", services);
	link_add(link, "staff", rows_text(l->visit, "staff_id"));
	return link->data;
}

/* The visit with the words that the columns of booking_visit do not hold yet. */
static struct value *
visit_page(struct req *req, const struct link *l)
{
	static const char *const columns[] = { "starts", "ends", "starts_at", "staff",
		"specialization", "client", "letter_to", "comment" };
	struct value *data = new_page(req, l->place), *visit = value_sub(data, "visit");
	struct buf *services = buf_new(req->mem);
	char phone[PHONE_MAX];

	for (size_t i = 0; i < ARRAY_SIZE(columns); i++)
		value_set_text(visit, columns[i], rows_text(l->visit, columns[i]));
	value_set_bool(visit, "room", is(l, "room"));
	phone_show(rows_text(l->visit, "phone"), phone);
	value_set_text(visit, "phone", req_printf(req, "%s", phone));
	value_set_text(
	    visit, "day", lang_day_long(req->mem, req->lang, rows_text(l->visit, "day")));
	value_set_text(visit, "when", when_long(req, rows_text(l->visit, "starts_at")));
	value_set_text(
	    visit, "length", lang_minutes(req->mem, req->lang, (int)rows_int(l->visit, "length")));
	value_set_text(visit, "cost",
	    cost_text(req, rows_text(l->visit, "cost"), is(l, "begins"),
		rows_text(l->place, "currency")));
	value_set_text(visit, "outcome", outcome(req, l));
	add_lines(req, visit, l, services);
	value_set_text(data, "again", visit_gone(l) ? NULL : again_link(req, l, services->data));
	return data;
}

/* Nobody has said yet that the client will come. */
static bool
may_confirm(const struct link *l)
{
	return visit_stands(l) && !visit_gone(l) && strcmp(rows_text(l->visit, "status"), "waiting") == 0;
}

static void
add_actions(struct req *req, struct value *data, const struct link *l)
{
	bool can = visit_stands(l) && is(l, "in_time");

	value_set_bool(data, "stands", visit_stands(l));
	value_set_text(data, "confirm", may_confirm(l) ? visit_link(req, l, "/confirm") : NULL);
	value_set_text(data, "file", visit_stands(l) ? visit_link(req, l, "/visit.ics") : NULL);
	value_set_text(data, "move", can && is(l, "may_move") ? visit_link(req, l, "/move") : NULL);
	value_set_text(
	    data, "cancel", can && is(l, "may_cancel") ? visit_link(req, l, "/cancel") : NULL);
	value_set_text(data, "restore", is(l, "undo") ? visit_link(req, l, "/restore") : NULL);
	value_set_text(data, "closed", visit_stands(l) ? closed(req, l) : NULL);
	value_set_bool(data, "cancelled", is(l, "cancelled"));
	value_set_bool(data, "over", !visit_stands(l) && !is(l, "cancelled"));
}

/* The dates of its series, if it has one. */
static bool
add_series(struct req *req, struct value *data, const struct link *l)
{
	const struct rows *r =
	    booking_series(req, req->auth->chain_id, req->auth->branch_id, l->appointment);
	struct value *list = value_array(req->mem), *one;

	for (size_t i = 0; r != NULL && i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "when", when_long(req, row_text(r, i, rows_col(r, "starts_at"))));
		value_set_bool(one, "gone", row_bool(r, i, rows_col(r, "cancelled")));
		value_set_bool(one, "may_cancel", row_bool(r, i, rows_col(r, "may_cancel")));
		value_set_bool(one, "again", row_bool(r, i, rows_col(r, "again")));
	}
	if (value_len(list) > 1) {
		value_set(value_sub(data, "series"), "list", list);
		value_set_text(value_sub(data, "series"), "file", visit_link(req, l, "/series.ics"));
		value_set_text(value_sub(data, "series"), "cancel", visit_link(req, l, "/cancel"));
		value_set_text(value_sub(data, "series"), "restore", visit_link(req, l, "/restore"));
	}
	return r != NULL;
}

enum http
visit_show(struct req *req, enum http status, const struct link *l, const char *failure)
{
	struct value *data = visit_page(req, l);
	const char *did = status == HTTP_200 ? req_raw(req, "did") : "";

	if (!add_series(req, data, l) || !remind_add(req, data, l))
		return db_status(req);
	add_actions(req, data, l);
	value_set_text(data, "failure", failure);
	if (visit_stands(l) && failure == NULL) {
		value_set_bool(data, "new", strcmp(req_raw(req, "new"), "1") == 0);
		value_set_bool(data, "confirmed", strcmp(did, "confirmed") == 0);
		value_set_bool(data, "moved", strcmp(did, "moved") == 0);
		value_set_bool(data, "reminded", strcmp(did, "reminded") == 0);
		value_set_bool(data, "restored", strcmp(did, "restored") == 0);
	}
	return view_page(req, status, "visit.html", data);
}

enum http
get_visit(struct req *req)
{
	struct link l;
	enum http status;

	if ((status = visit_enter(req, &l)) != HTTP_200)
		return status;
	return visit_show(req, HTTP_200, &l, NULL);
}

enum http
get_visit_file(struct req *req)
{
	struct link l;
	enum http status;

	if ((status = visit_enter(req, &l)) != HTTP_200)
		return status;
	return calendar_visit_answer(req, l.appointment, l.token);
}

/* The dates of the series that stand, as one file. */
enum http
get_series_file(struct req *req)
{
	const struct rows *r;
	struct ids ids;
	struct link l;
	enum http status;

	if ((status = visit_enter(req, &l)) != HTTP_200)
		return status;
	r = booking_series(req, req->auth->chain_id, req->auth->branch_id, l.appointment);
	if (r == NULL)
		return db_status(req);
	ids = (struct ids){ mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*ids.v)), 0 };
	for (size_t i = 0; i < rows_len(r); i++)
		if (!row_bool(r, i, rows_col(r, "cancelled")))
			ids.v[ids.n++] = row_int(r, i, rows_col(r, "id"));
	if (ids.n == 0)
		return http_see_other(req, "%s", visit_link(req, &l, ""));
	return calendar_visits_answer(req, ids, l.token);
}

/* ---- acting ---- */

enum http
visit_did(struct req *req, const struct link *l, const char *what)
{
	struct buf *link = link_new(req, l->path);

	link_add(link, "did", what);
	return http_see_other(req, "%s", link->data);
}

enum http
post_confirm(struct req *req)
{
	struct link l;
	enum http status;

	if ((status = visit_enter(req, &l)) != HTTP_200)
		return status;
	if (!may_confirm(&l))
		return http_see_other(req, "%s", visit_link(req, &l, ""));
	if (booking_confirm(req, req->auth->chain_id, req->auth->branch_id, l.appointment) == NULL)
		return db_status(req);
	db_notify(req, "okno_live");
	return visit_did(req, &l, "confirmed");
}

enum http
post_cancel(struct req *req)
{
	const char *sentence = NULL;
	struct link l;
	enum online refusal;
	enum http status;

	if ((status = visit_enter(req, &l)) != HTTP_200 || (status = named(req, &l)) != HTTP_200)
		return status;
	if ((refusal = online_cancel(req, l.appointment, l.token, &sentence)) == ONLINE_FAILED)
		return db_status(req);
	if (refusal == ONLINE_GONE) /* done already, in another window perhaps */
		return http_see_other(req, "%s", visit_link(req, &l, ""));
	if (refusal != ONLINE_OK)
		return visit_show(req, online_status(req, refusal), &l, sentence);
	return visit_did(req, &l, "cancelled");
}

enum http
post_restore(struct req *req)
{
	const char *sentence = NULL;
	struct link l;
	enum online refusal;
	enum http status;

	if ((status = visit_enter(req, &l)) != HTTP_200 || (status = named(req, &l)) != HTTP_200)
		return status;
	if (!is(&l, "cancelled"))
		return http_see_other(req, "%s", visit_link(req, &l, ""));
	if (!is(&l, "undo"))
		return visit_show(req, HTTP_403, &l,
		    tr(req->lang, "The cancellation can no longer be taken back."));
	if ((refusal = online_restore(req, l.appointment, l.token, &sentence)) == ONLINE_FAILED)
		return db_status(req);
	if (refusal != ONLINE_OK)
		return visit_show(req, HTTP_409, &l, sentence);
	return visit_did(req, &l, "restored");
}

/* ---- moving ---- */

static const char *
day_link(struct req *req, const void *arg, const char *date)
{
	struct buf *link =
	    link_new(req, req_printf(req, "%s/move", ((const struct link *)arg)->path));

	link_add(link, "date", date);
	return link->data;
}

static struct ids
services_of(struct req *req, const struct link *l)
{
	const char *json = rows_text(l->visit, "lines");
	const struct value *lines = value_parse(req->mem, json);
	struct ids ids = { mem_zero(req->mem, (value_len(lines) + 1) * sizeof(*ids.v)), 0 };

	for (size_t i = 0; i < value_len(lines); i++)
		if (value_to_int(value_get(value_at(lines, i), "id"), &ids.v[ids.n]))
			ids.n++;
	return ids;
}

static bool
add_days(struct req *req, struct value *data, const struct link *l, const char *date)
{
	const struct slot_part part = { services_of(req, l), rows_int(l->visit, "staff_id") };
	struct slot_ask ask = { .parts = &part,
		.nparts = 1,
		.days = STRIP_DAYS,
		.online = true,
		.except = l->appointment,
		.length = (int)rows_int(l->visit, "length"),
		.before = (int)rows_int(l->visit, "before"),
		.after = (int)rows_int(l->visit, "after") };
	struct choose choose = { .date = date,
		.time = rows_text(l->visit, "starts_at"),
		.day_link = day_link,
		.arg = l };

	if ((choose.world = slot_load(req, &ask)) == NULL)
		return false;
	ask.from = strip_start(req, slot_today(req, choose.world), date);
	if (ask.from != NULL && (choose.world = slot_load(req, &ask)) == NULL)
		return false;
	add_times(req, data, &choose);
	return true;
}

/* lost: why the time chosen is not to be had; wish: that time. */
static enum http
show_move(
    struct req *req, enum http status, const struct link *l, const char *lost, const char *wish)
{
	struct value *data = visit_page(req, l), *box;
	const char *date = wish != NULL ? day_of_time(req->mem, wish)
					: req_date(req, "date", 0);
	struct online_appointment a = { .key = 1,
		.staff = rows_int(l->visit, "staff_id"),
		.services = services_of(req, l),
		.at = wish,
		.moved = l->appointment,
		.length = (int)rows_int(l->visit, "length"),
		.before = (int)rows_int(l->visit, "before"),
		.after = (int)rows_int(l->visit, "after") };
	struct online_visit v = { .appointments = &a, .n = 1 };

	if (!add_days(req, data, l, date != NULL ? date : rows_text(l->visit, "day")))
		return db_status(req);
	value_set_text(data, "back", visit_link(req, l, ""));
	value_set_text(data, "action", visit_link(req, l, "/move"));
	if (lost != NULL) {
		box = value_sub(data, "lost");
		value_set_text(box, "sentence", lost);
		value_set(box, "offers",
		    offers_of(req, online_nearest(req, &v, OFFERS), a.staff, NULL, NULL));
	}
	return view_page(req, status, "move.html", data);
}

enum http
get_move(struct req *req)
{
	struct link l;
	enum http status;

	if ((status = visit_enter(req, &l)) != HTTP_200)
		return status;
	if (!visit_stands(&l) || !is(&l, "may_move") || !is(&l, "in_time"))
		return http_see_other(req, "%s", visit_link(req, &l, ""));
	return show_move(req, HTTP_200, &l, NULL, NULL);
}

enum http
post_move(struct req *req)
{
	const char *at = req_time(req, "time", REQ_REQUIRED), *sentence = NULL;
	struct link l;
	enum online refusal;
	enum http status;

	if ((status = visit_enter(req, &l)) != HTTP_200)
		return status;
	if (!req_ok(req))
		return show_move(req, HTTP_422, &l, tr(req->lang, "Please choose a time."), NULL);
	if (visit_stands(&l) && strcmp(at, rows_text(l.visit, "starts_at")) == 0)
		return http_see_other(req, "%s", visit_link(req, &l, "")); /* where it is */
	refusal = online_move(req, l.appointment, l.token, at, &sentence);
	if (refusal == ONLINE_FAILED)
		return db_status(req);
	if (refusal == ONLINE_TAKEN || refusal == ONLINE_NOBODY)
		return show_move(req, HTTP_422, &l, sentence, at);
	if (refusal != ONLINE_OK)
		return visit_show(req, online_status(req, refusal), &l, sentence);
	return visit_did(req, &l, "moved");
}
