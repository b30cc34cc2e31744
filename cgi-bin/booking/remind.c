/* remind.c: the reminder of a visit, on the page of its secret link: what is to
 * come, another, or none.
 */
#include <string.h>

#include "auth.h"
#include "booking.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "online.h"
#include "value.h"
#include "visit.h"

#include "booking_sql.h"

static bool
is(const struct rows *r, size_t row, const char *column)
{
	return row_bool(r, row, rows_col(r, column));
}

static const char *
value_at_row(const struct rows *r, size_t row)
{
	return row_text(r, row, rows_col(r, "value"));
}

static struct ids
hours_of(struct req *req, const struct rows *r, size_t row)
{
	return row_ids(req, r, row, rows_col(r, "hours"));
}

/* The latest of them, by which the plural goes. */
static unsigned long
last(struct ids hours)
{
	return (unsigned long)hours.v[hours.n - 1];
}

static const char *
way(struct req *req, const struct rows *r, size_t row)
{
	return online_way(req, is(r, row, "mail"), is(r, row, "sms"));
}

/* A choice in words. */
static const char *
words(struct req *req, const struct rows *r, size_t row)
{
	const struct ids hours = hours_of(req, r, row);
	const char *before;

	if (hours.n == 0)
		return tr(req->lang, "Do not remind me");
	before = req_printf(req, trn(req->lang, "%s hour before", "%s hours before", last(hours)),
	    online_hours(req, hours));
	return req_printf(req, "%s %s", before, way(req, r, row));
}

/* What holds now. */
static void
add_present(struct req *req, struct value *box, const struct rows *r, size_t row)
{
	const struct ids hours = hours_of(req, r, row);

	if (hours.n == 0) {
		value_set_text(box, "now", tr(req->lang, "No reminder"));
		return;
	}
	value_set_text(box, "now", req_printf(req, trn(req->lang, "We will remind you %s hour before",
	    "We will remind you %s hours before", last(hours)), online_hours(req, hours)));
	value_set_text(box, "way", way(req, r, row));
}

bool
remind_add(struct req *req, struct value *data, const struct link *l)
{
	const struct rows *r;
	struct value *box, *list, *one;
	const char *typed = req_raw(req, "remind");
	bool wrong = value_get(req_errors(req), "email") != NULL;

	if (!visit_stands(l) || visit_gone(l))
		return true;
	r = booking_reminders(req, req->auth->chain_id, req->auth->branch_id, l->appointment);
	if (r == NULL || rows_len(r) == 0)
		return r != NULL;
	box = value_sub(data, "reminder");
	list = value_array(req->mem);
	for (size_t i = 0; i < rows_len(r); i++) {
		bool chosen = is(r, i, "chosen");

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "value", value_at_row(r, i));
		value_set_text(one, "words", words(req, r, i));
		value_set_bool(one, "on", wrong ? strcmp(value_at_row(r, i), typed) == 0 : chosen);
		if (chosen)
			add_present(req, box, r, i);
		if (is(r, i, "address"))
			value_set_bool(box, "address", true);
	}
	value_set(box, "choices", list);
	value_set_bool(box, "wrong", wrong);
	value_set_text(box, "action", visit_link(req, l, "/reminder"));
	add_typed(req, data);
	return true;
}

/* The row of a choice, or their number. */
static size_t
choice_row(const struct rows *r, const char *choice)
{
	size_t i = 0;

	while (i < rows_len(r) && strcmp(value_at_row(r, i), choice) != 0)
		i++;
	return i;
}

enum http
post_reminder(struct req *req)
{
	const char *choice = req_raw(req, "remind"), *email = NULL;
	const struct rows *r;
	struct link l;
	enum http status;
	size_t row;

	if ((status = visit_enter(req, &l)) != HTTP_200)
		return status;
	if (!visit_stands(&l) || visit_gone(&l))
		return http_see_other(req, "%s", visit_link(req, &l, ""));
	r = booking_reminders(req, req->auth->chain_id, req->auth->branch_id, l.appointment);
	if (r == NULL)
		return db_status(req);
	/* It was on the page, perhaps, and has come too near since. */
	if ((row = choice_row(r, choice)) == rows_len(r))
		return visit_show(req, HTTP_409, &l,
		    tr(req->lang, "This reminder would come too late now. Please choose another one."));
	if (is(r, row, "address") && (email = req_email(req, "email", 0)) == NULL &&
	    value_get(req_errors(req), "email") == NULL)
		req_error(req, "email", tr(req->lang, "Your e-mail, please: the reminder goes there"));
	if (!req_ok(req))
		return visit_show(req, HTTP_422, &l, NULL);
	if (booking_remind(req, req->auth->chain_id, req->auth->branch_id, l.appointment, choice,
		email) == NULL)
		return db_status(req);
	return visit_did(req, &l, "reminded");
}
