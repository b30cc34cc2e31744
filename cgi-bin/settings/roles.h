/* roles.h: the pages about roles. */
#ifndef ROLES_H
#define ROLES_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_roles(struct req *req);
enum http	 get_new_role(struct req *req);
enum http	 post_roles(struct req *req);
enum http	 get_role(struct req *req);
enum http	 post_role(struct req *req);
enum http	 post_role_delete(struct req *req);
enum http	 post_role_restore(struct req *req);
enum http	 post_role_view(struct req *req);
enum http	 get_who(struct req *req);

#endif
