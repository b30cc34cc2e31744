/* timetable.c: from rows of shifts and absences to a table of a month. */
#include "timetable.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"

#include "timetable_sql.h"

enum {
	HOUR = 60,
	DAY = 1440,
	REACH = 2160,		/* minutes after midnight that a shift may reach to */
	SPANS_MAX = 12		/* intervals of a day */
};

const struct timetable_kind	timetable_kinds[] = {
	{ "holiday", N_("Holiday leave"), NC_("absence", "H") },
	{ "sick", N_("Sick leave"), NC_("absence", "S") },
	{ "day_off", N_("Day off"), NC_("absence", "D") },
	{ "no_show", N_("Did not come"), NC_("absence", "N") },
	{ "other", N_("Other absence"), NC_("absence", "O") },
	{ NULL, NULL, NULL }
};

/* ---- hours ----------------------------------------------------------------- */

struct span {
	int	 from;
	int	 upto;
};

static size_t
read_spans(const char *multirange, struct span spans[SPANS_MAX])
{
	size_t	 n = 0;
	int	 used;

	for (const char *p = strchr(multirange, '['); p != NULL && n < SPANS_MAX; p = strchr(p, '[')) {
		if (sscanf(p, "[%d,%d)%n", &spans[n].from, &spans[n].upto, &used) != 2)
			break;
		p += used;
		n++;
	}
	return n;
}

/* "10" or "9:30": on the hour without minutes. */
static void
put_clock(struct buf *out, const struct lang *l, int minute)
{
	int	 hour = minute == DAY ? 24 : minute % DAY / HOUR;

	buf_printf(out, minute % HOUR == 0 ? "%d" : "%d:%02d",
	    lang_twelve(l) ? (hour + 11) % 12 + 1 : hour, minute % HOUR);
	if (lang_twelve(l))
		buf_puts(out, hour % 24 < 12 ? "am" : "pm");
}

static const char *
show_span(void *ctx, const struct lang *l, int from, int upto)
{
	struct buf	*out = buf_new(ctx);

	put_clock(out, l, from);
	buf_puts(out, "–");
	put_clock(out, l, upto);
	return out->data;
}

const char *
hours_show(void *ctx, const struct lang *l, const char *multirange)
{
	struct span	 spans[SPANS_MAX];
	struct buf	*out = buf_new(ctx);
	size_t		 n = read_spans(multirange, spans);

	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_puts(out, ", ");
		put_clock(out, l, spans[i].from);
		buf_puts(out, "–");
		put_clock(out, l, spans[i].upto);
	}
	return out->data;
}

const char *
hours_sum(void *ctx, int minutes)
{
	if (minutes % HOUR == 0)
		return mem_printf(ctx, "%d", minutes / HOUR);
	return mem_printf(ctx, "%d:%02d", minutes / HOUR, minutes % HOUR);
}

/* "am", "pm" behind an hour of twelve; false if the hour is none of those. */
static bool
read_half(const char **text, int *hour)
{
	const char	*p = *text + strspn(*text, " ");
	bool		 noon = *p == 'p' || *p == 'P';

	if ((!noon && *p != 'a' && *p != 'A') || (p[1] != 'm' && p[1] != 'M'))
		return true;
	if (*hour < 1 || *hour > 12)
		return false;
	*hour = *hour % 12 + (noon ? 12 : 0);
	*text = p + 2;
	return true;
}

/* A time of the day; -1: it is none. */
static int
read_clock(const char **text)
{
	const char	*p = *text;
	int		 hour = 0, minute = 0, digits = 0;

	while (*p == ' ')
		p++;
	for (; isdigit((unsigned char)*p) && digits < 2; p++, digits++)
		hour = hour * 10 + *p - '0';
	if (digits == 0 || isdigit((unsigned char)*p))
		return -1;
	if (*p == ':' || *p == '.') {
		if (!isdigit((unsigned char)p[1]) || !isdigit((unsigned char)p[2]))
			return -1;
		minute = (p[1] - '0') * 10 + p[2] - '0';
		p += 3;
	}
	if (!read_half(&p, &hour))
		return -1;
	while (*p == ' ')
		p++;
	*text = p;
	return hour > 24 || minute >= HOUR || (hour == 24 && minute > 0) ? -1 : hour * HOUR + minute;
}

/* Any kind of dash. */
static bool
skip_dash(const char **text)
{
	static const char *const	dashes[] = { "-", "–", "—", "−" };

	for (size_t i = 0; i < sizeof(dashes) / sizeof(dashes[0]); i++)
		if (strncmp(*text, dashes[i], strlen(dashes[i])) == 0) {
			*text += strlen(dashes[i]);
			return true;
		}
	return false;
}

const char *
hours_read(void *ctx, const char *text)
{
	struct buf	*out = buf_new(ctx);
	const char	*p = text;
	int		 from, upto, last = 0;

	buf_putc(out, '{');
	while (*p == ' ')
		p++;
	if (skip_dash(&p) && p[strspn(p, " ")] == '\0')
		text = "";
	for (p = text + strspn(text, " "); *p != '\0'; ) {
		if ((from = read_clock(&p)) < 0 || !skip_dash(&p) || (upto = read_clock(&p)) < 0)
			return NULL;
		if (upto <= from)
			upto += DAY;
		if (from < last || upto > REACH)
			return NULL;
		last = upto;
		buf_printf(out, "%s[%d,%d)", out->len > 1 ? "," : "", from, upto);
		if (*p != '\0' && strchr(",;", *p++) == NULL)
			return NULL;
	}
	buf_putc(out, '}');
	return out->data;
}

/* ---- the month ------------------------------------------------------------- */

struct timetable_queries {
	struct query	*place, *people, *hours, *elsewhere, *absences, *days;
};

struct timetable_queries *
timetable_send(struct req *req, const struct timetable_ask *ask)
{
	struct timetable_queries	*q = mem_new(req->mem, struct timetable_queries);
	int64_t				 chain = req->auth->chain_id;

	q->place = timetable_place_send(req, chain, ask->branch, ask->month);
	q->people = timetable_people_send(req, chain, ask->branch, ask->month, ask->own,
	    ask->members, ask->position);
	q->hours = timetable_hours_send(req, chain, ask->branch, ask->month, ask->own, ask->members);
	q->elsewhere = timetable_elsewhere_send(req, chain, ask->branch, ask->month, ask->own,
	    ask->members);
	q->absences = timetable_absences_send(req, chain, ask->branch, ask->month, ask->own,
	    ask->members);
	q->days = timetable_days_send(req, chain, ask->branch, ask->month);
	return q;
}

/* The rows by id, to find them by. */
static int
by_id(const void *a, const void *b)
{
	const struct timetable_row	*const *x = a, *const *y = b;

	return ((*x)->id > (*y)->id) - ((*x)->id < (*y)->id);
}

struct index {
	struct timetable_row	**v;
	size_t			  n;
};

static struct timetable_row *
find_row(const struct index *all, int64_t id)
{
	const struct timetable_row	 key = { .id = id }, *look = &key;
	struct timetable_row		**found = bsearch(&look, all->v, all->n, sizeof(*all->v), by_id);

	return found != NULL ? *found : NULL;
}

static struct index
read_people(struct req *req, struct timetable *t, const struct rows *r)
{
	struct index	 all = { mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*all.v)), rows_len(r) };

	t->nrows = rows_len(r);
	t->rows = mem_zero(req->mem, (t->nrows + 1) * sizeof(*t->rows));
	for (size_t i = 0; i < t->nrows; i++) {
		t->rows[i].id = row_int(r, i, rows_col(r, "id"));
		t->rows[i].name = row_text(r, i, rows_col(r, "name"));
		t->rows[i].note = row_text(r, i, rows_col(r, "note"));
		t->rows[i].hue = row_int(r, i, rows_col(r, "hue"));
		all.v[i] = &t->rows[i];
	}
	qsort(all.v, all.n, sizeof(*all.v), by_id);
	return all;
}

/* Most hours are the same as those of the day before: their texts are made once. */
struct known {
	const char	*multirange;
	const char	*hours;
	const char	*brief;
	int		 minutes;
	int		 spans;
};

enum { KNOWN = 64 };

static const struct known *
know(void *ctx, const struct lang *l, struct known *table, const char *multirange)
{
	struct span	 spans[SPANS_MAX];
	unsigned	 hash = 0;
	struct known	*k;
	size_t		 n;

	for (const char *p = multirange; *p != '\0'; p++)
		hash = hash * 31 + (unsigned char)*p;
	k = &table[hash % KNOWN];
	if (k->multirange != NULL && strcmp(k->multirange, multirange) == 0)
		return k;
	n = read_spans(multirange, spans);
	*k = (struct known){ .multirange = multirange, .hours = hours_show(ctx, l, multirange),
	    .spans = (int)n, .brief = n == 0 ? "" : show_span(ctx, l, spans[0].from, spans[n - 1].upto) };
	for (size_t i = 0; i < n; i++)
		k->minutes += spans[i].upto - spans[i].from;
	return k;
}

static void
read_hours(struct req *req, struct timetable *t, const struct index *all, const struct rows *r)
{
	int		 staff = rows_col(r, "staff_id"), day = rows_col(r, "day");
	int		 hours = rows_col(r, "hours"), aside = rows_col(r, "aside");
	struct known	 known[KNOWN] = { { NULL, NULL, NULL, 0, 0 } };

	for (size_t i = 0; i < rows_len(r); i++) {
		struct timetable_row	*row = find_row(all, row_int(r, i, staff));
		const struct known	*k = know(req->mem, t->lang, known,
					    row_text(r, i, hours));
		int			 d = (int)row_int(r, i, day) - 1;

		if (row == NULL)
			continue;
		if (row_bool(r, i, aside) && row->cells[d].kind == NULL && !t->days[d].closed) {
			row->cells[d].kept = k->hours;
			continue;
		}
		row->cells[d].hours = k->hours;
		row->cells[d].brief = k->brief;
		row->cells[d].spans = k->spans;
		if (row_bool(r, i, aside))
			continue;
		row->cells[d].minutes = k->minutes;
		row->minutes += k->minutes;
		row->days++;
		t->days[d].people++;
	}
}

static void
read_elsewhere(struct req *req, const struct lang *l, const struct index *all, const struct rows *r)
{
	struct known	 known[KNOWN] = { { NULL, NULL, NULL, 0, 0 } };

	for (size_t i = 0; i < rows_len(r); i++) {
		struct timetable_row	*row = find_row(all, row_int(r, i, rows_col(r, "staff_id")));
		int			 d = (int)row_int(r, i, rows_col(r, "day")) - 1;

		if (row == NULL)
			continue;
		row->cells[d].elsewhere = row_text(r, i, rows_col(r, "branch"));
		row->cells[d].there = know(req->mem, l, known,
		    row_text(r, i, rows_col(r, "hours")))->brief;
	}
}

static void
read_absences(const struct index *all, const struct rows *r)
{
	for (size_t i = 0; i < rows_len(r); i++) {
		struct timetable_row	*row = find_row(all, row_int(r, i, rows_col(r, "staff_id")));
		const char		*kind = row_text(r, i, rows_col(r, "kind"));
		int			 first = (int)row_int(r, i, rows_col(r, "first"));
		int			 last = (int)row_int(r, i, rows_col(r, "last"));

		if (row == NULL)
			continue;
		for (int d = first - 1; d < last; d++) {
			row->cells[d].kind = kind;
			row->cells[d].reason = row_text(r, i, rows_col(r, "reason"));
		}
		for (int k = 0; timetable_kinds[k].kind != NULL; k++)
			if (strcmp(timetable_kinds[k].kind, kind) == 0)
				row->absent[k] += last - first + 1;
	}
}

/* A holiday's name: in Russian, in English, or as the country itself calls it. */
static const char *
holiday_name(const struct lang *lang, const struct rows *r, size_t i)
{
	const char	*code = lang_code(lang);

	if (strcmp(code, "ru") == 0)
		return row_text(r, i, rows_col(r, "russian"));
	return row_text(r, i, rows_col(r, strcmp(code, "en") == 0 ? "english" : "title"));
}

static void
read_days(struct req *req, const struct lang *lang, struct timetable *t, const struct rows *r)
{
	int32_t	 first = 0, last = 0;

	(void)day_number(t->first, &first);
	(void)day_number(t->last, &last);
	t->ndays = last - first + 1;
	for (int d = 0; d < t->ndays; d++) {
		t->days[d].date = day_string(req->mem, first + d);
		t->days[d].weekday = day_of_week(first + d);
	}
	for (size_t i = 0; i < rows_len(r); i++) {
		struct timetable_day	*day = &t->days[row_int(r, i, rows_col(r, "day")) - 1];

		if (row_bool(r, i, rows_col(r, "closed"))) {
			day->closed = true;
			day->reason = row_text(r, i, rows_col(r, "title"));
		} else
			day->holiday = holiday_name(lang, r, i);
	}
}

struct timetable *
timetable_read(struct req *req, const struct lang *lang, const struct timetable_queries *q)
{
	struct timetable	*t = mem_new(req->mem, struct timetable);
	const struct rows	*place = query_rows(q->place);
	struct index		 all;

	t->branch = rows_text(place, "title");
	t->lang = lang_styled(lang, rows_text(place, "style"));
	t->first = rows_text(place, "first");
	t->last = rows_text(place, "last");
	t->today = rows_text(place, "today");
	t->opens = (int)rows_int(place, "opens");
	t->closes = (int)rows_int(place, "closes");
	read_days(req, lang, t, query_rows(q->days));
	all = read_people(req, t, query_rows(q->people));
	read_absences(&all, query_rows(q->absences));
	read_hours(req, t, &all, query_rows(q->hours));		/* knows who is absent */
	read_elsewhere(req, t->lang, &all, query_rows(q->elsewhere));
	return t;
}
