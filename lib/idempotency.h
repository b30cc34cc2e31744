/* idempotency.h: the same request twice is done once.
 *
 * An unsafe request may carry a key, in the header Idempotency-Key or the
 * field idempotency_key: 1 to 255 visible ASCII characters, chosen by whoever
 * sends it.  The answer is stored under the key, in the transaction that did
 * the work; a repeat gets that answer and nothing is done.  A repeat that
 * comes while the first is at work waits for it.  The same key with another
 * request is 422.  Refusals (400 and above) are rolled back and not stored, so
 * they may be tried again, even if something of them was committed (a wrong try
 * that counts).  Keys are kept for three days.
 *
 * A key belongs to a user, or to a partner or nobody and a route: those share
 * the key with strangers, so it must be as random as a token.
 */
#ifndef IDEMPOTENCY_H
#define IDEMPOTENCY_H

#include <stdbool.h>

#include "http.h"

struct req;

/* Runs the handler of an unsafe request, at once under its key if the chain is
 * known by now. */
enum http	 idempotent(struct req *req, enum http (*fn)(struct req *req));

/* For a handler that enters the chain itself (auth_public_branch): called right
 * after that, before anything is changed.  True: *status is the answer, already
 * written; the handler returns it.  False: go on. */
bool		 idempotency_enter(struct req *req, enum http *status);

/* Will the answer be stored?  Then the transaction must stay open for it. */
bool		 idempotency_claimed(void);

#endif
