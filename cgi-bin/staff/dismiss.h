/* dismiss.h: the handlers with which a member is let go. */
#ifndef DISMISS_H
#define DISMISS_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_dismiss(struct req *req);
enum http	 post_dismiss(struct req *req);

#endif
