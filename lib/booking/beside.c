/* beside.c: several visits beside one another.  See beside.h.
 *
 * Backtracking over the visits, within one over who does it, and within that over
 * the things that it needs.  Who has the fewest to choose from goes first, so most
 * requests are through without a step back.
 */
#include "beside.h"

#include <assert.h>

#include "fit.h"
#include "search.h"

enum { TRIES_MAX = 20000 };	/* some milliseconds */

struct placing {
	struct beside	*v;
	size_t		 order[BESIDE_MAX];	/* indexes into v */
	size_t		 n;
	size_t		 furthest;		/* the most that were placed at once */
	int		 tries;
};

static struct beside *
nth(const struct placing *p, size_t k)
{
	return &p->v[p->order[k]];
}

static const struct part *
part_of(const struct beside *b)
{
	return &b->w->parts[0];
}

static const struct candidate *
chosen(const struct beside *b)
{
	return &part_of(b)->candidates[b->slot.candidates[0]];
}

/* Somebody or something that is taken: 0 is who does it, then the things. */
struct taken {
	int64_t	id;
	bool	person;
};

static struct taken
taken(const struct beside *b, size_t i)
{
	const struct thing	*t;

	if (i == 0)
		return (struct taken){ b->w->persons[chosen(b)->person].id, true };
	t = &b->w->things[b->slot.things[0][i - 1]];
	return t->person != 0 ? (struct taken){ t->person, true } :
	    (struct taken){ t->id, false };
}

static bool
same(struct taken a, struct taken b)
{
	return a.id == b.id && a.person == b.person;
}

static bool
at_work_together(const struct beside *a, const struct beside *b)
{
	return a->start < b->start + chosen(b)->length && b->start < a->start + chosen(a)->length;
}

/* Whether what the k-th takes as its i-th is taken by one before it, or by itself
 * already. */
static bool
clashes(const struct placing *p, size_t k, size_t i)
{
	const struct beside	*b = nth(p, k);
	const struct taken	 mine = taken(b, i);

	for (size_t t = 0; t < i; t++)
		if (same(taken(b, t), mine))
			return true;
	for (size_t o = 0; o < k; o++) {
		if (!at_work_together(nth(p, o), b))
			continue;
		for (size_t t = 0; t <= part_of(nth(p, o))->nneeds; t++)
			if (same(taken(nth(p, o), t), mine))
				return true;
	}
	return false;
}

/* Whether candidate c can do it, but for the things; the slot is theirs then. */
static bool
can_do(struct beside *b, size_t c)
{
	const struct candidate	*cand = &part_of(b)->candidates[c];
	struct span		 gap;
	size_t			 part;

	if (fit_person(&b->w->persons[cand->person], cand, 0, b->start, b->start).first != b->start)
		return false;
	b->slot.start = b->slot.starts[0] = b->start;
	b->slot.upto = b->start + cand->length;
	b->slot.candidates[0] = c;
	if (b->w->rules.gap_unusable <= 0)
		return true;
	gap = search_gap(b->w, &b->slot, &part);
	return gap.from >= gap.upto;
}

static bool	 place(struct placing *p, size_t k);

/* Gives the k-th things for its needs from the j-th on, and goes on. */
static bool
place_needs(struct placing *p, size_t k, size_t j)
{
	struct beside		*b = nth(p, k);
	const struct need	*need = &part_of(b)->needs[j];

	if (j == part_of(b)->nneeds)
		return place(p, k + 1);
	for (size_t i = 0; i < need->n && p->tries < TRIES_MAX; i++) {
		p->tries++;
		b->slot.things[0][j] = need->things[i];
		if (fit_thing(b->w, chosen(b), need->things[i], b->start) &&
		    !clashes(p, k, j + 1) && place_needs(p, k, j + 1))
			return true;
	}
	return false;
}

static bool
place(struct placing *p, size_t k)
{
	struct beside	*b;

	if (k > p->furthest)
		p->furthest = k;
	if (k == p->n)
		return true;
	b = nth(p, k);
	for (size_t c = 0; c < part_of(b)->ncandidates && p->tries < TRIES_MAX; c++) {
		p->tries++;
		if (can_do(b, c) && !clashes(p, k, 0) && place_needs(p, k, 0))
			return true;
	}
	return false;
}

/* How much there is to choose from: people, and for each the rarest of the things. */
static size_t
choices(struct beside *b)
{
	size_t	 all = 0;

	for (size_t c = 0; c < part_of(b)->ncandidates; c++) {
		size_t	 least = SIZE_MAX;

		if (!can_do(b, c))
			continue;
		for (size_t j = 0; j < part_of(b)->nneeds; j++) {
			const struct need	*need = &part_of(b)->needs[j];
			size_t			 n = 0;

			for (size_t i = 0; i < need->n; i++)
				n += fit_thing(b->w, chosen(b), need->things[i], b->start);
			least = n < least ? n : least;
		}
		all += least == SIZE_MAX ? 1 : least;
	}
	return all;
}

bool
engine_beside(struct beside *v, size_t n, size_t *failed)
{
	struct placing	 p = { .v = v, .n = n };
	size_t		 many[BESIDE_MAX], place_of;

	assert(n <= BESIDE_MAX);
	for (size_t i = 0; i < n; i++) {
		many[i] = choices(&v[i]);
		for (place_of = i; place_of > 0 && many[p.order[place_of - 1]] > many[i]; place_of--)
			p.order[place_of] = p.order[place_of - 1];
		p.order[place_of] = i;
	}
	if (place(&p, 0))
		return true;
	*failed = p.order[p.furthest];
	return false;
}
