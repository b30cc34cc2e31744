/* auth_tries.h: wrong tries (passwords, codes) slow down whoever makes them.
 *
 * They are counted by what is tried (a login, or a login at a browser that knows
 * its user; a user) and by address, under keyed digests, so the table of
 * attempts names nobody; in transactions of their own, so a refusal does not
 * undo them.  From the fifth within 15 minutes the answer is 429 with
 * Retry-After, doubling from 30 seconds to 15 minutes.  A try that comes while
 * another one is being verified is not seen yet: as many as there are processes
 * may pass the limit.
 */
#ifndef AUTH_TRIES_H
#define AUTH_TRIES_H

#include <stdint.h>

#include "http.h"

struct req;

enum { AUTH_TRIES = 5 };	/* wrong ones that nothing slows down */

struct auth_tries {
	const char	*kind;
	const char	*key;		/* of what is tried */
	const char	*address;	/* of who tries */
	int64_t		 wrong;		/* recent ones, the larger of both counts */
};

/* Call before trying: HTTP_200 and *tries is filled in, 429, or a failure. */
enum http	 auth_may_try(struct req *req, struct auth_tries *tries, const char *kind,
		    const char *what);

/* Counts the try as wrong: HTTP_401, or 429 if that was one too many. */
enum http	 auth_wrong_try(struct req *req, const struct auth_tries *tries);

/* A keyed digest of the address of who asks (a network of IPv6 is one), as a bytea
 * literal. */
const char	*auth_address_key(struct req *req);

/* Counts something that costs us (an SMS, a letter) by the address of who asks
 * for it: HTTP_200, or 429 with Retry-After after 20 within an hour. */
enum http	 auth_spend(struct req *req, const char *kind);

#endif
