/* instead.c: see instead.h. */
#include "instead.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "day.h"
#include "db.h"
#include "handover.h"
#include "i18n.h"
#include "mem.h"
#include "propose.h"
#include "value.h"
#include "visit.h"

#include "panel_sql.h"

enum {
	WITHIN = 2,		/* of the member's day */
	COLLEAGUES = 2,
	LATER = 2,		/* days to come */
	CHOICE_CHARS = 100
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

static const struct rows *
load_people(struct req *req)
{
	return panel_staff(req, req->auth->chain_id, req->auth->branch_id, auth_own_staff(req));
}

struct value *
instead_find(struct req *req, const struct aim *aim, int64_t appointment, int64_t length,
    const struct slot_takes *taken)
{
	const struct handover_times	*times;
	const struct rows		*people;
	struct handover			 found[WITHIN + COLLEAGUES + LATER];
	struct slot_takes		 none = { 0 };
	struct value			*list = value_array(req->mem), *one;
	size_t				 n, own;
	bool				 nobody, together = taken != NULL;

	if (aim->sentence == NULL || rows_text(aim->row, "near") == NULL)
		return NULL;
	people = load_people(req);
	if ((times = load(req, aim, appointment, length, people)) == NULL)
		return NULL;
	taken = taken != NULL ? taken : &none;
	n = handover_within(req, times, taken, found, WITHIN);
	own = n;
	n += handover_colleagues(req, times, taken, found + n, COLLEAGUES);
	nobody = n == own;
	if (!together)
		n += handover_later(req, times, taken, found + n, LATER);
	if (nobody && !together)
		n += handover_colleagues_later(req, times, taken, found + n, COLLEAGUES);
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

static bool
refuse_beside(struct req *req, struct aim *aim)
{
	aim->sentence = tr(req->lang, "Another of these bookings takes what it needs at this time");
	aim->kind = "taken";
	aim->taken = true;
	return false;
}

bool
instead_beside(struct req *req, struct aim *aim, struct slot_takes *taken)
{
	const struct handover_times	*times = NULL;
	const char			*near = rows_text(aim->row, "near"), *choice;
	int32_t				 start = (int32_t)rows_int(aim->row, "instant");
	struct slot_take		*own = mem_new(req->mem, struct slot_take);
	struct slot_takes		 mine = { own, 1, 1 }, none = { 0 };
	struct handover			 there;

	*own = (struct slot_take){ rows_int(aim->row, "staff_id"), true,
	    { start - (int32_t)rows_int(aim->row, "before"),
	    start + (int32_t)aim->length + (int32_t)rows_int(aim->row, "after") } };
	if (handover_meet(&mine, taken))
		return refuse_beside(req, aim);
	if (near != NULL)
		times = load(req, aim, 0, 0, load_people(req));
	if (times != NULL) {
		choice = req_printf(req, "%lld@%s:00", (long long)own->id, near);
		if (handover_why(req, times, taken, choice, &there) == WHY_FREE) {
			mine = there.takes;
			aim->things = value_json(req->mem, ids_value(req, there.things));
		} else if (handover_why(req, times, &none, choice, &there) == WHY_FREE) {
			return refuse_beside(req, aim);
		}
	}
	slot_takes_add(req, taken, &mine);
	return true;
}

bool
instead_read(struct req *req, const char *name, const char *wrong, struct instead *taken)
{
	const char	*choice = req_text(req, name, CHOICE_CHARS, 0), *at;
	int32_t		 number;
	int		 hour, minute;

	*taken = (struct instead){ 0 };
	if (choice == NULL)
		return false;
	if (!handover_read(req, choice, &taken->staff, &at) ||
	    strlen(at) < sizeof("2026-01-01T09:30") - 1 ||
	    !day_number(taken->day = req_printf(req, "%.10s", at), &number) ||
	    sscanf(at + sizeof("2026-01-01T") - 1, "%2d:%2d", &hour, &minute) != 2 ||
	    hour < 0 || hour > 23 || minute < 0 || minute > 59) {
		req_error(req, wrong, tr(req->lang, "Please write the time like 14:30"));
		return false;
	}
	taken->time = board_clock(req, hour * 60 + minute);
	return true;
}
