/* rearrange.c: a day that goes otherwise than planned.
 *
 * A client is late: their booking and those behind it move on, each only as far
 * as the one before pushes it.  A member is absent: each of their bookings is
 * given to a colleague, put on another day, cancelled or left.  Both show first
 * what would become of whom; what was shown is then done in one transaction, all
 * of it or nothing, and can be taken back.
 *
 * The forms name each booking (id), the version seen (seen_ID) and what is to
 * become of it (to_ID): "17@2026-05-14T09:30:00+03:00", "cancel", or nothing.
 */
#include "rearrange.h"

#include <string.h>

#include "auth.h"
#include "board.h"
#include "change.h"
#include "db.h"
#include "handover.h"
#include "i18n.h"
#include "mem.h"
#include "value.h"
#include "visit.h"

#include "panel_sql.h"
#include "rearrange_sql.h"
#include "several_sql.h"

enum {
	BOOKINGS_MAX = 100,
	COLLEAGUES = 4,		/* offered of each booking */
	LATER = 3,
	LATE_MAX = 600,		/* minutes */
	LATE = 15,
	VERSION_MAX = 2147483647
};

/* One of the two pages, as it is shown. */
struct plan {
	const char		*action;	/* its address */
	const char		*title;
	const char		*button;
	const char		*day;
	int64_t			 staff;
	int64_t			 minutes;	/* late; 0: it is about an absence */
	const struct rows	*rows;
	struct value		*done;		/* what was done, to be taken back; or NULL */
	const char		*problem;
};

static int64_t
at(const struct rows *r, size_t i, const char *column)
{
	return row_int(r, i, rows_col(r, column));
}

static const char *
text(const struct rows *r, size_t i, const char *column)
{
	return row_text(r, i, rows_col(r, column));
}

/* "17@2026-05-14T09:30:00": where a booking is, or would be minutes later. */
static const char *
place(struct req *req, const struct rows *r, size_t i, int64_t later)
{
	return req_printf(req, "%lld@%sT%s:00", (long long)at(r, i, "staff_id"), text(r, i, "day"),
	    board_clock(req, at(r, i, "start") + later));
}

/* ---- what is shown --------------------------------------------------------- */

static struct value *
booking_value(struct req *req, const struct rows *r, size_t i, int64_t later)
{
	struct value	*one = value_object(req->mem);
	int64_t		 from = at(r, i, "start"), upto = from + at(r, i, "length");
	const char	*services = text(r, i, "services");
	const char	*phone = visit_phone(req, text(r, i, "phone"));

	value_set_int(one, "id", at(r, i, "id"));
	value_set_int(one, "version", at(r, i, "version"));
	value_set_text(one, "was", lang_span(req->mem, req->lang, board_clock(req, from),
	    board_clock(req, upto)));
	if (later > 0)
		value_set_text(one, "now", lang_span(req->mem, req->lang,
		    board_clock(req, from + later), board_clock(req, upto + later)));
	value_set_text(one, "client",
	    board_client(req, text(r, i, "name"), text(r, i, "surname")));
	value_set_text(one, "phone", phone);
	value_set_text(one, "tel", phone != NULL ? text(r, i, "phone") : NULL);
	value_set_text(one, "services", services != NULL ? services : "");
	return one;
}

/* How much later a booking begins if the one before ends so many minutes later.
 * What lay closer together than buffers want may stay so. */
static int64_t
pushed(const struct rows *r, size_t before, size_t i, int64_t later)
{
	int64_t	 gap = at(r, i, "start") - at(r, before, "start") - at(r, before, "length");
	int64_t	 wanted = at(r, before, "after") + at(r, i, "before");

	if (gap <= wanted)
		return later;
	return later > gap - wanted ? later - (gap - wanted) : 0;
}

/* Adds the bookings that a delay moves, with what would be in the way. */
static bool
add_delayed(struct req *req, const struct plan *p, int64_t first, struct value *list)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = p->rows;
	size_t			 n = rows_len(r), from = 0;
	int64_t			*later = mem_zero(req->mem, (n + 1) * sizeof(int64_t));
	struct query		**sent = mem_zero(req->mem, (n + 1) * sizeof(struct query *));
	struct ids		 along = { mem_zero(req->mem, (n + 1) * sizeof(int64_t)), 0 };
	struct aim		 aim;

	while (from < n && at(r, from, "id") != first)
		from++;
	for (size_t i = from; i < n; i++) {
		later[i] = i == from ? p->minutes : pushed(r, i - 1, i, later[i - 1]);
		if (later[i] == 0)
			break;
		along.v[along.n++] = at(r, i, "id");
	}
	for (size_t i = from; i < from + along.n; i++)
		sent[i] = panel_aim_send(req, a->chain_id, a->branch_id, at(r, i, "id"), 0,
		    strchr(place(req, r, i, later[i]), '@') + 1, 0, NULL, along);
	if (!db_wait(req))
		return false;
	for (size_t i = from; i < from + along.n; i++) {
		struct value	*one = value_append(list, booking_value(req, r, i, later[i]));

		value_set_text(one, "choice", place(req, r, i, later[i]));
		if (aim_take(req, query_rows(sent[i]), &aim))
			value_set_text(one, "sentence", aim.sentence);
	}
	return true;
}

static void
add_choice(struct req *req, struct value *list, const char *value, const char *word, bool here)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_text(one, "value", value);
	value_set_text(one, "word", word);
	value_set_bool(one, "here", here);
}

static const char *
name_of(const struct rows *people, int64_t id)
{
	for (size_t i = 0; i < rows_len(people); i++)
		if (at(people, i, "id") == id)
			return text(people, i, "name");
	return "";
}

/* Was this place proposed for another booking already?  Then it is not the
 * first choice of this one. */
static bool
chosen_before(const struct value *list, const char *choice)
{
	for (size_t i = 0; i < value_len(list); i++)
		if (strcmp(value_str(value_get(value_at(list, i), "chosen")), choice) == 0)
			return true;
	return false;
}

/* What was chosen for a booking before it was refused, to be shown again; NULL:
 * nothing was. */
static const char *
chosen_then(struct req *req, const struct plan *p, int64_t id)
{
	return p->problem == NULL ? NULL :
	    req_raw(req, req_printf(req, "to_%lld", (long long)id));
}

static void
add_choices(struct req *req, const struct plan *p, size_t i, const struct rows *people,
    const struct value *before, struct value *one)
{
	const struct rows	*r = p->rows;
	struct value		*list = value_array(req->mem);
	struct handover		 found[COLLEAGUES + LATER] = { 0 };
	const char		*kept = chosen_then(req, p, at(r, i, "id")), *chosen = NULL;
	size_t			 n;
	struct handover_ask	 ask = {
		.services = text(r, i, "service_ids"), .day = p->day,
		.starts = text(r, i, "wall"), .appointment = at(r, i, "id"), .leaving = p->staff,
		.people = { mem_zero(req->mem, (rows_len(people) + 1) * sizeof(int64_t)), 0 },
	};

	while (ask.people.n < rows_len(people)) {
		ask.people.v[ask.people.n] = at(people, ask.people.n, "id");
		ask.people.n++;
	}
	n = handover_colleagues(req, &ask, found, COLLEAGUES);
	n += handover_later(req, &ask, found + n, LATER);
	for (size_t k = 0; k < n; k++) {
		const struct handover	*h = &found[k];
		const char		*name = name_of(people, h->staff);
		const char		*clock = lang_clock(req->mem, req->lang, h->clock);
		bool			 here = kept != NULL ? strcmp(kept, h->choice) == 0 :
					    chosen == NULL && h->away == 0 &&
					    !chosen_before(before, h->choice);

		chosen = here ? h->choice : chosen;
		add_choice(req, list, h->choice,
		    h->staff == p->staff ?
		    req_printf(req, tr(req->lang, "%s: %s, at %s"), name,
		    lang_day_short(req->mem, req->lang, h->day), clock) :
		    h->away == 0 ? req_printf(req, tr(req->lang, "%s, the same time"), name) :
		    req_printf(req, tr(req->lang, "%s, at %s"), name, clock), here);
	}
	if (kept != NULL && strcmp(kept, "cancel") == 0)
		chosen = kept;
	add_choice(req, list, "", tr(req->lang, "leave as it is"), chosen == NULL);
	if (change_may_cancel(req, strcmp(text(r, i, "status"), "arrived") == 0))
		add_choice(req, list, "cancel", tr(req->lang, "cancel the booking"),
		    chosen != NULL && strcmp(chosen, "cancel") == 0);
	value_set_text(one, "chosen", chosen != NULL ? chosen : "");
	value_set(value_sub(one, "choices"), "list", list);
}

/* What is still to come of an absent member's day. */
static bool
add_left(struct req *req, const struct plan *p, struct value *list)
{
	const struct auth	*a = req->auth;
	const struct rows	*people = panel_staff(req, a->chain_id, a->branch_id,
				    auth_own_staff(req));
	struct value		*one;

	if (people == NULL)
		return false;
	for (size_t i = 0; i < rows_len(p->rows); i++) {
		if (row_bool(p->rows, i, rows_col(p->rows, "over")) ||
		    strcmp(text(p->rows, i, "status"), "arrived") == 0)
			continue;
		one = booking_value(req, p->rows, i, 0);
		add_choices(req, p, i, people, list, one);
		(void)value_append(list, one);
	}
	return true;
}

static void
add_chips(struct req *req, const struct plan *p, struct value *v)
{
	static const int	 minutes[] = { 5, 10, 15, 20, 30, 45, 60, 90 };
	struct value		*list = value_array(req->mem), *one;
	unsigned long		 m;

	for (size_t i = 0; i < sizeof(minutes) / sizeof(minutes[0]); i++) {
		m = (unsigned long)minutes[i];
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "url", req_printf(req, "%s?minutes=%lu", p->action, m));
		value_set_text(one, "word", req_printf(req, trn(req->lang, "%lu minute",
		    "%lu minutes", m), m));
		value_set_bool(one, "here", minutes[i] == p->minutes);
	}
	value_set(value_sub(v, "chips"), "list", list);
}

/* first: the booking that is late, 0 of an absence. */
static enum http
show(struct req *req, enum http status, const struct plan *p, int64_t first)
{
	struct value	*data = value_object(req->mem), *list = value_array(req->mem);
	struct value	*v = value_sub(value_sub(data, "panel"), "rearrange");

	if (!(first != 0 ? add_delayed(req, p, first, list) : add_left(req, p, list)))
		return db_status(req);
	value_set_text(v, "title", p->title);
	value_set_text(v, "when", lang_day_short(req->mem, req->lang, p->day));
	value_set_text(v, "day", p->day);
	value_set_text(v, "action", p->action);
	value_set_text(v, "button", p->button);
	value_set_text(v, "problem", p->problem);
	if (p->minutes > 0)
		value_set_int(v, "minutes", p->minutes);
	if (p->done != NULL)
		value_set(v, "done", p->done);
	else if (first != 0)
		add_chips(req, p, v);
	if (value_len(list) == 0)
		value_set_text(v, "none", tr(req->lang, "Nothing is left to be moved on this day."));
	else if (p->done == NULL || first == 0)
		value_set(value_sub(v, "bookings"), "list", list);
	if (first == 0 && auth_may(req, "schedule_edit_access"))
		value_set_bool(v, "may_absent", true);
	value_set_bool(v, "sick", p->problem == NULL || req_bool(req, "sick"));
	return panel_answer(req, status, data, p->day);
}

/* ---- what is done ---------------------------------------------------------- */

/* What the form wants, as the functions of the database take it. */
struct wanted {
	struct ids		 ids;
	const struct rows	*now;		/* several_now */
	struct value		*moves;
	struct value		*cancels;
	struct value		*undo;		/* the way back */
};

static bool
find(const struct rows *r, int64_t id, size_t *i)
{
	for (*i = 0; *i < rows_len(r); (*i)++)
		if (at(r, *i, "id") == id)
			return true;
	return false;
}

static const char *
stale(struct req *req)
{
	return tr(req->lang, "Nothing was changed: one of these bookings was just changed by "
	    "somebody else. This is how they are now.");
}

/* Takes one booking of the form; HTTP_200, or why not. */
static enum http
want(struct req *req, struct wanted *w, int64_t id, bool back, const char **problem)
{
	const struct auth	*a = req->auth;
	const char		*choice = req_text(req, req_printf(req, "to_%lld", (long long)id),
				    60, 0), *instant, *wall;
	struct value		*one = value_object(req->mem);
	int64_t			 seen = 0, staff;
	struct aim		 aim;
	size_t			 i;

	(void)req_int(req, req_printf(req, "seen_%lld", (long long)id), 1, VERSION_MAX,
	    choice != NULL ? REQ_REQUIRED : 0, &seen);
	if (choice == NULL || !req_ok(req))
		return req_ok(req) ? HTTP_200 : HTTP_422;
	if (!find(w->now, id, &i))
		return visit_missing(req);
	if (seen != at(w->now, i, "version")) {
		*problem = stale(req);
		return HTTP_409;
	}
	value_set_int(one, "id", id);
	value_set_int(one, "seen", at(w->now, i, "version"));
	if (strcmp(choice, "cancel") == 0) {
		(void)value_append(w->cancels, one);
		return change_may_cancel(req, row_bool(w->now, i, rows_col(w->now, "came"))) ?
		    HTTP_200 : HTTP_403;
	}
	if (!handover_read(req, choice, &staff, &instant))
		return HTTP_422;
	wall = req_printf(req, "%.19s", instant);
	if (!change_may_move(req, w->now, i, staff, wall, 0))
		return HTTP_403;
	if (!aim_take(req, panel_aim(req, a->chain_id, a->branch_id, id, staff, wall, 0, NULL,
	    w->ids), &aim))
		return visit_missing(req);
	if (aim.sentence != NULL && !(aim.overrulable &&
	    (req_bool(req, "anyway") || (back && !aim.taken)))) {
		*problem = req_printf(req, tr(req->lang, "Nothing was changed. %s: %s"),
		    text(w->now, i, "who"), aim.sentence);
		return HTTP_409;
	}
	value_set_int(one, "staff", staff);
	value_set_text(one, "start", aim.at);
	value_set_bool(one, "on_top", aim.taken);
	(void)value_append(w->moves, one);
	return HTTP_200;
}

/* Notes the way back of what was moved: the old place, the new version. */
static void
note_undo(struct req *req, struct wanted *w, const char *json)
{
	struct value	*made = value_from_json(req->mem, json, strlen(json)), *one;
	int64_t		 id = 0, version;
	size_t		 i;

	for (size_t k = 0; k < value_len(made); k++) {
		if (!value_to_int(value_get(value_at(made, k), "id"), &id) ||
		    !find(w->now, id, &i))
			continue;
		one = value_append(w->undo, value_object(req->mem));
		value_set_int(one, "id", id);
		if (value_to_int(value_get(value_at(made, k), "version"), &version))
			value_set_int(one, "version", version);
		value_set_text(one, "choice", req_printf(req, "%lld@%s",
		    (long long)at(w->now, i, "staff_id"), text(w->now, i, "wall")));
	}
}

/* What a function for several answered; HTTP_200, or why nothing is done. */
static enum http
settle(const char *json, struct req *req, const char **made, const char **problem)
{
	if (json == NULL && strcmp(db_sqlstate(req), "23P01") == 0)
		*problem = tr(req->lang, "Nothing was changed: two bookings would lie on one time, "
		    "or somebody has just taken one. Choose again.");
	else if (json != NULL && json[0] == '{')
		*problem = stale(req);
	else if (json == NULL)
		return visit_missing(req);
	if (*problem != NULL)
		return HTTP_409;
	*made = json;
	return HTTP_200;
}

/* Does what the form says; HTTP_200, HTTP_409 with a problem, or why not. */
static enum http
apply(struct req *req, struct wanted *w, const char **problem)
{
	const struct auth	*a = req->auth;
	int64_t			 own = auth_own_staff(req);
	bool			 back = req_bool(req, "back");
	const char		*made = "[]";
	enum http		 status = HTTP_200;

	*w = (struct wanted){ .ids = req_ids(req, "id", BOOKINGS_MAX),
	    .moves = value_array(req->mem), .cancels = value_array(req->mem),
	    .undo = value_array(req->mem) };
	w->now = several_now(req, a->chain_id, a->branch_id, w->ids, own, a->last_days);
	if (!req_ok(req) || w->now == NULL)
		return req_ok(req) ? db_status(req) : HTTP_422;
	for (size_t i = 0; i < w->ids.n && status == HTTP_200; i++)
		status = want(req, w, w->ids.v[i], back, problem);
	if (status == HTTP_200 && value_len(w->moves) > 0 &&
	    (status = settle(several_move(req, a->chain_id, a->branch_id, own,
	    value_json(req->mem, w->moves)), req, &made, problem)) == HTTP_200)
		note_undo(req, w, made);
	if (status == HTTP_200 && value_len(w->cancels) > 0)
		status = settle(several_cancel(req, a->chain_id, a->branch_id, own,
		    value_json(req->mem, w->cancels), false), req, &made, problem);
	return status;
}

/* What was done, in words, with the way back. */
static struct value *
done_value(struct req *req, const struct wanted *w)
{
	struct value	*done = value_object(req->mem);
	unsigned long	 moved = (unsigned long)value_len(w->moves);
	unsigned long	 gone = (unsigned long)value_len(w->cancels);
	const char	*words = req_printf(req,
			    trn(req->lang, "Moved: %lu booking", "Moved: %lu bookings", moved), moved);

	if (gone > 0)
		words = req_printf(req, "%s. %s", words, req_printf(req,
		    trn(req->lang, "Cancelled: %lu booking", "Cancelled: %lu bookings", gone), gone));
	value_set_text(done, "words", words);
	if (value_len(w->undo) > 0 && !req_bool(req, "back"))
		value_set(value_sub(done, "undo"), "list", w->undo);
	return done;
}

/* ---- a late client --------------------------------------------------------- */

static enum http
load_late(struct req *req, struct plan *p)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id"), own = auth_own_staff(req);
	const struct rows	*r = rearrange_of(req, a->chain_id, a->branch_id, id, own);

	if (r == NULL || rows_len(r) == 0)
		return visit_missing(req);
	*p = (struct plan){ .title = tr(req->lang, "The client is late"),
	    .button = tr(req->lang, "Move them on"), .minutes = LATE,
	    .day = rows_text(r, "day"), .staff = rows_int(r, "staff_id"),
	    .action = req_printf(req, "/journal/%lld/appointments/%lld/late",
	    (long long)a->branch_id, (long long)id) };
	(void)req_int(req, "minutes", 1, LATE_MAX, 0, &p->minutes);
	if (!req_ok(req))
		p->minutes = LATE;
	p->rows = rearrange_day(req, a->chain_id, a->branch_id, p->staff, p->day, own,
	    a->last_days);
	return p->rows != NULL ? HTTP_200 : db_status(req);
}

enum http
get_late(struct req *req)
{
	struct plan	 p = { 0 };
	enum http	 status = load_late(req, &p);

	return status == HTTP_200 ? show(req, status, &p, req_path_id(req, "id")) : status;
}

/* Does what the form says and shows the page again, with the new state. */
static enum http
answer(struct req *req, enum http (*load)(struct req *, struct plan *), int64_t first, bool *did)
{
	struct wanted	 w;
	struct plan	 p = { 0 };
	const char	*problem = NULL;
	enum http	 status = apply(req, &w, &problem), loaded;

	*did = status == HTTP_200;
	if (status == HTTP_422 && req_wants_json(req))
		return req_invalid(req);
	if (status != HTTP_200 && status != HTTP_409)
		return status;
	if (status == HTTP_200)
		db_notify(req, "okno_live");
	if ((loaded = load(req, &p)) != HTTP_200)
		return loaded;
	p.problem = problem;
	p.done = *did ? done_value(req, &w) : NULL;
	return show(req, status, &p, first);
}

enum http
post_late(struct req *req)
{
	bool	 did;

	return answer(req, load_late, req_path_id(req, "id"), &did);
}

/* ---- an absent member ------------------------------------------------------ */

static enum http
load_absent(struct req *req, struct plan *p)
{
	const struct auth	*a = req->auth;
	int64_t			 staff = req_path_id(req, "id"), own = auth_own_staff(req);
	const struct rows	*r = rearrange_who(req, a->chain_id, a->branch_id, staff, own);
	const char		*day = req_date(req, "date", 0);

	if (r == NULL || rows_len(r) == 0)
		return visit_missing(req);
	if (day == NULL)
		day = rows_text(r, "today");
	*p = (struct plan){ .staff = staff, .day = day,
	    .title = req_printf(req, tr(req->lang, "%s is absent"), rows_text(r, "name")),
	    .button = tr(req->lang, "Move them all"),
	    .action = req_printf(req, "/journal/%lld/staff/%lld/absent?date=%s", (long long)a->branch_id,
	    (long long)staff, day) };
	p->rows = rearrange_day(req, a->chain_id, a->branch_id, staff, day, own, a->last_days);
	return p->rows != NULL ? HTTP_200 : db_status(req);
}

enum http
get_absent(struct req *req)
{
	struct plan	 p = { 0 };
	enum http	 status = load_absent(req, &p);

	return status == HTTP_200 ? show(req, status, &p, 0) : status;
}

enum http
post_absent(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*day = req_date(req, "date", 0);
	bool			 did;
	enum http		 status = answer(req, load_absent, 0, &did);

	if (did && day != NULL && req_bool(req, "sick") && !req_bool(req, "back") &&
	    auth_may(req, "schedule_edit_access") &&
	    rearrange_absent(req, a->chain_id, a->branch_id, req_path_id(req, "id"), day,
	    a->user_id) == NULL)
		return db_status(req);
	return status;
}
