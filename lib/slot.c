/* slot.c: free times of a branch: from the rows of slot.sql to the engine's
 * world, and from its answers to local time.
 *
 * Days are loaded with one more on either side: a shift may reach over
 * midnight, and an instant given with another zone may lie on the day before.
 */
#include "slot.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "auth.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "slot_sql.h"

/* What a row of slot_time_… tells of; the numbers are the query's. */
enum time_kind { TIME_SHIFT = 1, TIME_TAKEN = 2, TIME_HELD = 3, TIME_THING_TAKEN = 4 };

struct slot_day {
	int32_t		 number;		/* days since 1970 */
	struct day	 bounds;
	char		 date[DAY_TEXT];
};

/* The spans of one subject while they are collected. */
struct growing {
	struct span	*v;
	size_t		 n, room;
};

struct subject {
	int64_t		 id;
	struct growing	 work, busy, held;
	bool		 except;	/* busy is that without the appointment being moved */
};

struct subjects {
	struct subject	*v;
	size_t		 n, room;
};

struct slot_world {
	struct req	*req;
	const char	*first;		/* UTC day from which rows of time are read */
	struct world	 engine;
	struct slot_day	*days;		/* the first and the last are only neighbours */
	size_t		 ndays;
	int32_t		 step, notice, horizon, gap_unusable;
	int32_t		 today;		/* local, as a number */
	struct subjects	 people, things;
};

/* ---- reading rows ---- */

static bool
read_days(struct slot_world *w, const struct rows *rows)
{
	const int	 day = rows_col(rows, "day"), starts = rows_col(rows, "starts"),
			 shift_at = rows_col(rows, "shift_at");
	size_t		 n = rows_len(rows);

	if (n < 3)
		return false;
	w->ndays = n - 1;	/* the last row only ends the one before */
	w->days = mem_zero(w->req->mem, w->ndays * sizeof(*w->days));
	for (size_t i = 0; i < w->ndays; i++) {
		struct slot_day	*d = &w->days[i];

		d->number = row_i32(rows, i, day);
		day_text(d->number, d->date);
		d->bounds.from = row_i32(rows, i, starts);
		d->bounds.upto = row_i32(rows, i + 1, starts);
		d->bounds.shift_by = (int16_t)(1440 - (d->bounds.upto - d->bounds.from));
		d->bounds.shift_at = d->bounds.shift_by ? row_i32(rows, i, shift_at) : d->bounds.upto;
	}
	w->step = row_i32(rows, 0, rows_col(rows, "step"));
	w->notice = row_i32(rows, 0, rows_col(rows, "notice"));
	w->horizon = row_i32(rows, 0, rows_col(rows, "horizon"));
	w->gap_unusable = row_i32(rows, 0, rows_col(rows, "gap_unusable"));
	w->today = row_i32(rows, 0, rows_col(rows, "today"));
	return true;
}

static struct subject *
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
	if (g->n > 0 && g->v[g->n - 1].upto == from && upto - g->v[g->n - 1].from <= ENGINE_SPAN_MAX) {
		g->v[g->n - 1].upto = upto;	/* touching spans are one: a visit over UTC midnight, a shift into the next */
		return;
	}
	mem_grow(w->req->mem, &g->v, &g->room, g->n + 1, sizeof(*g->v));
	g->v[g->n++] = (struct span){ from, upto };
}

/* The instant of a wall-clock minute of a day: the first of two in autumn, the
 * end of the gap for one that spring skips. */
static int32_t
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
read_spans(struct slot_world *w, struct growing *g, const unsigned char *p, size_t len, const struct day *local)
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
			 day = rows_col(rows, "day"), spans = rows_col(rows, "spans");

	for (size_t i = 0; i < rows_len(rows); i++) {
		struct subject		*s = subject(w, all, row_i64(rows, i, id));
		size_t			 len;
		const unsigned char	*p = row_bytes(rows, i, spans, &len);
		const struct day	*local;

		switch (row_i32(rows, i, kind)) {
		case TIME_SHIFT:
			if ((local = day_bounds(w, row_i32(rows, i, day))) != NULL)
				read_spans(w, &s->work, p, len, local);
			break;
		case TIME_TAKEN:
			if (!s->except)
				read_spans(w, &s->busy, p, len, NULL);
			break;
		case TIME_HELD:
			read_spans(w, &s->held, p, len, NULL);
			break;
		}
	}
}

static void
read_except(struct slot_world *w, const struct rows *rows)
{
	const int	 kind = rows_col(rows, "kind"), id = rows_col(rows, "subject"), spans = rows_col(rows, "spans");

	for (size_t i = 0; i < rows_len(rows); i++) {
		bool			 thing = row_i32(rows, i, kind) == TIME_THING_TAKEN;
		struct subject		*s = subject(w, thing ? &w->things : &w->people, row_i64(rows, i, id));
		size_t			 len;
		const unsigned char	*p = row_bytes(rows, i, spans, &len);

		s->except = true;
		read_spans(w, &s->busy, p, len, NULL);
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
read_candidates(struct slot_world *w, struct part *part, const struct rows *rows)
{
	const int		 id = rows_col(rows, "staff_id"), length = rows_col(rows, "length"),
				 before = rows_col(rows, "before"), after = rows_col(rows, "after"),
				 needs = rows_col(rows, "needs");
	size_t			 n = rows_len(rows);
	struct candidate	*v = mem_zero(w->req->mem, (n + 1) * sizeof(*v));
	bool			 wants_things = false;

	for (size_t i = 0; i < n; i++) {
		struct subject	*s = subject(w, &w->people, row_i64(rows, i, id));

		v[i] = (struct candidate){ .person = (size_t)(s - w->people.v), .length = row_i32(rows, i, length),
		    .before = row_i32(rows, i, before), .after = row_i32(rows, i, after) };
		wants_things |= row_i32(rows, i, needs) != 0;
	}
	part->candidates = v;
	part->ncandidates = n;
	return wants_things;
}

/* Adds a need unless the part has the same set of things already: two services
 * of one part that want "one of the rooms" share it. */
static void
add_need(struct part *part, const size_t *things, size_t n)
{
	for (size_t i = 0; i < part->nneeds; i++)
		if (part->needs[i].n == n && memcmp(part->needs[i].things, things, n * sizeof(*things)) == 0)
			return;
	if (part->nneeds < ENGINE_NEEDS_MAX)
		part->needs[part->nneeds++] = (struct need){ things, n };
}

static void
read_needs(struct slot_world *w, struct part *part, const struct rows *rows)
{
	const int	 service = rows_col(rows, "service_id"), need = rows_col(rows, "need"),
			 instance = rows_col(rows, "instance_id");
	size_t		*things = mem_zero(w->req->mem, (rows_len(rows) + 1) * sizeof(*things));
	size_t		 begun = 0;

	for (size_t i = 0; i < rows_len(rows); i++) {
		struct subject	*s = subject(w, &w->things, row_i64(rows, i, instance));

		if (i > begun && (row_i64(rows, i, service) != row_i64(rows, begun, service) ||
		    row_i32(rows, i, need) != row_i32(rows, begun, need))) {
			add_need(part, things + begun, i - begun);
			begun = i;
		}
		things[i] = (size_t)(s - w->things.v);
	}
	if (rows_len(rows) > begun)
		add_need(part, things + begun, rows_len(rows) - begun);
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

		things[i] = (struct thing){ .id = s->id, .busy = sorted(&s->busy), .held = sorted(&s->held) };
	}
	w->engine.persons = people;
	w->engine.npersons = w->people.n;
	w->engine.things = things;
	w->engine.nthings = w->things.n;
	w->engine.nparts = ask->nparts;
	w->engine.rules = (struct rules){ .step = w->step, .earliest = INT32_MIN, .latest = INT32_MAX };
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

static void
send_part(struct slot_world *w, const struct slot_ask *ask, const struct slot_part *p, struct part_queries *q)
{
	struct req	*req = w->req;
	int64_t		 chain = req->auth->chain_id, branch = req->auth->branch_id;

	q->offer = p->services.n > 0
	    ? slot_offer_send(req, chain, branch, p->services, p->staff, ask->online)
	    : slot_offer_any_send(req, chain, branch, p->staff, ask->online);
	q->time = p->staff != 0
	    ? slot_time_staff_send(req, chain, branch, p->staff, w->first, ask->days + 1, ask->hold)
	    : slot_time_any_send(req, chain, branch, p->services, w->first, ask->days + 1, ask->hold);
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
			    w->first, ask->days + 1, ask->hold);
		}
	if (!db_wait(req))
		return false;
	for (size_t i = 0; i < ask->nparts; i++)
		if (wanted[i]) {
			size_t	 known = w->things.n;

			read_needs(w, &w->engine.parts[i], query_rows(needs[i]));
			if (i == 0 || w->things.n > known)
				read_times(w, &w->things, query_rows(times[i]));
		}
	return true;
}

/* Rows of time are asked for by days given as they are, for an expression that
 * falls back on now() keeps PostgreSQL from using the index behind row-level
 * security.  Today of any zone is no further than a day from UTC's. */
static const char *
yesterday(struct req *req)
{
	char	*text = mem_zero(req->mem, DAY_TEXT);

	day_text((int32_t)(time(NULL) / 86400) - 1, text);
	return text;
}

const struct slot_world *
slot_load(struct req *req, const struct slot_ask *ask)
{
	struct slot_world	*w = mem_new(req->mem, struct slot_world);
	struct part_queries	 q[ENGINE_PARTS_MAX];
	bool			 wants_things[ENGINE_PARTS_MAX] = { false }, any = false;
	struct query		*days, *except = NULL;

	assert(ask->nparts >= 1 && ask->nparts <= ENGINE_PARTS_MAX);
	w->req = req;
	w->first = ask->from != NULL ? ask->from : yesterday(req);
	days = slot_calendar_send(req, req->auth->chain_id, req->auth->branch_id, ask->from, ask->days);
	for (size_t i = 0; i < ask->nparts; i++)
		send_part(w, ask, &ask->parts[i], &q[i]);
	if (ask->except != 0)
		except = slot_except_send(req, req->auth->chain_id, ask->except, w->first, ask->days + 1);
	if (!db_wait(req) || !read_days(w, query_rows(days)))
		return NULL;
	if (except != NULL)
		read_except(w, query_rows(except));
	for (size_t i = 0; i < ask->nparts; i++) {
		bool	 known = false;

		for (size_t j = 0; j < i; j++)
			known |= same_people(&ask->parts[i], &ask->parts[j]);
		if (!known)
			read_times(w, &w->people, query_rows(q[i].time));
		wants_things[i] = read_candidates(w, &w->engine.parts[i], query_rows(q[i].offer));
		any |= wants_things[i];
	}
	if (any && !load_things(w, ask, wants_things))
		return NULL;
	build(w, ask);
	return w;
}

/* ---- asking ---- */

/* Days asked for; the neighbours are not shown. */
static const struct slot_day *
shown(const struct slot_world *w, size_t day)
{
	return &w->days[day + 1];
}

size_t
slot_days(const struct slot_world *w)
{
	return w->ndays - 2;
}

const char *
slot_date(const struct slot_world *w, size_t day)
{
	return shown(w, day)->date;
}

bool
slot_working(const struct slot_world *w, size_t day)
{
	const struct day	*d = &shown(w, day)->bounds;
	const struct part	*p = &w->engine.parts[0];

	for (size_t i = 0; i < p->ncandidates; i++) {
		struct spans	 work = w->engine.persons[p->candidates[i].person].work;

		for (size_t k = 0; k < work.n && work.v[k].from < d->upto; k++)
			if (work.v[k].upto > d->from)
				return true;
	}
	return false;
}

bool
slot_free(const struct slot_world *w, size_t day)
{
	struct slot	 first;

	return engine_times(&w->engine, &shown(w, day)->bounds, &first, 1) == 1;
}

const struct slot *
slot_times(struct req *req, const struct slot_world *w, size_t day, size_t *n)
{
	const struct day	*d = &shown(w, day)->bounds;
	size_t			 max = (size_t)((d->upto - d->from) / w->step + 1);
	struct slot		*v = mem_zero(req->mem, max * sizeof(*v));

	*n = engine_times(&w->engine, d, v, max);
	return v;
}

static const struct slot_day *
day_with(const struct slot_world *w, int32_t at)
{
	for (size_t i = 0; i < w->ndays; i++)
		if (at >= w->days[i].bounds.from && at < w->days[i].bounds.upto)
			return &w->days[i];
	return NULL;
}

enum why
slot_why(const struct slot_world *w, int32_t at, struct slot *slot, struct why_detail *detail)
{
	const struct slot_day	*d = day_with(w, at);

	return d == NULL ? WHY_STEP : engine_why(&w->engine, &d->bounds, at, slot, detail);
}

static const struct {
	const char	*word;
	const char	*sentence;
} whys[] = {
	[WHY_FREE] =	{ "free",	N_("This time is free") },
	[WHY_PAST] =	{ "past",	N_("It is too late to book this time online") },
	[WHY_HORIZON] =	{ "horizon",	N_("Booking is not open so far ahead yet") },
	[WHY_STEP] =	{ "step",	N_("No appointments start at this time") },
	[WHY_NOBODY] =	{ "nobody",	N_("Nobody here does this") },
	[WHY_CLOSED] =	{ "closed",	N_("The specialist does not work at this time") },
	[WHY_BUSY] =	{ "busy",	N_("The specialist is busy at this time") },
	[WHY_HELD] =	{ "held",	N_("Somebody is booking this time right now") },
	[WHY_THING] =	{ "thing",	N_("The room or equipment is taken at this time") },
	[WHY_GAP] =	{ "gap",	N_("This time would leave a gap that is too short to use") },
};

const char *
why_word(enum why why)
{
	return whys[why].word;
}

const char *
why_sentence(struct req *req, enum why why)
{
	return tr(req->lang, whys[why].sentence);
}

static const struct candidate *
chosen(const struct slot_world *w, const struct slot *s, size_t p)
{
	return &w->engine.parts[p].candidates[s->candidates[p]];
}

int64_t
slot_staff(const struct slot_world *w, const struct slot *s, size_t p)
{
	return w->engine.persons[chosen(w, s, p)->person].id;
}

int
slot_length(const struct slot_world *w, const struct slot *s, size_t p)
{
	return chosen(w, s, p)->length;
}

int
slot_before(const struct slot_world *w, const struct slot *s, size_t p)
{
	return chosen(w, s, p)->before;
}

int
slot_after(const struct slot_world *w, const struct slot *s, size_t p)
{
	return chosen(w, s, p)->after;
}

struct ids
slot_things(struct req *req, const struct slot_world *w, const struct slot *s, size_t p)
{
	const struct part	*part = &w->engine.parts[p];
	struct ids		 ids = { mem_zero(req->mem, (part->nneeds + 1) * sizeof(*ids.v)), part->nneeds };

	for (size_t i = 0; i < part->nneeds; i++)
		ids.v[i] = w->engine.things[s->things[p][i]].id;
	return ids;
}

const struct slot_world *
slot_only(struct req *req, const struct slot_world *w, int64_t staff)
{
	const struct part	*all = &w->engine.parts[0];
	struct slot_world	*one;

	for (size_t i = 0; i < all->ncandidates; i++)
		if (w->engine.persons[all->candidates[i].person].id == staff) {
			one = mem_new(req->mem, struct slot_world);
			*one = *w;
			one->engine.parts[0].candidates = &all->candidates[i];
			one->engine.parts[0].ncandidates = 1;
			return one;
		}
	return NULL;
}

const char *
slot_today(struct req *req, const struct slot_world *w)
{
	char	*date = mem_zero(req->mem, DAY_TEXT);

	day_text(w->today, date);
	return date;
}

const struct world *
slot_engine(const struct slot_world *w)
{
	return &w->engine;
}

/* ---- instants in words ---- */

const char *
slot_clock(struct req *req, const struct slot_world *w, int32_t at)
{
	const struct slot_day	*d = day_with(w, at);
	int			 wall = d == NULL ? 0 : day_wall(&d->bounds, at);

	return mem_printf(req->mem, "%02d:%02d", wall / 60, wall % 60);
}

const char *
slot_iso(struct req *req, const struct slot_world *w, int32_t at)
{
	const struct slot_day	*d = day_with(w, at);
	int			 wall, ahead;

	if (d == NULL)
		return "";
	wall = day_wall(&d->bounds, at);
	ahead = d->number * 1440 + wall - at;	/* local minus UTC */
	return mem_printf(req->mem, "%sT%02d:%02d:00%c%02d:%02d", d->date, wall / 60, wall % 60,
	    ahead < 0 ? '-' : '+', abs(ahead) / 60, abs(ahead) % 60);
}

const char *
slot_day_of(const struct slot_world *w, int32_t at)
{
	const struct slot_day	*d = day_with(w, at);

	return d == NULL ? "" : d->date;
}

bool
slot_instant(const struct slot_world *w, const char *iso, int32_t *at)
{
	int	 hour = 0, minute = 0, second = 0, zone_hour = 0, zone_minute = 0;
	int32_t	 number;
	char	 date[DAY_TEXT], sign = '\0';

	if (iso == NULL || strlen(iso) < 16)
		return false;
	memcpy(date, iso, DAY_TEXT - 1);
	date[DAY_TEXT - 1] = '\0';
	if (!day_number(date, &number) || sscanf(iso + 11, "%2d:%2d:%2d", &hour, &minute, &second) < 2 || second != 0)
		return false;
	if (strlen(iso) > 19 && iso[19] != 'Z' &&
	    sscanf(iso + 19, "%c%2d:%2d", &sign, &zone_hour, &zone_minute) != 3)
		return false;
	if (strlen(iso) > 19) {
		*at = number * 1440 + hour * 60 + minute - (sign == '-' ? -1 : 1) * (zone_hour * 60 + zone_minute);
		return true;
	}
	for (size_t i = 0; i < w->ndays; i++)
		if (w->days[i].number == number) {
			*at = day_at(&w->days[i].bounds, hour * 60 + minute);
			return day_wall(&w->days[i].bounds, *at) == hour * 60 + minute;
		}
	return false;
}
