/* sign.c: tokens for users (by password) and for visitors (by code). */
#include <string.h>

#include "api.h"
#include "auth.h"
#include "auth_second.h"
#include "auth_tries.h"
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

	if (strchr(typed, '@') != NULL || !phone_is(typed, "RU", e164))
		return typed;
	return mem_text(req->mem, e164, strlen(e164));
}

/* 2fa: {uuid, secret}, as JSON or as a form. */
struct proof {
	const char	*uuid;
	const char	*secret;	/* the code; NULL: none was sent */
};

static struct proof
read_proof(struct req *req)
{
	const struct value	*given = value_get(req_json(req), "2fa");
	struct proof		 p = {
		.uuid = value_str(value_get(given, "uuid")),
		.secret = value_str(value_get(given, "secret")),
	};

	if (p.secret == NULL) {
		p.uuid = req_text(req, "2fa[uuid]", 64, 0);
		p.secret = req_text(req, "2fa[secret]", 40, 0);
	}
	return p;
}

/* The password was right, and not enough: what the program asks its user for. */
static enum http
ask_second(struct req *req, int64_t id)
{
	struct value	*data = value_object(req->mem), *transport;
	const char	*token = auth_second_wait(req, id);

	if (token == NULL)
		return db_status(req);
	value_set_text(data, "uuid", token);
	value_set_text(data, "flow", "totp");
	transport = value_sub(data, "transport");
	value_set_text(transport, "type", "app");
	value_set_text(transport, "recipient", "");
	value_set_int(data, "refresh_ttl_sec", AUTH_SECOND_WAIT_S);
	value_set_int(data, "attempts_left", AUTH_TRIES);
	return answer_value(req, HTTP_200, data);
}

/* Whether the second factor was proved; *status says what is wrong if not. */
static bool
proved(struct req *req, int64_t id, const struct proof *p, enum http *status)
{
	*status = HTTP_401;
	if (p->uuid == NULL || auth_second_waiting(req, p->uuid) != id ||
	    !auth_second_ok(req, id, p->secret, false, status))
		return false;
	if (auth_second_came(req, p->uuid))
		return true;
	*status = db_status(req);
	return false;
}

enum http
post_auth(struct req *req)
{
	const char		*typed = req_text(req, "login", LOGIN_MAX, REQ_REQUIRED), *login;
	const char		*password = req_text(req, "password", PASSWORD_MAX, REQ_REQUIRED);
	const char		*token;
	const struct rows	*r;
	struct proof		 proof = read_proof(req);
	enum http		 status = HTTP_500;
	bool			 second;
	int64_t			 id;

	if (!req_ok(req))
		return req_invalid(req);
	login = login_of(req, typed);
	if ((id = auth_sign_in(req, login, password, &second, &status)) == 0)
		return status == HTTP_401 ? http_refuse(req, HTTP_401,
		    tr(req->lang, "The login or the password is wrong")) : status;
	if (second && proof.secret == NULL)
		return ask_second(req, id);
	if (second && !proved(req, id, &proof, &status))
		return status == HTTP_401 ? http_refuse(req, HTTP_401,
		    tr(req->lang, "This code is wrong, or was used already")) : status;
	if ((r = dir_sign_user(req, login)) == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_401;
	token = auth_user_token(req, id, rows_text(r, "made_of"));
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
	const struct rows	*r, *client;
	char			 e164[PHONE_MAX];
	int64_t			 chain;

	if (!req_ok(req))
		return req_invalid(req);
	if (!phone_is(typed, "RU", e164))
		return refuse_code(req, HTTP_422, ONLINE_PHONE, 0,
		    tr(req->lang, "This is not a phone number"), NULL);
	if ((chain = online_code_chain(req, e164, code)) == 0)
		return refuse_code(req, HTTP_422, ONLINE_CODE, 0,
		    tr(req->lang, "The code is wrong or no longer valid"), NULL);
	r = dir_sign_visitor(req, e164, auth_token_hash(req, token), chain);
	if (r == NULL)
		return db_status(req);
	req->auth->chain_id = chain;
	if ((client = sign_client(req, chain, e164)) == NULL)
		return db_status(req);
	return answer_token(req, rows_int(r, "id"), token,
	    rows_len(client) > 0 ? rows_text(client, "name") : rows_text(r, "name"), e164, e164 + 1,
	    rows_text(r, "email"));
}
