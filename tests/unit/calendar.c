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

/* The days of a rule, joined. */
static const char *
days_of(void *ctx, const char *rule, const char *first)
{
	struct calendar_rule	 r;
	const char		*days[8], *all = "";
	size_t			 n;

	assert_true(calendar_rule_read(ctx, rule, &r));
	assert_string_equal(calendar_rule_text(ctx, &r), rule);
	n = calendar_rule_days(ctx, &r, first, days, 8);
	for (size_t i = 0; i < n; i++)
		all = talloc_asprintf(ctx, "%s %s", all, days[i] + 5);
	return all;
}

static void
a_rule_falls_on_days(void **state)
{
	void	*ctx = talloc_new(NULL);

	(void)state;
	assert_string_equal(days_of(ctx, "FREQ=DAILY;INTERVAL=2;COUNT=3", "2026-11-30"),
	    " 11-30 12-02 12-04");
	assert_string_equal(days_of(ctx, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4", "2026-11-30"),
	    " 11-30 12-02 12-14 12-16");
	assert_string_equal(days_of(ctx, "FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;COUNT=3", "2026-11-30"),
	    " 11-30 12-02 12-09");	/* the first is always among them */
	assert_string_equal(days_of(ctx, "FREQ=WEEKLY;INTERVAL=1;UNTIL=20261214", "2026-11-30"),
	    " 11-30 12-07 12-14");
	assert_string_equal(days_of(ctx, "FREQ=MONTHLY;INTERVAL=1;COUNT=3", "2027-01-31"),
	    " 01-31 03-31 05-31");	/* not every month has the day */
	assert_string_equal(days_of(ctx, "FREQ=DAILY;INTERVAL=1;COUNT=1000000", "2026-11-30"),
	    " 11-30 12-01 12-02 12-03 12-04 12-05 12-06 12-07");
	talloc_free(ctx);
}

static void
what_is_no_rule_is_refused(void **state)
{
	void			*ctx = talloc_new(NULL);
	struct calendar_rule	 r;

	(void)state;
	assert_false(calendar_rule_read(ctx, "", &r));
	assert_false(calendar_rule_read(ctx, "FREQ=SECONDLY", &r));
	assert_false(calendar_rule_read(ctx, "nonsense", &r));
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
		cmocka_unit_test(a_rule_falls_on_days),
		cmocka_unit_test(what_is_no_rule_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
