/* idtoken.h: what another site says about somebody, in a signed token (OpenID
 * Connect Core, 3.1.3.7).  The only user of cjose.
 */
#ifndef IDTOKEN_H
#define IDTOKEN_H

#include <stddef.h>
#include <stdint.h>

struct value;

struct idtoken {
	const char	*issuer;	/* as the provider's description has it */
	const char	*client_id;
	const char	*nonce;
	int64_t		 now;		/* seconds since 1970 */
};

/* The claims of a token in ctx, if its signature is by one of the keys (a JWK
 * set) and it is meant for us, now and for this nonce; NULL, and *why is a
 * short reason for the log. */
const struct value	*idtoken_claims(void *ctx, const char *token, const struct value *keys,
			    const struct idtoken *wanted, const char **why);

#endif
