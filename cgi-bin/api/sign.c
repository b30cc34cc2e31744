/* sign.c: tokens for users (by password) and for visitors (by code). */
#include <string.h>

#include "api.h"
#include "auth.h"
#include "auth_second.h"
#include "db.h"
#include "format.h"
#include "i18n.h"
#include "mem.h"
#include "online.h"
#include "phone.h"
#include "value.h"

#include "sign_sql.h"

#define LOGIN_MAX	254
#define PASSWORD_MAX	1000

/* Old programs read the token under the key "0" as well. */
static enum http
answer_token(struct req *req, int64_t id, const char *token, const char *name, const char *phone,
    const char *login, const char *email)
{
	struct value	*data = value_object(req->mem);

	value_set_int(data, "id", id);
	value_set_text(data, "user_token", token);
	value_set_text(data, "name", name);
	value_set_text(data, "phone", *phone == '+' ? phone + 1 : phone);
	value_set_text(data, "login", login);
	value_set_text(data, "email", email);
	value_set_text(data, "avatar", "");
	value_set_bool(data, "is_approved", true);
	value_set_bool(data, "is_email_confirmed", *email != '\0');
	value_set_text(data, "0", token);
	return answer_value(req, HTTP_201, data);
}

/* An address as it is, a phone in the form that the directory keeps. */
static const char *
login_of(struct req *req, const char *typed)
{
	char	e164[PHONE_MAX];

	if (strchr(typed, '@') != NULL || phone_read(typed, "RU", e164) == PHONE_WRONG)
		return typed;
	return mem_text(req->mem, e164, strlen(e164));
}

enum http
post_auth(struct req *req)
{
	const char		*typed = req_text(req, "login", LOGIN_MAX, REQ_REQUIRED), *login;
	const char		*password = req_text(req, "password", PASSWORD_MAX, REQ_REQUIRED);
	const char		*token;
	const struct rows	*r;
	const char		*code = req_text(req, "code", 40, 0);
	enum http		 status = HTTP_500;
	bool			 second;
	int64_t			 id;

	if (!req_ok(req))
		return req_invalid(req);
	login = login_of(req, typed);
	if ((id = auth_sign_in(req, login, password, &second, &status)) == 0)
		return status == HTTP_401 ? http_refuse(req, HTTP_401,
		    tr(req->lang, "The login or the password is wrong")) : status;
	if (second && !auth_second_ok(req, id, code != NULL ? code : "", false, &status))
		return status == HTTP_401 ? http_refuse(req, HTTP_401, tr(req->lang,
		    "This user signs in with a second factor: its code belongs into the field code")) :
		    status;
	if ((r = dir_sign_user(req, login)) == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_401;
	token = auth_user_token(req, id, rows_text(r, "password_hash"));
	if (!auth_user_token_save(req, id, token))
		return db_status(req);
	return answer_token(req, id, token, rows_text(r, "name"), rows_text(r, "phone"), typed,
	    rows_text(r, "email"));
}

enum http
post_user_auth(struct req *req)
{
	const char		*typed = req_raw(req, "phone"), *code = req_text(req, "code", 20, 0);
	const char		*token = auth_token_new(req);
	const struct rows	*r;
	char			 e164[PHONE_MAX];

	if (!req_ok(req))
		return req_invalid(req);
	if (phone_read(typed, "RU", e164) == PHONE_WRONG)
		return refuse_code(req, HTTP_422, ONLINE_PHONE, 0,
		    tr(req->lang, "This is not a phone number"), NULL);
	if (!online_code_ok(req, e164, code))
		return refuse_code(req, HTTP_422, ONLINE_CODE, 0,
		    tr(req->lang, "The code is wrong or no longer valid"), NULL);
	r = dir_sign_visitor(req, e164, auth_token_hash(req, token));
	if (r == NULL)
		return db_status(req);
	return answer_token(req, rows_int(r, "id"), token, rows_text(r, "name"), e164, e164 + 1,
	    rows_text(r, "email"));
}
