/* handover.h: to whom a booking may be given when its member cannot keep it:
 * the colleagues who do its services, each with the free time nearest to its
 * own on that day; and the member on the days to come.
 */
#ifndef HANDOVER_H
#define HANDOVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "req.h"

struct handover_ask {
	const char	*services;	/* ids: "3,17"; NULL or empty: nothing is found */
	const char	*day;		/* "2026-05-14", of the branch */
	const char	*starts;	/* "2026-05-14T09:30:00", of the branch */
	int64_t		 appointment;	/* that is not in its own way; 0: none */
	int64_t		 leaving;	/* the member who cannot */
	struct ids	 people;	/* whom to ask, in order of preference */
};

struct handover {
	int64_t		 staff;
	int32_t		 away;		/* minutes from its own time; 0: the very time */
	const char	*day;
	const char	*clock;		/* "09:30" */
	const char	*choice;	/* "17@2026-05-14T09:30:00+03:00", as handover_read takes it */
};

/* The colleagues of that day, the nearest time first, at most max into found.
 * Returns how many. */
size_t	 handover_colleagues(struct req *req, const struct handover_ask *ask,
	    struct handover *found, size_t max);

/* The member's own next days that have a free time, the nearest time of each. */
size_t	 handover_later(struct req *req, const struct handover_ask *ask,
	    struct handover *found, size_t max);

/* Reads a choice: whom, and the instant (in request memory).  False: it is none. */
bool	 handover_read(struct req *req, const char *choice, int64_t *staff, const char **at);

#endif
