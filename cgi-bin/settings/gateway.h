/* gateway.h: the pages of the servers that letters and SMS go through. */
#ifndef GATEWAY_H
#define GATEWAY_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 get_mail_gateway(struct req *req);
enum http	 post_mail_gateway(struct req *req);
enum http	 post_mail_test(struct req *req);
enum http	 get_sms_gateway(struct req *req);
enum http	 post_sms_gateway(struct req *req);
enum http	 post_sms_test(struct req *req);

#endif
