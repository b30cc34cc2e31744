/* visit.c: a visit as the panel shows it. */
#include "visit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "buf.h"
#include "change.h"
#include "client_card.h"
#include "comments.h"
#include "db.h"
#include "edit.h"
#include "extra.h"
#include "files.h"
#include "i18n.h"
#include "instead.h"
#include "label.h"
#include "mem.h"
#include "phone.h"
#include "route.h"
#include "series.h"
#include "text.h"
#include "value.h"
#include "version.h"
#include "view.h"

#include "journal_sql.h"
#include "panel_sql.h"

enum {
	SERVICES_MAX = 20,	/* ticked at once */
	MORE_MAX = 10		/* bookings added at once */
};

/* ---- reading --------------------------------------------------------------- */

static const char *
text(const struct rows *r, size_t i, const char *column)
{
	return row_text(r, i, rows_col(r, column));
}

static int64_t
number(const struct rows *r, size_t i, const char *column)
{
	return row_int(r, i, rows_col(r, column));
}

static bool
flag(const struct rows *r, size_t i, const char *column)
{
	return row_bool(r, i, rows_col(r, column));
}

static struct line
read_line(const struct rows *r, size_t i)
{
	return (struct line){ .id = number(r, i, "line_id"),
		.service_id = number(r, i, "service_id"),
		.title = text(r, i, "title"), .price = text(r, i, "price"),
		.discount = text(r, i, "discount"), .quantity = number(r, i, "quantity"),
		.duration = number(r, i, "duration"), .reason = text(r, i, "reason"),
		.cost = text(r, i, "cost") };
}

static struct appointment
read_appointment(const struct rows *r, size_t i)
{
	return (struct appointment){ .id = number(r, i, "appointment_id"),
		.staff_id = number(r, i, "staff_id"), .staff = text(r, i, "staff"),
		.day = text(r, i, "day"), .from = text(r, i, "starts"), .to = text(r, i, "ends"),
		.along = text(r, i, "along"),
		.length = (int)number(r, i, "length"), .on_top = flag(r, i, "on_top"),
		.cancelled = flag(r, i, "cancelled"), .guest_id = number(r, i, "guest_id"),
		.guest = text(r, i, "guest"), .guest_phone = text(r, i, "guest_phone"),
		.came_from = number(r, i, "came_from") };
}

static struct visit *
read_visit(struct req *req, const struct rows *r)
{
	struct visit		*v;
	struct appointment	*a = NULL;

	if (r == NULL || rows_len(r) == 0)
		return NULL;
	v = mem_new(req->mem, struct visit);
	v->rows = r;
	v->id = rows_int(r, "id");
	v->version = rows_int(r, "version");
	v->status = rows_text(r, "status");
	v->origin = rows_text(r, "origin");
	v->comment = rows_text(r, "comment");
	v->currency = rows_text(r, "currency");
	v->country = rows_text(r, "country");
	v->total = rows_text(r, "total");
	v->v = mem_zero(req->mem, rows_len(r) * sizeof(struct appointment));
	for (size_t i = 0; i < rows_len(r); i++) {
		if (a == NULL || a->id != number(r, i, "appointment_id")) {
			a = &v->v[v->n++];
			*a = read_appointment(r, i);
			a->lines = mem_zero(req->mem, rows_len(r) * sizeof(struct line));
		}
		if (text(r, i, "line_id") != NULL)
			a->lines[a->nlines++] = read_line(r, i);
	}
	return v;
}

const struct visit *
visit_read(struct req *req, int64_t id)
{
	const struct auth	*a = req->auth;

	return read_visit(req, panel_visit(req, a->chain_id, a->branch_id, id, auth_own_staff(req),
	    a->last_days));
}

/* ---- words ----------------------------------------------------------------- */

const char *
visit_source(struct req *req, const struct visit *v)
{
	const char	*from = rows_text(v->rows, "from_url"), *partner = rows_text(v->rows, "partner");
	const char	*who = rows_text(v->rows, "created_by");

	if (strcmp(v->origin, "api") == 0)
		return req_printf(req, tr(req->lang, "Program: %s"), partner != NULL ? partner : "API");
	if (strcmp(v->origin, "client") == 0)
		return req_printf(req, tr(req->lang, "Online: %s"), *from != '\0' ? from :
		    tr(req->lang, "the booking page"));
	return req_printf(req, tr(req->lang, "Journal: %s"),
	    who != NULL && *who != '\0' ? who : tr(req->lang, "Staff"));
}

const char *
visit_phone(struct req *req, const char *e164)
{
	return visit_phone_at(req, e164, CONTACT_JOURNAL);
}

const char *
visit_phone_at(struct req *req, const char *e164, enum contact_place where)
{
	char	*shown;

	if (e164 == NULL || *e164 == '\0' || !auth_sees(req, CONTACT_PHONE, where))
		return NULL;
	shown = mem_zero(req->mem, PHONE_MAX);
	phone_show(e164, shown);
	return shown;
}

const char *
visit_clock(struct req *req, int flags)
{
	return visit_clock_of(req, "time", flags);
}

const char *
visit_clock_of(struct req *req, const char *name, int flags)
{
	const char	*typed = req_text(req, name, 8, flags);
	int		 hour, minute, used = 0;

	if (typed == NULL)
		return NULL;
	if (sscanf(typed, "%2d:%2d%n", &hour, &minute, &used) == 2 && used >= 4 &&
	    hour >= 0 && hour < 24 && minute >= 0 && minute < 60)
		return board_clock(req, hour * 60 + minute);
	req_error(req, name, tr(req->lang, "Please write the time like 14:30"));
	return NULL;
}

/* "18 Nov": the short form without its weekday. */
static const char *
day_alone(struct req *req, const char *day)
{
	const char	*words = lang_day_short(req->mem, req->lang, day);
	const char	*comma = strstr(words, ", ");

	return comma != NULL ? comma + 2 : words;
}

/* "booked online, 18 Nov" */
static const char *
created_text(struct req *req, const struct visit *v)
{
	const char	*day = day_alone(req, rows_text(v->rows, "created"));
	const char	*who = rows_text(v->rows, "created_by");

	if (strcmp(v->origin, "client") == 0)
		return req_printf(req, tr(req->lang, "booked online, %s"), day);
	if (strcmp(v->origin, "api") == 0)
		return req_printf(req, tr(req->lang, "booked by a program, %s"), day);
	if (who == NULL || *who == '\0')
		return req_printf(req, tr(req->lang, "booked by staff, %s"), day);
	return req_printf(req, tr(req->lang, "booked by %s, %s"), who, day);
}

struct value *
visit_client(struct req *req, const struct rows *r, size_t i, const char *id)
{
	struct value	*c = value_object(req->mem);
	const char	*name = board_client(req, text(r, i, "name"), text(r, i, "surname"));
	unsigned long	 visits = (unsigned long)number(r, i, "visits");

	value_set_int(c, "id", number(r, i, id));
	value_set_text(c, "name", name);
	value_set_text(c, "initials", text_initials(req->mem, name));
	value_set_int(c, "hue", number(r, i, id) % 8);
	value_set_text(c, "phone", visit_phone(req, text(r, i, "phone")));
	value_set_bool(c, "vip", number(r, i, "importance") > 0);
	value_set_bool(c, "blocked", flag(r, i, "blocked"));
	value_set_text(c, "visits", req_printf(req,
	    trn(req->lang, "%lu visit", "%lu visits", visits), visits));
	return c;
}

bool
visit_typed(struct req *req, const struct visit *v, struct value *one, const char *key,
    const char *name, const char *now)
{
	bool		 typed = v->typed && req_has(req, name);
	const char	*error = v->typed ? value_str(value_get(req_errors(req), name)) : NULL;

	value_set_text(one, key, typed ? req_raw(req, name) : now);
	value_set_text(one, req_printf(req, "was_%s", key), now);
	value_set_text(one, req_printf(req, "%s_error", key), error);
	return error != NULL || (typed && strcmp(req_raw(req, name), now) != 0);
}

/* A birthday on the day of the visit, or within a week of it. */
static const char *
birthday_words(struct req *req, const struct rows *r)
{
	int64_t	 days = rows_text(r, "birthday_in") != NULL ? rows_int(r, "birthday_in") : -1;

	if (days == 0)
		return tr(req->lang, "Birthday today");
	if (days < 0 || days > 7)
		return NULL;
	return req_printf(req, trn(req->lang, "Birthday in %lu day", "Birthday in %lu days",
	    (unsigned long)days), (unsigned long)days);
}

/* The client's fields that the asker may edit, as a list. */
static struct value *
card_value(struct req *req, const struct visit *v)
{
	static const char *const	types[] = {
		[CARD_TEXT] = "text", [CARD_PHONE] = "tel", [CARD_MAIL] = "email", [CARD_DAY] = "date",
	};
	struct value			*card = value_object(req->mem), *list = value_array(req->mem);
	struct value			*one;
	const struct card_field		*f;
	const char			*now;
	bool				 open = false;

	for (size_t i = 0; (f = card_field_at(i)) != NULL; i++) {
		if (!card_may(req, f))
			continue;
		now = rows_text(v->rows, f->column);
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", f->name);
		value_set_text(one, "word", tr(req->lang, f->word));
		value_set_text(one, "type", types[f->kind]);
		value_set_bool(one, "lines", f->kind == CARD_LINES);
		open = visit_typed(req, v, one, "value", f->name, now != NULL ? now : "") || open;
	}
	value_set(card, "fields", list);
	value_set_bool(card, "any", value_len(list) > 0);
	value_set_bool(card, "open", open);
	return card;
}

/* The client of a visit, with what only its panel tells. */
static struct value *
client_value(struct req *req, const struct visit *v)
{
	const struct rows	*r = v->rows;
	struct value		*c;
	const char		*phone = rows_text(r, "phone");

	if (rows_text(r, "client_id") == NULL)
		return value_null(req->mem);
	c = visit_client(req, r, 0, "client_id");
	value_set_text(c, "tel", visit_phone(req, phone) != NULL ? phone : NULL);
	value_set(c, "discount", value_number(req->mem, rows_text(r, "client_discount")));
	value_set_text(c, "comment", card_comment(req, rows_text(r, "client_comment")));
	value_set_text(c, "allergies", rows_text(r, "allergies"));
	value_set_text(c, "birthday", birthday_words(req, r));
	value_set(c, "card", card_value(req, v));
	value_set_int(c, "card_version", number(r, 0, "client_version"));
	client_card_add(req, c, number(r, 0, "client_id"), v->id);
	return c;
}

/* "5 200 ₽ − 10 %", "2 × 700 ₽"; empty where the cost says it all. */
static const char *
reckoning(struct req *req, const struct visit *v, const struct line *l)
{
	const char	*price = lang_money(req->mem, req->lang, l->price, v->currency);
	bool		 cut = strcmp(l->discount, "0") != 0;

	if (l->quantity > 1 && cut)
		return req_printf(req, "%lld × %s − %s%%", (long long)l->quantity, price,
		    l->discount);
	if (l->quantity > 1)
		return req_printf(req, "%lld × %s", (long long)l->quantity, price);
	return cut ? req_printf(req, "%s − %s%%", price, l->discount) : "";
}

/* Whether a line was ticked to go. */
static bool
removed(struct req *req, int64_t line)
{
	struct ids	 ids = req_ids(req, "remove", 100);

	for (size_t i = 0; i < ids.n; i++)
		if (ids.v[i] == line)
			return true;
	return false;
}

static struct value *
line_value(struct req *req, const struct visit *v, const struct appointment *a,
    const struct line *l)
{
	struct value	*one = value_object(req->mem);
	bool		 open = false;
	const struct {
		const char	*name;
		const char	*now;
	} fields[] = {
		{ "price", l->price }, { "discount", l->discount }, { "reason", l->reason },
		{ "quantity", req_printf(req, "%lld", (long long)l->quantity) },
		{ "duration", req_printf(req, "%lld", (long long)l->duration) },
	};

	value_set_int(one, "id", l->id);
	value_set_int(one, "service_id", l->service_id);
	value_set_text(one, "title", l->title);
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		open = visit_typed(req, v, one, fields[i].name,
		    edit_name(req, fields[i].name, l->id), fields[i].now) || open;
	value_set_bool(one, "open", open);
	value_set_bool(one, "gone", v->typed && removed(req, l->id));
	value_set_text(one, "cost", l->cost);
	value_set_text(one, "staff", a->staff);
	value_set_text(one, "length_words", lang_minutes(req->mem, req->lang, (int)l->duration));
	value_set_text(one, "reckoning", reckoning(req, v, l));
	value_set_text(one, "cost_words", lang_money(req->mem, req->lang, l->cost, v->currency));
	return one;
}

/* What is wanted of an appointment that is there. */
static const struct value *
wanted_of(const struct visit *v, const struct appointment *a)
{
	const struct value	*list = value_get(v->wanted, "appointments");
	int64_t			 id;

	for (size_t i = 0; i < value_len(list); i++)
		if (value_to_int(value_get(value_at(list, i), "id"), &id) && id == a->id)
			return value_at(list, i);
	return NULL;
}

/* What is in the way of the booking whose fields have this suffix, and the times that it
 * could have instead.  True: something is. */
static bool
add_way(struct req *req, const struct visit *v, struct value *one, const struct value *wanted,
    const char *suffix)
{
	const struct value	*instead = value_get(wanted, "instead");
	const char		*way = v->typed ? value_str(value_get(req_errors(req),
				    req_printf(req, "way%s", suffix))) : NULL;

	value_set_text(one, "way", way);
	if (way != NULL && instead != NULL)
		value_set(value_sub(one, "instead"), "list", (struct value *)(uintptr_t)instead);
	value_set_bool(one, "may_insist", change_may_insist(req));
	return way != NULL;
}

/* A time that was taken instead of the one typed, and refused in its turn, stands in the fields. */
static void
show_taken(struct req *req, const struct visit *v, struct value *in, const char *suffix)
{
	struct instead	 taken;

	if (!v->typed || !instead_read(req, req_printf(req, "instead%s", suffix), suffix, &taken))
		return;
	value_set_text(in, "date", taken.day);
	value_set_text(in, "time", taken.time);
	value_set_text(in, "staff", edit_name(req, "", taken.staff));
}

/* Where an appointment is and who comes, as fields. */
static void
add_place(struct req *req, const struct visit *v, const struct appointment *a, struct value *one,
    const struct rows *staff)
{
	const char	*phone = visit_phone(req, a->guest_phone);
	const char	*here = edit_name(req, "", a->staff_id);
	bool		 open = false;
	const struct {
		const char	*name;
		const char	*now;
	} fields[] = {
		{ "date", a->day }, { "time", a->from },
		{ "length", req_printf(req, "%d", a->length) }, { "staff", here },
		{ "guest", a->guest != NULL ? a->guest : "" },
		{ "guest_phone", phone != NULL ? phone : "" },
	};
	struct value	*in = value_sub(one, "in");

	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		open = visit_typed(req, v, in, fields[i].name,
		    edit_name(req, fields[i].name, a->id), fields[i].now) || open;
	show_taken(req, v, in, edit_name(req, "", a->id));
	value_set(in, "people", board_people(req, staff,
	    strtoll(value_str(value_get(in, "staff")), NULL, 10)));
	open = add_way(req, v, one, wanted_of(v, a), edit_name(req, "", a->id)) || open;
	value_set_bool(one, "open", open);
}

static struct value *
appointment_value(struct req *req, const struct visit *v, const struct appointment *a,
    const struct rows *staff, const struct rows *services)
{
	struct value	*one = value_object(req->mem), *lines = value_array(req->mem);
	struct ids	 chosen = { NULL, 0 };

	value_set_int(one, "id", a->id);
	value_set_int(one, "visit", v->id);
	value_set_int(one, "staff_id", a->staff_id);
	value_set_text(one, "staff", a->staff);
	value_set_text(one, "along", a->along);
	value_set_text(one, "day", a->day);
	value_set_text(one, "day_words", lang_day_short(req->mem, req->lang, a->day));
	value_set_text(one, "from", a->from);
	value_set_text(one, "to", a->to);
	value_set_int(one, "length", a->length);
	value_set_bool(one, "on_top", a->on_top);
	value_set_bool(one, "cancelled", a->cancelled);
	if (a->guest_id != 0) {
		value_set_int(value_sub(one, "guest"), "id", a->guest_id);
		value_set_text(value_sub(one, "guest"), "name", a->guest);
	}
	for (size_t i = 0; i < a->nlines; i++)
		(void)value_append(lines, line_value(req, v, a, &a->lines[i]));
	value_set(one, "lines", lines);
	value_set(one, "labels", label_choice(req, v->labels, a->id));
	value_set(one, "extra", extra_value(req, v, a));
	add_place(req, v, a, one, staff);
	value_set_text(one, "add", edit_name(req, "add", a->id));
	if (v->typed)
		chosen = req_ids(req, edit_name(req, "add", a->id), SERVICES_MAX);
	value_set_bool(one, "adding", chosen.n > 0);
	value_set(one, "services", visit_services(req, services, a->staff_id, chosen, v->currency));
	return one;
}

/* Whom the next one may go to: the first who has none of the visit. */
static int64_t
other_staff(const struct visit *v, const struct rows *staff)
{
	size_t	 k;

	for (size_t i = 0; i < rows_len(staff); i++) {
		for (k = 0; k < v->n && v->v[k].staff_id != number(staff, i, "id"); k++)
			;
		if (k == v->n)
			return number(staff, i, "id");
	}
	return v->v[0].staff_id;
}

/* A row of the bookings that may be added: who comes, to whom, when. */
static struct value *
more_row(struct req *req, const struct visit *v, const struct rows *staff, int64_t k)
{
	const struct appointment	*first = &v->v[0];
	struct value			*one = value_object(req->mem);
	const char			*suffix = req_printf(req, "_%lld", (long long)k);
	const char			*free = edit_name(req, "", other_staff(v, staff));
	const char *const		 fields[] = { "time", "staff", "guest", "guest_phone" };
	const char *const		 now[] = { first->from, free, "", "" };

	value_set_int(one, "k", k);
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		(void)visit_typed(req, v, one, fields[i],
		    req_printf(req, "%s%s", fields[i], suffix), now[i]);
	show_taken(req, v, one, suffix);
	value_set(one, "people", board_people(req, staff,
	    strtoll(value_str(value_get(one, "staff")), NULL, 10)));
	(void)add_way(req, v, one, value_at(value_get(v->wanted, "add"), (size_t)k - 1), suffix);
	return one;
}

/* The form of more bookings: their day and services, and a row for each. */
static struct value *
more_value(struct req *req, const struct visit *v, const struct rows *staff,
    const struct rows *services)
{
	struct value	*more = value_object(req->mem), *list = value_array(req->mem);
	struct ids	 chosen = { NULL, 0 };
	int64_t		 n = v->typed ? strtoll(req_raw(req, "more"), NULL, 10) : 0;

	if (v->typed)
		chosen = req_ids(req, "more_services", SERVICES_MAX);
	if (n < 0 || n > MORE_MAX)
		n = n < 0 ? 0 : MORE_MAX;
	value_set_int(more, "n", n);
	value_set_int(more, "most", MORE_MAX);
	value_set_bool(more, "open", n > 0);
	(void)visit_typed(req, v, more, "date", "more_date", v->v[0].day);
	if (n == 1)
		show_taken(req, v, more, "_1");
	for (int64_t k = 1; k == 1 || k <= n; k++)
		(void)value_append(list, more_row(req, v, staff, k));
	value_set(more, "rows", list);
	value_set_text(more, "add", "more_services");
	value_set(more, "services", visit_services(req, services, 0, chosen, v->currency));
	return more;
}

struct value *
visit_services(struct req *req, const struct rows *r, int64_t staff, struct ids chosen,
    const char *currency)
{
	struct value	*list = value_array(req->mem), *one;
	const char	*price, *category = "";
	int64_t		 id, duration;

	for (size_t i = 0; i < rows_len(r); i++) {
		id = number(r, i, "id");
		if (staff != 0 ? number(r, i, "staff_id") != staff :
		    i > 0 && number(r, i - 1, "id") == id)
			continue;
		price = text(r, i, text(r, i, "own_price") != NULL ? "own_price" : "price");
		duration = number(r, i, number(r, i, "own_duration") != 0 ? "own_duration" :
		    "duration");
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "title", text(r, i, "title"));
		value_set_text(one, "category", strcmp(category, text(r, i, "category")) != 0 ?
		    text(r, i, "category") : NULL);
		category = text(r, i, "category");
		value_set_text(one, "price", price);
		value_set_text(one, "price_words",
		    lang_money_range(req->mem, req->lang, price, text(r, i, "price_max"), currency));
		value_set_int(one, "duration", duration);
		value_set_text(one, "length_words",
		    lang_minutes(req->mem, req->lang, (int)duration));
		value_set_bool(one, "here", ids_has(chosen, id));
	}
	return list;
}

/* ---- the panel ------------------------------------------------------------- */

static struct value *
statuses_value(struct req *req, const char *present)
{
	struct value		*list = value_array(req->mem), *one;
	const struct status	*s;

	for (size_t i = 0; (s = board_status_at(i)) != NULL; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", s->name);
		value_set_text(one, "class", s->class);
		value_set_bool(value_sub(one, "mark"), s->class, true);
		value_set_text(one, "word", tr(req->lang, s->title));
		value_set_bool(one, "here", strcmp(s->name, present) == 0);
	}
	return list;
}

/* Is it so long ago that the role does not change it? */
static bool
is_past_change(const struct req *req, const struct visit *v)
{
	const char	*since = req->auth->edit_since;

	for (size_t i = 0; since != NULL && i < v->n; i++)
		if (strcmp(v->v[i].day, since) >= 0)
			return false;
	return since != NULL;
}

static void
add_rights(struct req *req, struct value *visit, const struct visit *v)
{
	bool	 fresh = !is_past_change(req, v), edit = fresh && auth_may(req, "edit_records_access");
	bool	 came = strcmp(v->status, "arrived") == 0;

	if (!fresh && auth_may(req, "edit_records_access"))
		value_set_text(visit, "frozen", req_printf(req, tr(req->lang, "Your role changes "
		    "visits of %s and later: this one is here to be read"),
		    lang_day_short(req->mem, req->lang, req->auth->edit_since)));
	value_set_bool(visit, "may_edit", edit);
	value_set_bool(visit, "may_repeat", auth_may(req, "create_records_access"));
	value_set_bool(visit, "may_client", edit && auth_may(req, "record_form_client_access"));
	value_set_bool(visit, "may_services", edit && auth_may(req, "records_edit_services_access"));
	value_set_bool(visit, "may_comment", edit && auth_may(req, "records_edit_comment_access"));
	value_set_bool(visit, "may_place", edit &&
	    auth_may(req, "records_edit_date_and_master_access"));
	value_set_bool(visit, "may_length", edit && auth_may(req, "records_edit_duration_access"));
	value_set_bool(visit, "may_late", edit &&
	    auth_may(req, "timetable_transferring_record_access"));
	value_set_bool(visit, "may_status", fresh &&
	    auth_may(req, "edit_records_attendance_access"));
	value_set_bool(visit, "may_delete", fresh && change_may_cancel(req, came));
	value_set_bool(visit, "may_more", edit && auth_may(req, "create_records_access"));
	value_set_bool(visit, "may_guest", edit && auth_may(req, "record_form_client_add_access"));
	value_set_bool(visit, "may_merge", edit && auth_own_staff(req) == 0);
	value_set_bool(visit, "may_price", auth_may(req, "records_services_cost_access"));
	value_set_bool(visit, "may_discount", auth_may(req, "records_services_discount_access"));
}

/* What support needs to know, as a text to copy. */
static const char *
info_text(struct req *req, const struct visit *v)
{
	const struct auth	*a = req->auth;
	struct buf		*out = buf_new(req->mem);
	const char		*agent = req_header(req, "User-Agent");

	buf_printf(out, "branch: %lld\nchain: %lld\nuser: %lld (%s)\n", (long long)a->branch_id,
	    (long long)a->chain_id, (long long)a->user_id, a->role != NULL ? a->role : "");
	buf_printf(out, "visit: %lld\nversion: %lld\nstatus: %s\n", (long long)v->id,
	    (long long)v->version, v->status);
	for (size_t i = 0; i < v->n; i++)
		buf_printf(out, "appointment: %lld (staff %lld, %s %s–%s%s)\n",
		    (long long)v->v[i].id, (long long)v->v[i].staff_id, v->v[i].day, v->v[i].from,
		    v->v[i].to, v->v[i].cancelled ? ", cancelled" : "");
	if (rows_text(v->rows, "client_id") != NULL)
		buf_printf(out, "client: %lld\n", (long long)number(v->rows, 0, "client_id"));
	buf_printf(out, "created: %s, %s\n", rows_text(v->rows, "created"), v->origin);
	buf_printf(out, "changed: %s\n", rows_text(v->rows, "changed"));
	buf_printf(out, "time zone: %s\nlanguage: %s\n", rows_text(v->rows, "time_zone"),
	    lang_code(req->lang));
	buf_printf(out, "program: okno %s\nrequest: %s\n", version_text(), req->id);
	buf_printf(out, "browser: %s", agent != NULL ? agent : "?");
	return out->data;
}

static struct value *
info_value(struct req *req, const struct visit *v)
{
	struct value	*info = value_object(req->mem);

	value_set_text(info, "text", info_text(req, v));
	value_set_text(info, "source", visit_source(req, v));
	return info;
}

static struct value *
visit_value(struct req *req, const struct visit *v, const struct rows *staff,
    const struct rows *services, const struct rows *history)
{
	struct value			*one = value_object(req->mem);
	struct value			*list = value_array(req->mem);
	const struct appointment	*first = &v->v[0];
	const char			*tab = req_raw(req, "tab");

	value_set_int(one, "id", v->id);
	value_set_int(one, "version", v->version);
	value_set_text(one, "status", v->status);
	value_set_text(one, "origin", v->origin);
	(void)visit_typed(req, v, one, "comment", "comment", v->comment);
	value_set_text(one, "currency", v->currency);
	value_set_text(one, "title", req_printf(req, tr(req->lang, "Visit No. %lld"),
	    (long long)v->id));
	value_set_text(one, "when", req_printf(req, "%s · %s",
	    lang_day_short(req->mem, req->lang, first->day),
	    lang_span(req->mem, req->lang, first->from, v->v[v->n - 1].to)));
	value_set_text(one, "created", created_text(req, v));
	value_set_text(one, "day", first->day);
	value_set(one, "client", client_value(req, v));
	for (size_t i = 0; i < v->n; i++)
		(void)value_append(list, appointment_value(req, v, &v->v[i], staff, services));
	value_set(one, "appointments", list);
	value_set(one, "more", more_value(req, v, staff, services));
	value_set_text(one, "total", v->total);
	value_set_text(one, "total_words",
	    lang_money(req->mem, req->lang, v->total, v->currency));
	value_set(one, "statuses", statuses_value(req, v->status));
	value_set(one, "history", visit_history(req, v, history));
	series_fill(req, one, v->rows);
	value_set_bool(one, "tab_history", strcmp(tab, "history") == 0);
	value_set_bool(one, "several", v->n > 1);
	value_set_bool(one, "apart", v->n > 1 && auth_own_staff(req) == 0);
	value_set(one, "info", info_value(req, v));
	value_set_bool(one, "cancelled", v->n == 1 && first->cancelled);
	value_set_int(one, "only", v->n == 1 ? first->id : 0);
	value_set_text(one, "key", auth_token_new(req));
	add_rights(req, one, v);
	return one;
}

enum http
visit_missing(struct req *req)
{
	return db_sqlstate(req)[0] != '\0' ? db_status(req) : HTTP_404;
}

/* How to take back what was just done. */
static void
add_undo(struct value *data, const struct visit *v, const struct note *note)
{
	struct value	*undo;

	if (note->undo_status == NULL && note->undo_action == NULL)
		return;
	undo = value_sub(data, "undo");
	value_set_int(undo, "visit", v->id);
	value_set_int(undo, "version", v->version);
	value_set_text(undo, "status", note->undo_status);
	value_set_text(undo, "action", note->undo_action != NULL ? note->undo_action : "status");
	value_set_int(undo, "id", note->undo_id);
}

enum http
visit_show(struct req *req, enum http status, int64_t id, struct note note)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	struct query		*visit, *staff, *services, *history, *labels, *extras, *comments, *files;
	struct visit		*v;

	visit = panel_visit_send(req, a->chain_id, a->branch_id, id, auth_own_staff(req),
	    a->last_days);
	staff = panel_staff_send(req, a->chain_id, a->branch_id, auth_own_staff(req));
	services = panel_services_send(req, a->chain_id, a->branch_id);
	history = panel_history_send(req, a->chain_id, a->branch_id, id);
	labels = label_send(req, id);
	extras = extra_send(req, id);
	comments = comments_send(req, id);
	files = files_send(req, id);
	if (!db_wait(req))
		return db_status(req);
	if ((v = read_visit(req, query_rows(visit))) == NULL)
		return HTTP_404;
	v->typed = note.typed;
	v->wanted = note.wanted;
	v->labels = query_rows(labels);
	v->extras = query_rows(extras);
	value_set(value_sub(data, "panel"), "visit", visit_value(req, v, query_rows(staff),
	    query_rows(services), query_rows(history)));
	value_set_int(value_sub(value_sub(data, "panel"), "visit"), "comments_n",
	    rows_int(query_rows(comments), "n"));
	files_fill(req, value_sub(value_sub(data, "panel"), "visit"), id, files);
	value_set_text(data, "toast", note.toast);
	value_set_text(data, "sentence", note.sentence);
	add_undo(data, v, &note);
	return panel_answer(req, status, data, v->v[0].day);
}

/* A visit that was merged into another is found there. */
enum http
get_visit(struct req *req)
{
	enum http		 status = visit_show(req, HTTP_200, req_path_id(req, "id"),
				    (struct note){ 0 });
	const struct rows	*r;

	if (status != HTTP_404)
		return status;
	r = panel_merged(req, req->auth->chain_id, req->auth->branch_id, req_path_id(req, "id"));
	if (r == NULL || rows_len(r) == 0)
		return visit_missing(req);
	return http_see_other(req, "/journal/%lld/visits/%lld", (long long)req->auth->branch_id,
	    (long long)rows_int(r, "merged_into"));
}

enum http
panel_answer(struct req *req, enum http status, struct value *data, const char *day)
{
	struct board_ask	 ask = { .day = day, .staff = auth_own_staff(req) };
	enum http		 loaded;

	http_header(req, "Vary", "Accept");
	if (req_wants_json(req))
		return http_value(req, status, data);
	if (req_header(req, "HX-Request") != NULL)
		return view_page(req, status, "panel.html", data);
	if ((loaded = board_load(req, &ask, data)) != HTTP_200)
		return loaded;
	return view_page(req, status, "journal.html", data);
}
