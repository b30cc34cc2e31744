/* reminders.h: what clients are told of their visits, when, and in which words. */
#ifndef REMINDERS_H
#define REMINDERS_H

#include "http.h"

struct req;
struct value;

/* The kinds of texts, as "kinds", and whether the asker changes them ("may_texts") and
 * when they are sent ("may_times"). */
void		 reminders_texts(struct req *req, struct value *data);

/* Handlers. */
enum http	 get_reminders(struct req *req);
enum http	 post_reminders(struct req *req);

/* The words of one kind of message, with a preview. */
enum http	 get_reminder_text(struct req *req);
enum http	 post_reminder_text(struct req *req);

/* Ready texts for messages written by hand. */
enum http	 get_ready_texts(struct req *req);
enum http	 post_ready_texts(struct req *req);
enum http	 post_ready_text(struct req *req);
enum http	 post_ready_text_delete(struct req *req);

#endif
