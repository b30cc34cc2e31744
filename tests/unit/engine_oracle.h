/* engine_oracle.h: the booking rules once more, by brute force.
 *
 * Minute by minute over plain maps, with no thought of speed, so that it can be
 * believed by reading it.  Knows nothing of the engine but its header.  For
 * small worlds only: every span within ORACLE_MINUTES of the origin.  All is
 * static, so that a test or a fuzzer only includes it.
 */
#ifndef TESTS_ENGINE_ORACLE_H
#define TESTS_ENGINE_ORACLE_H

#include <string.h>

#include "booking/engine.h"

#define ORACLE_PERSONS	5
#define ORACLE_THINGS	6
#define ORACLE_MINUTES	(4 * 1440)	/* from the origin, a day before the day */

struct oracle {
	const struct world	*w;
	const struct day	*day;
	int32_t			 origin;
	uint8_t			 work[ORACLE_PERSONS][ORACLE_MINUTES];	/* which span, from 1 */
	uint8_t			 busy[ORACLE_PERSONS][ORACLE_MINUTES];
	uint8_t			 held[ORACLE_PERSONS][ORACLE_MINUTES];
	uint8_t			 thing_work[ORACLE_THINGS][ORACLE_MINUTES];
	uint8_t			 thing_busy[ORACLE_THINGS][ORACLE_MINUTES];
	uint8_t			 thing_held[ORACLE_THINGS][ORACLE_MINUTES];
	uint8_t			 grid[ORACLE_MINUTES];	/* the starts of the day */
};

/* What to disregard; each level disregards what those before it do, too. */
enum level { ALL_RULES, NO_GAPS, NO_HOLDS, NO_THINGS, NO_BUSY };

static void
oracle_mark(const struct oracle *o, uint8_t *map, const struct spans *s, bool number)
{
	memset(map, 0, ORACLE_MINUTES);
	for (size_t i = 0; i < s->n; i++)
		for (int32_t t = s->v[i].from; t < s->v[i].upto; t++)
			if (t >= o->origin && t < o->origin + ORACLE_MINUTES)
				map[t - o->origin] = number ? (uint8_t)(i + 1) : 1;
}

/* Follows a clock on the wall minute by minute. */
static void
oracle_mark_grid(struct oracle *o)
{
	int32_t	wall = 0;

	for (int32_t t = o->day->from; t < o->day->upto; t++, wall++) {
		if (t == o->day->shift_at)
			wall += o->day->shift_by;
		o->grid[t - o->origin] = wall % o->w->rules.step == 0;
	}
}

static void
oracle_init(struct oracle *o, const struct world *w, const struct day *day)
{
	o->w = w;
	o->day = day;
	o->origin = day->from - 1440;
	oracle_mark_grid(o);
	for (size_t p = 0; p < w->npersons; p++) {
		oracle_mark(o, o->work[p], &w->persons[p].work, true);
		oracle_mark(o, o->busy[p], &w->persons[p].busy, false);
		oracle_mark(o, o->held[p], &w->persons[p].held, false);
	}
	for (size_t t = 0; t < w->nthings; t++) {
		oracle_mark(o, o->thing_work[t], &w->things[t].work, true);
		oracle_mark(o, o->thing_busy[t], &w->things[t].busy, false);
		oracle_mark(o, o->thing_held[t], &w->things[t].held, false);
	}
}

static uint8_t
oracle_at(const struct oracle *o, const uint8_t *map, int32_t t)
{
	return t >= o->origin && t < o->origin + ORACLE_MINUTES ? map[t - o->origin] : 0;
}

static bool
oracle_person(const struct oracle *o, const struct candidate *c, int32_t start, enum level level)
{
	const uint8_t	*work = o->work[c->person];
	const int32_t	 end = start + c->length;

	for (int32_t t = start; t < end; t++)
		if (oracle_at(o, work, t) == 0 ||
		    oracle_at(o, work, t) != oracle_at(o, work, start))
			return false;
	for (int32_t t = start - c->before; t < end + c->after; t++) {
		if (level < NO_BUSY && oracle_at(o, o->busy[c->person], t))
			return false;
		if (level < NO_HOLDS && oracle_at(o, o->held[c->person], t))
			return false;
	}
	return true;
}

static bool
oracle_thing(const struct oracle *o, size_t thing, const struct candidate *c, int32_t start,
    enum level level)
{
	const uint8_t	*work = o->thing_work[thing];

	if (o->w->things[thing].person == o->w->persons[c->person].id)
		return false;
	for (int32_t t = start; o->w->things[thing].hours && t < start + c->length; t++)
		if (oracle_at(o, work, t) == 0 ||
		    oracle_at(o, work, t) != oracle_at(o, work, start))
			return false;
	for (int32_t t = start - c->before; t < start + c->length + c->after; t++)
		if (oracle_at(o, o->thing_busy[thing], t) ||
		    (level < NO_HOLDS && oracle_at(o, o->thing_held[thing], t)))
			return false;
	return true;
}

/* Whether needs k and up can be met without the things in the mask `used`. */
static bool
oracle_needs(const struct oracle *o, const struct part *part, const struct candidate *c,
    int32_t start, enum level level, size_t k, unsigned used)
{
	if (k == part->nneeds || level >= NO_THINGS)
		return true;
	for (size_t i = 0; i < part->needs[k].n; i++) {
		const size_t	thing = part->needs[k].things[i];

		if (!(used & 1u << thing) && oracle_thing(o, thing, c, start, level) &&
		    oracle_needs(o, part, c, start, level, k + 1, used | 1u << thing))
			return true;
	}
	return false;
}

/* Counts free minutes from t on, in direction dir, and judges the gap. */
static bool
oracle_gap_ok(const struct oracle *o, size_t person, uint8_t span, int32_t t, int32_t dir)
{
	int32_t	gap = 0;

	while (oracle_at(o, o->work[person], t) == span && !oracle_at(o, o->busy[person], t) &&
	    !oracle_at(o, o->held[person], t)) {
		gap++;
		t += dir;
	}
	return gap == 0 || gap >= o->w->rules.gap_unusable;
}

static bool
oracle_gaps_ok(const struct oracle *o, const struct slot *slot)
{
	const struct candidate	*c = &o->w->parts[0].candidates[slot->candidates[0]];
	const size_t		 first = c->person;
	int32_t			 edge = slot->starts[0] - c->before;

	if (!oracle_gap_ok(o, first, oracle_at(o, o->work[first], slot->starts[0]), edge - 1, -1))
		return false;
	for (size_t i = 0; i < o->w->nparts; i++) {
		const struct candidate	*next = &o->w->parts[i].candidates[slot->candidates[i]];

		if (next->person != first)
			break;
		c = next;
		edge = slot->starts[i];
	}
	return oracle_gap_ok(o, first, oracle_at(o, o->work[first], edge),
	    edge + c->length + c->after, 1);
}

/* Whether parts i and up can be served, the first of them from lo … hi. */
static bool
oracle_serves(const struct oracle *o, size_t i, int32_t lo, int32_t hi, enum level level,
    struct slot *slot)
{
	const struct part	*part = &o->w->parts[i];

	for (int32_t at = lo; at <= hi; at++)
		for (size_t k = 0; k < part->ncandidates; k++) {
			const struct candidate	*c = &part->candidates[k];
			const int32_t		 end = at + c->length;

			if (!oracle_person(o, c, at, level) ||
			    !oracle_needs(o, part, c, at, level, 0, 0))
				continue;
			slot->starts[i] = at;
			slot->candidates[i] = k;
			slot->upto = end;
			if (i + 1 < o->w->nparts ? oracle_serves(o, i + 1, end,
			    end + o->w->rules.gap_max, level, slot) :
			    level >= NO_GAPS || oracle_gaps_ok(o, slot))
				return true;
		}
	return false;
}

/* Whether the clock on the wall shows a multiple of the step at that instant. */
static bool
oracle_on_grid(const struct oracle *o, int32_t start)
{
	return start >= o->day->from && start < o->day->upto && oracle_at(o, o->grid, start);
}

static enum why
oracle_why(const struct oracle *o, int32_t start, struct slot *slot)
{
	static const enum why	levels[] = {
		WHY_FREE, WHY_GAP, WHY_HELD, WHY_THING, WHY_BUSY
	};

	if (start < o->w->rules.earliest)
		return WHY_PAST;
	if (start > o->w->rules.latest)
		return WHY_HORIZON;
	if (!oracle_on_grid(o, start))
		return WHY_STEP;
	for (size_t i = 0; i < o->w->nparts; i++)
		if (o->w->parts[i].ncandidates == 0)
			return WHY_NOBODY;
	slot->start = start;
	for (enum level level = ALL_RULES; level <= NO_BUSY; level++)
		if (oracle_serves(o, 0, start, start, level, slot))
			return levels[level];
	return WHY_CLOSED;
}

#endif
