/* slot_each.c: free times where no service is chosen yet, or one more may be.
 *
 * Whoever chooses the time first is offered what ends in a booking: a start is
 * free if it is for a service that somebody does, with the rooms it needs and its
 * own length.  So the engine is asked for each service by itself, over the same
 * people and things.
 *
 * The world's own part has the candidates of all of them, one after another, and
 * theirs lie within it: so an answer of any of them can be told by the world.
 */
#include <stdlib.h>
#include <string.h>

#include "day.h"
#include "db.h"
#include "mem.h"
#include "slot_in.h"
#include "text.h"

bool
each_wanted(const struct slot_ask *ask)
{
	return ask->each || (ask->online && ask->nparts == 1 && ask->parts[0].services.n == 0);
}

/* ---- loading ---- */

/* A row of slot_offer_each. */
struct offer {
	int64_t			 service, staff;
	struct candidate	 c;
	bool			 needs;
};

struct offers {
	struct offer	*v;
	size_t		 n;
};

static struct offers
read_offers(struct slot_world *w, const struct rows *rows)
{
	const int	 service = rows_col(rows, "service_id"), staff = rows_col(rows, "staff_id"),
			 length = rows_col(rows, "length"), before = rows_col(rows, "before"),
			 after = rows_col(rows, "after"), needs = rows_col(rows, "needs");
	struct offers	 all = { NULL, rows_len(rows) };

	all.v = mem_zero(w->req->mem, (all.n + 1) * sizeof(*all.v));
	for (size_t i = 0; i < all.n; i++) {
		int64_t		 id = row_i64(rows, i, staff);
		struct subject	*s = subject(w, &w->people, id);

		all.v[i] = (struct offer){
			.service = row_i64(rows, i, service),
			.staff = id,
			.c = { .person = (size_t)(s - w->people.v),
			    .length = row_i32(rows, i, length),
			    .before = row_i32(rows, i, before),
			    .after = row_i32(rows, i, after) },
			.needs = row_i32(rows, i, needs) != 0,
		};
	}
	return all;
}

static const struct offer *
offer_of(const struct offers *all, int64_t service, int64_t staff)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].service == service && all->v[i].staff == staff)
			return &all->v[i];
	return NULL;
}

/* The chosen ones and behind them this one, done by one person, like slot_offer has
 * them: the buffer of the first in front, that of the last behind. */
static bool
combined(const struct offers *all, struct ids chosen, const struct offer *o, struct candidate *c)
{
	bool	 extra = !ids_has(chosen, o->service);

	*c = o->c;
	c->length = extra ? o->c.length : 0;
	for (size_t i = 0; i < chosen.n; i++) {
		const struct offer	*one = offer_of(all, chosen.v[i], o->staff);

		if (one == NULL)
			return false;
		c->length += one->c.length;
		if (i == 0)
			c->before = one->c.before;
		if (!extra)
			c->after = one->c.after;
	}
	return true;
}

static void
add_id(struct ids *ids, int64_t id)
{
	if (!ids_has(*ids, id))
		ids->v[ids->n++] = id;
}

struct ids
each_read(struct slot_world *w, const struct slot_ask *ask, const struct rows *offers)
{
	const struct offers	 all = read_offers(w, offers);
	struct part		*part = &w->engine.parts[0];
	struct candidate	*v = mem_zero(w->req->mem, (all.n + 1) * sizeof(*v));
	struct ids		 wanting = { NULL, 0 };
	struct slot_each	*e = NULL;

	w->by_each = true;
	w->each = mem_zero(w->req->mem, (all.n + 1) * sizeof(*w->each));
	wanting.v = mem_zero(w->req->mem, (all.n + 1) * sizeof(*wanting.v));
	part->candidates = v;
	for (size_t i = 0; i < all.n; i++) {
		const struct offer	*o = &all.v[i];

		if (o->needs)
			add_id(&wanting, o->service);
		if (!combined(&all, ask->parts[0].services, o, &v[part->ncandidates]))
			continue;
		if (e == NULL || e->service != o->service) {
			e = &w->each[w->neach++];
			e->service = o->service;
			e->part.candidates = &v[part->ncandidates];
		}
		e->part.ncandidates++;
		part->ncandidates++;
	}
	return wanting;
}

struct ids
each_services(const struct slot_world *w, const struct slot_ask *ask, size_t i)
{
	struct ids	 chosen = ask->parts[0].services, ids = { NULL, chosen.n };

	ids.v = mem_zero(w->req->mem, (chosen.n + 1) * sizeof(*ids.v));
	if (chosen.n > 0)
		memcpy(ids.v, chosen.v, chosen.n * sizeof(*ids.v));
	add_id(&ids, w->each[i].service);
	return ids;
}

/* ---- asking ---- */

const struct world *
each_engine(const struct slot_world *w, size_t i, struct world *e)
{
	*e = w->engine;
	e->parts[0] = w->each[i].part;
	return e;
}

/* A slot of the i-th in terms of the world's own part. */
static void
tell(const struct slot_world *w, size_t i, struct slot *s)
{
	s->candidates[0] += (size_t)(w->each[i].part.candidates - w->engine.parts[0].candidates);
}

bool
each_free(const struct slot_world *w, const struct day *day)
{
	struct world	 e;
	struct slot	 first;

	for (size_t i = 0; i < w->neach; i++)
		if (engine_times(each_engine(w, i, &e), day, &first, 1) == 1)
			return true;
	return false;
}

static int
earlier(const void *a, const void *b)
{
	const struct slot	*x = a, *y = b;

	return (x->start > y->start) - (x->start < y->start);
}

size_t
each_times(const struct slot_world *w, const struct day *day, struct slot *out, size_t max)
{
	const struct candidate	*all = w->engine.parts[0].candidates;
	struct slot		*found = mem_zero(w->req->mem, max * sizeof(*found));
	size_t			*place, n = 0, many;	/* 1 + where in out, by the minute */
	struct world		 e;

	place = mem_zero(w->req->mem, (size_t)(day->upto - day->from) * sizeof(*place));
	for (size_t i = 0; i < w->neach; i++) {
		many = engine_times(each_engine(w, i, &e), day, found, max);
		for (size_t k = 0; k < many; k++) {
			size_t	*at = &place[found[k].start - day->from];

			tell(w, i, &found[k]);
			if (*at == 0)
				*at = ++n;
			else if (all[out[*at - 1].candidates[0]].length <=
			    all[found[k].candidates[0]].length)
				continue;
			out[*at - 1] = found[k];
		}
	}
	qsort(out, n, sizeof(*out), earlier);
	return n;
}

enum why
each_why(const struct slot_world *w, const struct day *day, int32_t at, struct slot *slot,
    struct why_detail *detail)
{
	enum why	 first = WHY_NOBODY, why;
	struct world	 e;

	for (size_t i = 0; i < w->neach; i++) {
		why = engine_why(each_engine(w, i, &e), day, at, slot, i == 0 ? detail : NULL);
		if (why == WHY_FREE && slot != NULL)
			tell(w, i, slot);
		if (why == WHY_FREE)
			return why;
		if (i == 0)
			first = why;
	}
	return first;
}

/* The candidate of a part who is this staff member; NULL: not among them. */
static const struct candidate *
done_by(const struct slot_world *w, const struct part *part, int64_t staff)
{
	for (size_t i = 0; i < part->ncandidates; i++)
		if (w->engine.persons[part->candidates[i].person].id == staff)
			return &part->candidates[i];
	return NULL;
}

const struct slot_world *
each_only(struct req *req, const struct slot_world *w, int64_t staff)
{
	struct slot_world	*one = mem_new(req->mem, struct slot_world);
	struct candidate	*v = mem_zero(req->mem, (w->neach + 1) * sizeof(*v));
	const struct candidate	*c;

	*one = *w;
	one->each = mem_zero(req->mem, (w->neach + 1) * sizeof(*one->each));
	one->neach = 0;
	for (size_t i = 0; i < w->neach; i++) {
		if ((c = done_by(w, &w->each[i].part, staff)) == NULL)
			continue;
		v[one->neach] = *c;
		one->each[one->neach] = w->each[i];
		one->each[one->neach].part.candidates = &v[one->neach];
		one->each[one->neach++].part.ncandidates = 1;
	}
	one->engine.parts[0].candidates = v;
	one->engine.parts[0].ncandidates = one->neach;
	return one->neach > 0 ? one : NULL;
}

/* ---- pairs ---- */

/* Whether a start is free: at an instant, or any of the day. */
static bool
starts(const struct world *e, const struct day *day, const int32_t *at)
{
	struct slot	 first;

	return at != NULL ? engine_why(e, day, *at, NULL, NULL) == WHY_FREE :
	    engine_times(e, day, &first, 1) == 1;
}

/* Adds who can do the i-th then. */
static void
add_pairs(const struct slot_world *w, size_t i, const struct day *day, const int32_t *at,
    struct slot_pairs *pairs)
{
	const struct part	*part = &w->each[i].part;
	struct world		 e;

	(void)each_engine(w, i, &e);
	e.parts[0].ncandidates = 1;
	for (size_t k = 0; k < part->ncandidates; k++) {
		e.parts[0].candidates = &part->candidates[k];
		if (!starts(&e, day, at))
			continue;
		pairs->services.v[pairs->services.n++] = w->each[i].service;
		pairs->staff.v[pairs->staff.n++] = e.persons[part->candidates[k].person].id;
	}
}

bool
slot_pairs(struct req *req, int64_t staff, struct ids chosen, const char *at,
    struct slot_pairs *pairs)
{
	const struct slot_part		 part = { .services = chosen, .staff = staff };
	const struct slot_ask		 ask = { .parts = &part, .nparts = 1, .days = 1,
					    .from = day_of_time(req->mem, at), .online = true,
					    .each = true };
	const struct slot_world		*w = slot_load(req, &ask);
	const struct day		*day;
	bool				 any = text_is_day(at);
	size_t				 room;
	int32_t				 start;

	if (w == NULL)
		return false;
	room = (w->engine.parts[0].ncandidates + 1) * sizeof(int64_t);
	*pairs = (struct slot_pairs){ { mem_zero(req->mem, room), 0 }, { mem_zero(req->mem, room), 0 } };
	if (any)
		start = w->days[1].bounds.from;
	if ((any || slot_instant(w, at, &start)) && (day = slot_day_with(w, start)) != NULL)
		for (size_t i = 0; i < w->neach; i++)
			add_pairs(w, i, day, any ? NULL : &start, pairs);
	return true;
}
