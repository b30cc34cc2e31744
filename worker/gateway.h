/* gateway.h: the servers that messages go through: those that chains and branches
 * have set up, and the installation's, which its operator or its environment has.
 *
 * Each is spoken to by one call at a time, beside the calls to others.  One that
 * does not answer is left alone for a while, longer each time; and a chain has so
 * few calls under way at once that, whatever its servers do, they hold up nobody
 * else's messages.
 */
#ifndef GATEWAY_H
#define GATEWAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fetch.h"
#include "sms.h"

struct letter;
struct req;
struct rows;

struct gateway {
	int64_t			 chain_id;	/* 0: the installation's */
	int64_t			 id;
	int64_t			 version;
	struct fetch_mail	 mail;		/* of a mail server: from, but no letter */
	const char		*from_name;	/* "": the branch's name */
	const char		*own_name;	/* the installation's: of its own letters */
	struct sms_way		 way;		/* of a provider of SMS */
	struct sms		 account;	/* … without phone and text */
};

/* Reads the environment, which must be sound. */
void	 gateway_start(void);

/* Of a row with channel, id, branch_id, version, settings, secret; id NULL: the
 * installation's; settings NULL: by its environment.  NULL: that has none. */
const struct gateway	*gateway_of(struct req *req, const struct rows *r, size_t row);

enum { GATEWAY_SOON = -1 };

/* Seconds that a gateway is still to be left alone, because it failed or is slow with
 * another message; GATEWAY_SOON: another message is under way; 0: it may be used. */
int	 gateway_pause(const struct gateway *g);

/* May one more call go to the servers of a chain (0: the installation's)? */
bool	 gateway_has_room(int64_t chain);

/* Send through it.  done is told once, by fetch_tend or at once, what became of it, which
 * is noted for gateway_pause; error as in the outbox.  What is handed over must last
 * until then. */
void	 gateway_letter(const struct gateway *g, const struct letter *letter,
	    void (*done)(void *arg, enum fetch_sent sent, const char *error), void *arg);
void	 gateway_sms(void *ctx, const struct gateway *g, const char *phone, const char *text,
	    void (*done)(void *arg, enum fetch_sent sent, const char *error), void *arg);

/* Writes down, in the task, for whoever looks at the settings: of a burst of
 * letters that went well only the first. */
void	 gateway_note(struct req *req, const struct gateway *g, enum fetch_sent sent,
	    const char *error);

#endif
