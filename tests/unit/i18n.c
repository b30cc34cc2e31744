/* Languages side by side, chosen and translated, with two tiny ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "catalogue.h"
#include "i18n.h"

#define RUSSIAN	"nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && " \
		"(n%100<10 || n%100>=20) ? 1 : 2;"

static int
setup(void **state)
{
	(void)state;
	if (catalogue_begin() != 0 ||
	    catalogue_add("ru", RUSSIAN,
	    "msgid \"Save\"\nmsgstr \"Сохранить\"\n"
	    "msgctxt \"verb\"\nmsgid \"Book\"\nmsgstr \"Записать\"\n"
	    "msgctxt \"noun\"\nmsgid \"Book\"\nmsgstr \"Книга\"\n"
	    "msgctxt \"language tag\"\nmsgid \"en-US\"\nmsgstr \"ru-RU\"\n"
	    "msgid \"%d visit\"\nmsgid_plural \"%d visits\"\n"
	    "msgstr[0] \"%d визит\"\nmsgstr[1] \"%d визита\"\nmsgstr[2] \"%d визитов\"\n") != 0 ||
	    catalogue_add("de", "nplurals=2; plural=n != 1;",
	    "msgid \"Save\"\nmsgstr \"Speichern\"\n"
	    "msgid \"Only German\"\nmsgstr \"Nur deutsch\"\n") != 0)
		return -1;
	/* What the environment says must not matter. */
	setenv("LC_ALL", "C", 1);
	setenv("LANGUAGE", "fr", 1);
	i18n_init(catalogue_dir);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	return catalogue_end();
}

static void
languages_are_mixed_freely(void **state)
{
	const struct lang	*ru = lang_find("ru");
	const struct lang	*de = lang_find("de");
	int			 i;

	(void)state;
	for (i = 0; i < 3; i++) {
		assert_string_equal(tr(ru, "Save"), "Сохранить");
		assert_string_equal(tr(de, "Save"), "Speichern");
	}
}

static void
an_unknown_text_is_shown_as_it_is(void **state)
{
	(void)state;
	assert_null(lang_find("xx"));
	assert_ptr_equal(lang_or_first("xx"), lang_at(0));
	assert_ptr_equal(lang_or_first(NULL), lang_at(0));
	assert_ptr_equal(lang_or_first("ru"), lang_find("ru"));
	assert_string_equal(tr(lang_find("ru"), "Only German"), "Only German");
	assert_string_equal(tr(lang_find("ru"), ""), "");
	assert_string_equal(trc(lang_find("ru"), "nowhere", "Save"), "Save");
	assert_string_equal(tr(NULL, "Save"), "Save");
	assert_string_equal(trc(NULL, "verb", "Book"), "Book");
	assert_string_equal(trn(NULL, "%d visit", "%d visits", 2), "%d visits");
}

static void
a_context_tells_words_apart(void **state)
{
	const struct lang	*ru = lang_find("ru");
	static char		 longest[2000];

	(void)state;
	assert_string_equal(trc(ru, "verb", "Book"), "Записать");
	assert_string_equal(trc(ru, "noun", "Book"), "Книга");
	memset(longest, 'x', sizeof(longest) - 1);
	assert_ptr_equal(trc(ru, "verb", longest), longest);
}

static void
plural_forms_follow_the_language(void **state)
{
	static const struct {
		unsigned long	 n;
		const char	*text;
	} cases[] = {
		{ 1, "%d визит" }, { 2, "%d визита" }, { 5, "%d визитов" }, { 11, "%d визитов" },
		{ 21, "%d визит" }, { 104, "%d визита" }, { 0, "%d визитов" },
	};
	size_t	i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(trn(lang_find("ru"), "%d visit", "%d visits", cases[i].n),
		    cases[i].text);
	assert_string_equal(trn(lang_find("de"), "%d visit", "%d visits", 1), "%d visit");
	assert_string_equal(trn(lang_find("de"), "%d visit", "%d visits", 2), "%d visits");
}

static void
a_language_is_found_by_its_first_part(void **state)
{
	(void)state;
	assert_string_equal(lang_code(lang_find("ru-RU")), "ru");
	assert_string_equal(lang_code(lang_find("DE_at")), "de");
	assert_null(lang_find("fr"));
	assert_null(lang_find("rus"));
	assert_null(lang_find(""));
	assert_null(lang_find(NULL));
	assert_string_equal(lang_tag(lang_find("ru")), "ru-RU");
}

static void
russian_is_the_first_language(void **state)
{
	(void)state;
	assert_string_equal(lang_code(lang_at(0)), "ru");
	assert_string_equal(lang_code(lang_at(1)), "de");
	assert_null(lang_at(2));
}

static void
the_browsers_wish_decides(void **state)
{
	static const struct {
		const char	*header;
		const char	*code;
	} cases[] = {
		{ NULL, "ru" }, { "", "ru" }, { "fr", "ru" }, { "de", "de" }, { "de-AT,de;q=0.9", "de" },
		{ "de,ru", "de" }, { "ru;q=0.5, de;q=0.8", "de" }, { "de;q=0.5,ru", "ru" },
		{ "fr, de;q=0.1", "de" }, { "de;q=0", "ru" }, { "*", "ru" }, { "fr,*;q=0.5,de;q=0.4", "ru" },
		{ " de ; q=0.3 , ru ; q=0.25", "de" }, { "ru;q=0.123,de;q=0.124", "de" },
		{ "de;q=9", "ru" }, { ",,;;q=,de", "de" }, { "de;q=", "de" }, { "de;q=0.", "ru" },
	};
	size_t	i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(lang_code(lang_accept(cases[i].header)), cases[i].code);
}

/* JSON and SQL are written with printf. */
static void
numbers_keep_their_point(void **state)
{
	char	text[8];

	(void)state;
	snprintf(text, sizeof(text), "%.1f", 1.5);
	assert_string_equal(text, "1.5");
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(languages_are_mixed_freely),
		cmocka_unit_test(an_unknown_text_is_shown_as_it_is),
		cmocka_unit_test(a_context_tells_words_apart),
		cmocka_unit_test(plural_forms_follow_the_language),
		cmocka_unit_test(a_language_is_found_by_its_first_part),
		cmocka_unit_test(russian_is_the_first_language),
		cmocka_unit_test(the_browsers_wish_decides),
		cmocka_unit_test(numbers_keep_their_point),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
