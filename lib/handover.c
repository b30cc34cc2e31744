/* handover.c: see handover.h. */
#include "handover.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "slot.h"
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

static const struct slot_world *
load(struct req *req, const struct handover_ask *ask, int days)
{
	struct slot_part	 part = { .services = split_ids(req, ask->services) };
	struct slot_ask		 slots = { .parts = &part, .nparts = 1, .days = days,
				    .from = ask->day, .except = ask->appointment };

	return part.services.n > 0 ? slot_load(req, &slots) : NULL;
}

/* The start of a day of this world that is nearest to an instant; NULL: none. */
static const struct slot *
nearest(struct req *req, const struct slot_world *w, size_t day, int32_t at, int32_t *away)
{
	const struct slot	*times, *best = NULL;
	size_t			 n;

	*away = INT32_MAX;
	times = slot_times(req, w, day, &n);
	for (size_t k = 0; k < n; k++)
		if (abs(times[k].start - at) < *away) {
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

size_t
handover_colleagues(struct req *req, const struct handover_ask *ask, struct handover *found,
    size_t max)
{
	const struct slot_world	*all = load(req, ask, 1), *w;
	const struct slot	*s;
	int32_t			 at, away;
	size_t			 n = 0, place;

	if (all == NULL || !slot_instant(all, ask->starts, &at))
		return 0;
	for (size_t k = 0; k < ask->people.n; k++) {
		int64_t	 id = ask->people.v[k];

		if (id == ask->leaving || (w = slot_only(req, all, id)) == NULL ||
		    (s = nearest(req, w, 0, at, &away)) == NULL)
			continue;
		for (place = n; place > 0 && found[place - 1].away > away; place--)
			if (place < max)
				found[place] = found[place - 1];
		if (place < max)
			found[place] = found_at(req, w, id, s->start, away);
		n += n < max;
	}
	return n;
}

size_t
handover_later(struct req *req, const struct handover_ask *ask, struct handover *found, size_t max)
{
	const struct slot_world	*all = load(req, ask, LATER_DAYS + 1), *w;
	const struct slot	*s;
	int32_t			 at, away;
	size_t			 n = 0;

	if (all == NULL || !slot_instant(all, ask->starts, &at) ||
	    (w = slot_only(req, all, ask->leaving)) == NULL)
		return 0;
	for (size_t day = 1; day < slot_days(w) && n < max; day++)
		if ((s = nearest(req, w, day, at + (int32_t)day * DAY_MIN, &away)) != NULL)
			found[n++] = found_at(req, w, ask->leaving, s->start,
			    (int32_t)day * DAY_MIN);
	return n;
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
