/* contacts.h: how a branch is found and reached. */
#ifndef CONTACTS_H
#define CONTACTS_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_contacts(struct req *req);
enum http	 post_contacts(struct req *req);

#endif
