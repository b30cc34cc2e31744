/* invite.h: invitations to work in a business. */
#ifndef INVITE_H
#define INVITE_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_invite(struct req *req);
enum http	 post_invite(struct req *req);
enum http	 post_view_end(struct req *req);

#endif
