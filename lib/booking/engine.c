/* engine.c: the grid of starts of a day, and which of them are free.
 *
 * fit.c knows when one person or thing is free, search.c puts the parts of a
 * visit together, why.c explains a refusal.
 */
#include "engine.h"

#include "search.h"

/* A spring day may be asked beyond its short end by a careless caller, so the
 * result is folded into a day even then. */
int32_t
day_wall(const struct day *day, int32_t at)
{
	int32_t	minutes = at - day->from;

	if (day->shift_by != 0 && at >= day->shift_at)
		minutes += day->shift_by;
	minutes %= 1440;
	return minutes < 0 ? minutes + 1440 : minutes;
}

/* The first instant not before `at` on the grid of starts. */
static int32_t
day_next(const struct day *day, int32_t step, int32_t at)
{
	const int32_t	over = day_wall(day, at) % step;
	const int32_t	next = over == 0 ? at : at + step - over;

	/* Counting on across the change of the clocks would leave the grid. */
	if (day->shift_by != 0 && at < day->shift_at && next >= day->shift_at)
		return day_next(day, step, day->shift_at);
	return next;
}

size_t
engine_times(const struct world *w, const struct day *day, struct slot *out, size_t max)
{
	const int32_t	step = w->rules.step > 1 ? w->rules.step : 1;
	int32_t		first = day->from, last = day->upto - 1, at;
	struct search	q;
	size_t		n = 0;

	if (first < w->rules.earliest)
		first = w->rules.earliest;
	if (last > w->rules.latest)
		last = w->rules.latest;
	if (first > last || max == 0)
		return 0;
	search_init(&q, w, 0, day->from, last);
	at = day_next(day, step, first);
	while (at <= last && n < max) {
		int32_t	next;

		if (search_at(&q, at, &out[n], &next)) {
			n++;
			next = at + 1;
		}
		if (next > last)
			break;
		at = day_next(day, step, next);
	}
	return n;
}
