/* calendar.h: bookings as calendar files and rules by which they repeat
 * (iCalendar, RFC 5545).  The only user of libical.
 */
#ifndef CALENDAR_H
#define CALENDAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CALENDAR_TYPE	"text/calendar; charset=utf-8; method=PUBLISH"

struct calendar_event {
	const char	*uid;		/* the same for every version of the event */
	const char	*summary;
	const char	*location;	/* "": none */
	const char	*description;	/* "": none */
	const char	*url;		/* NULL: none */
	int64_t		 starts_at;	/* seconds since 1970 */
	int64_t		 ends_at;
	int64_t		 changed_at;	/* of this version */
	int64_t		 version;	/* grows with every change */
	bool		 cancelled;
	bool		 idle;		/* who has it is not busy: working hours, say */
};

/* The file, lines ended by CR LF.  Texts may hold anything: they are escaped. */
char	*calendar_file(void *ctx, const struct calendar_event *event);

/* A feed: n events under a name, to be asked for again each hour. */
#define CALENDAR_FEED_TYPE	"text/calendar; charset=utf-8"
char	*calendar_feed(void *ctx, const char *name, const struct calendar_event *events, size_t n);

/* How something repeats: what of an RRULE people are asked for.  Days are those
 * of the place's calendar; at what instant a clock on its wall then shows the
 * hour is for whoever knows its time zone. */
enum calendar_unit { CALENDAR_DAY, CALENDAR_WEEK, CALENDAR_MONTH };

struct calendar_rule {
	enum calendar_unit	 unit;
	int			 every;		/* units */
	unsigned		 weekdays;	/* of a week: bits 1 (Monday) to 7; 0: the first day's */
	int			 count;		/* with the first; 0: until */
	const char		*until;		/* "YYYY-MM-DD", the last day; NULL: count */
};

/* "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=10", and back; false: no such rule. */
char	*calendar_rule_text(void *ctx, const struct calendar_rule *rule);
bool	 calendar_rule_read(void *ctx, const char *text, struct calendar_rule *rule);

/* The days, the first one always among them, at most max; how many.  A month
 * without that day has none. */
size_t	 calendar_rule_days(void *ctx, const struct calendar_rule *rule, const char *first,
	    const char **days, size_t max);

#endif
