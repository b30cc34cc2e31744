/* req_body.c: the body of a request: JSON, an urlencoded form, or a multipart
 * form, within limits; cut off, too large or broken ones are refused whole.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "conf.h"
#include "fields.h"
#include "form.h"
#include "log.h"
#include "mem.h"
#include "req.h"
#include "req_in.h"
#include "route.h"
#include "text.h"
#include "value.h"

/* What collects a multipart body. */
struct parts {
	struct req	*req;
	struct upload	*file;		/* of the part under way; NULL: a text */
	const char	*name;
	char		*text;
	size_t		 len, room;
	enum http	 why;		/* the body was refused */
};

static bool
is_type(const char *type, const char *wanted)
{
	size_t	len = strlen(wanted);

	return strncasecmp(type, wanted, len) == 0 && strchr("; \t", type[len]) != NULL;
}

/* ---- multipart ---- */

static void
close_upload(void *p)
{
	const struct upload	*u = p;

	(void)close(u->fd);	/* nameless: what is not linked is gone */
}

/* What a file was called, without the folders it lay in; on one line. */
static const char *
base_name(void *ctx, const char *sent)
{
	char	*name = text_trim(ctx, text_plain(ctx, sent)), *start = name;

	for (char *s = name; *s != '\0'; s++)
		if (*s == '/' || *s == '\\')
			start = s + 1;
		else if ((unsigned char)*s < ' ')
			*s = ' ';
	return start;
}

static struct upload *
open_upload(struct req *req, const struct form_part *part)
{
	const char	*var = conf_str("OKNO_VAR", "");
	const char	*folder = *var != '\0' ? mem_printf(req->mem, "%s/files", var) : "/tmp";
	struct upload	*u = mem_new(req->mem, struct upload);

	u->name = mem_text(req->mem, part->name, strlen(part->name));
	u->filename = base_name(req->mem, part->filename);
	u->type = text_plain(req->mem, part->type);
	u->fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0640);
	if (u->fd < 0) {
		log_warn("upload into %s: %s", folder, strerror(errno));
		return NULL;
	}
	mem_defer(req->mem, close_upload, u);
	return u;
}

static bool
part_begin(void *arg, const struct form_part *part)
{
	struct parts	*p = arg;

	p->file = NULL;
	p->len = 0;
	p->name = mem_text(p->req->mem, part->name, strlen(part->name));
	if (part->filename == NULL)
		return true;
	if ((p->file = open_upload(p->req, part)) == NULL)
		p->why = HTTP_500;
	return p->file != NULL;
}

static bool
part_data(void *arg, const char *data, size_t len)
{
	struct parts	*p = arg;
	size_t		 had = p->file != NULL ? p->file->size : p->len;
	ssize_t		 n;

	if (len > (p->file != NULL ? REQ_FILE_MAX : REQ_TEXT_MAX) - had) {
		return false;
	}
	if (p->file == NULL) {
		mem_grow(p->req->mem, &p->text, &p->room, p->len + len, 1);
		memcpy(p->text + p->len, data, len);
		p->len += len;
		return true;
	}
	while (len > 0) {
		n = write(p->file->fd, data, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			log_warn("upload: %s", strerror(errno));
			p->why = HTTP_500;
			return false;
		}
		p->file->size += (size_t)n;
		data += n;
		len -= (size_t)n;
	}
	return true;
}

static bool
part_end(void *arg)
{
	struct parts	*p = arg;
	struct inputs	*in = p->req->inputs;

	if (p->file == NULL)
		return fields_add(&in->form, p->name, strlen(p->name), p->text, p->len);
	if (p->file->size == 0 && *p->file->filename == '\0')
		return true;		/* a file input left empty */
	if (lseek(p->file->fd, 0, SEEK_SET) != 0)
		return false;
	p->file->next = in->uploads;
	in->uploads = p->file;
	return true;
}

static enum http
read_multipart(struct req *req, const char *type, size_t len)
{
	struct parts		 parts = { .req = req, .why = HTTP_413 };
	const struct form_sink	 sink = { part_begin, part_data, part_end, &parts };
	struct wire		*w = req->inputs->wire;
	struct form		*form = form_new(req->mem, type, &sink);
	enum form_state		 state = FORM_OPEN;
	char			*chunk;
	size_t			 got = 0;
	ssize_t			 n;

	if (form == NULL)
		return HTTP_400;
	chunk = mem_zero(form, REQ_TEXT_MAX);
	while (got < len && (state == FORM_OPEN || state == FORM_DONE)) {
		n = w->read(w, chunk, len - got < REQ_TEXT_MAX ? len - got : REQ_TEXT_MAX);
		if (n <= 0)
			return HTTP_400;	/* cut off */
		got += (size_t)n;
		state = form_feed(form, chunk, (size_t)n);
	}
	mem_free(form);
	if (state == FORM_REFUSED)
		return parts.why;
	return state == FORM_DONE ? HTTP_200 : HTTP_400;
}

/* ---- whole bodies ---- */

/* A \u0000 in JSON would cut a text short (and PostgreSQL refuses it). */
static bool
has_escaped_nul(const char *body)
{
	for (const char *s = body; (s = strchr(s, '\\')) != NULL; s += 2)
		if (strncmp(s, "\\u0000", 6) == 0)
			return true;
		else if (s[1] == '\0')
			return false;
	return false;
}

static enum http
read_json(struct req *req)
{
	struct inputs	*in = req->inputs;

	if (!text_is_utf8(in->body, in->body_len) || has_escaped_nul(in->body))
		return HTTP_400;
	in->json = value_from_json(req->mem, in->body, in->body_len);
	return in->json != NULL ? HTTP_200 : HTTP_400;
}

/* Reads len bytes into in->body. */
static bool
read_whole(struct inputs *in, void *ctx, size_t len)
{
	char	*body = mem_zero(ctx, len + 1);
	ssize_t	 n;

	for (size_t got = 0; got < len; got += (size_t)n)
		if ((n = in->wire->read(in->wire, body + got, len - got)) <= 0)
			return false;
	in->body = body;
	in->body_len = len;
	return true;
}

/* JSON is recognised by its first character: programs send it without a type,
 * and old ones to the API with a wrong one. */
static enum http
read_by_type(struct req *req, const char *type)
{
	struct inputs	*in = req->inputs;
	const char	*first = in->body + strspn(in->body, " \t\r\n");
	bool		 json = *first == '{' || *first == '[';

	if (*first == '\0' && strlen(in->body) == in->body_len)
		return HTTP_200;
	if (json && (*type == '\0' || is_type(type, "application/json") || req->area->api))
		return read_json(req);
	if (is_type(type, "application/x-www-form-urlencoded") || (*type == '\0' && !json))
		return fields_parse(&in->form, in->body, in->body_len) ? HTTP_200 : HTTP_400;
	return is_type(type, "application/json") ? HTTP_400 : HTTP_415;
}

enum http
req_read_body(struct req *req)
{
	const char	*length = req_header(req, "Content-Length");
	const char	*type = req_header(req, "Content-Type");
	int64_t		 len = 0;
	bool		 multipart;

	if (type == NULL)
		type = "";
	if (length != NULL && (!text_to_int(length, &len) || len < 0))
		return HTTP_400;
	if (len == 0)
		return HTTP_200;
	multipart = is_type(type, "multipart/form-data");
	if (len > (multipart ? REQ_FORM_MAX : REQ_BODY_MAX))
		return HTTP_413;
	if (multipart)
		return read_multipart(req, type, (size_t)len);
	if (!read_whole(req->inputs, req->mem, (size_t)len))
		return HTTP_400;
	return read_by_type(req, type);
}

const char *
req_body(const struct req *req, size_t *len)
{
	*len = req->inputs->body_len;
	return req->inputs->body;
}

const struct upload *
req_uploads(const struct req *req)
{
	return req->inputs->uploads;
}

const struct upload *
req_upload(struct req *req, const char *name)
{
	for (const struct upload *u = req_uploads(req); u != NULL; u = u->next)
		if (strcmp(u->name, name) == 0)
			return u;
	return NULL;
}
