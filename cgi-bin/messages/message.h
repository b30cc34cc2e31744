/* message.h: one message of the outbox: in words, in full, and sent again. */
#ifndef MESSAGE_H
#define MESSAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "http.h"

struct req;
struct rows;
struct value;

/* Reads the settings, once at start. */
void		 message_start(void);

/* May the asker see where letters, or SMS, went? */
bool		 message_shows_mails(const struct req *req);
bool		 message_shows_phones(const struct req *req);

/* What the list and the page show of row i of messages_list or messages_one. */
struct value	*message_value(struct req *req, const struct rows *r, size_t i);

/* Handlers. */
enum http	 get_message(struct req *req);
enum http	 post_again(struct req *req);

#endif
