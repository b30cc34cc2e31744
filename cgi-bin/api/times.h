/* times.h: free times as the API writes them. */
#ifndef TIMES_H
#define TIMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "req.h"

struct buf;
struct slot_world;

#define DAYS_MAX	62	/* of one search */

/* The world of one visit part, under the rules of online booking. from NULL:
 * today. */
const struct slot_world	*load_from(struct req *req, int64_t staff, struct ids services,
			    const char *from, int days);

/* The same from the branch's day of an instant (or from a day) on, however far from
 * its own the zone is that the instant is told in. */
const struct slot_world	*load_at(struct req *req, int64_t staff, struct ids services,
			    const char *at, int days);

/* The first day with a free start. False: none. */
bool	 nearest_day(const struct slot_world *w, size_t *day);

/* [{"time", "seance_length", "datetime"}] of one day. */
void	 write_times(struct buf *b, struct req *req, const struct slot_world *w, size_t day);

#endif
