/* import_rejected.c: the rejected rows of an import as a spreadsheet: as they came,
 * with the reasons behind them, to be mended and imported again.
 */
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "i18n.h"
#include "import.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "sheet.h"
#include "value.h"

#include "import_in.h"
#include "import_sql.h"

enum { WIDTH = 22, WIDE = 60, NARROW = 10 };

static struct value *
json_of(struct req *req, const struct rows *r, size_t i, const char *name)
{
	const char	*json = row_text(r, i, rows_col(r, name));

	return value_parse(req->mem, json);
}

/* A heading as the file has it, if that is understood: else, what it was said to be. */
static const char *
heading(struct req *req, const struct import_kind *kind, const char *own, const char *field)
{
	const struct import_field	*f = import_guess(req->mem, kind, own);

	if (field == NULL || *field == '\0' || (f != NULL && strcmp(f->name, field) == 0))
		return own;
	return import_heading(req, kind, field);
}

/* The columns that are written: not those of an earlier such file. */
static bool
is_ours(struct req *req, const char *own)
{
	return strcmp(own, tr(req->lang, "Row of the file")) == 0 ||
	    strcmp(own, tr(req->lang, "Why it was rejected")) == 0;
}

/* What the heading above a row said of it stands in a column of its own: the rows
 * above are not there any more. */
static void
put_head(struct req *req, struct sheet *s, const struct import_kind *kind,
    const struct value *headings, const struct value *columns, bool sectioned)
{
	int	 col = 0;

	if (sectioned)
		sheet_width(s, col++, WIDTH);
	for (size_t i = 0; i < value_len(headings); i++)
		if (!is_ours(req, value_str(value_at(headings, i))))
			sheet_width(s, col++, WIDTH);
	sheet_width(s, col++, NARROW);
	sheet_width(s, col, WIDE);
	if (sectioned)
		sheet_heading(s, import_heading(req, kind, kind->section));
	for (size_t i = 0; i < value_len(headings); i++) {
		const char	*own = value_str(value_at(headings, i));

		if (!is_ours(req, own))
			sheet_heading(s, heading(req, kind, own, value_str(value_at(columns, i))));
	}
	sheet_heading(s, tr(req->lang, "Row of the file"));
	sheet_heading(s, tr(req->lang, "Why it was rejected"));
	sheet_next_row(s);
	sheet_freeze(s, 0);
}

/* "Price: abc – is not a price", one after another. */
static const char *
reasons_words(struct req *req, const struct import_kind *kind, const struct value *reasons)
{
	struct buf	*out = buf_new(req->mem);

	for (size_t i = 0; i < value_len(reasons); i++) {
		const struct value	*w = value_at(reasons, i);
		const char		*field = import_heading(req, kind, value_str(value_get(w, "field")));
		const char		*text = value_str(value_get(w, "value"));

		buf_printf(out, "%s%s%s%s%s%s", i > 0 ? "; " : "", field, *field != '\0' ? ": " : "",
		    text != NULL ? text : "", text != NULL ? " – " : "", import_why(req, kind, w));
	}
	return out->data;
}

static void
put_row(struct req *req, struct sheet *s, const struct import_kind *kind,
    const struct value *headings, const struct rows *r, size_t i, bool sectioned)
{
	const struct value	*cells = json_of(req, r, i, "cells");

	if (sectioned)
		sheet_text(s, row_text(r, i, rows_col(r, "section")));
	for (size_t k = 0; k < value_len(headings); k++) {
		const struct value	*cell = value_at(cells, k);

		if (is_ours(req, value_str(value_at(headings, k))))
			continue;
		if (value_kind(cell) == VALUE_NUMBER)
			sheet_number(s, value_str(cell));
		else
			sheet_text(s, value_str(cell));
	}
	sheet_number(s, row_text(r, i, rows_col(r, "no")));
	sheet_text(s, reasons_words(req, kind, json_of(req, r, i, "reasons")));
	sheet_next_row(s);
}

enum http
import_get_rejected(struct req *req, const struct import_page *page)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*head, *r;
	const struct import_kind *kind;
	const struct value	*headings;
	struct sheet		*s;
	bool			 sectioned;

	head = import_headings(req, a->chain_id, a->branch_id, page->kind->name, id);
	if (head == NULL)
		return db_status(req);
	if (rows_len(head) == 0)
		return HTTP_404;
	if (rows_text(head, "headings") == NULL)
		return http_refuse(req, HTTP_409, tr(req->lang, "This file has not been read yet."));
	if ((r = import_rejected(req, a->chain_id, id)) == NULL)
		return db_status(req);
	headings = json_of(req, head, 0, "headings");
	kind = import_kind_with(req->mem, page->kind, json_of(req, head, 0, "positions"));
	s = sheet_new(req, req->lang, tr(req->lang, "Rejected rows"));
	sectioned = row_bool(head, 0, rows_col(head, "sectioned"));
	put_head(req, s, kind, headings, json_of(req, head, 0, "columns"), sectioned);
	for (size_t i = 0; i < rows_len(r); i++)
		put_row(req, s, kind, headings, r, i, sectioned);
	return sheet_answer(req, s, tr(req->lang, "Rejected rows"));
}
