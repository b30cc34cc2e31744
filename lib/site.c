/* site.c: the installation's address in its two forms. */
#include "site.h"

#include <string.h>

#include "conf.h"
#include "req.h"

const char *
site_url(struct req *req)
{
	const char	*url = conf_str("OKNO_URL", "");
	size_t		 len = strlen(url);

	while (len > 0 && url[len - 1] == '/')
		len--;
	return req_printf(req, "%.*s", (int)len, url);
}

const char *
site_host(struct req *req)
{
	const char	*at = strstr(conf_str("OKNO_URL", ""), "://");

	if (at == NULL)
		return "localhost";
	return req_printf(req, "%.*s", (int)strcspn(at + 3, ":/"), at + 3);
}
