/* mustache_parse.c: a template's text into nodes.
 *
 * The rules of the specification that need care are about lines.  A tag that
 * writes nothing itself (section, comment, partial, …) and has its line to
 * itself takes the line away with it.  A parent {{<…}} … {{/…}} counts as one
 * such tag.  mustache_indent.c has what happens to the lines of blocks.
 */
#include <stdarg.h>
#include <string.h>

#include "mem.h"
#include "mustache_node.h"

enum {
	OPEN_MAX = 64,		/* sections within sections */
	BLOCK = 4096
};

/* An opened section, parent or block. */
struct open {
	struct node	*node;
	struct node	*lead;	/* parent first on its line: the text node with the blanks before it */
	struct list	*into;	/* where nodes went before it */
};

struct tag {
	char		 sigil;		/* of "#^/><$&{!=", or 0 for a value */
	const char	*start;		/* of its opening delimiter */
	const char	*end;		/* behind its closing delimiter */
	const char	*inner;		/* the name, without blanks around it */
	size_t		 len;
};

struct parser {
	void			*ctx;		/* where the error goes */
	struct template		*root;		/* where all else goes */
	struct template		*self;		/* being parsed */
	template_loader		 load;
	void			*load_arg;
	const struct lambda	*lambdas;
	const char		*pos;		/* what is before is done */
	const char		*end;
	const char		*line;		/* start of the line that pos is in */
	bool			 clean;		/* no tag on that line before pos */
	const char		*from;		/* opening delimiter, {{ at first */
	const char		*upto;		/* closing delimiter, }} */
	struct list		*into;		/* where nodes go */
	struct open		 open[OPEN_MAX];
	size_t			 opened;
	char			*block;		/* zero, for what is next */
	size_t			 left;		/* of it */
	const char		*error;
};

static bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r'; }

/* Sets the error, with the place; false, to be returned. */
static bool __attribute__((format(printf, 3, 4)))
fail(struct parser *p, const char *where, const char *fmt, ...)
{
	const char	*c;
	char		*what;
	size_t		 line = 1;
	va_list		 ap;

	for (c = p->self->text; c < where; c++)
		line += *c == '\n';
	va_start(ap, fmt);
	what = mem_vprintf(p->ctx, fmt, ap);
	va_end(ap);
	if (p->self->name == NULL)
		p->error = mem_printf(p->ctx, "line %zu: %s", line, what);
	else
		p->error = mem_printf(p->ctx, "%s, line %zu: %s", p->self->name, line, what);
	return false;
}

/* ---- nodes ----------------------------------------------------------------- */

/* Zeroed memory that lasts as long as the template.  A program's templates are tens
 * of thousands of nodes and names: each allocated by itself was most of its memory. */
static void *
take(struct parser *p, size_t size)
{
	void	*taken;

	size = (size + sizeof(void *) - 1) / sizeof(void *) * sizeof(void *);
	if (size > p->left) {
		p->left = size > BLOCK ? size : BLOCK;
		p->block = mem_zero(p->root, p->left);
	}
	taken = p->block;
	p->block += size;
	p->left -= size;
	return taken;
}

static char *
take_text(struct parser *p, const char *text, size_t len)
{
	char	*copy = take(p, len + 1);

	memcpy(copy, text, len);
	return copy;
}

static struct node *
add_node(struct parser *p, enum node_kind kind)
{
	struct node	*n = take(p, sizeof(*n));

	n->kind = kind;
	n->text = "";
	if (p->into->last == NULL)
		p->into->first = n;
	else
		p->into->last->next = n;
	p->into->last = n;
	return n;
}

static struct node *
add_text(struct parser *p, const char *from, const char *upto)
{
	struct node	*n = add_node(p, NODE_TEXT);

	n->text = from;
	n->len = (size_t)(upto - from);
	n->line_start = from == p->self->text || from[-1] == '\n';
	return n;
}

/* The text from pos up to a tag.  A tag that begins a line gets an empty text
 * before it: that is where the line's indentation goes. */
static void
add_text_before(struct parser *p, const char *upto)
{
	if (upto > p->pos)
		add_text(p, p->pos, upto);
	if (upto == p->self->text || upto[-1] == '\n')
		add_text(p, upto, upto);
}

static const char *
tag_name(struct parser *p, const struct tag *tag)
{
	return take_text(p, tag->inner, tag->len);
}

/* Splits a name at its dots; "." is no part at all. */
static bool
set_key(struct parser *p, struct node *n, const struct tag *tag)
{
	char	*name = take_text(p, tag->inner, tag->len);
	char	*part;
	size_t	 parts = 1;
	size_t	 i;

	for (i = 0; i < tag->len; i++)
		parts += name[i] == '.';
	n->name = parts > 1 ? tag_name(p, tag) : name;
	n->key = take(p, (parts + 1) * sizeof(*n->key));
	if (strcmp(name, ".") == 0)
		return true;
	for (i = 0; (part = strsep(&name, ".")) != NULL; i++) {
		if (*part == '\0')
			return fail(p, tag->start, "\"%s\" has an empty part", n->name);
		n->key[i] = part;
	}
	return true;
}

/* The partial of that name, loaded at its first use; NULL: there is none. */
static struct template *
find_body(struct parser *p, const char *name)
{
	struct template	*t = p->root;
	const char	*text;

	while (t->next != NULL) {
		t = t->next;
		if (strcmp(t->name, name) == 0)
			return t;
	}
	if (p->load == NULL || (text = p->load(name, p->load_arg)) == NULL)
		return NULL;
	t->next = mem_new(p->root, struct template);
	t->next->name = name;
	t->next->text = text;
	return t->next;
}

/* ---- lines ----------------------------------------------------------------- */

/* True if only blanks stand before the tag on its line. */
static bool
blank_before(const struct parser *p, const struct tag *tag)
{
	const char	*c = p->line;

	if (!p->clean)
		return false;
	while (c < tag->start && is_blank(*c))
		c++;
	return c == tag->start;
}

/* The start of the next line, if only blanks stand between it and c; else NULL. */
static const char *
blank_after(const struct parser *p, const char *c)
{
	while (c < p->end && is_blank(*c))
		c++;
	if (c < p->end && *c == '\r')
		c++;
	if (c == p->end)
		return c;
	return *c == '\n' ? c + 1 : NULL;
}

/* Goes on at c, which begins a line. */
static void
next_line(struct parser *p, const char *c)
{
	p->pos = p->line = c;
	p->clean = true;
}

/* Goes on behind a tag that leaves its line in place. */
static void
same_line(struct parser *p, const struct tag *tag)
{
	p->pos = tag->end;
	p->clean = false;
}

/* Adds the text before a tag that may stand alone and goes on behind it; true
 * if it did, its line is then left out. */
static bool
pass_alone(struct parser *p, const struct tag *tag)
{
	const char	*next = blank_after(p, tag->end);

	if (next == NULL || !blank_before(p, tag)) {
		add_text_before(p, tag->start);
		same_line(p, tag);
		return false;
	}
	if (p->line > p->pos)
		add_text(p, p->pos, p->line);
	next_line(p, next);
	return true;
}

/* ---- tags ------------------------------------------------------------------ */

/* True if what is being parsed stands directly inside a parent tag. */
static bool
in_parent(const struct parser *p)
{
	return p->opened > 0 && p->open[p->opened - 1].node->kind == NODE_PARENT;
}

static bool
push(struct parser *p, const struct tag *tag, struct node *n, struct node *lead)
{
	if (p->opened == OPEN_MAX)
		return fail(p, tag->start, "more than %d sections within one another", OPEN_MAX);
	p->open[p->opened++] = (struct open){ n, lead, p->into };
	p->into = &n->list;
	return true;
}

static bool
parse_comment(struct parser *p, const struct tag *tag)
{
	(void)pass_alone(p, tag);
	return true;
}

static const struct lambda	*find_lambda(const struct parser *p, const struct tag *tag);

static bool
parse_value(struct parser *p, const struct tag *tag)
{
	const char	*bar = p->lambdas != NULL ? memchr(tag->inner, '|', tag->len) : NULL;
	struct node	*n;
	struct tag	 key = *tag, filter = *tag;

	add_text_before(p, tag->start);
	same_line(p, tag);
	n = add_node(p, tag->sigil == '\0' ? NODE_VALUE : NODE_RAW);
	if (bar == NULL)
		return set_key(p, n, tag);
	key.len = (size_t)(bar - tag->inner);
	filter.inner = bar;
	filter.len = tag->len - key.len;
	if ((n->lambda = find_lambda(p, &filter)) == NULL)
		return fail(p, tag->start, "there is no filter \"%s\"", tag_name(p, &filter));
	return set_key(p, n, &key);
}

/* {{=<% %>=}}: other delimiters from here on. */
static bool
parse_delimiters(struct parser *p, const struct tag *tag)
{
	char	*both = take_text(p, tag->inner, tag->len);
	char	*second = both + strcspn(both, " \t\r\n");

	(void)pass_alone(p, tag);
	if (*second != '\0')
		*second++ = '\0';
	second += strspn(second, " \t\r\n");
	if (*second == '\0' || second[strcspn(second, " \t\r\n=")] != '\0' || strchr(both, '=') != NULL)
		return fail(p, tag->start, "a tag of delimiters holds two of them");
	p->from = both;
	p->upto = second;
	return true;
}

static const struct lambda *
find_lambda(const struct parser *p, const struct tag *tag)
{
	const struct lambda	*l;

	for (l = p->lambdas; l != NULL && l->name != NULL; l++)
		if (strlen(l->name) == tag->len && memcmp(l->name, tag->inner, tag->len) == 0)
			return l;
	return NULL;
}

static bool	read_tag(struct parser *p, const char *start, struct tag *tag);

/* The section of a lambda: literal text up to its closing tag. */
static bool
parse_lambda(struct parser *p, const struct tag *tag, const struct lambda *lambda)
{
	size_t		 left = (size_t)(p->end - tag->end);
	const char	*upto = memmem(tag->end, left, p->from, strlen(p->from));
	const char	*c;
	const char	*wrong;
	struct tag	 closing;
	struct node	*n;
	char		*text;

	add_text_before(p, tag->start);
	if (upto == NULL)
		return fail(p, tag->start, "the section \"%s\" is not closed", lambda->name);
	if (!read_tag(p, upto, &closing))
		return false;
	if (closing.sigil != '/' || find_lambda(p, &closing) != lambda)
		return fail(p, upto, "the section \"%s\" may hold text only", lambda->name);
	n = add_node(p, NODE_LAMBDA);
	n->lambda = lambda;
	if (lambda->steady)
		n->said = take(p, sizeof(*n->said));
	n->text = text = take(p, (size_t)(upto - tag->end) + 1);
	for (c = tag->end; c < upto; c++) {
		if (!is_space(*c))
			text[n->len++] = *c;
		else if (n->len > 0 && text[n->len - 1] != ' ')
			text[n->len++] = ' ';
	}
	if (n->len > 0 && text[n->len - 1] == ' ')
		n->len--;
	text[n->len] = '\0';
	same_line(p, &closing);
	if (lambda->check != NULL && (wrong = lambda->check(p->ctx, text)) != NULL)
		return fail(p, tag->start, "%s", wrong);
	return true;
}

static bool
parse_section(struct parser *p, const struct tag *tag)
{
	const struct lambda	*lambda = tag->sigil == '#' ? find_lambda(p, tag) : NULL;
	struct node		*n;

	if (lambda != NULL)
		return parse_lambda(p, tag, lambda);
	(void)pass_alone(p, tag);
	n = add_node(p, tag->sigil == '#' ? NODE_SECTION : NODE_INVERTED);
	return set_key(p, n, tag) && push(p, tag, n, NULL);
}

static bool
parse_partial(struct parser *p, const struct tag *tag)
{
	const char	*line = blank_before(p, tag) ? p->line : NULL;
	bool		 alone = pass_alone(p, tag);
	struct node	*n = add_node(p, NODE_PARTIAL);

	n->name = tag_name(p, tag);
	n->body = find_body(p, n->name);
	n->standalone = alone;
	if (alone) {
		n->text = line;
		n->len = (size_t)(tag->start - line);
	}
	return true;
}

/* {{<name}}.  Whether it stands alone is known when it is closed; until then
 * the blanks before it are a text node of their own. */
static bool
parse_parent(struct parser *p, const struct tag *tag)
{
	struct node	*lead = NULL;
	struct node	*n;

	if (blank_before(p, tag)) {
		if (p->line > p->pos)
			add_text(p, p->pos, p->line);
		lead = add_text(p, p->line, tag->start);
	} else {
		add_text_before(p, tag->start);
	}
	same_line(p, tag);
	n = add_node(p, NODE_PARENT);
	n->name = tag_name(p, tag);
	n->body = find_body(p, n->name);
	return push(p, tag, n, lead);
}

/* {{$name}}: where a block is shown, or, directly inside a parent, what is
 * shown instead of it. */
static bool
parse_block(struct parser *p, const struct tag *tag)
{
	bool		 overrides = in_parent(p);
	const char	*line = blank_before(p, tag) ? p->line : NULL;
	const char	*next = blank_after(p, tag->end);
	bool		 alone = false;
	struct node	*n;

	if (!overrides)
		alone = pass_alone(p, tag);
	else if (next != NULL)
		next_line(p, next);
	else
		same_line(p, tag);
	n = add_node(p, NODE_BLOCK);
	n->name = tag_name(p, tag);
	n->standalone = alone;
	n->fresh = overrides && next != NULL;
	if (!overrides && line != NULL) {
		n->text = line;
		n->len = (size_t)(tag->start - line);
	}
	return push(p, tag, n, NULL);
}

static void
close_parent(struct parser *p, const struct tag *tag, const struct open *o)
{
	const char	*next = blank_after(p, tag->end);
	struct list	 all = o->node->list;
	struct node	*n;

	/* Only blocks mean something directly inside a parent. */
	o->node->list = (struct list){ 0 };
	for (n = all.first; n != NULL; n = n->next)
		if (n->kind == NODE_BLOCK) {
			if (o->node->list.last == NULL)
				o->node->list.first = n;
			else
				o->node->list.last->next = n;
			o->node->list.last = n;
		}
	if (o->node->list.last != NULL)
		o->node->list.last->next = NULL;

	if (o->lead == NULL || next == NULL) {
		same_line(p, tag);
		return;
	}
	o->node->standalone = true;
	o->node->text = o->lead->text;
	o->node->len = o->lead->len;
	o->lead->len = 0;
	o->lead->line_start = false;
	next_line(p, next);
}

static void
close_block(struct parser *p, const struct tag *tag, const struct open *o)
{
	struct node	*n = o->node;
	bool		 overrides = p->opened > 0 && p->open[p->opened - 1].node->kind == NODE_PARENT;
	const char	*indent;
	size_t		 len;

	if (!overrides) {
		(void)pass_alone(p, tag);
		if (n->standalone && list_indent(&n->list, &indent, &len)) {
			n->text = indent;
			n->len = len;
		}
		return;
	}
	if (!blank_before(p, tag))
		add_text_before(p, tag->start);
	else if (p->line > p->pos)
		add_text(p, p->pos, p->line);
	same_line(p, tag);
	if (n->fresh && list_indent(&n->list, &indent, &len))
		list_dedent(p->root, &n->list, len);
}

static bool
parse_closing(struct parser *p, const struct tag *tag)
{
	struct open	 o;

	if (p->opened == 0)
		return fail(p, tag->start, "\"%s\" is closed but not open", tag_name(p, tag));
	o = p->open[p->opened - 1];
	if (strlen(o.node->name) != tag->len || memcmp(o.node->name, tag->inner, tag->len) != 0)
		return fail(p, tag->start, "\"%s\" is closed where \"%s\" is open", tag_name(p, tag),
		    o.node->name);
	p->opened--;
	if (o.node->kind == NODE_PARENT)
		close_parent(p, tag, &o);
	else if (o.node->kind == NODE_BLOCK)
		close_block(p, tag, &o);
	else
		(void)pass_alone(p, tag);
	p->into = o.into;
	return true;
}

static const struct {
	char	 sigil;
	bool	(*parse)(struct parser *p, const struct tag *tag);
} tags[] = {
	{ '\0', parse_value },
	{ '&', parse_value },
	{ '{', parse_value },
	{ '!', parse_comment },
	{ '=', parse_delimiters },
	{ '#', parse_section },
	{ '^', parse_section },
	{ '/', parse_closing },
	{ '>', parse_partial },
	{ '<', parse_parent },
	{ '$', parse_block },
};

/* Reads the tag that starts at start. */
static bool
read_tag(struct parser *p, const char *start, struct tag *tag)
{
	const char	*c = start + strlen(p->from);
	const char	*close;
	size_t		 closing = strlen(p->upto);

	*tag = (struct tag){ .start = start };
	while (c < p->end && is_space(*c))
		c++;
	if (c < p->end && *c != '\0' && strchr("#^/><$&{!=", *c) != NULL)
		tag->sigil = *c++;
	close = c < p->end ? memmem(c, (size_t)(p->end - c), p->upto, closing) : NULL;
	/* {{{name}}} and {{=a b=}} have one more character at the end. */
	if (close != NULL && tag->sigil == '{' && p->upto[0] == '}' && close + closing < p->end &&
	    close[closing] == '}')
		close++;
	if (close == NULL)
		return fail(p, start, "a tag is not closed");
	tag->end = close + closing;
	if (tag->sigil == '{' || tag->sigil == '=') {
		if (close == c || *--close != (tag->sigil == '{' ? '}' : '='))
			return fail(p, start, "a tag is not closed as it was opened");
	}
	while (c < close && is_space(*c))
		c++;
	while (close > c && is_space(close[-1]))
		close--;
	tag->inner = c;
	tag->len = (size_t)(close - c);
	if (tag->sigil == '!' || tag->sigil == '=')
		return true;
	if (tag->len == 0)
		return fail(p, start, "a tag without a name");
	for (; c < close; c++)
		if (is_space(*c))
			return fail(p, start, "a name has no spaces: \"%s\"", tag_name(p, tag));
	return true;
}

/* Parses self whole. */
static bool
parse_self(struct parser *p)
{
	struct tag	 tag;
	const char	*start;
	const char	*c;
	size_t		 i;

	p->end = p->self->text + strlen(p->self->text);
	p->from = "{{";
	p->upto = "}}";
	p->into = &p->self->list;
	next_line(p, p->self->text);
	while ((start = strstr(p->pos, p->from)) != NULL) {
		if ((c = memrchr(p->pos, '\n', (size_t)(start - p->pos))) != NULL) {
			p->line = c + 1;
			p->clean = true;
		}
		if (!read_tag(p, start, &tag))
			return false;
		for (i = 0; tags[i].sigil != tag.sigil; i++)
			;
		if (!tags[i].parse(p, &tag))
			return false;
	}
	if (p->opened > 0)
		return fail(p, p->end, "\"%s\" is not closed", p->open[p->opened - 1].node->name);
	if (p->end > p->pos)
		add_text(p, p->pos, p->end);
	return true;
}

struct template *
template_parse(void *ctx, const char *text, template_loader load, void *load_arg,
    const struct lambda *lambdas, const char **error)
{
	struct template	*root = mem_new(ctx, struct template);
	struct parser	*p = mem_new(ctx, struct parser);

	root->text = text;
	*p = (struct parser){
		.ctx = ctx, .root = root, .load = load, .load_arg = load_arg, .lambdas = lambdas
	};
	/* The chain grows while its members name partials not met before. */
	for (p->self = root; p->self != NULL; p->self = p->self->next)
		if (!parse_self(p)) {
			*error = p->error;
			mem_free(root);
			root = NULL;
			break;
		}
	mem_free(p);
	return root;
}
