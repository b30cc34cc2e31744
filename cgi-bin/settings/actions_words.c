/* actions_words.c: tables, columns and values of the log in plain words. */
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "i18n.h"
#include "actions.h"
#include "req.h"
#include "route.h"
#include "value.h"
#include "week.h"

static const struct log_kind kinds[] = {
	{ "visit",	N_("Visits"),		"{visit,visit_comment,appointment,appointment_line,"
						"appointment_thing,visit_call,field_value,visit_file}" },
	{ "client",	N_("Clients"),		"{client,consent}" },
	{ "service",	N_("Services"),		"{service,service_category,service_branch,service_staff,"
						"service_need,price_change}" },
	{ "resource",	N_("Rooms and things"),	"{resource,resource_instance}" },
	{ "staff",	N_("Staff members"),	"{staff,staff_branch,position}" },
	{ "time",	N_("Timetables"),	"{shift_edit,absence,closed_day,shift_template,block}" },
	{ "branch",	N_("Branches"),		"{branch,photo}" },
	{ "user",	N_("Users and roles"),	"{membership,role,invite,role_view,user_switch}" },
	{ "account",	N_("Cash desks and accounts"), "{account}" },
	{ "label",	N_("Labels and fields"), "{label,field}" },
	{ "message",	N_("Messages"),		"{outbox,gateway,message_text,ready_text}" },
};

struct word {
	const char	*name;		/* as the database has it */
	const char	*word;		/* a msgid; NULL: says nothing to people */
};

static struct word tables[] = {
	{ "visit",		N_("Visit") },
	{ "appointment",	N_("Booking") },
	{ "appointment_line",	N_("Service of a booking") },
	{ "appointment_thing",	N_("Room or thing of a booking") },
	{ "visit_call",		N_("Call before a visit") },
	{ "visit_comment",	N_("Comment of a colleague") },
	{ "visit_file",		N_("Photo or file of a visit") },
	{ "message_text",	N_("Text of messages") },
	{ "ready_text",		N_("Ready text") },
	{ "client",		N_("Client") },
	{ "consent",		N_("Consent of a client") },
	{ "service",		N_("Service") },
	{ "service_category",	N_("Category of services") },
	{ "service_branch",	N_("Service in a branch") },
	{ "service_staff",	N_("Service of a staff member") },
	{ "service_need",	N_("Room or thing for a service") },
	{ "price_change",	N_("Change of prices") },
	{ "resource",		N_("Room or thing") },
	{ "resource_instance",	N_("Place of a room or thing") },
	{ "staff",		N_("Staff member") },
	{ "staff_branch",	N_("Staff member in a branch") },
	{ "position",		N_("Position") },
	{ "shift_edit",		N_("Shifts in the timetable") },
	{ "shift_template",	N_("Template of shifts") },
	{ "closed_day",		N_("Day closed for all") },
	{ "absence",		N_("Absence") },
	{ "block",		N_("Blocked time") },
	{ "branch",		N_("Branch") },
	{ "photo",		N_("Photo") },
	{ "account",		N_("Cash desk or account") },
	{ "label",		N_("Label") },
	{ "field",		N_("Field of bookings") },
	{ "field_value",	N_("Field of a booking") },
	{ "membership",		N_("User") },
	{ "role",		N_("Role") },
	{ "role_view",		N_("Okno seen as a role") },
	{ "user_switch",	N_("Sign-in by PIN") },
	{ "invite",		N_("Invitation") },
	{ "outbox",		N_("Message") },
	{ "gateway",		N_("Sending") },
};

/* Columns by their names; the same name means the same in all tables. */
static struct word columns[] = {
	{ "accounts",		N_("Chosen cash desks and accounts only") },
	{ "address",		N_("Address") },
	{ "allergies",		N_("Allergies and warnings") },
	{ "after",		N_("Buffer behind, minutes") },
	{ "archived_at",	N_("Archived") },
	{ "before",		N_("Buffer in front, minutes") },
	{ "birth_date",		N_("Birthday") },
	{ "blocked",		N_("On the blacklist") },
	{ "body",		N_("Text") },
	{ "booked_mail",		N_("Letter when a booking is made") },
	{ "booked_sms",		N_("SMS when a booking is made") },
	{ "branch_id",		N_("Branch") },
	{ "branches",		N_("Branches") },
	{ "cancelled_at",	N_("Cancelled") },
	{ "cancelled_mail",	N_("Letter when it is cancelled") },
	{ "cancelled_sms",	N_("SMS when it is cancelled") },
	{ "card",		N_("Card number") },
	{ "category",		N_("Line of business") },
	{ "category_id",	N_("Category") },
	{ "channel",		N_("Way") },
	{ "choices",		N_("Choices") },
	{ "city",		N_("City") },
	{ "client_id",		N_("Client") },
	{ "closes",		N_("The day ends") },
	{ "comment",		N_("Comment") },
	{ "country",		N_("Country") },
	{ "currency",		N_("Currency") },
	{ "clock",		N_("Clock") },
	{ "date_order",		N_("Days in digits") },
	{ "day",		N_("Day") },
	{ "description",	N_("Description") },
	{ "discount",		N_("Discount, %") },
	{ "dismissed_on",	N_("Dismissed") },
	{ "duration",		N_("Length, minutes") },
	{ "edit_days",		N_("Days back that visits may be changed") },
	{ "email",		N_("E-mail") },
	{ "ends_at",		N_("End") },
	{ "guest_id",		N_("Guest") },
	{ "host_id",		N_("Guest of") },
	{ "hides_contacts",	N_("Phones and e-mails of clients are hidden") },
	{ "hired_on",		N_("Hired") },
	{ "horizon",		N_("Days ahead online") },
	{ "hours",		N_("Working hours") },
	{ "importance",		N_("Importance") },
	{ "information",	N_("About") },
	{ "instance_id",	N_("Room or thing") },
	{ "kind",		N_("Kind") },
	{ "labels",		N_("Labels") },
	{ "lang",		N_("Language") },
	{ "last_days",		N_("Days back that the journal shows") },
	{ "list_days",		N_("Days back that the list of bookings shows") },
	{ "merged_into",	N_("Merged into visit") },
	{ "moment",		N_("Photo") },
	{ "moved_mail",		N_("Letter when it is moved") },
	{ "moved_sms",		N_("SMS when it is moved") },
	{ "name",		N_("Name") },
	{ "narrower_users",	N_("Users with fewer rights only") },
	{ "networks",		N_("Addresses to work from") },
	{ "no_mail",		N_("Wants no letters") },
	{ "no_sms",		N_("Wants no SMS") },
	{ "note",		N_("Note") },
	{ "notice",		N_("Notice online, minutes") },
	{ "notify",		N_("Messages by themselves") },
	{ "on_top",		N_("Booked over another") },
	{ "online",		N_("Online booking") },
	{ "opens",		N_("The day begins") },
	{ "origin",		N_("Made by") },
	{ "own_only",		N_("Own column only") },
	{ "patronymic",		N_("Patronymic") },
	{ "phone",		N_("Phone") },
	{ "position_id",	N_("Position") },
	{ "price",		N_("Price") },
	{ "price_max",		N_("Highest price") },
	{ "price_min",		N_("Price") },
	{ "public_title",	N_("Name of the company") },
	{ "quantity",		N_("Quantity") },
	{ "quiet_from",		N_("Quiet hours from") },
	{ "quiet_how",		N_("What falls into the quiet hours goes") },
	{ "quiet_to",		N_("Quiet hours to") },
	{ "reason",		N_("Reason") },
	{ "remind_mail",		N_("Reminders by letter, hours before") },
	{ "remind_sms",		N_("Reminders by SMS, hours before") },
	{ "removed_at",		N_("Removed") },
	{ "required",		N_("Required") },
	{ "resource_id",	N_("Room or thing") },
	{ "rights",		N_("Rights") },
	{ "service_id",		N_("Service") },
	{ "site",		N_("Site") },
	{ "slug",		N_("Public address") },
	{ "specialization",	N_("Specialisation") },
	{ "split_at",		N_("A booking was split off") },
	{ "staff_id",		N_("Staff member") },
	{ "starts_at",		N_("Start") },
	{ "state",		N_("State") },
	{ "status",		N_("Status") },
	{ "step",		N_("A start every, minutes") },
	{ "surname",		N_("Surname") },
	{ "time_zone",		N_("Time zone") },
	{ "title",		N_("Title") },
	{ "online_title",	N_("Title for clients") },
	{ "value",		N_("Value") },
	{ "vat",		N_("VAT") },
	{ "weight",		N_("Order") },
	{ "accepted_at",	N_("Accepted") },
	{ "actual_address",	N_("Actual address") },
	{ "anchor",		N_("Days are counted from") },
	{ "any_staff",		N_("Any specialist online") },
	{ "applied_at",		N_("Carried out") },
	{ "asked",		N_("What was asked for") },
	{ "bank",		N_("Bank") },
	{ "bank_account",	N_("Correspondent account") },
	{ "bank_code",		N_("Bank's code") },
	{ "booked_by",		N_("Who may book it online") },
	{ "change_notice",	N_("Changes until so many minutes before") },
	{ "code",		N_("Code for programs") },
	{ "color",		N_("Colour") },
	{ "comment_field",	N_("Field for a comment") },
	{ "consent_text",	N_("Text of the consent") },
	{ "days",		N_("Days") },
	{ "district",		N_("District") },
	{ "email_field",	N_("Field for the e-mail") },
	{ "enabled",		N_("In use") },
	{ "ended_at",		N_("Ended") },
	{ "erased_at",		N_("Erased") },
	{ "error",		N_("What went wrong") },
	{ "expires_at",		N_("Valid until") },
	{ "until",		N_("Access until") },
	{ "field_id",		N_("Field") },
	{ "first_day",		N_("From the day") },
	{ "frame_sites",	N_("Sites that may show the booking page") },
	{ "former_id",		N_("Whose session ended by it") },
	{ "from_day",		N_("From the day") },
	{ "from_url",		N_("Came from") },
	{ "gap_unusable",	N_("Gaps that are not left, minutes") },
	{ "hours_text",		N_("Opening hours in words") },
	{ "last_day",		N_("To the day") },
	{ "legal_address",	N_("Legal address") },
	{ "legal_kind",		N_("Legal form") },
	{ "legal_title",	N_("Legal name") },
	{ "link_facebook",	N_("Facebook") },
	{ "link_instagram",	N_("Instagram") },
	{ "link_other",		N_("Another link") },
	{ "link_telegram",	N_("Telegram") },
	{ "link_viber",		N_("Viber") },
	{ "link_vk",		N_("VK") },
	{ "link_whatsapp",	N_("WhatsApp") },
	{ "may_cancel",		N_("Clients may cancel") },
	{ "may_move",		N_("Clients may move") },
	{ "metro",		N_("Metro") },
	{ "notify_email",	N_("Reminder by e-mail, hours before") },
	{ "notify_sms",		N_("Reminder by SMS, hours before") },
	{ "own_account",	N_("Account") },
	{ "phone_code",		N_("Code to the phone") },
	{ "phones",		N_("Phones") },
	{ "postcode",		N_("Postcode") },
	{ "rating",		N_("Rating") },
	{ "sent_at",		N_("Sent") },
	{ "settings",		N_("Settings") },
	{ "sex",		N_("Sex") },
	{ "staff",		N_("Staff members") },
	{ "staff_requested",	N_("The client chose the specialist") },
	{ "tax_id",		N_("Tax number") },
	{ "tax_reason",		N_("Tax registration code") },
	{ "template",		N_("Template") },
	{ "undone_at",		N_("Taken back") },
	{ "what",		N_("What was done") },
	{ "withdrawn_at",	N_("Withdrawn") },
};

/* What has no place among people's words: keys of other rows, digests.  In order. */
static const char *const	silent[] = {
	"accepted_by", "api_id", "appointment_id", "attempts", "came_from", "chain_id",
	"changed_at", "consent_version", "created_at", "created_by", "file_id", "hue",
	"image", "invited_by", "latitude", "logo_id", "longitude", "need", "partner_id",
	"photo_id", "picture_id", "role_id", "rule_id", "series_id", "token_hash",
	"user_id", "version", "visit_id", "votes",
};

static struct word values[] = {
	{ "true",	N_("yes") },
	{ "false",	N_("no") },
	{ "waiting",	N_("Waiting") },
	{ "confirmed",	N_("Confirmed") },
	{ "arrived",	N_("Arrived") },
	{ "no_show",	N_("No-show") },
	{ "staff",	N_("Staff") },
	{ "client",	N_("Client") },
	{ "api",	N_("Program") },
	{ "before",	N_("before") },
	{ "after",	N_("after") },
	{ "other",	N_("neither before nor after") },
	{ "personal_data", N_("Personal data") },
	{ "person",	N_("Person") },
	{ "room",	N_("Room") },
	{ "thing",	N_("Thing") },
	{ "people",	N_("People") },
	{ "everybody",	N_("everybody") },
	{ "known",	N_("Known clients") },
	{ "cash",	N_("Cash desk") },
	{ "card",	N_("Card payments") },
	{ "bank",	N_("Bank account") },
	{ "mail",	N_("E-mail") },
	{ "sms",	N_("SMS") },
	{ "optional",	N_("May be left empty") },
	{ "required",	N_("Required") },
	{ "hidden",	N_("Not shown") },
	{ "company",	N_("Company") },
	{ "sole",	N_("Sole trader") },
	{ "week",	N_("the week") },
	{ "month",	N_("the month") },
	{ "start",	N_("the first day") },
	{ "paint",	N_("Shifts painted") },
	{ "clear",	N_("Shifts cleared") },
	{ "copy",	N_("Shifts copied") },
	{ "absence",	N_("Absence") },
	{ "present",	N_("Absence taken away") },
	{ "close",	N_("Day closed") },
	{ "open",	N_("Day opened") },
	{ "undo",	N_("Taken back") },
};

const struct log_kind *
log_kind_at(size_t i)
{
	return i < ARRAY_SIZE(kinds) ? &kinds[i] : NULL;
}

/* A list of words, put in the order of their names at the first question: a page
 * of the log asks for hundreds. */
struct words {
	struct word	*v;
	size_t		 n;
	bool		 sorted;
};

static struct words	table_words = { tables, ARRAY_SIZE(tables), false };
static struct words	column_words = { columns, ARRAY_SIZE(columns), false };
static struct words	value_words = { values, ARRAY_SIZE(values), false };

static int
by_name(const void *a, const void *b)
{
	return strcmp(((const struct word *)a)->name, ((const struct word *)b)->name);
}

static const char *
word_of(struct req *req, struct words *w, const char *name)
{
	struct word	 key = { name, NULL }, *found;

	if (!w->sorted)
		qsort(w->v, w->n, sizeof(*w->v), by_name);
	w->sorted = true;
	found = bsearch(&key, w->v, w->n, sizeof(*w->v), by_name);
	return found != NULL ? tr(req->lang, found->word) : name;
}

const char *
log_table_word(struct req *req, const char *table)
{
	return word_of(req, &table_words, table);
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(a, *(const char *const *)b);
}

static bool
is_silent(const char *key)
{
	return bsearch(key, silent, ARRAY_SIZE(silent), sizeof(silent[0]), by_text) != NULL;
}

/* The texts of an object or a list, in a row; the text itself if it is neither. */
static const char *
flat(struct req *req, const char *text)
{
	const struct value	*v;
	struct buf		*b;

	if (*text != '{' && *text != '[')
		return text;
	if ((v = value_from_json(req->mem, text, strlen(text))) == NULL)
		return text;
	b = buf_new(req->mem);
	for (size_t i = 0; i < value_len(v); i++) {
		const char	*one = value_str(value_kind(v) == VALUE_ARRAY ? value_at(v, i) :
				    value_get(v, value_key(v, i)));

		if (one != NULL && *one != '\0')
			buf_printf(b, "%s%s", b->len > 0 ? ", " : "", one);
	}
	return b->data;
}

/* An instant as the query tells it becomes a day and a time, a price money, minutes
 * of a day a time of the clock. */
static const char *
shown(struct req *req, const char *key, const char *text, const char *currency)
{
	if (text == NULL)
		return NULL;
	if (strncmp(key, "price", 5) == 0 && text[strspn(text, "0123456789.")] == '\0')
		return lang_money(req->mem, req->lang, text, currency);
	if ((strcmp(key, "opens") == 0 || strcmp(key, "closes") == 0) &&
	    text[strspn(text, "0123456789")] == '\0')
		return lang_clock(req->mem, req->lang,
		    week_clock_text(req->mem, strtol(text, NULL, 10)));
	if (strlen(text) == 16 && text[4] == '-' && text[10] == 'T')
		return lang_stamp(req->mem, req->lang, text);
	if (strlen(text) == 10 && text[4] == '-' && text[7] == '-')
		return lang_date(req->mem, req->lang, text);
	return word_of(req, &value_words, flat(req, text));
}

/* A comment on a client that the asker's role hides is only said to be there. */
static const char *
shown_of(struct req *req, const char *table, const char *key, const char *text, const char *currency)
{
	if (text != NULL && strcmp(key, "comment") == 0 && strcmp(table, "client") == 0 &&
	    !auth_may(req, "clients_card_comment_access"))
		return "•••";
	return shown(req, key, text, currency);
}

struct value *
log_changes(struct req *req, const char *table, const struct value *changes, const char *currency)
{
	struct value		*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(changes); i++) {
		const struct value	*c = value_at(changes, i);
		const char		*key = value_str(value_at(c, 0));

		if (key == NULL || is_silent(key))
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "field", word_of(req, &column_words, key));
		value_set_text(one, "was",
		    shown_of(req, table, key, value_str(value_at(c, 1)), currency));
		value_set_text(one, "now",
		    shown_of(req, table, key, value_str(value_at(c, 2)), currency));
	}
	return list;
}
