/* work.h: the operator of the installation working as a user: the way back, and
 * telling the user. */
#ifndef WORK_H
#define WORK_H

#include "http.h"

struct query;
struct req;
struct value;

/* Ends it: the browser is the operator's own again. */
enum http	 post_work_end(struct req *req);

/* When it was, within the last month: "works" of the profile, from what
 * work_send asked for. */
struct query	*work_send(struct req *req);
void		 work_fill(struct req *req, struct value *data, struct query *asked);

#endif
