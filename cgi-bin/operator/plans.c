/* plans.c: what is offered to businesses: how many people and branches, for how
 * long.  A plan is put away, never lost: who has it keeps it.
 */
#include <string.h>

#include "db.h"
#include "i18n.h"
#include "licence.h"
#include "operator.h"
#include "req.h"
#include "route.h"
#include "value.h"

#include "operator_sql.h"

enum { TITLE_MAX = 100, COUNT_MAX = 1000000, TERM_MAX = 3660, TRIAL_MAX = 366,
	VERSION_MAX = 2147483647 };

/* The numbers of a plan; 0 or empty is no limit. */
static const struct number {
	const char	*name;
	int64_t		 max;
} numbers[] = {
	{ "staff_max", COUNT_MAX }, { "branches_max", COUNT_MAX },
	{ "term_days", TERM_MAX }, { "trial_days", TRIAL_MAX },
};

static struct value *
plan_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);
	const char	*title = row_text(r, i, rows_col(r, "title"));

	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "title", title);
	value_set_text(one, "word", licence_plan(req, title));
	value_set_text(one, "price", row_text(r, i, rows_col(r, "price")));
	for (size_t n = 0; n < ARRAY_SIZE(numbers); n++)
		value_set_text(one, numbers[n].name, row_text(r, i, rows_col(r, numbers[n].name)));
	value_set_int(one, "chains", row_int(r, i, rows_col(r, "chains")));
	value_set_bool(one, "default", row_bool(r, i, rows_col(r, "is_default")));
	value_set_bool(one, "archived", row_bool(r, i, rows_col(r, "archived")));
	value_set_int(one, "version", row_int(r, i, rows_col(r, "version")));
	return one;
}

enum http
get_plans(struct req *req)
{
	struct value		*data = value_object(req->mem), *one;
	struct value		*list = value_array(req->mem), *away = value_array(req->mem);
	const struct rows	*r = operator_plans(req, 0);
	int64_t			 gone = req_id(req, "archived", 0);

	if (r == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++) {
		bool	 archived = row_bool(r, i, rows_col(r, "archived"));

		one = plan_value(req, r, i);
		(void)value_append(archived ? away : list, one);
		if (archived && row_int(r, i, rows_col(r, "id")) == gone)
			value_set(data, "gone", plan_value(req, r, i));
	}
	value_set(data, "plans", list);
	value_set(data, "away", away);
	value_set_bool(data, "some_away", value_len(away) > 0);
	return console_show(req, HTTP_200, "plans.html", data, "plans", tr(req->lang, "Plans"));
}

/* The form of the plan of the address, or of a new one. */
static enum http
show_form(struct req *req, enum http status, bool stale)
{
	int64_t			 id = req_path(req, "id") != NULL ? req_path_id(req, "id") : 0;
	struct value		*data = value_object(req->mem), *plan = NULL, *typed;
	const struct rows	*r = operator_plans(req, 0);

	if (r == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++)
		if (row_int(r, i, rows_col(r, "id")) == id)
			plan = plan_value(req, r, i);
	if (id != 0 && plan == NULL)
		return HTTP_404;
	if (plan == NULL)
		plan = value_object(req->mem);
	typed = value_sub(data, "typed");
	for (size_t i = 0; req->method == GET && i < value_len(plan); i++)
		value_set_text(typed, value_key(plan, i),
		    value_str(value_get(plan, value_key(plan, i))));
	value_set(data, "plan", plan);
	value_set_bool(data, "stale", stale);
	return console_show(req, status, "plan.html", data, "plans", id != 0 ?
	    licence_plan(req, value_str(value_get(plan, "title"))) : tr(req->lang, "New plan"));
}

enum http
get_new_plan(struct req *req)
{
	return show_form(req, HTTP_200, false);
}

enum http
get_plan(struct req *req)
{
	return show_form(req, HTTP_200, false);
}

static enum http
save(struct req *req, int64_t id)
{
	const char	*title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	const char	*price = req_text(req, "price", TITLE_MAX, 0), *json;
	int64_t		 n[ARRAY_SIZE(numbers)] = { 0 }, seen = 0;
	enum http	 status;

	for (size_t i = 0; i < ARRAY_SIZE(numbers); i++)
		(void)req_int(req, numbers[i].name, 0, numbers[i].max, 0, &n[i]);
	(void)req_int(req, "version", 0, VERSION_MAX, 0, &seen);
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show_form(req, HTTP_422, false);
	json = operator_plan_save(req, id, seen, title, price != NULL ? price : "", n[0], n[1], n[2],
	    n[3]);
	if (json == NULL) {
		status = db_status(req);
		return status == HTTP_422 && !req_wants_json(req) ? show_form(req, status, false) : status;
	}
	if (strstr(json, "stale") != NULL)
		return show_form(req, HTTP_409, true);
	return http_see_other(req, "/operator/plans");
}

enum http
post_plans(struct req *req)
{
	return save(req, 0);
}

enum http
post_plan(struct req *req)
{
	return save(req, req_path_id(req, "id"));
}

static enum http
archive(struct req *req, bool away)
{
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*r = operator_plan_archive(req, id, away);

	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, rows_col(r, "done")))
		return HTTP_404;
	return away ? http_see_other(req, "/operator/plans?archived=%lld", (long long)id) :
	    http_see_other(req, "/operator/plans");
}

enum http
post_plan_archive(struct req *req)
{
	return archive(req, true);
}

enum http
post_plan_restore(struct req *req)
{
	return archive(req, false);
}

enum http
post_plan_default(struct req *req)
{
	const struct rows	*r = operator_plan_default(req, req_path_id(req, "id"));

	if (r == NULL)
		return db_status(req);
	return row_bool(r, 0, rows_col(r, "done")) ? http_see_other(req, "/operator/plans") : HTTP_404;
}
