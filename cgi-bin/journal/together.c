/* together.c: where several bookings could go instead: see several_in.h.
 *
 * The database reckons out when all members (and the rooms that are wanted) are free;
 * whether all can really be had then, with what their services need besides, is looked at
 * as it was at the time that was refused.
 */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "handover.h"
#include "i18n.h"
#include "mem.h"
#include "propose.h"
#include "several_in.h"
#include "value.h"

#include "together_sql.h"

enum {
	LATER_DAYS = 14,
	WITHIN = 2,		/* times offered of the day: one in front, one behind */
	LATER = 2,		/* of days to come */
	ROOMS = 3,
	LOOKS_MAX = 200		/* bookings looked at for all that */
};

/* ---- looking --------------------------------------------------------------- */

static const char *
wall_of(const struct several *s, size_t i)
{
	return s->v[i].wall != NULL ? s->v[i].wall : several_text(s, i, "wall");
}

/* Is what is wanted of it only the room that its member is? */
static bool
changes_room(const struct item *item)
{
	return item->swap.rows != NULL && swap_lead(&item->swap) == 0;
}

/* May what was wanted come true elsewhere?  Not what is over, or could never be. */
static bool
may_come(const struct several *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (rows_text(s->v[i].aim.row, "near") == NULL ||
		    (s->v[i].aim.kind != NULL && strcmp(s->v[i].aim.kind, "thing") == 0))
			return false;
	return true;
}

static const char *
items_json(struct req *req, const struct several *s)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < s->n; i++) {
		const struct aim	*aim = &s->v[i].aim;

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "staff", rows_int(aim->row, "staff_id"));
		if (changes_room(&s->v[i]))
			value_set_int(one, "thing", s->v[i].swap.thing);
		value_set_text(one, "wall", wall_of(s, i));
		value_set_int(one, "length", aim->length);
		value_set_int(one, "before", rows_int(aim->row, "before"));
		value_set_int(one, "after", rows_int(aim->row, "after"));
	}
	return value_json(req->mem, list);
}

static struct ids
leaving(struct req *req, const struct several *s, const char *const *services)
{
	struct ids	 ids = { mem_zero(req->mem, (s->n + 1) * sizeof(int64_t)), 0 };

	for (size_t i = 0; i < s->n && services == NULL; i++)
		ids.v[ids.n++] = s->v[i].id;
	return ids;
}

/* The same bookings at other starts (NULL: at those). */
static struct several
at_starts(struct req *req, const struct several *s, const struct value *starts)
{
	struct several	 other = *s;

	other.v = mem_zero(req->mem, s->n * sizeof(*other.v));
	for (size_t i = 0; i < s->n; i++) {
		other.v[i] = s->v[i];
		other.v[i].wall = starts != NULL ? value_str(value_at(starts, i)) : wall_of(s, i);
	}
	return other;
}

/* Do they all stay where they are? */
static bool
is_here(const struct several *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].swap.thing != 0 ||
		    rows_int(s->v[i].aim.row, "staff_id") != several_int(s, i, "staff_id") ||
		    s->v[i].aim.length != several_int(s, i, "length") ||
		    strcmp(s->v[i].wall, several_text(s, i, "wall")) != 0)
			return false;
	return true;
}

/* Can all of them be had there? */
static bool
is_clear(struct req *req, struct several *s, const char *const *services)
{
	if (several_look(req, s, services) != HTTP_200)
		return false;
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].aim.sentence != NULL)
			return false;
	return services != NULL || !is_here(s);
}

/* ---- words ----------------------------------------------------------------- */

/* "All 30 min later, the first at 12:00" */
static const char *
all_words(struct req *req, const struct rows *times, size_t row)
{
	const char	*clock = lang_clock(req->mem, req->lang,
			    row_text(times, row, rows_col(times, "clock")));
	int64_t		 minutes = row_int(times, row, rows_col(times, "minutes"));
	const char	*by = lang_minutes(req->mem, req->lang,
			    (int)(minutes < 0 ? -minutes : minutes));

	if (row_int(times, row, rows_col(times, "days")) > 0)
		return req_printf(req, tr(req->lang, "All on %s, the first at %s"),
		    lang_day_short(req->mem, req->lang,
		    row_text(times, row, rows_col(times, "day"))), clock);
	return req_printf(req, minutes < 0 ? tr(req->lang, "All %s earlier, the first at %s") :
	    tr(req->lang, "All %s later, the first at %s"), by, clock);
}

/* One booking in a room: "Room 2, at 12:00"; wall NULL: at the time that was wanted. */
static void
add_in_room(struct req *req, struct value *list, const struct several *s, int64_t thing,
    const char *title, const char *wall)
{
	struct value	*one = value_append(list, value_object(req->mem));
	const char	*day = req_printf(req, "%.10s", wall_of(s, 0));
	struct handover	 there = { .away = wall != NULL, .day = day };

	if (wall != NULL) {
		there.day = req_printf(req, "%.10s", wall);
		there.clock = req_printf(req, "%.5s", wall + sizeof("2026-01-01T") - 1);
	}
	value_set_text(one, "word", propose_place(req, title, day, &there));
	value_set_int(one, "staff", rows_int(s->v[0].aim.row, "staff_id"));
	value_set_text(one, "start", wall != NULL ? wall : wall_of(s, 0));
	if (thing != 0)
		value_set_int(one, "thing", thing);
}

/* ---- finding --------------------------------------------------------------- */

static void
add_times(struct req *req, struct value *list, const struct several *s,
    const char *const *services, size_t *looks)
{
	const struct rows	*times = together_times(req, req->auth->chain_id,
				    req->auth->branch_id, items_json(req, s),
				    leaving(req, s, services), LATER_DAYS);
	struct value		*one, *starts;
	struct several		 other;
	size_t			 later = 0, sides[2] = { 0, 0 }, *side;

	for (size_t i = 0; i < rows_len(times) && later < LATER && *looks >= s->n; i++) {
		side = &sides[row_int(times, i, rows_col(times, "minutes")) < 0];
		if (row_int(times, i, rows_col(times, "days")) > 0)
			side = &later;
		else if (*side >= WITHIN / 2)
			continue;
		*looks -= s->n;
		starts = value_parse(req->mem, row_text(times, i, rows_col(times, "starts")));
		other = at_starts(req, s, starts);
		if (!is_clear(req, &other, services))
			continue;
		++*side;
		if (s->n == 1) {
			add_in_room(req, list, s, s->v[0].swap.thing,
			    rows_text(s->v[0].swap.rows, "title"), other.v[0].wall);
			continue;
		}
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "word", all_words(req, times, i));
		value_set(one, "starts", starts);
	}
}

/* Does the aim of a move leave it this room? */
static bool
keeps(struct req *req, const struct aim *aim, int64_t thing)
{
	const struct value	*things = value_parse(req->mem, aim->things);
	int64_t			 id;

	for (size_t i = 0; i < value_len(things); i++)
		if (value_to_int(value_at(things, i), &id) && id == thing)
			return true;
	return false;
}

/* The room it has at the time that was wanted, and others. */
static void
add_rooms(struct req *req, struct value *list, const struct several *s, size_t *looks)
{
	const struct swap	*swap = &s->v[0].swap;
	const struct rows	*rooms = together_rooms(req, req->auth->chain_id,
				    req->auth->branch_id, s->v[0].id, swap->was, swap->thing);
	struct several		 other = at_starts(req, s, NULL);
	int64_t			 thing;
	size_t			 n = 0;

	for (size_t i = 0; i < rows_len(rooms) && n < ROOMS && *looks > 0; i++, --*looks) {
		thing = row_int(rooms, i, rows_col(rooms, "id"));
		other.v[0].swap = (struct swap){ 0 };
		if (thing != swap->was)
			other.v[0].swap = (struct swap){ .was = swap->was, .thing = thing };
		if (!is_clear(req, &other, NULL) ||
		    (thing == swap->was && !keeps(req, &other.v[0].aim, thing)))
			continue;
		add_in_room(req, list, s, other.v[0].swap.thing,
		    row_text(rooms, i, rows_col(rooms, "title")), NULL);
		n++;
	}
}

struct value *
together_find(struct req *req, const struct several *s, const char *const *services)
{
	struct value	*list = value_array(req->mem);
	size_t		 looks = LOOKS_MAX;

	if (!may_come(s))
		return NULL;
	if (s->n == 1 && changes_room(&s->v[0]))
		add_rooms(req, list, s, &looks);
	add_times(req, list, s, services, &looks);
	return value_len(list) > 0 ? list : NULL;
}
