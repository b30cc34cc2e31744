/* sms_text.h: what the SMS to clients and users say. */
#ifndef SMS_TEXT_H
#define SMS_TEXT_H

#include <stdbool.h>
#include <stdint.h>

struct req;

struct sms_text {
	const char	*to;		/* E.164 */
	int		 attempts;	/* this one included */
	const char	*text;		/* NULL: it is not to be sent, why tells */
	const char	*why;		/* a short reason for the outbox */
};

/* Notes in the task that the SMS is tried now, and writes it.  False: the
 * database failed.  sms->to is NULL if there is no such SMS to send. */
bool	 sms_write(struct req *req, int64_t id, struct sms_text *sms);

/* The same for a message of the installation to a user (table notice). */
bool	 sms_notice_write(struct req *req, int64_t id, struct sms_text *sms);

#endif
