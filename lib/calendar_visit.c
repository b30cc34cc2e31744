/* calendar_visit.c: from appointments to calendar files. */
#include "calendar_visit.h"

#include "auth.h"
#include "buf.h"
#include "calendar.h"
#include "calendar_visit_sql.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "mem.h"
#include "site.h"

static struct calendar_event
event_of(struct req *req, const struct rows *r, size_t i, const struct lang *lang,
    const char *token)
{
	const char		*services = row_text(r, i, rows_col(r, "services"));
	const char		*staff = row_text(r, i, rows_col(r, "staff"));
	struct calendar_event	 e = {
		.uid = req_printf(req, "okno-%lld-%lld@%s", (long long)req->auth->chain_id,
		    (long long)row_int(r, i, rows_col(r, "id")), site_host(req)),
		.summary = services != NULL ? services : row_text(r, i, rows_col(r, "title")),
		.location = row_text(r, i, rows_col(r, "place")),
		.description = staff,
		.starts_at = row_int(r, i, rows_col(r, "starts_at")),
		.ends_at = row_int(r, i, rows_col(r, "ends_at")),
		.changed_at = row_int(r, i, rows_col(r, "changed_at")),
		.version = row_int(r, i, rows_col(r, "version")),
		.cancelled = row_bool(r, i, rows_col(r, "cancelled")),
	};

	if (token != NULL) {
		e.url = req_printf(req, "%s/booking/visits/%s", site_url(req), token);
		e.description = req_printf(req, "%s\n%s\n%s", staff,
		    tr(lang, "To move or cancel:"), e.url);
	}
	return e;
}

const char **
calendar_visits(struct req *req, struct ids appointments, const struct lang *lang,
    const char *token, size_t *n)
{
	const struct rows	*r = visit_events(req, req->auth->chain_id, appointments);
	const char		**files;

	if (r == NULL)
		return NULL;
	files = mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*files));
	for (*n = 0; *n < rows_len(r); ++*n) {
		struct calendar_event	 e = event_of(req, r, *n, lang, token);

		files[*n] = calendar_file(req->mem, &e);
	}
	return files;
}

enum http
calendar_visit_answer(struct req *req, int64_t appointment, const char *token)
{
	struct ids	  one = { &appointment, 1 };
	size_t		  n;
	const char	**files = calendar_visits(req, one, req->lang, token, &n);

	if (files == NULL)
		return db_status(req);
	if (n == 0)
		return HTTP_404;
	http_type(req, CALENDAR_TYPE);
	http_header(req, "Content-Disposition", "attachment; filename=\"okno-%lld.ics\"",
	    (long long)appointment);
	buf_puts(http_body(req), files[0]);
	return HTTP_200;
}

const char *
calendar_visits_feed(struct req *req, struct ids appointments, const struct lang *lang,
    const char *token)
{
	const struct rows	*r = visit_events(req, req->auth->chain_id, appointments);
	struct calendar_event	*events;

	if (r == NULL)
		return NULL;
	events = mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*events));
	for (size_t i = 0; i < rows_len(r); i++)
		events[i] = event_of(req, r, i, lang, token);
	return calendar_feed(req->mem, rows_len(r) > 0 ? rows_text(r, "title") : "", events,
	    rows_len(r));
}

enum http
calendar_visits_answer(struct req *req, struct ids appointments, const char *token)
{
	const char	*feed = calendar_visits_feed(req, appointments, req->lang, token);

	if (feed == NULL)
		return db_status(req);
	http_type(req, CALENDAR_FEED_TYPE);
	http_header(req, "Content-Disposition", "attachment; filename=\"okno.ics\"");
	buf_puts(http_body(req), feed);
	return HTTP_200;
}
