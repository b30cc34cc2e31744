/* value.h: the document that pages and JSON answers are made of.
 *
 * A value is null, a boolean, a number, a text, an array or an object.  It is
 * built by a handler, or read from JSON that PostgreSQL or a client wrote; it
 * is shown by a template (view.h) or written out as JSON.  So a page and its
 * JSON are the same data.
 *
 * Every value belongs to the talloc context it was made in and goes with it;
 * it is no talloc chunk itself, so it is never a context, stolen or freed.
 * Texts and keys are borrowed, not copied, unless a function says so: they
 * must live as long as the value (literals, request memory, rows do).
 * Numbers keep their source text, so 19.10 stays 19.10.
 */
#ifndef VALUE_H
#define VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buf;
struct value;

enum value_kind {
	VALUE_NULL,
	VALUE_FALSE,
	VALUE_TRUE,
	VALUE_NUMBER,
	VALUE_TEXT,
	VALUE_ARRAY,
	VALUE_OBJECT
};

/* Making.  ctx is a talloc context; none of these returns NULL. */
struct value	*value_object(void *ctx);
struct value	*value_array(void *ctx);
struct value	*value_text(void *ctx, const char *text);	/* NULL: a null value */
struct value	*value_int(void *ctx, int64_t n);
struct value	*value_number(void *ctx, const char *digits);	/* JSON number syntax, kept as it is */
struct value	*value_bool(void *ctx, bool b);
struct value	*value_null(void *ctx);

/* Filling an object.  A key set twice holds the last value.  The short forms
 * make the value in the object's own context.  All return nothing: they do
 * not fail. */
void	 value_set(struct value *object, const char *key, struct value *v);
void	 value_set_text(struct value *object, const char *key, const char *text);
void	 value_set_int(struct value *object, const char *key, int64_t n);
void	 value_set_bool(struct value *object, const char *key, bool b);
void	 value_set_texts(struct value *object, const struct value *from);	/* each of another's as text */

/* value_set for a key that the object is known not to have: does not look for
 * it, so building an object of n keys takes n steps. */
void	 value_add(struct value *object, const char *key, struct value *v);

/* The object under key, to be filled; made anew if there is none. */
struct value	*value_sub(struct value *object, const char *key);

/* Appends to an array and returns v, so that it can be filled in place. */
struct value	*value_append(struct value *array, struct value *v);

/* Appends what may be chosen, {value, word, here}: here if it is the present one. */
void		 value_option(struct value *list, const char *value, const char *word,
		    const char *present);

/* Looking.  All accept NULL and the wrong kind: they answer NULL, 0 or false. */
enum value_kind		 value_kind(const struct value *v);	/* NULL is VALUE_NULL */
const struct value	*value_get(const struct value *object, const char *key);
const struct value	*value_at(const struct value *array, size_t i);
size_t			 value_len(const struct value *array_or_object);
const char		*value_key(const struct value *object, size_t i);	/* in the order of setting */
const char		*value_str(const struct value *v);	/* of a text or a number; else NULL */
bool			 value_true(const struct value *v);	/* VALUE_TRUE only */

/* An integer written without fraction or exponent, within int64_t.  False for
 * everything else, a text of digits included. */
bool	 value_to_int(const struct value *v, int64_t *n);

/* Reads JSON strictly: valid UTF-8, one object or array on top, at most depth
 * 32, nothing behind it, no NaN, no \u0000, integers within int64_t.  text
 * need not end in NUL.  Returns NULL when it is not that.  Copies what it
 * keeps.  Of a key that comes twice the last value is kept. */
struct value	*value_from_json(void *ctx, const char *text, size_t len);

/* The same of a text that ends in NUL.  Of NULL: NULL. */
struct value	*value_parse(void *ctx, const char *text);

/* Copies len bytes of text into the memory of tree (an array or object), with
 * a NUL behind: for texts that do not live as long as the tree. */
char	*value_copy_text(struct value *tree, const char *text, size_t len);

/* Appends v as JSON.  Characters below space, quote and backslash are escaped;
 * "<" is written \u003c so that the text may stand inside a script element. */
void	 value_to_json(struct buf *out, const struct value *v);

/* v as JSON, in memory of ctx. */
const char	*value_json(void *ctx, const struct value *v);

#endif
