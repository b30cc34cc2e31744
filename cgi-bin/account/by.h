/* by.h: signing in by another site. */
#ifndef BY_H
#define BY_H

#include "req.h"

struct value;

/* The sites on offer: [{slug, title, kind, mine}]; NULL: the database failed. */
struct value	*oidc_offered_value(struct req *req);

/* Handlers. */
enum http	 get_by(struct req *req);
enum http	 get_by_back(struct req *req);
enum http	 post_by_back(struct req *req);
enum http	 get_by_wait(struct req *req);
enum http	 post_by_enter(struct req *req);
enum http	 post_by_unlink(struct req *req);

#endif
