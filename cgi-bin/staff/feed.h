/* feed.h: the handlers of a member's calendar feed. */
#ifndef FEED_H
#define FEED_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_feed(struct req *req);
enum http	 get_calendar(struct req *req);
enum http	 post_calendar(struct req *req);
enum http	 post_calendar_end(struct req *req);

#endif
