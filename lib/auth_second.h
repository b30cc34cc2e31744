/* auth_second.h: the second factor of a sign-in: an authenticator app (TOTP,
 * RFC 6238: SHA-1, six digits, 30 seconds) and recovery codes for who has lost
 * it.  The only user of liboath.
 */
#ifndef AUTH_SECOND_H
#define AUTH_SECOND_H

#include <stdbool.h>
#include <stdint.h>

#include "http.h"

struct req;

enum { AUTH_RECOVERY_CODES = 10 };

/* Takes a code of the app, one step early or late, or a recovery code, spaces
 * and hyphens as one likes.  Each is good once, also if the request is refused
 * later.  Wrong ones are counted (auth_tries.h): *status is 401 or 429.  With
 * app_only a recovery code is wrong. */
bool		 auth_second_ok(struct req *req, int64_t user_id, const char *code, bool app_only,
		    enum http *status);

/* Somebody whose password was right still owes a code, for at most so long: a token
 * stands for them meanwhile.  NULL: the database is away. */
enum { AUTH_SECOND_WAIT_S = 600 };
const char	*auth_second_wait(struct req *req, int64_t user_id);

/* Who it stands for; 0: nobody, or no longer, or the database is away. */
int64_t		 auth_second_waiting(struct req *req, const char *token);

/* The code came: the token is void. */
bool		 auth_second_came(struct req *req, const char *token);

/* A new secret: sealed for the database ("\x…"), and in base32 for the app. */
const char	*auth_second_new(struct req *req, int64_t user_id, const char **base32);

/* The base32 of a sealed one; NULL if it does not open. */
const char	*auth_second_base32(struct req *req, int64_t user_id, const char *sealed);

/* Ten new recovery codes, "abcd-efgh-jkmn", and their digests as a PostgreSQL array. */
const char	*auth_recovery_codes(struct req *req, int64_t user_id,
		    const char *codes[AUTH_RECOVERY_CODES]);

#endif
