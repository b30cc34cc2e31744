/* second.c: switching the second factor on and off, and its recovery codes.
 *
 * It is on only when a code has shown that the app has the secret, so nobody
 * locks themselves out by a page closed too early.
 */
#include <string.h>

#include "account.h"
#include "auth.h"
#include "auth_second.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "qr.h"
#include "site.h"
#include "value.h"

#include "account_sql.h"

/* What the app is told: "otpauth://totp/Okno:olga@example.com?secret=…". */
static const char *
app_address(struct req *req, const char *base32)
{
	const struct rows	*r = dir_user_secrets(req, req->auth->user_id);
	const char		*who = "";

	if (r != NULL)
		who = *rows_text(r, "email") != '\0' ? rows_text(r, "email") : rows_text(r, "phone");
	return req_printf(req, "otpauth://totp/Okno%%20%s:%s?secret=%s&issuer=Okno%%20%s",
	    escaped(req, site_host(req)), escaped(req, who), base32, escaped(req, site_host(req)));
}

/* In fours, for who types it. */
static const char *
in_fours(struct req *req, const char *base32)
{
	const char	*text = "";

	for (; *base32 != '\0'; base32 += strnlen(base32, 4))
		text = req_printf(req, "%s%s%.4s", text, *text != '\0' ? " " : "", base32);
	return text;
}

static enum http
show_setup(struct req *req, enum http status, const char *refusal)
{
	struct value		*data = value_object(req->mem);
	const struct rows	*r = dir_second_pending(req, req->auth->user_id);
	const char		*base32;

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0 || row_bool(r, 0, rows_col(r, "is_on")) ||
	    (base32 = auth_second_base32(req, req->auth->user_id, rows_text(r, "secret"))) == NULL)
		return http_see_other(req, "/account/profile");
	value_set_text(data, "secret", in_fours(req, base32));
	value_set_text(data, "qr", qr_svg(req->mem, app_address(req, base32),
	    tr(req->lang, "The secret as a QR code")));
	return show(req, status, "second-setup.html", data, refusal);
}

enum http
get_second_setup(struct req *req)
{
	return show_setup(req, HTTP_200, NULL);
}

enum http
post_second_begin(struct req *req)
{
	enum http		 status;
	const struct rows	*r;
	const char		*base32;

	if (!own_password(req, &status))
		return status >= HTTP_500 ? status : show_profile(req, status, "second");
	r = dir_second_begin(req, req->auth->user_id,
	    auth_second_new(req, req->auth->user_id, &base32));
	if (r == NULL)
		return db_status(req);
	return http_see_other(req, "/account/second/setup");
}

/* New recovery codes, shown this once. */
static enum http
give_codes(struct req *req)
{
	struct value	*data = value_object(req->mem), *list = value_array(req->mem);
	const char	*codes[AUTH_RECOVERY_CODES];
	const char	*hashes = auth_recovery_codes(req, req->auth->user_id, codes);

	if (!dir_second_on(req, req->auth->user_id, hashes))
		return db_status(req);
	for (int i = 0; i < AUTH_RECOVERY_CODES; i++)
		(void)value_append(list, value_text(req->mem, codes[i]));
	value_set(data, "codes", list);
	return show(req, HTTP_200, "second-codes.html", data, NULL);
}

enum http
post_second_on(struct req *req)
{
	const char	*code = req_text(req, "code", 20, REQ_REQUIRED);
	enum http	 status = HTTP_422;

	if (code != NULL && auth_second_ok(req, req->auth->user_id, code, true, &status))
		return give_codes(req);
	if (status == HTTP_401) {
		req_error(req, "code", tr(req->lang, "This code is wrong. Does the clock of your "
		    "phone go right?"));
		status = HTTP_422;
	}
	return status >= HTTP_500 ? status :
	    show_setup(req, status, status == HTTP_429 ? slow_down(req) : NULL);
}

enum http
post_second_codes(struct req *req)
{
	const struct rows	*r;
	enum http		 status;

	if (!own_password(req, &status))
		return status >= HTTP_500 ? status : show_profile(req, status, "second");
	if ((r = dir_second_pending(req, req->auth->user_id)) == NULL)
		return db_status(req);
	if (rows_len(r) == 0 || !row_bool(r, 0, rows_col(r, "is_on")))
		return http_see_other(req, "/account/profile");
	return give_codes(req);
}

enum http
post_second_off(struct req *req)
{
	enum http	status;

	if (!own_password(req, &status))
		return status >= HTTP_500 ? status : show_profile(req, status, "second");
	if (!dir_second_off(req, req->auth->user_id))
		return db_status(req);
	db_notify(req, "okno_send");
	return http_see_other(req, "/account/profile?done=second");
}
