/* template.c (fuzz): any bytes as a template and its two partials, "p" and "q",
 * separated by the byte 1: it is refused with a sentence, or it renders, twice
 * the same.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "mem.h"
#include "mustache.h"
#include "value.h"

/* Longer inputs only multiply what they write. */
#define INPUT_MAX	200

static const char	json[] = "{\"a\":[1,2],\"b\":{\"c\":\"<\",\"b\":null},\"c\":\"x\","
			    "\"d\":true,\"e\":\"\",\"f\":{\"a\":[{\"c\":\"1\\n2\"},{}]}}";

int	 LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static const char *
load(const char *name, void *arg)
{
	char	**text = arg;

	return strcmp(name, "p") == 0 ? text[1] : strcmp(name, "q") == 0 ? text[2] : NULL;
}

static void
lambda(struct buf *out, const char *text, size_t len, void *arg)
{
	(void)arg;
	if (strlen(text) != len)
		abort();
	buf_html(out, text, len);
}

static const struct lambda lambdas[] = {
	{ "_", lambda, NULL, false },
	{ NULL, NULL, NULL, false }
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	void		*ctx = mem_zero(NULL, 1);
	struct buf	*once = buf_new(ctx);
	struct buf	*twice = buf_new(ctx);
	char		 empty[] = "";
	char		*text[3] = { empty, empty, empty };
	char		*rest = mem_text(ctx, (const char *)data, n < INPUT_MAX ? n : INPUT_MAX);
	const char	*error = NULL;
	struct template	*t;
	struct value	*v = value_parse(ctx, json);
	size_t		 i;

	for (i = 0; i < 3 && rest != NULL; i++)
		text[i] = strsep(&rest, "\1");
	t = template_parse(ctx, text[0], load, text, lambdas, &error);
	if (t == NULL) {
		if (error == NULL || strstr(error, "line ") == NULL)
			abort();
	} else {
		template_render(once, t, v, NULL);
		template_render(twice, t, v, NULL);
		if (once->len != twice->len || memcmp(once->data, twice->data, once->len) != 0)
			abort();
	}
	mem_free(ctx);
	return 0;
}
