/* board.c: the day of a branch, or the week of one member, as columns of cards.
 *
 * The queries return plain rows; here they become the document that is sent as
 * JSON or shown by board.html.
 */
#include "board.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "value.h"

#include "journal_sql.h"

enum {
	ROW = 5,		/* minutes of a row of the grid */
	HOUR = 60,
	DAY = 1440,
	LANES = 64,		/* side by side at most; more share the last */
	LANES_SHOWN = 3,	/* wider than that a card cannot be read */
	HOURS_MAX = 24		/* intervals of a shift */
};

/* An appointment as a card. */
struct card {
	int64_t		 id;
	int64_t		 visit_id;
	int64_t		 staff_id;
	int64_t		 version;	/* of the visit */
	const char	*day;
	const char	*status;
	const char	*origin;
	const char	*client;
	const char	*services;
	int		 start;		/* minutes after midnight */
	int		 length;	/* minutes */
	bool		 on_top;
	bool		 first;		/* the client's first visit */
	bool		 note;
	int		 lane;		/* 0 … */
	int		 lanes;		/* of those that overlap */
};

struct cards {
	struct card	*v;
	size_t		 n;
};

struct interval {
	int	 from;		/* minutes after midnight */
	int	 upto;
};

struct hours {			/* of a shift; none: a day off */
	struct interval	v[HOURS_MAX];
	size_t		n;
};

/* A column: a member on a day. */
struct column {
	int64_t		 staff_id;
	const char	*day;
	const char	*name;
	const char	*note;		/* below the name */
	int64_t		 hue;
	struct hours	 hours;
	struct card	*cards;		/* a part of all */
	size_t		 ncards;
	bool		 archived;
};

struct columns {
	struct column	*v;
	size_t		 n;
};

/* What the parts of a board are made from. */
struct board {
	struct req		*req;
	const struct board_ask	*ask;
	const struct rows	*place;
	const struct rows	*staff;
	struct cards		 cards;
	struct columns		 columns;
	const char		*day;
	const char		*today;
	int			 start;		/* of the grid, minutes */
	int			 end;
	bool			 links;		/* for readers without scripts */
};

/* ---- words ----------------------------------------------------------------- */

const char *
board_clock(struct req *req, int64_t minute)
{
	return req_printf(req, "%02d:%02d", (int)(minute / HOUR % 24), (int)(minute % HOUR));
}

const char *
board_initials(struct req *req, const char *name)
{
	char	*out = mem_zero(req->mem, 9);
	size_t	 n = 0, letters = 0;

	for (const char *p = name; *p != '\0' && letters < 2; letters++) {
		do
			out[n++] = *p++;
		while (n < 8 && ((unsigned char)*p & 0xc0) == 0x80);
		p += strcspn(p, " ");
		p += strspn(p, " ");
	}
	return out;
}

static const struct status {
	const char	*name;
	const char	*class;
	const char	*word;
} statuses[] = {
	{ "waiting", "wait", N_("waiting") },
	{ "confirmed", "conf", N_("confirmed") },
	{ "arrived", "came", N_("arrived") },
	{ "no_show", "miss", N_("did not come") },
};

static const struct status *
status_of(const char *name)
{
	for (size_t i = 0; i < sizeof(statuses) / sizeof(statuses[0]); i++)
		if (strcmp(statuses[i].name, name) == 0)
			return &statuses[i];
	return &statuses[0];
}

const char *
board_status(struct req *req, const char *status)
{
	return tr(req->lang, status_of(status)->word);
}

const char *
board_origin(struct req *req, const char *origin)
{
	if (strcmp(origin, "client") == 0)
		return tr(req->lang, "booked online");
	if (strcmp(origin, "api") == 0)
		return tr(req->lang, "booked by a program");
	return tr(req->lang, "booked by staff");
}

const char *
board_client(struct req *req, const char *name, const char *surname)
{
	bool	 has_name = name != NULL && *name != '\0';
	bool	 has_surname = surname != NULL && *surname != '\0';

	if (!has_name && !has_surname)
		return tr(req->lang, "Guest");
	if (!has_surname)
		return name;
	return has_name ? req_printf(req, "%s %s", name, surname) : surname;
}

/* ---- cards ----------------------------------------------------------------- */

/* Rows with the same appointment are its lines: their titles are joined. */
static struct cards
read_cards(struct req *req, const struct rows *r)
{
	struct cards	 all = { mem_zero(req->mem, (rows_len(r) + 1) * sizeof(struct card)), 0 };
	int		 id = rows_col(r, "id"), title = rows_col(r, "title");
	int		 visit = rows_col(r, "visit_id"), staff = rows_col(r, "staff_id");
	int		 day = rows_col(r, "day"), start = rows_col(r, "start");
	int		 length = rows_col(r, "length"), on_top = rows_col(r, "on_top");
	int		 status = rows_col(r, "status"), origin = rows_col(r, "origin");
	int		 version = rows_col(r, "version"), name = rows_col(r, "name");
	int		 surname = rows_col(r, "surname"), note = rows_col(r, "note");
	int		 first = rows_col(r, "is_first");
	struct card	*c = NULL;

	for (size_t i = 0; i < rows_len(r); i++) {
		const char	*service = row_text(r, i, title);

		if (c != NULL && c->id == row_int(r, i, id)) {
			c->services = req_printf(req, "%s, %s", c->services, service);
			continue;
		}
		c = &all.v[all.n++];
		c->id = row_int(r, i, id);
		c->visit_id = row_int(r, i, visit);
		c->staff_id = row_int(r, i, staff);
		c->version = row_int(r, i, version);
		c->day = row_text(r, i, day);
		c->start = (int)row_int(r, i, start);
		c->length = (int)row_int(r, i, length);
		c->status = row_text(r, i, status);
		c->origin = row_text(r, i, origin);
		c->client = board_client(req, row_text(r, i, name), row_text(r, i, surname));
		c->services = service != NULL ? service : "";
		c->on_top = row_bool(r, i, on_top);
		c->first = row_bool(r, i, first);
		c->note = row_bool(r, i, note);
		c->lanes = 1;
	}
	return all;
}

static int
first_row(const struct card *c)
{
	return c->start / ROW;
}

static int
end_row(const struct card *c)
{
	int	 end = (c->start + c->length + ROW - 1) / ROW;

	return end > first_row(c) ? end : first_row(c) + 1;
}

/* Puts the cards of a column, sorted by start, side by side where they overlap:
 * each takes the first lane that is free. */
static void
set_lanes(struct card *cards, size_t n)
{
	int	 ends[LANES] = { 0 };
	int	 lanes = 0, last = 0, lane;
	size_t	 first = 0;

	for (size_t i = 0; i <= n; i++) {
		if (i == n || first_row(&cards[i]) >= last) {	/* a group has ended */
			for (; first < i; first++)
				cards[first].lanes = lanes;
			lanes = 0;
			memset(ends, 0, sizeof(ends));
		}
		if (i == n)
			break;
		for (lane = 0; lane < lanes && ends[lane] > first_row(&cards[i]); lane++)
			;
		if (lane == LANES)
			lane = LANES - 1;
		if (lane == lanes)
			lanes++;
		cards[i].lane = lane;
		ends[lane] = end_row(&cards[i]);
		if (ends[lane] > last || first == i)
			last = ends[lane];
	}
}

/* Where more than three overlap, the third lane is a list of the rest. */
static bool
is_hidden(const struct card *c)
{
	return c->lanes > LANES_SHOWN && c->lane >= LANES_SHOWN - 1;
}

static const char *
lane_class(struct req *req, const struct card *c)
{
	if (c->lanes < 2)
		return "";
	return req_printf(req, " w%d l%d", c->lanes < LANES_SHOWN ? c->lanes : LANES_SHOWN,
	    c->lane < LANES_SHOWN ? c->lane : LANES_SHOWN - 1);
}

/* The keys in the order in which the template asks for them. */
static struct value *
card_value(struct req *req, const struct card *c, int grid_start, int grid_end)
{
	struct value		*v = value_object(req->mem), *mark = value_object(req->mem);
	const struct status	*s = status_of(c->status);
	bool			 by_staff = strcmp(c->origin, "staff") == 0;
	int			 end = c->start + c->length < grid_end ? end_row(c) : grid_end / ROW;

	value_add(v, "made", value_text(req->mem, by_staff ? "staff" : "client"));
	value_add(mark, "c", value_text(req->mem, s->class));
	value_add(mark, s->class, value_bool(req->mem, true));
	value_add(mark, "word", value_text(req->mem, tr(req->lang, s->word)));
	value_add(v, "mark", mark);
	value_add(v, "row", value_int(req->mem, first_row(c) - grid_start / ROW));
	value_add(v, "rows", value_int(req->mem, end > first_row(c) ? end - first_row(c) : 1));
	value_add(v, "lane", value_text(req->mem, lane_class(req, c)));
	value_add(v, "on_top", value_bool(req->mem, c->on_top));
	value_add(v, "id", value_int(req->mem, c->id));
	value_add(v, "visit_id", value_int(req->mem, c->visit_id));
	value_add(v, "v", value_int(req->mem, c->version));
	value_add(v, "staff_id", value_int(req->mem, c->staff_id));
	value_add(v, "day", value_text(req->mem, c->day));
	value_add(v, "start", value_int(req->mem, c->start));
	value_add(v, "length", value_int(req->mem, c->length));
	value_add(v, "hidden", value_bool(req->mem, is_hidden(c)));
	value_add(v, "first", value_bool(req->mem, c->first));
	value_add(v, "note", value_bool(req->mem, c->note));
	value_add(v, "from", value_text(req->mem, board_clock(req, c->start)));
	value_add(v, "to", value_text(req->mem, board_clock(req, c->start + c->length)));
	value_add(v, "client", value_text(req->mem, c->client));
	value_add(v, "services", value_text(req->mem, c->services));
	value_add(v, "made_word", value_text(req->mem, board_origin(req, c->origin)));
	value_add(v, "status", value_text(req->mem, c->status));
	value_add(v, "origin", value_text(req->mem, c->origin));
	return v;
}

struct value *
board_cards(struct req *req, const struct rows *rows)
{
	struct cards	 all = read_cards(req, rows);
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < all.n; i++)
		(void)value_append(list, card_value(req, &all.v[i], 0, DAY));
	return list;
}

/* ---- columns --------------------------------------------------------------- */

/* "{[600,840),[900,1200)}" */
static struct hours
read_hours(const char *text)
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

static const char *
bookings(struct req *req, size_t n)
{
	return req_printf(req, trn(req->lang, "%lu booking", "%lu bookings", n), (unsigned long)n);
}

/* The cards of a member on a day: they lie together. */
static void
take_cards(struct board *b, struct column *c)
{
	size_t	 i = 0;

	while (i < b->cards.n && (b->cards.v[i].staff_id != c->staff_id ||
	    strcmp(b->cards.v[i].day, c->day) != 0))
		i++;
	c->cards = &b->cards.v[i];
	while (i + c->ncards < b->cards.n && c->cards[c->ncards].staff_id == c->staff_id &&
	    strcmp(c->cards[c->ncards].day, c->day) == 0)
		c->ncards++;
	set_lanes(c->cards, c->ncards);
}

/* A column for each member who works or has bookings. */
static void
day_columns(struct board *b)
{
	const struct rows	*r = b->staff;
	int			 id = rows_col(r, "id"), position = rows_col(r, "position_id");
	const char		*note;

	for (size_t i = 0; i < rows_len(r); i++) {
		struct column	*c = &b->columns.v[b->columns.n];

		if (b->ask->position != 0 && row_int(r, i, position) != b->ask->position)
			continue;
		note = row_text(r, i, rows_col(r, "specialization"));
		if (*note == '\0')
			note = row_text(r, i, rows_col(r, "position"));
		*c = (struct column){ .staff_id = row_int(r, i, id), .day = b->day,
		    .name = row_text(r, i, rows_col(r, "name")), .note = note,
		    .hue = row_int(r, i, rows_col(r, "hue")),
		    .hours = read_hours(row_text(r, i, rows_col(r, "hours"))) };
		take_cards(b, c);
		if (c->hours.n > 0 || c->ncards > 0 || b->ask->staff != 0)
			b->columns.n++;
	}
}

/* A column for each day of the week. */
static void
week_columns(struct board *b)
{
	const struct rows	*r = b->staff;
	int32_t			 first;
	char			*day;

	if (rows_len(r) == 0 || !day_number(rows_text(b->place, "first"), &first))
		return;
	for (int32_t d = 0; d < 7; d++) {
		struct column	*c = &b->columns.v[b->columns.n++];

		day = mem_zero(b->req->mem, DAY_TEXT);
		day_text(first + d, day);
		*c = (struct column){ .staff_id = rows_int(r, "id"), .day = day };
		for (size_t i = 0; i < rows_len(r); i++)
			if (row_text(r, i, rows_col(r, "day")) != NULL &&
			    strcmp(row_text(r, i, rows_col(r, "day")), day) == 0)
				c->hours = read_hours(row_text(r, i, rows_col(r, "hours")));
		take_cards(b, c);
		c->name = lang_day_short(b->req->mem, b->req->lang, day);
		c->note = bookings(b->req, c->ncards);
	}
}

/* The grid shows the branch's hours, and all that lies outside of them. */
static void
set_bounds(struct board *b)
{
	b->start = (int)rows_int(b->place, "opens");
	b->end = (int)rows_int(b->place, "closes");
	for (size_t i = 0; i < b->columns.n; i++) {
		const struct column	*c = &b->columns.v[i];

		for (size_t k = 0; k < c->hours.n; k++) {
			b->start = c->hours.v[k].from < b->start ? c->hours.v[k].from : b->start;
			b->end = c->hours.v[k].upto > b->end ? c->hours.v[k].upto : b->end;
		}
		for (size_t k = 0; k < c->ncards; k++) {
			int	 end = c->cards[k].start + c->cards[k].length;

			b->start = c->cards[k].start < b->start ? c->cards[k].start : b->start;
			b->end = end > b->end ? end : b->end;
		}
	}
	b->start = b->start / HOUR * HOUR;
	b->end = (b->end + HOUR - 1) / HOUR * HOUR;
	b->end = b->end > DAY ? DAY : b->end;
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
	add_off(b, list, at, b->end, "");
	return list;
}

static bool
is_free(const struct column *c, int from, int upto)
{
	bool	 works = false;

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
		if (is_free(c, at, at + HOUR)) {
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
		if (!is_hidden(&c->cards[i]))
			continue;
		cards = value_array(b->req->mem);
		from = first_row(&c->cards[i]);
		upto = 0;
		one = value_append(list, value_object(b->req->mem));
		value_set_text(one, "key", req_printf(b->req, "m%lld",
		    (long long)c->cards[i].id));
		for (; i < c->ncards && (upto == 0 || first_row(&c->cards[i]) < upto); i++) {
			if (!is_hidden(&c->cards[i]))
				continue;
			(void)value_append(cards,
			    card_value(b->req, &c->cards[i], b->start, b->end));
			if (end_row(&c->cards[i]) > upto)
				upto = end_row(&c->cards[i]);
		}
		i--;
		value_set_int(one, "row", from - b->start / ROW);
		value_set_int(one, "rows", upto - from);
		value_set_int(one, "n", (int64_t)value_len(cards));
		value_set(one, "cards", cards);
	}
	return list;
}

static const char *
column_link(struct board *b, const struct column *c)
{
	if (b->ask->week)
		return req_printf(b->req, "/journal/%lld/%s",
		    (long long)b->req->auth->branch_id, c->day);
	return req_printf(b->req, "/journal/%lld/%s?staff=%lld&view=week",
	    (long long)b->req->auth->branch_id, c->day, (long long)c->staff_id);
}

static struct value *
column_value(struct board *b, const struct column *c)
{
	struct req	*req = b->req;
	struct value	*v = value_object(req->mem), *cards = value_array(req->mem);

	value_add(v, "id", value_int(req->mem, c->staff_id));
	value_add(v, "day", value_text(req->mem, c->day));
	value_add(v, "date", value_text(req->mem, b->ask->week ? c->day : ""));
	value_add(v, "name", value_text(req->mem, c->name));
	value_add(v, "note", value_text(req->mem, c->note != NULL ? c->note : ""));
	value_add(v, "link", value_text(req->mem, column_link(b, c)));
	value_add(v, "label", value_text(req->mem, req_printf(req, "%s, %s", c->name,
	    bookings(req, c->ncards))));
	value_add(v, "is_today", value_bool(req->mem,
	    b->ask->week && strcmp(c->day, b->today) == 0));
	if (!b->ask->week) {
		value_add(v, "initials", value_text(req->mem, board_initials(req, c->name)));
		value_set_int(value_sub(v, "hue"), "n", c->hue);
	}
	value_add(v, "off", off_value(b, c));
	for (size_t i = 0; i < c->ncards; i++)
		(void)value_append(cards, card_value(req, &c->cards[i], b->start, b->end));
	value_add(v, "cards", cards);
	value_add(v, "more", more_value(b, c));
	if (b->links)
		add_free(b, v, c);
	return v;
}

static struct value *
hours_value(struct board *b)
{
	struct value	*list = value_array(b->req->mem), *one;

	for (int at = b->start; at < b->end; at += HOUR / 2) {
		one = value_append(list, value_object(b->req->mem));
		value_add(one, "row", value_int(b->req->mem, (at - b->start) / ROW));
		value_add(one, "clock", value_text(b->req->mem, board_clock(b->req, at)));
		value_add(one, "full", value_bool(b->req->mem, at % HOUR == 0));
	}
	return list;
}

/* The positions, or the people, to choose from; each once, in the order of rows. */
static struct value *
choices(struct board *b, const char *id_name, const char *text_name, int64_t chosen)
{
	const struct rows	*r = b->staff;
	struct value		*list = value_array(b->req->mem), *one;
	int			 id = rows_col(r, id_name), text = rows_col(r, text_name);
	bool			 known;

	for (size_t i = 0; i < rows_len(r); i++) {
		known = row_int(r, i, id) == 0 || row_bool(r, i, rows_col(r, "archived"));
		for (size_t k = 0; k < i && !known; k++)
			known = row_int(r, k, id) == row_int(r, i, id);
		if (known)
			continue;
		one = value_append(list, value_object(b->req->mem));
		value_set_int(one, "id", row_int(r, i, id));
		value_set_text(one, "name", row_text(r, i, text));
		value_set_bool(one, "here", row_int(r, i, id) == chosen);
	}
	return list;
}

static const char *
zone_text(struct req *req, int64_t ahead)
{
	int64_t	 a = ahead < 0 ? -ahead : ahead;

	if (a % HOUR != 0)
		return req_printf(req, "GMT%c%d:%02d", ahead < 0 ? '-' : '+', (int)(a / HOUR),
		    (int)(a % HOUR));
	return req_printf(req, "GMT%c%d", ahead < 0 ? '-' : '+', (int)(a / HOUR));
}

/* What is chosen, for links to other days: led by lead unless empty. */
static const char *
query_text(struct board *b, char lead)
{
	if (b->ask->week)
		return req_printf(b->req, "%cstaff=%lld&view=week", lead, (long long)b->ask->staff);
	if (b->ask->position != 0)
		return req_printf(b->req, "%cposition=%lld", lead, (long long)b->ask->position);
	if (b->ask->staff != 0 && auth_own_staff(b->req) == 0)
		return req_printf(b->req, "%cstaff=%lld", lead, (long long)b->ask->staff);
	return "";
}

static void
add_days(struct board *b, struct value *data)
{
	struct req	*req = b->req;
	int32_t		 first = 0;
	int		 span = b->ask->week ? 7 : 1;
	char		*before = mem_zero(req->mem, DAY_TEXT);
	char		*after = mem_zero(req->mem, DAY_TEXT);
	char		*last = mem_zero(req->mem, DAY_TEXT);
	const char	*title;

	(void)day_number(rows_text(b->place, "first"), &first);
	day_text(first - span, before);
	day_text(first + span, after);
	day_text(first + span - 1, last);
	title = b->ask->week ? req_printf(req, "%s – %s",
	    lang_day_short(req->mem, req->lang, rows_text(b->place, "first")),
	    lang_day_short(req->mem, req->lang, last)) :
	    lang_day_long(req->mem, req->lang, b->day);
	value_set_text(data, "day", b->day);
	value_set_text(data, "today", b->today);
	value_set_bool(data, "is_today", strcmp(b->day, b->today) == 0);
	value_set_text(data, "before", before);
	value_set_text(data, "after", after);
	value_set_text(data, "title", title);
	value_set_text(data, "query", query_text(b, '?'));
	value_set_text(data, "query_more", query_text(b, '&'));
	value_set_text(data, "url", req_printf(req, "/journal/%lld/%s%s",
	    (long long)req->auth->branch_id, b->day, query_text(b, '?')));
	if (strcmp(rows_text(b->place, "first"), b->today) <= 0 && strcmp(b->today, last) <= 0 &&
	    rows_int(b->place, "minute") >= b->start && rows_int(b->place, "minute") < b->end) {
		struct value	*now = value_sub(data, "now");

		value_set_int(now, "row", (rows_int(b->place, "minute") - b->start) / ROW);
		value_set_text(now, "clock", board_clock(req, rows_int(b->place, "minute")));
	}
}

static void
add_grid(struct board *b, struct value *data)
{
	struct req	*req = b->req;
	struct value	*columns = value_array(req->mem), *positions;
	struct value	*grid = value_object(req->mem);
	int64_t		 week_of = b->ask->staff;

	for (size_t i = 0; i < b->columns.n; i++)
		(void)value_append(columns, column_value(b, &b->columns.v[i]));
	if (week_of == 0 && rows_len(b->staff) > 0)
		week_of = b->columns.n > 0 ? b->columns.v[0].staff_id : rows_int(b->staff, "id");
	value_set_int(data, "week_of", week_of);
	value_set_bool(data, "week", b->ask->week);
	value_set_int(data, "staff_id", b->ask->staff);
	value_set_int(data, "step", rows_int(b->place, "step"));
	value_set_int(data, "ahead", rows_int(b->place, "ahead"));
	value_set_text(data, "zone", zone_text(req, rows_int(b->place, "ahead")));
	value_set_bool(data, "may_create", auth_may(req, "create_records_access"));
	value_set_bool(data, "may_edit", auth_may(req, "edit_records_access"));
	positions = choices(b, "position_id", "position", b->ask->position);
	if (value_len(positions) > 1)
		value_set(value_sub(data, "positions"), "list", positions);
	if (b->columns.n == 0)
		return;
	value_set_int(grid, "start", b->start);
	value_set_int(grid, "end", b->end);
	value_set_int(grid, "count", (int64_t)b->columns.n);
	value_set(grid, "hours", hours_value(b));
	value_set(grid, "columns", columns);
	value_set(data, "grid", grid);
}

enum http
board_load(struct req *req, const struct board_ask *ask, struct value *data)
{
	const struct auth	*a = req->auth;
	struct board		 b = { .req = req, .ask = ask };
	struct query		*place, *staff, *cards, *branches, *people;
	int32_t			 day, today;

	branches = dir_branches_send(req, a->user_id);
	place = journal_place_send(req, a->chain_id, a->branch_id, ask->day, ask->week);
	staff = journal_staff_send(req, a->chain_id, a->branch_id, ask->day, ask->week, ask->staff);
	cards = journal_cards_send(req, a->chain_id, a->branch_id, ask->day, ask->week, ask->staff);
	people = ask->week ? journal_people_send(req, a->chain_id, a->branch_id,
	    auth_own_staff(req)) : NULL;
	(void)db_wait(req);
	if ((b.place = query_rows(place)) == NULL || (b.staff = query_rows(staff)) == NULL ||
	    query_rows(cards) == NULL || query_rows(branches) == NULL ||
	    (people != NULL && query_rows(people) == NULL))
		return db_status(req);
	b.day = rows_text(b.place, "day");
	b.today = rows_text(b.place, "today");
	if (a->last_days >= 0 && day_number(b.day, &day) && day_number(b.today, &today) &&
	    today - day > a->last_days)
		return http_refuse(req, HTTP_403, tr(req->lang,
		    "Your role does not show days so long ago."));
	b.cards = read_cards(req, query_rows(cards));
	b.columns.v = mem_zero(req->mem, (rows_len(b.staff) + 8) * sizeof(struct column));
	/* htmx has scripts, and would make elements of what stands in <noscript>. */
	b.links = !req_wants_json(req) && req_header(req, "HX-Request") == NULL &&
	    auth_may(req, "create_records_access");
	if (ask->week)
		week_columns(&b);
	else
		day_columns(&b);
	set_bounds(&b);
	add_grid(&b, data);
	add_days(&b, data);
	if (people != NULL) {
		b.staff = query_rows(people);
		value_set(data, "people", choices(&b, "id", "name", ask->staff));
	}
	board_frame(req, data, query_rows(branches));
	return HTTP_200;
}

/* ---- the frame ------------------------------------------------------------- */

static const char *
role_word(struct req *req)
{
	static const struct {
		const char	*slug;
		const char	*word;
	} roles[] = {
		{ "owner", N_("Owner") }, { "administrator", N_("Administrator") },
		{ "worker", N_("Staff member") },
	};

	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		if (req->auth->role != NULL && strcmp(req->auth->role, roles[i].slug) == 0)
			return tr(req->lang, roles[i].word);
	return req->auth->role;
}

void
board_frame(struct req *req, struct value *data, const struct rows *branches)
{
	struct value		*frame = value_sub(data, "frame"), *one;
	struct value		*list = value_array(req->mem), *languages = value_array(req->mem);
	const char		*menu = req_cookie_plain(req, "menu");
	const struct lang	*l;

	if (req_wants_json(req))
		return;
	for (size_t i = 0; i < rows_len(branches); i++) {
		int64_t	 id = row_int(branches, i, rows_col(branches, "id"));

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "title", row_text(branches, i, rows_col(branches, "title")));
		value_set_bool(one, "here", id == req->auth->branch_id);
		if (id == req->auth->branch_id)
			value_set_text(frame, "title",
			    row_text(branches, i, rows_col(branches, "title")));
	}
	for (size_t i = 0; (l = lang_at(i)) != NULL; i++) {
		one = value_append(languages, value_object(req->mem));
		value_set_text(one, "code", lang_code(l));
		value_set_text(one, "name", trc(l, "own name of the language", "English"));
		value_set_bool(one, "here", l == req->lang);
	}
	value_set(frame, "branches", list);
	value_set(frame, "languages", languages);
	value_set_text(frame, "initials", board_initials(req, req->auth->user_name));
	value_set_int(frame, "hue", req->auth->user_id % 8);
	value_set_text(frame, "role", role_word(req));
	value_set_bool(frame, "narrow", menu != NULL && strcmp(menu, "narrow") == 0);
	value_set_bool(frame, "journal", true);
}
