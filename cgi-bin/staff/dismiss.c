/* dismiss.c: a member leaves.  Their bookings after the last day are listed,
 * each with a colleague who is free then, or the nearest time that day; those in
 * which they only help with who is free to help instead.  Those on a page are given
 * over in one go; while there are more, the next page follows, and the member is let
 * go with the last.
 */
#include "dismiss.h"

#include <stdlib.h>
#include <string.h>

#include "access.h"
#include "auth.h"
#include "db.h"
#include "frame.h"
#include "handover.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "staff.h"
#include "value.h"

#include "dismiss_sql.h"
#include "staff_sql.h"
#include "visit_sql.h"

enum { PAGE = 60 };		/* bookings, for each of which a colleague is looked for */

#define MOMENT_MAX	(INT64_C(1) << 40)	/* seconds */

/* A place in the list, which bookings that are given over do not move; 0: its start. */
struct place {
	int64_t	 at;
	int64_t	 id;
};

static struct place
read_place(struct req *req, const char *at, const char *id)
{
	struct place	p = { 0, req_id(req, id, 0) };

	(void)req_int(req, at, 1, MOMENT_MAX, 0, &p.at);
	return p.at != 0 && p.id != 0 ? p : (struct place){ 0, 0 };
}

static struct place
place_of(const struct rows *r, size_t i)
{
	return (struct place){ row_int(r, i, rows_col(r, "at")), row_int(r, i, rows_col(r, "id")) };
}

/* What follows the page: the place of its last booking, or 0. */
static struct place
next_place(const struct rows *r)
{
	size_t	n = rows_len(r);

	return n > 0 && (int64_t)n < rows_int(r, "rest") ? place_of(r, n - 1) : (struct place){ 0, 0 };
}

/* The colleague who is free then, or soonest before or after on that day, beside what
 * was proposed for the bookings before. */
static bool
propose(struct req *req, const struct rows *r, size_t i, const struct rows *people, int64_t leaving,
    struct slot_takes *taken, struct handover *p)
{
	const struct handover_times	*times;
	struct handover_ask	 ask = {
		.services = row_text(r, i, rows_col(r, "service_ids")),
		.day = row_text(r, i, rows_col(r, "day")),
		.starts = row_text(r, i, rows_col(r, "starts")),
		.appointment = row_int(r, i, rows_col(r, "id")),
		.length = (int)row_int(r, i, rows_col(r, "length")),
		.before = (int)row_int(r, i, rows_col(r, "before")),
		.after = (int)row_int(r, i, rows_col(r, "after")),
		.leaving = leaving,
		.people = { mem_zero(req->mem, (rows_len(people) + 1) * sizeof(int64_t)), 0 },
	};

	while (ask.people.n < rows_len(people)) {
		ask.people.v[ask.people.n] = row_int(people, ask.people.n, rows_col(people, "id"));
		ask.people.n++;
	}
	if ((times = handover_load(req, &ask)) == NULL ||
	    handover_colleagues(req, times, taken, p, 1) == 0)
		return false;
	slot_takes_add(req, taken, &p->takes);
	return true;
}

static const char *
name_of(const struct rows *people, int64_t id)
{
	for (size_t i = 0; i < rows_len(people); i++)
		if (row_int(people, i, rows_col(people, "id")) == id)
			return row_text(people, i, rows_col(people, "name"));
	return "";
}

static void
add_proposal(struct req *req, struct value *one, const struct handover *p,
    const struct rows *people)
{
	struct value	*v = value_sub(one, "proposal");

	value_set_text(v, "choice", p->choice);
	value_set_text(v, "title", p->away == 0 ? name_of(people, p->staff) :
	    req_printf(req, tr(req->lang, "%s, at %s"), name_of(people, p->staff),
	    lang_clock(req->mem, req->lang, p->clock)));
	value_set_bool(v, "same", p->away == 0);
}

static void
add_helpers(struct req *req, struct value *one, const struct rows *r, size_t i)
{
	const char	*json = row_text(r, i, rows_col(r, "helpers"));
	struct value	*list = value_parse(req->mem, json);

	value_set_text(one, "lead", row_text(r, i, rows_col(r, "lead")));
	value_set_bool(one, "replaceable", value_len(list) > 0);
	value_set(one, "helpers", list);
}

static struct value *
bookings_value(struct req *req, const struct rows *r, const struct rows *people, int64_t leaving)
{
	struct value		*list = value_array(req->mem), *one;
	struct slot_takes	 taken = { 0 };
	struct handover		 p;

	for (size_t i = 0; i < rows_len(r); i++) {
		const char	*client = row_text(r, i, rows_col(r, "client"));

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_int(one, "visit_id", row_int(r, i, rows_col(r, "visit_id")));
		value_set_int(one, "version", row_int(r, i, rows_col(r, "version")));
		value_set_text(one, "when", req_printf(req, "%s, %s", lang_day_short(req->mem, req->lang,
		    row_text(r, i, rows_col(r, "day"))), lang_clock(req->mem,
		    req->lang, row_text(r, i, rows_col(r, "clock")))));
		value_set_text(one, "client", *client != '\0' ? client : tr(req->lang, "Guest"));
		value_set_text(one, "services", row_text(r, i, rows_col(r, "services")));
		if (row_text(r, i, rows_col(r, "instance")) != NULL)
			add_helpers(req, one, r, i);
		else if (propose(req, r, i, people, leaving, &taken, &p))
			add_proposal(req, one, &p, people);
	}
	return list;
}

static struct value *
elsewhere_value(struct req *req, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_int(one, "n", row_int(r, i, rows_col(r, "n")));
	}
	return list;
}

/* How many there are, and which of them the page shows. */
static void
add_extent(struct req *req, struct value *data, const struct rows *r, struct place after)
{
	struct place	 next = next_place(r);
	unsigned long	 n = rows_len(r) > 0 ? (unsigned long)rows_int(r, "total") : 0;
	struct value	*v;

	if (after.id != 0) {
		v = value_sub(data, "after");
		value_set_int(v, "at", after.at);
		value_set_int(v, "id", after.id);
	}
	if (rows_len(r) == 0)
		return;
	value_set_int(data, "count", (int64_t)n);
	if (next.id == 0)
		return;
	v = value_sub(data, "next");
	value_set_int(v, "at", next.at);
	value_set_int(v, "id", next.id);
	value_set_text(v, "sentence", req_printf(req, trn(req->lang,
	    "There is %lu booking in all; these are the next %lu. The person is dismissed only after "
	    "the last of them.", "There are %lu bookings in all; these are the next %lu. The person is "
	    "dismissed only after the last of them.", n), n, (unsigned long)rows_len(r)));
}

/* problem: why it was not done; NULL: nothing was tried. */
static enum http
show_dismiss(struct req *req, enum http status, const char *problem)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const char		*last = req_date(req, "last", 0);
	const struct rows	*member = staff_one(req, a->chain_id, a->branch_id, id, false);
	struct place		 after = read_place(req, "after_at", "after");
	struct query		*bookings, *elsewhere, *people, *account, *frame;
	struct value		*data = value_object(req->mem), *v = value_sub(data, "person");

	if (member == NULL)
		return db_status(req);
	if (rows_len(member) == 0)
		return HTTP_404;
	if (last == NULL)
		last = rows_text(member, "dismissed_on") != NULL ? rows_text(member, "dismissed_on") :
		    rows_text(member, "today");
	bookings = dismiss_bookings_send(req, a->chain_id, a->branch_id, id, last, after.at, after.id,
	    PAGE);
	elsewhere = dismiss_elsewhere_send(req, a->chain_id, a->branch_id, id, last);
	people = staff_list_send(req, a->chain_id, a->branch_id, false, 0);
	account = access_send(req, id);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	staff_head(req, v, member);
	value_set_text(data, "last", last);
	value_set_text(data, "problem", problem);
	value_set(data, "bookings", bookings_value(req, query_rows(bookings), query_rows(people), id));
	add_extent(req, data, query_rows(bookings), after);
	access_show(req, data, account);
	value_set(data, "elsewhere", elsewhere_value(req, query_rows(elsewhere)));
	staff_errors(req, data);
	return staff_page(req, status, "dismiss.html", data, frame, "people");
}

enum http
get_dismiss(struct req *req)
{
	return show_dismiss(req, HTTP_200, NULL);
}

/* Gives one booking over as chosen: "17@2026-05-14T09:30:00+03:00"; the help in one,
 * "17".  The rows were read in this transaction, so no version is asked: a visit with
 * two of the bookings has another one after the first. */
static bool
give_over(struct req *req, const struct rows *r, size_t i, const char *choice)
{
	const struct auth	*a = req->auth;
	const char		*at, *json;
	int64_t			 staff;

	if (row_text(r, i, rows_col(r, "instance")) != NULL) {
		json = dismiss_helper(req, a->chain_id, a->branch_id, row_int(r, i, rows_col(r, "id")),
		    row_int(r, i, rows_col(r, "instance")), strtoll(choice, NULL, 10));
		return json != NULL && strcmp(json, "null") != 0;
	}
	if (!handover_read(req, choice, &staff, &at))
		return false;
	json = appointment_move(req, a->chain_id, a->branch_id, 0, row_int(r, i, rows_col(r, "id")),
	    0, staff, at, 0, false, NULL);
	return json != NULL;
}

/* Gives the bookings over, up to the place where the page that was sent ended (0: of
 * all that are read); the one that could not be, or rows_len. */
static size_t
give_all(struct req *req, const struct rows *r, struct place end)
{
	size_t	 i;

	for (i = 0; i < rows_len(r); i++) {
		struct place	 p = place_of(r, i);
		const char	*choice = req_text(req, req_printf(req, "to_%lld", (long long)p.id), 60, 0);

		if (end.id != 0 && (p.at > end.at || (p.at == end.at && p.id > end.id)))
			return rows_len(r);
		if (choice != NULL && !give_over(req, r, i, choice))
			break;
	}
	return i;
}

/* The last page was sent: the member goes. */
static enum http
let_go(struct req *req, const struct rows *member, const char *last)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const char		*today = rows_text(member, "today");

	if (!dismiss_member(req, a->chain_id, id, last, today) || !access_end(req, id, last, today))
		return db_status(req) == HTTP_422 ?
		    http_refuse(req, HTTP_409, tr(req->lang, db_message(req))) : db_status(req);
	return http_see_other(req, "/staff/%lld/%lld?done=dismissed", (long long)a->branch_id,
	    (long long)id);
}

enum http
post_dismiss(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const char		*last = req_date(req, "last", REQ_REQUIRED);
	struct place		 after = read_place(req, "after_at", "after");
	struct place		 next = read_place(req, "next_at", "next");
	const struct rows	*member = staff_one(req, a->chain_id, a->branch_id, id, false), *r;
	size_t			 i;

	if (member == NULL)
		return db_status(req);
	if (rows_len(member) == 0)
		return HTTP_404;
	if (!req_ok(req))
		return show_dismiss(req, HTTP_422, NULL);
	r = dismiss_bookings(req, a->chain_id, a->branch_id, id, last, after.at, after.id, PAGE);
	if (r == NULL)
		return db_status(req);
	if ((i = give_all(req, r, next)) < rows_len(r))
		return show_dismiss(req, HTTP_409, req_printf(req,
		    tr(req->lang, "The booking on %s could not be given over: somebody was faster. "
		    "Nothing is changed; here is what is free now."),
		    row_text(r, i, rows_col(r, "clock"))));
	db_notify(req, "okno_live");
	if (next.id == 0)
		next = next_place(r);
	if (next.id == 0)
		return let_go(req, member, last);
	return http_see_other(req, "/staff/%lld/%lld/dismiss?last=%s&after_at=%lld&after=%lld",
	    (long long)a->branch_id, (long long)id, last, (long long)next.at, (long long)next.id);
}
