/* choice.c: what a client has chosen so far, in the address and in forms, and
 * what of it is offered.
 */
#include <string.h>

#include "auth.h"
#include "booking.h"
#include "buf.h"
#include "day.h"
#include "db.h"
#include "mem.h"
#include "route.h"
#include "slot.h"
#include "steps.h"
#include "text.h"
#include "value.h"

#include "booking_sql.h"

#define SERVICES_MAX 10 /* in one booking */

const char *const choice_steps[] = { "service", "staff", "time", "contacts", NULL };

/* One of the nearest times, "7@2026-11-21T10:30+03:00": who and when in one
 * button. */
static void
read_slot(struct req *req, struct choice *c)
{
	const char *slot = req_raw(req, "slot"), *at = strchr(slot, '@');
	struct value *parts = value_object(req->mem);

	if (at == NULL)
		return;
	value_set_text(parts, "staff", mem_text(req->mem, slot, (size_t)(at - slot)));
	value_set_text(parts, "time", at + 1);
	req_in(req, parts, "slot");
	(void)req_int(req, "staff", 0, TEXT_ID_MAX, REQ_REQUIRED, &c->staff);
	c->time = req_time(req, "time", REQ_REQUIRED);
	req_in(req, NULL, NULL);
}

struct choice
choice_read(struct req *req)
{
	struct choice c = { .staff = NOBODY_YET };

	c.services = req_ids(req, "service", SERVICES_MAX);
	if (*req_raw(req, "staff") != '\0')
		(void)req_int(req, "staff", 0, TEXT_ID_MAX, 0, &c.staff);
	c.date = req_date(req, "date", 0);
	c.time = req_time(req, "time", 0);
	c.step = req_one_of(req, "step", choice_steps, 0);
	read_slot(req, &c);
	if (c.time != NULL)
		c.date = day_of_time(req->mem, c.time);
	return c;
}

const char *
choice_next(const struct choice *c)
{
	if (c->services.n == 0)
		return choice_steps[0];
	if (c->staff == NOBODY_YET)
		return choice_steps[1];
	return c->time == NULL ? choice_steps[2] : choice_steps[3];
}

bool
choice_whole(const struct choice *c)
{
	return choice_next(c) == choice_steps[3];
}

bool
choice_has(const struct choice *c, const char *step)
{
	if (strcmp(step, "service") == 0)
		return c->services.n > 0;
	if (strcmp(step, "staff") == 0)
		return c->staff != NOBODY_YET;
	return c->time != NULL && strcmp(step, "time") == 0;
}

static const char *
ids_text(struct req *req, struct ids ids)
{
	struct buf *text = buf_new(req->mem);

	for (size_t i = 0; i < ids.n; i++)
		buf_printf(text, "%s%lld", i > 0 ? "," : "", (long long)ids.v[i]);
	return text->data;
}

const char *
choice_link(struct req *req, const struct choice *c, const char *step)
{
	struct buf *link =
	    link_new(req, req_printf(req, "/booking/%lld", (long long)req->auth->branch_id));

	link_add(link, "service", ids_text(req, c->services));
	if (c->staff != NOBODY_YET)
		link_add(link, "staff", req_printf(req, "%lld", (long long)c->staff));
	link_add(link, "date", c->date);
	link_add(link, "time", c->time);
	link_add(link, "step", step);
	return link->data;
}

struct value *
choice_fields(struct req *req, const struct choice *c, const char *but)
{
	struct value *list = value_array(req->mem);
	const char *fields[][2] = {
		{ "service", ids_text(req, c->services) },
		{ "staff",
		    c->staff == NOBODY_YET ? "" : req_printf(req, "%lld", (long long)c->staff) },
		{ "date", c->date },
		{ "time", c->time },
	};

	for (size_t i = 0; i < ARRAY_SIZE(fields); i++) {
		struct value *one;

		if (fields[i][1] == NULL || *fields[i][1] == '\0' || strcmp(fields[i][0], but) == 0)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", fields[i][0]);
		value_set_text(one, "value", fields[i][1]);
	}
	return list;
}

struct online_visit
choice_visit(const struct choice *c, struct online_appointment *a)
{
	*a = (struct online_appointment){ .key = 1,
		.staff = c->staff > 0 ? c->staff : 0,
		.services = c->services,
		.at = c->time };
	return (struct online_visit){ .appointments = a, .n = 1, .origin = "client" };
}

/* ---- what of it is offered ---- */

/* Keeps of the services asked for those that are offered. */
static void
keep_offered(struct req *req, struct steps *s)
{
	const struct value *chosen = value_get(s->offer, "chosen");
	struct ids ids = { mem_zero(req->mem, (value_len(chosen) + 1) * sizeof(*ids.v)), 0 };

	for (size_t i = 0; i < value_len(chosen); i++)
		if (value_to_int(value_get(value_at(chosen, i), "id"), &ids.v[ids.n]))
			ids.n++;
	s->choice.services = ids;
}

/* Catalogue and people for the choice, in one round trip but for what is free at a time. */
static bool
ask_catalogue(struct req *req, struct steps *s, bool with_widget)
{
	const struct choice *c = &s->choice;
	int64_t chain = req->auth->chain_id, branch = req->auth->branch_id;
	bool choosing = choice_next(c) == choice_steps[0] ||
	    (c->step != NULL && strcmp(c->step, choice_steps[0]) == 0);
	const struct ids none = { NULL, 0 };
	struct slot_pairs free = { none, none };
	int64_t staff = c->staff > 0 ? c->staff : 0;
	struct query *offer, *people, *widget = NULL;
	const char *json;

	choosing = choosing && c->time != NULL;
	if (choosing && !slot_pairs(req, staff, none, c->time, &free))
		return false;
	offer = booking_offer_send(req, chain, branch, staff, c->services, choosing, c->date,
	    free.services);
	people = booking_staff_send(req, chain, branch, c->services);
	if (with_widget)
		widget = booking_widget_send(req, chain, branch);
	if (!db_wait(req) || (json = query_json(offer)) == NULL)
		return false;
	s->offer = value_parse(req->mem, json);
	s->people = query_rows(people);
	if (widget != NULL)
		s->widget = query_json(widget);
	return true;
}

/* What is dropped is asked for anew without it. */
bool
choice_load(struct req *req, struct steps *s, bool with_widget)
{
	struct choice *c = &s->choice;
	size_t n = c->services.n;

	if (!ask_catalogue(req, s, with_widget))
		return false;
	if (c->staff > 0 && rows_find(s->people, "id", c->staff) == rows_len(s->people)) {
		c->staff = NOBODY_YET;
		return choice_load(req, s, false);
	}
	keep_offered(req, s);
	return c->services.n == n || choice_load(req, s, false);
}
