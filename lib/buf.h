/* buf.h: text that grows.
 *
 * One doubling buffer for everything that is written piece by piece: pages,
 * JSON, headers.  Lives in a talloc context; data is always followed by a NUL
 * that len does not count.
 */
#ifndef BUF_H
#define BUF_H

#include <stddef.h>

struct buf {
	char	*data;	/* never NULL after buf_new */
	size_t	 len;
	size_t	 size;	/* allocated, at least len + 1 */
};

/* An empty one; no call below fails. */
struct buf	*buf_new(void *ctx);
void		 buf_add(struct buf *b, const void *data, size_t len);
void		 buf_puts(struct buf *b, const char *text);
void		 buf_putc(struct buf *b, char c);
void		 buf_printf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void		 buf_json_text(struct buf *b, const char *text, size_t len);	/* a quoted JSON string */
void		 buf_html(struct buf *b, const char *text, size_t len);	/* escaped: & < > " ' */

/* As it stands in an address: letters, digits, -._~ and those of also are plain, the
 * rest becomes %XX. */
void		 buf_percent(struct buf *b, const char *text, const char *also);

#endif
