/* rearrange_show.c: the page of a day that goes otherwise: what is booked, what may become
 * of each, and why nothing was done.
 */
#include "rearrange_in.h"

#include <string.h>

#include "board.h"
#include "change.h"
#include "day.h"
#include "i18n.h"
#include "value.h"
#include "visit.h"

enum { DAY_MIN = 1440 };

const char *
plan_span(struct req *req, const struct plan *p, int64_t from, int64_t length)
{
	const char	*words = lang_span(req->mem, req->lang, board_clock(req, from),
			    board_clock(req, from + length));
	int32_t		 day = 0;

	if (p->minutes == 0 || from < DAY_MIN)
		return words;
	(void)day_number(p->day, &day);
	return req_printf(req, "%s, %s", lang_day_short(req->mem, req->lang,
	    day_string(req->mem, day + (int32_t)(from / DAY_MIN))), words);
}

struct value *
plan_booking(struct req *req, const struct plan *p, size_t i, int64_t later)
{
	struct value		*one = value_object(req->mem);
	const struct rows	*r = p->rows;
	int64_t			 from = plan_int(r, i, "start"), length = plan_int(r, i, "length");
	const char		*services = plan_text(r, i, "services");
	const char		*phone = visit_phone(req, plan_text(r, i, "phone"));

	value_set_int(one, "id", plan_int(r, i, "id"));
	value_set_int(one, "version", plan_int(r, i, "version"));
	value_set_text(one, "was", plan_span(req, p, from, length));
	/* Told even where it is nothing: the page around it has a clock of that name. */
	value_set_text(one, "now", later > 0 ? plan_span(req, p, from + later, length) : "");
	value_set_text(one, "client",
	    board_client(req, plan_text(r, i, "name"), plan_text(r, i, "surname")));
	value_set_text(one, "phone", phone);
	value_set_text(one, "tel", phone != NULL ? plan_text(r, i, "phone") : NULL);
	value_set_text(one, "services", services != NULL ? services : "");
	return one;
}

void
plan_trouble(struct req *req, struct value *list, int64_t id, const char *when, const char *who,
    const char *sentence)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_int(one, "id", id);
	value_set_text(one, "who", req_printf(req, "%s %s", when,
	    who != NULL && *who != '\0' ? who : tr(req->lang, "Guest")));
	value_set_text(one, "sentence", sentence);
}

static bool
has_trouble(const struct value *troubles, int64_t id)
{
	int64_t	 other = 0;

	for (size_t i = 0; i < value_len(troubles); i++)
		if (value_to_int(value_get(value_at(troubles, i), "id"), &other) && other == id)
			return true;
	return false;
}

/* Why nothing was done, by booking: what was found while it was tried, and what is in
 * the way now that it is looked at again. */
static void
show_refusal(struct req *req, const struct plan *p, const struct value *list, struct value *v)
{
	size_t	 before = value_len(p->troubles);

	for (size_t i = 0; i < value_len(list); i++) {
		const struct value	*one = value_at(list, i);
		const char		*sentence = value_str(value_get(one, "sentence"));
		int64_t			 id = 0;

		(void)value_to_int(value_get(one, "id"), &id);
		if (sentence == NULL || has_trouble(p->troubles, id) ||
		    (before > 0 && !value_true(value_get(one, "lost"))))
			continue;
		plan_trouble(req, p->troubles, id, value_str(value_get(one, "was")),
		    value_str(value_get(one, "client")), sentence);
	}
	if (value_len(p->troubles) == 0) {
		value_set_text(v, "problem", tr(req->lang, "Nothing was changed: two bookings would "
		    "lie on one time, or somebody has just taken one. Choose again."));
		return;
	}
	value_set_text(v, "problem", tr(req->lang, "Nothing was changed:"));
	value_set(value_sub(v, "troubles"), "list", p->troubles);
}

enum http
plan_show(struct req *req, enum http status, const struct plan *p, int64_t first)
{
	struct value	*data = value_object(req->mem), *list = value_array(req->mem);
	struct value	*v = value_sub(value_sub(data, "panel"), "rearrange");

	if (!(first != 0 ? late_fill(req, p, first, list) : absent_fill(req, p, list)))
		return db_status(req);
	value_set_text(v, "title", p->title);
	value_set_text(v, "when", lang_day_short(req->mem, req->lang, p->day));
	if (first == 0)
		absent_days(req, p, v);
	value_set_text(v, "day", p->day);
	value_set_text(v, "action", p->action);
	value_set_text(v, "button", p->button);
	if (p->refused)
		show_refusal(req, p, list, v);
	value_set_bool(v, "may_insist", change_may_insist(req));
	value_set_bool(v, "anyway", p->refused && req_bool(req, "anyway"));
	if (p->minutes > 0)
		value_set_int(v, "minutes", p->minutes);
	if (p->done != NULL)
		value_set(v, "done", p->done);
	else if (first != 0)
		late_chips(req, p, v);
	if (value_len(list) == 0)
		value_set_text(v, "none", p->several ?
		    tr(req->lang, "Nothing is left to be moved on these days.") :
		    tr(req->lang, "Nothing is left to be moved on this day."));
	else if (p->done == NULL || first == 0)
		value_set(value_sub(v, "bookings"), "list", list);
	value_set_bool(v, "sick", !p->refused || req_bool(req, "sick"));
	return panel_answer(req, status, data, p->day);
}
