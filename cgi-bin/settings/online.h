/* online.h: how clients book by themselves. */
#ifndef ONLINE_H
#define ONLINE_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_online(struct req *req);
enum http	 post_online(struct req *req);

#endif
