/* mustache.c: renders a parsed template.
 *
 * Names are looked up along a chain of scopes on the C stack; nothing is
 * allocated but the output and, once, the words of steady lambdas.  Indentation
 * of partials is added while writing: each text node knows whether it begins a
 * line of its template, so values with line breaks stay as they are.
 */
#include <string.h>

#include "buf.h"
#include "mem.h"
#include "mustache_node.h"
#include "value.h"

enum {
	DEPTH_MAX = 64,		/* partials within partials */
	STEPS_MAX = 200000	/* sections, partials and blocks in one rendering */
};

struct scope {
	const struct value	*v;
	const struct scope	*outer;
};

struct indent {
	const char		*text;
	size_t			 len;
	const struct indent	*outer;
};

/* The blocks that one {{<parent}} tag overrides. */
struct overrides {
	const struct list	*blocks;
	const struct overrides	*outer;
};

/* Where rendering stands; copied where a tag changes it. */
struct place {
	const struct scope	*scope;
	const struct indent	*indent;
	const struct overrides	*overrides;
	unsigned		 depth;
};

/* One call of template_render. */
struct job {
	struct buf	*out;
	void		*arg;		/* the lambdas' */
	unsigned	 steps;
	bool		 indented;	/* the place of the next line start is already indented */
};

static void	render(struct job *job, const struct place *at, const struct list *list);

/* The value that the dotted name key has here; NULL: none.  Only the first
 * part is looked for in outer scopes. */
static const struct value *
lookup(const struct scope *scope, const char *const *key)
{
	const struct value	*v = NULL;

	if (key[0] == NULL)
		return scope->v;	/* {{.}} */
	for (; scope != NULL; scope = scope->outer)
		if ((v = value_get(scope->v, key[0])) != NULL)
			break;
	for (key++; v != NULL && *key != NULL; key++)
		v = value_get(v, *key);
	return v;
}

static bool
is_zero(const char *number)
{
	for (; *number != '\0' && *number != 'e' && *number != 'E'; number++)
		if (*number >= '1' && *number <= '9')
			return false;
	return true;
}

/* Whether a section of v is shown. */
static bool
is_something(const struct value *v)
{
	switch (value_kind(v)) {
	case VALUE_NULL:
	case VALUE_FALSE:
		return false;
	case VALUE_NUMBER:
		return !is_zero(value_str(v));
	case VALUE_TEXT:
		return value_str(v)[0] != '\0';
	case VALUE_ARRAY:
		return value_len(v) > 0;
	case VALUE_TRUE:
	case VALUE_OBJECT:
		break;
	}
	return true;
}

static void
write_value(struct buf *out, const struct value *v, bool raw)
{
	const char	*text = value_str(v);

	if (text != NULL && (raw || value_kind(v) == VALUE_NUMBER))
		buf_puts(out, text);
	else if (text != NULL)
		buf_html(out, text, strlen(text));
	else if (value_kind(v) == VALUE_TRUE)
		buf_puts(out, "true");
	else if (value_kind(v) == VALUE_FALSE)
		buf_puts(out, "false");
}

static void
filter_value(struct job *job, const struct lambda *filter, const struct value *v)
{
	const char	*text = value_str(v);

	if (text != NULL)
		filter->fn(job->out, text, strlen(text), job->arg);
}

static void
write_indent(struct buf *out, const struct indent *indent)
{
	if (indent == NULL)
		return;
	write_indent(out, indent->outer);
	buf_add(out, indent->text, indent->len);
}

/* Literal text, each line that begins in it indented. */
static void
write_text(struct job *job, const struct place *at, const struct node *n)
{
	const char	*p = n->text;
	const char	*end = p + n->len;
	const char	*line;
	bool		 begins = n->line_start;

	if (at->indent == NULL) {
		buf_add(job->out, p, n->len);
		return;
	}
	do {
		if (begins && !job->indented)
			write_indent(job->out, at->indent);
		if (begins)
			job->indented = false;
		line = p < end ? memchr(p, '\n', (size_t)(end - p)) : NULL;
		line = line == NULL ? end : line + 1;
		buf_add(job->out, p, (size_t)(line - p));
		begins = true;
	} while ((p = line) < end);
}

static void
render_section(struct job *job, const struct place *at, const struct node *n)
{
	const struct value	*v = lookup(at->scope, n->key);
	struct scope		 scope = { v, at->scope };
	struct place		 in = *at;
	size_t			 i;

	if (!is_something(v))
		return;
	in.scope = &scope;
	if (value_kind(v) != VALUE_ARRAY) {
		if (job->steps++ < STEPS_MAX)
			render(job, &in, &n->list);
		return;
	}
	for (i = 0; i < value_len(v) && job->steps++ < STEPS_MAX; i++) {
		scope.v = value_at(v, i);
		render(job, &in, &n->list);
	}
}

static void
render_body(struct job *job, const struct place *at, const struct node *n)
{
	struct indent		 indent = { n->text, n->len, at->indent };
	struct overrides	 overrides = { &n->list, at->overrides };
	struct place		 in = *at;

	if (n->body == NULL || ++in.depth > DEPTH_MAX || job->steps++ >= STEPS_MAX)
		return;
	/* A partial in the midst of a line is not indented at all: the
	 * indentation here is of this template's lines, not of its. */
	in.indent = n->standalone ? &indent : NULL;
	if (n->standalone && indent.len == 0)
		in.indent = at->indent;
	if (n->kind == NODE_PARENT)
		in.overrides = &overrides;
	render(job, &in, &n->body->list);
}

/* The block of that name which the outermost template overrides; *outer is
 * what counts inside it. */
static const struct node *
find_override(const struct overrides *o, const char *name, const struct overrides **outer)
{
	const struct node	*found = NULL;
	const struct node	*n;

	for (; o != NULL; o = o->outer)
		for (n = o->blocks->first; n != NULL; n = n->next)
			if (strcmp(n->name, name) == 0) {
				found = n;
				*outer = o->outer;
			}
	return found;
}

static void
render_block(struct job *job, const struct place *at, const struct node *n)
{
	struct indent		 indent = { n->text, n->len, at->indent };
	struct place		 in = *at;
	const struct node	*instead = find_override(at->overrides, n->name, &in.overrides);

	if (++in.depth > DEPTH_MAX || job->steps++ >= STEPS_MAX)
		return;
	if (instead == NULL) {
		render(job, at, &n->list);
		return;
	}
	if (indent.len > 0)
		in.indent = &indent;
	if (n->standalone && !instead->fresh)
		write_indent(job->out, in.indent);
	job->indented = !n->standalone && instead->fresh && in.indent != NULL;
	render(job, &in, &instead->list);
	job->indented = false;
}

/* What a steady lambda writes here for this argument, asked for the first time. */
static const struct said *
ask_lambda(const struct job *job, const struct node *n)
{
	void		*good = mem_forever();
	struct said	*s = mem_new(good, struct said);
	struct buf	*words = buf_new(NULL);

	n->lambda->fn(words, n->text, n->len, job->arg);
	*s = (struct said){ job->arg, mem_text(good, words->data, words->len), words->len, *n->said };
	mem_free(words);
	*n->said = s;
	return s;
}

/* A page of fifty rows says the same words fifty times: looking them up was most of it. */
static void
render_lambda(struct job *job, const struct node *n)
{
	const struct said	*s;

	if (n->said == NULL) {
		n->lambda->fn(job->out, n->text, n->len, job->arg);
		return;
	}
	for (s = *n->said; s != NULL && s->arg != job->arg; s = s->next)
		;
	if (s == NULL)
		s = ask_lambda(job, n);
	buf_add(job->out, s->text, s->len);
}

static void
render(struct job *job, const struct place *at, const struct list *list)
{
	const struct node	*n;

	for (n = list->first; n != NULL; n = n->next)
		switch (n->kind) {
		case NODE_TEXT:
			write_text(job, at, n);
			break;
		case NODE_VALUE:
		case NODE_RAW:
			if (n->lambda != NULL)
				filter_value(job, n->lambda, lookup(at->scope, n->key));
			else
				write_value(job->out, lookup(at->scope, n->key), n->kind == NODE_RAW);
			break;
		case NODE_SECTION:
			render_section(job, at, n);
			break;
		case NODE_INVERTED:
			if (!is_something(lookup(at->scope, n->key)))
				render(job, at, &n->list);
			break;
		case NODE_PARTIAL:
		case NODE_PARENT:
			render_body(job, at, n);
			break;
		case NODE_BLOCK:
			render_block(job, at, n);
			break;
		case NODE_LAMBDA:
			render_lambda(job, n);
			break;
		}
}

void
template_render(struct buf *out, const struct template *t, const struct value *data, void *arg)
{
	struct scope	 scope = { data, NULL };
	struct place	 at = { .scope = &scope };
	struct job	 job = { .out = out, .arg = arg };

	render(&job, &at, &t->list);
}
