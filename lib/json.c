/* json.c: JSON text into a value; the only user of json-c.
 *
 * json-c, even when told to be strict, lets through what JSON forbids: texts in
 * single quotes, NaN and Infinity, "1." and "-01", raw control characters,
 * overlong UTF-8; and an integer beyond 64 bits becomes silently another.
 * So the text is looked through first for exactly that, and json-c does the
 * rest.  Its tree is 20 times the text: it is copied into a value and freed
 * before anything else runs.
 */
#include "json.h"

#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <json-c/json.h>
#include "log.h"
#include "mem.h"
#include "text.h"
#include "value.h"

enum { DEPTH_MAX = 32 };

/* Passes over [0-9]*; how many. */
static size_t
pass_digits(const char **p, const char *end)
{
	const char	*from = *p;

	while (*p < end && **p >= '0' && **p <= '9')
		(*p)++;
	return (size_t)(*p - from);
}

/* Passes over one number by the grammar of RFC 8259; false if it is none, or
 * an integer outside int64_t. */
static bool
pass_number(const char **p, const char *end)
{
	const char	*from = *p;
	const char	*first;
	char		 text[24];
	size_t		 n;

	if (**p == '-')
		(*p)++;
	first = *p;
	if ((n = pass_digits(p, end)) == 0 || (n > 1 && *first == '0'))
		return false;
	if (*p == end || strchr(".eE", **p) == NULL) {
		if ((n = (size_t)(*p - from)) >= sizeof(text))
			return false;
		if (n < 19)		/* digits that always fit */
			return true;
		memcpy(text, from, n);
		text[n] = '\0';
		errno = 0;
		(void)strtoll(text, NULL, 10);	/* only for the range */
		return errno == 0;
	}
	if (**p == '.') {
		(*p)++;
		if (pass_digits(p, end) == 0)
			return false;
	}
	if (*p < end && (**p == 'e' || **p == 'E')) {
		(*p)++;
		if (*p < end && (**p == '+' || **p == '-'))
			(*p)++;
		return pass_digits(p, end) > 0;
	}
	return true;
}

/* Passes over a text, *p behind its opening quote.  What a backslash may
 * escape, json-c checks. */
static bool
pass_text(const char **p, const char *end)
{
	for (; *p < end; (*p)++) {
		if (**p == '"') {
			(*p)++;
			return true;
		}
		if ((unsigned char)**p < ' ')
			return false;
		if (**p == '\\' && ++*p == end)
			return false;
	}
	return false;
}

/* Structure, blanks, and the letters of true, false and null. */
static const bool	plain[256] = {
	['{'] = true, ['}'] = true, ['['] = true, [']'] = true, [':'] = true, [','] = true,
	[' '] = true, ['\t'] = true, ['\r'] = true, ['\n'] = true, ['t'] = true, ['r'] = true,
	['u'] = true, ['e'] = true, ['f'] = true, ['a'] = true, ['l'] = true, ['s'] = true, ['n'] = true,
};

/* True if nothing is there that json-c would wrongly accept. */
static bool
strict(const char *text, size_t len)
{
	const char	*p = text;
	const char	*end = text + len;

	while (p < end) {
		if (*p == '"') {
			p++;
			if (!pass_text(&p, end))
				return false;
		} else if (*p == '-' || (*p >= '0' && *p <= '9')) {
			if (!pass_number(&p, end))
				return false;
		} else if (!plain[(unsigned char)*p]) {
			return false;
		} else {
			p++;
		}
	}
	return true;
}

static struct value	*copy(struct value *parent, void *ctx, struct json_object *from);

static const char *
copy_text(struct value *parent, struct json_object *from)
{
	const char	*text = json_object_get_string(from);

	return value_copy_text(parent, text, strlen(text));
}

/* Fills the array or object v from its json-c twin; false at a \u0000. */
static bool
copy_members(struct value *v, void *ctx, struct json_object *from)
{
	struct json_object_iterator	 it;
	struct json_object_iterator	 end;
	struct value			*member;
	const char			*key;
	size_t				 i;

	if (json_object_is_type(from, json_type_array)) {
		for (i = 0; i < json_object_array_length(from); i++) {
			member = copy(v, ctx, json_object_array_get_idx(from, i));
			if (member == NULL)
				return false;
			value_append(v, member);
		}
		return true;
	}
	it = json_object_iter_begin(from);
	end = json_object_iter_end(from);
	for (; !json_object_iter_equal(&it, &end); json_object_iter_next(&it)) {
		if ((member = copy(v, ctx, json_object_iter_peek_value(&it))) == NULL)
			return false;
		key = json_object_iter_peek_name(&it);
		value_add(v, value_copy_text(v, key, strlen(key)), member);
	}
	return true;
}

/* from as a value, its text in the memory of the array or object it is for;
 * NULL at a \u0000, which neither C's nor PostgreSQL's texts can hold. */
static struct value *
copy(struct value *parent, void *ctx, struct json_object *from)
{
	struct value	*v;

	switch (json_object_get_type(from)) {
	case json_type_boolean:
		return value_bool(ctx, json_object_get_boolean(from));
	case json_type_int:
		return value_int(ctx, json_object_get_int64(from));
	case json_type_double:		/* read from text, so it still has that text */
		return value_number(ctx, copy_text(parent, from));
	case json_type_string:
		if (strlen(json_object_get_string(from)) != (size_t)json_object_get_string_len(from))
			return NULL;
		return value_text(ctx, copy_text(parent, from));
	case json_type_array:
		v = value_array(ctx);
		return copy_members(v, ctx, from) ? v : NULL;
	case json_type_object:
		v = value_object(ctx);
		return copy_members(v, ctx, from) ? v : NULL;
	case json_type_null:
		break;
	}
	return value_null(ctx);
}

/* json-c's tree of text, which ends in NUL at len; NULL if it refuses. */
static struct json_object *
parse(const char *text, size_t len)
{
	/* A new one each time: half a surrogate at the end of a text would stay in it. */
	struct json_tokener	*t = json_tokener_new_ex(DEPTH_MAX);
	struct json_object	*tree;
	bool			 whole;

	if (t == NULL)
		die("out of memory");
	json_tokener_set_flags(t, JSON_TOKENER_STRICT);
	tree = json_tokener_parse_ex(t, text, (int)len + 1);
	whole = json_tokener_get_error(t) == json_tokener_success &&
	    json_tokener_get_parse_end(t) == len;
	json_tokener_free(t);
	if (!whole) {
		json_object_put(tree);
		return NULL;
	}
	return tree;
}

struct value *
json_read(void *ctx, const char *text, size_t len)
{
	struct json_object	*from;
	struct value		*v = NULL;
	char			*whole;

	if (len == 0 || len >= INT_MAX || !text_is_utf8(text, len) || !strict(text, len))
		return NULL;
	/* Only with the NUL behind it does json-c know that the text has ended. */
	whole = mem_text(ctx, text, len);
	from = parse(whole, len);
	if (json_object_is_type(from, json_type_object) || json_object_is_type(from, json_type_array))
		v = copy(NULL, ctx, from);
	json_object_put(from);
	mem_free(whole);
	return v;
}
