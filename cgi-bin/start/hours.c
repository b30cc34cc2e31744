/* hours.c: the fourth step: on which days and from when to when.  It makes shifts
 * of everybody for three months; the timetable has them from there.
 */
#include <stdio.h>
#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "start.h"
#include "value.h"
#include "view.h"

#include "start_sql.h"

enum { DAYS = 92, DAY = 24 * 60 };

/* A time of the clock as minutes after midnight; "00:00" may end a day.  -1: none
 * was typed, or it is wrong, which is recorded. */
static int
read_clock(struct req *req, const char *name, int flags, bool ends)
{
	const char	*text = req_text(req, name, 5, flags);
	unsigned	 hour, minute;
	char		 rest;

	if (text == NULL)
		return -1;
	if (sscanf(text, "%2u:%2u%c", &hour, &minute, &rest) != 2 || hour > 23 || minute > 59) {
		req_error(req, name, tr(req->lang, "A time is written like 09:30"));
		return -1;
	}
	return ends && hour + minute == 0 ? DAY : (int)(hour * 60 + minute);
}

/* The working day as a multirange; NULL: something is wrong. */
static const char *
read_hours(struct req *req)
{
	int	 from = read_clock(req, "from", REQ_REQUIRED, false);
	int	 to = read_clock(req, "to", REQ_REQUIRED, true);
	int	 pause = read_clock(req, "pause_from", 0, false);
	int	 on = read_clock(req, "pause_to", 0, true);

	if (from >= 0 && to >= 0 && to <= from)
		req_error(req, "to", tr(req->lang, "The day ends before it begins"));
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

static void
add_days(struct req *req, struct value *data)
{
	static const char *const	words[] = {
		NC_("weekday", "Mo"), NC_("weekday", "Tu"), NC_("weekday", "We"),
		NC_("weekday", "Th"), NC_("weekday", "Fr"), NC_("weekday", "Sa"),
		NC_("weekday", "Su"),
	};
	struct ids	 ticked = req_ids(req, "day", ARRAY_SIZE(words));
	struct value	*list = value_array(req->mem), *one;

	for (int n = 1; n <= (int)ARRAY_SIZE(words); n++) {
		bool	 on = req->method == GET && n <= 5;

		for (size_t i = 0; i < ticked.n; i++)
			on = on || ticked.v[i] == n;
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "n", n);
		value_set_text(one, "word", trc(req->lang, "weekday", words[n - 1]));
		value_set_bool(one, "on", on);
	}
	value_set(data, "days", list);
}

static enum http
show(struct req *req, enum http status)
{
	static const struct {
		const char	*name;
		const char	*begins;
	} fields[] = { { "from", "10:00" }, { "to", "20:00" }, { "pause_from", "" }, { "pause_to", "" } };
	const char	*json = start_state(req, req->auth->chain_id, req->auth->branch_id);
	struct value	*data = value_object(req->mem), *typed = value_sub(data, "typed"), *state;
	int64_t		 days = 0;

	if (json == NULL)
		return db_status(req);
	state = value_from_json(req->mem, json, strlen(json));
	(void)value_to_int(value_get(state, "days"), &days);
	value_set(data, "state", state);
	value_set_bool(data, "some", days > 0);
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		value_set_text(typed, fields[i].name, req_has(req, fields[i].name) ?
		    req_raw(req, fields[i].name) : fields[i].begins);
	add_days(req, data);
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
	struct ids		 days = req_ids(req, "day", 7);
	const char		*hours = read_hours(req);

	if (days.n == 0)
		req_error(req, "day", tr(req->lang, "Choose at least one day"));
	for (size_t i = 0; i < days.n; i++)
		if (days.v[i] > 7)
			req_error(req, "day", tr(req->lang, "A week has seven days"));
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422);
	if (!start_hours_take(req, a->chain_id, a->branch_id, days, hours, DAYS))
		return db_status(req);
	return start_next(req, "ready");
}
