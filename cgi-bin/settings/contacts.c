/* contacts.c: how a branch is found and reached.  Clients see all of it. */
#include "contacts.h"

#include "i18n.h"
#include "req.h"
#include "route.h"
#include "section.h"

static const struct field fields[] = {
	{ .name = "address", .kind = FIELD_TEXT, .max = 300, .complete = "street-address",
	  .label = N_("Address"), .hint = N_("Street and house, without the city") },
	{ .name = "postcode", .kind = FIELD_TEXT, .max = 20, .complete = "postal-code",
	  .label = N_("Postcode") },
	{ .name = "metro", .kind = FIELD_TEXTS, .max = 100, .many = 3, .label = N_("Metro stations"),
	  .hint = N_("At most three, the nearest first") },
	{ .name = "district", .kind = FIELD_TEXT, .max = 100, .label = N_("District") },
	{ .name = "phones", .kind = FIELD_PHONES, .many = 5, .label = N_("Phones"),
	  .hint = N_("The first one is in letters, too") },
	{ .name = "email", .kind = FIELD_EMAIL, .complete = "email", .label = N_("E-mail") },
	{ .name = "hours_text", .kind = FIELD_LINES, .max = 1000, .label = N_("Opening hours"),
	  .hint = N_("In your own words. When clients can book is a matter of the timetable") },
	{ .name = "site", .kind = FIELD_URL, .max = 300, .group = N_("Links"), .label = N_("Site") },
	{ .name = "link_vk", .kind = FIELD_URL, .max = 300, .label = N_("VK") },
	{ .name = "link_telegram", .kind = FIELD_URL, .max = 300, .label = N_("Telegram") },
	{ .name = "link_whatsapp", .kind = FIELD_URL, .max = 300, .label = N_("WhatsApp") },
	{ .name = "link_viber", .kind = FIELD_URL, .max = 300, .label = N_("Viber") },
	{ .name = "link_instagram", .kind = FIELD_URL, .max = 300, .label = N_("Instagram") },
	{ .name = "link_facebook", .kind = FIELD_URL, .max = 300, .label = N_("Facebook") },
	{ .name = "link_other", .kind = FIELD_URL, .max = 300, .label = N_("Another page") },
};

static const struct section section = {
	.slug = "contacts", .title = N_("Contacts"), .fields = fields, .n = ARRAY_SIZE(fields),
};

enum http
get_contacts(struct req *req)
{
	return section_get(req, &section);
}

enum http
post_contacts(struct req *req)
{
	return section_post(req, &section);
}
