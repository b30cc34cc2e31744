/* export.c: the list as a spreadsheet: at once, or for the worker to make. */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "route.h"
#include "sheet.h"
#include "value.h"
#include "visits.h"

#include "visits_sql.h"

enum { AT_ONCE = 10000 };	/* more is the worker's */

/* Asked for with what the role is limited to: the worker knows no roles. */
static enum http
later(struct req *req, const struct ask *ask, const char *filter, struct ids branches)
{
	const struct auth	*a = req->auth;
	const struct rows	*r;

	r = visits_export_later(req, a->chain_id, a->branch_id, a->user_id, filter, ask->columns,
	    visits_shows_phones(req) ? "{\"phones\": true}" : "{\"phones\": false}",
	    lang_code(req->lang), branches, ask->wide);
	if (r == NULL)
		return db_status(req);
	db_notify(req, "okno_heavy");
	return http_see_other(req, "/visits/%lld/works/%lld", (long long)a->branch_id,
	    (long long)rows_int(r, "id"));
}

static enum http
export(struct req *req, bool wide)
{
	const struct auth	*a = req->auth;
	struct bookings_shown	 columns;
	struct of_branches	 of;
	const char		*filter;
	const struct rows	*r;
	enum http		 whose;
	struct query		*q;
	struct ask		 ask;
	struct sheet		*s;

	if (!ask_read(req, wide, &ask))
		return req_invalid(req);
	if ((whose = visits_of(req, &ask, &of)) != HTTP_200)
		return whose;
	filter = visits_filter(req, &ask);
	q = bookings_send(req, of.asked, filter, (struct bookings_place){ 0 }, AT_ONCE + 1,
	    visits_shows_phones(req), ask.shown);
	if (!db_wait(req))
		return db_status(req);
	r = query_rows(q);
	if (rows_len(r) > AT_ONCE)
		return later(req, &ask, filter, of.asked);
	if (!visits_export_note(req, a->chain_id, a->branch_id, ask_json(req, &ask),
	    (int64_t)rows_len(r), of.asked, wide))
		return db_status(req);
	columns = wide ? bookings_wide(req, ask.shown) : ask.shown;
	s = sheet_new(req, req->lang, tr(req->lang, "Bookings"));
	bookings_sheet_head(s, req->lang, columns);
	bookings_sheet_rows(req, s, req->lang, r, columns);
	return sheet_answer(req, s, tr(req->lang, "Bookings"));
}

enum http
post_export(struct req *req)
{
	return export(req, false);
}

enum http
post_chain_export(struct req *req)
{
	return export(req, true);
}
