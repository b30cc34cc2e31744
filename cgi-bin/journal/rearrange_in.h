/* rearrange_in.h: what the two pages of a day that goes otherwise are made of; private to
 * rearrange*.c, late.c and absent.c.
 */
#ifndef REARRANGE_IN_H
#define REARRANGE_IN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "db.h"
#include "req.h"
#include "visit.h"

struct value;

enum { BOOKINGS_MAX = 100 };	/* of a form */

static inline int64_t
plan_int(const struct rows *r, size_t i, const char *column)
{
	return row_int(r, i, rows_col(r, column));
}

static inline const char *
plan_text(const struct rows *r, size_t i, const char *column)
{
	return row_text(r, i, rows_col(r, column));
}

/* ---- what is shown --------------------------------------------------------- */

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

/* "10:00–11:00", with the day where it is not that of the page. */
const char	*plan_span(struct req *req, const struct plan *p, int64_t from, int64_t length);

/* A booking as it is shown; later: minutes. */
struct value	*plan_booking(struct req *req, const struct plan *p, size_t i, int64_t later);

/* Adds to a list of troubles. */
void		 plan_trouble(struct req *req, struct value *list, int64_t id, const char *when,
		    const char *who, const char *sentence);

/* The page; first: the booking that is late, 0 of an absence. */
enum http	 plan_show(struct req *req, enum http status, const struct plan *p, int64_t first);

/* Adds the bookings that a delay of the first moves, with what would be in the way. */
bool		 late_fill(struct req *req, const struct plan *p, int64_t first, struct value *list);

/* The delays to choose from. */
void		 late_chips(struct req *req, const struct plan *p, struct value *v);

/* Adds what is still to come of an absent member's days, with what may become of it. */
bool		 absent_fill(struct req *req, const struct plan *p, struct value *list);

/* The days of an absence, to be changed; what else there is of it. */
void		 absent_days(struct req *req, const struct plan *p, struct value *v);

/* ---- what is wanted -------------------------------------------------------- */

enum what { LEAVE, MOVE, HELP, CANCEL, RESTORE };

/* What is to become of one booking. */
struct item {
	enum what	 what;
	int64_t		 id;
	size_t		 row;		/* of several_now */
	int64_t		 version;	/* of its visit, as it is now */
	int64_t		 staff;
	const char	*wall;
	int64_t		 was;		/* who helps (of the set); 0: nobody */
	int64_t		 other;		/* who is to; of a MOVE, too, if not 0 */
	struct aim	 aim;
};

/* What the form wants. */
struct wanted {
	const struct rows	*now;		/* several_now */
	struct ids		 ids;
	struct item		*v;
	size_t			 n;
	bool			 back;		/* it takes back what was done before */
	struct value		*troubles;
	int64_t			 edit;		/* of the timetable, to be taken back; 0: none */
	const char		*illness;	/* what became of the timetable; NULL: nothing */
};

/* Reads the form.  HTTP_200: what it wants is there and may be done; HTTP_409 with
 * troubles, or why not. */
enum http	 wanted_read(struct req *req, struct wanted *w, bool absence);

/* How many of its rows are that. */
size_t		 wanted_count(const struct wanted *w, enum what what);

/* Looks again where a booking goes, or who is to help; what is in the way, "": it is not
 * there, NULL: nothing. */
const char	*wanted_look(struct req *req, const struct wanted *w, struct item *item);
const char	*wanted_look_helper(struct req *req, const struct item *item);

/* Adds a booking to the troubles: its hours and whose it is, and in a sentence what is
 * in the way. */
void		 wanted_trouble(struct req *req, struct wanted *w, const struct item *item,
		    const char *sentence);

/* That somebody else has changed it. */
const char	*wanted_stale(struct req *req);

/* ---- what is done ---------------------------------------------------------- */

/* Notes in the timetable that an absent member is ill, if the form says so. */
enum http	 absent_note(struct req *req, struct wanted *w);

/* Takes that back, before bookings go back into the hours that come back with it. */
enum http	 absent_forget(struct req *req, struct wanted *w);

/* Does what the form says and shows the page again, with the new state; first as in
 * plan_show. */
enum http	 rearrange_answer(struct req *req, enum http (*load)(struct req *, struct plan *),
		    int64_t first);

#endif
