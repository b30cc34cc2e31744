/* instead.h: where a booking could be had instead, when the time wanted is refused: the
 * nearest times of the member on that day, colleagues who do its services on that day, the
 * member's next days, and where no colleague has time, those of the first day on which one has.
 */
#ifndef INSTEAD_H
#define INSTEAD_H

#include <stdbool.h>
#include <stdint.h>

#include "req.h"

struct aim;
struct slot_takes;
struct value;

/* [{"value", "word", "staff", "start"}], the best first; NULL: nothing is found, or
 * nothing was in the way.  appointment: the one that shall move, 0: a new one; length:
 * what was asked for, 0: as the services (or the appointment) have it; taken: what others
 * that are asked for with it take, on whose day it stays; NULL: it is alone. */
struct value	*instead_find(struct req *req, const struct aim *aim, int64_t appointment,
		    int64_t length, const struct slot_takes *taken);

/* A new booking that is free by itself (aim), beside those that are asked for with it: false,
 * aim telling why, if it takes what one of them does; else what it takes is added to taken,
 * and it gets rooms and helpers that they leave to it. */
bool		 instead_beside(struct req *req, struct aim *aim, struct slot_takes *taken);

/* A field of a form that may hold one of those values: whom, the day and the clock ("09:30").
 * False: it is not there; or it is no time, which is an error of the field "wrong". */
struct instead {
	int64_t		 staff;
	const char	*day;
	const char	*time;
};

bool		 instead_read(struct req *req, const char *name, const char *wrong,
		    struct instead *taken);

#endif
