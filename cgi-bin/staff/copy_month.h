/* copy_month.h: a month of the timetable copied into another, by weekday. */
#ifndef COPY_MONTH_H
#define COPY_MONTH_H

#include "http.h"

struct req;
struct timetable;
struct value;

/* Adds to the page of a month what it can be copied into: the months that follow. */
void		 copy_month_show(struct req *req, struct value *data, const struct timetable *t);

/* Handlers. */
enum http	 post_copy_month(struct req *req);

#endif
