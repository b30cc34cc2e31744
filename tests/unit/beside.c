/* beside.c (unit): several visits of one request beside one another, held against
 * trying everything on small random worlds.
 */
#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "booking/beside.h"
#include "booking/engine.h"
#include "engine_world.h"

enum { VISITS = 4, OPTIONS = 1024 };

/* One way to serve a visit by itself. */
struct option {
	size_t	candidate;
	size_t	things[ENGINE_NEEDS_MAX];
};

struct request {
	struct small_world	 small;
	struct world		 worlds[VISITS];
	struct beside		 v[VISITS];
	size_t			 n;
	struct option		 options[VISITS][OPTIONS];
	size_t			 noptions[VISITS];
};

/* ---- trying everything ---- */

/* Whether the engine would serve visit i in just that way. */
static bool
is_possible(const struct request *r, size_t i, const struct option *o)
{
	struct world		 w = r->worlds[i];
	const struct part	*part = &r->worlds[i].parts[0];

	w.parts[0].candidates = &part->candidates[o->candidate];
	w.parts[0].ncandidates = 1;
	for (size_t k = 0; k < part->nneeds; k++)
		w.parts[0].needs[k] = (struct need){ &o->things[k], 1 };
	return engine_why(&w, &r->small.day, r->v[i].start, NULL, NULL) == WHY_FREE;
}

static void
list_options(struct request *r, size_t i, struct option *o, size_t need)
{
	const struct part	*part = &r->worlds[i].parts[0];

	if (need == part->nneeds) {
		if (is_possible(r, i, o) && r->noptions[i] < OPTIONS)
			r->options[i][r->noptions[i]++] = *o;
		return;
	}
	for (size_t t = 0; t < part->needs[need].n; t++) {
		o->things[need] = part->needs[need].things[t];
		list_options(r, i, o, need + 1);
	}
}

/* A subject as one number: persons from 100 on, things from 200 on. */
static int64_t
subject(const struct request *r, size_t i, const struct option *o, size_t k)
{
	const struct world	*w = &r->worlds[i];
	const struct thing	*t;

	if (k == 0)
		return w->persons[w->parts[0].candidates[o->candidate].person].id;
	t = &w->things[o->things[k - 1]];
	return t->person != 0 ? t->person : t->id;
}

static bool
share(const struct request *r, size_t i, const struct option *a, size_t j, const struct option *b)
{
	for (size_t k = 0; k <= r->worlds[i].parts[0].nneeds; k++)
		for (size_t l = 0; l <= r->worlds[j].parts[0].nneeds; l++)
			if ((i != j || k != l) && subject(r, i, a, k) == subject(r, j, b, l))
				return true;
	return false;
}

static bool
meet(const struct request *r, size_t i, const struct option *a, size_t j, const struct option *b)
{
	const int32_t	la = r->worlds[i].parts[0].candidates[a->candidate].length;
	const int32_t	lb = r->worlds[j].parts[0].candidates[b->candidate].length;

	return r->v[i].start < r->v[j].start + lb && r->v[j].start < r->v[i].start + la;
}

static bool
try_all(const struct request *r, const struct option **put, size_t i)
{
	if (i == r->n)
		return true;
	for (size_t o = 0; o < r->noptions[i]; o++) {
		bool	 good = !share(r, i, &r->options[i][o], i, &r->options[i][o]);

		put[i] = &r->options[i][o];
		for (size_t j = 0; j < i && good; j++)
			good = !(meet(r, i, put[i], j, put[j]) && share(r, i, put[i], j, put[j]));
		if (good && try_all(r, put, i + 1))
			return true;
	}
	return false;
}

/* ---- requests ---- */

/* Visits at times that are free by themselves and near each other.  False: this
 * world has none. */
static bool
make_request(struct request *r, struct bytes *b)
{
	static struct slot	 times[WORLD_STARTS];
	int32_t			 wish = 0;
	size_t			 n, at;

	take_world(b, &r->small);
	r->n = r->small.w.nparts > VISITS ? VISITS : r->small.w.nparts;
	for (size_t i = 0; i < r->n; i++) {
		struct option	 o = { 0 };

		r->worlds[i] = r->small.w;
		r->worlds[i].nparts = 1;
		r->worlds[i].parts[0] = r->small.w.parts[i];
		n = engine_times(&r->worlds[i], &r->small.day, times, WORLD_STARTS);
		if (n == 0)
			return false;
		at = (size_t)take(b, (int32_t)n);
		if (i > 0)
			for (at = 0; at + 1 < n && times[at].start < wish; at++)
				;
		wish = times[at].start;
		r->v[i] = (struct beside){ .w = &r->worlds[i], .start = wish };
		r->noptions[i] = 0;
		for (o.candidate = 0; o.candidate < r->worlds[i].parts[0].ncandidates; o.candidate++)
			list_options(r, i, &o, 0);
	}
	return r->n > 1;
}

/* Whether what was found is one of the ways, and its parts do not meet. */
static void
assert_holds(const struct request *r, uint64_t seed)
{
	struct option	 put[VISITS];

	for (size_t i = 0; i < r->n; i++) {
		put[i].candidate = r->v[i].slot.candidates[0];
		memcpy(put[i].things, r->v[i].slot.things[0], sizeof(put[i].things));
		if (!is_possible(r, i, &put[i]) || r->v[i].slot.starts[0] != r->v[i].start)
			fail_msg("world %llu: visit %zu is not possible by itself",
			    (unsigned long long)seed, i);
		for (size_t j = 0; j < i; j++)
			if (meet(r, i, &put[i], j, &put[j]) && share(r, i, &put[i], j, &put[j]))
				fail_msg("world %llu: visits %zu and %zu share something",
				    (unsigned long long)seed, j, i);
	}
}

static void
what_can_be_placed_is_placed(void **state)
{
	static struct request	 r;
	size_t			 can = 0, cannot = 0;

	(void)state;
	for (uint64_t seed = 1; seed <= 20000; seed++) {
		const struct option	*put[VISITS];
		uint8_t			 data[WORLD_BYTES + 8];
		uint64_t		 random = seed * UINT64_C(0x9e3779b97f4a7c15);
		struct bytes		 b = { data, sizeof(data) };
		size_t			 failed = SIZE_MAX;
		bool			 wanted;

		for (size_t i = 0; i < sizeof(data); i++) {
			random ^= random << 13;
			random ^= random >> 7;
			random ^= random << 17;
			data[i] = (uint8_t)(random >> 32);
		}
		if (!make_request(&r, &b))
			continue;
		wanted = try_all(&r, put, 0);
		if (engine_beside(r.v, r.n, &failed) != wanted)
			fail_msg("world %llu: %zu visits, %s", (unsigned long long)seed, r.n,
			    wanted ? "not placed though they could be" : "placed though they cannot be");
		if (wanted)
			assert_holds(&r, seed);
		else
			assert_true(failed < r.n);
		can += wanted;
		cannot += !wanted;
	}
	print_message("# %zu requests fit, %zu do not\n", can, cannot);
	assert_true(can > 500 && cannot > 100);
}

/* ---- by hand ---- */

enum { NINE = WORLD_MIDNIGHT + 540 };

/* Visits at nine of one hour, each by its own person; sets of things as bits. */
static bool
placed(const uint8_t *sets, size_t n, size_t nthings, size_t *chose)
{
	static const struct span	 work = { WORLD_MIDNIGHT, WORLD_MIDNIGHT + 1440 };
	struct person			 persons[BESIDE_MAX];
	struct thing			 things[BESIDE_MAX];
	struct candidate		 who[BESIDE_MAX];
	size_t				 needed[BESIDE_MAX][BESIDE_MAX], failed;
	static struct world		 worlds[BESIDE_MAX];
	struct beside			 v[BESIDE_MAX];
	bool				 good;

	for (size_t t = 0; t < nthings; t++)
		things[t] = (struct thing){ .id = (int64_t)t + 1 };
	for (size_t i = 0; i < n; i++) {
		struct part	*part = &worlds[i].parts[0];

		persons[i] = (struct person){ .id = (int64_t)i + 1, .work = { &work, 1 } };
		who[i] = (struct candidate){ .person = i, .length = 60 };
		worlds[i] = (struct world){ .rules = { .step = 60, .latest = INT32_MAX },
		    .persons = persons, .npersons = n, .things = things, .nthings = nthings, .nparts = 1 };
		*part = (struct part){ .candidates = &who[i], .ncandidates = 1, .nneeds = 1 };
		part->needs[0].things = needed[i];
		for (size_t t = 0; t < nthings; t++)
			if (sets[i] & 1u << t)
				needed[i][part->needs[0].n++] = t;
		v[i] = (struct beside){ .w = &worlds[i], .start = NINE };
	}
	good = engine_beside(v, n, &failed);
	for (size_t i = 0; i < n && good; i++)
		chose[i] = v[i].slot.things[0][0];
	return good;
}

static void
the_first_room_is_left_to_who_can_use_no_other(void **state)
{
	size_t	 chose[BESIDE_MAX];

	(void)state;
	assert_true(placed((const uint8_t[]){ 3, 1 }, 2, 2, chose));
	assert_int_equal(chose[0], 1);
	assert_int_equal(chose[1], 0);
	/* Each has as many to choose from as the others: a step back is needed. */
	assert_true(placed((const uint8_t[]){ 6, 3, 5, 24, 24 }, 5, 5, chose));
	assert_false(placed((const uint8_t[]){ 3, 3, 3 }, 3, 3, chose));
}

static void
eight_visits_and_seven_rooms_are_refused_soon(void **state)
{
	size_t	 chose[BESIDE_MAX];

	(void)state;
	assert_false(placed((const uint8_t[]){ 127, 127, 127, 127, 127, 127, 127, 127 }, 8, 7, chose));
	assert_true(placed((const uint8_t[]){ 255, 255, 255, 255, 255, 255, 255, 128 }, 8, 8, chose));
}

int
main(void)
{
	const struct CMUnitTest	beside[] = {
		cmocka_unit_test(the_first_room_is_left_to_who_can_use_no_other),
		cmocka_unit_test(eight_visits_and_seven_rooms_are_refused_soon),
		cmocka_unit_test(what_can_be_placed_is_placed),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(beside, NULL, NULL);
}
