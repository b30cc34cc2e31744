/* series.c: a visit repeated: every occurrence is looked at before any is booked,
 * with what could be had instead; then all that was chosen is booked in one
 * transaction, or none of it.
 */
#include "series_in.h"

#include <stdio.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "calendar.h"
#include "change.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "repeat.h"
#include "route.h"
#include "text.h"
#include "value.h"
#include "visit.h"

#include "panel_sql.h"
#include "series_sql.h"

enum { WALL = 16 };	/* "YYYY-MM-DDTHH:MM" */

/* ---- looking --------------------------------------------------------------- */

const struct part *
series_worst(const struct row *row)
{
	const struct part	*w = &row->parts[0];

	for (size_t i = 1; i < row->n; i++)
		if (row->parts[i].aim.sentence != NULL &&
		    (w->aim.sentence == NULL || (w->can && !row->parts[i].can)))
			w = &row->parts[i];
	return w;
}

static void
take_part(struct req *req, struct part *p)
{
	const struct rows	*r = query_rows(p->looked);

	if (!aim_take(req, r, &p->aim)) {
		p->aim.sentence = tr(req->lang, "This specialist cannot be booked here");
		return;
	}
	p->can = !p->aim.taken && p->aim.overrulable && !row_bool(r, 0, rows_col(r, "short"));
}

bool
series_look(struct req *req, struct plan *plan)
{
	const struct auth	*a = req->auth;

	for (size_t i = 0; i < plan->n; i++)
		for (size_t k = 0; k < plan->v[i].n; k++) {
			struct part	*p = &plan->v[i].parts[k];

			p->looked = panel_aim_send(req, a->chain_id, a->branch_id, p->id, p->staff,
			    p->wall, p->length, p->id == 0 ? p->services : NULL, plan->along);
		}
	if (plan->n > 0 && !db_wait(req))
		return false;
	for (size_t i = 0; i < plan->n; i++) {
		struct row		*row = &plan->v[i];
		const struct part	*p = &row->parts[0];

		for (size_t k = 0; k < row->n; k++)
			take_part(req, &row->parts[k]);
		if (row->n == 1 && p->aim.sentence != NULL)
			row->offers = series_offers_send(req, a->chain_id, a->branch_id,
			    auth_own_staff(req), p->staff, p->wall, p->length, p->services,
			    plan->along);
	}
	return db_wait(req);
}

/* ---- showing --------------------------------------------------------------- */

/* What can be chosen for a row, and which of it is ticked. */
struct options {
	struct value	*list;
	struct value	*v[8];
	size_t		 n;
};

static void
add_option(struct req *req, struct options *o, const char *wall, int64_t staff, const char *words)
{
	struct value	*one;

	if (o->n == ARRAY_SIZE(o->v))
		return;
	one = o->v[o->n++] = value_append(o->list, value_object(req->mem));
	value_set_text(one, "value", wall == NULL ? "" :
	    req_printf(req, "%.16s/%lld", wall, (long long)staff));
	value_set_text(one, "words", words);
}

static void
add_offers(struct req *req, struct options *o, const struct row *row)
{
	const struct rows	*r = row->offers != NULL ? query_rows(row->offers) : NULL;
	const char		*wall;

	for (size_t i = 0; r != NULL && i < rows_len(r); i++) {
		wall = row_text(r, i, rows_col(r, "wall"));
		add_option(req, o, wall, row_int(r, i, rows_col(r, "staff_id")),
		    req_printf(req, "%s, %s", wall + 11, row_text(r, i, rows_col(r, "name"))));
	}
}

/* Ticks what was chosen; else the time itself if nothing is in the way, else the
 * first proposal, else to leave it. */
static void
tick(struct req *req, const char *name, struct options *o, bool planned, bool is_free)
{
	const char	*typed = req_raw(req, name);
	size_t		 here = is_free ? 0 : planned && o->n > 2 ? 1 : planned ? o->n - 1 : 0;

	for (size_t i = 0; req_has(req, name) && i < o->n; i++)
		if (strcmp(value_str(value_get(o->v[i], "value")), typed) == 0)
			here = i;
	for (size_t i = 0; i < o->n; i++)
		value_set_bool(o->v[i], "here", i == here);
}

static struct value *
row_value(struct req *req, const struct row *row, const char *none)
{
	struct value		*v = value_object(req->mem);
	struct options		 o = { .list = value_array(req->mem) };
	const struct part	*w = series_worst(row), *p = &row->parts[0];
	bool			 is_free = w->aim.sentence == NULL;

	value_set_text(v, "name", row->name);
	value_set_text(v, "when", req_printf(req, "%s, %.5s",
	    lang_day_short(req->mem, req->lang, p->wall), p->wall + 11));
	value_set_text(v, "sentence", w->aim.sentence);
	value_set_text(v, "state", is_free ? "free" : w->aim.kind);
	value_set_bool(v, "free", is_free);
	if (is_free)
		add_option(req, &o, p->wall, p->staff, req_printf(req, "%.5s", p->wall + 11));
	else if (w->can)
		add_option(req, &o, p->wall, p->staff, req_printf(req,
		    tr(req->lang, "%.5s all the same"), p->wall + 11));
	add_offers(req, &o, row);
	add_option(req, &o, NULL, 0, none);
	tick(req, row->name, &o, w->can || is_free, is_free);
	value_set(v, "options", o.list);
	return v;
}

void
series_rows(struct req *req, struct value *panel, const struct plan *plan, const char *none)
{
	struct value	*list = value_array(req->mem);
	size_t		 bad = 0;

	for (size_t i = 0; i < plan->n; i++) {
		bad += series_worst(&plan->v[i])->aim.sentence != NULL;
		(void)value_append(list, row_value(req, &plan->v[i], none));
	}
	if (plan->n == 0)
		return;
	value_set(value_sub(panel, "plan"), "list", list);
	value_set_text(value_sub(panel, "plan"), "said", bad == 0 ?
	    tr(req->lang, "All of these times are free") : req_printf(req, trn(req->lang,
	    "%lu of these times is not free: choose what to do with it",
	    "%lu of these times are not free: choose what to do with them", bad),
	    (unsigned long)bad));
	value_set_bool(value_sub(panel, "plan"), "all_free", bad == 0);
}

void
series_head(struct req *req, struct value *panel, const struct visit *v)
{
	const struct value	*wrong = req_errors(req);
	struct value		*errors = value_sub(panel, "errors");

	value_set_int(panel, "id", v->id);
	value_set_int(panel, "version", v->version);
	value_set_text(panel, "day", v->v[0].day);
	value_set_text(panel, "from", v->v[0].from);
	value_set_text(panel, "title", req_printf(req, tr(req->lang, "Visit No. %lld"),
	    (long long)v->id));
	value_set_text(panel, "when", req_printf(req, "%s, %s",
	    lang_day_short(req->mem, req->lang, v->v[0].day), v->v[0].from));
	value_set_text(panel, "key", auth_token_new(req));
	for (size_t i = 0; i < value_len(wrong); i++)
		value_set_text(errors, value_key(wrong, i),
		    value_str(value_get(wrong, value_key(wrong, i))));
}

void
series_fill(struct req *req, struct value *visit, const struct rows *r)
{
	struct value	*s;

	if (rows_text(r, "series_rule") == NULL)
		return;
	s = value_sub(visit, "series");
	value_set_text(s, "words", repeat_words(req, rows_text(r, "series_rule")));
	value_set_text(s, "place", req_printf(req, tr(req->lang, "No. %lld of %lld"),
	    (long long)rows_int(r, "series_no"), (long long)rows_int(r, "series_n")));
}

/* ---- repeating ------------------------------------------------------------- */

static const char *
services_of(struct req *req, const struct appointment *a)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < a->nlines; i++)
		if (a->lines[i].service_id != 0)
			value_set_int(value_append(list, value_object(req->mem)), "id",
			    a->lines[i].service_id);
	return value_json(req->mem, list);
}

/* The appointments of the visit on another day, those behind midnight a day later. */
static struct row
occurrence(struct req *req, const struct visit *v, const char *day, size_t i)
{
	struct row	 row = { .parts = mem_zero(req->mem, v->n * sizeof(struct part)),
		.name = req_printf(req, "at%zu", i) };
	const struct appointment *first = NULL;
	int32_t		 there = 0, from = 0, own = 0;

	(void)day_number(day, &there);
	for (size_t k = 0; k < v->n; k++) {
		const struct appointment	*a = &v->v[k];

		if (a->cancelled)
			continue;
		first = first != NULL ? first : a;
		(void)day_number(first->day, &from);
		(void)day_number(a->day, &own);
		row.parts[row.n++] = (struct part){ .staff = a->staff_id,
			.wall = req_printf(req, "%sT%s:00",
			    day_string(req->mem, there + own - from), a->from),
			.length = a->length, .services = services_of(req, a) };
	}
	return row;
}

const char *
series_first(const struct visit *v)
{
	for (size_t i = 0; i < v->n; i++)
		if (!v->v[i].cancelled)
			return v->v[i].day;
	return NULL;
}

static enum http
show_repeat(struct req *req, enum http status, const struct visit *v, const char *sentence)
{
	struct value			*data = value_object(req->mem);
	struct value			*panel = value_sub(value_sub(data, "panel"), "again");
	const struct calendar_rule	*rule;
	struct plan			 plan = { .v = mem_zero(req->mem,
	    SERIES_MAX * sizeof(struct row)) };
	const char			**days;
	size_t				 n;

	days = repeat_read(req, series_first(v), SERIES_MAX, &rule, &n);
	for (size_t i = 1; i < n && req_ok(req); i++)
		plan.v[plan.n++] = occurrence(req, v, days[i], i);
	if (plan.n > 0 && !series_look(req, &plan))
		return db_status(req);
	if (!req_ok(req))
		status = HTTP_422;
	series_head(req, panel, v);
	repeat_fill(req, panel, series_first(v), 10, false);
	series_rows(req, panel, &plan, tr(req->lang, "Leave out"));
	if (rule != NULL)
		value_set_text(panel, "words", repeat_words(req,
		    calendar_rule_text(req->mem, rule)));
	value_set_text(panel, "sentence", sentence);
	return panel_answer(req, status, data, v->v[0].day);
}

/* The visit, unless it cannot be repeated. */
static const struct visit *
repeatable(struct req *req)
{
	const struct visit	*v = visit_read(req, req_path_id(req, "id"));

	return v != NULL && series_first(v) != NULL ? v : NULL;
}

enum http
get_repeat(struct req *req)
{
	const struct visit	*v = repeatable(req);

	return v != NULL ? show_repeat(req, HTTP_200, v, NULL) : visit_missing(req);
}

bool
series_choice(struct req *req, const char *name, const char **at, int64_t *staff)
{
	const char	*typed = req_raw(req, name);
	int		 hour, minute, used = 0;
	long long	 id = 0;
	int32_t		 day;

	if (*typed == '\0' || strlen(typed) <= WALL ||
	    !day_number(req_printf(req, "%.10s", typed), &day) ||
	    sscanf(typed + 10, "T%2d:%2d/%16lld%n", &hour, &minute, &id, &used) != 3 ||
	    typed[10 + used] != '\0' || hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
	    id <= 0)
		return false;
	*at = req_printf(req, "%.16s", typed);
	*staff = id;
	return true;
}

/* What was chosen of the occurrences; other members only for a visit of one. */
static struct value *
chosen(struct req *req, const struct visit *v)
{
	struct value	*list = value_array(req->mem), *one;
	const char	*at, *name;
	int64_t		 staff;
	size_t		 stand = 0;

	for (size_t i = 0; i < v->n; i++)
		stand += !v->v[i].cancelled;
	for (int i = 1; i < SERIES_MAX; i++) {
		name = req_printf(req, "at%d", i);
		if (!series_choice(req, name, &at, &staff))
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "wall", at);
		if (stand == 1)
			value_set_int(one, "staff", staff);
	}
	return list;
}

enum http
series_answer(struct req *req, int64_t visit, const char *json, const char *toast)
{
	db_notify(req, "okno_live");
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	if (req_header(req, "HX-Request") == NULL)
		return http_see_other(req, "/journal/%lld/visits/%lld",
		    (long long)req->auth->branch_id, (long long)visit);
	http_header(req, "HX-Push-Url", "/journal/%lld/visits/%lld",
	    (long long)req->auth->branch_id, (long long)visit);
	return visit_show(req, HTTP_200, visit, (struct note){ .toast = toast });
}

const char *
series_refusal(struct req *req)
{
	if (strcmp(db_sqlstate(req), "23P01") == 0)
		return tr(req->lang, "Something was taken meanwhile, so nothing is done. "
		    "This is how it is now.");
	if (strcmp(db_sqlstate(req), "P0001") == 0)
		return tr(req->lang, db_message(req));
	return NULL;
}

enum http
post_repeat(struct req *req)
{
	const struct auth		*a = req->auth;
	const struct visit		*v = repeatable(req);
	const struct calendar_rule	*rule;
	const struct value		*list;
	const char			*json, *sentence;
	size_t				 n;

	if (v == NULL)
		return visit_missing(req);
	(void)repeat_read(req, series_first(v), SERIES_MAX, &rule, &n);
	if (rule == NULL && req_ok(req))
		req_error(req, "repeat", tr(req->lang, "Please choose how it repeats"));
	list = chosen(req, v);
	if (req_ok(req) && value_len(list) == 0)
		req_error(req, "count", tr(req->lang, "Nothing is chosen to be booked"));
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show_repeat(req, HTTP_422, v, NULL);
	json = series_book(req, a->chain_id, a->branch_id, auth_own_staff(req), a->user_id, v->id,
	    calendar_rule_text(req->mem, rule), value_json(req->mem, list));
	if (json != NULL)
		return series_answer(req, v->id, json, req_printf(req, trn(req->lang,
		    "%lu visit is booked", "%lu visits are booked", value_len(list)),
		    (unsigned long)value_len(list)));
	if ((sentence = series_refusal(req)) == NULL)
		return visit_missing(req);
	return req_wants_json(req) ? http_refuse(req, HTTP_409, sentence) :
	    show_repeat(req, HTTP_409, v, sentence);
}
