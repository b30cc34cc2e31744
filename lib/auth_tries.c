/* auth_tries.c: counting wrong tries, and how long to wait after them. */
#include "auth_tries.h"

#include <string.h>

#include <arpa/inet.h>

#include "auth.h"
#include "db.h"
#include "mem.h"
#include "req.h"
#include "secret.h"

#include "auth_sql.h"

#define WINDOW		"15 minutes"

enum { PAUSE_MIN_S = 30, PAUSE_MAX_S = 15 * 60, SPEND_MAX = 20 };

/* One household of IPv6 has 2^64 addresses: it counts as one. */
static const char *
address_text(struct req *req)
{
	struct in6_addr	 in6;
	char		*text = mem_zero(req->mem, INET6_ADDRSTRLEN);

	if (req->remote_addr == NULL || inet_pton(AF_INET6, req->remote_addr, &in6) != 1)
		return req->remote_addr != NULL ? req->remote_addr : "";
	memset(&in6.s6_addr[8], 0, 8);
	return inet_ntop(AF_INET6, &in6, text, INET6_ADDRSTRLEN) != NULL ? text : "";
}

static const char *
key_of(struct req *req, const char *text)
{
	char	 digest[SECRET_TOKEN];

	secret_keyed("attempt", text, digest);
	return req_printf(req, "\\x%s", digest);
}

const char *
auth_address_key(struct req *req)
{
	return key_of(req, address_text(req));
}

/* The larger of the two counts within an interval; -1: not known. */
static int64_t
count(struct req *req, const struct auth_tries *t, const char *within)
{
	struct query		*a = dir_attempt_count_send(req, t->kind, t->key, within);
	struct query		*b = dir_attempt_count_send(req, "address", t->address, within);
	int64_t			 by_key, by_address;

	if (!db_apart(req, false))
		return -1;
	by_key = rows_int(query_rows(a), "n");
	by_address = rows_int(query_rows(b), "n");
	return by_key > by_address ? by_key : by_address;
}

/* Seconds between two tries after so many wrong ones: 30, 60, 120, … */
static int
pause_after(int64_t wrong)
{
	int	 pause = PAUSE_MIN_S;

	if (wrong < AUTH_TRIES)
		return 0;
	for (int64_t i = AUTH_TRIES; i < wrong && pause < PAUSE_MAX_S; i++)
		pause *= 2;
	return pause < PAUSE_MAX_S ? pause : PAUSE_MAX_S;
}

static enum http
slow_down(struct req *req, int pause)
{
	http_header(req, "Retry-After", "%d", pause);
	return HTTP_429;
}

enum http
auth_may_try(struct req *req, struct auth_tries *tries, const char *kind, const char *what)
{
	int	 pause;
	int64_t	 recent;

	*tries = (struct auth_tries){ kind, key_of(req, what), auth_address_key(req), 0 };
	if ((tries->wrong = count(req, tries, WINDOW)) < 0)
		return db_status(req);
	if ((pause = pause_after(tries->wrong)) == 0)
		return HTTP_200;
	if ((recent = count(req, tries, req_printf(req, "%d seconds", pause))) < 0)
		return db_status(req);
	return recent > 0 ? slow_down(req, pause) : HTTP_200;
}

enum http
auth_wrong_try(struct req *req, const struct auth_tries *tries)
{
	(void)dir_attempt_add_send(req, tries->kind, tries->key);
	(void)dir_attempt_add_send(req, "address", tries->address);
	if (!db_apart(req, true))
		return db_status(req);	/* not counted is not tried */
	return tries->wrong + 1 >= AUTH_TRIES ? slow_down(req, pause_after(tries->wrong + 1)) : HTTP_401;
}

enum http
auth_spend(struct req *req, const char *kind)
{
	const char	*key = auth_address_key(req);
	struct query	*q = dir_attempt_count_send(req, kind, key, "1 hour");

	if (!db_apart(req, false))
		return db_status(req);
	if (rows_int(query_rows(q), "n") >= SPEND_MAX)
		return slow_down(req, PAUSE_MAX_S);
	(void)dir_attempt_add_send(req, kind, key);
	return db_apart(req, true) ? HTTP_200 : db_status(req);
}
