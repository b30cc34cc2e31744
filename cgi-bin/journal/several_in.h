/* several_in.h: several bookings at once, between several.c, which reads and does,
 * several_aim.c, which looks what is in the way of them, and together.c, which finds
 * where all of them could go instead.
 */
#ifndef SEVERAL_IN_H
#define SEVERAL_IN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "req.h"
#include "swap.h"
#include "visit.h"

struct rows;
struct value;

struct item {
	int64_t		 id;		/* of the appointment */
	int64_t		 version;	/* of its visit; 0: of a copy, which changes nothing */
	int64_t		 staff;		/* 0: as it is, as are those that follow */
	int64_t		 length;
	const char	*wall;
	const char	*status;
	bool		 over;		/* it lay over another before, or another over it */
	struct swap	 swap;
	size_t		 row;		/* of several_now */
	struct aim	 aim;
};

struct several {
	struct item		*v;
	size_t			 n;
	bool			 anyway;
	bool			 back;
	bool			 restores;	/* it stays where it is, cancelled */
	const struct rows	*now;
	struct value		*instead;	/* where the only one could go that is refused */
};

/* Of the i-th as it is: a column of several_now. */
const char	*several_text(const struct several *s, size_t i, const char *column);
int64_t		 several_int(const struct several *s, size_t i, const char *column);

/* Adds to a list that something is wrong with the i-th. */
struct value	*several_trouble(struct req *req, struct value *list, const struct several *s,
		    size_t i, const char *sentence);

/* Nothing is done: what is wrong with which of them. */
enum http	 several_refuse(struct req *req, const struct several *s, const char *kind,
		    bool overrulable, struct value *list);

/* Looks what is in the way of each, services being those of each as JSON (NULL: it is a
 * move).  HTTP_200, or why there is nothing to be looked at. */
enum http	 several_look(struct req *req, struct several *s, const char *const *services);

/* The same: 409 with all that is in the way and is not insisted on. */
enum http	 several_aim(struct req *req, struct several *s, const char *const *services);

/* Where all that were looked at could go instead: earlier or later on that day, or on
 * another, as far from one another as they were wanted; one that shall change rooms also to
 * other rooms.  [{"word", "starts"}], or of one [{"word", "staff", "start", "thing"}] (no
 * thing: it stays in its own); NULL: nothing is found. */
struct value	*together_find(struct req *req, const struct several *s,
		    const char *const *services);

#endif
