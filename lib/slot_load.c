/* slot_load.c: free times of a branch, the first half: from the rows of slot.sql
 * to the engine's world.
 *
 * Days are loaded with one more on either side: a shift may reach over
 * midnight, and an instant given with another zone may lie on the day before.
 */
#include "slot_in.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "auth.h"
#include "db.h"
#include "mem.h"
#include "slot_sql.h"

/* What a row of slot_time_… tells of; the numbers are the query's. */
enum time_kind { TIME_SHIFT = 1, TIME_TAKEN = 2, TIME_HELD = 3, TIME_THING_TAKEN = 4 };

/* ---- reading rows ---- */

/* The branch's rules, and its days. */
static bool
read_rules(struct slot_world *w, const struct slot_ask *ask, const struct rows *r)
{
	size_t		 len;
	const char	*zone;
	int32_t		 first;

	if (rows_len(r) != 1)
		return false;
	w->step = row_i32(r, 0, rows_col(r, "step"));
	w->notice = row_i32(r, 0, rows_col(r, "notice"));
	w->horizon = row_i32(r, 0, rows_col(r, "horizon"));
	w->gap_unusable = row_i32(r, 0, rows_col(r, "gap_unusable"));
	w->today = first = row_i32(r, 0, rows_col(r, "today"));
	zone = row_bytes(r, 0, rows_col(r, "time_zone"), &len);
	if (ask->from != NULL && !day_number(ask->from, &first))
		return false;
	return days_load(w, mem_text(w->req->mem, zone, len), first - 1, (size_t)ask->days + 2);
}

struct subject *
subject(struct slot_world *w, struct subjects *all, int64_t id)
{
	for (size_t i = all->n; i-- > 0;)	/* rows come subject by subject */
		if (all->v[i].id == id)
			return &all->v[i];
	mem_grow(w->req->mem, &all->v, &all->room, all->n + 1, sizeof(*all->v));
	all->v[all->n] = (struct subject){ .id = id };
	return &all->v[all->n++];
}

static void
grow(struct slot_world *w, struct growing *g, int32_t from, int32_t upto)
{
	struct span	*last = g->n > 0 ? &g->v[g->n - 1] : NULL;

	/* Touching spans are one: a visit over UTC midnight, a shift into the next. */
	if (last != NULL && last->upto == from && upto - last->from <= ENGINE_SPAN_MAX) {
		last->upto = upto;
		return;
	}
	mem_grow(w->req->mem, &g->v, &g->room, g->n + 1, sizeof(*g->v));
	g->v[g->n++] = (struct span){ from, upto };
}

int32_t
day_at(const struct day *d, int32_t wall)
{
	int32_t	 at = d->from + wall;

	if (at < d->shift_at || d->shift_by == 0)
		return at;
	if (d->shift_by < 0 && at < d->shift_at - d->shift_by)
		return at - d->shift_by;
	at -= d->shift_by;
	return at < d->shift_at ? d->shift_at : at;
}

static int32_t
get_i32(const unsigned char *p)
{
	return (int32_t)((uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3]);
}

/* One range of a multirange in PostgreSQL's binary form: length of the range,
 * flags, length and value of each bound.  Ours are canonical int4ranges with
 * both bounds: 17 bytes.  (src/backend/utils/adt/multirangetypes.c, rangetypes.c) */
enum { RANGE_BYTES = 17, RANGE_FLAGS = 0x02 /* lower bound included */ };

static void
read_spans(struct slot_world *w, struct growing *g, const unsigned char *p, size_t len,
    const struct day *local)
{
	size_t	 n;

	if (p == NULL || len < 4)
		return;
	n = (size_t)get_i32(p);
	assert(len == 4 + n * (4 + RANGE_BYTES));
	for (p += 4; n-- > 0; p += 4 + RANGE_BYTES) {
		int32_t	 from = get_i32(p + 9), upto = get_i32(p + 17);

		assert(p[4] == RANGE_FLAGS);
		if (local != NULL) {
			from = day_at(local, from);
			upto = day_at(local, upto);
		}
		if (from < upto)
			grow(w, g, from, upto);
	}
}

static const struct day *
day_bounds(const struct slot_world *w, int32_t number)
{
	int32_t	 i = number - w->days[0].number;

	return i < 0 || (size_t)i >= w->ndays ? NULL : &w->days[i].bounds;
}

static void
read_times(struct slot_world *w, struct subjects *all, const struct rows *rows)
{
	const int	 kind = rows_col(rows, "kind"), id = rows_col(rows, "subject"),
			 of = rows_col(rows, "of"), spans = rows_col(rows, "spans");

	for (size_t i = 0; i < rows_len(rows); i++) {
		struct subject		*s = subject(w, all, row_i64(rows, i, id));
		size_t			 len;
		const unsigned char	*p = row_bytes(rows, i, spans, &len);
		const struct day	*local;

		if (s->times == NULL)
			s->times = rows;
		if (s->times != rows)	/* another part told of it already */
			continue;
		switch (row_i32(rows, i, kind)) {
		case TIME_SHIFT:
			if ((local = day_bounds(w, (int32_t)row_i64(rows, i, of))) != NULL)
				read_spans(w, &s->work, p, len, local);
			break;
		case TIME_TAKEN:
			if (!s->except)
				read_spans(w, &s->busy, p, len, NULL);
			break;
		case TIME_HELD:
			if (w->own_hold == 0 || row_i64(rows, i, of) != w->own_hold)
				read_spans(w, &s->held, p, len, NULL);
			break;
		}
	}
}

static void
except_one(struct slot_world *w, struct subject *s, const unsigned char *p, size_t len)
{
	s->except = true;
	read_spans(w, &s->busy, p, len, NULL);
}

/* A staff member may be needed as a helper as well as asked for. */
static void
read_except(struct slot_world *w, const struct rows *rows)
{
	const int	 kind = rows_col(rows, "kind"), id = rows_col(rows, "subject"),
			 spans = rows_col(rows, "spans");

	for (size_t i = 0; i < rows_len(rows); i++) {
		bool			 thing = row_i32(rows, i, kind) == TIME_THING_TAKEN;
		int64_t			 who = row_i64(rows, i, id);
		size_t			 len;
		const unsigned char	*p = row_bytes(rows, i, spans, &len);

		except_one(w, subject(w, &w->things, thing ? who : -who), p, len);
		if (!thing)
			except_one(w, subject(w, &w->people, who), p, len);
	}
}

/* ---- the engine's world ---- */

static int
earlier(const void *a, const void *b)
{
	const struct span	*x = a, *y = b;

	return (x->from > y->from) - (x->from < y->from);
}

/* Rows come in the order of their index, nearly always: then this only looks. */
static struct spans
sorted(struct growing *g)
{
	for (size_t i = 1; i < g->n; i++)
		if (g->v[i].from < g->v[i - 1].from) {
			qsort(g->v, g->n, sizeof(*g->v), earlier);
			break;
		}
	return (struct spans){ g->v, g->n };
}

static bool
read_candidates(struct slot_world *w, const struct slot_ask *ask, struct part *part,
    const struct rows *rows)
{
	const int		 id = rows_col(rows, "staff_id"), length = rows_col(rows, "length"),
				 before = rows_col(rows, "before"), after = rows_col(rows, "after"),
				 needs = rows_col(rows, "needs");
	size_t			 n = rows_len(rows);
	struct candidate	*v = mem_zero(w->req->mem, (n + 1) * sizeof(*v));
	bool			 wants_things = false;

	for (size_t i = 0; i < n; i++) {
		struct subject	*s = subject(w, &w->people, row_i64(rows, i, id));

		v[i] = (struct candidate){ .person = (size_t)(s - w->people.v),
		    .length = row_i32(rows, i, length), .before = row_i32(rows, i, before),
		    .after = row_i32(rows, i, after) };
		if (ask->length > 0)
			v[i] = (struct candidate){ .person = v[i].person, .length = ask->length,
			    .before = ask->before, .after = ask->after };
		wants_things |= row_i32(rows, i, needs) != 0;
	}
	part->candidates = v;
	part->ncandidates = n;
	return wants_things;
}

static size_t
count_need(const struct need *needs, size_t nneeds, const size_t *things, size_t n)
{
	size_t	 count = 0;

	for (size_t i = 0; i < nneeds; i++)
		count += needs[i].n == n &&
		    memcmp(needs[i].things, things, n * sizeof(*things)) == 0;
	return count;
}

/* Adds a need of a service, of whose needs it is the last, unless the part has
 * it already for another one: two services that want "one of the rooms" share
 * it, a service that wants two of the masters gets two. */
static void
add_need(struct part *part, struct need *own, size_t nown)
{
	struct need	 n = own[nown - 1];

	if (count_need(part->needs, part->nneeds, n.things, n.n) <
	    count_need(own, nown, n.things, n.n) && part->nneeds < ENGINE_NEEDS_MAX)
		part->needs[part->nneeds++] = n;
}

/* The index of what a service needs.  Somebody in two sets is the same. */
static size_t
needed(struct slot_world *w, int64_t id, int64_t instance, bool hours)
{
	struct subject	*s = subject(w, &w->things, id);

	if (s->instance == 0)
		s->instance = instance;
	s->hours = hours;
	return (size_t)(s - w->things.v);
}

void
needs_read(struct slot_world *w, struct part *part, struct ids services, const struct rows *rows)
{
	const int	 service = rows_col(rows, "service_id"), need = rows_col(rows, "need"),
			 instance = rows_col(rows, "instance_id"),
			 id = rows_col(rows, "subject"), hours = rows_col(rows, "hours");
	const size_t	 n = rows_len(rows);
	size_t		*things = mem_zero(w->req->mem, (n + 1) * sizeof(*things));
	struct need	*own = mem_zero(w->req->mem, (n + 1) * sizeof(*own));
	size_t		 nown = 0, nthings = 0, begun = 0;

	for (size_t i = 0; i < n; i++) {
		bool	 same = i + 1 < n &&
			    row_i64(rows, i, service) == row_i64(rows, i + 1, service);

		if (!ids_has(services, row_i64(rows, i, service)))
			continue;
		if (row_i64(rows, i, instance) != 0)
			things[nthings++] = needed(w, row_i64(rows, i, id),
			    row_i64(rows, i, instance), row_i32(rows, i, hours) != 0);
		if (same && row_i32(rows, i, need) == row_i32(rows, i + 1, need))
			continue;
		own[nown++] = (struct need){ things + begun, nthings - begun };
		add_need(part, own, nown);
		begun = nthings;
		nown = same ? nown : 0;
	}
}

static void
build(struct slot_world *w, const struct slot_ask *ask)
{
	struct person	*people = mem_zero(w->req->mem, (w->people.n + 1) * sizeof(*people));
	struct thing	*things = mem_zero(w->req->mem, (w->things.n + 1) * sizeof(*things));
	int32_t		 now = (int32_t)((time(NULL) + 59) / 60);

	for (size_t i = 0; i < w->people.n; i++) {
		struct subject	*s = &w->people.v[i];

		people[i] = (struct person){ .id = s->id, .work = sorted(&s->work),
		    .busy = sorted(&s->busy), .held = sorted(&s->held) };
	}
	for (size_t i = 0; i < w->things.n; i++) {
		struct subject	*s = &w->things.v[i];

		things[i] = (struct thing){ .id = s->instance, .person = s->id < 0 ? -s->id : 0,
		    .hours = s->hours, .work = sorted(&s->work), .busy = sorted(&s->busy),
		    .held = sorted(&s->held) };
	}
	w->engine.persons = people;
	w->engine.npersons = w->people.n;
	w->engine.things = things;
	w->engine.nthings = w->things.n;
	w->engine.nparts = ask->nparts;
	w->engine.rules = (struct rules){ .step = w->step,
	    .earliest = INT32_MIN, .latest = INT32_MAX };
	if (ask->online) {
		int32_t	 past = w->days[0].bounds.from;
		int32_t	 last = w->today + w->horizon;	/* the last local day, whole */

		w->engine.rules.earliest = now + w->notice;
		w->engine.rules.gap_unusable = w->gap_unusable;
		w->engine.rules.latest = past + (last + 1 - w->days[0].number) * 1440 - 1;
		if (day_bounds(w, last) != NULL)
			w->engine.rules.latest = day_bounds(w, last)->upto - 1;
	}
}

/* ---- loading ---- */

struct part_queries {
	struct query	*offer, *time;
};

static struct query *
send_offer(struct req *req, const struct slot_part *p, bool online)
{
	int64_t	 chain = req->auth->chain_id, branch = req->auth->branch_id;

	if (p->services.n == 0)
		return slot_offer_any_send(req, chain, branch, p->staff, online);
	if (p->services.n == 1 && p->staff != 0)
		return slot_offer_staff_send(req, chain, branch, p->services.v[0], p->staff, online);
	if (p->services.n == 1)
		return slot_offer_one_send(req, chain, branch, p->services.v[0], online);
	return slot_offer_send(req, chain, branch, p->services, p->staff, online);
}

static void
send_part(struct slot_world *w, const struct slot_ask *ask, const struct slot_part *p,
    struct part_queries *q)
{
	struct req	*req = w->req;
	int64_t		 chain = req->auth->chain_id, branch = req->auth->branch_id;
	struct ids	 services = p->services;

	if (each_wanted(ask)) {
		services.n = 0;
		q->offer = slot_offer_each_send(req, chain, branch, p->staff);
	} else {
		q->offer = send_offer(req, p, ask->online);
	}
	q->time = p->staff != 0
	    ? slot_time_staff_send(req, chain, branch, p->staff, w->first, ask->days + 1)
	    : slot_time_any_send(req, chain, branch, services, w->first, ask->days + 1);
}

/* True if the people of an earlier part are the same rows: they are loaded once. */
static bool
same_people(const struct slot_part *a, const struct slot_part *b)
{
	if (a->staff != 0 || b->staff != 0)
		return a->staff == b->staff;
	return a->services.n > 0 && b->services.n > 0 && a->services.v[0] == b->services.v[0];
}

/* Things are asked for in a second trip, only when a service needs some. */
static bool
load_things(struct slot_world *w, const struct slot_ask *ask, const bool *wanted)
{
	struct req	*req = w->req;
	int64_t		 chain = req->auth->chain_id, branch = req->auth->branch_id;
	struct query	*needs[ENGINE_PARTS_MAX] = { NULL }, *times[ENGINE_PARTS_MAX] = { NULL };

	for (size_t i = 0; i < ask->nparts; i++)
		if (wanted[i]) {
			needs[i] = slot_needs_send(req, chain, branch, ask->parts[i].services);
			times[i] = slot_time_things_send(req, chain, branch, ask->parts[i].services,
			    w->first, ask->days + 1);
		}
	if (!db_wait(req))
		return false;
	for (size_t i = 0; i < ask->nparts; i++)
		if (wanted[i]) {
			needs_read(w, &w->engine.parts[i], ask->parts[i].services,
			    query_rows(needs[i]));
			read_times(w, &w->things, query_rows(times[i]));
		}
	return true;
}

/* The same for each service of the branch. */
static bool
load_each(struct slot_world *w, const struct slot_ask *ask, const struct part_queries *q)
{
	struct req	*req = w->req;
	int64_t		 chain = req->auth->chain_id, branch = req->auth->branch_id;
	struct ids	 wanting;
	struct query	*needs, *times;

	read_times(w, &w->people, query_rows(q->time));
	wanting = each_read(w, ask, query_rows(q->offer));
	if (wanting.n == 0)
		return true;
	needs = slot_needs_send(req, chain, branch, wanting);
	times = slot_time_things_send(req, chain, branch, wanting, w->first, ask->days + 1);
	if (!db_wait(req))
		return false;
	for (size_t i = 0; i < w->neach; i++)
		needs_read(w, &w->each[i].part, each_services(w, ask, i), query_rows(needs));
	read_times(w, &w->things, query_rows(times));
	return true;
}

static bool
load_parts(struct slot_world *w, const struct slot_ask *ask, const struct part_queries *q)
{
	bool	 wants_things[ENGINE_PARTS_MAX] = { false }, any = false;

	for (size_t i = 0; i < ask->nparts; i++) {
		bool	 known = false;

		for (size_t j = 0; j < i; j++)
			known |= same_people(&ask->parts[i], &ask->parts[j]);
		if (!known)
			read_times(w, &w->people, query_rows(q[i].time));
		wants_things[i] = read_candidates(w, ask, &w->engine.parts[i],
		    query_rows(q[i].offer));
		any |= wants_things[i];
	}
	return !any || load_things(w, ask, wants_things);
}

/* Rows of time are asked for by days given as they are, for an expression that
 * falls back on now() keeps PostgreSQL from using the index behind row-level
 * security.  Today of any zone is no further than a day from UTC's. */
static const char *
yesterday(struct req *req)
{
	return day_string(req->mem, (int32_t)(time(NULL) / 86400) - 1);
}

struct slot_asked {
	struct slot_world	*w;
	struct slot_ask		 ask;		/* with parts of its own */
	struct part_queries	 q[ENGINE_PARTS_MAX];
	struct query		*rules, *hold, *except;
};

struct slot_asked *
slot_send(struct req *req, const struct slot_ask *ask)
{
	struct slot_asked	*s = mem_new(req->mem, struct slot_asked);
	struct slot_world	*w = mem_new(req->mem, struct slot_world);
	struct slot_part	*parts = mem_zero(req->mem, ask->nparts * sizeof(*parts));

	assert(ask->nparts >= 1 && ask->nparts <= ENGINE_PARTS_MAX);
	memcpy(parts, ask->parts, ask->nparts * sizeof(*parts));
	*s = (struct slot_asked){ .w = w, .ask = *ask };
	s->ask.parts = parts;
	w->req = req;
	w->first = ask->from != NULL ? ask->from : yesterday(req);
	s->rules = slot_rules_send(req, req->auth->chain_id, req->auth->branch_id);
	for (size_t i = 0; i < ask->nparts; i++)
		send_part(w, &s->ask, &parts[i], &s->q[i]);
	if (ask->hold != NULL)
		s->hold = slot_hold_send(req, req->auth->chain_id, ask->hold);
	if (ask->except != 0)
		s->except = slot_except_send(req, req->auth->chain_id, ask->except, w->first,
		    ask->days + 1);
	return s;
}

const struct slot_world *
slot_loaded(struct slot_asked *s)
{
	struct slot_world	*w = s->w;
	const struct slot_ask	*ask = &s->ask;

	if (!db_wait(w->req) || !read_rules(w, ask, query_rows(s->rules)))
		return NULL;
	if (s->hold != NULL && rows_len(query_rows(s->hold)) == 1)
		w->own_hold = row_i64(query_rows(s->hold), 0, 0);
	if (s->except != NULL)
		read_except(w, query_rows(s->except));
	if (!(each_wanted(ask) ? load_each(w, ask, &s->q[0]) : load_parts(w, ask, s->q)))
		return NULL;
	build(w, ask);
	return w;
}

const struct slot_world *
slot_load(struct req *req, const struct slot_ask *ask)
{
	return slot_loaded(slot_send(req, ask));
}
