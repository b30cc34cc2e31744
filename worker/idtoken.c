/* idtoken.c: a token's signature by cjose, its claims by hand.
 *
 * Only signatures with a public key count: "none", and a digest keyed with what
 * everybody can read, are refused whatever the header says.
 */
#include "idtoken.h"

#include <stdbool.h>
#include <string.h>

#include <cjose/cjose.h>

#include "buf.h"
#include "value.h"

enum { SKEW_S = 60, TOKEN_MAX = 16 * 1024 };

static bool
is_signature(const char *alg)
{
	static const char *const	algs[] = { "RS256", "RS384", "RS512", "PS256", "PS384", "PS512",
		"ES256", "ES384", "ES512" };

	for (size_t i = 0; alg != NULL && i < sizeof(algs) / sizeof(algs[0]); i++)
		if (strcmp(algs[i], alg) == 0)
			return true;
	return false;
}

static bool
is(const struct value *object, const char *key, const char *text)
{
	const char	*got = value_str(value_get(object, key));

	return got != NULL && strcmp(got, text) == 0;
}

/* Could this key have made a signature of this kind, with this key's name? */
static bool
fits(const struct value *key, const char *alg, const char *kid)
{
	if (!is(key, "kty", alg[0] == 'E' ? "EC" : "RSA"))
		return false;
	if (value_get(key, "use") != NULL && !is(key, "use", "sig"))
		return false;
	if (value_get(key, "alg") != NULL && !is(key, "alg", alg))
		return false;
	return kid == NULL || value_get(key, "kid") == NULL || is(key, "kid", kid);
}

static bool
verified_by(void *ctx, cjose_jws_t *jws, const struct value *key)
{
	struct buf	*json = buf_new(ctx);
	cjose_jwk_t	*jwk;
	bool		 ok = false;

	value_to_json(json, key);
	if ((jwk = cjose_jwk_import(json->data, json->len, NULL)) != NULL) {
		ok = cjose_jws_verify(jws, jwk, NULL);
		cjose_jwk_release(jwk);
	}
	return ok;
}

static bool
is_signed(void *ctx, cjose_jws_t *jws, const struct value *keys)
{
	cjose_header_t		*head = cjose_jws_get_protected(jws);
	const char		*alg = cjose_header_get(head, CJOSE_HDR_ALG, NULL);
	const char		*kid = cjose_header_get(head, CJOSE_HDR_KID, NULL);
	const struct value	*list = value_get(keys, "keys");

	if (!is_signature(alg))
		return false;
	for (size_t i = 0; i < value_len(list); i++)
		if (fits(value_at(list, i), alg, kid) && verified_by(ctx, jws, value_at(list, i)))
			return true;
	return false;
}

/* aud is a text or a list; of several the token must say that we asked. */
static bool
is_for(const struct value *claims, const char *client_id)
{
	const struct value	*aud = value_get(claims, "aud");

	if (value_get(claims, "azp") != NULL && !is(claims, "azp", client_id))
		return false;
	if (value_kind(aud) != VALUE_ARRAY)
		return is(claims, "aud", client_id);
	for (size_t i = 0; i < value_len(aud); i++)
		if (value_str(value_at(aud, i)) != NULL &&
		    strcmp(value_str(value_at(aud, i)), client_id) == 0)
			return value_len(aud) == 1 || value_get(claims, "azp") != NULL;
	return false;
}

static const char *
what_is_wrong(const struct value *claims, const struct idtoken *wanted)
{
	int64_t	 exp, iat;

	if (!is(claims, "iss", wanted->issuer))
		return "another issuer";
	if (!is_for(claims, wanted->client_id))
		return "meant for another client";
	if (!is(claims, "nonce", wanted->nonce))
		return "another nonce";
	if (!value_to_int(value_get(claims, "exp"), &exp) || exp < wanted->now - SKEW_S)
		return "expired";
	if (!value_to_int(value_get(claims, "iat"), &iat) || iat > wanted->now + SKEW_S)
		return "from the future";
	if (value_str(value_get(claims, "sub")) == NULL || *value_str(value_get(claims, "sub")) == '\0')
		return "about nobody";
	return NULL;
}

const struct value *
idtoken_claims(void *ctx, const char *token, const struct value *keys,
    const struct idtoken *wanted, const char **why)
{
	cjose_jws_t		*jws = strlen(token) <= TOKEN_MAX ?
				    cjose_jws_import(token, strlen(token), NULL) : NULL;
	const struct value	*claims = NULL;
	uint8_t			*text;
	size_t			 len;

	*why = "no token";
	if (jws == NULL)
		return NULL;
	*why = "no good signature";
	if (is_signed(ctx, jws, keys) && cjose_jws_get_plaintext(jws, &text, &len, NULL)) {
		claims = value_from_json(ctx, (const char *)text, len);
		*why = claims != NULL ? what_is_wrong(claims, wanted) : "no claims";
	}
	cjose_jws_release(jws);
	return *why == NULL ? claims : NULL;
}
