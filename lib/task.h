/* task.h: work that nobody asked for over HTTP: the worker's and the
 * operator's command.
 *
 * A task is a request without a client: memory that goes with it, a chain, a
 * transaction.  So named queries, and whatever of the library needs no more
 * than that, work in it as they do in a handler.  Tasks may be within one
 * another, their transactions may not: there is one connection.
 */
#ifndef TASK_H
#define TASK_H

#include <stdbool.h>
#include <stdint.h>

struct req;

/* A task within a chain (0: the directory only).  write false: every wait is a
 * read-only transaction of its own. */
struct req	*task_begin(int64_t chain, bool write);

/* Commits or rolls back, and forgets the task.  False: it was to be committed
 * and was not. */
bool		 task_end(struct req *req, bool commit);

#endif
