/* branch.h: the main information of a branch. */
#ifndef BRANCH_H
#define BRANCH_H

#include "http.h"

struct req;

enum http	 get_branch(struct req *req);
enum http	 post_branch(struct req *req);

/* Asked while typing: is a public address free, which cities begin so. */
enum http	 get_slug(struct req *req);
enum http	 get_cities(struct req *req);

#endif
