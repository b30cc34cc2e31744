/* notice.c: the messages of the installation to its users. */
#include "notice.h"

#include <string.h>

#include "i18n.h"
#include "req.h"
#include "secret.h"
#include "site.h"

/* One kind of message; the texts are msgids.  %1$s is the address of the site,
 * %2$s the secret. */
static const struct kind {
	const char	*template;
	const char	*title;
	const char	*text;
	bool		 has_secret;
	bool		 shows_code;
	const char	*path;		/* of the link; the secret stands behind it if there is one */
	const char	*action;
} kinds[] = {
	{ "password", N_("Your password for Okno"),
	    N_("Your password for Okno: %2$s. Sign in at %1$s with this phone."), true, false, NULL, NULL },
	{ "password_mail", N_("Your password for Okno"),
	    N_("Your password for Okno: %2$s. Sign in at %1$s with this e-mail."), true, false, NULL, NULL },
	{ "account", N_("You have an account already"),
	    N_("Somebody has registered at %1$s with your data, but you have an account there already. "
	    "Sign in, or set a new password with \"Forgot the password?\"."), false, false,
	    "/account/sign-in", N_("Sign in") },
	{ "recovery", N_("Code for a new password"),
	    N_("Your code for a new password at %1$s: %2$s. It is good for ten minutes. "
	    "If you did not ask for it, ignore this message."), true, true, NULL, NULL },
	{ "confirm", N_("Confirm your e-mail"),
	    N_("Please confirm that this address is yours. The link is good for a week. "
	    "If you did not give this address at %1$s, ignore this letter."), true, false,
	    "/account/confirm/", N_("Confirm the e-mail") },
	{ "phone", N_("Code for your phone"),
	    N_("Your code to confirm this phone at %1$s: %2$s. It is good for ten minutes."), true, true,
	    NULL, NULL },
	{ "password_changed", N_("Your password was changed"),
	    N_("The password of your account at %1$s was changed. If it was not you, set a new one "
	    "with \"Forgot the password?\" at once."), false, false, "/account/recover",
	    N_("Set a new password") },
	{ "contact_changed", N_("Your account was changed"),
	    N_("The e-mail or phone of your account at %1$s was changed. If it was not you, "
	    "write to whoever runs it at once."), false, false, NULL, NULL },
	{ "second_off", N_("Two-factor sign-in is off"),
	    N_("Two-factor sign-in of your account at %1$s was switched off. If it was not you, "
	    "set a new password at once."), false, false, "/account/recover",
	    N_("Set a new password") },
};

static const char *
place_of(struct req *req, const char *recipient)
{
	return req_printf(req, "notice to %s", recipient);
}

const char *
notice_seal(struct req *req, const char *recipient, const char *secret)
{
	return secret_seal(req->mem, place_of(req, recipient), secret, strlen(secret));
}

/* The kind's text with its places filled.  The catalogues are checked for the
 * same places as the msgid has. */
static const char *
fill(struct req *req, const struct lang *l, const char *text, const char *secret)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	return req_printf(req, tr(l, text), site_url(req), secret);
#pragma GCC diagnostic pop
}

static const struct kind *
kind_of(const char *template)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].template, template) == 0)
			return &kinds[i];
	return NULL;
}

const char *
notice_title(const struct lang *l, const char *template)
{
	const struct kind	*kind = kind_of(template);

	return kind != NULL ? tr(l, kind->title) : template;
}

bool
notice_words(struct req *req, const struct lang *l, const char *template, const char *recipient,
    const char *sealed, struct notice *n)
{
	const struct kind	*kind = kind_of(template);
	const char		*secret = "";
	size_t			 len;

	if (kind == NULL)
		return false;
	if (kind->has_secret && (sealed == NULL ||
	    (secret = secret_open(req->mem, place_of(req, recipient), sealed, &len)) == NULL))
		return false;
	*n = (struct notice){
		.title = tr(l, kind->title),
		.text = fill(req, l, kind->text, secret),
		.code = kind->shows_code ? secret : NULL,
	};
	if (kind->path != NULL) {
		n->link = req_printf(req, "%s%s%s", site_url(req), kind->path, secret);
		n->action = tr(l, kind->action);
	}
	return true;
}
