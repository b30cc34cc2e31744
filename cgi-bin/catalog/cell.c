/* cell.c: single values of the list of services, changed where they stand, and
 * what else a row offers.
 *
 * A row is a form of its own and names the version it saw.  With scripts each
 * cell is sent by itself and the answer is the service; without, one is led back
 * to the list.
 */
#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "catalog.h"
#include "db.h"
#include "i18n.h"
#include "import.h"
#include "mem.h"
#include "route.h"
#include "value.h"

#include "catalog_sql.h"

#define VERSION_MAX	2147483647
#define MINUTES_MAX	1200
#define SORTED_MAX	200

/* ---- a price in one field -------------------------------------------------- */

/* The first dash of a range, "-" or a longer one; its length in *len. */
static const char *
find_dash(const char *text, size_t *len)
{
	static const char *const	dashes[] = { "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92", "-" };

	for (size_t i = 0; i < ARRAY_SIZE(dashes); i++) {
		const char	*at = strstr(text, dashes[i]);

		*len = strlen(dashes[i]);
		if (at != NULL)
			return at;
	}
	return NULL;
}

/* What stands from the first digit to the last: "2000" of "from 2000 ₽". */
static const char *
digits_of(struct req *req, const char *text)
{
	const char	*from = strpbrk(text, "0123456789"), *end = text + strlen(text);

	if (from == NULL)
		return text;
	while (end[-1] < '0' || end[-1] > '9')
		end--;
	return mem_text(req->mem, from, (size_t)(end - from));
}

bool
read_price(struct req *req, const char *name, const char **least, const char **most)
{
	const char	*text = req_text(req, name, 60, REQ_REQUIRED), *dash;
	struct value	*parts = value_object(req->mem);
	bool		 open;
	size_t		 len;

	if (text == NULL)
		return false;
	if ((open = import_is_open(req->mem, text)))
		text = digits_of(req, text);
	dash = find_dash(text, &len);
	value_set_text(parts, "least", dash == NULL ? text :
	    mem_text(req->mem, text, (size_t)(dash - text)));
	value_set_text(parts, "most", dash == NULL ? text : dash + len);
	req_in(req, parts, name);
	*least = req_money(req, "least", REQ_REQUIRED);
	*most = req_money(req, "most", REQ_REQUIRED);
	req_in(req, NULL, NULL);
	if (*least == NULL || *most == NULL)
		req_error(req, name, tr(req->lang,
		    "An amount like 1500, a range like 1500–2500, or “from 1500”, please."));
	else if (strtod(*most, NULL) < strtod(*least, NULL))
		req_error(req, name, tr(req->lang, "The higher price comes second"));
	else {
		*most = open ? "0" : *most;
		return true;
	}
	return false;
}

const char *
price_text(struct req *req, const char *least, const char *most)
{
	if (least == NULL)
		return "";
	if (most == NULL || strcmp(most, least) == 0)
		return least;
	return strcmp(most, "0") == 0 ? req_printf(req, tr(req->lang, "from %s"), least) :
	    req_printf(req, "%s–%s", least, most);
}

/* ---- a row ----------------------------------------------------------------- */

/* The values of a row that were sent and that the asker may change. */
static struct value *
row_values(struct req *req)
{
	struct value	*v = value_object(req->mem);
	const char	*least, *most;
	int64_t		 minutes;

	if (req_has(req, "price") && auth_may(req, "settings_services_edit_price_access") &&
	    read_price(req, "price", &least, &most)) {
		value_set_text(v, "price_min", least);
		value_set_text(v, "price_max", most);
	}
	if (req_has(req, "duration") &&
	    req_int(req, "duration", 1, MINUTES_MAX, REQ_REQUIRED, &minutes))
		value_set_int(v, "duration", minutes);
	if (req_has(req, "online_asked"))
		value_set_bool(v, "online", req_bool(req, "online"));
	return v;
}

/* The price as the field of the row shows it. */
static void
add_price(struct req *req, struct value *of)
{
	value_set_text(of, "price", price_text(req, value_str(value_get(of, "price_min")),
	    value_str(value_get(of, "price_max"))));
}

/* The service as it is now: what the row shows. */
static enum http
answer(struct req *req, enum http status, const char *sentence)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = catalog_service(req, a->chain_id, a->branch_id,
				    req_path_id(req, "id"));
	struct value		*top = value_object(req->mem), *service;

	if (r == NULL || rows_len(r) == 0)
		return r == NULL ? db_status(req) : HTTP_404;
	value_set(top, "service", service = json_value(req, rows_text(r, "json")));
	add_price(req, service);
	add_price(req, value_sub(service, "here"));
	if (sentence != NULL) {
		value_set_int(value_sub(top, "error"), "status", status);
		value_set_text(value_sub(top, "error"), "message", sentence);
	}
	return http_value(req, status, top);
}

static enum http
refuse_stale(struct req *req)
{
	const char	*sentence = tr(req->lang,
			    "Somebody else has changed this service. What you see now is the present state.");

	return req_wants_json(req) ? answer(req, HTTP_409, sentence) :
	    http_refuse(req, HTTP_409, sentence);
}

enum http
post_cell(struct req *req)
{
	const struct auth	*a = req->auth;
	struct value		*p = value_object(req->mem), *v = row_values(req);
	bool			 wide = req_bool(req, "wide");
	int64_t			 version = 0, id = req_path_id(req, "id");
	const struct rows	*r;
	struct about		 about;
	const char		*json;

	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &version);
	if ((r = catalog_service(req, a->chain_id, a->branch_id, id)) == NULL || rows_len(r) == 0)
		return r == NULL ? db_status(req) : HTTP_404;
	if (!req_ok(req))
		return req_invalid(req);
	about = about_read(req);
	if (wide && !about.everywhere)
		return refuse_common(req);
	if (req_has(req, "offered"))
		value_set_bool(p, "offered", req_bool(req, "offered"));
	if (wide || !about.many)
		value_set(p, "common", v);
	if (!wide)
		value_set(p, "here", v);
	json = catalog_save(req, a->chain_id, a->branch_id, id, version, value_json(req->mem, p));
	if (json == NULL)
		return missing(req);
	if (value_true(value_get(json_value(req, json), "stale")))
		return refuse_stale(req);
	return req_wants_json(req) ? answer(req, HTTP_200, NULL) : go_back(req);
}

/* ---- away and back --------------------------------------------------------- */

static enum http
put_away(struct req *req, bool away, const char **json)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*r = catalog_service(req, a->chain_id, a->branch_id, id);

	if (r == NULL || rows_len(r) == 0)
		return r == NULL ? db_status(req) : HTTP_404;
	if (!about_read(req).everywhere)
		return refuse_common(req);
	*json = catalog_away(req, a->chain_id, id, away);
	return *json == NULL ? missing(req) : HTTP_200;
}

enum http
post_archive_service(struct req *req)
{
	const char	*json = NULL;
	enum http	 status = put_away(req, true, &json);

	if (status != HTTP_200)
		return status;
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	return http_see_other(req, "/catalog/%lld?gone=%lld", (long long)req->auth->branch_id,
	    (long long)req_path_id(req, "id"));
}

enum http
post_restore_service(struct req *req)
{
	const char	*json = NULL;
	enum http	 status = put_away(req, false, &json);

	if (status != HTTP_200)
		return status;
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	return http_see_other(req, "/catalog/%lld/services/%lld", (long long)req->auth->branch_id,
	    (long long)req_path_id(req, "id"));
}

enum http
post_sort_services(struct req *req)
{
	struct ids	 ids = req_ids(req, "ids", SORTED_MAX);
	int64_t		 category = req_id(req, "category", REQ_REQUIRED);

	if (!req_ok(req))
		return req_invalid(req);
	if (!about_read(req).everywhere)
		return refuse_common(req);
	if (!catalog_sort(req, req->auth->chain_id, category, ids))
		return db_status(req);
	return req_wants_json(req) ? http_value(req, HTTP_200, value_object(req->mem)) : go_back(req);
}
