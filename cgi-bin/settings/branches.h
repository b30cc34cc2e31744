/* branches.h: the branches of the chain: the list, opening another, closing one. */
#ifndef BRANCHES_H
#define BRANCHES_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_branches(struct req *req);
enum http	 get_new_branch(struct req *req);
enum http	 post_branches(struct req *req);
enum http	 post_branch_close(struct req *req);
enum http	 post_branch_open(struct req *req);

#endif
