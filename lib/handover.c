/* handover.c: see handover.h. */
#include "handover.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "mem.h"
#include "text.h"

enum {
	SERVICES_MAX = 50,
	LATER_DAYS = 14,
	DAY_MIN = 1440
};

static struct ids
split_ids(struct req *req, const char *text)
{
	struct ids	 ids = { mem_zero(req->mem, SERVICES_MAX * sizeof(int64_t)), 0 };
	size_t		 len;

	for (const char *p = text; p != NULL && *p != '\0' && ids.n < SERVICES_MAX; p += len) {
		len = strcspn(p, ",");
		ids.v[ids.n++] = text_to_id(mem_text(req->mem, p, len));
		len += p[len] != '\0';
	}
	return ids;
}

struct handover_times {
	struct handover_ask		 ask;
	const struct slot_world		*all;
	int32_t				 at;		/* the booking's own time */
	int32_t				 earliest;
	int32_t				 since;		/* where it is already; INT32_MIN: none */
};

const struct handover_times *
handover_load(struct req *req, const struct handover_ask *ask)
{
	struct handover_times	*t = mem_new(req->mem, struct handover_times);
	struct slot_part	 part = { .services = split_ids(req, ask->services) };
	struct slot_ask		 slots = { .parts = &part, .nparts = 1,
				    .days = ask->later ? LATER_DAYS + 1 : 1, .from = ask->day,
				    .except = ask->appointment, .length = ask->length,
				    .before = ask->before, .after = ask->after };
	int32_t			 now = (int32_t)((time(NULL) + 59) / 60);

	t->ask = *ask;
	t->all = part.services.n > 0 || ask->fresh ? slot_load(req, &slots) : NULL;
	if (t->all == NULL || !slot_instant(t->all, ask->starts, &t->at))
		return NULL;
	t->earliest = t->at < now && !ask->fresh ? INT32_MIN : now;
	if (ask->since == NULL || !slot_instant(t->all, ask->since, &t->since))
		t->since = INT32_MIN;
	return t;
}

/* Is this a place for it: not in front of now, and not where it is already? */
static bool
is_other(const struct handover_times *t, int64_t staff, int32_t start)
{
	return start >= t->earliest && !(staff == t->ask.here && start == t->since);
}

/* The start of a day of this world that is nearest to an instant; NULL: none. */
static const struct slot *
nearest(struct req *req, const struct handover_times *t, const struct slot_world *w,
    int64_t staff, size_t day, int32_t at, int32_t *away)
{
	const struct slot	*times, *best = NULL;
	size_t			 n;

	*away = INT32_MAX;
	times = slot_times(req, w, day, &n);
	for (size_t k = 0; k < n; k++)
		if (is_other(t, staff, times[k].start) && abs(times[k].start - at) < *away) {
			best = &times[k];
			*away = abs(times[k].start - at);
		}
	return best;
}

static struct handover
found_at(struct req *req, const struct slot_world *w, int64_t staff, int32_t start, int32_t away)
{
	return (struct handover){ .staff = staff, .away = away, .day = slot_day_of(w, start),
	    .clock = slot_clock(req, w, start),
	    .choice = req_printf(req, "%lld@%s", (long long)staff, slot_iso(req, w, start)) };
}

static struct handover
found_slot(struct req *req, const struct slot_world *w, int64_t staff, const struct slot *s,
    int32_t away)
{
	struct handover	 h = found_at(req, w, staff, s->start, away);

	slot_take(req, w, s, &h.takes);
	h.things = slot_things(req, w, s, 0);
	return h;
}

/* The colleagues of a day (0: the wanted one), each with the time nearest to at. */
static size_t
colleagues_on(struct req *req, const struct handover_times *t, const struct slot_world *beside,
    size_t day, struct handover *found, size_t max)
{
	const struct slot_world	*w;
	const struct slot	*s;
	int32_t			 at = t->at + (int32_t)day * DAY_MIN, away;
	size_t			 n = 0, place;

	for (size_t k = 0; k < t->ask.people.n; k++) {
		int64_t	 id = t->ask.people.v[k];

		if (id == t->ask.leaving || (w = slot_only(req, beside, id)) == NULL ||
		    (s = nearest(req, t, w, id, day, at, &away)) == NULL)
			continue;
		for (place = n; place > 0 && found[place - 1].away > away; place--)
			if (place < max)
				found[place] = found[place - 1];
		if (place < max)
			found[place] = found_slot(req, w, id, s, away);
		n += n < max;
	}
	return n;
}

size_t
handover_colleagues(struct req *req, const struct handover_times *t,
    const struct slot_takes *taken, struct handover *found, size_t max)
{
	return colleagues_on(req, t, slot_beside(req, t->all, taken), 0, found, max);
}

size_t
handover_colleagues_later(struct req *req, const struct handover_times *t,
    const struct slot_takes *taken, struct handover *found, size_t max)
{
	const struct slot_world	*beside = slot_beside(req, t->all, taken);
	size_t			 n = 0;

	for (size_t day = 1; day < slot_days(beside) && n == 0; day++)
		n = colleagues_on(req, t, beside, day, found, max);
	return n;
}

size_t
handover_within(struct req *req, const struct handover_times *t, const struct slot_takes *taken,
    struct handover *found, size_t max)
{
	const struct slot_world	*w = slot_only(req, slot_beside(req, t->all, taken), t->ask.leaving);
	const struct slot	*times, *near[2] = { NULL, NULL };	/* before, behind */
	size_t			 ntimes, n = 0;

	if (w == NULL)
		return 0;
	times = slot_times(req, w, 0, &ntimes);
	for (size_t k = 0; k < ntimes; k++) {
		bool	 behind = times[k].start > t->at;

		if (times[k].start != t->at && is_other(t, t->ask.leaving, times[k].start) &&
		    (!behind || near[1] == NULL))
			near[behind] = &times[k];
	}
	for (size_t k = 0; k < 2 && n < max; k++)
		if (near[k] != NULL)
			found[n++] = found_slot(req, w, t->ask.leaving, near[k],
			    abs(near[k]->start - t->at));
	return n;
}

size_t
handover_later(struct req *req, const struct handover_times *t, const struct slot_takes *taken,
    struct handover *found, size_t max)
{
	const struct slot_world	*w = slot_only(req, slot_beside(req, t->all, taken), t->ask.leaving);
	const struct slot	*s;
	int32_t			 away, later;
	size_t			 n = 0;

	if (w == NULL)
		return 0;
	for (size_t day = 1; day < slot_days(w) && n < max; day++) {
		later = (int32_t)day * DAY_MIN;
		if (t->ask.until != NULL && strcmp(slot_date(w, day), t->ask.until) <= 0)
			continue;
		if ((s = nearest(req, t, w, t->ask.leaving, day, t->at + later, &away)) != NULL)
			found[n++] = found_slot(req, w, t->ask.leaving, s, later);
	}
	return n;
}

enum why
handover_why(struct req *req, const struct handover_times *t, const struct slot_takes *taken,
    const char *choice, struct handover *found)
{
	const struct slot_world	*w;
	struct slot_take	*take;
	struct slot		 slot;
	int64_t			 staff;
	const char		*iso;
	int32_t			 start;
	enum why		 why;

	*found = (struct handover){ 0 };
	if (!handover_read(req, choice, &staff, &iso) || !slot_instant(t->all, iso, &start) ||
	    *slot_day_of(t->all, start) == '\0')
		return WHY_STEP;
	if ((w = slot_only(req, slot_beside(req, t->all, taken), staff)) == NULL)
		return WHY_NOBODY;
	if (start < t->earliest)
		return WHY_PAST;
	if ((why = slot_why(w, start, &slot, NULL)) == WHY_FREE) {
		*found = found_slot(req, w, staff, &slot, abs(start - t->at));
		return why;
	}
	*found = found_at(req, w, staff, start, abs(start - t->at));
	take = mem_new(req->mem, struct slot_take);
	*take = (struct slot_take){ staff, true, { start - t->ask.before,
	    start + t->ask.length + t->ask.after } };
	found->takes = (struct slot_takes){ take, 1, 1 };
	return why;
}

bool
handover_meet(const struct slot_takes *a, const struct slot_takes *b)
{
	for (size_t i = 0; i < a->n; i++)
		for (size_t k = 0; k < b->n; k++) {
			const struct slot_take	*x = &a->v[i], *y = &b->v[k];

			if (x->id == y->id && x->staff == y->staff &&
			    x->span.from < y->span.upto && y->span.from < x->span.upto)
				return true;
		}
	return false;
}

bool
handover_read(struct req *req, const char *choice, int64_t *staff, const char **at)
{
	const char	*sign = strchr(choice, '@');

	if (sign == NULL)
		return false;
	*staff = text_to_id(mem_text(req->mem, choice, (size_t)(sign - choice)));
	*at = sign + 1;
	return *staff != 0;
}
