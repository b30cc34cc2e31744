/* oidc.c: the kinds of sites by which people sign in. */
#include "oidc.h"

#include <stddef.h>
#include <string.h>

#include "buf.h"
#include "req.h"
#include "site.h"

/* VK ID hands a device_id along with the code and wants it back; whether an
 * address there is confirmed it does not say.  Yandex ID says who it is only
 * when asked with the token, under a word of its own; its addresses are its own
 * mailboxes or confirmed ones. */
static const struct oidc_kind	kinds[] = {
	{ .kind = "oidc", .scope = "openid email profile", .id_token = true, .scheme = "Bearer" },
	{ .kind = "vk", .scope = "email", .authorize = "https://id.vk.ru/authorize",
	    .token = "https://id.vk.ru/oauth2/auth", .info = "https://id.vk.ru/oauth2/user_info",
	    .device = true },
	{ .kind = "yandex", .authorize = "https://oauth.yandex.ru/authorize",
	    .token = "https://oauth.yandex.ru/token",
	    .info = "https://login.yandex.ru/info?format=json", .scheme = "OAuth", .verified = true },
};

const struct oidc_kind *
oidc_kind(const char *name)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].kind, name) == 0)
			return &kinds[i];
	return NULL;
}

const char *
oidc_back_address(struct req *req, const char *slug)
{
	return req_printf(req, "%s/account/by/%s/back", site_url(req), slug);
}

void
oidc_add(struct buf *out, const char *name, const char *value)
{
	if (out->len > 0 && strchr("?&", out->data[out->len - 1]) == NULL)
		buf_putc(out, '&');
	buf_printf(out, "%s=", name);
	buf_percent(out, value, "");
}

const char *
oidc_secret_place(struct req *req, const char *slug)
{
	return req_printf(req, "oidc provider %s", slug);
}
