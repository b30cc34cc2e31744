/* custom.h: fields that a chain adds of its own: read from forms, shown on pages.
 * What they hold is kept as text that the kind writes (sql/057-field.sql).
 */
#ifndef CUSTOM_H
#define CUSTOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct lang;
struct req;
struct value;

struct custom {
	int64_t			 id;
	const char		*title;
	const char		*kind;
	const char		*now;		/* what it holds; "": nothing */
	const struct value	*choices;	/* texts; NULL: of another kind */
	bool			 required;
};

/* The kinds there are, with what people call them (a msgid
 * of the context "field"); NULL after the last. */
struct custom_kind {
	const char	*kind;
	const char	*word;
};
const struct custom_kind	*custom_kind_at(size_t i);

/* What was typed into the input called name, as it is kept; "": nothing; NULL: it is
 * wrong, and recorded.  A choice that is offered no more stays if it is what was. */
const char	*custom_read(struct req *req, const struct custom *f, const char *name);

/* What it holds as people read it; text: "yes", "2026-11-22". */
const char	*custom_words(struct req *req, const struct lang *l, const char *kind,
		    const char *text);

/* Fills an input's "is" {kind: true}, and the "options" [{value, word, here}] of one
 * that is chosen from; text: what it shows. */
void		 custom_input(struct req *req, const struct custom *f, const char *text,
		    struct value *one);

#endif
