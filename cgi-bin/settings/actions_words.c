/* actions_words.c: tables and columns of the log in plain words. */
#include <stdlib.h>
#include <string.h>

#include "actions.h"
#include "i18n.h"
#include "req.h"
#include "route.h"

static const struct log_kind kinds[] = {
	{ "visit",	N_("Visits"),		"{visit,visit_comment,appointment,appointment_line,"
						"appointment_thing,visit_call,field_value,visit_file}" },
	{ "client",	N_("Clients"),		"{client,consent}" },
	{ "service",	N_("Services"),		"{service,service_category,service_branch,service_staff,"
						"service_position,service_need,price_change}" },
	{ "resource",	N_("Rooms and things"),	"{resource,resource_instance}" },
	{ "staff",	N_("Staff members"),	"{staff,staff_branch,position,calendar_link}" },
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
	{ "service_position",	N_("Service with a position") },
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
	{ "calendar_link",	N_("Secret link to the calendar") },
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
	{ "before",		N_("Buffer in front, minutes") },
	{ "birth_date",		N_("Birthday") },
	{ "blocked",		N_("On the blacklist") },
	{ "body",		N_("Text") },
	{ "booked_mail",		N_("Letter when a booking is made") },
	{ "booked_sms",		N_("SMS when a booking is made") },
	{ "branch_id",		N_("Branch") },
	{ "branches",		N_("Branches") },
	{ "clients",		N_("With names of clients") },
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
	{ "edited_at",		N_("Changed") },
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
	{ "own_duration",	N_("Own length, minutes") },
	{ "own_only",		N_("Own column only") },
	{ "own_price",		N_("Own price") },
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
	{ "required",		N_("Required") },
	{ "resource_id",	N_("Room or thing") },
	{ "rights",		N_("Rights") },
	{ "role_id",		N_("Role") },
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
	{ "surnames",		N_("With surnames of clients") },
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

const char *
log_column_word(struct req *req, const char *column)
{
	return word_of(req, &column_words, column);
}
