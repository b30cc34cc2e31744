/* fields.c: the chain's own fields of a booking, as programs send them:
 * custom_fields of an appointment, {"code": value}.
 *
 * What is in no field of the chain is refused, not dropped: a program that fills
 * it in believes that somebody will read it.  A field that the front desk has to
 * fill in is not required of programs, which cannot know of it.
 */
#include <string.h>

#include "api.h"
#include "auth.h"
#include "book.h"
#include "custom.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "value.h"

#include "fields_sql.h"

static const char	code_letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_";

static bool
field_of(struct req *req, const struct rows *known, const char *code, struct custom *f)
{
	const int	 col = rows_col(known, "code");
	const char	*choices;

	for (size_t i = 0; i < rows_len(known); i++) {
		if (strcmp(row_text(known, i, col), code) != 0)
			continue;
		choices = row_text(known, i, rows_col(known, "choices"));
		*f = (struct custom){
			.id = row_int(known, i, rows_col(known, "id")),
			.title = row_text(known, i, rows_col(known, "title")),
			.kind = row_text(known, i, rows_col(known, "kind")),
			.now = "",
			.choices = value_parse(req->mem, choices),
		};
		return true;
	}
	return false;
}

/* A code as the error's field, unless it is a text that is none. */
static void
refuse_unknown(struct req *req, const char *code)
{
	bool	 plain = *code != '\0' && strlen(code) <= 50 &&
		    code[strspn(code, code_letters)] == '\0';

	req_error(req, plain ? code : "code", tr(req->lang, "There is no such field here."));
}

/* A program may say yes and no in its own way. */
static const char *
read_one(struct req *req, const struct custom *f, const char *code, const struct value *v)
{
	if (strcmp(f->kind, "flag") == 0 &&
	    (value_kind(v) == VALUE_TRUE || value_kind(v) == VALUE_FALSE))
		return value_true(v) ? "yes" : "no";
	return custom_read(req, f, code);
}

static struct value *
read_appointment_fields(struct req *req, const struct rows *known, const struct value *sent)
{
	struct value	*fields = value_object(req->mem);
	struct custom	 f;

	for (size_t i = 0; i < value_len(sent); i++) {
		const char	*code = value_key(sent, i), *text;

		if (!field_of(req, known, code, &f)) {
			refuse_unknown(req, code);
			continue;
		}
		text = read_one(req, &f, code, value_get(sent, code));
		if (text != NULL && *text != '\0')
			value_set_text(fields, req_printf(req, "%lld", (long long)f.id), text);
	}
	return fields;
}

bool
read_fields(struct req *req, const struct value *list, struct online_visit *v)
{
	const struct rows	*known = NULL;

	for (size_t i = 0; i < v->n; i++) {
		const struct value	*sent = value_get(value_at(list, i), "custom_fields");
		const char		*at = req_printf(req, "appointments.%zu.custom_fields", i);

		if (value_len(sent) == 0 && value_kind(sent) != VALUE_TEXT)
			continue;	/* none; an empty list is an empty object here */
		if (value_kind(sent) != VALUE_OBJECT) {
			req_error(req, at, tr(req->lang, "An object is expected here."));
			continue;
		}
		if (known == NULL && (known = fields_known(req, req->auth->chain_id)) == NULL)
			return false;
		req_in(req, sent, at);
		v->appointments[i].fields = read_appointment_fields(req, known, sent);
		req_in(req, NULL, NULL);
	}
	return true;
}
