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

/* As many columns as there may ever be. */
#define BOOKINGS_COLUMNS	32

struct bookings_column {
	const char	*name;
	const char	*word;		/* a msgid */
	int		 width;		/* in a spreadsheet, in characters */
	bool		 usual;		/* shown unless something else is wanted */
	const char	*right;		/* who may not has no such column; NULL: everybody has */
};

/* By their numbers, from 1, which addresses and saved views have; NULL: none. */
const struct bookings_column	*bookings_column(int64_t no);

/* "{1,2}" of the database as numbers of columns; what is none is left out. */
struct ids	 bookings_columns(struct req *req, const char *array);

/* Where in the list: behind the booking after, which starts at at
 * (microseconds since 1970); after 0: at its beginning. */
struct bookings_place {
	int64_t	 at;
	int64_t	 after;
};

/* Asks for rows in the task's or request's chain; phones: of clients. */
struct query	*bookings_send(struct req *req, int64_t branch, const char *filter,
		    struct bookings_place place, int64_t most, bool phones, struct ids columns);

/* What row i says in a column; NULL: nothing. */
const char	*bookings_cell(struct req *req, const struct lang *l, const struct rows *r, size_t i,
		    const struct bookings_column *c);

/* The place behind row i. */
struct bookings_place	 bookings_place(const struct rows *r, size_t i);

/* What a status or an origin is called. */
const char	*bookings_state(const struct lang *l, const char *state);
const char	*bookings_origin(const struct lang *l, const char *origin);

/* The head of a spreadsheet, and rows below it. */
void	 bookings_sheet_head(struct sheet *s, const struct lang *l, struct ids columns);
void	 bookings_sheet_rows(struct req *req, struct sheet *s, const struct lang *l,
	    const struct rows *r, struct ids columns);

#endif
