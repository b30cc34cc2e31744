/* calendar.c: one VEVENT in UTC, for calendars to take over.  libical folds the
 * lines, escapes the texts and knows on which days a rule falls.
 */
#include "calendar.h"

#include <string.h>

#include <libical/ical.h>

#include "buf.h"
#include "log.h"
#include "mem.h"

static struct icaltimetype
utc(int64_t at)
{
	return icaltime_from_timet_with_zone((time_t)at, 0, icaltimezone_get_utc_timezone());
}

static icalcomponent *
event_new(const struct calendar_event *e)
{
	icalcomponent	*v = icalcomponent_new_vevent();

	icalcomponent_add_property(v, icalproperty_new_uid(e->uid));
	icalcomponent_add_property(v, icalproperty_new_dtstamp(utc(e->changed_at)));
	icalcomponent_add_property(v, icalproperty_new_dtstart(utc(e->starts_at)));
	icalcomponent_add_property(v, icalproperty_new_dtend(utc(e->ends_at)));
	icalcomponent_add_property(v, icalproperty_new_sequence((int)e->version));
	icalcomponent_add_property(v, icalproperty_new_summary(e->summary));
	if (*e->location != '\0')
		icalcomponent_add_property(v, icalproperty_new_location(e->location));
	if (*e->description != '\0')
		icalcomponent_add_property(v, icalproperty_new_description(e->description));
	if (e->url != NULL)
		icalcomponent_add_property(v, icalproperty_new_url(e->url));
	icalcomponent_add_property(v, icalproperty_new_status(
	    e->cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
	if (e->idle)
		icalcomponent_add_property(v, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
	return v;
}

/* Writes a calendar out, and lets it go. */
static char *
finish(void *ctx, icalcomponent *c)
{
	char	*text, *copy;

	if ((text = icalcomponent_as_ical_string_r(c)) == NULL)
		die("no calendar file: %s", icalerror_strerror(icalerrno));
	copy = mem_text(ctx, text, strlen(text));
	icalmemory_free_buffer(text);
	icalcomponent_free(c);
	return copy;
}

static icalcomponent *
calendar_new(void)
{
	icalcomponent	*c = icalcomponent_new_vcalendar();

	icalcomponent_add_property(c, icalproperty_new_version("2.0"));
	icalcomponent_add_property(c, icalproperty_new_prodid("-//Okno//Okno//EN"));
	return c;
}

char *
calendar_file(void *ctx, const struct calendar_event *e)
{
	icalcomponent	*c = calendar_new();

	icalcomponent_add_property(c, icalproperty_new_method(ICAL_METHOD_PUBLISH));
	icalcomponent_add_component(c, event_new(e));
	return finish(ctx, c);
}

static void
add_x(icalcomponent *c, const char *name, const char *value)
{
	icalproperty	*p = icalproperty_new_x(value);

	icalproperty_set_x_name(p, name);
	icalcomponent_add_property(c, p);
}

char *
calendar_feed(void *ctx, const char *name, const struct calendar_event *events, size_t n)
{
	icalcomponent	*c = calendar_new();

	add_x(c, "X-WR-CALNAME", name);
	icalcomponent_add_property(c,
	    icalproperty_new_from_string("REFRESH-INTERVAL;VALUE=DURATION:PT1H"));
	add_x(c, "X-PUBLISHED-TTL", "PT1H");	/* the same for Outlook */
	for (size_t i = 0; i < n; i++)
		icalcomponent_add_component(c, event_new(&events[i]));
	return finish(ctx, c);
}

/* ---- rules ----------------------------------------------------------------- */

static const char *const	units[] = { "DAILY", "WEEKLY", "MONTHLY" };
static const char *const	weekdays[] = { "", "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

/* The rule without its end: that is counted here, from the first day on, which
 * the rule itself need not fall on. */
static struct buf *
rule_start(void *ctx, const struct calendar_rule *r)
{
	struct buf	*text = buf_new(ctx);
	const char	*between = ";BYDAY=";

	buf_printf(text, "FREQ=%s;INTERVAL=%d", units[r->unit], r->every);
	for (int d = 1; d <= 7 && r->unit == CALENDAR_WEEK; d++)
		if (r->weekdays & 1U << d) {
			buf_printf(text, "%s%s", between, weekdays[d]);
			between = ",";
		}
	return text;
}

char *
calendar_rule_text(void *ctx, const struct calendar_rule *r)
{
	struct buf	*text = rule_start(ctx, r);

	if (r->until != NULL)
		buf_printf(text, ";UNTIL=%.4s%.2s%.2s", r->until, r->until + 5, r->until + 8);
	else
		buf_printf(text, ";COUNT=%d", r->count);
	return text->data;
}

bool
calendar_rule_read(void *ctx, const char *text, struct calendar_rule *rule)
{
	struct icalrecurrencetype	r = icalrecurrencetype_from_string(text);

	*rule = (struct calendar_rule){ .every = r.interval, .count = r.count };
	if (r.freq == ICAL_MONTHLY_RECURRENCE)
		rule->unit = CALENDAR_MONTH;
	else if (r.freq == ICAL_WEEKLY_RECURRENCE)
		rule->unit = CALENDAR_WEEK;
	else if (r.freq != ICAL_DAILY_RECURRENCE)
		return false;
	for (int i = 0; r.by_day[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)	/* 1 is Sunday */
		rule->weekdays |= 1U << (((int)icalrecurrencetype_day_day_of_week(r.by_day[i]) + 5) % 7 + 1);
	if (!icaltime_is_null_time(r.until))
		rule->until = mem_printf(ctx, "%04d-%02d-%02d", r.until.year, r.until.month,
		    r.until.day);
	return true;
}

static struct icaltimetype
date_of(void *ctx, const char *day)
{
	return icaltime_from_string(mem_printf(ctx, "%.4s%.2s%.2s", day, day + 5, day + 8));
}

size_t
calendar_rule_days(void *ctx, const struct calendar_rule *rule, const char *first,
    const char **days, size_t max)
{
	struct icaltimetype	 at;
	icalrecur_iterator	*it;
	const char		*day;
	size_t			 n = 0;

	if (max == 0)
		return 0;
	days[n++] = first;
	it = icalrecur_iterator_new(icalrecurrencetype_from_string(rule_start(ctx, rule)->data),
	    date_of(ctx, first));
	if (it == NULL)
		return n;
	while (n < max && (rule->until != NULL || n < (size_t)rule->count)) {
		at = icalrecur_iterator_next(it);
		if (icaltime_is_null_time(at) || at.year > 2199)
			break;
		day = mem_printf(ctx, "%04d-%02d-%02d", at.year, at.month, at.day);
		if (rule->until != NULL && strcmp(day, rule->until) > 0)
			break;
		if (strcmp(day, first) > 0)
			days[n++] = day;
	}
	icalrecur_iterator_free(it);
	return n;
}
