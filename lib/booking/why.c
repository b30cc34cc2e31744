/* why.c: why a start is not offered.
 *
 * The search is run again with more and more disregarded; what had to be
 * disregarded last is the reason.
 */
#include "engine.h"

#include <string.h>

#include "search.h"

/* What is disregarded, in the order of nearness to success. */
static const struct level {
	enum why	why;
	unsigned	ignore;
} levels[] = {
	{ WHY_FREE,	0 },
	{ WHY_GAP,	IGNORE_GAP },
	{ WHY_HELD,	IGNORE_GAP | IGNORE_HELD },
	{ WHY_THING,	IGNORE_GAP | IGNORE_HELD | IGNORE_THINGS },
	{ WHY_BUSY,	IGNORE_GAP | IGNORE_HELD | IGNORE_THINGS | IGNORE_BUSY }
};

/* The rules about the start itself. */
static enum why
why_start(const struct world *w, const struct day *day, int32_t start)
{
	const int32_t	step = w->rules.step > 1 ? w->rules.step : 1;

	if (start < w->rules.earliest)
		return WHY_PAST;
	if (start > w->rules.latest)
		return WHY_HORIZON;
	if (start < day->from || start >= day->upto || day_wall(day, start) % step != 0)
		return WHY_STEP;
	return WHY_FREE;
}

/* Names the one person or thing, and its span, unless there were others to
 * choose from: then it is none in particular. */
static void
name(struct why_detail *d, size_t part, size_t among, int64_t id, struct span by)
{
	d->part = part;
	if (among == 1) {
		d->subject = id;
		d->by = by;
	}
}

/* Looks among the spans that `of` picks for one in the way of a person of the
 * slot, earliest part first. */
static bool
name_person(const struct world *w, const struct slot *slot, enum why why,
    size_t i, struct why_detail *d)
{
	const struct part	*part = &w->parts[i];
	const struct candidate	*c = &part->candidates[slot->candidates[i]];
	const struct person	*p = &w->persons[c->person];
	const int32_t		 at = slot->starts[i];
	const struct span	*by;

	by = fit_meets(why == WHY_HELD ? &p->held : &p->busy,
	    at - c->before, at + c->length + c->after);
	if (by != NULL)
		name(d, i, part->ncandidates, p->id, *by);
	return by != NULL;
}

/* Looks for a held thing among those that the slot would use. */
static bool
name_held_thing(const struct world *w, const struct slot *slot, size_t i,
    struct why_detail *d)
{
	const struct part	*part = &w->parts[i];
	const struct candidate	*c = &part->candidates[slot->candidates[i]];
	const int32_t		 at = slot->starts[i];

	for (size_t k = 0; k < part->nneeds; k++) {
		const struct thing	*t = &w->things[slot->things[i][k]];
		const struct span	*by = fit_meets(&t->held, at - c->before,
					    at + c->length + c->after);

		if (by != NULL) {
			name(d, i, part->needs[k].n, t->id, *by);
			return true;
		}
	}
	return false;
}

/* Looks for a need of the part that cannot be met; the things of a need may
 * also all be wanted by its other needs, then no span is to blame. */
static bool
name_thing(const struct world *w, const struct slot *slot, size_t i,
    struct why_detail *d)
{
	const struct part	*part = &w->parts[i];
	const struct candidate	*c = &part->candidates[slot->candidates[i]];
	const int32_t		 at = slot->starts[i];
	size_t			 chosen[ENGINE_NEEDS_MAX];

	if (fit_things(w, part, c, IGNORE_HELD, at, at, chosen) == at)
		return false;
	d->part = i;
	for (size_t k = 0; k < part->nneeds; k++) {
		const struct need	*need = &part->needs[k];
		const struct thing	*t;
		const struct span	*by;

		if (need->n != 1)
			continue;
		t = &w->things[need->things[0]];
		by = fit_meets(&t->busy, at - c->before, at + c->length + c->after);
		if (by != NULL) {
			name(d, i, need->n, t->id, *by);
			break;
		}
	}
	return true;
}

/* Says what is in the way of a slot that was found by disregarding it. */
static void
why_detail(const struct world *w, const struct slot *slot, enum why why,
    struct why_detail *d)
{
	bool	found = false;

	if (why == WHY_GAP) {
		const struct part	*first = &w->parts[0];
		const struct span	 gap = search_gap(w, slot, &d->part);
		const size_t		 c = slot->candidates[0];

		name(d, d->part, first->ncandidates,
		    w->persons[first->candidates[c].person].id, gap);
		return;
	}
	for (size_t i = 0; i < w->nparts && !found; i++) {
		if (why == WHY_THING)
			found = name_thing(w, slot, i, d);
		else
			found = name_person(w, slot, why, i, d) ||
			    (why == WHY_HELD && name_held_thing(w, slot, i, d));
	}
}

/* Names the first part nobody is there for. */
static void
closed_detail(const struct world *w, size_t i, struct why_detail *d)
{
	const struct part	*part = &w->parts[i];
	const struct span	 none = { 0, 0 };

	name(d, i, part->ncandidates, w->persons[part->candidates[0].person].id, none);
}

enum why
engine_why(const struct world *w, const struct day *day, int32_t start,
    struct slot *slot, struct why_detail *detail)
{
	struct why_detail	unwanted;
	struct slot		found;
	struct search		q;
	int32_t			next;
	enum why		why;

	if (detail == NULL)
		detail = &unwanted;
	memset(detail, 0, sizeof(*detail));
	if ((why = why_start(w, day, start)) != WHY_FREE)
		return why;
	for (size_t i = 0; i < w->nparts; i++)
		if (w->parts[i].ncandidates == 0) {
			detail->part = i;
			return WHY_NOBODY;
		}
	for (size_t l = 0; l < sizeof(levels) / sizeof(levels[0]); l++) {
		why = levels[l].why;
		search_init(&q, w, levels[l].ignore, day->from, start);
		if (!search_at(&q, start, &found, &next))
			continue;
		if (why != WHY_FREE)
			why_detail(w, &found, why, detail);
		else if (slot != NULL)
			*slot = found;
		return why;
	}
	closed_detail(w, q.furthest, detail);
	return WHY_CLOSED;
}
