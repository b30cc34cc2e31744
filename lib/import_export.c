/* import_export.c: what can be imported, out to a spreadsheet: in the columns and words
 * that an import reads.
 */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "import.h"
#include "import_in.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "sheet.h"
#include "value.h"

#include "import_sql.h"

static void
put_cell(struct req *req, struct sheet *s, const struct import_field *f, const char *text)
{
	if (f->type == IMPORT_YES)
		text = text != NULL && *text == 't' ? "true" : "false";
	for (size_t i = 0; f->words != NULL && text != NULL && f->words[i].value != NULL; i++)
		if (strcmp(f->words[i].value, text) == 0) {
			text = trc(req->lang, "cell", f->words[i].word);
			break;
		}
	if (f->type == IMPORT_PRICE_MAX && text != NULL && strcmp(text, "up") == 0)
		sheet_text(s, trc(req->lang, "cell", "and up"));
	else if (f->type == IMPORT_ID || f->type == IMPORT_PRICE || f->type == IMPORT_PRICE_MAX ||
	    f->type == IMPORT_OWN || f->type == IMPORT_MINUTES)
		sheet_number(s, text);
	else if (f->type == IMPORT_DATE)
		sheet_day(s, text);
	else
		sheet_text(s, text);
}

/* A row of the sheet.  at: the column of the result that each field is; the prices of
 * positions, which come last, are all in one.
 */
static void
put_row(struct req *req, struct sheet *s, const struct import_kind *kind, const struct rows *r,
    size_t row, const int *at)
{
	const struct import_field	*f;
	const struct value		*owns = NULL;
	const char			*text;

	for (size_t i = 0; i < kind->n; i++) {
		f = &kind->fields[i];
		text = row_text(r, row, at[i]);
		if (f->type == IMPORT_OWN) {
			if (owns == NULL)
				owns = value_parse(req->mem, text != NULL ? text : "{}");
			text = value_str(value_get(owns, f->name + strlen("own:")));
		}
		put_cell(req, s, f, text);
	}
	sheet_next_row(s);
}

enum http
import_export(struct req *req, const struct import_kind *kind, const struct rows *r,
    const char *filter)
{
	const struct auth	*a = req->auth;
	const char		*title = tr(req->lang, kind->title);
	struct sheet		*s = sheet_new(req, req->lang, title);
	int			*at = mem_zero(req->mem, kind->n * sizeof(*at));

	for (size_t i = 0; i < kind->n; i++) {
		sheet_width(s, (int)i, kind->fields[i].width);
		at[i] = rows_col(r, kind->fields[i].type == IMPORT_OWN ? "owns" :
		    kind->fields[i].name);
	}
	for (size_t i = 0; i < kind->n; i++)
		sheet_heading(s, import_heading(req, kind, kind->fields[i].name));
	sheet_next_row(s);
	sheet_freeze(s, 0);
	for (size_t row = 0; row < rows_len(r); row++)
		put_row(req, s, kind, r, row, at);
	(void)import_exported_send(req,
	    a->chain_id, a->branch_id, kind->name, filter, (int64_t)rows_len(r));
	return sheet_answer(req, s, title);
}
