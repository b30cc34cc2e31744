/* section.h: a page of settings that shows and changes some columns of the
 * branch.  The page is a table of fields; reading, checking, showing, telling
 * what is wrong and what somebody else has changed meanwhile is done here.
 */
#ifndef SECTION_H
#define SECTION_H

#include <stddef.h>

#include "http.h"

struct req;
struct value;

enum field_kind {
	FIELD_TEXT, FIELD_LINES, FIELD_EMAIL, FIELD_URL, FIELD_NUMBER, FIELD_CHECK, FIELD_CHOICE,
	FIELD_COLOR, FIELD_RICH,
	FIELD_CLOCK,			/* minutes after midnight */
	FIELD_PHONES, FIELD_TEXTS,	/* several: NAME1 … NAMEmany */
	FIELD_PICTURE
};

/* One of the answers to a choice. */
struct option {
	const char	*value;
	const char	*word;		/* a msgid */
};

struct field {
	const char		*name;		/* of the column and of the input */
	enum field_kind		 kind;
	int			 min, max;	/* of a number; max: characters of a text; of a clock
						 * WEEK_MINUTES: it ends the day */
	int			 many;		/* of several */
	int			 flags;		/* of the getters */
	const char		*group;		/* a heading before it; msgids, NULL: none */
	const char		*label;
	const char		*hint;
	const char		*complete;	/* autocomplete */
	const char		*aspect;	/* of a picture: what it is cut to */
	const struct option	*options;	/* of a choice; ends with a NULL value */

	/* Adds the answers where they are no constants, by value_option. */
	void			(*choices)(struct req *req, const struct value *values,
				    struct value *list, const char *present);
};

struct section {
	const char		*slug;		/* "" or the last word of the address */
	const char		*title;
	const char		*template;	/* NULL: form.html */
	const struct field	*fields;
	size_t			 n;

	/* Looks at what was typed; may change p, the columns to be (one that is wrong
	 * by itself is ""), and record errors.  branch is what branch_section gave.
	 * NULL: nothing to look at. */
	void			(*check)(struct req *req, struct value *p, const struct value *branch);

	/* Adds what the template shows besides.  NULL: nothing. */
	void			(*more)(struct req *req, struct value *data, const struct value *branch);
};

/* "#6d3be0", in small letters, of a field; "": none, or wrong (recorded). */
const char	*section_color(struct req *req, const char *name, int flags);

/* Handlers of such a page. */
enum http	 section_get(struct req *req, const struct section *s);
enum http	 section_post(struct req *req, const struct section *s);

#endif
