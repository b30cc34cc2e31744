/* month.h: the timetable of a month as a page, and what a change of it answers
 * with: the rows it concerns.
 */
#ifndef MONTH_H
#define MONTH_H

#include "http.h"
#include "req.h"
#include "timetable.h"

struct value;

/* The rows of the table: [{id, name, …, cells: [{c: classes, t: text, x: all of it}]}]. */
struct value	*month_rows(struct req *req, const struct timetable *t);

/* What a change did: rows of these members in the month of a day, and the sums. */
enum http	 month_changed(struct req *req, const char *day, struct ids members, int64_t edit,
		    const char *toast);

/* A built-in or stored cycle by its word ("week", "two", "even", "odd", or
 * "t17"): its days as an array of multiranges and where it begins; false: there
 * is none. */
bool		 brush_find(struct req *req, const char *word, const char **days,
		    const char **anchor);

/* "?month=2026-11", or a whole day; NULL: none, or wrong, which is recorded. */
const char	*month_asked(struct req *req);

/* What the head of a month's table says: its name, its days, the months around it. */
void		 month_head(struct req *req, struct value *data, const struct timetable *t);

/* Handlers. */
enum http	 get_timetable(struct req *req);

#endif
