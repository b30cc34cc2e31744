/* phone.c: telephone numbers as people and programs write them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "phone.h"
#include "route.h"

static void
numbers_are_read_by_region(void **state)
{
	static const struct { const char *text, *region; enum phone is; const char *e164; } cases[] = {
		{ "8 (916) 123-45-67", "RU", PHONE_VALID, "+79161234567" },
		{ "916 123 45 67", "RU", PHONE_VALID, "+79161234567" },
		{ "+7 916 123-45-67", "US", PHONE_VALID, "+79161234567" },
		{ "79161234567", "RU", PHONE_VALID, "+79161234567" },
		{ "79161234567", "US", PHONE_VALID, "+79161234567" },
		{ "375291234567", "RU", PHONE_VALID, "+375291234567" },
		{ "8029 123-45-67", "BY", PHONE_VALID, "+375291234567" },
		{ "8 701 123 45 67", "KZ", PHONE_VALID, "+77011234567" },
		{ "+7 000 000-00-00", "RU", PHONE_POSSIBLE, "+70000000000" },
		{ "8 800 555-35-35", "RU", PHONE_VALID, "+78005553535" },
		{ "812 325 12 34", "RU", PHONE_VALID, "+78123251234" },
		{ "8 900 245-18-0", "RU", PHONE_WRONG, "" },
		{ "78900245180", "RU", PHONE_WRONG, "" },
		{ "8 900 245", "RU", PHONE_WRONG, "" },
		{ "245-18-07", "RU", PHONE_WRONG, "" },
		{ "112", "RU", PHONE_WRONG, "" },
		{ "12", "RU", PHONE_WRONG, "" },
		{ "916 123 45 67 89 01 23", "RU", PHONE_WRONG, "" },
		{ "8 916 123-45-67 доб. 12", "RU", PHONE_WRONG, "" },
		{ "phone", "RU", PHONE_WRONG, "" },
		{ "", "RU", PHONE_WRONG, "" },
		{ "+7 916 123-45-67, +7 916 123-45-68", "RU", PHONE_WRONG, "" },
		{ "9161234567", "nowhere", PHONE_WRONG, "" },
	};
	char	e164[PHONE_MAX];

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		enum phone	is = phone_read(cases[i].text, cases[i].region, e164);

		if (is != cases[i].is)
			print_error("number %s in %s\n", cases[i].text, cases[i].region);
		assert_int_equal(is, cases[i].is);
		if (is != PHONE_WRONG)
			assert_string_equal(e164, cases[i].e164);
		assert_int_equal(phone_is(cases[i].text, cases[i].region, e164), is != PHONE_WRONG);
		if (is != PHONE_WRONG)
			assert_string_equal(e164, cases[i].e164);
	}
}

static void
overlong_text_is_no_number(void **state)
{
	char	text[1000], e164[PHONE_MAX];

	(void)state;
	memset(text, '1', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	assert_int_equal(phone_read(text, "RU", e164), PHONE_WRONG);
	assert_false(phone_is(text, "RU", e164));
	memset(text, ' ', sizeof(text) - 1);
	assert_false(phone_is(text, "RU", e164));
}

static void
numbers_are_shown_in_groups(void **state)
{
	char	shown[PHONE_MAX];

	(void)state;
	phone_show("+79161234567", shown);
	assert_string_equal(shown, "+7 916 123-45-67");
	phone_show("what", shown);
	assert_string_equal(shown, "what");
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(numbers_are_read_by_region),
		cmocka_unit_test(overlong_text_is_no_number),
		cmocka_unit_test(numbers_are_shown_in_groups),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
