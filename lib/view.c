/* view.c: the pages of a program: its templates, the front end's manifest, and
 * what every page is told.
 *
 * All is read once, by view_init, and never freed.
 */
#include "view.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "conf.h"
#include "i18n.h"
#include "log.h"
#include "mem.h"
#include "mustache.h"
#include "req.h"
#include "role.h"
#include "value.h"

/* The fingerprinted URLs by asset name, and the names of the icons. */
static const struct value	*manifest;
static const char		*sprite;	/* URL of the icons' file */

/* The parsed templates, in the order of view_sources. */
static struct template		**templates;

/* ---- lambdas --------------------------------------------------------------- */

static void
write_text(struct buf *out, const char *text)
{
	buf_html(out, text, strlen(text));
}

static void
lambda_gettext(struct buf *out, const char *text, size_t len, void *lang)
{
	(void)len;
	write_text(out, tr(lang, text));
}

static void
lambda_asset(struct buf *out, const char *text, size_t len, void *lang)
{
	(void)len;
	(void)lang;
	write_text(out, value_str(value_get(manifest, text)));
}

static const char *
check_asset(void *ctx, const char *text)
{
	if (value_str(value_get(manifest, text)) != NULL)
		return NULL;
	return mem_printf(ctx, "the front end's build made no asset \"%s\"", text);
}

static void
lambda_icon(struct buf *out, const char *text, size_t len, void *lang)
{
	(void)len;
	(void)lang;
	buf_puts(out, "<svg class=\"i\" aria-hidden=\"true\"><use href=\"");
	write_text(out, sprite);
	buf_putc(out, '#');
	write_text(out, text);
	buf_puts(out, "\"/></svg>");
}

static const char *
check_icon(void *ctx, const char *text)
{
	const struct value	*icons = value_get(manifest, "icons");
	size_t			 i;

	for (i = 0; sprite != NULL && i < value_len(icons); i++)
		if (strcmp(value_str(value_at(icons, i)), text) == 0)
			return NULL;
	return mem_printf(ctx, "the front end's build made no icon \"%s\"", text);
}

static void
filter_clock(struct buf *out, const char *text, size_t len, void *lang)
{
	char	 word[LANG_CLOCK];

	(void)len;
	write_text(out, lang_clock_in(lang, text, word));
}

static void
filter_date(struct buf *out, const char *text, size_t len, void *lang)
{
	char	 word[LANG_DATE];

	(void)len;
	write_text(out, lang_date_in(lang, text, word));
}

static void
filter_stamp(struct buf *out, const char *text, size_t len, void *lang)
{
	filter_date(out, text, len, lang);
	if (len < sizeof("YYYY-MM-DDTHH:MM") - 1)
		return;
	buf_puts(out, ", ");
	filter_clock(out, text + sizeof("YYYY-MM-DDT") - 1, len, lang);
}

static void
filter_number(struct buf *out, const char *text, size_t len, void *lang)
{
	struct buf	*word = buf_new(NULL);
	long long	 n;
	char		*end;

	errno = 0;
	n = strtoll(text, &end, 10);
	if (errno != 0 || end != text + len)
		write_text(out, text);
	else
		write_text(out, lang_number(word, lang, n));
	mem_free(word);
}

static const struct lambda lambdas[] = {
	{ "|clock", filter_clock, NULL, false },
	{ "|date", filter_date, NULL, false },
	{ "|number", filter_number, NULL, false },
	{ "|stamp", filter_stamp, NULL, false },
	{ "_", lambda_gettext, NULL, true },
	{ "asset", lambda_asset, check_asset, true },
	{ "icon", lambda_icon, check_icon, true },
	{ NULL, NULL, NULL, false }
};

/* ---- start ----------------------------------------------------------------- */

static void
read_manifest(void)
{
	const char	*path = conf_str("OKNO_MANIFEST", NULL);
	struct buf	*text = buf_new(NULL);
	char		 piece[4096];
	size_t		 n;
	FILE		*f = fopen(path, "re");

	if (f == NULL)
		die("the front end's manifest %s cannot be read: %s", path, strerror(errno));
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		buf_add(text, piece, n);
	(void)fclose(f);	/* only read */
	if ((manifest = value_from_json(NULL, text->data, text->len)) == NULL)
		die("the front end's manifest %s is not JSON", path);
	sprite = value_str(value_get(manifest, "i.svg"));
	mem_free(text);
}

/* The index of the template "name" + suffix in view_sources; -1: none. */
static int
find_source(const char *name, const char *suffix)
{
	size_t	 len = strlen(name);
	int	 i;

	for (i = 0; view_sources[i].name != NULL; i++)
		if (strncmp(view_sources[i].name, name, len) == 0 &&
		    strcmp(view_sources[i].name + len, suffix) == 0)
			return i;
	return -1;
}

static const char *
load_partial(const char *name, void *page)
{
	int	 i = find_source(name, ".html");

	if (i < 0)
		die("%s names the template %s.html, which does not exist", (const char *)page, name);
	return view_sources[i].text;
}

void
view_init(void)
{
	const char	*error;
	char		*page;
	size_t		 n = 0;
	size_t		 i;

	read_manifest();
	while (view_sources[n].name != NULL)
		n++;
	templates = mem_zero(NULL, (n + 1) * sizeof(templates[0]));
	for (i = 0; i < n; i++) {
		page = mem_text(NULL, view_sources[i].name, strlen(view_sources[i].name));
		templates[i] = template_parse(NULL, view_sources[i].text, load_partial, page, lambdas,
		    &error);
		if (templates[i] == NULL)
			die("%s: %s", page, error);
		mem_free(page);
	}
}

/* ---- rendering ------------------------------------------------------------- */

void
view_render(struct buf *out, const char *name, const struct lang *l, const struct value *data)
{
	int	 i = find_source(name, "");
	void	*arg;

	if (i < 0)
		die("there is no template %s", name);
	/* The lambdas take the language as their argument, and do not change it. */
	memcpy(&arg, &l, sizeof(arg));
	template_render(out, templates[i], data, arg);
}

/* True if htmx asks for a part of a page. */
static bool
wants_part(struct req *req)
{
	const char	*request = req_header(req, "HX-Request");
	const char	*type = req_header(req, "HX-Request-Type");

	return request != NULL && strcmp(request, "true") == 0 &&
	    (type == NULL || strcmp(type, "full") != 0);
}

static const char *
theme(struct req *req)
{
	const char	*chosen = req_cookie_plain(req, "theme");

	if (chosen == NULL)
		chosen = req->auth->theme;
	if (chosen != NULL && (strcmp(chosen, "light") == 0 || strcmp(chosen, "dark") == 0))
		return chosen;
	return "";	/* as the device has it */
}

/* The areas of the menu that not everybody may enter. */
static void
add_menu(struct req *req, struct value *may)
{
	static const struct {
		const char	*area;
		const char	*right;
	} areas[] = {
		{ "visits", "dash_records_access" },
		{ "catalog", "settings_services_access" },
		{ "staff", "timetable_access" },
		{ "messages", "dash_message_access" },
		{ "settings", "settings_access" },
	};

	for (size_t i = 0; i < sizeof(areas) / sizeof(areas[0]); i++)
		value_set_bool(may, areas[i].area, auth_may(req, areas[i].right));
	value_set_bool(may, "operator", req->auth->operator);
}

static void
add_page(struct req *req, struct value *data)
{
	struct value	*page = value_sub(data, "page");
	struct value	*user;

	value_set_text(page, "lang", lang_code(req->lang));
	value_set_text(page, "csrf", req->auth->csrf);
	value_set_text(page, "request_id", req->id);
	value_set_text(page, "theme", theme(req));
	value_set_text(page, "path", req->path);
	value_set_bool(page, "shell", !wants_part(req));
	if (req->auth->branch_id != 0)
		value_set_int(page, "branch", req->auth->branch_id);
	if (req->auth->user_id != 0) {
		user = value_sub(page, "user");
		value_set_int(user, "id", req->auth->user_id);
		value_set_text(user, "name", req->auth->user_name);
		value_set_text(user, "role", req->auth->role);
		value_set_text(page, "worker", req->auth->worker);
		if (req->auth->view_role != NULL)
			value_set_text(page, "view", role_word(req, req->auth->view_role,
			    req->auth->view_title));
		add_menu(req, value_sub(page, "may"));
	}
}

enum http
view_page(struct req *req, enum http status, const char *name, struct value *data)
{
	add_page(req, data);
	http_header(req, "Vary", "HX-Request");
	http_type(req, "text/html; charset=utf-8");
	view_render(http_body(req), name, req->lang, data);
	return status;
}

enum http
view_answer(struct req *req, enum http status, const char *name, struct value *data)
{
	http_header(req, "Vary", "Accept");
	if (req_wants_json(req))
		return http_value(req, status, data);
	return view_page(req, status, name, data);
}
