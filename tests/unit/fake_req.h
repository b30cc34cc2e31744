/* fake_req.h: requests and answers without a web server, for tests of what
 * lies below them.  The functions of req.h, http.h and i18n.h that the library
 * calls there are replaced: what a client sends is said with fake_set, and
 * what was answered is read with fake_get.
 */
#ifndef FAKE_REQ_H
#define FAKE_REQ_H

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <talloc.h>

#include "auth.h"
#include "buf.h"
#include "http.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "value.h"

/* Keys are "path branch", "header authorization", "cookie okno", "field csrf"
 * for what is sent; "error day", "answer Location", "set-cookie okno",
 * "sentence", "type" for what came out. */
static struct fake_pair {
	char	 key[80];
	char	 value[512];
} fake_pairs[64];
static size_t	 fake_n;
static struct buf	*fake_body;
static const struct value	*fake_json;

static inline void
fake_set(const char *kind, const char *name, const char *value)
{
	char	 key[80];
	size_t	 i;

	snprintf(key, sizeof(key), "%s%s%s", kind, name[0] != '\0' ? " " : "", name);
	for (i = 0; i < fake_n; i++)
		if (strcasecmp(fake_pairs[i].key, key) == 0)
			break;
	if (i == fake_n)
		fake_n++;
	if (fake_n > 64)
		abort();
	snprintf(fake_pairs[i].key, sizeof(fake_pairs[i].key), "%s", key);
	snprintf(fake_pairs[i].value, sizeof(fake_pairs[i].value), "%s", value);
}

static inline const char *
fake_get(const char *kind, const char *name)
{
	char	 key[80];

	snprintf(key, sizeof(key), "%s%s%s", kind, name[0] != '\0' ? " " : "", name);
	for (size_t i = 0; i < fake_n; i++)
		if (strcasecmp(fake_pairs[i].key, key) == 0)
			return fake_pairs[i].value;
	return NULL;
}

static inline struct req *
fake_req(enum method method)
{
	void		*mem = talloc_named_const(NULL, 0, "request");
	struct req	*req = talloc_zero(mem, struct req);
	static int	 n;

	fake_n = 0;
	fake_json = NULL;
	req->mem = mem;
	req->id = talloc_asprintf(mem, "%032x", ++n);
	req->method = method;
	req->path = "/test";
	req->uri = "/test";
	req->remote_addr = "192.0.2.1";
	req->auth = talloc_zero(mem, struct auth);
	req->auth->csrf = "";
	req->auth->last_days = -1;
	fake_body = buf_new(mem);
	return req;
}

static inline void
fake_done(struct req *req)
{
	talloc_free(req->mem);
}

char *
req_printf(struct req *req, const char *fmt, ...)
{
	va_list	 ap;
	char	*text;

	va_start(ap, fmt);
	text = mem_vprintf(req->mem, fmt, ap);
	va_end(ap);
	return text;
}

void
req_error(struct req *req, const char *field, const char *sentence)
{
	(void)req;
	fake_set("error", field, sentence);
}

enum http
req_invalid(struct req *req)
{
	(void)req;
	return HTTP_422;
}

const char *
req_path(struct req *req, const char *name)
{
	(void)req;
	return fake_get("path", name);
}

const char *
req_header(struct req *req, const char *name)
{
	(void)req;
	return fake_get("header", name);
}

const char *
req_cookie(struct req *req, const char *name)
{
	(void)req;
	return fake_get("cookie", name);
}

const char *
req_cookie_plain(struct req *req, const char *name)
{
	return req_cookie(req, name);
}

bool
req_wants_json(const struct req *req)
{
	(void)req;
	return fake_get("json", "") != NULL;
}

const char *
req_body(const struct req *req, size_t *len)
{
	const char	*body = fake_get("body", "");

	(void)req;
	*len = body != NULL ? strlen(body) : 0;
	return body != NULL ? body : "";
}

const struct upload *
req_uploads(const struct req *req)
{
	(void)req;
	return NULL;
}

const struct value *
req_json(struct req *req)
{
	(void)req;
	return fake_json;
}

int64_t
req_path_id(struct req *req, const char *name)
{
	const char	*text = req_path(req, name);

	return text != NULL ? atoll(text) : 0;
}

const char *
req_raw(struct req *req, const char *name)
{
	const char	*text = fake_get("field", name);

	(void)req;
	return text != NULL ? text : "";
}

const struct value *
req_typed(const struct req *req)
{
	struct value	*typed = value_object(req->mem);

	for (size_t i = 0; i < fake_n; i++)
		if (strncmp(fake_pairs[i].key, "field ", 6) == 0)
			value_set_text(typed, fake_pairs[i].key + 6, fake_pairs[i].value);
	return typed;
}

void
http_header(struct req *req, const char *name, const char *fmt, ...)
{
	char	 value[512];
	va_list	 ap;

	(void)req;
	va_start(ap, fmt);
	vsnprintf(value, sizeof(value), fmt, ap);
	va_end(ap);
	fake_set("answer", name, value);
}

void
http_cookie(struct req *req, const char *name, const char *value, long max_age_s)
{
	(void)req;
	(void)max_age_s;
	fake_set("set-cookie", name, value != NULL ? value : "(removed)");
}

void
http_cookie_plain(struct req *req, const char *name, const char *value, long max_age_s)
{
	http_cookie(req, name, value, max_age_s);
}

enum http
http_refuse(struct req *req, enum http status, const char *sentence)
{
	(void)req;
	fake_set("sentence", "", sentence);
	return status;
}

enum http
http_see_other(struct req *req, const char *fmt, ...)
{
	char	 value[512];
	va_list	 ap;

	(void)req;
	va_start(ap, fmt);
	vsnprintf(value, sizeof(value), fmt, ap);
	va_end(ap);
	fake_set("answer", "Location", value);
	return HTTP_303;
}

struct buf *
http_body(struct req *req)
{
	(void)req;
	return fake_body;
}

void
http_type(struct req *req, const char *type)
{
	(void)req;
	fake_set("answer", "Content-Type", type);
}

const char *
http_get(const struct req *req, const char *name)
{
	(void)req;
	return fake_get("answer", name);
}

const char *
tr(const struct lang *l, const char *msg)
{
	(void)l;
	return msg;
}

const struct lang *
lang_find(const char *code)
{
	(void)code;
	return NULL;
}

const struct lang *
lang_styled(const struct lang *l, const char *style)
{
	(void)style;
	return l;
}

#endif
