/* own.c: the chain's own fields in the filter of the list of bookings. */
#include "own.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "custom.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"

enum {
	TYPED_MAX = 100,
	CHOICE_MAX = 255
};

static const char *const	ends[] = { "_from", "_upto" };	/* of a pair */
static const char		whether[] = "_is";		/* of any: is there something in it? */
static const char *const	states[] = { "filled", "empty", NULL };

bool
own_may(const struct req *req)
{
	return auth_may(req, "custom_fields_record_values_read_access");
}

/* ---- names ----------------------------------------------------------------- */

static const char *
name_of(struct req *req, int64_t field, const char *end)
{
	return req_printf(req, "f%lld%s", (long long)field, end);
}

/* Which field a name is of; 0: none. */
static int64_t
field_of(const char *name)
{
	long long	 id = 0;
	int		 used = 0;

	if (sscanf(name, "f%15lld%n", &id, &used) != 1 || id <= 0)
		return 0;
	for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
		if (strcmp(name + used, ends[i]) == 0)
			return id;
	return name[used] == '\0' || strcmp(name + used, whether) == 0 ? id : 0;
}

bool
own_asked(struct req *req)
{
	const struct value	*typed = req_typed(req);

	for (size_t i = 0; i < value_len(typed); i++)
		if (field_of(value_key(typed, i)) != 0)
			return true;
	return false;
}

/* ---- fields ---------------------------------------------------------------- */

static struct custom
custom_at(struct req *req, const struct rows *fields, size_t i)
{
	const char	*choices = row_text(fields, i, rows_col(fields, "choices"));
	struct custom	 f = { .id = row_int(fields, i, rows_col(fields, "id")),
			    .title = row_text(fields, i, rows_col(fields, "title")),
			    .kind = row_text(fields, i, rows_col(fields, "kind")), .now = "" };

	if (choices != NULL)
		f.choices = value_parse(req->mem, choices);
	return f;
}

static bool
is_pair(const struct custom *f)
{
	return strcmp(f->kind, "number") == 0 || strcmp(f->kind, "date") == 0;
}

bool
own_away(const struct rows *fields, int64_t field)
{
	size_t	 i = rows_find(fields, "id", field);

	return i < rows_len(fields) && row_bool(fields, i, rows_col(fields, "away"));
}

/* ---- reading --------------------------------------------------------------- */

/* What is asked of a pair's field; what is wrong is recorded. */
static void
read_pair(struct req *req, const struct custom *f, struct value *filter)
{
	const char	*text[ARRAY_SIZE(ends)], *name;
	bool		 days = strcmp(f->kind, "date") == 0;

	for (size_t i = 0; i < ARRAY_SIZE(ends); i++) {
		name = name_of(req, f->id, ends[i]);
		text[i] = custom_read(req, f, name);
		if (text[i] != NULL && *text[i] != '\0')
			value_set_text(filter, name, text[i]);
	}
	if (text[0] == NULL || text[1] == NULL || *text[0] == '\0' || *text[1] == '\0')
		return;
	if (days ? strcmp(text[0], text[1]) > 0 : strtod(text[0], NULL) > strtod(text[1], NULL))
		req_error(req, name_of(req, f->id, ends[1]), days ?
		    tr(req->lang, "The last day is before the first") :
		    tr(req->lang, "The second number is less than the first"));
}

static void
read_one(struct req *req, const struct custom *f, struct value *filter)
{
	const char	*name = name_of(req, f->id, whether), *text;

	if ((text = req_one_of(req, name, states, 0)) != NULL)
		value_set_text(filter, name, text);
	name = name_of(req, f->id, "");
	if (is_pair(f)) {
		read_pair(req, f, filter);
		return;
	}
	/* Of a choice also what is offered no more: bookings hold it all the same. */
	text = strcmp(f->kind, "flag") == 0 ? custom_read(req, f, name) :
	    req_text(req, name, strcmp(f->kind, "choice") == 0 ? CHOICE_MAX : TYPED_MAX, 0);
	if (text != NULL && *text != '\0')
		value_set_text(filter, name, text);
}

/* Of a filter the next name after one; NULL: none. */
static const char *
next_name(const struct value *filter, const char *after)
{
	const char	*next = NULL;

	for (size_t i = 0; i < value_len(filter); i++) {
		const char	*name = value_key(filter, i);

		if (field_of(name) != 0 && strcmp(name, after) > 0 &&
		    (next == NULL || strcmp(name, next) < 0))
			next = name;
	}
	return next;
}

/* In one order for all, so that the same filter has the same address. */
void
own_keep(const struct value *kept, struct value *filter)
{
	const char	*text;

	for (const char *name = ""; (name = next_name(kept, name)) != NULL;)
		if ((text = value_str(value_get(kept, name))) != NULL)
			value_set_text(filter, name, text);
}

void
own_read(struct req *req, const struct rows *fields, struct value *filter)
{
	const struct value	*typed = req_typed(req);
	struct value		*asked = value_object(req->mem);
	struct custom		 f;
	int64_t			 id;

	for (size_t i = 0; i < rows_len(fields); i++) {
		f = custom_at(req, fields, i);
		read_one(req, &f, asked);
	}
	own_keep(asked, filter);
	for (size_t i = 0; i < value_len(typed); i++) {
		const char	*name = value_key(typed, i);

		if ((id = field_of(name)) != 0 && *req_raw(req, name) != '\0' &&
		    rows_find(fields, "id", id) == rows_len(fields))
			req_error(req, name, tr(req->lang,
			    "There is no such field, or your role does not show it"));
	}
}

bool
own_any(const struct value *filter)
{
	for (size_t i = 0; i < value_len(filter); i++)
		if (field_of(value_key(filter, i)) != 0)
			return true;
	return false;
}

/* ---- as a form ------------------------------------------------------------- */

/* What an input shows: what is asked, else what was typed. */
static const char *
input(struct req *req, const struct value *filter, const char *name, struct value *one)
{
	const char	*text = value_str(value_get(filter, name));

	if (text == NULL)
		text = req_raw(req, name);
	value_set_text(one, "name", name);
	value_set_text(one, "value", text);
	value_set_text(one, "error", value_str(value_get(req_errors(req), name)));
	return text;
}

/* Whether there is something in it.  True: that is asked. */
static bool
add_state(struct req *req, const struct custom *f, const struct value *filter, struct value *one)
{
	struct value	*state = value_sub(one, "state");
	const char	*text = input(req, filter, name_of(req, f->id, whether), state);

	for (size_t i = 0; states[i] != NULL; i++)
		value_set_bool(state, states[i], strcmp(text, states[i]) == 0);
	return *text != '\0';
}

/* True: something is asked of it. */
static bool
add_inputs(struct req *req, const struct custom *f, const struct value *filter, struct value *one)
{
	static const char *const	 parts[] = { "first", "last" };
	struct value			*part;
	bool				 asked = false;
	const char			*text, *error;

	value_set_text(one, "title", f->title);
	if (!is_pair(f)) {
		text = input(req, filter, name_of(req, f->id, ""), one);
		custom_input(req, f, text, one);
		return *text != '\0';
	}
	value_set_bool(value_sub(one, "is"), f->kind, true);
	for (size_t i = 0; i < ARRAY_SIZE(ends); i++) {
		part = value_sub(one, parts[i]);
		asked = *input(req, filter, name_of(req, f->id, ends[i]), part) != '\0' || asked;
		if ((error = value_str(value_get(part, "error"))) != NULL)
			value_set_text(one, "wrong", error);
	}
	value_set_bool(one, "pair", true);
	return asked;
}

struct value *
own_show(struct req *req, const struct rows *fields, const struct value *filter)
{
	struct value	*list = value_array(req->mem), *one;
	struct custom	 f;
	bool		 asked;

	for (size_t i = 0; i < rows_len(fields); i++) {
		f = custom_at(req, fields, i);
		one = value_object(req->mem);
		asked = add_inputs(req, &f, filter, one);
		asked = add_state(req, &f, filter, one) || asked;
		if (asked || !row_bool(fields, i, rows_col(fields, "away")))
			(void)value_append(list, one);
	}
	return list;
}
