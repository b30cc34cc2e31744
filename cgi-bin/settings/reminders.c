/* reminders.c: what clients are told of their visits by themselves: of what, by
 * which way, how many hours before, and when not.  The words are reminder_texts.c's.
 */
#include "reminders.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "section.h"
#include "value.h"
#include "wording.h"

enum { HOURS_MAX = 720, SEVERAL_MAX = 5 };

static const struct option whom[] = {
	{ "off", N_("To nobody") },
	{ "client", N_("Who does it online themselves") },
	{ "all", N_("Everybody, also of what staff do") },
	{ NULL, NULL },
};

static const struct option how[] = {
	{ "after", N_("after them, if the visit has not begun by then") }, { "before", N_("before them") },
	{ NULL, NULL },
};

static const struct field fields[] = {
	{ .name = "booked_mail", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .options = whom,
	  .group = N_("When a booking is made"), .label = N_("Letter") },
	{ .name = "booked_sms", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .options = whom,
	  .label = N_("SMS") },
	{ .name = "moved_mail", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .options = whom,
	  .group = N_("When it is moved"), .label = N_("Letter") },
	{ .name = "moved_sms", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .options = whom,
	  .label = N_("SMS") },
	{ .name = "cancelled_mail", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .options = whom,
	  .group = N_("When it is cancelled"), .label = N_("Letter") },
	{ .name = "cancelled_sms", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .options = whom,
	  .label = N_("SMS"),
	  .hint = N_("What staff do is told a minute later: undone at once, it is not told") },
	{ .name = "remind_mail", .kind = FIELD_TEXT, .max = 40, .group = N_("Reminders before the visit"),
	  .label = N_("Letter, so many hours before"), .hint = N_("Several like 24, 2. Empty: none") },
	{ .name = "remind_sms", .kind = FIELD_TEXT, .max = 40, .label = N_("SMS, so many hours before"),
	  .hint = N_("Several like 24, 2. Empty: none") },
	{ .name = "quiet_from", .kind = FIELD_TEXT, .max = 5, .group = N_("Quiet hours"),
	  .label = N_("No reminders from"),
	  .hint = N_("Like 22:00, by the clock of the branch. Empty: at any time") },
	{ .name = "quiet_to", .kind = FIELD_TEXT, .max = 5, .label = N_("No reminders until"),
	  .hint = N_("Like 08:00") },
	{ .name = "quiet_how", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .options = how,
	  .label = N_("What would fall into them goes"),
	  .hint = N_("Only reminders wait. What is told of a booking that somebody has just made, "
	      "moved or cancelled is sent at any hour.") },
};

/* "24, 2" becomes "24,2"; from the most to the least, each once. */
static void
check_hours(struct req *req, struct value *p, const char *name)
{
	const char	*typed = value_str(value_get(p, name)), *at = typed;
	long		 hours[SEVERAL_MAX], h;
	size_t		 n = 0, k;
	struct buf	*list = buf_new(req->mem);
	char		*end;

	while (*(at += strspn(at, ", ;")) != '\0') {
		h = strtol(at, &end, 10);
		if (end == at || h < 1 || h > HOURS_MAX || strchr(", ;", *end) == NULL) {
			req_error(req, name, tr(req->lang, "Hours from 1 to 720, please, like 24, 2"));
			return;
		}
		at = end;
		for (k = 0; k < n && hours[k] > h; k++)
			;
		if (k < n && hours[k] == h)
			continue;
		if (n == SEVERAL_MAX) {
			req_error(req, name, tr(req->lang, "Five reminders at most, please"));
			return;
		}
		memmove(&hours[k + 1], &hours[k], (n - k) * sizeof(hours[0]));
		hours[k] = h;
		n++;
	}
	for (k = 0; k < n; k++)
		buf_printf(list, "%s%ld", k > 0 ? "," : "", hours[k]);
	value_set_text(p, name, list->data);
}

/* "8:00" becomes "08:00". */
static void
check_clock(struct req *req, struct value *p, const char *name)
{
	const char	*typed = value_str(value_get(p, name));
	int		 hour, minute, used = 0;

	if (*typed == '\0')
		return;
	if (sscanf(typed, "%2d:%2d%n", &hour, &minute, &used) == 2 && typed[used] == '\0' &&
	    used >= 4 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60)
		value_set_text(p, name, req_printf(req, "%02d:%02d", hour, minute));
	else
		req_error(req, name, tr(req->lang, "Please write the time like 14:30"));
}

static void
check(struct req *req, struct value *p, const struct value *branch)
{
	const char	*from, *to;

	(void)branch;
	check_hours(req, p, "remind_mail");
	check_hours(req, p, "remind_sms");
	check_clock(req, p, "quiet_from");
	check_clock(req, p, "quiet_to");
	from = value_str(value_get(p, "quiet_from"));
	to = value_str(value_get(p, "quiet_to"));
	if ((*from == '\0') != (*to == '\0'))
		req_error(req, *from == '\0' ? "quiet_from" : "quiet_to",
		    tr(req->lang, "Quiet hours have a beginning and an end"));
	else if (*from != '\0' && strcmp(from, to) == 0)
		req_error(req, "quiet_to", tr(req->lang, "They end when they begin"));
}

void
reminders_texts(struct req *req, struct value *data)
{
	struct value			*list = value_array(req->mem), *one;
	const struct wording_kind	*kind;

	for (size_t i = 0; (kind = wording_kind_at(i)) != NULL; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", kind->name);
		value_set_text(one, "title", tr(req->lang, kind->title));
	}
	value_set(data, "kinds", list);
	value_set_bool(data, "may_texts", auth_may(req, "settings_template_notifications_access"));
	value_set_bool(data, "may_times", auth_may(req, "settings_notifications_access"));
}

static void
more(struct req *req, struct value *data, const struct value *branch)
{
	(void)branch;
	reminders_texts(req, data);
}

static const struct section section = {
	.slug = "reminders", .title = N_("Messages to clients"), .template = "reminders.html",
	.fields = fields, .n = ARRAY_SIZE(fields), .check = check, .more = more,
};

enum http
get_reminders(struct req *req)
{
	return section_get(req, &section);
}

enum http
post_reminders(struct req *req)
{
	return section_post(req, &section);
}
