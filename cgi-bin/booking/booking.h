/* booking.h: what the pages of this area have in common: the branch they are
 * of, the parameters that every link keeps, the days and times to choose from.
 */
#ifndef BOOKING_H
#define BOOKING_H

#include "req.h"
#include "slot.h"

struct buf;
struct rows;
struct value;

#define STRIP_DAYS 14 /* days in the row */
#define OFFERS     6  /* nearest times in place of one that is taken */

/* Enters the branch that key names and reads it into *place.  HTTP_200, 404, or
 * what db_status says.  The page's language becomes the branch's where the
 * browser asks for none. */
enum http enter_place(struct req *req, const char *key, const struct rows **place);

/* The same of the branch that req is in already, also of a closed one. */
enum http read_place(struct req *req, const struct rows **place);

/* The document of a page, with the branch and the frame. */
struct value *new_page(struct req *req, const struct rows *place);

/* The wrong fields and what was typed, for showing the form again. */
void add_typed(struct req *req, struct value *data);

/* An address: name=value pairs are added to what embeds the page (lang, embed,
 * origin, theme), which every link keeps.  link_add leaves out empty values. */
struct buf *link_new(struct req *req, const char *path);
void link_add(struct buf *link, const char *name, const char *value);
struct value *kept_fields(struct req *req); /* the same as [{name, value}], for forms */

/* The row of days and the times of one of them.  w holds STRIP_DAYS days. */
struct choose {
	const struct slot_world *world;
	const char *date; /* chosen, or NULL: the first free one */
	const char *time; /* chosen as ISO with zone, or NULL */
	/* Where a day leads; where a time leads, NULL: times are buttons of a form. */
	const char *(*day_link)(struct req *req, const void *arg, const char *date);
	const char *(*time_link)(struct req *req, const void *arg, const char *iso);
	const void *arg;
};

/* The first of the STRIP_DAYS days that hold date, counted from today; NULL (today)
 * for none or a past one. */
const char *strip_start(struct req *req, const char *today, const char *date);

/* Sets strip, parts, day, earlier and later in data. */
void add_times(struct req *req, struct value *data, const struct choose *c);

/* online_nearest's list with words, as buttons or, with link, as links; only of
 * staff, 0: of all. */
struct value *offers_of(struct req *req, const struct value *nearest, int64_t staff,
    const char *(*link)(struct req *req, const void *arg, int64_t staff, const char *iso),
    const void *arg);

/* "Friday, 21 November, 14:30" of an ISO time with zone; the clock alone. */
const char *when_long(struct req *req, const char *iso);
const char *clock_of(struct req *req, const char *iso);

/* steps.c, book.c, visit.c: the handlers. */
enum http get_steps(struct req *req);
enum http post_steps(struct req *req);
enum http get_visit(struct req *req);
enum http get_visit_file(struct req *req);
enum http get_series_file(struct req *req);
enum http get_move(struct req *req);
enum http post_move(struct req *req);
enum http post_confirm(struct req *req);
enum http post_cancel(struct req *req);
enum http post_restore(struct req *req);
enum http post_reminder(struct req *req); /* remind.c */

#endif
