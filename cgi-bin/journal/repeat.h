/* repeat.h: the fields of a form that say how something repeats (repeat.html),
 * and the same in words.
 */
#ifndef REPEAT_H
#define REPEAT_H

#include <stdbool.h>
#include <stddef.h>

#include "req.h"

struct calendar_rule;
struct value;

/* The days by the fields repeat (day, week, month; else none), every, weekdays,
 * ends (count, until), count, until; the first is among them.  *rule is NULL
 * where nothing repeats.  More than max days is an error of the field count. */
const char	**repeat_read(struct req *req, const char *first, size_t max,
		    const struct calendar_rule **rule, size_t *n);

/* What the form shows: what was typed, or, on its first look, that first day's
 * week, so many times. */
void		 repeat_fill(struct req *req, struct value *form, const char *first, int count,
		    bool optional);

/* "every 2 weeks: Mon, Wed" of an RRULE; "" if it is none. */
const char	*repeat_words(struct req *req, const char *rule);

#endif
