/* branch.c: the main information of a branch: what it is called. */
#include "branch.h"

#include "auth.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "section.h"
#include "settings.h"

static const struct field fields[] = {
	{ .name = "title", .kind = FIELD_TEXT, .max = 200, .flags = REQ_REQUIRED,
	  .label = N_("Name of the branch"),
	  .hint = N_("Used inside Okno: in the journal, lists and reports") },
	{ .name = "public_title", .kind = FIELD_TEXT, .max = 200,
	  .label = N_("Name of the company"),
	  .hint = N_("Clients see it: while booking, in letters. Without quotation marks and legal form") },
	{ .name = "category", .kind = FIELD_TEXT, .max = 60, .label = N_("Line of business"),
	  .hint = N_("Two or three words: Beauty salon") },
	{ .name = "logo_id", .kind = FIELD_PICTURE, .label = N_("Logo"),
	  .hint = N_("500 × 500 pixels are good, on a white or transparent ground") },
};

static const struct section section = {
	.slug = "", .title = N_("Main information"), .fields = fields, .n = ARRAY_SIZE(fields),
};

enum http
get_branch(struct req *req)
{
	return auth_may(req, "settings_basis_access") ? section_get(req, &section) : get_first(req);
}

enum http
post_branch(struct req *req)
{
	return section_post(req, &section);
}
