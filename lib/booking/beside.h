/* beside.h: several visits of one request, each at a start of its own, beside one
 * another.
 *
 * Pure computation, like engine.h.  Each has a world of one part, which knows
 * nothing of the others.  Two that are at work at the same time (their service
 * times meet, buffers do not count) never take the same person or thing; a thing
 * that is a person is that person.  Persons and things are the same if their ids
 * are, whichever world they stand in.
 */
#ifndef BOOKING_BESIDE_H
#define BOOKING_BESIDE_H

#include "engine.h"

#define BESIDE_MAX	8

struct beside {
	const struct world	*w;
	int32_t			 start;
	struct slot		 slot;	/* filled in */
};

/* Finds a person and things for each, trying others of both where the first choice
 * leaves no room for the rest; of one with a free choice the person named first is
 * taken.  False: there is no way (or none was found in as many tries as a request is
 * worth); *failed is then the one that did not fit beside those before it. */
bool	 engine_beside(struct beside *v, size_t n, size_t *failed);

#endif
