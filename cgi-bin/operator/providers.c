/* providers.c: the other sites by which people may sign in: VK ID, Yandex ID, any
 * by OpenID Connect.  Their secrets are sealed and never shown again.
 */
#include <string.h>

#include "db.h"
#include "i18n.h"
#include "oidc.h"
#include "operator.h"
#include "req.h"
#include "secret.h"
#include "value.h"

#include "operator_sql.h"

enum { SLUG_MAX = 31, TITLE_MAX = 60, ADDRESS_MAX = 500, PLACE_MAX = 1000 };

static const char *const	kinds[] = { "oidc", "vk", "yandex", NULL };

static struct value *
provider_value(struct req *req, const struct rows *r, size_t i)
{
	static const char *const	texts[] = {
		"slug", "kind", "title", "issuer", "client_id", "error", "place"
	};
	struct value	*one = value_object(req->mem);

	for (size_t n = 0; n < sizeof(texts) / sizeof(texts[0]); n++)
		value_set_text(one, texts[n], row_text(r, i, rows_col(r, texts[n])));
	value_set_text(one, "back", oidc_back_address(req, row_text(r, i, rows_col(r, "slug"))));
	value_set_bool(one, "has_secret", row_bool(r, i, rows_col(r, "has_secret")));
	value_set_bool(one, "enabled", row_bool(r, i, rows_col(r, "enabled")));
	value_set_bool(one, "ready", row_bool(r, i, rows_col(r, "ready")));
	value_set_int(one, "users", row_int(r, i, rows_col(r, "users")));
	value_set_bool(one, "unused", row_int(r, i, rows_col(r, "users")) == 0);
	return one;
}

/* What stands in the form: what was typed, else the one that is changed. */
static void
add_form(struct req *req, struct value *data, const struct value *present)
{
	struct value	*form = value_sub(data, "form");
	const char	*kind;
	bool		 typed = req->method != GET;
	static const char *const	fields[] = { "slug", "title", "issuer", "client_id", "place" };

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		value_set_text(form, fields[i], typed ? req_raw(req, fields[i]) :
		    value_str(value_get(present, fields[i])));
	kind = typed ? req_raw(req, "kind") : value_str(value_get(present, "kind"));
	for (size_t i = 0; kinds[i] != NULL; i++)
		value_set_bool(value_sub(form, "is"), kinds[i],
		    kind != NULL && strcmp(kinds[i], kind) == 0);
	value_set_bool(form, "enabled", typed ? req_bool(req, "enabled") :
	    present == NULL || value_true(value_get(present, "enabled")));
	value_set_bool(form, "has_secret", value_true(value_get(present, "has_secret")));
}

/* key: which one the form changes; NULL: a new one. */
static enum http
show(struct req *req, enum http status, const char *key)
{
	struct value		*data = value_object(req->mem), *list = value_array(req->mem), *one;
	const struct value	*present = NULL;
	const struct rows	*r = operator_providers(req);

	if (r == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, provider_value(req, r, i));
		if (key != NULL && strcmp(value_str(value_get(one, "slug")), key) == 0)
			present = one;
	}
	if (key != NULL && present == NULL)
		return HTTP_404;
	value_set(data, "providers", list);
	value_set_bool(data, "some", value_len(list) > 0);
	value_set_bool(data, "changing", present != NULL);
	add_form(req, data, present);
	return console_show(req, status, "providers.html", data, "providers",
	    tr(req->lang, "Signing in by other sites"));
}

enum http
get_providers(struct req *req)
{
	return show(req, HTTP_200, NULL);
}

enum http
get_provider(struct req *req)
{
	return show(req, HTTP_200, req_path(req, "key"));
}

/* A new one must have a name of its own; one by OpenID Connect names its issuer,
 * the ready ones have none. */
static void
check(struct req *req, const char *key, const char *slug, const char *kind, const char *issuer)
{
	const struct rows	*r = operator_providers(req);
	bool			 oidc = kind != NULL && strcmp(kind, "oidc") == 0;

	if (slug != NULL && (slug[0] < 'a' || slug[0] > 'z' ||
	    slug[strspn(slug, "abcdefghijklmnopqrstuvwxyz0123456789-")] != '\0'))
		req_error(req, "slug", tr(req->lang,
		    "A name for addresses has small letters, digits and hyphens"));
	for (size_t i = 0; key == NULL && slug != NULL && r != NULL && i < rows_len(r); i++)
		if (strcmp(row_text(r, i, rows_col(r, "slug")), slug) == 0)
			req_error(req, "slug", tr(req->lang, "This name for addresses is taken"));
	if (oidc && (issuer == NULL || strncmp(issuer, "https://", 8) != 0))
		req_error(req, "issuer", tr(req->lang, "An address that begins with https://, please."));
}

static enum http
save(struct req *req, const char *key)
{
	const char	*slug = key != NULL ? key : req_text(req, "slug", SLUG_MAX, REQ_REQUIRED);
	const char	*kind = req_one_of(req, "kind", kinds, REQ_REQUIRED);
	const char	*title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	const char	*issuer = req_text(req, "issuer", ADDRESS_MAX, 0);
	const char	*client = req_text(req, "client_id", ADDRESS_MAX, REQ_REQUIRED);
	const char	*secret = req_text(req, "secret", ADDRESS_MAX, 0);
	int64_t		 place = 0;
	enum http	 status;

	(void)req_int(req, "place", 0, PLACE_MAX, 0, &place);
	check(req, key, slug, kind, issuer);
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, key);
	if (operator_provider_save(req, slug, kind, title,
	    strcmp(kind, "oidc") == 0 ? issuer : "", client, secret == NULL ? NULL :
	    secret_seal(req->mem, oidc_secret_place(req, slug), secret, strlen(secret)),
	    req_bool(req, "enabled"), place) == NULL) {
		status = db_status(req);
		return status == HTTP_422 && !req_wants_json(req) ? show(req, status, key) : status;
	}
	db_notify(req, "okno_ask");
	return http_see_other(req, "/operator/providers");
}

enum http
post_providers(struct req *req)
{
	return save(req, NULL);
}

enum http
post_provider(struct req *req)
{
	const struct rows	*r = operator_providers(req);

	for (size_t i = 0; r != NULL && i < rows_len(r); i++)
		if (strcmp(row_text(r, i, rows_col(r, "slug")), req_path(req, "key")) == 0)
			return save(req, req_path(req, "key"));
	return r == NULL ? db_status(req) : HTTP_404;
}

/* Only one that nobody signs in by: for all others it is switched off. */
enum http
post_provider_drop(struct req *req)
{
	const char		*key = req_path(req, "key");
	const struct rows	*r = operator_providers(req);

	for (size_t i = 0; r != NULL && i < rows_len(r); i++)
		if (strcmp(row_text(r, i, rows_col(r, "slug")), key) == 0 &&
		    row_int(r, i, rows_col(r, "users")) > 0)
			return http_refuse(req, HTTP_409, tr(req->lang,
			    "People sign in by this site: switch it off instead."));
	if (r == NULL || (r = operator_provider_drop(req, key)) == NULL)
		return db_status(req);
	return row_bool(r, 0, rows_col(r, "done")) ?
	    http_see_other(req, "/operator/providers") : HTTP_404;
}
