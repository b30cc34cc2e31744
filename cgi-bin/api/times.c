/* times.c: free days and times.  JSON is written here, not by the database:
 * the engine finds the times in this process.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "api.h"
#include "auth.h"
#include "buf.h"
#include "catalog.h"
#include "day.h"
#include "db.h"
#include "format.h"
#include "mem.h"
#include "slot.h"
#include "text.h"
#include "times.h"

const struct slot_world *
load_from(struct req *req, int64_t staff, struct ids services, const char *from, int days)
{
	const struct slot_part	 part = { .services = services, .staff = staff };
	const struct slot_ask	 ask = { .parts = &part, .nparts = 1, .from = from, .days = days,
				    .online = true };

	return slot_load(req, &ask);
}

const struct slot_world *
load_at(struct req *req, int64_t staff, struct ids services, const char *at, int days)
{
	const struct slot_world	*w;
	const char		*from, *day;
	int32_t			 start;

	if (at == NULL)
		return load_from(req, staff, services, NULL, days);
	from = day_of_time(req->mem, at);
	w = load_from(req, staff, services, from, days);
	if (w == NULL || !slot_instant(w, at, &start))
		return w;
	day = slot_day_of(w, start);
	return *day == '\0' || strcmp(day, from) == 0 ? w :
	    load_from(req, staff, services, day, days);
}

bool
nearest_day(const struct slot_world *w, size_t *day)
{
	for (*day = 0; *day < slot_days(w); (*day)++)
		if (slot_free(w, *day))
			return true;
	return false;
}

void
write_times(struct buf *b, struct req *req, const struct slot_world *w, size_t day)
{
	size_t			 n;
	const struct slot	*times = slot_times(req, w, day, &n);
	const char		*middle = "";
	int			 length, last = -1;

	buf_putc(b, '[');
	for (size_t i = 0; i < n; i++) {
		const char	*at = slot_iso(req, w, times[i].start);

		if ((length = slot_length(w, &times[i], 0)) != last)
			middle = req_printf(req, "\",\"seance_length\":%d,\"datetime\":\"", length * 60);
		last = length;
		/* "2026-05-14T09:30:00+03:00" holds the time of day as well. */
		buf_puts(b, i > 0 ? ",{\"time\":\"" : "{\"time\":\"");
		buf_add(b, at + 11, 5);
		buf_puts(b, middle);
		buf_puts(b, at);
		buf_puts(b, "\"}");
	}
	buf_putc(b, ']');
}

/* The segment :staff: an id, or 0 for anybody. */
static bool
path_staff(struct req *req, int64_t *staff)
{
	return text_to_int(req_path(req, "staff"), staff) && *staff >= 0 && *staff <= TEXT_ID_MAX;
}

enum http
get_book_times(struct req *req)
{
	struct ids			 services = ask_services(req);
	const char			*date = req_path(req, "date");
	const struct slot_world		*w;
	int64_t				 staff;
	struct buf			*b;
	size_t				 n;
	enum http			 known;

	if (!path_staff(req, &staff) || !text_is_day(date))
		return HTTP_404;
	if (!req_ok(req))
		return req_invalid(req);
	if ((w = load_from(req, staff, services, date, 1)) == NULL)
		return db_status(req);
	b = answer_begin(req);
	n = b->len;
	write_times(b, req, w, 0);
	if (b->len == n + 2 && (known = ask_known(req, staff, services)) != HTTP_200)
		return http_refuse(req, known, NULL);
	return answer_end(req, HTTP_200, NULL);
}

enum http
get_book_staff_seances(struct req *req)
{
	struct ids			 services = ask_services(req);
	const char			*at = ask_when(req);
	const struct slot_world		*w;
	int64_t				 staff;
	struct buf			*b;
	size_t				 day;
	enum http			 known;

	if (!path_staff(req, &staff))
		return HTTP_404;
	if (!req_ok(req))
		return req_invalid(req);
	if ((w = load_at(req, staff, services, at, DAYS_MAX)) == NULL)
		return db_status(req);
	if (!nearest_day(w, &day)) {
		if ((known = ask_known(req, staff, services)) != HTTP_200)
			return known;
		return answer_json(req, HTTP_200, "{\"seance_date\":null,\"seances\":[]}", NULL);
	}
	b = answer_begin(req);
	buf_printf(b, "{\"seance_date\":\"%s\",\"seances\":", slot_date(w, day));
	write_times(b, req, w, day);
	buf_putc(b, '}');
	return answer_end(req, HTTP_200, NULL);
}

/* ---- days ---- */

struct days {
	const char	*dates[DAYS_MAX];
	size_t		 n;
};

static void
write_dates(struct buf *b, const char *name, const struct days *days)
{
	buf_printf(b, "\"%s_dates\":[", name);
	for (size_t i = 0; i < days->n; i++)
		buf_printf(b, "%s\"%s\"", i > 0 ? "," : "", days->dates[i]);
	buf_putc(b, ']');
}

/* {"5": [14, 15], "6": [1]} */
static void
write_months(struct buf *b, const char *name, const struct days *days)
{
	int	 month = 0;

	buf_printf(b, "\"%s_days\":{", name);
	for (size_t i = 0; i < days->n; i++) {
		int	 m = atoi(days->dates[i] + 5), d = atoi(days->dates[i] + 8);

		if (m != month)
			buf_printf(b, "%s\"%d\":[%d", month != 0 ? "]," : "", m, d);
		else
			buf_printf(b, ",%d", d);
		month = m;
	}
	buf_puts(b, month != 0 ? "]}" : "}");
}

/* The month of a day, from about today on: days that are past cost their rows. */
static void
month_of(struct req *req, const char *date, const char **from, int *days)
{
	int32_t	 first, next, now = (int32_t)(time(NULL) / 86400) - 1;
	int	 year = atoi(date), month = atoi(date + 5);

	(void)day_number(req_printf(req, "%04d-%02d-01", year, month), &first);
	(void)day_number(req_printf(req, "%04d-%02d-01", month < 12 ? year : year + 1,
	    month % 12 + 1), &next);
	if (first < now && now < next)
		first = now;
	*days = next - first;
	*from = day_string(req->mem, first);
}

/* Days with hours, and those of them with a free start. */
static void
sort_days(struct req *req, const struct slot_world *w, struct days *working, struct days *booking)
{
	const char	*today = slot_today(req, w);

	for (size_t i = 0; i < slot_days(w); i++) {
		if (strcmp(slot_date(w, i), today) < 0 || !slot_working(w, i))
			continue;
		working->dates[working->n++] = slot_date(w, i);
		if (slot_free(w, i))
			booking->dates[booking->n++] = slot_date(w, i);
	}
}

enum http
get_book_dates(struct req *req)
{
	struct ids			 services = ask_services(req);
	int64_t				 staff = ask_staff(req);
	const char			*date = req_date(req, "date", 0), *from = NULL;
	struct days			 working = { .n = 0 }, booking = { .n = 0 };
	const struct slot_world		*w;
	int				 days = DAYS_MAX;
	struct buf			*b;
	enum http			 known;

	if (!req_ok(req))
		return req_invalid(req);
	if (date != NULL)
		month_of(req, date, &from, &days);
	if ((w = load_from(req, staff, services, from, days)) == NULL)
		return db_status(req);
	sort_days(req, w, &working, &booking);
	if (working.n == 0 && (known = ask_known(req, staff, services)) != HTTP_200)
		return known;
	b = answer_begin(req);
	buf_putc(b, '{');
	write_months(b, "booking", &booking);
	buf_putc(b, ',');
	write_dates(b, "booking", &booking);
	buf_putc(b, ',');
	write_months(b, "working", &working);
	buf_putc(b, ',');
	write_dates(b, "working", &working);
	buf_putc(b, '}');
	return answer_end(req, HTTP_200, NULL);
}
