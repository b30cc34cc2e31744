/* slot_in.h: the world of slot.h from within: slot_load.c and slot_days.c fill
 * it, slot.c asks it.  Nobody else includes this.
 */
#ifndef SLOT_IN_H
#define SLOT_IN_H

#include "day.h"
#include "slot.h"

struct slot_day {
	int32_t		 number;		/* days since 1970 */
	struct day	 bounds;
	char		 date[DAY_TEXT];
};

/* The spans of one subject while they are collected. */
struct growing {
	struct span	*v;
	size_t		 n, room;
};

struct subject {
	int64_t		 id;		/* among things those that are staff: negative */
	int64_t		 instance;	/* of things: what an appointment names */
	struct growing	 work, busy, held;
	const void	*times;		/* the rows that its times are read from */
	bool		 except;	/* busy is that without the appointment being moved */
	bool		 hours;		/* a thing that works, like people do */
};

struct subjects {
	struct subject	*v;
	size_t		 n, room;
};

struct slot_world {
	struct req	*req;
	const char	*first;		/* UTC day from which rows of time are read */
	struct world	 engine;
	struct slot_day	*days;		/* the first and the last are only neighbours */
	size_t		 ndays;
	int32_t		 step, notice, horizon, gap_unusable;
	int32_t		 today;		/* local, as a number */
	int64_t		 own_hold;	/* the asker's, not in their way; 0 */
	struct subjects	 people, things;
};

/* Fills in n local days of a zone from the one numbered first on.  False: failed. */
bool	 days_load(struct slot_world *w, const char *zone, int32_t first, size_t n);

/* The instant of a wall-clock minute of a day: the first of two in autumn, the
 * end of the gap for one that spring skips. */
int32_t	 day_at(const struct day *d, int32_t wall);

#endif
