/* slot_take.c: free times beside proposals that nobody has taken yet. */
#include "slot_in.h"

#include <string.h>

#include "mem.h"

static void
add(struct req *req, struct slot_takes *takes, struct slot_take one)
{
	mem_grow(req->mem, &takes->v, &takes->room, takes->n + 1, sizeof(*takes->v));
	takes->v[takes->n++] = one;
}

void
slot_take(struct req *req, const struct slot_world *w, const struct slot *s,
    struct slot_takes *takes)
{
	const struct part	*part = &w->engine.parts[0];
	struct span		 span = {
		s->starts[0] - slot_before(w, s, 0),
		s->starts[0] + slot_length(w, s, 0) + slot_after(w, s, 0),
	};

	add(req, takes, (struct slot_take){ slot_staff(w, s, 0), true, span });
	for (size_t i = 0; i < part->nneeds; i++) {
		const struct thing	*t = &w->engine.things[s->things[0][i]];

		add(req, takes, (struct slot_take){ t->person != 0 ? t->person : t->id,
		    t->person != 0, span });
	}
}

void
slot_takes_add(struct req *req, struct slot_takes *takes, const struct slot_takes *other)
{
	for (size_t i = 0; i < other->n; i++)
		add(req, takes, other->v[i]);
}

/* Spans with those that are of somebody, sorted as they were. */
static struct spans
with(struct req *req, struct spans old, const struct slot_takes *takes, int64_t id, bool staff)
{
	struct span	*v = mem_zero(req->mem, (old.n + takes->n + 1) * sizeof(*v));
	size_t		 n = old.n, place;

	if (old.n > 0)
		memcpy(v, old.v, old.n * sizeof(*v));
	for (size_t i = 0; i < takes->n; i++) {
		const struct slot_take	*t = &takes->v[i];

		if (t->id != id || t->staff != staff)
			continue;
		for (place = n++; place > 0 && v[place - 1].from > t->span.from; place--)
			v[place] = v[place - 1];
		v[place] = t->span;
	}
	return (struct spans){ v, n };
}

const struct slot_world *
slot_beside(struct req *req, const struct slot_world *w, const struct slot_takes *takes)
{
	struct slot_world	*beside = mem_new(req->mem, struct slot_world);
	struct person		*people;
	struct thing		*things;
	size_t			 n = w->engine.npersons, nthings = w->engine.nthings;

	*beside = *w;
	if (takes->n == 0)
		return beside;
	people = mem_zero(req->mem, (n + 1) * sizeof(*people));
	things = mem_zero(req->mem, (nthings + 1) * sizeof(*things));
	for (size_t i = 0; i < n; i++) {
		people[i] = w->engine.persons[i];
		people[i].busy = with(req, people[i].busy, takes, people[i].id, true);
	}
	for (size_t i = 0; i < nthings; i++) {
		struct thing	*t = &things[i];

		*t = w->engine.things[i];
		t->busy = with(req, t->busy, takes, t->person != 0 ? t->person : t->id,
		    t->person != 0);
	}
	beside->engine.persons = people;
	beside->engine.things = things;
	return beside;
}
