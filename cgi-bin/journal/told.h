/* told.h: what the client of a visit was told, and telling them more. */
#ifndef TOLD_H
#define TOLD_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_told(struct req *req);
enum http	 post_told(struct req *req);
enum http	 post_notify(struct req *req);

#endif
