/* idempotency.c: claims a key before the work and stores the answer after it,
 * both in the request's transaction.
 *
 * The claim is an INSERT: a second one with the same key waits in it until the
 * first transaction ends, so it either finds the stored answer or, after a
 * rollback, has the key for itself.
 */
#include "idempotency.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "i18n.h"
#include "log.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "secret.h"
#include "value.h"

#include "idempotency_sql.h"

#define KEY_MAX	255

/* The key that the request at hand has claimed. */
static struct claim {
	const char	*key;		/* NULL: none */
	const char	*scope;
	int64_t		 chain_id;
} claim;

/* The request's key, NULL if it has none; *valid false: not a key. */
static const char *
key_of(struct req *req, bool *valid)
{
	const char	*key = req_header(req, "Idempotency-Key");
	size_t		 len;

	if (key == NULL)
		key = req_raw(req, "idempotency_key");
	*valid = true;
	if (key[0] == '\0')
		return NULL;
	for (len = 0; key[len] > ' ' && key[len] <= '~'; len++)
		;
	*valid = key[len] == '\0' && len <= KEY_MAX;
	return key;
}

static const char *
scope_of(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*route = req->route != NULL ? req->route->path : "";

	if (a->user_id != 0 && !a->visitor)
		return req_printf(req, "u:%lld", (long long)a->user_id);
	if (a->user_id != 0)
		return req_printf(req, "v:%lld", (long long)a->user_id);
	return req_printf(req, "p:%lld %s", (long long)a->partner_id, route);
}

/* A file by its names and bytes. */
static void
add_upload(struct req *req, struct buf *b, const struct upload *u)
{
	void	*bytes = u->size > 0 ? mmap(NULL, u->size, PROT_READ, MAP_PRIVATE, u->fd, 0) : NULL;

	if (bytes == MAP_FAILED)
		die("an upload cannot be read: %s", strerror(errno));
	buf_printf(b, "\n%s\n%s\n%s", u->name, u->filename,
	    secret_sha256(req->mem, bytes, u->size));
	if (bytes != NULL)
		(void)munmap(bytes, u->size);
}

/* What makes two requests the same: method, address, and the body as sent. Of
 * a multipart body the fields and files are left. */
static const char *
digest_of(struct req *req)
{
	struct buf	*b = buf_new(req->mem);
	size_t		 len;
	const char	*body = req_body(req, &len);

	buf_printf(b, "%d %s\n", (int)req->method, req->uri);
	buf_add(b, body, len);
	if (len == 0)
		value_to_json(b, req_typed(req));
	for (const struct upload *u = req_uploads(req); u != NULL; u = u->next)
		add_upload(req, b, u);
	return secret_sha256(req->mem, b->data, b->len);
}

static enum http
refuse(struct req *req, const char *sentence)
{
	return http_refuse(req, HTTP_422, tr(req->lang, sentence));
}

static enum http
replay(struct req *req, const struct rows *r)
{
	const char	*type = rows_text(r, "type"), *location = rows_text(r, "location");
	const char	*body = rows_text(r, "body");

	if (!row_bool(r, 0, rows_col(r, "same")))
		return refuse(req, N_("This idempotency key was used for another request."));
	if (rows_int(r, "status") == 0)
		return HTTP_409;	/* done, but its answer was not kept */
	if (type != NULL)
		http_type(req, type);
	if (location != NULL)
		http_header(req, "Location", "%s", location);
	http_header(req, "Idempotent-Replayed", "true");
	buf_puts(http_body(req), body != NULL ? body : "");
	return (enum http)rows_int(r, "status");
}

bool
idempotency_enter(struct req *req, enum http *status)
{
	bool			 valid;
	const char		*key = key_of(req, &valid), *scope, *digest;
	struct query		*claimed, *found;
	const struct rows	*r;

	if (key == NULL || claim.key != NULL || req->auth->chain_id == 0)
		return false;
	if (!valid) {
		*status = refuse(req, N_("An idempotency key has 1 to 255 letters, digits and signs."));
		return true;
	}
	scope = scope_of(req);
	digest = digest_of(req);
	claimed = idempotency_claim_send(req, req->auth->chain_id, scope, key, digest);
	found = idempotency_find_send(req, req->auth->chain_id, scope, key, digest);
	if (!db_wait(req)) {
		*status = db_status(req);
		return true;
	}
	if (rows_len(query_rows(claimed)) == 1) {
		claim = (struct claim){ key, scope, req->auth->chain_id };
		return false;
	}
	r = query_rows(found);
	*status = rows_len(r) == 1 ? replay(req, r) : HTTP_409;	/* swept between the two: try again */
	return true;
}

bool
idempotency_claimed(void)
{
	return claim.key != NULL;
}

/* The answer goes with the commit, in the same round trip.  Bytes that are no
 * text (a file) are not kept: a repeat gets the status without them. */
static void
store(struct req *req, enum http status)
{
	const struct buf	*body = http_body(req);
	bool			 is_text = memchr(body->data, '\0', body->len) == NULL;

	if (req->auth->chain_id != claim.chain_id)
		return;		/* the handler went elsewhere: the claim alone stops a repeat */
	(void)idempotency_store_send(req, claim.chain_id, claim.scope, claim.key, (int64_t)status,
	    http_get(req, "Content-Type"), http_get(req, "Location"), is_text ? body->data : "");
}

/* A refusal keeps nothing.  Its transaction is rolled back, and the claim with
 * it, unless the handler committed something meanwhile (a wrong try): then the
 * claim was in that. */
static void
give_back(struct req *req)
{
	if (!db_committed(req) || req->auth->chain_id != claim.chain_id)
		return;
	(void)db_end(req, false);
	(void)idempotency_drop_send(req, claim.chain_id, claim.scope, claim.key);
	if (!db_apart(req, true))
		log_warn("an idempotency key is kept after a refusal");
}

enum http
idempotent(struct req *req, enum http (*fn)(struct req *req))
{
	enum http	 status;

	claim = (struct claim){ NULL, NULL, 0 };
	if (idempotency_enter(req, &status))
		return status;
	status = fn(req);
	if (claim.key != NULL && status < HTTP_400)
		store(req, status);
	else if (claim.key != NULL)
		give_back(req);
	claim.key = NULL;
	return status;
}
