/* swap.h: a booking moved from one room or thing to another, in the columns of
 * things: what stands against it.
 */
#ifndef SWAP_H
#define SWAP_H

#include <stdbool.h>
#include <stdint.h>

#include "visit.h"

struct query;
struct rows;

/* What is asked of one booking. */
struct swap {
	int64_t		 was;		/* the thing it leaves; 0: all stay as they are */
	int64_t		 thing;		/* the one it takes */
	struct query	*looked;
	const struct rows *rows;
};

/* Asks, to go in one round trip with others; wall NULL and length 0: as it is;
 * along: what leaves its time together with it. */
void	 swap_send(struct req *req, struct swap *swap, int64_t appointment, const char *wall,
	    int64_t length, struct ids along);

/* Takes the answer.  False: the booking does not have that thing. */
bool	 swap_take(struct swap *swap);

/* The row of staff that is to be in place of the booked one: the room itself is
 * what is booked.  0: the member stays. */
int64_t	 swap_lead(const struct swap *swap);

/* Adds to an aim, which tells of the member, what the thing has against it. */
void	 swap_aim(struct req *req, const struct swap *swap, struct aim *aim);

#endif
