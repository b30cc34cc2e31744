/* import.h: services and staff in from spreadsheets, and out to them.
 *
 * An import is a row of the table work.  It is uploaded (import_post), read by
 * the worker, which guesses what the columns are from their headings and finds
 * out what each row would do; then the person sees that, may say better what
 * the columns are, and lets it be written, which the worker does batch by
 * batch; it can be stopped, and undone as a whole.  An empty cell changes
 * nothing.
 *
 * An area has the routes of the handlers below, gives each its kind, and has a
 * template import.html that fills pages/import-page.html with its own tabs.
 */
#ifndef IMPORT_H
#define IMPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "http.h"

struct cell;
struct lang;
struct req;
struct rows;
struct value;

/* ---- what can be imported -------------------------------------------------- */

enum import_type {
	IMPORT_ID, IMPORT_TEXT, IMPORT_LINES, IMPORT_PRICE, IMPORT_PRICE_MAX, IMPORT_MINUTES,
	IMPORT_YES, IMPORT_WORD, IMPORT_DATE, IMPORT_LIST, IMPORT_OWN
};

/* A word of a cell, and what it means. */
struct import_word {
	const char	*value;
	const char	*word;		/* msgid */
	const char	*also;		/* other spellings, "|" between; folded (import_fold) */
};

struct import_field {
	const char		*name;		/* in the rows' JSON, and of the export's column */
	const char		*heading;	/* msgid */
	const char		*also;		/* headings that mean it besides; folded */
	long			 type;		/* enum import_type; long, as width: no holes */
	int64_t			 least, most;	/* of minutes; most: letters of a text */
	const struct import_word *words;	/* ends with a NULL value */
	const char		*right;		/* to change it; NULL: that of the import */
	long			 width;		/* of the column, in letters */
};

struct import_kind {
	const char			*name;		/* the work's subject */
	const char			*area;
	const char			*title;		/* msgid, of the exported file too */
	const char			*key;		/* the field that names a row */
	const struct import_field	*fields;
	size_t				 n;
	const char			*section;	/* the field that a row with only a name says of those below; NULL: none */
	const char			*create, *folder, *away;	/* rights */
	const char			*own;		/* right to the prices of positions; NULL: it has none */
	const char			*gives;		/* right to say who does what is new; NULL: nobody does such things */
	bool				 wide;		/* values may be the chain's */
};

extern const struct import_kind	import_services, import_staff;

const struct import_kind	*import_kind(const char *name);	/* NULL: none */

/* The kind with a field for the price of each position, [{id, title}], "own:ID"; of what
 * has none the kind itself. */
const struct import_kind	*import_kind_with(void *ctx, const struct import_kind *kind,
				    const struct value *positions);

/* Letters and digits of a text in lower case, ё as е; nothing else. */
char	*import_fold(void *ctx, const char *text);

/* The field that a heading means, in any installed language; NULL: none. */
const struct import_field	*import_guess(void *ctx, const struct import_kind *kind, const char *heading);

/* A row of a file in the spelling of the database, what is empty left out.
 * columns[i] is the field of the i-th cell, NULL: ignored.  What is wrong is
 * added to reasons: {field, why, value}. */
struct value	*import_row(void *ctx, const struct import_kind *kind,
		    const struct import_field *const *columns, size_t ncolumns, const struct cell *cells,
		    size_t n, struct value *reasons);

/* Is it a price that only begins: "from 2000", "2000+"? */
bool	 import_is_open(void *ctx, const char *price);

/* Is it a length that is not said exactly, "60–90 min"?  Its longest counts. */
bool	 import_is_rough(void *ctx, const char *length);

/* ---- pages ----------------------------------------------------------------- */

/* What an area does around its page: fills data (the frame, its tabs) and
 * answers with its import.html. */
struct import_page {
	const struct import_kind	*kind;
	enum http			(*answer)(struct req *req, enum http status, struct value *data);
};

/* Handlers: the page on which a file is sent; a file; one import. */
enum http	 import_get(struct req *req, const struct import_page *page);
enum http	 import_post(struct req *req, const struct import_page *page);
enum http	 import_get_one(struct req *req, const struct import_page *page);

/* Its rejected rows as a spreadsheet, with the reasons, to be imported once more. */
enum http	 import_get_rejected(struct req *req, const struct import_page *page);

/* How it goes on: "read" with the columns as chosen, "write", "undo", "stop". */
enum http	 import_post_go(struct req *req, const struct import_page *page, const char *how);

/* ---- out ------------------------------------------------------------------- */

/* Answers with a spreadsheet of rows, whose columns are named as the fields are,
 * and notes it in the journal of exports; filter is JSON. */
enum http	 import_export(struct req *req, const struct import_kind *kind, const struct rows *r,
		    const char *filter);

#endif
