/* comments.h: what colleagues say to one another about a visit. */
#ifndef COMMENTS_H
#define COMMENTS_H

#include <stdint.h>

#include "http.h"

struct query;
struct req;

/* How many there are of a visit: "n", in the round trip of its window. */
struct query	*comments_send(struct req *req, int64_t visit);

/* Handlers. */
enum http	 get_comments(struct req *req);
enum http	 post_comments(struct req *req);
enum http	 post_comments_read(struct req *req);
enum http	 get_comment(struct req *req);
enum http	 post_comment(struct req *req);
enum http	 post_comment_remove(struct req *req);
enum http	 post_comment_restore(struct req *req);
enum http	 get_mentions(struct req *req);

#endif
