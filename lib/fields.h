/* fields.h: names and texts as browsers and programs send them: query strings,
 * urlencoded forms, cookies.  Decodes; does not judge what is inside, except
 * that a text is UTF-8 without NUL or is marked bad.
 */
#ifndef FIELDS_H
#define FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#define FIELDS_MAX	1000	/* in one query string or form */

struct field {
	const char	*name;
	const char	*text;	/* "" when bad */
	size_t		 base;	/* length of the name without [] or [DIGITS] at its end */
	bool		 bad;	/* broken escape, not UTF-8, or with a NUL */
};

struct fields {
	void		*ctx;	/* where they live */
	struct field	*v;
	size_t		 n;
	size_t		 room;
};

/* Decodes %XX (and + as a space if plus) in place; *len becomes the decoded
 * length.  False: a broken escape; the text is then undefined. */
bool	 fields_unescape(char *text, size_t *len, bool plus);

/* Adds one field, copying it.  False: a name that cannot be read, or too many. */
bool	 fields_add(struct fields *f, const char *name, size_t name_len, const char *text,
	    size_t len);

/* Adds a=1&b=2.  False as above. */
bool	 fields_parse(struct fields *f, const char *text, size_t len);

/* The last field of exactly this name, as PHP and JSON readers have it; NULL. */
const struct field	*fields_find(const struct fields *f, const char *name);

/* The i-th field named name, name[] or name[0]; NULL after the last. */
const struct field	*fields_list(const struct fields *f, const char *name, size_t i);

/* A cookie's value out of the Cookie header, copied into ctx; the first of its
 * name, for browsers send the most specific path first.  NULL if absent or not
 * plain UTF-8. */
const char	*fields_cookie(void *ctx, const char *header, const char *name);

#endif
