/* business.c: the first step: what kind of business it is, what it is called and
 * where it is.
 */
#include <string.h>

#include "auth.h"
#include "country.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "start.h"
#include "types.h"
#include "value.h"
#include "view.h"

#include "start_sql.h"

enum { TITLE_MAX = 200, CITY_MAX = 100, ZONE_MAX = 64 };

/* Zones to choose from where the city is not known; a browser adds its own
 * (start.js). */
static const char *const	zones[] = {
	"Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk",
	"Asia/Novosibirsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok",
	"Asia/Magadan", "Asia/Kamchatka", "Europe/Minsk", "Asia/Almaty", "Asia/Yerevan", "Asia/Baku",
	"Asia/Tbilisi", "Asia/Bishkek", "Europe/Chisinau", "Asia/Dushanbe", "Asia/Tashkent",
	"Europe/Belgrade", "Europe/Istanbul", "Asia/Dubai", "Europe/Berlin", "Europe/London",
	"America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
};

struct business {
	const struct business_type	*type;
	const char			*title;
	const struct country		*country;
	const char			*city;
	const char			*zone;
	const char			*currency;
};

static bool
is_currency(const char *code)
{
	const char	*one;

	for (size_t i = 0; (one = country_currency(i)) != NULL; i++)
		if (strcmp(one, code) == 0)
			return true;
	return false;
}

static void
add_countries(struct req *req, struct value *data, const char *code, const char *currency)
{
	struct value		*list = value_array(req->mem), *money = value_array(req->mem), *one;
	const struct country	*c;
	const char		*pay;

	for (size_t i = 0; (c = country_at(i)) != NULL; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "code", c->code);
		value_set_text(one, "currency", c->currency);
		value_set_text(one, "name", tr(req->lang, c->name));
		value_set_bool(one, "here", strcmp(c->code, code) == 0);
	}
	for (size_t i = 0; (pay = country_currency(i)) != NULL; i++) {
		one = value_append(money, value_object(req->mem));
		value_set_text(one, "code", pay);
		value_set_bool(one, "here", strcmp(pay, currency) == 0);
	}
	value_set(data, "countries", list);
	value_set(data, "currencies", money);
}

static void
add_zones(struct req *req, struct value *data, const char *zone)
{
	struct value	*list = value_array(req->mem), *one;
	bool		 known = *zone == '\0';

	for (size_t i = 0; i < ARRAY_SIZE(zones); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", zones[i]);
		value_set_bool(one, "here", strcmp(zones[i], zone) == 0);
		known = known || strcmp(zones[i], zone) == 0;
	}
	if (!known) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", zone);
		value_set_bool(one, "here", true);
	}
	value_set(data, "zones", list);
}

static enum http
show(struct req *req, enum http status)
{
	const struct country	*c = country_find(req_raw(req, "country"));
	const char		*zone = req_raw(req, "zone"), *currency = req_raw(req, "currency");
	struct value		*data = value_object(req->mem), *typed = value_sub(data, "typed");

	if (c == NULL)
		c = country_at(0);
	value_set_bool(value_sub(data, "type"), business_type(req_raw(req, "type")) != NULL ?
	    business_type(req_raw(req, "type"))->slug : "none", true);
	value_set_text(typed, "title", req_raw(req, "title"));
	value_set_text(typed, "city", req_raw(req, "city"));
	add_countries(req, data, c->code, *currency != '\0' ? currency : c->currency);
	add_zones(req, data, strlen(zone) < ZONE_MAX ? zone : "");
	return start_page(req, status, "business.html", data);
}

enum http
get_business(struct req *req)
{
	const struct rows	*r = dir_business_allowed(req, req->auth->user_id);

	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, rows_col(r, "allowed")))
		return http_refuse(req, HTTP_403, tr(req->lang,
		    "New businesses are not registered here at present"));
	return show(req, HTTP_200);
}

/* The zone that was chosen; else the city's; else the one of the browser.  NULL:
 * there is none, which is recorded. */
static const char *
zone_of(struct req *req, const struct business *b)
{
	const char		*zone = req_text(req, "zone", ZONE_MAX, 0);
	const char		*guess = req_text(req, "zone_guess", ZONE_MAX, 0);
	const struct rows	*r;

	if (zone != NULL || b->country == NULL)
		return zone;
	r = b->city != NULL ? dir_city_zone(req, b->country->code, b->city) : NULL;
	if (r != NULL && rows_text(r, "time_zone") != NULL)
		return rows_text(r, "time_zone");
	if (guess == NULL)
		req_error(req, "zone", tr(req->lang, "Choose the time zone of the city"));
	return guess;
}

static bool
read_business(struct req *req, struct business *b)
{
	b->type = business_type(req_text(req, "type", 40, REQ_REQUIRED));
	b->title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	b->country = country_find(req_text(req, "country", 2, REQ_REQUIRED));
	b->city = req_text(req, "city", CITY_MAX, 0);
	b->zone = zone_of(req, b);
	b->currency = req_text(req, "currency", 3, REQ_REQUIRED);
	if (b->type == NULL)
		req_error(req, "type", tr(req->lang, "Choose what is nearest: it can be changed later"));
	if (b->country == NULL)
		req_error(req, "country", tr(req->lang, "Choose a country"));
	if (b->currency != NULL && !is_currency(b->currency))
		req_error(req, "currency", tr(req->lang, "Choose a currency"));
	return req_ok(req) && b->type != NULL && b->country != NULL;
}

enum http
post_business(struct req *req)
{
	struct business		 b;
	const struct rows	*r;

	if (!read_business(req, &b))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422);
	r = dir_business_make(req, b.title, tr(req->lang, b.type->title),
	    b.country->code, b.city != NULL ? b.city : "", b.zone, b.currency,
	    lang_code(req->lang));
	if (r == NULL) {
		enum http	 status = db_status(req);

		return status == HTTP_422 && !req_ok(req) ? show(req, status) : status;
	}
	return http_see_other(req, "/start/%lld/services?type=%s",
	    (long long)rows_int(r, "branch"), b.type->slug);
}
