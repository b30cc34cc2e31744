/* change.c: one change of many bookings, and taking it back.
 *
 * Few are changed at once, in the request's transaction; many by the worker,
 * batch by batch, while a page shows how far it is.
 */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "value.h"
#include "view.h"
#include "visits.h"

#include "visits_sql.h"

enum {
	AT_ONCE = 200,		/* more is the worker's */
	PICKED_MAX = 1000,	/* on one page there are fewer */
	FOUND_MAX = 5000,	/* of all that the filter finds */
	NOTE_MAX = 1000
};

/* What can be done to many, and who may. */
static const struct action {
	const char	*kind;
	const char	*right;
	const char	*other;		/* needed as well; NULL: none */
	const char	*word;
	const char	*undone;
} actions[] = {
	{ "status", "edit_records_attendance_access", NULL, N_("Changing the status"),
	  N_("Status changed") },
	{ "cancel", "delete_records_access", NULL, N_("Cancelling"), N_("Cancelled") },
	{ "restore", "delete_records_access", NULL, N_("Restoring"), N_("Restored") },
	{ "note", "edit_records_access", "records_edit_comment_access", N_("Adding the note"),
	  N_("Note added") },
};

static const struct action *
action_of(const char *kind)
{
	for (size_t i = 0; kind != NULL && i < ARRAY_SIZE(actions); i++)
		if (strcmp(actions[i].kind, kind) == 0)
			return &actions[i];
	return NULL;
}

static bool
may(const struct req *req, const struct action *a)
{
	return a != NULL && auth_may(req, a->right) &&
	    (a->other == NULL ||
	    auth_may(req, a->other));
}

/* ---- beginning ------------------------------------------------------------- */

/* What a change is to do, as the database has it. */
static const char *
read_params(struct req *req, const char *kind)
{
	static const char *const	words[] = {
		"waiting", "confirmed", "arrived", "no_show", NULL
	};
	struct value			*p = value_object(req->mem);

	if (strcmp(kind, "status") == 0)
		value_set_text(p, "status", req_one_of(req, "status", words, REQ_REQUIRED));
	if (strcmp(kind, "note") == 0)
		value_set_text(p, "note", req_text(req, "text", NOTE_MAX, REQ_REQUIRED));
	if (auth_own_staff(req) != 0)
		value_set_int(p, "own", auth_own_staff(req));
	if (req->auth->edit_since != NULL)
		value_set_text(p, "edit_since", req->auth->edit_since);
	value_set_bool(p, "came", auth_may(req, "delete_customer_came_records_access"));
	value_set_bool(p, "insist", auth_may(req, "records_over_busy_access"));
	return value_json(req->mem, p);
}

/* Does it now, or has the worker do it. */
static enum http
go(struct req *req, int64_t work, int64_t size)
{
	const struct auth	*a = req->auth;

	if (size <= AT_ONCE) {
		if (visits_change_run(req, a->chain_id, work, AT_ONCE + 1) == NULL)
			return db_status(req);
		db_notify(req, "okno_live");
	} else {
		if (!visits_work_later(req, a->chain_id, work))
			return db_status(req);
		db_notify(req, "okno_heavy");
	}
	return http_see_other(req, "/visits/%lld/works/%lld", (long long)a->branch_id,
	    (long long)work);
}

/* How many bookings the work is of. */
static int64_t
size_of(struct req *req, int64_t work)
{
	const struct rows	*r = visits_work_size(req, req->auth->chain_id, work);

	return r != NULL ? rows_int(r, "total") : 0;
}

enum http
post_change(struct req *req)
{
	static const char *const	kinds[] = { "status", "cancel", "restore", "note", NULL };
	const struct auth		*a = req->auth;
	const char			*kind = req_one_of(req, "do", kinds, REQ_REQUIRED), *params;
	struct ids			 ids = req_ids(req, "booking", PICKED_MAX);
	bool				 filtered = req_bool(req, "all");
	const struct rows		*r;
	struct ask			 ask;

	if (kind == NULL)
		return req_invalid(req);
	if (!may(req, action_of(kind)))
		return HTTP_403;
	params = read_params(req, kind);
	if (!filtered && ids.n == 0)
		req_error(req, "booking", tr(req->lang, "Choose bookings first"));
	if (!ask_read(req, false, &ask))
		return req_invalid(req);
	r = visits_change_begin(req, a->chain_id, a->branch_id, a->user_id, kind, params, ids,
	    visits_filter(req, &ask), FOUND_MAX, filtered);
	if (r == NULL)
		return db_status(req);
	return go(req, rows_int(r, "id"), size_of(req, rows_int(r, "id")));
}

enum http
post_undo(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 work = req_path_id(req, "id");
	const struct rows	*one, *r;

	one = visits_work(req, a->chain_id, a->branch_id, a->user_id, work);
	if (one == NULL)
		return db_status(req);
	if (rows_len(one) == 0)
		return HTTP_404;
	if (action_of(rows_text(one, "kind")) == NULL)
		return http_refuse(req, HTTP_409, tr(req->lang, "There is nothing to take back."));
	if (!may(req, action_of(rows_text(one, "kind"))))
		return HTTP_403;
	r = visits_undo_begin(req, a->chain_id, a->branch_id, a->user_id, work);
	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, 0))
		return http_refuse(req, HTTP_409, tr(req->lang, "There is nothing to take back."));
	return go(req, work, size_of(req, work));
}

/* ---- how far it is --------------------------------------------------------- */

static const char *
reason_word(struct req *req, const char *reason)
{
	static const struct {
		const char	*reason;
		const char	*word;
	} words[] = {
		{ "taken", N_("The time was given to somebody else") },
		{ "outside", N_("Nobody works then, and your role does not book outside of the shift") },
		{ "came", N_("Your role does not cancel what the client came to") },
		{ "gone", N_("It is no longer there, or is not in your column") },
		{ "old", N_("Your role does not change visits of so long ago") },
		{ "long", N_("Its comment is too long for more") },
		{ "changed", N_("Somebody has changed it since") },
	};

	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		if (strcmp(words[i].reason, reason) == 0)
			return tr(req->lang, words[i].word);
	return reason;
}

static struct value *
refused_value(struct req *req, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		const char	*starts = row_text(r, i, rows_col(r, "starts"));

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "visit", row_int(r, i, rows_col(r, "visit_id")));
		value_set_text(one, "when", req_printf(req, "%s, %s",
		    lang_day_short(req->mem, req->lang, starts), starts + 11));
		value_set_text(one, "staff", row_text(r, i, rows_col(r, "staff")));
		value_set_text(one, "why", reason_word(req, row_text(r, i, rows_col(r, "reason"))));
	}
	return list;
}

static void
add_work(struct req *req, struct value *data, const struct rows *r)
{
	static const char *const	numbers[] = { "id", "done", "total", "refused" };
	const char			*kind = rows_text(r, "kind"), *until = rows_text(r, "until");
	const struct action		*a = action_of(kind);
	int64_t				 good;

	for (size_t i = 0; i < ARRAY_SIZE(numbers); i++)
		value_set_int(data, numbers[i], rows_int(r, numbers[i]));
	good = rows_int(r, "done") - rows_int(r, "refused");
	value_set_bool(value_sub(data, "is"), rows_text(r, "state"), true);
	value_set_bool(data, "running", strcmp(rows_text(r, "state"), "waiting") == 0 ||
	    strcmp(rows_text(r, "state"), "undoing") == 0);
	value_set_text(data, "state", rows_text(r, "state"));
	value_set_text(data, "kind", kind);
	value_set_bool(data, "export", a == NULL);
	value_set_text(data, "list", row_bool(r, 0, rows_col(r, "wide")) ? "/chain" : "");
	value_set_text(data, "title", a == NULL ? tr(req->lang, "Spreadsheet of bookings") :
	    tr(req->lang, a->word));
	value_set_text(data, "done_word", a == NULL ? NULL : tr(req->lang, a->undone));
	value_set_text(data, "count_words", lang_count(req->mem, req->lang, "%lu booking",
	    "%lu bookings", (unsigned long)good));
	value_set_bool(data, "has_file", row_bool(r, 0, rows_col(r, "has_file")));
	value_set_bool(data, "may_undo", a != NULL && may(req, a) &&
	    row_bool(r, 0, rows_col(r, "may_undo")));
	value_set_text(data, "until", req_printf(req, "%s, %s",
	    lang_day_short(req->mem, req->lang, until), until + 11));
}

enum http
get_work(struct req *req)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	struct query		*one, *refused, *frame = frame_send(req);
	const struct rows	*r;
	int64_t			 id = req_path_id(req, "id");

	one = visits_work_send(req, a->chain_id, a->branch_id, a->user_id, id);
	refused = visits_work_refused_send(req, a->chain_id, id);
	if (!db_wait(req))
		return db_status(req);
	r = query_rows(one);
	if (rows_len(r) == 0)
		return HTTP_404;
	add_work(req, data, r);
	value_set(data, "kept", refused_value(req, query_rows(refused)));
	value_set_bool(data, "any_kept", rows_len(query_rows(refused)) > 0);
	frame_fill(req, data, frame, "visits");
	return view_answer(req, HTTP_200, "work.html", data);
}

enum http
get_work_file(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = visits_work(req, a->chain_id, a->branch_id, a->user_id,
				    req_path_id(req, "id"));

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0 || !row_bool(r, 0, rows_col(r, "has_file")))
		return HTTP_404;
	http_type(req, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
	http_header(req, "Content-Disposition", "attachment; filename=\"bookings-%lld.xlsx\"",
	    (long long)req_path_id(req, "id"));
	return http_accel(req, "/files/%s.xlsx", rows_text(r, "file"));
}
