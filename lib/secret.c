/* secret.c: libsodium behind a few words of ours.
 *
 * A sealed text is a byte with the number of its key, the nonce, and the
 * output of XChaCha20-Poly1305, whose nonce is long enough to be random.
 */
#include "secret.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "conf.h"
#include "log.h"
#include "mem.h"

#define KEYS_MAX	8
#define PASSES		3
#define NONCE		crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG		crypto_aead_xchacha20poly1305_ietf_ABYTES
#define HEAD		(1 + NONCE)

_Static_assert(crypto_kdf_KEYBYTES == 32, "the length of a key in OKNO_KEY");
_Static_assert(crypto_hash_sha256_BYTES == SECRET_DIGEST, "the length of a digest");

static struct key {
	uint8_t		 number;
	unsigned char	 bytes[crypto_kdf_KEYBYTES];
} keys[KEYS_MAX];
static size_t nkeys;

static void
start(void)
{
	static bool	 started;

	if (!started && sodium_init() < 0)
		die("libsodium does not start");
	started = true;
}

static void
bad_keys(void)
{
	die("the file that OKNO_KEY names must hold 32 random bytes, or lines of "
	    "NUMBER:64 hexadecimal digits");
}

static void
read_key(char *line)
{
	struct key	*key = &keys[nkeys];
	char		*colon = strchr(line, ':');
	long		 number = strtol(line, NULL, 10);
	size_t		 got;

	if (nkeys == KEYS_MAX || colon == NULL || number < 1 || number > UINT8_MAX ||
	    sodium_hex2bin(key->bytes, sizeof(key->bytes), colon + 1, strlen(colon + 1), NULL,
	    &got, NULL) != 0 || got != sizeof(key->bytes))
		bad_keys();
	key->number = (uint8_t)number;
	nkeys++;
}

static void
read_keys(void)
{
	const char	*path;
	char		 text[KEYS_MAX * 80 + 1] = "", *rest = text, *line;
	FILE		*f;
	size_t		 n;

	start();
	if (nkeys > 0)
		return;
	path = conf_str("OKNO_KEY", NULL);
	if ((f = fopen(path, "re")) == NULL)
		die("the file that OKNO_KEY names cannot be read: %s", strerror(errno));
	n = fread(text, 1, sizeof(text) - 1, f);
	(void)fclose(f);
	if (n == sizeof(keys[0].bytes)) {
		keys[0].number = 1;
		memcpy(keys[0].bytes, text, n);
		nkeys = 1;
	} else
		while ((line = strsep(&rest, "\n")) != NULL)
			if (line[0] != '\0')
				read_key(line);
	secret_wipe(text, sizeof(text));
	if (nkeys == 0)
		bad_keys();
}

static const struct key *
key_find(uint8_t number)
{
	for (size_t i = 0; i < nkeys; i++)
		if (keys[i].number == number)
			return &keys[i];
	return NULL;
}

/* Each purpose has a key of its own, so a digest shown to the world tells
 * nothing about a sealed text. */
static void
derive(unsigned char out[32], const struct key *key, const char *purpose)
{
	char	 context[crypto_kdf_CONTEXTBYTES + 1] = "";

	memcpy(context, purpose, strnlen(purpose, crypto_kdf_CONTEXTBYTES));
	crypto_kdf_derive_from_key(out, 32, 1, context, key->bytes);
}

/* ---- tokens and digests ---- */

void
secret_token(char token[SECRET_TOKEN])
{
	unsigned char	 bytes[16];

	start();
	randombytes_buf(bytes, sizeof(bytes));
	sodium_bin2hex(token, SECRET_TOKEN, bytes, sizeof(bytes));
	secret_wipe(bytes, sizeof(bytes));
}

static char *
bytea(void *ctx, const unsigned char *bytes, size_t len)
{
	char	*text = mem_zero(ctx, 2 * len + 3);

	memcpy(text, "\\x", 2);
	sodium_bin2hex(text + 2, 2 * len + 1, bytes, len);
	return text;
}

char *
secret_sha256(void *ctx, const char *text, size_t len)
{
	unsigned char	 digest[crypto_hash_sha256_BYTES];

	start();
	crypto_hash_sha256(digest, (const unsigned char *)text, len);
	return bytea(ctx, digest, sizeof(digest));
}

void
secret_keyed(const char *purpose, const char *text, char digest[SECRET_TOKEN])
{
	unsigned char	 key[32], bytes[16];

	read_keys();
	derive(key, &keys[0], purpose);
	crypto_generichash(bytes, sizeof(bytes), (const unsigned char *)text, strlen(text),
	    key, sizeof(key));
	sodium_bin2hex(digest, SECRET_TOKEN, bytes, sizeof(bytes));
	secret_wipe(key, sizeof(key));
}

char *
secret_challenge(void *ctx, const char *text)
{
	unsigned char	 digest[SECRET_DIGEST];
	char		*out = mem_zero(ctx, sodium_base64_ENCODED_LEN(SECRET_DIGEST,
			    sodium_base64_VARIANT_URLSAFE_NO_PADDING));

	secret_digest(text, strlen(text), digest);
	return sodium_bin2base64(out, sodium_base64_ENCODED_LEN(SECRET_DIGEST,
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING), digest, SECRET_DIGEST,
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

void
secret_digest(const void *data, size_t len, unsigned char digest[SECRET_DIGEST])
{
	start();
	crypto_hash_sha256(digest, data, len);
}

bool
secret_link(unsigned nth_key, const unsigned char former[SECRET_DIGEST],
    const unsigned char entry[SECRET_DIGEST], unsigned char link[SECRET_DIGEST])
{
	unsigned char	 key[32], both[2 * SECRET_DIGEST];

	read_keys();
	if (nth_key >= nkeys)
		return false;
	derive(key, &keys[nth_key], "log");
	memcpy(both, former, SECRET_DIGEST);
	memcpy(both + SECRET_DIGEST, entry, SECRET_DIGEST);
	crypto_generichash(link, SECRET_DIGEST, both, sizeof(both), key, sizeof(key));
	secret_wipe(key, sizeof(key));
	return true;
}

bool
secret_same(const char *a, const char *b)
{
	size_t	 len = strlen(a);

	return len == strlen(b) && sodium_memcmp(a, b, len) == 0;
}

void
secret_wipe(void *p, size_t len)
{
	sodium_memzero(p, len);
}

/* ---- passwords ---- */

static size_t
argon_bytes(void)
{
	return (size_t)conf_int("OKNO_ARGON_KIB", 64 * 1024, 8, 1024 * 1024) * 1024;
}

char *
secret_password(void *ctx, const char *password)
{
	char	*hash = mem_zero(ctx, crypto_pwhash_STRBYTES);

	start();
	if (crypto_pwhash_str_alg(hash, password, strlen(password), PASSES, argon_bytes(),
	    crypto_pwhash_ALG_ARGON2ID13) != 0)
		die("no memory for a password's hash");
	return hash;
}

bool
secret_password_ok(const char *hash, const char *password)
{
	static char	*dummy;		/* kept: as long as the program */
	char		 token[SECRET_TOKEN];
	bool		 same;

	start();
	if (dummy == NULL) {
		secret_token(token);
		dummy = secret_password(NULL, token);
	}
	same = crypto_pwhash_str_verify(hash != NULL ? hash : dummy, password,
	    strlen(password)) == 0;
	return same && hash != NULL;
}

bool
secret_password_old(const char *hash)
{
	start();
	return crypto_pwhash_str_needs_rehash(hash, PASSES, argon_bytes()) != 0;
}

/* ---- sealing ---- */

char *
secret_seal(void *ctx, const char *place, const void *text, size_t len)
{
	unsigned char	*out, key[32];
	char		*sealed;

	read_keys();
	out = mem_zero(ctx, HEAD + len + TAG);
	derive(key, &keys[0], "seal");
	out[0] = keys[0].number;
	randombytes_buf(out + 1, NONCE);
	crypto_aead_xchacha20poly1305_ietf_encrypt(out + HEAD, NULL, text, len,
	    (const unsigned char *)place, strlen(place), NULL, out + 1, key);
	secret_wipe(key, sizeof(key));
	sealed = bytea(ctx, out, HEAD + len + TAG);
	mem_free(out);
	return sealed;
}

char *
secret_open(void *ctx, const char *place, const char *sealed, size_t *len)
{
	size_t			 size = strlen(sealed) / 2, got = 0;
	unsigned char		*in = mem_zero(ctx, size + 1), key[32];
	char			*text = NULL;
	const struct key	*found = NULL;

	read_keys();
	if (strncmp(sealed, "\\x", 2) == 0 && sodium_hex2bin(in, size, sealed + 2,
	    strlen(sealed) - 2, NULL, &got, NULL) == 0 && got >= HEAD + TAG)
		found = key_find(in[0]);
	if (found != NULL) {
		text = mem_zero(ctx, got - HEAD - TAG + 1);
		derive(key, found, "seal");
		if (crypto_aead_xchacha20poly1305_ietf_decrypt((unsigned char *)text, NULL, NULL,
		    in + HEAD, got - HEAD, (const unsigned char *)place, strlen(place),
		    in + 1, key) != 0)
			text = NULL;
		secret_wipe(key, sizeof(key));
		*len = got - HEAD - TAG;
	}
	mem_free(in);
	return text;
}
