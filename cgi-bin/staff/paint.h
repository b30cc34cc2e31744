/* paint.h: the handlers that change the timetable. */
#ifndef PAINT_H
#define PAINT_H

#include <stdint.h>

#include "http.h"
#include "req.h"

/* What changes of the timetable share: the ticked people, days the role may still change,
 * a branch to copy from (HTTP_200, or what to answer), what a function of the timetable
 * answered, shown in a month. */
struct ids	 paint_people(struct req *req);
void		 paint_limit(struct req *req, const char *field, const char *first);
enum http	 paint_source(struct req *req, int64_t branch);
enum http	 paint_answer(struct req *req, const char *json, const char *month, const char *toast);

/* Handlers. */
enum http	 post_paint(struct req *req);
enum http	 post_copy(struct req *req);
enum http	 post_close(struct req *req);
enum http	 post_open(struct req *req);
enum http	 post_undo(struct req *req);
enum http	 get_timetable_again(struct req *req);

#endif
