/* rearrange_in.h: what the two pages of rearrange.c are made of; private to it and
 * late.c.
 */
#ifndef REARRANGE_IN_H
#define REARRANGE_IN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "req.h"

struct rows;
struct value;

/* One of the two pages, as it is shown. */
struct plan {
	const char		*action;	/* its address */
	const char		*title;
	const char		*button;
	const char		*day;		/* minutes of rows are counted from its midnight */
	const char		*last;		/* the last day whose bookings are shown */
	const char		*until;		/* the last day of the absence … */
	const char		*asked;		/* … as it was typed */
	bool			 several;	/* days */
	const char		*wrong;		/* with the days asked for; NULL: nothing */
	int64_t			 staff;
	int64_t			 minutes;	/* late; 0: it is about an absence */
	const struct rows	*rows;		/* rearrange_list … */
	size_t			 n;		/* … as many of them as are shown */
	const struct rows	*elsewhere;	/* rearrange_elsewhere; or NULL */
	struct value		*done;		/* what was done, to be taken back; or NULL */
	bool			 refused;	/* nothing was done … */
	struct value		*troubles;	/* … for [{"id", "who", "sentence"}] */
};

/* A booking as it is shown; later: minutes. */
struct value	*plan_booking(struct req *req, const struct plan *p, size_t i, int64_t later);

/* Adds the bookings that a delay of the first moves, with what would be in the way. */
bool		 late_fill(struct req *req, const struct plan *p, int64_t first, struct value *list);

#endif
