/* copy_month.c: a month of the timetable copied into another one as people mean it: the
 * first Monday onto the first Monday, and so on (weekday_of_month).
 */
#include "copy_month.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "db.h"
#include "day.h"
#include "i18n.h"
#include "mem.h"
#include "paint.h"
#include "req.h"
#include "route.h"
#include "timetable.h"
#include "value.h"

#include "plan_sql.h"

enum { MONTHS = 12 };

/* The first day of the month so many after that of a day. */
static const char *
month_later(struct req *req, const char *day, int months)
{
	int	 n = atoi(day) * MONTHS + atoi(day + 5) - 1 + months;

	return req_printf(req, "%04d-%02d-01", n / MONTHS, n % MONTHS + 1);
}

void
copy_month_show(struct req *req, struct value *data, const struct timetable *t)
{
	struct value	*months = value_array(req->mem), *one, *copy = value_sub(data, "month_copy");

	for (int i = 1; i <= MONTHS; i++) {
		const char	*first = month_later(req, t->first, i);

		one = value_append(months, value_object(req->mem));
		value_set_text(one, "month", req_printf(req, "%.7s", first));
		value_set_text(one, "title", lang_month(req->mem, req->lang, first));
	}
	value_set(copy, "months", months);
	value_set_bool(copy, "all", auth_own_staff(req) == 0);
}

/* "2026-11" as its first day; NULL: it is no month, which is recorded. */
static const char *
read_month(struct req *req, const char *name)
{
	const char	*text = req_text(req, name, 10, REQ_REQUIRED), *first;
	int32_t		 day;

	if (text == NULL)
		return NULL;
	first = req_printf(req, "%.7s-01", text);
	if (day_number(first, &day))
		return first;
	req_error(req, name, tr(req->lang, "This is not a month"));
	return NULL;
}

static const char *
last_day(struct req *req, const char *first)
{
	int32_t	 day = 0;

	(void)day_number(month_later(req, first, 1), &day);
	return day_string(req->mem, day - 1);
}

/* Whose: of everybody who is planned for here, or of those who are ticked. */
static struct ids
read_whose(struct req *req)
{
	struct ids		 all;
	const struct rows	*r;

	if (strcmp(req_raw(req, "month_whose"), "all") != 0 || auth_own_staff(req) != 0)
		return paint_people(req);
	if ((r = plan_people(req, req->auth->chain_id, req->auth->branch_id)) == NULL)
		return (struct ids){ NULL, 0 };
	all = (struct ids){ mem_zero(req->mem, (rows_len(r) + 1) * sizeof(int64_t)), 0 };
	for (size_t i = 0; i < rows_len(r); i++)
		all.v[all.n++] = row_int(r, i, 0);
	return all;
}

enum http
post_copy_month(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*from = read_month(req, "month"), *into = read_month(req, "month_into");
	int64_t			 source = req_id(req, "month_source", 0);
	int64_t			 branch = req_id(req, "month_branch", 0);
	struct ids		 people = read_whose(req);
	enum http		 status;

	if (from != NULL && into != NULL && strcmp(from, into) == 0 && source == 0 &&
	    (branch == 0 || branch == a->branch_id))
		req_error(req, "month_into",
		    tr(req->lang, "Choose another month than the one that is copied"));
	paint_limit(req, "month_into", into);
	if (from == NULL || into == NULL || !req_ok(req))
		return req_invalid(req);
	if (branch != 0 && (status = paint_source(req, branch)) != HTTP_200)
		return status;
	return paint_answer(req, plan_copy(req, a->chain_id, branch != 0 ? branch : a->branch_id,
	    source, from, 0, a->branch_id, people, into, last_day(req, into),
	    req_bool(req, "anyway"), a->user_id), req_printf(req, "%.7s", into),
	    req_printf(req, tr(req->lang, "Copied into the month: %s"),
	    lang_month(req->mem, req->lang, into)));
}
