/* branches.h: all branches that a user may go over to. */
#ifndef BRANCHES_H
#define BRANCHES_H

#include "http.h"

struct req;

/* The list, also as the part that the switch fetches; area: where each leads. */
enum http	 get_branches(struct req *req);

#endif
