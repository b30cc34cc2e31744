/* html.c: rich text through an allow-list. */
#include "html.h"

#include <ctype.h>
#include <gumbo.h>
#include <setjmp.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "buf.h"
#include "mem.h"

enum { DEPTH_MAX = 60, HREF_MAX = 2000 };

/* Markup that opens and never closes can grow far beyond its text while the
 * parser mends it. */
#define MEMORY_MAX	(32u * 1024 * 1024)

struct arena {
	void	*ctx;
	size_t	 used;
	jmp_buf	 full;
};

/* What an element becomes; those that are not named lose their tags and keep
 * what is in them. */
static const struct rule {
	GumboTag	 tag;
	const char	*becomes;	/* NULL: it goes with all that is in it */
} rules[] = {
	{ GUMBO_TAG_P, "p" }, { GUMBO_TAG_DIV, "p" }, { GUMBO_TAG_BR, "br" },
	{ GUMBO_TAG_H1, "h3" }, { GUMBO_TAG_H2, "h3" }, { GUMBO_TAG_H3, "h3" },
	{ GUMBO_TAG_H4, "h4" }, { GUMBO_TAG_H5, "h4" }, { GUMBO_TAG_H6, "h4" },
	{ GUMBO_TAG_STRONG, "strong" }, { GUMBO_TAG_B, "strong" }, { GUMBO_TAG_EM, "em" },
	{ GUMBO_TAG_I, "em" }, { GUMBO_TAG_U, "u" }, { GUMBO_TAG_S, "s" },
	{ GUMBO_TAG_STRIKE, "s" }, { GUMBO_TAG_DEL, "s" }, { GUMBO_TAG_BLOCKQUOTE, "blockquote" },
	{ GUMBO_TAG_UL, "ul" }, { GUMBO_TAG_OL, "ol" }, { GUMBO_TAG_LI, "li" },
	{ GUMBO_TAG_A, "a" }, { GUMBO_TAG_IMG, "img" },
	{ GUMBO_TAG_SCRIPT, NULL }, { GUMBO_TAG_STYLE, NULL }, { GUMBO_TAG_TEMPLATE, NULL },
	{ GUMBO_TAG_NOSCRIPT, NULL }, { GUMBO_TAG_NOEMBED, NULL }, { GUMBO_TAG_NOFRAMES, NULL },
	{ GUMBO_TAG_IFRAME, NULL }, { GUMBO_TAG_OBJECT, NULL }, { GUMBO_TAG_EMBED, NULL },
	{ GUMBO_TAG_APPLET, NULL }, { GUMBO_TAG_SVG, NULL }, { GUMBO_TAG_MATH, NULL },
	{ GUMBO_TAG_TITLE, NULL }, { GUMBO_TAG_TEXTAREA, NULL }, { GUMBO_TAG_SELECT, NULL },
	{ GUMBO_TAG_BUTTON, NULL }, { GUMBO_TAG_XMP, NULL }, { GUMBO_TAG_PLAINTEXT, NULL },
	{ GUMBO_TAG_AUDIO, NULL }, { GUMBO_TAG_VIDEO, NULL }, { GUMBO_TAG_CANVAS, NULL },
};

/* ---- memory ---------------------------------------------------------------- */

static void *
take(void *userdata, size_t size)
{
	struct arena	*a = userdata;

	a->used += size;
	if (a->used > MEMORY_MAX)
		longjmp(a->full, 1);
	return mem_zero(a->ctx, size);
}

static void
give_back(void *userdata, void *p)
{
	(void)userdata;
	if (p != NULL)
		mem_free(p);
}

/* ---- addresses ------------------------------------------------------------- */

/* Browsers overlook controls and blanks within a scheme: an address with any
 * is no address. */
static bool
is_printable(const char *text)
{
	for (; *text != '\0'; text++)
		if ((unsigned char)*text <= ' ' || *text == 0x7f || strchr("\"'<>\\`", *text) != NULL)
			return false;
	return true;
}

static bool
is_link(const char *href)
{
	static const char *const	schemes[] = { "https://", "http://", "mailto:", "tel:" };

	if (strlen(href) > HREF_MAX || !is_printable(href))
		return false;
	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (strncasecmp(href, schemes[i], strlen(schemes[i])) == 0)
			return href[strlen(schemes[i])] != '\0';
	return false;
}

/* /booking/BRANCH/pictures/NAME-1600 */
static bool
is_own_picture(const char *src)
{
	if (strncmp(src, "/booking/", 9) != 0 || !isdigit((unsigned char)src[9]))
		return false;
	src += 9 + strspn(src + 9, "0123456789");
	if (strncmp(src, "/pictures/", 10) != 0)
		return false;
	src += 10;
	return strspn(src, "0123456789abcdef") == 32 && strcmp(src + 32, "-1600") == 0;
}

/* Videos are links with a mark: the page shows it, no player of others'. */
static bool
is_video(const char *href)
{
	static const char *const	hosts[] = { "youtube.com/", "youtu.be/", "rutube.ru/",
	    "vk.com/video", "vkvideo.ru/", "vimeo.com/", "dzen.ru/video" };
	const char			*host = strstr(href, "://");

	if (host == NULL)
		return false;
	host += 3;
	if (strncmp(host, "www.", 4) == 0)
		host += 4;
	for (size_t i = 0; i < sizeof(hosts) / sizeof(hosts[0]); i++)
		if (strncmp(host, hosts[i], strlen(hosts[i])) == 0)
			return true;
	return false;
}

/* ---- writing anew ---------------------------------------------------------- */

static void	write_children(struct buf *out, const GumboNode *node, const char *within, int depth);

static const char *
attribute(const GumboNode *node, const char *name)
{
	const GumboAttribute	*a = gumbo_get_attribute(&node->v.element.attributes, name);

	return a != NULL ? a->value : "";
}

static void
write_attribute(struct buf *out, const char *name, const char *value)
{
	buf_printf(out, " %s=\"", name);
	buf_html(out, value, strlen(value));
	buf_putc(out, '"');
}

static void
write_link(struct buf *out, const GumboNode *node, const char *within, int depth)
{
	const char	*href = attribute(node, "href");

	if (!is_link(href)) {
		write_children(out, node, within, depth);
		return;
	}
	buf_puts(out, "<a");
	write_attribute(out, "href", href);
	buf_puts(out, " rel=\"nofollow noopener\" target=\"_blank\"");
	if (is_video(href))
		buf_puts(out, " class=\"video\"");
	buf_putc(out, '>');
	write_children(out, node, "a", depth);
	buf_puts(out, "</a>");
}

static void
write_picture(struct buf *out, const GumboNode *node)
{
	const char	*src = attribute(node, "src"), *alt = attribute(node, "alt");

	if (!is_own_picture(src))
		return;
	buf_puts(out, "<img");
	write_attribute(out, "src", src);
	write_attribute(out, "alt", alt);
	buf_puts(out, " loading=\"lazy\">");
}

/* The pages that show it have headings of their own, so here are h3 and h4 only. */
static const char *
becomes(GumboTag tag)
{
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (rules[i].tag == tag)
			return rules[i].becomes;
	return "";
}

/* A box around paragraphs, lists and the like, which is none itself. */
static bool
holds_blocks(const GumboNode *node)
{
	static const char *const	blocks[] = { "p", "h3", "h4", "blockquote", "ul", "ol", "li" };
	const GumboVector		*children = &node->v.element.children;

	for (unsigned i = 0; i < children->length; i++) {
		const GumboNode	*child = children->data[i];
		const char	*name = child->type == GUMBO_NODE_ELEMENT ?
				    becomes(child->v.element.tag) : NULL;

		for (size_t k = 0; name != NULL && k < sizeof(blocks) / sizeof(blocks[0]); k++)
			if (strcmp(blocks[k], name) == 0)
				return true;
	}
	return false;
}

/* within: the element of ours that it stands in; a list's item without a list
 * becomes a paragraph, a paragraph within one is its content. */
static void
write_element(struct buf *out, const GumboNode *node, const char *within, int depth)
{
	const GumboTag	 tag = node->v.element.tag;
	const char	*name = becomes(tag);

	if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
		return;
	if (name == NULL)
		return;
	if (tag == GUMBO_TAG_LI && strcmp(within, "ul") != 0 && strcmp(within, "ol") != 0)
		name = "p";
	if (strcmp(name, "p") == 0 && (strcmp(within, "p") == 0 || holds_blocks(node)))
		name = "";
	if (strcmp(name, "br") == 0) {
		buf_puts(out, "<br>");
	} else if (strcmp(name, "img") == 0) {
		write_picture(out, node);
	} else if (strcmp(name, "a") == 0) {
		write_link(out, node, within, depth);
	} else if (*name == '\0') {
		write_children(out, node, within, depth);
	} else {
		buf_printf(out, "<%s>", name);
		write_children(out, node, name, depth);
		buf_printf(out, "</%s>", name);
	}
}

static void
write_children(struct buf *out, const GumboNode *node, const char *within, int depth)
{
	const GumboVector	*children = &node->v.element.children;

	for (unsigned i = 0; depth < DEPTH_MAX && i < children->length; i++) {
		const GumboNode	*child = children->data[i];

		if (child->type == GUMBO_NODE_ELEMENT)
			write_element(out, child, within, depth + 1);
		else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE)
			buf_html(out, child->v.text.text, strlen(child->v.text.text));
	}
}

/* ---- the whole ------------------------------------------------------------- */

/* A blank line is a new paragraph, a line break stays one. */
static char *
from_plain(void *ctx, const char *text, size_t len)
{
	struct buf	*out = buf_new(ctx);
	bool		 open = false;

	for (size_t i = 0; i < len;) {
		size_t	 n = 0, breaks = 0;

		while (i + n < len && text[i + n] != '\n')
			n++;
		if (n > 0 && !open)
			buf_puts(out, "<p>");
		open = open || n > 0;
		buf_html(out, text + i, n);
		for (i += n; i < len && text[i] == '\n'; i++)
			breaks++;
		if (open && (breaks > 1 || i == len)) {
			buf_puts(out, "</p>");
			open = false;
		} else if (open) {
			buf_puts(out, "<br>");
		}
	}
	return out->data;
}

/* Is there anything to see? */
static bool
says_something(const char *html)
{
	bool	 tag = false;

	if (strstr(html, "<img") != NULL)
		return true;
	for (; *html != '\0'; html++) {
		if (*html == '<' || *html == '>')
			tag = *html == '<';
		else if (!tag && !isspace((unsigned char)*html))
			return true;
	}
	return false;
}

char *
html_clean(void *ctx, const char *text, size_t len)
{
	GumboOptions	 options = kGumboDefaultOptions;
	struct arena	*arena = mem_new(ctx, struct arena);
	GumboOutput	*parsed;
	struct buf	*out = buf_new(ctx);

	len = strnlen(text, len);
	if (memchr(text, '<', len) == NULL)
		return from_plain(ctx, text, len);
	arena->ctx = arena;
	if (setjmp(arena->full) != 0) {
		mem_free(arena);
		return NULL;
	}
	options.allocator = take;
	options.deallocator = give_back;
	options.userdata = arena;
	options.max_errors = 0;
	options.fragment_context = GUMBO_TAG_BODY;
	parsed = gumbo_parse_with_options(&options, text, len);
	write_children(out, parsed->root, "", 0);
	mem_free(arena);
	return says_something(out->data) ? out->data : mem_text(ctx, "", 0);
}
