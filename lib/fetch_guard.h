/* fetch_guard.h: which addresses of the network are anybody's.  What users of
 * Okno set up may lead anywhere: a call to an address of one's own network, of
 * this machine or of the cloud's inside would be made in their name.
 */
#ifndef FETCH_GUARD_H
#define FETCH_GUARD_H

#include <stdbool.h>

struct sockaddr;

/* True for addresses of the public internet, also as they are written inside
 * IPv6 (::ffff:10.0.0.1, 64:ff9b::, 2002:); false for whatever else. */
bool	 fetch_is_public(const struct sockaddr *address);

#endif
