/* extra.c: the chain's own fields of bookings: shown, and read from the form. */
#include "extra.h"

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
#include "visit.h"

#include "extra_sql.h"

bool
extra_may_read(const struct req *req)
{
	return auth_may(req, "custom_fields_record_values_read_access");
}

/* Fill them in where a booking may be made or changed. */
static bool
may_fill(const struct req *req)
{
	return extra_may_read(req) && auth_may(req, "custom_fields_record_values_edit_access");
}

bool
extra_may_edit(const struct req *req)
{
	return may_fill(req) && auth_may(req, "edit_records_access");
}

const char *
extra_name(struct req *req, int64_t field, int64_t appointment)
{
	return req_printf(req, "f%lld_%lld", (long long)field, (long long)appointment);
}

struct query *
extra_send(struct req *req, int64_t visit)
{
	return extra_of_visit_send(req, req->auth->chain_id, req->auth->branch_id,
	    extra_may_read(req) ? visit : 0);
}

const struct rows *
extra_rows(struct req *req, int64_t visit)
{
	return extra_of_visit(req, req->auth->chain_id, req->auth->branch_id,
	    extra_may_read(req) ? visit : 0);
}

struct query *
extra_new_send(struct req *req)
{
	return extra_of_new_send(req, req->auth->chain_id, may_fill(req));
}

bool
extra_at(struct req *req, const struct rows *r, size_t i, int64_t appointment, struct custom *f)
{
	const char	*choices = row_text(r, i, rows_col(r, "choices"));

	*f = (struct custom){ .id = row_int(r, i, rows_col(r, "id")),
	    .title = row_text(r, i, rows_col(r, "title")),
	    .kind = row_text(r, i, rows_col(r, "kind")),
	    .now = row_text(r, i, rows_col(r, "value")),
	    .required = row_bool(r, i, rows_col(r, "required")) };
	if (choices != NULL)
		f->choices = value_parse(req->mem, choices);
	return row_int(r, i, rows_col(r, "appointment_id")) == appointment;
}

/* ---- showing --------------------------------------------------------------- */

/* A field's input; true: look at it. */
static bool
add_input(struct req *req, const struct visit *v, const struct appointment *a,
    const struct custom *f, struct value *list)
{
	struct value	*one = value_append(list, value_object(req->mem));
	const char	*name = extra_name(req, f->id, a->id);
	bool		 open = visit_typed(req, v, one, "value", name, f->now);

	value_set_text(one, "name", name);
	value_set_text(one, "field", f->title);
	value_set_text(one, "words", custom_words(req, req->lang, f->kind, f->now));
	value_set_bool(one, "must", f->required);
	custom_input(req, f, value_str(value_get(one, "value")), one);
	return open;
}

struct value *
extra_value(struct req *req, const struct visit *v, const struct appointment *a)
{
	struct value	*extra = value_object(req->mem), *list = value_array(req->mem);
	const char	*told = "";
	bool		 open = false, lacks = false;
	struct custom	 f;

	for (size_t i = 0; i < rows_len(v->extras); i++) {
		if (!extra_at(req, v->extras, i, a->id, &f))
			continue;
		open = add_input(req, v, a, &f, list) || open;
		lacks = lacks || (f.required && *f.now == '\0');
		if (*f.now != '\0')
			told = req_printf(req, "%s%s%s: %s", told, *told != '\0' ? " · " : "",
			    f.title, custom_words(req, req->lang, f.kind, f.now));
	}
	if (value_len(list) == 0)
		return value_null(req->mem);
	value_set(extra, "list", list);
	value_set_text(extra, "told", told);
	value_set_bool(extra, "open", open);
	value_set_bool(extra, "lacks", lacks && !a->cancelled);
	value_set_bool(extra, "may_write", extra_may_edit(req) && !a->cancelled);
	return extra;
}

struct value *
extra_new_value(struct req *req, const struct rows *r)
{
	static const struct visit	 none = { .typed = true };	/* what is typed stays */
	static const struct appointment	 a = { 0 };
	struct value			*extra = value_object(req->mem);
	struct value			*list = value_array(req->mem);
	bool				 open = false;
	struct custom			 f;

	for (size_t i = 0; i < rows_len(r); i++)
		if (extra_at(req, r, i, a.id, &f))
			open = add_input(req, &none, &a, &f, list) || f.required || open;
	if (value_len(list) == 0)
		return value_null(req->mem);
	value_set(extra, "list", list);
	value_set_bool(extra, "open", open);
	value_set_bool(extra, "may_write", true);
	value_set_bool(extra, "fresh", true);
	return extra;
}

/* ---- reading --------------------------------------------------------------- */

static bool
in_use(struct req *req, const struct rows *r, int64_t field, int64_t appointment)
{
	struct custom	 f;

	for (size_t i = 0; i < rows_len(r); i++)
		if (extra_at(req, r, i, appointment, &f) && f.id == field)
			return true;
	return false;
}

/* What was typed into a field that is put away by now is not dropped in silence; told
 * at its name, or at another one where the form has no place for it. */
static void
refuse_gone(struct req *req, const struct rows *r, int64_t appointment, const char *at)
{
	const struct value	*typed = req_typed(req);
	long long		 field, of;
	int			 used;

	for (size_t i = 0; i < value_len(typed); i++) {
		const char	*name = value_key(typed, i);

		used = 0;
		if (sscanf(name, "f%15lld_%15lld%n", &field, &of, &used) == 2 &&
		    name[used] == '\0' && of == appointment && *req_raw(req, name) != '\0' &&
		    !in_use(req, r, field, appointment))
			req_error(req, at != NULL ? at : name,
			    tr(req->lang, "This field is not in use any more"));
	}
}

void
extra_want(struct req *req, struct value *one, const struct rows *r, const struct appointment *a)
{
	struct value	*fields = value_object(req->mem);
	const char	*name, *typed;
	struct custom	 f;

	if (!extra_may_edit(req))
		return;
	for (size_t i = 0; i < rows_len(r); i++) {
		if (!extra_at(req, r, i, a->id, &f))
			continue;
		name = extra_name(req, f.id, a->id);
		if (!req_has(req, name))
			continue;
		f.required = f.required && *f.now != '\0';
		typed = custom_read(req, &f, name);
		if (typed != NULL && strcmp(typed, f.now) != 0)
			value_set_text(fields, req_printf(req, "%lld", (long long)f.id), typed);
	}
	refuse_gone(req, r, a->id, NULL);
	if (value_len(fields) > 0)
		value_set(one, "fields", fields);
}

struct value *
extra_new_want(struct req *req, const struct rows *r)
{
	struct value	*fields = value_object(req->mem);
	const char	*typed;
	struct custom	 f;

	if (!may_fill(req))
		return fields;
	for (size_t i = 0; i < rows_len(r); i++) {
		if (!extra_at(req, r, i, 0, &f))
			continue;
		typed = custom_read(req, &f, extra_name(req, f.id, 0));
		if (typed != NULL && *typed != '\0')
			value_set_text(fields, req_printf(req, "%lld", (long long)f.id), typed);
	}
	refuse_gone(req, r, 0, "fields");
	return fields;
}
