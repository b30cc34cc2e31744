/* engine_stage.h: a world of one day with three people and three things, told
 * in clock times, for the tests of the booking engine to act on.
 */
#ifndef TESTS_ENGINE_STAGE_H
#define TESTS_ENGINE_STAGE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "booking/engine.h"

#define MIDNIGHT	(20000 * 1440)
#define AT(h, m)	(MIDNIGHT + (h) * 60 + (m))
#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

enum { ANNA, BORIS, VERA, PEOPLE };
enum { ROOM, SOFA, LASER, THINGS };

/* Lists of spans of one person or thing, filled by add(). */
struct lists {
	struct span	work[4];
	struct span	busy[8];
	struct span	held[4];
};

struct stage {
	struct world		w;
	struct day		day;
	struct person		people[PEOPLE];
	struct thing		things[THINGS];
	struct lists		of_person[PEOPLE];
	struct lists		of_thing[THINGS];
	struct candidate	candidates[ENGINE_PARTS_MAX][PEOPLE];
	size_t			sets[ENGINE_PARTS_MAX][ENGINE_NEEDS_MAX][THINGS];
	char			text[600];
};

static struct stage	stage;

/* Nobody works yet, nothing is wanted; starts every half hour, no limits. */
static struct stage *
empty_stage(void)
{
	struct stage	*s = &stage;

	memset(s, 0, sizeof(*s));
	s->day = (struct day){ .from = MIDNIGHT, .upto = AT(24, 0) };
	s->w.rules.step = 30;
	s->w.rules.earliest = INT32_MIN;
	s->w.rules.latest = INT32_MAX;
	s->w.persons = s->people;
	s->w.npersons = PEOPLE;
	s->w.things = s->things;
	s->w.nthings = THINGS;
	for (size_t i = 0; i < PEOPLE; i++) {
		s->people[i].id = 11 + (int64_t)i;
		s->people[i].work.v = s->of_person[i].work;
		s->people[i].busy.v = s->of_person[i].busy;
		s->people[i].held.v = s->of_person[i].held;
	}
	for (size_t i = 0; i < THINGS; i++) {
		s->things[i].id = 21 + (int64_t)i;
		s->things[i].busy.v = s->of_thing[i].busy;
		s->things[i].held.v = s->of_thing[i].held;
	}
	return s;
}

static void
add(struct span *v, size_t *n, int32_t from, int32_t upto)
{
	v[*n].from = from;
	v[*n].upto = upto;
	(*n)++;
}

static void
works(struct stage *s, size_t person, int32_t from, int32_t upto)
{
	add(s->of_person[person].work, &s->people[person].work.n, from, upto);
}

static void
busy(struct stage *s, size_t person, int32_t from, int32_t upto)
{
	add(s->of_person[person].busy, &s->people[person].busy.n, from, upto);
}

static void
held(struct stage *s, size_t person, int32_t from, int32_t upto)
{
	add(s->of_person[person].held, &s->people[person].held.n, from, upto);
}

static void
thing_busy(struct stage *s, size_t thing, int32_t from, int32_t upto)
{
	add(s->of_thing[thing].busy, &s->things[thing].busy.n, from, upto);
}

static void
thing_held(struct stage *s, size_t thing, int32_t from, int32_t upto)
{
	add(s->of_thing[thing].held, &s->things[thing].held.n, from, upto);
}

/* Wants one more part; who can do it is said by can_do(). */
static size_t
wants_part(struct stage *s)
{
	s->w.parts[s->w.nparts].candidates = s->candidates[s->w.nparts];
	return s->w.nparts++;
}

static struct candidate *
can_do(struct stage *s, size_t part, size_t person, int32_t length)
{
	struct candidate	*c = &s->candidates[part][s->w.parts[part].ncandidates++];

	c->person = person;
	c->length = length;
	return c;
}

/* The last part needs one of the things in a mask. */
static void
needs(struct stage *s, unsigned mask)
{
	const size_t	 i = s->w.nparts - 1;
	struct part	*part = &s->w.parts[i];
	struct need	*need = &part->needs[part->nneeds];

	need->things = s->sets[i][part->nneeds++];
	for (size_t t = 0; t < THINGS; t++)
		if (mask & 1u << t)
			s->sets[i][part->nneeds - 1][need->n++] = t;
}

/* Anna works 10:00-14:00 and an hour of hers is wanted. */
static struct stage *
anna_stage(void)
{
	struct stage	*s = empty_stage();

	works(s, ANNA, AT(10, 0), AT(14, 0));
	can_do(s, wants_part(s), ANNA, 60);
	return s;
}

/* The starts offered, as "10:00 10:30", in the time that the wall clock shows. */
static const char *
times(struct stage *s)
{
	static struct slot	slots[100];
	const size_t		n = engine_times(&s->w, &s->day, slots, COUNT(slots));
	size_t			len = 0;

	s->text[0] = '\0';
	for (size_t i = 0; i < n; i++) {
		const int32_t	wall = day_wall(&s->day, slots[i].start);

		len += (size_t)snprintf(s->text + len, sizeof(s->text) - len, "%s%02d:%02d",
		    i > 0 ? " " : "", wall / 60, wall % 60);
		assert_true(len < sizeof(s->text));
	}
	return s->text;
}

static struct slot
slot_at(struct stage *s, int32_t start)
{
	struct slot	slot;

	assert_int_equal(engine_why(&s->w, &s->day, start, &slot, NULL), WHY_FREE);
	return slot;
}

static enum why
why(struct stage *s, int32_t start, struct why_detail *detail)
{
	return engine_why(&s->w, &s->day, start, NULL, detail);
}

#define assert_span_equal(span, a, b) do { \
	assert_int_equal((span).from, (a)); \
	assert_int_equal((span).upto, (b)); \
} while (0)

#endif
