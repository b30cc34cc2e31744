/* plan.h: the licence of the chain, for who pays for it. */
#ifndef PLAN_H
#define PLAN_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_licence(struct req *req);

#endif
