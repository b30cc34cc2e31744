/* contact.c: a user's e-mail and phone: each changes only when they have shown
 * that they read what is sent there.
 *
 * The link of a letter works for the user alone, signed in: whoever typed
 * somebody else's address has given them no key.
 */
#include <string.h>

#include "account.h"
#include "auth.h"
#include "auth_tries.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "notice.h"
#include "secret.h"
#include "value.h"

#include "account_sql.h"

enum { REMEMBER_S = 600 };

/* ---- e-mail ---------------------------------------------------------------- */

enum http
mail_begin(struct req *req, int64_t user_id, const char *address)
{
	const char		*token = auth_token_new(req), *browser = auth_token_new(req);
	const struct rows	*r;

	r = dir_contact_begin(req, user_id, "mail", address, auth_token_hash(req, token),
	    auth_token_hash(req, browser), lang_code(req->lang), notice_seal(req, address, token));
	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, 0))
		return HTTP_422;
	db_notify(req, "okno_send");
	http_cookie(req, "notice", browser, REMEMBER_S);
	return HTTP_200;
}

enum http
post_email(struct req *req)
{
	const char	*email = req_email(req, "email", REQ_REQUIRED);
	enum http	 status = HTTP_422;

	if (!req_ok(req) || !own_password(req, &status))
		return status >= HTTP_500 ? status : show_profile(req, status, "email");
	if ((status = auth_spend(req, "contact")) == HTTP_200)
		status = mail_begin(req, req->auth->user_id, email);
	if (status == HTTP_422)
		req_error(req, "email", tr(req->lang, "This is your e-mail already"));
	if (status != HTTP_200)
		return status >= HTTP_500 ? status : show_profile(req, status, "email");
	return http_see_other(req, "/account/profile?done=email");
}

enum http
post_email_again(struct req *req)
{
	const struct rows	*r = dir_mail_unconfirmed(req, req->auth->user_id);
	enum http		 status;

	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "value") == NULL)
		return http_see_other(req, "/account/profile");
	if ((status = auth_spend(req, "contact")) == HTTP_200)
		status = mail_begin(req, req->auth->user_id, rows_text(r, "value"));
	if (status >= HTTP_500)
		return status;
	return status == HTTP_200 ? http_see_other(req, "/account/profile?done=email") :
	    show_profile(req, status, "email");
}

static enum http
no_such_link(struct req *req)
{
	return http_refuse(req, HTTP_404, tr(req->lang, "This link is no longer valid, or is meant "
	    "for another user. A new one can be sent from the profile."));
}

enum http
get_confirm(struct req *req)
{
	struct value		*data = value_object(req->mem);
	const struct rows	*r = dir_contact_of(req, req->auth->user_id,
				    auth_token_hash(req, req_path(req, "secret")));

	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "value") == NULL)
		return no_such_link(req);
	value_set_text(data, "address", rows_text(r, "value"));
	return show(req, HTTP_200, "confirm.html", data, NULL);
}

enum http
post_confirm(struct req *req)
{
	const struct rows	*r = dir_contact_finish(req, req->auth->user_id, "mail",
				    auth_token_hash(req, req_path(req, "secret")));

	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, 0))
		return no_such_link(req);
	db_notify(req, "okno_send");
	return http_see_other(req, "/account/profile?done=confirmed");
}

/* ---- phone ----------------------------------------------------------------- */

/* Keyed: the digest of six digits would soon be found. */
static const char *
phone_proof(struct req *req, const char *code)
{
	char	 digest[SECRET_TOKEN];

	secret_keyed("phone", req_printf(req, "%lld %s", (long long)req->auth->user_id, code),
	    digest);
	return req_printf(req, "\\x%s", digest);
}

enum http
post_phone(struct req *req)
{
	const char		*phone = req_phone(req, "phone", "RU", REQ_REQUIRED | REQ_VALID);
	const char		*code = auth_code_new(req), *browser = auth_token_new(req);
	const struct rows	*r;
	enum http		 status = HTTP_422;

	if (!req_ok(req) || !own_password(req, &status))
		return status >= HTTP_500 ? status : show_profile(req, status, "phone");
	if ((status = auth_spend(req, "contact")) != HTTP_200)
		return status >= HTTP_500 ? status : show_profile(req, status, "phone");
	if ((status = sms_may(req)) == HTTP_429)
		req_error(req, "phone", sms_over(req));
	if (status != HTTP_200)
		return status == HTTP_429 ? show_profile(req, HTTP_422, "phone") : status;
	r = dir_contact_begin(req, req->auth->user_id, "sms", phone, phone_proof(req, code),
	    auth_token_hash(req, browser), lang_code(req->lang), notice_seal(req, phone, code));
	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, 0)) {
		req_error(req, "phone", tr(req->lang, "This is your phone already"));
		return show_profile(req, HTTP_422, "phone");
	}
	db_notify(req, "okno_send");
	http_cookie(req, "notice", browser, REMEMBER_S);
	return http_see_other(req, "/account/profile#phone");
}

enum http
post_phone_code(struct req *req)
{
	const char	*code = req_text(req, "code", 20, REQ_REQUIRED);
	struct query	*done;

	if (!req_ok(req))
		return show_profile(req, HTTP_422, "code");
	done = dir_contact_finish_send(req, req->auth->user_id, "sms", phone_proof(req, code));
	if (!db_apart(req, true))
		return db_status(req);
	if (query_rows(done) == NULL || !row_bool(query_rows(done), 0, 0)) {
		req_error(req, "code", tr(req->lang, "The code is wrong or no longer valid"));
		return show_profile(req, HTTP_422, "code");
	}
	db_notify(req, "okno_send");
	http_cookie(req, "notice", NULL, 0);
	return http_see_other(req, "/account/profile?done=phone");
}

enum http
post_contact_drop(struct req *req)
{
	static const char *const	channels[] = { "mail", "sms", NULL };
	const char			*channel = req_one_of(req, "channel", channels, REQ_REQUIRED);

	if (!req_ok(req))
		return req_invalid(req);
	if (!dir_contact_drop(req, req->auth->user_id, channel))
		return db_status(req);
	return http_see_other(req, "/account/profile");
}
