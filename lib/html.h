/* html.h: rich text written by people, made harmless.  The only user of gumbo.
 *
 * What comes in is parsed as browsers do it (HTML5) and built anew from the
 * tree: only the elements named in html.c, no attributes but an address of a
 * link or of one of our own pictures, everything else escaped as text.  Not one
 * character of markup is passed through.
 */
#ifndef HTML_H
#define HTML_H

#include <stddef.h>

/* The harmless HTML, in ctx; "" if nothing is left.  A text without any "<" is
 * no HTML: its paragraphs and line breaks are kept.  NULL: so intricate that it
 * is not worth the memory. */
char	*html_clean(void *ctx, const char *text, size_t len);

#endif
