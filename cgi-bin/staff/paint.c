/* paint.c: changes of the timetable: painting, copying, absences, closed days,
 * and taking each back.
 *
 * The page asks for JSON and puts the changed cells in their places; without
 * scripts one is led back to it.  What concerns bookings is told first, and done
 * when it is sent again with "anyway".
 */
#include "paint.h"

#include <stdio.h>
#include <string.h>

#include "auth.h"
#include "day.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "month.h"
#include "req.h"
#include "route.h"
#include "staff.h"
#include "value.h"

#include "plan_sql.h"

enum {
	PEOPLE_MAX = 1000,
	DAYS_MAX = 400,		/* painted at once */
	REASON_CHARS = 500,
	CLOSED_CHARS = 200,
	FOUR_WEEKS = 28
};

/* A period that was asked for. */
struct period {
	const char	*first;
	const char	*last;
};

/* ---- reading --------------------------------------------------------------- */

/* Days that the role may still change. */
void
paint_limit(struct req *req, const char *field, const char *first)
{
	const struct rows	*r;
	int32_t			 today, day;

	if (req->auth->last_days < 0 || first == NULL)
		return;
	r = plan_place(req, req->auth->chain_id, req->auth->branch_id);
	if (r != NULL && day_number(rows_text(r, "today"), &today) && day_number(first, &day) &&
	    day < today - req->auth->last_days)
		req_error(req, field, tr(req->lang, "Your role does not change days so long ago"));
}

static struct period
read_period(struct req *req)
{
	struct period	 p = { req_date(req, "first", REQ_REQUIRED), req_date(req, "last", 0) };
	int32_t		 first, last;

	if (p.last == NULL)
		p.last = p.first;
	if (p.first != NULL && day_number(p.first, &first) && day_number(p.last, &last)) {
		if (last < first)
			req_error(req, "last", tr(req->lang, "The last day is before the first"));
		else if (last - first >= DAYS_MAX)
			req_error(req, "last", tr(req->lang, "That is more than a year"));
	}
	paint_limit(req, "first", p.first);
	return p;
}

struct ids
paint_people(struct req *req)
{
	struct ids	 people = req_ids(req, "staff", PEOPLE_MAX);
	int64_t		 own = auth_own_staff(req);

	if (people.n == 0)
		req_error(req, "staff", tr(req->lang, "Choose who"));
	for (size_t i = 0; own != 0 && i < people.n; i++)
		if (people.v[i] != own)
			req_error(req, "staff", tr(req->lang, "Your role changes your own hours only"));
	return people;
}

/* ---- answers --------------------------------------------------------------- */

static struct value *
bookings_value(struct req *req, const struct value *told)
{
	static const char *const	texts[] = {
		"staff", "helper", "from", "to", "client", "services", "branch"
	};
	struct value			*list = value_array(req->mem), *one;
	int64_t				 n;

	for (size_t i = 0; i < value_len(told); i++) {
		const struct value	*b = value_at(told, i);

		one = value_append(list, value_object(req->mem));
		for (size_t k = 0; k < ARRAY_SIZE(texts); k++)
			value_set_text(one, texts[k], value_str(value_get(b, texts[k])));
		value_set_text(one, "day", lang_day_short(req->mem, req->lang,
		    value_str(value_get(b, "day"))));
		if (*value_str(value_get(b, "client")) == '\0')
			value_set_text(one, "client", tr(req->lang, "Guest"));
		if (value_to_int(value_get(b, "visit_id"), &n))
			value_set_int(one, "visit_id", n);
		if (value_to_int(value_get(b, "branch_id"), &n))
			value_set_int(one, "branch_id", n);
	}
	return list;
}

/* Bookings that would be left outside of working hours: asks whether to go on. */
static enum http
tell_bookings(struct req *req, const struct value *answer)
{
	struct query		*frame = frame_send(req);
	struct value		*data = value_object(req->mem), *keep = value_array(req->mem), *one;
	const struct value	*typed = req_typed(req);
	int64_t			 n = 0;

	if (!db_wait(req))
		return db_status(req);
	(void)value_to_int(value_get(answer, "count"), &n);
	value_set_text(data, "sentence", req_printf(req, trn(req->lang,
	    "%lu booking would be outside of working hours", "%lu bookings would be outside of working hours",
	    (unsigned long)n), (unsigned long)n));
	value_set(data, "bookings", bookings_value(req, value_get(answer, "bookings")));
	value_set_int(data, "more", n - (int64_t)value_len(value_get(answer, "bookings")));
	for (size_t i = 0; i < value_len(typed); i++) {
		if (strcmp(value_key(typed, i), "csrf") == 0 || strncmp(value_key(typed, i), "staff", 5) == 0)
			continue;
		one = value_append(keep, value_object(req->mem));
		value_set_text(one, "name", value_key(typed, i));
		value_set_text(one, "value", value_str(value_get(typed, value_key(typed, i))));
	}
	for (size_t i = 0; i < req_ids(req, "staff", PEOPLE_MAX).n; i++) {
		one = value_append(keep, value_object(req->mem));
		value_set_text(one, "name", "staff[]");
		value_set(one, "value", value_int(req->mem, req_ids(req, "staff", PEOPLE_MAX).v[i]));
	}
	value_set(data, "keep", keep);
	value_set_text(data, "action", req->path);
	return staff_page(req, HTTP_409, "conflicts.html", data, frame, "timetable");
}

/* Who works where instead, the first of them in words. */
static const char *
clash_words(struct req *req, const struct value *clashes)
{
	const struct value	*c = value_at(clashes, 0);
	size_t			 n = value_len(clashes);
	const char		*first;

	first = req_printf(req, tr(req->lang, "%s works in “%s” on %s, %s"),
	    value_str(value_get(c, "staff")), value_str(value_get(c, "branch")),
	    lang_day_short(req->mem, req->lang, value_str(value_get(c, "day"))),
	    hours_show(req->mem, req->lang, value_str(value_get(c, "hours"))));
	if (n > 1)
		first = req_printf(req, "%s %s", first, req_printf(req, trn(req->lang,
		    "(and %lu more day)", "(and %lu more days)", n - 1), n - 1));
	return first;
}

/* What was done, and which hours did not come back with it. */
static const char *
toast_words(struct req *req, const char *toast, const struct value *kept)
{
	if (value_len(kept) == 0)
		return toast;
	return req_printf(req, tr(req->lang, "%s. The hours here stay set aside: %s"), toast,
	    clash_words(req, kept));
}

enum http
paint_answer(struct req *req, const char *json, const char *month, const char *toast)
{
	const struct value	*v, *staff;
	struct ids		 members;
	int64_t			 edit = 0;
	const char		*first;

	if (json == NULL && strcmp(db_constraint(req), "shift_no_overlap") == 0)
		return http_refuse(req, HTTP_409, tr(req->lang,
		    "Somebody would work in two places at once, or two days' hours would overlap"));
	if (json == NULL)
		return db_status(req);
	if (strcmp(json, "null") == 0)
		return HTTP_404;
	v = value_parse(req->mem, json);
	if (value_get(v, "clashes") != NULL)	/* hours in two branches at once are never written */
		return http_refuse(req, HTTP_409, clash_words(req, value_get(v, "clashes")));
	if (value_get(v, "bookings") != NULL)
		return tell_bookings(req, v);
	(void)value_to_int(value_get(v, "edit"), &edit);
	first = value_str(value_get(v, "first"));
	if (!req_wants_json(req))
		return http_see_other(req, "/staff/%lld/timetable?month=%.7s%s",
		    (long long)req->auth->branch_id, *month != '\0' ? month : first != NULL ? first : "",
		    edit != 0 ? req_printf(req, "&edit=%lld", (long long)edit) : "");
	staff = value_get(v, "staff");
	members = (struct ids){ mem_zero(req->mem, (value_len(staff) + 1) * sizeof(int64_t)), 0 };
	for (size_t i = 0; i < value_len(staff); i++)
		if (value_to_int(value_at(staff, i), &members.v[members.n]))
			members.n++;
	if (members.n == 0)		/* nothing was to be changed */
		return http_json(req, HTTP_200, "{\"rows\": [], \"people\": []}");
	if (*month != '\0')
		first = req_printf(req, "%.7s-01", month);
	return month_changed(req, first, members, edit, toast_words(req, toast, value_get(v, "kept")));
}

static enum http
answer(struct req *req, const char *json, const char *toast)
{
	return paint_answer(req, json, req_raw(req, "month"), toast);
}

/* ---- handlers -------------------------------------------------------------- */

static enum http
paint_cycle(struct req *req, const char *days, const char *anchor, struct period p,
    const char *toast)
{
	const struct auth	*a = req->auth;

	return answer(req, plan_paint(req, a->chain_id, a->branch_id, req_ids(req, "staff", PEOPLE_MAX),
	    p.first, p.last, days, anchor, req_bool(req, "anyway"), a->user_id), toast);
}

static enum http
paint_absence(struct req *req, const char *kind, struct period p)
{
	const struct auth	*a = req->auth;
	const char		*reason = req_text(req, "reason", REASON_CHARS, 0);

	if (!req_ok(req))
		return req_invalid(req);
	return answer(req, plan_absence(req, a->chain_id, a->branch_id,
	    req_ids(req, "staff", PEOPLE_MAX), kind, p.first, p.last, reason,
	    req_bool(req, "anyway"), a->user_id),
	    kind != NULL ? tr(req->lang, "Absence noted") : tr(req->lang, "Absence removed"));
}

static bool
month_ok(struct req *req)
{
	const char	*month = req_text(req, "month", 10, 0);
	int32_t		 day;

	if (month == NULL || day_number(req_printf(req, "%.7s-01", month), &day))
		return true;
	req_error(req, "month", tr(req->lang, "This is not a month"));
	return false;
}

/* The stroke of a brush over people and days. */
enum http
post_paint(struct req *req)
{
	const char	*brush = req_text(req, "brush", 20, REQ_REQUIRED), *hours, *days, *anchor;
	struct period	 p = read_period(req);

	(void)paint_people(req);
	if (!month_ok(req) || !req_ok(req))
		return req_invalid(req);
	if (strcmp(brush, "clear") == 0)
		return paint_cycle(req, "{\"{}\"}", "start", p, tr(req->lang, "Cleared"));
	if (strcmp(brush, "present") == 0)
		return paint_absence(req, NULL, p);
	for (const struct timetable_kind *k = timetable_kinds; k->kind != NULL; k++)
		if (strcmp(k->kind, brush) == 0)
			return paint_absence(req, k->kind, p);
	if (strcmp(brush, "hours") != 0) {
		if (brush_find(req, brush, &days, &anchor))
			return paint_cycle(req, days, anchor, p, tr(req->lang, "Painted"));
		req_error(req, "brush", tr(req->lang, "There is no such template any more"));
		return req_invalid(req);
	}
	hours = req_text(req, "hours", HOURS_TEXT_MAX, REQ_REQUIRED);
	hours = hours != NULL ? hours_read(req->mem, hours) : NULL;
	if (hours == NULL)
		req_error(req, "hours", tr(req->lang, "Please write hours like 10–14, 15–20:30"));
	if (!req_ok(req))
		return req_invalid(req);
	return paint_cycle(req, req_printf(req, "{\"%s\"}", hours), "start", p, tr(req->lang, "Painted"));
}

enum http
paint_source(struct req *req, int64_t branch)
{
	const struct rows	*r = plan_branches(req, req->auth->chain_id, req->auth->user_id);

	if (r == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++)
		if (row_int(r, i, rows_col(r, "id")) == branch)
			return HTTP_200;
	return HTTP_404;
}

/* Days from one place of the timetable to another. */
enum http
post_copy(struct req *req)
{
	static const char *const	lengths[] = { "week", "weeks", NULL };
	const struct auth		*a = req->auth;
	const char			*from = req_date(req, "copy_from", REQ_REQUIRED);
	const char			*length = req_one_of(req, "copy_length", lengths, REQ_REQUIRED);
	int64_t				 source = req_id(req, "copy_source", 0);
	int64_t				 branch = req_id(req, "copy_branch", 0);
	struct period			 p = { req_date(req, "copy_first", REQ_REQUIRED),
					    req_date(req, "copy_last", REQ_REQUIRED) };
	struct ids			 people = paint_people(req);
	int32_t				 first, last, day;
	enum http			 status;

	if (p.first != NULL && p.last != NULL && day_number(p.first, &first) &&
	    day_number(p.last, &last) && (last < first || last - first >= DAYS_MAX))
		req_error(req, "copy_last", tr(req->lang, "The last day is before the first"));
	paint_limit(req, "copy_first", p.first);
	if (!month_ok(req) || !req_ok(req))
		return req_invalid(req);
	if (branch != 0 && (status = paint_source(req, branch)) != HTTP_200)
		return status;
	if (strcmp(length, "week") == 0 && day_number(from, &day))	/* from its Monday */
		from = day_string(req->mem, day - day_of_week(day) + 1);
	return answer(req, plan_copy(req, a->chain_id, branch != 0 ? branch : a->branch_id, source,
	    from, strcmp(length, "week") == 0 ? 7 : FOUR_WEEKS, a->branch_id, people, p.first, p.last,
	    req_bool(req, "anyway"), a->user_id), tr(req->lang, "Copied"));
}

static enum http
close_day(struct req *req, bool close)
{
	const struct auth	*a = req->auth;
	const char		*day = req_date(req, "close_day", REQ_REQUIRED);
	const char		*reason = req_text(req, "close_reason", CLOSED_CHARS, 0);

	paint_limit(req, "close_day", day);
	if (!month_ok(req) || !req_ok(req))
		return req_invalid(req);
	return answer(req, plan_close(req, a->chain_id, a->branch_id, day, close, reason,
	    req_bool(req, "anyway"), a->user_id),
	    close ? tr(req->lang, "The day is closed") : tr(req->lang, "The day is open again"));
}

enum http
post_close(struct req *req)
{
	return close_day(req, true);
}

enum http
post_open(struct req *req)
{
	return close_day(req, false);
}

enum http
post_undo(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 edit = req_id(req, "edit", REQ_REQUIRED);
	const char		*json;

	if (!month_ok(req) || !req_ok(req))
		return req_invalid(req);
	json = plan_undo(req, a->chain_id, a->branch_id, edit, a->user_id);
	if (json != NULL && strcmp(json, "null") == 0)
		return http_refuse(req, HTTP_409, tr(req->lang, "This can no longer be undone"));
	return answer(req, json, tr(req->lang, "Undone"));
}

/* Where these forms post to, asked for anew: the month. */
enum http
get_timetable_again(struct req *req)
{
	return http_see_other(req, "/staff/%lld/timetable", (long long)req->auth->branch_id);
}
