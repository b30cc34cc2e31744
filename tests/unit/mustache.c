/* Templates beyond the specification: lambdas, errors, limits.  The language
 * itself is held to its cases by mustache_spec.c.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "buf.h"
#include "mem.h"
#include "mustache.h"
#include "value.h"

static int
setup(void **state)
{
	*state = talloc_new(NULL);
	return 0;
}

static int
teardown(void **state)
{
	talloc_free(*state);
	return 0;
}

/* Writes the text in square brackets, and the argument. */
static void
bracket(struct buf *out, const char *text, size_t len, void *arg)
{
	assert_int_equal(strlen(text), len);
	buf_printf(out, "[%s%s]", text, arg == NULL ? "" : (const char *)arg);
}

/* How often the steady lambda was asked. */
static int	asked;

static void
count(struct buf *out, const char *text, size_t len, void *arg)
{
	(void)len;
	asked++;
	buf_printf(out, "<%s%s>", text, (const char *)arg);
}

static const char *
check_short(void *ctx, const char *text)
{
	return strlen(text) <= 3 ? NULL : mem_printf(ctx, "\"%s\" is too long", text);
}

static const struct lambda lambdas[] = {
	{ "_", bracket, NULL, false },
	{ "|loud", bracket, NULL, false },
	{ "short", bracket, check_short, false },
	{ "word", count, NULL, true },
	{ NULL, NULL, NULL, false }
};

static const char *
load(const char *name, void *arg)
{
	if (strcmp(name, "broken") == 0)
		return "fine\n{{#open}}";
	if (strcmp(name, "twice") == 0)
		return "{{>twice}}{{>twice}}";
	return strcmp(name, "arg") == 0 ? arg : NULL;
}

/* What text renders to; data is JSON. */
static const char *
rendered(void *ctx, const char *text, const char *data)
{
	char		 arg[] = "!";
	struct buf	*out = buf_new(ctx);
	const char	*error = NULL;
	struct template	*t = template_parse(ctx, text, load, arg, lambdas, &error);

	if (t == NULL)
		fail_msg("%s", error);
	template_render(out, t, value_parse(ctx, data), arg);
	return out->data;
}

static const char *
error_of(void *ctx, const char *text)
{
	const char	*error = "(none)";

	assert_null(template_parse(ctx, text, load, NULL, lambdas, &error));
	return error;
}

static void
a_lambda_gets_its_text_and_the_argument(void **state)
{
	assert_string_equal(rendered(*state, "<b>{{#_}}Save{{/_}}</b> {{>arg}}", "{}"),
	    "<b>[Save!]</b> !");
}

static void
blanks_in_a_lambda_count_as_one(void **state)
{
	assert_string_equal(rendered(*state, "{{#_}}\n\t Two \n\t lines \n{{/_}}.{{# _ }}{{/ _ }}", "{}"),
	    "[Two lines!].[!]");
}

static void
a_lambda_works_in_sections_and_with_other_delimiters(void **state)
{
	assert_string_equal(rendered(*state, "{{#a}}{{#_}}x{{/_}}{{/a}}{{=<% %>=}}<%#_%>{{y}}<%/_%>",
	    "{\"a\":[1,2]}"), "[x!][x!][{{y}}!]");
}

static void
a_steady_lambda_is_asked_once_for_each_argument(void **state)
{
	char		 args[][2] = { "!", "?" };
	const char	*error, *text = "{{#a}}{{#word}}x{{/word}}{{#word}}y{{/word}} {{/a}}";
	struct template	*t = template_parse(*state, text, NULL, NULL, lambdas, &error);
	struct value	*data = value_parse(*state, "{\"a\":[1,2]}");
	struct buf	*out = buf_new(*state);

	asked = 0;
	for (int i = 0; i < 4; i++)
		template_render(out, t, data, args[i % 2]);
	assert_string_equal(out->data, "<x!><y!> <x!><y!> <x?><y?> <x?><y?> "
	    "<x!><y!> <x!><y!> <x?><y?> <x?><y?> ");
	assert_int_equal(asked, 4);
}

static void
data_of_a_lambdas_name_is_still_shown(void **state)
{
	assert_string_equal(rendered(*state, "{{_}}{{^_}}none{{/_}}", "{\"_\":\"x\"}"), "x");
}

static void
a_filter_gets_the_value(void **state)
{
	assert_string_equal(rendered(*state, "{{a|loud}} {{#o}}{{b|loud}}{{/o}}{{none|loud}}{{o.b|loud}}",
	    "{\"a\":\"x\",\"o\":{\"b\":2}}"), "[x!] [2!][2!]");
	assert_string_equal(error_of(*state, "one\n{{a|quiet}}"), "line 2: there is no filter \"|quiet\"");
}

static void
errors_name_the_line(void **state)
{
	static const char *const	wrong[][2] = {
		{ "a\nb {{", "line 2: a tag is not closed" },
		{ "{{#a}}", "line 1: \"a\" is not closed" },
		{ "\n\n{{/a}}", "line 3: \"a\" is closed but not open" },
		{ "{{#a}}\n{{#b}}\n{{/a}}{{/b}}", "line 3: \"a\" is closed where \"b\" is open" },
		{ "{{<p}}{{$a}}{{/p}}", "line 1: \"p\" is closed where \"a\" is open" },
		{ "{{}}", "line 1: a tag without a name" },
		{ "{{# }}", "line 1: a tag without a name" },
		{ "{{a b}}", "line 1: a name has no spaces: \"a b\"" },
		{ "{{a..b}}", "line 1: \"a..b\" has an empty part" },
		{ "{{.a}}", "line 1: \".a\" has an empty part" },
		{ "{{{a}}", "line 1: a tag is not closed as it was opened" },
		{ "{{=a=}}", "line 1: a tag of delimiters holds two of them" },
		{ "{{=a b c=}}", "line 1: a tag of delimiters holds two of them" },
		{ "{{=a b}}", "line 1: a tag is not closed as it was opened" },
		{ "{{#_}}a {{b}}{{/_}}", "line 1: the section \"_\" may hold text only" },
		{ "{{#_}}a", "line 1: the section \"_\" is not closed" },
		{ "x\n{{#short}}long{{/short}}", "line 2: \"long\" is too long" },
		{ "{{>broken}}", "broken, line 2: \"open\" is not closed" },
	};
	size_t				i;

	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_string_equal(error_of(*state, wrong[i][0]), wrong[i][1]);
	assert_string_equal(rendered(*state, "{{#short}}abc{{/short}}", "{}"), "[abc!]");
}

static void
sections_within_sections_end_at_64(void **state)
{
	struct buf	*text = buf_new(*state);
	int		 i;

	for (i = 0; i < 64; i++)
		buf_puts(text, "{{#a}}");
	for (i = 0; i < 64; i++)
		buf_puts(text, "{{/a}}");
	assert_string_equal(rendered(*state, text->data, "{\"a\":true}"), "");
	buf_puts(text, "{{#a}}{{/a}}");
	assert_string_equal(rendered(*state, text->data, "{\"a\":true}"), "");
	text->len = 0;
	for (i = 0; i < 65; i++)
		buf_puts(text, "{{#a}}");
	assert_string_equal(error_of(*state, text->data),
	    "line 1: more than 64 sections within one another");
}

/* 2^64 partials would never end; the count of all of them does. */
static void
endless_data_or_partials_come_to_an_end(void **state)
{
	struct buf	*text = buf_new(*state);
	int		 i;

	assert_string_equal(rendered(*state, "a{{>twice}}b", "{}"), "ab");
	for (i = 0; i < 40; i++)
		buf_puts(text, "{{#a}}");
	buf_puts(text, "x");
	for (i = 0; i < 40; i++)
		buf_puts(text, "{{/a}}");
	assert_true(strlen(rendered(*state, text->data, "{\"a\":[1,2,3]}")) <= 200000);
}

static void
a_template_renders_the_same_again(void **state)
{
	const char	*text = "  {{<arg}}{{/arg}}{{#a}}{{.}}{{>arg}}{{/a}}\n";
	char		 partial[] = "<{{$b}}c{{/b}}>\n";
	const char	*json = "{\"a\":[1,2]}";
	struct value	*data = value_parse(*state, json);
	struct buf	*first = buf_new(*state);
	struct buf	*again = buf_new(*state);
	const char	*error;
	struct template	*t = template_parse(*state, text, load, partial, NULL, &error);

	assert_non_null(t);
	template_render(first, t, data, NULL);
	template_render(again, t, data, NULL);
	assert_string_equal(first->data, again->data);
	assert_string_equal(first->data, "  <c>\n1<c>\n2<c>\n\n");
}

static void
data_may_be_missing(void **state)
{
	struct buf	*out = buf_new(*state);
	const char	*error;

	template_render(out, template_parse(*state, "[{{a}}{{.}}{{#a.b}}x{{/a.b}}]", NULL, NULL, NULL,
	    &error), NULL, NULL);
	assert_string_equal(out->data, "[]");
}

#define T(fn)	cmocka_unit_test_setup_teardown(fn, setup, teardown)

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		T(a_lambda_gets_its_text_and_the_argument),
		T(blanks_in_a_lambda_count_as_one),
		T(a_lambda_works_in_sections_and_with_other_delimiters),
		T(a_steady_lambda_is_asked_once_for_each_argument),
		T(data_of_a_lambdas_name_is_still_shown),
		T(a_filter_gets_the_value),
		T(errors_name_the_line),
		T(sections_within_sections_end_at_64),
		T(endless_data_or_partials_come_to_an_end),
		T(a_template_renders_the_same_again),
		T(data_may_be_missing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
