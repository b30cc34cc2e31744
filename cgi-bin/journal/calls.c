/* calls.c: the bookings of a day, tomorrow's if none is named, to call through
 * one after another: confirmed, not reached, asked to move.
 */
#include "calls.h"

#include <string.h>

#include "auth.h"
#include "board.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"
#include "view.h"
#include "visit.h"

#include "calls_sql.h"

enum { NOTE_MAX = 500 };

static const char *const	states[] = { "confirmed", "no_answer", "asked_to_move", NULL };

static const char *
text(const struct rows *r, size_t i, const char *name)
{
	return row_text(r, i, rows_col(r, name));
}

static struct value *
call_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);
	const char	*phone = visit_phone(req, text(r, i, "phone")), *called = text(r, i, "called");
	bool		 confirmed = row_bool(r, i, rows_col(r, "confirmed"));

	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "starts", text(r, i, "starts"));
	value_set_text(one, "client", text(r, i, "name") != NULL ?
	    board_client(req, text(r, i, "name"), text(r, i, "surname")) : NULL);
	value_set_text(one, "phone", phone);
	value_set_text(one, "tel", phone != NULL ? text(r, i, "phone") : NULL);
	value_set_text(one, "services", text(r, i, "services"));
	value_set_text(one, "staff", text(r, i, "staff"));
	value_set_bool(one, "confirmed", confirmed);
	value_set_text(one, "note", text(r, i, "note"));
	if (called == NULL)
		return one;
	if (!confirmed)
		value_set_bool(value_sub(one, "is"), called, true);
	value_set_text(one, "at", req_printf(req, "%s%s%s",
	    lang_stamp(req->mem, req->lang, text(r, i, "at")),
	    text(r, i, "who") != NULL ? ", " : "", text(r, i, "who") != NULL ? text(r, i, "who") : ""));
	return one;
}

/* The list as it is; open_only: without those who are confirmed. */
static void
add_calls(struct req *req, struct value *data, const struct rows *r, bool open_only)
{
	struct value	*list = value_array(req->mem);
	size_t		 done = 0;

	for (size_t i = 0; i < rows_len(r); i++) {
		bool	 confirmed = row_bool(r, i, rows_col(r, "confirmed"));

		done += confirmed;
		if (!open_only || !confirmed)
			(void)value_append(list, call_value(req, r, i));
	}
	value_set(data, "calls", list);
	value_set_bool(data, "none", value_len(list) == 0);
	value_set_text(data, "count", req_printf(req, tr(req->lang, "Confirmed: %zu of %zu"),
	    done, rows_len(r)));
}

static enum http
show(struct req *req, enum http status)
{
	static const char *const	 shows[] = { "all", "open", NULL };
	const struct auth		*a = req->auth;
	const char			*day = req_date(req, "date", 0);
	const char			*which = req_one_of(req, "show", shows, 0);
	struct value			*data = value_object(req->mem);
	struct query			*list, *of, *frame;

	if (status == HTTP_200 && !req_ok(req))
		return req_invalid(req);
	list = calls_list_send(req, a->chain_id, a->branch_id, day, auth_own_staff(req), a->last_days);
	of = calls_day_send(req, a->chain_id, a->branch_id, day);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	day = rows_text(query_rows(of), "day");
	add_calls(req, data, query_rows(list), which == shows[1]);
	value_set_text(data, "day", day);
	value_set_text(data, "day_words", lang_day_long(req->mem, req->lang, day));
	value_set_bool(data, "open", which == shows[1]);
	value_set_text(data, "url", req_printf(req, "/journal/%lld/calls", (long long)a->branch_id));
	value_set_bool(data, "may_call", auth_may(req, "edit_records_attendance_access"));
	value_set_text(data, "note_error", value_str(value_get(req_errors(req), "note")));
	frame_fill(req, data, frame, "journal");
	return view_answer(req, status, "calls.html", data);
}

enum http
get_calls(struct req *req)
{
	return show(req, HTTP_200);
}

enum http
post_call(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const char		*state = req_one_of(req, "state", states, REQ_REQUIRED);
	const char		*note = req_text(req, "note", NOTE_MAX, 0);
	const char		*day = req_date(req, "date", 0);

	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422);
	if (calls_set(req, a->chain_id, a->branch_id, id, auth_own_staff(req), state,
	    note != NULL ? note : "", a->user_id) == NULL)
		return visit_missing(req);
	if (state == states[0] && calls_confirm(req, a->chain_id, a->branch_id, id) == NULL)
		return db_status(req);
	db_notify(req, "okno_live");
	return http_see_other(req, "/journal/%lld/calls?%s%s%s#v%lld", (long long)a->branch_id,
	    strcmp(req_raw(req, "show"), "open") == 0 ? "show=open" : "show=all",
	    day != NULL ? "&date=" : "", day != NULL ? day : "", (long long)id);
}
