/* calendar.c: one VEVENT in UTC, for calendars to take over.  libical folds the
 * lines and escapes the texts.
 */
#include "calendar.h"

#include <string.h>

#include <libical/ical.h>

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

char *
calendar_feed(void *ctx, const char *name, const struct calendar_event *events, size_t n)
{
	icalcomponent	*c = calendar_new();
	icalproperty	*title = icalproperty_new_x(name);

	icalproperty_set_x_name(title, "X-WR-CALNAME");
	icalcomponent_add_property(c, title);
	for (size_t i = 0; i < n; i++)
		icalcomponent_add_component(c, event_new(&events[i]));
	return finish(ctx, c);
}
