/* bookings.h: the list of bookings: its columns, what a row says in each, on
 * pages and in spreadsheets.  What is asked for is a filter as JSON
 * (booking_find in sql/functions/36-list.sql tells its fields).
 */
#ifndef BOOKINGS_H
#define BOOKINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "req.h"

struct lang;
struct query;
struct rows;
struct sheet;

/* As many columns as are shown at once. */
#define BOOKINGS_COLUMNS	100

/* The chain's own fields are columns, too: that of id 7 has this number and 7. */
#define BOOKINGS_OWN		1000

struct bookings_column {
	const char	*name;
	const char	*word;		/* bookings_word says it */
	int		 width;		/* in a spreadsheet, in characters */
	bool		 usual;		/* shown unless something else is wanted */
	const char	*right;		/* who may not has no such column; NULL: everybody has */
	int64_t		 field;		/* a field of the chain's own; 0: none */
	const char	*kind;		/* of the field */
};

/* Columns in the order in which they are shown. */
struct bookings_shown {
	struct bookings_column	*v;
	size_t			 n;
};

/* The chain's own fields, those put away too: id, title, kind, choices (JSON), away. */
struct query		*bookings_fields_send(struct req *req);
const struct rows	*bookings_fields(struct req *req);

/* Columns by their numbers, which addresses and saved views have: of fields, or NULL,
 * and all others.  False: there is no such one. */
bool		 bookings_column(const struct rows *fields, int64_t no, struct bookings_column *c);

/* The number of the i-th of all there are; 0: after the last. */
int64_t		 bookings_number(const struct rows *fields, size_t i);

/* What it is called. */
const char	*bookings_word(const struct lang *l, const struct bookings_column *c);

/* The columns of numbers; what is none is left out. */
struct bookings_shown	 bookings_shown(struct req *req, const struct rows *fields, struct ids no);

/* The same as a spreadsheet over several branches has them: with the branch, and the
 * currency of the sum, for it differs. */
struct bookings_shown	 bookings_wide(struct req *req, struct bookings_shown columns);

/* Where in the list: behind the booking after, which starts at at
 * (microseconds since 1970); after 0: at its beginning. */
struct bookings_place {
	int64_t	 at;
	int64_t	 after;
};

/* Asks for rows of branches in the task's or request's chain, each with its branch and
 * branch_id; phones: of clients. */
struct query	*bookings_send(struct req *req, struct ids branches, const char *filter,
		    struct bookings_place place, int64_t most, bool phones,
		    struct bookings_shown columns);

/* What row i says in a column; NULL: nothing. */
const char	*bookings_cell(struct req *req, const struct lang *l, const struct rows *r, size_t i,
		    const struct bookings_column *c);

/* The place behind row i: the last of as many as were asked for, or the one before it. */
struct bookings_place	 bookings_place(const struct rows *r, size_t i);

/* What a status or an origin is called. */
const char	*bookings_state(const struct lang *l, const char *state);
const char	*bookings_origin(const struct lang *l, const char *origin);

/* The head of a spreadsheet, and rows below it. */
void	 bookings_sheet_head(struct sheet *s, const struct lang *l, struct bookings_shown columns);
void	 bookings_sheet_rows(struct req *req, struct sheet *s, const struct lang *l,
	    const struct rows *r, struct bookings_shown columns);

#endif
