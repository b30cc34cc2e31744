/* load.c: how full the days of a month are: minutes booked against minutes
 * worked, of those who are shown.
 */
#include "board_in.h"

#include <string.h>

#include "auth.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "value.h"

#include "load_sql.h"

enum {
	WEEK = 7,
	WEEKS_MAX = 6,
	HUNDRED = 100
};

struct load {
	int64_t	 n;		/* bookings */
	int64_t	 booked;	/* minutes */
	int64_t	 worked;
};

void
load_send(struct board *b)
{
	const struct auth	*a = b->req->auth;

	b->asked.more = load_days_send(b->req, a->chain_id, a->branch_id, b->ask->day,
	    b->ask->staff);
	b->asked.away = load_closed_send(b->req, a->chain_id, a->branch_id, b->ask->day);
}

bool
board_may_load(const struct req *req)
{
	return auth_may(req, "timetable_statistics_access");
}

int
load_percent(int64_t booked, int64_t worked)
{
	if (worked == 0)
		return booked > 0 ? HUNDRED : -1;
	return (int)((booked * HUNDRED + worked / 2) / worked);
}

/* Fifths; full is a class of its own, and so is what nobody works on. */
const char *
load_class(struct req *req, int percent)
{
	if (percent < 0)
		return "fx";
	return req_printf(req, "f%d", percent >= HUNDRED ? 5 : percent / 20);
}

/* Adds up by day from the first that is drawn. */
static void
add_up(const struct board *b, int32_t first, struct load *loads)
{
	const struct rows	*r = query_rows(b->asked.more);
	int32_t			 day;

	for (size_t i = 0; i < rows_len(r); i++) {
		if (!day_number(row_text(r, i, rows_col(r, "day")), &day) || day < first ||
		    day >= first + WEEK * WEEKS_MAX ||
		    !board_shows_member(b, row_int(r, i, rows_col(r, "staff_id"))))
			continue;
		loads[day - first].n += row_int(r, i, rows_col(r, "n"));
		loads[day - first].booked += row_int(r, i, rows_col(r, "booked"));
		loads[day - first].worked += row_int(r, i, rows_col(r, "worked"));
	}
}

static struct value *
day_value(struct board *b, const char *day, const struct load *l)
{
	struct req	*req = b->req;
	struct value	*v = value_object(req->mem);
	struct board_ask ask = *b->ask;
	int		 percent = load_percent(l->booked, l->worked);
	bool		 hidden = req->auth->since != NULL && strcmp(day, req->auth->since) < 0;

	ask.day = day;
	ask.view = NULL;
	value_set_text(v, "day", day);
	value_set_text(v, "number", day[8] == '0' ? day + 9 : day + 8);
	value_set_text(v, "words", lang_day_long(req->mem, req->lang, day));
	value_set_bool(v, "out", strncmp(day, b->day, 7) != 0);
	value_set_bool(v, "today", strcmp(day, b->today) == 0);
	value_set_text(v, "closed", away_words(b, 0, day));
	if (hidden) {
		value_set_text(v, "url", NULL);
		value_set_text(v, "class", load_class(req, -1));
		return v;
	}
	value_set_text(v, "url", board_url(req, &ask));
	value_set_text(v, "class", load_class(req, percent));
	value_set_int(v, "n", l->n);
	value_set_int(v, "booked", l->booked);
	value_set_int(v, "worked", l->worked);
	value_set_text(v, "bookings", l->n > 0 ? column_bookings(req, (size_t)l->n) : "");
	if (percent >= 0) {
		value_set_int(value_sub(v, "full"), "percent", percent);
		value_set_text(v, "hours", req_printf(req, tr(req->lang, "%s of %s"),
		    lang_minutes(req->mem, req->lang, (int)l->booked),
		    lang_minutes(req->mem, req->lang, (int)l->worked)));
	}
	return v;
}

/* What the colours mean, from empty to full. */
static struct value *
scale_value(struct req *req)
{
	static const char *const	words[] = { "0 %", "20 %", "40 %", "60 %", "80 %", "100 %" };
	struct value			*list = value_array(req->mem), *one;

	for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "class", load_class(req, (int)i * 20));
		value_set_text(one, "words", words[i]);
	}
	return list;
}

void
load_fill(struct board *b, struct value *data)
{
	struct req	*req = b->req;
	struct value	*load = value_sub(data, "load"), *weeks = value_array(req->mem);
	struct value	*names = value_array(req->mem), *days, *week;
	struct load	 loads[WEEK * WEEKS_MAX] = { 0 }, all = { 0 };
	const char	*month = req_printf(req, "%.7s-01", b->day), *day;
	int32_t		 first = 0, at;

	(void)day_number(month, &first);
	first -= day_of_week(first) - 1;
	add_up(b, first, loads);
	for (at = first; at == first || strncmp(day_string(req->mem, at), month, 7) <= 0;) {
		week = value_append(weeks, value_object(req->mem));
		days = value_array(req->mem);
		for (int d = 0; d < WEEK; d++, at++) {
			const struct load	*l = &loads[at - first];

			day = day_string(req->mem, at);
			(void)value_append(days, day_value(b, day, l));
			if (strncmp(day, month, 7) != 0)
				continue;
			all.n += l->n;
			all.booked += l->booked;
			all.worked += l->worked;
		}
		value_set(week, "days", days);
	}
	for (int d = 1; d <= WEEK; d++)
		(void)value_append(names, value_text(req->mem, lang_weekday(req->lang, d)));
	value_set(load, "weekdays", names);
	value_set(load, "weeks", weeks);
	value_set(load, "scale", scale_value(req));
	value_set_int(load, "n", all.n);
	value_set_text(load, "bookings", column_bookings(req, (size_t)all.n));
	if (load_percent(all.booked, all.worked) >= 0)
		value_set_int(value_sub(load, "whole"), "percent",
		    load_percent(all.booked, all.worked));
}
