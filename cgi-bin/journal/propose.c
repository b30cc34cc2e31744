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
	LATER = 3
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

static const struct handover_times *
load(struct req *req, const struct proposals *p, size_t i)
{
	struct handover_ask	 ask = {
		.services = text(p, i, "service_ids"), .day = p->day, .starts = text(p, i, "wall"),
		.appointment = at(p, i, "id"), .length = (int)at(p, i, "length"),
		.before = (int)at(p, i, "before"), .after = (int)at(p, i, "after"),
		.leaving = p->absent, .later = true,
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

/* A colleague who is free at the very time is the first choice; else none is made. */
static void
first_choice(struct req *req, const struct proposals *p, size_t i)
{
	struct proposal		*one = &p->v[i];
	struct slot_takes	 taken = others(req, p, i);
	struct handover		 h;

	one->chosen = "";
	if (one->times != NULL && handover_colleagues(req, one->times, &taken, &h, 1) == 1 &&
	    h.away == 0)
		choose(req, one, &h);
}

static void
add_choice(struct req *req, struct value *list, const char *value, const char *word,
    const char *chosen)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_text(one, "value", value);
	value_set_text(one, "word", word);
	value_set_bool(one, "here", strcmp(value, chosen) == 0);
}

static void
add_place(struct req *req, const struct proposals *p, struct value *list, const struct handover *h,
    const char *chosen)
{
	size_t		 row = rows_find(p->people, "id", h->staff);
	const char	*name = row < rows_len(p->people) ?
			    row_text(p->people, row, rows_col(p->people, "name")) : "";
	const char	*clock = lang_clock(req->mem, req->lang, h->clock);

	add_choice(req, list, h->choice,
	    h->staff == p->absent ? req_printf(req, tr(req->lang, "%s: %s, at %s"), name,
	    lang_day_short(req->mem, req->lang, h->day), clock) :
	    h->away == 0 ? req_printf(req, tr(req->lang, "%s, the same time"), name) :
	    req_printf(req, tr(req->lang, "%s, at %s"), name, clock), chosen);
}

static bool
among(const struct handover *found, size_t n, const char *choice)
{
	for (size_t k = 0; k < n; k++)
		if (strcmp(found[k].choice, choice) == 0)
			return true;
	return false;
}

static void
offer(struct req *req, const struct proposals *p, size_t i)
{
	const struct proposal	*one = &p->v[i];
	struct value		*list = value_array(req->mem);
	struct handover		 found[COLLEAGUES + LATER] = { 0 };
	struct slot_takes	 taken = others(req, p, i);
	size_t			 n = 0;

	if (one->times != NULL) {
		n = handover_colleagues(req, one->times, &taken, found, COLLEAGUES);
		n += handover_later(req, one->times, &taken, found + n, LATER);
	}
	if (one->place != NULL && !among(found, n, one->chosen))
		add_place(req, p, list, one->place, one->chosen);
	for (size_t k = 0; k < n; k++)
		add_place(req, p, list, &found[k], one->chosen);
	add_choice(req, list, "", tr(req->lang, "leave as it is"), one->chosen);
	if (may_cancel(req, p, i))
		add_choice(req, list, "cancel", tr(req->lang, "cancel the booking"), one->chosen);
	value_set(value_sub(one->one, "choices"), "list", list);
}

void
propose(struct req *req, struct proposals *p)
{
	for (size_t i = 0; i < p->n; i++)
		p->v[i].times = load(req, p, i);
	for (size_t i = 0; i < p->n && p->again; i++)
		keep(req, p, i);
	for (size_t i = 0; i < p->n; i++)
		if (p->v[i].chosen == NULL)
			first_choice(req, p, i);
	for (size_t i = 0; i < p->n; i++)
		offer(req, p, i);
}
