/* online.c: how clients book by themselves: the rules, the questions, the looks,
 * and the code that puts the booking on one's own site.
 */
#include "online.h"

#include <string.h>

#include "i18n.h"
#include "req.h"
#include "route.h"
#include "section.h"
#include "site.h"
#include "value.h"

static const struct option asked[] = {
	{ "optional", N_("Asked, may stay empty") }, { "required", N_("Asked, needed") },
	{ "hidden", N_("Not asked") }, { NULL, NULL },
};

static const struct option steps[] = {
	{ "5", N_("5 minutes") }, { "10", N_("10 minutes") }, { "15", N_("15 minutes") },
	{ "20", N_("20 minutes") }, { "30", N_("30 minutes") }, { "60", N_("1 hour") }, { NULL, NULL },
};

static const struct field fields[] = {
	{ .name = "online", .kind = FIELD_CHECK, .label = N_("Clients may book by themselves") },
	{ .name = "step", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .options = steps,
	  .group = N_("Times that are offered"), .label = N_("A start every") },
	{ .name = "notice", .kind = FIELD_NUMBER, .max = 43200,
	  .label = N_("At least so many minutes ahead") },
	{ .name = "horizon", .kind = FIELD_NUMBER, .min = 1, .max = 730,
	  .label = N_("At most so many days ahead") },
	{ .name = "gap_unusable", .kind = FIELD_NUMBER, .max = 480,
	  .label = N_("Leave no free gap shorter than so many minutes"),
	  .hint = N_("Starts that would leave one are not offered. 0: all are") },
	{ .name = "any_staff", .kind = FIELD_CHECK, .label = N_("\"Any specialist\" may be chosen") },
	{ .name = "email_field", .kind = FIELD_CHOICE, .options = asked, .flags = REQ_REQUIRED,
	  .group = N_("What is asked"), .label = N_("E-mail") },
	{ .name = "comment_field", .kind = FIELD_CHOICE, .options = asked, .flags = REQ_REQUIRED,
	  .label = N_("Comment") },
	{ .name = "phone_code", .kind = FIELD_CHECK,
	  .label = N_("The phone is confirmed with a code by SMS") },
	{ .name = "consent_text", .kind = FIELD_LINES, .max = 5000,
	  .label = N_("Consent to the processing of personal data"),
	  .hint = N_("Empty: our usual text. Who agreed to which version is kept") },
	{ .name = "may_move", .kind = FIELD_CHECK, .group = N_("Changes by clients"),
	  .label = N_("Clients may move their visit") },
	{ .name = "may_cancel", .kind = FIELD_CHECK, .label = N_("Clients may cancel their visit") },
	{ .name = "change_notice", .kind = FIELD_NUMBER, .max = 43200,
	  .label = N_("Until so many minutes before it begins") },
	{ .name = "color", .kind = FIELD_COLOR, .max = 7, .flags = REQ_REQUIRED,
	  .group = N_("On your site"), .label = N_("Colour") },
	{ .name = "frame_sites", .kind = FIELD_LINES, .max = 1000, .flags = REQ_REQUIRED,
	  .label = N_("Sites that may show the booking"),
	  .hint = N_("A star: any. Else their addresses like https://example.com, a line each") },
};

/* Addresses of sites, one after another, as the browser is told them. */
static void
check(struct req *req, struct value *p, const struct value *branch)
{
	static const char	*letters = "abcdefghijklmnopqrstuvwxyz0123456789.-:*";
	char			*sites = req_printf(req, "%s", value_str(value_get(p, "frame_sites")));

	(void)branch;
	for (char *c = sites; *c != '\0'; c++)
		if (*c == '\n' || *c == '\t' || *c == ',')
			*c = ' ';
	value_set_text(p, "frame_sites", sites);
	if (strcmp(sites, "*") == 0)
		return;
	for (const char *site = sites, *end; *site != '\0'; site = end + strspn(end, " ")) {
		size_t		 n = strcspn(site, " ");
		const char	*host = strncmp(site, "https://", 8) == 0 ? site + 8 :
				    strncmp(site, "http://", 7) == 0 ? site + 7 : site + n;

		end = site + n;
		if (host < site + n && strspn(host, letters) >= n - (size_t)(host - site))
			continue;
		req_error(req, "frame_sites",
		    tr(req->lang, "Addresses like https://example.com, without a path, please"));
		return;
	}
}

static void
more(struct req *req, struct value *data, const struct value *branch)
{
	const char	*slug = value_str(value_get(branch, "slug"));
	const char	*color = value_str(value_get(value_get(branch, "values"), "color"));

	value_set_text(data, "site", site_url(req));
	value_set_text(data, "button", req_printf(req,
	    "<script async src=\"%s/w.js\" data-branch=\"%s\" data-color=\"%s\" data-pos=\"br\" "
	    "data-anim=\"pulse\"></script>", site_url(req), slug, color));
	value_set_text(data, "block", req_printf(req,
	    "<script async src=\"%s/w.js\" data-branch=\"%s\" data-button=\"none\"></script>\n"
	    "<okno-booking branch=\"%s\"></okno-booking>", site_url(req), slug, slug));
	value_set_text(data, "link", req_printf(req, "%s/booking/%s", site_url(req), slug));
}

static const struct section section = {
	.slug = "online", .title = N_("Online booking"), .template = "online.html", .fields = fields,
	.n = ARRAY_SIZE(fields), .check = check, .more = more,
};

enum http
get_online(struct req *req)
{
	return section_get(req, &section);
}

enum http
post_online(struct req *req)
{
	return section_post(req, &section);
}
