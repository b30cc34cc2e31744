/* recover.c: a forgotten password: a code to the phone or address, then a new
 * password.  Every step answers the same, and as fast, whoever asks about whom.
 */
#include <string.h>

#include "account.h"
#include "auth.h"
#include "auth_tries.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "notice.h"
#include "value.h"
#include "view.h"

#include "account_sql.h"

enum { COOKIE_S = 1800 };

/* The digest of this browser's secret; NULL: it asked for nothing. */
static const char *
browser(struct req *req)
{
	const char	*token = req_cookie(req, "recover");

	return token != NULL ? auth_token_hash(req, token) : NULL;
}

/* Bound to the browser's secret, so that the digest of six digits tells nothing. */
static const char *
code_hash(struct req *req, const char *token, const char *code)
{
	return auth_token_hash(req, req_printf(req, "%s %s", token, code));
}

/* What the browser's recovery waits for; "": nothing, or the database is away. */
static const char *
state(struct req *req)
{
	const struct rows	*r = NULL;

	if (browser(req) != NULL)
		r = dir_recovery_state(req, browser(req));
	return r != NULL && rows_text(r, "state") != NULL ? rows_text(r, "state") : "";
}

/* To where it begins, for whoever is not at the step they ask for. */
static enum http
begin_anew(struct req *req)
{
	return *db_sqlstate(req) != '\0' ? db_status(req) :
	    http_see_other(req, "/account/recover");
}

/* The first step; where SMS do not go out it says where the code goes instead. */
static enum http
show_recover(struct req *req, enum http status, const char *refusal)
{
	struct value	*data = value_object(req->mem);
	const char	*way = password_way(req);

	if (way == NULL)
		return db_status(req);
	value_set_bool(data, "by_mail", strcmp(way, "mail") == 0);
	return show(req, status, "recover.html", data, refusal);
}

enum http
get_recover(struct req *req)
{
	return show_recover(req, HTTP_200, NULL);
}

enum http
post_recover(struct req *req)
{
	const char		*login = req_text(req, "login", LOGIN_MAX, REQ_REQUIRED);
	const char		*token, *code, *way, *to;
	const struct rows	*r;
	enum http		 status;

	if (login != NULL && *(login = known_login(req, login)) != '+' &&
	    strchr(login, '@') == NULL)
		req_error(req, "login", tr(req->lang, "This is neither an e-mail nor a phone"));
	if (!req_ok(req))
		return show_recover(req, HTTP_422, NULL);
	if ((status = auth_spend(req, "recover")) == HTTP_429)
		return show_recover(req, status, slow_down(req));
	if (status != HTTP_200)
		return status;
	if ((way = password_way(req)) == NULL ||
	    (r = dir_recovery_to(req, login, strcmp(way, "mail") == 0)) == NULL)
		return db_status(req);
	to = rows_text(r, "recipient");
	if (strchr(to, '@') == NULL && (status = sms_may(req)) != HTTP_200)
		return status == HTTP_429 ? show_recover(req, status, sms_over(req)) : status;
	token = auth_token_new(req);
	code = auth_code_new(req);
	if (!dir_recovery_add(req, login, to, auth_token_hash(req, token),
	    code_hash(req, token, code), lang_code(req->lang), notice_seal(req, to, code)))
		return db_status(req);
	db_notify(req, "okno_send");
	http_cookie(req, "recover", token, COOKIE_S);
	return http_see_other(req, "/account/recover/code");
}

static enum http
show_code(struct req *req, enum http status, const char *refusal)
{
	struct value	*data = value_object(req->mem);

	show_trial(req, data, req_cookie(req, "recover"));
	return show(req, status, "recover-code.html", data, refusal);
}

enum http
get_recover_code(struct req *req)
{
	const char	*now = state(req);

	if (strcmp(now, "password") == 0)
		return http_see_other(req, "/account/recover/password");
	return strcmp(now, "code") == 0 ? show_code(req, HTTP_200, NULL) : begin_anew(req);
}

enum http
post_recover_code(struct req *req)
{
	const char		*code = req_text(req, "code", 20, REQ_REQUIRED);
	struct query		*passed;
	bool			 ok = false;

	if (browser(req) == NULL)
		return http_see_other(req, "/account/recover");
	if (code != NULL) {
		passed = dir_recovery_pass_send(req, browser(req),
		    code_hash(req, req_cookie(req, "recover"), code));
		if (!db_apart(req, true))
			return db_status(req);
		ok = query_rows(passed) != NULL && row_bool(query_rows(passed), 0, 0);
	}
	if (ok)
		return http_see_other(req, "/account/recover/password");
	if (strcmp(state(req), "code") != 0)
		return show_recover(req, HTTP_422,
		    tr(req->lang, "This code is no longer valid. Ask for a new one."));
	req_error(req, "code", tr(req->lang, "The code is wrong or no longer valid"));
	return show_code(req, HTTP_422, NULL);
}

enum http
get_recover_password(struct req *req)
{
	if (strcmp(state(req), "password") != 0)
		return begin_anew(req);
	return show(req, HTTP_200, "recover-password.html", value_object(req->mem), NULL);
}

enum http
post_recover_password(struct req *req)
{
	const struct rows	*r = browser(req) != NULL ? dir_recovery_user(req, browser(req)) : NULL;
	const char		*password;

	if (rows_len(r) == 0)
		return begin_anew(req);
	password = new_password(req, rows_text(r, "name"), rows_text(r, "email"),
	    rows_text(r, "phone"));
	if (password == NULL)
		return show(req, HTTP_422, "recover-password.html", value_object(req->mem), NULL);
	r = dir_recovery_finish(req, browser(req), auth_password_hash(req, password));
	if (r == NULL)
		return db_status(req);
	db_notify(req, "okno_send");
	http_cookie(req, "recover", NULL, 0);
	auth_session_end(req);
	return http_see_other(req, "/account/sign-in?done=password");
}
