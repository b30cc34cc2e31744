/* online_in.h: online.h from within: what online.c, online_check.c and
 * online_hold.c share.  Nobody else includes this.
 */
#ifndef ONLINE_IN_H
#define ONLINE_IN_H

#include "online.h"
#include "slot.h"

struct value;

/* Notes a refusal and whose it is; sentence NULL: the refusal's own. */
enum online	 online_refuse(struct req *req, struct online_visit *v, enum online refusal,
		    int64_t key, const char *sentence);

/* Of the token of their hold; NULL: they have none. */
const char	*online_hold_hash(struct req *req, const struct online_visit *v);

/* The free times around an appointment wanted, from its day on, for one of the
 * staff or anybody (0).  NULL: failed. */
const struct slot_world	*online_load(struct req *req, const struct online_visit *v,
			    const struct online_appointment *a, int64_t staff, int days);

/* Which of the appointments leave it to us who does them; before online_check
 * says who. */
bool		*online_any(struct req *req, const struct online_visit *v);

/* Somebody was quicker.  Where anybody would do, or another thing, the request
 * may go better with what they have written: true, serve runs it again. */
bool		 online_again(struct req *req, const struct online_visit *v, const bool *any);

#endif
