/* wire.h: requests out of nothing: an environment, a body, and a place for the
 * answer, for the tests of what reads and answers requests.
 */
#ifndef WIRE_H
#define WIRE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fcgi.h"
#include "req_in.h"
#include "route.h"

#define WIRE_ENV_MAX	16

struct bytes {
	const char	*in;
	size_t		 left;		/* of in */
	size_t		 step;		/* bytes a read gives at most; 0: all */
	char		 out[65536];	/* the answer, with a NUL behind */
	size_t		 out_len;
};

static struct bytes	bytes;
static char		*wire_vars[WIRE_ENV_MAX + 1];
static struct wire	 wire;

static ssize_t
bytes_read(struct wire *w, void *buf, size_t size)
{
	struct bytes	*b = w->arg;
	size_t		 n = b->left < size ? b->left : size;

	if (b->step != 0 && n > b->step)
		n = b->step;
	if (n == 0)
		return 0;
	memcpy(buf, b->in, n);
	b->in += n;
	b->left -= n;
	return (ssize_t)n;
}

static bool
bytes_write(struct wire *w, const void *data, size_t len)
{
	struct bytes	*b = w->arg;

	assert_true(b->out_len + len < sizeof(b->out));
	memcpy(b->out + b->out_len, data, len);
	b->out_len += len;
	b->out[b->out_len] = '\0';
	return true;
}

static void
bytes_end(struct wire *w)
{
	(void)w;
}

/* Adds NAME=value to the environment of the next request. */
static inline void
with(const char *name, const char *value)
{
	size_t	 n = 0, len = strlen(name) + strlen(value) + 2;

	while (wire_vars[n] != NULL)
		n++;
	assert_true(n < WIRE_ENV_MAX);
	wire_vars[n] = malloc(len);
	assert_non_null(wire_vars[n]);
	(void)snprintf(wire_vars[n], len, "%s=%s", name, value);
}

/* Gives the next request a body of len bytes. */
static inline void
with_body(const char *type, const char *body, size_t len)
{
	char	length[24];

	(void)snprintf(length, sizeof(length), "%zu", len);
	with("CONTENT_LENGTH", length);
	if (type != NULL)
		with("CONTENT_TYPE", type);
	bytes.in = body;
	bytes.left = len;
}

/* Opens and reads a request; *status is req_read's. */
static inline struct req *
request(const struct area *area, const char *method, const char *uri, enum http *status)
{
	struct req	*req;
	enum http	 s;

	with("REQUEST_METHOD", method);
	with("REQUEST_URI", uri);
	wire = (struct wire){ wire_vars, bytes_read, bytes_write, bytes_end, &bytes };
	req = req_open(&wire, area);
	s = req_read(req);
	if (status != NULL)
		*status = s;
	return req;
}

/* Ends the request and forgets its environment. */
static inline void
done(struct req *req)
{
	req_close(req);
	for (size_t i = 0; i < WIRE_ENV_MAX; i++) {
		free(wire_vars[i]);
		wire_vars[i] = NULL;
	}
	memset(&bytes, 0, sizeof(bytes));
}

#endif
