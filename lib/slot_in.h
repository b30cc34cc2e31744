/* slot_in.h: the world of slot.h from within: slot_load.c and slot_days.c fill
 * it, slot.c asks it.  Nobody else includes this.
 */
#ifndef SLOT_IN_H
#define SLOT_IN_H

#include "day.h"
#include "slot.h"

struct rows;

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

/* One service of the branch by itself, or besides those of the part asked for. */
struct slot_each {
	int64_t		 service;
	struct part	 part;		/* candidates: some of those of the world's part */
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
	bool		 by_each;	/* a start is free if it is for one of these: */
	struct slot_each *each;
	size_t		 neach;
};

/* The day loaded that an instant is of; NULL: none. */
const struct day	*slot_day_with(const struct slot_world *w, int32_t at);

/* Somebody or something of a list by id, added if it is not there. */
struct subject	*subject(struct slot_world *w, struct subjects *all, int64_t id);

/* The instances that a part needs for its services, out of rows of slot_needs that
 * may tell of others, too. */
void	 needs_read(struct slot_world *w, struct part *part, struct ids services,
	    const struct rows *rows);

/* Whether a request asks for each service by itself. */
bool	 each_wanted(const struct slot_ask *ask);

/* From rows of slot_offer_each: the services, and who does them.  Returns those that
 * need things. */
struct ids	 each_read(struct slot_world *w, const struct slot_ask *ask,
		    const struct rows *offers);

/* The services of the part that the i-th of them makes: those asked for, and it. */
struct ids	 each_services(const struct slot_world *w, const struct slot_ask *ask, size_t i);

/* The engine's world for one of them; e is made it. */
const struct world	*each_engine(const struct slot_world *w, size_t i, struct world *e);

/* What slot.h has of such a world. */
bool		 each_free(const struct slot_world *w, const struct day *day);
size_t		 each_times(const struct slot_world *w, const struct day *day, struct slot *out,
		    size_t max);
enum why	 each_why(const struct slot_world *w, const struct day *day, int32_t at,
		    struct slot *slot, struct why_detail *detail);
const struct slot_world	*each_only(struct req *req, const struct slot_world *w, int64_t staff);

/* Fills in n local days of a zone from the one numbered first on.  False: failed. */
bool	 days_load(struct slot_world *w, const char *zone, int32_t first, size_t n);

/* The instant of a wall-clock minute of a day: the first of two in autumn, the
 * end of the gap for one that spring skips. */
int32_t	 day_at(const struct day *d, int32_t wall);

#endif
