/* mustache_node.h: a parsed template, between mustache_parse.c and
 * mustache_indent.c, which make it, and mustache.c, which renders it.  Nobody
 * else includes this.
 */
#ifndef MUSTACHE_NODE_H
#define MUSTACHE_NODE_H

#include <stdbool.h>
#include <stddef.h>

#include "mustache.h"

enum node_kind {
	NODE_TEXT,	/* literal text */
	NODE_VALUE,	/* {{key}} */
	NODE_RAW,	/* {{{key}}}, {{&key}} */
	NODE_SECTION,	/* {{#key}} */
	NODE_INVERTED,	/* {{^key}} */
	NODE_PARTIAL,	/* {{>name}} */
	NODE_PARENT,	/* {{<name}}: its list are the blocks that override */
	NODE_BLOCK,	/* {{$name}} */
	NODE_LAMBDA	/* {{#name}} of a lambda */
};

struct list {
	struct node	*first;
	struct node	*last;
};

/* What a steady lambda wrote for an argument. */
struct said {
	const void	*arg;
	const char	*text;
	size_t		 len;
	struct said	*next;
};

struct node {
	enum node_kind	 kind;
	bool		 line_start;	/* text: it begins a line (of the template, not of the output) */
	bool		 standalone;	/* partial, parent, block: its tag had the line to itself */
	bool		 fresh;		/* overriding block: its content begins on a line of its own */
	const char	*text;		/* text, lambda: the literal; partial, parent, block: indentation */
	size_t		 len;		/* of text */
	const char	*name;		/* as written in the tag */
	const char	**key;		/* value, raw, sections: the name at its dots, NULL at the end */
	struct list	 list;		/* what is inside */
	struct template	*body;		/* partial, parent: NULL if there is none of that name */
	const struct lambda *lambda;	/* value: its filter, NULL: none */
	struct said	**said;		/* lambda: what it wrote so far; NULL: it is not steady */
	struct node	*next;
};

/* A template, or one partial of it. */
struct template {
	const char	*name;	/* of the partial; NULL: the template itself */
	const char	*text;	/* the source */
	struct list	 list;
	struct template	*next;	/* the partials met so far, in one chain from the template on */
};

static inline bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* The blanks before the first line that is not empty; false if the nodes do
 * not say (there is none, or it does not begin here). */
bool	 list_indent(const struct list *list, const char **text, size_t *len);

/* Takes up to by blanks from the start of each line of the template; the texts are
 * copied into ctx. */
void	 list_dedent(void *ctx, struct list *list, size_t by);

#endif
