/* does.h: who does services, said for many at once. */
#ifndef DOES_H
#define DOES_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_does(struct req *req);
enum http	 post_does(struct req *req);

#endif
