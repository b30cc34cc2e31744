/* engine.h: which times are free, and why the others are not.
 *
 * Pure computation: no database, no clock, no allocation.  The caller loads a
 * world (who works when, what is taken, what is wanted, the branch's rules)
 * and asks.  The database's constraint has the last word; this only proposes.
 *
 * All instants are whole minutes since 1970-01-01T00:00Z (int32_t, good until
 * the year 6053); spans are half-open [from, upto).  Arrays of spans are
 * sorted by from and no span is empty.  Working spans of one person do not
 * overlap (those that touch are still two: merge them if a service may run
 * across).  Busy and held spans may overlap each other, and none is longer
 * than ENGINE_SPAN_MAX: the caller splits longer ones (a week's leave), or the
 * engine does not see their tail.  That bound is what lets it find a day's
 * spans among a month's by binary search.
 *
 * Lengths are at least 1; lengths, buffers and gap_max are at most some days,
 * so that sums of them stay far from the limits of int32_t.
 *
 * A wanted visit is a row of parts, one after another without a gap (or with
 * at most rules.gap_max between them); each part is done by one person out of
 * its candidates and may need things (one free instance out of each need's
 * set, and a different one for each need).  Several services done by the same
 * person are one part.
 *
 * A person's time taken by a part is [start - before, start + length + after);
 * it must not meet a busy span of that person.  [start, start + length) must
 * lie within one working span.  Parts of the same visit done by the same
 * person may touch each other's buffers, never each other's service time.
 * Things are taken for [start - before, start + length + after) as well, and
 * parts of the same visit may share a thing in the same way.  So whoever
 * records the visit has to trim the buffers between its own parts.
 *
 * A thing may be somebody with hours: a second specialist, a room that is also
 * booked by itself.  It then has to work like a person does, and never assists
 * the part that the person with its own id does.
 *
 * Of several ways to serve a start, the one taken is the first in this order:
 * for each part in turn the least waiting, then the candidate named first.
 */
#ifndef BOOKING_ENGINE_H
#define BOOKING_ENGINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENGINE_PARTS_MAX	8
#define ENGINE_NEEDS_MAX	8
#define ENGINE_SPAN_MAX		1440	/* minutes of a busy or held span */

struct span {
	int32_t	from;
	int32_t	upto;
};

struct spans {
	const struct span	*v;
	size_t			 n;
};

/* One local day of the branch.  Daylight saving: from shift_at on, the wall
 * clock is shift_by minutes ahead of what plain counting from `from` says
 * (+60 in spring, -60 in autumn; 0 on other days).  So upto - from is
 * 1440 - shift_by.  Where midnight itself is skipped, from is the first
 * instant of the day and shift_at equals it. */
struct day {
	int32_t	from;		/* local midnight */
	int32_t	upto;		/* the next local midnight */
	int32_t	shift_at;
	int16_t	shift_by;
};

struct person {
	int64_t		id;
	struct spans	work;
	struct spans	busy;	/* appointments, breaks, blocks, buffers in them */
	struct spans	held;	/* live holds of others */
};				/* a break cut out of work too is WHY_CLOSED, else WHY_BUSY */

struct thing {			/* one instance of a resource */
	int64_t		id;
	int64_t		person;	/* the id of the person it is; 0: a thing */
	bool		hours;	/* only within work; else at any time */
	struct spans	work;
	struct spans	busy;
	struct spans	held;
};

struct candidate {		/* somebody who can do a part, and how */
	size_t	person;		/* index into world.persons */
	int32_t	length;		/* minutes of all services of the part */
	int32_t	before;		/* buffer in front */
	int32_t	after;		/* buffer behind */
};

struct need {			/* any one of these things, for the whole part */
	const size_t	*things;	/* indexes into world.things */
	size_t		 n;
};

struct part {
	const struct candidate	*candidates;	/* in order of preference, a person once */
	size_t			 ncandidates;
	struct need		 needs[ENGINE_NEEDS_MAX];
	size_t			 nneeds;
};

struct rules {
	int32_t	step;		/* starts are multiples of it on the wall clock */
	int32_t	earliest;	/* now + minimum notice */
	int32_t	latest;		/* the last start the horizon allows, inclusive */
	int32_t	gap_max;	/* minutes allowed between parts */
	int32_t	gap_unusable;	/* 0: off; else a start that leaves a free gap in the
				   first person's working span shorter than this (and not
				   empty) before or behind the visit is not offered; behind
				   means behind the parts that person does without another
				   person's part in between, buffers counted as taken */
};

struct world {
	struct rules		 rules;
	const struct person	*persons;
	size_t			 npersons;
	const struct thing	*things;
	size_t			 nthings;
	struct part		 parts[ENGINE_PARTS_MAX];
	size_t			 nparts;	/* at least 1 */
};

enum why {
	WHY_FREE,	/* it is offered */
	WHY_PAST,	/* before rules.earliest */
	WHY_HORIZON,	/* after rules.latest */
	WHY_STEP,	/* off the grid of starts, or not an instant of that day (a
			   wall-clock time that daylight saving skips has none) */
	WHY_NOBODY,	/* nobody can do this part */
	WHY_CLOSED,	/* nobody able works then (outside shifts, or in a break) */
	WHY_BUSY,	/* who works then is busy */
	WHY_HELD,	/* somebody is booking this time just now */
	WHY_THING,	/* a room or thing needed is taken */
	WHY_GAP		/* it would leave an unusable gap */
};

/* A start that is free, with who and what would be used.  Entries beyond the
 * visit's parts and a part's needs are left as they were. */
struct slot {
	int32_t	start;					/* of the first part */
	int32_t	upto;					/* end of the last part's service */
	int32_t	starts[ENGINE_PARTS_MAX];		/* of each part */
	size_t	candidates[ENGINE_PARTS_MAX];		/* index into the part's candidates */
	size_t	things[ENGINE_PARTS_MAX][ENGINE_NEEDS_MAX];	/* indexes into world.things */
};

/* What stands in the way, for WHY_NOBODY … WHY_GAP; all zero for the others. */
struct why_detail {
	size_t		part;		/* the first part that it stands in the way of */
	int64_t		subject;	/* id of a person or thing; 0: several, or nobody */
	struct span	by;		/* the span in the way, for WHY_GAP the gap left;
					   {0,0}: none in particular */
};

/* Writes the free starts within day, earliest first, at most max, and returns
 * how many.  Stops early at max: max 1 answers "is the day free at all".  The
 * spans may be those of a whole month: the day's are found by bisection. */
size_t		 engine_times(const struct world *w, const struct day *day,
		    struct slot *out, size_t max);

/* Why a start is free or not.  detail and slot may be NULL; slot is filled on
 * WHY_FREE, which is the answer for exactly the starts engine_times offers.
 * Else the rules about the start come first, in the order of the enum, then
 * the reason nearest to success: the first of gap, held, thing, busy that,
 * disregarded together with those before it, would make the start free; and
 * closed if none does. */
enum why	 engine_why(const struct world *w, const struct day *day, int32_t start,
		    struct slot *slot, struct why_detail *detail);

/* Minutes of the wall clock (0 … 1439) at an instant of the day (from <= at < upto). */
int32_t		 day_wall(const struct day *day, int32_t at);

#endif
