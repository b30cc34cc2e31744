/* mustache.h: logic-free templates, after the Mustache specification
 * (github.com/mustache/spec): the six required modules and the optional
 * inheritance (parents and blocks), with one deviation: ' is escaped too.
 *
 * A template is parsed once, at start, and rendered many times; rendering
 * adds nothing to it but what steady lambdas said.  {{{raw}}} and {{&raw}} write unescaped: only for what
 * another template or the sanitiser made.
 *
 * Lambdas are C functions known by name: {{#_}}Save{{/_}} calls the one named
 * "_" with the literal text of the section.  What it writes is written as it
 * is, so the function escapes.  A lambda's section holds text only, no tags;
 * blanks and line breaks in it count as one space, those at its ends as none.
 *
 * Filters are lambdas too, whose names in the table begin with |: {{starts|clock}}
 * gives the value's text to the one named "|clock", unless it is null or missing.
 *
 * A section is left out for null, false, an empty array, an empty text, and a
 * number that is zero ("0.00" too): what is missing or nothing.
 *
 * Blocks: the outermost override wins, as specified.  Inside an override only
 * those of templates further out count, so a card included in a page's "main"
 * keeps its own "title" though the page overrides the layout's.
 */
#ifndef MUSTACHE_H
#define MUSTACHE_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct template;
struct value;

struct lambda {
	const char	*name;	/* "|clock" of a filter; NULL ends a table */
	void		(*fn)(struct buf *out, const char *text, size_t len, void *arg);	/* a NUL follows text */
	/* Asked at parsing: NULL if text is fine, else a sentence in ctx.  May be NULL. */
	const char	*(*check)(void *ctx, const char *text);
	/* What it writes depends on text and arg alone, and there are few args: each
	 * section asks it once for each.  Not of filters. */
	bool		 steady;
};

/* Finds the text of a partial or parent by its name; NULL: there is none
 * (a partial then renders as nothing, as the specification says). */
typedef const char *(*template_loader)(const char *name, void *arg);

/* Parses text, which must live as long as the template (so must what load
 * returns).  Partials are loaded and parsed as well (recursive ones too).
 * On a syntax error returns NULL and *error is a sentence with the line, in
 * ctx.  load and lambdas may be NULL. */
struct template	*template_parse(void *ctx, const char *text, template_loader load, void *load_arg,
		    const struct lambda *lambdas, const char **error);

/* Renders data into out.  arg goes to the lambdas.  Nesting of partials deeper
 * than 64 stops silently (recursive data ends by itself), and so does a page
 * of more than 200,000 sections and partials. */
void	 template_render(struct buf *out, const struct template *t, const struct value *data, void *arg);

#endif
