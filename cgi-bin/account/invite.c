/* invite.c: accepting an invitation to a business: who has an account signs in
 * and accepts, who has none chooses a name and a password; and the way back
 * from looking at a business as another role.
 */
#include "invite.h"

#include <string.h>

#include "account.h"
#include "auth.h"
#include "auth_tries.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "phone.h"
#include "role.h"
#include "value.h"

#include "invite_sql.h"

static enum http
gone(struct req *req)
{
	return http_refuse(req, HTTP_404, tr(req->lang,
	    "This invitation is no longer valid: it was used, withdrawn, or is older than seven "
	    "days. Ask whoever invited you for another."));
}

static const struct rows *
find(struct req *req)
{
	const char		*hash = auth_token_hash(req, req_path(req, "token"));
	const struct rows	*r = dir_invite_find(req, hash);

	return r != NULL && rows_len(r) > 0 && row_bool(r, 0, rows_col(r, "valid")) ? r : NULL;
}

static enum http
show_invite(struct req *req, enum http status, const struct rows *r, const char *refusal)
{
	struct value	*data = value_object(req->mem);
	const char	*phone = rows_text(r, "phone");
	char		*shown = mem_zero(req->mem, PHONE_MAX);

	if (phone != NULL)
		phone_show(phone, shown);
	value_set_text(data, "token", req_path(req, "token"));
	value_set_text(data, "business", rows_text(r, "business"));
	value_set_text(data, "by", rows_text(r, "invited_by"));
	value_set_text(data, "role", role_word(req, rows_text(r, "role"),
	    rows_text(r, "role_title")));
	value_set_text(data, "login", phone != NULL ? shown : rows_text(r, "email"));
	value_set_bool(data, "known", row_bool(r, 0, rows_col(r, "known")));
	value_set_bool(data, "signed_in", req->auth->user_id != 0);
	if (req->method == GET)
		value_set_text(value_sub(data, "typed"), "name", rows_text(r, "name"));
	return show(req, status, "invite.html", data, refusal);
}

enum http
get_invite(struct req *req)
{
	const struct rows	*r = find(req);

	if (r == NULL)
		return db_sqlstate(req)[0] != '\0' ? db_status(req) : gone(req);
	return show_invite(req, HTTP_200, r, NULL);
}

/* Somebody who is signed in. */
static enum http
accept_invite(struct req *req, const char *hash)
{
	const struct rows	*r = dir_invite_accept(req, hash, req->auth->user_id);

	if (r == NULL)
		return db_status(req) == HTTP_422 ? http_refuse(req, HTTP_409,
		    tr(req->lang, db_message(req))) : db_status(req);
	if (rows_text(r, "branch_id") == NULL)
		return gone(req);
	return http_see_other(req, "/journal/%lld", (long long)rows_int(r, "branch_id"));
}

/* Somebody new.  Who invites sees the link as well: an address is asked whether it
 * is theirs by a letter of its own. */
static enum http
join(struct req *req, const char *hash, const struct rows *invite)
{
	const char		*name = req_text(req, "name", NAME_MAX, REQ_REQUIRED);
	const char		*email = rows_text(invite, "email");
	const char		*phone = rows_text(invite, "phone"), *password;
	const struct rows	*r;
	enum http		 status;

	if (row_bool(invite, 0, rows_col(invite, "known")))
		return http_see_other(req, "/account/sign-in?to=/account/invites/%s",
		    escaped(req, req_path(req, "token")));
	password = new_password(req, name != NULL ? name : "",
	    email != NULL ? email : "", phone != NULL ? phone : "");
	if (!req_ok(req))
		return show_invite(req, HTTP_422, invite, NULL);
	if ((status = auth_spend(req, "register")) != HTTP_200)
		return status == HTTP_429 ? show_invite(req, status, invite, slow_down(req)) :
		    status;
	r = dir_invite_join(req, hash, name, auth_password_hash(req, password),
	    lang_code(req->lang));
	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "user_id") == NULL)
		return gone(req);
	if (email != NULL &&
	    (status = mail_begin(req, rows_int(r, "user_id"), email)) != HTTP_200)
		return status;
	auth_session_start(req, rows_int(r, "user_id"));
	return http_see_other(req, "/journal/%lld", (long long)rows_int(r, "branch_id"));
}

enum http
post_invite(struct req *req)
{
	const char		*hash = auth_token_hash(req, req_path(req, "token"));
	const struct rows	*r = find(req);

	if (r == NULL)
		return db_sqlstate(req)[0] != '\0' ? db_status(req) : gone(req);
	return req->auth->user_id != 0 ? accept_invite(req, hash) : join(req, hash, r);
}

enum http
post_view_end(struct req *req)
{
	const char	*token = req_cookie(req, "okno");

	if (token != NULL &&
	    !dir_role_view_end(req, req->auth->user_id, auth_token_hash(req, token)))
		return db_status(req);
	return lead_on(req);
}
