/* Reading JSON: what is right comes through unchanged, what is wrong does not
 * come through at all.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "buf.h"
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

static struct value *
read_text(void *ctx, const char *text)
{
	return value_parse(ctx, text);
}

static void
reads_and_writes_the_same(void **state)
{
	static const char *const	texts[] = {
		"{}", "[]", "[null,true,false]", "[\"\",\"a\",\"я🙂\"]",
		"[0,-0.0,1,-1,19.10,1.000,1e5,1E+5,1e-5,123456789012345678901234567890.5]",
		"[9223372036854775807,-9223372036854775808]",
		"{\"a\":{\"b\":[{\"c\":1}]},\"d\":\"\\\"\\\\\\n\"}",
	};
	size_t				i;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct value	*v = read_text(*state, texts[i]);
		struct buf	*out = buf_new(*state);

		assert_non_null(v);
		value_to_json(out, v);
		assert_string_equal(out->data, texts[i]);
	}
}

static void
understands_escapes_and_blanks(void **state)
{
	struct value	*v = read_text(*state,
			    " \t\r\n{ \"a\" : \"\\u0041\\u044f\\ud83d\\ude42\\/\\b\\f\\n\\r\\t\" , \"b\":[ 1 ] } \n");

	assert_non_null(v);
	assert_string_equal(value_str(value_get(v, "a")), "Aя🙂/\b\f\n\r\t");
}

static void
the_last_of_doubled_keys_is_kept(void **state)
{
	struct value	*v = read_text(*state, "{\"a\":1,\"b\":2,\"a\":3}");

	assert_int_equal(value_len(v), 2);
	assert_string_equal(value_str(value_get(v, "a")), "3");
}

static void
refuses_what_is_no_json(void **state)
{
	static const char *const	wrong[] = {
		"", " ", "1", "\"a\"", "null", "true", "[", "]", "{", "[1", "[1,]", "[,1]", "{\"a\"}",
		"{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "['a']", "[1]x", "[1][2]", "[1 2]",
		"[NaN]", "[Infinity]", "[-Infinity]", "[nul]", "[True]", "[TRUE]", "[undefined]",
		"[01]", "[-01]", "[1.]", "[.5]", "[+1]", "[-]", "[1e]", "[1e+]", "[0x10]", "[1.2.3]",
		"[--1]", "[1-2]", "[9223372036854775808]", "[-9223372036854775809]",
		"[99999999999999999999999999]", "/* */[1]", "[1]//", "[\"a\nb\"]", "[\"a\tb\"]",
		"[\"\\x\"]", "[\"\\u12\"]", "[\"\\u0000\"]", "{\"a\":\"b\\u0000c\"}", "[\"\xff\"]",
		"[\"\xc0\xaf\"]", "[\"\xed\xa0\x80\"]", "[\"\xf5\x80\x80\x80\"]", "[\"\xd0\"]", "[\xd0]",
		"[\"a]", "[\"a\\\"]", "\xef\xbb\xbf[1]", "[1\f]",
	};
	size_t				i;

	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		if (read_text(*state, wrong[i]) != NULL)
			fail_msg("accepted: %s", wrong[i]);
	assert_null(value_from_json(*state, "[1]\0", 4));
	assert_null(value_from_json(*state, "[\"a\0\"]", 6));
}

static void
reads_no_further_than_the_length(void **state)
{
	char	text[] = { '[', '1', ']', 'x', 'y' };

	assert_non_null(value_from_json(*state, text, 3));
	assert_null(value_from_json(*state, text, 4));
}

static void
nesting_ends_at_32(void **state)
{
	char	text[2 * 33 + 1];
	size_t	depth;

	for (depth = 31; depth <= 33; depth++) {
		memset(text, '[', depth);
		memset(text + depth, ']', depth);
		if (depth <= 32)
			assert_non_null(value_from_json(*state, text, 2 * depth));
		else
			assert_null(value_from_json(*state, text, 2 * depth));
	}
}

/* Half a surrogate at the end of a text, and what is read next. */
static void
nothing_is_left_of_what_was_read_before(void **state)
{
	(void)read_text(*state, "[\"\\ud800\"]");
	(void)read_text(*state, "[\"\\ud800");
	assert_string_equal(value_str(value_at(read_text(*state, "[\"\\u0041\"]"), 0)), "A");
}

static void
keeps_a_copy(void **state)
{
	char		 text[] = "{\"key\":\"text\",\"n\":12}";
	struct value	*v = read_text(*state, text);

	memset(text, 'x', sizeof(text) - 1);
	assert_string_equal(value_str(value_get(v, "key")), "text");
	assert_string_equal(value_str(value_get(v, "n")), "12");
}

#define T(fn)	cmocka_unit_test_setup_teardown(fn, setup, teardown)

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		T(reads_and_writes_the_same),
		T(understands_escapes_and_blanks),
		T(the_last_of_doubled_keys_is_kept),
		T(refuses_what_is_no_json),
		T(reads_no_further_than_the_length),
		T(nesting_ends_at_32),
		T(nothing_is_left_of_what_was_read_before),
		T(keeps_a_copy),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
