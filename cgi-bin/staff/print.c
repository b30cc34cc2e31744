/* print.c: a month of the timetable as a spreadsheet, made at once, and as a
 * PDF for the wall, which the worker makes while a page waits for it.
 */
#include "print.h"

#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "sheet.h"
#include "staff.h"
#include "text.h"
#include "timetable.h"
#include "value.h"

#include "plan_sql.h"

enum { NAME_WIDTH = 26, DAY_LEAST = 8, DAY_MOST = 24, SUM_WIDTH = 12 };

/* "2026-11" as its first day; NULL: it is none. */
static const char *
read_month(struct req *req)
{
	const char	*text = req_text(req, "month", 10, REQ_REQUIRED);

	if (text != NULL && text_is_day(req_printf(req, "%.7s-01", text)))
		return req_printf(req, "%.7s-01", text);
	req_error(req, "month", tr(req->lang, "This is not a month"));
	return NULL;
}

static const char *
cell_text(struct req *req, const struct timetable_cell *c, const struct timetable_day *day)
{
	for (const struct timetable_kind *k = timetable_kinds; c->kind != NULL && k->kind != NULL; k++)
		if (strcmp(k->kind, c->kind) == 0)
			return req_printf(req, "%s%s%s", tr(req->lang, k->word),
			    *c->reason != '\0' ? ": " : "", c->reason);
	if (day->closed)
		return tr(req->lang, "Closed");
	return c->hours;
}

/* Hours as a number that a spreadsheet adds up. */
static const char *
decimal_hours(struct req *req, int minutes)
{
	return req_printf(req, "%d.%02d", minutes / 60, minutes % 60 * 100 / 60);
}

/* How wide the days are: as their longest text. */
static int
day_width(struct req *req, const struct timetable *t)
{
	size_t	 most = DAY_LEAST;

	for (size_t i = 0; i < t->nrows; i++)
		for (int d = 0; d < t->ndays; d++) {
			const char	*text = cell_text(req, &t->rows[i].cells[d], &t->days[d]);

			if (text != NULL && text_chars(text) > most)
				most = text_chars(text);
		}
	return most < DAY_MOST ? (int)most : DAY_MOST;
}

static void
write_rows(struct req *req, struct sheet *s, const struct timetable *t)
{
	int	 absent;

	for (size_t i = 0; i < t->nrows; i++) {
		sheet_text(s, t->rows[i].name);
		sheet_text(s, t->rows[i].note);
		for (int d = 0; d < t->ndays; d++)
			sheet_text(s, cell_text(req, &t->rows[i].cells[d], &t->days[d]));
		absent = 0;
		for (int k = 0; timetable_kinds[k].kind != NULL; k++)
			absent += t->rows[i].absent[k];
		sheet_number(s, decimal_hours(req, t->rows[i].minutes));
		sheet_number(s, req_printf(req, "%d", t->rows[i].days));
		sheet_number(s, req_printf(req, "%d", absent));
		sheet_next_row(s);
	}
}

enum http
post_sheet(struct req *req)
{
	const struct auth		*a = req->auth;
	struct timetable_ask		 ask = { .branch = a->branch_id, .own = auth_own_staff(req),
					    .month = read_month(req) };
	struct timetable_queries	*q;
	struct timetable		*t;
	struct sheet			*s;
	int				 width;

	if (!req_ok(req))
		return req_invalid(req);
	q = timetable_send(req, &ask);
	if (!db_wait(req))
		return db_status(req);
	t = timetable_read(req, req->lang, q);
	if (!plan_note(req, a->chain_id, a->branch_id, req_printf(req, "%.7s", t->first),
	    (int64_t)t->nrows))
		return db_status(req);
	s = sheet_new(req, req->lang, lang_month(req->mem, req->lang, t->first));
	sheet_width(s, 0, NAME_WIDTH);
	sheet_width(s, 1, NAME_WIDTH);
	width = day_width(req, t);
	for (int d = 0; d < t->ndays; d++)
		sheet_width(s, d + 2, width);
	for (int i = 0; i < 3; i++)
		sheet_width(s, t->ndays + 2 + i, SUM_WIDTH);
	sheet_heading(s, tr(req->lang, "Name"));
	sheet_heading(s, tr(req->lang, "Position"));
	for (int d = 0; d < t->ndays; d++)
		sheet_heading(s, req_printf(req, "%d %s", d + 1,
		    lang_weekday(req->lang, t->days[d].weekday)));
	sheet_heading(s, tr(req->lang, "Hours"));
	sheet_heading(s, tr(req->lang, "Days"));
	sheet_heading(s, tr(req->lang, "Absent"));
	sheet_next_row(s);
	sheet_freeze(s, 1);
	write_rows(req, s, t);
	return sheet_answer(req, s, req_printf(req, "%s %.7s", tr(req->lang, "Timetable"), t->first));
}

/* ---- on paper -------------------------------------------------------------- */

/* The paper shows everybody: it is not for those limited to their own column. */
static bool
sees_all(struct req *req)
{
	return auth_own_staff(req) == 0;
}

enum http
post_paper(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*month = read_month(req);
	const struct rows	*r;

	if (!sees_all(req))
		return HTTP_403;
	if (!req_ok(req))
		return req_invalid(req);
	r = plan_paper_add(req, a->chain_id, a->branch_id, month, lang_code(req->lang), a->user_id);
	if (r == NULL)
		return db_status(req);
	db_notify(req, "okno_heavy");
	return http_see_other(req, "/staff/%lld/papers/%lld", (long long)a->branch_id,
	    (long long)rows_int(r, "id"));
}

/* How it goes with it: the page looks again by itself until it is there. */
enum http
get_paper(struct req *req)
{
	const struct auth	*a = req->auth;
	struct query		*paper, *frame;
	struct value		*data = value_object(req->mem);
	const struct rows	*r;

	paper = plan_paper_send(req, a->chain_id, a->branch_id, req_path_id(req, "id"));
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	r = query_rows(paper);
	if (rows_len(r) == 0 || !sees_all(req))
		return HTTP_404;
	value_set_int(data, "id", req_path_id(req, "id"));
	value_set_text(data, "title", lang_month(req->mem, req->lang, rows_text(r, "month")));
	value_set_text(data, "month", req_printf(req, "%.7s", rows_text(r, "month")));
	value_set_bool(value_sub(data, "is"), rows_text(r, "state"), true);
	return staff_page(req, HTTP_200, "paper.html", data, frame, "timetable");
}

enum http
get_paper_file(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = plan_paper_file(req, a->chain_id, a->branch_id,
				    req_path_id(req, "id"));
	const void		*pdf;
	size_t			 len;

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0 || !sees_all(req) || (pdf = row_bytes(r, 0, 0, &len)) == NULL)
		return HTTP_404;
	http_type(req, "application/pdf");
	http_header(req, "Content-Disposition", "inline; filename=\"timetable-%lld.pdf\"",
	    (long long)req_path_id(req, "id"));
	buf_add(http_body(req), pdf, len);
	return HTTP_200;
}
