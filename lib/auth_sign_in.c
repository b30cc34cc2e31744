/* auth_sign_in.c: passwords, sessions and the API's user tokens: how somebody
 * becomes known.
 */
#include "auth.h"

#include <stdlib.h>
#include <string.h>

#include "auth_tries.h"
#include "db.h"
#include "mem.h"
#include "req.h"
#include "secret.h"

#include "auth_sql.h"

#define SESSION_S	(30L * 24 * 60 * 60)	/* the database ends it earlier if it is idle */
#define DEVICE_S	(365L * 24 * 60 * 60)	/* likewise */

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
auth_user_token(struct req *req, int64_t user_id, const char *made_of)
{
	char	*token = mem_zero(req->mem, SECRET_TOKEN);

	secret_keyed("usertok", req_printf(req, "%lld %s", (long long)user_id, made_of), token);
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

const char *
auth_code_new(struct req *req)
{
	char	 random[SECRET_TOKEN];

	secret_token(random);
	random[8] = '\0';	/* 32 bits are enough for six digits without a bias worth naming */
	return req_printf(req, "%06lu", strtoul(random, NULL, 16) % 1000000);
}

/* ---- signing in and out ---- */

/* Whoever has registered is a user from the first right password on.  0: the
 * phone has become somebody's meanwhile. */
static int64_t
finish_registration(struct req *req, int64_t registration, enum http *status)
{
	const struct rows	*r = dir_registration_finish(req, registration);
	int64_t			 id = r != NULL ? rows_int(r, "id") : 0;

	if (id == 0)
		*status = r != NULL ? HTTP_401 : db_status(req);
	return id;
}

/* As what the tries of a password count: those at a browser where this user has
 * signed in before by themselves, so that no stranger's wrong ones lock them out. */
static const char *
tried_as(struct req *req, const char *login)
{
	const char	*device = req_cookie(req, "device");
	struct query	*q;

	if (device == NULL)
		return login;
	q = dir_device_knows_send(req, auth_token_hash(req, device), login);
	if (!db_apart(req, false) || query_rows(q) == NULL || !row_bool(query_rows(q), 0, 0))
		return login;
	return req_printf(req, "%s at %s", login, device);
}

int64_t
auth_sign_in(struct req *req, const char *login, const char *password, bool *second,
    enum http *status)
{
	char			*folded = mem_text(req->mem, login, strlen(login));
	const char		*hash;
	struct auth_tries	 tries;
	struct query		*q;
	const struct rows	*r;
	int64_t			 id;

	for (char *p = folded; *p != '\0'; p++)	/* addresses are ASCII; other letters stay */
		if (*p >= 'A' && *p <= 'Z')
			*p += 'a' - 'A';
	*second = false;
	if ((*status = auth_may_try(req, &tries, "login", tried_as(req, folded))) != HTTP_200)
		return 0;

	q = dir_sign_in_find_send(req, folded);
	(void)db_apart(req, false);
	if ((r = query_rows(q)) == NULL) {
		*status = db_status(req);
		return 0;
	}
	hash = rows_len(r) > 0 ? rows_text(r, "password_hash") : NULL;
	if (!secret_password_ok(hash, password)) {
		*status = auth_wrong_try(req, &tries);
		return 0;
	}
	if ((id = rows_int(r, "id")) == 0)
		return finish_registration(req, rows_int(r, "registration"), status);
	*second = row_bool(r, 0, rows_col(r, "second"));
	if (secret_password_old(hash))
		(void)dir_user_password_set_send(req, id, secret_password(req->mem, password));
	return id;
}

static const char *
agent(struct req *req)
{
	const char	*text = req_header(req, "User-Agent");

	return text != NULL ? text : "";
}

static const char *
address(struct req *req)
{
	return req->remote_addr != NULL ? req->remote_addr : "";
}

const char *
auth_session_resume(struct req *req, int64_t user_id)
{
	const char	*before = req_cookie(req, "okno"), *hash;
	char		 token[SECRET_TOKEN];

	if (before != NULL)
		(void)dir_session_end_send(req, auth_token_hash(req, before));
	secret_token(token);
	hash = auth_token_hash(req, token);
	(void)dir_session_start_send(req, user_id, hash, agent(req), address(req));
	http_cookie(req, "okno", token, SESSION_S);
	secret_wipe(token, sizeof(token));
	return hash;
}

void
auth_session_start(struct req *req, int64_t user_id)
{
	const char	*before = req_cookie(req, "device");
	const char	*session = auth_session_resume(req, user_id);
	char		 token[SECRET_TOKEN];

	secret_token(token);
	(void)dir_device_trust_send(req, user_id,
	    before != NULL ? auth_token_hash(req, before) : NULL, auth_token_hash(req, token),
	    session, agent(req), address(req));
	http_cookie(req, "device", token, DEVICE_S);
	secret_wipe(token, sizeof(token));
}

enum http
auth_elsewhere(struct req *req, enum http status)
{
	const char	*what = req_header(req, "Sec-Fetch-Dest");

	if ((status != HTTP_403 && status != HTTP_404) || req->method != GET ||
	    req_cookie_plain(req, "switched") == NULL || req_wants_json(req) ||
	    (what != NULL && strcmp(what, "document") != 0))
		return status;
	http_cookie_plain(req, "switched", NULL, 0);
	return http_see_other(req, "/");
}

void
auth_session_end(struct req *req)
{
	const char	*token = req_cookie(req, "okno");

	if (token != NULL)
		(void)dir_session_end_send(req, auth_token_hash(req, token));
	http_cookie(req, "okno", NULL, 0);
}
