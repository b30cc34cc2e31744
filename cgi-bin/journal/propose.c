/* propose.c: see propose.h. */
#include "propose.h"

#include <string.h>

#include "change.h"
#include "db.h"
#include "handover.h"
#include "i18n.h"
#include "mem.h"
#include "value.h"

enum {
	COLLEAGUES = 4,		/* offered of each booking */
	LATER = 3,
	WITHIN = 2,		/* other times of the day, where somebody else helps */
	HELPERS = 20		/* looked among */
};

static int64_t
at(const struct proposals *p, size_t i, const char *column)
{
	return row_int(p->rows, p->v[i].row, rows_col(p->rows, column));
}

static const char *
text(const struct proposals *p, size_t i, const char *column)
{
	return row_text(p->rows, p->v[i].row, rows_col(p->rows, column));
}

/* Do they only help in it? */
static bool
helps(const struct proposals *p, size_t i)
{
	return text(p, i, "instance") != NULL;
}

static const struct handover_times *
load(struct req *req, const struct proposals *p, size_t i)
{
	struct handover_ask	 ask = {
		.services = text(p, i, "service_ids"), .day = text(p, i, "day"),
		.starts = text(p, i, "wall"),
		.appointment = at(p, i, "id"), .length = (int)at(p, i, "length"),
		.before = (int)at(p, i, "before"), .after = (int)at(p, i, "after"),
		.leaving = helps(p, i) ? at(p, i, "staff_id") : p->absent,
		.until = p->last, .later = true,
		.people = { mem_zero(req->mem, (rows_len(p->people) + 1) * sizeof(int64_t)), 0 },
	};

	for (size_t k = 0; k < rows_len(p->people); k++)
		ask.people.v[ask.people.n++] = row_int(p->people, k, rows_col(p->people, "id"));
	return handover_load(req, &ask);
}

/* What the choices for all others take. */
static struct slot_takes
others(struct req *req, const struct proposals *p, size_t i)
{
	struct slot_takes	 takes = { 0 };

	for (size_t k = 0; k < p->n; k++)
		if (k != i && p->v[k].place != NULL)
			slot_takes_add(req, &takes, &p->v[k].place->takes);
	return takes;
}

static bool
may_cancel(const struct req *req, const struct proposals *p, size_t i)
{
	return change_may_cancel(req, strcmp(text(p, i, "status"), "arrived") == 0);
}

static const char *
trouble_of(const struct proposals *p, size_t i)
{
	int64_t	 id = 0;

	for (size_t k = 0; k < value_len(p->troubles); k++)
		if (value_to_int(value_get(value_at(p->troubles, k), "id"), &id) &&
		    id == at(p, i, "id"))
			return value_str(value_get(value_at(p->troubles, k), "sentence"));
	return NULL;
}

static void
choose(struct req *req, struct proposal *one, const struct handover *h)
{
	struct handover	*place = mem_new(req->mem, struct handover);

	*place = *h;
	one->place = place;
	one->chosen = h->choice;
}

/* Who of the set is free to help instead, beside what is taken, at most max into found.
 * Returns how many; the words for them into names. */
static size_t
helpers(struct req *req, const struct proposals *p, size_t i, const struct slot_takes *taken,
    struct handover *found, const char **names, size_t max)
{
	const char		*json = text(p, i, "helpers");
	const struct value	*list = value_parse(req->mem, json);
	int32_t			 from = (int32_t)(at(p, i, "instant") - at(p, i, "before"));
	int32_t			 upto = (int32_t)(at(p, i, "instant") + at(p, i, "length") +
				    at(p, i, "after"));
	size_t			 n = 0;

	for (size_t k = 0; k < value_len(list) && n < max; k++) {
		const struct value	*one = value_at(list, k);
		struct slot_take	*take = mem_new(req->mem, struct slot_take);
		struct handover		 h = { .day = text(p, i, "day"), .takes = { take, 1, 1 } };
		int64_t			 id = 0;

		(void)value_to_int(value_get(one, "id"), &id);
		(void)value_to_int(value_get(one, "staff"), &h.staff);
		*take = (struct slot_take){ h.staff, true, { from, upto } };
		h.choice = req_printf(req, "help-%s-%lld", text(p, i, "instance"), (long long)id);
		if (handover_meet(&h.takes, taken))
			continue;
		names[n] = value_str(value_get(one, "title"));
		found[n++] = h;
	}
	return n;
}

/* What the choices for all others take, and the absent member about that day. */
static struct slot_takes
without(struct req *req, const struct proposals *p, size_t i)
{
	struct slot_takes	 taken = others(req, p, i);
	int32_t			 start = (int32_t)at(p, i, "instant");
	struct slot_take	*v = mem_zero(req->mem, 2 * sizeof(*v));
	struct slot_takes	 away = { v, 2, 2 };

	/* The engine wants spans of a day at most. */
	v[0] = (struct slot_take){ p->absent, true, { start - ENGINE_SPAN_MAX, start } };
	v[1] = (struct slot_take){ p->absent, true, { start, start + ENGINE_SPAN_MAX } };
	slot_takes_add(req, &taken, &away);
	return taken;
}

/* Who of the set helps where that is taken; h's choice names them as well.  NULL:
 * nobody, or it needs none. */
static const char *
with_helper(struct req *req, const struct proposals *p, size_t i, struct handover *h)
{
	const char		*json = text(p, i, "others");
	const struct value	*list = value_parse(req->mem, json), *one;
	int64_t			 id = 0, staff = 0;

	for (size_t k = 0; k < value_len(list); k++) {
		one = value_at(list, k);
		(void)value_to_int(value_get(one, "id"), &id);
		(void)value_to_int(value_get(one, "staff"), &staff);
		for (size_t m = 0; m < h->takes.n; m++)
			if (h->takes.v[m].staff && h->takes.v[m].id == staff) {
				h->choice = req_printf(req, "help-%s-%lld@%s",
				    text(p, i, "instance"), (long long)id, h->choice);
				return value_str(value_get(one, "title"));
			}
	}
	return NULL;
}

static const char *
alone(struct req *req, const struct proposals *p, size_t i)
{
	return req_printf(req, "help-%s-0", text(p, i, "instance"));
}

/* Is who helps chosen, be it with another time? */
static bool
is_help(const char *choice)
{
	return strncmp(choice, "help-", sizeof("help-") - 1) == 0;
}

/* Another time with another helper is chosen again, if it can be had. */
static bool
keep_both(struct req *req, const struct proposals *p, size_t i, const char *then)
{
	struct slot_takes	 taken = without(req, p, i);
	const char		*place = strchr(then, '@');
	struct handover		 h;

	if (place == NULL || p->v[i].times == NULL ||
	    handover_why(req, p->v[i].times, &taken, place + 1, &h) != WHY_FREE ||
	    with_helper(req, p, i, &h) == NULL)
		return false;
	choose(req, &p->v[i], &h);
	return true;
}

/* Who was chosen to help before all was refused is chosen again, as keep tells. */
static void
keep_helper(struct req *req, const struct proposals *p, size_t i, const char *then)
{
	struct proposal		*one = &p->v[i];
	struct slot_takes	 taken = others(req, p, i);
	struct handover		 found[HELPERS];
	const char		*names[HELPERS], *trouble = trouble_of(p, i);
	size_t			 n = helpers(req, p, i, &taken, found, names, HELPERS);

	for (size_t k = 0; k < n; k++)
		if (strcmp(found[k].choice, then) == 0) {
			choose(req, one, &found[k]);
			return;
		}
	if (row_bool(p->rows, one->row, rows_col(p->rows, "spare")) &&
	    strcmp(then, alone(req, p, i)) == 0) {
		one->chosen = then;
		return;
	}
	if (keep_both(req, p, i, then))
		return;
	value_set_text(one->one, "sentence", trouble != NULL ? trouble :
	    tr(req->lang, "Another of these bookings takes what it needs at this time"));
	value_set_bool(one->one, "lost", true);
}

/* What was chosen for a booking before all was refused is chosen again, unless it
 * cannot be had: then it is said why, and there are new proposals.  Whoever insisted
 * on a time that is taken still does, but not on one for two of these. */
static void
keep(struct req *req, const struct proposals *p, size_t i)
{
	struct proposal		*one = &p->v[i];
	struct slot_takes	 taken = others(req, p, i), none = { 0 };
	const char		*then = req_raw(req, req_printf(req, "to_%lld", (long long)at(p, i, "id")));
	const char		*trouble = trouble_of(p, i);
	struct handover		 h;
	enum why		 why;

	if (helps(p, i) && is_help(then)) {
		keep_helper(req, p, i, then);
		return;
	}
	if (strchr(then, '@') == NULL || one->times == NULL) {
		one->chosen = strcmp(then, "cancel") == 0 && may_cancel(req, p, i) ? "cancel" : "";
		return;
	}
	why = handover_why(req, one->times, &taken, then, &h);
	if (h.choice != NULL && (why == WHY_FREE || (trouble == NULL && change_may_insist(req) &&
	    req_bool(req, "anyway") && !handover_meet(&h.takes, &taken)))) {
		choose(req, one, &h);
		return;
	}
	if (trouble == NULL && handover_why(req, one->times, &none, then, &h) == WHY_FREE)
		trouble = tr(req->lang, "Another of these bookings takes what it needs at this time");
	value_set_text(one->one, "sentence", trouble != NULL ? trouble : why_sentence(req, why));
	value_set_bool(one->one, "lost", true);
}

/* Who could have it at the very time beside what is taken: a colleague, or another helper. */
static bool
at_its_time(struct req *req, const struct proposals *p, size_t i, const struct slot_takes *taken,
    struct handover *h)
{
	const char	*name;

	if (helps(p, i))
		return helpers(req, p, i, taken, h, &name, 1) == 1;
	return p->v[i].times != NULL &&
	    handover_colleagues(req, p->v[i].times, taken, h, 1) == 1 && h->away == 0;
}

/* Does what was proposed for k take anything of the time of i? */
static bool
in_the_way(const struct proposals *p, size_t k, size_t i)
{
	const struct handover	*place = p->v[k].place;
	int64_t			 from = at(p, i, "instant") - at(p, i, "before");
	int64_t			 upto = at(p, i, "instant") + at(p, i, "length") + at(p, i, "after");

	for (size_t n = 0; place != NULL && n < place->takes.n; n++)
		if (place->takes.v[n].span.from < upto && from < place->takes.v[n].span.upto)
			return true;
	return false;
}

/* Somebody for it at the very time; where there is nobody left, one who was proposed for
 * another, for which there is somebody else. */
static bool
same_time(struct req *req, const struct proposals *p, size_t i)
{
	struct proposal		*one = &p->v[i];
	struct slot_takes	 taken = others(req, p, i);
	struct handover		 h;

	if (at_its_time(req, p, i, &taken, &h)) {
		choose(req, one, &h);
		return true;
	}
	one->tried = true;
	for (size_t k = 0; k < p->n; k++) {
		struct proposal	 was = p->v[k], mine = *one;

		if (k == i || was.kept || was.tried || !in_the_way(p, k, i))
			continue;
		p->v[k].place = NULL;
		taken = others(req, p, i);
		if (at_its_time(req, p, i, &taken, &h)) {
			choose(req, one, &h);
			if (same_time(req, p, k))
				return true;
		}
		*one = mine;
		p->v[k].place = was.place;
	}
	return false;
}

/* As many as can keep their time. */
static void
keep_times(struct req *req, const struct proposals *p)
{
	for (size_t i = 0; i < p->n; i++) {
		if (p->v[i].chosen != NULL)
			continue;
		for (size_t k = 0; k < p->n; k++)
			p->v[k].tried = false;
		if (!same_time(req, p, i))
			p->v[i].chosen = "";
	}
}

/* The nearest other time of that day: with a colleague; where the member only helps, with
 * another helper. */
static bool
near_its_time(struct req *req, const struct proposals *p, size_t i, struct handover *near)
{
	struct proposal		*one = &p->v[i];
	struct slot_takes	 taken;
	struct handover		 found[WITHIN], *best = NULL;
	size_t			 n;

	if (one->times == NULL)
		return false;
	taken = helps(p, i) ? without(req, p, i) : others(req, p, i);
	n = helps(p, i) ? handover_within(req, one->times, &taken, found, WITHIN) :
	    handover_colleagues(req, one->times, &taken, found, 1);
	for (size_t k = 0; k < n; k++)
		if ((best == NULL || found[k].away < best->away) &&
		    (!helps(p, i) || with_helper(req, p, i, &found[k]) != NULL))
			best = &found[k];
	if (best != NULL)
		*near = *best;
	return best != NULL;
}

/* The one of those without a time whose next one is the nearest; n: none has any. */
static size_t
nearest_of_all(const struct proposals *p, const struct handover *near)
{
	size_t	 best = p->n;

	for (size_t i = 0; i < p->n; i++)
		if (near[i].choice != NULL && *p->v[i].chosen == '\0' &&
		    (best == p->n || near[i].away < near[best].away))
			best = i;
	return best;
}

/* Those for whom nobody has their very time get other times, the nearest of all first: a
 * time is not taken by one hours away from whom it moves by minutes only. */
static void
nearest_times(struct req *req, const struct proposals *p)
{
	struct handover	*near = mem_zero(req->mem, (p->n + 1) * sizeof(*near));
	size_t		 best;

	for (size_t i = 0; i < p->n; i++)
		if (*p->v[i].chosen == '\0')
			(void)near_its_time(req, p, i, &near[i]);
	while ((best = nearest_of_all(p, near)) < p->n) {
		choose(req, &p->v[best], &near[best]);
		for (size_t i = 0; i < p->n; i++) {
			if (*p->v[i].chosen != '\0' || near[i].choice == NULL ||
			    !handover_meet(&near[i].takes, &near[best].takes))
				continue;
			near[i].choice = NULL;
			(void)near_its_time(req, p, i, &near[i]);
		}
	}
}

/* Adds a choice; one at another time gets "ask": the client has to agree. */
static struct value *
add_choice(struct req *req, struct value *list, const char *value, const char *word,
    const char *chosen)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_text(one, "value", value);
	value_set_text(one, "word", word);
	value_set_bool(one, "here", strcmp(value, chosen) == 0);
	return one;
}

const char *
propose_place(struct req *req, const char *name, const char *day, const struct handover *h)
{
	if (strcmp(h->day, day) != 0)
		return req_printf(req, tr(req->lang, "%s: %s, at %s"), name,
		    lang_day_short(req->mem, req->lang, h->day),
		    lang_clock(req->mem, req->lang, h->clock));
	if (h->away == 0)
		return req_printf(req, tr(req->lang, "%s, the same time"), name);
	return req_printf(req, tr(req->lang, "%s, at %s"), name,
	    lang_clock(req->mem, req->lang, h->clock));
}

const char *
propose_words(struct req *req, const struct rows *people, const char *day,
    const struct handover *h)
{
	size_t	 row = rows_find(people, "id", h->staff);

	return propose_place(req, row < rows_len(people) ?
	    row_text(people, row, rows_col(people, "name")) : "", day, h);
}

static void
add_place(struct req *req, const struct proposals *p, size_t i, struct value *list,
    const struct handover *h, const char *chosen)
{
	const char	*day = text(p, i, "day");

	value_set_bool(add_choice(req, list, h->choice, propose_words(req, p->people, day, h),
	    chosen), "ask", strcmp(h->day, day) != 0 || h->away != 0);
}

static bool
among(const struct handover *found, size_t n, const char *choice)
{
	for (size_t k = 0; k < n; k++)
		if (strcmp(found[k].choice, choice) == 0)
			return true;
	return false;
}

/* Other times of the day at which somebody else of the set helps. */
static void
add_within(struct req *req, const struct proposals *p, size_t i, struct value *list)
{
	const struct proposal	*one = &p->v[i];
	struct slot_takes	 taken = without(req, p, i);
	struct handover		 found[WITHIN + 1];
	const char		*name, *both = is_help(one->chosen) ?
				    strchr(one->chosen, '@') : NULL;
	size_t			 n = handover_within(req, one->times, &taken, found, WITHIN);

	if (one->place != NULL && both != NULL) {
		found[n] = *one->place;
		found[n++].choice = both + 1;
	}
	for (size_t k = 0; k < n; k++)
		if ((name = with_helper(req, p, i, &found[k])) != NULL &&
		    !(k + 1 < n && strcmp(found[k].choice, one->chosen) == 0))
			value_set_bool(add_choice(req, list, found[k].choice, req_printf(req,
			    tr(req->lang, "at %s: %s helps"), lang_clock(req->mem, req->lang,
			    found[k].clock), name), one->chosen), "ask", true);
}

/* Who may help instead, or that nobody need. */
static void
add_helpers(struct req *req, const struct proposals *p, size_t i, struct value *list)
{
	const struct proposal	*one = &p->v[i];
	struct slot_takes	 taken = others(req, p, i);
	struct handover		 found[HELPERS];
	const char		*names[HELPERS];
	size_t			 n = helpers(req, p, i, &taken, found, names, HELPERS);

	for (size_t k = 0; k < n; k++)
		(void)add_choice(req, list, found[k].choice,
		    req_printf(req, tr(req->lang, "%s helps"), names[k]), one->chosen);
	if (row_bool(p->rows, one->row, rows_col(p->rows, "spare")))
		(void)add_choice(req, list, alone(req, p, i), tr(req->lang, "without a helper"), one->chosen);
}

static void
offer(struct req *req, const struct proposals *p, size_t i)
{
	const struct proposal	*one = &p->v[i];
	struct value		*list = value_array(req->mem);
	struct handover		 found[COLLEAGUES + LATER] = { 0 };
	struct slot_takes	 taken = others(req, p, i);
	size_t			 n = 0;

	if (helps(p, i)) {
		add_helpers(req, p, i, list);
		if (one->times != NULL)
			add_within(req, p, i, list);
	} else if (one->times != NULL)
		n = handover_colleagues(req, one->times, &taken, found, COLLEAGUES);
	if (one->times != NULL)
		n += handover_later(req, one->times, &taken, found + n, LATER);
	if (one->place != NULL && strchr(one->chosen, '@') != NULL &&
	    !is_help(one->chosen) && !among(found, n, one->chosen))
		add_place(req, p, i, list, one->place, one->chosen);
	for (size_t k = 0; k < n; k++)
		add_place(req, p, i, list, &found[k], one->chosen);
	(void)add_choice(req, list, "", tr(req->lang, "leave as it is"), one->chosen);
	if (may_cancel(req, p, i))
		(void)add_choice(req, list, "cancel", tr(req->lang, "cancel the booking"), one->chosen);
	value_set(value_sub(one->one, "choices"), "list", list);
}

void
propose(struct req *req, struct proposals *p)
{
	for (size_t i = 0; i < p->n; i++)
		p->v[i].times = load(req, p, i);
	for (size_t i = 0; i < p->n && p->again; i++) {
		keep(req, p, i);
		p->v[i].kept = p->v[i].chosen != NULL;
	}
	keep_times(req, p);
	/* Only when all who can keep their time have one.  What was chosen and refused is
	 * not replaced by a time that nobody has asked for. */
	if (!p->again)
		nearest_times(req, p);
	for (size_t i = 0; i < p->n; i++)
		offer(req, p, i);
}
