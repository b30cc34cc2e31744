/* req_check.c: the typed getters.  Each takes a field's text, checks its shape
 * and either hands it on or records, under the field's name, a sentence that
 * says what to write instead.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "mem.h"
#include "phone.h"
#include "req.h"
#include "req_in.h"
#include "route.h"
#include "text.h"
#include "value.h"

/* What was sent under a name, before any judgement. */
struct sent {
	enum { ABSENT, TEXT, UNREADABLE, NOT_ONE } kind;
	const char	*text;		/* valid UTF-8; "" unless TEXT */
};

static struct sent
of_json(const struct value *v)
{
	switch (value_kind(v)) {
	case VALUE_NULL:
		return (struct sent){ ABSENT, "" };
	case VALUE_FALSE:
		return (struct sent){ TEXT, "false" };
	case VALUE_TRUE:
		return (struct sent){ TEXT, "true" };
	case VALUE_NUMBER:
	case VALUE_TEXT:
		return (struct sent){ TEXT, value_str(v) };
	case VALUE_ARRAY:
	case VALUE_OBJECT:
		break;
	}
	return (struct sent){ NOT_ONE, "" };
}

static bool
has_key(const struct value *object, const char *key)
{
	for (size_t i = 0; i < value_len(object); i++)
		if (value_kind(object) == VALUE_OBJECT && strcmp(value_key(object, i), key) == 0)
			return true;
	return false;
}

static struct sent
sent(const struct req *req, const char *name)
{
	const struct inputs	*in = req->inputs;
	const struct field	*f;

	if (in->scope != NULL)
		return of_json(value_get(in->scope, name));
	if (has_key(in->json, name))
		return of_json(value_get(in->json, name));
	if ((f = fields_find(&in->form, name)) == NULL)
		f = fields_find(&in->query, name);
	if (f == NULL)
		return (struct sent){ ABSENT, "" };
	return (struct sent){ f->bad ? UNREADABLE : TEXT, f->text };
}

bool
req_has(const struct req *req, const char *name)
{
	const struct inputs	*in = req->inputs;

	if (in->scope != NULL)
		return has_key(in->scope, name);
	return has_key(in->json, name) || fields_find(&in->form, name) != NULL ||
	    fields_find(&in->query, name) != NULL;
}

const char *
req_raw(struct req *req, const char *name)
{
	return text_plain(req->mem, sent(req, name).text);
}

const struct value *
req_json(struct req *req)
{
	return req->inputs->json;
}

void
req_in(struct req *req, const struct value *object, const char *prefix)
{
	req->inputs->scope = object;
	req->inputs->prefix = object != NULL ? prefix : NULL;
}

/* ---- errors ---- */

void
req_error(struct req *req, const char *field, const char *sentence)
{
	struct inputs	*in = req->inputs;

	if (in->prefix != NULL && *in->prefix != '\0')
		field = mem_printf(req->mem, "%s.%s", in->prefix, field);
	else
		field = mem_text(req->mem, field, strlen(field));
	if (!has_key(in->errors, field))
		value_set_text(in->errors, field, sentence);
}

bool
req_ok(const struct req *req)
{
	return value_len(req->inputs->errors) == 0;
}

const struct value *
req_errors(const struct req *req)
{
	return req->inputs->errors;
}

enum http
req_invalid(struct req *req)
{
	return http_refuse(req, HTTP_422, tr(req->lang, "Please correct what is marked."));
}

/* Passwords and tokens are never shown again. */
static bool
is_secret(const char *name)
{
	return strcasestr(name, "password") != NULL || strcmp(name, "csrf") == 0 ||
	    strcmp(name, "pin") == 0 || strcmp(name, "pin_again") == 0;
}

const struct value *
req_typed(const struct req *req)
{
	const struct fields	*const sources[] = { &req->inputs->query, &req->inputs->form };
	const struct value	*json = req->inputs->json;
	struct value		*typed = value_object(req->mem);

	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i < sources[k]->n; i++)
			if (!is_secret(sources[k]->v[i].name))
				value_set_text(typed, sources[k]->v[i].name,
				    text_plain(req->mem, sources[k]->v[i].text));
	if (value_kind(json) != VALUE_OBJECT)
		return typed;
	for (size_t i = 0; i < value_len(json); i++) {
		const char	*key = value_key(json, i);
		struct sent	 s = of_json(value_get(json, key));

		if (s.kind == TEXT && !is_secret(key))
			value_set_text(typed, key, text_plain(req->mem, s.text));
	}
	return typed;
}

/* ---- one text ---- */

/* The trimmed plain text of a field; NULL if absent, empty or wrong. */
static const char *
take(struct req *req, const char *name, int flags)
{
	struct sent	 s = sent(req, name);
	const char	*text, *wrong = NULL;

	text = text_trim(req->mem, s.text);
	if (s.kind == UNREADABLE)
		wrong = tr(req->lang, "This text cannot be read. Please type it again.");
	else if (s.kind == NOT_ONE)
		wrong = tr(req->lang, "One value is expected here.");
	else if (!text_is_plain(text, flags & REQ_LINES))
		wrong = tr(req->lang, "Please leave out invisible and control characters.");
	else if (*text == '\0' && (flags & REQ_REQUIRED))
		wrong = tr(req->lang, "Please fill in this field.");

	if (wrong != NULL)
		req_error(req, name, wrong);
	return wrong == NULL && *text != '\0' ? text : NULL;
}

/* Records the sentence and is NULL, so that a getter can return it. */
static const char *
refuse(struct req *req, const char *name, const char *sentence)
{
	req_error(req, name, sentence);
	return NULL;
}

const char *
req_text(struct req *req, const char *name, size_t max_chars, int flags)
{
	const char	*text = take(req, name, flags);

	if (text != NULL && text_chars(text) > max_chars)
		return refuse(req, name, mem_printf(req->mem,
		    trn(req->lang, "At most %lu character, please.",
		    "At most %lu characters, please.", max_chars), (unsigned long)max_chars));
	return text;
}

bool
req_int(struct req *req, const char *name, int64_t min, int64_t max, int flags, int64_t *n)
{
	const char	*text = take(req, name, flags);

	if (text == NULL)
		return false;
	if (text_to_int(text, n) && *n >= min && *n <= max)
		return true;
	req_error(req, name, mem_printf(req->mem,
	    tr(req->lang, "A whole number from %lld to %lld, please."),
	    (long long)min, (long long)max));
	return false;
}

/* Who fills in a form chooses; a program sends a number. */
static const char *
wrong_id(struct req *req)
{
	return req->area != NULL && req->area->api ?
	    tr(req->lang, "An id is expected here: a whole number, 0 for none.") :
	    tr(req->lang, "Please choose one from the list.");
}

int64_t
req_id(struct req *req, const char *name, int flags)
{
	const char	*text = take(req, name, flags);
	int64_t		 id;

	if (text == NULL)
		return 0;
	if ((id = text_to_id(text)) == 0 && (strcmp(text, "0") != 0 || (flags & REQ_REQUIRED)))
		req_error(req, name, wrong_id(req));
	return id;
}

bool
req_bool(struct req *req, const char *name)
{
	const char	*text = take(req, name, 0);

	if (text == NULL || strcmp(text, "0") == 0 || strcmp(text, "false") == 0 ||
	    strcmp(text, "off") == 0)
		return false;
	if (strcmp(text, "1") == 0 || strcmp(text, "true") == 0 || strcmp(text, "on") == 0)
		return true;
	req_error(req, name, tr(req->lang, "Yes or no is expected here."));
	return false;
}

const char *
req_one_of(struct req *req, const char *name, const char *const *words, int flags)
{
	const char	*text = take(req, name, flags);

	for (size_t i = 0; text != NULL && words[i] != NULL; i++)
		if (strcmp(text, words[i]) == 0)
			return words[i];
	return text != NULL ?
	    refuse(req, name, tr(req->lang, "Please choose one from the list.")) : NULL;
}

/* ---- times ---- */

const char *
req_date(struct req *req, const char *name, int flags)
{
	const char	*text = take(req, name, flags);

	if (text != NULL && !text_is_day(text))
		return refuse(req, name, tr(req->lang, "A date like 2026-11-21, please."));
	return text;
}

/* Two digits below limit. */
static bool
two(const char *s, int limit)
{
	return isdigit((unsigned char)s[0]) && isdigit((unsigned char)s[1]) &&
	    (s[0] - '0') * 10 + s[1] - '0' < limit;
}

/* "", "Z", "+05:00", "-0500", "+05", and " 05:00", whose + a query string ate;
 * writes it as "", "Z" or "+05:00". */
static bool
read_zone(const char *s, char zone[8])
{
	const char	*minutes;

	if (*s == '\0' || strcmp(s, "Z") == 0 || strcmp(s, "z") == 0) {
		(void)snprintf(zone, 8, "%s", *s != '\0' ? "Z" : "");
		return true;
	}
	if (strchr("+- ", *s) == NULL || !two(s + 1, 15))
		return false;
	minutes = s[3] == ':' ? s + 4 : s + 3;
	if (*minutes == '\0' && minutes == s + 3)
		minutes = "00";
	if (!two(minutes, 60) || minutes[2] != '\0')
		return false;
	(void)snprintf(zone, 8, "%c%.2s:%.2s", *s == '-' ? '-' : '+', s + 1, minutes);
	return true;
}

/* Normalises an ISO time; NULL if it is none. */
static const char *
read_time(void *ctx, const char *text)
{
	const char	*day, *seconds = "00", *s;
	char		 zone[8];

	if (strlen(text) < 16 || (text[10] != 'T' && text[10] != 't' && text[10] != ' '))
		return NULL;
	day = mem_text(ctx, text, 10);
	if (!text_is_day(day) || !two(text + 11, 24) || text[13] != ':' || !two(text + 14, 60))
		return NULL;
	s = text + 16;
	if (*s == ':') {
		if (!two(s + 1, 60))
			return NULL;
		seconds = s + 1;
		s += 3;
		if (*s == '.' && isdigit((unsigned char)s[1]))		/* toISOString() */
			s += 1 + strspn(s + 1, "0123456789");
	}
	if (!read_zone(s, zone))
		return NULL;
	return mem_printf(ctx, "%sT%.5s:%.2s%s", day, text + 11, seconds, zone);
}

const char *
req_time(struct req *req, const char *name, int flags)
{
	const char	*text = take(req, name, flags), *time;

	if (text == NULL)
		return NULL;
	if ((time = read_time(req->mem, text)) == NULL)
		return refuse(req, name, tr(req->lang,
		    "A date and time like 2026-11-21T10:30, please."));
	return time;
}

/* ---- money, addresses, numbers ---- */

/* People type "1 500,50": spaces go, a comma is a point. */
const char *
req_money(struct req *req, const char *name, int flags)
{
	const char	*text = take(req, name, flags);
	char		*sum, *w;
	size_t		 whole, cents;

	if (text == NULL)
		return NULL;
	w = sum = mem_zero(req->mem, strlen(text) + 1);
	for (; *text != '\0'; text++) {
		if (strncmp(text, "\xc2\xa0", 2) == 0)
			text++;
		else if (*text != ' ')
			*w++ = *text == ',' ? '.' : *text;
	}
	whole = strspn(sum, "0123456789");
	cents = sum[whole] == '.' ? strspn(sum + whole + 1, "0123456789") : 0;
	if (whole < 1 || whole > 12 || cents > 2 ||
	    sum[whole + (cents > 0 ? cents + 1 : 0)] != '\0')
		return refuse(req, name, tr(req->lang, "An amount like 1500 or 1500.50, please."));
	return sum;
}

/* A dot-separated name whose parts are not empty and hold only such bytes. */
static bool
is_dotted(const char *s, size_t len, const char *marks)
{
	bool	empty = true;

	for (size_t i = 0; i < len; i++) {
		if (s[i] == '.') {
			if (empty)
				return false;
			empty = true;
			continue;
		}
		if (!isalnum((unsigned char)s[i]) && (s[i] == '\0' || strchr(marks, s[i]) == NULL))
			return false;
		empty = false;
	}
	return !empty;
}

static bool
is_email(const char *s)
{
	const char	*at = strrchr(s, '@');

	return at != NULL && strlen(s) <= 254 && at - s <= 64 &&
	    is_dotted(s, (size_t)(at - s), "!#$%&'*+/=?^_`{|}~-") &&
	    is_dotted(at + 1, strlen(at + 1), "-") && strchr(at, '.') != NULL &&
	    at[1] != '-' && at[strlen(at) - 1] != '-';
}

const char *
req_email(struct req *req, const char *name, int flags)
{
	const char	*text = take(req, name, flags);

	if (text != NULL && !is_email(text))
		return refuse(req, name, tr(req->lang,
		    "An e-mail address like name@example.com, please."));
	return text;
}

const char *
req_phone(struct req *req, const char *name, const char *region, int flags)
{
	struct sent	 s = sent(req, name);
	const char	*text;
	char		 e164[PHONE_MAX];
	enum phone	 is;

	/* Numbers pasted from address books come wrapped in direction marks. */
	text = text_trim(req->mem, text_plain(req->mem, s.text));
	if (s.kind != TEXT || *text == '\0')
		return take(req, name, flags);
	is = phone_read(text, region, e164);
	if (is == PHONE_WRONG || (is == PHONE_POSSIBLE && (flags & REQ_VALID)))
		return refuse(req, name, tr(req->lang,
		    "There is no such phone number. Please check the digits and the country code."));
	return mem_text(req->mem, e164, strlen(e164));
}

/* ---- lists of ids ---- */

struct listed {
	struct ids	 ids;
	size_t		 max;
	bool		 twice;		/* one stood there twice; it is kept once */
};

/* Adds the ids of "1,2, 3"; empty places and 0 ("any") add nothing. */
static bool
add_ids(struct listed *l, const char *text)
{
	char	 one[24];
	size_t	 len;
	int64_t	 id;
	bool	 known;

	for (; *text != '\0'; text += *text == ',') {
		text += strspn(text, " ");
		len = strcspn(text, ", ");
		if (len >= sizeof(one))
			return false;
		memcpy(one, text, len);
		one[len] = '\0';
		text += len;
		text += strspn(text, " ");
		if (*text != ',' && *text != '\0')
			return false;
		if (len == 0 || strcmp(one, "0") == 0)
			continue;
		if ((id = text_to_id(one)) == 0)
			return false;
		known = ids_has(l->ids, id);
		l->twice = l->twice || known;
		if (known)
			continue;
		if (l->ids.n == l->max)
			return false;
		l->ids.v[l->ids.n++] = id;
	}
	return true;
}

static bool
add_json_ids(struct listed *l, const struct value *v)
{
	struct sent	s;

	if (value_kind(v) != VALUE_ARRAY) {
		s = of_json(v);
		return s.kind == ABSENT || (s.kind == TEXT && add_ids(l, s.text));
	}
	for (size_t i = 0; i < value_len(v); i++) {
		s = of_json(value_at(v, i));
		if (s.kind != TEXT || strchr(s.text, ',') != NULL || !add_ids(l, s.text))
			return false;
	}
	return true;
}

static struct listed
listed_ids(struct req *req, const char *name, size_t max)
{
	const struct inputs	*in = req->inputs;
	const struct value	*json = in->scope != NULL ? in->scope : in->json;
	const struct fields	*fields = &in->form;
	const struct field	*f;
	struct listed		 l = { .max = max };
	bool			 right = true;

	l.ids.v = mem_zero(req->mem, (max + 1) * sizeof(*l.ids.v));
	if (in->scope != NULL || has_key(json, name)) {
		right = add_json_ids(&l, value_get(json, name));
	} else {
		if (fields_list(fields, name, 0) == NULL)
			fields = &in->query;
		for (size_t i = 0; right && (f = fields_list(fields, name, i)) != NULL; i++)
			right = !f->bad && add_ids(&l, f->text);
	}
	if (!right) {
		req_error(req, name, mem_printf(req->mem,
		    tr(req->lang, "A list of at most %lu numbers is expected here."),
		    (unsigned long)max));
		l.ids.n = 0;
	}
	return l;
}

struct ids
req_ids(struct req *req, const char *name, size_t max)
{
	return listed_ids(req, name, max).ids;
}

bool
req_lists(struct req *req, const char *name, const char *word)
{
	const struct inputs	*in = req->inputs;
	const struct field	*f;
	const size_t		 len = strlen(word);

	for (size_t i = 0; (f = fields_list(&in->query, name, i)) != NULL; i++)
		for (const char *p = f->bad ? NULL : f->text; p != NULL; p = strchr(p, ','))
			if (strncmp(p += *p == ',', word, len) == 0 && (p[len] == '\0' || p[len] == ','))
				return true;
	return false;
}

bool
ids_has(struct ids ids, int64_t id)
{
	for (size_t i = 0; i < ids.n; i++)
		if (ids.v[i] == id)
			return true;
	return false;
}

struct value *
ids_value(struct req *req, struct ids ids)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < ids.n; i++)
		(void)value_append(list, value_int(req->mem, ids.v[i]));
	return list;
}

struct ids
req_ids_once(struct req *req, const char *name, size_t max)
{
	const struct listed	 l = listed_ids(req, name, max);

	if (l.twice)
		req_error(req, name, tr(req->lang, "The same number stands here twice."));
	return l.ids;
}
