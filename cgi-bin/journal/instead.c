/* instead.c: see instead.h. */
#include "instead.h"

#include <stdbool.h>
#include <string.h>

#include "auth.h"
#include "db.h"
#include "handover.h"
#include "mem.h"
#include "propose.h"
#include "value.h"
#include "visit.h"

#include "panel_sql.h"

enum {
	WITHIN = 2,		/* of the member's day */
	COLLEAGUES = 2,
	LATER = 2		/* days to come */
};

static const struct handover_times *
load(struct req *req, const struct aim *aim, int64_t appointment, int64_t length,
    const struct rows *people)
{
	const char		*services = rows_text(aim->row, "service_ids");
	const char		*near = rows_text(aim->row, "near");
	struct handover_ask	 ask = {
		.services = services, .starts = near, .day = req_printf(req, "%.10s", near),
		.appointment = appointment, .leaving = rows_int(aim->row, "staff_id"),
		.before = (int)rows_int(aim->row, "before"), .after = (int)rows_int(aim->row, "after"),
		.later = true, .fresh = true,
		.here = rows_int(aim->row, "here"), .since = rows_text(aim->row, "since_wall"),
		.people = { mem_zero(req->mem, (rows_len(people) + 1) * sizeof(int64_t)), 0 },
	};

	/* A new booking takes of each member as long as they need for it. */
	if (appointment != 0 || length != 0 || services == NULL)
		ask.length = (int)aim->length;
	for (size_t i = 0; i < rows_len(people); i++)
		ask.people.v[ask.people.n++] = row_int(people, i, rows_col(people, "id"));
	return handover_load(req, &ask);
}

struct value *
instead_find(struct req *req, const struct aim *aim, int64_t appointment, int64_t length)
{
	const struct handover_times	*times;
	const struct rows		*people;
	struct handover			 found[WITHIN + COLLEAGUES + LATER];
	struct slot_takes		 none = { 0 };
	struct value			*list = value_array(req->mem), *one;
	size_t				 n, own;
	bool				 nobody;

	if (aim->sentence == NULL || rows_text(aim->row, "near") == NULL)
		return NULL;
	people = panel_staff(req, req->auth->chain_id, req->auth->branch_id, auth_own_staff(req));
	if ((times = load(req, aim, appointment, length, people)) == NULL)
		return NULL;
	n = handover_within(req, times, &none, found, WITHIN);
	own = n;
	n += handover_colleagues(req, times, &none, found + n, COLLEAGUES);
	nobody = n == own;
	n += handover_later(req, times, &none, found + n, LATER);
	if (nobody)
		n += handover_colleagues_later(req, times, &none, found + n, COLLEAGUES);
	for (size_t i = 0; i < n; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "value", found[i].choice);
		value_set_text(one, "word", propose_words(req, people,
		    req_printf(req, "%.10s", rows_text(aim->row, "near")), &found[i]));
		value_set_int(one, "staff", found[i].staff);
		value_set_text(one, "start", req_printf(req, "%.19s", strchr(found[i].choice, '@') + 1));
	}
	return n > 0 ? list : NULL;
}
