/* form.c: multipart forms, whole and in every possible piece. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "form.h"
#include "route.h"

#define TYPE	"multipart/form-data; boundary=B"
#define PART	"Content-Disposition: form-data; name=\"a\"\r\n\r\n"

/* What came out, as "name|filename|type=data;" */
struct seen {
	char	text[4096];
	size_t	stop_at;	/* refuse pieces beyond; 0: never */
	bool	count_only;	/* data is not kept */
	size_t	count;		/* bytes of data */
};

static void
see(struct seen *s, const char *text, size_t len)
{
	size_t	have = strlen(s->text);

	assert_true(have + len < sizeof(s->text));
	memcpy(s->text + have, text, len);
	s->text[have + len] = '\0';
}

static bool
begin(void *arg, const struct form_part *part)
{
	see(arg, part->name, strlen(part->name));
	if (part->filename != NULL) {
		see(arg, "|", 1);
		see(arg, part->filename, strlen(part->filename));
		see(arg, "|", 1);
		see(arg, part->type, strlen(part->type));
	}
	see(arg, "=", 1);
	return true;
}

static bool
data(void *arg, const char *text, size_t len)
{
	struct seen	*s = arg;

	if (s->stop_at != 0 && len > s->stop_at)
		return false;
	s->count += len;
	if (!s->count_only)
		see(s, text, len);
	return true;
}

static bool
end(void *arg)
{
	see(arg, ";", 1);
	return true;
}

/* Feeds body in steps of so many bytes. */
static enum form_state
fed(struct seen *seen, const char *type, const char *body, size_t len, size_t step)
{
	const struct form_sink	 sink = { begin, data, end, seen };
	void			*ctx = talloc_new(NULL);
	struct form		*f = form_new(ctx, type, &sink);
	enum form_state		 state = FORM_OPEN;

	assert_non_null(f);
	for (size_t i = 0; i < len; i += step)
		state = form_feed(f, body + i, len - i < step ? len - i : step);
	talloc_free(ctx);
	return state;
}

static void
parts_come_out_however_they_arrive(void **state)
{
	static const struct { const char *body, *seen; } cases[] = {
		{ "--B\r\n" PART "1\r\n--B--\r\n", "a=1;" },
		{ "--B\r\n" PART "\r\n--B--", "a=;" },
		{ "--B\r\n" PART "--B--", "a=;" },
		{ "--B\r\n" PART "1\r\n--B\r\n" PART "2\r\n--B--\r\n", "a=1;a=2;" },
		{ "--B\r\n" PART "x\r\n--A\r\n--\r\ny\r\n--B--\r\n", "a=x\r\n--A\r\n--\r\ny;" },
		{ "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"я %22.png\"\r\n"
		  "Content-Type: image/png\r\n\r\nPNG\r\n--B--\r\n", "f|я \".png|image/png=PNG;" },
		{ "--B\r\ncontent-disposition: form-data; filename=\"C:\\x;name=\\\"n\\\".png\"; name=f\r\n"
		  "\r\n1\r\n--B--", "f|C:\\x;name=\"n\".png|=1;" },
		{ "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n\r\n\r\n--B--", "f||=;" },
		{ "--B\r\n" PART "Y29udGVudA==\r\n--B--\r\nand an epilogue", "a=Y29udGVudA==;" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		for (size_t step = 1; step < 40; step++) {
			struct seen	seen = { .text = "" };

			assert_int_equal(fed(&seen, TYPE, cases[i].body, strlen(cases[i].body),
			    step), FORM_DONE);
			assert_string_equal(seen.text, cases[i].seen);
		}
}

static void
a_body_cut_anywhere_is_not_done(void **state)
{
	static const char	body[] = "--B\r\n" PART "1\r\n--B\r\n" PART "2\r\n--B--";

	(void)state;
	for (size_t len = 1; len < sizeof(body) - 1; len++) {
		struct seen	seen = { .text = "" };

		assert_int_equal(fed(&seen, TYPE, body, len, len), FORM_OPEN);
	}
}

static void
what_is_not_a_form_is_broken(void **state)
{
	static const char *const	cases[] = {
		"--B\n" PART "1\r\n--B--", "--Bx\r\n" PART "1", "--B\r\n\r\n\r\n1\r\n--B--\r\n\r\n",
		"--B\r\nContent-Type: text/plain\r\n\r\n1\r\n--B--",
		"--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--B--",
		"--B\r\nContent-Disposition: form-data\r\n\r\n1\r\n--B--",
		"--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--B--",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct seen	seen = { .text = "" };

		assert_int_equal(fed(&seen, TYPE, cases[i], strlen(cases[i]), 7), FORM_BROKEN);
	}
}

static void
a_boundary_must_be_sane(void **state)
{
	static const struct { const char *type; bool right; } cases[] = {
		{ TYPE, true }, { "multipart/form-data; boundary=\"B\"", true },
		{ "multipart/form-data; charset=utf-8; Boundary=B", true },
		{ "multipart/form-data", false }, { "multipart/form-data; boundary=", false },
		{ "multipart/form-data; boundary=\"\x01\"", false },
		{ "multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		  "aaaaaaaaaaaaaaaaaaaaaaaaaaaa", false },
	};
	const struct form_sink	 sink = { begin, data, end, NULL };
	void			*ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		assert_int_equal(form_new(ctx, cases[i].type, &sink) != NULL, cases[i].right);
	talloc_free(ctx);
}

static void
the_hundred_and_first_part_is_refused(void **state)
{
	static const char	one[] = "\r\n" PART "\r\n--B";
	char			body[sizeof(one) * (FORM_PARTS_MAX + 2)] = "--B";
	struct seen		seen = { .text = "" };

	(void)state;
	for (int i = 0; i < FORM_PARTS_MAX; i++)
		memcpy(body + 3 + (size_t)i * (sizeof(one) - 1), one, sizeof(one));
	assert_int_equal(fed(&seen, TYPE, body, strlen(body), 100), FORM_OPEN);
	memcpy(body + strlen(body), one, sizeof(one));
	memset(&seen, 0, sizeof(seen));
	assert_int_equal(fed(&seen, TYPE, body, strlen(body), 100), FORM_REFUSED);
}

static void
a_long_part_header_is_refused(void **state)
{
	char		body[2 * FORM_HEADER_MAX] = "--B\r\nX-Long: ";
	struct seen	seen = { .text = "" };

	(void)state;
	memset(body + 13, 'x', sizeof(body) - 13);
	assert_int_equal(fed(&seen, TYPE, body, sizeof(body), 1000), FORM_BROKEN);
}

static void
a_sink_that_has_enough_stops_the_body(void **state)
{
	static const char	body[] = "--B\r\n" PART "12345678901234567890\r\n--B--";
	struct seen		seen = { .text = "", .stop_at = 10 };

	(void)state;
	assert_int_equal(fed(&seen, TYPE, body, sizeof(body) - 1, 1000), FORM_REFUSED);
}

static void
a_file_larger_than_the_buffer_comes_out_whole(void **state)
{
	static const char	head[] = "--B\r\n" PART, tail[] = "\r\n--B--\r\n";
	size_t			len = 300000, total = sizeof(head) + sizeof(tail) - 2 + len;
	char			*body = malloc(total);
	struct seen		 seen = { .text = "", .count_only = true };

	(void)state;
	assert_non_null(body);
	memcpy(body, head, sizeof(head) - 1);
	memset(body + sizeof(head) - 1, '\r', len);	/* each might begin a delimiter */
	memcpy(body + sizeof(head) - 1 + len, tail, sizeof(tail) - 1);
	assert_int_equal(fed(&seen, TYPE, body, total, 65536), FORM_DONE);
	assert_int_equal(seen.count, len);
	free(body);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(parts_come_out_however_they_arrive),
		cmocka_unit_test(a_body_cut_anywhere_is_not_done),
		cmocka_unit_test(what_is_not_a_form_is_broken),
		cmocka_unit_test(a_boundary_must_be_sane),
		cmocka_unit_test(the_hundred_and_first_part_is_refused),
		cmocka_unit_test(a_long_part_header_is_refused),
		cmocka_unit_test(a_sink_that_has_enough_stops_the_body),
		cmocka_unit_test(a_file_larger_than_the_buffer_comes_out_whole),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
