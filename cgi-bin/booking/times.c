/* times.c: days and times to choose from, as links or as buttons of a form. */
#include <stdlib.h>
#include <string.h>

#include "booking.h"
#include "buf.h"
#include "day.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "value.h"

/* ---- words ---- */

const char *
clock_of(struct req *req, const char *iso)
{
	return strlen(iso) >= 16 ? mem_text(req->mem, iso + 11, 5) : "";
}

const char *
when_long(struct req *req, const char *iso)
{
	return req_printf(
	    req, "%s, %s", lang_day_long(req->mem, req->lang, iso),
	    lang_clock(req->mem, req->lang, clock_of(req, iso)));
}

static const char *
weekday_short(struct req *req, int day)
{
	static const char *const names[] = { NC_("weekday, short", "Mon"),
		NC_("weekday, short", "Tue"), NC_("weekday, short", "Wed"),
		NC_("weekday, short", "Thu"), NC_("weekday, short", "Fri"),
		NC_("weekday, short", "Sat"), NC_("weekday, short", "Sun") };

	return trc(req->lang, "weekday, short", names[day - 1]);
}

/* ---- the row of days ---- */

static const char *
day_after(struct req *req, const char *date, int n)
{
	int32_t number;

	return day_number(date, &number) ? day_string(req->mem, number + n) : date;
}

const char *
strip_start(struct req *req, const char *today, const char *date)
{
	int32_t first, day;

	if (date == NULL || !day_number(today, &first) || !day_number(date, &day) ||
	    day < first + STRIP_DAYS)
		return NULL;
	return day_after(req, today, (day - first) / STRIP_DAYS * STRIP_DAYS);
}

static void
add_day(struct req *req, struct value *strip, const struct choose *c, const char *date,
    bool is_free, bool current)
{
	struct value *day = value_append(strip, value_object(req->mem));
	int32_t number = 0;

	(void)day_number(date, &number);
	value_set_text(day, "name", weekday_short(req, day_of_week(number)));
	value_set_int(day, "number", atoi(date + 8));
	value_set_text(day, "long", lang_day_long(req->mem, req->lang, date));
	value_set_bool(day, "end", day_of_week(number) >= 6);
	value_set_bool(day, "current", current);
	if (is_free)
		value_set_text(day, "href", c->day_link(req, c->arg, date));
}

/* ---- the times of a day ---- */

static const struct {
	int upto; /* hour */
	const char *name;
} dayparts[] = {
	{ 12, N_("Morning") },
	{ 17, N_("Afternoon") },
	{ 24, N_("Evening") },
};

static void
add_time(struct req *req, struct value *list, const struct choose *c, const char *iso)
{
	struct value *time = value_append(list, value_object(req->mem));

	value_set_text(time, "clock", clock_of(req, iso));
	value_set_text(time, "iso", iso);
	value_set_bool(time, "current", c->time != NULL && strcmp(c->time, iso) == 0);
	if (c->time_link != NULL)
		value_set_text(time, "href", c->time_link(req, c->arg, iso));
}

static struct value *
parts_of_day(struct req *req, const struct choose *c, size_t day)
{
	struct value *parts = value_array(req->mem), *list = NULL;
	size_t n, part = 0;
	const struct slot *times = slot_times(req, c->world, day, &n);

	for (size_t i = 0; i < n; i++) {
		const char *iso = slot_iso(req, c->world, times[i].start);
		size_t of = 0;

		while (of + 1 < ARRAY_SIZE(dayparts) &&
		    atoi(iso + 11) >= dayparts[of].upto)
			of++;
		if (list == NULL || of != part) {
			struct value *one = value_append(parts, value_object(req->mem));

			value_set_text(one, "name", tr(req->lang, dayparts[of].name));
			list = value_array(req->mem);
			value_set(one, "times", list);
			part = of;
		}
		add_time(req, list, c, iso);
	}
	return parts;
}

void
add_times(struct req *req, struct value *data, const struct choose *c)
{
	struct value *strip = value_array(req->mem);
	const char *today = slot_today(req, c->world), *first = slot_date(c->world, 0);
	size_t shown = slot_days(c->world);

	for (size_t d = 0; d < slot_days(c->world); d++)
		if (c->date != NULL ? strcmp(slot_date(c->world, d), c->date) == 0
				    : shown == slot_days(c->world) && slot_free(c->world, d))
			shown = d;
	for (size_t d = 0; d < slot_days(c->world); d++)
		add_day(req, strip, c, slot_date(c->world, d), slot_free(c->world, d), d == shown);
	value_set(data, "strip", strip);
	if (strcmp(first, today) > 0)
		value_set_text(
		    data, "earlier", c->day_link(req, c->arg, day_after(req, first, -STRIP_DAYS)));
	value_set_text(data, "later", c->day_link(req, c->arg, day_after(req, first, STRIP_DAYS)));
	if (shown == slot_days(c->world))
		return;
	value_set_text(data, "day", lang_day_long(req->mem, req->lang, slot_date(c->world, shown)));
	value_set(data, "parts", parts_of_day(req, c, shown));
}

/* ---- nearest times ---- */

struct value *
offers_of(struct req *req, const struct value *nearest, int64_t staff,
    const char *(*link)(struct req *req, const void *arg, int64_t staff, const char *iso),
    const void *arg)
{
	struct value *list = value_array(req->mem);

	for (size_t i = 0; i < value_len(nearest); i++) {
		const struct value *one = value_at(nearest, i);
		const char *iso = value_str(value_get(one, "datetime"));
		struct value *offer;
		int64_t who = 0;

		(void)value_to_int(value_get(one, "staff_id"), &who);
		if (staff != 0 && who != staff)
			continue;
		offer = value_append(list, value_object(req->mem));
		value_set_text(offer, "slot", req_printf(req, "%lld@%s", (long long)who, iso));
		value_set_text(offer, "iso", iso);
		if (link != NULL)
			value_set_text(offer, "href", link(req, arg, who, iso));
		value_set_text(offer, "clock", clock_of(req, iso));
		value_set_text(offer, "day", lang_day_short(req->mem, req->lang, iso));
		value_set_text(offer, "staff", value_str(value_get(one, "staff_name")));
	}
	return list;
}
