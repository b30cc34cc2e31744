/* custom.c: fields of a chain's own. */
#include "custom.h"

#include <string.h>

#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"

enum { TEXT_MAX = 255, LINES_MAX = 10000, LINK_MAX = 2000, WHOLE_MAX = 15, PART_MAX = 6 };

static const struct custom_kind	kinds[] = {
	{ "text", NC_("field", "Text") },
	{ "lines", NC_("field", "Long text") },
	{ "number", NC_("field", "Number") },
	{ "date", NC_("field", "Date") },
	{ "choice", NC_("field", "Choice from a list") },
	{ "flag", NC_("field", "Yes or no") },
	{ "link", NC_("field", "Link") },
};

static const char *const	flags[] = { "yes", "no", NULL };

const struct custom_kind *
custom_kind_at(size_t i)
{
	return i < ARRAY_SIZE(kinds) ? &kinds[i] : NULL;
}

/* ---- reading --------------------------------------------------------------- */

/* Wrong, if anything was typed that is not empty. */
static const char *
or_wrong(struct req *req, const char *name, const char *text)
{
	if (text != NULL)
		return text;
	return value_get(req_errors(req), name) != NULL ? NULL : "";
}

static bool
digits(const char **c, size_t most)
{
	size_t	 n = strspn(*c, "0123456789");

	*c += n;
	return n >= 1 && n <= most;
}

/* "-1 500,50" is "-1500.50". */
static const char *
read_number(struct req *req, const char *name, int must)
{
	const char	*typed = req_text(req, name, TEXT_MAX, must), *c;
	char		*out;
	size_t		 n = 0;

	if (typed == NULL)
		return NULL;
	out = req_printf(req, "%s", typed);
	for (c = typed; *c != '\0'; c++)
		if (strncmp(c, "\u00a0", 2) == 0)
			c++;
		else if (*c != ' ')
			out[n++] = (char)(*c == ',' ? '.' : *c);
	out[n] = '\0';
	c = out + (*out == '-');
	if (digits(&c, WHOLE_MAX) && (*c == '\0' || (*c++ == '.' && digits(&c, PART_MAX) &&
	    *c == '\0')))
		return out;
	req_error(req, name, tr(req->lang, "Please write a number like 12 or 12.5"));
	return NULL;
}

static const char *
read_link(struct req *req, const char *name, int must)
{
	const char	*text = req_text(req, name, LINK_MAX, must);

	if (text == NULL)
		return NULL;
	if ((strncmp(text, "https://", 8) == 0 || strncmp(text, "http://", 7) == 0) &&
	    strchr(text, ' ') == NULL && text[strcspn(text, "/") + 2] != '\0')
		return text;
	req_error(req, name, tr(req->lang, "Please write an address that begins with https://"));
	return NULL;
}

static const char *
read_choice(struct req *req, const struct custom *f, const char *name, int must)
{
	const char	*text = req_text(req, name, TEXT_MAX, must);

	if (text == NULL || strcmp(text, f->now) == 0)
		return text;
	for (size_t i = 0; i < value_len(f->choices); i++)
		if (strcmp(value_str(value_at(f->choices, i)), text) == 0)
			return text;
	req_error(req, name, tr(req->lang, "Choose one of the list."));
	return NULL;
}

const char *
custom_read(struct req *req, const struct custom *f, const char *name)
{
	int		 must = f->required ? REQ_REQUIRED : 0;
	const char	*text;

	if (strcmp(f->kind, "number") == 0)
		text = read_number(req, name, must);
	else if (strcmp(f->kind, "date") == 0)
		text = req_date(req, name, must);
	else if (strcmp(f->kind, "choice") == 0)
		text = read_choice(req, f, name, must);
	else if (strcmp(f->kind, "flag") == 0)
		text = req_one_of(req, name, flags, must);
	else if (strcmp(f->kind, "link") == 0)
		text = read_link(req, name, must);
	else if (strcmp(f->kind, "lines") == 0)
		text = req_text(req, name, LINES_MAX, must | REQ_LINES);
	else
		text = req_text(req, name, TEXT_MAX, must);
	return or_wrong(req, name, text);
}

/* ---- showing --------------------------------------------------------------- */

const char *
custom_words(struct req *req, const struct lang *l, const char *kind, const char *text)
{
	if (text == NULL || *text == '\0')
		return text;
	if (strcmp(kind, "date") == 0)
		return lang_date(req->mem, l, text);
	if (strcmp(kind, "flag") == 0)
		return tr(l, strcmp(text, "yes") == 0 ? N_("yes") : N_("no"));
	return text;
}

void
custom_input(struct req *req, const struct custom *f, const char *text, struct value *one)
{
	struct value	*list = value_array(req->mem);
	bool		 known = *text == '\0';

	value_set_bool(value_sub(one, "is"), f->kind, true);
	value_set_bool(one, "listed", strcmp(f->kind, "choice") == 0 || strcmp(f->kind, "flag") == 0);
	for (size_t i = 0; i < value_len(f->choices); i++) {
		const char	*choice = value_str(value_at(f->choices, i));

		value_option(list, choice, choice, text);
		known = known || strcmp(choice, text) == 0;
	}
	for (size_t i = 0; strcmp(f->kind, "flag") == 0 && flags[i] != NULL; i++) {
		value_option(list, flags[i], custom_words(req, req->lang, "flag", flags[i]), text);
		known = true;
	}
	if (!known && strcmp(f->kind, "choice") == 0)
		value_option(list, text, text, text);
	value_set(one, "options", list);
}
