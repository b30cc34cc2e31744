/* mime.h: a letter as it travels.  The only user of GMime. */
#ifndef MIME_H
#define MIME_H

#include <stddef.h>
#include <stdint.h>

struct mime_file {
	const char	*name;		/* "visit.ics" */
	const char	*subtype;	/* of text: "calendar" */
	const char	*method;	/* a parameter of the type; NULL: none */
	const char	*text;
};

struct mime_letter {
	const char	*from_name;	/* shown; "": none */
	const char	*from;		/* bare addresses */
	const char	*to;
	const char	*subject;
	const char	*id;		/* Message-ID without < > */
	const char	*text;		/* the same in plain and in HTML */
	const char	*html;
	const struct mime_file	*files;	/* attached */
	size_t		 nfiles;
	int64_t		 at;		/* Date: seconds since 1970 */
};

/* The letter in ctx, lines ended by CR LF.  Texts are UTF-8; a line break in
 * a header's text becomes a space. */
char	*mime_letter(void *ctx, const struct mime_letter *letter, size_t *len);

/* The bare address of "Name <who@where>" or "who@where"; NULL if it is none. */
char	*mime_address(void *ctx, const char *text);

#endif
