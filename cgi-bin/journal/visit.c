/* visit.c: a visit as the panel shows it. */
#include "visit.h"

#include <stdio.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "phone.h"
#include "series.h"
#include "text.h"
#include "value.h"
#include "view.h"

#include "journal_sql.h"
#include "panel_sql.h"

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
		.duration = number(r, i, "duration"), .cost = text(r, i, "cost") };
}

static struct appointment
read_appointment(const struct rows *r, size_t i)
{
	return (struct appointment){ .id = number(r, i, "appointment_id"),
		.staff_id = number(r, i, "staff_id"), .staff = text(r, i, "staff"),
		.day = text(r, i, "day"), .from = text(r, i, "starts"), .to = text(r, i, "ends"),
		.along = text(r, i, "along"),
		.length = (int)number(r, i, "length"), .on_top = flag(r, i, "on_top"),
		.cancelled = flag(r, i, "cancelled") };
}

static const struct visit *
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
visit_phone(struct req *req, const char *e164)
{
	char	*shown;

	if (e164 == NULL || *e164 == '\0' || !auth_sees(req, CONTACT_PHONE, CONTACT_JOURNAL))
		return NULL;
	shown = mem_zero(req->mem, PHONE_MAX);
	phone_show(e164, shown);
	return shown;
}

const char *
visit_clock(struct req *req, int flags)
{
	const char	*typed = req_text(req, "time", 8, flags);
	int		 hour, minute, used = 0;

	if (typed == NULL)
		return NULL;
	if (sscanf(typed, "%2d:%2d%n", &hour, &minute, &used) == 2 && used >= 4 &&
	    hour >= 0 && hour < 24 && minute >= 0 && minute < 60)
		return board_clock(req, hour * 60 + minute);
	req_error(req, "time", tr(req->lang, "Please write the time like 14:30"));
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
	value_set_text(c, "comment", rows_text(r, "client_comment"));
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

static struct value *
line_value(struct req *req, const struct visit *v, const struct appointment *a,
    const struct line *l)
{
	struct value	*one = value_object(req->mem);

	value_set_int(one, "id", l->id);
	value_set_int(one, "service_id", l->service_id);
	value_set_text(one, "title", l->title);
	value_set_text(one, "price", l->price);
	value_set_text(one, "discount", l->discount);
	value_set_int(one, "quantity", l->quantity);
	value_set_int(one, "duration", l->duration);
	value_set_text(one, "cost", l->cost);
	value_set_text(one, "staff", a->staff);
	value_set_text(one, "length_words", lang_minutes(req->mem, req->lang, (int)l->duration));
	value_set_text(one, "reckoning", reckoning(req, v, l));
	value_set_text(one, "cost_words", lang_money(req->mem, req->lang, l->cost, v->currency));
	return one;
}

static struct value *
appointment_value(struct req *req, const struct visit *v, const struct appointment *a,
    const struct rows *staff, const struct rows *services)
{
	struct value	*one = value_object(req->mem), *lines = value_array(req->mem);
	struct ids	 none = { NULL, 0 };

	value_set_int(one, "id", a->id);
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
	for (size_t i = 0; i < a->nlines; i++)
		(void)value_append(lines, line_value(req, v, a, &a->lines[i]));
	value_set(one, "lines", lines);
	value_set(one, "people", board_people(req, staff, a->staff_id));
	value_set_text(one, "add", req_printf(req, "add%lld", (long long)a->id));
	value_set(one, "services", visit_services(req, services, a->staff_id, none, v->currency));
	return one;
}

struct value *
visit_services(struct req *req, const struct rows *r, int64_t staff, struct ids chosen,
    const char *currency)
{
	struct value	*list = value_array(req->mem), *one;
	const char	*price, *category = "";
	int64_t		 id, duration;
	bool		 here;

	for (size_t i = 0; i < rows_len(r); i++) {
		if (number(r, i, "staff_id") != staff)
			continue;
		id = number(r, i, "id");
		price = text(r, i, text(r, i, "own_price") != NULL ? "own_price" : "price");
		duration = number(r, i, number(r, i, "own_duration") != 0 ? "own_duration" :
		    "duration");
		here = false;
		for (size_t k = 0; k < chosen.n; k++)
			here = here || chosen.v[k] == id;
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "title", text(r, i, "title"));
		value_set_text(one, "category", strcmp(category, text(r, i, "category")) != 0 ?
		    text(r, i, "category") : NULL);
		category = text(r, i, "category");
		value_set_text(one, "price", price);
		value_set_text(one, "price_words",
		    lang_money(req->mem, req->lang, price, currency));
		value_set_int(one, "duration", duration);
		value_set_text(one, "length_words",
		    lang_minutes(req->mem, req->lang, (int)duration));
		value_set_bool(one, "here", here);
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

static void
add_rights(struct req *req, struct value *visit, bool came)
{
	bool	 edit = auth_may(req, "edit_records_access");

	value_set_bool(visit, "may_edit", edit);
	value_set_bool(visit, "may_repeat", auth_may(req, "create_records_access"));
	value_set_bool(visit, "may_client", edit && auth_may(req, "record_form_client_access"));
	value_set_bool(visit, "may_services", edit && auth_may(req, "records_edit_services_access"));
	value_set_bool(visit, "may_comment", edit && auth_may(req, "records_edit_comment_access"));
	value_set_bool(visit, "may_place", edit &&
	    auth_may(req, "records_edit_date_and_master_access"));
	value_set_bool(visit, "may_length", edit && auth_may(req, "records_edit_duration_access"));
	value_set_bool(visit, "may_move", edit &&
	    (auth_may(req, "records_edit_date_and_master_access") ||
	    auth_may(req, "records_edit_duration_access")));
	value_set_bool(visit, "may_status", auth_may(req, "edit_records_attendance_access"));
	value_set_bool(visit, "may_delete", auth_may(req, "delete_records_access") &&
	    (!came || auth_may(req, "delete_customer_came_records_access")));
	value_set_bool(visit, "may_price", auth_may(req, "records_services_cost_access"));
	value_set_bool(visit, "may_discount", auth_may(req, "records_services_discount_access"));
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
	value_set_text(one, "comment", v->comment);
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
	value_set_text(one, "total", v->total);
	value_set_text(one, "total_words",
	    lang_money(req->mem, req->lang, v->total, v->currency));
	value_set(one, "statuses", statuses_value(req, v->status));
	value_set(one, "history", visit_history(req, v, history));
	series_fill(req, one, v->rows);
	value_set_bool(one, "tab_history", strcmp(tab, "history") == 0);
	value_set_bool(one, "several", v->n > 1);
	value_set_bool(one, "cancelled", v->n == 1 && first->cancelled);
	value_set_int(one, "only", v->n == 1 ? first->id : 0);
	value_set_text(one, "key", auth_token_new(req));
	add_rights(req, one, strcmp(v->status, "arrived") == 0);
	return one;
}

enum http
visit_missing(struct req *req)
{
	return db_sqlstate(req)[0] != '\0' ? db_status(req) : HTTP_404;
}

enum http
visit_show(struct req *req, enum http status, int64_t id, struct note note)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	struct query		*visit, *staff, *services, *history;
	const struct visit	*v;

	visit = panel_visit_send(req, a->chain_id, a->branch_id, id, auth_own_staff(req),
	    a->last_days);
	staff = panel_staff_send(req, a->chain_id, a->branch_id, auth_own_staff(req));
	services = panel_services_send(req, a->chain_id, a->branch_id);
	history = panel_history_send(req, a->chain_id, a->branch_id, id);
	if (!db_wait(req))
		return db_status(req);
	if ((v = read_visit(req, query_rows(visit))) == NULL)
		return HTTP_404;
	value_set(value_sub(data, "panel"), "visit", visit_value(req, v, query_rows(staff),
	    query_rows(services), query_rows(history)));
	value_set_text(data, "toast", note.toast);
	value_set_text(data, "sentence", note.sentence);
	if (note.undo_status != NULL) {
		value_set_text(value_sub(data, "undo"), "status", note.undo_status);
		value_set_int(value_sub(data, "undo"), "visit", v->id);
		value_set_int(value_sub(data, "undo"), "version", v->version);
	}
	return panel_answer(req, status, data, v->v[0].day);
}

enum http
get_visit(struct req *req)
{
	return visit_show(req, HTTP_200, req_path_id(req, "id"), (struct note){ 0 });
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
