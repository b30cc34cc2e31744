/* Days, durations and money in the words of the real catalogues. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <talloc.h>

#include "catalogue.h"
#include "i18n.h"

#define N	"\xc2\xa0"	/* no-break space */

static const struct lang	*ru;
static const struct lang	*en;
static void			*ctx;

static int
setup(void **state)
{
	(void)state;
	if (catalogue_begin() != 0 || catalogue_add_file("ru") != 0 || catalogue_add_file("en") != 0)
		return -1;
	i18n_init(catalogue_dir);
	ru = lang_find("ru");
	en = lang_find("en");
	ctx = talloc_new(NULL);
	return ru == NULL || en == NULL;
}

static int
teardown(void **state)
{
	(void)state;
	talloc_free(ctx);
	return catalogue_end();
}

static void
days_in_words(void **state)
{
	(void)state;
	assert_string_equal(lang_day_long(ctx, ru, "2025-11-21"), "Пятница, 21 ноября");
	assert_string_equal(lang_day_short(ctx, ru, "2025-11-21"), "Пт, 21 ноя");
	assert_string_equal(lang_day_long(ctx, en, "2025-11-21"), "Friday, 21 November");
	assert_string_equal(lang_day_short(ctx, en, "2025-11-01"), "Sat, 1 Nov");
	assert_string_equal(lang_day_long(ctx, ru, "2026-05-03T10:00:00"), "Воскресенье, 3 мая");
}

/* A week that spans a leap day, and centuries that are and are not leap. */
static void
weekdays_are_right(void **state)
{
	static const char *const	days[][2] = {
		{ "2024-02-26", "Mon, 26 Feb" }, { "2024-02-27", "Tue, 27 Feb" },
		{ "2024-02-28", "Wed, 28 Feb" }, { "2024-02-29", "Thu, 29 Feb" },
		{ "2024-03-01", "Fri, 1 Mar" }, { "2024-03-02", "Sat, 2 Mar" },
		{ "2024-03-03", "Sun, 3 Mar" }, { "1900-03-01", "Thu, 1 Mar" },
		{ "2000-01-01", "Sat, 1 Jan" }, { "2100-02-28", "Sun, 28 Feb" },
		{ "2100-12-31", "Fri, 31 Dec" },
	};
	size_t				i;

	(void)state;
	for (i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		assert_string_equal(lang_day_short(ctx, en, days[i][0]), days[i][1]);
}

/* Days and times in digits, in the ways of a branch. */
static void
in_the_ways_of_a_branch(void **state)
{
	const struct lang	*us = lang_styled(en, "MM/DD/YYYY 12");
	const struct lang	*de = lang_styled(ru, "DD.MM.YYYY 24");

	(void)state;
	assert_string_equal(lang_date(ctx, us, "2026-11-02"), "11/02/2026");
	assert_string_equal(lang_date(ctx, de, "2026-11-02T09:00"), "02.11.2026");
	assert_string_equal(lang_date(ctx, lang_styled(en, "DD/MM/YYYY 24"), "2026-11-02"), "02/11/2026");
	assert_string_equal(lang_date(ctx, lang_styled(us, "YYYY-MM-DD 24"), "2026-11-02"), "2026-11-02");
	assert_string_equal(lang_stamp(ctx, us, "2026-11-02T14:05"), "11/02/2026, 2:05" N "PM");
	assert_string_equal(lang_stamp(ctx, de, "2026-11-02T14:05:33"), "02.11.2026, 14:05");
	assert_string_equal(lang_clock(ctx, us, "00:30"), "12:30" N "AM");
	assert_string_equal(lang_clock(ctx, us, "12:00"), "12:00" N "PM");
	assert_string_equal(lang_clock(ctx, de, "09:00:10"), "09:00");
	assert_string_equal(lang_span(ctx, de, "09:00", "10:30"), "09:00–10:30");
	assert_string_equal(lang_code(us), "en");
	assert_string_equal(tr(de, "Save"), tr(ru, "Save"));
}

/* A language alone has its own ways, and no style is no other. */
static void
in_its_own_ways(void **state)
{
	(void)state;
	assert_string_equal(lang_date(ctx, ru, "2026-11-02"), "02.11.2026");
	assert_string_equal(lang_date(ctx, en, "2026-11-02"), "2026-11-02");
	assert_string_equal(lang_clock(ctx, en, "14:05"), "14:05");
	assert_ptr_equal(lang_styled(ru, NULL), ru);
	assert_ptr_equal(lang_styled(lang_styled(ru, "MM/DD/YYYY 12"), "nonsense 12"), ru);
	assert_string_equal(lang_date(ctx, ru, "yesterday"), "yesterday");
	assert_string_equal(lang_clock(ctx, ru, "noon"), "noon");
	assert_null(lang_stamp(ctx, ru, NULL));
}

static void
what_is_no_day_comes_back(void **state)
{
	(void)state;
	assert_string_equal(lang_day_long(ctx, ru, "today"), "today");
	assert_string_equal(lang_day_long(ctx, ru, "2025-13-01"), "2025-13-01");
	assert_string_equal(lang_day_short(ctx, ru, "2025-1-1"), "2025-1-1");
	assert_null(lang_day_short(ctx, ru, NULL));
}

static void
counts(void **state)
{
	(void)state;
	assert_string_equal(lang_number(ctx, ru, 999), "999");
	assert_string_equal(lang_number(ctx, ru, 1200), "1 200");
	assert_string_equal(lang_number(ctx, ru, -1234567), "−1 234 567");
	assert_string_equal(lang_number(ctx, en, 1200), "1,200");
	assert_string_equal(lang_count(ctx, ru, "%lu booking", "%lu bookings", 1), "1 запись");
	assert_string_equal(lang_count(ctx, ru, "%lu booking", "%lu bookings", 1203), "1 203 записи");
	assert_string_equal(lang_count(ctx, en, "%lu booking", "%lu bookings", 1203), "1,203 bookings");
}

static void
durations(void **state)
{
	(void)state;
	assert_string_equal(lang_minutes(ctx, ru, 90), "1 ч 30 мин");
	assert_string_equal(lang_minutes(ctx, ru, 60), "1 ч");
	assert_string_equal(lang_minutes(ctx, ru, 45), "45 мин");
	assert_string_equal(lang_minutes(ctx, ru, 0), "0 мин");
	assert_string_equal(lang_minutes(ctx, ru, -5), "0 мин");
	assert_string_equal(lang_minutes(ctx, en, 1505), "25 h 5 min");
}

static void
money(void **state)
{
	static const char *const	cases[][4] = {
		{ "1500", "RUB", "1" N "500" N "₽", "1,500" N "₽" },
		{ "1500.00", "RUB", "1" N "500" N "₽", "1,500" N "₽" },
		{ "19.10", "RUB", "19,10" N "₽", "19.10" N "₽" },
		{ "19.1", "USD", "19,10" N "$", "$19.10" },
		{ "0", "EUR", "0" N "€", "€0" },
		{ "1234567.895", "EUR", "1" N "234" N "567,895" N "€", "€1,234,567.895" },
		{ "-999.50", "RUB", "−999,50" N "₽", "−999.50" N "₽" },
		{ "100", "XYZ", "100" N "XYZ", "100" N "XYZ" },
		{ "12345678901234567890.01", "RUB", "12" N "345" N "678" N "901" N "234" N "567" N
		  "890,01" N "₽", "12,345,678,901,234,567,890.01" N "₽" },
	};
	size_t				i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_string_equal(lang_money(ctx, ru, cases[i][0], cases[i][1]), cases[i][2]);
		assert_string_equal(lang_money(ctx, en, cases[i][0], cases[i][1]), cases[i][3]);
	}
}

static void
what_is_no_sum_comes_back(void **state)
{
	static const char *const	wrong[] = { "", "-", "NaN", "1e5", "1,5", ".5", "1.5x", "+1" };
	size_t				i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_string_equal(lang_money(ctx, ru, wrong[i], "RUB"), wrong[i]);
	assert_null(lang_money(ctx, ru, NULL, "RUB"));
	assert_string_equal(lang_money_range(ctx, ru, "1500", "12000.50", "RUB"), "1" N "500–12" N "000,50" N "₽");
	assert_string_equal(lang_money_range(ctx, en, "20.00", "35", "USD"), "$20–35");
	assert_string_equal(lang_money_range(ctx, ru, "20.00", "20", "RUB"), "20" N "₽");
	assert_string_equal(lang_money(ctx, ru, "5.", "RUB"), "5" N "₽");
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(days_in_words),
		cmocka_unit_test(weekdays_are_right),
		cmocka_unit_test(in_the_ways_of_a_branch),
		cmocka_unit_test(in_its_own_ways),
		cmocka_unit_test(what_is_no_day_comes_back),
		cmocka_unit_test(counts),
		cmocka_unit_test(durations),
		cmocka_unit_test(money),
		cmocka_unit_test(what_is_no_sum_comes_back),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
