/* idempotency.h: the same request twice is done once. */
#ifndef IDEMPOTENCY_H
#define IDEMPOTENCY_H

#include "http.h"

struct req;

/* Runs the handler of an unsafe request once per Idempotency-Key header or
 * idempotency_key field; a request that was answered before gets that answer. */
enum http	 idempotent(struct req *req, enum http (*fn)(struct req *req));

#endif
