/* column.c: a member on a day: the hours of work, the cards, what is free. */
#include "board_in.h"

#include <stdio.h>
#include <string.h>

#include "auth.h"
#include "block.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "text.h"
#include "timetable.h"
#include "value.h"

/* ---- from rows ------------------------------------------------------------- */

/* "{[600,840),[900,1200)}" */
struct hours
shift_hours(const char *text)
{
	struct hours	 h = { .n = 0 };
	int		 used;

	if (text == NULL)
		return h;
	for (text++; h.n < HOURS_MAX && sscanf(text, "[%d,%d)%n", &h.v[h.n].from,
	    &h.v[h.n].upto, &used) == 2; text += *text == ',') {
		text += used;
		if (h.v[h.n].upto > DAY)
			h.v[h.n].upto = DAY;
		if (h.v[h.n].from < h.v[h.n].upto)
			h.n++;
	}
	return h;
}

bool
card_outside(const struct card *c, const struct hours *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->v[i].from <= c->start && c->start + c->length <= h->v[i].upto)
			return false;
	return true;
}

/* What somebody wrote as a reason is for those who see the timetable. */
const char *
away_words(struct board *b, int64_t staff, const char *day)
{
	const struct rows	*r = b->away;
	const char		*word = "", *reason;

	for (size_t i = 0; i < rows_len(r); i++) {
		if (row_int(r, i, rows_col(r, "staff_id")) != staff ||
		    strcmp(row_text(r, i, rows_col(r, "day")), day) != 0)
			continue;
		word = tr(b->req->lang, "Closed");
		for (const struct timetable_kind *k = timetable_kinds; k->kind != NULL; k++)
			if (strcmp(k->kind, row_text(r, i, rows_col(r, "kind"))) == 0)
				word = tr(b->req->lang, k->word);
		reason = row_text(r, i, rows_col(r, "reason"));
		if (*reason == '\0' || !auth_may(b->req, "timetable_access"))
			return word;
		return req_printf(b->req, "%s: %s", word, reason);
	}
	return staff != 0 ? away_words(b, 0, day) : "";
}

const char *
column_bookings(struct req *req, size_t n)
{
	return lang_count(req->mem, req->lang, "%lu booking", "%lu bookings", (unsigned long)n);
}

static bool
is_of(const struct card *card, const struct column *c)
{
	return (c->thing_id != 0 ? card->thing_id == c->thing_id :
	    card->staff_id == c->staff_id) && strcmp(card->day, c->day) == 0;
}

/* And why there are no hours. */
void
column_take(struct board *b, struct column *c)
{
	size_t	 i = 0;

	while (i < b->cards.n && !is_of(&b->cards.v[i], c))
		i++;
	c->cards = &b->cards.v[i];
	while (i + c->ncards < b->cards.n && is_of(&c->cards[c->ncards], c))
		c->ncards++;
	if (c->thing_id != 0) {
		lanes_set(c->cards, c->ncards);
		return;
	}
	for (i = 0; i < c->ncards; i++)
		c->cards[i].outside = card_outside(&c->cards[i], &c->hours);
	lanes_set(c->cards, c->ncards);
	c->away = away_words(b, c->staff_id, c->day);
}

void
columns_of_day(struct board *b)
{
	const struct rows	*r = b->staff;
	int			 id = rows_col(r, "id");
	const char		*note;

	for (size_t i = 0; i < rows_len(r); i++) {
		struct column	*c = &b->columns.v[b->columns.n];

		if (!board_shows(b, i))
			continue;
		note = row_text(r, i, rows_col(r, "specialization"));
		if (*note == '\0')
			note = row_text(r, i, rows_col(r, "position"));
		*c = (struct column){ .staff_id = row_int(r, i, id), .day = b->day,
		    .name = row_text(r, i, rows_col(r, "name")), .note = note,
		    .hue = row_int(r, i, rows_col(r, "hue")),
		    .face = row_text(r, i, rows_col(r, "face")),
		    .hours = shift_hours(row_text(r, i, rows_col(r, "hours"))) };
		column_take(b, c);
		if (c->hours.n > 0 || c->ncards > 0 || b->ask->staff != 0)
			b->columns.n++;
	}
}

void
columns_of_week(struct board *b)
{
	const struct rows	*r = b->staff;
	int32_t			 first;
	const char		*day;

	if (rows_len(r) == 0 || !day_number(rows_text(b->place, "first"), &first))
		return;
	for (int32_t d = 0; d < 7; d++) {
		struct column	*c = &b->columns.v[b->columns.n++];

		day = day_string(b->req->mem, first + d);
		*c = (struct column){ .staff_id = rows_int(r, "id"), .day = day };
		for (size_t i = 0; i < rows_len(r); i++)
			if (row_text(r, i, rows_col(r, "day")) != NULL &&
			    strcmp(row_text(r, i, rows_col(r, "day")), day) == 0)
				c->hours = shift_hours(row_text(r, i, rows_col(r, "hours")));
		column_take(b, c);
		c->name = lang_day_short(b->req->mem, b->req->lang, day);
		c->note = column_bookings(b->req, c->ncards);
	}
}

/* ---- the document ---------------------------------------------------------- */

static void
add_off(struct board *b, struct value *list, int from, int upto, const char *word)
{
	struct value	*v;

	if (from < b->start)
		from = b->start;
	if (upto > b->end)
		upto = b->end;
	if (upto - from < ROW)
		return;
	v = value_append(list, value_object(b->req->mem));
	value_add(v, "row", value_int(b->req->mem, (from - b->start) / ROW));
	value_add(v, "rows", value_int(b->req->mem, (upto - from) / ROW));
	value_add(v, "brk", value_text(b->req->mem, word));
}

/* Why somebody has no hours: away, or no shift was given to them; else "". */
static const char *
why_no_hours(const struct board *b, const struct column *c)
{
	if (*c->away != '\0' || c->thing_id != 0 || c->hours.n > 0)
		return c->away;
	return tr(b->req->lang, "No shift");
}

/* What is not working time: before, between and after the hours. */
static struct value *
off_value(struct board *b, const struct column *c)
{
	struct value	*list = value_array(b->req->mem);
	int		 at = b->start;

	for (size_t i = 0; i < c->hours.n; i++) {
		add_off(b, list, at, c->hours.v[i].from,
		    i > 0 ? tr(b->req->lang, "break") : "");
		at = c->hours.v[i].upto;
	}
	add_off(b, list, at, b->end, c->hours.n == 0 ? why_no_hours(b, c) : "");
	return list;
}

static bool
is_free(const struct board *b, const struct column *c, int from, int upto)
{
	bool	 works = false;

	if (blocks_reach(b->blocks, c->staff_id, c->day, from, upto))
		return false;

	for (size_t i = 0; i < c->hours.n; i++)
		works = works || (c->hours.v[i].from <= from && c->hours.v[i].upto >= upto);
	for (size_t i = 0; i < c->ncards; i++)
		if (c->cards[i].start < upto && c->cards[i].start + c->cards[i].length > from)
			return false;
	return works;
}

/* The hours in which one may book, for readers without scripts. */
static void
add_free(struct board *b, struct value *v, const struct column *c)
{
	struct value	*list = value_array(b->req->mem), *one;

	for (int at = b->start; at + HOUR <= b->end; at += HOUR)
		if (is_free(b, c, at, at + HOUR)) {
			one = value_append(list, value_object(b->req->mem));
			value_add(one, "row", value_int(b->req->mem, (at - b->start) / ROW));
			value_add(one, "clock",
			    value_text(b->req->mem, board_clock(b->req, at)));
		}
	if (value_len(list) > 0)
		value_set(value_sub(v, "free"), "list", list);
}

/* Cards that find no lane are listed behind a button over their time. */
static struct value *
more_value(struct board *b, const struct column *c)
{
	struct value	*list = value_array(b->req->mem), *one, *cards;
	int		 from, upto;

	for (size_t i = 0; i < c->ncards; i++) {
		if (!lane_hidden(&c->cards[i]))
			continue;
		cards = value_array(b->req->mem);
		from = card_row(&c->cards[i]);
		upto = 0;
		one = value_append(list, value_object(b->req->mem));
		value_set_text(one, "key", req_printf(b->req, "m%lld",
		    (long long)c->cards[i].id));
		for (; i < c->ncards && (upto == 0 || card_row(&c->cards[i]) < upto); i++) {
			if (!lane_hidden(&c->cards[i]))
				continue;
			(void)value_append(cards,
			    card_value(b->req, &c->cards[i], b->start, b->end));
			if (card_end(&c->cards[i]) > upto)
				upto = card_end(&c->cards[i]);
		}
		i--;
		value_set_int(one, "row", from - b->start / ROW);
		value_set_int(one, "rows", upto - from);
		value_set_int(one, "n", (int64_t)value_len(cards));
		value_set(one, "cards", cards);
	}
	return list;
}

/* What clients are booking with this member on this day. */
static struct value *
holds_of(struct board *b, const struct column *c)
{
	const struct rows	*r = b->holds;
	struct value		*list = value_array(b->req->mem);

	for (size_t i = 0; r != NULL && i < rows_len(r); i++)
		if (row_int(r, i, rows_col(r, "staff_id")) == c->staff_id &&
		    strcmp(row_text(r, i, rows_col(r, "day")), c->day) == 0)
			(void)value_append(list, hold_value(b->req, r, i, b->start));
	return list;
}

static const char *
column_link(struct board *b, const struct column *c)
{
	if (c->thing_id != 0)
		return "";
	if (b->week)
		return req_printf(b->req, "/journal/%lld/%s",
		    (long long)b->req->auth->branch_id, c->day);
	return req_printf(b->req, "/journal/%lld/%s?staff=%lld&view=week",
	    (long long)b->req->auth->branch_id, c->day, (long long)c->staff_id);
}

struct value *
column_value(struct board *b, const struct column *c)
{
	struct req	*req = b->req;
	struct value	*v = value_object(req->mem), *cards = value_array(req->mem);
	const char	*away = why_no_hours(b, c);

	value_add(v, "id", value_int(req->mem,
	    c->thing_id != 0 ? c->thing_id : c->staff_id));
	value_add(v, "by", value_text(req->mem, c->thing_id != 0 ? "tid" : "sid"));
	value_add(v, "day", value_text(req->mem, c->day));
	value_add(v, "date", value_text(req->mem, b->week ? c->day : ""));
	value_add(v, "name", value_text(req->mem, c->name));
	value_add(v, "note", value_text(req->mem, c->note != NULL ? c->note : ""));
	value_add(v, "away", value_text(req->mem, away));
	value_add(v, "link", value_text(req->mem, column_link(b, c)));
	value_add(v, "label", value_text(req->mem, req_printf(req, "%s, %s%s%s", c->name,
	    column_bookings(req, c->ncards), *away != '\0' ? ", " : "", away)));
	value_add(v, "is_today", value_bool(req->mem,
	    b->week && strcmp(c->day, b->today) == 0));
	if (!b->week && c->thing_id == 0) {
		value_add(v, "initials", value_text(req->mem, text_initials(req->mem, c->name)));
		value_set_int(value_sub(v, "hue"), "n", c->hue);
		value_add(v, "face", value_text(req->mem, c->face));
	}
	value_add(v, "off", c->thing_id != 0 ? value_array(req->mem) : off_value(b, c));
	value_add(v, "blocks", blocks_value(req, b->blocks, c->staff_id, c->thing_id, c->day, b->start,
	    b->end));
	for (size_t i = 0; i < c->ncards; i++)
		(void)value_append(cards, card_value(req, &c->cards[i], b->start, b->end));
	value_add(v, "cards", cards);
	value_add(v, "more", more_value(b, c));
	value_add(v, "holds", holds_of(b, c));
	if (b->links && c->thing_id == 0)
		add_free(b, v, c);
	return v;
}
