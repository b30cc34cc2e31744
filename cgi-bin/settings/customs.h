/* customs.h: the chain's own fields of bookings: what they are called and hold. */
#ifndef CUSTOMS_H
#define CUSTOMS_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_customs(struct req *req);
enum http	 get_custom(struct req *req);
enum http	 post_customs(struct req *req);
enum http	 post_custom(struct req *req);
enum http	 post_custom_move(struct req *req);
enum http	 post_custom_archive(struct req *req);
enum http	 post_custom_restore(struct req *req);

#endif
