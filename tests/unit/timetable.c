/* timetable: hours as people write them, and back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "timetable.h"
#include "view.h"

/* The library shows pages; here are none. */
const struct view_source	view_sources[] = { { NULL, NULL } };

static void
hours_are_read_as_people_write_them(void **state)
{
	static const char *const	pairs[][2] = {
		{ "10-14, 15:00–20:30", "{[600,840),[900,1230)}" }, { "9.30 — 18", "{[570,1080)}" },
		{ "20-2", "{[1200,1560)}" }, { "0-24", "{[0,1440)}" }, { "", "{}" }, { " - ", "{}" },
		{ "10-12; 12-14", "{[600,720),[720,840)}" },
		{ "10am-2pm, 3:15 PM–8.30pm", "{[600,840),[915,1230)}" }, { "12am-12pm", "{[0,720)}" },
	};
	void	*ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		assert_string_equal(hours_read(ctx, pairs[i][0]), pairs[i][1]);
	talloc_free(ctx);
}

static void
what_is_no_hours_is_refused(void **state)
{
	static const char *const	wrong[] = { "x", "10", "10-", "-10", "25-26", "24:30-25", "10:60-12",
		"10-14 15-20", "10-14, 12-16", "100-200", "10-12-14", "1e3-4", "23-22, 21-22",
		"13pm-2", "0am-5", "10am" };
	void	*ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_null(hours_read(ctx, wrong[i]));
	talloc_free(ctx);
}

static void
hours_are_shown_briefly(void **state)
{
	void	*ctx = talloc_new(NULL);

	(void)state;
	assert_string_equal(hours_show(ctx, NULL, "{[600,840),[900,1230)}"), "10–14, 15–20:30");
	assert_string_equal(hours_show(ctx, NULL, "{[1200,1560)}"), "20–2");
	assert_string_equal(hours_show(ctx, NULL, "{[0,1440)}"), "0–24");
	assert_string_equal(hours_show(ctx, NULL, "{}"), "");
	assert_string_equal(hours_sum(ctx, 9600), "160");
	assert_string_equal(hours_sum(ctx, 9630), "160:30");
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(hours_are_read_as_people_write_them),
		cmocka_unit_test(what_is_no_hours_is_refused),
		cmocka_unit_test(hours_are_shown_briefly),
	};

	return cmocka_run_group_tests_name("timetable", tests, NULL, NULL);
}
