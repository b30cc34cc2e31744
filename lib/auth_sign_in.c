/* auth_sign_in.c: passwords, sessions and the API's user tokens: how somebody
 * becomes known.
 *
 * Wrong tries are counted by login and by address, under keyed digests, so the
 * table of attempts names nobody.  A try that comes while another one is being
 * verified is not seen yet: as many as there are processes may pass the limit.
 */
#include "auth.h"

#include <string.h>

#include <arpa/inet.h>

#include "db.h"
#include "mem.h"
#include "req.h"
#include "secret.h"

#include "auth_sql.h"

#define WINDOW		"15 minutes"
#define SESSION_S	(30L * 24 * 60 * 60)	/* the database ends it earlier if it is idle */

enum { TRIES = 5, PAUSE_MIN_S = 30, PAUSE_MAX_S = 15 * 60 };

struct keys {			/* what wrong tries are counted by */
	const char	*login;
	const char	*address;
};

/* ---- tokens ---- */

const char *
auth_token_new(struct req *req)
{
	char	*token = mem_zero(req->mem, SECRET_TOKEN);

	secret_token(token);
	return token;
}

const char *
auth_token_hash(struct req *req, const char *token)
{
	return secret_sha256(req->mem, token, strlen(token));
}

const char *
auth_user_token(struct req *req, int64_t user_id, const char *password_hash)
{
	char	*token = mem_zero(req->mem, SECRET_TOKEN);

	secret_keyed("usertok", req_printf(req, "%lld %s", (long long)user_id, password_hash), token);
	return token;
}

bool
auth_user_token_save(struct req *req, int64_t user_id, const char *token)
{
	return dir_user_token_save(req, user_id, auth_token_hash(req, token));
}

const char *
auth_password_hash(struct req *req, const char *password)
{
	return secret_password(req->mem, password);
}

/* ---- attempts ---- */

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

/* The larger of the two counts within an interval; -1: not known. */
static int64_t
count(struct req *req, const struct keys *k, const char *within)
{
	struct query		*a = dir_attempt_count_send(req, "login", k->login, within);
	struct query		*b = dir_attempt_count_send(req, "address", k->address, within);
	int64_t			 by_login, by_address;

	if (!db_apart(req, false))
		return -1;
	by_login = rows_int(query_rows(a), "n");
	by_address = rows_int(query_rows(b), "n");
	return by_login > by_address ? by_login : by_address;
}

/* Seconds between two tries after so many wrong ones: 30, 60, 120, … */
static int
pause_after(int64_t wrong)
{
	int	 pause = PAUSE_MIN_S;

	if (wrong < TRIES)
		return 0;
	for (int64_t i = TRIES; i < wrong && pause < PAUSE_MAX_S; i++)
		pause *= 2;
	return pause < PAUSE_MAX_S ? pause : PAUSE_MAX_S;
}

static enum http
slow_down(struct req *req, int pause)
{
	http_header(req, "Retry-After", "%d", pause);
	return HTTP_429;
}

/* HTTP_200: may try; sets *wrong to the tries that failed. */
static enum http
may_try(struct req *req, const struct keys *k, int64_t *wrong)
{
	int	 pause;
	int64_t	 recent;

	if ((*wrong = count(req, k, WINDOW)) < 0)
		return db_status(req);
	if ((pause = pause_after(*wrong)) == 0)
		return HTTP_200;
	if ((recent = count(req, k, req_printf(req, "%d seconds", pause))) < 0)
		return db_status(req);
	return recent > 0 ? slow_down(req, pause) : HTTP_200;
}

static enum http
count_wrong(struct req *req, const struct keys *k, int64_t wrong)
{
	(void)dir_attempt_add_send(req, "login", k->login);
	(void)dir_attempt_add_send(req, "address", k->address);
	if (!db_apart(req, true))
		return db_status(req);	/* not counted is not tried */
	return wrong + 1 >= TRIES ? slow_down(req, pause_after(wrong + 1)) : HTTP_401;
}

/* ---- signing in and out ---- */

int64_t
auth_sign_in(struct req *req, const char *login, const char *password, enum http *status)
{
	const char		*folded = login, *hash;
	char			*p;
	struct keys		 k;
	struct query		*q;
	const struct rows	*r;
	int64_t			 wrong, id;

	folded = p = mem_text(req->mem, login, strlen(login));
	for (; *p != '\0'; p++)		/* addresses are ASCII; other letters stay */
		if (*p >= 'A' && *p <= 'Z')
			*p += 'a' - 'A';
	k = (struct keys){ key_of(req, folded), key_of(req, address_text(req)) };
	if ((*status = may_try(req, &k, &wrong)) != HTTP_200)
		return 0;

	q = dir_user_by_login_send(req, folded);
	(void)db_apart(req, false);
	if ((r = query_rows(q)) == NULL) {
		*status = db_status(req);
		return 0;
	}
	hash = rows_len(r) > 0 ? rows_text(r, "password_hash") : NULL;
	if (!secret_password_ok(hash, password)) {
		*status = count_wrong(req, &k, wrong);
		return 0;
	}
	id = rows_int(r, "id");
	if (secret_password_old(hash))
		(void)dir_user_password_set_send(req, id, secret_password(req->mem, password));
	return id;
}

void
auth_session_start(struct req *req, int64_t user_id)
{
	const char	*agent = req_header(req, "User-Agent");
	const char	*before = req_cookie(req, "okno");
	char		 token[SECRET_TOKEN];

	if (before != NULL)
		(void)dir_session_end_send(req, auth_token_hash(req, before));
	secret_token(token);
	(void)dir_session_start_send(req, user_id, auth_token_hash(req, token),
	    agent != NULL ? agent : "", req->remote_addr != NULL ? req->remote_addr : "");
	http_cookie(req, "okno", token, SESSION_S);
	secret_wipe(token, sizeof(token));
}

void
auth_session_end(struct req *req)
{
	const char	*token = req_cookie(req, "okno");

	if (token != NULL)
		(void)dir_session_end_send(req, auth_token_hash(req, token));
	http_cookie(req, "okno", NULL, 0);
}
