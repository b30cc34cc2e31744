/* account.c: the routes of this area: registering, signing in and out, and what
 * users change of themselves; and what its pages have in common.
 *
 * The start page of the site is here too: the sign-in, or, for who has signed
 * in, the journal of the branch used last, handed over to its program; who has
 * no business yet is led to where one begins, the operator to the console.
 *
 * Paths that verify or hash a password are served by a pool of their own
 * (nginx/shared/site.conf), so a flood of sign-ins holds up nothing else.
 */
#include "account.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "branches.h"
#include "buf.h"
#include "by.h"
#include "conf.h"
#include "db.h"
#include "frame.h"
#include "http.h"
#include "i18n.h"
#include "invite.h"
#include "log.h"
#include "notice.h"
#include "phone.h"
#include "pin.h"
#include "route.h"
#include "sending.h"
#include "text.h"
#include "value.h"
#include "view.h"
#include "work.h"

#include "account_sql.h"

#define CHOICE_S	(365L * 24 * 60 * 60)	/* how long a browser remembers a choice */

static bool	shows_codes;

/* ---- pages ----------------------------------------------------------------- */

/* Two slashes, or a backslash that browsers take for one, would be another site. */
const char *
local_path(struct req *req)
{
	const char	*to = req_raw(req, "to");

	if (to[0] != '/' || to[1] == '/' || strchr(to, '\\') != NULL || strlen(to) > 500 ||
	    !text_is_plain(to, false))
		return "";
	return to;
}

const char *
escaped(struct req *req, const char *text)
{
	struct buf	*out = buf_new(req->mem);

	buf_percent(out, text, "/");
	return out->data;
}

enum http
show(struct req *req, enum http status, const char *page, struct value *data, const char *refusal)
{
	value_set_texts(value_sub(data, "errors"), req_errors(req));
	value_set_texts(value_sub(data, "typed"), req_typed(req));
	value_set_text(data, "refusal", refusal);
	value_set_text(data, "to", local_path(req));
	value_set_text(data, "to_escaped", escaped(req, local_path(req)));
	value_set(data, "languages", frame_languages(req));
	return view_page(req, status, page, data);
}

const char *
known_login(struct req *req, const char *login)
{
	char	e164[PHONE_MAX];

	if (strchr(login, '@') != NULL || !phone_is(login, "RU", e164))
		return login;
	return req_printf(req, "%s", e164);
}

/* Nobody counts seconds. */
const char *
slow_down(struct req *req)
{
	const char	*after = http_get(req, "Retry-After");
	unsigned long	 minutes = after != NULL ? (strtoul(after, NULL, 10) + 59) / 60 : 1;

	return req_printf(req, trn(req->lang, "Too many attempts. Try again in %lu minute.",
	    "Too many attempts. Try again in %lu minutes.", minutes), minutes);
}

enum http
sms_may(struct req *req)
{
	const struct rows	*r = dir_codes_limit(req, 0, 0);

	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "reached") == NULL)
		return HTTP_200;
	log_warn("no code by SMS for a user: the limit of a day is reached");
	return db_commit(req) ? HTTP_429 : db_status(req);
}

const char *
sms_over(struct req *req)
{
	return tr(req->lang, "No more SMS can be sent today. Please try again tomorrow.");
}

void
show_trial(struct req *req, struct value *data, const char *browser)
{
	const struct rows	*r;
	const struct lang	*l;
	struct value		*trial;
	struct notice		 n;
	char			 shown[PHONE_MAX];
	bool			 sms;

	if (!shows_codes || browser == NULL ||
	    (r = dir_notice_shown(req, auth_token_hash(req, browser))) == NULL || rows_len(r) == 0)
		return;
	if ((l = lang_find(rows_text(r, "lang"))) == NULL)
		l = req->lang;
	if (!notice_words(req, l, rows_text(r, "template"), rows_text(r, "recipient"),
	    rows_text(r, "secret"), &n))
		return;
	sms = strcmp(rows_text(r, "channel"), "sms") == 0;
	if (sms)
		phone_show(rows_text(r, "recipient"), shown);
	trial = value_sub(data, "trial");
	value_set_text(trial, "recipient",
	    sms ? req_printf(req, "%s", shown) : rows_text(r, "recipient"));
	value_set_text(trial, "text", n.text);
	value_set_text(trial, "link", n.link);
	value_set_text(trial, "action", n.action);
}

const char *
password_way(struct req *req)
{
	const struct rows	*r = dir_ways(req);

	if (r == NULL)
		return NULL;
	if (shows_codes || sending_installed("sms") || row_bool(r, 0, rows_col(r, "sms")))
		return "sms";
	return sending_installed("mail") || row_bool(r, 0, rows_col(r, "mail")) ? "mail" : "sms";
}

enum http
lead_on(struct req *req)
{
	return http_see_other(req, "%s", *local_path(req) != '\0' ? local_path(req) : "/");
}

/* ---- the start, and small things ------------------------------------------- */

static enum http
get_start(struct req *req)
{
	enum http	 closed;

	if (req->auth->user_id == 0)
		return show_sign_in(req, HTTP_200, NULL);
	if (req->auth->branch_id != 0)
		return http_accel(req, "/journal");
	if (req->auth->operator)
		return http_see_other(req, "/operator");
	closed = frame_closed(req);	/* they are not asked to begin a business */
	return closed != HTTP_200 ? closed : http_see_other(req, "/start");
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
	return lead_on(req);
}

static const struct route routes[] = {
	/* method  path                           who        handler                */
	{ GET,  "/",                           ANYONE,    get_start             },
	{ GET,  "/account/sign-in",            ANYONE,    get_sign_in           },
	{ POST, "/account/sign-in",            ANYONE,    post_sign_in          },
	{ GET,  "/account/second",             ANYONE,    get_second            },
	{ POST, "/account/second",             ANYONE,    post_second           },
	{ GET,  "/account/second/setup",       SIGNED_IN, get_second_setup      },
	{ POST, "/account/second/begin",       SIGNED_IN, post_second_begin     },
	{ POST, "/account/second/on",          SIGNED_IN, post_second_on        },
	{ POST, "/account/second/codes",       SIGNED_IN, post_second_codes     },
	{ POST, "/account/second/off",         SIGNED_IN, post_second_off       },
	{ POST, "/account/sign-out",           SESSION,   post_sign_out         },
	{ POST, "/account/choice",             ANYONE,    post_choice           },
	{ GET,  "/account/switch",             ANYONE,    get_switch            },
	{ POST, "/account/switch",             ANYONE,    post_switch           },
	{ POST, "/account/lock",               SESSION,   post_lock             },
	{ POST, "/account/pin",                SIGNED_IN, post_pin              },
	{ POST, "/account/pin/drop",           SIGNED_IN, post_pin_drop         },
	{ POST, "/account/devices/:id/forget", SIGNED_IN, post_device_forget    },
	{ GET,  "/account/register",           ANYONE,    get_register          },
	{ POST, "/account/register",           ANYONE,    post_register         },
	{ GET,  "/account/agreement",          ANYONE,    get_agreement         },
	{ GET,  "/account/recover",            ANYONE,    get_recover           },
	{ POST, "/account/recover",            ANYONE,    post_recover          },
	{ GET,  "/account/recover/code",       ANYONE,    get_recover_code      },
	{ POST, "/account/recover/code",       ANYONE,    post_recover_code     },
	{ GET,  "/account/recover/password",   ANYONE,    get_recover_password  },
	{ POST, "/account/recover/password",   ANYONE,    post_recover_password },
	{ GET,  "/account/branches",           SIGNED_IN, get_branches          },
	{ GET,  "/account/profile",            SIGNED_IN, get_profile           },
	{ POST, "/account/name",               SIGNED_IN, post_name             },
	{ POST, "/account/password",           SIGNED_IN, post_password         },
	{ POST, "/account/email",              SIGNED_IN, post_email            },
	{ POST, "/account/email/again",        SIGNED_IN, post_email_again      },
	{ POST, "/account/phone",              SIGNED_IN, post_phone            },
	{ POST, "/account/phone/code",         SIGNED_IN, post_phone_code       },
	{ POST, "/account/contact/drop",       SIGNED_IN, post_contact_drop     },
	{ GET,  "/account/confirm/:secret",    SIGNED_IN, get_confirm           },
	{ POST, "/account/confirm/:secret",    SIGNED_IN, post_confirm          },
	{ GET,  "/account/invites/:token",     ANYONE,    get_invite            },
	{ POST, "/account/invites/:token",     ANYONE,    post_invite           },
	{ POST, "/account/view-end",           SIGNED_IN, post_view_end         },
	{ POST, "/account/work-end",           SESSION,   post_work_end         },
	{ GET,  "/account/by/:provider",       ANYONE,    get_by                },
	{ GET,  "/account/by/:provider/back",  ANYONE,    get_by_back           },
	{ POST, "/account/by/:provider/back",  ANYONE,    post_by_back          },
	{ GET,  "/account/by/:provider/wait",  ANYONE,    get_by_wait           },
	{ POST, "/account/by/:provider/enter", ANYONE,    post_by_enter         },
	{ POST, "/account/by/:provider/drop",  SIGNED_IN, post_by_unlink        },
	{ POST, "/account/sessions/end",       SIGNED_IN, post_sessions_end     },
	{ POST, "/account/sessions/:id/end",   SIGNED_IN, post_session_end      },
};

static void
init(void)
{
	shows_codes = strcmp(conf_str("OKNO_OUTBOX_CODES", "off"), "on") == 0;
}

static const struct area area = {
	.name = "account",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
	.init = init,
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
