/* slot_days.c: the local days of a branch's time zone.
 *
 * Where a day of a zone begins does not change while a connection lasts (the
 * server, too, reads a zone once), and it takes the server longer to work out
 * than all the rest of a day's times.  So it is asked for once and remembered
 * by the process.
 */
#include "slot_in.h"

#include <string.h>

#include "db.h"
#include "mem.h"
#include "slot_sql.h"

enum { REMEMBERED = 1024, ZONE_MAX = 48 };	/* a power of two */

/* By zone and day.  The days of one zone lie side by side, so those of one
 * question never drive each other out. */
static struct remembered {
	char		 zone[ZONE_MAX];	/* "": nothing yet */
	int32_t		 number;
	struct day	 bounds;
} remembered[REMEMBERED];

static struct remembered *
place(const char *zone, int32_t number)
{
	uint32_t	 h = (uint32_t)number;

	for (const char *p = zone; *p != '\0'; p++)
		h += (unsigned char)*p * (uint32_t)(1 + 64 * (p - zone));
	return &remembered[h & (REMEMBERED - 1)];
}

static bool
recall(struct slot_world *w, const char *zone)
{
	for (size_t i = 0; i < w->ndays; i++) {
		struct slot_day		*d = &w->days[i];
		const struct remembered	*r = place(zone, d->number);

		if (r->number != d->number || strcmp(r->zone, zone) != 0)
			return false;
		d->bounds = r->bounds;
	}
	return true;
}

static bool
ask(struct slot_world *w, const char *zone)
{
	const struct rows	*rows = slot_zone_days(w->req, zone, w->days[0].date,
				    (int64_t)w->ndays);
	size_t			 len = strlen(zone);
	int			 starts, ends, shift_at;

	if (rows == NULL || rows_len(rows) != w->ndays)
		return false;
	starts = rows_col(rows, "starts");
	ends = rows_col(rows, "ends");
	shift_at = rows_col(rows, "shift_at");
	for (size_t i = 0; i < w->ndays; i++) {
		struct slot_day	*d = &w->days[i];
		struct day	*b = &d->bounds;

		b->from = row_i32(rows, i, starts);
		b->upto = row_i32(rows, i, ends);
		b->shift_at = row_i32(rows, i, shift_at);
		b->shift_by = (int16_t)(1440 - (b->upto - b->from));
		if (len < ZONE_MAX) {
			struct remembered	*r = place(zone, d->number);

			memcpy(r->zone, zone, len + 1);
			r->number = d->number;
			r->bounds = *b;
		}
	}
	return true;
}

bool
days_load(struct slot_world *w, const char *zone, int32_t first, size_t n)
{
	w->ndays = n;
	w->days = mem_zero(w->req->mem, n * sizeof(*w->days));
	for (size_t i = 0; i < n; i++) {
		w->days[i].number = first + (int32_t)i;
		day_text(w->days[i].number, w->days[i].date);
	}
	return recall(w, zone) || ask(w, zone);
}
