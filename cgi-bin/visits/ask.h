/* ask.h: what is asked of the list of bookings: the filter, the columns, the
 * place in it; as read from an address, as an address, in words.
 */
#ifndef ASK_H
#define ASK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bookings.h"
#include "req.h"

struct rows;
struct value;

struct ask {
	struct value		*filter;	/* as booking_find (functions/36-list.sql) takes it */
	struct ids		 columns;	/* never none */
	struct bookings_shown	 shown;		/* the same */
	const struct rows	*fields;	/* the chain's own; NULL: none are asked about */
	bool			 chosen;	/* the columns were asked for */
	struct bookings_place	 place;
	bool			 wide;		/* over all branches, or one that filter.of names */
};

/* False: something in it is wrong, and recorded. */
bool		 ask_read(struct req *req, bool wide, struct ask *ask);

/* The chain's own fields, for showing the form; ask_fields_take gives them to it. */
struct query	*ask_fields_send(struct req *req);
void		 ask_fields_take(struct ask *ask, struct query *q);

/* The filter as a text. */
const char	*ask_json(struct req *req, const struct ask *ask);

/* What is kept, or handed over, as JSON: a filter of the bookings of whichever branch;
 * NULL: it is none. */
struct value	*ask_filter(struct req *req, const char *json);

/* "/visits/1?staff=2&col=1": the list with this filter and these columns, from its
 * beginning; behind a path: "/visits/1/count?staff=2", in its place. */
const char	*ask_url(struct req *req, const struct ask *ask);
const char	*ask_url_of(struct req *req, const char *path, const struct ask *ask);

/* Where the list stands: "/visits/1", "/visits/1/chain". */
const char	*ask_at(struct req *req, const struct ask *ask);

/* The fields of a form that ask for the same: [{name, value}]. */
struct value	*ask_fields(struct req *req, const struct ask *ask);

/* {name: value} for showing the form again, and {name: {value: true}}. */
void		 ask_show(struct req *req, struct value *data, const struct ask *ask);

#endif
