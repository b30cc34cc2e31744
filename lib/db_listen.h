/* db_listen.h: waiting for a NOTIFY.
 *
 * On a connection of its own, for db.c's is in pipeline mode.  A notice says
 * only "look again": whoever waits also looks by itself from time to time, so
 * nothing depends on one that was lost with the connection.
 */
#ifndef DB_LISTEN_H
#define DB_LISTEN_H

#include <stdbool.h>

#include <signal.h>

/* Waits until the channel is notified, timeout_ms has passed or a signal came.
 * Signals blocked by the caller are let through by *mask only while it waits,
 * so that none comes unseen in between.  channel NULL: waits only.  Connects
 * and reconnects by itself; right after connecting it does not wait, for what
 * was notified before is not told.  At most one channel a program. */
void	 db_listen_wait(const char *channel, int timeout_ms, const sigset_t *mask);

#endif
