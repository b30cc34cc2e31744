/* form.h: multipart/form-data, read as it arrives.
 *
 * The parser keeps one buffer whatever the size of the body, hands each part's
 * bytes on as they come and stops at the first thing that is wrong.  File names
 * are texts to show, never paths; a part's Content-Transfer-Encoding means
 * nothing, for browsers send bytes as they are.
 */
#ifndef FORM_H
#define FORM_H

#include <stdbool.h>
#include <stddef.h>

#define FORM_PARTS_MAX	100
#define FORM_HEADER_MAX	4096	/* of one part */

struct form;

enum form_state {
	FORM_OPEN,	/* all well so far */
	FORM_DONE,	/* the closing delimiter was seen */
	FORM_BROKEN,	/* not multipart/form-data */
	FORM_REFUSED	/* too many parts, or the sink did not want more */
};

struct form_part {
	const char	*name;
	const char	*filename;	/* NULL: a text field */
	const char	*type;		/* Content-Type as sent; "" if absent */
};

/* What becomes of the parts; false refuses the rest of the body.  The part is
 * valid during begin only. */
struct form_sink {
	bool	(*begin)(void *arg, const struct form_part *part);
	bool	(*data)(void *arg, const char *data, size_t len);
	bool	(*end)(void *arg);
	void	 *arg;
};

/* content_type is the request's; NULL if it names no (or no sane) boundary. */
struct form	*form_new(void *ctx, const char *content_type, const struct form_sink *sink);

/* The next bytes.  After the last, anything but FORM_DONE is a broken body. */
enum form_state	 form_feed(struct form *f, const char *data, size_t len);

/* The value of a parameter of a header ("text/html; charset=utf-8"), unquoted,
 * with %22 and \" as a quote; NULL if absent. */
char		*form_param(void *ctx, const char *header, const char *name);

#endif
