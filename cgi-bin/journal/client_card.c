/* client_card.c: what a client's past tells: visits, no-shows, sums, the people
 * they bring; and visits of one day made one, or parted.
 */
#include "client_card.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "db.h"
#include "edit.h"
#include "files.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "value.h"
#include "view.h"

#include "client_card_sql.h"
#include "visit_parts_sql.h"

enum {
	LATEST = 4,		/* visits shown beside another */
	PAGE = 50
};

static const char *
text(const struct rows *r, size_t i, const char *column)
{
	return row_text(r, i, rows_col(r, column));
}

static const char *
money(struct req *req, const char *amount, const char *currency)
{
	return lang_money(req->mem, req->lang, amount != NULL ? amount : "0", currency);
}

/* ---- visits ---------------------------------------------------------------- */

static struct value *
visit_row(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);
	const char	*status = text(r, i, "status");
	bool		 cancelled = row_bool(r, i, rows_col(r, "cancelled"));

	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "day", text(r, i, "day"));
	value_set_text(one, "when", req_printf(req, "%s, %s",
	    lang_date(req->mem, req->lang, text(r, i, "day")),
	    lang_clock(req->mem, req->lang, text(r, i, "clock"))));
	value_set_text(one, "clock", text(r, i, "clock"));
	value_set_text(one, "services", text(r, i, "services"));
	value_set_text(one, "staff", text(r, i, "staff"));
	value_set_text(one, "cost", money(req, text(r, i, "cost"), text(r, i, "currency")));
	value_set_text(one, "status", cancelled ? tr(req->lang, "cancelled") :
	    board_status(req, status));
	value_set_bool(one, "bad", cancelled || strcmp(status, "no_show") == 0);
	value_set_text(one, "host", text(r, i, "host"));
	value_set_bool(one, "here", row_bool(r, i, rows_col(r, "here")));
	value_set_text(one, "branch", row_bool(r, i, rows_col(r, "here")) ? NULL :
	    text(r, i, "branch"));
	return one;
}

/* ---- figures --------------------------------------------------------------- */

static void
add_facts(struct req *req, struct value *c, const struct rows *r, const char *currency)
{
	unsigned long	 missed = (unsigned long)rows_int(r, "missed");

	if (missed > 0)
		value_set_text(c, "missed", req_printf(req,
		    trn(req->lang, "%lu no-show", "%lu no-shows", missed), missed));
	value_set_int(c, "came", rows_int(r, "came"));
	value_set_int(c, "cancelled", rows_int(r, "cancelled"));
	if (strtod(rows_text(r, "spent"), NULL) > 0)
		value_set_text(c, "spent", money(req, rows_text(r, "spent"), currency));
}

void
client_card_add(struct req *req, struct value *c, int64_t id, int64_t visit)
{
	const struct auth	*a = req->auth;
	struct value		*last = value_array(req->mem), *same = value_array(req->mem);
	struct query		*facts, *visits, *photos;
	const struct rows	*r;

	photos = files_earlier_photos(req, id, visit);
	facts = card_facts_send(req, a->chain_id, id);
	visits = card_visits_send(req, a->chain_id, a->branch_id, id, visit, NULL, LATEST + 1);
	if (!db_wait(req))
		return;
	files_fill_earlier(req, c, photos);
	r = query_rows(visits);
	add_facts(req, c, query_rows(facts), rows_len(r) > 0 ? rows_text(r, "currency") : "");
	for (size_t i = 0; i < rows_len(r); i++) {
		if (row_bool(r, i, rows_col(r, "same_day")))
			value_set_int(value_append(same, visit_row(req, r, i)), "visit", visit);
		if (i < LATEST)
			(void)value_append(last, visit_row(req, r, i));
	}
	value_set(c, "last", last);
	value_set(c, "same_day", same);
	value_set_bool(c, "any_last", rows_len(r) > 0);
	value_set_bool(c, "more_visits", rows_len(r) > LATEST);
}

void
client_previous_add(struct req *req, struct value *form, int64_t staff, const char *day,
    int64_t minute)
{
	const struct rows	*r;
	struct value		*one;

	if (!auth_may(req, "records_autocomplete_access"))
		return;
	r = card_previous(req, req->auth->chain_id, req->auth->branch_id, staff, day, minute);
	if (r == NULL || rows_len(r) == 0)
		return;
	one = value_sub(form, "previous");
	value_set_int(one, "id", rows_int(r, "id"));
	value_set_text(one, "name", rows_text(r, "name"));
	value_set_text(one, "clock", rows_text(r, "clock"));
}

/* ---- the client's own panel ------------------------------------------------ */

static struct value *
head_value(struct req *req, const struct rows *r, const struct rows *facts,
    const struct rows *guests)
{
	struct value	*c = visit_client(req, r, 0, "id"), *list = value_array(req->mem), *one;
	const char	*phone = rows_text(r, "phone");

	value_set_text(c, "phone", visit_phone_at(req, phone, CONTACT_CARD));
	value_set_text(c, "tel", auth_sees(req, CONTACT_PHONE, CONTACT_CARD) ? phone : NULL);
	value_set_text(c, "email", auth_sees(req, CONTACT_MAIL, CONTACT_CLIENTS) ?
	    rows_text(r, "email") : NULL);
	value_set(c, "discount", value_number(req->mem, rows_text(r, "client_discount")));
	value_set_text(c, "comment", card_comment(req, rows_text(r, "client_comment")));
	value_set_text(c, "allergies", rows_text(r, "allergies"));
	if (rows_text(r, "birth_date") != NULL)
		value_set_text(c, "born", lang_date(req->mem, req->lang, rows_text(r, "birth_date")));
	if (rows_text(r, "host_id") != NULL) {
		value_set_int(value_sub(c, "host"), "id", rows_int(r, "host_id"));
		value_set_text(value_sub(c, "host"), "name", rows_text(r, "host"));
	}
	for (size_t i = 0; i < rows_len(guests); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(guests, i, rows_col(guests, "id")));
		value_set_text(one, "name", text(guests, i, "name"));
	}
	value_set(c, "guests", list);
	value_set_bool(c, "any_guests", rows_len(guests) > 0);
	add_facts(req, c, facts, rows_text(r, "currency"));
	return c;
}

/* A client with all their visits, a page at a time. */
enum http
get_client(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const char		*before = req_time(req, "before", 0);
	struct query		*head, *facts, *guests, *visits, *photos;
	struct value		*data = value_object(req->mem), *c, *list = value_array(req->mem);
	const struct rows	*r;

	if (!req_ok(req))
		return req_invalid(req);
	head = card_head_send(req, a->chain_id, a->branch_id, id);
	facts = card_facts_send(req, a->chain_id, id);
	guests = card_guests_send(req, a->chain_id, id);
	visits = card_visits_send(req, a->chain_id, a->branch_id, id, 0, before, PAGE + 1);
	photos = files_earlier_photos(req, id, 0);
	if (!db_wait(req))
		return db_status(req);
	if (rows_len(query_rows(head)) == 0)
		return HTTP_404;
	c = head_value(req, query_rows(head), query_rows(facts), query_rows(guests));
	files_fill_earlier(req, c, photos);
	r = query_rows(visits);
	for (size_t i = 0; i < rows_len(r) && i < PAGE; i++)
		(void)value_append(list, visit_row(req, r, i));
	value_set(c, "list", list);
	if (rows_len(r) > PAGE)
		value_set_text(c, "next", text(r, PAGE - 1, "before"));
	value_set(value_sub(data, "panel"), "client", c);
	return panel_answer(req, HTTP_200, data, NULL);
}

/* ---- merging and parting --------------------------------------------------- */

/* Answers what merging or parting came to; undo takes it back. */
static enum http
parted(struct req *req, int64_t visit, const char *json, const char *toast, const char *undo,
    const char *of)
{
	struct result		 r = change_result(req, json);
	const struct value	*v;
	struct note		 note = { .toast = toast, .undo_action = undo };

	if (r.json == NULL && db_status(req) == HTTP_422)
		return req_wants_json(req) ? req_invalid(req) : visit_show(req, HTTP_422, visit,
		    (struct note){ .sentence = tr(req->lang, db_message(req)) });
	if (r.json == NULL)
		return visit_missing(req);
	if (r.stale)
		return change_refuse(req, visit, "stale", tr(req->lang,
		    "Somebody else has changed this visit. Please repeat what you wanted."), false);
	v = value_parse(req->mem, json);
	(void)value_to_int(value_get(v, of), &note.undo_id);
	return change_done(req, visit, json, note);
}

/* Two visits made one or one made two, with the other visit, or the booking, that
 * the field "id" names. */
static enum http
merge_or_split(struct req *req, bool merge)
{
	const struct auth	*a = req->auth;
	int64_t			 visit = req_path_id(req, "id"), version = 0;
	int64_t			 other = req_id(req, "id", REQ_REQUIRED);

	(void)req_int(req, "version", 1, VERSION_MAX, 0, &version);
	if (visit_read(req, visit) == NULL)
		return visit_missing(req);
	if (auth_own_staff(req) != 0)
		return HTTP_403;
	if (!req_ok(req))
		return req_invalid(req);
	if (!merge)
		return parted(req, visit, visit_split(req, a->chain_id, a->branch_id, visit, other,
		    version), tr(req->lang, "A visit of its own now"), "merge", "other");
	if (visit_read(req, other) == NULL)
		return visit_missing(req);
	return parted(req, visit, visit_merge(req, a->chain_id, a->branch_id, visit, other, version),
	    tr(req->lang, "One visit now"), "split", "appointment_id");
}

enum http
post_merge(struct req *req)
{
	return merge_or_split(req, true);
}

enum http
post_split(struct req *req)
{
	return merge_or_split(req, false);
}
