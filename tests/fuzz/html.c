/* html.c (fuzz): whatever comes in, what comes out is made of the allowed tags
 * written exactly as html.c writes them, each closed in its turn, with no other
 * attribute and no other kind of address.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "html.h"
#include "mem.h"

#define OPEN_MAX	200

int	 LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static _Noreturn void
wrong(const char *why, const char *html)
{
	(void)fprintf(stderr, "html: %s in \"%s\"\n", why, html);
	abort();
}

static const char *
skip(const char *at, const char *text)
{
	size_t	 n = strlen(text);

	return strncmp(at, text, n) == 0 ? at + n : NULL;
}

/* To the quote that ends a value; no < may stand in one. */
static const char *
value_end(const char *at, const char *html)
{
	at += strcspn(at, "\"<>");
	if (*at != '"')
		wrong("an attribute without end", html);
	return at + 1;
}

/* After "<a", "<img": the attributes, to behind the ">". */
static const char *
attributes(const char *at, bool link, const char *html)
{
	const char	*value = skip(at, link ? " href=\"" : " src=\"");

	if (value == NULL)
		wrong("a tag without its address", html);
	if (link ? strncasecmp(value, "http", 4) != 0 && strncasecmp(value, "mailto:", 7) != 0 &&
	    strncasecmp(value, "tel:", 4) != 0 : strncmp(value, "/booking/", 9) != 0)
		wrong("an address of another kind", html);
	at = value_end(value, html);
	if (!link && (value = skip(at, " alt=\"")) != NULL)
		at = value_end(value, html);
	if ((value = skip(at, link ? " rel=\"nofollow noopener\" target=\"_blank\"" :
	    " loading=\"lazy\"")) == NULL)
		wrong("an unknown attribute", html);
	at = value;
	if (link && (value = skip(at, " class=\"video\"")) != NULL)
		at = value;
	if (*at != '>')
		wrong("one attribute more", html);
	return at + 1;
}

static void
check(const char *html)
{
	static const char *const	names[] = { "p", "h3", "h4", "strong", "em", "u", "s",
	    "blockquote", "ul", "ol", "li", NULL };
	const char			*open[OPEN_MAX], *at = html, *next, *end;
	size_t				 n = 0;

	while ((at = strpbrk(at, "<>")) != NULL) {
		bool	 closing = at[1] == '/';

		if (*at == '>')
			wrong("a stray >", html);
		if ((next = skip(at, "<br>")) != NULL) {
			at = next;
			continue;
		}
		if ((next = skip(at, "<img ")) != NULL) {
			at = attributes(next - 1, false, html);
			continue;
		}
		at += closing ? 2 : 1;
		if (!closing && (next = skip(at, "a ")) != NULL) {
			open[n++] = "a";
			at = attributes(next - 1, true, html);
			continue;
		}
		for (next = NULL, end = at; end - at < 12 && *end != '>' && *end != '\0'; end++)
			;
		if (closing) {
			if (n == 0 || strlen(open[n - 1]) != (size_t)(end - at) ||
			    strncmp(open[n - 1], at, (size_t)(end - at)) != 0)
				wrong("an end without beginning", html);
			n--;
			next = end;
		}
		for (size_t i = 0; !closing && names[i] != NULL; i++)
			if (strlen(names[i]) == (size_t)(end - at) &&
			    strncmp(names[i], at, (size_t)(end - at)) == 0) {
				open[n++] = names[i];
				next = end;
			}
		if (next == NULL || *next != '>' || n == OPEN_MAX)
			wrong("an unknown tag", html);
		at = next + 1;
	}
	if (n > 0)
		wrong("something open", html);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	void	*ctx = mem_zero(NULL, 1);
	char	*html = html_clean(ctx, (const char *)data, n);

	if (html != NULL)
		check(html);
	mem_free(ctx);
	return 0;
}
