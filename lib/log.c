/* log.c: lines on standard error, each written at once so that the lines of
 * several processes do not mix.
 */
#include "log.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define LINE_MAX_BYTES	2048

static const char	*program = "okno";
static char		 request[40];		/* id of the request being served */
static void		(*hook)(void);

void
log_init(const char *name)
{
	program = name;
}

void
log_request(const char *id)
{
	(void)snprintf(request, sizeof(request), "%s%s", id ? id : "", id ? " " : "");
}

void
die_hook(void (*fn)(void))
{
	hook = fn;
}

static void	 say(const char *level, const char *fmt, va_list ap)
		     __attribute__((format(printf, 2, 0)));

/* The time, which is the same text for a second. */
static const char *
stamp(void)
{
	static char	text[sizeof("2026-11-21T10:00:00Z")];
	static time_t	last = -1;
	time_t		now = time(NULL);
	struct tm	tm;

	if (now != last) {
		gmtime_r(&now, &tm);
		(void)strftime(text, sizeof(text), "%FT%TZ", &tm);
		last = now;
	}
	return text;
}

static void
say(const char *level, const char *fmt, va_list ap)
{
	char	line[LINE_MAX_BYTES];
	size_t	start, len;
	int	n;

	n = snprintf(line, sizeof(line), "%s %s[%d] %s%s: ", stamp(), program, (int)getpid(),
	    request, level);
	start = n > 0 ? (size_t)n : 0;
	if (start >= sizeof(line) - 1)
		start = sizeof(line) - 2;
	n = vsnprintf(line + start, sizeof(line) - start, fmt, ap);
	len = start + (n > 0 ? (size_t)n : 0);
	if (len > sizeof(line) - 2)
		len = sizeof(line) - 2;

	/* One event is one line, whatever a text contains. */
	for (size_t i = start; i < len; i++)
		if ((unsigned char)line[i] < ' ' || line[i] == 0x7f)
			line[i] = ' ';
	line[len++] = '\n';
	if (write(STDERR_FILENO, line, len) < 0)
		return;		/* nobody listens: there is no better place to say so */
}

void
log_info(const char *fmt, ...)
{
	va_list	ap;

	va_start(ap, fmt);
	say("info", fmt, ap);
	va_end(ap);
}

void
log_warn(const char *fmt, ...)
{
	va_list	ap;

	va_start(ap, fmt);
	say("warn", fmt, ap);
	va_end(ap);
}

void
die(const char *fmt, ...)
{
	void	(*last)(void) = hook;
	va_list	  ap;

	va_start(ap, fmt);
	say("fatal", fmt, ap);
	va_end(ap);

	hook = NULL;		/* a hook that dies itself must not come back */
	if (last != NULL)
		last();
	_exit(1);
}
