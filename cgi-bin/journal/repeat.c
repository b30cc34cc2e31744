/* repeat.c: how something repeats, from a form and into words. */
#include "repeat.h"

#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "calendar.h"
#include "day.h"
#include "i18n.h"
#include "mem.h"
#include "value.h"

enum {
	EVERY_MAX = 99,
	WEEK = 7
};

static const char *const	units[] = { "day", "week", "month", NULL };

/* ---- reading --------------------------------------------------------------- */

static void
read_end(struct req *req, const char *first, size_t max, struct calendar_rule *r)
{
	static const char *const	ends[] = { "count", "until", NULL };
	const char			*end = req_one_of(req, "ends", ends, REQ_REQUIRED);
	int64_t				 count = 0;

	if (end == ends[1]) {
		r->until = req_date(req, "until", REQ_REQUIRED);
		if (r->until != NULL && strcmp(r->until, first) < 0)
			req_error(req, "until",
			    tr(req->lang, "It would end before it begins"));
	} else if (end != NULL) {
		(void)req_int(req, "count", 2, (int64_t)max, REQ_REQUIRED, &count);
		r->count = (int)count;
	}
}

/* NULL: nothing repeats, or something is wrong (recorded). */
static struct calendar_rule *
read_rule(struct req *req, const char *first, size_t max)
{
	struct calendar_rule	*r = mem_new(req->mem, struct calendar_rule);
	const char		*unit;
	struct ids		 days;
	int64_t			 every = 1;

	if (*req_raw(req, "repeat") == '\0' || strcmp(req_raw(req, "repeat"), "none") == 0)
		return NULL;
	if ((unit = req_one_of(req, "repeat", units, REQ_REQUIRED)) == NULL)
		return NULL;
	while (unit != units[r->unit])
		r->unit++;
	(void)req_int(req, "every", 1, EVERY_MAX, 0, &every);
	r->every = (int)every;
	days = req_ids(req, "weekdays", WEEK);
	for (size_t i = 0; i < days.n; i++)
		if (days.v[i] <= WEEK)
			r->weekdays |= 1U << days.v[i];
	read_end(req, first, max, r);
	return req_ok(req) ? r : NULL;
}

const char **
repeat_read(struct req *req, const char *first, size_t max, const struct calendar_rule **rule,
    size_t *n)
{
	const char	**days = mem_zero(req->mem, (max + 1) * sizeof(*days));

	days[0] = first;
	*n = 1;
	if ((*rule = read_rule(req, first, max)) == NULL)
		return days;
	*n = calendar_rule_days(req->mem, *rule, first, days, max + 1);
	if (*n > max) {
		req_error(req, "until", req_printf(req, trn(req->lang, "At most %lu time",
		    "At most %lu times", (unsigned long)max), (unsigned long)max));
		*n = max;
	}
	return days;
}

/* ---- showing --------------------------------------------------------------- */

static void
add_units(struct req *req, struct value *form, const char *chosen, bool optional)
{
	static const char *const	words[] = { N_("days"), N_("weeks"), N_("months") };
	struct value			*list = value_array(req->mem), *one;

	for (size_t i = optional ? 0 : 1; i <= 3; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", i == 0 ? "none" : units[i - 1]);
		value_set_text(one, "word", tr(req->lang, i == 0 ? N_("does not repeat") :
		    words[i - 1]));
		value_set_bool(one, "here", i > 0 ? strcmp(chosen, units[i - 1]) == 0 :
		    *chosen == '\0');
	}
	value_set(form, "units", list);
}

static void
add_weekdays(struct req *req, struct value *form, int first)
{
	struct value	*list = value_array(req->mem), *one;
	struct ids	 chosen = req_ids(req, "weekdays", WEEK);
	bool		 here;

	for (int d = 1; d <= WEEK; d++) {
		here = chosen.n == 0 && d == first;
		for (size_t i = 0; i < chosen.n; i++)
			here = here || chosen.v[i] == d;
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "day", d);
		value_set_text(one, "word", lang_weekday(req->lang, d));
		value_set_bool(one, "here", here);
	}
	value_set(form, "weekdays", list);
}

void
repeat_fill(struct req *req, struct value *form, const char *first, int count, bool optional)
{
	struct value	*f = value_sub(form, "repeat");
	bool		 asked = req_has(req, "repeat");
	const char	*unit = asked ? req_raw(req, "repeat") : optional ? "" : "week";
	int32_t		 day = 0;

	(void)day_number(first, &day);
	add_units(req, f, strcmp(unit, "none") == 0 ? "" : unit, optional);
	add_weekdays(req, f, day_of_week(day));
	value_set_text(f, "every", asked ? req_raw(req, "every") : "1");
	value_set_text(f, "count", asked ? req_raw(req, "count") :
	    req_printf(req, "%d", count));
	value_set_text(f, "until", req_raw(req, "until"));
	value_set_bool(f, "by_until", strcmp(req_raw(req, "ends"), "until") == 0);
}

const char *
repeat_words(struct req *req, const char *text)
{
	static const char *const once[] = { N_("every day"), N_("every week"), N_("every month") };
	struct calendar_rule	 r;
	struct buf		*words = buf_new(req->mem);
	const char		*between = ": ";
	unsigned long		 n;

	if (text == NULL || !calendar_rule_read(req->mem, text, &r))
		return "";
	n = (unsigned long)r.every;
	if (n == 1)
		buf_puts(words, tr(req->lang, once[r.unit]));
	else if (r.unit == CALENDAR_DAY)
		buf_printf(words, trn(req->lang, "every %lu day", "every %lu days", n), n);
	else if (r.unit == CALENDAR_WEEK)
		buf_printf(words, trn(req->lang, "every %lu week", "every %lu weeks", n), n);
	else
		buf_printf(words, trn(req->lang, "every %lu month", "every %lu months", n), n);
	for (int d = 1; d <= WEEK; d++)
		if (r.weekdays & 1U << d) {
			buf_printf(words, "%s%s", between, lang_weekday(req->lang, d));
			between = ", ";
		}
	return words->data;
}
