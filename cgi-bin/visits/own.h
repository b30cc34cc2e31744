/* own.h: the chain's own fields in the filter of the list of bookings: f7 is what field 7
 * holds (or what is in its text), f7_from and f7_upto are of a number or a day, f7_is asks
 * whether there is something in it: "filled", "empty".
 */
#ifndef OWN_H
#define OWN_H

#include <stdbool.h>
#include <stdint.h>

struct req;
struct rows;
struct value;

/* Who may not read what they hold filters by none of them. */
bool		 own_may(const struct req *req);

/* Does the request name one? */
bool		 own_asked(struct req *req);

/* What is asked of them into the filter; fields: of bookings_fields.  Wrong, and
 * recorded: what its kind does not hold, and a field that is not theirs to see, for
 * without that part of the filter the list would say something else. */
void		 own_read(struct req *req, const struct rows *fields, struct value *filter);

/* What a kept filter asks of them. */
void		 own_keep(const struct value *kept, struct value *filter);

/* Does a filter ask anything of them? */
bool		 own_any(const struct value *filter);

/* Is it put away?  Then it is shown where it is asked for only. */
bool		 own_away(const struct rows *fields, int64_t field);

/* The inputs: [{title, is: {kind}, name, value, error, listed, options}], of a pair instead
 * first and last {name, value, error}, and what is wrong with either; and state {name,
 * filled, empty, error}. */
struct value	*own_show(struct req *req, const struct rows *fields, const struct value *filter);

#endif
