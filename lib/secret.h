/* secret.h: random numbers, digests, passwords, sealed texts.  The only user
 * of libsodium; it knows no request and no database.
 *
 * OKNO_KEY is the path of a file with the installation's keys: either 32 random
 * bytes, which are key 1, or lines, the newest first, each a number from 1 to
 * 255, a colon and 64 hexadecimal digits.  New texts are sealed with the first
 * key; those sealed with the others still open.
 * OKNO_ARGON_KIB is the memory of one password hash (65536).
 */
#ifndef SECRET_H
#define SECRET_H

#include <stdbool.h>
#include <stddef.h>

#define SECRET_TOKEN	33	/* 32 hexadecimal digits and a NUL */

/* 128 random bits. */
void	 secret_token(char token[SECRET_TOKEN]);

/* "\x…": the SHA-256 of a text, as PostgreSQL writes a bytea.  Tables keep
 * these of tokens: a token is random, so a fast digest is enough. */
char	*secret_sha256(void *ctx, const char *text, size_t len);

/* A digest that only this installation can compute, for a purpose of at most
 * 8 letters: the same text gives another one for another purpose.  It changes
 * with the newest key. */
void	 secret_keyed(const char *purpose, const char *text, char digest[SECRET_TOKEN]);

#define SECRET_DIGEST	32	/* bytes of the two below */

/* The SHA-256 of len bytes, as bytes. */
void	 secret_digest(const void *data, size_t len, unsigned char digest[SECRET_DIGEST]);

/* The SHA-256 of a text in base64url, as the proof of a code exchange (PKCE) is
 * announced. */
char	*secret_challenge(void *ctx, const char *text);

/* A link of the log's chain of seals: a digest of the former link and of an
 * entry's digest that only this installation can compute.  nth_key 0 is the
 * newest key, which seals; the others verify.  False: there is no such key.
 * link may be former. */
bool	 secret_link(unsigned nth_key, const unsigned char former[SECRET_DIGEST],
	    const unsigned char entry[SECRET_DIGEST], unsigned char link[SECRET_DIGEST]);

/* Compares in a time that does not depend on where the texts differ. */
bool	 secret_same(const char *a, const char *b);

/* Overwrites what must not stay in memory. */
void	 secret_wipe(void *p, size_t len);

/* Passwords: argon2id, 64 MiB, 3 passes.  Verifying against NULL takes as long
 * as against a hash, and fails. */
char	*secret_password(void *ctx, const char *password);
bool	 secret_password_ok(const char *hash, const char *password);
bool	 secret_password_old(const char *hash);	/* made with weaker settings than today's */

/* Seals len bytes for one place ("integration 17 token"): "\x…" for a bytea.
 * Opening needs the same place, so a sealed text cannot be moved to another
 * row.  secret_open answers NULL if anything was changed or the key is gone;
 * the result ends in a NUL that *len does not count. */
char	*secret_seal(void *ctx, const char *place, const void *text, size_t len);
char	*secret_open(void *ctx, const char *place, const char *sealed, size_t *len);

#endif
