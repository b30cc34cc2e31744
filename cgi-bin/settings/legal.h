/* legal.h: the business as contracts and invoices name it. */
#ifndef LEGAL_H
#define LEGAL_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_legal(struct req *req);
enum http	 post_legal(struct req *req);

#endif
