/* users.h: the pages about users. */
#ifndef USERS_H
#define USERS_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_users(struct req *req);
enum http	 get_user(struct req *req);
enum http	 post_user(struct req *req);
enum http	 post_user_end(struct req *req);
enum http	 post_user_return(struct req *req);
enum http	 get_new_invite(struct req *req);
enum http	 post_invites(struct req *req);
enum http	 post_invite_again(struct req *req);
enum http	 post_invite_withdraw(struct req *req);

#endif
