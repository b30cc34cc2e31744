/* http.c: the answer, in memory until http_finish sends it.
 *
 * Headers that depend on the page or the chain come from here; nginx adds only
 * what never varies.  http_error.c makes the bodies of refusals.
 */
#include "http.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "auth.h"
#include "buf.h"
#include "conf.h"
#include "http_in.h"
#include "i18n.h"
#include "log.h"
#include "mem.h"
#include "req.h"
#include "req_in.h"
#include "route.h"
#include "text.h"
#include "value.h"

struct header {
	const char	*name;
	const char	*value;
};

struct head {
	struct header	*v;
	size_t		 n;
	size_t		 room;
};

struct answer {
	struct head	 head;
	struct buf	*body;
	const char	*sentence;	/* http_refuse's */
	const char	*ancestors;	/* NULL: nobody may frame it */
	bool		 writing;	/* bytes have left: too late for another answer */
	size_t		 sent;
	struct head	 kept;		/* http_keep's */
};

static struct answer *
answer(struct req *req)
{
	if (req->answer == NULL) {
		req->answer = mem_new(req->mem, struct answer);
		req->answer->body = buf_new(req->mem);
	}
	return req->answer;
}

/* ---- headers ---- */

static struct header *
find(const struct answer *a, const char *name)
{
	for (size_t i = 0; a != NULL && i < a->head.n; i++)
		if (strcasecmp(a->head.v[i].name, name) == 0)
			return &a->head.v[i];
	return NULL;
}

const char *
http_get(const struct req *req, const char *name)
{
	const struct header	*h = find(req->answer, name);

	return h != NULL ? h->value : NULL;
}

static void
add(struct req *req, const char *name, const char *value)
{
	struct answer	*a = answer(req);

	if (!text_is_utf8(value, strlen(value)) || !text_is_plain(value, false))
		die("the header %s has a control character", name);
	mem_grow(req->mem, &a->head.v, &a->head.room, a->head.n + 1, sizeof(*a->head.v));
	a->head.v[a->head.n++] = (struct header){ name, value };
}

void
http_header(struct req *req, const char *name, const char *fmt, ...)
{
	struct header	*h;
	const char	*value;
	va_list		 ap;

	va_start(ap, fmt);
	value = mem_vprintf(req->mem, fmt, ap);
	va_end(ap);

	h = find(req->answer, name);
	if (h == NULL || strcasecmp(name, "Set-Cookie") == 0) {
		add(req, name, value);
		return;
	}
	if (strcasecmp(name, "Vary") == 0)	/* the one that collects */
		value = mem_printf(req->mem, "%s, %s", h->value, value);
	*h = req->answer->head.v[--req->answer->head.n];
	add(req, name, value);
}

static bool
is_https(void)
{
	return strncmp(conf_str("OKNO_URL", "http:"), "https:", 6) == 0;
}

static void
cookie(struct req *req, const char *prefix, const char *name, const char *value, long max_age_s,
    const char *flags)
{
	char	age[48] = "";

	if (value == NULL) {
		value = "";
		max_age_s = -1;
	}
	if (strpbrk(value, " \",;\\") != NULL)
		die("the cookie %s has a value that no cookie can have", name);
	if (max_age_s != 0)
		(void)snprintf(age, sizeof(age), "; Max-Age=%ld", max_age_s > 0 ? max_age_s : 0);
	http_header(req, "Set-Cookie", "%s%s=%s; Path=/%s; SameSite=Lax%s%s", prefix, name, value,
	    age, is_https() ? "; Secure" : "", flags);
}

void
http_cookie(struct req *req, const char *name, const char *value, long max_age_s)
{
	cookie(req, is_https() ? "__Host-" : "", name, value, max_age_s, "; HttpOnly");
}

void
http_cookie_plain(struct req *req, const char *name, const char *value, long max_age_s)
{
	cookie(req, "", name, value, max_age_s, "");
}

void
http_frame_ancestors(struct req *req, const char *origins)
{
	/* An owner wrote them: anything but origins would be another directive. */
	if (*origins == '\0' || origins[strspn(origins,
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:/* ")] != '\0') {
		log_warn("the sites that may frame this page cannot be read");
		return;
	}
	answer(req)->ancestors = mem_text(req->mem, origins, strlen(origins));
}

/* ---- bodies ---- */

struct buf *
http_body(struct req *req)
{
	return answer(req)->body;
}

void
http_type(struct req *req, const char *content_type)
{
	http_header(req, "Content-Type", "%s", content_type);
}

enum http
http_json(struct req *req, enum http status, const char *json)
{
	http_type(req, "application/json; charset=utf-8");
	buf_puts(http_body(req), json);
	return status;
}

enum http
http_value(struct req *req, enum http status, const struct value *v)
{
	http_type(req, "application/json; charset=utf-8");
	value_to_json(http_body(req), v);
	return status;
}

/* A path of this site (not "//host", nor what browsers take for it), or a whole
 * address. */
static bool
is_target(const char *s)
{
	if (strncmp(s, "https://", 8) == 0 || strncmp(s, "http://", 7) == 0)
		return true;
	return s[0] == '/' && s[1] != '/' && s[1] != '\\';
}

enum http
http_see_other(struct req *req, const char *fmt, ...)
{
	struct buf	*escaped = buf_new(req->mem);
	const char	*target;
	va_list		 ap;

	va_start(ap, fmt);
	target = mem_vprintf(req->mem, fmt, ap);
	va_end(ap);

	if (!is_target(target)) {
		log_warn("refused to lead to an address that is not ours");
		target = "/";
	}
	for (const char *s = target; *s != '\0'; s++)
		if ((unsigned char)*s <= ' ' || (unsigned char)*s >= 0x7f)
			buf_printf(escaped, "%%%02X", (unsigned char)*s);
		else
			buf_putc(escaped, *s);
	http_header(req, "Location", "%s", escaped->data);
	return HTTP_303;
}

/* Programs that do not know the long spelling read the ending at least. */
void
http_attachment(struct req *req, const char *name)
{
	const char	*dot = strrchr(name, '.');
	struct buf	*out = buf_new(req->mem);
	size_t		 len = 0;

	while (dot != NULL && len < 8 && isalnum((unsigned char)dot[1 + len]))
		len++;
	if (dot == NULL || len == 0 || dot[1 + len] != '\0')
		dot = "";
	buf_percent(out, name, "");	/* as RFC 5987 spells it */
	http_header(req, "Content-Disposition", "attachment; filename=\"okno%s\"; filename*=UTF-8''%s",
	    dot, out->data);
}

enum http
http_accel(struct req *req, const char *fmt, ...)
{
	va_list	 ap;
	char	*target;

	va_start(ap, fmt);
	target = mem_vprintf(req->mem, fmt, ap);
	va_end(ap);
	http_header(req, "X-Accel-Redirect", "%s", target);
	return HTTP_200;
}

enum http
http_refuse(struct req *req, enum http status, const char *sentence)
{
	struct answer	*a = answer(req);

	a->sentence = sentence;
	a->body->len = 0;
	a->body->data[0] = '\0';
	return status;
}

/* ---- running a handler again ---- */

void
http_keep(struct req *req)
{
	struct answer	*a = answer(req);

	a->kept = (struct head){ .n = a->head.n, .room = a->head.n };
	a->kept.v = mem_zero(req->mem, (a->head.n + 1) * sizeof(*a->head.v));
	for (size_t i = 0; i < a->head.n; i++)
		a->kept.v[i] = a->head.v[i];
}

void
http_rewind(struct req *req)
{
	struct answer	*a = answer(req);

	a->head = a->kept;
	a->ancestors = NULL;
	(void)http_refuse(req, HTTP_500, NULL);
	http_keep(req);		/* a->head now is what was kept: keep a copy again */
}

/* ---- sending ---- */

/* A page for staff: the route asks for somebody. */
static bool
is_staff(const struct req *req)
{
	return req->route != NULL && req->route->who != NULL &&
	    strcmp(req->route->who, ANYONE) != 0;
}

static void
policy(struct req *req)
{
	const char	*framers = req->answer->ancestors;
	const char	*type = http_get(req, "Content-Type");

	if (type == NULL || strncmp(type, "text/html", 9) != 0) {
		add(req, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
		return;
	}
	add(req, "Content-Security-Policy", mem_printf(req->mem,
	    "default-src %s; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
	    "connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; "
	    "form-action 'self'; frame-ancestors %s; frame-src 'self'",
	    framers != NULL ? "'none'" : "'self'", framers != NULL ? framers : "'none'"));
	add(req, "Permissions-Policy",
	    "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
}

/* What every answer carries. */
static void
guard(struct req *req, enum http status)
{
	policy(req);
	add(req, "X-Content-Type-Options", "nosniff");
	add(req, "Referrer-Policy",
	    is_staff(req) ? "same-origin" : "strict-origin-when-cross-origin");
	add(req, "X-Request-ID", req->id);
	if (http_get(req, "Cache-Control") == NULL)
		add(req, "Cache-Control", "private, no-store");
	if (status == HTTP_503 && http_get(req, "Retry-After") == NULL)
		add(req, "Retry-After", "2");
	if (req->area != NULL && req->area->api) {
		add(req, "Access-Control-Allow-Origin", "*");
		add(req, "Access-Control-Expose-Headers", "X-Request-ID, Retry-After");
		http_header(req, "Vary", "Accept, Accept-Language, Authorization");
	} else {
		http_header(req, "Vary", "Accept, Accept-Language, Cookie");
	}
}

void
http_finish(struct req *req, enum http status)
{
	struct answer	*a = answer(req);
	struct wire	*w = req->inputs->wire;
	struct buf	*head = buf_new(req->mem);
	bool		 bare = status == HTTP_204 || status == HTTP_304;

	if (status >= HTTP_400 && a->body->len == 0)
		http_error(req, status, a->sentence);
	if (!bare && a->body->len > 0 && http_get(req, "Content-Type") == NULL)
		http_type(req, "text/html; charset=utf-8");
	guard(req, status);

	buf_printf(head, "Status: %d %s\r\n", (int)status, http_reason(status));
	for (size_t i = 0; i < a->head.n; i++) {
		buf_puts(head, a->head.v[i].name);
		buf_puts(head, ": ");
		buf_puts(head, a->head.v[i].value);
		buf_puts(head, "\r\n");
	}
	if (!bare && http_get(req, "X-Accel-Redirect") == NULL)
		buf_printf(head, "Content-Length: %zu\r\n", a->body->len);
	buf_puts(head, "\r\n");

	a->writing = true;
	if (!w->write(w, head->data, head->len))
		return;		/* the client has gone: nobody to tell */
	if (bare || req->method == HEAD)
		return;
	a->sent = a->body->len;
	(void)w->write(w, a->body->data, a->body->len);
}

unsigned long
http_sent(const struct req *req)
{
	return req->answer != NULL ? req->answer->sent : 0;
}

void
http_last_word(struct req *req)
{
	static const char	 page[] =
	    "Status: 500 Internal Server Error\r\n"
	    "Content-Type: text/plain; charset=utf-8\r\n"
	    "Cache-Control: no-store\r\n"
	    "X-Content-Type-Options: nosniff\r\n";
	struct wire		*w = req->inputs->wire;
	char			 rest[128];
	int			 n;

	if (req->answer != NULL && req->answer->writing)
		return;
	n = snprintf(rest, sizeof(rest), "X-Request-ID: %s\r\n\r\nInternal error %s\n",
	    req->id, req->id);
	if (w->write(w, page, sizeof(page) - 1))
		(void)w->write(w, rest, (size_t)n);
	w->end(w);
}
