/* by.c: signing in by another site (OpenID Connect, VK ID, Yandex ID), and
 * adding such a site to one's account.
 *
 * A secret in a cookie of the browser is all there is until somebody comes
 * back: state, nonce and the verifier of the code's exchange are digests of it,
 * so the way there changes nothing here, and what comes back fits this browser
 * only.  Who it is the worker asks; meanwhile a page waits.  The steps that
 * change something are forms that a script sends by itself.
 */
#include "by.h"

#include <string.h>

#include "account.h"
#include "auth.h"
#include "buf.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "mem.h"
#include "oidc.h"
#include "secret.h"
#include "value.h"

#include "by_sql.h"

enum { COOKIE_S = 1800, CODE_MAX = 2000 };

#define ADDS	"adds"	/* in the place of the invitation: who is in adds the site */

/* What the browser's cookie holds: "SECRET.SLUG.INVITE.TO". */
struct visit {
	const char	*secret;	/* NULL: there is none */
	const char	*slug;
	const char	*invite;	/* the token of an invitation, ADDS, or "" */
	const char	*to;		/* escaped */
};

static struct visit
visit_of(struct req *req)
{
	static const struct visit	 none = { NULL, "", "", "" };
	const char			*cookie = req_cookie(req, "by"), *slug, *invite, *to;
	size_t				 len = SECRET_TOKEN - 1;

	if (cookie == NULL || strlen(cookie) < len + 2 || cookie[len] != '.' ||
	    (invite = strchr(cookie + len + 1, '.')) == NULL ||
	    (to = strchr(invite + 1, '.')) == NULL)
		return none;
	slug = mem_text(req->mem, cookie + len + 1, (size_t)(invite - cookie) - len - 1);
	if (strcmp(slug, req_path(req, "provider")) != 0)
		return none;
	invite = mem_text(req->mem, invite + 1, (size_t)(to - invite) - 1);
	return (struct visit){ mem_text(req->mem, cookie, len), slug, invite, to + 1 };
}

/* The token of an invitation in the address; "": none, or what cannot be one. */
static const char *
invite_asked(struct req *req)
{
	const char	*token = req_raw(req, "invite");

	return strlen(token) == SECRET_TOKEN - 1 &&
	    strspn(token, "0123456789abcdef") == SECRET_TOKEN - 1 ? token : "";
}

/* A digest of the browser's secret for a purpose. */
static const char *
derived(struct req *req, const char *purpose, const struct visit *v)
{
	char	*digest = mem_zero(req->mem, SECRET_TOKEN);

	secret_keyed(purpose, req_printf(req, "%s %s", v->secret, v->slug), digest);
	return digest;
}

static const char *
verifier(struct req *req, const struct visit *v)
{
	return req_printf(req, "%s%s", derived(req, "oidcver1", v), derived(req, "oidcver2", v));
}

/* What the profile's link to a site carries.  Another page cannot know it: else it
 * would sign its reader in there as its own author, and lead them here to add that. */
static const char *
adding_word(struct req *req, const char *slug)
{
	char	*digest = mem_zero(req->mem, SECRET_TOKEN);

	secret_keyed("oidcadds", req_printf(req, "%s %s", req->auth->csrf, slug), digest);
	return digest;
}

static bool
adds(const struct visit *v)
{
	return strcmp(v->invite, ADDS) == 0;
}

static const char *
state_hash(struct req *req, const struct visit *v)
{
	return auth_token_hash(req, derived(req, "oidcstat", v));
}

struct value *
oidc_offered_value(struct req *req)
{
	const struct rows	*r = dir_oidc_offered(req, req->auth->user_id);
	struct value		*list = value_array(req->mem), *one;

	for (size_t i = 0; r != NULL && i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "slug", row_text(r, i, rows_col(r, "slug")));
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_bool(one, row_text(r, i, rows_col(r, "kind")), true);
		value_set_bool(one, "mine", row_bool(r, i, rows_col(r, "mine")));
		if (req->auth->user_id != 0)
			value_set_text(one, "adds",
			    adding_word(req, row_text(r, i, rows_col(r, "slug"))));
	}
	return r != NULL ? list : NULL;
}

/* ---- there ----------------------------------------------------------------- */

static const char *
address_of(struct req *req, const struct rows *r, const struct visit *v)
{
	const struct oidc_kind	*kind = oidc_kind(rows_text(r, "kind"));
	const char		*base = rows_text(r, "authorization_endpoint");
	struct buf		*out = buf_new(req->mem);

	if (kind == NULL || (base == NULL && (base = kind->authorize) == NULL))
		return NULL;
	buf_printf(out, "%s%c", base, strchr(base, '?') != NULL ? '&' : '?');
	oidc_add(out, "response_type", "code");
	oidc_add(out, "client_id", rows_text(r, "client_id"));
	oidc_add(out, "redirect_uri", oidc_back_address(req, v->slug));
	if (kind->scope != NULL)
		oidc_add(out, "scope", kind->scope);
	oidc_add(out, "state", derived(req, "oidcstat", v));
	if (kind->id_token)
		oidc_add(out, "nonce", derived(req, "oidcnonc", v));
	oidc_add(out, "code_challenge", secret_challenge(req->mem, verifier(req, v)));
	oidc_add(out, "code_challenge_method", "S256");
	return out->data;
}

enum http
get_by(struct req *req)
{
	const struct rows	*r = dir_oidc_start(req, req_path(req, "provider"));
	struct visit		 v = { auth_token_new(req), req_path(req, "provider"), "", "" };
	const char		*address;
	bool			 inside = req->auth->user_id != 0;

	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0 || (address = address_of(req, r, &v)) == NULL)
		return HTTP_404;
	if (inside && !secret_same(adding_word(req, v.slug), req_raw(req, ADDS)))
		return lead_on(req);
	v.invite = inside ? ADDS : invite_asked(req);
	http_cookie(req, "by", req_printf(req, "%s.%s.%s.%s", v.secret, v.slug, v.invite,
	    escaped(req, local_path(req))), COOKIE_S);
	return http_see_other(req, "%s", address);
}

/* ---- and back -------------------------------------------------------------- */

/* A page that says how it went and where to go on. */
static enum http
show_refusal(struct req *req, enum http status, const char *sentence)
{
	struct value	*data = value_object(req->mem);

	value_set_text(data, "sentence", sentence);
	value_set_bool(data, "inside", req->auth->user_id != 0);
	return show(req, status, "by-refused.html", data, NULL);
}

/* True if what came back is an answer to this browser's question, of who was in
 * then and is in now, or was not and is not. */
static bool
is_answer(struct req *req, const struct visit *v)
{
	return v->secret != NULL && adds(v) == (req->auth->user_id != 0) &&
	    secret_same(derived(req, "oidcstat", v), req_raw(req, "state"));
}

/* To a browser that has asked that site nothing, there is nothing here. */
static enum http
refuse_answer(struct req *req)
{
	enum http	status = visit_of(req).secret != NULL ? HTTP_422 : HTTP_404;

	return show_refusal(req, status, tr(req->lang, "This answer of the other site is not "
	    "meant for this browser, or is too old. Please start again."));
}

enum http
get_by_back(struct req *req)
{
	struct visit	 v = visit_of(req);
	struct value	*data = value_object(req->mem);

	if (!is_answer(req, &v))
		return refuse_answer(req);
	if (*req_raw(req, "error") != '\0' || *req_raw(req, "code") == '\0')
		return show_refusal(req, HTTP_200, tr(req->lang,
		    "You did not go on there, or the other site refused."));
	value_set_text(data, "action", req_printf(req, "/account/by/%s/back", v.slug));
	return show(req, HTTP_200, "by-step.html", data, NULL);
}

static const char *
seal_answer(struct req *req, const struct visit *v, const char *code)
{
	struct value	*secrets = value_object(req->mem);
	struct buf	*text = buf_new(req->mem);

	value_set_text(secrets, "code", code);
	value_set_text(secrets, "verifier", verifier(req, v));
	value_set_text(secrets, "nonce", derived(req, "oidcnonc", v));
	value_set_text(secrets, "state", derived(req, "oidcstat", v));
	value_set_text(secrets, "device", req_raw(req, "device_id"));
	value_set_text(secrets, "issuer", req_raw(req, "iss"));
	value_to_json(text, secrets);
	return secret_seal(req->mem, OIDC_FLOW_PLACE, text->data, text->len);
}

enum http
post_by_back(struct req *req)
{
	struct visit	 v = visit_of(req);
	const char	*code = req_text(req, "code", CODE_MAX, REQ_REQUIRED), *invite;

	if (code == NULL || !is_answer(req, &v))
		return refuse_answer(req);
	invite = *v.invite != '\0' && !adds(&v) ? auth_token_hash(req, v.invite) : NULL;
	if (!dir_oidc_back(req, v.slug, state_hash(req, &v), req->auth->user_id, invite,
	    seal_answer(req, &v, code)))
		return db_status(req) == HTTP_409 ? refuse_answer(req) : db_status(req);
	db_notify(req, "okno_ask");
	return http_see_other(req, "/account/by/%s/wait", v.slug);
}

/* ---- waiting --------------------------------------------------------------- */

static const char *
reason_of(struct req *req, const char *word)
{
	static const struct {
		const char	*word;
		const char	*text;
	} reasons[] = {
		{ "down", N_("The other site does not answer at present. Try again later, or sign in "
		    "with a password.") },
		{ "refused", N_("The other site did not accept our question. Please start again.") },
		{ "token", N_("What the other site says about you cannot be trusted: its signature or "
		    "its data are wrong. Nobody was signed in.") },
	};

	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (strcmp(reasons[i].word, word) == 0)
			return tr(req->lang, reasons[i].text);
	return tr(req->lang, N_("The other site could not be asked."));
}

enum http
get_by_wait(struct req *req)
{
	struct visit		 v = visit_of(req);
	struct value		*data = value_object(req->mem);
	const struct rows	*r;
	const char		*state;

	if (v.secret == NULL)
		return refuse_answer(req);
	if ((r = dir_oidc_state(req, state_hash(req, &v))) == NULL)
		return db_status(req);
	if (rows_len(r) == 0 || strcmp(state = rows_text(r, "state"), "used") == 0)
		return refuse_answer(req);
	if (strcmp(state, "failed") == 0)
		return show_refusal(req, HTTP_200, reason_of(req, rows_text(r, "error")));
	value_set_text(data, "title", rows_text(r, "title"));
	if (strcmp(state, "asked") == 0) {
		http_header(req, "Refresh", "1");
		return show(req, HTTP_200, "by-wait.html", data, NULL);
	}
	value_set_text(data, "action", req_printf(req, "/account/by/%s/enter", v.slug));
	return show(req, HTTP_200, "by-step.html", data, NULL);
}

/* ---- entering -------------------------------------------------------------- */

static enum http
refuse_entry(struct req *req, const char *outcome)
{
	static const struct {
		const char	*outcome;
		const char	*text;
	} texts[] = {
		{ "taken", N_("At the other site you are somebody who belongs to another account here.") },
		{ "known", N_("There is an account with your e-mail already. Sign in with its password, "
		    "then add the other site in your profile.") },
		{ "unverified", N_("The other site does not say a confirmed e-mail of yours. Register "
		    "with your phone first, then add the other site in your profile.") },
		{ "closed", N_("Nobody here is connected with you at the other site, and registration "
		    "is closed.") },
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (strcmp(texts[i].outcome, outcome) == 0)
			return show_refusal(req, HTTP_200, tr(req->lang, texts[i].text));
	return refuse_answer(req);
}

enum http
post_by_enter(struct req *req)
{
	struct visit		 v = visit_of(req);
	const struct rows	*r;
	const char		*outcome;
	struct value		*data = value_object(req->mem);

	if (v.secret == NULL)
		return refuse_answer(req);
	r = dir_oidc_enter(req, state_hash(req, &v), req_bool(req, "agree"), lang_code(req->lang),
	    req->auth->user_id);
	if (r == NULL)
		return db_status(req);
	outcome = rows_text(r, "outcome");
	if (strcmp(outcome, "agree") == 0) {
		value_set_text(data, "action", req->path);
		return show(req, HTTP_200, "by-agree.html", data, NULL);
	}
	if (strcmp(outcome, "user") != 0 && strcmp(outcome, "linked") != 0)
		return refuse_entry(req, outcome);
	http_cookie(req, "by", NULL, 0);
	if (strcmp(outcome, "linked") == 0)
		return http_see_other(req, "/account/profile?done=linked");
	return signed_in(req, rows_int(r, "user_id"), row_bool(r, 0, rows_col(r, "second")), v.to);
}

enum http
post_by_unlink(struct req *req)
{
	const struct rows	*r = dir_oidc_unlink(req, req->auth->user_id, req_path(req, "provider"));

	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, 0))
		return show_refusal(req, HTTP_422, tr(req->lang, "This is your only way to sign in. "
		    "Set a password first: sign out and choose \"Forgot the password?\""));
	return http_see_other(req, "/account/profile?done=unlinked");
}
