/* value.c: documents in memory, and their way out as JSON.
 *
 * A day of the journal is some thousand small nodes, so a node is not a talloc
 * chunk of its own (96 bytes and 40 ns each): nodes are cut from blocks of an
 * arena that hangs off the context, and go when the context goes.
 */
#include "value.h"

#include <stddef.h>
#include <string.h>

#include "buf.h"
#include "json.h"
#include "log.h"
#include "mem.h"

enum {
	BLOCK_FIRST = 2048,		/* bytes of an arena's first block; each next one is twice the last */
	BLOCK_LAST = 64 * 1024,		/* … up to this */
	ROOM_FIRST = 4			/* members or elements that fit before the first growth */
};

/* The memory of the values of one talloc context. */
struct arena {
	const void	*owner;	/* the context */
	char		*next;	/* free bytes of the newest block */
	size_t		 left;	/* how many */
	size_t		 block;	/* size of the next block */
};

struct member {
	const char	*key;	/* NULL in arrays */
	struct value	*v;
};

struct value {
	enum value_kind	 kind;
	uint32_t	 n;		/* array, object: members used */
	union {
		const char	*text;		/* text, number */
		struct member	*member;	/* array, object */
	};
	/* What follows only arrays and objects have: most nodes are neither. */
	struct arena	*arena;		/* where to grow */
	uint64_t	 marks[4];	/* object: of all its keys, a bit each */
	uint32_t	 room;		/* members allocated */
};

/* The arena used last.  Nearly all values of a request are made in one
 * context, so this finds its arena without a search; a context that was left
 * for another and comes back just gets a second arena. */
static struct arena *recent;

static void
arena_gone(void *a)
{
	if (recent == a)
		recent = NULL;
}

static struct arena *
arena_of(void *ctx)
{
	struct arena	*a;

	if (recent != NULL && recent->owner == ctx)
		return recent;
	a = mem_new(ctx, struct arena);
	a->owner = ctx;
	a->block = BLOCK_FIRST;
	mem_defer(a, arena_gone, a);
	recent = a;
	return a;
}

static void *
arena_alloc(struct arena *a, size_t size)
{
	void	*p;

	size = (size + 7) & ~(size_t)7;
	if (size > a->left) {
		if (size > BLOCK_LAST / 4)	/* large ones do not waste a block */
			return mem_zero(a, size);
		while (a->block < size)
			a->block *= 2;
		a->next = mem_zero(a, a->block);
		a->left = a->block;
		if (a->block < BLOCK_LAST)
			a->block *= 2;
	}
	p = a->next;
	a->next += size;
	a->left -= size;
	return p;
}

/* ---- making ---------------------------------------------------------------- */

static struct value *
node(struct arena *a, enum value_kind kind, const char *text)
{
	struct value	*v;

	if (kind < VALUE_ARRAY) {
		v = arena_alloc(a, offsetof(struct value, arena));
	} else {
		v = arena_alloc(a, sizeof(*v));		/* zero, without marks */
		v->arena = a;
	}
	v->kind = kind;
	v->n = 0;
	v->text = text;
	return v;
}

/* n in decimal; snprintf would be half the cost of a document. */
static const char *
digits(struct arena *a, int64_t n)
{
	char		 text[24];
	char		*p = text + sizeof(text);
	uint64_t	 left = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
	size_t		 size;

	*--p = '\0';
	do
		*--p = (char)('0' + left % 10);
	while ((left /= 10) > 0);
	if (n < 0)
		*--p = '-';
	size = (size_t)(text + sizeof(text) - p);
	return memcpy(arena_alloc(a, size), p, size);
}

static struct value *
node_text(struct arena *a, const char *text)
{
	return node(a, text == NULL ? VALUE_NULL : VALUE_TEXT, text);
}

static struct value *
node_bool(struct arena *a, bool b)
{
	return node(a, b ? VALUE_TRUE : VALUE_FALSE, NULL);
}

struct value *
value_object(void *ctx)
{
	return node(arena_of(ctx), VALUE_OBJECT, NULL);
}

struct value *
value_array(void *ctx)
{
	return node(arena_of(ctx), VALUE_ARRAY, NULL);
}

struct value *
value_text(void *ctx, const char *text)
{
	return node_text(arena_of(ctx), text);
}

struct value *
value_int(void *ctx, int64_t n)
{
	struct arena	*a = arena_of(ctx);

	return node(a, VALUE_NUMBER, digits(a, n));
}

struct value *
value_number(void *ctx, const char *text)
{
	return node(arena_of(ctx), VALUE_NUMBER, text);
}

struct value *
value_bool(void *ctx, bool b)
{
	return node_bool(arena_of(ctx), b);
}

struct value *
value_null(void *ctx)
{
	return node(arena_of(ctx), VALUE_NULL, NULL);
}

/* Where what is put into v grows: only arrays and objects know. */
static struct arena *
home_of(const struct value *v)
{
	if (v->kind < VALUE_ARRAY)
		die("something is put into a value that is neither an object nor an array");
	return v->arena;
}

char *
value_copy_text(struct value *tree, const char *text, size_t len)
{
	char	*copy = arena_alloc(home_of(tree), len + 1);

	memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

/* ---- filling --------------------------------------------------------------- */

/* The place for one more member. */
static struct member *
grow(struct value *v)
{
	struct member	*more;

	if (v->n == v->room) {
		v->room = v->room > 0 ? v->room * 2 : ROOM_FIRST;
		more = arena_alloc(v->arena, v->room * sizeof(*more));
		if (v->n > 0)
			memcpy(more, v->member, v->n * sizeof(*more));
		v->member = more;
	}
	return &v->member[v->n++];
}

/* Most keys are literals of the same program: the pointer often decides, the
 * first letter nearly always. */
static inline bool
same_key(const char *a, const char *b)
{
	return a == b || (a[0] == b[0] && strcmp(a, b) == 0);
}

/* The bit of a key, by its first letters.  Templates mostly ask objects for what
 * they do not have: a cell for its row's, a row for its page's. */
static inline unsigned
mark(const char *key)
{
	unsigned	 sum = (unsigned char)key[0];

	if (key[0] != '\0' && key[1] != '\0')
		sum = sum * 31 + (unsigned char)key[1] * 7U + (unsigned char)key[2] * 3U;
	return sum % 256;
}

static inline void
set_mark(struct value *object, const char *key)
{
	unsigned	 bit = mark(key);

	object->marks[bit / 64] |= (uint64_t)1 << bit % 64;
}

static struct member *
find(const struct value *object, const char *key)
{
	struct member	*m;
	unsigned	 bit = mark(key);

	if ((object->marks[bit / 64] >> bit % 64 & 1) == 0)
		return NULL;
	for (m = object->member; m < object->member + object->n; m++)
		if (same_key(m->key, key))
			return m;
	return NULL;
}

void
value_set(struct value *object, const char *key, struct value *v)
{
	struct member	*m;

	if (object->kind != VALUE_OBJECT)
		die("value_set: \"%s\" is set in something that is no object", key);
	if ((m = find(object, key)) == NULL)
		m = grow(object);
	set_mark(object, key);
	*m = (struct member){ key, v };
}

void
value_add(struct value *object, const char *key, struct value *v)
{
	if (object->kind != VALUE_OBJECT)
		die("value_add: \"%s\" is added to something that is no object", key);
	*grow(object) = (struct member){ key, v };
	set_mark(object, key);
}

void
value_set_text(struct value *object, const char *key, const char *text)
{
	value_set(object, key, node_text(home_of(object), text));
}

void
value_set_texts(struct value *object, const struct value *from)
{
	for (size_t i = 0; i < value_len(from); i++)
		value_set_text(object, value_key(from, i), value_str(from->member[i].v));
}

void
value_set_int(struct value *object, const char *key, int64_t n)
{
	struct arena	*a = home_of(object);

	value_set(object, key, node(a, VALUE_NUMBER, digits(a, n)));
}

void
value_set_bool(struct value *object, const char *key, bool b)
{
	value_set(object, key, node_bool(home_of(object), b));
}

struct value *
value_sub(struct value *object, const char *key)
{
	struct member	*m = object->kind == VALUE_OBJECT ? find(object, key) : NULL;
	struct value	*v;

	if (m != NULL && value_kind(m->v) == VALUE_OBJECT)
		return m->v;
	v = node(home_of(object), VALUE_OBJECT, NULL);
	value_set(object, key, v);
	return v;
}

struct value *
value_append(struct value *array, struct value *v)
{
	if (array->kind != VALUE_ARRAY)
		die("value_append: to something that is no array");
	*grow(array) = (struct member){ NULL, v };
	return v;
}

void
value_option(struct value *list, const char *value, const char *word, const char *present)
{
	struct value	*one = value_append(list, node(home_of(list), VALUE_OBJECT, NULL));

	value_set_text(one, "value", value);
	value_set_text(one, "word", word);
	value_set_bool(one, "here", strcmp(value, present) == 0);
}

/* ---- looking --------------------------------------------------------------- */

enum value_kind
value_kind(const struct value *v)
{
	return v == NULL ? VALUE_NULL : v->kind;
}

const struct value *
value_get(const struct value *object, const char *key)
{
	const struct member	*m;

	if (object == NULL || object->kind != VALUE_OBJECT)
		return NULL;
	m = find(object, key);
	return m == NULL ? NULL : m->v;
}

size_t
value_len(const struct value *v)
{
	return v != NULL && v->kind >= VALUE_ARRAY ? v->n : 0;
}

const struct value *
value_at(const struct value *array, size_t i)
{
	if (value_len(array) <= i)
		return NULL;
	return array->member[i].v;
}

const char *
value_key(const struct value *object, size_t i)
{
	if (value_len(object) <= i)
		return NULL;
	return object->member[i].key;
}

const char *
value_str(const struct value *v)
{
	return v != NULL && (v->kind == VALUE_TEXT || v->kind == VALUE_NUMBER) ? v->text : NULL;
}

bool
value_true(const struct value *v)
{
	return v != NULL && v->kind == VALUE_TRUE;
}

bool
value_to_int(const struct value *v, int64_t *n)
{
	const char	*p;
	uint64_t	 limit = INT64_MAX;
	uint64_t	 sum = 0;
	bool		 minus;

	if (v == NULL || v->kind != VALUE_NUMBER)
		return false;
	p = v->text;
	if ((minus = *p == '-')) {
		p++;
		limit++;
	}
	if (*p == '\0')
		return false;
	for (; *p >= '0' && *p <= '9'; p++) {
		if (sum > (limit - (uint64_t)(*p - '0')) / 10)
			return false;
		sum = sum * 10 + (uint64_t)(*p - '0');
	}
	if (*p != '\0')
		return false;
	*n = minus ? (int64_t)(0 - sum) : (int64_t)sum;
	return true;
}

/* ---- JSON ------------------------------------------------------------------ */

struct value *
value_from_json(void *ctx, const char *text, size_t len)
{
	return json_read(ctx, text, len);
}

struct value *
value_parse(void *ctx, const char *text)
{
	return text != NULL ? json_read(ctx, text, strlen(text)) : NULL;
}

static void
members_to_json(struct buf *out, const struct value *v)
{
	const struct member	*m = v->member;
	uint32_t		 i;

	for (i = 0; i < v->n; i++) {
		if (i > 0)
			buf_putc(out, ',');
		if (m[i].key != NULL) {
			buf_json_text(out, m[i].key, strlen(m[i].key));
			buf_putc(out, ':');
		}
		value_to_json(out, m[i].v);
	}
}

void
value_to_json(struct buf *out, const struct value *v)
{
	switch (value_kind(v)) {
	case VALUE_NULL:
		buf_add(out, "null", 4);
		break;
	case VALUE_FALSE:
		buf_add(out, "false", 5);
		break;
	case VALUE_TRUE:
		buf_add(out, "true", 4);
		break;
	case VALUE_NUMBER:
		buf_puts(out, v->text);
		break;
	case VALUE_TEXT:
		buf_json_text(out, v->text, strlen(v->text));
		break;
	case VALUE_ARRAY:
		buf_putc(out, '[');
		members_to_json(out, v);
		buf_putc(out, ']');
		break;
	case VALUE_OBJECT:
		buf_putc(out, '{');
		members_to_json(out, v);
		buf_putc(out, '}');
		break;
	}
}

const char *
value_json(void *ctx, const struct value *v)
{
	struct buf	*out = buf_new(ctx);

	value_to_json(out, v);
	return out->data;
}
