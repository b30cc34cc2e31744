/* search.c: whether a visit of several parts can begin at a given instant.
 *
 * Backtracking over the parts.  The parts depend on each other only by when
 * the one before ends (those of one visit may share persons, things and
 * buffers, as they never run at the same time), so an instant from which part
 * i cannot follow is hopeless whatever came before, and is tried once.  Only
 * the gap rule looks further back; see `row`.
 */
#include "search.h"

#include <assert.h>
#include <string.h>

static const struct candidate *
chosen(const struct world *w, const struct slot *slot, size_t i)
{
	return &w->parts[i].candidates[slot->candidates[i]];
}

static bool
gap_matters(const struct search *q)
{
	return q->w->rules.gap_unusable > 0 && !(q->ignore & IGNORE_GAP);
}

void
search_init(struct search *q, const struct world *w, unsigned ignore,
    int32_t base, int32_t last)
{
	assert(w->nparts >= 1 && w->nparts <= ENGINE_PARTS_MAX);

	q->w = w;
	q->ignore = ignore;
	q->base = base;
	q->furthest = 0;
	q->row_dirty = false;
	for (size_t i = 0; i < w->nparts; i++) {
		const struct part	*part = &w->parts[i];
		int32_t			 longest = 0;

		q->limit[i] = last;
		for (size_t c = 0; c < part->ncandidates; c++) {
			if (c < SEARCH_SEEN)
				q->seen[i][c].asked = FIT_NEVER;
			if (part->candidates[c].length > longest)
				longest = part->candidates[c].length;
		}
		last += longest + w->rules.gap_max;
		if (i > 0) {
			memset(q->dead[false][i], 0, sizeof(q->dead[false][i]));
			memset(q->dead[true][i], 0, sizeof(q->dead[true][i]));
		}
	}
}

/* fit_person, remembered. */
static struct window
person_window(struct search *q, size_t i, size_t c, int32_t at)
{
	const struct candidate	*cand = &q->w->parts[i].candidates[c];
	const struct person	*p = &q->w->persons[cand->person];
	struct seen		*seen;

	if (c >= SEARCH_SEEN)
		return fit_person(p, cand, q->ignore, at, q->limit[i]);
	seen = &q->seen[i][c];
	if (at < seen->asked || at > seen->window.last) {
		seen->asked = at;
		seen->window = fit_person(p, cand, q->ignore, at, q->limit[i]);
	}
	return seen->window;
}

/* Whether candidate c can do part i at `at` (then `at` is returned and the
 * things are chosen), or a later start before which it is of no use to ask. */
static int32_t
candidate_fits(struct search *q, size_t i, size_t c, int32_t at)
{
	const struct part	*part = &q->w->parts[i];
	const struct window	 window = person_window(q, i, c, at);

	if (window.first > at)
		return window.first;
	if (part->nneeds == 0 || q->ignore & IGNORE_THINGS)
		return at;
	return fit_things(q->w, part, &part->candidates[c], q->ignore, at,
	    q->limit[i], q->slot->things[i]);
}

static bool
gap_bad(const struct world *w, struct span gap)
{
	return gap.upto > gap.from && gap.upto - gap.from < w->rules.gap_unusable;
}

static struct span
gap_before(const struct world *w, const struct slot *slot)
{
	const struct candidate	*c = chosen(w, slot, 0);

	return fit_gap_before(&w->persons[c->person], c, slot->starts[0],
	    w->rules.gap_unusable);
}

static struct span
gap_behind(const struct world *w, const struct slot *slot, size_t i)
{
	const struct candidate	*c = chosen(w, slot, i);

	return fit_gap_behind(&w->persons[c->person], c, slot->starts[i],
	    w->rules.gap_unusable);
}

struct span
search_gap(const struct world *w, const struct slot *slot, size_t *part)
{
	const size_t	first = chosen(w, slot, 0)->person;
	struct span	gap = gap_before(w, slot);
	size_t		i = 0;

	*part = 0;
	if (gap_bad(w, gap))
		return gap;
	while (i + 1 < w->nparts && chosen(w, slot, i + 1)->person == first)
		i++;
	gap = gap_behind(w, slot, i);
	if (gap_bad(w, gap)) {
		*part = i;
		return gap;
	}
	return (struct span){ 0, 0 };
}

/* The word and bit of q->dead for a part that may begin at `from`, or NULL
 * when that is out of the range remembered. */
static uint64_t *
dead_word(struct search *q, bool row, size_t i, int32_t from, uint64_t *bit)
{
	const int32_t	offset = from - q->base;

	if (offset < 0 || offset >= SEARCH_DEAD)
		return NULL;
	*bit = UINT64_C(1) << (offset % 64);
	return &q->dead[row][i][offset / 64];
}

static bool	 place(struct search *q, size_t i, int32_t at, bool row, int32_t *next);

/* Whether part i and those behind it can follow a part that ends at `from`. */
static bool
place_rest(struct search *q, size_t i, int32_t from, bool row)
{
	uint64_t	 bit = 0;
	uint64_t	*dead = dead_word(q, row, i, from, &bit);
	int32_t		 at, next;

	if (dead != NULL && *dead & bit)
		return false;
	for (at = from; at <= from + q->w->rules.gap_max; at = next) {
		next = FIT_NEVER;
		if (place(q, i, at, row, &next))
			return true;
	}
	if (dead != NULL) {
		*dead |= bit;
		q->row_dirty |= row;
	}
	return false;
}

/* Goes on with candidate c, who is free, doing part i at `at`. */
static bool
place_candidate(struct search *q, size_t i, size_t c, int32_t at, bool row)
{
	const struct world	*w = q->w;
	const struct candidate	*cand = &w->parts[i].candidates[c];
	bool			 stays;

	q->slot->starts[i] = at;
	q->slot->candidates[i] = c;
	if (i == 0 && row && gap_bad(w, gap_before(w, q->slot)))
		return false;
	if (i == 0 && q->row_dirty) {		/* it was about another person */
		memset(q->dead[true], 0, sizeof(q->dead[true]));
		q->row_dirty = false;
	}
	stays = row && cand->person == chosen(w, q->slot, 0)->person;
	if (row && !stays && gap_bad(w, gap_behind(w, q->slot, i - 1)))
		return false;
	if (i + 1 < w->nparts)
		return place_rest(q, i + 1, at + cand->length, stays);
	if (stays && gap_bad(w, gap_behind(w, q->slot, i)))
		return false;
	q->slot->start = q->slot->starts[0];
	q->slot->upto = at + cand->length;
	return true;
}

/* Whether part i can start at exactly `at` and the rest can follow.  `row`
 * tells that the gap rule is on and the parts so far are all the first
 * person's.  If not, lowers *next to when it may be of use to ask again. */
static bool
place(struct search *q, size_t i, int32_t at, bool row, int32_t *next)
{
	if (i > q->furthest)
		q->furthest = i;
	for (size_t c = 0; c < q->w->parts[i].ncandidates; c++) {
		int32_t	fits = candidate_fits(q, i, c, at);

		if (fits == at) {
			if (place_candidate(q, i, c, at, row))
				return true;
			fits = at + 1;
		}
		if (fits < *next)
			*next = fits;
	}
	return false;
}

bool
search_at(struct search *q, int32_t at, struct slot *slot, int32_t *next)
{
	q->slot = slot;
	*next = FIT_NEVER;
	return place(q, 0, at, gap_matters(q), next);
}
