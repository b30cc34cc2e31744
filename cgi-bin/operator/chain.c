/* chain.c: one business: what it uses, its licence and what the operator does
 * with it, and working as one of its users.
 */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "licence.h"
#include "operator.h"
#include "req.h"
#include "role.h"
#include "route.h"
#include "value.h"

#include "operator_sql.h"

enum { WHY_MAX = 500, DAYS_MAX = 3660, LIMIT_MAX = 1000000 };

static const char *
text_of(const struct value *object, const char *key)
{
	return value_str(value_get(object, key));
}

/* ---- the page -------------------------------------------------------------- */

static struct value *
users_value(struct req *req, const struct value *users)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < value_len(users); i++) {
		const struct value	*u = value_at(users, i);
		int64_t			 id = 0;

		(void)value_to_int(value_get(u, "id"), &id);
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "name", text_of(u, "name"));
		value_set_text(one, "email", text_of(u, "email"));
		value_set_text(one, "phone", text_of(u, "phone"));
		value_set_text(one, "role", role_word(req, text_of(u, "role"), text_of(u, "role_title")));
		value_set_text(one, "seen", licence_day(req, text_of(u, "seen")));
		value_set_bool(one, "disabled", value_true(value_get(u, "disabled")));
	}
	return list;
}

/* The plans to choose from, with the present one even if it is put away. */
static struct value *
plans_value(struct req *req, const struct rows *r, int64_t present)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		int64_t	 id = row_int(r, i, rows_col(r, "id"));

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "title", licence_plan(req, row_text(r, i, rows_col(r, "title"))));
		value_set_bool(one, "here", id == present);
	}
	return list;
}

/* The notice of what was just done, as long as it can be taken back. */
static void
add_undo(struct req *req, struct value *data)
{
	int64_t	 last = 0, asked = req->method == GET ? req_id(req, "undo", 0) : 0;

	if (value_to_int(value_get(data, "event"), &last) && asked != 0 && asked == last)
		value_set_int(data, "undo", last);
}

/* What stands in the form of the licence: what was typed, else what is in force. */
static void
add_form(struct req *req, struct value *data, const char *last)
{
	bool	 typed = req->method != GET && req_has(req, "plan");

	value_set_text(data, "form_last", typed ? req_raw(req, "last_day") : last);
	value_set_bool(data, "form_ever", typed ? req_bool(req, "ever") : last == NULL);
}

/* Marks whoever is beyond a limit, and puts into the form of the limits what was
 * typed, else those of the chain's own. */
static void
add_limits(struct req *req, struct value *data)
{
	static const struct {
		const char	*used, *max, *own, *over, *form;
	} limits[] = {
		{ "staff", "staff_max", "own_staff", "staff_over", "form_staff" },
		{ "branches", "branches_max", "own_branches", "branches_over", "form_branches" },
	};
	const struct value	*l = value_get(data, "licence");
	bool			 typed = req->method != GET && req_has(req, limits[0].max);
	int64_t			 n, max;

	for (size_t i = 0; i < ARRAY_SIZE(limits); i++) {
		value_set_bool(data, limits[i].over,
		    value_to_int(value_get(value_get(data, "used"), limits[i].used), &n) &&
		    value_to_int(value_get(l, limits[i].max), &max) && n > max);
		value_set_text(data, limits[i].form, typed ? req_raw(req, limits[i].max) :
		    text_of(l, limits[i].own));
	}
	value_set_bool(data, "limits_open", typed || text_of(l, "own_staff") != NULL ||
	    text_of(l, "own_branches") != NULL);
}

static void
fill(struct req *req, struct value *data, const struct rows *plans, int64_t plan)
{
	const struct value	*l = value_get(data, "licence");
	struct value		*used = value_sub(data, "used");
	const char		*state = text_of(l, "state"), *last = text_of(l, "last_day");

	value_set_text(data, "made", licence_day(req, text_of(data, "made")));
	value_set_text(used, "seen", licence_day(req, text_of(used, "seen")));
	value_set(data, "users", users_value(req, value_get(data, "users")));
	value_set(data, "chain", value_text(req->mem, text_of(data, "id")));
	value_set(data, "plans", plans_value(req, plans, plan));
	value_set_text(data, "plan_word", licence_plan(req, text_of(l, "plan")));
	value_set_bool(data, "ends", last != NULL);
	value_set_bool(data, "suspended", state != NULL && strcmp(state, "suspended") == 0);
	licence_state_words(req, data, state, value_true(value_get(l, "trial")), last);
	value_set(data, "lines", licence_lines(req, value_get(data, "history")));
	value_set(data, "works", licence_works(req, value_get(data, "works")));
	value_set_bool(data, "has_works", value_len(value_get(data, "works")) > 0);
	add_form(req, data, last);
	add_limits(req, data);
	add_undo(req, data);
}

static enum http
show(struct req *req, enum http status)
{
	const char		*json = operator_chain(req, req_path_id(req, "id"));
	const struct rows	*plans;
	struct value		*data;
	int64_t			 plan = 0;

	if (json == NULL)
		return *db_sqlstate(req) != '\0' ? db_status(req) : HTTP_404;
	data = value_parse(req->mem, json);
	(void)value_to_int(value_get(value_get(data, "licence"), "plan_id"), &plan);
	if ((plans = operator_plans(req, plan)) == NULL)
		return db_status(req);
	if (req->method == POST && req_id(req, "plan", 0) > 0)
		plan = req_id(req, "plan", 0);
	fill(req, data, plans, plan);
	return console_show(req, status, "chain.html", data, "chains", text_of(data, "title"));
}

enum http
get_chain(struct req *req)
{
	return show(req, HTTP_200);
}

/* ---- the licence ----------------------------------------------------------- */

static bool
is_there(struct req *req)
{
	return operator_chain(req, req_path_id(req, "id")) != NULL;
}

/* Back to the page, with the way to take back what was done; where somebody else
 * has done it already there is nothing to take back. */
static enum http
done(struct req *req, const struct rows *r)
{
	int64_t		 id = req_path_id(req, "id");
	enum http	 status;

	if (r == NULL) {
		status = db_status(req);
		return status == HTTP_422 && !req_wants_json(req) ? show(req, status) : status;
	}
	if (rows_int(r, "event") == 0)
		return is_there(req) ? http_see_other(req, "/operator/chains/%lld", (long long)id) :
		    HTTP_404;
	return http_see_other(req, "/operator/chains/%lld?undo=%lld", (long long)id,
	    (long long)rows_int(r, "event"));
}

static enum http
again(struct req *req)
{
	return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422);
}

enum http
post_chain_plan(struct req *req)
{
	int64_t		 plan = req_id(req, "plan", REQ_REQUIRED);
	bool		 ever = req_bool(req, "ever");
	const char	*last = ever ? NULL : req_date(req, "last_day", REQ_REQUIRED);

	if (!req_ok(req))
		return again(req);
	return done(req, operator_give(req, req->auth->user_id, req_path_id(req, "id"), plan, last));
}

enum http
post_chain_extend(struct req *req)
{
	int64_t	 days = 0;

	(void)req_int(req, "days", 1, DAYS_MAX, REQ_REQUIRED, &days);
	if (!req_ok(req))
		return again(req);
	return done(req, operator_extend(req, req->auth->user_id, req_path_id(req, "id"), days));
}

enum http
post_chain_suspend(struct req *req)
{
	const char	*why = req_text(req, "why", WHY_MAX, REQ_REQUIRED);

	if (!req_ok(req))
		return again(req);
	return done(req, operator_suspend(req, req->auth->user_id, req_path_id(req, "id"), why));
}

enum http
post_chain_resume(struct req *req)
{
	return done(req, operator_suspend(req, req->auth->user_id, req_path_id(req, "id"), NULL));
}

enum http
post_chain_limits(struct req *req)
{
	int64_t	 staff = 0, branches = 0;

	(void)req_int(req, "staff_max", 1, LIMIT_MAX, 0, &staff);
	(void)req_int(req, "branches_max", 1, LIMIT_MAX, 0, &branches);
	if (!req_ok(req))
		return again(req);
	return done(req, operator_limits(req, req->auth->user_id, req_path_id(req, "id"), staff,
	    branches));
}

enum http
post_chain_undo(struct req *req)
{
	int64_t			 id = req_path_id(req, "id"), event = req_id(req, "event", REQ_REQUIRED);
	const struct rows	*r;

	if (!req_ok(req))
		return again(req);
	if ((r = operator_undo(req, req->auth->user_id, id, event)) == NULL)
		return db_status(req);
	if (!row_bool(r, 0, rows_col(r, "done")) && !is_there(req))
		return HTTP_404;
	if (!row_bool(r, 0, rows_col(r, "done")))
		return http_refuse(req, HTTP_409, tr(req->lang,
		    "The licence has been changed since: there is nothing to take back."));
	return http_see_other(req, "/operator/chains/%lld", (long long)id);
}

/* ---- working as a user ----------------------------------------------------- */

enum http
post_chain_enter(struct req *req)
{
	int64_t			 user = req_id(req, "user", REQ_REQUIRED);
	const char		*token = req_cookie(req, "okno");
	const struct rows	*r;

	if (!req_ok(req))
		return again(req);
	if (token == NULL)
		return HTTP_401;
	r = operator_enter(req, req->auth->user_id, auth_token_hash(req, token),
	    req_path_id(req, "id"), user);
	if (r == NULL)
		return db_status(req);
	if (rows_int(r, "branch") == 0)
		return HTTP_404;
	return http_see_other(req, "/journal/%lld", (long long)rows_int(r, "branch"));
}
