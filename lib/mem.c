/* mem.c: the one place where an allocation is checked. */
#include "mem.h"

#include <malloc.h>
#include <stdint.h>
#include <string.h>
#include <talloc.h>

#include "log.h"

struct defer {
	void	(*fn)(void *p);
	void	 *p;
};

/* Passes p on, or ends the program. */
static void *
must(void *p)
{
	if (p == NULL)
		die("out of memory");
	return p;
}

void *
mem_pool(size_t size)
{
#ifdef __SANITIZE_ADDRESS__
	(void)size;
	return mem_zero(NULL, 1);	/* it would not see what is written past an end */
#else
	return must(talloc_pool(NULL, size));
#endif
}

void *
mem_zero(void *ctx, size_t size)
{
	return must(talloc_zero_size(ctx, size));
}

char *
mem_text(void *ctx, const char *text, size_t len)
{
	char	*copy = must(talloc_size(ctx, len + 1));

	if (len > 0)
		memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

char *
mem_vprintf(void *ctx, const char *fmt, va_list ap)
{
	return must(talloc_vasprintf(ctx, fmt, ap));
}

char *
mem_printf(void *ctx, const char *fmt, ...)
{
	va_list	 ap;
	char	*text;

	va_start(ap, fmt);
	text = mem_vprintf(ctx, fmt, ap);
	va_end(ap);
	return text;
}

void
mem_grow(void *ctx, void *v, size_t *room, size_t n, size_t size)
{
	void	*old, *grown;
	size_t	 want = *room > 0 ? *room : 8;

	if (n <= *room)
		return;
	while (want < n)
		want *= 2;
	if (want > SIZE_MAX / size)
		die("an array of %zu elements is too large", want);
	memcpy(&old, v, sizeof(old));		/* v points to a pointer of any type */
	grown = must(talloc_realloc_size(ctx, old, want * size));
	memcpy(v, &grown, sizeof(grown));
	*room = want;
}

void
mem_free(void *p)
{
	(void)talloc_free(p);
}

void *
mem_forever(void)
{
	enum { PLACE = 256 << 10 };
	static void	*forever;

	return forever != NULL ? forever : (forever = mem_pool(PLACE));
}

void
mem_keep(void)
{
	enum { KEPT = 2 << 20 };

	(void)mem_forever();
	(void)mallopt(M_TRIM_THRESHOLD, KEPT);
	(void)mallopt(M_MMAP_THRESHOLD, KEPT);
}

static int
defer_run(struct defer *d)
{
	d->fn(d->p);
	return 0;
}

void
mem_defer(void *ctx, void (*fn)(void *p), void *p)
{
	struct defer	*d = must(talloc(ctx, struct defer));

	*d = (struct defer){ fn, p };
	talloc_set_destructor(d, defer_run);
}
