/* conf.c: settings from the environment. */
#include "conf.h"

#include <errno.h>
#include <stdlib.h>

#include "log.h"

const char *
conf_str(const char *name, const char *fallback)
{
	const char	*text = getenv(name);

	if (text != NULL && *text != '\0')
		return text;
	if (fallback == NULL)
		die("the setting %s is missing", name);
	return fallback;
}

long
conf_int(const char *name, long fallback, long min, long max)
{
	const char	*text = getenv(name);
	char		*end;
	long		 n;

	if (text == NULL || *text == '\0')
		return fallback;
	errno = 0;
	n = strtol(text, &end, 10);
	if (errno != 0 || *end != '\0' || n < min || n > max)
		die("the setting %s must be a whole number from %ld to %ld", name, min, max);
	return n;
}
