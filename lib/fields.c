/* fields.c: decoding of query strings, urlencoded forms and cookies. */
#include "fields.h"

#include <ctype.h>
#include <string.h>

#include "mem.h"
#include "text.h"

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool
fields_unescape(char *text, size_t *len, bool plus)
{
	size_t	out = 0;

	for (size_t i = 0; i < *len; i++) {
		if (text[i] == '%') {
			if (i + 2 >= *len || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0)
				return false;
			text[out++] = (char)(hex(text[i + 1]) << 4 | hex(text[i + 2]));
			i += 2;
		} else {
			text[out++] = plus && text[i] == '+' ? ' ' : text[i];
		}
	}
	text[out] = '\0';
	*len = out;
	return true;
}

/* The length of a name without a list's [] or [12] behind it. */
static size_t
base_len(const char *name)
{
	size_t		 len = strlen(name);
	const char	*open = strchr(name, '[');

	if (open == NULL || open == name || name[len - 1] != ']' ||
	    open + 1 + strspn(open + 1, "0123456789") != name + len - 1)
		return len;
	return (size_t)(open - name);
}

/* Takes over a decoded name and text that live in f->ctx. */
static bool
add(struct fields *f, char *name, size_t name_len, char *text, size_t len, bool bad)
{
	if (f->n >= FIELDS_MAX || !text_is_utf8(name, name_len) || !text_is_plain(name, false))
		return false;
	if (!bad && !text_is_utf8(text, len))
		bad = true;
	mem_grow(f->ctx, &f->v, &f->room, f->n + 1, sizeof(*f->v));
	f->v[f->n++] = (struct field){ name, bad ? "" : text, base_len(name), bad };
	return true;
}

bool
fields_add(struct fields *f, const char *name, size_t name_len, const char *text, size_t len)
{
	return add(f, mem_text(f->ctx, name, name_len), name_len,
	    mem_text(f->ctx, text, len), len, false);
}

/* One name=text of a query string. */
static bool
parse_one(struct fields *f, const char *pair, size_t len)
{
	const char	*eq = memchr(pair, '=', len);
	size_t		 name_len = eq != NULL ? (size_t)(eq - pair) : len;
	size_t		 text_len = eq != NULL ? len - name_len - 1 : 0;
	char		*name, *text;
	bool		 bad;

	if (f->n >= FIELDS_MAX)
		return false;
	name = mem_text(f->ctx, pair, name_len);
	text = mem_text(f->ctx, eq != NULL ? eq + 1 : "", text_len);
	if (!fields_unescape(name, &name_len, true))
		return false;
	bad = !fields_unescape(text, &text_len, true);
	return add(f, name, name_len, text, text_len, bad);
}

bool
fields_parse(struct fields *f, const char *text, size_t len)
{
	const char	*end = text + len, *amp;

	for (; text < end; text = amp + 1) {
		amp = memchr(text, '&', (size_t)(end - text));
		if (amp == NULL)
			amp = end;
		if (amp > text && !parse_one(f, text, (size_t)(amp - text)))
			return false;
	}
	return true;
}

const struct field *
fields_find(const struct fields *f, const char *name)
{
	for (size_t i = f->n; i-- > 0;)
		if (strcmp(f->v[i].name, name) == 0)
			return &f->v[i];
	return NULL;
}

const struct field *
fields_list(const struct fields *f, const char *name, size_t i)
{
	size_t	len = strlen(name);

	for (size_t k = 0; k < f->n; k++)
		if (f->v[k].base == len && strncmp(f->v[k].name, name, len) == 0 && i-- == 0)
			return &f->v[k];
	return NULL;
}

const char *
fields_cookie(void *ctx, const char *header, const char *name)
{
	size_t		 len = strlen(name);
	const char	*s = header, *end;
	char		*value;

	for (; *s != '\0'; s = *end == '\0' ? end : end + 1) {
		s += strspn(s, " \t");
		end = s + strcspn(s, ";");
		if (strncmp(s, name, len) != 0 || s[len] != '=')
			continue;
		s += len + 1;
		value = mem_text(ctx, s, (size_t)(end - s));
		for (size_t n = strlen(value); n > 0 && isblank((unsigned char)value[n - 1]); n--)
			value[n - 1] = '\0';
		return text_is_plain(value, false) ? value : NULL;
	}
	return NULL;
}
