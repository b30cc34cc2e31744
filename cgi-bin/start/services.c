/* services.c: the second step: what is done here, ticked in a ready list for the
 * type of business, with rows for one's own.
 */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "start.h"
#include "types.h"
#include "value.h"
#include "view.h"

#include "start_sql.h"

enum { OWN = 3, TITLE_MAX = 200, MINUTES_MAX = 1200, TAKE_MAX = 100 };

/* The list asked for, else the branch's own. */
static const struct business_type *
type_of(struct req *req, const struct value *state)
{
	const struct business_type	*type = business_type(req_raw(req, "type"));

	if (type == NULL)
		type = business_type_titled(value_str(value_get(state, "category")));
	return type != NULL ? type : business_type("other");
}

static bool
is_ticked(struct req *req, struct ids ticked, int64_t n)
{
	if (req->method == GET)
		return true;
	for (size_t i = 0; i < ticked.n; i++)
		if (ticked.v[i] == n)
			return true;
	return false;
}

static struct value *
row_value(struct req *req, size_t n, int minutes)
{
	struct value		*one = value_object(req->mem);
	const struct value	*wrong = req_errors(req);

	value_set_int(one, "n", (int64_t)n);
	value_set_text(one, "minutes", start_typed(req, "minutes", n,
	    minutes > 0 ? req_printf(req, "%d", minutes) : ""));
	value_set_text(one, "price", start_typed(req, "price", n, ""));
	value_set_text(one, "wrong_title", value_str(value_get(wrong,
	    req_printf(req, "title_%zu", n))));
	value_set_text(one, "wrong_minutes", value_str(value_get(wrong,
	    req_printf(req, "minutes_%zu", n))));
	value_set_text(one, "wrong_price", value_str(value_get(wrong,
	    req_printf(req, "price_%zu", n))));
	return one;
}

/* The ready list by category, and the rows to be filled in. */
static void
add_list(struct req *req, struct value *data, const struct business_type *type)
{
	struct ids	 ticked = req_ids(req, "take", TAKE_MAX);
	struct value	*groups = value_array(req->mem), *own = value_array(req->mem);
	struct value	*group = NULL, *list = NULL, *one;
	const char	*last = "";

	for (size_t i = 0; i < type->nservices; i++) {
		const struct ready_service	*s = &type->services[i];

		if (strcmp(s->category, last) != 0) {
			group = value_append(groups, value_object(req->mem));
			value_set_text(group, "title", tr(req->lang, s->category));
			list = value_array(req->mem);
			value_set(group, "services", list);
			last = s->category;
		}
		one = value_append(list, row_value(req, i + 1, s->minutes));
		value_set_text(one, "title", tr(req->lang, s->title));
		value_set_bool(one, "on", is_ticked(req, ticked, (int64_t)i + 1));
	}
	for (size_t n = type->nservices + 1; n <= type->nservices + OWN; n++) {
		one = value_append(own, row_value(req, n, 0));
		value_set_text(one, "title", start_typed(req, "title", n, ""));
	}
	value_set(data, "groups", groups);
	value_set(data, "own", own);
}

static void
add_types(struct req *req, struct value *data, const struct business_type *type)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < nbusiness_types; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "slug", business_types[i].slug);
		value_set_text(one, "title", tr(req->lang, business_types[i].title));
		value_set_bool(one, "here", &business_types[i] == type);
	}
	value_set(data, "types", list);
	value_set_text(data, "type", type->slug);
}

static enum http
show(struct req *req, enum http status)
{
	const char			*json = start_state(req, req->auth->chain_id,
	    req->auth->branch_id);
	struct value			*data = value_object(req->mem), *state;
	const struct business_type	*type;

	if (json == NULL)
		return db_status(req);
	state = value_parse(req->mem, json);
	type = type_of(req, state);
	value_set(data, "state", state);
	add_types(req, data, type);
	add_list(req, data, type);
	return start_page(req, status, "services.html", data);
}

/* Services and their folders are the chain's: who works in all its branches makes
 * them, here as in the catalogue. */
static enum http
refuse_common(struct req *req)
{
	return http_refuse(req, HTTP_403, tr(req->lang,
	    "This is common to all branches. It can be changed by whoever works in all of them."));
}

enum http
get_services(struct req *req)
{
	return start_works_everywhere(req) ? show(req, HTTP_200) : refuse_common(req);
}

/* Reads one row: the length and the price typed for it (none: free or to be
 * told). */
static void
take(struct req *req, struct value *list, size_t n, const char *category, const char *title)
{
	const char	*price = req_money(req, req_printf(req, "price_%zu", n), 0);
	struct value	*one = value_append(list, value_object(req->mem));
	int64_t		 minutes = 0;

	(void)req_int(req, req_printf(req, "minutes_%zu", n), 1, MINUTES_MAX, REQ_REQUIRED,
	    &minutes);
	value_set_text(one, "category", category);
	value_set_text(one, "title", title);
	value_set_text(one, "price", price != NULL ? price : "0");
	value_set_int(one, "minutes", minutes);
}

static struct value *
read_list(struct req *req, const struct business_type *type)
{
	struct ids	 ticked = req_ids(req, "take", TAKE_MAX);
	struct value	*list = value_array(req->mem);
	const char	*title;

	for (size_t i = 0; i < type->nservices; i++)
		if (is_ticked(req, ticked, (int64_t)i + 1))
			take(req, list, i + 1, tr(req->lang, type->services[i].category),
			    tr(req->lang, type->services[i].title));
	for (size_t n = type->nservices + 1; n <= type->nservices + OWN; n++) {
		title = req_text(req, req_printf(req, "title_%zu", n), TITLE_MAX, 0);
		if (title != NULL)
			take(req, list, n, tr(req->lang, type->services[0].category), title);
	}
	return list;
}

enum http
post_services(struct req *req)
{
	const struct auth		*a = req->auth;
	const struct business_type	*type = business_type(req_raw(req, "type"));
	struct value			*list;

	if (!start_works_everywhere(req))
		return refuse_common(req);
	if (type == NULL)
		req_error(req, "type", tr(req->lang, "Choose what is nearest: it can be changed later"));
	if (type == NULL)
		return req_invalid(req);
	list = read_list(req, type);
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422);
	if (!start_services_take(req, a->chain_id, a->branch_id, value_json(req->mem, list)))
		return db_status(req);
	return start_next(req, "people");
}
