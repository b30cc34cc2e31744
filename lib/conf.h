/* conf.h: the settings of a program, read from the environment (OKNO_*) at
 * start.  README lists all of them.  A missing or malformed one stops the
 * program with a sentence that names it.
 */
#ifndef CONF_H
#define CONF_H

/* The setting's text; fallback if it is not set or empty.  A NULL fallback
 * makes it required. */
const char	*conf_str(const char *name, const char *fallback);

/* The same for whole numbers within [min, max]. */
long		 conf_int(const char *name, long fallback, long min, long max);

#endif
