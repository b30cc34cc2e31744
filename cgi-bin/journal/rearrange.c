/* rearrange.c: a day that goes otherwise than planned.
 *
 * A client is late: their booking and those behind it move on, each only as far
 * as the one before pushes it.  A member is absent: each of their bookings is
 * given to a colleague, put on another day, cancelled or left.  Both show first
 * what would become of whom; what was shown is then done in one transaction, all
 * of it or nothing, and can be taken back.
 *
 * The forms name each booking (id), the version seen (seen_ID) and what is to
 * become of it (to_ID): "17@2026-05-14T09:30:00+03:00", "cancel", or nothing; to
 * take back what was done (back), also "restore".
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
#include "propose.h"
#include "value.h"
#include "visit.h"

#include "panel_sql.h"
#include "rearrange_sql.h"
#include "several_sql.h"

enum {
	BOOKINGS_MAX = 100,
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
	bool			 refused;	/* nothing was done … */
	struct value		*troubles;	/* … for [{"id", "who", "sentence"}] */
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

/* What is still to come of an absent member's day. */
static bool
add_left(struct req *req, const struct plan *p, struct value *list)
{
	const struct auth	*a = req->auth;
	size_t			 n = rows_len(p->rows);
	struct proposals	 all = { .rows = p->rows, .day = p->day, .absent = p->staff,
				    .again = p->refused, .troubles = p->troubles,
				    .v = mem_zero(req->mem, (n + 1) * sizeof(*all.v)),
				    .people = panel_staff(req, a->chain_id, a->branch_id,
				    auth_own_staff(req)) };

	if (all.people == NULL)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!row_bool(p->rows, i, rows_col(p->rows, "over")) &&
		    strcmp(text(p->rows, i, "status"), "arrived") != 0)
			all.v[all.n++] = (struct proposal){ .row = i,
			    .one = value_append(list, booking_value(req, p->rows, i, 0)) };
	propose(req, &all);
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

static void
add_trouble(struct req *req, struct value *list, int64_t id, const char *when, const char *who,
    const char *sentence)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_int(one, "id", id);
	value_set_text(one, "who", req_printf(req, "%s %s", when,
	    who != NULL && *who != '\0' ? who : tr(req->lang, "Guest")));
	value_set_text(one, "sentence", sentence);
}

static bool
has_trouble(const struct value *troubles, int64_t id)
{
	int64_t	 other = 0;

	for (size_t i = 0; i < value_len(troubles); i++)
		if (value_to_int(value_get(value_at(troubles, i), "id"), &other) && other == id)
			return true;
	return false;
}

/* Why nothing was done, by booking: what was found while it was tried, and what is in
 * the way now that it is looked at again. */
static void
show_refusal(struct req *req, const struct plan *p, const struct value *list, struct value *v)
{
	size_t	 before = value_len(p->troubles);

	for (size_t i = 0; i < value_len(list); i++) {
		const struct value	*one = value_at(list, i);
		const char		*sentence = value_str(value_get(one, "sentence"));
		int64_t			 id = 0;

		(void)value_to_int(value_get(one, "id"), &id);
		if (sentence == NULL || has_trouble(p->troubles, id) ||
		    (before > 0 && !value_true(value_get(one, "lost"))))
			continue;
		add_trouble(req, p->troubles, id, value_str(value_get(one, "was")),
		    value_str(value_get(one, "client")), sentence);
	}
	if (value_len(p->troubles) == 0) {
		value_set_text(v, "problem", tr(req->lang, "Nothing was changed: two bookings would "
		    "lie on one time, or somebody has just taken one. Choose again."));
		return;
	}
	value_set_text(v, "problem", tr(req->lang, "Nothing was changed:"));
	value_set(value_sub(v, "troubles"), "list", p->troubles);
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
	if (p->refused)
		show_refusal(req, p, list, v);
	value_set_bool(v, "may_insist", change_may_insist(req));
	value_set_bool(v, "anyway", p->refused && req_bool(req, "anyway"));
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
	value_set_bool(v, "sick", !p->refused || req_bool(req, "sick"));
	return panel_answer(req, status, data, p->day);
}

/* ---- what is done ---------------------------------------------------------- */

enum what { LEAVE, MOVE, CANCEL, RESTORE };

/* What is to become of one booking. */
struct item {
	enum what	 what;
	int64_t		 id;
	size_t		 row;		/* of several_now */
	int64_t		 version;	/* of its visit, as it is now */
	int64_t		 staff;
	const char	*wall;
	struct aim	 aim;
};

/* What the form wants. */
struct wanted {
	const struct rows	*now;		/* several_now */
	struct ids		 ids;
	struct item		*v;
	size_t			 n;
	bool			 back;		/* it takes back what was done before */
	struct value		*troubles;
	int64_t			 edit;		/* of the timetable, to be taken back; 0: none */
	const char		*illness;	/* what became of the timetable; NULL: nothing */
};

static size_t
count(const struct wanted *w, enum what what)
{
	size_t	 n = 0;

	for (size_t i = 0; i < w->n; i++)
		n += w->v[i].what == what;
	return n;
}

static void
trouble(struct req *req, struct wanted *w, const struct item *item, const char *sentence)
{
	const char	*from = req_printf(req, "%.5s", text(w->now, item->row, "wall") +
			    sizeof("2026-01-01T") - 1);

	add_trouble(req, w->troubles, item->id,
	    lang_span(req->mem, req->lang, from, text(w->now, item->row, "ends")),
	    text(w->now, item->row, "who"), sentence);
}

static const char *
stale(struct req *req)
{
	return tr(req->lang, "Somebody else has just changed it: this is how it is now");
}

/* Looks where a booking goes, or comes back to; what is in the way, NULL: nothing, or
 * they insist.  What was put over another before it was cancelled goes back there. */
static const char *
look(struct req *req, const struct wanted *w, struct item *item)
{
	struct aim	*aim = &item->aim;

	if (!aim_take(req, panel_aim(req, req->auth->chain_id, req->auth->branch_id, item->id,
	    item->staff, item->wall, 0, NULL, w->ids), aim))
		return "";
	if (aim->sentence == NULL || (aim->overrulable && req_bool(req, "anyway")) ||
	    (item->what == RESTORE && aim->taken &&
	    row_bool(w->now, item->row, rows_col(w->now, "on_top"))))
		return NULL;
	if (w->back && aim->possible && !aim->taken &&
	    change_was_there(req, item->id, item->staff, item->wall))
		return NULL;
	return aim->sentence;
}

/* Takes where a booking is to go; HTTP_200, or why not. */
static enum http
want_move(struct req *req, struct wanted *w, struct item *item, const char *choice)
{
	const char	*instant, *sentence;

	if (!handover_read(req, choice, &item->staff, &instant))
		return HTTP_422;
	item->what = MOVE;
	item->wall = req_printf(req, "%.19s", instant);
	if (!change_may_move(req, w->now, item->row, item->staff, item->wall, 0))
		return HTTP_403;
	if ((sentence = look(req, w, item)) == NULL)
		return HTTP_200;
	if (*sentence == '\0')
		return visit_missing(req);
	trouble(req, w, item, sentence);
	return HTTP_200;
}

/* Takes that a booking is cancelled, or comes back; HTTP_200, or why not. */
static enum http
want_gone(struct req *req, struct wanted *w, struct item *item)
{
	const char	*sentence;

	if (!change_may_cancel(req, row_bool(w->now, item->row, rows_col(w->now, "came"))))
		return HTTP_403;
	if (item->what == RESTORE && (sentence = look(req, w, item)) != NULL)
		trouble(req, w, item, *sentence != '\0' ? sentence : stale(req));
	return HTTP_200;
}

/* Takes one booking of the form; HTTP_200, or why not. */
static enum http
want(struct req *req, struct wanted *w, int64_t id)
{
	const char	*choice = req_text(req, req_printf(req, "to_%lld", (long long)id), 60, 0);
	struct item	*item = &w->v[w->n];
	int64_t		 seen = 0;

	(void)req_int(req, req_printf(req, "seen_%lld", (long long)id), 1, VERSION_MAX,
	    choice != NULL ? REQ_REQUIRED : 0, &seen);
	if (choice == NULL || !req_ok(req))
		return req_ok(req) ? HTTP_200 : HTTP_422;
	*item = (struct item){ .id = id, .row = rows_find(w->now, "id", id) };
	if (item->row == rows_len(w->now))
		return visit_missing(req);
	w->n++;
	item->version = at(w->now, item->row, "version");
	if (seen != item->version) {
		trouble(req, w, item, stale(req));
		return HTTP_200;
	}
	if (strcmp(choice, "cancel") == 0 || (w->back && strcmp(choice, "restore") == 0)) {
		item->what = *choice == 'c' ? CANCEL : RESTORE;
		return want_gone(req, w, item);
	}
	return want_move(req, w, item, choice);
}

/* The items of a kind as the functions of the database want them. */
static const char *
document(struct req *req, const struct wanted *w, enum what what)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < w->n; i++) {
		const struct item	*item = &w->v[i];

		if (item->what != what)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", item->id);
		value_set_int(one, "seen", item->version);
		if (what != MOVE)
			continue;
		value_set_int(one, "staff", item->staff);
		value_set_text(one, "start", item->aim.at);
		value_set_bool(one, "on_top", item->aim.taken);
	}
	return value_json(req->mem, list);
}

/* Takes over the versions that visits have now: another booking of one may be next. */
static void
follow(struct wanted *w, const struct value *made)
{
	int64_t	 visit = 0, version = 0;

	for (size_t k = 0; k < value_len(made); k++) {
		(void)value_to_int(value_get(value_at(made, k), "visit_id"), &visit);
		(void)value_to_int(value_get(value_at(made, k), "version"), &version);
		for (size_t i = 0; i < w->n; i++)
			if (at(w->now, w->v[i].row, "visit_id") == visit)
				w->v[i].version = version;
	}
}

/* Others were faster: of which visits. */
static void
tell_stale(struct req *req, struct wanted *w, const struct value *visits)
{
	int64_t	 visit = 0;

	for (size_t k = 0; k < value_len(visits); k++) {
		(void)value_to_int(value_at(visits, k), &visit);
		for (size_t i = 0; i < w->n; i++)
			if (at(w->now, w->v[i].row, "visit_id") == visit)
				trouble(req, w, &w->v[i], stale(req));
	}
}

/* What a function for several answered; HTTP_200, or why nothing is done: then it is
 * looked again who has taken a time meanwhile. */
static enum http
settle(struct req *req, struct wanted *w, const char *json)
{
	const struct value	*made;
	const char		*sentence;

	if (json == NULL && strcmp(db_sqlstate(req), "23P01") != 0)
		return visit_missing(req);
	if (json == NULL) {
		for (size_t i = 0; i < w->n; i++)
			if (w->v[i].what != CANCEL &&
			    (sentence = look(req, w, &w->v[i])) != NULL && *sentence != '\0')
				trouble(req, w, &w->v[i], sentence);
		return HTTP_409;
	}
	made = value_from_json(req->mem, json, strlen(json));
	if (value_kind(made) == VALUE_OBJECT) {
		tell_stale(req, w, value_get(made, "stale"));
		return HTTP_409;
	}
	follow(w, made);
	return HTTP_200;
}

/* Notes in the timetable that an absent member is ill, or takes that back. */
static enum http
note_illness(struct req *req, struct wanted *w)
{
	const struct auth	*a = req->auth;
	const char		*day = req_date(req, "date", 0), *json;
	int64_t			 edit = req_id(req, "edit", 0);

	if ((w->back ? edit == 0 : !req_bool(req, "sick")) || day == NULL ||
	    !auth_may(req, "schedule_edit_access"))
		return HTTP_200;
	json = w->back ? rearrange_present(req, a->chain_id, a->branch_id, edit, a->user_id) :
	    rearrange_absent(req, a->chain_id, a->branch_id, req_path_id(req, "id"), day, a->user_id);
	if (json == NULL)
		return db_status(req);
	if (!w->back) {
		(void)value_to_int(value_get(value_from_json(req->mem, json, strlen(json)), "edit"),
		    &w->edit);
		w->illness = tr(req->lang, "Noted as ill");
	} else
		w->illness = strcmp(json, "null") != 0 ? tr(req->lang, "Not noted as ill any more") :
		    tr(req->lang, "The timetable was changed since and stays as it is");
	return HTTP_200;
}

/* Does what the form says; HTTP_200, HTTP_409 with troubles, or why not. */
static enum http
apply(struct req *req, struct wanted *w, bool absence)
{
	const struct auth	*a = req->auth;
	int64_t			 own = auth_own_staff(req);
	enum http		 status = HTTP_200;

	*w = (struct wanted){ .ids = req_ids(req, "id", BOOKINGS_MAX), .back = req_bool(req, "back"),
	    .troubles = value_array(req->mem) };
	w->v = mem_zero(req->mem, (w->ids.n + 1) * sizeof(*w->v));
	w->now = several_now(req, a->chain_id, a->branch_id, w->ids, own, a->last_days);
	if (!req_ok(req) || w->now == NULL)
		return req_ok(req) ? db_status(req) : HTTP_422;
	for (size_t i = 0; i < w->ids.n && status == HTTP_200; i++)
		status = want(req, w, w->ids.v[i]);
	if (status == HTTP_200 && value_len(w->troubles) > 0)
		status = HTTP_409;
	if (status == HTTP_200 && count(w, MOVE) > 0)
		status = settle(req, w, several_move(req, a->chain_id, a->branch_id, own,
		    document(req, w, MOVE)));
	if (status == HTTP_200 && count(w, CANCEL) > 0)
		status = settle(req, w, several_cancel(req, a->chain_id, a->branch_id, own,
		    document(req, w, CANCEL), false));
	if (status == HTTP_200 && count(w, RESTORE) > 0)
		status = settle(req, w, several_cancel(req, a->chain_id, a->branch_id, own,
		    document(req, w, RESTORE), true));
	return status == HTTP_200 && absence ? note_illness(req, w) : status;
}

/* The way back: the old places, the new versions. */
static struct value *
undo_list(struct req *req, const struct wanted *w)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < w->n; i++) {
		const struct item	*item = &w->v[i];

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", item->id);
		value_set_int(one, "version", item->version);
		value_set_text(one, "choice", item->what == CANCEL ? "restore" :
		    req_printf(req, "%lld@%s", (long long)at(w->now, item->row, "staff_id"),
		    text(w->now, item->row, "wall")));
	}
	return list;
}

/* What was done, in words, with the way back. */
static struct value *
done_value(struct req *req, const struct wanted *w)
{
	struct value	*done = value_object(req->mem), *undo;
	unsigned long	 moved = (unsigned long)count(w, MOVE);
	unsigned long	 gone = (unsigned long)count(w, CANCEL);
	unsigned long	 back = (unsigned long)count(w, RESTORE);
	const char	*words = req_printf(req,
			    trn(req->lang, "Moved: %lu booking", "Moved: %lu bookings", moved), moved);

	if (gone > 0)
		words = req_printf(req, "%s. %s", words, req_printf(req,
		    trn(req->lang, "Cancelled: %lu booking", "Cancelled: %lu bookings", gone), gone));
	if (back > 0)
		words = req_printf(req, "%s. %s", words, req_printf(req,
		    trn(req->lang, "Brought back: %lu booking", "Brought back: %lu bookings", back),
		    back));
	if (w->illness != NULL)
		words = req_printf(req, "%s. %s", words, w->illness);
	value_set_text(done, "words", words);
	if (w->back || (w->n == 0 && w->edit == 0))
		return done;
	undo = value_sub(done, "undo");
	value_set(undo, "list", undo_list(req, w));
	if (w->edit != 0)
		value_set_int(undo, "edit", w->edit);
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

/* Does what the form says and shows the page again, with the new state; first as in
 * show. */
static enum http
answer(struct req *req, enum http (*load)(struct req *, struct plan *), int64_t first)
{
	struct wanted	 w;
	struct plan	 p = { 0 };
	enum http	 status = apply(req, &w, first == 0), loaded;

	if (status == HTTP_422 && req_wants_json(req))
		return req_invalid(req);
	if (status != HTTP_200 && status != HTTP_409)
		return status;
	if (status == HTTP_200)
		db_notify(req, "okno_live");
	if ((loaded = load(req, &p)) != HTTP_200)
		return loaded;
	p.refused = status != HTTP_200;
	p.troubles = w.troubles;
	p.done = status == HTTP_200 ? done_value(req, &w) : NULL;
	return show(req, status, &p, first);
}

enum http
post_late(struct req *req)
{
	return answer(req, load_late, req_path_id(req, "id"));
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
	return answer(req, load_absent, 0);
}
