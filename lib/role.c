/* role.c: the words for rights, roles and their limits. */
#include "role.h"

#include <string.h>

#include "buf.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"

#define JOURNAL		N_("Journal")
#define VISIT		N_("Visits")
#define BOOKINGS	N_("List of bookings")
#define CLIENTS		N_("Clients")
#define MESSAGES	N_("Messages")
#define BRANCH		N_("Branch")
#define USERS		N_("Users and roles")
#define SERVICES	N_("Services")
#define STAFF		N_("Staff members")
#define MONEY		N_("Money")
#define SAFETY		N_("Safety")

static const struct right rights[] = {
	{ JOURNAL, "timetable_access", N_("See the journal"),
	  N_("Days, weeks and the search; without it nothing of the journal is there") },
	{ JOURNAL, "timetable_phones_access", N_("See clients' phones in the journal"), NULL },
	{ JOURNAL, "timetable_statistics_access", N_("See how full the days are"),
	  N_("The month's view, percents in the week and the marks in the calendar") },
	{ JOURNAL, "timetable_transferring_record_access", N_("Move bookings in the journal"),
	  N_("By dragging, cutting and pasting, and when somebody is late or absent") },
	{ JOURNAL, "schedule_edit_access", N_("Change working hours"), NULL },

	{ VISIT, "record_form_access", N_("Open a visit"), NULL },
	{ VISIT, "create_records_access", N_("Make bookings"), NULL },
	{ VISIT, "records_autocomplete_access", N_("Find known clients while booking"), NULL },
	{ VISIT, "record_form_client_add_access", N_("Add new clients while booking"), NULL },
	{ VISIT, "edit_records_access", N_("Change visits"),
	  N_("What in particular is said below") },
	{ VISIT, "records_edit_date_and_master_access",
	  N_("Move a booking to another time or specialist"),
	  N_("In the window of the visit") },
	{ VISIT, "records_edit_duration_access", N_("Change how long a booking takes"), NULL },
	{ VISIT, "records_over_busy_access",
	  N_("Book over what is busy, on breaks and closed days"),
	  N_("After a question; without it a time that is not free is not given") },
	{ VISIT, "records_edit_services_access", N_("Change the services of a visit"), NULL },
	{ VISIT, "records_services_cost_access", N_("Change prices in a visit"), NULL },
	{ VISIT, "records_services_discount_access", N_("Give discounts in a visit"), NULL },
	{ VISIT, "records_edit_comment_access", N_("Change the comment of a visit"), NULL },
	{ VISIT, "custom_fields_record_values_read_access",
	  N_("See the chain's own fields of bookings"), NULL },
	{ VISIT, "custom_fields_record_values_edit_access",
	  N_("Fill in the chain's own fields of bookings"), NULL },
	{ VISIT, "record_form_client_access", N_("Change the client of a visit"), NULL },
	{ VISIT, "edit_records_attendance_access", N_("Mark who has come"),
	  N_("And what came of calling somebody") },
	{ VISIT, "client_files_list_access", N_("See photos and files of visits"), NULL },
	{ VISIT, "client_files_upload_access", N_("Add photos and files"),
	  N_("And tell those of before the work from those of after") },
	{ VISIT, "client_files_delete_access", N_("Take photos and files away"), NULL },
	{ VISIT, "delete_records_access", N_("Cancel bookings and restore them"), NULL },
	{ VISIT, "delete_customer_came_records_access",
	  N_("Cancel also when the client has come"), NULL },

	{ BOOKINGS, "dash_records_access", N_("See the list of all bookings"), NULL },
	{ BOOKINGS, "dash_records_phones_access", N_("See clients' phones in the list"), NULL },
	{ BOOKINGS, "dash_records_excel_access", N_("Save the list as a spreadsheet"),
	  N_("It is noted in the journal of exports") },

	{ CLIENTS, "clients_edit_access", N_("Edit clients' cards"), NULL },
	{ CLIENTS, "clients_surname_patronymic_access", N_("See clients' surnames and patronymics"),
	  N_("Without it only what stands in the field Name is shown, and nobody is found by the rest") },
	{ CLIENTS, "client_phones_access", N_("See clients' phones"),
	  N_("In messages; the journal and the list have rights of their own") },
	{ CLIENTS, "clients_card_phone_access", N_("See phones on clients' cards"),
	  N_("On the page of a client with all their visits") },
	{ CLIENTS, "clients_card_comment_access", N_("See comments on clients"),
	  N_("On the card and in the window of a visit; allergies and warnings are shown to "
	  "everybody who opens visits") },
	{ CLIENTS, "clients_phones_email_access", N_("See clients' e-mails"), NULL },

	{ MESSAGES, "dash_message_access",
	  N_("See messages to clients, and send them again"), NULL },
	{ MESSAGES, "dash_message_phones_access", N_("See where messages went"),
	  N_("Phones and e-mails only together with the rights to see those of clients") },
	{ MESSAGES, "send_sms", N_("Write messages to clients from a visit"), NULL },
	{ MESSAGES, "settings_notifications_access", N_("Set up how messages are sent"),
	  N_("What clients are told and when, and the provider of SMS") },
	{ MESSAGES, "settings_email_notifications_access", N_("Set up the mail server"), NULL },
	{ MESSAGES, "settings_template_notifications_access", N_("Change the texts of messages"),
	  NULL },

	{ BRANCH, "settings_access", N_("Open the settings"), NULL },
	{ BRANCH, "settings_basis_access", N_("Change the main settings"),
	  N_("Name and place, online booking, labels and fields of bookings; opening and closing "
	  "branches") },
	{ BRANCH, "settings_information_access",
	  N_("Change contacts, description, photos and requisites"), NULL },
	{ BRANCH, "billing_access", N_("See the plan and what is left of it"), NULL },

	{ USERS, "users_access", N_("See users, roles and who may do what"), NULL },
	{ USERS, "create_users_access", N_("Invite users"), NULL },
	{ USERS, "edit_users_access", N_("Change roles, and who has which"), NULL },
	{ USERS, "delete_users_access", N_("Take away access"), NULL },

	{ SERVICES, "settings_services_access", N_("See the services"), NULL },
	{ SERVICES, "settings_services_create_access", N_("Add services"), NULL },
	{ SERVICES, "services_edit", N_("Change services"),
	  N_("What in particular is said below") },
	{ SERVICES, "settings_services_edit_title_access", N_("Change names"), NULL },
	{ SERVICES, "settings_services_relation_category_access",
	  N_("Change categories and order"), NULL },
	{ SERVICES, "settings_services_edit_price_access", N_("Change prices"), NULL },
	{ SERVICES, "settings_services_edit_image_access", N_("Change pictures"), NULL },
	{ SERVICES, "settings_services_edit_online_seance_date_time_access",
	  N_("Change how they are booked online"), NULL },
	{ SERVICES, "settings_services_edit_services_related_resource_access",
	  N_("Change the rooms and things they need"), NULL },
	{ SERVICES, "edit_master_service_and_duration",
	  N_("Change who does them, and how long"), NULL },
	{ SERVICES, "services_delete", N_("Put services away"), NULL },

	{ STAFF, "settings_master_access", N_("See staff members"), NULL },
	{ STAFF, "master_create", N_("Add staff members"), NULL },
	{ STAFF, "master_edit", N_("Change staff members"), NULL },
	{ STAFF, "master_delete", N_("Put staff members away"), NULL },
	{ STAFF, "settings_master_dismiss_access", N_("Dismiss staff members"), NULL },
	{ STAFF, "settings_positions_read", N_("See positions"), NULL },
	{ STAFF, "settings_positions_create", N_("Add positions"), NULL },
	{ STAFF, "settings_positions_delete", N_("Delete positions"), NULL },

	{ MONEY, "finances_accounts_access", N_("See cash desks and accounts"), NULL },
	{ MONEY, "finances_options_update_access", N_("Change cash desks and accounts"), NULL },

	{ SAFETY, "security_access", N_("See the journals of actions and of exports"),
	  N_("Who changed what from what to what, in all of the business") },
	{ SAFETY, "security_logins_access", N_("See when users were last here"), NULL },
	{ SAFETY, "security_2fa_access", N_("See who signs in with a second factor"), NULL },
};

const struct right *
right_at(size_t i)
{
	return i < ARRAY_SIZE(rights) ? &rights[i] : NULL;
}

const struct right *
right_find(const char *slug)
{
	for (size_t i = 0; i < ARRAY_SIZE(rights); i++)
		if (strcmp(rights[i].slug, slug) == 0)
			return &rights[i];
	return NULL;
}

const char *
right_slugs(struct req *req)
{
	struct buf	*b = buf_new(req->mem);

	for (size_t i = 0; i < ARRAY_SIZE(rights); i++)
		buf_printf(b, "%c%s", i == 0 ? '{' : ',', rights[i].slug);
	buf_putc(b, '}');
	return b->data;
}

const char *
role_word(struct req *req, const char *slug, const char *title)
{
	static const struct {
		const char	*slug;
		const char	*word;
	} ready[] = {
		{ "owner", N_("Owner") },
		{ "manager", N_("Manager") },
		{ "administrator", N_("Administrator") },
		{ "accountant", N_("Accountant") },
		{ "worker", N_("Staff member") },
	};

	for (size_t i = 0; i < ARRAY_SIZE(ready); i++)
		if (slug != NULL && strcmp(slug, ready[i].slug) == 0)
			return tr(req->lang, ready[i].word);
	return title;
}

/* "the last 7 days"; NULL: no limit. */
static const char *
days_words(struct req *req, int64_t days)
{
	if (days < 0)
		return NULL;
	if (days == 0)
		return tr(req->lang, "from today on");
	return req_printf(req, trn(req->lang, "the last %lu day", "the last %lu days",
	    (unsigned long)days), (unsigned long)days);
}

/* The limits of days: in one sentence, if they are the same. */
static void
add_days(struct req *req, struct value *list, const struct rows *r, size_t i)
{
	static const struct {
		const char	*column;
		const char	*of;		/* a msgid */
	} kinds[] = {
		{ "last_days", NC_("days", "journal") },
		{ "list_days", NC_("days", "list of bookings") },
		{ "edit_days", NC_("days", "changes") },
	};
	int64_t		 days[ARRAY_SIZE(kinds)];
	const char	*words;

	for (size_t k = 0; k < ARRAY_SIZE(kinds); k++)
		days[k] = row_int(r, i, rows_col(r, kinds[k].column));
	if (days[0] == days[1] && days[1] == days[2]) {
		if ((words = days_words(req, days[0])) != NULL)
			(void)value_append(list, value_text(req->mem, words));
		return;
	}
	for (size_t k = 0; k < ARRAY_SIZE(kinds); k++)
		if ((words = days_words(req, days[k])) != NULL)
			(void)value_append(list, value_text(req->mem, req_printf(req, "%s: %s",
			    trc(req->lang, "days", kinds[k].of), words)));
}

struct value *
role_limits(struct req *req, const struct rows *r, size_t i, bool chosen_accounts)
{
	struct value	*list = value_array(req->mem);

	if (row_bool(r, i, rows_col(r, "own_only")))
		(void)value_append(list, value_text(req->mem, tr(req->lang, "own column only")));
	if (row_text(r, i, rows_col(r, "position")) != NULL)
		(void)value_append(list, value_text(req->mem, req_printf(req,
		    tr(req->lang, "staff of one position: %s"),
		    row_text(r, i, rows_col(r, "position")))));
	add_days(req, list, r, i);
	if (row_text(r, i, rows_col(r, "networks")) != NULL)
		(void)value_append(list, value_text(req->mem,
		    tr(req->lang, "from chosen addresses")));
	if (row_bool(r, i, rows_col(r, "hides_contacts")))
		(void)value_append(list, value_text(req->mem,
		    tr(req->lang, "no contacts of clients")));
	if (row_bool(r, i, rows_col(r, "narrower_users")))
		(void)value_append(list, value_text(req->mem,
		    tr(req->lang, "users with fewer rights")));
	if (chosen_accounts)
		(void)value_append(list, value_text(req->mem,
		    tr(req->lang, "chosen cash desks and accounts")));
	return list;
}
