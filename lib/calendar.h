/* calendar.h: a booking as a calendar file (iCalendar, RFC 5545).  The only
 * user of libical.
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
};

/* The file, lines ended by CR LF.  Texts may hold anything: they are escaped. */
char	*calendar_file(void *ctx, const struct calendar_event *event);

/* A feed: n events under a name, to be asked for again and again. */
#define CALENDAR_FEED_TYPE	"text/calendar; charset=utf-8"
char	*calendar_feed(void *ctx, const char *name, const struct calendar_event *events, size_t n);

#endif
