/* text.c: what counts as text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "route.h"
#include "text.h"

static void
utf8_is_strict(void **state)
{
	static const struct { const char *text; size_t len; bool right; } cases[] = {
		{ "", 0, true }, { "abc", 3, true }, { "окно", 8, true }, { "😀", 4, true },
		{ "a\0b", 3, false }, { "\xff", 1, false }, { "\xc3", 1, false },
		{ "\xc0\xaf", 2, false }, { "\xe0\x80\xaf", 3, false },
		{ "\xed\xa0\x80", 3, false }, { "\xf4\x90\x80\x80", 4, false },
		{ "\xf0\x9f\x98", 3, false }, { "\xf4\x8f\xbf\xbf", 4, true },
		{ "\x80", 1, false }, { "\xf8\x88\x80\x80\x80", 5, false },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		assert_int_equal(text_is_utf8(cases[i].text, cases[i].len), cases[i].right);
}

static void
controls_and_direction_marks_are_not_plain(void **state)
{
	static const struct { const char *text; bool one_line, lines; } cases[] = {
		{ "Анна", true, true }, { "a\nb", false, true }, { "a\tb", false, true },
		{ "a\x01", false, false }, { "a\x7f", false, false }, { "a\x1b[0m", false, false },
		{ "\xc2\x85", false, false }, { "\xe2\x80\xae", false, false },
		{ "\xe2\x81\xa6", false, false }, { "\xe2\x80\x8e", false, false },
		{ "\xe2\x80\xaa", false, false }, { "\xe2\x81\xa9", false, false },
		{ "\xe2\x80\x93", true, true }, { "\xe2\x81\xaa", true, true },
		{ "\xff", false, false },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		assert_int_equal(text_is_plain(cases[i].text, false), cases[i].one_line);
		assert_int_equal(text_is_plain(cases[i].text, true), cases[i].lines);
	}
}

static void
cleaning_leaves_only_plain_text(void **state)
{
	void	*ctx = talloc_new(NULL);

	(void)state;
	assert_string_equal(text_plain(ctx, "a\x01\xff" "b\xe2\x80\xae" "c\nd"), "abc\nd");
	talloc_free(ctx);
}

static void
trimming_knows_unicode_spaces_and_line_breaks(void **state)
{
	static const struct { const char *text, *trimmed; } cases[] = {
		{ "", "" }, { "   ", "" }, { " a b ", "a b" }, { "\xc2\xa0" "a\xe3\x80\x80", "a" },
		{ "a\r\nb\rc\n", "a\nb\nc" }, { "\xef\xbb\xbf" "я", "я" }, { "\r\n", "" },
		{ "\xe2\x80\x8b\xe2\x81\xa0\xc2\xad", "" }, { "a\xe2\x81\xa0" "b\xe2\x80\x8d", "a\xe2\x81\xa0" "b" },
	};
	void	*ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		assert_string_equal(text_trim(ctx, cases[i].text), cases[i].trimmed);
	talloc_free(ctx);
}

static void
length_is_in_characters(void **state)
{
	(void)state;
	assert_int_equal(text_chars(""), 0);
	assert_int_equal(text_chars("окно"), 4);
	assert_int_equal(text_chars("a😀"), 2);
}

static void
ids_are_canonical_and_fit_a_script(void **state)
{
	static const struct { const char *text; int64_t id; } cases[] = {
		{ "1", 1 }, { "9007199254740992", INT64_C(9007199254740992) },
		{ "9007199254740993", 0 }, { "0", 0 }, { "-1", 0 }, { "01", 0 }, { "+1", 0 },
		{ "1 ", 0 }, { " 1", 0 }, { "1e3", 0 }, { "0x1", 0 }, { "", 0 }, { "a", 0 },
		{ "99999999999999999999", 0 },
	};
	int64_t	n;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		assert_int_equal(text_to_id(cases[i].text), cases[i].id);
	assert_true(text_to_int("-5", &n) && n == -5);
	assert_true(text_to_int("0", &n) && n == 0);
	assert_false(text_to_int("-0", &n));
	assert_false(text_to_int("-", &n));
}

static void
a_day_must_exist(void **state)
{
	static const struct { const char *text; bool right; } cases[] = {
		{ "2026-11-21", true }, { "2024-02-29", true }, { "2023-02-29", false },
		{ "1900-02-29", false }, { "2000-02-29", true }, { "2026-04-31", false },
		{ "2026-13-01", false }, { "2026-00-10", false }, { "2026-01-00", false },
		{ "1899-12-31", false }, { "2101-01-01", false }, { "2026-1-1", false },
		{ "20261121", false }, { "2026-11-21x", false }, { "", false }, { "2026", false },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		assert_int_equal(text_is_day(cases[i].text), cases[i].right);
}

static void
initials_are_of_two_words(void **state)
{
	static const struct { const char *name, *initials; } cases[] = {
		{ "Anna Belova", "AB" }, { "Анна  Белова-Заря Третья", "АБ" }, { "Mia", "M" },
		{ "Mia ", "M" }, { "😀 😀", "😀😀" }, { "", "" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		char	*made = text_initials(NULL, cases[i].name);

		assert_string_equal(made, cases[i].initials);
		talloc_free(made);
	}
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(utf8_is_strict),
		cmocka_unit_test(controls_and_direction_marks_are_not_plain),
		cmocka_unit_test(cleaning_leaves_only_plain_text),
		cmocka_unit_test(trimming_knows_unicode_spaces_and_line_breaks),
		cmocka_unit_test(length_is_in_characters),
		cmocka_unit_test(ids_are_canonical_and_fit_a_script),
		cmocka_unit_test(a_day_must_exist),
		cmocka_unit_test(initials_are_of_two_words),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
