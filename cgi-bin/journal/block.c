/* block.c: blocked times: lunch, training, cleaning.
 *
 * The grid fetches all that is blocked in the days it shows whenever it hears
 * of a change: it is little.
 */
#include "block.h"

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
#include "value.h"
#include "view.h"
#include "visit.h"

#include "block_sql.h"
#include "journal_sql.h"
#include "panel_sql.h"

enum {
	ROW = 5,		/* minutes of a row of the grid */
	SUBJECTS_MAX = 50,	/* blocked at once */
	DAYS_MAX = 366,
	BLOCKS_MAX = 2000,	/* made at once */
	IDS_MAX = 2000,
	REASON_CHARS = 100,
	CONFLICTS_SHOWN = 10,
	WALL = 16		/* "YYYY-MM-DDTHH:MM" */
};

/* What is suggested until a branch has reasons of its own. */
static const char *const	reasons[] = {
	N_("Lunch"), N_("Break"), N_("Training"), N_("Meeting"), N_("Cleaning"), N_("Repair"),
};

/* ---- the grid -------------------------------------------------------------- */

struct query *
blocks_send(struct req *req, const char *day, bool week, int64_t staff)
{
	return block_days_send(req, req->auth->chain_id, req->auth->branch_id, day, week, staff);
}

static bool
is_of(const struct rows *r, size_t i, int64_t staff, int64_t thing, const char *day)
{
	return row_int(r, i, rows_col(r, "staff_id")) == staff &&
	    row_int(r, i, rows_col(r, "thing_id")) == thing &&
	    strcmp(row_text(r, i, rows_col(r, "day")), day) == 0;
}

static struct value *
mark_value(struct req *req, const struct rows *r, size_t i, int grid_start, int grid_end)
{
	struct value	*v = value_object(req->mem);
	int		 from = (int)row_int(r, i, rows_col(r, "start"));
	int		 upto = (int)row_int(r, i, rows_col(r, "upto"));
	int		 top = from > grid_start ? from : grid_start;
	int		 end = upto < grid_end ? upto : grid_end;
	int		 rows = (end + ROW - 1) / ROW - top / ROW;
	bool		 first = row_bool(r, i, rows_col(r, "is_first"));

	value_set_int(v, "row", (top - grid_start) / ROW);
	value_set_int(v, "rows", rows > 0 ? rows : 1);
	value_set_int(v, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(v, "part", first ? "" : row_text(r, i, rows_col(r, "day")));
	value_set_int(v, "v", row_int(r, i, rows_col(r, "version")));
	value_set_int(v, "staff_id", row_int(r, i, rows_col(r, "staff_id")));
	value_set_int(v, "thing_id", row_int(r, i, rows_col(r, "thing_id")));
	value_set_text(v, "day", row_text(r, i, rows_col(r, "day")));
	value_set_int(v, "start", from);
	value_set_int(v, "length", upto - from);
	value_set_text(v, "from", board_clock(req, from));
	value_set_text(v, "to", board_clock(req, upto));
	value_set_text(v, "reason", row_text(r, i, rows_col(r, "reason")));
	value_set_bool(v, "repeats", row_bool(r, i, rows_col(r, "repeats")));
	return v;
}

struct value *
blocks_value(struct req *req, const struct rows *r, int64_t staff, int64_t thing, const char *day,
    int grid_start, int grid_end)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < rows_len(r); i++)
		if (is_of(r, i, staff, thing, day) &&
		    row_int(r, i, rows_col(r, "upto")) > grid_start &&
		    row_int(r, i, rows_col(r, "start")) < grid_end)
			(void)value_append(list, mark_value(req, r, i, grid_start, grid_end));
	return list;
}

bool
blocks_reach(const struct rows *r, int64_t staff, const char *day, int from, int upto)
{
	for (size_t i = 0; i < rows_len(r); i++)
		if (is_of(r, i, staff, 0, day) && row_int(r, i, rows_col(r, "start")) < upto &&
		    row_int(r, i, rows_col(r, "upto")) > from)
			return true;
	return false;
}

/* All that is blocked in the days that a grid shows. */
enum http
get_blocks(struct req *req)
{
	static const char *const	views[] = { "day", "week", NULL };
	const char			*day = req_date(req, "date", REQ_REQUIRED);
	const char			*view = req_one_of(req, "view", views, 0);
	int64_t				 staff = auth_own_staff(req);
	struct value			*data = value_object(req->mem), *list;
	const struct rows		*r;

	if (!req_ok(req))
		return req_invalid(req);
	r = block_days(req, req->auth->chain_id, req->auth->branch_id, day, view == views[1],
	    staff);
	if (r == NULL)
		return db_status(req);
	list = value_array(req->mem);
	for (size_t i = 0; i < rows_len(r); i++)
		(void)value_append(list, mark_value(req, r, i, 0, 1440));
	value_set(data, "blocks", list);
	return view_answer(req, HTTP_200, "blocks.html", data);
}

/* ---- the form -------------------------------------------------------------- */

struct form {
	int64_t		 id;		/* 0: a new one */
	int64_t		 version;
	struct ids	 staff, things;
	const char	*from, *upto;	/* on the branch's clock */
	const char	*reason;
	const char	*rule;		/* of one that repeats */
	const char	*subject;
	const char	*made_by;
	int64_t		 n;		/* how many it has */
	bool		 removed;
};

/* A field of the wall clock, without seconds and zone. */
static const char *
wall(struct req *req, const char *name, int flags)
{
	const char	*time = req_time(req, name, flags);

	return time != NULL ? req_printf(req, "%.*s", WALL, time) : NULL;
}

static struct value *
choices(struct req *req, const struct rows *r, struct ids chosen)
{
	struct value	*list = value_array(req->mem), *one;
	int64_t		 id;

	for (size_t i = 0; i < rows_len(r); i++) {
		id = row_int(r, i, rows_col(r, "id"));
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
		value_set_bool(one, "here", ids_has(chosen, id));
	}
	return list;
}

static struct value *
suggestions(struct req *req, const struct rows *used)
{
	struct value	*list = value_array(req->mem);
	const char	*word;
	bool		 known;

	for (size_t i = 0; i < rows_len(used); i++)
		(void)value_append(list,
		    value_text(req->mem, row_text(used, i, rows_col(used, "reason"))));
	for (size_t i = 0; i < ARRAY_SIZE(reasons); i++) {
		word = tr(req->lang, reasons[i]);
		known = false;
		for (size_t k = 0; k < rows_len(used); k++)
			known = known || strcmp(row_text(used, k, 0), word) == 0;
		if (!known)
			(void)value_append(list, value_text(req->mem, word));
	}
	return list;
}

/* "Mon, 1 Dec, 13:00–14:00" or with both days. */
static const char *
span_words(struct req *req, const char *from, const char *upto)
{
	const char	*day = lang_day_short(req->mem, req->lang, from);

	if (strncmp(from, upto, 10) == 0)
		return req_printf(req, "%s, %s–%s", day, from + 11, upto + 11);
	return req_printf(req, "%s, %s – %s, %s", day, from + 11,
	    lang_day_short(req->mem, req->lang, upto), upto + 11);
}

static void
add_things_blocked(struct req *req, struct value *block, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
		value_set_text(one, "reason", row_text(r, i, rows_col(r, "reason")));
		value_set_text(one, "when", span_words(req, row_text(r, i, rows_col(r, "starts")),
		    row_text(r, i, rows_col(r, "ends"))));
	}
	if (value_len(list) > 0)
		value_set(value_sub(block, "of_things"), "list", list);
}

static void
add_errors(struct req *req, struct value *block)
{
	struct value		*errors = value_sub(block, "errors");
	const struct value	*wrong = req_errors(req);

	for (size_t i = 0; i < value_len(wrong); i++)
		value_set_text(errors, value_key(wrong, i),
		    value_str(value_get(wrong, value_key(wrong, i))));
}

static void
add_fields(struct req *req, struct value *block, const struct form *f)
{
	value_set_int(block, "id", f->id);
	value_set_int(block, "version", f->version);
	value_set_text(block, "day", req_printf(req, "%.10s", f->from));
	value_set_text(block, "from", f->from);
	value_set_text(block, "upto", f->upto);
	value_set_text(block, "reason", f->reason != NULL ? f->reason : "");
	value_set_text(block, "subject", f->subject);
	value_set_text(block, "made_by", f->made_by);
	value_set_text(block, "when", span_words(req, f->from, f->upto));
	value_set_bool(block, "removed", f->removed);
	value_set_bool(block, "thing", f->things.n > 0);
	if (f->rule != NULL) {
		value_set_text(value_sub(block, "rule"), "words", repeat_words(req, f->rule));
		value_set_text(value_sub(block, "rule"), "n", req_printf(req,
		    trn(req->lang, "%lu time", "%lu times", (unsigned long)f->n),
		    (unsigned long)f->n));
	}
	value_set_bool(block, "may_edit", auth_may(req, "edit_records_access"));
	value_set_text(block, "key", auth_token_new(req));
}

static enum http
show(struct req *req, enum http status, const struct form *f, struct value *conflicts,
    const char *toast)
{
	const struct auth	*a = req->auth;
	const char		*day = req_printf(req, "%.10s", f->from);
	struct value		*data = value_object(req->mem);
	struct value		*block = value_sub(value_sub(data, "panel"), "block");
	struct query		*staff, *things, *used, *blocked;

	staff = panel_staff_send(req, a->chain_id, a->branch_id, auth_own_staff(req));
	things = block_things_send(req, a->chain_id, a->branch_id);
	used = block_reasons_send(req, a->chain_id, a->branch_id);
	blocked = block_of_things_send(req, a->chain_id, a->branch_id, day);
	if (!db_wait(req))
		return db_status(req);
	add_fields(req, block, f);
	value_set(block, "people", choices(req, query_rows(staff), f->staff));
	if (auth_own_staff(req) == 0 && rows_len(query_rows(things)) > 0)
		value_set(value_sub(block, "things"), "list",
		    choices(req, query_rows(things), f->things));
	value_set(block, "reasons", suggestions(req, query_rows(used)));
	repeat_fill(req, block, day, 10, true);
	add_things_blocked(req, block, query_rows(blocked));
	add_errors(req, block);
	if (conflicts != NULL)
		value_set(block, "conflicts", conflicts);
	value_set_text(data, "toast", toast);
	return panel_answer(req, status, data, day);
}

/* Minutes later on the wall clock, within the day after. */
static const char *
later(struct req *req, const char *from, int64_t minutes)
{
	int	 hour = 0, minute = 0;
	int32_t	 day = 0;

	(void)sscanf(from + 11, "%2d:%2d", &hour, &minute);
	(void)day_number(req_printf(req, "%.10s", from), &day);
	minutes += hour * 60 + minute;
	return req_printf(req, "%sT%s", day_string(req->mem, day + (int32_t)(minutes / 1440)),
	    board_clock(req, minutes % 1440));
}

/* The form of a new one, for the member, day, time and length asked for. */
enum http
get_block_new(struct req *req)
{
	struct form		 f = { 0 };
	const char		*date = req_date(req, "date", 0);
	const char		*time = visit_clock(req, 0);
	int64_t			 length = 60;
	const struct rows	*place;

	f.staff = req_ids(req, "staff", SUBJECTS_MAX);
	(void)req_int(req, "length", 5, LENGTH_MAX, 0, &length);
	if (!req_ok(req))
		return req_invalid(req);
	place = journal_place(req, req->auth->chain_id, req->auth->branch_id, date, false);
	if (place == NULL)
		return db_status(req);
	f.from = req_printf(req, "%sT%s", rows_text(place, "day"),
	    time != NULL ? time : board_clock(req, 13 * 60));
	f.upto = later(req, f.from, length == 0 ? 60 : length);
	return show(req, HTTP_200, &f, NULL, NULL);
}

/* ---- one ------------------------------------------------------------------- */

static struct ids
one_id(struct req *req, const struct rows *r, const char *column)
{
	struct ids	 ids = { mem_zero(req->mem, sizeof(int64_t)), 0 };

	if (rows_text(r, column) != NULL)
		ids.v[ids.n++] = rows_int(r, column);
	return ids;
}

/* False: it is not there, or the database failed. */
static bool
read_block(struct req *req, int64_t id, struct form *f)
{
	const struct rows	*r = block_one(req, req->auth->chain_id, req->auth->branch_id, id,
				    auth_own_staff(req));

	if (r == NULL || rows_len(r) == 0)
		return false;
	*f = (struct form){ .id = id, .version = rows_int(r, "version"),
	    .staff = one_id(req, r, "staff_id"), .things = one_id(req, r, "instance_id"),
	    .from = rows_text(r, "starts"), .upto = rows_text(r, "ends"),
	    .reason = rows_text(r, "reason"), .rule = rows_text(r, "rule"),
	    .subject = rows_text(r, "subject"), .made_by = rows_text(r, "made_by"),
	    .n = rows_int(r, "n"), .removed = row_bool(r, 0, rows_col(r, "removed")) };
	return true;
}

static enum http
block_show(struct req *req, int64_t id, const char *toast)
{
	struct form	 f;

	if (!read_block(req, id, &f))
		return visit_missing(req);
	return show(req, HTTP_200, &f, NULL, toast);
}

enum http
get_block(struct req *req)
{
	return block_show(req, req_path_id(req, "id"), NULL);
}

/* ---- refusals -------------------------------------------------------------- */

static const char *
cause_words(struct req *req, const struct value *one)
{
	const char	*cause = value_str(value_get(one, "cause"));
	const char	*who = value_str(value_get(one, "who"));

	if (strcmp(cause, "hold") == 0)
		return tr(req->lang, "being booked online");
	if (*who != '\0')
		return who;
	return strcmp(cause, "block") == 0 ? tr(req->lang, "blocked") : tr(req->lang, "Guest");
}

/* "Anna: Mon, 1 Dec, 13:00–14:00, Maria" for each of the first, and how many more. */
static struct value *
conflicts_value(struct req *req, const struct value *conflicts)
{
	struct value	*top = value_object(req->mem), *list = value_array(req->mem);
	size_t		 n = value_len(conflicts);

	for (size_t i = 0; i < n && i < CONFLICTS_SHOWN; i++) {
		const struct value	*one = value_at(conflicts, i);

		(void)value_append(list, value_text(req->mem, req_printf(req, "%s: %s, %s–%s, %s",
		    value_str(value_get(one, "name")),
		    lang_day_short(req->mem, req->lang, value_str(value_get(one, "day"))),
		    value_str(value_get(one, "from")), value_str(value_get(one, "to")),
		    cause_words(req, one))));
	}
	value_set(top, "list", list);
	if (n > CONFLICTS_SHOWN)
		value_set_text(top, "more", req_printf(req, trn(req->lang, "and %lu more",
		    "and %lu more", (unsigned long)(n - CONFLICTS_SHOWN)),
		    (unsigned long)(n - CONFLICTS_SHOWN)));
	return top;
}

/* For the grid. */
static enum http
refuse_grid(struct req *req, const char *kind, const char *sentence)
{
	return change_refuse_grid(req, (struct refusal){ .kind = kind, .sentence = sentence });
}

static enum http
refuse_taken(struct req *req, const struct form *f, const struct value *conflicts)
{
	struct value		*shown = conflicts_value(req, conflicts);
	const struct value	*list = value_get(shown, "list");

	if (!req_wants_json(req))
		return show(req, HTTP_409, f, shown, NULL);
	return refuse_grid(req, "taken", value_len(list) > 0 ? req_printf(req, "%s (%s)",
	    tr(req->lang, "This time is taken"), value_str(value_at(list, 0))) :
	    tr(req->lang, "This time has just been taken"));
}

static enum http
refuse_fields(struct req *req, const struct form *f)
{
	return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, f, NULL, NULL);
}

/* The database refused: a rival was quicker, or a rule of the schema. */
static enum http
refuse_failed(struct req *req, const struct form *f)
{
	if (strcmp(db_sqlstate(req), "23P01") == 0)
		return refuse_taken(req, f, NULL);
	if (db_status(req) == HTTP_422)
		return refuse_fields(req, f);
	return visit_missing(req);
}

/* ---- making ---------------------------------------------------------------- */

/* What is wrong with a span; fills in what was not sent, to show the form. */
static void
check_span(struct req *req, struct form *f)
{
	int32_t	 from = 0, upto = 0;

	if (f->from == NULL || f->upto == NULL) {
		if (f->from == NULL)
			f->from = f->upto != NULL ? f->upto : "2000-01-01T00:00";
		if (f->upto == NULL)
			f->upto = f->from;
		return;
	}
	(void)day_number(req_printf(req, "%.10s", f->from), &from);
	(void)day_number(req_printf(req, "%.10s", f->upto), &upto);
	if (strcmp(f->upto, f->from) <= 0)
		req_error(req, "upto", tr(req->lang, "The end comes after the start"));
	else if (upto - from > 30)
		req_error(req, "upto", tr(req->lang, "At most 30 days at a time"));
}

/* The document that block_make reads. */
static const char *
document(struct req *req, const struct form *f, const char **days, size_t n,
    const struct calendar_rule *rule)
{
	struct value	*p = value_object(req->mem), *spans = value_array(req->mem), *one;
	int32_t		 from = 0, upto = 0, day = 0;

	(void)day_number(req_printf(req, "%.10s", f->from), &from);
	(void)day_number(req_printf(req, "%.10s", f->upto), &upto);
	for (size_t i = 0; i < n; i++) {
		(void)day_number(days[i], &day);
		one = value_append(spans, value_object(req->mem));
		value_set_text(one, "from", req_printf(req, "%s%s", days[i], f->from + 10));
		value_set_text(one, "upto", req_printf(req, "%s%s",
		    day_string(req->mem, day + upto - from), f->upto + 10));
	}
	value_set(p, "staff", ids_value(req, f->staff));
	value_set(p, "things", ids_value(req, f->things));
	value_set_text(p, "reason", f->reason != NULL ? f->reason : "");
	value_set(p, "spans", spans);
	value_set_bool(p, "skip", req_bool(req, "skip"));
	if (rule != NULL)
		value_set_text(p, "rule", calendar_rule_text(req->mem, rule));
	return value_json(req->mem, p);
}

static enum http
done(struct req *req, const char *json, int64_t id)
{
	db_notify(req, "okno_live");
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	return http_see_other(req, "/journal/%lld/blocks/%lld", (long long)req->auth->branch_id,
	    (long long)id);
}

static enum http
made(struct req *req, const char *json, const struct value *result)
{
	const struct value	*ids = value_get(result, "ids");
	int64_t			 id = 0, skipped = 0;

	(void)value_to_int(value_at(ids, 0), &id);
	(void)value_to_int(value_get(result, "skipped"), &skipped);
	if (req_header(req, "HX-Request") == NULL)
		return done(req, json, id);
	db_notify(req, "okno_live");
	http_header(req, "HX-Push-Url", "/journal/%lld/blocks/%lld",
	    (long long)req->auth->branch_id, (long long)id);
	return block_show(req, id, skipped == 0 ? tr(req->lang, "Blocked") : req_printf(req,
	    trn(req->lang, "Blocked; %lu that was taken is left out",
	    "Blocked; %lu that were taken are left out", (unsigned long)skipped),
	    (unsigned long)skipped));
}

enum http
post_blocks(struct req *req)
{
	const struct auth		*a = req->auth;
	struct form			 f = { .from = wall(req, "from", REQ_REQUIRED),
	    .upto = wall(req, "upto", REQ_REQUIRED), .staff = req_ids(req, "staff", SUBJECTS_MAX),
	    .things = req_ids(req, "things", SUBJECTS_MAX),
	    .reason = req_text(req, "reason", REASON_CHARS, 0) };
	const struct calendar_rule	*rule;
	const struct value		*result, *conflicts;
	const char			**days, *json;
	size_t				 n;

	check_span(req, &f);
	if (f.staff.n + f.things.n == 0)
		req_error(req, "staff", tr(req->lang, "Please choose who or what is blocked"));
	days = repeat_read(req, req_printf(req, "%.10s", f.from), DAYS_MAX, &rule, &n);
	if (n * (f.staff.n + f.things.n) > BLOCKS_MAX)
		req_error(req, "count", tr(req->lang, "That is too many at once"));
	if (!req_ok(req))
		return refuse_fields(req, &f);
	json = block_make(req, a->chain_id, a->branch_id, auth_own_staff(req), a->user_id,
	    document(req, &f, days, n, rule));
	if (json == NULL)
		return refuse_failed(req, &f);
	result = value_parse(req->mem, json);
	if ((conflicts = value_get(result, "conflicts")) != NULL)
		return refuse_taken(req, &f, conflicts);
	return made(req, json, result);
}

/* ---- changing -------------------------------------------------------------- */

/* What block_change is to do: only what was sent. */
static const char *
changes(struct req *req, const struct form *f)
{
	static const char *const	scopes[] = { "this", "following", "all", NULL };
	const char			*scope = req_one_of(req, "scope", scopes, 0);
	struct value			*p = value_object(req->mem);
	int64_t				 staff = req_id(req, "staff", 0);
	int64_t				 thing = req_id(req, "things", 0);

	value_set_text(p, "scope", scope != NULL ? scope : "this");
	value_set_text(p, "from", f->from);
	value_set_text(p, "upto", f->upto);
	if (req_has(req, "reason"))
		value_set_text(p, "reason", f->reason != NULL ? f->reason : "");
	if (staff != 0)
		value_set_int(p, "staff_id", staff);
	else if (thing != 0)
		value_set_int(p, "instance_id", thing);
	return value_json(req->mem, p);
}

enum http
post_block(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id"), version = 0;
	struct form		 f;
	const struct value	*result, *conflicts;
	const char		*p, *json;

	if (!read_block(req, id, &f))
		return visit_missing(req);
	f.from = wall(req, "from", REQ_REQUIRED);
	f.upto = wall(req, "upto", REQ_REQUIRED);
	if (req_has(req, "reason"))
		f.reason = req_text(req, "reason", REASON_CHARS, 0);
	(void)req_int(req, "version", 1, INT32_MAX, 0, &version);
	check_span(req, &f);
	p = changes(req, &f);
	if (!req_ok(req))
		return refuse_fields(req, &f);
	json = block_change(req, a->chain_id, a->branch_id, auth_own_staff(req), id, version, p);
	if (json == NULL)
		return refuse_failed(req, &f);
	result = value_parse(req->mem, json);
	if (value_true(value_get(result, "stale"))) {
		req_error(req, "version", tr(req->lang,
		    "Somebody else has just changed it. What you see now is the present state."));
		return req_wants_json(req) ? refuse_grid(req, "stale",
		    value_str(value_get(req_errors(req), "version"))) :
		    read_block(req, id, &f) ? show(req, HTTP_409, &f, NULL, NULL) :
		    visit_missing(req);
	}
	if ((conflicts = value_get(result, "conflicts")) != NULL)
		return refuse_taken(req, &f, conflicts);
	if (req_header(req, "HX-Request") == NULL)
		return done(req, json, id);
	db_notify(req, "okno_live");
	return block_show(req, id, tr(req->lang, "Saved"));
}

/* ---- away and back --------------------------------------------------------- */

/* Where forms without scripts post to, asked for anew. */
enum http
get_blocks_away(struct req *req)
{
	return http_see_other(req, "/journal/%lld", (long long)req->auth->branch_id);
}

/* Removes ids, or with scope those that it names by the first. */
enum http
post_blocks_remove(struct req *req)
{
	static const char *const	scopes[] = { "this", "following", "all", NULL };
	const struct auth		*a = req->auth;
	struct ids			 ids = req_ids(req, "ids", IDS_MAX);
	const char			*scope = req_one_of(req, "scope", scopes, 0), *json;

	if (ids.n == 0)
		req_error(req, "ids", tr(req->lang, "Please choose who or what is blocked"));
	if (!req_ok(req))
		return req_invalid(req);
	json = block_remove(req, a->chain_id, a->branch_id, auth_own_staff(req), ids, scope);
	return json != NULL ? done(req, json, ids.v[0]) : visit_missing(req);
}

enum http
post_blocks_restore(struct req *req)
{
	const struct auth	*a = req->auth;
	struct ids		 ids = req_ids(req, "ids", IDS_MAX);
	const char		*json;

	if (ids.n == 0)
		req_error(req, "ids", tr(req->lang, "Please choose who or what is blocked"));
	if (!req_ok(req))
		return req_invalid(req);
	json = block_restore(req, a->chain_id, a->branch_id, auth_own_staff(req), ids);
	if (json == NULL && strcmp(db_sqlstate(req), "23P01") == 0)
		return req_wants_json(req) ? refuse_grid(req, "taken",
		    tr(req->lang, "This time has just been taken")) :
		    http_refuse(req, HTTP_409, tr(req->lang, "This time has just been taken"));
	return json != NULL ? done(req, json, ids.v[0]) : visit_missing(req);
}
