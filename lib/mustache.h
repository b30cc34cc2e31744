/* mustache.h: logic-free templates, after the Mustache specification
 * (github.com/mustache/spec): the six required modules and the optional
 * inheritance (parents and blocks), with one deviation: ' is escaped too.
 *
 * A template is parsed once, at start, and rendered many times; rendering
 * does not change it.  {{{raw}}} and {{&raw}} write unescaped: only for what
 * another template or the sanitiser made.
 *
 * Lambdas are C functions known by name: {{#_}}Save{{/_}} calls the one named
 * "_" with the literal text of the section.  What it writes is written as it
 * is, so the function escapes.  A lambda's section holds text only, no tags.
 */
#ifndef MUSTACHE_H
#define MUSTACHE_H

#include <stddef.h>

struct buf;
struct template;
struct value;

struct lambda {
	const char	*name;	/* NULL ends a table */
	void		(*fn)(struct buf *out, const char *text, size_t len, void *arg);
};

/* Finds the text of a partial or parent by its name; NULL: there is none
 * (a partial then renders as nothing, as the specification says). */
typedef const char *(*template_loader)(const char *name, void *arg);

/* Parses text.  Partials are loaded and parsed as well (recursive ones too).
 * On a syntax error returns NULL and *error is a sentence with the line, in
 * ctx.  lambdas may be NULL. */
struct template	*template_parse(void *ctx, const char *text, template_loader load, void *load_arg,
		    const struct lambda *lambdas, const char **error);

/* Renders data into out.  arg goes to the lambdas.  Nesting of partials deeper
 * than 64 stops silently (recursive data ends by itself). */
void	 template_render(struct buf *out, const struct template *t, const struct value *data, void *arg);

#endif
