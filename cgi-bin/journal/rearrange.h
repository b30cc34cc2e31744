/* rearrange.h: a day that goes otherwise than planned: a client is late, a
 * member is absent.
 */
#ifndef REARRANGE_H
#define REARRANGE_H

#include "req.h"

/* Handlers. */
enum http	 get_late(struct req *req);
enum http	 post_late(struct req *req);
enum http	 get_absent(struct req *req);
enum http	 post_absent(struct req *req);

#endif
