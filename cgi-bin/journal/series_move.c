/* series_move.c: the series of a visit: its visits, and what is done to several
 * of them as one.  A move is the way that one of them goes: every other goes it
 * too, on the clock of the wall, from where it is; so what differed from the
 * rest differs on.
 */
#include "series_in.h"

#include <string.h>

#include "auth.h"
#include "board.h"
#include "change.h"
#include "db.h"
#include "edit.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "value.h"

#include "panel_sql.h"
#include "series_sql.h"

static const char *const	scopes[] = { "following", "all", NULL };
static const char		 meanwhile[] = N_("Some of these were changed meanwhile, so "
				    "nothing is done. This is how it is now.");

/* Where one appointment of the visit is to go. */
struct way {
	int64_t		 appointment;
	const char	*wall;
	int64_t		 staff;		/* 0: as it is, as is the length */
	int64_t		 length;
	const char	*scope;
};

/* ---- what is asked for ----------------------------------------------------- */

static const struct appointment *
find(const struct visit *v, int64_t id)
{
	for (size_t i = 0; i < v->n; i++)
		if (!v->v[i].cancelled && (id == 0 || v->v[i].id == id))
			return &v->v[i];
	return NULL;
}

/* The way asked for, by date and time or by start; NULL: none, wrong (recorded),
 * or of an appointment that there is not. */
static const struct way *
read_way(struct req *req, const struct visit *v)
{
	struct way			*w = mem_new(req->mem, struct way);
	const struct appointment	*a = find(v, req_id(req, "appointment", 0));
	const char			*date, *time, *start;

	w->scope = req_one_of(req, "scope", scopes, REQ_REQUIRED);
	w->staff = req_id(req, "staff", 0);
	(void)req_int(req, "length", 5, LENGTH_MAX, 0, &w->length);
	if (req_has(req, "start")) {
		start = req_time(req, "start", REQ_REQUIRED);
		w->wall = start != NULL ? req_printf(req, "%.19s", start) : NULL;
	} else {
		date = req_date(req, "date", REQ_REQUIRED);
		time = visit_clock(req, REQ_REQUIRED);
		w->wall = date != NULL && time != NULL ?
		    req_printf(req, "%sT%s:00", date, time) : NULL;
	}
	if (!req_ok(req) || a == NULL)
		return NULL;
	w->appointment = a->id;
	return w;
}

/* Where each appointment of the scope goes, and how free it is there; NULL: failed. */
static const struct rows *
plan_moves(struct req *req, const struct visit *v, const struct way *w, struct plan *plan)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = series_ways(req, a->chain_id, a->branch_id,
				    auth_own_staff(req), v->id, w->appointment, w->scope, w->wall,
				    w->staff, w->length);

	if (r == NULL)
		return NULL;
	plan->v = mem_zero(req->mem, (rows_len(r) + 1) * sizeof(struct row));
	plan->along = (struct ids){ mem_zero(req->mem, (rows_len(r) + 1) * sizeof(int64_t)), 0 };
	for (size_t i = 0; i < rows_len(r) && i < SERIES_MAX; i++) {
		struct part	*p = mem_new(req->mem, struct part);

		p->id = row_int(r, i, rows_col(r, "id"));
		p->staff = row_int(r, i, rows_col(r, "staff_id"));
		p->wall = req_printf(req, "%s:00", row_text(r, i, rows_col(r, "wall")));
		p->length = row_int(r, i, rows_col(r, "length"));
		p->services = row_text(r, i, rows_col(r, "services"));
		plan->v[plan->n++] = (struct row){ .parts = p, .n = 1,
			.name = req_printf(req, "at%lld", (long long)p->id) };
		plan->along.v[plan->along.n++] = p->id;
	}
	return plan->n == 0 || series_look(req, plan) ? r : NULL;
}

static bool
may_go(struct req *req, const struct visit *v, const struct way *w)
{
	const struct appointment	*a = find(v, w->appointment);

	return auth_may(req, "records_edit_date_and_master_access") && (w->length == 0 ||
	    w->length == a->length || auth_may(req, "records_edit_duration_access"));
}

/* ---- showing --------------------------------------------------------------- */

static void
add_visits(struct req *req, struct value *panel, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;
	const char	*wall;

	for (size_t i = 0; i < rows_len(r); i++) {
		wall = row_text(r, i, rows_col(r, "wall"));
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "when", req_printf(req, "%s, %s",
		    lang_day_short(req->mem, req->lang, wall), wall + 11));
		value_set_text(one, "staff", row_text(r, i, rows_col(r, "staff")));
		value_set_text(one, "status", board_status(req,
		    row_text(r, i, rows_col(r, "status"))));
		value_set_bool(one, "cancelled", row_bool(r, i, rows_col(r, "cancelled")));
		value_set_bool(one, "here", row_int(r, i, rows_col(r, "id")) ==
		    req_path_id(req, "id"));
	}
	value_set(panel, "visits", list);
}

/* The form of a move, as it was typed or as the appointment is. */
static void
add_form(struct req *req, struct value *panel, const struct visit *v, const struct rows *staff)
{
	const struct appointment	*a = find(v, req_id(req, "appointment", 0));

	value_set_bool(panel, "may_move", a != NULL && (v->n == 1 || req_has(req, "appointment")) &&
	    auth_may(req, "edit_records_access") &&
	    auth_may(req, "records_edit_date_and_master_access"));
	if (a == NULL)
		return;
	value_set(panel, "people", board_people(req, staff,
	    req_has(req, "staff") ? req_id(req, "staff", 0) : a->staff_id));
	value_set_int(panel, "appointment", a->id);
	value_set_text(panel, "date", req_has(req, "date") ? req_raw(req, "date") : a->day);
	value_set_text(panel, "time", req_has(req, "time") ? req_raw(req, "time") : a->from);
	value_set_text(panel, "length", req_has(req, "length") ? req_raw(req, "length") :
	    req_printf(req, "%lld", (long long)a->length));
	value_set_bool(panel, "may_length", auth_may(req, "records_edit_duration_access"));
}

/* The buttons that cancel: how many visits each would, told and sent along. */
static void
add_cancel(struct req *req, struct value *panel, const struct rows *ahead)
{
	long long	 following = rows_int(ahead, "following"), every = rows_int(ahead, "every");
	struct value	*cancel;

	if (every == 0 || !auth_may(req, "delete_records_access"))
		return;
	cancel = value_sub(panel, "cancel");
	value_set_int(cancel, "following_n", following);
	value_set_int(cancel, "all_n", every);
	if (following > 0)
		value_set_text(cancel, "following", req_printf(req,
		    row_bool(ahead, 0, rows_col(ahead, "here")) ?
		    tr(req->lang, "This and the following (%lld)") :
		    tr(req->lang, "The following (%lld)"), following));
	value_set_text(cancel, "all", req_printf(req, tr(req->lang, "All still to come (%lld)"),
	    every));
}

static enum http
show_series(struct req *req, enum http status, const struct visit *v, const char *sentence)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	struct value		*panel = value_sub(value_sub(data, "panel"), "series");
	const struct way	*w = req_has(req, "date") ? read_way(req, v) : NULL;
	struct plan		 plan = { 0 };
	struct query		*visits, *staff, *ahead;

	if (w != NULL && plan_moves(req, v, w, &plan) == NULL)
		return visit_missing(req);
	visits = series_visits_send(req, a->chain_id, a->branch_id, v->id, auth_own_staff(req));
	staff = panel_staff_send(req, a->chain_id, a->branch_id, auth_own_staff(req));
	ahead = series_ahead_send(req, a->chain_id, a->branch_id, auth_own_staff(req), v->id);
	if (!db_wait(req))
		return db_status(req);
	if (rows_len(query_rows(visits)) == 0)
		return HTTP_404;
	series_head(req, panel, v);
	series_fill(req, panel, v->rows);
	add_visits(req, panel, query_rows(visits));
	series_rows(req, panel, &plan, tr(req->lang, "Leave as it is"));
	add_form(req, panel, v, query_rows(staff));
	value_set_bool(panel, "all", strcmp(req_raw(req, "scope"), "all") == 0);
	value_set_bool(panel, "may_spread", auth_may(req, "edit_records_access") &&
	    auth_may(req, "records_edit_services_access") &&
	    auth_may(req, "records_edit_comment_access"));
	add_cancel(req, panel, query_rows(ahead));
	value_set_text(panel, "sentence", sentence);
	return panel_answer(req, req_ok(req) ? status : HTTP_422, data, v->v[0].day);
}

enum http
get_series(struct req *req)
{
	const struct visit	*v = visit_read(req, req_path_id(req, "id"));

	if (v == NULL)
		return visit_missing(req);
	if (rows_text(v->rows, "series_rule") == NULL)
		return get_series_away(req);
	return show_series(req, HTTP_200, v, NULL);
}

/* ---- moving ---------------------------------------------------------------- */

/* What series_move is to do with a row: there, by whom. */
static void
add_move(struct req *req, struct value *list, const struct rows *r, size_t i, const char *at,
    int64_t staff)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_int(one, "seen", row_int(r, i, rows_col(r, "version")));
	value_set_int(one, "staff", staff);
	value_set_text(one, "start", req_printf(req, "%.16s", at));
	value_set_int(one, "length", row_int(r, i, rows_col(r, "length")));
}

/* What came of it, with where each was before, for whoever takes it back. */
static struct value *
with_before(struct req *req, const struct value *done, const struct rows *r)
{
	static const char *const	keys[] = { "id", "visit_id", "version" };
	struct value			*list = value_array(req->mem), *item, *was;
	int64_t				 n = 0;

	for (size_t k = 0; k < value_len(done); k++) {
		item = value_append(list, value_object(req->mem));
		for (size_t i = 0; i < ARRAY_SIZE(keys); i++) {
			(void)value_to_int(value_get(value_at(done, k), keys[i]), &n);
			value_set_int(item, keys[i], n);
		}
		(void)value_to_int(value_get(item, "id"), &n);
		for (size_t i = 0; i < rows_len(r); i++) {
			if (row_int(r, i, rows_col(r, "id")) != n)
				continue;
			was = value_sub(item, "was");
			value_set_int(was, "version", row_int(r, i, rows_col(r, "version")));
			value_set_int(was, "staff", row_int(r, i, rows_col(r, "was_staff")));
			value_set_text(was, "start", row_text(r, i, rows_col(r, "was_wall")));
			value_set_int(was, "length", row_int(r, i, rows_col(r, "was_length")));
			value_set_bool(was, "over", row_bool(r, i, rows_col(r, "on_top")));
			value_set_int(item, "staff", row_int(r, i, rows_col(r, "staff_id")));
			value_set_text(item, "start", row_text(r, i, rows_col(r, "wall")));
			value_set_int(item, "length", row_int(r, i, rows_col(r, "length")));
		}
	}
	return list;
}

/* Moves what list says.  HTTP_409 with *sentence where that is refused. */
static enum http
move(struct req *req, const struct visit *v, const struct rows *r, const struct value *list,
    const char **sentence)
{
	const struct auth	*a = req->auth;
	const char		*json = series_move(req, a->chain_id, a->branch_id,
				    auth_own_staff(req), value_json(req->mem, list));
	struct value		*top = value_object(req->mem);
	const struct value	*done;

	*sentence = NULL;
	if (json == NULL)
		return (*sentence = series_refusal(req)) != NULL ? HTTP_409 : visit_missing(req);
	done = value_parse(req->mem, json);
	if (value_get(done, "stale") != NULL) {
		*sentence = tr(req->lang, meanwhile);
		return HTTP_409;
	}
	value_set(top, "items", with_before(req, done, r));
	return series_answer(req, v->id, value_json(req->mem, top), req_printf(req, trn(req->lang,
	    "%lu visit is moved", "%lu visits are moved", value_len(list)),
	    (unsigned long)value_len(list)));
}

/* What was chosen in the panel. */
enum http
post_series(struct req *req)
{
	const struct visit	*v = visit_read(req, req_path_id(req, "id"));
	const struct way	*w;
	struct value		*list = value_array(req->mem);
	const struct rows	*r;
	const char		*at, *sentence;
	int64_t			 staff;
	struct plan		 plan = { 0 };
	enum http		 status;

	if (v == NULL)
		return visit_missing(req);
	if (rows_text(v->rows, "series_rule") == NULL)
		return get_series_away(req);
	if ((w = read_way(req, v)) == NULL)
		return req_ok(req) ? visit_missing(req) : req_wants_json(req) ? req_invalid(req) :
		    show_series(req, HTTP_422, v, NULL);
	if (!may_go(req, v, w))
		return HTTP_403;
	if ((r = plan_moves(req, v, w, &plan)) == NULL)
		return visit_missing(req);
	for (size_t i = 0; i < plan.n; i++)
		if (series_choice(req, plan.v[i].name, &at, &staff))
			add_move(req, list, r, i, at, staff);
	if (value_len(list) == 0) {
		req_error(req, "date", tr(req->lang, "Nothing is chosen to be moved"));
		return req_wants_json(req) ? req_invalid(req) : show_series(req, HTTP_422, v, NULL);
	}
	status = move(req, v, r, list, &sentence);
	if (sentence == NULL)
		return status;
	return req_wants_json(req) ? http_refuse(req, HTTP_409, sentence) :
	    show_series(req, HTTP_409, v, sentence);
}

/* For the grid, where one of them was let go of: all of it where all is free, or
 * nothing; then the panel shows what is in the way. */
enum http
post_series_move(struct req *req)
{
	const struct visit	*v = visit_read(req, req_path_id(req, "id"));
	const struct way	*w;
	struct value		*list = value_array(req->mem);
	const struct rows	*r;
	const char		*sentence;
	unsigned long		 bad = 0;
	int64_t			 version = 0;
	struct plan		 plan = { 0 };
	enum http		 status;

	(void)req_int(req, "version", 1, VERSION_MAX, 0, &version);
	if (v == NULL)
		return visit_missing(req);
	if (rows_text(v->rows, "series_rule") == NULL)
		return change_refuse(req, v->id, "series",
		    tr(req->lang, "This visit is of no series any more"), false);
	if ((w = read_way(req, v)) == NULL)
		return req_ok(req) ? visit_missing(req) : req_invalid(req);
	if (!may_go(req, v, w))
		return HTTP_403;
	if (version != 0 && version != v->version)
		return change_refuse(req, v->id, "stale", change_stale(req, v), false);
	if ((r = plan_moves(req, v, w, &plan)) == NULL)
		return visit_missing(req);
	for (size_t i = 0; i < plan.n; i++) {
		bad += series_worst(&plan.v[i])->aim.sentence != NULL;
		add_move(req, list, r, i, plan.v[i].parts->wall, plan.v[i].parts->staff);
	}
	if (bad > 0)
		return change_refuse(req, v->id, "series", req_printf(req, trn(req->lang,
		    "%lu of these times is not free: choose what to do with it",
		    "%lu of these times are not free: choose what to do with them", bad), bad),
		    false);
	status = move(req, v, r, list, &sentence);
	return sentence == NULL ? status : change_refuse(req, v->id, "series", sentence, false);
}

/* ---- cancelling and spreading ---------------------------------------------- */

/* The appointments of the scope asked for; NULL: none, or it failed. */
static const struct rows *
scope_rows(struct req *req, const struct visit *v)
{
	const char		*scope = req_one_of(req, "scope", scopes, REQ_REQUIRED);
	const struct rows	*r;

	if (v == NULL || scope == NULL || rows_text(v->rows, "series_rule") == NULL)
		return NULL;
	r = series_scope(req, req->auth->chain_id, req->auth->branch_id, auth_own_staff(req),
	    v->id, scope);
	return r != NULL && rows_len(r) > 0 ? r : NULL;
}

static enum http
no_scope(struct req *req)
{
	return req_ok(req) ? visit_missing(req) : req_invalid(req);
}

/* Where forms without scripts post to, asked for anew: the visit. */
enum http
get_series_away(struct req *req)
{
	if (visit_read(req, req_path_id(req, "id")) == NULL)
		return visit_missing(req);
	return http_see_other(req, "/journal/%lld/visits/%lld",
	    (long long)req->auth->branch_id, (long long)req_path_id(req, "id"));
}

/* What of the scope is still to come, for series_cancel; n: how many visits. */
static const char *
still_to_come(struct req *req, const struct rows *r, int64_t *n)
{
	struct value	*items = value_array(req->mem), *one;
	int64_t		 last = 0;

	*n = 0;
	for (size_t i = 0; i < rows_len(r); i++) {
		if (!row_bool(r, i, rows_col(r, "ahead")))
			continue;
		one = value_append(items, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_int(one, "seen", row_int(r, i, rows_col(r, "version")));
		*n += row_int(r, i, rows_col(r, "visit_id")) != last;
		last = row_int(r, i, rows_col(r, "visit_id"));
	}
	return value_json(req->mem, items);
}

/* Nothing was cancelled: the series as it is now. */
static enum http
refuse_cancel(struct req *req, const struct visit *v, const char *sentence)
{
	return req_wants_json(req) ? change_refuse(req, v->id, "stale", sentence, false) :
	    show_series(req, HTTP_409, v, sentence);
}

/* Cancels as many as its button told, of what is still to come. */
enum http
post_series_cancel(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct visit	*v = visit_read(req, req_path_id(req, "id"));
	const struct rows	*r = scope_rows(req, v);
	const char		*items, *json, *told;
	int64_t			 version = 0, wanted = 0, n;

	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &version);
	told = req_printf(req, "%s_n", req_raw(req, "scope"));
	(void)req_int(req, told, 0, SERIES_MAX * SERIES_MAX, REQ_REQUIRED, &wanted);
	if (r == NULL || !req_ok(req))
		return v == NULL ? visit_missing(req) : no_scope(req);
	items = still_to_come(req, r, &n);
	if (version != v->version)
		return refuse_cancel(req, v, change_stale(req, v));
	if (n != wanted || n == 0)
		return refuse_cancel(req, v, tr(req->lang, meanwhile));
	json = series_cancel(req, a->chain_id, a->branch_id, auth_own_staff(req), items);
	if (json != NULL && json[0] == '{')	/* {"stale": …} */
		return refuse_cancel(req, v, tr(req->lang, meanwhile));
	return json != NULL ? series_answer(req, v->id, json, tr(req->lang, "Cancelled")) :
	    visit_missing(req);
}

enum http
post_series_spread(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct visit	*v = visit_read(req, req_path_id(req, "id"));
	const char		*json;

	if (scope_rows(req, v) == NULL)
		return v == NULL ? visit_missing(req) : no_scope(req);
	if (!auth_may(req, "records_edit_services_access") ||
	    !auth_may(req, "records_edit_comment_access"))
		return HTTP_403;
	json = series_spread(req, a->chain_id, a->branch_id, auth_own_staff(req), v->id,
	    req_raw(req, "scope"));
	if (json != NULL)
		return series_answer(req, v->id, json, tr(req->lang, "Saved"));
	if (db_status(req) == HTTP_422)		/* what a new service needs is not free */
		return req_wants_json(req) ? req_invalid(req) : show_series(req, HTTP_422, v,
		    value_str(value_get(req_errors(req), "scope")));
	return strcmp(db_sqlstate(req), "23P01") == 0 ? show_series(req, HTTP_409, v,
	    tr(req->lang, "This time has just been taken")) : visit_missing(req);
}
