/* Documents: building, looking, writing as JSON. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "buf.h"
#include "mem.h"
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

static const char *
json(void *ctx, const struct value *v)
{
	struct buf	*out = buf_new(ctx);

	value_to_json(out, v);
	return out->data;
}

static void
writes_every_kind_as_json(void **state)
{
	struct value	*o = value_object(*state);
	struct value	*a = value_array(*state);

	value_set_text(o, "text", "a<b");
	value_set_text(o, "none", NULL);
	value_set_int(o, "int", -42);
	value_set(o, "number", value_number(*state, "19.10"));
	value_set_bool(o, "yes", true);
	value_set_bool(o, "no", false);
	value_set(o, "null", value_null(*state));
	value_set(o, "list", a);
	value_set_int(value_append(a, value_object(*state)), "x", 1);
	value_append(a, value_text(*state, "y"));
	value_set(o, "empty", value_array(*state));
	value_set(o, "hole", value_object(*state));
	assert_string_equal(json(*state, o),
	    "{\"text\":\"a\\u003cb\",\"none\":null,\"int\":-42,\"number\":19.10,\"yes\":true,"
	    "\"no\":false,\"null\":null,\"list\":[{\"x\":1},\"y\"],\"empty\":[],\"hole\":{}}");
	assert_string_equal(json(*state, NULL), "null");
}

static void
a_key_set_twice_holds_the_last_value(void **state)
{
	struct value	*o = value_object(*state);
	char		 key[] = "a";

	value_set_int(o, "a", 1);
	value_set_int(o, "b", 2);
	value_set_int(o, key, 3);	/* the same key at another address */
	assert_string_equal(json(*state, o), "{\"a\":3,\"b\":2}");
	assert_int_equal(value_len(o), 2);
}

static void
texts_are_copied_from_another_object(void **state)
{
	struct value	*o = value_object(*state), *from = value_object(*state);

	value_set_text(o, "a", "before");
	value_set_text(from, "a", "after");
	value_set_int(from, "n", 7);
	value_set_bool(from, "b", true);	/* no text */
	value_set_texts(o, from);
	value_set_texts(o, NULL);
	assert_string_equal(json(*state, o), "{\"a\":\"after\",\"n\":\"7\",\"b\":null}");
}

static void
integers_keep_their_limits(void **state)
{
	const int64_t	some[] = { 0, 1, -1, 9, 10, 99, 100, INT64_MAX, INT64_MIN };
	char		text[32];
	int64_t		n;
	size_t		i;

	for (i = 0; i < sizeof(some) / sizeof(some[0]); i++) {
		struct value	*v = value_int(*state, some[i]);

		snprintf(text, sizeof(text), "%lld", (long long)some[i]);
		assert_string_equal(value_str(v), text);
		assert_true(value_to_int(v, &n));
		assert_true(n == some[i]);
	}
}

static void
only_whole_numbers_are_integers(void **state)
{
	static const char *const	wrong[] = {
		"1.0", "1e2", "", "-", "9223372036854775808", "-9223372036854775809",
		"99999999999999999999", "12abc", " 1"
	};
	int64_t				n = 77;
	size_t				i;

	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_false(value_to_int(value_number(*state, wrong[i]), &n));
	assert_false(value_to_int(value_text(*state, "12"), &n));
	assert_false(value_to_int(value_bool(*state, true), &n));
	assert_false(value_to_int(NULL, &n));
	assert_int_equal(n, 77);
}

static void
looking_at_the_wrong_kind_finds_nothing(void **state)
{
	struct value	*wrong[] = { NULL, value_text(*state, "x"), value_int(*state, 1),
			    value_null(*state), value_bool(*state, false) };
	size_t		 i;

	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_null(value_get(wrong[i], "x"));
		assert_null(value_at(wrong[i], 0));
		assert_null(value_key(wrong[i], 0));
		assert_int_equal(value_len(wrong[i]), 0);
		assert_false(value_true(wrong[i]));
	}
	assert_null(value_str(value_object(*state)));
	assert_null(value_str(value_bool(*state, true)));
	assert_null(value_str(NULL));
	assert_int_equal(value_kind(NULL), VALUE_NULL);
	assert_null(value_get(value_object(*state), "x"));
	assert_null(value_at(value_array(*state), 0));
}

static void
members_come_in_the_order_of_setting(void **state)
{
	struct value	*o = value_object(*state);
	char		 keys[50][8];
	int		 i;

	for (i = 0; i < 50; i++) {
		snprintf(keys[i], sizeof(keys[i]), "k%d", 49 - i);
		value_set_int(o, keys[i], i);
	}
	assert_int_equal(value_len(o), 50);
	for (i = 0; i < 50; i++) {
		assert_string_equal(value_key(o, (size_t)i), keys[i]);
		assert_ptr_equal(value_get(o, keys[i]), value_at(o, (size_t)i));
	}
	assert_null(value_key(o, 50));
}

static void
a_sub_object_is_made_once(void **state)
{
	struct value	*o = value_object(*state);
	struct value	*page = value_sub(o, "page");

	value_set_text(page, "title", "Day");
	assert_ptr_equal(value_sub(o, "page"), page);
	value_set_text(o, "page", "no object");
	value_set_int(value_sub(o, "page"), "x", 1);
	assert_string_equal(json(*state, o), "{\"page\":{\"x\":1}}");
}

/* Contexts come and go, often at the same address; a value must never land in
 * the memory of one that has gone. */
static void
values_live_as_long_as_their_context(void **state)
{
	struct value	*kept = value_array(*state);
	int		 i;
	int		 j;

	for (i = 0; i < 100; i++) {
		void		*ctx = talloc_new(NULL);
		struct value	*a = value_array(ctx);

		for (j = 0; j < 500; j++)
			value_append(a, value_int(ctx, j));
		value_append(kept, value_int(*state, i));
		value_append(a, value_text(ctx, "end"));
		assert_string_equal(value_str(value_at(a, 500)), "end");
		talloc_free(ctx);
	}
	for (i = 0; i < 100; i++) {
		int64_t	n;

		assert_true(value_to_int(value_at(kept, (size_t)i), &n));
		assert_int_equal(n, i);
	}
}

static void
copies_of_texts_are_independent(void **state)
{
	struct value	*o = value_object(*state);
	char		 text[] = "abcdef";
	char		*copy = value_copy_text(o, text, 3);

	memset(text, 'x', 6);
	assert_string_equal(copy, "abc");
}

#define T(fn)	cmocka_unit_test_setup_teardown(fn, setup, teardown)

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		T(writes_every_kind_as_json),
		T(a_key_set_twice_holds_the_last_value),
		T(texts_are_copied_from_another_object),
		T(integers_keep_their_limits),
		T(only_whole_numbers_are_integers),
		T(looking_at_the_wrong_kind_finds_nothing),
		T(members_come_in_the_order_of_setting),
		T(a_sub_object_is_made_once),
		T(values_live_as_long_as_their_context),
		T(copies_of_texts_are_independent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
