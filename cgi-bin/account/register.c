/* register.c: how somebody becomes a user.
 *
 * What is typed here makes no user yet: a password goes to the phone (to the
 * address, where no SMS can be sent), and the first sign-in with it does.
 * Whether the phone or the address is known is told there and not here.
 */
#include <string.h>

#include "account.h"
#include "agreement.h"
#include "auth.h"
#include "auth_tries.h"
#include "by.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "notice.h"
#include "value.h"
#include "view.h"

#include "account_sql.h"

enum { INVITE_MAX = 100, REMEMBER_S = 3600 };

/* The digest of the invitation in the address or the form; NULL: none. */
static const char *
invitation(struct req *req)
{
	const char	*token = req_raw(req, "invite");

	return *token != '\0' && strlen(token) <= INVITE_MAX ? auth_token_hash(req, token) : NULL;
}

static enum http
show_register(struct req *req, enum http status, const char *refusal)
{
	struct value		*data = value_object(req->mem);
	const struct rows	*r = dir_registration_face(req, invitation(req));
	const char		*way = password_way(req);
	struct value		*others = oidc_offered_value(req);

	if (r == NULL || way == NULL || others == NULL)
		return db_status(req);
	if (!row_bool(r, 0, rows_col(r, "open"))) {
		value_set_bool(data, "by_invitation", row_bool(r, 0, rows_col(r, "by_invitation")));
		return show(req, status == HTTP_200 ? HTTP_200 : HTTP_403, "closed.html", data, NULL);
	}
	value_set(data, "others", others);
	value_set_bool(data, "has_others", value_len(others) > 0);
	value_set_bool(data, "by_mail", strcmp(way, "mail") == 0);
	value_set_bool(value_sub(data, "ticked"), "agree", req_bool(req, "agree"));
	return show(req, status, "register.html", data, refusal);
}

enum http
get_register(struct req *req)
{
	return req->auth->user_id != 0 ? lead_on(req) : show_register(req, HTTP_200, NULL);
}

enum http
post_register(struct req *req)
{
	const char		*name = req_text(req, "name", NAME_MAX, REQ_REQUIRED);
	const char		*phone = req_phone(req, "phone", "RU", REQ_REQUIRED | REQ_VALID);
	const char		*email = req_email(req, "email", REQ_REQUIRED);
	const char		*password, *browser = auth_token_new(req), *way, *login;
	const struct rows	*r;
	enum http		 status;

	if (!req_bool(req, "agree"))
		req_error(req, "agree", tr(req->lang, "Without your consent there is no account"));
	if (!req_ok(req))
		return show_register(req, HTTP_422, NULL);
	if ((status = auth_spend(req, "register")) != HTTP_200)
		return status == HTTP_429 ? show_register(req, status, slow_down(req)) : status;
	if ((way = password_way(req)) == NULL)
		return db_status(req);
	login = strcmp(way, "mail") == 0 ? email : phone;
	if (login == phone && (status = sms_may(req)) != HTTP_200)
		return status == HTTP_429 ? show_register(req, status, sms_over(req)) : status;
	password = made_password(req);
	r = dir_registration_add(req, way, phone, email, name, lang_code(req->lang),
	    auth_password_hash(req, password), invitation(req), auth_token_hash(req, browser),
	    notice_seal(req, login, password));
	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, 0))
		return show_register(req, HTTP_403, NULL);
	db_notify(req, "okno_send");
	http_cookie(req, "notice", browser, REMEMBER_S);
	http_cookie(req, "login", login, REMEMBER_S);
	return http_see_other(req, "/account/sign-in?done=%s",
	    strcmp(way, "mail") == 0 ? "mailed" : "registered");
}

enum http
get_agreement(struct req *req)
{
	struct value		*data = value_object(req->mem);
	const struct rows	*r = dir_agreement(req);

	if (r == NULL)
		return db_status(req);
	value_set_text(data, "agreement", *rows_text(r, "agreement") != '\0' ?
	    rows_text(r, "agreement") : agreement_usual(req, rows_text(r, "title")));
	return show(req, HTTP_200, "agreement.html", data, NULL);
}
