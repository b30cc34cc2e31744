/* search.h: whether a visit of several parts can begin at a given instant.
 *
 * Internal to lib/booking.  One struct search serves many starts of one day:
 * it remembers when each person is free next, and from which instants the
 * later parts are known to be hopeless.  It is some 12 KB and lives on the
 * stack.
 */
#ifndef BOOKING_SEARCH_H
#define BOOKING_SEARCH_H

#include "engine.h"
#include "fit.h"

#define SEARCH_SEEN	32	/* candidates of a part that are remembered */
#define SEARCH_DEAD	4096	/* minutes from search.base on that are */

/* What fit_person said: no start in [asked, window.first), all of the window. */
struct seen {
	int32_t		asked;
	struct window	window;
};

struct search {
	const struct world	*w;
	unsigned		 ignore;	/* enum ignore */
	int32_t			 base;
	int32_t			 limit[ENGINE_PARTS_MAX];	/* last start of a part */
	struct slot		*slot;		/* being filled */
	size_t			 furthest;	/* the last part that was tried */
	bool			 row_dirty;	/* dead[true] has bits set */
	struct seen		 seen[ENGINE_PARTS_MAX][SEARCH_SEEN];
	/* [row][part]: instants from which that part and the rest cannot
	 * follow; row is the case that all parts before it are done by the
	 * first person, whose gap behind the visit is then still open. */
	uint64_t		 dead[2][ENGINE_PARTS_MAX][SEARCH_DEAD / 64];
};

/* Prepares q for starts from base to last. */
void	 search_init(struct search *q, const struct world *w, unsigned ignore,
	    int32_t base, int32_t last);

/* Whether the visit can start at `at`; fills slot if so.  If not, *next is a
 * later instant before which no start is possible. */
bool	 search_at(struct search *q, int32_t at, struct slot *slot, int32_t *next);

/* The unusable gap that a filled slot would leave, and behind which part (0 for
 * the one before the visit); empty (from >= upto) if there is none. */
struct span	 search_gap(const struct world *w, const struct slot *slot, size_t *part);

#endif
