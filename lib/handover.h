/* handover.h: to whom a booking may be given when its member cannot keep it:
 * the colleagues who do its services, each with the free time nearest to its
 * own on that day; and the member on the days to come.
 *
 * Several bookings are given over together: what is found for one takes time
 * (takes), which is handed in where the next is looked for.  A booking to come
 * is never put in front of now.
 */
#ifndef HANDOVER_H
#define HANDOVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "req.h"
#include "slot.h"

struct handover_ask {
	const char	*services;	/* ids: "3,17"; NULL or empty: nothing is found */
	const char	*day;		/* "2026-05-14", of the branch */
	const char	*starts;	/* "2026-05-14T09:30:00", of the branch */
	int64_t		 appointment;	/* that is not in its own way; 0: none */
	int		 length;	/* minutes that it keeps; 0: as the services say */
	int		 before;	/* its buffers, with a length */
	int		 after;
	int64_t		 leaving;	/* the member who cannot */
	const char	*until;		/* the last day on which they cannot; NULL: the day */
	bool		 later;		/* days to come are looked at, too */
	bool		 fresh;		/* it is not made yet: nothing in front of now, and without
					 * services whoever works there has it, for its length */
	int64_t		 here;		/* with whom it is, … */
	const char	*since;		/* … and when, as starts: that is no other place; NULL: it is new */
	struct ids	 people;	/* whom to ask, in order of preference */
};

struct handover {
	int64_t			 staff;
	int32_t			 away;		/* minutes from its own time; 0: the very time */
	const char		*day;
	const char		*clock;		/* "09:30" */
	const char		*choice;	/* "17@2026-05-14T09:30:00+03:00", as handover_read takes it */
	struct slot_takes	 takes;		/* whose time it needs */
	struct ids		 things;	/* the rooms, things and helpers among them, as instances */
};

struct handover_times;

/* Loads the times of those whom to ask.  NULL: nothing can be found. */
const struct handover_times	*handover_load(struct req *req, const struct handover_ask *ask);

/* The colleagues of that day, the nearest time first, at most max into found.
 * Returns how many. */
size_t	 handover_colleagues(struct req *req, const struct handover_times *t,
	    const struct slot_takes *taken, struct handover *found, size_t max);

/* The same of the first day to come on which one of them has time. */
size_t	 handover_colleagues_later(struct req *req, const struct handover_times *t,
	    const struct slot_takes *taken, struct handover *found, size_t max);

/* The member's own other times of that day: the nearest before its own, and behind it. */
size_t	 handover_within(struct req *req, const struct handover_times *t,
	    const struct slot_takes *taken, struct handover *found, size_t max);

/* The member's own next days that have a free time, the nearest time of each. */
size_t	 handover_later(struct req *req, const struct handover_times *t,
	    const struct slot_takes *taken, struct handover *found, size_t max);

/* Whether a choice of before can still be had (WHY_FREE), and if not, why.  found is
 * filled for every choice that names one of the people and a time of these days
 * (else its choice is NULL). */
enum why	 handover_why(struct req *req, const struct handover_times *t,
		    const struct slot_takes *taken, const char *choice, struct handover *found);

/* Do they want somebody or something at the same time? */
bool	 handover_meet(const struct slot_takes *a, const struct slot_takes *b);

/* Reads a choice: whom, and the instant (in request memory).  False: it is none. */
bool	 handover_read(struct req *req, const char *choice, int64_t *staff, const char **at);

#endif
