/* timetable.h: a month of a branch as a table of people and days: for the page,
 * the spreadsheet and the paper on the wall.
 */
#ifndef TIMETABLE_H
#define TIMETABLE_H

#include <stddef.h>
#include <stdint.h>

#include "req.h"

struct lang;
struct value;

#define TIMETABLE_DAYS	31
#define HOURS_TEXT_MAX	200	/* characters of hours as people write them */

struct timetable_ask {
	int64_t		 branch;
	const char	*month;		/* any day of it; NULL: the present one */
	int64_t		 own;		/* this member only; 0: all */
	int64_t		 position;	/* of this position only; 0: all */
	struct ids	 members;	/* these only; none: all */
};

struct timetable_cell {
	int		 minutes;	/* worked */
	int		 spans;		/* intervals of the day, worked or set aside */
	const char	*hours;		/* "10–14, 15–20"; NULL: none */
	const char	*brief;		/* "10–20" */
	const char	*kind;		/* of the absence; NULL: none */
	const char	*reason;	/* for it; may be empty */
	const char	*elsewhere;	/* title of another branch they work in then; or NULL */
	const char	*there;		/* "10–20" */
	const char	*kept;		/* "10–14": set aside as later hours are in the way; or NULL */
};

struct timetable_row {
	int64_t			 id;
	const char		*name;
	const char		*note;
	int64_t			 hue;
	struct timetable_cell	 cells[TIMETABLE_DAYS];
	int			 minutes;	/* worked in the month */
	int			 days;
	int			 absent[5];	/* days by kind, in the order of timetable_kinds */
};

struct timetable_day {
	const char	*date;
	int		 weekday;	/* 1 Monday … */
	const char	*holiday;	/* its name in the language; NULL: none */
	bool		 closed;
	const char	*reason;	/* it is closed for; may be empty */
	int		 people;	/* who work */
};

struct timetable {
	const char		*branch;	/* its title */
	const struct lang	*lang;		/* with its ways of writing times */
	const char		*first;		/* days */
	const char		*last;
	const char		*today;
	int			 opens;		/* minutes */
	int			 closes;
	int			 ndays;
	struct timetable_day	 days[TIMETABLE_DAYS];
	struct timetable_row	*rows;
	size_t			 nrows;
};

/* The kinds of absence; a NULL kind ends them. */
struct timetable_kind {
	const char	*kind;
	const char	*word;		/* a msgid */
	const char	*letter;	/* a msgid with the context "absence" */
};
extern const struct timetable_kind	timetable_kinds[];

/* Asks, to go in a round trip with what else is asked; then reads. */
struct timetable_queries;
struct timetable_queries	*timetable_send(struct req *req, const struct timetable_ask *ask);
struct timetable		*timetable_read(struct req *req, const struct lang *lang,
				    const struct timetable_queries *q);

/* Minutes as hours: "160", "160:30". */
const char	*hours_sum(void *ctx, int minutes);

/* "{[600,840),[900,1200)}" as "10–14, 15–20", of the clock of twelve hours as
 * "10am–2pm, 3pm–8pm"; "" for no hours. */
const char	*hours_show(void *ctx, const struct lang *l, const char *multirange);

/* What people write, "10-14, 15:00–20:30", "3pm-8.30pm" ("" or "-": none), as a multirange;
 * an end that is not later than its start is after midnight.  NULL: it is none. */
const char	*hours_read(void *ctx, const char *text);

#endif
