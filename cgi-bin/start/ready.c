/* ready.c: the last step: the link and the widget's code, and a sample of visits
 * to look around with.
 */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "site.h"
#include "start.h"
#include "value.h"
#include "view.h"

#include "start_sql.h"

/* The clients of the sample. */
static const char *const	names[] = {
	N_("Anna Smirnova"), N_("Maria Petrova"), N_("Olga Ivanova"), N_("Elena Sokolova"),
	N_("Ivan Kuznetsov"), N_("Pavel Morozov"), N_("Vera Lebedeva"), N_("Nina Volkova"),
	N_("Igor Popov"), N_("Dina Orlova"), N_("Roman Zaitsev"), N_("Kira Belova"),
};

enum http
get_ready(struct req *req)
{
	const char	*json = start_state(req, req->auth->chain_id, req->auth->branch_id);
	const char	*slug;
	struct value	*data = value_object(req->mem), *state;
	int64_t		 n = 0, days = 0, people = 0, services = 0;

	if (json == NULL)
		return db_status(req);
	state = value_parse(req->mem, json);
	slug = value_str(value_get(state, "slug"));
	(void)value_to_int(value_get(state, "samples"), &n);
	(void)value_to_int(value_get(state, "days"), &days);
	(void)value_to_int(value_get(state, "people"), &people);
	(void)value_to_int(value_get(state, "services"), &services);
	value_set(data, "state", state);
	value_set_text(data, "site", site_url(req));
	value_set_text(data, "link", req_printf(req, "%s/booking/%s", site_url(req), slug));
	value_set_bool(data, "sampled", n > 0);
	value_set_bool(data, "no_services", services == 0);
	value_set_bool(data, "no_people", people == 0);
	value_set_bool(data, "no_days", days == 0);
	value_set_bool(data, "bookable", services > 0 && people > 0 && days > 0);
	value_set_bool(data, "may_import", auth_may(req, "services_edit"));
	value_set_bool(data, "may_sample", auth_may(req, "settings_basis_access"));
	return start_page(req, HTTP_200, "ready.html", data);
}

enum http
post_sample(struct req *req)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		(void)value_append(list, value_text(req->mem, tr(req->lang, names[i])));
	if (!start_sample_make(req, req->auth->chain_id, req->auth->branch_id,
	    value_json(req->mem, list)))
		return db_status(req);
	return start_next(req, "ready");
}

enum http
post_sample_drop(struct req *req)
{
	int64_t	 branch = req->auth->branch_id;

	if (!start_sample_drop(req, req->auth->chain_id, branch))
		return db_status(req);
	return strcmp(req_raw(req, "to"), "settings") == 0 ?	/* where its notice is, too */
	    http_see_other(req, "/settings/%lld", (long long)branch) : start_next(req, "ready");
}
