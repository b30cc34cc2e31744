/* template.h: the handlers of the cycles to paint with. */
#ifndef TEMPLATE_H
#define TEMPLATE_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_templates(struct req *req);
enum http	 post_templates(struct req *req);
enum http	 get_template(struct req *req);
enum http	 post_template(struct req *req);
enum http	 post_template_drop(struct req *req);

#endif
