/* calendar.c: a booking as a calendar file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "calendar.h"

static const struct calendar_event	visit = {
	.uid = "okno-1-7@okno.example",
	.summary = "Стрижка, укладка; и чай",
	.location = "Студия, Невский пр., 100",
	.description = "Анна\nhttps://okno.example/booking/visits/0123456789abcdef0123456789abcdef",
	.url = "https://okno.example/",
	.starts_at = 1795168800,	/* 2026-11-20 10:00 UTC */
	.ends_at = 1795172400,
	.changed_at = 1795000000,
	.version = 3,
};

/* The file with its folded lines joined again. */
static char *
unfolded(void *ctx, const struct calendar_event *e)
{
	char	*text = calendar_file(ctx, e), *w = text;

	for (const char *r = text; *r != '\0'; r++) {
		if (strncmp(r, "\r\n ", 3) == 0)
			r += 2;
		else
			*w++ = *r;
	}
	*w = '\0';
	return text;
}

static void
has_line(const char *text, const char *line)
{
	const char	*at = strstr(text, line);

	if (at == NULL || at == text || at[-1] != '\n' || strncmp(at + strlen(line), "\r\n", 2) != 0)
		fail_msg("no line \"%s\" in:\n%s", line, text);
}

static void
an_event_stands_in_utc(void **state)
{
	void	*ctx = talloc_new(NULL);
	char	*text = unfolded(ctx, &visit);

	(void)state;
	assert_int_equal(strncmp(text, "BEGIN:VCALENDAR\r\n", 17), 0);
	has_line(text, "METHOD:PUBLISH");
	has_line(text, "UID:okno-1-7@okno.example");
	has_line(text, "DTSTART:20261120T100000Z");
	has_line(text, "DTEND:20261120T110000Z");
	has_line(text, "SEQUENCE:3");
	has_line(text, "STATUS:CONFIRMED");
	talloc_free(ctx);
}

static void
texts_are_escaped(void **state)
{
	void	*ctx = talloc_new(NULL);
	char	*text = unfolded(ctx, &visit);

	(void)state;
	has_line(text, "SUMMARY:Стрижка\\, укладка\\; и чай");
	has_line(text, "LOCATION:Студия\\, Невский пр.\\, 100");
	assert_non_null(strstr(text, "DESCRIPTION:Анна\\nhttps"));
	talloc_free(ctx);
}

static void
lines_are_short(void **state)
{
	void	*ctx = talloc_new(NULL);
	char	*text = calendar_file(ctx, &visit);

	(void)state;
	for (const char *line = text; *line != '\0'; line += strcspn(line, "\n") + 1)
		assert_true(strcspn(line, "\r") <= 75);
	talloc_free(ctx);
}

static void
nothing_of_a_text_becomes_a_line(void **state)
{
	void			*ctx = talloc_new(NULL);
	struct calendar_event	 e = visit;
	char			*text;

	(void)state;
	e.summary = "x\r\nSTATUS:CANCELLED\r\nBEGIN:VALARM";
	text = unfolded(ctx, &e);
	assert_null(strstr(text, "\nSTATUS:CANCELLED"));
	assert_null(strstr(text, "\nBEGIN:VALARM"));
	talloc_free(ctx);
}

static void
a_cancelled_visit_says_so(void **state)
{
	void			*ctx = talloc_new(NULL);
	struct calendar_event	 e = visit;
	char			*text;

	(void)state;
	e.cancelled = true;
	e.location = e.description = "";
	e.url = NULL;
	text = unfolded(ctx, &e);
	has_line(text, "STATUS:CANCELLED");
	assert_null(strstr(text, "LOCATION"));
	assert_null(strstr(text, "URL"));
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(an_event_stands_in_utc),
		cmocka_unit_test(texts_are_escaped),
		cmocka_unit_test(lines_are_short),
		cmocka_unit_test(nothing_of_a_text_becomes_a_line),
		cmocka_unit_test(a_cancelled_visit_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
