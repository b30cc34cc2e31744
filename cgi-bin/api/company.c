/* company.c: branches as the API's companies, and what a booking form shows
 * around its steps.
 */
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "auth.h"
#include "buf.h"
#include "catalog.h"
#include "db.h"
#include "format.h"
#include "i18n.h"
#include "mem.h"
#include "online.h"
#include "phone.h"
#include "site.h"
#include "slot.h"
#include "text.h"
#include "times.h"
#include "value.h"

#include "company_sql.h"
#include "online_sql.h"

#define COUNT_DEFAULT	50
#define COUNT_MAX	300	/* more is cut silently: programs ask for 1000 */
#define PAGE_MAX	1000000

/* ---- companies ---- */

/* The next time at which somebody does something there, "" if there is none: soon,
 * or, where they are busy, as far ahead as is looked anywhere. */
static bool
next_slot(struct req *req, int64_t chain, int64_t branch, const char **at)
{
	static const int		 reach[] = { 7, DAYS_MAX };
	const struct ids		 none = { NULL, 0 };
	const struct rows		*place = online_branch(req, chain, branch);
	const struct slot_world		*w;
	size_t				 day, n;

	*at = "";
	if (place == NULL)
		return false;
	if (!row_bool(place, 0, rows_col(place, "online")))
		return true;
	for (size_t i = 0; i < ARRAY_SIZE(reach) && **at == '\0'; i++) {
		if ((w = load_from(req, 0, none, NULL, reach[i])) == NULL)
			return false;
		if (nearest_day(w, &day))
			*at = slot_iso(req, w, slot_times(req, w, day, &n)[0].start);
	}
	return true;
}

/* Whose rights count; 0: nobody's, as of clients. */
static int64_t
asking_user(const struct req *req)
{
	return req->auth->visitor ? 0 : req->auth->user_id;
}

/* Some roles do not work from everywhere. */
static const char *
asking_from(const struct req *req)
{
	return req->remote_addr != NULL ? req->remote_addr : "";
}

static const char *
list_staff(struct req *req, int64_t chain, int64_t branch)
{
	return company_staff(req, chain, branch, site_url(req));
}

static const char *
list_accounts(struct req *req, int64_t chain, int64_t branch)
{
	if (asking_user(req) == 0)
		return "[]";
	return company_accounts(req, chain, branch, asking_user(req), asking_from(req));
}

/* include[]: lists of what belongs to a company.  Of storages and of kinds of expenses
 * there are none here. */
static bool
add_included(struct req *req, struct buf *b, int64_t chain, int64_t branch)
{
	static const struct {
		const char	*word;
		const char	*(*list)(struct req *, int64_t, int64_t);
	} lists[] = {
		{ "staff", list_staff },
		{ "positions", company_positions },
		{ "accounts", list_accounts },
		{ "storages", NULL },
		{ "expenses", NULL },
	};
	const char	*json;

	for (size_t i = 0; i < ARRAY_SIZE(lists); i++) {
		if (!req_lists(req, "include", lists[i].word))
			continue;
		json = lists[i].list != NULL ? lists[i].list(req, chain, branch) : "[]";
		if (json == NULL)
			return false;
		buf_printf(b, ",\"%s\":%s", lists[i].word, json);
	}
	return true;
}

/* Keys that are there only when asked for, put in front of the last brace.  NULL:
 * failed. */
static const char *
with_extras(struct req *req, const char *json, int64_t chain, int64_t branch)
{
	struct buf	*b = buf_new(req->mem);
	const char	*text;

	buf_add(b, json, strlen(json) - 1);
	if (req_bool(req, "forBooking")) {
		if (!next_slot(req, chain, branch, &text))
			return NULL;
		buf_printf(b, ",\"next_slot\":\"%s\"", text);
	}
	if (req_bool(req, "show_groups")) {
		if ((text = company_group(req, chain)) == NULL)
			return NULL;
		buf_printf(b, ",\"groups\":%s", text);
	}
	if (req_bool(req, "showBookforms"))
		buf_printf(b, ",\"bookforms\":[{\"id\":%lld,\"title\":\"\",\"is_default\":1,"
		    "\"url\":\"%s/booking/%lld\"}]", (long long)branch, site_url(req),
		    (long long)branch);
	if (req_bool(req, "my") && asking_user(req) != 0) {
		text = dir_company_access(req, asking_user(req), branch, asking_from(req));
		if (text == NULL)
			return NULL;
		if (strcmp(text, "null") != 0)
			buf_printf(b, ",\"access\":%s", text);
	}
	if (!add_included(req, b, chain, branch))
		return NULL;
	buf_putc(b, '}');
	return b->data;
}

/* One branch, asked inside its chain. */
static const char *
company(struct req *req, int64_t chain, int64_t branch)
{
	const char	*json;

	req->auth->chain_id = chain;
	req->auth->branch_id = branch;
	json = company_get(req, chain, branch, site_url(req), country_names(req));
	return json != NULL ? with_extras(req, json, chain, branch) : NULL;
}

enum http
get_company(struct req *req)
{
	const char	*json = NULL;

	if (!auth_public_branch(req, req_path(req, "id")))
		return HTTP_404;
	json = company(req, req->auth->chain_id, req->auth->branch_id);
	return json != NULL ? answer_json(req, HTTP_200, json, NULL) : db_status(req);
}

/* The companies of a result of ids and chains: each is asked in its own chain. */
static enum http
answer_companies(struct req *req, const struct rows *r, int64_t total)
{
	const int	 id = rows_col(r, "id"), chain = rows_col(r, "chain_id");
	struct buf	*b = buf_new(req->mem);
	const char	*json;

	buf_putc(b, '[');
	for (size_t i = 0; i < rows_len(r); i++) {
		json = company(req, row_int(r, i, chain), row_int(r, i, id));
		if (json == NULL && db_status(req) != HTTP_404)
			return db_status(req);
		if (json == NULL)
			continue;	/* archived this moment */
		buf_puts(b, b->len > 1 ? "," : "");
		buf_puts(b, json);
	}
	buf_putc(b, ']');
	return answer_list(req, b->data, total);
}

/* Which companies are asked for. */
struct wanted {
	int64_t		 id, group, city, after, user;
	const char	*title;
	const char	*lat, *lon;	/* both or neither */
	const char	*within;	/* kilometres from there */
	bool		 active, closed;
	bool		 none;		/* what no company here is */
};

/* A decimal number; NULL: not given, or wrong. */
static const char *
read_decimal(struct req *req, const char *name, double least, double most, const char *wrong)
{
	const char	*text = req_text(req, name, 30, 0);
	char		*end;
	double		 n;

	if (text == NULL)
		return NULL;
	n = strtod(text, &end);
	if (*end == '\0' && n >= least && n <= most)
		return req_printf(req, "%.7f", n);
	req_error(req, name, tr(req->lang, wrong));
	return NULL;
}

/* Degrees. */
static const char *
read_degrees(struct req *req, const char *name, double most)
{
	return read_decimal(req, name, -most, most, N_("Degrees like 55.7558, please."));
}

/* Companies here take single clients by appointment, are of no kind of business, and
 * are known to no other site.  (All of them are moderated.) */
static bool
asks_others(struct req *req)
{
	static const char *const	 numbers[] = { "business_group_id", "business_type_id", "vk_api_id" };
	bool				 others;

	others = req_bool(req, "hide_record_type_single") || req_bool(req, "yandex");
	for (size_t i = 0; i < ARRAY_SIZE(numbers); i++)
		others |= req_id(req, numbers[i], 0) != 0;
	return others;
}

static struct wanted
read_wanted(struct req *req)
{
	struct wanted	 w = {
		.id = req_id(req, "id", 0),
		.group = ask_id(req, "group_id\0salon_group_id\0chain_id\0"),
		.city = req_id(req, "city_id", 0),
		.after = req_id(req, "min_id", 0),
		.user = req_bool(req, "my") ? req->auth->user_id : 0,
		.title = req_text(req, "title", 200, 0),
		.lat = read_degrees(req, "coordinate_lat", 90),
		.lon = read_degrees(req, "coordinate_lon", 180),
		.within = read_decimal(req, "distance", 0, 50000, N_("Kilometres, please.")),
		.active = req_bool(req, "active"),
		.closed = req_bool(req, "show_deleted"),
		.none = asks_others(req),
	};

	if (w.city > INT32_MAX)
		w.city = INT32_MAX;	/* no city's number */
	if (w.lat == NULL || w.lon == NULL)
		w.lat = w.lon = NULL;
	return w;
}

static const struct rows *
list(struct req *req, const struct wanted *w, int64_t skip, int64_t count)
{
	return dir_company_list(req, w->id, w->group, w->title, w->city, w->after, w->user,
	    w->active, w->closed, w->lat, w->lon, w->within, skip, count);
}

enum http
get_companies(struct req *req)
{
	const struct wanted	 w = read_wanted(req);
	int64_t			 count = COUNT_DEFAULT, page = 1, total = 0;
	const struct rows	*r;

	(void)req_int(req, "count", 1, INT32_MAX, 0, &count);
	(void)req_int(req, "page", 1, PAGE_MAX, 0, &page);
	if (!req_ok(req))
		return req_invalid(req);
	if (req_bool(req, "my") && w.user == 0)
		return HTTP_401;
	if (w.user != 0 && req->auth->visitor)
		return HTTP_403;
	if (w.none)
		return answer_list(req, "[]", 0);
	if (count > COUNT_MAX)
		count = COUNT_MAX;
	if ((r = list(req, &w, (page - 1) * count, count)) == NULL)
		return db_status(req);
	if (rows_len(r) > 0)
		return answer_companies(req, r, rows_int(r, "total"));
	/* None on this page: how many there are at all. */
	if (page > 1 && (r = list(req, &w, 0, 1)) == NULL)
		return db_status(req);
	if (rows_len(r) > 0)
		total = rows_int(r, "total");
	return answer_list(req, "[]", total);
}

/* ---- the form ---- */

static void
add_step(struct value *steps, void *mem, const char *name, const char *title, int num, bool hidden)
{
	struct value	*s = value_append(steps, value_object(mem));

	value_set_text(s, "step", name);
	value_set_text(s, "title", title);
	value_set_int(s, "num", num);
	value_set_text(s, "default", "");
	value_set_bool(s, "hidden", hidden);
	if (strcmp(name, "datetime") == 0) {
		value_set_bool(s, "date_hidden", false);
		value_set_bool(s, "time_hidden", false);
		value_set_text(s, "date_default", "");
		value_set_text(s, "time_default", "");
	}
}

static struct value *
form_steps(struct req *req)
{
	static const struct {
		const char	*name;
		const char	*title;
		bool		 hidden;
	} steps[] = {
		{ "city", N_("Choose a city"), true },
		{ "company", N_("Choose a branch"), true },
		{ "service", N_("Choose services"), false },
		{ "master", N_("Choose a specialist"), false },
		{ "datetime", N_("Day and time"), false },
		{ "contact", N_("Your contacts"), false },
		{ "confirm", N_("Your booking"), false },
	};
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < ARRAY_SIZE(steps); i++)
		add_step(list, req->mem, steps[i].name, tr(req->lang, steps[i].title), (int)i + 1,
		    steps[i].hidden);
	return list;
}

static struct value *
form_style(struct req *req, const char *logo, const char *color)
{
	struct value	*style = value_object(req->mem);

	value_set_bool(style, "show_header", true);
	value_set_text(style, "logo", *logo != '\0' ? req_printf(req, "%s%s", site_url(req), logo) : "");
	value_set_text(style, "header_background", color);
	value_set_text(style, "menu_background", color);
	value_set_text(style, "primaryPalette", color);
	value_set_text(style, "accentPalette", color);
	value_set_text(style, "warnPalette", "");
	value_set_text(style, "backgroundPalette", "");
	return style;
}

static struct value *
form_langs(struct req *req)
{
	struct value		*list = value_array(req->mem), *one;
	const struct lang	*l;

	for (size_t i = 0; (l = lang_at(i)) != NULL; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", (int64_t)i + 1);
		value_set_text(one, "code", lang_tag(l));
		value_set_text(one, "title", trc(l, "name of the language", "English"));
	}
	return list;
}

enum http
get_bookform(struct req *req)
{
	static const char *const	counters[] = { "metrika_counter_id", "google_analytics_id",
	    "facebook_pixel_id", "vkontakte_pixel_id", "app_metrika_id" };
	struct value			*form = value_object(req->mem);
	const struct rows		*r;
	const struct lang		*l;

	if (!auth_public_branch(req, req_path(req, "id")))
		return HTTP_404;
	r = company_form(req, req->auth->chain_id, req->auth->branch_id);
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	value_set(form, "steps", form_steps(req));
	value_set(form, "style", form_style(req, rows_text(r, "logo"), rows_text(r, "color")));
	value_set_int(form, "group_id", 0);
	value_set_int(form, "company_id", req->auth->branch_id);
	value_set_bool(form, "phone_confirmation", row_bool(r, 0, rows_col(r, "phone_code")));
	l = lang_find(rows_text(r, "lang"));
	value_set_text(form, "lang", l != NULL ? lang_tag(l) : lang_tag(req->lang));
	value_set(form, "langs", form_langs(req));
	value_set_bool(form, "comment_required",
	    strcmp(rows_text(r, "comment_field"), "required") == 0);
	for (size_t i = 0; i < ARRAY_SIZE(counters); i++)
		value_set_text(form, counters[i], "");
	value_set_bool(form, "sms_enabled", false);
	value_set(form, "comment_input_name", value_null(req->mem));
	value_set(form, "booking_notify_text", value_null(req->mem));
	value_set_bool(form, "is_show_privacy_policy", true);
	value_set_int(form, "specialization_display_mode", 0);
	return answer_value(req, HTTP_200, form);
}

/* The widget's dictionary; by itself in both formats. */
enum http
get_i18n(struct req *req)
{
	static const struct {
		const char	*group;
		const char	*key;
		const char	*text;
	} words[] = {
		{ "steps", "city", N_("Choose a city") },
		{ "steps", "company", N_("Choose a branch") },
		{ "steps", "service", N_("Choose services") },
		{ "steps", "master", N_("Choose a specialist") },
		{ "steps", "datetime", N_("Day and time") },
		{ "steps", "contact", N_("Your contacts") },
		{ "steps", "confirm", N_("Your booking") },
		{ "contact", "name", N_("Name") },
		{ "contact", "phone", N_("Phone") },
		{ "contact", "email", N_("E-mail") },
		{ "contact", "comment", N_("Comment") },
		{ "master", "any", N_("Any specialist") },
		{ "buttons", "book", N_("Book") },
		{ "buttons", "back", N_("Back") },
		{ "buttons", "next", N_("Next") },
		{ "buttons", "cancel", N_("Cancel the booking") },
		{ "errors", "taken", N_("This time is no longer free") },
		{ "errors", "not_found", N_("Not found") },
	};
	struct value		*top = value_object(req->mem);
	const struct lang	*l = lang_or_first(req_path(req, "lang"));

	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		value_set_text(value_sub(top, words[i].group), words[i].key, tr(l, words[i].text));
	return http_value(req, HTTP_200, top);
}

enum http
get_privacy_policy(struct req *req)
{
	struct value		*data = value_object(req->mem);
	const struct rows	*r;
	const char		*text;

	r = company_privacy(req, req->auth->chain_id, req->auth->branch_id);
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	if (*(text = rows_text(r, "consent_text")) == '\0')
		text = req_printf(req, tr(req->lang, "I agree that %s keeps and uses my name, phone "
		    "and e-mail to book my visit and to write to me about it. "
		    "I can withdraw this consent at any time."), rows_text(r, "title"));
	value_set_text(value_sub(data, "agreement"), "content", text);
	return answer_value(req, HTTP_200, data);
}

enum http
get_validate_phone(struct req *req)
{
	struct value	*data = value_object(req->mem);
	char		 e164[PHONE_MAX];

	value_set_bool(data, "is_valid",
	    phone_is(text_plain(req->mem, req_path(req, "phone")), "RU", e164));
	return answer_value(req, HTTP_200, data);
}

/* Promotions of an old edition: there are none. */
enum http
get_events(struct req *req)
{
	return answer_json(req, HTTP_200, "[]", NULL);
}

/* For whoever watches this installation: not in the API's formats. */
enum http
get_healthz(struct req *req)
{
	struct value		*top = value_object(req->mem), *missing = value_array(req->mem);
	const struct rows	*r = dir_health(req);

	for (size_t i = 0; r != NULL && i < rows_len(r); i++)
		(void)value_append(missing, value_text(req->mem, row_text(r, i, 0)));
	if (r == NULL)
		(void)value_append(missing, value_text(req->mem, "database"));
	value_set_bool(top, "ok", value_len(missing) == 0);
	if (value_len(missing) > 0)
		value_set(top, "missing", missing);
	return http_value(req, value_len(missing) == 0 ? HTTP_200 : HTTP_503, top);
}
