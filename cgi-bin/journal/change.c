/* change.c: changes of a visit from the panel and the grid.
 *
 * Each names the version it saw.  The grid asks for JSON and puts its card back
 * when refused; the panel is shown again; without scripts one is led to it.
 */
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "change.h"
#include "day.h"
#include "db.h"
#include "edit.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "value.h"
#include "visit.h"

#include "panel_sql.h"
#include "several_sql.h"
#include "visit_sql.h"

/* The visit is changed: the journals hear of it, the asker sees it. */
enum http
change_done(struct req *req, int64_t visit, const char *json, struct note note)
{
	db_notify(req, "okno_live");
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	if (req_header(req, "HX-Request") != NULL)
		return visit_show(req, HTTP_200, visit, note);
	return http_see_other(req, "/journal/%lld/visits/%lld",
	    (long long)req->auth->branch_id, (long long)visit);
}

struct result
change_result(struct req *req, const char *json)
{
	struct result		 r = { .json = json };
	const struct value	*v;

	if (json == NULL)
		return r;
	v = value_parse(req->mem, json);
	(void)value_to_int(value_get(v, "visit_id"), &r.visit);
	r.stale = value_true(value_get(v, "stale"));
	return r;
}

/* ---- refusals -------------------------------------------------------------- */

enum http
change_refuse_grid(struct req *req, struct refusal why)
{
	struct value	*top = value_object(req->mem), *error = value_sub(top, "error");

	value_set_int(error, "status", HTTP_409);
	value_set_text(error, "message", why.sentence);
	value_set_text(error, "kind", why.kind);
	value_set_bool(error, "overrulable", why.overrulable);
	if (why.list != NULL)
		value_set(error, "list", why.list);
	if (why.instead != NULL)
		value_set(error, "instead", why.instead);
	value_set_text(error, "request_id", req->id);
	return http_value(req, HTTP_409, top);
}

enum http
change_refuse(struct req *req, int64_t visit, const char *kind, const char *sentence,
    bool overrulable)
{
	if (!req_wants_json(req))
		return visit_show(req, HTTP_409, visit,
		    (struct note){ .sentence = sentence, .typed = true });
	return change_refuse_grid(req, (struct refusal){ .kind = kind, .sentence = sentence,
	    .overrulable = overrulable });
}

const char *
change_stale(struct req *req, const struct visit *v)
{
	const struct value	*last = value_at(change_history(req, v), 0);

	return req_printf(req,
	    tr(req->lang, "Changed meanwhile by %s (%s). What you see now is the present state."),
	    value_str(value_get(last, "who")), value_str(value_get(last, "when")));
}

static enum http
refuse_stale(struct req *req, int64_t visit)
{
	const struct visit	*v = visit_read(req, visit);

	return v == NULL ? visit_missing(req) :
	    change_refuse(req, visit, "stale", change_stale(req, v), false);
}

/* ---- aiming ---------------------------------------------------------------- */

/* Why the member is not there then, though nothing is booked. */
static const char *
away_sentence(struct req *req, const struct rows *r)
{
	const char	*staff = rows_text(r, "staff");

	if (row_bool(r, 0, rows_col(r, "off")))
		return req_printf(req, tr(req->lang, "%s does not work on this day"), staff);
	if (row_bool(r, 0, rows_col(r, "pause")))
		return req_printf(req, tr(req->lang, "%s has a break at this time"), staff);
	return req_printf(req, tr(req->lang, "%s does not work at this time"), staff);
}

/* Of what it needs nothing is free. */
static const char *
lacking_sentence(struct req *req, const struct rows *r)
{
	const char	*sets = rows_text(r, "lacking");

	return sets == NULL ?
	    tr(req->lang, "A person, room or thing it needs is not free at this time") :
	    req_printf(req, tr(req->lang, "It needs “%s”: none of that is free at this time"), sets);
}

/* What takes the time. */
static const char *
taken_sentence(struct req *req, const struct rows *r)
{
	const char	*staff = rows_text(r, "staff"), *who = rows_text(r, "who");
	const char	*from = rows_text(r, "taken_from"), *upto = rows_text(r, "taken_to");

	if (!row_bool(r, 0, rows_col(r, "by_staff")))
		return req_printf(req, "%s. %s", req_printf(req,
		    tr(req->lang, "%s is taken %s–%s: %s"), rows_text(r, "way"), from, upto,
		    who != NULL && *who != '\0' ? who : tr(req->lang, "Guest")),
		    lacking_sentence(req, r));
	if (rows_text(r, "block_id") != NULL)
		return req_printf(req, tr(req->lang, "%s is blocked %s–%s: %s"), staff, from, upto,
		    who != NULL && *who != '\0' ? who : tr(req->lang, "without a reason"));
	if (rows_text(r, "appointment_id") == NULL)
		return req_printf(req, tr(req->lang,
		    "%s: a client is booking %s–%s online right now"), staff, from, upto);
	return req_printf(req, tr(req->lang, "%s is taken %s–%s: %s"), staff, from, upto,
	    who != NULL && *who != '\0' ? who : tr(req->lang, "Guest"));
}

const char *
aim_lacking(struct req *req, const struct aim *aim)
{
	return aim->lacks ? lacking_sentence(req, aim->row) : NULL;
}

static void
aim_words(struct req *req, const struct rows *r, struct aim *aim)
{
	aim->possible = true;
	aim->kind = aim->taken ? "taken" : "outside";
	if (!row_bool(r, 0, rows_col(r, "real"))) {
		aim->possible = false;
		aim->sentence = tr(req->lang, "The clock skips this time on that day");
	} else if (aim->taken) {
		aim->sentence = taken_sentence(req, r);
	} else if (row_bool(r, 0, rows_col(r, "short"))) {
		aim->sentence = lacking_sentence(req, r);
	} else if (row_bool(r, 0, rows_col(r, "past"))) {
		aim_mind_past(req, aim);
	} else if (!row_bool(r, 0, rows_col(r, "inside"))) {
		aim->sentence = away_sentence(req, r);
	} else {
		aim->kind = NULL;
	}
	/* Noting late what was takes no right, if it was in working hours. */
	aim->overrulable = aim->possible && (change_may_insist(req) || (aim->kind != NULL &&
	    strcmp(aim->kind, "past") == 0 && row_bool(r, 0, rows_col(r, "inside"))));
}

void
aim_mind_past(struct req *req, struct aim *aim)
{
	if (!aim->gone || aim->taken || aim->lacks || !aim->possible)
		return;
	aim->overrulable = aim->overrulable || aim->sentence == NULL;
	aim->kind = "past";
	aim->sentence = tr(req->lang, "This time is over already");
}

bool
aim_take(struct req *req, const struct rows *r, struct aim *aim)
{
	*aim = (struct aim){ .things = "[]" };
	if (r == NULL || rows_len(r) == 0)
		return false;
	aim->row = r;
	aim->at = rows_text(r, "at");
	aim->length = rows_int(r, "length");
	aim->taken = row_bool(r, 0, rows_col(r, "taken"));
	aim->gone = row_bool(r, 0, rows_col(r, "gone"));
	aim->things = rows_text(r, "things");
	aim_words(req, r, aim);
	aim->lacks = row_bool(r, 0, rows_col(r, "short"));
	aim->others = aim->lacks || strcmp(aim->things, "[]") == 0 ?
	    NULL : aim->things;
	return true;
}

bool
aim_read(struct req *req, int64_t appointment, int64_t staff, const char *wall, int64_t length,
    const char *services, struct aim *aim)
{
	return aim_take(req, panel_aim(req, req->auth->chain_id, req->auth->branch_id,
	    appointment, staff, wall, length, services, (struct ids){ 0 }), aim);
}

/* ---- changing -------------------------------------------------------------- */

/* The first that is wrong; what is in the way of a booking stands with it. */
static const char *
sentence_of_errors(struct req *req)
{
	const struct value	*errors = req_errors(req);

	for (size_t i = 0; i < value_len(errors); i++)
		if (strncmp(value_key(errors, i), "way", sizeof("way") - 1) != 0)
			return value_str(value_get(errors, value_key(errors, i)));
	return NULL;
}

/* Something in the form is wrong. */
enum http
change_fields(struct req *req, int64_t visit, const struct value *wanted)
{
	if (req_wants_json(req))
		return req_invalid(req);
	return visit_show(req, HTTP_422, visit,
	    (struct note){ .sentence = sentence_of_errors(req), .typed = true, .wanted = wanted });
}

/* Does to a visit what p says (visit_change); version is the one the asker saw,
 * 0: any. */
enum http
change_visit(struct req *req, const struct visit *v, int64_t version, const struct value *p,
    struct note note)
{
	const struct auth	*a = req->auth;
	struct result		 r;

	r = change_result(req, visit_change(req, a->chain_id, a->branch_id, auth_own_staff(req), v->id,
	    version, value_json(req->mem, p)));
	if (r.json == NULL && db_status(req) == HTTP_422)
		return change_fields(req, v->id, NULL);
	if (r.json == NULL && strcmp(db_sqlstate(req), "23P01") == 0)
		return change_refuse(req, v->id, "taken",
		    tr(req->lang, "This time has just been taken"), false);
	if (r.json == NULL)
		return visit_missing(req);
	if (r.stale)
		return req_wants_json(req) ? refuse_stale(req, v->id) : change_conflict(req, v);
	return change_done(req, v->id, r.json, note);
}

/* ---- status ---------------------------------------------------------------- */

enum http
post_status(struct req *req)
{
	static const char *const	words[] = {
		"waiting", "confirmed", "arrived", "no_show", NULL
	};
	const char			*status = req_one_of(req, "status", words, REQ_REQUIRED);
	const struct visit		*v;
	struct value			*p = value_object(req->mem);
	struct note			 note = { 0 };
	int64_t				 version = 0;

	(void)req_int(req, "version", 1, VERSION_MAX, 0, &version);
	if (!req_ok(req))
		return req_invalid(req);
	if ((v = visit_read(req, req_path_id(req, "id"))) == NULL)
		return visit_missing(req);
	value_set_text(p, "status", status);
	if (strcmp(v->status, status) != 0)
		note = (struct note){ .toast = req_printf(req, "%s: %s", tr(req->lang, "Status"),
		    board_status(req, status)), .undo_status = v->status };
	return change_visit(req, v, version, p, note);
}

/* ---- moving ---------------------------------------------------------------- */

/* The start on the branch's clock: "start", or "date" and "time"; NULL: none. */
static const char *
wall_time(struct req *req)
{
	const char	*start, *date, *time;

	if (req_has(req, "start")) {
		start = req_time(req, "start", 0);
		return start != NULL ? req_printf(req, "%.19s", start) : NULL;
	}
	if (!req_has(req, "date"))
		return NULL;
	date = req_date(req, "date", REQ_REQUIRED);
	time = visit_clock(req, REQ_REQUIRED);
	return date != NULL && time != NULL ? req_printf(req, "%sT%s:00", date, time) : NULL;
}

/* Where an appointment is that the asker may see; NULL: there is none. */
static const struct rows *
place_of(struct req *req, int64_t appointment)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = panel_visit_of(req, a->chain_id, a->branch_id, appointment,
				    auth_own_staff(req), a->last_days);

	return r != NULL && rows_len(r) > 0 ? r : NULL;
}

/* Its visit; 0: none. */
static int64_t
visit_of(struct req *req, int64_t appointment)
{
	const struct rows	*r = place_of(req, appointment);

	return r != NULL ? rows_int(r, "visit_id") : 0;
}

bool
change_may_move(const struct req *req, const struct rows *now, size_t row, int64_t staff,
    const char *wall, int64_t length)
{
	bool	 place = (staff != 0 && staff != row_int(now, row, rows_col(now, "staff_id"))) ||
		    (wall != NULL && strcmp(wall, row_text(now, row, rows_col(now, "wall"))) != 0);

	return (!place || auth_may(req, "timetable_transferring_record_access")) &&
	    (length == 0 || length == row_int(now, row, rows_col(now, "length")) ||
	    auth_may(req, "records_edit_duration_access"));
}

bool
change_may_insist(const struct req *req)
{
	return auth_may(req, "records_over_busy_access");
}

bool
change_was_there(struct req *req, int64_t appointment, int64_t staff, const char *wall)
{
	const struct auth	*a = req->auth;

	return rows_len(several_was_there(req, a->chain_id, a->user_id, appointment, staff,
	    wall)) > 0;
}

bool
change_may_cancel(const struct req *req, bool came)
{
	return auth_may(req, "delete_records_access") &&
	    (!came || auth_may(req, "delete_customer_came_records_access"));
}

enum http
post_move(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*wall = wall_time(req);
	bool			 anyway = req_bool(req, "anyway");
	int64_t			 id = req_path_id(req, "id"), staff, length = 0, version = 0, visit;
	const struct rows	*now;
	struct aim		 aim;
	struct result		 r;

	staff = req_id(req, "staff", 0);
	(void)req_int(req, "length", 5, LENGTH_MAX, 0, &length);
	(void)req_int(req, "version", 1, VERSION_MAX, 0, &version);
	if ((now = place_of(req, id)) == NULL)
		return visit_missing(req);
	visit = rows_int(now, "visit_id");
	if (!req_ok(req))
		return change_fields(req, visit, NULL);
	if (!change_may_move(req, now, 0, staff, wall, length))
		return HTTP_403;
	if (!aim_read(req, id, staff, wall, length, NULL, &aim))
		return visit_missing(req);
	if (aim.sentence != NULL && !(anyway && aim.overrulable))
		return change_refuse(req, visit, aim.kind, aim.sentence, aim.overrulable);
	r = change_result(req, appointment_move(req, a->chain_id, a->branch_id, auth_own_staff(req),
	    id, version, staff, aim.at, length, aim.taken, aim.others));
	if (r.json == NULL && strcmp(db_sqlstate(req), "23P01") == 0 &&
	    aim_read(req, id, staff, wall, length, NULL, &aim))
		return change_refuse(req, visit, "taken", aim.sentence != NULL ? aim.sentence :
		    tr(req->lang, "This time has just been taken"), aim.overrulable);
	if (r.json == NULL)
		return visit_missing(req);
	if (r.stale)
		return refuse_stale(req, visit);
	return change_done(req, visit, r.json, (struct note){ .toast = tr(req->lang, "Moved") });
}

/* Where a form without scripts posts to, asked for anew: the visit. */
enum http
get_booking(struct req *req)
{
	int64_t	 visit = visit_of(req, req_path_id(req, "id"));

	if (visit == 0)
		return visit_missing(req);
	return http_see_other(req, "/journal/%lld/visits/%lld",
	    (long long)req->auth->branch_id, (long long)visit);
}

/* The same, of the visit's status. */
enum http
get_status(struct req *req)
{
	int64_t	 visit = req_path_id(req, "id");

	if (visit_read(req, visit) == NULL)
		return visit_missing(req);
	return http_see_other(req, "/journal/%lld/visits/%lld",
	    (long long)req->auth->branch_id, (long long)visit);
}

enum http
post_cancel(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id"), version = 0;
	const struct rows	*now;
	struct result		 r;

	(void)req_int(req, "version", 1, VERSION_MAX, 0, &version);
	if (!req_ok(req))
		return req_invalid(req);
	if ((now = place_of(req, id)) == NULL)
		return visit_missing(req);
	if (!change_may_cancel(req, row_bool(now, 0, rows_col(now, "came"))))
		return HTTP_403;
	r = change_result(req, appointment_cancel(req, a->chain_id, a->branch_id,
	    auth_own_staff(req), id, version));
	if (r.json == NULL)
		return visit_missing(req);
	if (r.stale)
		return refuse_stale(req, r.visit);
	return change_done(req, r.visit, r.json, (struct note){ .toast = tr(req->lang, "Cancelled") });
}

enum http
post_restore(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	int64_t			 visit = visit_of(req, id);
	struct result		 r;
	struct aim		 aim;

	if (visit == 0 || !aim_read(req, id, 0, NULL, 0, NULL, &aim))
		return visit_missing(req);
	if (aim.sentence != NULL && !aim.taken && !aim.lacks && !aim.overrulable &&
	    !change_was_there(req, id, 0, NULL))
		return change_refuse(req, visit, aim.kind, aim.sentence, false);
	r = change_result(req, appointment_restore(req, a->chain_id, a->branch_id,
	    auth_own_staff(req), id));
	if (r.json == NULL && strcmp(db_sqlstate(req), "23P01") == 0 &&
	    aim_read(req, id, 0, NULL, 0, NULL, &aim))
		return change_refuse(req, visit, "taken", aim.sentence != NULL ? aim.sentence :
		    tr(req->lang, "This time has just been taken"), false);
	if (r.json == NULL)
		return visit_missing(req);
	return change_done(req, visit, r.json, (struct note){ .toast = tr(req->lang, "Restored") });
}
