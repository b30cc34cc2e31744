/* week.h: the days of a week and times of the clock, as forms ask for them: boxes
 * named day, 1 Monday to 7 Sunday, and texts like 09:30.
 */
#ifndef WEEK_H
#define WEEK_H

#include <stdbool.h>
#include <stdint.h>

#include "req.h"

enum { WEEK_DAYS = 7, WEEK_MINUTES = 24 * 60 /* of a day */ };

/* The days that were ticked; none, or one that is none, is recorded as wrong. */
struct ids	 week_read(struct req *req);

/* Adds days, [{n, word, on}], of which those in on are ticked. */
void		 week_fill(struct req *req, struct value *data, struct ids on);

/* A time as minutes after midnight; if it ends something "00:00" is the end of the
 * day.  -1: none was typed, or it is wrong, which is recorded. */
int		 week_clock(struct req *req, const char *name, int flags, bool ends);

/* Minutes after midnight as week_clock reads them: "09:30"; the end of the day is
 * "00:00". */
const char	*week_clock_text(void *ctx, int64_t minutes);

/* The fields from and to.  True: both are there, and in order; else what is wrong is
 * recorded. */
bool		 week_hours(struct req *req, int *from, int *to);

#endif
