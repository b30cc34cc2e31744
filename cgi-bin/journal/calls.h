/* calls.h: the bookings of a day to call through. */
#ifndef CALLS_H
#define CALLS_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_calls(struct req *req);
enum http	 post_call(struct req *req);

#endif
