/* hours.c: the fourth step: on which days and from when to when.  It makes shifts
 * of everybody for three months; the timetable has them from there.  Whose role
 * knows their own column only makes their own.
 */

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "start.h"
#include "value.h"
#include "view.h"
#include "week.h"

#include "start_sql.h"

enum { DAYS = 92 };

/* The working day as a multirange; NULL: something is wrong. */
static const char *
read_hours(struct req *req)
{
	int	 from, to, pause, on;

	(void)week_hours(req, &from, &to);
	pause = week_clock(req, "pause_from", 0, false);
	on = week_clock(req, "pause_to", 0, true);
	if ((pause < 0) != (on < 0))
		req_error(req, pause < 0 ? "pause_from" : "pause_to",
		    tr(req->lang, "A break has a beginning and an end"));
	else if (pause >= 0 && (pause <= from || on >= to || on <= pause))
		req_error(req, "pause_from", tr(req->lang, "The break lies within the day"));
	if (!req_ok(req))
		return NULL;
	return pause < 0 ? req_printf(req, "{[%d,%d)}", from, to) :
	    req_printf(req, "{[%d,%d),[%d,%d)}", from, pause, on, to);
}

static enum http
show(struct req *req, enum http status)
{
	static const struct {
		const char	*name;
		const char	*begins;
		const char	*present;	/* of the state, once there are shifts */
	} fields[] = {
		{ "from", "10:00", "opens" }, { "to", "20:00", "closes" },
		{ "pause_from", "", NULL }, { "pause_to", "", NULL },
	};
	int64_t		 days_of_work[] = { 1, 2, 3, 4, 5 };
	struct ids	 workdays = { days_of_work, ARRAY_SIZE(days_of_work) };
	const char	*json = start_state(req, req->auth->chain_id, req->auth->branch_id);
	struct value	*data = value_object(req->mem), *typed = value_sub(data, "typed"), *state;
	int64_t		 days = 0, minute;

	if (json == NULL)
		return db_status(req);
	state = value_parse(req->mem, json);
	(void)value_to_int(value_get(state, "days"), &days);
	value_set(data, "state", state);
	value_set_bool(data, "some", days > 0);
	value_set_bool(data, "own", auth_own_staff(req) != 0);
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++) {
		const char	*begins = fields[i].begins;

		if (days > 0 && fields[i].present != NULL &&
		    value_to_int(value_get(state, fields[i].present), &minute))
			begins = week_clock_text(req->mem, minute);
		value_set_text(typed, fields[i].name, req_has(req, fields[i].name) ?
		    req_raw(req, fields[i].name) : begins);
	}
	week_fill(req, data, req->method == GET ? workdays : req_ids(req, "day", WEEK_DAYS));
	return start_page(req, status, "hours.html", data);
}

enum http
get_hours(struct req *req)
{
	return show(req, HTTP_200);
}

enum http
post_hours(struct req *req)
{
	const struct auth	*a = req->auth;
	struct ids		 days = week_read(req);
	const char		*hours = read_hours(req);
	int64_t			 own = auth_own_staff(req);

	if (own < 0)
		return http_refuse(req, HTTP_403, tr(req->lang,
		    "Your role changes your own hours only"));
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422);
	if (!start_hours_take(req, a->chain_id, a->branch_id, days, hours, DAYS, own,
	    own == 0 && auth_may(req, "settings_basis_access")))
		return db_status(req);
	return start_next(req, "ready");
}
