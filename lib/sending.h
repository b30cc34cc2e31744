/* sending.h: what the programs and the worker both know of the gateways that
 * letters and SMS go through (table gateway).
 */
#ifndef SENDING_H
#define SENDING_H

#include <stdbool.h>
#include <stdint.h>

struct req;
struct value;

/* Has the installation itself, by its environment, a gateway for a channel ("mail",
 * "sms")? */
bool			 sending_installed(const char *channel);

/* The secrets of a gateway, {password, key}: sealed for its place (branch 0: the
 * chain's).  Opening NULL, or what does not open, is an empty object. */
const char		*sending_seal(struct req *req, int64_t chain, int64_t branch, const char *channel,
			    const struct value *secrets);
const struct value	*sending_open(struct req *req, int64_t chain, int64_t branch, const char *channel,
			    const char *sealed);

/* What happens to a message.  The kind is the outbox's state, but for "retried" and
 * "unset" (there is no way to send it), which are among the new ones. */
struct sending_state {
	const char	*kind;
	const char	*word;		/* a msgid */
};
const struct sending_state	*sending_state(const char *state, int attempts, bool has_way);

/* What kind of message it is, by the outbox's template, in words. */
const char		*sending_title(struct req *req, const char *template);

/* The worker's short reason why a message was not sent, said to people. */
const char		*sending_reason(struct req *req, const char *channel, const char *error);

#endif
