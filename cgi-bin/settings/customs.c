/* customs.c: the chain's own fields of bookings: added, renamed, put in order, put
 * away.  Their kind stays, for bookings hold values of it.
 */
#include "customs.h"

#include <string.h>

#include "auth.h"
#include "custom.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "settings.h"
#include "shelf.h"
#include "text.h"
#include "value.h"
#include "view.h"

#include "customs_sql.h"

enum {
	TITLE_MAX = 100,
	CODE_MAX = 50,
	CHOICES_MAX = 50,
	CHOICE_MAX = 100,
	KINDS_MAX = 16,
	VERSION_MAX = 2147483647
};

static enum http	 show(struct req *req, enum http status, int64_t wrong);

static const struct shelf	shelf = {
	.slug = "fields", .unique = "field_title", .show = show, .is = customs_is,
	.move = customs_move, .archive = customs_archive,
};

/* ---- the list -------------------------------------------------------------- */

static struct value *
kinds_value(struct req *req, const char *present)
{
	struct value			*list = value_array(req->mem), *one;
	const struct custom_kind	*k;

	for (size_t i = 0; (k = custom_kind_at(i)) != NULL; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "kind", k->kind);
		value_set_text(one, "word", trc(req->lang, "field", k->word));
		value_set_bool(one, "here", strcmp(k->kind, present) == 0);
	}
	return list;
}

static const char *
kind_word(struct req *req, const char *kind)
{
	const struct custom_kind	*k;

	for (size_t i = 0; (k = custom_kind_at(i)) != NULL; i++)
		if (strcmp(k->kind, kind) == 0)
			return trc(req->lang, "field", k->word);
	return kind;
}

/* What a field's form shows: itself, or what was typed and is wrong. */
static void
fill_form(struct req *req, struct value *one, const struct rows *r, size_t i, bool typed)
{
	static const char *const	names[] = { "title", "code", "choices" };
	struct value			*in = value_sub(one, "in");

	for (size_t k = 0; k < ARRAY_SIZE(names); k++) {
		value_set_text(in, names[k], typed ? req_raw(req, names[k]) : r == NULL ? "" :
		    row_text(r, i, rows_col(r, names[k])));
		if (typed)
			value_set_text(value_sub(in, "error"), names[k],
			    value_str(value_get(req_errors(req), names[k])));
	}
	value_set_bool(in, "required", typed ? req_bool(req, "required") :
	    r != NULL && row_bool(r, i, rows_col(r, "required")));
	value_set_bool(one, "open", typed);
}

static struct value *
field_value(struct req *req, const struct rows *r, size_t i, int64_t wrong)
{
	struct value	*one = value_object(req->mem);
	int64_t		 id = row_int(r, i, rows_col(r, "id"));
	const char	*kind = row_text(r, i, rows_col(r, "kind"));

	value_set_int(one, "id", id);
	value_set_int(one, "version", row_int(r, i, rows_col(r, "version")));
	value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
	value_set_text(one, "code", row_text(r, i, rows_col(r, "code")));
	value_set_text(one, "kind_word", kind_word(req, kind));
	value_set_bool(one, "must", row_bool(r, i, rows_col(r, "required")));
	value_set_bool(one, "chosen", strcmp(kind, "choice") == 0);
	fill_form(req, one, r, i, id == wrong);
	return one;
}

static enum http
show(struct req *req, enum http status, int64_t wrong)
{
	struct query		*q = customs_list_send(req, req->auth->chain_id);
	struct query		*frame = frame_send(req);
	struct value		*data = value_object(req->mem), *used = value_array(req->mem);
	struct value		*away = value_array(req->mem), *fresh;
	const struct rows	*r;
	bool			 typed = status != HTTP_200 && wrong == 0;

	if (!db_wait(req) || (r = query_rows(q)) == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++)
		(void)value_append(row_bool(r, i, rows_col(r, "archived")) ? away : used,
		    field_value(req, r, i, wrong));
	value_set_text(data, "heading", tr(req->lang, "Fields of bookings"));
	value_set(data, "customs", used);
	value_set(data, "away", away);
	value_set_bool(data, "has_away", value_len(away) > 0);
	fresh = value_sub(data, "fresh");
	fill_form(req, fresh, NULL, 0, typed);
	value_set(fresh, "kinds", kinds_value(req, typed ? req_raw(req, "kind") : "text"));
	value_set_bool(fresh, "chosen", true);
	shelf_said(req, data, status);
	settings_fill(req, data, frame, "fields");
	return view_answer(req, status, "customs.html", data);
}

enum http
get_customs(struct req *req)
{
	return show(req, HTTP_200, -1);
}

enum http
get_custom(struct req *req)
{
	return shelf_get(req, &shelf);
}

/* ---- changing -------------------------------------------------------------- */

struct typed {
	const char	*title;
	const char	*code;
	const char	*kind;
	const char	*choices;	/* JSON */
	bool		 required;
};

static bool
has_text(const struct value *list, const char *text)
{
	for (size_t i = 0; i < value_len(list); i++)
		if (strcmp(value_str(value_at(list, i)), text) == 0)
			return true;
	return false;
}

/* A choice a line; empty lines and what is there already are left out. */
static const char *
read_choices(struct req *req, bool wanted)
{
	const char	*text = req_text(req, "choices", CHOICES_MAX * (CHOICE_MAX + 1),
			    REQ_LINES | (wanted ? REQ_REQUIRED : 0));
	struct value	*list = value_array(req->mem);
	const char	*one;
	size_t		 n;

	for (; wanted && text != NULL && *text != '\0'; text += n + (text[n] == '\n')) {
		n = strcspn(text, "\n");
		one = text_trim(req->mem, req_printf(req, "%.*s", (int)n, text));
		if (text_chars(one) > CHOICE_MAX)
			req_error(req, "choices", req_printf(req, tr(req->lang,
			    "A choice has at most %d characters"), CHOICE_MAX));
		else if (*one != '\0' && !has_text(list, one))
			(void)value_append(list, value_text(req->mem, one));
	}
	if (value_len(list) > CHOICES_MAX)
		req_error(req, "choices", req_printf(req,
		    tr(req->lang, "At most %d choices"), CHOICES_MAX));
	return value_json(req->mem, list);
}

static const char *
read_code(struct req *req)
{
	const char	*code = req_text(req, "code", CODE_MAX, 0);

	if (code == NULL)
		return "";
	if (*code >= 'a' && *code <= 'z' &&
	    code[strspn(code, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0')
		return code;
	req_error(req, "code", tr(req->lang,
	    "Small Latin letters, digits and _ only, a letter first"));
	return "";
}

/* kind: NULL for a new field, which says it. */
static void
read_typed(struct req *req, const char *kind, struct typed *t)
{
	const char			*words[KINDS_MAX] = { NULL };
	const struct custom_kind	*k;

	for (size_t i = 0; (k = custom_kind_at(i)) != NULL; i++)
		words[i] = k->kind;
	t->title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	t->code = read_code(req);
	t->kind = kind != NULL ? kind : req_one_of(req, "kind", words, REQ_REQUIRED);
	t->choices = read_choices(req, t->kind != NULL && strcmp(t->kind, "choice") == 0);
	t->required = req_bool(req, "required");
}

/* Another one has this code: also one that is put away, for programs know it. */
static bool
code_taken(struct req *req)
{
	if (strcmp(db_constraint(req), "field_code") != 0)
		return false;
	req_error(req, "code", tr(req->lang, "There is one of this code already"));
	return true;
}

enum http
post_customs(struct req *req)
{
	struct typed	 t;

	read_typed(req, NULL, &t);
	if (!req_ok(req))
		return shelf_wrong(req, &shelf, 0);
	if (customs_add(req, req->auth->chain_id, t.title, t.code, t.kind, t.choices,
	    t.required) == NULL)
		return code_taken(req) ? shelf_wrong(req, &shelf, 0) : shelf_refused(req, &shelf, 0);
	return shelf_back(req, &shelf, "?saved=1");
}

enum http
post_custom(struct req *req)
{
	int64_t			 id = req_path_id(req, "id"), seen = 0;
	const struct rows	*r = customs_is(req, req->auth->chain_id, id);
	struct typed		 t;

	if (r == NULL || rows_len(r) == 0)
		return r == NULL ? db_status(req) : HTTP_404;
	read_typed(req, rows_text(r, "kind"), &t);
	if (*t.code == '\0')
		t.code = rows_text(r, "code");
	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &seen);
	if (!req_ok(req))
		return shelf_wrong(req, &shelf, id);
	r = customs_change(req, req->auth->chain_id, id, seen, t.title, t.code, t.choices,
	    t.required);
	if (r == NULL && code_taken(req))
		return shelf_wrong(req, &shelf, id);
	return shelf_changed(req, &shelf, r, id);
}

enum http
post_custom_move(struct req *req)
{
	return shelf_move(req, &shelf);
}

enum http
post_custom_archive(struct req *req)
{
	return shelf_archive(req, &shelf, true);
}

enum http
post_custom_restore(struct req *req)
{
	return shelf_archive(req, &shelf, false);
}
