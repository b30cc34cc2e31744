/* branch.c: the main information of a branch: what it is called, where it is,
 * how it looks.
 */
#include "branch.h"

#include <string.h>

#include "auth.h"
#include "country.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "section.h"
#include "settings.h"
#include "text.h"
#include "value.h"
#include "week.h"

#include "settings_sql.h"

static void
add_countries(struct req *req, const struct value *values, struct value *list, const char *present)
{
	const struct country	*c;

	(void)values;
	for (size_t i = 0; (c = country_at(i)) != NULL; i++)
		value_option(list, c->code, tr(req->lang, c->name), present);
}

static void
add_currencies(struct req *req, const struct value *values, struct value *list, const char *present)
{
	const char	*code;

	(void)req;
	(void)values;
	for (size_t i = 0; (code = country_currency(i)) != NULL; i++)
		value_option(list, code, code, present);
}

static void
add_languages(struct req *req, const struct value *values, struct value *list, const char *present)
{
	const struct lang	*l;

	(void)req;
	(void)values;
	for (size_t i = 0; (l = lang_at(i)) != NULL; i++)
		value_option(list, lang_code(l),
		    trc(l, "own name of the language", "English"), present);
}

/* A day whose number is no month's, as each order writes it. */
static void
add_date_orders(struct req *req, const struct value *values, struct value *list,
    const char *present)
{
	(void)values;
	value_option(list, "", tr(req->lang, "As is usual in the country"), present);
	for (size_t i = 0; lang_date_orders[i] != NULL; i++)
		value_option(list, lang_date_orders[i], lang_date(req->mem,
		    lang_styled(req->lang, lang_date_orders[i]), "2026-11-22"), present);
}

static const struct option clocks[] = {
	{ "", N_("As is usual in the country") },
	{ "24", N_("24 hours, 14:30") },
	{ "12", N_("12 hours, 2:30 PM") },
	{ NULL, NULL },
};

bool
branch_zones(struct req *req, const char *country, struct value *list, const char *present)
{
	bool			 russian = strcmp(lang_code(req->lang), "ru") == 0, here = false;
	const struct rows	*r;
	const char		*zone, *name;

	value_option(list, "", tr(req->lang, "As in the city"), present);
	if ((r = settings_zones(req, country)) == NULL)
		return true;	/* the page fails anyway */
	for (size_t i = 0; i < rows_len(r); i++) {
		zone = row_text(r, i, rows_col(r, "time_zone"));
		name = row_text(r, i, rows_col(r, russian ? "name_ru" : "name"));
		value_option(list, zone, req_printf(req, "%s, UTC%s",
		    *name != '\0' ? name : zone, row_text(r, i, rows_col(r, "ahead"))), present);
		here = here || strcmp(zone, present) == 0;
	}
	return here || *present == '\0';
}

const char *
branch_city_zone(struct req *req, const char *country, const char *city, const char *field)
{
	const struct rows	*r = settings_city_zone(req, country, city);

	if (r != NULL && rows_text(r, "time_zone") != NULL)
		return rows_text(r, "time_zone");
	req_error(req, field, tr(req->lang, "We do not know this city: please choose its time zone"));
	return NULL;
}

/* Of the country that is typed, else of the present one. */
static void
add_zones(struct req *req, const struct value *values, struct value *list, const char *present)
{
	const char	*country = req_raw(req, "country");

	if (strlen(country) != 2)
		country = value_str(value_get(values, "country"));
	if (!branch_zones(req, country, list, present) && !req_has(req, "time_zone"))
		value_option(list, present, present, present);
}

static const struct field fields[] = {
	{ .name = "title", .kind = FIELD_TEXT, .max = 200, .flags = REQ_REQUIRED,
	  .label = N_("Name of the branch"),
	  .hint = N_("Used inside Okno: in the journal, lists and reports") },
	{ .name = "public_title", .kind = FIELD_TEXT, .max = 200, .complete = "organization",
	  .label = N_("Name of the company"),
	  .hint = N_("Clients see it: while booking, in letters. Without quotation marks and legal form") },
	{ .name = "category", .kind = FIELD_TEXT, .max = 60, .label = N_("Line of business"),
	  .hint = N_("Two or three words: Beauty salon") },
	{ .name = "slug", .kind = FIELD_TEXT, .max = 49, .flags = REQ_REQUIRED,
	  .label = N_("Public address"),
	  .hint = N_("The last word of the address of the booking page. When it changes, old links "
	      "lead nowhere") },
	{ .name = "logo_id", .kind = FIELD_PICTURE, .aspect = "1", .label = N_("Logo"),
	  .hint = N_("500 × 500 pixels are good, on a white or transparent ground") },
	{ .name = "country", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .choices = add_countries,
	  .group = N_("Place and time"), .label = N_("Country") },
	{ .name = "city", .kind = FIELD_TEXT, .max = 100, .label = N_("City"),
	  .hint = N_("The time zone follows the city. One that is not in the list is typed as it is") },
	{ .name = "time_zone", .kind = FIELD_CHOICE, .choices = add_zones, .label = N_("Time zone") },
	{ .name = "date_order", .kind = FIELD_CHOICE, .choices = add_date_orders,
	  .label = N_("Days in digits") },
	{ .name = "clock", .kind = FIELD_CHOICE, .options = clocks, .label = N_("Clock"),
	  .hint = N_("For pages, the booking page, letters and documents of this branch") },
	{ .name = "opens", .kind = FIELD_CLOCK, .flags = REQ_REQUIRED, .label = N_("The day begins"),
	  .hint = N_("The journal shows these hours at least; the timetable's ready patterns paint "
	      "them") },
	{ .name = "closes", .kind = FIELD_CLOCK, .max = WEEK_MINUTES, .flags = REQ_REQUIRED,
	  .label = N_("The day ends"), .hint = N_("00:00 is midnight after the day") },
	{ .name = "currency", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .choices = add_currencies,
	  .label = N_("Currency") },
	{ .name = "lang", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .choices = add_languages,
	  .label = N_("Language of messages"), .hint = N_("In which clients get letters and SMS") },
};

/* ---- what the address may be ----------------------------------------------- */

/* A sentence if the word cannot be an address; NULL: it can. */
static const char *
slug_fault(struct req *req, const char *slug)
{
	size_t	 n = strlen(slug);

	if (n < 2 || slug[0] < 'a' || slug[0] > 'z' || slug[n - 1] == '-' ||
	    strspn(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") != n)
		return tr(req->lang, "Small Latin letters, digits and hyphens, a letter first");
	return strcmp(slug, "visits") == 0 ?
	    tr(req->lang, "This address is taken. Please choose another.") : NULL;
}

static void
check_day(struct req *req, const struct value *p)
{
	int64_t	 opens = -1, closes = -1;

	(void)value_to_int(value_get(p, "opens"), &opens);
	(void)value_to_int(value_get(p, "closes"), &closes);
	if (opens >= 0 && closes >= 0 && closes <= opens)
		req_error(req, "closes", tr(req->lang, "The day ends before it begins"));
}

static void
check(struct req *req, struct value *p, const struct value *branch)
{
	const char		*fault = slug_fault(req, value_str(value_get(p, "slug")));
	const char		*country = value_str(value_get(p, "country"));
	const char		*zone;

	(void)branch;
	if (fault != NULL)
		req_error(req, "slug", fault);
	check_day(req, p);
	if (*value_str(value_get(p, "time_zone")) != '\0')
		return;
	zone = branch_city_zone(req, country, value_str(value_get(p, "city")), "time_zone");
	if (zone != NULL)
		value_set_text(p, "time_zone", zone);
}

static void
more(struct req *req, struct value *data, const struct value *branch)
{
	value_set_bool(data, "opened", req_has(req, "opened"));	/* a moment ago (branches.c) */
	value_set_bool(data, "sampled", value_true(value_get(branch, "sampled")));
}

static const struct section section = {
	.slug = "", .title = N_("Main information"), .fields = fields, .n = ARRAY_SIZE(fields),
	.check = check, .more = more,
};

enum http
get_branch(struct req *req)
{
	return auth_may(req, "settings_basis_access") ? section_get(req, &section) : get_first(req);
}

enum http
post_branch(struct req *req)
{
	return section_post(req, &section);
}

/* ---- asked while typing ---------------------------------------------------- */

/* {"free": true}, or the sentence against it. */
enum http
get_slug(struct req *req)
{
	struct value		*v = value_object(req->mem);
	const char		*slug = req_text(req, "slug", 49, REQ_REQUIRED), *fault = NULL;
	const struct rows	*r;

	if (!req_ok(req))
		return req_invalid(req);
	if ((fault = slug_fault(req, slug)) == NULL) {
		if ((r = settings_slug_free(req, req->auth->branch_id, slug)) == NULL)
			return db_status(req);
		if (!row_bool(r, 0, rows_col(r, "free")))
			fault = tr(req->lang, "This address is taken. Please choose another.");
	}
	value_set_bool(v, "free", fault == NULL);
	value_set_text(v, "sentence", fault != NULL ? fault : tr(req->lang, "This address is free"));
	return http_value(req, HTTP_200, v);
}

enum http
get_cities(struct req *req)
{
	const char	*country = req_text(req, "country", 2, REQ_REQUIRED);
	const char	*part = req_text(req, "q", 100, REQ_REQUIRED), *json;

	if (!req_ok(req))
		return req_invalid(req);
	json = settings_cities(req, country, part, strcmp(lang_code(req->lang), "ru") == 0);
	return json != NULL ? http_json(req, HTTP_200, json) : db_status(req);
}
