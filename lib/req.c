/* req.c: a request is opened, its address, headers and language are read.
 * The body is req_body.c's, the typed getters are req_check.c's.
 */
#include "req.h"

#include <ctype.h>
#include <stdarg.h>
#include <string.h>
#include <strings.h>
#include <sys/random.h>
#include <talloc.h>

#include "auth.h"
#include "conf.h"
#include "i18n.h"
#include "log.h"
#include "mem.h"
#include "req_in.h"
#include "route.h"
#include "text.h"
#include "value.h"

#define ID_LEN	32
#define POOL	(128 * 1024)	/* bytes: more than most answers need */

/* nginx's $request_id if it sent one, so that its log and ours agree. */
static const char *
request_id(void *ctx, const struct wire *w)
{
	const char	*given = wire_env(w, "OKNO_REQUEST_ID");
	unsigned char	 random[ID_LEN / 2];
	char		*id;

	if (given != NULL && strlen(given) == ID_LEN &&
	    strspn(given, "0123456789abcdef") == ID_LEN)
		return mem_text(ctx, given, ID_LEN);
	if (getrandom(random, sizeof(random), 0) != (ssize_t)sizeof(random))
		die("no random bytes");
	id = mem_zero(ctx, ID_LEN + 1);
	for (size_t i = 0; i < sizeof(random); i++) {
		id[2 * i] = "0123456789abcdef"[random[i] >> 4];
		id[2 * i + 1] = "0123456789abcdef"[random[i] & 15];
	}
	return id;
}

struct req *
req_open(struct wire *w, const struct area *area)
{
	void		*mem = mem_pool(POOL);
	struct req	*req;
	const char	*addr = wire_env(w, "REMOTE_ADDR");

	req = mem_new(mem, struct req);
	req->mem = mem;
	req->id = request_id(mem, w);
	req->path = req->uri = "/";
	/* Copied: the wire's own texts are gone once the answer is sent. */
	req->remote_addr = addr != NULL ? mem_text(mem, addr, strlen(addr)) : "";
	req->area = area;
	req->lang = lang_accept("");
	req->auth = mem_new(mem, struct auth);
	*req->auth = (struct auth){
		.user_name = "", .last_days = -1, .role = "", .rights = " ", .csrf = ""
	};
	req->inputs = mem_new(mem, struct inputs);
	req->inputs->wire = w;
	req->inputs->query.ctx = req->inputs->form.ctx = mem;
	req->inputs->body = "";
	req->inputs->errors = value_object(mem);
	return req;
}

void
req_close(struct req *req)
{
	(void)talloc_free(req->mem);	/* req lies in it */
}

void
req_forget(struct req *req)
{
	req->inputs->errors = value_object(req->mem);
	req->inputs->scope = NULL;
	req->inputs->prefix = NULL;
}

static enum method
read_method(const char *name)
{
	static const struct {
		const char	*name;
		enum method	 method;
	} methods[] = {
		{ "GET", GET }, { "HEAD", HEAD }, { "POST", POST }, { "PUT", PUT },
		{ "PATCH", PATCH }, { "DELETE", DELETE }, { "OPTIONS", OPTIONS },
	};

	for (size_t i = 0; name != NULL && i < ARRAY_SIZE(methods); i++)
		if (strcmp(name, methods[i].name) == 0)
			return methods[i].method;
	return 0;
}

/* Decodes a path of len bytes; NULL if it is not one that anybody would send in
 * good faith: escaped slashes and dots that climb are how routers are fooled. */
static const char *
read_path(void *ctx, const char *sent, size_t len)
{
	char	*path = mem_text(ctx, sent, len);

	if (len == 0 || len > REQ_PATH_MAX || *path != '/' ||
	    strcasestr(path, "%2f") != NULL || !fields_unescape(path, &len, false) ||
	    !text_is_utf8(path, len) || !text_is_plain(path, false))
		return NULL;
	for (char *s = path; s != NULL; s = strchr(s + 1, '/'))
		if (s[1] == '.' && (s[2] == '\0' || s[2] == '/' ||
		    (s[2] == '.' && (s[3] == '\0' || s[3] == '/'))))
			return NULL;
	while (len > 1 && path[len - 1] == '/')
		path[--len] = '\0';
	return path;
}

/* ?lang=, the cookie, Accept-Language, the first language. */
static const struct lang *
read_lang(struct req *req)
{
	const struct field	*asked = fields_find(&req->inputs->query, "lang");
	const char		*cookie = req_cookie_plain(req, "lang");
	const char		*accept = req_header(req, "Accept-Language");
	const struct lang	*lang = NULL;

	if (asked != NULL)
		lang = lang_find(asked->text);
	if (lang == NULL && cookie != NULL)
		lang = lang_find(cookie);
	return lang != NULL ? lang : lang_accept(accept != NULL ? accept : "");
}

/* nginx limits rates by the very address: "/account/sign-in/" would be a sign-in
 * that nobody counts.  Who only reads may spell it so, and programs, whose
 * limits know it. */
static bool
is_spelt_loosely(const struct req *req, const char *uri, const char *query)
{
	return req->method != GET && req->method != HEAD && !req->area->api &&
	    query > uri + 1 && query[-1] == '/';
}

enum http
req_read(struct req *req)
{
	const char	*uri = wire_env(req->inputs->wire, "REQUEST_URI");
	const char	*query, *path;
	bool		 readable = true;

	req->method = read_method(wire_env(req->inputs->wire, "REQUEST_METHOD"));
	if (uri == NULL)
		return HTTP_400;
	query = strchrnul(uri, '?');
	if (strlen(query) > REQ_QUERY_MAX)
		return HTTP_400;
	if (*query == '?')
		readable = fields_parse(&req->inputs->query, query + 1, strlen(query + 1));
	req->lang = read_lang(req);
	if ((path = read_path(req->mem, uri, (size_t)(query - uri))) == NULL || !readable)
		return HTTP_400;
	if (is_spelt_loosely(req, uri, query))
		return HTTP_404;
	req->path = path;
	req->uri = text_plain(req->mem, uri);
	return req_read_body(req);
}

/* ---- headers and cookies ---- */

const char *
req_header(struct req *req, const char *name)
{
	char		 env[128];
	const char	*value;
	size_t		 n = 0;

	/* CGI names these two without the prefix, httpoxy's header never. */
	if (strcasecmp(name, "Content-Type") != 0 && strcasecmp(name, "Content-Length") != 0) {
		memcpy(env, "HTTP_", 5);
		n = 5;
	}
	if (n + strlen(name) >= sizeof(env) || strcasecmp(name, "Proxy") == 0)
		return NULL;
	for (const char *s = name; *s != '\0'; s++)
		env[n++] = *s == '-' ? '_' : (char)toupper((unsigned char)*s);
	env[n] = '\0';
	value = wire_env(req->inputs->wire, env);
	if (value == NULL || *value == '\0' || !text_is_utf8(value, strlen(value)) ||
	    !text_is_plain(value, false))
		return NULL;
	return mem_text(req->mem, value, strlen(value));
}

const char *
req_cookie_plain(struct req *req, const char *name)
{
	/* Not by req_header: one odd cookie of another program must not hide ours. */
	const char	*header = wire_env(req->inputs->wire, "HTTP_COOKIE");

	return header != NULL ? fields_cookie(req->mem, header, name) : NULL;
}

const char *
req_cookie(struct req *req, const char *name)
{
	/* Under https only the prefixed name counts: a neighbour on the same
	 * domain can set any other, and so plant a session of his own. */
	if (strncmp(conf_str("OKNO_URL", "http:"), "https:", 6) == 0)
		name = mem_printf(req->mem, "__Host-%s", name);
	return req_cookie_plain(req, name);
}

bool
req_wants_json(const struct req *req)
{
	const char	*s = wire_env(req->inputs->wire, "HTTP_ACCEPT");
	size_t		 len;

	if (req->area != NULL && req->area->api)
		return true;
	for (; s != NULL && *s != '\0'; s += strcspn(s, ","), s += *s == ',') {
		s += strspn(s, " \t");
		len = strcspn(s, "; \t,");
		if (len == 9 && strncasecmp(s, "text/html", len) == 0)
			return false;
		if (len == 16 && strncasecmp(s, "application/json", len) == 0)
			return true;
		if (len > 17 && strncasecmp(s, "application/vnd.", 16) == 0 &&
		    strncasecmp(s + len - 4, "json", 4) == 0)
			return true;
	}
	return false;
}

/* ---- the path ---- */

const char *
req_path(struct req *req, const char *name)
{
	const struct inputs	*in = req->inputs;
	size_t			 len = strlen(name);

	for (size_t i = 0; i < in->nparams; i++)
		if (in->params[i].len == len && memcmp(in->params[i].name, name, len) == 0)
			return in->params[i].text;
	return NULL;
}

int64_t
req_path_id(struct req *req, const char *name)
{
	const char	*text = req_path(req, name);

	return text != NULL ? text_to_id(text) : 0;
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
