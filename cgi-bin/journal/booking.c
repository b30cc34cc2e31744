/* booking.c: a new booking by staff: the form in the panel, the client found
 * while one types, and the visit made of it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "change.h"
#include "client_card.h"
#include "db.h"
#include "extra.h"
#include "i18n.h"
#include "instead.h"
#include "mem.h"
#include "phone.h"
#include "route.h"
#include "text.h"
#include "value.h"
#include "view.h"
#include "visit.h"

#include "journal_sql.h"
#include "panel_sql.h"
#include "visit_sql.h"

enum {
	SERVICES_MAX = 20,
	TYPED_MAX = 100
};

/* What the form holds. */
struct booking {
	int64_t		 staff;
	int64_t		 client;	/* 0: by name and phone */
	const char	*date;
	const char	*time;		/* "14:30" */
	const char	*name;
	const char	*phone;		/* E.164 once checked */
	const char	*comment;
	const char	*guest;		/* who comes in the client's place; NULL: nobody */
	const char	*guest_phone;
	int64_t		 length;	/* minutes; 0: what the services take */
	struct ids	 services;
	struct value	*fields;	/* of the chain's own: {"id": "text"} */
	bool		 anyway;
};

/* ---- clients --------------------------------------------------------------- */

/* The last row of the list: to make a client of what was typed. */
static void
add_create(struct req *req, struct value *data, const char *typed)
{
	struct value	*create = value_sub(data, "create");
	char		 e164[PHONE_MAX];
	bool		 is_phone = phone_is(typed, "RU", e164);

	value_set_text(create, "name", is_phone ? "" : typed);
	value_set_text(create, "phone", is_phone ? typed : "");
	value_set_text(create, "label", req_printf(req, tr(req->lang, "Create “%s”"), typed));
}

enum http
get_clients(struct req *req)
{
	static const char *const	fields[] = { "q", "name", "phone" };
	const struct auth		*a = req->auth;
	const struct rows		*r;
	struct value			*data = value_object(req->mem);
	struct value			*list = value_array(req->mem);
	const char			*typed = NULL;

	for (size_t i = 0; i < ARRAY_SIZE(fields) && typed == NULL; i++)
		typed = req_text(req, fields[i], TYPED_MAX, 0);
	if (!req_ok(req))
		return req_invalid(req);
	if (auth_may(req, "records_autocomplete_access")) {
		r = typed != NULL ? journal_clients(req, a->chain_id, typed) :
		    journal_recent(req, a->chain_id, a->branch_id, a->user_id);
		if (r == NULL)
			return db_status(req);
		for (size_t i = 0; i < rows_len(r); i++)
			(void)value_append(list, visit_client(req, r, i, "id"));
		value_set_bool(data, "cut", typed != NULL && rows_len(r) > 0 &&
		    row_bool(r, 0, rows_col(r, "cut")));
	}
	value_set(data, "clients", list);
	if (typed != NULL && auth_may(req, "record_form_client_add_access"))
		add_create(req, data, typed);
	return view_answer(req, HTTP_200, "suggest.html", data);
}

/* ---- the form -------------------------------------------------------------- */

/* When the member is free first on that day; who is not at all: the next start
 * after now if it is today, else the opening. */
static const char *
first_time(struct req *req, const struct rows *place, int64_t staff)
{
	const struct rows	*free = panel_first_free(req, req->auth->chain_id,
				    req->auth->branch_id, staff, rows_text(place, "day"));
	int64_t			 step = rows_int(place, "step"), opens = rows_int(place, "opens");
	int64_t			 next = (rows_int(place, "minute") + step - 1) / step * step;

	if (free != NULL && rows_len(free) > 0)
		return board_clock(req, rows_int(free, "minute"));
	if (strcmp(rows_text(place, "day"), rows_text(place, "today")) != 0 || next < opens)
		next = opens;
	return board_clock(req, next >= 1440 ? opens : next);
}

static void
add_errors(struct req *req, struct value *form)
{
	struct value		*errors = value_sub(form, "errors");
	const struct value	*wrong = req_errors(req);

	for (size_t i = 0; i < value_len(wrong); i++)
		value_set_text(errors, value_key(wrong, i),
		    value_str(value_get(wrong, value_key(wrong, i))));
}

static void
add_fields(struct req *req, struct value *form, const struct booking *b,
    const struct rows *place)
{
	value_set_text(form, "date", b->date != NULL ? b->date : rows_text(place, "day"));
	value_set_text(form, "time", b->time != NULL ? b->time : first_time(req, place, b->staff));
	value_set_int(form, "step", rows_int(place, "step") * 60);
	value_set_text(form, "name", b->name != NULL ? b->name : "");
	value_set_text(form, "phone", b->phone != NULL ? b->phone : "");
	value_set_text(form, "comment", b->comment != NULL ? b->comment : "");
	value_set_bool(form, "may_guest", auth_may(req, "record_form_client_add_access"));
	value_set_text(form, "guest", b->guest != NULL ? b->guest : "");
	value_set_text(form, "guest_phone", b->guest_phone != NULL ? b->guest_phone : "");
	value_set_bool(form, "guest_open", b->guest != NULL || b->guest_phone != NULL);
	value_set_int(form, "length", b->length);
	value_set_bool(form, "anyway", b->anyway);
	value_set_text(form, "currency", rows_text(place, "currency"));
	value_set_bool(form, "twelve", lang_twelve(req->lang));
	value_set_text(form, "add", "services");
	value_set_text(form, "key", auth_token_new(req));
}

/* Whom the member has before the time that the form proposes. */
static void
add_previous(struct req *req, struct value *form, const struct booking *b)
{
	const char	*time = value_str(value_get(form, "time"));
	int		 hour, minute;

	if (sscanf(time, "%2d:%2d", &hour, &minute) == 2)
		client_previous_add(req, form, b->staff, value_str(value_get(form, "date")),
		    hour * 60 + minute);
}

/* Shows the form; aim says what is in the way, or is NULL. */
static enum http
show_form(struct req *req, enum http status, struct booking b, const struct aim *aim)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	struct value		*form = value_sub(value_sub(data, "panel"), "booking"), *instead;
	struct query		*place, *staff, *services, *client, *extras;
	const struct rows	*people, *who;

	place = journal_place_send(req, a->chain_id, a->branch_id, b.date, false);
	staff = panel_staff_send(req, a->chain_id, a->branch_id, auth_own_staff(req));
	services = panel_services_send(req, a->chain_id, a->branch_id);
	client = panel_client_send(req, a->chain_id, b.client);
	extras = extra_new_send(req);
	if (!db_wait(req))
		return db_status(req);
	people = query_rows(staff);
	if (b.staff == 0)
		b.staff = a->staff_id;
	if (b.staff == 0 && rows_len(people) > 0)
		b.staff = rows_int(people, "id");
	value_set(form, "people", board_people(req, people, b.staff));
	value_set(form, "services", visit_services(req, query_rows(services), b.staff,
	    b.services, rows_text(query_rows(place), "currency")));
	who = query_rows(client);
	value_set(form, "client", rows_len(who) > 0 ? visit_client(req, who, 0, "id") :
	    value_null(req->mem));
	add_fields(req, form, &b, query_rows(place));
	value_set(form, "extra", extra_new_value(req, query_rows(extras)));
	if (b.client == 0)
		add_previous(req, form, &b);
	add_errors(req, form);
	value_set_text(form, "in_the_way", aim != NULL ? aim->sentence : NULL);
	value_set_bool(form, "overrulable", aim != NULL && aim->overrulable);
	if (aim != NULL && (instead = instead_find(req, aim, 0, b.length, NULL)) != NULL)
		value_set(value_sub(form, "instead"), "list", instead);
	return panel_answer(req, status, data, rows_text(query_rows(place), "day"));
}

static struct booking
read_form(struct req *req, int must)
{
	struct booking	b = { 0 };

	b.staff = req_id(req, "staff", must);
	b.client = req_id(req, "client", 0);
	b.date = req_date(req, "date", must);
	b.time = visit_clock(req, must);
	b.name = req_text(req, "name", NAME_CHARS, 0);
	b.comment = req_text(req, "comment", COMMENT_CHARS, REQ_LINES);
	b.guest = req_text(req, "guest", NAME_CHARS, 0);
	b.services = req_ids(req, "services", SERVICES_MAX);
	b.anyway = req_bool(req, "anyway");
	(void)req_int(req, "length", 5, LENGTH_MAX, 0, &b.length);
	return b;
}

/* A time taken instead of the one that was refused; what was insisted on is not meant any
 * more. */
static void
take_instead(struct req *req, struct booking *b)
{
	struct instead	 taken;

	if (!instead_read(req, "instead", "time", &taken))
		return;
	b->staff = taken.staff;
	b->date = taken.day;
	b->time = taken.time;
	b->anyway = false;
}

enum http
get_new(struct req *req)
{
	struct booking	b = read_form(req, 0);

	b.phone = req_text(req, "phone", 40, 0);
	b.guest_phone = req_text(req, "guest_phone", 40, 0);
	if (auth_own_staff(req) != 0)
		b.staff = auth_own_staff(req);
	return show_form(req, HTTP_200, b, NULL);
}

/* ---- booking --------------------------------------------------------------- */

static struct value *
services_value(struct req *req, struct ids ids)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < ids.n; i++)
		value_set_int(value_append(list, value_object(req->mem)), "id", ids.v[i]);
	return list;
}

/* The document that visit_book reads. */
static const char *
document(struct req *req, const struct booking *b, const struct aim *aim)
{
	struct value	*p = value_object(req->mem), *appointments = value_array(req->mem);
	struct value	*one = value_append(appointments, value_object(req->mem)), *client;

	value_set_text(p, "origin", "staff");
	value_set_int(p, "user_id", req->auth->user_id);
	value_set_text(p, "comment", b->comment != NULL ? b->comment : "");
	client = value_sub(p, "client");
	if (b->client != 0) {
		value_set_int(client, "id", b->client);
	} else {
		value_set_text(client, "name", b->name != NULL ? b->name : "");
		value_set_text(client, "phone", b->phone != NULL ? b->phone : "");
	}
	value_set_int(one, "staff_id", b->staff);
	value_set_text(one, "starts_at", aim->at);
	value_set_int(one, "length", aim->length);
	value_set_bool(one, "on_top", aim->taken);
	value_set_bool(one, "staff_requested", true);
	value_set(one, "services", services_value(req, b->services));
	value_set(one, "things", value_parse(req->mem, aim->things));
	if (b->guest != NULL || b->guest_phone != NULL) {
		value_set_text(value_sub(one, "guest"), "name", b->guest != NULL ? b->guest : "");
		value_set_text(value_sub(one, "guest"), "phone",
		    b->guest_phone != NULL ? b->guest_phone : "");
	}
	if (value_len(b->fields) > 0)
		value_set(one, "fields", b->fields);
	value_set(p, "appointments", appointments);
	return value_json(req->mem, p);
}

static enum http
booked(struct req *req, const char *json)
{
	const struct value	*made = value_parse(req->mem, json);
	int64_t			 visit = 0;

	(void)value_to_int(value_get(made, "visit_id"), &visit);
	db_notify(req, "okno_live");
	if (req_wants_json(req))
		return http_json(req, HTTP_201, json);
	if (req_header(req, "HX-Request") == NULL)
		return http_see_other(req, "/journal/%lld/visits/%lld",
		    (long long)req->auth->branch_id, (long long)visit);
	http_header(req, "HX-Push-Url", "/journal/%lld/visits/%lld",
	    (long long)req->auth->branch_id, (long long)visit);
	return visit_show(req, HTTP_200, visit, (struct note){ .toast = tr(req->lang, "Booked") });
}

static enum http
refuse_booking(struct req *req, enum http status, const struct booking *b, const struct aim *aim)
{
	if (!req_wants_json(req))
		return show_form(req, status, *b, aim);
	if (aim == NULL)
		return req_invalid(req);
	return change_refuse_grid(req, (struct refusal){ .kind = aim->kind, .sentence = aim->sentence,
	    .overrulable = aim->overrulable, .instead = instead_find(req, aim, 0, b->length, NULL) });
}

/* Who comes, whose phones are of the branch's country. */
static void
read_people(struct req *req, struct booking *b, const char *country)
{
	bool	 may_add = auth_may(req, "record_form_client_add_access");

	if (b->client == 0)
		b->phone = req_phone(req, "phone", country, 0);
	b->guest_phone = req_phone(req, "guest_phone", country, 0);
	if ((b->guest != NULL || b->guest_phone != NULL) && !may_add)
		req_error(req, "guest",
		    tr(req->lang, "Your role does not add clients: choose a known one"));
	if (b->client == 0 && (b->name != NULL || b->phone != NULL) && !may_add)
		req_error(req, "name",
		    tr(req->lang, "Your role does not add clients: choose a known one"));
}

enum http
post_visits(struct req *req)
{
	const struct auth	*a = req->auth;
	struct booking		 b = read_form(req, REQ_REQUIRED);
	struct query		*place, *extras;
	const char		*wall, *services, *json;
	struct aim		 aim;

	take_instead(req, &b);
	place = journal_place_send(req, a->chain_id, a->branch_id, b.date, false);
	extras = extra_new_send(req);
	if (!db_wait(req))
		return db_status(req);
	read_people(req, &b, rows_text(query_rows(place), "country"));
	b.fields = extra_new_want(req, query_rows(extras));
	if (!auth_staff_ok(req, b.staff))
		return HTTP_403;
	if (!req_ok(req)) {
		b.phone = req_raw(req, "phone");
		b.guest_phone = *req_raw(req, "guest_phone") != '\0' ?
		    req_raw(req, "guest_phone") : NULL;
		return refuse_booking(req, HTTP_422, &b, NULL);
	}
	wall = req_printf(req, "%sT%s:00", b.date, b.time);
	services = value_json(req->mem, services_value(req, b.services));
	if (!aim_read(req, 0, b.staff, wall, b.length, services, &aim))
		return visit_missing(req);
	if (aim.sentence != NULL && !(b.anyway && aim.overrulable))
		return refuse_booking(req, HTTP_409, &b, &aim);
	json = visit_book(req, a->chain_id, a->branch_id, document(req, &b, &aim));
	if (json != NULL)
		return booked(req, json);
	if (strcmp(db_sqlstate(req), "23P01") == 0 &&
	    aim_read(req, 0, b.staff, wall, b.length, services, &aim)) {
		if (aim.sentence == NULL)
			aim.sentence = tr(req->lang, "This time has just been taken");
		return refuse_booking(req, HTTP_409, &b, &aim);
	}
	if (db_status(req) == HTTP_422)
		return refuse_booking(req, HTTP_422, &b, NULL);
	return db_status(req);
}
