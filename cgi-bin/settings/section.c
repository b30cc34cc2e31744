/* section.c: pages of settings made from tables of fields. */
#include "section.h"

#include <ctype.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "file.h"
#include "frame.h"
#include "html.h"
#include "i18n.h"
#include "mem.h"
#include "phone.h"
#include "req.h"
#include "route.h"
#include "settings.h"
#include "text.h"
#include "value.h"
#include "view.h"
#include "week.h"

#include "settings_sql.h"

/* What a page is made of: its table, and the branch as it is. */
struct page {
	const struct section	*section;
	struct value		*branch;	/* of branch_section */
	const struct value	*values;	/* its "values" */
	struct query		*frame;
	bool			 typed;		/* shows what was typed instead */
};

static const char *
address(struct req *req, const struct section *s)
{
	return req_printf(req, "/settings/%lld%s%s", (long long)req->auth->branch_id,
	    *s->slug != '\0' ? "/" : "", s->slug);
}

/* "phones2" */
static const char *
nth(struct req *req, const struct field *f, int i)
{
	return req_printf(req, "%s%d", f->name, i + 1);
}

static bool
is_several(const struct field *f)
{
	return f->kind == FIELD_PHONES || f->kind == FIELD_TEXTS;
}

/* ---- asking ---------------------------------------------------------------- */

/* The columns of a page as an array of PostgreSQL. */
static const char *
columns(struct req *req, const struct section *s)
{
	struct buf	*b = buf_new(req->mem);

	for (size_t i = 0; i < s->n; i++)
		buf_printf(b, "%c%s", i == 0 ? '{' : ',', s->fields[i].name);
	buf_putc(b, '}');
	return b->data;
}

/* Reads the branch (and with it the frame).  HTTP_200, or why not. */
static enum http
page_read(struct req *req, const struct section *s, struct page *page)
{
	struct query	*q;
	const char	*json;

	*page = (struct page){ .section = s };
	q = settings_section_send(req, req->auth->chain_id, req->auth->branch_id, columns(req, s));
	page->frame = frame_send(req);
	if (!db_wait(req) || (json = query_json(q)) == NULL)
		return db_status(req);
	if ((page->branch = value_parse(req->mem, json)) == NULL)
		return HTTP_404;
	page->values = value_get(page->branch, "values");
	return HTTP_200;
}

/* ---- showing --------------------------------------------------------------- */

/* A value of the branch as it stands in an input. */
static const char *
as_text(const struct value *v)
{
	const char	*text = value_str(v);

	if (value_kind(v) == VALUE_TRUE)
		return "1";
	return text != NULL ? text : "";
}

static const char *
clock_of(struct req *req, const struct value *v)
{
	int64_t	 minutes = 0;

	(void)value_to_int(v, &minutes);
	return week_clock_text(req->mem, minutes);
}

static const char *
shown(struct req *req, const struct page *page, const struct field *f)
{
	const struct value	*v = value_get(page->values, f->name);

	if (page->typed)
		return req_raw(req, f->name);
	return f->kind == FIELD_CLOCK ? clock_of(req, v) : as_text(v);
}

static const char *
phone_words(struct req *req, const char *e164)
{
	char	*words = mem_zero(req->mem, PHONE_MAX);

	phone_show(e164, words);
	return words;
}

/* The inputs of a field that may come several times: those that are filled and
 * one more.  Scripts add the others. */
static struct value *
items(struct req *req, const struct page *page, const struct field *f)
{
	const struct value	*list = value_get(page->values, f->name);
	struct value		*rows = value_array(req->mem), *row;
	bool			 spare = false;

	for (int i = 0; i < f->many; i++) {
		const char	*text = page->typed ? req_raw(req, nth(req, f, i)) :
				    as_text(value_at(list, (size_t)i));

		if (f->kind == FIELD_PHONES && !page->typed && *text != '\0')
			text = phone_words(req, text);
		row = value_append(rows, value_object(req->mem));
		value_set_text(row, "name", nth(req, f, i));
		value_set_int(row, "number", i + 1);
		value_set_text(row, "value", text);
		value_set_text(row, "error",
		    value_str(value_get(req_errors(req), nth(req, f, i))));
		value_set_bool(row, "spare", spare && *text == '\0');
		spare = spare || *text == '\0';
	}
	return rows;
}

static struct value *
answers(struct req *req, const struct page *page, const struct field *f, const char *present)
{
	struct value	*list = value_array(req->mem);

	for (const struct option *o = f->options; o != NULL && o->value != NULL; o++)
		value_option(list, o->value, tr(req->lang, o->word), present);
	if (f->choices != NULL)
		f->choices(req, page->values, list, present);
	return list;
}

static void
add_row(struct req *req, struct value *rows, const struct page *page, const struct field *f)
{
	static const char *const	kinds[] = {
		[FIELD_TEXT] = "text", [FIELD_LINES] = "lines", [FIELD_EMAIL] = "email",
		[FIELD_URL] = "url", [FIELD_NUMBER] = "number", [FIELD_CHECK] = "check",
		[FIELD_CHOICE] = "choice", [FIELD_PHONES] = "phones", [FIELD_TEXTS] = "texts",
		[FIELD_COLOR] = "color", [FIELD_RICH] = "rich",
		[FIELD_CLOCK] = "clock", [FIELD_PICTURE] = "picture",
	};
	struct value	*row = value_append(rows, value_object(req->mem));
	const char	*text = shown(req, page, f);

	value_set_text(row, "name", f->name);
	value_set_text(row, "group", f->group != NULL ? tr(req->lang, f->group) : NULL);
	value_set_text(row, "label", tr(req->lang, f->label));
	value_set_text(row, "hint", f->hint != NULL ? tr(req->lang, f->hint) : NULL);
	value_set_text(row, "complete", f->complete);
	value_set_text(row, "aspect", f->aspect);
	value_set_text(row, "error", value_str(value_get(req_errors(req), f->name)));
	value_set_bool(row, "required", (f->flags & REQ_REQUIRED) != 0);
	value_set_bool(value_sub(row, "as"), kinds[f->kind], true);
	value_set_bool(row, "several", is_several(f));
	value_set_text(row, "value", text);
	if (f->max > 0)
		value_set_int(row, "max", f->max);
	value_set_int(row, "min", f->min);
	value_set_bool(row, "on", f->kind == FIELD_CHECK && *text != '\0' && strcmp(text, "0") != 0);
	if (is_several(f))
		value_set(row, "items", items(req, page, f));
	if (f->kind == FIELD_CHOICE)
		value_set(row, "options", answers(req, page, f, text));
}

static enum http
page_show(struct req *req, enum http status, const struct page *page)
{
	const struct section	*s = page->section;
	struct value		*data = value_object(req->mem), *rows = value_array(req->mem);

	for (size_t i = 0; i < s->n; i++)
		add_row(req, rows, page, &s->fields[i]);
	value_set_text(data, "heading", tr(req->lang, s->title));
	value_set_text(data, "url", address(req, s));
	value_set_text(data, "seen", value_str(value_get(page->branch, "seen")));
	value_set_text(data, "slug", value_str(value_get(page->branch, "slug")));
	value_set(data, "rows", rows);
	if (value_kind(value_get(page->branch, "picture")) == VALUE_OBJECT)
		value_set(data, "picture", value_sub(page->branch, "picture"));
	value_set_bool(data, "saved", !page->typed && *req_raw(req, "saved") != '\0');
	value_set_bool(data, "wrong", !req_ok(req));
	if (s->more != NULL)
		s->more(req, data, page->branch);
	settings_fill(req, data, page->frame, s->slug);
	return view_answer(req, status, s->template != NULL ? s->template : "form.html", data);
}

enum http
section_get(struct req *req, const struct section *s)
{
	struct page	 page;
	enum http	 status = page_read(req, s, &page);

	return status == HTTP_200 ? page_show(req, HTTP_200, &page) : status;
}

/* ---- what was typed -------------------------------------------------------- */

static struct value *
read_several(struct req *req, const struct page *page, const struct field *f)
{
	const char	*country = value_str(value_get(page->branch, "country")), *text;
	struct value	*list = value_array(req->mem);

	for (int i = 0; i < f->many; i++) {
		text = f->kind == FIELD_PHONES ? req_phone(req, nth(req, f, i), country, 0) :
		    req_text(req, nth(req, f, i), (size_t)f->max, 0);
		if (text != NULL)
			(void)value_append(list, value_text(req->mem, text));
	}
	return list;
}

/* One of the words that the page offers: else somebody else has made the form. */
static const char *
read_choice(struct req *req, const struct page *page, const struct field *f)
{
	const char	*text = req_text(req, f->name, 100, f->flags);
	struct value	*list = answers(req, page, f, text != NULL ? text : "");

	for (size_t i = 0; text != NULL && i < value_len(list); i++)
		if (value_true(value_get(value_at(list, i), "here")))
			return text;
	if (text != NULL)
		req_error(req, f->name, tr(req->lang, "Choose one of the list"));
	return "";
}

/* An address of a page: what people leave out is added. */
static const char *
read_url(struct req *req, const struct field *f)
{
	const char	*text = req_text(req, f->name, (size_t)f->max, f->flags), *host;

	if (text == NULL)
		return "";
	if (strstr(text, "://") == NULL)
		text = req_printf(req, "https://%s", text);
	host = strstr(text, "://") + 3;
	if ((strncmp(text, "https://", 8) == 0 || strncmp(text, "http://", 7) == 0) &&
	    *host != '\0' && strchr("./?#", *host) == NULL && strpbrk(text, " \"<>\\^`{|}") == NULL &&
	    strchr(host, '.') != NULL && strcspn(host, "@") >= strcspn(host, "/?#"))
		return text;
	req_error(req, f->name, tr(req->lang, "Please write the address like example.com"));
	return "";
}

static const char *
lower(struct req *req, const char *text)
{
	char	*copy = req_printf(req, "%s", text);

	for (char *c = copy; *c != '\0'; c++)
		*c = (char)tolower((unsigned char)*c);
	return copy;
}

const char *
section_color(struct req *req, const char *name, int flags)
{
	const char	*text = req_text(req, name, 7, flags);

	if (text == NULL)
		return "";
	if (strlen(text) == 7 && text[0] == '#' && strspn(text + 1, "0123456789abcdefABCDEF") == 6)
		return lower(req, text);
	req_error(req, name, tr(req->lang, "Please write the colour like #6d3be0"));
	return "";
}

/* Rich text, made harmless. */
static const char *
read_rich(struct req *req, const struct field *f)
{
	const char	*text = req_text(req, f->name, (size_t)f->max, f->flags | REQ_LINES), *html;

	if (text == NULL)
		return "";
	if ((html = html_clean(req->mem, text, strlen(text))) != NULL)
		return html;
	req_error(req, f->name, tr(req->lang, "This text is too intricate. Make it simpler, please."));
	return "";
}

static struct value *
read_field(struct req *req, const struct page *page, const struct field *f)
{
	const char	*text = NULL;
	int64_t		 n = 0;

	switch (f->kind) {
	case FIELD_NUMBER:
		(void)req_int(req, f->name, f->min, f->max, REQ_REQUIRED, &n);
		return value_int(req->mem, n);
	case FIELD_CLOCK:
		n = week_clock(req, f->name, f->flags, f->max == WEEK_MINUTES);
		return value_int(req->mem, n);
	case FIELD_CHECK:
		return value_bool(req->mem, req_bool(req, f->name));
	case FIELD_PHONES:
	case FIELD_TEXTS:
		return read_several(req, page, f);
	case FIELD_PICTURE:
		(void)value_to_int(value_get(page->values, f->name), &n);
		n = file_picture(req, f->name, n);
		return n != 0 ? value_int(req->mem, n) : value_null(req->mem);
	case FIELD_CHOICE:
		text = read_choice(req, page, f);
		break;
	case FIELD_COLOR:
		text = section_color(req, f->name, f->flags);
		break;
	case FIELD_RICH:
		text = read_rich(req, f);
		break;
	case FIELD_URL:
		text = read_url(req, f);
		break;
	case FIELD_EMAIL:
		text = req_email(req, f->name, f->flags);
		break;
	case FIELD_TEXT:
	case FIELD_LINES:
		text = req_text(req, f->name, (size_t)f->max,
		    f->flags | (f->kind == FIELD_LINES ? REQ_LINES : 0));
		break;
	}
	return value_text(req->mem, text != NULL ? text : "");
}

/* ---- somebody was faster --------------------------------------------------- */

/* A value in words, for people to compare. */
static const char *
words_of(struct req *req, const struct page *page, const struct field *f, const struct value *v)
{
	struct buf		*b = buf_new(req->mem);
	const struct value	*list;

	if (f->kind == FIELD_PICTURE)
		return value_str(v) != NULL ? tr(req->lang, "a picture") : "";
	if (f->kind == FIELD_CLOCK)
		return lang_clock(req->mem, req->lang, clock_of(req, v));
	if (f->kind == FIELD_CHECK)
		return value_true(v) ? tr(req->lang, "yes") : tr(req->lang, "no");
	if (f->kind == FIELD_CHOICE) {
		list = answers(req, page, f, as_text(v));
		for (size_t i = 0; i < value_len(list); i++)
			if (value_true(value_get(value_at(list, i), "here")))
				return value_str(value_get(value_at(list, i), "word"));
	}
	for (size_t i = 0; i < value_len(v); i++) {
		buf_puts(b, i > 0 ? ", " : "");
		buf_puts(b, f->kind == FIELD_PHONES ? phone_words(req, as_text(value_at(v, i))) :
		    as_text(value_at(v, i)));
	}
	return is_several(f) ? b->data : as_text(v);
}

/* Hidden inputs with which "Save mine" says once more what was typed. */
static struct value *
kept(struct req *req, const struct section *s, const struct value *p)
{
	struct value		*list = value_array(req->mem), *one;
	const struct value	*typed = req_typed(req);

	for (size_t i = 0; i < value_len(typed); i++) {
		const char	*name = value_key(typed, i);

		if (strcmp(name, "csrf") == 0 || strcmp(name, "seen") == 0)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", name);
		value_set_text(one, "value", value_str(value_get(typed, name)));
	}
	for (size_t i = 0; i < s->n; i++)
		if (s->fields[i].kind == FIELD_PICTURE) {	/* may have come as a file */
			one = value_append(list, value_object(req->mem));
			value_set_text(one, "name", s->fields[i].name);
			value_set_text(one, "value", as_text(value_get(p, s->fields[i].name)));
		}
	return list;
}

/* Shows both versions, to choose from. */
static enum http
conflict(struct req *req, const struct section *s, const struct value *p)
{
	struct value	*data = value_object(req->mem), *list = value_array(req->mem), *one;
	struct page	 page;
	enum http	 status;

	if (!db_commit(req))
		return db_status(req);
	if ((status = page_read(req, s, &page)) != HTTP_200)
		return status;
	for (size_t i = 0; i < s->n; i++) {
		const struct field	*f = &s->fields[i];
		const char		*mine = words_of(req, &page, f, value_get(p, f->name));
		const char		*theirs = words_of(req, &page, f,
					    value_get(page.values, f->name));

		if (strcmp(mine, theirs) == 0 && f->kind != FIELD_PICTURE)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "field", tr(req->lang, f->label));
		value_set_text(one, "mine", mine);
		value_set_text(one, "theirs", theirs);
	}
	value_set_text(data, "heading", tr(req->lang, s->title));
	value_set_text(data, "url", address(req, s));
	value_set_text(data, "seen", value_str(value_get(page.branch, "seen")));
	value_set(data, "list", list);
	value_set(data, "keep", kept(req, s, p));
	settings_fill(req, data, page.frame, s->slug);
	return view_answer(req, HTTP_409, "conflict.html", data);
}

/* ---- saving ---------------------------------------------------------------- */

/* What the database has to say against it stands beside its field. */
static enum http
refused(struct req *req, struct page *page)
{
	enum http	 status = db_status(req);

	if (strcmp(db_constraint(req), "branch_slug_key") == 0) {
		req_error(req, "slug", tr(req->lang, "This address is taken. Please choose another."));
		status = HTTP_422;
	}
	if (status != HTTP_422 || req_wants_json(req))
		return status == HTTP_422 ? req_invalid(req) : status;
	page->typed = true;
	return page_show(req, HTTP_422, page);
}

enum http
section_post(struct req *req, const struct section *s)
{
	struct value		*p = value_object(req->mem);
	const char		*seen = req_text(req, "seen", 32, REQ_REQUIRED);
	const struct rows	*r;
	struct page		 page;
	enum http		 status = page_read(req, s, &page);

	if (status != HTTP_200)
		return status;
	for (size_t i = 0; i < s->n; i++)
		value_set(p, s->fields[i].name, read_field(req, &page, &s->fields[i]));
	if (s->check != NULL)
		s->check(req, p, page.branch);
	if (!req_ok(req) && req_wants_json(req))
		return req_invalid(req);
	if (!req_ok(req)) {
		page.typed = true;
		return page_show(req, HTTP_422, &page);
	}
	if ((r = settings_change(req, req->auth->branch_id, seen, value_json(req->mem, p))) == NULL)
		return refused(req, &page);
	if (rows_text(r, "done") == NULL)
		return HTTP_404;
	if (strcmp(rows_text(r, "done"), "stale") == 0)
		return conflict(req, s, p);
	return http_see_other(req, "%s?saved=1", address(req, s));
}
