/* paint.h: the handlers that change the timetable. */
#ifndef PAINT_H
#define PAINT_H

#include "http.h"

struct req;

enum http	 post_paint(struct req *req);
enum http	 post_copy(struct req *req);
enum http	 post_close(struct req *req);
enum http	 post_open(struct req *req);
enum http	 post_undo(struct req *req);
enum http	 get_timetable_again(struct req *req);

#endif
