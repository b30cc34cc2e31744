/* form.c: a parser of multipart/form-data that never holds more than a buffer.
 *
 * A delimiter is CRLF, two dashes and the boundary.  The body is read as if a
 * CRLF stood before it, so the first delimiter is like the others.  Whatever
 * might be the beginning of a delimiter waits in the buffer for more.
 */
#include "form.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "mem.h"

#define BUFFER_SIZE	65536
#define BOUNDARY_MAX	70	/* RFC 2046 */

enum place { BEFORE, HEADER, DATA, DELIMITED, AFTER };

struct form {
	struct form_sink	 sink;
	enum form_state		 state;
	enum place		 place;
	char			 delimiter[BOUNDARY_MAX + 5];
	size_t			 dlen;		/* its length */
	size_t			 skip;		/* bytes at the buffer's start that are not data */
	int			 parts;
	size_t			 len;		/* bytes in the buffer */
	char			 buf[BUFFER_SIZE];
};

/* Copies a quoted string that begins behind its first quote. */
static char *
unquote(void *ctx, const char *s)
{
	char	*out = mem_text(ctx, s, strlen(s)), *w = out;

	for (; *s != '\0' && *s != '"'; s++) {
		if (*s == '\\' && s[1] == '"') {
			*w++ = *++s;
		} else if (strncmp(s, "%22", 3) == 0) {
			*w++ = '"';
			s += 2;
		} else {
			*w++ = *s;
		}
	}
	*w = '\0';
	return *s == '"' ? out : NULL;
}

/* Passes over one quoted string or one character. */
static const char *
step(const char *s)
{
	if (*s++ != '"')
		return s;
	while (*s != '\0' && *s != '"')
		s += *s == '\\' && s[1] == '"' ? 2 : 1;
	return *s == '"' ? s + 1 : s;
}

char *
form_param(void *ctx, const char *header, const char *name)
{
	size_t		 len = strlen(name);
	const char	*s = header;

	while (*s != '\0') {
		if (*s != ';') {
			s = step(s);
			continue;
		}
		s++;
		s += strspn(s, " \t");
		if (strncasecmp(s, name, len) != 0 || s[len] != '=')
			continue;
		s += len + 1;
		if (*s == '"')
			return unquote(ctx, s + 1);
		return mem_text(ctx, s, strcspn(s, "; \t"));
	}
	return NULL;
}

static bool
is_boundary(const char *text)
{
	if (text == NULL || *text == '\0' || strlen(text) > BOUNDARY_MAX)
		return false;
	for (; *text != '\0'; text++)
		if (!isprint((unsigned char)*text))
			return false;
	return true;
}

struct form *
form_new(void *ctx, const char *content_type, const struct form_sink *sink)
{
	struct form	*f = mem_new(ctx, struct form);
	char		*boundary = form_param(f, content_type, "boundary");

	if (!is_boundary(boundary)) {
		mem_free(f);
		return NULL;
	}
	f->sink = *sink;
	f->dlen = strlen(boundary) + 4;
	memcpy(f->delimiter, "\r\n--", 4);
	memcpy(f->delimiter + 4, boundary, f->dlen - 4);
	memcpy(f->buf, "\r\n", 2);
	f->len = 2;
	return f;
}

/* Forgets the first n bytes of the buffer. */
static void
drop(struct form *f, size_t n)
{
	memmove(f->buf, f->buf + n, f->len - n);
	f->len -= n;
}

/* Hands the first n bytes of the buffer on. */
static bool
deliver(struct form *f, size_t n)
{
	size_t	skip = f->skip < n ? f->skip : n;

	f->skip -= skip;
	if (f->place == DATA && n > skip &&
	    !f->sink.data(f->sink.arg, f->buf + skip, n - skip)) {
		f->state = FORM_REFUSED;
		return false;
	}
	drop(f, n);
	return true;
}

/* Looks for the end of the part.  False: needs more bytes, or it is over. */
static bool
read_data(struct form *f)
{
	char	*at = memmem(f->buf, f->len, f->delimiter, f->dlen);

	if (at == NULL) {
		if (f->len >= f->dlen)
			(void)deliver(f, f->len - (f->dlen - 1));
		return false;
	}
	if (!deliver(f, (size_t)(at - f->buf)))
		return false;
	if (f->place == DATA && !f->sink.end(f->sink.arg)) {
		f->state = FORM_REFUSED;
		return false;
	}
	f->skip = 0;
	f->place = DELIMITED;
	drop(f, f->dlen);
	return true;
}

/* Behind a delimiter: "--" ends the body, a line break begins a part. */
static bool
read_delimited(struct form *f)
{
	if (f->len < 2)
		return false;
	if (memcmp(f->buf, "--", 2) == 0) {
		f->place = AFTER;
		f->state = FORM_DONE;
		return false;
	}
	if (memcmp(f->buf, "\r\n", 2) != 0) {
		f->state = FORM_BROKEN;
		return false;
	}
	drop(f, 2);
	f->place = HEADER;
	return true;
}

/* Fills part from the header's lines; false: not a part of a form. */
static bool
read_part(void *ctx, char *header, struct form_part *part)
{
	char	*line, *next;

	*part = (struct form_part){ .type = "" };
	for (line = header; line != NULL && *line != '\0'; line = next) {
		if ((next = strstr(line, "\r\n")) != NULL) {
			*next = '\0';
			next += 2;
		}
		if (strncasecmp(line, "Content-Disposition:", 20) == 0) {
			line += 20 + strspn(line + 20, " \t");
			if (strncasecmp(line, "form-data", 9) != 0)
				return false;
			part->name = form_param(ctx, line, "name");
			part->filename = form_param(ctx, line, "filename");
		} else if (strncasecmp(line, "Content-Type:", 13) == 0) {
			part->type = line + 13 + strspn(line + 13, " \t");
		}
	}
	return part->name != NULL;
}

/* The header of a part, up to its empty line. */
static bool
read_header(struct form *f)
{
	size_t			 max = f->len < FORM_HEADER_MAX ? f->len : FORM_HEADER_MAX;
	char			*end = memmem(f->buf, max, "\r\n\r\n", 4), *header;
	struct form_part	 part;
	bool			 wanted;

	if (end == NULL) {
		if (f->len >= FORM_HEADER_MAX)
			f->state = FORM_BROKEN;
		return false;
	}
	header = mem_text(f, f->buf, (size_t)(end - f->buf));
	if (strlen(header) != (size_t)(end - f->buf) || !read_part(header, header, &part)) {
		f->state = FORM_BROKEN;
		return false;
	}
	wanted = ++f->parts <= FORM_PARTS_MAX && f->sink.begin(f->sink.arg, &part);
	mem_free(header);
	if (!wanted) {
		f->state = FORM_REFUSED;
		return false;
	}
	/* The last line break stays: an empty part's delimiter may follow at once. */
	drop(f, (size_t)(end - f->buf) + 2);
	f->skip = 2;
	f->place = DATA;
	return true;
}

/* Takes out of the buffer what can be taken. */
static void
consume(struct form *f)
{
	bool	more = true;

	while (more && f->state == FORM_OPEN) {
		switch (f->place) {
		case BEFORE:
		case DATA:
			more = read_data(f);
			break;
		case DELIMITED:
			more = read_delimited(f);
			break;
		case HEADER:
			more = read_header(f);
			break;
		case AFTER:
			more = false;
			break;
		}
	}
}

enum form_state
form_feed(struct form *f, const char *data, size_t len)
{
	size_t	n;

	while (len > 0 && f->state == FORM_OPEN) {
		n = sizeof(f->buf) - f->len;
		if (n > len)
			n = len;
		memcpy(f->buf + f->len, data, n);
		f->len += n;
		data += n;
		len -= n;
		consume(f);
	}
	return f->state;
}
