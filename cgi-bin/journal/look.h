/* look.h: how a user wants to see the journal of a branch: which hours and
 * people, how dense, in which colours.  Kept in the database; an address may
 * ask for another position or service.
 */
#ifndef LOOK_H
#define LOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "req.h"

struct board_ask;
struct query;
struct rows;
struct value;

struct look {
	const char	*colour;	/* what cards are coloured by: "origin" … */
	int		 step;		/* minutes; 0: the branch's */
	int		 opens;		/* the first minute shown; -1: the branch's */
	int		 closes;
	int		 zoom;		/* 1 … 5 */
	int64_t		 position;	/* only its members; 0: all */
	int64_t		 service;	/* only those who do it; 0: all */
	struct ids	 doers;		/* these */
	int64_t		 label;		/* bookings without it stand back; 0: none does */
	struct ids	 hidden;	/* staff who are not to be shown */
};

/* Asks for it, to go in the page's round trip. */
struct query	*look_send(struct req *req, const struct board_ask *ask);

/* What came of it; who asks for one member sees that one. */
struct look	 look_read(struct req *req, const struct rows *r, const struct board_ask *ask);

/* Is this member, of this position (0: none), shown? */
bool		 look_shows(const struct look *l, int64_t staff, int64_t position);

/* Handlers. */
enum http	 get_look(struct req *req);
enum http	 post_look(struct req *req);
enum http	 post_zoom(struct req *req);

#endif
