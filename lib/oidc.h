/* oidc.h: what differs between the kinds of sites by which people sign in, for
 * the pages that lead there and for the worker that asks who came back.
 */
#ifndef OIDC_H
#define OIDC_H

#include <stdbool.h>

struct buf;
struct req;

struct oidc_kind {
	const char	*kind;		/* the table's name for it */
	const char	*scope;		/* what is asked for; NULL: as the site's application is set up */
	const char	*authorize;	/* addresses; NULL: from the provider's own description */
	const char	*token;
	const char	*info;
	bool		 id_token;	/* it says who in a signed token (OpenID Connect) */
	bool		 device;	/* the code belongs to a device_id that must be handed on */
	const char	*scheme;	/* word of the Authorization header for info; NULL: the token
					 * stands in the form */
	bool		 verified;	/* its addresses are its own, or confirmed */
};

/* The kind of a name; NULL: there is none. */
const struct oidc_kind	*oidc_kind(const char *name);

/* The address that a site leads back to. */
const char		*oidc_back_address(struct req *req, const char *slug);

/* Appends NAME=VALUE to a query or form, escaped, with & between. */
void			 oidc_add(struct buf *out, const char *name, const char *value);

/* The place for which a provider's secret is sealed. */
const char		*oidc_secret_place(struct req *req, const char *slug);

#define OIDC_FLOW_PLACE	"oidc flow"

#endif
