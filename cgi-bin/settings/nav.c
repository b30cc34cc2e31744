/* nav.c: the pages of the settings, as the list beside each of them.  A page
 * that the asker may not enter is not in it.
 */
#include <string.h>

#include "auth.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "settings.h"
#include "value.h"

static const struct page {
	const char	*group;
	const char	*slug;		/* "/settings/:branch/SLUG"; "": the first page; "/AREA": another
					 * area, which leads back */
	const char	*right;
	const char	*word;		/* a msgid */
} pages[] = {
	{ N_("Branch"), "", "settings_basis_access", N_("Main information") },
	{ N_("Branch"), "contacts", "settings_information_access", N_("Contacts") },
	{ N_("Branch"), "description", "settings_information_access", N_("Description") },
	{ N_("Branch"), "photos", "settings_information_access", N_("Photos") },
	{ N_("Branch"), "requisites", "settings_information_access", N_("Requisites") },
	{ N_("Branch"), "online", "settings_basis_access", N_("Online booking") },
	{ N_("Branch"), "reminders", "settings_notifications_access", N_("Messages to clients") },
	{ N_("Branch"), "sending", "settings_email_notifications_access", N_("Sending") },
	{ N_("Branch"), "accounts", "finances_accounts_access", N_("Cash desks and accounts") },
	{ N_("Branch"), "/start", "settings_access", N_("First steps") },
	{ N_("Chain"), "branches", "settings_access", N_("Branches") },
	{ N_("Chain"), "labels", "settings_basis_access", N_("Labels of bookings") },
	{ N_("Chain"), "fields", "settings_basis_access", N_("Fields of bookings") },
	{ N_("Chain"), "licence", "billing_access", N_("Licence") },
	{ N_("Users"), "users", "users_access", N_("Users") },
	{ N_("Users"), "roles", "users_access", N_("Roles and rights") },
	{ N_("Users"), "who", "users_access", N_("Who may do this?") },
	{ N_("Safety"), "log", "security_access", N_("Journal of actions") },
	{ N_("Safety"), "exports", "security_access", N_("Journal of exports") },
};

static const char *
url_of(struct req *req, const char *slug)
{
	long long	 branch = (long long)req->auth->branch_id;

	if (*slug == '/')
		return req_printf(req, "%s/%lld", slug, branch);
	return req_printf(req, "/settings/%lld%s%s", branch, *slug != '\0' ? "/" : "", slug);
}

/* Where the asker enters a page: at another of its parts, if they have the right to that
 * one only; NULL: nowhere. */
static const char *
entry_of(struct req *req, const struct page *p)
{
	static const struct {
		const char	*slug;
		const char	*part;
		const char	*right;
	} parts[] = {
		{ "reminders", "reminders/ready", "settings_template_notifications_access" },
		{ "sending", "sending/sms", "settings_notifications_access" },
	};

	if (auth_may(req, p->right))
		return url_of(req, p->slug);
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++)
		if (strcmp(parts[i].slug, p->slug) == 0 && auth_may(req, parts[i].right))
			return url_of(req, parts[i].part);
	return NULL;
}

/* The groups with those of their pages that the asker may enter: [{word, pages:
 * [{url, word, here}]}]. */
static struct value *
nav(struct req *req, const char *here)
{
	struct value	*groups = value_array(req->mem), *list = NULL, *one;
	const char	*present = "";

	for (size_t i = 0; i < ARRAY_SIZE(pages); i++) {
		const struct page	*p = &pages[i];
		const char		*url = entry_of(req, p);

		if (url == NULL)
			continue;
		if (list == NULL || strcmp(p->group, present) != 0) {
			one = value_append(groups, value_object(req->mem));
			value_set_text(one, "word", tr(req->lang, p->group));
			list = value_array(req->mem);
			value_set(one, "pages", list);
			present = p->group;
		}
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "url", url);
		value_set_text(one, "word", tr(req->lang, p->word));
		value_set_bool(one, "here", strcmp(p->slug, here) == 0);
	}
	return groups;
}

void
settings_fill(struct req *req, struct value *data, struct query *frame, const char *here)
{
	value_set(data, "nav", nav(req, here));
	frame_fill(req, data, frame, "settings");
}

enum http
get_first(struct req *req)
{
	const char	*url;

	for (size_t i = 1; i < ARRAY_SIZE(pages); i++)
		if (*pages[i].slug != '/' && (url = entry_of(req, &pages[i])) != NULL)
			return http_see_other(req, "%s", url);
	return HTTP_403;
}
