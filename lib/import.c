/* import.c: the pages of imports, the same for all that can be imported: a
 * form, what the worker found in the file, its progress, what came of it.
 */
#include "import.h"

#include <stdio.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "file.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "sheet.h"
#include "text.h"
#include "value.h"

#include "import_in.h"
#include "import_sql.h"

enum { EXAMPLES = 10, REJECTED = 100, PAGES_MAX = 1000, NAME_CHARS = 40, PEOPLE_MAX = 500 };

/* ---- words ----------------------------------------------------------------- */

/* Why a file was not read (work.reason). */
static const char *const	reasons[][2] = {
	{ "none", N_("This is not an XLSX file. Save the sheet as XLSX, please.") },
	{ "old",
	    N_("This is an old XLS file, or one with a password. Save it as XLSX without a "
	       "password, please.") },
	{ "broken", N_("This file is damaged. Open it, save it anew as XLSX and try again.") },
	{ "bomb",
	    N_("This file is too large when it is unpacked. Leave only the sheet that is to be "
	       "read, please.") },
	{ "rows",
	    N_("There are more than 100,000 rows in this sheet. Cut it into several, please.") },
	{ "columns",
	    N_("There are more than 200 columns in this sheet. Leave those that count, please.") },
	{ "empty", N_("The first sheet of this file is empty.") },
	{ "lost", N_("The uploaded file is not there any more. Please upload it again.") },
};

/* Why a row is rejected (work_row.reasons). */
static const char *const	whys[][2] = {
	{ "required", N_("is missing") },
	{ "number", N_("is not a number") },
	{ "price", N_("is not a price: 1500, 1500–2000, or from 1500") },
	{ "order", N_("is less than the price it starts from, or that is missing") },
	{ "minutes", N_("is not a length of time: 90, 1:30, or 60–90") },
	{ "range", N_("is too little or too much") },
	{ "date", N_("is not a date: 2026-12-31, or 31.12.2026") },
	{ "long", N_("is too long") },
	{ "error", N_("is an error of a formula") },
	{ "unknown",
	    N_("is not there: the number belongs to another business, or leave the column out") },
	{ "ambiguous", N_("several are called so: add the column ID") },
	{ "service", N_("there is no such service in this branch") },
	{ "member", N_("nobody of this name works in this branch") },
	{ "namesakes", N_("several people of this branch are called so") },
	{ "folder", N_("is not there, and you may not add it") },
	{ "right", N_("may not be changed by you") },
	{ "common", N_("is common to all branches: whoever works in all of them can change it") },
	{ "create", N_("is new, and you may not add it") },
	{ "stale", N_("was changed by somebody else meanwhile") },
	{ "twice", N_("stands in the file twice, first in row") },
};

static const char *
word_of(struct req *req, const char *const (*words)[2], size_t n, const char *word)
{
	for (size_t i = 0; i < n; i++)
		if (word != NULL && strcmp(words[i][0], word) == 0)
			return tr(req->lang, words[i][1]);
	return "";
}

static const struct import_field *
field_named(const struct import_kind *kind, const char *name)
{
	for (size_t i = 0; name != NULL && i < kind->n; i++)
		if (strcmp(kind->fields[i].name, name) == 0)
			return &kind->fields[i];
	return NULL;
}

const char *
import_heading(struct req *req, const struct import_kind *kind, const char *name)
{
	const struct import_field	*f = field_named(kind, name);

	if (f != NULL && f->type == IMPORT_OWN)
		return req_printf(req, "%s · %s", tr(req->lang, "Price"), f->heading);
	if (f != NULL)
		return trc(req->lang, "column", f->heading);
	if (name != NULL && strcmp(name, "archived") == 0)
		return tr(req->lang, "In the archive");
	if (name != NULL && strcmp(name, "dismissed_on") == 0)
		return tr(req->lang, "Last working day");
	return name != NULL && strcmp(name, "here") == 0 ? tr(req->lang, "In this branch") : "";
}

/* What those in a position cost who do not all cost the same; or as in the branch. */
static const char *
own_words(struct req *req, const struct value *v)
{
	struct buf	*out = buf_new(req->mem);

	for (size_t i = 0; i < value_len(v); i++) {
		const char	*price = value_str(value_get(v, value_key(v, i)));

		buf_printf(out, "%s%s", i > 0 ? ", " : "", price != NULL ? price : "—");
	}
	return out->len > 0 ? out->data : "—";
}

/* A value of the rows' JSON as people read it. */
static const char *
shown(struct req *req, const struct import_kind *kind, const char *name, const struct value *v)
{
	const struct import_field	*f = field_named(kind, name);
	struct buf			*out;
	const char			*text = value_str(v);

	if (value_kind(v) == VALUE_TRUE || value_kind(v) == VALUE_FALSE)
		return value_true(v) ? trc(req->lang, "cell", "yes") : trc(req->lang, "cell", "no");
	if (f != NULL && f->type == IMPORT_OWN && text == NULL)
		return own_words(req, v);
	if (value_kind(v) == VALUE_ARRAY) {
		out = buf_new(req->mem);
		for (size_t i = 0; i < value_len(v); i++)
			buf_printf(out, "%s%s", i > 0 ? "; " : "", value_str(value_at(v, i)));
		return out->data;
	}
	for (size_t i = 0;
	     f != NULL && text != NULL && f->words != NULL && f->words[i].value != NULL; i++)
		if (strcmp(f->words[i].value, text) == 0)
			return trc(req->lang, "cell", f->words[i].word);
	return text != NULL ? text : "";
}

/* ---- what the person may --------------------------------------------------- */

/* The rights behind each field, and the rest that import_refuse asks for. */
static struct value *
rights(struct req *req, const struct import_kind *kind, bool everywhere, bool many)
{
	struct value	*may = value_object(req->mem);
	bool		 common = everywhere || !many;

	for (size_t i = 0; i < kind->n; i++)
		if (kind->fields[i].right != NULL)
			value_set_bool(may, kind->fields[i].name,
			    auth_may(req, kind->fields[i].right));
	if (kind->own != NULL)
		value_set_bool(may, "own", auth_may(req, kind->own));
	value_set_bool(may, "create", auth_may(req, kind->create));
	value_set_bool(may, "folder", auth_may(req, kind->folder) && common);
	value_set_bool(may, "archived", auth_may(req, kind->away) && common);
	value_set_bool(may, "common", common);
	return may;
}

/* How a file is read: what the columns are, the sheet, and whether rows with only a
 * name say the category.  Of another sheet all that is to be found out. */
static void
add_reading(struct req *req, struct value *v, struct value *columns)
{
	int64_t	 sheet = 0, was = 0;

	(void)req_int(req, "sheet", 0, SHEET_PAGES, 0, &sheet);
	(void)req_int(req, "sheet_was", 0, SHEET_PAGES, 0, &was);
	value_set_int(v, "sheet", sheet);
	value_set_text(v, "sections", sheet != was || !req_has(req, "sections_asked") ? "auto" :
	    req_bool(req, "sections") ? "on" : "off");
	value_set(v, "columns", sheet != was ? value_array(req->mem) : columns);
}

/* What an import is begun, or read anew, with. */
static const char *
params(struct req *req, const struct import_kind *kind, const struct rows *about,
    struct value *columns, struct value *does)
{
	bool		 many = row_bool(about, 0, rows_col(about, "many"));
	bool		 everywhere = row_bool(about, 0, rows_col(about, "everywhere"));
	struct value	*v = value_object(req->mem);

	value_set(v, "may", rights(req, kind, everywhere, many));
	value_set_bool(v, "many", many);
	value_set_bool(v, "wide", kind->wide && many && everywhere && req_bool(req, "wide"));
	value_set_text(v, "folder", tr(req->lang, kind->title));
	if (columns != NULL)
		add_reading(req, v, columns);
	if (does != NULL)
		value_set(v, "does", does);
	return value_json(req->mem, v);
}

/* Who does what is new, as chosen: all of the branch, these, or nobody yet. */
static struct value *
chosen_people(struct req *req)
{
	static const char *const	words[] = { "nobody", "all", "some", NULL };
	const char			*who = req_one_of(req, "does", words, 0);
	struct ids			 people = req_ids(req, "people", PEOPLE_MAX);
	struct value			*v = value_object(req->mem);
	struct value			*ids = value_array(req->mem);

	if (who == NULL)
		who = words[0];
	if (strcmp(who, "some") == 0 && people.n == 0)
		req_error(req, "people", tr(req->lang, "Choose who does them, please."));
	for (size_t i = 0; i < people.n; i++)
		(void)value_append(ids, value_int(req->mem, people.v[i]));
	value_set_text(v, "who", who);
	value_set(v, "ids", ids);
	return v;
}

static enum http
gone(struct req *req)
{
	return db_sqlstate(req)[0] != '\0' ? db_status(req) : HTTP_404;
}

static enum http
to_import(struct req *req, const struct import_kind *kind, int64_t id)
{
	return http_see_other(req, "/%s/%lld/import/%lld", kind->area,
	    (long long)req->auth->branch_id, (long long)id);
}

/* ---- the form and the list ------------------------------------------------- */

static const char *
count_words(struct req *req, const char *count)
{
	unsigned long	 n = 0;

	(void)sscanf(count != NULL ? count : "0", "%lu", &n);
	return n == 0 ? NULL : req_printf(req, "%lu", n);
}

static struct value *
imports_value(struct req *req, const struct rows *r)
{
	static const char *const	texts[] = { "id", "title", "who", "time" };
	struct value			*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		for (size_t k = 0; k < ARRAY_SIZE(texts); k++)
			value_set_text(one, texts[k], row_text(r, i, rows_col(r, texts[k])));
		value_set_text(one, "day", lang_date(req->mem, req->lang,
		    row_text(r, i, rows_col(r, "day"))));
		value_set_text(one, "added",
		    count_words(req, row_text(r, i, rows_col(r, "added"))));
		value_set_text(one, "changed",
		    count_words(req, row_text(r, i, rows_col(r, "changed"))));
		value_set_text(one, "rejected",
		    count_words(req, row_text(r, i, rows_col(r, "rejected"))));
		value_set_bool(value_sub(one, "is"), row_text(r, i, rows_col(r, "state")), true);
	}
	return list;
}

static void
fill_columns_help(struct req *req, const struct import_kind *kind, struct value *data)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < kind->n; i++)
		(void)value_append(list,
		    value_text(req->mem, trc(req->lang, "column", kind->fields[i].heading)));
	value_set(data, "known", list);
	value_set_text(data, "area", kind->area);
	value_set_bool(data, kind->name, true);
}

static enum http
show_form(struct req *req, const struct import_page *page, enum http status)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	struct query		*about = import_about_send(req, a->chain_id, a->user_id);
	struct query		*imports = import_list_send(req, a->chain_id, a->branch_id,
				    page->kind->name);
	const struct rows	*r;

	if (!db_wait(req))
		return db_status(req);
	r = query_rows(about);
	fill_columns_help(req, page->kind, data);
	value_set_bool(data, "may_wide", page->kind->wide && row_bool(r, 0, rows_col(r, "many")) &&
	    row_bool(r, 0, rows_col(r, "everywhere")));
	value_set(data, "imports", imports_value(req, query_rows(imports)));
	value_set_bool(data, "any_imports", rows_len(query_rows(imports)) > 0);
	value_set_text(data, "error", value_str(value_get(req_errors(req), "file")));
	value_set_bool(data, "form", true);
	return page->answer(req, status, data);
}

enum http
import_get(struct req *req, const struct import_page *page)
{
	return show_form(req, page, HTTP_200);
}

enum http
import_post(struct req *req, const struct import_page *page)
{
	const struct auth	*a = req->auth;
	const struct upload	*u = req_upload(req, "file");
	const struct rows	*r;
	int64_t			 file = file_sheet(req, "file"), id;

	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show_form(req, page, HTTP_422);
	if ((r = import_about(req, a->chain_id, a->user_id)) == NULL)
		return db_status(req);
	r = import_add(req, a->chain_id, a->branch_id, a->user_id, page->kind->name, file,
	    u->filename, lang_code(req->lang), params(req, page->kind, r, NULL, NULL));
	if (r == NULL)
		return db_status(req);
	id = rows_int(r, "id");
	db_notify(req, "okno_heavy");
	return to_import(req, page->kind, id);
}

/* ---- one import ------------------------------------------------------------ */

/* The columns of the file, each with what it may be. */
static void
add_columns(struct req *req, const struct import_kind *kind, struct value *data,
    const struct value *result)
{
	const struct value	*headings = value_get(result, "headings");
	const struct value	*of = value_get(result, "columns");
	struct value		*list = value_array(req->mem), *one, *choices, *choice;

	for (size_t i = 0; i < value_len(headings); i++) {
		const char	*chosen = value_str(value_at(of, i));

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "no", (int64_t)i);
		value_set_text(one, "heading", value_str(value_at(headings, i)));
		value_set_text(one, "samples",
		    shown(req, kind, NULL, value_at(value_get(result, "samples"), i)));
		choices = value_array(req->mem);
		for (size_t k = 0; k < kind->n; k++) {
			choice = value_append(choices, value_object(req->mem));
			value_set_text(choice, "name", kind->fields[k].name);
			value_set_text(choice, "word",
			    import_heading(req, kind, kind->fields[k].name));
			value_set_bool(choice, "on",
			    chosen != NULL && strcmp(chosen, kind->fields[k].name) == 0);
		}
		value_set(one, "choices", choices);
	}
	value_set(data, "columns", list);
	value_set_text(data, "needed", import_heading(req, kind, kind->key));
}

/* The sheets of the file, if there are several, and which was read. */
static void
add_sheets(struct req *req, struct value *data, const struct value *result)
{
	const struct value	*names = value_get(result, "sheets");
	struct value		*list = value_array(req->mem);
	int64_t			 here = 0;

	(void)value_to_int(value_get(result, "sheet"), &here);
	for (size_t i = 0; i < value_len(names); i++)
		value_option(list, req_printf(req, "%zu", i), value_str(value_at(names, i)),
		    req_printf(req, "%lld", (long long)here));
	value_set_int(data, "sheet", here);
	if (value_len(names) < 2)
		return;
	value_set(value_sub(data, "several"), "sheets", list);
	value_set_text(value_sub(data, "several"), "name", value_str(value_at(names, (size_t)here)));
}

static unsigned long
count_of(const struct value *n)
{
	int64_t	 count = 0;

	return value_to_int(n, &count) && count > 0 ? (unsigned long)count : 0;
}

/* Rows that name categories, prices that only begin, lengths that are not exact: what was
 * made of them. */
static void
add_remarks(struct req *req, struct value *data, const struct value *result)
{
	const struct value	*names = value_get(result, "names");
	struct value		*told = value_object(req->mem);
	struct buf		*out = buf_new(req->mem);
	unsigned long		 open = count_of(value_get(result, "open"));
	unsigned long		 rough = count_of(value_get(result, "rough"));
	unsigned long		 sections = count_of(value_get(result, "sections"));

	for (size_t i = 0; i < value_len(names); i++)
		buf_printf(out, "%s%s", i > 0 ? ", " : "", value_str(value_at(names, i)));
	value_set_text(told, "names",
	    req_printf(req, "%s%s", out->data, sections > value_len(names) ? ", …" : ""));
	value_set_bool(told, "on", value_true(value_get(result, "sectioned")));
	if (sections > 0)
		value_set(data, "sections", told);
	if (open > 0)
		value_set_text(data, "open", req_printf(req,
		    trn(req->lang, "In %lu row the price only begins (“from …”)",
			"In %lu rows the price only begins (“from …”)", open), open));
	if (rough > 0)
		value_set_text(data, "rough", req_printf(req,
		    trn(req->lang, "In %lu row the length is not exact (“60–90 min”)",
			"In %lu rows the length is not exact (“60–90 min”)", rough), rough));
}

/* A cell of an example: what it says, or changes. */
static void
add_cell(struct req *req, const struct import_kind *kind, struct value *cells, const char *name,
    const struct value *v, bool changed)
{
	struct value	*cell = value_append(cells, value_object(req->mem));

	value_set_text(cell, "heading", import_heading(req, kind, name));
	value_set_text(cell, "from", shown(req, kind, name, changed ? value_at(v, 0) : NULL));
	value_set_text(cell, "to", shown(req, kind, name, changed ? value_at(v, 1) : v));
}

/* Both ends of a price as one: "1500", "1500–2000", "from 1500". */
static const char *
price_words(struct req *req, const char *least, const char *most)
{
	if (strcmp(least, most) == 0)
		return least;
	return strcmp(most, "0") == 0 ? req_printf(req, tr(req->lang, "from %s"), least) :
	    req_printf(req, "%s–%s", least, most);
}

/* What an end of the price was: where it does not change, what the row says. */
static const char *
price_was(const struct value *row, const char *name)
{
	const struct value	*sides = value_get(value_get(row, "changes"), name);

	return value_str(sides != NULL ? value_at(sides, 0) : value_get(value_get(row, "p"), name));
}

/* The price of a row, in one cell. */
static void
add_price(struct req *req, struct value *cells, const struct value *row, bool changed)
{
	const struct value	*p = value_get(row, "p");
	struct value		*cell = value_append(cells, value_object(req->mem));

	value_set_text(cell, "heading", tr(req->lang, "Price"));
	if (changed)
		value_set_text(cell, "from", price_words(req, price_was(row, "price_min"),
		    price_was(row, "price_max")));
	value_set_text(cell, "to", price_words(req, value_str(value_get(p, "price_min")),
	    value_str(value_get(p, "price_max"))));
}

/* The cells in the order of the columns of an export, behind them what is no
 * column.  What names a row is left out where it does not change. */
static struct value *
example_cells(struct req *req, const struct import_kind *kind, const struct value *row, bool changed)
{
	const struct value	*of = value_get(row, changed ? "changes" : "p");
	struct value		*cells = value_array(req->mem);
	bool			 priced = false;

	for (size_t i = 0; i < kind->n; i++) {
		const struct import_field	*f = &kind->fields[i];

		if (value_get(of, f->name) == NULL || (!changed && strcmp(f->name, kind->key) == 0))
			continue;
		if (f->type != IMPORT_PRICE && f->type != IMPORT_PRICE_MAX)
			add_cell(req, kind, cells, f->name, value_get(of, f->name), changed);
		else if (!priced)
			add_price(req, cells, row, changed);
		priced |= f->type == IMPORT_PRICE || f->type == IMPORT_PRICE_MAX;
	}
	for (size_t i = 0; i < value_len(of); i++) {
		const char	*name = value_key(of, i);

		if (field_named(kind, name) == NULL)
			add_cell(req, kind, cells, name, value_get(of, name), changed);
	}
	return cells;
}

/* Examples of rows: each with what it says, or changes. */
static struct value *
examples(struct req *req, const struct import_kind *kind, const struct value *rows, bool changed)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(rows); i++) {
		const struct value	*row = value_at(rows, i);
		const struct value	*of = value_get(row, changed ? "changes" : "p");
		const char		*title = value_str(value_get(row, "title"));

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "no", value_str(value_get(row, "no")));
		value_set_text(one, "title",
		    title != NULL ? title : value_str(value_get(of, kind->key)));
		value_set(one, "cells", example_cells(req, kind, row, changed));
	}
	return list;
}

/* Why a cell is no good; where only certain words are, which. */
const char *
import_why(struct req *req, const struct import_kind *kind, const struct value *w)
{
	const char			*why = value_str(value_get(w, "why"));
	const struct import_field	*f = field_named(kind, value_str(value_get(w, "field")));
	struct buf			*out;

	if (f == NULL || f->words == NULL || why == NULL || strcmp(why, "word") != 0)
		return word_of(req, whys, ARRAY_SIZE(whys), why);
	out = buf_new(req->mem);
	for (size_t i = 0; f->words[i].value != NULL; i++)
		buf_printf(out, "%s%s", i > 0 ? ", " : "", trc(req->lang, "cell", f->words[i].word));
	return req_printf(req, tr(req->lang, "is none of the words that stand here: %s"), out->data);
}

static struct value *
rejected_value(struct req *req, const struct import_kind *kind, const struct value *rows)
{
	struct value	*list = value_array(req->mem), *one, *told;

	for (size_t i = 0; i < value_len(rows); i++) {
		const struct value	*row = value_at(rows, i), *why = value_get(row, "reasons");

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "no", value_str(value_get(row, "no")));
		value_set_text(one, "title", value_str(value_get(row, "title")));
		told = value_array(req->mem);
		for (size_t k = 0; k < value_len(why); k++) {
			const struct value	*w = value_at(why, k);
			struct value		*to = value_append(told, value_object(req->mem));

			value_set_text(to, "field",
			    import_heading(req, kind, value_str(value_get(w, "field"))));
			value_set_text(to, "value", value_str(value_get(w, "value")));
			value_set_text(to, "why", import_why(req, kind, w));
		}
		value_set(one, "reasons", told);
	}
	return list;
}

/* How many rows do what: {new, change, same, reject}, as words. */
static void
add_counts(struct req *req, struct value *data, const struct value *work)
{
	const struct value	*result = value_get(work, "result");
	struct value		*counts = value_sub(data, "counts");
	int64_t			 writes = 0, n;

	value_set_text(counts, "new", value_str(value_get(result, "new")));
	value_set_text(counts, "change", value_str(value_get(result, "change")));
	value_set_text(counts, "same", value_str(value_get(result, "same")));
	value_set_text(counts, "reject", value_str(value_get(work, "rejected")));
	if (value_to_int(value_get(result, "new"), &n))
		writes += n;
	if (value_to_int(value_get(result, "change"), &n))
		writes += n;
	value_set_bool(data, "read", value_get(result, "new") != NULL);
	if (writes > 0)
		value_set_text(data, "writes",
		    req_printf(req,
			trn(req->lang, "Import %lu row", "Import %lu rows", (unsigned long)writes),
			(unsigned long)writes));
}

static void
add_pages(struct req *req, const struct import_kind *kind, struct value *data,
    const struct value *work, int64_t page)
{
	int64_t		 total = 0;
	const char	*id = value_str(value_get(work, "id"));
	long long	 branch = (long long)req->auth->branch_id;

	(void)value_to_int(value_get(work, "rejected"), &total);
	if (page > 1)
		value_set_text(data, "before",
		    req_printf(req, "/%s/%lld/import/%s?page=%lld", kind->area, branch, id,
			(long long)page - 1));
	if (total > page * REJECTED)
		value_set_text(data, "further",
		    req_printf(req, "/%s/%lld/import/%s?page=%lld", kind->area, branch, id,
			(long long)page + 1));
}

static void
fill_import(struct req *req, const struct import_kind *kind, struct value *data, struct value *work,
    int64_t page)
{
	static const char *const	steps[] = { "read", "write", "undo" };
	static const char *const	plain[] = {
		"id", "title", "who", "done", "total", "written"
	};
	const char			*state = value_str(value_get(work, "state"));
	const char			*step = value_str(value_get(work, "step"));
	int64_t				 n;

	for (size_t i = 0; i < ARRAY_SIZE(steps); i++)
		value_set_bool(value_sub(data, "step"), steps[i], strcmp(step, steps[i]) == 0);
	value_set_bool(value_sub(data, "is"), state, true);
	value_set_text(data, "why",
	    word_of(req, reasons, ARRAY_SIZE(reasons), value_str(value_get(work, "reason"))));
	value_set_bool(data, "wide", value_true(value_get(value_get(work, "params"), "wide")));
	add_counts(req, data, work);
	if (strcmp(state, "asking") == 0) {
		add_columns(req, kind, data, value_get(work, "result"));
		add_sheets(req, data, value_get(work, "result"));
		add_remarks(req, data, value_get(work, "result"));
	}
	value_set(data, "new", examples(req, kind, value_get(work, "new"), false));
	value_set(data, "change", examples(req, kind, value_get(work, "change"), true));
	value_set_bool(data, "any_new", value_len(value_get(work, "new")) > 0);
	value_set_bool(data, "any_change", value_len(value_get(work, "change")) > 0);
	value_set(data, "rejects", rejected_value(req, kind, value_get(work, "reject")));
	value_set_bool(data, "any_rejects", value_len(value_get(work, "reject")) > 0);
	add_pages(req, kind, data, work, page);
	/* Only these: what is made of the rest must not be hidden by it. */
	for (size_t i = 0; i < ARRAY_SIZE(plain); i++) {
		if (value_to_int(value_get(work, plain[i]), &n))
			value_set_int(value_sub(data, "work"), plain[i], n);
		else
			value_set_text(value_sub(data, "work"), plain[i],
			    value_str(value_get(work, plain[i])));
	}
}

/* Before it is written: who could do what is new; a branch of one needs no
 * choice.  Afterwards: what nobody does yet. */
static void
add_people(struct req *req, const struct import_kind *kind, struct value *data,
    const struct value *work)
{
	const struct value	*people = value_get(work, "people");
	struct value		*give = value_object(req->mem), *one;
	struct value		*list = value_array(req->mem);
	struct ids		 chosen = req_ids(req, "people", PEOPLE_MAX);
	const char		*does = req_raw(req, "does");
	int64_t			 idle = 0, id = 0;

	if (value_to_int(value_get(work, "idle"), &idle) && idle > 0)
		value_set_text(data, "idle",
		    req_printf(req,
			trn(req->lang, "%lu service has nobody who does it yet",
			    "%lu services have nobody who does them yet", (unsigned long)idle),
			(unsigned long)idle));
	if (kind->gives == NULL || !auth_may(req, kind->gives) || value_len(people) == 0 ||
	    !value_true(value_get(work, "fresh")))
		return;
	if (*does == '\0')
		does = value_len(people) == 1 ? "all" : "nobody";
	value_set_bool(value_sub(give, "is"), does, true);
	value_set_text(give, "error", value_str(value_get(req_errors(req), "people")));
	for (size_t i = 0; i < value_len(people); i++) {
		one = value_append(list, value_object(req->mem));
		(void)value_to_int(value_get(value_at(people, i), "id"), &id);
		value_set_int(one, "id", id);
		value_set_text(one, "name", value_str(value_get(value_at(people, i), "name")));
		value_set_bool(one, "on", ids_has(chosen, id));
	}
	value_set(give, "people", list);
	value_set(data, "give", give);
}

static enum http
show_one(struct req *req, const struct import_page *page, enum http status, int64_t id)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	const struct import_kind *kind;
	struct value		*work;
	int64_t			 n = 1;
	const char		*json;

	if (status == HTTP_200)
		(void)req_int(req, "page", 1, PAGES_MAX, 0, &n);
	if (!req_ok(req) && status == HTTP_200)
		return req_invalid(req);
	json = import_show(req, a->chain_id, a->branch_id, page->kind->name, id, EXAMPLES,
	    (n - 1) * REJECTED, REJECTED);
	if (json == NULL)
		return gone(req);
	work = value_parse(req->mem, json);
	kind = import_kind_with(req->mem, page->kind, value_get(work, "positions"));
	fill_columns_help(req, page->kind, data);
	fill_import(req, kind, data, work, n);
	value_set_bool(data, "owns", value_len(value_get(value_get(work, "params"), "owns")) > 0);
	value_set_bool(data, "may_own", kind != page->kind);
	add_people(req, kind, data, work);
	value_set_bool(data, "stale", status == HTTP_409);
	return page->answer(req, status, data);
}

enum http
import_get_one(struct req *req, const struct import_page *page)
{
	return show_one(req, page, HTTP_200, req_path_id(req, "id"));
}

/* Is it a field of the kind, or the price of some position? */
static bool
is_field(const struct import_kind *kind, const char *name)
{
	return field_named(kind, name) != NULL ||
	    (name != NULL && kind->own != NULL && strncmp(name, "own:", 4) == 0 && text_to_id(name + 4) != 0);
}

/* The columns as chosen: the field of each, "" for none. */
static struct value *
chosen_columns(struct req *req, const struct import_kind *kind)
{
	struct value	*list = value_array(req->mem);

	for (int i = 0; i < SHEET_COLUMNS; i++) {
		const char	*name = req_printf(req, "column_%d", i);

		if (!req_has(req, name))
			break;
		(void)value_append(list, value_text(req->mem,
		    is_field(kind, req_raw(req, name)) ? req_raw(req, name) : ""));
	}
	return list;
}

enum http
import_post_go(struct req *req, const struct import_page *page, const char *how)
{
	const struct auth	*a = req->auth;
	const struct import_kind *kind = page->kind;
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*r = import_about(req, a->chain_id, a->user_id);
	struct value		*columns = NULL, *does = NULL;

	if (r == NULL)
		return db_status(req);
	if (strcmp(how, "read") == 0)
		columns = chosen_columns(req, kind);
	if (strcmp(how, "write") == 0 && kind->gives != NULL && auth_may(req, kind->gives))
		does = chosen_people(req);
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show_one(req, page, HTTP_422, id);
	r = import_set_going(req, a->chain_id, a->branch_id, kind->name, id, how,
	    params(req, kind, r, columns, does));
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	if (!row_bool(r, 0, 0))
		return show_one(req, page, HTTP_409, id);
	db_notify(req, "okno_heavy");
	return to_import(req, kind, id);
}
