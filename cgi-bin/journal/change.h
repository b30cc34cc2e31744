/* change.h: what changing one visit (change.c), several at once (several.c), going
 * back (back.c) and blocking times (block.c) have in common.
 */
#ifndef CHANGE_H
#define CHANGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "visit.h"

/* "Changed meanwhile by Anna (12:30). …" */
const char	*change_stale(struct req *req, const struct visit *v);

/* Why nothing was done, told to the grid. */
struct refusal {
	const char	*kind;		/* "stale", "taken", "past", "outside", "over" */
	const char	*sentence;
	bool		 overrulable;	/* the asker may insist */
	struct value	*list;		/* what is wrong with which; NULL: nothing to name */
	struct value	*instead;	/* of instead_find; NULL: not looked for */
};

/* 409 {"error": {"status", "message", "kind", "overrulable", "list", "instead", "request_id"}}. */
enum http	 change_refuse_grid(struct req *req, struct refusal why);

/* A move in the journal has two rights: to another time or specialist, and to another length.
 * What is the same as in this row (staff_id, wall, length) needs none: staff 0,
 * wall NULL, length 0 are. */
bool	 change_may_move(const struct req *req, const struct rows *now, size_t row, int64_t staff,
	    const char *wall, int64_t length);

/* Cancelling has a right of its own, and one more where the client came. */
bool	 change_may_cancel(const struct req *req, bool came);

/* So has insisting on a time that is not free. */
bool	 change_may_insist(const struct req *req);

/* Whoever put a booking elsewhere may take that back, even if nobody works where it was:
 * did they put it away from there?  staff 0: its own; wall NULL: they cancelled it. */
bool	 change_was_there(struct req *req, int64_t appointment, int64_t staff, const char *wall);

/* The aim of a row of panel_aim, as aim_read. */
bool	 aim_take(struct req *req, const struct rows *row, struct aim *aim);

/* Of what it needs what is not free, in words; NULL: nothing is missing. */
const char	*aim_lacking(struct req *req, const struct aim *aim);

/* That the time is over is in the way, if it is free. */
void	 aim_mind_past(struct req *req, struct aim *aim);

/* Handlers of several.c; each takes JSON, {"items": [{"id", …}]}, and does all of it or
 * nothing. */
enum http	 post_several_move(struct req *req);
enum http	 post_several_copy(struct req *req);
enum http	 post_several_cancel(struct req *req);
enum http	 post_several_restore(struct req *req);
enum http	 post_several_status(struct req *req);

/* The handler of back.c: {"items": [{id, version, request}]}, of which the first names the
 * visit, and the request in which the asker changed it. */
enum http	 post_back(struct req *req);

#endif
