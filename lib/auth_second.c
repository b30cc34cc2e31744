/* auth_second.c: codes of an authenticator app, and recovery codes. */
#include "auth_second.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <liboath/oath.h>

#include "auth.h"
#include "auth_tries.h"
#include "buf.h"
#include "db.h"
#include "log.h"
#include "mem.h"
#include "req.h"
#include "secret.h"

#include "auth_sql.h"

enum {
	STEP_S = 30,
	DIGITS = 6,
	WINDOW = 1,		/* steps that a clock may be off */
	SECRET_BYTES = 20,	/* what RFC 4226 advises for SHA-1 */
	CODE_LETTERS = 12
};

/* No letters that look like others: 30 of them, so 12 are 58 bits. */
static const char	letters[] = "abcdefghjkmnpqrstuvwxyz2345679";

static const char *
place_of(struct req *req, int64_t user_id)
{
	return req_printf(req, "second factor of user %lld", (long long)user_id);
}

static void
start(void)
{
	static bool	 started;

	if (!started && oath_init() != OATH_OK)
		die("liboath does not start");
	started = true;
}

static const char *
base32_of(struct req *req, const char *secret, size_t len)
{
	char		*text = NULL;
	const char	*copy;

	start();
	if (oath_base32_encode(secret, len, &text, NULL) != OATH_OK)
		die("liboath cannot write base32");
	copy = mem_text(req->mem, text, strcspn(text, "="));	/* apps want no padding */
	secret_wipe(text, strlen(text));
	free(text);
	return copy;
}

const char *
auth_second_new(struct req *req, int64_t user_id, const char **base32)
{
	unsigned char	 random[SECRET_DIGEST];
	char		 token[SECRET_TOKEN];

	secret_token(token);	/* 128 bits; the digest spreads them over the length apps expect */
	secret_digest(token, strlen(token), random);
	*base32 = base32_of(req, (const char *)random, SECRET_BYTES);
	return secret_seal(req->mem, place_of(req, user_id), random, SECRET_BYTES);
}

const char *
auth_second_base32(struct req *req, int64_t user_id, const char *sealed)
{
	size_t	 len;
	char	*secret = secret_open(req->mem, place_of(req, user_id), sealed, &len);

	return secret != NULL ? base32_of(req, secret, len) : NULL;
}

/* ---- between the password and the code ---- */

const char *
auth_second_wait(struct req *req, int64_t user_id)
{
	const char	*token = auth_token_new(req);

	return dir_second_wait_add(req, user_id, auth_token_hash(req, token)) ? token : NULL;
}

int64_t
auth_second_waiting(struct req *req, const char *token)
{
	const struct rows	*r = dir_second_wait_user(req, auth_token_hash(req, token));

	return r != NULL ? rows_int(r, "id") : 0;
}

bool
auth_second_came(struct req *req, const char *token)
{
	return dir_second_wait_end(req, auth_token_hash(req, token));
}

/* ---- recovery codes ---- */

/* Small letters and digits only, what people put between them left out. */
static const char *
bare_code(struct req *req, const char *typed)
{
	char	*bare = mem_zero(req->mem, strlen(typed) + 1), *end = bare;

	for (; *typed != '\0'; typed++)
		if (strchr(" -\t", *typed) == NULL)
			*end++ = *typed >= 'A' && *typed <= 'Z' ? *typed + ('a' - 'A') : *typed;
	return bare;
}

static const char *
code_hash(struct req *req, int64_t user_id, const char *bare)
{
	return auth_token_hash(req, req_printf(req, "recovery code of %lld: %s",
	    (long long)user_id, bare));
}

const char *
auth_recovery_codes(struct req *req, int64_t user_id, const char *codes[AUTH_RECOVERY_CODES])
{
	struct buf	*array = buf_new(req->mem);
	unsigned char	 random[SECRET_DIGEST];
	char		 token[SECRET_TOKEN], bare[CODE_LETTERS + 1] = "";
	const char	*hash;

	for (int i = 0; i < AUTH_RECOVERY_CODES; i++) {
		secret_token(token);
		secret_digest(token, strlen(token), random);
		for (int k = 0; k < CODE_LETTERS; k++)
			bare[k] = letters[random[k] % (sizeof(letters) - 1)];
		codes[i] = req_printf(req, "%.4s-%.4s-%.4s", bare, bare + 4, bare + 8);
		hash = code_hash(req, user_id, bare);
		buf_printf(array, "%s\"\\%s\"", i == 0 ? "{" : ",", hash);
	}
	buf_putc(array, '}');
	return array->data;
}

/* ---- taking a code ---- */

/* The step whose code this is; 0: of none near now. */
static int64_t
step_of(struct req *req, int64_t user_id, const char *sealed, const char *code)
{
	time_t	 now = time(NULL);
	size_t	 len;
	char	*secret = secret_open(req->mem, place_of(req, user_id), sealed, &len);
	int	 pos = 0, got;

	if (secret == NULL) {
		log_warn("the second factor of user %lld does not open", (long long)user_id);
		return 0;
	}
	start();
	if (strlen(code) != DIGITS)
		return 0;
	got = oath_totp_validate4(secret, len, now, STEP_S, 0, WINDOW, &pos, NULL, 0, code);
	return got >= 0 ? (int64_t)(now / STEP_S) + pos : 0;
}

/* True if the code was good, and is used up from now on. */
static bool
take(struct req *req, int64_t user_id, const char *bare, bool app_only)
{
	struct query		*q = dir_second_secret_send(req, user_id);
	const struct rows	*r;
	int64_t			 step = 0;

	if (!db_apart(req, false) || (r = query_rows(q)) == NULL || rows_len(r) == 0)
		return false;
	if ((step = step_of(req, user_id, rows_text(r, "secret"), bare)) != 0)
		q = dir_second_step_send(req, user_id, step);
	else if (!app_only && strlen(bare) == CODE_LETTERS)
		q = dir_recovery_code_use_send(req, user_id, code_hash(req, user_id, bare));
	else
		return false;
	return db_apart(req, true) && query_rows(q) != NULL && row_bool(query_rows(q), 0, 0);
}

bool
auth_second_ok(struct req *req, int64_t user_id, const char *code, bool app_only,
    enum http *status)
{
	struct auth_tries	 tries;

	*status = auth_may_try(req, &tries, "second",
	    req_printf(req, "%lld", (long long)user_id));
	if (*status != HTTP_200)
		return false;
	if (take(req, user_id, bare_code(req, code), app_only))
		return true;
	*status = auth_wrong_try(req, &tries);
	return false;
}
