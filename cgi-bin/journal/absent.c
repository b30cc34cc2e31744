/* absent.c: a member is absent for some days: each of their bookings is given to a
 * colleague, put on another day, cancelled or left; where they only help, somebody else
 * does, or nobody.
 */
#include <string.h>

#include "auth.h"
#include "board.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "propose.h"
#include "rearrange.h"
#include "rearrange_in.h"
#include "value.h"

#include "panel_sql.h"
#include "rearrange_sql.h"

enum {
	SHOWN_MAX = 40,		/* bookings, for each of which colleagues are looked for */
	DAYS_MAX = 31
};

/* ---- what is shown --------------------------------------------------------- */

/* A booking of an absent member; a day's first one is headed by it. */
static struct value *
left_booking(struct req *req, const struct plan *p, size_t i)
{
	struct value	*one = plan_booking(req, p, i, 0);
	const char	*day = plan_text(p->rows, i, "day");

	if (p->several && (i == 0 || strcmp(day, plan_text(p->rows, i - 1, "day")) != 0))
		value_set_text(one, "heading", lang_day_long(req->mem, req->lang, day));
	if (plan_text(p->rows, i, "instance") != NULL)
		value_set_text(one, "with", req_printf(req, tr(req->lang, "Helps only; %s gives it"),
		    plan_text(p->rows, i, "staff")));
	return one;
}

bool
absent_fill(struct req *req, const struct plan *p, struct value *list)
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
		if (own != 0 && plan_int(p->rows, i, "staff_id") != own)
			value_set_text(one, "choice", "");
		else
			all.v[all.n++] = (struct proposal){ .row = i, .one = one };
	}
	propose(req, &all);
	return true;
}

void
absent_days(struct req *req, const struct plan *p, struct value *v)
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
		    value_str(value_get(days, "url")), plan_text(p->rows, p->n, "day"), p->until));
	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "title", plan_text(r, i, "title"));
		value_set_int(one, "n", plan_int(r, i, "n"));
	}
	value_set(v, "elsewhere", list);
}

/* ---- the timetable --------------------------------------------------------- */

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
		if (!ids_has(w->ids, plan_int(r, i, "id")))
			plan_trouble(req, w->troubles, plan_int(r, i, "id"),
			    plan_span(req, &p, plan_int(r, i, "start"), plan_int(r, i, "length")),
			    board_client(req, plan_text(r, i, "name"), plan_text(r, i, "surname")),
			    tr(req->lang, "It has come since you looked: choose what becomes of it"));
	return r == NULL ? db_status(req) : value_len(w->troubles) > 0 ? HTTP_409 : HTTP_200;
}

enum http
absent_note(struct req *req, struct wanted *w)
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
	(void)value_to_int(value_get(value_parse(req->mem, json), "edit"), &w->edit);
	w->illness = tr(req->lang, "Noted as ill");
	return HTTP_200;
}

enum http
absent_forget(struct req *req, struct wanted *w)
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

/* ---- the pages ------------------------------------------------------------- */

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
	behind = plan_text(p->rows, p->n, "day");
	if (strcmp(behind, plan_text(p->rows, 0, "day")) == 0) {
		p->last = behind;
		return;
	}
	while (strcmp(plan_text(p->rows, p->n - 1, "day"), behind) == 0)
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

	return status == HTTP_200 ? plan_show(req, status, &p, 0) : status;
}

enum http
post_absent(struct req *req)
{
	return rearrange_answer(req, load_absent, 0);
}
