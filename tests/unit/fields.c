/* fields.c: query strings, forms and cookies as browsers and programs send them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "fields.h"
#include "route.h"

static struct fields
parsed(const char *text)
{
	struct fields	f = { .ctx = talloc_new(NULL) };

	assert_true(fields_parse(&f, text, strlen(text)));
	return f;
}

static void
texts_are_decoded(void **state)
{
	static const struct { const char *sent, *text; } cases[] = {
		{ "a=1", "1" }, { "a=", "" }, { "a", "" }, { "b=2&a=1", "1" }, { "a=1&a=2", "2" },
		{ "a=x+y", "x y" }, { "a=x%2By", "x+y" }, { "%61=%D0%BE", "о" }, { "a=b=c", "b=c" },
		{ "&&a=1&", "1" }, { "a=%26%3d", "&=" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct fields		 f = parsed(cases[i].sent);
		const struct field	*a = fields_find(&f, "a");

		assert_non_null(a);
		assert_string_equal(a->text, cases[i].text);
		assert_false(a->bad);
		talloc_free(f.ctx);
	}
}

static void
unreadable_texts_are_marked(void **state)
{
	static const char *const	cases[] = {
		"a=%", "a=%4", "a=%zz", "a=100%", "a=%00", "a=x%00y", "a=%ff", "a=%c0%af", "a=\xd0",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct fields		 f = parsed(cases[i]);
		const struct field	*a = fields_find(&f, "a");

		assert_true(a != NULL && a->bad);
		assert_string_equal(a->text, "");
		talloc_free(f.ctx);
	}
}

static void
unreadable_names_refuse_the_whole(void **state)
{
	static const char *const	cases[] = { "%=1", "%ff=1", "a%00=1", "a%0a=1", "%e2%80%ae=1" };

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct fields	f = { .ctx = talloc_new(NULL) };

		assert_false(fields_parse(&f, cases[i], strlen(cases[i])));
		talloc_free(f.ctx);
	}
}

static void
more_fields_than_the_limit_are_refused(void **state)
{
	struct fields	f = { .ctx = talloc_new(NULL) };
	char		text[2 * (FIELDS_MAX + 1) + 1];

	(void)state;
	for (size_t i = 0; i <= FIELDS_MAX; i++)
		memcpy(text + 2 * i, "a&", 3);
	assert_false(fields_parse(&f, text, strlen(text)));
	assert_int_equal(f.n, FIELDS_MAX);
	talloc_free(f.ctx);
}

static void
lists_have_three_names(void **state)
{
	static const struct { const char *sent; size_t n; } cases[] = {
		{ "a=1&a=2", 2 }, { "a[]=1&a[]=2&b[]=3", 2 }, { "a[0]=1&a[1]=2", 2 },
		{ "a%5B%5D=1", 1 }, { "a[x]=1", 0 }, { "a[=1", 0 }, { "aa[]=1", 0 }, { "[]=1", 0 },
		{ "a[0][b]=1", 0 }, { "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct fields	f = parsed(cases[i].sent);

		if (cases[i].n > 0)
			assert_non_null(fields_list(&f, "a", cases[i].n - 1));
		assert_null(fields_list(&f, "a", cases[i].n));
		talloc_free(f.ctx);
	}
}

static void
cookies_are_found_by_their_whole_name(void **state)
{
	static const struct { const char *header, *value; } cases[] = {
		{ "s=1", "1" }, { "a=2; s=1", "1" }, { "xs=2;s=1", "1" }, { "s=1; s=2", "1" },
		{ "s=a=b", "a=b" }, { "s= 1 ", " 1" }, { "s=", "" }, { "", NULL }, { "ss=1", NULL },
		{ ";;;", NULL }, { "s", NULL }, { "s=\x01", NULL }, { "s=\xff", NULL }, { "a=s=1", NULL },
	};
	void	*ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		const char	*value = fields_cookie(ctx, cases[i].header, "s");

		if (cases[i].value == NULL)
			assert_null(value);
		else
			assert_string_equal(value, cases[i].value);
	}
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(texts_are_decoded),
		cmocka_unit_test(unreadable_texts_are_marked),
		cmocka_unit_test(unreadable_names_refuse_the_whole),
		cmocka_unit_test(more_fields_than_the_limit_are_refused),
		cmocka_unit_test(lists_have_three_names),
		cmocka_unit_test(cookies_are_found_by_their_whole_name),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
