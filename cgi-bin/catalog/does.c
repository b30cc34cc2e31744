/* does.c: who does services, said for many at once: for those chosen in the
 * list, else for those that nobody does yet.
 */
#include "does.h"

#include <string.h>

#include "auth.h"
#include "catalog.h"
#include "db.h"
#include "i18n.h"
#include "route.h"
#include "value.h"
#include "view.h"

#include "does_sql.h"

enum { SHOWN = 200, PEOPLE_MAX = 500 };

/* Marks in a list of {id, …} those that are among ids; none: all, if so wished. */
static struct value *
marked(struct req *req, const struct value *from, struct ids ids, bool all)
{
	static const char *const	texts[] = { "id", "title", "category", "by", "name" };
	struct value			*list = value_array(req->mem), *one;
	int64_t				 id = 0;

	for (size_t i = 0; i < value_len(from); i++) {
		one = value_append(list, value_object(req->mem));
		for (size_t k = 0; k < ARRAY_SIZE(texts); k++)
			value_set_text(one, texts[k],
			    value_str(value_get(value_at(from, i), texts[k])));
		(void)value_to_int(value_get(value_at(from, i), "id"), &id);
		value_set_bool(one, "on", ids_has(ids, id) || (all && ids.n == 0));
	}
	return list;
}

/* shown: the services that the page is about; none: those that nobody does. */
static enum http
show(struct req *req, enum http status, struct ids shown, struct ids people)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem), *made;
	struct around		 around = around_send(req);
	struct query		*asked = does_show_send(req, a->chain_id, a->branch_id, shown, SHOWN);
	struct ids		 none = { NULL, 0 };
	int64_t			 total = 0;

	if (!db_wait(req))
		return db_status(req);
	(void)around_fill(req, data, &around, "services");
	made = json_value(req, query_json(asked));
	(void)value_to_int(value_get(made, "total"), &total);
	value_set(data, "services", marked(req, value_get(made, "services"), none, true));
	value_set(data, "people", marked(req, value_get(made, "people"), people, false));
	value_set_bool(data, "any", total > 0);
	value_set_bool(data, "any_people", value_len(value_get(made, "people")) > 0);
	value_set_bool(data, "idle", shown.n == 0);
	if (total > SHOWN)
		value_set_text(data, "more",
		    req_printf(req, tr(req->lang, "The first %d of %lld; the rest come next."),
			SHOWN, (long long)total));
	value_set_bool(data, "saved", status == HTTP_200 && req_bool(req, "saved"));
	value_set_text(value_sub(data, "errors"), "people",
	    value_str(value_get(req_errors(req), "people")));
	value_set_text(value_sub(data, "errors"), "services",
	    value_str(value_get(req_errors(req), "services")));
	return view_answer(req, status, "does.html", data);
}

enum http
get_does(struct req *req)
{
	struct ids	 services = req_ids(req, "services", SHOWN);
	struct ids	 nobody = { NULL, 0 };

	return req_ok(req) ? show(req, HTTP_200, services, nobody) : req_invalid(req);
}

enum http
post_does(struct req *req)
{
	const struct auth	*a = req->auth;
	struct ids		 services = req_ids(req, "services", SHOWN);
	struct ids		 people = req_ids(req, "people", PEOPLE_MAX);
	const struct rows	*r;

	if (services.n == 0)
		req_error(req, "services", tr(req->lang, "Choose services, please."));
	if (people.n == 0)
		req_error(req, "people", tr(req->lang, "Choose who does them, please."));
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) :
		    show(req, HTTP_422, services, people);
	r = does_give(req, a->chain_id, a->branch_id, services, people);
	if (r == NULL)
		return db_status(req);
	if (rows_len(r) == 0)
		return HTTP_404;
	return http_see_other(req, "/catalog/%lld/does?saved=1", (long long)a->branch_id);
}
