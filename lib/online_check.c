/* online_check.c: whether what a client wants can be booked, and by whom.
 *
 * Each appointment is first asked for by itself.  Those of one request must
 * then fit beside one another: at one person or thing they may touch, and even
 * share buffers, as the engine has it (booking/engine.h), but not be at work at
 * the same time: booking/beside.h finds who and what each of them gets.
 */
#include <string.h>

#include "auth.h"
#include "booking/beside.h"
#include "day.h"
#include "db.h"
#include "mem.h"
#include "online_in.h"
#include "online_sql.h"

/* ---- one by itself ---- */

static struct slot_asked *
send_wish(struct req *req, const struct online_visit *v, const struct online_appointment *a,
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
	return slot_send(req, &ask);
}

const struct slot_world *
online_load(struct req *req, const struct online_visit *v, const struct online_appointment *a,
    int64_t staff, int days)
{
	return slot_loaded(send_wish(req, v, a, staff, days));
}

void
online_ask(struct req *req, struct online_visit *v)
{
	for (size_t i = 0; i < v->n; i++) {
		struct online_appointment	*a = &v->appointments[i];

		if (a->services.n > 0 && a->at != NULL)
			a->asked = send_wish(req, v, a, a->staff, 1);
	}
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
	const struct slot_world		*world;		/* with everybody who may do it */
	struct slot			 slot;
};

/* Whether the branch takes bookings, and of these services. */
static enum online
check_offered(struct req *req, struct online_visit *v, const struct online_appointment *a,
    const struct rows *offered)
{
	if (offered == NULL)
		return ONLINE_FAILED;
	if (row_bool(offered, 0, rows_col(offered, "locked")))
		return online_refuse(req, v, ONLINE_CLOSED, a->key, NULL);
	if (rows_int(offered, "n") != (int64_t)a->services.n)
		return online_refuse(req, v, ONLINE_SERVICE, a->key, NULL);
	return ONLINE_OK;
}

/* Where a booking follows, the branch's licence is asked there, and one service has free
 * times only if it is offered: both are asked here only to refuse rightly. */
static enum online
check_one(struct req *req, struct online_visit *v, struct wish *w)
{
	struct online_appointment	*a = w->a;
	struct query			*offered = NULL;
	enum online			 refusal;
	enum why			 why = WHY_STEP;
	bool				 possible;

	if (a->services.n == 0 || a->at == NULL)
		return online_refuse(req, v, a->at == NULL ? ONLINE_TAKEN : ONLINE_SERVICE, a->key,
		    NULL);
	if (!v->books || a->services.n > 1)
		offered = online_services_send(req, req->auth->chain_id, req->auth->branch_id,
		    a->services);
	if (a->asked == NULL)	/* an answer does for one check: the next wants a new one */
		a->asked = send_wish(req, v, a, a->staff, 1);
	w->world = slot_loaded(a->asked);
	a->asked = NULL;
	if (w->world == NULL)
		return ONLINE_FAILED;
	possible = slot_instant(w->world, a->at, &a->start);
	if (possible && (why = slot_why(w->world, a->start, &w->slot, NULL)) == WHY_FREE &&
	    offered == NULL)
		return ONLINE_OK;
	if ((refusal = check_offered(req, v, a, offered != NULL ? query_rows(offered) :
	    online_services(req, req->auth->chain_id, req->auth->branch_id, a->services))) !=
	    ONLINE_OK)
		return refusal;
	if (!possible)
		return online_refuse(req, v, ONLINE_TAKEN, a->key, why_sentence(req, WHY_STEP));
	if (why != WHY_FREE)
		return online_refuse(req, v, refusal_of(why, a->staff), a->key,
		    reason(req, why, a->staff));
	return ONLINE_OK;
}

/* ---- beside one another ---- */

/* Finds a place for each beside the others. */
static enum online
fit(struct req *req, struct online_visit *v, struct wish *wishes)
{
	struct beside	 all[BESIDE_MAX];
	size_t		 failed = 0;

	if (v->n > BESIDE_MAX)
		return online_refuse(req, v, ONLINE_OVERLAP, wishes[BESIDE_MAX].a->key, NULL);
	for (size_t i = 0; i < v->n; i++)
		all[i] = (struct beside){ .w = slot_engine(wishes[i].world),
		    .start = wishes[i].a->start };
	if (!engine_beside(all, v->n, &failed))
		return online_refuse(req, v, ONLINE_OVERLAP, wishes[failed].a->key, NULL);
	for (size_t i = 0; i < v->n; i++)
		wishes[i].slot = all[i].slot;
	return ONLINE_OK;
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
