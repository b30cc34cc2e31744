/* propose.h: what may become of each booking of an absent member: a colleague,
 * another day, cancelled, left as it is; where they only help, somebody else helps,
 * or nobody.  What is proposed (chosen) can all be had together, and so can any one
 * other choice beside the rest.
 */
#ifndef PROPOSE_H
#define PROPOSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "req.h"

struct rows;
struct value;

/* One booking; private to propose.c but for the first two. */
struct proposal {
	size_t				 row;		/* of the rows */
	struct value			*one;		/* what is shown of it; gets "choices", and … */
	const struct handover_times	*times;		/* … "sentence" where what was chosen is lost */
	const char			*chosen;	/* as the form sends it; NULL: nothing yet */
	const struct handover		*place;		/* what that takes; NULL: nothing */
	bool				 kept;		/* it was chosen by whoever asks */
	bool				 tried;		/* this search has been here */
};

struct proposals {
	const struct rows	*rows;		/* rearrange_list */
	const struct rows	*people;	/* panel_staff */
	const char		*last;		/* day of the absence */
	int64_t			 absent;
	bool			 again;		/* it was refused: what was chosen (to_ID) stays, if it can be had */
	const struct value	*troubles;	/* why it was: [{"id", "sentence"}]; or NULL */
	struct proposal		*v;
	size_t			 n;
};

/* Chooses for each of v, and tells its "one" what else there is. */
void	 propose(struct req *req, struct proposals *p);

/* "Anna, the same time", "Anna, at 15:00", "Anna: Tue, 24 Nov, at 15:00"; people: panel_staff,
 * day: the one wanted. */
struct handover;
const char	*propose_words(struct req *req, const struct rows *people, const char *day,
		    const struct handover *h);

/* The same of a room, or whoever else has this name; its staff is not looked at. */
const char	*propose_place(struct req *req, const char *name, const char *day,
		    const struct handover *h);

#endif
