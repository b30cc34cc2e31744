/* Text that grows, and the two ways it is escaped. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "buf.h"
#include "mem.h"

static int
setup(void **state)
{
	*state = buf_new(NULL);
	return 0;
}

static int
teardown(void **state)
{
	mem_free(*state);
	return 0;
}

static void
begins_empty_and_terminated(void **state)
{
	struct buf	*b = *state;

	assert_int_equal(b->len, 0);
	assert_string_equal(b->data, "");
}

static void
keeps_everything_while_it_grows(void **state)
{
	struct buf	*b = *state;
	size_t		 i;

	for (i = 0; i < 100000; i++)
		buf_putc(b, (char)('a' + i % 26));
	assert_int_equal(b->len, 100000);
	for (i = 0; i < b->len; i++)
		assert_int_equal(b->data[i], 'a' + i % 26);
	assert_int_equal(b->data[b->len], '\0');
	assert_true(b->size > b->len);
}

static void
adds_bytes_with_nul_as_they_are(void **state)
{
	struct buf	*b = *state;

	buf_add(b, "a\0b", 3);
	buf_add(b, NULL, 0);
	assert_int_equal(b->len, 3);
	assert_memory_equal(b->data, "a\0b", 4);
}

static void
formats_what_does_not_fit_yet(void **state)
{
	struct buf	*b = *state;
	char		 text[3000];

	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	buf_puts(b, "<");
	buf_printf(b, "%d%s%d", 1, text, 2);
	assert_int_equal(b->len, 1 + 1 + 2999 + 1);
	assert_memory_equal(b->data, "<1xx", 4);
	assert_string_equal(b->data + b->len - 3, "xx2");
}

/* Every length around the first size: the NUL must always fit. */
static void
terminates_at_every_length(void **state)
{
	char	text[2100];
	size_t	n;

	(void)state;
	memset(text, 'x', sizeof(text));
	for (n = 1000; n < 2100; n++) {
		struct buf	*b = buf_new(NULL);

		buf_add(b, text, n);
		buf_printf(b, "%s", "");
		assert_int_equal(strlen(b->data), n);
		mem_free(b);
	}
}

static void
escapes_html(void **state)
{
	struct buf	*b = *state;
	const char	*text = "a<b>&\"c\"'d' я";

	buf_html(b, text, strlen(text));
	assert_string_equal(b->data, "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39; я");
}

static void
escapes_json(void **state)
{
	struct buf	*b = *state;
	const char	 text[] = "a\"b\\c/</script>\n\t\r\b\f\x01\x1f\0\x7f я";

	buf_json_text(b, text, sizeof(text) - 1);
	assert_string_equal(b->data, "\"a\\\"b\\\\c/\\u003c/script>\\n\\t\\r\\b\\f\\u0001\\u001f"
	    "\\u0000\x7f я\"");
}

static void
escapes_for_addresses(void **state)
{
	struct buf	*b = *state;

	buf_percent(b, "aZ09-._~ /?&=+%\x7f\n\"я", "/");
	assert_string_equal(b->data, "aZ09-._~%20/%3F%26%3D%2B%25%7F%0A%22%D1%8F");
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test_setup_teardown(begins_empty_and_terminated, setup, teardown),
		cmocka_unit_test_setup_teardown(keeps_everything_while_it_grows, setup, teardown),
		cmocka_unit_test_setup_teardown(adds_bytes_with_nul_as_they_are, setup, teardown),
		cmocka_unit_test_setup_teardown(formats_what_does_not_fit_yet, setup, teardown),
		cmocka_unit_test(terminates_at_every_length),
		cmocka_unit_test_setup_teardown(escapes_html, setup, teardown),
		cmocka_unit_test_setup_teardown(escapes_json, setup, teardown),
		cmocka_unit_test_setup_teardown(escapes_for_addresses, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
