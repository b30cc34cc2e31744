/* steps.c: the pages of the steps.  choice.c knows what is chosen, book.c books. */
#include "steps.h"

#include <string.h>

#include "auth.h"
#include "booking.h"
#include "buf.h"
#include "conf.h"
#include "day.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "slot.h"
#include "text.h"
#include "value.h"
#include "view.h"

#include "booking_sql.h"

#define PEOPLE_DAYS  31 /* how far the next free times of people are looked for */
#define PEOPLE_TIMES 3  /* shown beside a name */

/* ---- links ---- */

static const char *
day_link(struct req *req, const void *arg, const char *date)
{
	struct choice c = *(const struct choice *)arg;

	c.date = date;
	c.time = NULL;
	return choice_link(req, &c, "time");
}

static const char *
time_link(struct req *req, const void *arg, const char *iso)
{
	struct choice c = *(const struct choice *)arg;

	c.time = iso;
	c.date = day_of_time(req->mem, iso);
	return choice_link(req, &c, NULL);
}

/* One of the nearest times, with whoever has it. */
static const char *
offer_link(struct req *req, const void *arg, int64_t staff, const char *iso)
{
	struct choice c = *(const struct choice *)arg;

	c.staff = staff;
	return time_link(req, &c, iso);
}

/* ---- words ---- */

/* One price, or from the lower one; of 0 and 0 nothing is said. */
static const char *
price_text(struct req *req, const struct value *v, const char *currency)
{
	const char *min = value_str(value_get(v, "price_min")),
		   *max = value_str(value_get(v, "price_max"));
	const char *money;

	if (min == NULL || max == NULL || (strcmp(max, "0") == 0 && strcmp(min, "0") == 0))
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

/* ---- the steps ---- */

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
			value_set_text(card, "image", value_str(value_get(one, "image")));
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

/* True if all that can be chosen are rooms or things: then nobody speaks of
 * specialists. */
static bool
only_rooms(const struct steps *s)
{
	for (size_t i = 0; i < rows_len(s->people); i++)
		if (!row_bool(s->people, i, rows_col(s->people, "room")))
			return false;
	return rows_len(s->people) > 0;
}

/* What a room has that people do not. */
static void
add_room(struct req *req, struct value *card, const struct rows *p, size_t row)
{
	const char *photos = row_text(p, row, rows_col(p, "photos"));

	if (photos == NULL)
		return;
	value_set_bool(card, "room", true);
	value_set_text(card, "about", row_text(p, row, rows_col(p, "about")));
	value_set(value_sub(card, "gallery"), "photos",
	    value_parse(req->mem, photos));
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
	value_set_text(card, "initials", text_initials(req->mem, row_text(p, row, rows_col(p, "name"))));
	value_set_text(card, "specialization", row_text(p, row, rows_col(p, "specialization")));
	value_set_int(card, "hue", row_int(p, row, rows_col(p, "hue")));
	value_set_text(card, "avatar", row_text(p, row, rows_col(p, "avatar")));
	add_room(req, card, p, row);
	if (with.services.n > 0 || with.time != NULL)
		can = with.time != NULL ? slot_free_at(w, with.time)
					: w != NULL && add_next(req, card, &with, w);
	value_set_bool(card, "current", with.staff == s->choice.staff);
	value_set_bool(card, "can", can);
	if (can)
		value_set_text(card, "href", choice_link(req, &with, NULL));
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
	if (!row_bool(s->place, 0, rows_col(s->place, "any_staff")) || rows_len(s->people) < 2)
		return true;
	card = value_sub(data, "anyone");
	any.staff = 0;
	value_set_bool(card, "current", s->choice.staff == 0);
	if (any.services.n > 0 && any.time == NULL)
		(void)add_next(req, card, &any, w);
	value_set_text(card, "href", choice_link(req, &any, NULL));
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
	value_set_text(data, "others", staff > 0 ? choice_link(req, &other, "staff") : NULL);
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

static const char *
name_of(const struct steps *s)
{
	return row_text(
	    s->people, rows_find(s->people, "id", s->choice.staff), rows_col(s->people, "name"));
}

/* What was chosen before what a step asks for: it is why the step offers no more. */
static void
add_chosen(struct req *req, struct value *data, const struct steps *s)
{
	const struct choice *c = &s->choice;
	const char *name = strcmp(s->step, "service") == 0 && c->staff > 0 ? name_of(s) : NULL;
	const char *when = c->time != NULL ? when_long(req, c->time) : name;
	struct value *chosen;

	if (when == NULL)
		return;
	chosen = value_sub(data, "chosen");
	value_set_text(chosen, "what",
	    when != name && name != NULL ? req_printf(req, "%s · %s", when, name) : when);
	value_set_text(chosen, "change", choice_link(req, c, c->time != NULL ? "time" : "staff"));
}

static void
add_summary(struct req *req, struct value *data, const struct steps *s)
{
	const struct choice *c = &s->choice;
	struct value *summary = value_sub(data, "summary");
	const char *length = length_text(req, s->offer);
	const char *who =
	    tr(req->lang, only_rooms(s) ? N_("Any room") : N_("Any specialist"));

	if (c->staff > 0)
		who = name_of(s);
	value_set_text(summary, "when", when_long(req, c->time));
	value_set_text(summary, "services", titles_of(req, value_get(s->offer, "chosen")));
	value_set_text(
	    summary, "who", *length != '\0' ? req_printf(req, "%s · %s", who, length) : who);
	value_set_text(summary, "change", choice_link(req, c, "time"));
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

/* Ticked at first where everybody is reminded and no address is missing for it. */
static void
add_reminder(struct req *req, struct value *data, const struct steps *s)
{
	struct online_reminder r;
	struct value *one;
	bool on;

	if (s->lost != NULL || !online_reminder(req, s->choice.time, &r))
		return;
	on = r.usual && (r.sms > 0 || strcmp(rows_text(s->place, "email_field"), "required") == 0);
	one = value_sub(data, "reminder");
	value_set_text(one, "text", r.text);
	value_set_text(one, "way", r.way);
	value_set_bool(one, "on", req_has(req, "reminder") ? req_bool(req, "remind") : on);
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
	add_reminder(req, data, s);
	value_set_bool(data, "code", s->code);
	value_set_text(data, "failure", s->failure);
	if (s->lost == NULL)
		return;
	lost = value_sub(data, "lost");
	value_set_text(lost, "sentence", s->lost);
	value_set_bool(lost, "typed", req->method == POST);
	value_set(lost, "offers",
	    offers_of(req, s->offers, 0, req->method == POST ? NULL : offer_link, &s->choice));
	value_set_text(lost, "all", choice_link(req, &s->choice, "time"));
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
	const bool rooms = only_rooms(s);
	struct value *list = value_array(req->mem);
	const char *before = NULL;

	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		struct value *one = value_append(list, value_object(req->mem));
		bool current = strcmp(names[i].step, s->step) == 0;
		bool open = i < 3 || choice_whole(&s->choice);

		const bool room = rooms && strcmp(names[i].step, "staff") == 0;

		value_set_text(one, "name", tr(req->lang, room ? N_("Room") : names[i].name));
		value_set_bool(one, "done", choice_has(&s->choice, names[i].step));
		value_set_bool(one, "current", current);
		if (open)
			value_set_text(one, "href", choice_link(req, &s->choice, names[i].step));
		if (current) {
			value_set_text(data, "heading",
			    tr(req->lang, room ? N_("Choose a room") : names[i].title));
			value_set_bool(value_sub(data, "at"), names[i].step, true);
			value_set_text(
			    data, "back", before != NULL ? choice_link(req, &s->choice, before) : NULL);
		}
		before = names[i].step;
	}
	value_set(data, "steps", list);
	value_set_bool(data, "rooms", rooms);
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
	value_to_json(json, value_parse(req->mem, s->widget));
	value_set_text(widget, "token", conf_str("OKNO_WIDGET_TOKEN", ""));
	value_set_text(widget, "json", json->data);
}

enum http
steps_show(struct req *req, enum http status, struct steps *s)
{
	struct value *data = new_page(req, s->place);
	bool loaded = true;

	s->step = s->choice.step != NULL ? s->choice.step : choice_next(&s->choice);
	if (strcmp(s->step, "contacts") == 0)
		s->step = choice_next(&s->choice);
	value_set_bool(data, "paused", row_bool(s->place, 0, rows_col(s->place, "paused")));
	if (!row_bool(s->place, 0, rows_col(s->place, "open")))
		return view_page(req, status, "closed.html", data);
	add_steps(req, data, s);
	add_foot(req, data, s);
	add_widget(req, data, s);
	add_chosen(req, data, s);
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

/* The time chosen may have gone since the link was made: then others are
 * offered at once. */
static bool
check_time(struct req *req, struct steps *s)
{
	struct online_appointment a;
	struct online_visit v = choice_visit(&s->choice, &a);
	enum online refusal;

	if (s->lost != NULL || !choice_whole(&s->choice))
		return true;
	if ((refusal = online_check(req, &v)) == ONLINE_FAILED)
		return false;
	if (refusal == ONLINE_OK)
		return true;
	s->lost = v.sentence;
	v = choice_visit(&s->choice, &a);
	s->offers = online_nearest(req, &v, OFFERS);
	return true;
}

enum http
get_steps(struct req *req)
{
	struct steps s = { .choice = choice_read(req) };
	enum http status;

	if ((status = enter_place(req, req_path(req, "key"), &s.place)) != HTTP_200)
		return status;
	if (!choice_load(req, &s, true) ||
	    ((s.choice.step == NULL || strcmp(s.choice.step, "contacts") == 0) &&
		!check_time(req, &s)))
		return db_status(req);
	return steps_show(req, HTTP_200, &s);
}
