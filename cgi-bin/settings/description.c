/* description.c: what a branch tells of itself, as rich text. */
#include "description.h"

#include "i18n.h"
#include "req.h"
#include "route.h"
#include "section.h"

static const struct field fields[] = {
	{ .name = "description", .kind = FIELD_RICH, .max = 50000,
	  .label = N_("What you do, for whom, and what you are good at"),
	  .hint = N_("Clients read it on the booking page. A link to a video is shown as one") },
};

static const struct section section = {
	.slug = "description", .title = N_("Description"), .template = "description.html",
	.fields = fields, .n = ARRAY_SIZE(fields),
};

enum http
get_description(struct req *req)
{
	return section_get(req, &section);
}

enum http
post_description(struct req *req)
{
	return section_post(req, &section);
}
