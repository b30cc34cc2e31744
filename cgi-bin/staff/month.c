/* month.c: the timetable of a month: people down, days across. */
#include "month.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "copy_month.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "staff.h"
#include "text.h"
#include "value.h"
#include "view.h"

#include "staff_sql.h"
#include "plan_sql.h"

enum { SATURDAY = 6 };

/* ---- brushes --------------------------------------------------------------- */

/* Cycles that every branch has, of its opening hours. */
static const struct builtin {
	const char	*word;
	const char	*title;
	const char	*anchor;
	const char	*pattern;	/* 1: works */
} builtins[] = {
	{ "week", N_("5/2"), "week", "1111100" },
	{ "two", N_("2/2"), "start", "1100" },
	{ "even", N_("Even days"), "month", "01" },
	{ "odd", N_("Odd days"), "month", "10" },
};

static const char *
pattern_days(struct req *req, const char *pattern, int64_t opens, int64_t closes)
{
	struct buf	*out = buf_new(req->mem);

	buf_putc(out, '{');
	for (const char *p = pattern; *p != '\0'; p++) {
		if (p > pattern)
			buf_putc(out, ',');
		if (*p == '1')
			buf_printf(out, "\"{[%lld,%lld)}\"", (long long)opens, (long long)closes);
		else
			buf_puts(out, "\"{}\"");
	}
	buf_putc(out, '}');
	return out->data;
}

bool
brush_find(struct req *req, const char *word, const char **days, const char **anchor)
{
	const struct auth	*a = req->auth;
	const struct rows	*r;
	int64_t			 id;

	for (size_t i = 0; i < ARRAY_SIZE(builtins); i++)
		if (strcmp(builtins[i].word, word) == 0) {
			if ((r = plan_place(req, a->chain_id, a->branch_id)) == NULL)
				return false;
			*anchor = builtins[i].anchor;
			*days = pattern_days(req, builtins[i].pattern, rows_int(r, "opens"),
			    rows_int(r, "closes"));
			return true;
		}
	if (*word != 't' || (id = text_to_id(word + 1)) == 0)
		return false;
	r = plan_template(req, a->chain_id, a->branch_id, id);
	if (r == NULL || rows_len(r) == 0)
		return false;
	*days = rows_text(r, "days");
	*anchor = rows_text(r, "anchor");
	return true;
}

static void
add_brush(struct req *req, struct value *list, const char *word, const char *title,
    const char *hint)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_text(one, "word", word);
	value_set_text(one, "title", title);
	value_set_text(one, "hint", hint);
}

static void
add_brushes(struct req *req, struct value *data, const struct timetable *t,
    const struct rows *stored)
{
	struct value	*cycles = value_array(req->mem), *kinds = value_array(req->mem);
	const char	*open = hours_show(req->mem, req->lang,
			    req_printf(req, "{[%d,%d)}", t->opens, t->closes));

	for (size_t i = 0; i < rows_len(stored); i++)
		add_brush(req, cycles, req_printf(req, "t%lld",
		    (long long)row_int(stored, i, rows_col(stored, "id"))),
		    row_text(stored, i, rows_col(stored, "title")), NULL);
	for (size_t i = 0; i < ARRAY_SIZE(builtins); i++)
		add_brush(req, cycles, builtins[i].word, tr(req->lang, builtins[i].title), open);
	for (const struct timetable_kind *k = timetable_kinds; k->kind != NULL; k++)
		add_brush(req, kinds, k->kind, tr(req->lang, k->word), trc(req->lang, "absence", k->letter));
	value_set(data, "cycles", cycles);
	value_set(data, "kinds", kinds);
	value_set_text(data, "open_hours", open);
}

/* ---- cells ----------------------------------------------------------------- */

static const struct timetable_kind *
kind_of(const char *kind)
{
	const struct timetable_kind	*k = timetable_kinds;

	while (k[1].kind != NULL && strcmp(k->kind, kind) != 0)
		k++;
	return k;
}

/* All that the few letters of a cell stand for; NULL: they say it all. */
static const char *
cell_title(struct req *req, const struct timetable_cell *c, const struct timetable_day *day)
{
	const char	*title = c->spans > 1 ? c->hours : NULL;

	if (c->kind != NULL)
		title = req_printf(req, "%s%s%s%s%s", tr(req->lang, kind_of(c->kind)->word),
		    *c->reason != '\0' ? ": " : "", c->reason, c->hours != NULL ? " · " : "",
		    c->hours != NULL ? c->hours : "");
	else if (day->closed)
		title = req_printf(req, "%s%s%s%s%s", tr(req->lang, "Closed"),
		    *day->reason != '\0' ? ": " : "", day->reason, c->hours != NULL ? " · " : "",
		    c->hours != NULL ? c->hours : "");
	if (c->elsewhere != NULL)
		title = req_printf(req, "%s%s%s %s", title != NULL ? title : "",
		    title != NULL ? "; " : "", c->elsewhere, c->there);
	if (c->kept != NULL)
		title = req_printf(req, "%s%s%s: %s", title != NULL ? title : "",
		    title != NULL ? "; " : "", tr(req->lang, "set aside"), c->kept);
	return title;
}

static struct value *
cell_value(struct req *req, const struct timetable_cell *c, const struct timetable_day *day,
    const char *of_day)
{
	struct value	*v = value_object(req->mem);
	const char	*class = of_day, *text = "", *title;

	if (c->kind != NULL) {
		class = req_printf(req, "ab k-%s%s", c->kind, of_day);
		text = trc(req->lang, "absence", kind_of(c->kind)->letter);
	} else if (day->closed) {
		class = "shut";
	} else if (c->hours != NULL) {
		class = c->spans > 1 ? "on br" : "on";
		text = c->brief;
	} else if (c->elsewhere != NULL) {
		class = req_printf(req, "el%s", of_day);
		text = c->there;
	}
	value_add(v, "c", value_text(req->mem, class));
	value_add(v, "t", value_text(req->mem, text));
	if ((title = cell_title(req, c, day)) != NULL)
		value_add(v, "x", value_text(req->mem, title));
	return v;
}

static const char *
absent_text(struct req *req, const struct timetable_row *row)
{
	struct buf	*out = buf_new(req->mem);

	for (int k = 0; timetable_kinds[k].kind != NULL; k++)
		if (row->absent[k] > 0)
			buf_printf(out, "%s%s %d", out->len > 0 ? " · " : "",
			    trc(req->lang, "absence", timetable_kinds[k].letter), row->absent[k]);
	return out->data;
}

static const char *
day_class(const struct timetable *t, int d)
{
	bool	 off = t->days[d].weekday >= SATURDAY || t->days[d].holiday != NULL;

	if (strcmp(t->days[d].date, t->today) == 0)
		return off ? " we now" : " now";
	return off ? " we" : "";
}

struct value *
month_rows(struct req *req, const struct timetable *t)
{
	struct value	*list = value_array(req->mem), *v, *cells;
	const char	*classes[TIMETABLE_DAYS];

	for (int d = 0; d < t->ndays; d++)
		classes[d] = day_class(t, d);
	for (size_t i = 0; i < t->nrows; i++) {
		const struct timetable_row	*row = &t->rows[i];

		v = value_append(list, value_object(req->mem));
		cells = value_array(req->mem);
		for (int d = 0; d < t->ndays; d++)
			(void)value_append(cells, cell_value(req, &row->cells[d], &t->days[d], classes[d]));
		value_add(v, "id", value_int(req->mem, row->id));
		value_add(v, "name", value_text(req->mem, row->name));
		value_add(v, "note", value_text(req->mem, row->note));
		value_add(v, "initials", value_text(req->mem, text_initials(req->mem, row->name)));
		value_add(v, "hue", value_int(req->mem, row->hue));
		value_add(v, "cells", cells);
		value_add(v, "hours", value_text(req->mem, hours_sum(req->mem, row->minutes)));
		value_add(v, "days", value_int(req->mem, row->days));
		value_add(v, "absent", value_text(req->mem, absent_text(req, row)));
	}
	return list;
}

static struct value *
days_value(struct req *req, const struct timetable *t)
{
	struct value	*list = value_array(req->mem), *v;

	for (int d = 0; d < t->ndays; d++) {
		const struct timetable_day	*day = &t->days[d];

		v = value_append(list, value_object(req->mem));
		value_set_text(v, "date", day->date);
		value_set_int(v, "number", d + 1);
		value_set_text(v, "weekday", lang_weekday(req->lang, day->weekday));
		value_set_text(v, "class", req_printf(req, "%s%s%s", day_class(t, d),
		    day->holiday != NULL ? " hol" : "", day->closed ? " shut" : ""));
		value_set_text(v, "title", req_printf(req, "%s%s%s%s%s%s",
		    lang_day_long(req->mem, req->lang, day->date), day->holiday != NULL ? " · " : "",
		    day->holiday != NULL ? day->holiday : "", day->closed ? " · " : "",
		    day->closed ? tr(req->lang, "Closed") : "",
		    day->closed && *day->reason != '\0' ? req_printf(req, ": %s", day->reason) : ""));
		value_set_bool(v, "closed", day->closed);
		value_set_int(v, "people", day->people);
	}
	return list;
}

/* Hours of a day that did not come back, for their people work elsewhere by now. */
static void
add_kept(struct req *req, struct value *list, const struct timetable *t, int d)
{
	struct value	*v;

	for (size_t i = 0; i < t->nrows; i++) {
		const struct timetable_cell	*c = &t->rows[i].cells[d];

		if (c->kept == NULL)
			continue;
		v = value_append(list, value_object(req->mem));
		value_set_text(v, "day", lang_day_short(req->mem, req->lang, t->days[d].date));
		value_set_text(v, "reason", c->elsewhere == NULL ?
		    req_printf(req, tr(req->lang, "%s: %s is set aside, other hours are in the way"),
		    t->rows[i].name, c->kept) :
		    req_printf(req, tr(req->lang, "%s: %s is set aside, they work in “%s” then (%s)"),
		    t->rows[i].name, c->kept, c->elsewhere, c->there));
	}
}

/* What is not usual in the month, in words below the table. */
static void
add_notes(struct req *req, struct value *data, const struct timetable *t)
{
	struct value	*list = value_array(req->mem), *v;

	for (int d = 0; d < t->ndays; d++) {
		const struct timetable_day	*day = &t->days[d];

		add_kept(req, list, t, d);
		if (day->holiday == NULL && !day->closed)
			continue;
		v = value_append(list, value_object(req->mem));
		value_set_text(v, "day", lang_day_short(req->mem, req->lang, day->date));
		value_set_text(v, "date", day->date);
		value_set_text(v, "holiday", day->holiday);
		value_set_bool(v, "closed", day->closed);
		value_set_text(v, "reason", day->closed ? day->reason : NULL);
	}
	if (value_len(list) > 0)
		value_set(value_sub(data, "notes"), "list", list);
}

/* ---- the page -------------------------------------------------------------- */

const char *
month_asked(struct req *req)
{
	const char	*text = req_text(req, "month", 10, 0);

	if (text == NULL)
		return NULL;
	if (strlen(text) == 7)
		text = req_printf(req, "%s-01", text);
	if (!text_is_day(text)) {
		req_error(req, "month", tr(req->lang, "This is not a month"));
		return NULL;
	}
	return text;
}

static const char *
month_before(struct req *req, const char *first)
{
	int	 year = atoi(first), month = atoi(first + 5) - 1;

	return month == 0 ? req_printf(req, "%d-12", year - 1) : req_printf(req, "%d-%02d", year, month);
}

static const char *
month_after(struct req *req, const char *first)
{
	int	 year = atoi(first), month = atoi(first + 5) + 1;

	return month == 13 ? req_printf(req, "%d-01", year + 1) : req_printf(req, "%d-%02d", year, month);
}

static struct value *
branches_value(struct req *req, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_bool(one, "here", row_int(r, i, rows_col(r, "id")) == req->auth->branch_id);
	}
	return list;
}

void
month_head(struct req *req, struct value *data, const struct timetable *t)
{
	value_set_text(data, "title", lang_month(req->mem, req->lang, t->first));
	value_set_text(data, "month", req_printf(req, "%.7s", t->first));
	value_set_text(data, "first", t->first);
	value_set_text(data, "last", t->last);
	value_set_text(data, "before", month_before(req, t->first));
	value_set_text(data, "after", month_after(req, t->first));
	value_set_int(data, "ndays", t->ndays);
	value_set(data, "days", days_value(req, t));
}

static void
add_month(struct req *req, struct value *data, const struct timetable *t, int64_t position)
{
	month_head(req, data, t);
	value_set_text(data, "more", position == 0 ? "" : req_printf(req, "&position=%lld",
	    (long long)position));
	value_set(data, "rows", month_rows(req, t));
	value_set_bool(data, "none", t->nrows == 0);
	add_notes(req, data, t);
}

enum http
get_timetable(struct req *req)
{
	const struct auth		*a = req->auth;
	struct timetable_ask		 ask = { .branch = a->branch_id, .own = auth_own_staff(req) };
	int64_t				 edit = req_id(req, "edit", 0);
	struct timetable_queries	*q;
	struct query			*stored, *positions, *branches, *undo = NULL, *frame;
	struct value			*data = value_object(req->mem);
	struct timetable		*t;

	ask.month = month_asked(req);
	ask.position = req_id(req, "position", 0);
	if (!req_ok(req))
		return req_invalid(req);
	q = timetable_send(req, &ask);
	stored = plan_templates_send(req, a->chain_id, a->branch_id);
	positions = staff_positions_send(req, a->chain_id);
	branches = plan_branches_send(req, a->chain_id, a->user_id);
	if (edit != 0)
		undo = plan_edit_is_send(req, a->chain_id, a->branch_id, edit, a->user_id);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	t = timetable_read(req, req->lang, q);
	add_month(req, data, t, ask.position);
	add_brushes(req, data, t, query_rows(stored));
	copy_month_show(req, data, t);
	if (rows_len(query_rows(positions)) > 1 && ask.own == 0)
		value_set(value_sub(data, "filter"), "positions",
		    staff_positions_value(req, query_rows(positions), ask.position));
	if (rows_len(query_rows(branches)) > 1)
		value_set(value_sub(data, "places"), "list", branches_value(req, query_rows(branches)));
	if (undo != NULL && rows_len(query_rows(undo)) > 0)
		value_set_int(data, "edit", edit);
	return staff_page(req, HTTP_200, "timetable.html", data, frame, "timetable");
}

enum http
month_changed(struct req *req, const char *day, struct ids members, int64_t edit, const char *toast)
{
	struct timetable_ask		 ask = { .branch = req->auth->branch_id, .month = day,
					    .own = auth_own_staff(req), .members = members };
	struct timetable_ask		 all = { .branch = req->auth->branch_id, .month = day };
	struct timetable_queries	*q = timetable_send(req, &ask), *sums = timetable_send(req, &all);
	struct value			*data = value_object(req->mem), *list = value_array(req->mem);
	struct timetable		*t;

	if (!db_wait(req))
		return db_status(req);
	t = timetable_read(req, req->lang, q);
	value_set(data, "rows", month_rows(req, t));
	t = timetable_read(req, req->lang, sums);
	for (int d = 0; d < t->ndays; d++)
		(void)value_append(list, value_int(req->mem, t->days[d].people));
	value_set(data, "people", list);
	value_set_text(data, "month", req_printf(req, "%.7s", t->first));
	value_set_text(data, "toast", toast);
	if (edit != 0)
		value_set_int(data, "edit", edit);
	return http_value(req, HTTP_200, data);
}
