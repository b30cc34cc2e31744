/* rearrange.c: a day that goes otherwise than planned.
 *
 * A client is late: their booking and those behind it move on (late.c).  A member is
 * absent for some days: each of their bookings is given to a colleague, put on another
 * day, cancelled or left; where they only help, somebody else does, or nobody.  Both
 * show first what would become of whom; what was shown is then done in one transaction,
 * all of it or nothing, and can be taken back.
 *
 * The forms name each booking (id), the version seen (seen_ID) and what is to
 * become of it (to_ID): "17@2026-05-14T09:30:00+03:00", "help-4-6" (6 helps in place of
 * 4; 0: nobody), both ("help-4-6@17@2026-…"), "cancel", or nothing; to take back what
 * was done (back), also "restore".
 */
#include "rearrange.h"

#include <stdio.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "change.h"
#include "day.h"
#include "db.h"
#include "handover.h"
#include "i18n.h"
#include "mem.h"
#include "propose.h"
#include "rearrange_in.h"
#include "value.h"
#include "visit.h"

#include "panel_sql.h"
#include "rearrange_sql.h"
#include "several_sql.h"

enum {
	BOOKINGS_MAX = 100,
	BRANCH_MAX = 2000,	/* bookings of two days, among which a delay goes on */
	SHOWN_MAX = 40,		/* bookings, for each of which colleagues are looked for */
	DAYS_MAX = 31,
	CHOICE_MAX = 100,	/* characters */
	DAY_MIN = 1440,
	LATE_MAX = 600,		/* minutes */
	LATE = 15,
	VERSION_MAX = 2147483647
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

/* ---- what is shown --------------------------------------------------------- */

/* "10:00–11:00", with the day where it is not that of the page. */
static const char *
span(struct req *req, const struct plan *p, int64_t from, int64_t length)
{
	const char	*words = lang_span(req->mem, req->lang, board_clock(req, from),
			    board_clock(req, from + length));
	int32_t		 day = 0;

	if (p->minutes == 0 || from < DAY_MIN)
		return words;
	(void)day_number(p->day, &day);
	return req_printf(req, "%s, %s", lang_day_short(req->mem, req->lang,
	    day_string(req->mem, day + (int32_t)(from / DAY_MIN))), words);
}

struct value *
plan_booking(struct req *req, const struct plan *p, size_t i, int64_t later)
{
	struct value		*one = value_object(req->mem);
	const struct rows	*r = p->rows;
	int64_t			 from = at(r, i, "start"), length = at(r, i, "length");
	const char		*services = text(r, i, "services");
	const char		*phone = visit_phone(req, text(r, i, "phone"));

	value_set_int(one, "id", at(r, i, "id"));
	value_set_int(one, "version", at(r, i, "version"));
	value_set_text(one, "was", span(req, p, from, length));
	if (later > 0)
		value_set_text(one, "now", span(req, p, from + later, length));
	value_set_text(one, "client",
	    board_client(req, text(r, i, "name"), text(r, i, "surname")));
	value_set_text(one, "phone", phone);
	value_set_text(one, "tel", phone != NULL ? text(r, i, "phone") : NULL);
	value_set_text(one, "services", services != NULL ? services : "");
	return one;
}

/* A booking of an absent member; a day's first one is headed by it. */
static struct value *
left_booking(struct req *req, const struct plan *p, size_t i)
{
	struct value	*one = plan_booking(req, p, i, 0);
	const char	*day = text(p->rows, i, "day");

	if (p->several && (i == 0 || strcmp(day, text(p->rows, i - 1, "day")) != 0))
		value_set_text(one, "heading", lang_day_long(req->mem, req->lang, day));
	if (text(p->rows, i, "instance") != NULL)
		value_set_text(one, "with", req_printf(req, tr(req->lang, "Helps only; %s gives it"),
		    text(p->rows, i, "staff")));
	return one;
}

/* What is still to come of an absent member's days. */
static bool
add_left(struct req *req, const struct plan *p, struct value *list)
{
	const struct auth	*a = req->auth;
	int64_t			 own = auth_own_staff(req);
	struct proposals	 all = { .rows = p->rows, .last = p->until, .absent = p->staff,
				    .again = p->refused, .troubles = p->troubles,
				    .v = mem_zero(req->mem, (p->n + 1) * sizeof(*all.v)),
				    .people = panel_staff(req, a->chain_id, a->branch_id, own) };

	if (all.people == NULL)
		return false;
	for (size_t i = 0; i < p->n; i++) {
		struct value	*one = value_append(list, left_booking(req, p, i));

		/* What another leads is not for whom their role limits to their own. */
		if (own != 0 && at(p->rows, i, "staff_id") != own)
			value_set_text(one, "choice", "");
		else
			all.v[all.n++] = (struct proposal){ .row = i, .one = one };
	}
	propose(req, &all);
	return true;
}

/* The days of an absence, to be changed; what else there is of it. */
static void
add_days(struct req *req, const struct plan *p, struct value *v)
{
	const struct auth	*a = req->auth;
	struct value		*days = value_sub(v, "days"), *list = value_array(req->mem), *one;
	const struct rows	*r = p->elsewhere;

	value_set_text(days, "url", req_printf(req, "/journal/%lld/staff/%lld/absent",
	    (long long)a->branch_id, (long long)p->staff));
	value_set_text(days, "first", p->day);
	value_set_text(days, "until", p->asked);
	value_set_text(days, "wrong", p->wrong);
	value_set_text(v, "last", p->last);
	if (p->several)
		value_set_text(v, "when", req_printf(req, "%s – %s",
		    lang_day_short(req->mem, req->lang, p->day),
		    lang_day_short(req->mem, req->lang, p->until)));
	value_set_bool(v, "may_absent", auth_may(req, "schedule_edit_access"));
	if (p->n < rows_len(p->rows))
		value_set_text(v, "more", req_printf(req, tr(req->lang,
		    "Shown are the bookings up to %s: the days behind it follow when these are moved."),
		    lang_day_short(req->mem, req->lang, p->last)));
	if (p->n < rows_len(p->rows))
		value_set_text(v, "rest", req_printf(req, "%s?date=%s&until=%s",
		    value_str(value_get(days, "url")), text(p->rows, p->n, "day"), p->until));
	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "title", text(r, i, "title"));
		value_set_int(one, "n", at(r, i, "n"));
	}
	value_set(v, "elsewhere", list);
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

	if (!(first != 0 ? late_fill(req, p, first, list) : add_left(req, p, list)))
		return db_status(req);
	value_set_text(v, "title", p->title);
	value_set_text(v, "when", lang_day_short(req->mem, req->lang, p->day));
	if (first == 0)
		add_days(req, p, v);
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
		value_set_text(v, "none", p->several ?
		    tr(req->lang, "Nothing is left to be moved on these days.") :
		    tr(req->lang, "Nothing is left to be moved on this day."));
	else if (p->done == NULL || first == 0)
		value_set(value_sub(v, "bookings"), "list", list);
	value_set_bool(v, "sick", !p->refused || req_bool(req, "sick"));
	return panel_answer(req, status, data, p->day);
}

/* ---- what is done ---------------------------------------------------------- */

enum what { LEAVE, MOVE, HELP, CANCEL, RESTORE };

/* What is to become of one booking. */
struct item {
	enum what	 what;
	int64_t		 id;
	size_t		 row;		/* of several_now */
	int64_t		 version;	/* of its visit, as it is now */
	int64_t		 staff;
	const char	*wall;
	int64_t		 was;		/* who helps (of the set); 0: nobody */
	int64_t		 other;		/* who is to; of a MOVE, too, if not 0 */
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

/* The same of who is to help. */
static const char *
look_helper(struct req *req, const struct item *item)
{
	const struct rows	*r = rearrange_helper(req, req->auth->chain_id,
				    req->auth->branch_id, item->id, item->was, item->other,
				    item->what == MOVE ? item->aim.at : NULL);

	if (r != NULL && row_bool(r, 0, rows_col(r, "may")))
		return NULL;
	return item->other != 0 ? tr(req->lang, "This helper is not free then any more") :
	    tr(req->lang, "It cannot be done without a helper");
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
	sentence = look(req, w, item);
	if (sentence == NULL && item->other != 0)
		sentence = look_helper(req, item);
	if (sentence == NULL)
		return HTTP_200;
	if (*sentence == '\0')
		return visit_missing(req);
	trouble(req, w, item, sentence);
	return HTTP_200;
}

/* Takes who is to help, "help-4-6", and where it goes then, if anywhere; HTTP_200, or
 * why not. */
static enum http
want_helper(struct req *req, struct wanted *w, struct item *item, const char *choice)
{
	long long	 was, other;
	int		 end = 0;
	const char	*sentence;

	if (sscanf(choice, "help-%18lld-%18lld%n", &was, &other, &end) != 2 || was < 0 || other < 0)
		return HTTP_422;
	item->was = was;
	item->other = other;
	if (choice[end] == '@' && was > 0 && other > 0)
		return want_move(req, w, item, choice + end + 1);
	if (choice[end] != '\0')
		return HTTP_422;
	item->what = HELP;
	if (!auth_may(req, "timetable_transferring_record_access"))
		return HTTP_403;
	if ((sentence = look_helper(req, item)) != NULL)
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
	const char	*choice = req_text(req, req_printf(req, "to_%lld", (long long)id),
			    CHOICE_MAX, 0);
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
	if (strncmp(choice, "help-", sizeof("help-") - 1) == 0)
		return want_helper(req, w, item, choice);
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
		if (what == HELP || (what == MOVE && item->other != 0)) {
			value_set_int(one, "was", item->was);
			value_set_int(one, "other", item->other);
		}
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

/* Who has taken what a booking was to have; NULL: nobody. */
static const char *
look_again(struct req *req, const struct wanted *w, struct item *item)
{
	const char	*sentence = item->what == HELP ? NULL : look(req, w, item);

	return sentence == NULL && (item->what == HELP || item->other != 0) ?
	    look_helper(req, item) : sentence;
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
			    (sentence = look_again(req, w, &w->v[i])) != NULL && *sentence != '\0')
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

/* What an absence would leave that the form did not show: it came meanwhile. */
static enum http
unseen(struct req *req, struct wanted *w, const char *first, const char *last)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = rearrange_list(req, a->chain_id, a->branch_id,
				    req_path_id(req, "id"), first, last, auth_own_staff(req), a->last_days,
				    BOOKINGS_MAX);
	struct plan		 p = { .day = first };

	for (size_t i = 0; i < rows_len(r); i++)
		if (!ids_has(w->ids, at(r, i, "id")))
			add_trouble(req, w->troubles, at(r, i, "id"), span(req, &p, at(r, i, "start"),
			    at(r, i, "length")), board_client(req, text(r, i, "name"), text(r, i, "surname")),
			    tr(req->lang, "It has come since you looked: choose what becomes of it"));
	return r == NULL ? db_status(req) : value_len(w->troubles) > 0 ? HTTP_409 : HTTP_200;
}

/* Notes in the timetable that an absent member is ill. */
static enum http
note_illness(struct req *req, struct wanted *w)
{
	const struct auth	*a = req->auth;
	const char		*first = req_date(req, "date", 0), *last = req_date(req, "last", 0);
	const char		*json;
	enum http		 status;

	if (!req_bool(req, "sick") || first == NULL || !auth_may(req, "schedule_edit_access"))
		return HTTP_200;
	if (last == NULL || strcmp(last, first) < 0)
		last = first;
	if ((status = unseen(req, w, first, last)) != HTTP_200)
		return status;
	json = rearrange_absent(req, a->chain_id, a->branch_id, req_path_id(req, "id"), first, last,
	    a->user_id);
	if (json == NULL)
		return db_status(req);
	(void)value_to_int(value_get(value_from_json(req->mem, json, strlen(json)), "edit"), &w->edit);
	w->illness = tr(req->lang, "Noted as ill");
	return HTTP_200;
}

/* Takes that back, before bookings go back into the hours that come back with it. */
static enum http
forget_illness(struct req *req, struct wanted *w)
{
	const struct auth	*a = req->auth;
	int64_t			 edit = req_id(req, "edit", 0);
	const char		*json;

	if (edit == 0 || !auth_may(req, "schedule_edit_access"))
		return HTTP_200;
	json = rearrange_present(req, a->chain_id, a->branch_id, edit, a->user_id);
	if (json == NULL)
		return db_status(req);
	w->illness = strcmp(json, "null") != 0 ? tr(req->lang, "Not noted as ill any more") :
	    tr(req->lang, "The timetable was changed since and stays as it is");
	return HTTP_200;
}

/* What the form wants is there and may be done; HTTP_200, HTTP_409 with troubles, or
 * why not. */
static enum http
want_all(struct req *req, struct wanted *w, bool absence)
{
	const struct auth	*a = req->auth;
	enum http		 status = HTTP_200;

	*w = (struct wanted){ .ids = req_ids(req, "id", BOOKINGS_MAX), .back = req_bool(req, "back"),
	    .troubles = value_array(req->mem) };
	w->v = mem_zero(req->mem, (w->ids.n + 1) * sizeof(*w->v));
	w->now = several_now(req, a->chain_id, a->branch_id, w->ids, auth_own_staff(req), a->last_days);
	if (!req_ok(req) || w->now == NULL)
		return req_ok(req) ? db_status(req) : HTTP_422;
	if (absence && w->back)
		status = forget_illness(req, w);
	for (size_t i = 0; i < w->ids.n && status == HTTP_200; i++)
		status = want(req, w, w->ids.v[i]);
	return status == HTTP_200 && value_len(w->troubles) > 0 ? HTTP_409 : status;
}

/* Does what the form says; the same. */
static enum http
apply(struct req *req, struct wanted *w, bool absence)
{
	const struct auth	*a = req->auth;
	int64_t			 own = auth_own_staff(req);
	enum http		 status = want_all(req, w, absence);

	if (status == HTTP_200 && count(w, MOVE) > 0)
		status = settle(req, w, several_move(req, a->chain_id, a->branch_id, own,
		    document(req, w, MOVE)));
	if (status == HTTP_200 && count(w, HELP) > 0)
		status = settle(req, w, rearrange_help(req, a->chain_id, a->branch_id, own,
		    document(req, w, HELP)));
	if (status == HTTP_200 && count(w, CANCEL) > 0)
		status = settle(req, w, several_cancel(req, a->chain_id, a->branch_id, own,
		    document(req, w, CANCEL), false));
	if (status == HTTP_200 && count(w, RESTORE) > 0)
		status = settle(req, w, several_cancel(req, a->chain_id, a->branch_id, own,
		    document(req, w, RESTORE), true));
	return status == HTTP_200 && absence && !w->back ? note_illness(req, w) : status;
}

/* Where a booking was, and who helped in it, as far as that was changed. */
static const char *
undo_choice(struct req *req, const struct wanted *w, const struct item *item)
{
	const char	*help = req_printf(req, "help-%lld-%lld", (long long)item->other,
			    (long long)item->was);
	const char	*place = req_printf(req, "%lld@%s",
			    (long long)at(w->now, item->row, "staff_id"),
			    text(w->now, item->row, "wall"));

	return item->what == HELP ? help : item->other == 0 ? place :
	    req_printf(req, "%s@%s", help, place);
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
		    undo_choice(req, w, item));
	}
	return list;
}

/* What was done, in words, with the way back. */
static struct value *
done_value(struct req *req, const struct wanted *w)
{
	struct value	*done = value_object(req->mem), *undo;
	unsigned long	 moved = (unsigned long)count(w, MOVE);
	unsigned long	 helped = (unsigned long)count(w, HELP);
	unsigned long	 gone = (unsigned long)count(w, CANCEL);
	unsigned long	 back = (unsigned long)count(w, RESTORE);
	const char	*words = req_printf(req,
			    trn(req->lang, "Moved: %lu booking", "Moved: %lu bookings", moved), moved);

	if (helped > 0)
		words = req_printf(req, "%s. %s", words, req_printf(req, trn(req->lang,
		    "Other help: %lu booking", "Other help: %lu bookings", helped), helped));
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

/* Whom to call, for no message tells them what was done; who is late (first) knows. */
static void
add_untold(struct req *req, const struct wanted *w, int64_t first, struct value *done)
{
	struct ids		 ids = { mem_zero(req->mem, (w->n + 1) * sizeof(int64_t)), 0 };
	struct value		*list = value_array(req->mem), *one;
	const struct rows	*r;
	const char		*phone;

	for (size_t i = 0; i < w->n; i++)
		if ((w->v[i].what == MOVE || w->v[i].what == CANCEL) && w->v[i].id != first)
			ids.v[ids.n++] = w->v[i].id;
	if (w->back || ids.n == 0)
		return;
	r = rearrange_untold(req, req->auth->chain_id, ids);
	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		phone = visit_phone(req, text(r, i, "phone"));
		value_set_text(one, "who", text(w->now, rows_find(w->now, "id", at(r, i, "id")), "who"));
		value_set_text(one, "phone", phone);
		value_set_text(one, "tel", phone != NULL ? text(r, i, "phone") : NULL);
	}
	if (value_len(list) > 0)
		value_set(value_sub(done, "untold"), "list", list);
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
	p->rows = rearrange_list(req, a->chain_id, a->branch_id, 0, p->day, rows_text(r, "next"), own,
	    a->last_days, BRANCH_MAX);
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
	if (status == HTTP_200) {
		p.done = done_value(req, &w);
		add_untold(req, &w, first, p.done);
	}
	return show(req, status, &p, first);
}

enum http
post_late(struct req *req)
{
	return answer(req, load_late, req_path_id(req, "id"));
}

/* ---- an absent member ------------------------------------------------------ */

/* The days asked for, "date" and "until"; what is no such span becomes one, and it is
 * said. */
static void
read_days(struct req *req, struct plan *p, const char *today)
{
	int32_t	 first = 0, last = 0;

	p->day = req_date(req, "date", 0);
	p->until = req_date(req, "until", 0);
	if (p->day == NULL)
		p->day = today;
	if (p->until == NULL)
		p->until = p->day;
	p->asked = p->until;
	(void)day_number(p->day, &first);
	(void)day_number(p->until, &last);
	if (last < first) {
		p->wrong = tr(req->lang, "The last day is before the first");
		p->until = p->day;
	} else if (last - first >= DAYS_MAX) {
		p->wrong = req_printf(req, tr(req->lang, "At most %d days at once"), DAYS_MAX);
		p->until = day_string(req->mem, first + DAYS_MAX - 1);
	}
	p->several = p->wrong == NULL ? last > first : last - first >= DAYS_MAX;
	p->last = p->until;
}

/* Whole days are shown, as many as fit; one day is shown as far as it fits. */
static void
cut_days(struct req *req, struct plan *p)
{
	const char	*behind;
	int32_t		 day = 0;

	p->n = rows_len(p->rows);
	if (p->n <= SHOWN_MAX)
		return;
	p->n = SHOWN_MAX;
	behind = text(p->rows, p->n, "day");
	if (strcmp(behind, text(p->rows, 0, "day")) == 0) {
		p->last = behind;
		return;
	}
	while (strcmp(text(p->rows, p->n - 1, "day"), behind) == 0)
		p->n--;
	(void)day_number(behind, &day);
	p->last = day_string(req->mem, day - 1);
}

static enum http
load_absent(struct req *req, struct plan *p)
{
	const struct auth	*a = req->auth;
	int64_t			 staff = req_path_id(req, "id"), own = auth_own_staff(req);
	const struct rows	*r = rearrange_who(req, a->chain_id, a->branch_id, staff, own);
	struct query		*all, *elsewhere;

	if (r == NULL || rows_len(r) == 0)
		return visit_missing(req);
	*p = (struct plan){ .staff = staff, .button = tr(req->lang, "Move them all"),
	    .title = req_printf(req, tr(req->lang, "%s is absent"), rows_text(r, "name")) };
	read_days(req, p, rows_text(r, "today"));
	p->action = req_printf(req, "/journal/%lld/staff/%lld/absent?date=%s&until=%s",
	    (long long)a->branch_id, (long long)staff, p->day, p->until);
	all = rearrange_list_send(req, a->chain_id, a->branch_id, staff, p->day, p->until, own,
	    a->last_days, SHOWN_MAX + 1);
	elsewhere = rearrange_elsewhere_send(req, a->chain_id, a->branch_id, staff, p->day, p->until);
	if (!db_wait(req))
		return db_status(req);
	p->rows = query_rows(all);
	p->elsewhere = query_rows(elsewhere);
	cut_days(req, p);
	return HTTP_200;
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
