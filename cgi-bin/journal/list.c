/* list.c: the bookings of a day as a table, by time; and on paper, by member. */
#include "board_in.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "label.h"
#include "mem.h"
#include "req.h"
#include "value.h"
#include "visit.h"

#include "list_sql.h"

void
list_send(struct board *b)
{
	const struct auth	*a = b->req->auth;

	b->asked.more = list_day_send(b->req, a->chain_id, a->branch_id, b->ask->day,
	    b->ask->staff);
}

/* A list leaves out what stands back in the columns: nothing looks free in it. */
static bool
labelled(struct board *b, const struct rows *r, size_t i)
{
	return b->look.label == 0 ||
	    label_has(b->req, row_text(r, i, rows_col(r, "labels")), b->look.label);
}

static struct value *
row_value(struct board *b, const struct rows *r, size_t i)
{
	struct req		*req = b->req;
	struct value		*v = value_object(req->mem);
	const struct status	*s = board_status_of(row_text(r, i, rows_col(r, "status")));
	const char		*cost = row_text(r, i, rows_col(r, "cost"));
	const char		*services = row_text(r, i, rows_col(r, "services"));
	const char		*origin = row_text(r, i, rows_col(r, "origin"));

	value_set_int(v, "id", row_int(r, i, rows_col(r, "id")));
	value_set_int(v, "visit_id", row_int(r, i, rows_col(r, "visit_id")));
	value_set_int(v, "v", row_int(r, i, rows_col(r, "version")));
	value_set_text(v, "from", row_text(r, i, rows_col(r, "starts")));
	value_set_text(v, "to", row_text(r, i, rows_col(r, "ends")));
	value_set_text(v, "client", board_client(req, row_text(r, i, rows_col(r, "name")),
	    row_text(r, i, rows_col(r, "surname"))));
	value_set_text(v, "phone", visit_phone(req, row_text(r, i, rows_col(r, "phone"))));
	value_set_bool(v, "has_labels", row_text(r, i, rows_col(r, "labels")) != NULL);
	value_set(v, "labels", label_list(req, row_text(r, i, rows_col(r, "labels"))));
	value_set_text(v, "services", services != NULL ? services : "");
	value_set_text(v, "staff", row_text(r, i, rows_col(r, "staff")));
	value_set_text(v, "comment", row_text(r, i, rows_col(r, "comment")));
	value_set_text(v, "status", s->name);
	value_set_text(v, "class", s->class);
	value_set_text(v, "word", tr(req->lang, s->title));
	value_set_text(v, "made", strcmp(origin, "staff") == 0 ? "staff" : "client");
	value_set_text(v, "made_word", board_origin(req, origin));
	value_set_text(v, "cost", cost);
	value_set_text(v, "cost_words", lang_money(req->mem, req->lang, cost,
	    rows_text(b->place, "currency")));
	return v;
}

/* To choose from in place. */
static struct value *
statuses_value(struct req *req)
{
	struct value		*list = value_array(req->mem), *one;
	const struct status	*s;

	for (size_t i = 0; (s = board_status_at(i)) != NULL; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", s->name);
		value_set_text(one, "class", s->class);
		value_set_text(one, "word", tr(req->lang, s->title));
	}
	return list;
}

void
list_fill(struct board *b, struct value *data)
{
	struct req		*req = b->req;
	const struct rows	*r = query_rows(b->asked.more);
	struct value		*list = value_object(req->mem), *rows = value_array(req->mem);
	int64_t			 cents = 0;

	for (size_t i = 0; i < rows_len(r); i++) {
		if (!board_shows_member(b, row_int(r, i, rows_col(r, "staff_id"))) || !labelled(b, r, i))
			continue;
		(void)value_append(rows, row_value(b, r, i));
		cents += row_int(r, i, rows_col(r, "cents"));
	}
	if (value_len(rows) == 0) {
		value_set_bool(data, "empty", true);
		return;
	}
	value_set(list, "rows", rows);
	value_set_text(list, "bookings", column_bookings(req, value_len(rows)));
	value_set_text(list, "total_words", lang_money(req->mem, req->lang,
	    req_printf(req, "%lld.%02d", (long long)(cents / 100), (int)(cents % 100)),
	    rows_text(b->place, "currency")));
	value_set_bool(list, "phones", auth_sees(req, CONTACT_PHONE, CONTACT_JOURNAL));
	if (auth_may(req, "edit_records_attendance_access"))
		value_set(value_sub(list, "may_status"), "statuses", statuses_value(req));
	value_set(data, "list", list);
}

/* ---- on paper -------------------------------------------------------------- */

/* NULL: nothing is booked with them. */
static struct value *
sheet_value(struct board *b, const struct rows *r, int64_t staff, const char *name)
{
	struct req	*req = b->req;
	struct value	*v = value_object(req->mem), *rows = value_array(req->mem);

	for (size_t i = 0; i < rows_len(r); i++)
		if (row_int(r, i, rows_col(r, "staff_id")) == staff && labelled(b, r, i))
			(void)value_append(rows, row_value(b, r, i));
	if (value_len(rows) == 0)
		return NULL;
	value_set_text(v, "name", name);
	value_set_text(v, "bookings", column_bookings(req, value_len(rows)));
	value_set(v, "rows", rows);
	return v;
}

void
paper_fill(struct board *b, struct value *data)
{
	struct req		*req = b->req;
	const struct rows	*r = query_rows(b->asked.more), *s = b->staff;
	struct value		*paper = value_sub(data, "paper");
	struct value		*sheets = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(s); i++) {
		if (!board_shows(b, i))
			continue;
		one = sheet_value(b, r, row_int(s, i, rows_col(s, "id")),
		    row_text(s, i, rows_col(s, "name")));
		if (one != NULL)
			(void)value_append(sheets, one);
	}
	value_set(paper, "sheets", sheets);
	value_set_bool(paper, "phones", auth_sees(req, CONTACT_PHONE, CONTACT_JOURNAL));
	value_set_text(paper, "branch", rows_text(b->place, "title"));
}
