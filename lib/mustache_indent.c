/* mustache_indent.c: the indentation of blocks.  A block that overrides loses
 * that of its first line when it is parsed, and gets that of the place where
 * it is shown when it is rendered.
 */
#include "mem.h"
#include "mustache_node.h"

bool
list_indent(const struct list *list, const char **text, size_t *len)
{
	const struct node	*n;
	const char		*c;

	for (n = list->first; n != NULL; n = n->next) {
		if (n->kind == NODE_SECTION || n->kind == NODE_INVERTED || n->kind == NODE_BLOCK)
			return list_indent(&n->list, text, len);
		*text = n->text;
		*len = n->len;
		if (n->kind != NODE_TEXT)
			return n->standalone;
		if (!n->line_start)
			return false;
		for (c = n->text; c < n->text + n->len; c++) {
			if (is_blank(*c))
				continue;
			if (*c != '\n' && *c != '\r') {
				*len = (size_t)(c - *text);
				return true;
			}
			*text = c + 1;
		}
		*len = (size_t)(c - *text);
		if (*len > 0 || n->len == 0)
			return true;	/* blanks, then a tag */
	}
	return false;
}

/* How many blanks of the first max there are at c. */
static size_t
blanks(const char *c, const char *end, size_t max)
{
	size_t	 n = 0;

	while (n < max && c + n < end && is_blank(c[n]))
		n++;
	return n;
}

static void
dedent_text(void *ctx, struct node *n, size_t by)
{
	const char	*c = n->text;
	const char	*end = c + n->len;
	bool		 begins = n->line_start;
	char		*text = mem_zero(ctx, n->len + 1);
	size_t		 len = 0;

	for (; c < end; c++) {
		if (begins)
			c += blanks(c, end, by);
		if (c == end)
			break;
		begins = *c == '\n';
		text[len++] = *c;
	}
	n->text = text;
	n->len = len;
}

void
list_dedent(void *ctx, struct list *list, size_t by)
{
	struct node	*n;
	size_t		 less;

	if (by == 0)
		return;
	for (n = list->first; n != NULL; n = n->next)
		switch (n->kind) {
		case NODE_TEXT:
			dedent_text(ctx, n, by);
			break;
		case NODE_PARTIAL:
		case NODE_PARENT:	/* the blocks in it have lost theirs already */
		case NODE_BLOCK:
			less = blanks(n->text, n->text + n->len, by);
			n->text += less;
			n->len -= less;
			if (n->kind == NODE_BLOCK)
				list_dedent(ctx, &n->list, by);
			break;
		case NODE_SECTION:
		case NODE_INVERTED:
			list_dedent(ctx, &n->list, by);
			break;
		case NODE_VALUE:
		case NODE_RAW:
		case NODE_LAMBDA:
			break;
		}
}
