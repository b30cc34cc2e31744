/* instead.h: where a booking could be had instead, when the time wanted is refused: the
 * nearest times of the member on that day, colleagues who do its services on that day, the
 * member's next days, and where no colleague has time, those of the first day on which one has.
 */
#ifndef INSTEAD_H
#define INSTEAD_H

#include <stdint.h>

#include "req.h"

struct aim;
struct value;

/* [{"value", "word", "staff", "start"}], the best first; NULL: nothing is found, or
 * nothing was in the way.  appointment: the one that shall move, 0: a new one; length:
 * what was asked for, 0: as the services (or the appointment) have it. */
struct value	*instead_find(struct req *req, const struct aim *aim, int64_t appointment,
		    int64_t length);

#endif
