/* account.c: signing in and out, and what a user chooses for themselves.
 *
 * The start page of the site is here too: the sign-in, or, for who has signed
 * in, the journal of the branch used last, handed over to its program.
 */
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "frame.h"
#include "http.h"
#include "i18n.h"
#include "phone.h"
#include "req.h"
#include "route.h"
#include "text.h"
#include "value.h"
#include "view.h"

#include "account_sql.h"

#define LOGIN_MAX	254
#define PASSWORD_MAX	200
#define CHOICE_S	(365L * 24 * 60 * 60)	/* how long a browser remembers a choice */

/* The field "to": a path of this site to lead to afterwards; "" if it is none.
 * Two slashes, or a backslash that browsers take for one, would be another site. */
static const char *
local_path(struct req *req)
{
	const char	*to = req_raw(req, "to");

	if (to[0] != '/' || to[1] == '/' || strchr(to, '\\') != NULL || strlen(to) > 500 ||
	    !text_is_plain(to, false))
		return "";
	return to;
}

static const char *
escaped(struct req *req, const char *text)
{
	struct buf	*out = buf_new(req->mem);

	for (; *text != '\0'; text++)
		if (strchr("/-._~", *text) != NULL || (*text >= '0' && *text <= '9') ||
		    (*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z'))
			buf_putc(out, *text);
		else
			buf_printf(out, "%%%02X", (unsigned char)*text);
	return out->data;
}

/* The sign-in page; refusal may be NULL. */
static enum http
show_sign_in(struct req *req, enum http status, const char *refusal)
{
	struct value		*data = value_object(req->mem);
	struct value		*errors = value_sub(data, "errors");
	const struct value	*wrong = req_errors(req);

	for (size_t i = 0; i < value_len(wrong); i++)
		value_set_text(errors, value_key(wrong, i),
		    value_str(value_get(wrong, value_key(wrong, i))));
	value_set_text(value_sub(data, "typed"), "login", req_raw(req, "login"));
	value_set_text(data, "refusal", refusal);
	value_set_text(data, "to", local_path(req));
	value_set_text(data, "to_escaped", escaped(req, local_path(req)));
	value_set(data, "languages", frame_languages(req));
	return view_page(req, status, "sign-in.html", data);
}

static enum http
get_start(struct req *req)
{
	if (req->auth->user_id != 0)
		return http_accel(req, "/journal");
	return show_sign_in(req, HTTP_200, NULL);
}

static enum http
get_sign_in(struct req *req)
{
	if (req->auth->user_id != 0)
		return http_see_other(req, "%s", *local_path(req) != '\0' ? local_path(req) : "/");
	return show_sign_in(req, HTTP_200, NULL);
}

/* An address as it is; a phone however it is spelt as the table has it. */
static const char *
known_login(struct req *req, const char *login)
{
	char	e164[PHONE_MAX];

	if (strchr(login, '@') != NULL || phone_read(login, "RU", e164) == PHONE_WRONG)
		return login;
	return req_printf(req, "%s", e164);
}

/* When to try again, in minutes: nobody counts seconds. */
static const char *
slow_down(struct req *req)
{
	const char	*after = http_get(req, "Retry-After");
	unsigned long	 minutes = after != NULL ? (strtoul(after, NULL, 10) + 59) / 60 : 1;

	return req_printf(req, trn(req->lang, "Too many wrong attempts. Try again in %lu minute.",
	    "Too many wrong attempts. Try again in %lu minutes.", minutes), minutes);
}

static enum http
post_sign_in(struct req *req)
{
	const char	*login = req_text(req, "login", LOGIN_MAX, REQ_REQUIRED);
	const char	*password = req_text(req, "password", PASSWORD_MAX, REQ_REQUIRED);
	enum http	 status = HTTP_200;
	int64_t		 id;

	if (!req_ok(req))
		return show_sign_in(req, HTTP_422, NULL);
	id = auth_sign_in(req, known_login(req, login), password, &status);
	if (id == 0 && status == HTTP_401)
		req_error(req, "password", tr(req->lang,
		    "This password does not belong to this e-mail or phone"));
	if (id == 0 && status == HTTP_429)
		return show_sign_in(req, status, slow_down(req));
	if (id == 0)
		return status == HTTP_401 ? show_sign_in(req, status, NULL) : status;
	auth_session_start(req, id);
	return http_see_other(req, "%s", *local_path(req) != '\0' ? local_path(req) : "/");
}

static enum http
post_sign_out(struct req *req)
{
	auth_session_end(req);
	return http_see_other(req, "/");
}

/* Language and theme: in the browser, so that the next page comes right, and
 * with the user, for their other browsers. */
static enum http
post_choice(struct req *req)
{
	static const char *const	themes[] = { "auto", "light", "dark", NULL };
	const char			*theme = req_one_of(req, "theme", themes, 0);
	const char			*lang = req_text(req, "lang", 8, 0);

	if (lang != NULL && lang_find(lang) == NULL)
		req_error(req, "lang", tr(req->lang, "There is no such language"));
	if (!req_ok(req))
		return req_invalid(req);
	if (theme != NULL)
		http_cookie_plain(req, "theme", theme, CHOICE_S);
	if (lang != NULL)
		http_cookie_plain(req, "lang", lang, CHOICE_S);
	if (req->auth->user_id != 0 &&
	    !dir_user_choice_set(req, req->auth->user_id, lang, theme))
		return db_status(req);
	return http_see_other(req, "%s", *local_path(req) != '\0' ? local_path(req) : "/");
}

static const struct route routes[] = {
	/* method  path                 who        handler       */
	{ GET,  "/",                 ANYONE,    get_start     },
	{ GET,  "/account/sign-in",  ANYONE,    get_sign_in   },
	{ POST, "/account/sign-in",  ANYONE,    post_sign_in  },
	{ POST, "/account/sign-out", SIGNED_IN, post_sign_out },
	{ POST, "/account/choice",   ANYONE,    post_choice   },
};

static const struct area area = {
	.name = "account",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
