/* week.c: the days of a week and times of the clock in forms. */
#include "week.h"

#include <stdio.h>

#include "i18n.h"
#include "mem.h"
#include "value.h"

struct ids
week_read(struct req *req)
{
	struct ids	 days = req_ids(req, "day", WEEK_DAYS);

	if (days.n == 0)
		req_error(req, "day", tr(req->lang, "Choose at least one day"));
	for (size_t i = 0; i < days.n; i++)
		if (days.v[i] > WEEK_DAYS)
			req_error(req, "day", tr(req->lang, "A week has seven days"));
	return days;
}

void
week_fill(struct req *req, struct value *data, struct ids on)
{
	static const char *const	words[WEEK_DAYS] = {
		NC_("weekday", "Mo"), NC_("weekday", "Tu"), NC_("weekday", "We"),
		NC_("weekday", "Th"), NC_("weekday", "Fr"), NC_("weekday", "Sa"),
		NC_("weekday", "Su"),
	};
	struct value	*list = value_array(req->mem), *one;

	for (int n = 1; n <= WEEK_DAYS; n++) {
		bool	 ticked = false;

		for (size_t i = 0; i < on.n; i++)
			ticked = ticked || on.v[i] == n;
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "n", n);
		value_set_text(one, "word", trc(req->lang, "weekday", words[n - 1]));
		value_set_bool(one, "on", ticked);
	}
	value_set(data, "days", list);
}

int
week_clock(struct req *req, const char *name, int flags, bool ends)
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
	return ends && hour + minute == 0 ? WEEK_MINUTES : (int)(hour * 60 + minute);
}

const char *
week_clock_text(void *ctx, int64_t minutes)
{
	return mem_printf(ctx, "%02d:%02d", (int)(minutes / 60 % 24), (int)(minutes % 60));
}

bool
week_hours(struct req *req, int *from, int *to)
{
	*from = week_clock(req, "from", REQ_REQUIRED, false);
	*to = week_clock(req, "to", REQ_REQUIRED, true);
	if (*from < 0 || *to < 0)
		return false;
	if (*to <= *from)
		req_error(req, "to", tr(req->lang, "The day ends before it begins"));
	return *to > *from;
}
