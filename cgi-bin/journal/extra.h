/* extra.h: the chain's own fields of bookings, in the window of a visit. */
#ifndef EXTRA_H
#define EXTRA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct appointment;
struct custom;
struct query;
struct req;
struct rows;
struct value;
struct visit;

/* May the asker read, and write, what they hold? */
bool		 extra_may_read(const struct req *req);
bool		 extra_may_edit(const struct req *req);

/* The fields of a visit's bookings, a row for each of each; who may not read them gets
 * none.  The first asks only. */
struct query	*extra_send(struct req *req, int64_t visit);
const struct rows	*extra_rows(struct req *req, int64_t visit);

/* The same of a booking that is still to be made, whose id is 0; who may not edit them
 * gets none. */
struct query	*extra_new_send(struct req *req);

/* Row i as a field of the appointment; false: it is another one's. */
bool		 extra_at(struct req *req, const struct rows *r, size_t i, int64_t appointment,
		    struct custom *f);

/* "f3_12": field 3 of appointment 12. */
const char	*extra_name(struct req *req, int64_t field, int64_t appointment);

/* {list: [inputs], told: "Title: value · …", open, lacks: one is to be filled in}; null:
 * there are none. */
struct value	*extra_value(struct req *req, const struct visit *v, const struct appointment *a);

/* What is typed in them into one, the appointment that visit_change gets.  What is
 * required may stay empty where it was: a visit made before is moved and changed all
 * the same; it is not emptied. */
void		 extra_want(struct req *req, struct value *one, const struct rows *r,
		    const struct appointment *a);

/* The form of a new booking: its fields as extra_value tells them, with what is typed;
 * and what was read from it, {"id": "text"}, wrong if what is required is empty. */
struct value	*extra_new_value(struct req *req, const struct rows *r);
struct value	*extra_new_want(struct req *req, const struct rows *r);

#endif
