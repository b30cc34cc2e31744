/* slot.c: free times of a branch, the second half: the engine's answers, in
 * local time.
 */
#include "slot_in.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "mem.h"

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

	if (w->by_each)
		return each_free(w, &shown(w, day)->bounds);
	return engine_times(&w->engine, &shown(w, day)->bounds, &first, 1) == 1;
}

const struct slot *
slot_times(struct req *req, const struct slot_world *w, size_t day, size_t *n)
{
	/* Room for a day full of starts is much to clear for each request: the
	 * process keeps it. */
	static struct slot	*all;
	static size_t		 room;
	const struct day	*d = &shown(w, day)->bounds;
	size_t			 max = (size_t)((d->upto - d->from) / w->step + 1);
	struct slot		*v;

	mem_grow(NULL, &all, &room, max, sizeof(*all));
	*n = w->by_each ? each_times(w, d, all, max) : engine_times(&w->engine, d, all, max);
	v = mem_zero(req->mem, (*n + 1) * sizeof(*v));
	memcpy(v, all, *n * sizeof(*v));
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

const struct day *
slot_day_with(const struct slot_world *w, int32_t at)
{
	const struct slot_day	*d = day_with(w, at);

	return d != NULL ? &d->bounds : NULL;
}

enum why
slot_why(const struct slot_world *w, int32_t at, struct slot *slot, struct why_detail *detail)
{
	const struct day	*d = slot_day_with(w, at);

	if (d == NULL)
		return WHY_STEP;
	if (w->by_each)
		return each_why(w, d, at, slot, detail);
	return engine_why(&w->engine, d, at, slot, detail);
}

bool
slot_free_at(const struct slot_world *w, const char *iso)
{
	int32_t	 at;

	return w != NULL && slot_instant(w, iso, &at) && slot_why(w, at, NULL, NULL) == WHY_FREE;
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
	[WHY_THING] =	{ "thing",	N_("What this service needs is not free at this time") },
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
	struct ids		 ids = { NULL, part->nneeds };

	ids.v = mem_zero(req->mem, (part->nneeds + 1) * sizeof(*ids.v));
	for (size_t i = 0; i < part->nneeds; i++)
		ids.v[i] = w->engine.things[s->things[p][i]].id;
	return ids;
}

const struct slot_world *
slot_only(struct req *req, const struct slot_world *w, int64_t staff)
{
	const struct part	*all = &w->engine.parts[0];
	struct slot_world	*one;

	if (w->by_each)
		return each_only(req, w, staff);
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
	return day_string(req->mem, w->today);
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

/* "HH:MM" of some minutes below a hundred hours, without a NUL. */
static void
clock_digits(char *p, int minutes)
{
	p[0] = (char)('0' + minutes / 600);
	p[1] = (char)('0' + minutes / 60 % 10);
	p[2] = ':';
	p[3] = (char)('0' + minutes % 60 / 10);
	p[4] = (char)('0' + minutes % 10);
}

/* Digit by digit: an answer with a day's times has dozens. */
const char *
slot_iso(struct req *req, const struct slot_world *w, int32_t at)
{
	static const char	 form[] = "YYYY-MM-DDTHH:MM:00+HH:MM";
	const struct slot_day	*d = day_with(w, at);
	int			 wall, ahead;
	char			*text;

	if (d == NULL)
		return "";
	wall = day_wall(&d->bounds, at);
	ahead = d->number * 1440 + wall - at;	/* local minus UTC */
	text = mem_text(req->mem, form, sizeof(form) - 1);
	memcpy(text, d->date, DAY_TEXT - 1);
	clock_digits(text + 11, wall);
	text[19] = ahead < 0 ? '-' : '+';
	clock_digits(text + 20, abs(ahead));
	return text;
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
	if (!day_number(date, &number) ||
	    sscanf(iso + 11, "%2d:%2d:%2d", &hour, &minute, &second) < 2 || second != 0)
		return false;
	if (strlen(iso) > 19 && iso[19] != 'Z' &&
	    sscanf(iso + 19, "%c%2d:%2d", &sign, &zone_hour, &zone_minute) != 3)
		return false;
	if (strlen(iso) > 19) {
		zone_minute += zone_hour * 60;
		*at = number * 1440 + hour * 60 + minute - (sign == '-' ? -zone_minute : zone_minute);
		return true;
	}
	for (size_t i = 0; i < w->ndays; i++)
		if (w->days[i].number == number) {
			*at = day_at(&w->days[i].bounds, hour * 60 + minute);
			return day_wall(&w->days[i].bounds, *at) == hour * 60 + minute;
		}
	return false;
}
