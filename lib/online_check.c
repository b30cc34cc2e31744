/* online_check.c: whether what a client wants can be booked, and by whom.
 *
 * Each appointment is first asked for by itself.  Those of one request must
 * then fit beside one another: at one person or thing they may touch, and even
 * share buffers, as the engine has it (booking/engine.h), but not be at work at
 * the same time.  Who is asked for by name comes first, then whoever has the
 * fewest to choose from, and where the first choice leaves no room for another
 * appointment the next one is tried.
 */
#include <string.h>

#include "auth.h"
#include "day.h"
#include "db.h"
#include "mem.h"
#include "online_in.h"
#include "online_sql.h"

#define TRIES_MAX	500	/* of one request: not all that leads nowhere is gone through */

/* ---- one by itself ---- */

const struct slot_world *
online_load(struct req *req, const struct online_visit *v, const struct online_appointment *a,
    int64_t staff, int days)
{
	struct slot_part	 part = { .services = a->services, .staff = staff };
	struct slot_ask		 ask = { .parts = &part, .nparts = 1, .days = days, .online = true,
				    .from = day_of_time(req->mem, a->at),
				    .hold = online_hold_hash(req, v), .except = a->moved };

	if (a->moved != 0) {
		ask.length = a->length;
		ask.before = a->before;
		ask.after = a->after;
	}
	return slot_load(req, &ask);
}

/* Which number a reason why not has. */
static enum online
refusal_of(enum why why, int64_t staff)
{
	if (why == WHY_NOBODY)
		return ONLINE_SERVICE;
	return staff == 0 ? ONLINE_NOBODY : ONLINE_TAKEN;
}

/* The engine's reason, but for those about one specialist where anybody would
 * do: then the refusal says it better. */
static const char *
reason(struct req *req, enum why why, int64_t staff)
{
	return staff == 0 && (why == WHY_BUSY || why == WHY_CLOSED) ? NULL : why_sentence(req, why);
}

/* An appointment wanted, and where it is put. */
struct wish {
	struct online_appointment	*a;
	const struct slot_world		*all;		/* with everybody who may do it */
	const struct slot_world		*world;		/* that slot is of */
	struct slot			 slot;
	struct slot_takes		 takes;		/* what it takes there, without buffers */
	size_t				 nfree;		/* how many could do it */
};

static enum online
check_one(struct req *req, struct online_visit *v, struct wish *w)
{
	struct online_appointment	*a = w->a;
	struct query			*offered;
	enum why			 why;

	if (a->services.n == 0 || a->at == NULL)
		return online_refuse(req, v, a->at == NULL ? ONLINE_TAKEN : ONLINE_SERVICE, a->key,
		    NULL);
	offered = online_services_send(req, req->auth->chain_id, req->auth->branch_id, a->services);
	if ((w->all = online_load(req, v, a, a->staff, 1)) == NULL)
		return ONLINE_FAILED;
	if (row_bool(query_rows(offered), 0, rows_col(query_rows(offered), "locked")))
		return online_refuse(req, v, ONLINE_CLOSED, a->key, NULL);
	if (rows_int(query_rows(offered), "n") != (int64_t)a->services.n)
		return online_refuse(req, v, ONLINE_SERVICE, a->key, NULL);
	if (!slot_instant(w->all, a->at, &a->start))
		return online_refuse(req, v, ONLINE_TAKEN, a->key, why_sentence(req, WHY_STEP));
	if ((why = slot_why(w->all, a->start, &w->slot, NULL)) != WHY_FREE)
		return online_refuse(req, v, refusal_of(why, a->staff), a->key,
		    reason(req, why, a->staff));
	w->world = w->all;
	return ONLINE_OK;
}

/* ---- beside one another ---- */

struct fitting {
	struct req	*req;
	struct wish	**order;
	size_t		 n;
	size_t		 furthest;	/* the most that were put at once */
	int		 tries;
};

/* What those put already take while this one would be at work. */
static struct slot_takes
in_the_way(const struct fitting *f, size_t put, int32_t start, int32_t length)
{
	struct slot_takes	 takes = { 0 };

	for (size_t i = 0; i < put; i++)
		for (size_t k = 0; k < f->order[i]->takes.n; k++) {
			struct slot_take	 t = f->order[i]->takes.v[k];
			struct slot_takes	 one = { &t, 1, 1 };

			if (t.span.from < start + length && start < t.span.upto)
				slot_takes_add(f->req, &takes, &one);
		}
	return takes;
}

/* Puts a wish at one of those who may do it. */
static bool
put_at(struct fitting *f, size_t k, const struct candidate *c)
{
	struct wish		*w = f->order[k];
	int64_t			 staff = slot_engine(w->all)->persons[c->person].id;
	struct slot_takes	 taken = in_the_way(f, k, w->a->start, c->length);

	w->world = slot_beside(f->req, slot_only(f->req, w->all, staff), &taken);
	if (slot_why(w->world, w->a->start, &w->slot, NULL) != WHY_FREE)
		return false;
	w->takes.n = 0;
	slot_take(f->req, w->world, &w->slot, &w->takes);
	for (size_t i = 0; i < w->takes.n; i++)
		w->takes.v[i].span = (struct span){ w->a->start, w->a->start + c->length };
	return true;
}

/* Puts the wishes from the k-th on. */
static bool
put_rest(struct fitting *f, size_t k)
{
	const struct part	*part;

	if (k > f->furthest)
		f->furthest = k;
	if (k == f->n)
		return true;
	part = &slot_engine(f->order[k]->all)->parts[0];
	for (size_t i = 0; i < part->ncandidates && f->tries < TRIES_MAX; i++) {
		f->tries++;
		if (put_at(f, k, &part->candidates[i]) && put_rest(f, k + 1))
			return true;
	}
	return false;
}

static size_t
count_free(struct req *req, const struct wish *w)
{
	const struct world	*e = slot_engine(w->all);
	size_t			 n = 0;

	for (size_t i = 0; i < e->parts[0].ncandidates; i++)
		n += slot_why(slot_only(req, w->all, e->persons[e->parts[0].candidates[i].person].id),
		    w->a->start, NULL, NULL) == WHY_FREE;
	return n;
}

static bool
goes_before(const struct wish *a, const struct wish *b)
{
	if ((a->a->staff != 0) != (b->a->staff != 0))
		return a->a->staff != 0;
	return a->nfree < b->nfree;
}

/* Finds a place for each beside the others. */
static enum online
fit(struct req *req, struct online_visit *v, struct wish *wishes)
{
	struct fitting	 f = { .req = req, .n = v->n };
	size_t		 place;

	f.order = mem_zero(req->mem, v->n * sizeof(*f.order));
	for (size_t i = 0; i < v->n; i++) {
		wishes[i].nfree = count_free(req, &wishes[i]);
		for (place = i; place > 0 && goes_before(&wishes[i], f.order[place - 1]); place--)
			f.order[place] = f.order[place - 1];
		f.order[place] = &wishes[i];
	}
	if (put_rest(&f, 0))
		return ONLINE_OK;
	return online_refuse(req, v, ONLINE_OVERLAP, f.order[f.furthest]->a->key, NULL);
}

/* ---- all of a request ---- */

static void
settle(struct req *req, const struct wish *w)
{
	struct online_appointment	*a = w->a;

	a->staff = slot_staff(w->world, &w->slot, 0);
	a->length = slot_length(w->world, &w->slot, 0);
	a->before = slot_before(w->world, &w->slot, 0);
	a->after = slot_after(w->world, &w->slot, 0);
	a->things = slot_things(req, w->world, &w->slot, 0);
	a->starts_at = slot_iso(req, w->world, a->start);
	a->ends_at = slot_iso(req, w->world, a->start + a->length);
}

enum online
online_check(struct req *req, struct online_visit *v)
{
	struct wish	*wishes = mem_zero(req->mem, (v->n + 1) * sizeof(*wishes));
	enum online	 refusal;

	for (size_t i = 0; i < v->n; i++) {
		wishes[i].a = &v->appointments[i];
		if ((refusal = check_one(req, v, &wishes[i])) != ONLINE_OK)
			return refusal;
	}
	if (v->n > 1 && (refusal = fit(req, v, wishes)) != ONLINE_OK)
		return refusal;
	for (size_t i = 0; i < v->n; i++)
		settle(req, &wishes[i]);
	return ONLINE_OK;
}
