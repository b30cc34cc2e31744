/* engine_world.h: small worlds made of bytes, and engine against oracle on them.
 *
 * The unit test makes the bytes at random, the fuzzer evolves them.  A world
 * is crowded on purpose, its times on a coarse grid of their own, so that spans
 * often touch, overlap and leave little.  Bytes that ran out are zeros.
 */
#ifndef TESTS_ENGINE_WORLD_H
#define TESTS_ENGINE_WORLD_H

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "booking/engine.h"
#include "engine_oracle.h"

#define WORLD_SPANS	12
#define WORLD_BYTES	400		/* more than a world takes, nearly always */
#define WORLD_MIDNIGHT	(20000 * 1440)
#define WORLD_STARTS	1600		/* more than there are in the longest day */

struct bytes {
	const uint8_t	*v;
	size_t		 n;
};

/* A world and the memory it points into. */
struct small_world {
	struct world		w;
	struct day		day;
	int32_t			grain;		/* most times are multiples of it */
	struct person		persons[ORACLE_PERSONS];
	struct thing		things[ORACLE_THINGS];
	struct candidate	candidates[ENGINE_PARTS_MAX][ORACLE_PERSONS];
	size_t			needed[ENGINE_PARTS_MAX][ENGINE_NEEDS_MAX][ORACLE_THINGS];
	struct span		spans[3 * ORACLE_PERSONS + 3 * ORACLE_THINGS][WORLD_SPANS];
	size_t			nspans;
};

/* A number below n. */
static int32_t
take(struct bytes *b, int32_t n)
{
	int32_t	value = 0;

	for (int32_t range = 1; range < n && b->n > 0; range *= 256) {
		value = value * 256 + *b->v++;
		b->n--;
	}
	return value % n;
}

/* Up to n spans anywhere around the day, sorted, mostly short. */
static struct spans
take_spans(struct bytes *b, struct small_world *s, int32_t n)
{
	struct span	*v = s->spans[s->nspans++];
	const int32_t	 count = take(b, n + 1);

	for (int32_t i = 0; i < count; i++) {
		const bool	is_long = take(b, 24) == 0;
		struct span	new;
		int32_t		at = i;

		new.from = s->day.from - 600 + take(b, 2600 / s->grain) * s->grain;
		new.upto = new.from + 1 + (is_long ? take(b, ENGINE_SPAN_MAX) :
		    s->grain - 1 + take(b, 100 / s->grain) * s->grain);
		for (; at > 0 && v[at - 1].from > new.from; at--)
			v[at] = v[at - 1];
		v[at] = new;
	}
	return (struct spans){ v, (size_t)count };
}

/* Up to three shifts one after another, some of them touching. */
static struct spans
take_work(struct bytes *b, struct small_world *s)
{
	struct span	*v = s->spans[s->nspans++];
	int32_t		 at = s->day.from - 300 + take(b, 900 / s->grain) * s->grain;
	const int32_t	 count = take(b, 8) == 0 ? 0 : 1 + take(b, 3);

	for (int32_t i = 0; i < count; i++) {
		at += take(b, 3) * s->grain;
		v[i].from = at;
		at += s->grain + take(b, 600 / s->grain) * s->grain;
		v[i].upto = at;
	}
	return (struct spans){ v, (size_t)count };
}

static void
take_day(struct bytes *b, struct day *day)
{
	static const int16_t	shifts[] = { 0, 0, 0, 60, -60, 30, -30 };
	static const int16_t	hours[] = { 2, 0, 1, 3, 12, 23 };

	day->from = WORLD_MIDNIGHT;
	day->shift_by = shifts[take(b, 7)];
	day->shift_at = day->shift_by == 0 ? 0 : day->from + 60 * hours[take(b, 6)];
	if (day->shift_by < 0 && day->shift_at < day->from + 60)
		day->shift_at = day->from + 60;		/* only so far back as today */
	day->upto = day->from + 1440 - day->shift_by;
}

static void
take_rules(struct bytes *b, struct small_world *s)
{
	static const int32_t	steps[] = { 15, 30, 60, 10, 20, 5, 45, 7, 90, 1 };
	struct rules		*r = &s->w.rules;

	r->step = steps[take(b, 16) % (take(b, 16) == 0 ? 10 : 8)];
	r->earliest = take(b, 2) ? INT32_MIN : s->day.from - 60 + take(b, 900);
	r->latest = take(b, 2) ? INT32_MAX : s->day.upto + 60 - take(b, 900);
	r->gap_max = take(b, 3) ? 0 : take(b, 8);
	r->gap_unusable = take(b, 2) ? 0 : take(b, 90);
}

static void
take_part(struct bytes *b, struct small_world *s, size_t i)
{
	struct part	*part = &s->w.parts[i];
	const size_t	 turn = (size_t)take(b, ORACLE_PERSONS);

	part->candidates = s->candidates[i];
	for (size_t p = 0; p < s->w.npersons; p++) {
		struct candidate	*c = &s->candidates[i][part->ncandidates];

		if (take(b, 4) == 0)
			continue;
		part->ncandidates++;
		c->person = (p + turn) % s->w.npersons;
		c->length = s->grain * (1 + take(b, 60 / s->grain));
		c->before = take(b, 3) ? 0 : take(b, 20);
		c->after = take(b, 3) ? 0 : take(b, 20);
	}
	part->nneeds = s->w.nthings == 0 ? 0 : (size_t)take(b, 4);
	for (size_t k = 0; k < part->nneeds; k++) {
		const int32_t	set = take(b, 256);

		part->needs[k].things = s->needed[i][k];
		for (size_t t = 0; t < s->w.nthings; t++)
			if (set & 1 << t || t + 1 == s->w.nthings)
				s->needed[i][k][part->needs[k].n++] = t;
	}
}

static void
take_world(struct bytes *b, struct small_world *s)
{
	static const int32_t	grains[] = { 5, 15, 30, 10, 1 };
	static const size_t	nparts[] = { 1, 2, 1, 3, 2, 1, 4, 1 };

	memset(s, 0, sizeof(*s));
	s->grain = grains[take(b, 5)];
	take_day(b, &s->day);
	take_rules(b, s);
	s->w.persons = s->persons;
	s->w.npersons = 1 + (size_t)take(b, ORACLE_PERSONS);
	for (size_t i = 0; i < s->w.npersons; i++) {
		s->persons[i].id = (int64_t)i + 100;
		s->persons[i].work = take_work(b, s);
		s->persons[i].busy = take_spans(b, s, WORLD_SPANS);
		s->persons[i].held = take_spans(b, s, 3);
	}
	s->w.things = s->things;
	s->w.nthings = take(b, 2) ? 0 : (size_t)take(b, ORACLE_THINGS + 1);
	for (size_t i = 0; i < s->w.nthings; i++) {
		s->things[i].id = (int64_t)i + 200;
		s->things[i].person = take(b, 2) ? 0 :
		    s->persons[take(b, (int32_t)s->w.npersons)].id;
		s->things[i].hours = s->things[i].person != 0 && take(b, 4) > 0;
		if (s->things[i].hours)
			s->things[i].work = take_work(b, s);
		s->things[i].busy = take_spans(b, s, WORLD_SPANS);
		s->things[i].held = take_spans(b, s, 2);
	}
	s->w.nparts = nparts[take(b, 8)];
	for (size_t i = 0; i < s->w.nparts; i++)
		take_part(b, s, i);
}

/* Where engine and oracle differ, in words; empty when they agree. */
struct verdict {
	char	text[200];
};

__attribute__((format(printf, 2, 3))) static bool
differs(struct verdict *v, const char *fmt, ...)
{
	va_list	ap;

	va_start(ap, fmt);
	(void)vsnprintf(v->text, sizeof(v->text), fmt, ap);	/* cut short is fine */
	va_end(ap);
	return false;
}

/* Whether the things chosen are of their needs' sets, free, and all different. */
static bool
things_are_fine(const struct oracle *o, const struct slot *slot, size_t i)
{
	const struct part	*part = &o->w->parts[i];
	const struct candidate	*c = &part->candidates[slot->candidates[i]];

	for (size_t k = 0; k < part->nneeds; k++) {
		const size_t	thing = slot->things[i][k];
		size_t		in = 0;

		while (in < part->needs[k].n && part->needs[k].things[in] != thing)
			in++;
		if (in == part->needs[k].n ||
		    !oracle_thing(o, thing, c, slot->starts[i], ALL_RULES))
			return false;
		for (size_t j = 0; j < k; j++)
			if (slot->things[i][j] == thing)
				return false;
	}
	return true;
}

static bool
slots_agree(const struct oracle *o, const struct slot *got, const struct slot *want,
    struct verdict *v)
{
	const int32_t	at = want->start - o->day->from;

	if (got->start != want->start || got->upto != want->upto)
		return differs(v, "at %d: slot is %d to %d, not to %d", at,
		    got->start - o->day->from, got->upto - o->day->from,
		    want->upto - o->day->from);
	for (size_t i = 0; i < o->w->nparts; i++) {
		if (got->starts[i] != want->starts[i] ||
		    got->candidates[i] != want->candidates[i])
			return differs(v, "at %d: part %zu at %d by %zu, not at %d by %zu", at, i,
			    got->starts[i] - o->day->from, got->candidates[i],
			    want->starts[i] - o->day->from, want->candidates[i]);
		if (!things_are_fine(o, got, i))
			return differs(v, "at %d: wrong things for part %zu", at, i);
	}
	return true;
}

/* Whether what is said to stand in the way is there and could be. */
static bool
detail_is_fine(const struct oracle *o, enum why why, const struct why_detail *d)
{
	const struct spans	*s;
	const bool		 is_thing = d->subject >= 200;
	size_t			 i = 0;

	if (d->part >= o->w->nparts)
		return false;
	if (d->subject == 0 || why == WHY_CLOSED || why == WHY_GAP)
		return (d->by.from < d->by.upto) == (d->subject != 0 && why == WHY_GAP);
	if (is_thing)
		s = why == WHY_HELD ? &o->w->things[d->subject - 200].held :
		    &o->w->things[d->subject - 200].busy;
	else
		s = why == WHY_HELD ? &o->w->persons[d->subject - 100].held :
		    &o->w->persons[d->subject - 100].busy;
	while (i < s->n && (s->v[i].from != d->by.from || s->v[i].upto != d->by.upto))
		i++;
	return i < s->n && is_thing >= (why == WHY_THING);
}

static bool
why_agrees(const struct oracle *o, int32_t start, struct verdict *v)
{
	struct slot		got, want;
	struct why_detail	detail;
	const enum why		expected = oracle_why(o, start, &want);
	const enum why		why = engine_why(o->w, o->day, start, &got, &detail);

	if (why != expected)
		return differs(v, "at %d: why is %d, not %d", start - o->day->from,
		    (int)why, (int)expected);
	if (why == WHY_FREE)
		return slots_agree(o, &got, &want, v);
	if (!detail_is_fine(o, why, &detail))
		return differs(v, "at %d: why %d has a wrong detail", start - o->day->from,
		    (int)why);
	return true;
}

/* Makes a world of the bytes and asks both about each minute of its day. */
__attribute__((unused)) static bool
engine_agrees(const uint8_t *data, size_t n, struct verdict *v)
{
	static struct slot		slots[WORLD_STARTS];
	static struct small_world	s;
	static struct oracle		o;
	struct bytes			b = { data, n };
	struct slot			want;
	size_t				found, few, k = 0;

	v->text[0] = '\0';
	take_world(&b, &s);
	oracle_init(&o, &s.w, &s.day);

	found = engine_times(&s.w, &s.day, slots, WORLD_STARTS);
	for (int32_t t = s.day.from; t < s.day.upto; t++) {
		const bool	offered = k < found && slots[k].start == t;
		const bool	free = oracle_on_grid(&o, t) && t >= s.w.rules.earliest &&
				    t <= s.w.rules.latest &&
				    oracle_serves(&o, 0, t, t, ALL_RULES, &want);

		if (offered != free)
			return differs(v, "%s though %s at %d", offered ? "offered" : "not offered",
			    free ? "free" : "not free", t - s.day.from);
		want.start = t;
		if (offered && !slots_agree(&o, &slots[k++], &want, v))
			return false;
	}
	if (k != found)
		return differs(v, "%zu starts out of order or of the day", found - k);

	few = (size_t)take(&b, 4);
	if (engine_times(&s.w, &s.day, slots, few) != (found < few ? found : few))
		return differs(v, "asked for %zu starts, got another number", few);
	for (int i = 0; i < 8; i++) {
		int32_t	t = s.day.from - 5 + take(&b, 1510);

		while (i > 0 && t < s.day.upto && !oracle_on_grid(&o, t))
			t++;
		if (!why_agrees(&o, t, v))
			return false;
	}
	return true;
}

#endif
