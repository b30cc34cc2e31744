/* conflict.c: both versions of a visit that two people change at once: what the
 * asker typed (not what they merely saw) beside what is now.
 */
#include "edit.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "custom.h"
#include "db.h"
#include "extra.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "value.h"

#include "panel_sql.h"

/* The page while it is made. */
struct both {
	struct req		*req;
	const struct visit	*visit;
	struct value		*list;		/* what differs, for people */
	struct value		*keep;		/* the fields, to be sent again */
	const struct rows	*people;
	const struct rows	*services;
	const struct rows	*extras;
};

static void
keep(struct both *b, const char *name, const char *text)
{
	struct value	*one = value_append(b->keep, value_object(b->req->mem));

	value_set_text(one, "name", name);
	value_set_text(one, "value", text);
}

static void
differ(struct both *b, const char *field, const char *mine, const char *theirs)
{
	struct value	*one = value_append(b->list, value_object(b->req->mem));

	value_set_text(one, "field", field);
	value_set_text(one, "mine", mine);
	value_set_text(one, "theirs", theirs != NULL ? theirs : "");
}

/* Whether a field was typed in; then it is kept. */
static bool
typed(struct both *b, const char *name)
{
	const char	*was = req_printf(b->req, "was_%s", name);

	if (!req_has(b->req, name) || strcmp(req_raw(b->req, name), req_raw(b->req, was)) == 0)
		return false;
	keep(b, name, req_raw(b->req, name));
	keep(b, was, req_raw(b->req, was));
	return true;
}

static void
compare(struct both *b, const char *name, const char *word, const char *theirs)
{
	if (typed(b, name))
		differ(b, word, req_raw(b->req, name), theirs);
}

/* Another client that was typed or chosen. */
static void
compare_client(struct both *b)
{
	static const char *const	fields[] = { "client", "name", "phone" };
	struct req			*req = b->req;
	const struct rows		*r = b->visit->rows;

	if (*req_raw(req, "name") == '\0' && *req_raw(req, "phone") == '\0')
		return;
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		keep(b, fields[i], req_raw(req, fields[i]));
	differ(b, tr(req->lang, "Client"),
	    req_printf(req, "%s %s", req_raw(req, "name"), req_raw(req, "phone")),
	    board_client(req, rows_text(r, "name"), rows_text(r, "surname")));
}

/* The client's card has a version of its own.  A field that the asker may not
 * change is none of theirs: what is in it may be hidden from them. */
static void
compare_card(struct both *b)
{
	const struct card_field	*f;
	size_t			 before = value_len(b->list);

	for (size_t i = 0; (f = card_field_at(i)) != NULL; i++)
		if (card_may(b->req, f))
			compare(b, f->name, tr(b->req->lang, f->word),
			    rows_text(b->visit->rows, f->column));
	if (value_len(b->list) > before)
		keep(b, "card_version", rows_text(b->visit->rows, "client_version"));
}

static void
compare_line(struct both *b, const struct line *l)
{
	const struct {
		const char	*name;
		const char	*word;
		const char	*now;
	} fields[] = {
		{ "price", N_("Price"), l->price },
		{ "discount", N_("Discount, %"), l->discount },
		{ "quantity", N_("Quantity"), req_printf(b->req, "%lld", (long long)l->quantity) },
		{ "duration", N_("Length, minutes"),
		    req_printf(b->req, "%lld", (long long)l->duration) },
		{ "reason", N_("Reason"), l->reason },
	};

	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		compare(b, edit_name(b->req, fields[i].name, l->id), req_printf(b->req, "%s: %s",
		    l->title, tr(b->req->lang, fields[i].word)), fields[i].now);
}

/* What a row with this id is called. */
static const char *
called(const struct rows *r, const char *id, const char *column)
{
	for (size_t i = 0; i < rows_len(r); i++)
		if (strcmp(row_text(r, i, rows_col(r, "id")), id) == 0)
			return row_text(r, i, rows_col(r, column));
	return id;
}

/* Services added to a booking, and lines taken from it. */
static void
compare_services(struct both *b, const struct appointment *a)
{
	struct ids	 add = req_ids(b->req, edit_name(b->req, "add", a->id), 100);
	struct ids	 removed = req_ids(b->req, "remove", 100);
	const char	*id;

	for (size_t i = 0; i < add.n; i++) {
		id = edit_name(b->req, "", add.v[i]);
		keep(b, edit_name(b->req, "add", a->id), id);
		differ(b, tr(b->req->lang, "Service"), called(b->services, id, "title"), "");
	}
	for (size_t i = 0; i < removed.n; i++)
		for (size_t k = 0; k < a->nlines; k++)
			if (a->lines[k].id == removed.v[i]) {
				keep(b, "remove", edit_name(b->req, "", removed.v[i]));
				differ(b, tr(b->req->lang, "Service"), tr(b->req->lang, "Remove"),
				    a->lines[k].title);
			}
}

static void
compare_extras(struct both *b, const struct appointment *a)
{
	struct custom	 f;

	for (size_t i = 0; i < rows_len(b->extras); i++)
		if (extra_at(b->req, b->extras, i, a->id, &f))
			compare(b, extra_name(b->req, f.id, a->id), f.title, f.now);
}

static void
compare_appointment(struct both *b, const struct appointment *a)
{
	struct req	*req = b->req;
	const char	*staff = edit_name(req, "staff", a->id);

	compare(b, edit_name(req, "date", a->id), tr(req->lang, "Day"), a->day);
	compare(b, edit_name(req, "time", a->id), tr(req->lang, "Time"), a->from);
	compare(b, edit_name(req, "length", a->id), tr(req->lang, "Length, minutes"),
	    req_printf(req, "%d", a->length));
	if (typed(b, staff))
		differ(b, tr(req->lang, "Specialist"),
		    called(b->people, req_raw(req, staff), "name"), a->staff);
	compare(b, edit_name(req, "guest", a->id), tr(req->lang, "Guest"), a->guest);
	compare(b, edit_name(req, "guest_phone", a->id), tr(req->lang, "Guest's phone"),
	    visit_phone(req, a->guest_phone));
	compare_services(b, a);
	compare_extras(b, a);
	for (size_t i = 0; i < a->nlines; i++)
		compare_line(b, &a->lines[i]);
}

/* Bookings that were to be added: all of their fields. */
static void
compare_more(struct both *b)
{
	static const char *const	fields[] = { "time", "staff", "guest", "guest_phone" };
	struct req			*req = b->req;
	struct ids			 services = req_ids(req, "more_services", 100);
	int64_t				 n = 0;
	const char			*name;

	if (!req_int(req, "more", 1, 100, 0, &n))
		return;
	keep(b, "more", req_raw(req, "more"));
	keep(b, "more_date", req_raw(req, "more_date"));
	for (size_t i = 0; i < services.n; i++)
		keep(b, "more_services", edit_name(req, "", services.v[i]));
	for (int64_t i = 1; i <= n; i++) {
		for (size_t k = 0; k < ARRAY_SIZE(fields); k++) {
			name = req_printf(req, "%s_%lld", fields[k], (long long)i);
			keep(b, name, req_raw(req, name));
		}
		differ(b, tr(req->lang, "Another booking"),
		    req_raw(req, req_printf(req, "time_%lld", (long long)i)), "");
	}
}

static void
compare_visit(struct both *b)
{
	struct req	*req = b->req;

	if (req_has(req, "status")) {
		keep(b, "status", req_raw(req, "status"));
		differ(b, tr(req->lang, "Status"), board_status(req, req_raw(req, "status")),
		    board_status(req, b->visit->status));
	}
	compare(b, "comment", tr(req->lang, "Comment"), b->visit->comment);
	compare_client(b);
	compare_card(b);
	for (size_t i = 0; i < b->visit->n; i++)
		compare_appointment(b, &b->visit->v[i]);
	compare_more(b);
}

struct value *
change_history(struct req *req, const struct visit *v)
{
	const struct rows	*r = panel_history(req, req->auth->chain_id,
				    req->auth->branch_id, v->id);

	return r != NULL ? visit_history(req, v, r) : value_array(req->mem);
}

enum http
change_conflict(struct req *req, const struct visit *v)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	struct value		*c = value_sub(value_sub(data, "panel"), "conflict");
	struct value		*history = change_history(req, v);
	struct both		 b = { .req = req, .visit = v, .list = value_array(req->mem),
				    .keep = value_array(req->mem) };

	b.people = panel_staff(req, a->chain_id, a->branch_id, auth_own_staff(req));
	b.services = panel_services(req, a->chain_id, a->branch_id);
	b.extras = extra_rows(req, v->id);
	compare_visit(&b);
	if (value_len(b.list) == 0)	/* nothing of theirs to choose: show what is */
		return visit_show(req, HTTP_409, v->id, (struct note){ .sentence =
		    tr(req->lang, "Somebody else has changed this visit. Please repeat what you wanted.") });
	value_set_int(c, "id", v->id);
	value_set_int(c, "version", v->version);
	value_set_text(c, "day", v->v[0].day);
	value_set_text(c, "who", value_str(value_get(value_at(history, 0), "who")));
	value_set_text(c, "when", value_str(value_get(value_at(history, 0), "when")));
	value_set(c, "list", b.list);
	value_set(c, "keep", b.keep);
	value_set_text(c, "action", req->path);
	return panel_answer(req, HTTP_409, data, v->v[0].day);
}
