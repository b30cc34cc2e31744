/* feed.c: a member's bookings and hours as a calendar that programs ask for by
 * a secret address.
 *
 * The address is shown once, when it is made; only the hash of its secret is
 * kept.  It tells times, services and the branch, of clients at most the name.
 */
#include "feed.h"

#include <string.h>

#include "auth.h"
#include "buf.h"
#include "calendar.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "site.h"
#include "staff.h"
#include "value.h"

#include "feed_sql.h"
#include "staff_sql.h"

enum { TOKEN = 32 };

static bool
is_token(const char *text)
{
	return strlen(text) == TOKEN && strspn(text, "0123456789abcdef") == TOKEN;
}

static size_t
add_bookings(struct req *req, struct calendar_event *e, const struct rows *r, int64_t chain)
{
	for (size_t i = 0; i < rows_len(r); i++) {
		const char	*services = row_text(r, i, rows_col(r, "services"));
		const char	*client = row_text(r, i, rows_col(r, "client"));

		services = services != NULL ? services : tr(req->lang, "Booking");
		e[i] = (struct calendar_event){
			.uid = req_printf(req, "okno-%lld-%lld@%s", (long long)chain,
			    (long long)row_int(r, i, rows_col(r, "id")), site_host(req)),
			.summary = *client != '\0' ? req_printf(req, "%s · %s", client, services) : services,
			.location = row_text(r, i, rows_col(r, "place")), .description = "",
			.starts_at = row_int(r, i, rows_col(r, "starts_at")),
			.ends_at = row_int(r, i, rows_col(r, "ends_at")),
			.changed_at = row_int(r, i, rows_col(r, "changed_at")),
			.version = row_int(r, i, rows_col(r, "version")),
		};
	}
	return rows_len(r);
}

static size_t
add_shifts(struct req *req, struct calendar_event *e, const struct rows *r, int64_t member)
{
	for (size_t i = 0; i < rows_len(r); i++)
		e[i] = (struct calendar_event){
			.uid = req_printf(req, "okno-shift-%lld-%lld-%s-%lld@%s", (long long)member,
			    (long long)row_int(r, i, rows_col(r, "branch_id")),
			    row_text(r, i, rows_col(r, "day")),
			    (long long)row_int(r, i, rows_col(r, "n")), site_host(req)),
			.summary = req_printf(req, "%s · %s", tr(req->lang, "Shift"),
			    row_text(r, i, rows_col(r, "title"))),
			.location = row_text(r, i, rows_col(r, "place")), .description = "",
			.starts_at = row_int(r, i, rows_col(r, "starts_at")),
			.ends_at = row_int(r, i, rows_col(r, "ends_at")),
			.changed_at = row_int(r, i, rows_col(r, "asked_at")),
			.idle = true,
		};
	return rows_len(r);
}

/* The feed itself, for whoever knows its secret. */
enum http
get_feed(struct req *req)
{
	const char		*token = req_path(req, "secret");
	struct query		*found, *name, *bookings, *shifts;
	struct calendar_event	*events;
	const struct rows	*r;
	int64_t			 chain, member;
	size_t			 n;

	if (!is_token(token))
		return HTTP_404;
	found = dir_feed_find_send(req, auth_token_hash(req, token));
	if (!db_wait(req))
		return db_status(req);
	r = query_rows(found);
	if (rows_len(r) == 0)
		return HTTP_404;
	chain = req->auth->chain_id = rows_int(r, "chain_id");
	member = rows_int(r, "staff_id");
	name = feed_name_send(req, chain, member);
	bookings = feed_events_send(req, chain, member, row_bool(r, 0, rows_col(r, "clients")),
	    row_bool(r, 0, rows_col(r, "surnames")));
	shifts = feed_shifts_send(req, chain, member);
	if (!db_wait(req))
		return db_status(req);
	if (rows_len(query_rows(name)) == 0)
		return HTTP_404;
	events = mem_zero(req->mem, (rows_len(query_rows(bookings)) + rows_len(query_rows(shifts)) + 1) *
	    sizeof(*events));
	n = add_bookings(req, events, query_rows(bookings), chain);
	n += add_shifts(req, events + n, query_rows(shifts), member);
	http_type(req, CALENDAR_FEED_TYPE);
	http_header(req, "X-Robots-Tag", "noindex");
	buf_puts(http_body(req), calendar_feed(req->mem, rows_text(query_rows(name), "name"), events, n));
	return HTTP_200;
}

/* ---- its address ----------------------------------------------------------- */

static enum http
back(struct req *req, const char *done)
{
	return http_see_other(req, "/staff/%lld/%lld?done=%s", (long long)req->auth->branch_id,
	    (long long)req_path_id(req, "id"), done);
}

/* Whoever sees their own column only has no other: its calendar would show it. */
static enum http
found(struct req *req, const struct rows **member)
{
	if (!auth_staff_ok(req, req_path_id(req, "id")))
		return HTTP_404;
	*member = staff_one(req, req->auth->chain_id, req->auth->branch_id,
	    req_path_id(req, "id"), false);
	if (*member == NULL)
		return db_status(req);
	return rows_len(*member) == 0 ? HTTP_404 : HTTP_200;
}

/* Where these forms post to, asked for anew: the member. */
enum http
get_calendar(struct req *req)
{
	const struct rows	*member;
	enum http		 status = found(req, &member);

	return status != HTTP_200 ? status : back(req, "");
}

/* Makes a new address; the former one ends.  It is shown this once. */
enum http
post_calendar(struct req *req)
{
	const struct rows	*member;
	const char		*token = auth_token_new(req);
	struct query		*frame;
	struct value		*data = value_object(req->mem), *v = value_sub(data, "person");
	enum http		 status = found(req, &member);

	if (status != HTTP_200)
		return status;
	if (!feed_make(req, req_path_id(req, "id"), auth_token_hash(req, token), req_bool(req, "clients")))
		return db_status(req);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	staff_head(req, v, member);
	value_set_text(data, "address", req_printf(req, "%s/staff/calendar/%s", site_url(req), token));
	return staff_page(req, HTTP_200, "calendar.html", data, frame, "people");
}

enum http
post_calendar_end(struct req *req)
{
	const struct rows	*member;
	enum http		 status = found(req, &member);

	if (status != HTTP_200)
		return status;
	if (!feed_end(req, req_path_id(req, "id")))
		return db_status(req);
	return back(req, "feed_end");
}
