/* steps.c: booking as plain pages: services, specialist, time, contacts, in any
 * order.  What is chosen stands in the address, as in the widget (address.js):
 * service, staff, date, time, step.
 */
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "booking.h"
#include "buf.h"
#include "conf.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "idempotency.h"
#include "mem.h"
#include "online.h"
#include "slot.h"
#include "text.h"
#include "value.h"
#include "view.h"

#include "booking_sql.h"

#define SERVICES_MAX 10 /* in one booking */
#define PEOPLE_DAYS  31 /* how far the next free times of people are looked for */
#define PEOPLE_TIMES 3  /* shown beside a name */

enum { NOBODY_YET = -1 }; /* staff: not chosen; 0 is anybody */

struct choice {
	struct ids services;
	int64_t staff;
	const char *date;
	const char *time; /* ISO, or NULL */
	const char *step; /* asked for, or NULL */
};

/* What a page of the steps is made of. */
struct steps {
	const struct rows *place;
	struct choice choice;
	const struct value *offer;  /* booking_offer */
	const struct rows *people;  /* booking_staff */
	const char *widget;         /* booking_widget; NULL: scripts do not take over */
	const char *step;           /* the one shown */
	const struct value *offers; /* nearest times in place of the lost one; NULL: not lost */
	const char *lost;           /* why the time chosen is not to be had */
	const char *failure;        /* another refusal, or NULL */
	bool code;                  /* ask for the code that was sent */
};

/* ---- what is chosen ---- */

static const char *const order[] = { "service", "staff", "time", "contacts", NULL };

static struct choice
read_choice(struct req *req)
{
	struct choice c = { .staff = NOBODY_YET };
	const char *slot = req_raw(req, "slot"), *at = strchr(slot, '@');

	c.services = req_ids(req, "service", SERVICES_MAX);
	if (*req_raw(req, "staff") != '\0')
		(void)req_int(req, "staff", 0, TEXT_ID_MAX, 0, &c.staff);
	c.date = req_date(req, "date", 0);
	c.time = req_time(req, "time", 0);
	c.step = req_one_of(req, "step", order, 0);
	if (at != NULL) { /* one of the nearest times: who and when in one button */
		c.staff = strtoll(slot, NULL, 10);
		c.time = strlen(at) < 40 &&
			text_is_day(
			    mem_text(req->mem, at + 1, strnlen(at + 1, strlen("2026-11-21"))))
		    ? at + 1
		    : NULL;
	}
	if (c.time != NULL)
		c.date = mem_text(req->mem, c.time, strlen("2026-11-21"));
	return c;
}

static const char *
next_step(const struct choice *c)
{
	if (c->services.n == 0)
		return order[0];
	if (c->staff == NOBODY_YET)
		return order[1];
	return c->time == NULL ? order[2] : order[3];
}

static bool
is_chosen(const struct choice *c, const char *step)
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

/* The page with this choice; step NULL: the next one that is open. */
static const char *
link_to(struct req *req, const struct choice *c, const char *step)
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

static const char *
day_link(struct req *req, const void *arg, const char *date)
{
	struct choice c = *(const struct choice *)arg;

	c.date = date;
	c.time = NULL;
	return link_to(req, &c, "time");
}

static const char *
time_link(struct req *req, const void *arg, const char *iso)
{
	struct choice c = *(const struct choice *)arg;

	c.time = iso;
	c.date = mem_text(req->mem, iso, strlen("2026-11-21"));
	return link_to(req, &c, NULL);
}

/* One of the nearest times, with whoever has it. */
static const char *
offer_link(struct req *req, const void *arg, int64_t staff, const char *iso)
{
	struct choice c = *(const struct choice *)arg;

	c.staff = staff;
	return time_link(req, &c, iso);
}

/* The choice as hidden fields of a form, but for the one that the form asks. */
static struct value *
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

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		struct value *one;

		if (fields[i][1] == NULL || *fields[i][1] == '\0' || strcmp(fields[i][0], but) == 0)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", fields[i][0]);
		value_set_text(one, "value", fields[i][1]);
	}
	return list;
}

/* ---- words ---- */

/* One price, or from the lower one. */
static const char *
price_text(struct req *req, const struct value *v, const char *currency)
{
	const char *min = value_str(value_get(v, "price_min")),
		   *max = value_str(value_get(v, "price_max"));
	const char *money;

	if (min == NULL || max == NULL || strcmp(max, "0") == 0)
		return "";
	money = lang_money(req->mem, req->lang, min, currency);
	return strcmp(min, max) == 0 ? money : req_printf(req, tr(req->lang, "from %s"), money);
}

static const char *
length_text(struct req *req, const struct value *v)
{
	int64_t least = 0, most = 0;
	const char *text;

	if (!value_to_int(value_get(v, "least"), &least) ||
	    !value_to_int(value_get(v, "most"), &most))
		return "";
	text = lang_minutes(req->mem, req->lang, (int)least);
	return least == most ? text : req_printf(req, tr(req->lang, "from %s"), text);
}

static const char *
initials(struct req *req, const char *name)
{
	struct buf *out = buf_new(req->mem);
	bool at_start = true;
	int letters = 0;

	for (; *name != '\0'; name++) {
		if (((unsigned char)*name & 0xc0) != 0x80)
			letters += at_start && *name != ' ';
		if (letters > 2)
			break;
		if (at_start && *name != ' ') {
			buf_putc(out, *name);
			while (((unsigned char)name[1] & 0xc0) == 0x80)
				buf_putc(out, *++name);
		}
		at_start = *name == ' ';
	}
	return out->data;
}

/* ---- loading ---- */

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

/* The row of a specialist; rows_len if they are not among the people. */
static size_t
person_row(const struct rows *people, int64_t id)
{
	size_t i = 0;

	while (i < rows_len(people) && row_int(people, i, rows_col(people, "id")) != id)
		i++;
	return i;
}

/* Catalogue and people for the choice, in one round trip. */
static bool
ask_catalogue(struct req *req, struct steps *s, bool with_widget)
{
	const struct choice *c = &s->choice;
	int64_t chain = req->auth->chain_id, branch = req->auth->branch_id;
	bool choosing =
	    next_step(c) == order[0] || (c->step != NULL && strcmp(c->step, order[0]) == 0);
	struct query *offer, *people, *widget = NULL;
	const char *json;

	offer = booking_offer_send(req, chain, branch, c->staff > 0 ? c->staff : 0, c->services,
	    choosing ? c->time : NULL);
	people = booking_staff_send(req, chain, branch, c->services);
	if (with_widget)
		widget = booking_widget_send(req, chain, branch);
	if (!db_wait(req) || (json = query_json(offer)) == NULL)
		return false;
	s->offer = value_from_json(req->mem, json, strlen(json));
	s->people = query_rows(people);
	if (widget != NULL)
		s->widget = query_json(widget);
	return true;
}

/* What is chosen and not there is dropped, and asked for anew without it. */
static bool
load_catalogue(struct req *req, struct steps *s, bool with_widget)
{
	struct choice *c = &s->choice;
	size_t n = c->services.n;

	if (!ask_catalogue(req, s, with_widget))
		return false;
	if (c->staff > 0 && person_row(s->people, c->staff) == rows_len(s->people)) {
		c->staff = NOBODY_YET;
		return load_catalogue(req, s, false);
	}
	keep_offered(req, s);
	return c->services.n == n || load_catalogue(req, s, false);
}

/* The free times of whoever is chosen, days from the day from on. */
static const struct slot_world *
load_times(struct req *req, const struct choice *c, int64_t staff, const char *from, int days)
{
	const struct slot_part part = { .services = c->services, .staff = staff };
	const struct slot_ask ask = {
		.parts = &part, .nparts = 1, .from = from, .days = days, .online = true
	};

	return slot_load(req, &ask);
}

/* ---- the steps ---- */

static void
add_services(struct req *req, struct value *data, const struct steps *s)
{
	const struct value *groups = value_get(s->offer, "groups");
	const char *currency = rows_text(s->place, "currency");
	struct value *list = value_array(req->mem);

	for (size_t i = 0; i < value_len(groups); i++) {
		const struct value *services = value_get(value_at(groups, i), "services");
		struct value *group = value_append(list, value_object(req->mem));
		struct value *cards = value_array(req->mem);

		value_set_text(group, "title", value_str(value_get(value_at(groups, i), "title")));
		value_set(group, "services", cards);
		for (size_t k = 0; k < value_len(services); k++) {
			const struct value *one = value_at(services, k);
			struct value *card = value_append(cards, value_object(req->mem));

			value_set_text(card, "id", value_str(value_get(one, "id")));
			value_set_text(card, "title", value_str(value_get(one, "title")));
			value_set_text(card, "comment", value_str(value_get(one, "comment")));
			value_set_text(card, "price", price_text(req, one, currency));
			value_set_text(card, "length", length_text(req, one));
			value_set_bool(card, "on", value_true(value_get(one, "on")));
		}
	}
	value_set(data, "groups", list);
	value_set(data, "fields", choice_fields(req, &s->choice, "service"));
}

/* The first times of the nearest day with any, each a link that chooses both.
 * The link names who was found even for "anybody", as in the widget. */
static bool
add_next(struct req *req, struct value *card, const struct choice *c, const struct slot_world *w)
{
	struct value *list = value_array(req->mem);
	size_t day = 0, n = 0;
	const struct slot *times = NULL;

	for (; day < slot_days(w) && n == 0; day++)
		times = slot_times(req, w, day, &n);
	for (size_t i = 0; i < n && i < PEOPLE_TIMES; i++) {
		struct value *one = value_append(list, value_object(req->mem));
		struct choice with = *c;
		const char *iso = slot_iso(req, w, times[i].start);

		with.staff = slot_staff(w, &times[i], 0);
		value_set_text(one, "clock", clock_of(req, iso));
		value_set_text(one, "when", when_long(req, iso));
		value_set_text(one, "href", time_link(req, &with, iso));
	}
	value_set(card, "next", list);
	if (n > 0)
		value_set_text(card, "next_day",
		    req_printf(req, tr(req->lang, "next free: %s"),
			lang_day_short(req->mem, req->lang, slot_date(w, day - 1))));
	return n > 0;
}

/* True if the world's people can start at the time chosen. */
static bool
free_then(const struct slot_world *w, const char *time)
{
	int32_t at;

	return w != NULL && slot_instant(w, time, &at) && slot_why(w, at, NULL, NULL) == WHY_FREE;
}

static void
add_person(struct req *req, struct value *list, const struct steps *s, const struct slot_world *w,
    size_t row)
{
	const struct rows *p = s->people;
	struct choice with = s->choice;
	struct value *card = value_append(list, value_object(req->mem));
	bool can = true;

	with.staff = row_int(p, row, rows_col(p, "id"));
	w = slot_only(req, w, with.staff);
	value_set_text(card, "name", row_text(p, row, rows_col(p, "name")));
	value_set_text(card, "initials", initials(req, row_text(p, row, rows_col(p, "name"))));
	value_set_text(card, "specialization", row_text(p, row, rows_col(p, "specialization")));
	value_set_int(card, "hue", row_int(p, row, rows_col(p, "hue")));
	value_set_text(card, "avatar", row_text(p, row, rows_col(p, "avatar")));
	if (with.services.n > 0 || with.time != NULL)
		can = with.time != NULL ? free_then(w, with.time)
					: w != NULL && add_next(req, card, &with, w);
	value_set_bool(card, "current", with.staff == s->choice.staff);
	value_set_bool(card, "can", can);
	if (can)
		value_set_text(card, "href", link_to(req, &with, NULL));
}

static bool
add_people(struct req *req, struct value *data, const struct steps *s)
{
	struct choice any = s->choice;
	struct value *list = value_array(req->mem), *card;
	const struct slot_world *w;

	w = load_times(
	    req, &any, 0, any.time != NULL ? any.date : NULL, any.time != NULL ? 1 : PEOPLE_DAYS);
	if (w == NULL)
		return false;
	for (size_t i = 0; i < rows_len(s->people); i++)
		add_person(req, list, s, w, i);
	value_set(data, "people", list);
	value_set_bool(data, "nobody", rows_len(s->people) == 0);
	if (!row_bool(s->place, 0, rows_col(s->place, "any_staff")) || rows_len(s->people) == 0)
		return true;
	card = value_sub(data, "anyone");
	any.staff = 0;
	value_set_bool(card, "current", s->choice.staff == 0);
	if (any.services.n > 0 && any.time == NULL)
		(void)add_next(req, card, &any, w);
	value_set_text(card, "href", link_to(req, &any, NULL));
	return true;
}

static bool
add_days(struct req *req, struct value *data, const struct steps *s)
{
	const struct choice *c = &s->choice;
	int64_t staff = c->staff > 0 ? c->staff : 0;
	struct choose choose = { .date = c->date,
		.time = c->time,
		.day_link = day_link,
		.time_link = time_link,
		.arg = c };
	const char *start;
	struct choice other = *c;

	if ((choose.world = load_times(req, c, staff, NULL, STRIP_DAYS)) == NULL)
		return false;
	start = strip_start(req, slot_today(req, choose.world), c->date);
	if (start != NULL && (choose.world = load_times(req, c, staff, start, STRIP_DAYS)) == NULL)
		return false;
	add_times(req, data, &choose);
	other.staff = NOBODY_YET;
	value_set_text(data, "others", staff > 0 ? link_to(req, &other, "staff") : NULL);
	return true;
}

static const char *
titles_of(struct req *req, const struct value *chosen)
{
	struct buf *text = buf_new(req->mem);

	for (size_t i = 0; i < value_len(chosen); i++)
		buf_printf(text, "%s%s", i > 0 ? ", " : "",
		    value_str(value_get(value_at(chosen, i), "title")));
	return text->data;
}

static void
add_summary(struct req *req, struct value *data, const struct steps *s)
{
	const struct choice *c = &s->choice;
	struct value *summary = value_sub(data, "summary");
	const char *who = tr(req->lang, "Any specialist"), *length = length_text(req, s->offer);

	if (c->staff > 0)
		who = row_text(
		    s->people, person_row(s->people, c->staff), rows_col(s->people, "name"));
	value_set_text(summary, "when", when_long(req, c->time));
	value_set_text(summary, "services", titles_of(req, value_get(s->offer, "chosen")));
	value_set_text(
	    summary, "who", *length != '\0' ? req_printf(req, "%s · %s", who, length) : who);
	value_set_text(summary, "change", link_to(req, c, "time"));
}

/* A field of the form that the branch may want, offer or hide. */
static void
add_field(struct value *data, const char *name, const char *rule)
{
	struct value *field;

	if (strcmp(rule, "hidden") == 0)
		return;
	field = value_sub(data, name);
	value_set_bool(field, "shown", true);
	value_set_bool(field, "optional", strcmp(rule, "required") != 0);
}

static void
add_contacts(struct req *req, struct value *data, const struct steps *s)
{
	struct value *lost;

	add_summary(req, data, s);
	add_typed(req, data);
	add_field(data, "email", rows_text(s->place, "email_field"));
	add_field(data, "comment", rows_text(s->place, "comment_field"));
	value_set(data, "fields", choice_fields(req, &s->choice, ""));
	value_set_text(data, "action",
	    link_new(req, req_printf(req, "/booking/%lld", (long long)req->auth->branch_id))->data);
	value_set_text(data, "key", auth_token_new(req));
	value_set_bool(data, "code", s->code);
	value_set_text(data, "failure", s->failure);
	if (s->lost == NULL)
		return;
	lost = value_sub(data, "lost");
	value_set_text(lost, "sentence", s->lost);
	value_set_bool(lost, "typed", req->method == POST);
	value_set(lost, "offers",
	    offers_of(req, s->offers, 0, req->method == POST ? NULL : offer_link, &s->choice));
	value_set_text(lost, "all", link_to(req, &s->choice, "time"));
}

/* ---- the page ---- */

static const struct {
	const char *step, *name, *title;
} names[] = {
	{ "service", N_("Service"), N_("Choose services") },
	{ "staff", N_("Specialist"), N_("Choose a specialist") },
	{ "time", N_("Time"), N_("Day and time") },
	{ "contacts", N_("Contacts"), N_("Your contacts") },
};

static void
add_steps(struct req *req, struct value *data, const struct steps *s)
{
	struct value *list = value_array(req->mem);
	const char *before = NULL;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct value *one = value_append(list, value_object(req->mem));
		bool current = strcmp(names[i].step, s->step) == 0;
		bool open = i < 3 || next_step(&s->choice) == order[3];

		value_set_text(one, "name", tr(req->lang, names[i].name));
		value_set_bool(one, "done", is_chosen(&s->choice, names[i].step));
		value_set_bool(one, "current", current);
		if (open)
			value_set_text(one, "href", link_to(req, &s->choice, names[i].step));
		if (current) {
			value_set_text(data, "heading", tr(req->lang, names[i].title));
			value_set_bool(value_sub(data, "at"), names[i].step, true);
			value_set_text(
			    data, "back", before != NULL ? link_to(req, &s->choice, before) : NULL);
		}
		before = names[i].step;
	}
	value_set(data, "steps", list);
}

static void
add_foot(struct req *req, struct value *data, const struct steps *s)
{
	size_t n = s->choice.services.n;
	const char *length = length_text(req, s->offer), *count;
	struct value *total;

	if (n == 0)
		return;
	total = value_sub(data, "total");
	count = req_printf(req, trn(req->lang, "%lu service", "%lu services", n), n);
	value_set_text(total, "price", price_text(req, s->offer, rows_text(s->place, "currency")));
	value_set_text(
	    total, "what", *length != '\0' ? req_printf(req, "%s · %s", count, length) : count);
}

/* What the widget needs to take over. */
static void
add_widget(struct req *req, struct value *data, const struct steps *s)
{
	struct value *widget;
	struct buf *json = buf_new(req->mem);

	if (s->widget == NULL)
		return;
	widget = value_sub(data, "widget");
	value_to_json(json, value_from_json(req->mem, s->widget, strlen(s->widget)));
	value_set_text(widget, "token", conf_str("OKNO_WIDGET_TOKEN", ""));
	value_set_text(widget, "json", json->data);
}

static enum http
show(struct req *req, enum http status, struct steps *s)
{
	struct value *data = new_page(req, s->place);
	bool loaded = true;

	s->step = s->choice.step != NULL ? s->choice.step : next_step(&s->choice);
	if (strcmp(s->step, "contacts") == 0)
		s->step = next_step(&s->choice);
	if (!row_bool(s->place, 0, rows_col(s->place, "open")))
		return view_page(req, status, "closed.html", data);
	add_steps(req, data, s);
	add_foot(req, data, s);
	add_widget(req, data, s);
	value_set_text(data, "failure", s->failure);
	if (strcmp(s->step, "service") == 0)
		add_services(req, data, s);
	else if (strcmp(s->step, "staff") == 0)
		loaded = add_people(req, data, s);
	else if (strcmp(s->step, "time") == 0)
		loaded = add_days(req, data, s);
	else
		add_contacts(req, data, s);
	return loaded ? view_page(req, status, "steps.html", data) : db_status(req);
}

static struct online_visit
visit_of(const struct choice *c, struct online_appointment *a)
{
	*a = (struct online_appointment){ .key = 1,
		.staff = c->staff > 0 ? c->staff : 0,
		.services = c->services,
		.at = c->time };
	return (struct online_visit){ .appointments = a, .n = 1, .origin = "client" };
}

/* The time chosen may have gone since the link was made: then others are
 * offered at once. */
static bool
check_time(struct req *req, struct steps *s)
{
	struct online_appointment a;
	struct online_visit v = visit_of(&s->choice, &a);
	enum online refusal;

	if (s->lost != NULL || next_step(&s->choice) != order[3])
		return true;
	if ((refusal = online_check(req, &v)) == ONLINE_FAILED)
		return false;
	if (refusal == ONLINE_OK)
		return true;
	s->lost = v.sentence;
	v = visit_of(&s->choice, &a);
	s->offers = online_nearest(req, &v, OFFERS);
	return true;
}

enum http
get_steps(struct req *req)
{
	struct steps s = { .choice = read_choice(req) };
	enum http status;

	if ((status = enter_place(req, req_path(req, "key"), &s.place)) != HTTP_200)
		return status;
	if (!load_catalogue(req, &s, true) ||
	    ((s.choice.step == NULL || strcmp(s.choice.step, "contacts") == 0) &&
		!check_time(req, &s)))
		return db_status(req);
	return show(req, HTTP_200, &s);
}

/* ---- booking ---- */

/* True if something is wrong that has no field of its own to say it beside. */
static bool
is_choice_wrong(struct req *req)
{
	static const char *const own[] = { "service", "staff", "date", "time", "hold" };

	for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++)
		if (value_get(req_errors(req), own[i]) != NULL)
			return true;
	return false;
}

/* Shows the steps again with what was typed and what is wrong. */
static enum http
again(struct req *req, enum http status, struct steps *s)
{
	s->choice.step = NULL;
	if (!load_catalogue(req, s, false))
		return db_status(req);
	if (s->failure == NULL && (is_choice_wrong(req) || next_step(&s->choice) != order[3]))
		s->failure = tr(req->lang, "Please choose what is missing.");
	return show(req, status, s);
}

static const struct {
	enum online refusal;
	const char *field;
} wrong_fields[] = {
	{ ONLINE_PHONE, "phone" },
	{ ONLINE_NAME, "name" },
	{ ONLINE_CODE, "code" },
};

static enum http
refused(struct req *req, struct steps *s, enum online refusal, const struct online_visit *v)
{
	struct online_appointment a;
	struct online_visit wish = visit_of(&s->choice, &a);

	if (refusal == ONLINE_FAILED)
		return db_status(req);
	s->code = refusal == ONLINE_CODE;
	for (size_t i = 0; i < sizeof(wrong_fields) / sizeof(*wrong_fields); i++)
		if (wrong_fields[i].refusal == refusal) {
			req_error(req, wrong_fields[i].field, v->sentence);
			return again(req, HTTP_422, s);
		}
	if (refusal == ONLINE_TAKEN || refusal == ONLINE_NOBODY) {
		s->lost = v->sentence;
		s->offers = online_nearest(req, &wish, OFFERS);
	} else
		s->failure = v->sentence;
	return again(req, online_status(req, refusal), s);
}

/* Name, phone and the rest, with what is wrong recorded. */
static void
read_contacts(struct req *req, const struct rows *place, struct online_visit *v)
{
	const char *email_rule = rows_text(place, "email_field");
	const char *comment_rule = rows_text(place, "comment_field");

	v->name = req_text(req, "name", 100, REQ_REQUIRED);
	v->phone = req_phone(req, "phone", rows_text(place, "country"), REQ_REQUIRED);
	if (strcmp(email_rule, "hidden") != 0)
		v->email =
		    req_email(req, "email", strcmp(email_rule, "required") == 0 ? REQ_REQUIRED : 0);
	if (strcmp(comment_rule, "hidden") != 0)
		v->comment = req_text(req, "comment", 1000,
		    REQ_LINES | (strcmp(comment_rule, "required") == 0 ? REQ_REQUIRED : 0));
	v->hold = req_text(req, "hold", 64, 0);
	v->code = req_text(req, "code", 10, 0);
	v->consent = req_bool(req, "consent");
	if (!v->consent)
		req_error(req, "consent", tr(req->lang, "We cannot book you without your consent"));
}

/* Where the branch asks for a code: sends one before the form may go on.  It is
 * committed at once, for the answer is a refusal. */
static bool
send_code(struct req *req, const struct online_visit *v)
{
	req_error(req, "code", tr(req->lang, "We have sent you a code. Please enter it."));
	return online_code_send(req, v->phone) && db_commit(req);
}

enum http
post_steps(struct req *req)
{
	struct steps s = { .choice = read_choice(req) };
	struct online_appointment a;
	struct online_visit v;
	struct buf *link;
	enum online refusal;
	enum http status;

	if ((status = enter_place(req, req_path(req, "key"), &s.place)) != HTTP_200)
		return status;
	v = visit_of(&s.choice, &a);
	read_contacts(req, s.place, &v);
	s.code = *req_raw(req, "code") != '\0';
	if (!req_ok(req) || next_step(&s.choice) != order[3])
		return again(req, HTTP_422, &s);
	if (row_bool(s.place, 0, rows_col(s.place, "phone_code")) && v.code == NULL) {
		s.code = true;
		return send_code(req, &v) ? again(req, HTTP_422, &s) : db_status(req);
	}
	if (idempotency_enter(req, &status))
		return status;
	if ((refusal = online_book(req, &v)) != ONLINE_OK)
		return refused(req, &s, refusal, &v);
	link = link_new(req, req_printf(req, "/booking/visits/%s", a.token));
	link_add(link, "new", "1");
	return http_see_other(req, "%s", link->data);
}
