/* child.h: programs that the worker starts for work it does not trust itself with. */
#ifndef CHILD_H
#define CHILD_H

#include <stdbool.h>
#include <sys/types.h>

/* Waits until it ends; after most_s seconds, or when the worker itself has no more
 * time, it is ended.  True: it ended by itself and well. */
bool	 child_wait(pid_t pid, int most_s);

#endif
