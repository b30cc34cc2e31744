/* price.c: prices changed in mass: by percent or amount, of a category or of
 * services chosen, in branches, of members in a position; from a day on.
 *
 * What was asked is first shown as a table of prices before and after.  Agreeing
 * to it sends the same once more with the digest of that table: if a price has
 * changed in between, the new table is shown instead.
 */
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "catalog.h"
#include "db.h"
#include "i18n.h"
#include "route.h"
#include "value.h"
#include "view.h"

#include "catalog_sql.h"

enum {
	SERVICES_MAX = 1000,
	BRANCHES_MAX = 1000,
	POSITIONS_MAX = 200,
	ROWS_MAX = 500,		/* of the preview that are shown */
	DIGEST_CHARS = 32
};

#define AMOUNT_MAX	1e9

static const char *const	roundings[] = { "0.01", "1", "5", "10", "50", "100", NULL };
static const char *const	ways[] = { "percent", "amount", NULL };
static const char *const	signs[] = { "up", "down", NULL };

/* What was asked for. */
struct change {
	const char	*day;
	const char	*json;		/* for price_preview */
};

/* "10" and up or down, as a number with its sign. */
static const char *
read_amount(struct req *req, const char *way)
{
	const char	*amount = req_money(req, "amount", REQ_REQUIRED);
	const char	*sign = req_one_of(req, "sign", signs, REQ_REQUIRED);

	if (amount == NULL || sign == NULL || way == NULL)
		return NULL;
	if (strtod(amount, NULL) == 0)
		req_error(req, "amount", tr(req->lang, "By nothing, nothing changes"));
	if (strtod(amount, NULL) > AMOUNT_MAX || (strcmp(way, "percent") == 0 &&
	    strtod(amount, NULL) > (strcmp(sign, "down") == 0 ? 100 : 1000)))
		req_error(req, "amount", tr(req->lang, "That is too much"));
	return strcmp(sign, "down") == 0 ? req_printf(req, "-%s", amount) : amount;
}

/* Whether ids names the branch asked in and no other. */
static bool
only_here(const struct req *req, struct ids ids)
{
	return ids.n == 1 && ids.v[0] == req->auth->branch_id;
}

/* Reads the form.  *common: it reaches beyond this branch. */
static struct change
read_change(struct req *req, bool many, bool *common)
{
	const char	*way = req_one_of(req, "way", ways, REQ_REQUIRED);
	const char	*amount = read_amount(req, way);
	const char	*rounding = req_one_of(req, "rounding", roundings, REQ_REQUIRED);
	struct ids	 services = req_ids(req, "services", SERVICES_MAX);
	struct ids	 branches = req_ids(req, "branches", BRANCHES_MAX);
	int64_t		 category = req_id(req, "category", 0);
	struct value	*asked = value_object(req->mem);
	struct change	 c = { .day = req_date(req, "day", REQ_REQUIRED) };

	if (!many)
		branches = (struct ids){ .v = &req->auth->branch_id, .n = 1 };
	if (branches.n == 0)
		req_error(req, "branches", tr(req->lang, "Please choose a branch"));
	*common = many && (!only_here(req, branches) || req_bool(req, "whole"));
	value_set_text(asked, "way", way);
	value_set_text(asked, "amount", amount);
	value_set_text(asked, "rounding", rounding);
	value_set(asked, "services", services.n > 0 ? ids_value(req, services) : value_null(req->mem));
	value_set(asked, "category", category != 0 ? value_int(req->mem, category) : value_null(req->mem));
	value_set(asked, "branches", ids_value(req, branches));
	value_set_bool(asked, "whole", !many || req_bool(req, "whole"));
	value_set(asked, "positions", ids_value(req, req_ids(req, "positions", POSITIONS_MAX)));
	value_set_bool(asked, "own", req_bool(req, "own"));
	c.json = value_json(req->mem, asked);
	return c;
}

/* ---- the page -------------------------------------------------------------- */

static bool
is_typed(struct req *req)
{
	return req->method == POST;
}

static struct value *
add_choice(struct req *req, struct value *list, const char *value, const char *word, bool on)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_text(one, "value", value);
	value_set_text(one, "word", word);
	value_set_bool(one, "on", on);
	return one;
}

/* Choices {id, title} of the database, those ticked that were sent; all of them
 * at first, if so asked. */
static struct value *
choices(struct req *req, const struct value *from, const char *name, bool all)
{
	struct value	*list = value_array(req->mem);
	struct ids	 chosen = req_ids(req, name, BRANCHES_MAX);
	int64_t		 id = 0;

	for (size_t i = 0; i < value_len(from); i++) {
		(void)value_to_int(value_get(value_at(from, i), "id"), &id);
		(void)add_choice(req, list, value_str(value_get(value_at(from, i), "id")),
		    value_str(value_get(value_at(from, i), "title")),
		    ids_has(chosen, id) || (all && !is_typed(req)));
	}
	return list;
}

static struct value *
rounding_choices(struct req *req)
{
	const char	*typed = req_raw(req, "rounding");
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; roundings[i] != NULL; i++)
		(void)add_choice(req, list, roundings[i], i == 0 ? tr(req->lang, "without rounding") :
		    req_printf(req, tr(req->lang, "to %s"), roundings[i]),
		    strcmp(typed, roundings[i]) == 0 || (*typed == '\0' && i == 3));
	return list;
}

/* A change of the list in words: "+10 %, Hair, stylists". */
static void
add_change(struct req *req, struct value *list, const struct value *from, const char *currency)
{
	struct value	*one = value_append(list, value_object(req->mem));
	const char	*amount = value_str(value_get(from, "amount"));
	const char	*way = value_str(value_get(from, "way"));
	const char	*unit = way != NULL && strcmp(way, "percent") == 0 ? "%" : currency;
	int64_t		 rows = 0;

	(void)value_to_int(value_get(from, "rows"), &rows);
	value_set_text(one, "id", value_str(value_get(from, "id")));
	value_set_text(one, "day", lang_day_short(req->mem, req->lang, value_str(value_get(from, "day"))));
	value_set_text(one, "what", amount == NULL ? "" : *amount == '-' ?
	    req_printf(req, "−%s %s", amount + 1, unit) : req_printf(req, "+%s %s", amount, unit));
	value_set_text(one, "category", value_str(value_get(from, "category")));
	value_set_text(one, "positions", value_str(value_get(from, "positions")));
	value_set_text(one, "who", value_str(value_get(from, "who")));
	value_set_text(one, "rows", lang_count(req->mem, req->lang, "%lu price", "%lu prices",
	    (unsigned long)rows));
	value_set_bool(one, "applied", value_true(value_get(from, "applied")));
	value_set_bool(one, "undone", value_true(value_get(from, "undone")));
	value_set_bool(one, "planned", !value_true(value_get(from, "applied")) &&
	    !value_true(value_get(from, "undone")));
}

static void
fill_form(struct req *req, struct value *data, const struct about *about, const struct value *made)
{
	struct value	*v = value_sub(data, "f"), *list = value_array(req->mem);
	struct ids	 services = req_ids(req, "services", SERVICES_MAX);
	const char	*day = req_raw(req, "day");

	value_set(v, "categories", choices(req, value_get(made, "categories"), "category", false));
	value_set(v, "positions", choices(req, value_get(made, "positions"), "positions", false));
	value_set_bool(v, "any_positions", value_len(value_get(made, "positions")) > 0);
	value_set(v, "branches", choices(req, value_get(made, "branches"), "branches",
	    about->everywhere));
	value_set(v, "roundings", rounding_choices(req));
	value_set_bool(v, "percent", strcmp(req_raw(req, "way"), "amount") != 0);
	value_set_bool(v, "up", strcmp(req_raw(req, "sign"), "down") != 0);
	value_set_text(v, "amount", req_raw(req, "amount"));
	value_set_text(v, "day", *day != '\0' ? day : value_str(value_get(made, "today")));
	value_set_bool(v, "whole", !is_typed(req) || req_bool(req, "whole"));
	value_set_bool(v, "own", !is_typed(req) || req_bool(req, "own"));
	value_set(v, "services", ids_value(req, services));
	if (services.n > 0)
		value_set_text(v, "chosen", lang_count(req->mem, req->lang, "%lu service is chosen",
		    "%lu services are chosen", (unsigned long)services.n));
	for (size_t i = 0; i < value_len(value_get(made, "changes")); i++)
		add_change(req, list, value_at(value_get(made, "changes"), i), about->currency);
	value_set(data, "changes", list);
	value_set_bool(data, "any_changes", value_len(list) > 0);
}

/* "1 500 ₽", "1 500–2 000 ₽", "from 1 500 ₽"; NULL: there was none. */
static const char *
range_words(struct req *req, const struct value *min, const struct value *max, const char *currency)
{
	const char	*from = value_str(min), *to = value_str(max);

	return from == NULL || to == NULL ? NULL :
	    lang_money_range(req->mem, req->lang, from, to, currency);
}

/* What a row of the preview is about. */
static const char *const	places[] = { "title", "position", "staff", "branch" };

/* The rows of the preview with their prices in words. */
static struct value *
shown_rows(struct req *req, const struct value *rows, const char *currency)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(rows); i++) {
		const struct value	*row = value_at(rows, i);

		one = value_append(list, value_object(req->mem));
		for (size_t n = 0; n < ARRAY_SIZE(places); n++)
			value_set_text(one, places[n], value_str(value_get(row, places[n])));
		value_set_text(one, "old", range_words(req, value_get(row, "old_min"),
		    value_get(row, "old_max"), currency));
		value_set_text(one, "new", range_words(req, value_get(row, "new_min"),
		    value_get(row, "new_max"), currency));
	}
	return list;
}

/* The table before and after. */
static void
fill_preview(struct req *req, struct value *data, const char *json, const struct change *c,
    const char *currency)
{
	struct value	*preview = json_value(req, json);
	int64_t		 total = 0;

	(void)value_to_int(value_get(preview, "total"), &total);
	value_set_text(preview, "day", lang_date(req->mem, req->lang, c->day));
	value_set_bool(preview, "any", total > 0);
	value_set_text(preview, "words", lang_count(req->mem, req->lang, "%lu price", "%lu prices",
	    (unsigned long)total));
	if (total > ROWS_MAX)
		value_set_text(preview, "more", req_printf(req, tr(req->lang,
		    "The first %d are shown."), ROWS_MAX));
	value_set(preview, "shown", shown_rows(req, value_get(preview, "rows"), currency));
	value_set(data, "preview", preview);
}

/* The page, with the preview of c unless that is NULL. */
static enum http
show(struct req *req, enum http status, const struct change *c)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	struct around		 around = around_send(req);
	struct query		*made, *preview = NULL;
	struct about		 about;

	made = catalog_prices_send(req, a->chain_id, a->branch_id);
	if (c != NULL)
		preview = catalog_price_preview_send(req, a->chain_id, c->json, ROWS_MAX);
	if (!db_wait(req))
		return db_status(req);
	about = around_fill(req, data, &around, "prices");
	fill_form(req, data, &about, json_value(req, query_json(made)));
	if (preview != NULL)
		fill_preview(req, data, query_json(preview), c, about.currency);
	for (size_t i = 0; i < value_len(req_errors(req)); i++)
		value_set_text(value_sub(data, "errors"), value_key(req_errors(req), i),
		    value_str(value_get(req_errors(req), value_key(req_errors(req), i))));
	value_set_bool(data, "stale", status == HTTP_409);
	return view_answer(req, status, "prices.html", data);
}

enum http
get_prices(struct req *req)
{
	return show(req, HTTP_200, NULL);
}

/* Reads and checks what was asked; HTTP_200, or the answer to give. */
static enum http
checked(struct req *req, struct change *c)
{
	struct about	 about = about_read(req);
	bool		 common;

	*c = read_change(req, about.many, &common);
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, NULL);
	if (common && !about.everywhere)
		return refuse_common(req);
	return HTTP_200;
}

enum http
post_price_preview(struct req *req)
{
	struct change	 c;
	enum http	 status = checked(req, &c);

	return status == HTTP_200 ? show(req, HTTP_200, &c) : status;
}

enum http
post_prices(struct req *req)
{
	const struct auth	*a = req->auth;
	const char		*digest = req_text(req, "digest", DIGEST_CHARS, REQ_REQUIRED), *json;
	struct change		 c;
	enum http		 status = checked(req, &c);

	if (status != HTTP_200)
		return status;
	json = catalog_price_plan(req, a->chain_id, a->branch_id, a->user_id, c.json, c.day, digest);
	if (json == NULL) {
		status = db_status(req);
		return status == HTTP_422 && !req_ok(req) && !req_wants_json(req) ?
		    show(req, status, NULL) : status;
	}
	if (value_true(value_get(json_value(req, json), "stale")))
		return show(req, HTTP_409, &c);
	if (req_wants_json(req))
		return http_json(req, HTTP_201, json);
	return http_see_other(req, "/catalog/%lld/prices", (long long)a->branch_id);
}

enum http
post_undo_prices(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*r = catalog_price_wide(req, a->chain_id, a->branch_id, id);
	struct about		 about;
	const char		*json;

	if (r == NULL || rows_len(r) == 0)
		return r == NULL ? db_status(req) : HTTP_404;
	about = about_read(req);
	if (about.many && row_bool(r, 0, rows_col(r, "wide")) && !about.everywhere)
		return refuse_common(req);
	if ((json = catalog_price_undo(req, a->chain_id, a->branch_id, id)) == NULL)
		return missing(req);
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	return http_see_other(req, "/catalog/%lld/prices", (long long)a->branch_id);
}
