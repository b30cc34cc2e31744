/* description.h: what a branch tells of itself. */
#ifndef DESCRIPTION_H
#define DESCRIPTION_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_description(struct req *req);
enum http	 post_description(struct req *req);

#endif
