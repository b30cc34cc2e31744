/* journal.c: the journal of a branch: its day, its visits, its live updates.
 *
 * One FastCGI program.  board.c makes the grid, visit.c and history.c the panel
 * of a visit, change.c changes it, booking.c makes new ones.
 */
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "block.h"
#include "board.h"
#include "client_card.h"
#include "comments.h"
#include "change.h"
#include "calls.h"
#include "day.h"
#include "db.h"
#include "files.h"
#include "http.h"
#include "frame.h"
#include "i18n.h"
#include "label.h"
#include "look.h"
#include "mem.h"
#include "req.h"
#include "rearrange.h"
#include "route.h"
#include "series.h"
#include "told.h"
#include "value.h"
#include "view.h"
#include "visit.h"

#include "journal_sql.h"

enum {
	CARDS_MAX = 500,	/* asked for at once */
	NUMBER_MAX = 18,	/* digits */
	SECONDS_DIGITS = 11,	/* of a time since 1970 */
	TYPED_MAX = 100,
	WEEK = 7
};

/* ---- the day --------------------------------------------------------------- */

static enum http
show_day(struct req *req, const char *day)
{
	struct value		*data = value_object(req->mem);
	struct board_ask	 ask = board_asked(req, day);
	enum http		 status;

	if (!req_ok(req))
		return req_invalid(req);
	if ((status = board_load(req, &ask, data)) != HTTP_200)
		return status;
	return view_answer(req, HTTP_200, value_get(data, "paper") != NULL ? "paper.html" :
	    "journal.html", data);
}

/* The journal without a branch in its address: of the branch used last.  "/"
 * comes from the account program, which hands the start page over. */
static enum http
get_last(struct req *req)
{
	if (req->auth->branch_id == 0)
		return frame_nowhere(req);
	if (!auth_may(req, "timetable_access"))
		return HTTP_403;
	if (strcmp(req->path, "/") != 0)
		return http_see_other(req, "/journal/%lld", (long long)req->auth->branch_id);
	return show_day(req, NULL);
}

static enum http
get_branch(struct req *req)
{
	const char	*day = req_date(req, "date", 0);

	if (!req_ok(req))
		return req_invalid(req);
	return show_day(req, day);
}

static enum http
get_day(struct req *req)
{
	const char	*day = req_path(req, "date");
	int32_t		 number;

	return day_number(day, &number) ? show_day(req, day) : HTTP_404;
}

/* ---- live ------------------------------------------------------------------ */

/* The notice heard last, a time and a number: "1795326216:0"; "" if there is none, or
 * nothing of what came after it is kept.  A browser that merely reconnects says it in
 * a header; one that begins anew, in the address. */
static const char *
heard_last(struct req *req)
{
	const char		*last = req_header(req, "Last-Event-ID");
	const struct rows	*r;
	size_t			 digits;

	if (last == NULL || *last == '\0')
		last = req_raw(req, "last_event_id");
	if ((digits = strspn(last, "0123456789")) == 0 || digits > SECONDS_DIGITS ||
	    strspn(last, "0123456789:") != strlen(last) || strlen(last) > 40)
		return "";
	r = journal_resumes(req, strtoll(last, NULL, 10));
	return r != NULL && row_bool(r, 0, rows_col(r, "resumes")) ? last : "";
}

/* nginx holds the connection from here on. */
static enum http
get_live(struct req *req)
{
	const char	*last = heard_last(req);

	return http_accel(req, "/-/live/%lld%s%s", (long long)req->auth->branch_id,
	    *last == '\0' ? "" : "?last_event_id=", last);
}

/* The cards that a notice was about; those that are not theirs to see, or no
 * longer there, are named as gone. */
static enum http
get_cards(struct req *req)
{
	const struct auth	*a = req->auth;
	struct ids		 ids = req_ids(req, "ids", CARDS_MAX);
	const struct rows	*r;
	struct value		*data = value_object(req->mem), *gone = value_array(req->mem);
	bool			 here;
	int			 id;

	if (!req_ok(req))
		return req_invalid(req);
	r = journal_some_cards(req, a->chain_id, a->branch_id, ids, auth_own_staff(req),
	    a->last_days);
	if (r == NULL)
		return db_status(req);
	id = rows_col(r, "id");
	for (size_t i = 0; i < ids.n; i++) {
		here = false;
		for (size_t k = 0; k < rows_len(r) && !here; k++)
			here = row_int(r, k, id) == ids.v[i];
		if (!here)
			(void)value_append(gone, value_int(req->mem, ids.v[i]));
	}
	value_set(data, "cards", board_cards(req, r, req_id(req, "label", 0)));
	value_set(data, "gone", gone);
	return view_answer(req, HTTP_200, "cards.html", data);
}

/* What is being booked online: all of it, for it is little. */
static enum http
get_holds(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = journal_holds(req, a->chain_id, a->branch_id,
				    auth_own_staff(req));
	struct value		*data = value_object(req->mem);

	if (r == NULL)
		return db_status(req);
	value_set(data, "holds", board_holds(req, r));
	return view_answer(req, HTTP_200, "holds.html", data);
}

/* ---- the month ------------------------------------------------------------- */

/* Bookings on a day of the month; rows are sorted by day. */
static int64_t
load_of(const struct rows *r, const char *day)
{
	for (size_t i = 0; i < rows_len(r); i++)
		if (strcmp(row_text(r, i, rows_col(r, "day")), day) == 0)
			return row_int(r, i, rows_col(r, "n"));
	return 0;
}

static struct value *
day_value(struct req *req, const struct rows *r, const char *day, const char *month,
    const char *chosen, const char *today, int64_t most)
{
	struct value	*one = value_object(req->mem);
	int64_t		 n = load_of(r, day);
	bool		 out = strncmp(day, month, 7) != 0;

	value_set_text(one, "day", day);
	value_set_text(one, "number", day[8] == '0' ? day + 9 : day + 8);
	value_set_text(one, "class", out ? "out" : strcmp(day, today) == 0 ? "today" : "");
	value_set_bool(one, "here", strcmp(day, chosen) == 0);
	value_set_int(one, "load", n == 0 || most == 0 ? 0 : 1 + n * 3 / (most + 1));
	value_set_int(one, "bookings", n);
	value_set_text(one, "words", n == 0 ? "" : req_printf(req,
	    trn(req->lang, ", %lu booking", ", %lu bookings", (unsigned long)n),
	    (unsigned long)n));
	return one;
}

static struct value *
weeks_value(struct req *req, const struct rows *r, const char *chosen, const char *today)
{
	struct value	*weeks = value_array(req->mem), *days, *week;
	const char	*day, *month = req_printf(req, "%.7s-01", chosen);
	int32_t		 at;
	int64_t		 most = 0;

	(void)day_number(month, &at);
	for (size_t i = 0; i < rows_len(r); i++)
		if (row_int(r, i, rows_col(r, "n")) > most)
			most = row_int(r, i, rows_col(r, "n"));
	at -= day_of_week(at) - 1;
	do {
		week = value_append(weeks, value_object(req->mem));
		days = value_array(req->mem);
		for (int d = 0; d < WEEK; d++, at++)
			(void)value_append(days, day_value(req, r, day_string(req->mem, at), month,
			    chosen, today, most));
		value_set(week, "days", days);
		day = day_string(req->mem, at);
	} while (strncmp(day, month, 7) == 0);
	return weeks;
}

static struct value *
weekdays_value(struct req *req)
{
	struct value	*list = value_array(req->mem);

	for (int d = 1; d <= WEEK; d++)
		(void)value_append(list, value_text(req->mem, lang_weekday(req->lang, d)));
	return list;
}

/* The month around a day, with how much is booked on each for who may see that. */
static enum http
get_month(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*day = req_date(req, "date", REQ_REQUIRED);
	struct board_ask	 ask = board_asked(req, day);
	struct query		*place, *days;
	struct value		*data = value_object(req->mem);
	int32_t			 first;

	if (!req_ok(req))
		return req_invalid(req);
	place = journal_place_send(req, a->chain_id, a->branch_id, day, false);
	days = journal_month_send(req, a->chain_id, a->branch_id, day, ask.staff);
	if (!db_wait(req))
		return db_status(req);
	(void)day_number(req_printf(req, "%.7s-01", day), &first);
	value_set_text(data, "title", lang_month(req->mem, req->lang, day));
	value_set_text(data, "before", day_string(req->mem, first - 1));
	value_set_text(data, "after", day_string(req->mem, first + 31));
	value_set_text(data, "query", board_query(req, &ask, '?'));
	value_set_text(data, "query_more", board_query(req, &ask, '&'));
	value_set(data, "weekdays", weekdays_value(req));
	value_set(data, "weeks", weeks_value(req, board_may_load(req) ? query_rows(days) : NULL, day,
	    rows_text(query_rows(place), "today")));
	return view_answer(req, HTTP_200, "month.html", data);
}

/* ---- search ---------------------------------------------------------------- */

static struct value *
found_visit(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);

	value_set_int(one, "id", row_int(r, i, rows_col(r, "visit_id")));
	value_set_int(one, "appointment", row_int(r, i, rows_col(r, "appointment_id")));
	value_set_text(one, "day", row_text(r, i, rows_col(r, "day")));
	value_set_text(one, "when", req_printf(req, "%s, %s",
	    lang_day_short(req->mem, req->lang, row_text(r, i, rows_col(r, "day"))),
	    lang_clock(req->mem, req->lang, row_text(r, i, rows_col(r, "clock")))));
	value_set_bool(one, "cancelled", row_bool(r, i, rows_col(r, "cancelled")));
	return one;
}

static struct value *
found_clients(struct req *req, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *client = NULL, *visits = NULL;
	int64_t		 last = 0, id;

	for (size_t i = 0; i < rows_len(r); i++) {
		id = row_int(r, i, rows_col(r, "id"));
		if (client == NULL || id != last) {
			client = value_append(list, value_object(req->mem));
			visits = value_array(req->mem);
			value_set_int(client, "client_id", id);
			value_set_text(client, "name",
			    board_client(req, row_text(r, i, rows_col(r, "name")),
			    row_text(r, i, rows_col(r, "surname"))));
			value_set_text(client, "phone",
			    visit_phone(req, row_text(r, i, rows_col(r, "phone"))));
			value_set(client, "visits", visits);
			value_set_bool(client, "more", row_bool(r, i, rows_col(r, "more")) &&
			    auth_may(req, "record_form_access"));
		}
		last = id;
		if (row_text(r, i, rows_col(r, "visit_id")) != NULL)
			(void)value_append(visits, found_visit(req, r, i));
	}
	return list;
}

/* The number of a visit as people write it, "123" or "No. 123"; 0: none. */
static int64_t
typed_number(const char *typed)
{
	static const char *const	signs[] = { "№", "#", "No.", "no.", "No", "no", "N" };
	size_t				 n = strcspn(typed, "0123456789"), digits;
	const char			*number = typed + n;
	bool				 is_number;

	while (n > 0 && typed[n - 1] == ' ')
		n--;
	is_number = n == 0;
	for (size_t i = 0; i < ARRAY_SIZE(signs); i++)
		is_number = is_number || (n >= strlen(signs[i]) &&
		    strncmp(typed + n - strlen(signs[i]), signs[i], strlen(signs[i])) == 0);
	digits = strspn(number, "0123456789");
	if (!is_number || digits == 0 || digits > NUMBER_MAX || number[0] == '0' ||
	    number[digits + strspn(number + digits, " ")] != '\0')
		return 0;
	return strtoll(number, NULL, 10);
}

/* Clients and their visits by what was typed, and the visit of that number. */
static bool
find(struct req *req, const char *typed, struct value *found)
{
	const struct auth	*a = req->auth;
	int64_t			 no = typed_number(typed);
	struct query		*clients, *visit = NULL;
	const struct rows	*r;
	struct value		*one;

	clients = journal_find_send(req, a->chain_id, a->branch_id, typed, auth_own_staff(req),
	    a->last_days);
	if (no != 0)
		visit = journal_find_no_send(req, a->chain_id, a->branch_id, no,
		    auth_own_staff(req), a->last_days);
	if (!db_wait(req))
		return false;
	value_set(found, "clients", found_clients(req, query_rows(clients)));
	value_set_bool(found, "cut", rows_len(query_rows(clients)) > 0 &&
	    row_bool(query_rows(clients), 0, rows_col(query_rows(clients), "cut")));
	r = visit != NULL ? query_rows(visit) : NULL;
	if (r != NULL && rows_len(r) > 0) {
		one = found_visit(req, r, 0);
		value_set_text(one, "title", req_printf(req, tr(req->lang, "Visit No. %lld"),
		    (long long)no));
		value_set_text(one, "client", board_client(req, rows_text(r, "name"),
		    rows_text(r, "surname")));
		value_set(found, "visit", one);
	} else if (rows_len(query_rows(clients)) == 0)
		value_set_text(found, "none", tr(req->lang, "Nobody is found"));
	return true;
}

/* What the search finds, below its field or, without scripts, in the panel. */
static enum http
get_find(struct req *req)
{
	const char	*typed = req_text(req, "q", TYPED_MAX, 0);
	struct value	*data = value_object(req->mem), *found;

	if (!req_ok(req))
		return req_invalid(req);
	found = req_header(req, "HX-Request") != NULL || req_wants_json(req) ? data :
	    value_sub(value_sub(data, "panel"), "found");
	value_set(found, "clients", value_array(req->mem));
	if (typed != NULL && !find(req, typed, found))
		return db_status(req);
	value_set_bool(found, "may_create", auth_may(req, "create_records_access"));
	value_set_text(found, "back", req_printf(req, "/journal/%lld",
	    (long long)req->auth->branch_id));
	if (found == data)
		return view_answer(req, HTTP_200, "found.html", data);
	return panel_answer(req, HTTP_200, data, NULL);
}

/* ---- routes ---------------------------------------------------------------- */

#define B "/journal/:branch"

/* clang-format off */
static const struct route routes[] = {
	/* method  path                              right                             handler      */
	{ GET,  "/",                              SIGNED_IN,                        get_last     },
	{ GET,  "/journal",                       SIGNED_IN,                        get_last     },
	{ GET,  B,                                "timetable_access",               get_branch   },
	{ GET,  B "/:date",                       "timetable_access",               get_day      },
	{ GET,  B "/cards",                       "timetable_access",               get_cards    },
	{ GET,  B "/holds",                       "timetable_access",               get_holds    },
	{ GET,  B "/blocks",                      "timetable_access",               get_blocks   },
	{ POST, B "/blocks",                      "create_records_access",          post_blocks  },
	{ GET,  B "/blocks/new",                  "create_records_access",          get_block_new },
	{ GET,  B "/blocks/:id",                  "timetable_access",               get_block    },
	{ POST, B "/blocks/:id",                  "edit_records_access",            post_block   },
	{ GET,  B "/blocks/remove",               "timetable_access",               get_blocks_away },
	{ POST, B "/blocks/remove",               "edit_records_access",          post_blocks_remove },
	{ GET,  B "/blocks/restore",              "timetable_access",               get_blocks_away },
	{ POST, B "/blocks/restore",              "edit_records_access",          post_blocks_restore },
	{ GET,  B "/live",                        "timetable_access",               get_live     },
	{ GET,  B "/month",                       "timetable_access",               get_month    },
	{ GET,  B "/look",                        "timetable_access",               get_look     },
	{ POST, B "/look",                        "timetable_access",               post_look    },
	{ POST, B "/look/zoom",                   "timetable_access",               post_zoom    },
	{ GET,  B "/find",                        "timetable_access",               get_find     },
	{ GET,  B "/new",                         "create_records_access",          get_new      },
	{ GET,  B "/clients",                     "create_records_access",          get_clients  },
	{ GET,  B "/visits",                      "create_records_access",          get_new      },
	{ POST, B "/visits",                      "create_records_access",          post_visits  },
	{ GET,  B "/visits/:id",                  "record_form_access",             get_visit    },
	{ POST, B "/visits/:id",                  "edit_records_access",            post_visit   },
	{ GET,  B "/visits/:id/repeat",           "create_records_access",          get_repeat   },
	{ POST, B "/visits/:id/repeat",           "create_records_access",          post_repeat  },
	{ GET,  B "/visits/:id/series",           "record_form_access",             get_series   },
	{ POST, B "/visits/:id/series",           "edit_records_access",            post_series  },
	{ GET,  B "/visits/:id/series/move",      "timetable_access",               get_series_away },
	{ POST, B "/visits/:id/series/move",      "edit_records_access",            post_series_move },
	{ GET,  B "/visits/:id/series/cancel",    "timetable_access",               get_series_away },
	{ POST, B "/visits/:id/series/cancel",    "delete_records_access",          post_series_cancel },
	{ GET,  B "/visits/:id/series/spread",    "timetable_access",               get_series_away },
	{ POST, B "/visits/:id/series/spread",    "edit_records_access",            post_series_spread },
	{ GET,  B "/clients/:id",                 "record_form_access",             get_client   },
	{ POST, B "/visits/:id/merge",            "edit_records_access",            post_merge   },
	{ POST, B "/visits/:id/split",            "edit_records_access",            post_split   },
	{ GET,  B "/visits/:id/merge",            "timetable_access",               get_status   },
	{ GET,  B "/visits/:id/split",            "timetable_access",               get_status   },
	{ GET,  B "/visits/:id/status",           "timetable_access",               get_status   },
	{ POST, B "/visits/:id/status",           "edit_records_attendance_access", post_status  },
	{ GET,  B "/calls",                       "timetable_access",               get_calls    },
	{ POST, B "/calls/:id",                   "edit_records_attendance_access", post_call    },
	{ GET,  B "/visits/:id/messages",         "record_form_access",             get_told     },
	{ POST, B "/visits/:id/messages",         "send_sms",                       post_told    },
	{ GET,  B "/mentions",                    "record_form_access",             get_mentions },
	{ GET,  B "/visits/:id/comments",         "record_form_access",             get_comments },
	{ POST, B "/visits/:id/comments",         "record_form_access",             post_comments },
	{ POST, B "/visits/:id/comments/read",    "record_form_access",             post_comments_read },
	{ GET,  B "/visits/:id/comments/:comment", "record_form_access",            get_comment  },
	{ POST, B "/visits/:id/comments/:comment", "record_form_access",            post_comment },
	{ POST, B "/visits/:id/comments/:comment/remove", "record_form_access",     post_comment_remove },
	{ POST, B "/visits/:id/comments/:comment/restore", "record_form_access",    post_comment_restore },
	{ GET,  B "/visits/:id/notify",           "record_form_access",             get_told     },
	{ POST, B "/visits/:id/notify",           "edit_records_access",            post_notify  },
	{ GET,  B "/visits/:id/files",            "client_files_list_access",       get_files    },
	{ POST, B "/visits/:id/files",            "client_files_upload_access",     post_files   },
	{ POST, B "/visits/:id/files/:file_id",   "client_files_list_access",       post_file    },
	{ GET,  B "/visits/:id/uploads/:upload",  "client_files_list_access",       get_file     },
	{ POST, B "/appointments/move",           "edit_records_access",            post_several_move },
	{ POST, B "/appointments/copy",           "create_records_access",          post_several_copy },
	{ POST, B "/appointments/cancel",         "delete_records_access",          post_several_cancel },
	{ POST, B "/appointments/restore",        "delete_records_access",          post_several_restore },
	{ POST, B "/appointments/back",           "edit_records_access",            post_back },
	{ POST, B "/appointments/status",         "edit_records_attendance_access", post_several_status },
	{ GET,  B "/appointments/:id/move",       "timetable_access",               get_booking  },
	{ GET,  B "/appointments/:id/labels",     "timetable_access",               get_booking  },
	{ POST, B "/appointments/:id/labels",     "edit_records_access",            post_label   },
	{ GET,  B "/appointments/:id/late",       "edit_records_access",            get_late     },
	{ POST, B "/appointments/:id/late",       "edit_records_access",            post_late    },
	{ GET,  B "/staff/:id/absent",            "edit_records_access",            get_absent   },
	{ POST, B "/staff/:id/absent",            "edit_records_access",            post_absent  },
	{ POST, B "/appointments/:id/move",       "edit_records_access",            post_move    },
	{ GET,  B "/appointments/:id/cancel",     "timetable_access",               get_booking  },
	{ POST, B "/appointments/:id/cancel",     "delete_records_access",          post_cancel  },
	{ GET,  B "/appointments/:id/restore",    "timetable_access",               get_booking  },
	{ POST, B "/appointments/:id/restore",    "delete_records_access",          post_restore },
};
/* clang-format on */

static const struct area area = {
	.name = "journal",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
