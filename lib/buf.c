/* buf.c: text that grows by doubling, and the two escapings that all output
 * goes through.
 */
#include "buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "log.h"
#include "mem.h"

enum { SIZE_FIRST = 128 };	/* most are a sentence */

struct buf *
buf_new(void *ctx)
{
	struct buf	*b = mem_new(ctx, struct buf);

	mem_grow(b, &b->data, &b->size, SIZE_FIRST, 1);
	b->data[0] = '\0';
	return b;
}

/* Makes room for len more bytes and the NUL; where they go. */
static inline char *
room(struct buf *b, size_t len)
{
	if (b->size - b->len <= len)
		mem_grow(b, &b->data, &b->size, b->len + len + 1, 1);
	return b->data + b->len;
}

void
buf_add(struct buf *b, const void *data, size_t len)
{
	char	*p = room(b, len);

	if (len > 0)
		memcpy(p, data, len);
	p[len] = '\0';
	b->len += len;
}

void
buf_puts(struct buf *b, const char *text)
{
	buf_add(b, text, strlen(text));
}

void
buf_putc(struct buf *b, char c)
{
	char	*p = room(b, 1);

	p[0] = c;
	p[1] = '\0';
	b->len++;
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list	 ap;
	char	*p = room(b, 0);
	int	 n;

	va_start(ap, fmt);
	n = vsnprintf(p, b->size - b->len, fmt, ap);
	va_end(ap);
	if (n < 0)
		die("buf_printf: cannot format \"%s\"", fmt);
	if ((size_t)n >= b->size - b->len) {
		p = room(b, (size_t)n);
		va_start(ap, fmt);
		(void)vsnprintf(p, (size_t)n + 1, fmt, ap);	/* the same as before, with room */
		va_end(ap);
	}
	b->len += (size_t)n;
}

/* How a byte is written, NULL: as it is. */
static const char *const html[256] = {
	['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;",
};

static const char *const json[256] = {
	[0x00] = "\\u0000", [0x01] = "\\u0001", [0x02] = "\\u0002", [0x03] = "\\u0003",
	[0x04] = "\\u0004", [0x05] = "\\u0005", [0x06] = "\\u0006", [0x07] = "\\u0007",
	[0x08] = "\\b", [0x09] = "\\t", [0x0a] = "\\n", [0x0b] = "\\u000b",
	[0x0c] = "\\f", [0x0d] = "\\r", [0x0e] = "\\u000e", [0x0f] = "\\u000f",
	[0x10] = "\\u0010", [0x11] = "\\u0011", [0x12] = "\\u0012", [0x13] = "\\u0013",
	[0x14] = "\\u0014", [0x15] = "\\u0015", [0x16] = "\\u0016", [0x17] = "\\u0017",
	[0x18] = "\\u0018", [0x19] = "\\u0019", [0x1a] = "\\u001a", [0x1b] = "\\u001b",
	[0x1c] = "\\u001c", [0x1d] = "\\u001d", [0x1e] = "\\u001e", [0x1f] = "\\u001f",
	['"'] = "\\\"", ['\\'] = "\\\\", ['<'] = "\\u003c",
};

/* Adds text, each byte that the table names in the table's way, the runs
 * between them whole. */
static void
add_escaped(struct buf *b, const char *text, size_t len, const char *const table[256])
{
	size_t	 from = 0;
	size_t	 i;

	for (i = 0; i < len; i++) {
		const char	*instead = table[(unsigned char)text[i]];

		if (instead == NULL)
			continue;
		buf_add(b, text + from, i - from);
		buf_puts(b, instead);
		from = i + 1;
	}
	buf_add(b, text + from, len - from);
}

void
buf_json_text(struct buf *b, const char *text, size_t len)
{
	buf_putc(b, '"');
	add_escaped(b, text, len, json);
	buf_putc(b, '"');
}

void
buf_html(struct buf *b, const char *text, size_t len)
{
	add_escaped(b, text, len, html);
}

void
buf_percent(struct buf *b, const char *text, const char *also)
{
	for (; *text != '\0'; text++)
		if ((*text >= '0' && *text <= '9') || (*text >= 'a' && *text <= 'z') ||
		    (*text >= 'A' && *text <= 'Z') || strchr("-._~", *text) != NULL ||
		    strchr(also, *text) != NULL)
			buf_putc(b, *text);
		else
			buf_printf(b, "%%%02X", (unsigned char)*text);
}
