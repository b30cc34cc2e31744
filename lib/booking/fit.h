/* fit.h: when one person is free for a part, which things are, and what gap
 * a visit would leave.
 *
 * Internal to lib/booking.  Everything here looks at one part alone; search.c
 * makes a visit of them.  Each function finds its place among the spans by
 * bisection and walks only those around it.
 */
#ifndef BOOKING_FIT_H
#define BOOKING_FIT_H

#include "engine.h"

#define FIT_NEVER	INT32_MAX

/* What to disregard, to learn which reason is nearest to success. */
enum ignore {
	IGNORE_GAP	= 1 << 0,	/* rules.gap_unusable */
	IGNORE_HELD	= 1 << 1,	/* holds, of persons and things */
	IGNORE_THINGS	= 1 << 2,	/* needs altogether */
	IGNORE_BUSY	= 1 << 3	/* what persons are busy with */
};

/* Starts from first to last, both inclusive; first FIT_NEVER: there are none. */
struct window {
	int32_t	first;
	int32_t	last;
};

/* The first span that meets [from, upto), or NULL. */
const struct span	*fit_meets(const struct spans *s, int32_t from, int32_t upto);

/* The earliest window of starts not before `at` in which the person can do the
 * part.  Looks for starts up to `limit` only; the window may reach beyond. */
struct window		 fit_person(const struct person *p, const struct candidate *c,
			    unsigned ignore, int32_t at, int32_t limit);

/* Chooses a free thing for each need of the part started at `at` by c.  Returns
 * `at` when it could, else a later start before which it is of no use to ask
 * again (FIT_NEVER: the needs cannot be met at all up to limit). */
int32_t			 fit_things(const struct world *w, const struct part *part,
			    const struct candidate *c, unsigned ignore, int32_t at,
			    int32_t limit, size_t *chosen);

/* Whether one thing is free for a part that c begins at `at`. */
bool			 fit_thing(const struct world *w, const struct candidate *c,
			    size_t thing, int32_t at);

/* The free time of the person's working span that is left right before
 * (behind) a part that starts at `at` and is possible then.  At most `most`
 * minutes are looked at.  Empty (from >= upto) when there is none. */
struct span		 fit_gap_before(const struct person *p, const struct candidate *c,
			    int32_t at, int32_t most);
struct span		 fit_gap_behind(const struct person *p, const struct candidate *c,
			    int32_t at, int32_t most);

#endif
