/* booking.c: the public pages: booking, and the visit behind a secret link.
 *
 * /booking/BRANCH is the page that the widget (public/widget) takes over where
 * scripts run; without them the same steps are plain links and forms (steps.c).
 * Here are the routes, what all pages share, and the two small ones.
 */
#include "booking.h"

#include <math.h>
#include <string.h>

#include "about.h"
#include "auth.h"
#include "buf.h"
#include "db.h"
#include "file.h"
#include "http.h"
#include "i18n.h"
#include "phone.h"
#include "route.h"
#include "site.h"
#include "text.h"
#include "value.h"
#include "view.h"

#include "booking_sql.h"

#define ORIGIN_MAX 300

/* ---- the branch ---- */

/* True if the browser said which language it wants. */
static bool
lang_asked(struct req *req)
{
	const char *cookie = req_cookie_plain(req, "lang"), *accept;

	if (lang_find(req_raw(req, "lang")) != NULL ||
	    (cookie != NULL && lang_find(cookie) != NULL))
		return true;
	accept = req_header(req, "Accept-Language");
	return accept != NULL && *accept != '\0' && strcmp(accept, "*") != 0;
}

enum http
read_place(struct req *req, const struct rows **place)
{
	const struct lang *own;
	const char *sites;

	if ((*place = booking_place(req, req->auth->chain_id, req->auth->branch_id)) == NULL)
		return db_status(req);
	if (rows_len(*place) == 0)
		return HTTP_404;
	if (!lang_asked(req) && (own = lang_find(rows_text(*place, "lang"))) != NULL)
		req->lang = own;
	req->lang = lang_styled(req->lang, rows_text(*place, "style"));
	sites = rows_text(*place, "frame_sites");	/* our own settings show it in a frame, too */
	http_frame_ancestors(req, strcmp(sites, "*") == 0 ? sites :
	    req_printf(req, "%s %s", sites, site_url(req)));
	return HTTP_200;
}

enum http
enter_place(struct req *req, const char *key, const struct rows **place)
{
	enum http status;

	*place = NULL;
	if (!auth_public_branch(req, key))
		return *db_sqlstate(req) != '\0' ? db_status(req) : HTTP_404;
	if ((status = read_place(req, place)) != HTTP_200)
		return status;
	return row_bool(*place, 0, rows_col(*place, "gone")) ? HTTP_404 : HTTP_200;
}

/* ---- links ---- */

static const char *const embeds[] = { "dialog", "inline", NULL };
static const char *const themes[] = { "light", "dark", "auto", NULL };
static const char *const kept[] = { "lang", "embed", "origin", "theme" };

/* A parameter that links keep, "" if it is not worth keeping. */
static const char *
kept_value(struct req *req, const char *name)
{
	const char *raw = req_raw(req, name), *const *words = NULL;

	if (strcmp(name, "lang") == 0)
		return lang_find(raw) != NULL ? raw : "";
	if (strcmp(name, "origin") == 0)
		return strncmp(raw, "http", 4) == 0 && strlen(raw) <= ORIGIN_MAX &&
			text_is_plain(raw, false)
		    ? raw
		    : "";
	for (words = strcmp(name, "embed") == 0 ? embeds : themes; *words != NULL; words++)
		if (strcmp(*words, raw) == 0)
			return raw;
	return "";
}

struct buf *
link_new(struct req *req, const char *path)
{
	struct buf *link = buf_new(req->mem);

	buf_puts(link, path);
	for (size_t i = 0; i < ARRAY_SIZE(kept); i++)
		link_add(link, kept[i], kept_value(req, kept[i]));
	return link;
}

void
link_add(struct buf *link, const char *name, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	buf_printf(link, "%c%s=", strchr(link->data, '?') != NULL ? '&' : '?', name);
	buf_percent(link, value, ":,/");
}

struct value *
kept_fields(struct req *req)
{
	struct value *list = value_array(req->mem), *one;
	const char *value;

	for (size_t i = 0; i < ARRAY_SIZE(kept); i++) {
		if (*(value = kept_value(req, kept[i])) == '\0')
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", kept[i]);
		value_set_text(one, "value", value);
	}
	return list;
}

/* ---- the frame ---- */

/* The letter in place of a logo: of what stands in quotation marks, if any. */
static const char *
initial(struct req *req, const char *title)
{
	const char *quote = strstr(title, "«");
	size_t n = *title != '\0';

	if (quote != NULL && quote[strlen("«")] != '\0')
		title = quote + strlen("«");
	while ((title[n] & 0xc0) == 0x80)
		n++;
	return req_printf(req, "%.*s", (int)n, title);
}

/* Most sites are light, so in a frame the page is, unless it is told otherwise. */
static const char *
theme_of(struct req *req)
{
	const char *theme = kept_value(req, "theme");

	if (strcmp(theme, "light") == 0 || strcmp(theme, "dark") == 0)
		return theme;
	return *theme == '\0' && *kept_value(req, "embed") != '\0' ? "light" : "";
}

struct value *
new_page(struct req *req, const struct rows *place)
{
	struct value *data = value_object(req->mem);
	struct value *branch = value_sub(data, "branch");
	const char *title = rows_text(place, "title");
	bool gone = row_bool(place, 0, rows_col(place, "gone")); /* no other page of it is there */
	char phone[PHONE_MAX];

	phone_show(rows_text(place, "phone"), phone);
	value_set_int(branch, "id", rows_int(place, "id"));
	value_set_text(branch, "slug", rows_text(place, "slug"));
	value_set_text(branch, "title", title);
	value_set_text(branch, "about", gone ? NULL : link_new(req,
	    req_printf(req, "/booking/%s/about", rows_text(place, "slug")))->data);
	value_set_text(branch, "initial", initial(req, title));
	value_set_text(branch, "address", rows_text(place, "address"));
	value_set_text(branch, "whole_address", rows_text(place, "whole_address"));
	value_set_text(branch, "logo", rows_text(place, "logo"));
	value_set_text(branch, "email", rows_text(place, "email"));
	value_set_text(branch, "phone", rows_text(place, "phone"));
	value_set_text(branch, "phone_shown", req_printf(req, "%s", phone));
	value_set_text(branch, "color", gone ? NULL : rows_text(place, "color") + 1);
	if (rows_text(place, "until") != NULL)
		value_set_text(branch, "until",
		    req_printf(req, tr(req->lang, "until %s"),
			lang_clock(req->mem, req->lang, rows_text(place, "until"))));
	value_set_bool(branch, "both",
	    *rows_text(place, "address") != '\0' && rows_text(place, "until") != NULL);
	value_set_text(data, "theme", theme_of(req));
	value_set_text(data, "embed", kept_value(req, "embed"));
	value_set_bool(data, "inline", strcmp(kept_value(req, "embed"), "inline") == 0);
	value_set(data, "kept", kept_fields(req));
	return data;
}

void
add_typed(struct req *req, struct value *data)
{
	value_set_texts(value_sub(data, "errors"), req_errors(req));
	value_set_texts(value_sub(data, "typed"), req_typed(req));
}

/* ---- the brand's colours ---- */

/* The linear light of one of the three channels, by sRGB. */
static double
channel(const char *hex)
{
	static const char digits[] = "0123456789abcdef";
	int n =
	    (int)(strchr(digits, hex[0]) - digits) * 16 + (int)(strchr(digits, hex[1]) - digits);
	double c = n / 255.0;

	return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

/* Dark text above a luminance of 0.36: the same rule as the loader's (w.js). */
static enum http
get_theme(struct req *req)
{
	const char *c = req_raw(req, "c");
	double light;

	if (!auth_public_branch(req, req_path(req, "key")))
		return *db_sqlstate(req) != '\0' ? db_status(req) : HTTP_404;
	if (strlen(c) != 6 || strspn(c, "0123456789abcdef") != 6)
		return HTTP_404;
	light = 0.2126 * channel(c) + 0.7152 * channel(c + 2) + 0.0722 * channel(c + 4);
	http_type(req, "text/css; charset=utf-8");
	http_header(req, "Cache-Control", "public, max-age=31536000, immutable");
	buf_printf(http_body(req), ":root{--brand:#%s;--on-brand:%s}\n", c,
	    light > 0.36 ? "#14161a" : "#fff");
	return HTTP_200;
}

/* ---- consent ---- */

static enum http
get_consent(struct req *req)
{
	const struct rows *place;
	struct value *data;
	enum http status;

	if ((status = enter_place(req, req_path(req, "key"), &place)) != HTTP_200)
		return status;
	data = new_page(req, place);
	value_set_text(data, "text", rows_text(place, "consent_text"));
	return view_page(req, HTTP_200, "consent.html", data);
}

/* clang-format off */
static const struct route routes[] = {
	/* method  path                                who     handler         */
	{ GET,  "/booking/:key",                    ANYONE, get_steps       },
	{ POST, "/booking/:key",                    ANYONE, post_steps      },
	{ GET,  "/booking/:key/theme.css",          ANYONE, get_theme       },
	{ GET,  "/booking/:key/consent",            ANYONE, get_consent     },
	{ GET,  "/booking/:key/about",              ANYONE, get_about       },
	{ GET,  "/booking/:key/pictures/:picture",  ANYONE, file_get_public },
	{ GET,  "/booking/visits/:token",           ANYONE, get_visit       },
	{ GET,  "/booking/visits/:token/visit.ics", ANYONE, get_visit_file  },
	{ GET,  "/booking/visits/:token/series.ics", ANYONE, get_series_file },
	{ GET,  "/booking/visits/:token/move",      ANYONE, get_move        },
	{ POST, "/booking/visits/:token/move",      ANYONE, post_move       },
	{ POST, "/booking/visits/:token/confirm",   ANYONE, post_confirm    },
	{ POST, "/booking/visits/:token/cancel",    ANYONE, post_cancel     },
	{ POST, "/booking/visits/:token/restore",   ANYONE, post_restore    },
	{ POST, "/booking/visits/:token/reminder",  ANYONE, post_reminder   },
};
/* clang-format on */

static const struct area area = {
	.name = "booking",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
