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

/* A new secret: sealed for the database ("\x…"), and in base32 for the app. */
const char	*auth_second_new(struct req *req, int64_t user_id, const char **base32);

/* The base32 of a sealed one; NULL if it does not open. */
const char	*auth_second_base32(struct req *req, int64_t user_id, const char *sealed);

/* Ten new recovery codes, "abcd-efgh-jkmn", and their digests as a PostgreSQL array. */
const char	*auth_recovery_codes(struct req *req, int64_t user_id,
		    const char *codes[AUTH_RECOVERY_CODES]);

#endif
