/* actions_words.c: tables, columns and values of the log in plain words. */
#include <string.h>

#include "i18n.h"
#include "actions.h"
#include "req.h"
#include "route.h"
#include "value.h"

static const struct log_kind kinds[] = {
	{ "visit",	N_("Visits"),		"{visit,appointment,appointment_line}" },
	{ "client",	N_("Clients"),		"{client,consent}" },
	{ "service",	N_("Services"),		"{service,service_category,service_branch,service_staff,"
						"service_need,price_change}" },
	{ "resource",	N_("Rooms and things"),	"{resource,resource_instance,instance_photo}" },
	{ "staff",	N_("Staff members"),	"{staff,staff_branch,position}" },
	{ "time",	N_("Timetables"),	"{shift_edit,absence,closed_day,shift_template,block}" },
	{ "branch",	N_("Branches"),		"{branch,branch_photo}" },
	{ "user",	N_("Users and roles"),	"{membership,role,invite}" },
	{ "account",	N_("Cash desks and accounts"), "{account}" },
	{ "message",	N_("Messages"),		"{outbox,gateway}" },
};

struct word {
	const char	*name;		/* as the database has it */
	const char	*word;		/* a msgid; NULL: says nothing to people */
};

static const struct word tables[] = {
	{ "visit",		N_("Visit") },
	{ "appointment",	N_("Booking") },
	{ "appointment_line",	N_("Service of a booking") },
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
	{ "branch_photo",	N_("Photo") },
	{ "instance_photo",	N_("Photo of a room") },
	{ "account",		N_("Cash desk or account") },
	{ "membership",		N_("User") },
	{ "role",		N_("Role") },
	{ "invite",		N_("Invitation") },
	{ "outbox",		N_("Message") },
	{ "gateway",		N_("Sending") },
};

/* Columns by their names; the same name means the same in all tables. */
static const struct word columns[] = {
	{ "accounts",		N_("Chosen cash desks and accounts only") },
	{ "address",		N_("Address") },
	{ "after",		N_("Buffer behind, minutes") },
	{ "archived_at",	N_("Archived") },
	{ "before",		N_("Buffer in front, minutes") },
	{ "birth_date",		N_("Birthday") },
	{ "blocked",		N_("On the blacklist") },
	{ "branch_id",		N_("Branch") },
	{ "branches",		N_("Branches") },
	{ "cancelled_at",	N_("Cancelled") },
	{ "card",		N_("Card number") },
	{ "category",		N_("Line of business") },
	{ "category_id",	N_("Category") },
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
	{ "email",		N_("E-mail") },
	{ "ends_at",		N_("End") },
	{ "hides_contacts",	N_("Phones and e-mails of clients are hidden") },
	{ "hired_on",		N_("Hired") },
	{ "horizon",		N_("Days ahead online") },
	{ "hours",		N_("Working hours") },
	{ "importance",		N_("Importance") },
	{ "information",	N_("About") },
	{ "instance_id",	N_("Room or thing") },
	{ "kind",		N_("Kind") },
	{ "lang",		N_("Language") },
	{ "last_days",		N_("Days back") },
	{ "name",		N_("Name") },
	{ "notice",		N_("Notice online, minutes") },
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
	{ "reason",		N_("Reason") },
	{ "removed_at",		N_("Removed") },
	{ "resource_id",	N_("Room or thing") },
	{ "rights",		N_("Rights") },
	{ "service_id",		N_("Service") },
	{ "site",		N_("Site") },
	{ "slug",		N_("Public address") },
	{ "specialization",	N_("Specialisation") },
	{ "staff_id",		N_("Staff member") },
	{ "starts_at",		N_("Start") },
	{ "state",		N_("State") },
	{ "status",		N_("Status") },
	{ "step",		N_("A start every, minutes") },
	{ "surname",		N_("Surname") },
	{ "time_zone",		N_("Time zone") },
	{ "title",		N_("Title") },
	{ "online_title",	N_("Title for clients") },
	{ "vat",		N_("VAT") },
	{ "weight",		N_("Order") },
};

/* What has no place among people's words: keys of other rows, digests. */
static const char *const	silent[] = {
	"chain_id", "visit_id", "appointment_id", "created_by", "created_at", "changed_at", "hue",
	"votes", "version", "role_id", "user_id", "api_id", "logo_id", "picture_id", "photo_id",
	"image", "rule_id", "token_hash", "consent_version", "latitude", "longitude", "need",
};

static const struct word values[] = {
	{ "true",	N_("yes") },
	{ "false",	N_("no") },
	{ "waiting",	N_("Waiting") },
	{ "confirmed",	N_("Confirmed") },
	{ "arrived",	N_("Arrived") },
	{ "no_show",	N_("No-show") },
	{ "staff",	N_("Staff") },
	{ "client",	N_("Client") },
	{ "api",	N_("Program") },
	{ "personal_data", N_("Personal data") },
	{ "person",	N_("Person") },
	{ "room",	N_("Room") },
	{ "thing",	N_("Thing") },
	{ "people",	N_("People") },
};

const struct log_kind *
log_kind_at(size_t i)
{
	return i < ARRAY_SIZE(kinds) ? &kinds[i] : NULL;
}

static const char *
word_of(struct req *req, const struct word *words, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(words[i].name, name) == 0)
			return tr(req->lang, words[i].word);
	return name;
}

const char *
log_table_word(struct req *req, const char *table)
{
	return word_of(req, tables, ARRAY_SIZE(tables), table);
}

static bool
is_silent(const char *key)
{
	for (size_t i = 0; i < ARRAY_SIZE(silent); i++)
		if (strcmp(silent[i], key) == 0)
			return true;
	return false;
}

/* An instant as the query tells it becomes a day and a time, a price money. */
static const char *
shown(struct req *req, const char *key, const char *text, const char *currency)
{
	if (text == NULL)
		return NULL;
	if (strncmp(key, "price", 5) == 0 && text[strspn(text, "0123456789.")] == '\0')
		return lang_money(req->mem, req->lang, text, currency);
	if (strlen(text) == 16 && text[4] == '-' && text[10] == 'T')
		return lang_stamp(req->mem, req->lang, text);
	if (strlen(text) == 10 && text[4] == '-' && text[7] == '-')
		return lang_date(req->mem, req->lang, text);
	return word_of(req, values, ARRAY_SIZE(values), text);
}

struct value *
log_changes(struct req *req, const char *json, const char *currency)
{
	const struct value	*changes = value_from_json(req->mem, json, strlen(json));
	struct value		*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(changes); i++) {
		const struct value	*c = value_at(changes, i);
		const char		*key = value_str(value_at(c, 0));

		if (key == NULL || is_silent(key))
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "field", word_of(req, columns, ARRAY_SIZE(columns), key));
		value_set_text(one, "was", shown(req, key, value_str(value_at(c, 1)),
		    currency));
		value_set_text(one, "now", shown(req, key, value_str(value_at(c, 2)),
		    currency));
	}
	return list;
}
