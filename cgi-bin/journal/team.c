/* team.c: the week of all members as a table: a row each, a cell a day with
 * its first bookings and how full it is.
 */
#include "board_in.h"

#include <string.h>

#include "auth.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "text.h"
#include "value.h"

enum {
	WEEK = 7,
	CELL_MAX = 6	/* bookings shown in a cell */
};

/* A member on a day of the week, as a column that is not drawn as one. */
static struct column
cell_column(struct board *b, size_t row, const char *day)
{
	const struct rows	*r = b->staff;
	struct column		 c = { .staff_id = row_int(r, row, rows_col(r, "id")),
				    .day = day };

	for (size_t i = row; i < rows_len(r) && row_int(r, i, rows_col(r, "id")) == c.staff_id; i++)
		if (row_text(r, i, rows_col(r, "day")) != NULL &&
		    strcmp(row_text(r, i, rows_col(r, "day")), day) == 0)
			c.hours = shift_hours(row_text(r, i, rows_col(r, "hours")));
	column_take(b, &c);
	return c;
}

static struct value *
cell_value(struct board *b, const struct column *c)
{
	struct req	*req = b->req;
	struct value	*v = value_object(req->mem), *cards = value_array(req->mem);
	struct board_ask ask = { .day = c->day, .staff = c->staff_id };
	int64_t		 booked = 0, worked = 0;
	int		 percent;
	bool		 load = board_may_load(req);

	for (size_t i = 0; i < c->hours.n; i++)
		worked += c->hours.v[i].upto - c->hours.v[i].from;
	for (size_t i = 0; i < c->ncards; i++) {
		booked += c->cards[i].length;
		if (i < CELL_MAX)
			(void)value_append(cards, card_value(req, &c->cards[i], 0, DAY));
	}
	percent = load_percent(booked, worked);
	value_set_text(v, "day", c->day);
	value_set_text(v, "url", board_url(req, &ask));
	value_set_bool(v, "today", strcmp(c->day, b->today) == 0);
	value_set_text(v, "away", c->away);
	value_set_text(v, "opens", c->hours.n == 0 ? NULL :
	    board_clock(req, c->hours.v[0].from));
	value_set_text(v, "closes", c->hours.n == 0 ? NULL :
	    board_clock(req, c->hours.v[c->hours.n - 1].upto));
	value_set_text(v, "class", load ? load_class(req, percent) : "");
	value_set_text(v, "number", load ? NULL : c->day[8] == '0' ? c->day + 9 : c->day + 8);
	if (load && percent >= 0)
		value_set_int(value_sub(v, "full"), "percent", percent);
	value_set(v, "cards", cards);
	if (c->ncards > CELL_MAX)
		value_set_int(value_sub(v, "more"), "n", (int64_t)(c->ncards - CELL_MAX));
	return v;
}

/* NULL: they neither work that week nor are booked. */
static struct value *
person_value(struct board *b, size_t row, int32_t first)
{
	struct req		*req = b->req;
	const struct rows	*r = b->staff;
	const char		*name = row_text(r, row, rows_col(r, "name"));
	struct value		*v = value_object(req->mem), *cells = value_array(req->mem);
	struct board_ask	 ask = { .day = b->day, .view = "week" };
	size_t			 bookings = 0, hours = 0;

	for (int32_t d = 0; d < WEEK; d++) {
		struct column	 c = cell_column(b, row, day_string(req->mem, first + d));

		bookings += c.ncards;
		hours += c.hours.n;
		(void)value_append(cells, cell_value(b, &c));
	}
	if (bookings + hours == 0)
		return NULL;
	ask.staff = row_int(r, row, rows_col(r, "id"));
	value_set_int(v, "id", ask.staff);
	value_set_text(v, "name", name);
	value_set_text(v, "url", board_url(req, &ask));
	value_set_text(v, "note", column_bookings(req, bookings));
	value_set_text(v, "initials", text_initials(req->mem, name));
	value_set_int(value_sub(v, "hue"), "n", row_int(r, row, rows_col(r, "hue")));
	value_set_text(v, "face", row_text(r, row, rows_col(r, "face")));
	value_set(v, "cells", cells);
	return v;
}

void
team_fill(struct board *b, struct value *data)
{
	struct req		*req = b->req;
	const struct rows	*r = b->staff;
	struct value		*team = value_object(req->mem), *people = value_array(req->mem);
	struct value		*days = value_array(req->mem), *one;
	struct board_ask	 ask = *b->ask;
	int32_t			 first = 0;
	int64_t			 last = 0;

	(void)day_number(rows_text(b->place, "first"), &first);
	for (size_t i = 0; i < rows_len(r); i++) {
		if (row_int(r, i, rows_col(r, "id")) == last || !board_shows(b, i))
			continue;
		last = row_int(r, i, rows_col(r, "id"));
		if ((one = person_value(b, i, first)) != NULL)
			(void)value_append(people, one);
	}
	if (value_len(people) == 0) {
		value_set_bool(data, "empty", true);
		return;
	}
	ask.view = NULL;
	for (int32_t d = 0; d < WEEK; d++) {
		ask.day = day_string(req->mem, first + d);
		one = value_append(days, value_object(req->mem));
		value_set_text(one, "day", ask.day);
		value_set_text(one, "word", lang_day_short(req->mem, req->lang, ask.day));
		value_set_text(one, "url", board_url(req, &ask));
		value_set_bool(one, "today", strcmp(ask.day, b->today) == 0);
		value_set_text(one, "closed", away_words(b, 0, ask.day));
	}
	value_set(team, "days", days);
	value_set(team, "people", people);
	value_set(data, "team", team);
}
