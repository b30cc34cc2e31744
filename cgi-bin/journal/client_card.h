/* client_card.h: the client as the panel of a visit shows them on top, and a
 * panel of their own with all their visits.
 */
#ifndef CLIENT_CARD_H
#define CLIENT_CARD_H

#include <stdint.h>

#include "http.h"

struct req;
struct value;

/* Adds to a client what their past tells: figures, the last visits, those of the
 * same day that may be merged.  visit: the one that is shown. */
void		 client_card_add(struct req *req, struct value *client, int64_t id, int64_t visit);

/* Adds to the form of a booking whom the member had before: day, and minute on
 * the branch's clock. */
void		 client_previous_add(struct req *req, struct value *form, int64_t staff,
		    const char *day, int64_t minute);

/* Handlers. */
enum http	 get_client(struct req *req);
enum http	 post_merge(struct req *req);
enum http	 post_split(struct req *req);

#endif
