/* db_listen.c: a connection that only listens. */
#include "db_listen.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "conf.h"
#include "db_priv.h"
#include "log.h"

#define RETRY_S	1	/* between attempts to connect */

static PGconn	*conn;
static time_t	 tried;		/* when connecting was last tried */

static void
forget(void)
{
	PQfinish(conn);
	conn = NULL;
}

/* Listens anew; false if the server is not to be had. */
static bool
listen_open(const char *channel)
{
	const char	*keys[] = { "dbname", "connect_timeout", "fallback_application_name",
			    NULL };
	const char	*values[] = { conf_str("OKNO_DB", NULL), "3", "okno-listen", NULL };
	char		 sql[64];
	PGresult	*res;
	bool		 good;

	if (channel[strspn(channel, "abcdefghijklmnopqrstuvwxyz_")] != '\0' || strlen(channel) > 40)
		die("malformed channel \"%s\"", channel);
	(void)snprintf(sql, sizeof(sql), "LISTEN %s", channel);
	if (time(NULL) < tried + RETRY_S)
		return false;
	tried = time(NULL);
	conn = PQconnectdbParams(keys, values, 1);
	res = PQexec(conn, sql);
	good = PQresultStatus(res) == PGRES_COMMAND_OK;
	PQclear(res);
	if (!good)
		forget();	/* db.c says why: its connection has the same trouble */
	return good;
}

/* Takes in what arrived.  True if somebody was notified, or the connection was
 * lost and with it perhaps a notice. */
static bool
notified(void)
{
	PGnotify	*notice;
	bool		 any = false;

	if (!PQconsumeInput(conn)) {
		forget();
		return true;
	}
	while ((notice = PQnotifies(conn)) != NULL) {
		any = true;
		PQfreemem(notice);
	}
	return any;
}

void
db_listen_wait(const char *channel, int timeout_ms, const sigset_t *mask)
{
	struct timespec	 timeout = { timeout_ms / 1000, timeout_ms % 1000 * 1000000L };
	struct pollfd	 fd = { .fd = -1, .events = POLLIN };

	if (channel != NULL && conn == NULL && listen_open(channel))
		return;
	if (conn != NULL) {
		if (notified())
			return;
		fd.fd = conn != NULL ? PQsocket(conn) : -1;
	}
	if (ppoll(&fd, 1, &timeout, mask) > 0)
		(void)notified();	/* seen either way: the caller looks now */
}
