/* multipart.c (fuzz): a body in two different cuts must come out the same:
 * whole, and in steps of the size that the first byte says.
 */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <talloc.h>

#include "form.h"

#define SEEN_MAX	(1 << 18)

int	 LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

struct seen {
	char	text[SEEN_MAX];
	size_t	len;
};

static void
see(struct seen *s, const char *text, size_t len)
{
	if (len == 0)
		return;
	assert(s->len + len <= SEEN_MAX);
	memcpy(s->text + s->len, text, len);
	s->len += len;
}

static bool
begin(void *arg, const struct form_part *part)
{
	see(arg, part->name, strlen(part->name) + 1);
	see(arg, part->type, strlen(part->type) + 1);
	if (part->filename != NULL)
		see(arg, part->filename, strlen(part->filename) + 1);
	return true;
}

static bool
data_of(void *arg, const char *text, size_t len)
{
	see(arg, text, len);
	return true;
}

static bool
end(void *arg)
{
	see(arg, ";", 1);
	return true;
}

static enum form_state
feed(struct seen *s, const char *data, size_t n, size_t step)
{
	const struct form_sink	 sink = { begin, data_of, end, s };
	struct form		*f = form_new(NULL, "multipart/form-data; boundary=B", &sink);
	enum form_state		 state = FORM_OPEN;

	s->len = 0;
	for (size_t i = 0; i < n && state == FORM_OPEN; i += step)
		state = form_feed(f, data + i, n - i < step ? n - i : step);
	(void)talloc_free(f);
	return state;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct seen	whole, cut;
	enum form_state		a, b;

	if (n < 2 || n > SEEN_MAX / 4)
		return 0;
	a = feed(&whole, (const char *)data + 1, n - 1, n - 1);
	b = feed(&cut, (const char *)data + 1, n - 1, (size_t)data[0] + 1);
	assert(a == b);
	assert(a == FORM_BROKEN ||
	    (whole.len == cut.len && memcmp(whole.text, cut.text, whole.len) == 0));
	return 0;
}
