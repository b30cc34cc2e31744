/* inputs.h: a request made of arbitrary bytes, and everything that a handler
 * could ask of it.  What comes back must keep the promises of req.h.
 */
#ifndef INPUTS_H
#define INPUTS_H

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "req_in.h"
#include "route.h"
#include "text.h"
#include "value.h"
#include "view.h"

int	 LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

struct input {
	const uint8_t	*data;
	size_t		 left;
};

static ssize_t
input_read(struct wire *w, void *buf, size_t size)
{
	struct input	*in = w->arg;
	size_t		 n = in->left < size ? in->left : size;

	if (n == 0)
		return 0;
	memcpy(buf, in->data, n);
	in->data += n;
	in->left -= n;
	return (ssize_t)n;
}

static bool
input_write(struct wire *w, const void *data, size_t len)
{
	(void)w;
	assert(len == 0 || data != NULL);
	return true;
}

static void
input_end(struct wire *w)
{
	(void)w;
}

/* NAME=data, up to the first NUL: an environment cannot hold more. */
static inline char *
env_var(const char *name, const uint8_t *data, size_t n)
{
	size_t	 len = strlen(name);
	char	*var = malloc(len + n + 2);

	if (var == NULL)
		abort();
	memcpy(var, name, len);
	var[len] = '=';
	if (n > 0)
		memcpy(var + len + 1, data, n);
	var[len + 1 + n] = '\0';
	return var;
}

static inline void
plain(const char *text, bool lines)
{
	assert(text == NULL || (*text != '\0' && text_is_plain(text, lines)));
}

static inline void
read_fields(struct req *req, const char *name)
{
	static const char *const	words[] = { "day", "week", NULL };
	const char			*text;
	int64_t				 n;

	plain(req_text(req, name, 100, 0), false);
	plain(req_text(req, name, 100, REQ_LINES | REQ_REQUIRED), true);
	plain(req_date(req, name, 0), false);
	plain(req_time(req, name, 0), false);
	plain(req_email(req, name, 0), false);
	plain(req_phone(req, name, "RU", 0), false);
	text = req_money(req, name, 0);
	assert(text == NULL || text[strspn(text, "0123456789.")] == '\0');
	(void)req_one_of(req, name, words, 0);
	(void)req_bool(req, name);
	assert(!req_int(req, name, -5, 5, 0, &n) || (n >= -5 && n <= 5));
	n = req_id(req, name, 0);
	assert(n >= 0 && n <= TEXT_ID_MAX);
	assert(req_ids(req, name, 5).n <= 5);
	assert(text_is_plain(req_raw(req, name), true));
	(void)req_has(req, name);
	(void)req_upload(req, name);
}

/* A request with these variables and this body, read in every way. */
static inline void
read_everything(char **vars, struct input *in)
{
	static const struct area	area = { .name = "fuzz" };
	static const char *const	names[] = { "a", "service_ids", "name", "" };
	struct wire			w = { vars, input_read, input_write, input_end, in };
	struct req			*req = req_open(&w, &area);
	enum http			 status = req_read(req);

	assert(status == HTTP_200 || status >= HTTP_400);
	assert(*req->path == '/' && text_is_plain(req->path, false));
	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		read_fields(req, names[i]);
	if (value_kind(req_json(req)) == VALUE_OBJECT) {
		req_in(req, req_json(req), "in");
		read_fields(req, "a");
		req_in(req, NULL, NULL);
	}
	plain(req_header(req, "Accept"), false);
	(void)req_cookie(req, "a");
	(void)req_cookie_plain(req, "lang");
	(void)req_wants_json(req);
	value_to_json(http_body(req), req_typed(req));
	value_to_json(http_body(req), req_errors(req));
	http_finish(req, status);
	req_close(req);
}

/* The templates are fuzzed elsewhere. */
enum http
view_page(struct req *req, enum http status, const char *name, struct value *data)
{
	(void)req;
	(void)name;
	(void)data;
	return status;
}

#endif
