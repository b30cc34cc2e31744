/* change.c: changes of a visit from the panel and the grid.
 *
 * Each names the version it saw.  The grid asks for JSON and puts its card back
 * when refused; the panel is shown again; without scripts one is led to it.
 */
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "buf.h"
#include "change.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "value.h"
#include "visit.h"

#include "panel_sql.h"
#include "visit_sql.h"

#define VERSION_MAX	2147483647

/* The visit is changed: the journals hear of it, the asker sees it. */
static enum http
done(struct req *req, int64_t visit, const char *json, struct note note)
{
	db_notify(req, "okno_live");
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	if (req_header(req, "HX-Request") != NULL)
		return visit_show(req, HTTP_200, visit, note);
	return http_see_other(req, "/journal/%lld/visits/%lld",
	    (long long)req->auth->branch_id, (long long)visit);
}

/* What an operation of lib/visit.sql returned. */
struct result {
	const char	*json;		/* NULL: failed, or not theirs */
	int64_t		 visit;
	bool		 stale;
};

static struct result
result_of(struct req *req, const char *json)
{
	struct result		 r = { .json = json };
	const struct value	*v;

	if (json == NULL)
		return r;
	v = value_from_json(req->mem, json, strlen(json));
	(void)value_to_int(value_get(v, "visit_id"), &r.visit);
	r.stale = value_true(value_get(v, "stale"));
	return r;
}

/* ---- refusals -------------------------------------------------------------- */

/* For the grid: what is in the way, and whether one may insist. */
static enum http
refuse(struct req *req, int64_t visit, const char *kind, const char *sentence, bool overrulable)
{
	struct value	*top = value_object(req->mem), *error = value_sub(top, "error");

	if (!req_wants_json(req))
		return visit_show(req, HTTP_409, visit, (struct note){ .sentence = sentence });
	value_set_int(error, "status", HTTP_409);
	value_set_text(error, "message", sentence);
	value_set_text(error, "kind", kind);
	value_set_bool(error, "overrulable", overrulable);
	value_set_text(error, "request_id", req->id);
	return http_value(req, HTTP_409, top);
}

/* Who changed the visit last, and what: the newest item of its history. */
static struct value *
newest(struct req *req, const struct visit *v)
{
	const struct rows	*r = panel_history(req, req->auth->chain_id,
				    req->auth->branch_id, v->id);

	return r != NULL ? visit_history(req, v, r) : value_array(req->mem);
}

const char *
change_stale(struct req *req, const struct visit *v)
{
	const struct value	*last = value_at(newest(req, v), 0);

	return req_printf(req,
	    tr(req->lang, "Changed meanwhile by %s (%s). What you see now is the present state."),
	    value_str(value_get(last, "who")), value_str(value_get(last, "when")));
}

static enum http
refuse_stale(struct req *req, int64_t visit)
{
	const struct visit	*v = visit_read(req, visit);

	return v == NULL ? visit_missing(req) :
	    refuse(req, visit, "stale", change_stale(req, v), false);
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

/* What takes the time. */
static const char *
taken_sentence(struct req *req, const struct rows *r)
{
	const char	*staff = rows_text(r, "staff"), *who = rows_text(r, "who");
	const char	*from = rows_text(r, "taken_from"), *upto = rows_text(r, "taken_to");

	if (!row_bool(r, 0, rows_col(r, "by_staff")))
		return req_printf(req, tr(req->lang,
		    "A person, room or thing it needs is taken from %s to %s"), from, upto);
	if (rows_text(r, "block_id") != NULL)
		return req_printf(req, tr(req->lang, "%s is blocked %s–%s: %s"), staff, from, upto,
		    who != NULL && *who != '\0' ? who : tr(req->lang, "without a reason"));
	if (rows_text(r, "appointment_id") == NULL)
		return req_printf(req, tr(req->lang,
		    "%s: a client is booking %s–%s online right now"), staff, from, upto);
	return req_printf(req, tr(req->lang, "%s is taken %s–%s: %s"), staff, from, upto,
	    who != NULL && *who != '\0' ? who : tr(req->lang, "Guest"));
}

static void
aim_words(struct req *req, const struct rows *r, struct aim *aim)
{
	aim->overrulable = true;
	aim->kind = aim->taken ? "taken" : "outside";
	if (!row_bool(r, 0, rows_col(r, "real"))) {
		aim->overrulable = false;
		aim->sentence = tr(req->lang, "The clock skips this time on that day");
	} else if (aim->taken) {
		aim->sentence = taken_sentence(req, r);
	} else if (row_bool(r, 0, rows_col(r, "short"))) {
		aim->sentence = tr(req->lang, "A person, room or thing it needs is not free at this time");
	} else if (row_bool(r, 0, rows_col(r, "past"))) {
		aim->kind = "past";
		aim->sentence = tr(req->lang, "This time is over already");
	} else if (!row_bool(r, 0, rows_col(r, "inside"))) {
		aim->sentence = away_sentence(req, r);
	} else {
		aim->kind = NULL;
	}
}

bool
aim_take(struct req *req, const struct rows *r, struct aim *aim)
{
	*aim = (struct aim){ .things = "[]" };
	if (r == NULL || rows_len(r) == 0)
		return false;
	aim->at = rows_text(r, "at");
	aim->length = rows_int(r, "length");
	aim->taken = row_bool(r, 0, rows_col(r, "taken"));
	aim->things = rows_text(r, "things");
	aim_words(req, r, aim);
	aim->others = row_bool(r, 0, rows_col(r, "short")) || strcmp(aim->things, "[]") == 0 ?
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

/* ---- the form of the visit ------------------------------------------------- */

static bool
same_number(const char *a, const char *b)
{
	return strtod(a, NULL) == strtod(b, NULL);
}

/* What was typed for a number of a line, where the role may set it; else, and
 * where nothing was sent, what it is. */
static const char *
typed_number(struct req *req, const struct line *l, const char *what, const char *right,
    const char *present)
{
	const char	*name = req_printf(req, "%s%lld", what, (long long)l->id);
	const char	*typed;

	if (!req_has(req, name) || (right != NULL && !auth_may(req, right)))
		return present;
	typed = req_money(req, name, REQ_REQUIRED);
	return typed != NULL ? typed : present;
}

static void
append_service(struct value *list, void *ctx, int64_t service, const char *price,
    const char *discount, int64_t quantity, int64_t duration)
{
	struct value	*one = value_append(list, value_object(ctx));

	value_set_int(one, "id", service);
	if (price == NULL)
		return;			/* a new one: as the catalogue has it */
	value_set(one, "price", value_number(ctx, price));
	value_set(one, "discount", value_number(ctx, discount));
	value_set_int(one, "quantity", quantity);
	value_set_int(one, "duration", duration);
}

static bool
contains(struct ids ids, int64_t id)
{
	for (size_t i = 0; i < ids.n; i++)
		if (ids.v[i] == id)
			return true;
	return false;
}

/* Says that the role does not let the asker change this. */
static void
forbid(struct req *req, const char *field)
{
	req_error(req, field, tr(req->lang, "Your role does not allow to change this"));
}

/* The lines of an appointment as the form wants them; NULL: as they are. */
static struct value *
wanted_lines(struct req *req, const struct appointment *a, struct ids removed)
{
	struct value	*list = value_array(req->mem);
	struct ids	 add = req_ids(req, req_printf(req, "add%lld", (long long)a->id), 20);
	bool		 changed = add.n > 0, other = changed;

	for (size_t i = 0; i < a->nlines; i++) {
		const struct line	*l = &a->lines[i];
		const char		*price, *discount, *name;
		int64_t			 quantity = l->quantity;

		if (contains(removed, l->id)) {
			changed = other = true;
			continue;
		}
		price = typed_number(req, l, "price", "records_services_cost_access", l->price);
		discount = typed_number(req, l, "discount", "records_services_discount_access",
		    l->discount);
		name = req_printf(req, "quantity%lld", (long long)l->id);
		if (req_has(req, name))
			(void)req_int(req, name, 1, 999, REQ_REQUIRED, &quantity);
		if (strtod(discount, NULL) > 100)
			req_error(req, req_printf(req, "discount%lld", (long long)l->id),
			    tr(req->lang, "At most 100 percent"));
		other = other || quantity != l->quantity;
		changed = changed || !same_number(price, l->price) ||
		    !same_number(discount, l->discount) || quantity != l->quantity;
		append_service(list, req->mem, l->service_id, price, discount, quantity,
		    l->duration);
	}
	for (size_t i = 0; i < add.n; i++)
		append_service(list, req->mem, add.v[i], NULL, NULL, 0, 0);
	if (other && !auth_may(req, "records_edit_services_access"))
		forbid(req, "services");
	return changed ? list : NULL;
}

/* The client typed or chosen instead of the present one; NULL: stays. */
static struct value *
wanted_client(struct req *req, const struct visit *v)
{
	struct value	*who = value_object(req->mem);
	int64_t		 id = req_id(req, "client", 0);
	const char	*name = req_text(req, "name", NAME_CHARS, 0);
	const char	*phone = id == 0 ? req_phone(req, "phone", v->country, 0) : NULL;

	if (!auth_may(req, "record_form_client_access") ||
	    (id == 0 && name == NULL && phone == NULL))
		return NULL;
	if (id == 0 && !auth_may(req, "record_form_client_add_access"))
		req_error(req, "name",
		    tr(req->lang, "Your role does not add clients: choose a known one"));
	if (id != 0) {
		value_set_int(who, "id", id);
	} else {
		value_set_text(who, "name", name != NULL ? name : "");
		value_set_text(who, "phone", phone != NULL ? phone : "");
	}
	return who;
}

/* What visit_change is to do; an empty object: nothing. */
static struct value *
wanted(struct req *req, const struct visit *v)
{
	struct value	*p = value_object(req->mem), *appointments = value_array(req->mem);
	struct value	*lines, *one, *client = wanted_client(req, v);
	const char	*comment;
	struct ids	 removed = req_ids(req, "remove", 100);

	if (client != NULL)
		value_set(p, "client", client);
	if (req_has(req, "comment")) {
		comment = req_text(req, "comment", COMMENT_CHARS, REQ_LINES);
		if (strcmp(comment != NULL ? comment : "", v->comment) != 0) {
			value_set_text(p, "comment", comment != NULL ? comment : "");
			if (!auth_may(req, "records_edit_comment_access"))
				forbid(req, "comment");
		}
	}
	for (size_t i = 0; i < v->n; i++) {
		if (v->v[i].cancelled ||
		    (lines = wanted_lines(req, &v->v[i], removed)) == NULL)
			continue;
		one = value_append(appointments, value_object(req->mem));
		value_set_int(one, "id", v->v[i].id);
		value_set(one, "services", lines);
	}
	if (value_len(appointments) > 0)
		value_set(p, "appointments", appointments);
	return p;
}

static const char *
sentence_of_errors(struct req *req)
{
	const struct value	*errors = req_errors(req);

	return value_len(errors) > 0 ?
	    value_str(value_get(errors, value_key(errors, 0))) : NULL;
}

/* Something in the form is wrong. */
static enum http
refuse_fields(struct req *req, int64_t visit)
{
	if (req_wants_json(req))
		return req_invalid(req);
	return visit_show(req, HTTP_422, visit,
	    (struct note){ .sentence = sentence_of_errors(req) });
}

/* ---- both versions --------------------------------------------------------- */

static void
add_difference(struct req *req, struct value *list, const char *field, const char *mine,
    const char *theirs)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_text(one, "field", field);
	value_set_text(one, "mine", mine);
	value_set_text(one, "theirs", theirs);
}

/* A number of a line that was typed anew and is something else now. */
static void
compare_number(struct req *req, struct value *list, struct value *keep, const struct line *l,
    const char *what, const char *word, const char *present)
{
	const char	*name = req_printf(req, "%s%lld", what, (long long)l->id);
	const char	*mine = req_raw(req, name);
	const char	*was = req_raw(req, req_printf(req, "was_%s", name));

	if (!req_has(req, name) || same_number(mine, was))
		return;
	value_set_text(keep, name, mine);
	add_difference(req, list, req_printf(req, "%s: %s", l->title, tr(req->lang, word)), mine,
	    present);
}

/* Another client that was typed or chosen. */
static void
compare_client(struct req *req, const struct visit *v, struct value *list, struct value *keep)
{
	static const char *const	fields[] = { "client", "name", "phone" };
	const char			*name = req_raw(req, "name"), *phone = req_raw(req, "phone");

	if (*name == '\0' && *phone == '\0')
		return;
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		value_set_text(keep, fields[i], req_raw(req, fields[i]));
	add_difference(req, list, tr(req->lang, "Client"), req_printf(req, "%s %s", name, phone),
	    board_client(req, rows_text(v->rows, "name"), rows_text(v->rows, "surname")));
}

/* What the asker changed (not what they merely saw), beside what is now. */
static void
compare(struct req *req, const struct visit *v, struct value *list, struct value *keep)
{
	if (req_has(req, "status")) {
		value_set_text(keep, "status", req_raw(req, "status"));
		add_difference(req, list, tr(req->lang, "Status"),
		    board_status(req, req_raw(req, "status")), board_status(req, v->status));
	}
	if (req_has(req, "comment") &&
	    strcmp(req_raw(req, "comment"), req_raw(req, "was_comment")) != 0) {
		value_set_text(keep, "comment", req_raw(req, "comment"));
		add_difference(req, list, tr(req->lang, "Comment"), req_raw(req, "comment"),
		    v->comment);
	}
	compare_client(req, v, list, keep);
	for (size_t i = 0; i < v->n; i++)
		for (size_t k = 0; k < v->v[i].nlines; k++) {
			const struct line	*l = &v->v[i].lines[k];

			compare_number(req, list, keep, l, "price", N_("Price"), l->price);
			compare_number(req, list, keep, l, "discount", N_("Discount, %"),
			    l->discount);
			compare_number(req, list, keep, l, "quantity", N_("Quantity"),
			    req_printf(req, "%lld", (long long)l->quantity));
		}
}

/* Somebody else has changed the visit: both versions, to choose from. */
static enum http
conflict(struct req *req, const struct visit *v)
{
	struct value		*data = value_object(req->mem);
	struct value		*c = value_sub(value_sub(data, "panel"), "conflict");
	struct value		*list = value_array(req->mem), *keep = value_object(req->mem);
	struct value		*fields = value_array(req->mem), *one;
	struct value		*history = newest(req, v);

	compare(req, v, list, keep);
	if (value_len(list) == 0)	/* nothing of theirs to choose: show what is */
		return visit_show(req, HTTP_409, v->id, (struct note){ .sentence =
		    tr(req->lang, "Somebody else has changed this visit. Please repeat what you wanted.") });
	for (size_t i = 0; i < value_len(keep); i++) {
		one = value_append(fields, value_object(req->mem));
		value_set_text(one, "name", value_key(keep, i));
		value_set_text(one, "value", value_str(value_get(keep, value_key(keep, i))));
	}
	value_set_int(c, "id", v->id);
	value_set_int(c, "version", v->version);
	value_set_text(c, "day", v->v[0].day);
	value_set_text(c, "who", value_str(value_get(value_at(history, 0), "who")));
	value_set_text(c, "when", value_str(value_get(value_at(history, 0), "when")));
	value_set(c, "list", list);
	value_set(c, "keep", fields);
	value_set_text(c, "action", req->path);
	return panel_answer(req, HTTP_409, data, v->v[0].day);
}

/* ---- changing -------------------------------------------------------------- */

/* Does to a visit what p says (visit_change); version is the one the asker saw,
 * 0: any. */
static enum http
change(struct req *req, const struct visit *v, int64_t version, const struct value *p,
    struct note note)
{
	const struct auth	*a = req->auth;
	struct buf		*json = buf_new(req->mem);
	struct result		 r;

	value_to_json(json, p);
	r = result_of(req, visit_change(req, a->chain_id, a->branch_id, auth_own_staff(req), v->id,
	    version, json->data));
	if (r.json == NULL && db_status(req) == HTTP_422)
		return refuse_fields(req, v->id);
	if (r.json == NULL)
		return visit_missing(req);
	if (r.stale)
		return req_wants_json(req) ? refuse_stale(req, v->id) : conflict(req, v);
	return done(req, v->id, r.json, note);
}

enum http
post_visit(struct req *req)
{
	const struct visit	*v = visit_read(req, req_path_id(req, "id"));
	struct value		*p;
	int64_t			 version = 0;

	if (v == NULL)
		return visit_missing(req);
	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &version);
	p = wanted(req, v);
	if (!req_ok(req))
		return refuse_fields(req, v->id);
	return change(req, v, version, p, (struct note){ .toast = tr(req->lang, "Saved") });
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
	return change(req, v, version, p, note);
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

	return (!place || auth_may(req, "records_edit_date_and_master_access")) &&
	    (length == 0 || length == row_int(now, row, rows_col(now, "length")) ||
	    auth_may(req, "records_edit_duration_access"));
}

bool
change_may_cancel(const struct req *req, const struct rows *now, size_t row)
{
	return !row_bool(now, row, rows_col(now, "came")) ||
	    auth_may(req, "delete_customer_came_records_access");
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
		return refuse_fields(req, visit);
	if (!change_may_move(req, now, 0, staff, wall, length))
		return HTTP_403;
	if (!aim_read(req, id, staff, wall, length, NULL, &aim))
		return visit_missing(req);
	if (aim.sentence != NULL && !(anyway && aim.overrulable))
		return refuse(req, visit, aim.kind, aim.sentence, aim.overrulable);
	r = result_of(req, appointment_move(req, a->chain_id, a->branch_id, auth_own_staff(req),
	    id, version, staff, aim.at, length, aim.taken, aim.others));
	if (r.json == NULL && strcmp(db_sqlstate(req), "23P01") == 0 &&
	    aim_read(req, id, staff, wall, length, NULL, &aim))
		return refuse(req, visit, "taken", aim.sentence != NULL ? aim.sentence :
		    tr(req->lang, "This time has just been taken"), true);
	if (r.json == NULL)
		return visit_missing(req);
	if (r.stale)
		return refuse_stale(req, visit);
	return done(req, visit, r.json, (struct note){ .toast = tr(req->lang, "Moved") });
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
	if (!change_may_cancel(req, now, 0))
		return HTTP_403;
	r = result_of(req, appointment_cancel(req, a->chain_id, a->branch_id,
	    auth_own_staff(req), id, version));
	if (r.json == NULL)
		return visit_missing(req);
	if (r.stale)
		return refuse_stale(req, r.visit);
	return done(req, r.visit, r.json, (struct note){ .toast = tr(req->lang, "Cancelled") });
}

enum http
post_restore(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	int64_t			 visit = visit_of(req, id);
	struct result		 r;
	struct aim		 aim;

	if (visit == 0)
		return visit_missing(req);
	r = result_of(req, appointment_restore(req, a->chain_id, a->branch_id,
	    auth_own_staff(req), id));
	if (r.json == NULL && strcmp(db_sqlstate(req), "23P01") == 0 &&
	    aim_read(req, id, 0, NULL, 0, NULL, &aim))
		return refuse(req, visit, "taken", aim.sentence != NULL ? aim.sentence :
		    tr(req->lang, "This time has just been taken"), false);
	if (r.json == NULL)
		return visit_missing(req);
	return done(req, visit, r.json, (struct note){ .toast = tr(req->lang, "Restored") });
}
