/* about.h: what a branch tells of itself. */
#ifndef ABOUT_H
#define ABOUT_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_about(struct req *req);

#endif
