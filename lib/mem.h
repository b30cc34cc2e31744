/* mem.h: memory by lifetime, on talloc.
 *
 * A context is the program (NULL, never freed) or a request (req->mem, freed
 * whole).  None of these returns NULL: without memory the program ends and its
 * supervisor starts another.
 */
#ifndef MEM_H
#define MEM_H

#include <stdarg.h>
#include <stddef.h>

#define mem_new(ctx, type)	((type *)mem_zero((ctx), sizeof(type)))

/* A context whose first size bytes cost nearly nothing each: they go with it, not
 * before. */
void	*mem_pool(size_t size);

void	*mem_zero(void *ctx, size_t size);			/* all bits zero */
char	*mem_text(void *ctx, const char *text, size_t len);	/* a copy with a NUL behind it */
char	*mem_printf(void *ctx, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
char	*mem_vprintf(void *ctx, const char *fmt, va_list ap) __attribute__((format(printf, 2, 0)));

/* Makes room for n elements of size bytes in the array that *v is or will be;
 * contents and ctx are kept. *room is the present number of places. */
void	 mem_grow(void *ctx, void *v, size_t *room, size_t n, size_t size);

/* Gives one allocation back before its context goes. */
void	 mem_free(void *p);

/* The context of what is made while requests are served and kept for good.  It has a
 * place set aside by mem_keep: otherwise it would lie above a request's memory, and
 * all below it would stay with the program. */
void	*mem_forever(void);

/* Keeps up to 2 MB that a request gave back for the next one.  glibc would return
 * it to the system after each, and take it again page by page. */
void	 mem_keep(void);

/* fn(p) runs when ctx is freed; the last one asked for runs first. */
void	 mem_defer(void *ctx, void (*fn)(void *p), void *p);

#endif
