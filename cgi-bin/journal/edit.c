/* edit.c: the form of a visit: what was typed in it becomes what visit_change is
 * to do.  Only what differs from the present is asked for, so that two people
 * who change different things are not in each other's way.
 */
#include "edit.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "db.h"
#include "extra.h"
#include "i18n.h"
#include "instead.h"
#include "mem.h"
#include "route.h"
#include "slot.h"
#include "value.h"

#include "panel_sql.h"

enum {
	REASON_CHARS = 200,
	ADDED_MAX = 20		/* services, or bookings, at once */
};

#define SUM_MAX	1e12	/* of a line */

static const struct card_field card_fields[] = {
	{ "card_name",	   "name",	"name",		  N_("Name"),	  NAME_CHARS,	 CARD_TEXT },
	{ "card_surname",  "surname",	"surname",	  N_("Surname"),  NAME_CHARS,	 CARD_TEXT },
	{ "card_phone",	   "phone",	"phone",	  N_("Phone"),	  0,		 CARD_PHONE },
	{ "card_email",	   "email",	"email",	  N_("E-mail"),	  0,		 CARD_MAIL },
	{ "card_birth",	   "birth",	"birth_date",	  N_("Birthday"), 0,		 CARD_DAY },
	{ "card_allergies", "allergies", "allergies",
	    N_("Allergies and warnings"), 1000, CARD_LINES },
	{ "card_comment",  "comment",	"client_comment", N_("Comment on the client"),
	    COMMENT_CHARS, CARD_LINES },
};

const struct card_field *
card_field_at(size_t i)
{
	return i < ARRAY_SIZE(card_fields) ? &card_fields[i] : NULL;
}

bool
card_shows(const struct req *req, const struct card_field *f)
{
	if (f->kind == CARD_PHONE)
		return auth_sees(req, CONTACT_PHONE, CONTACT_JOURNAL);
	if (strcmp(f->key, "comment") == 0)
		return auth_may(req, "clients_card_comment_access");
	if (strcmp(f->key, "surname") == 0)
		return auth_sees_surnames(req);
	return f->kind != CARD_MAIL || auth_sees(req, CONTACT_MAIL, CONTACT_CLIENTS);
}

const char *
card_comment(const struct req *req, const char *comment)
{
	return auth_may(req, "clients_card_comment_access") ? comment : NULL;
}

bool
card_may(const struct req *req, const struct card_field *f)
{
	return auth_may(req, "edit_records_access") && auth_may(req, "clients_edit_access") &&
	    card_shows(req, f);
}

const char *
edit_name(struct req *req, const char *what, int64_t id)
{
	return req_printf(req, "%s%lld", what, (long long)id);
}

/* Says that the role does not let the asker change this. */
static void
forbid(struct req *req, const char *field)
{
	req_error(req, field, tr(req->lang, "Your role does not allow to change this"));
}

static const char *
or_empty(const char *text)
{
	return text != NULL ? text : "";
}

/* ---- lines ----------------------------------------------------------------- */

static bool
same_number(const char *a, const char *b)
{
	return strtod(a, NULL) == strtod(b, NULL);
}

/* What was typed for an amount of a line, where the role may set it; else, and
 * where nothing was sent, what it is. */
static const char *
typed_amount(struct req *req, const struct line *l, const char *what, const char *right,
    const char *present)
{
	const char	*name = edit_name(req, what, l->id), *typed;

	if (!req_has(req, name) || !auth_may(req, right))
		return present;
	typed = req_money(req, name, REQ_REQUIRED);
	return typed != NULL ? typed : present;
}

static int64_t
typed_count(struct req *req, const struct line *l, const char *what, int64_t min, int64_t max,
    int64_t present)
{
	const char	*name = edit_name(req, what, l->id);
	int64_t		 n = present;

	if (req_has(req, name))
		(void)req_int(req, name, min, max, REQ_REQUIRED, &n);
	return n;
}

/* A line as the form has it; sums that no till knows are refused. */
static struct line
typed_line(struct req *req, const struct line *l)
{
	struct line	 t = *l;
	const char	*why = edit_name(req, "reason", l->id);

	t.price = typed_amount(req, l, "price", "records_services_cost_access", l->price);
	t.discount = typed_amount(req, l, "discount", "records_services_discount_access",
	    l->discount);
	t.quantity = typed_count(req, l, "quantity", 1, 999, l->quantity);
	t.duration = typed_count(req, l, "duration", 0, LENGTH_MAX, l->duration);
	if (req_has(req, why))
		t.reason = or_empty(req_text(req, why, REASON_CHARS, 0));
	if (strtod(t.discount, NULL) > 100)
		req_error(req, edit_name(req, "discount", l->id),
		    tr(req->lang, "At most 100 percent"));
	if (strtod(t.price, NULL) * (double)t.quantity >= SUM_MAX)
		req_error(req, edit_name(req, "price", l->id),
		    tr(req->lang, "This sum is too large"));
	if (t.quantity != l->quantity && !auth_may(req, "records_edit_services_access"))
		forbid(req, edit_name(req, "quantity", l->id));
	if (t.duration != l->duration && !auth_may(req, "records_edit_duration_access"))
		forbid(req, edit_name(req, "duration", l->id));
	return t;
}

static bool
same_line(const struct line *a, const struct line *b)
{
	return same_number(a->price, b->price) && same_number(a->discount, b->discount) &&
	    a->quantity == b->quantity && a->duration == b->duration &&
	    strcmp(a->reason, b->reason) == 0;
}

static void
append_line(struct req *req, struct value *list, const struct line *l)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_int(one, "line", l->id);
	value_set(one, "price", value_number(req->mem, l->price));
	value_set(one, "discount", value_number(req->mem, l->discount));
	value_set_int(one, "quantity", l->quantity);
	value_set_int(one, "duration", l->duration);
	value_set_text(one, "reason", l->reason);
}

/* Minutes that a member needs for a service; who does not do it: as others do. */
static int64_t
service_minutes(const struct rows *r, int64_t service, int64_t staff)
{
	int64_t	 minutes = 0, own;

	for (size_t i = 0; i < rows_len(r); i++) {
		if (row_int(r, i, rows_col(r, "id")) != service)
			continue;
		minutes = row_int(r, i, rows_col(r, "duration"));
		own = row_int(r, i, rows_col(r, "own_duration"));
		if (row_int(r, i, rows_col(r, "staff_id")) == staff)
			return own != 0 ? own : minutes;
	}
	return minutes;
}

/* The lines of an appointment as the form wants them, into *list (NULL: as they
 * are); returns by how many minutes they take longer. */
static int64_t
wanted_lines(struct req *req, const struct appointment *a, struct ids removed,
    const struct rows *services, struct value **list)
{
	struct ids	 add = req_ids(req, edit_name(req, "add", a->id), ADDED_MAX);
	bool		 changed = add.n > 0, other = changed;
	int64_t		 more = 0;
	struct line	 typed;

	*list = value_array(req->mem);
	for (size_t i = 0; i < a->nlines; i++) {
		if (ids_has(removed, a->lines[i].id)) {
			changed = other = true;
			more -= a->lines[i].duration;
			continue;
		}
		typed = typed_line(req, &a->lines[i]);
		changed = changed || !same_line(&typed, &a->lines[i]);
		more += typed.duration - a->lines[i].duration;
		append_line(req, *list, &typed);
	}
	for (size_t i = 0; i < add.n; i++) {
		value_set_int(value_append(*list, value_object(req->mem)), "id", add.v[i]);
		more += service_minutes(services, add.v[i], a->staff_id);
	}
	if (other && !auth_may(req, "records_edit_services_access"))
		forbid(req, "services");
	if (!changed)
		*list = NULL;
	return more;
}

/* ---- where it is put ------------------------------------------------------- */

/* Where an appointment shall be: a time taken instead of one that was refused, or what is
 * typed, checked by the usual names. */
static struct instead
typed_place(struct req *req, const struct appointment *a)
{
	const char	*date = edit_name(req, "date", a->id), *time = edit_name(req, "time", a->id);
	const char	*staff = edit_name(req, "staff", a->id);
	struct instead	 typed, taken;

	typed = (struct instead){
		.staff = req_has(req, staff) ? req_id(req, staff, REQ_REQUIRED) : a->staff_id,
		.day = req_has(req, date) ? req_date(req, date, REQ_REQUIRED) : NULL,
		.time = req_has(req, time) ? visit_clock_of(req, time, REQ_REQUIRED) : NULL,
	};
	if (instead_read(req, edit_name(req, "instead", a->id), time, &taken))
		return taken;
	typed.day = typed.day != NULL ? typed.day : a->day;
	typed.time = typed.time != NULL ? typed.time : a->from;
	return typed;
}

/* The length typed, or what it was with what the lines take more. */
static int64_t
typed_length(struct req *req, const struct appointment *a, int64_t more)
{
	const char	*name = edit_name(req, "length", a->id);
	int64_t		 length = a->length;

	if (req_has(req, name))
		(void)req_int(req, name, 5, LENGTH_MAX, REQ_REQUIRED, &length);
	if (length != a->length)
		return length;
	length += more;
	if (length < 5 || length > LENGTH_MAX)
		length = length < 5 ? 5 : LENGTH_MAX;
	return length;
}

/* Is a time wanted though it is not free?  Not one that was offered because it is. */
static bool
insists(struct req *req, const char *suffix)
{
	return req_bool(req, req_printf(req, "anyway%s", suffix)) &&
	    *req_raw(req, req_printf(req, "instead%s", suffix)) == '\0';
}

/* Whether a time is free for what is wanted; else the form says why, and asks
 * whether to insist.  "along": what leaves its time together with it. */
static bool
aim_for(struct req *req, const char *suffix, int64_t appointment, int64_t staff, const char *wall,
    int64_t length, const char *services, struct ids along, struct aim *aim)
{
	if (!aim_take(req, panel_aim(req, req->auth->chain_id, req->auth->branch_id, appointment,
	    staff, wall, length, services, along), aim)) {
		req_error(req, req_printf(req, "staff%s", suffix),
		    tr(req->lang, "Choose a specialist of this branch"));
		return false;
	}
	if (aim->sentence == NULL || (aim->overrulable && insists(req, suffix)))
		return true;
	req_error(req, req_printf(req, "way%s", suffix), aim->sentence);
	return false;
}

/* Whether an appointment is to leave its time, for another one of the visit to have. */
static bool
leaves(struct req *req, const struct appointment *a)
{
	struct instead	 to = typed_place(req, a);

	return strcmp(to.day, a->day) != 0 || strcmp(to.time, a->from) != 0 ||
	    to.staff != a->staff_id || typed_length(req, a, 0) != a->length;
}

/* The services of an appointment as its lines will be, as JSON; NULL: the same
 * ones, so that it needs the same people and things. */
static const char *
other_services(struct req *req, const struct appointment *a, const struct value *lines)
{
	struct value	*list = value_array(req->mem);
	int64_t		 line, service;
	bool		 same = value_len(lines) == a->nlines;

	for (size_t i = 0; i < value_len(lines); i++) {
		service = 0;
		if (value_to_int(value_get(value_at(lines, i), "id"), &service))
			same = false;
		else if (value_to_int(value_get(value_at(lines, i), "line"), &line))
			for (size_t k = 0; k < a->nlines; k++)
				if (a->lines[k].id == line)
					service = a->lines[k].service_id;
		if (service != 0)
			value_set_int(value_append(list, value_object(req->mem)), "id", service);
	}
	return same ? NULL : value_json(req->mem, list);
}

static void
set_things(struct req *req, struct value *one, const struct aim *aim)
{
	value_set(one, "things", value_parse(req->mem, aim->things));
}

/* An appointment that stays where it is, with other services: whom and what they
 * need is picked anew. */
static void
want_needs(struct req *req, struct value *one, const struct appointment *a, const char *services)
{
	const char	*wall = req_printf(req, "%sT%s:00", a->day, a->from);
	struct aim	 aim;

	if (!aim_read(req, a->id, a->staff_id, wall, a->length, services, &aim))
		return;
	if (!aim.lacks)
		set_things(req, one, &aim);
	else if (!change_may_insist(req) || !req_bool(req, edit_name(req, "anyway", a->id)))
		req_error(req, edit_name(req, "way", a->id), aim_lacking(req, &aim));
}

/* What is told of an appointment that shall be somewhere else, take longer or
 * have other services; "instead": where it could be, which is shown and not done. */
static void
put(struct req *req, struct value *one, const struct appointment *a, struct ids along,
    int64_t more, const char *services)
{
	const char	*suffix = edit_name(req, "", a->id), *wall;
	struct instead	 to = typed_place(req, a);
	int64_t		 length = typed_length(req, a, more);
	bool		 place;
	struct aim	 aim;
	struct value	*instead;

	place = to.staff != a->staff_id || strcmp(to.day, a->day) != 0 ||
	    strcmp(to.time, a->from) != 0;
	if (!req_ok(req))
		return;
	if (!place && length == a->length) {
		if (services != NULL)
			want_needs(req, one, a, services);
		return;
	}
	if (place && !auth_may(req, "records_edit_date_and_master_access"))
		forbid(req, edit_name(req, "time", a->id));
	if (length != a->length + more && !auth_may(req, "records_edit_duration_access"))
		forbid(req, edit_name(req, "length", a->id));
	wall = req_printf(req, "%sT%s:00", to.day, to.time);
	if (!aim_for(req, suffix, a->id, to.staff, wall, length, services, along, &aim)) {
		if ((instead = instead_find(req, &aim, a->id, length, NULL)) != NULL)
			value_set(one, "instead", instead);
		return;
	}
	value_set_int(one, "staff_id", to.staff);
	if (place)
		value_set_text(one, "starts_at", aim.at);
	value_set_int(one, "length", length);
	value_set_bool(one, "on_top", aim.taken);
	if (aim.others != NULL || (services != NULL && !aim.lacks))
		set_things(req, one, &aim);
}

/* ---- guests ---------------------------------------------------------------- */

/* Who comes in the client's place, by fields with this suffix; NULL: nobody was
 * typed. */
static struct value *
typed_guest(struct req *req, const struct visit *v, const char *suffix)
{
	const char	*name = req_text(req, req_printf(req, "guest%s", suffix), NAME_CHARS, 0);
	const char	*phone = req_phone(req, req_printf(req, "guest_phone%s", suffix),
			    v->country, 0);
	struct value	*who;

	if (name == NULL && phone == NULL)
		return NULL;
	if (!auth_may(req, "record_form_client_add_access"))
		req_error(req, req_printf(req, "guest%s", suffix),
		    tr(req->lang, "Your role does not add clients: choose a known one"));
	who = value_object(req->mem);
	value_set_text(who, "name", or_empty(name));
	value_set_text(who, "phone", or_empty(phone));
	return who;
}

static void
want_guest(struct req *req, struct value *one, const struct visit *v, const struct appointment *a)
{
	const char	*suffix = edit_name(req, "", a->id);
	const char	*name = req_printf(req, "guest%s", suffix);
	struct value	*who;

	if (!req_has(req, name) || strcmp(req_raw(req, name), or_empty(a->guest)) == 0)
		return;
	if (!auth_may(req, "record_form_client_access")) {
		forbid(req, name);
		return;
	}
	who = typed_guest(req, v, suffix);
	value_set(one, "guest", who != NULL ? who : value_null(req->mem));
}

/* ---- bookings more --------------------------------------------------------- */

/* Where one more booking shall be, as typed_place. */
static struct instead
added_place(struct req *req, const char *day, const char *suffix)
{
	const char	*time = req_printf(req, "time%s", suffix);
	struct instead	 typed, taken;

	typed = (struct instead){ .day = day, .time = visit_clock_of(req, time, REQ_REQUIRED),
	    .staff = req_id(req, req_printf(req, "staff%s", suffix), REQ_REQUIRED) };
	return instead_read(req, req_printf(req, "instead%s", suffix), time, &taken) ? taken : typed;
}

/* Whether it is free there, beside what those of the form in front of it take (NULL: it is
 * the only one). */
static bool
aim_added(struct req *req, const struct instead *to, const char *services, const char *suffix,
    struct slot_takes *taken, struct aim *aim)
{
	const char	*wall = req_printf(req, "%sT%s:00", to->day, to->time);

	if (!aim_for(req, suffix, 0, to->staff, wall, 0, services, (struct ids){ 0 }, aim))
		return false;
	if (taken == NULL || instead_beside(req, aim, taken) ||
	    (change_may_insist(req) && insists(req, suffix)))
		return true;
	req_error(req, req_printf(req, "way%s", suffix), aim->sentence);
	return false;
}

/* One of the bookings more: as visit_change takes it, or what is in the way of it. */
struct added {
	struct value	*one;
	struct aim	 refused;	/* no row: nothing */
};

/* One more booking of the visit, by the fields with this suffix. */
static void
add_one(struct req *req, struct added *added, const struct visit *v, const char *day,
    const char *services, const char *suffix, struct slot_takes *taken)
{
	struct value	*one = added->one;
	struct instead	 to = added_place(req, day, suffix);
	struct value	*guest = typed_guest(req, v, suffix);
	struct aim	 aim = { 0 };

	if (!auth_staff_ok(req, to.staff))
		forbid(req, req_printf(req, "staff%s", suffix));
	if (to.day == NULL || to.time == NULL || to.staff == 0)
		return;
	if (!aim_added(req, &to, services, suffix, taken, &aim)) {
		added->refused = aim;
		return;
	}
	value_set_int(one, "staff_id", to.staff);
	value_set_text(one, "starts_at", aim.at);
	value_set_int(one, "length", aim.length);
	value_set_bool(one, "on_top", aim.taken);
	value_set_bool(one, "staff_requested", true);
	value_set(one, "services", value_parse(req->mem, services));
	value_set(one, "things", value_parse(req->mem, aim.things));
	if (guest != NULL)
		value_set(one, "guest", guest);
}

/* Says of each that was refused where it could be, beside all those that were not. */
static void
offer_added(struct req *req, const struct added *added, size_t n, const struct slot_takes *taken)
{
	struct value	*instead;

	for (size_t i = 0; i < n; i++)
		if (added[i].refused.row != NULL &&
		    (instead = instead_find(req, &added[i].refused, 0, 0, taken)) != NULL)
			value_set(added[i].one, "instead", instead);
}

/* The bookings more that the form asks for: "more" of them, each with its own
 * specialist, time and guest, all with the same day and services. */
static void
want_more(struct req *req, struct value *p, const struct visit *v)
{
	struct value	*list = value_array(req->mem), *services = value_array(req->mem);
	struct ids	 chosen = req_ids(req, "more_services", ADDED_MAX);
	struct slot_takes taken = { 0 }, *beside;
	struct added	 added[ADDED_MAX] = { 0 };
	int64_t		 n = 0;
	const char	*day;

	(void)req_int(req, "more", 0, ADDED_MAX, 0, &n);
	if (n == 0)
		return;
	if (!auth_may(req, "create_records_access"))
		forbid(req, "more");
	day = req_date(req, "more_date", REQ_REQUIRED);
	for (size_t i = 0; i < chosen.n; i++)
		value_set_int(value_append(services, value_object(req->mem)), "id", chosen.v[i]);
	beside = n > 1 ? &taken : NULL;
	for (int64_t i = 0; i < n; i++) {
		added[i].one = value_append(list, value_object(req->mem));
		add_one(req, &added[i], v, day, value_json(req->mem, services),
		    req_printf(req, "_%lld", (long long)i + 1), beside);
	}
	offer_added(req, added, (size_t)n, beside);
	value_set(p, "add", list);
}

/* ---- the client ------------------------------------------------------------ */

/* The client typed or chosen instead of the present one. */
static void
want_client(struct req *req, struct value *p, const struct visit *v)
{
	struct value	*who = value_object(req->mem);
	int64_t		 id = req_id(req, "client", 0);
	const char	*name = req_text(req, "name", NAME_CHARS, 0);
	const char	*phone = id == 0 ? req_phone(req, "phone", v->country, 0) : NULL;

	if (!auth_may(req, "record_form_client_access") ||
	    (id == 0 && name == NULL && phone == NULL))
		return;
	if (id == 0 && !auth_may(req, "record_form_client_add_access"))
		req_error(req, "name",
		    tr(req->lang, "Your role does not add clients: choose a known one"));
	if (id != 0) {
		value_set_int(who, "id", id);
	} else {
		value_set_text(who, "name", or_empty(name));
		value_set_text(who, "phone", or_empty(phone));
	}
	value_set(p, "client", who);
}

static const char *
typed_card(struct req *req, const struct visit *v, const struct card_field *f)
{
	switch (f->kind) {
	case CARD_PHONE:
		return req_phone(req, f->name, v->country, 0);
	case CARD_MAIL:
		return req_email(req, f->name, 0);
	case CARD_DAY:
		return req_date(req, f->name, 0);
	case CARD_LINES:
		return req_text(req, f->name, (size_t)f->max, REQ_LINES);
	case CARD_TEXT:
		break;
	}
	return req_text(req, f->name, (size_t)f->max, 0);
}

/* What is new on the client's card. */
static void
want_card(struct req *req, struct value *p, const struct visit *v)
{
	struct value	*card = value_object(req->mem);
	const char	*typed, *name = or_empty(rows_text(v->rows, "name"));
	const char	*phone = or_empty(rows_text(v->rows, "phone"));
	int64_t		 version = 0;

	(void)req_int(req, "card_version", 1, VERSION_MAX, 0, &version);
	if (version == 0 || rows_text(v->rows, "client_id") == NULL)
		return;
	for (const struct card_field *f = card_fields; f < card_fields + ARRAY_SIZE(card_fields);
	    f++) {
		if (!req_has(req, f->name) || !card_may(req, f))
			continue;
		typed = or_empty(typed_card(req, v, f));
		if (f->kind == CARD_PHONE)
			phone = typed;
		else if (strcmp(f->key, "name") == 0)
			name = typed;
		if (strcmp(typed, or_empty(rows_text(v->rows, f->column))) != 0)
			value_set_text(card, f->key, typed);
	}
	if (value_len(card) == 0)
		return;
	if (*name == '\0' && *phone == '\0')
		req_error(req, "card_name", tr(req->lang, "A client has a name or a phone"));
	value_set_int(card, "version", version);
	value_set(p, "card", card);
}

/* ---- the whole ------------------------------------------------------------- */

static void
want_comment(struct req *req, struct value *p, const struct visit *v)
{
	const char	*comment;

	if (!req_has(req, "comment"))
		return;
	comment = or_empty(req_text(req, "comment", COMMENT_CHARS, REQ_LINES));
	if (strcmp(comment, v->comment) == 0)
		return;
	value_set_text(p, "comment", comment);
	if (!auth_may(req, "records_edit_comment_access"))
		forbid(req, "comment");
}

static void
want_appointments(struct req *req, struct value *p, const struct visit *v)
{
	const struct rows	*services = panel_services(req, req->auth->chain_id,
				    req->auth->branch_id);
	struct value		*list = value_array(req->mem), *one, *lines;
	const struct rows	*extras = extra_rows(req, v->id);
	struct ids		 removed = req_ids(req, "remove", 100);
	struct ids		 along = { mem_zero(req->mem, v->n * sizeof(int64_t)), 0 };
	int64_t			 more;

	for (size_t i = 0; i < v->n; i++)
		if (leaves(req, &v->v[i]))
			along.v[along.n++] = v->v[i].id;
	for (size_t i = 0; i < v->n; i++) {
		if (v->v[i].cancelled)
			continue;
		one = value_object(req->mem);
		more = wanted_lines(req, &v->v[i], removed, services, &lines);
		if (lines != NULL)
			value_set(one, "services", lines);
		want_guest(req, one, v, &v->v[i]);
		extra_want(req, one, extras, &v->v[i]);
		put(req, one, &v->v[i], along, more,
		    lines != NULL ? other_services(req, &v->v[i], lines) : NULL);
		if (value_len(one) == 0)
			continue;
		value_set_int(one, "id", v->v[i].id);
		(void)value_append(list, one);
	}
	if (value_len(list) > 0)
		value_set(p, "appointments", list);
}

enum http
post_visit(struct req *req)
{
	const struct visit	*v = visit_read(req, req_path_id(req, "id"));
	struct value		*p = value_object(req->mem);
	int64_t			 version = 0;

	if (v == NULL)
		return visit_missing(req);
	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &version);
	if (version != 0 && version != v->version)	/* nothing is judged by what it no longer is */
		return change_visit(req, v, version, p, (struct note){ 0 });
	want_client(req, p, v);
	want_card(req, p, v);
	want_comment(req, p, v);
	want_appointments(req, p, v);
	want_more(req, p, v);
	if (!req_ok(req))
		return change_fields(req, v->id, p);
	return change_visit(req, v, version, p, (struct note){ .toast = tr(req->lang, "Saved") });
}
