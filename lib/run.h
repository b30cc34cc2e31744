/* run.h: what happens to a request between reading and answering. */
#ifndef RUN_H
#define RUN_H

#include "http.h"

struct req;

/* Finds the route, asks who is there and what they may, runs the handler (once
 * for a repeated Idempotency-Key; again after a serialisation failure), ends
 * the transaction.  The status for http_finish. */
enum http	 route_run(struct req *req);

#endif
