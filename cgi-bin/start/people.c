/* people.c: the third step: who does it.  Everybody does all services at first. */

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

enum { ROWS = 5, NAME_MAX_CHARS = 200 };

/* What people of this business are called, in the user's language. */
static const char *
usual_position(struct req *req, const struct value *state)
{
	const struct business_type	*type =
	    business_type_titled(value_str(value_get(state, "category")));

	return type != NULL ? tr(req->lang, type->position) : "";
}

/* The rows; the first proposes the user where nobody is there yet, with what
 * people of this business are called: the others may be something else. */
static struct value *
rows_value(struct req *req, const char *position, bool alone)
{
	struct value	*list = value_array(req->mem), *one;

	for (int n = 1; n <= ROWS; n++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "n", n);
		value_set_text(one, "name", start_typed(req, "name", (size_t)n,
		    n == 1 && alone ? req->auth->user_name : ""));
		value_set_text(one, "position", start_typed(req, "position", (size_t)n,
		    n == 1 ? position : ""));
		value_set_bool(one, "first", n == 1);
		value_set_text(one, "usual", position);
		value_set_text(one, "wrong", value_str(value_get(req_errors(req),
		    req_printf(req, "name_%d", n))));
	}
	return list;
}

static struct value *
people_value(struct req *req, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
		value_set_text(one, "position", row_text(r, i, rows_col(r, "specialization")));
	}
	return list;
}

static enum http
show(struct req *req, enum http status)
{
	const struct auth	*a = req->auth;
	struct query		*state = start_state_send(req, a->chain_id, a->branch_id);
	struct query		*people = start_people_send(req, a->chain_id, a->branch_id);
	struct value		*data = value_object(req->mem), *known;
	bool			 alone;

	if (!db_wait(req))
		return db_status(req);
	known = value_parse(req->mem, query_json(state));
	alone = rows_len(query_rows(people)) == 0;
	value_set(data, "state", known);
	value_set(data, "people", people_value(req, query_rows(people)));
	value_set_bool(data, "some", !alone);
	value_set_bool(data, "me", req->method == GET ? alone && a->staff_id == 0 :
	    req_bool(req, "me"));
	value_set_bool(data, "may_be_me", a->staff_id == 0);
	value_set(data, "rows", rows_value(req, usual_position(req, known), alone));
	return start_page(req, status, "people.html", data);
}

enum http
get_people(struct req *req)
{
	return show(req, HTTP_200);
}

static struct value *
read_people(struct req *req)
{
	struct value	*list = value_array(req->mem), *one;
	bool		 me = req_bool(req, "me") && req->auth->staff_id == 0;

	for (int n = 1; n <= ROWS; n++) {
		const char	*name = req_text(req, req_printf(req, "name_%d", n),
		    NAME_MAX_CHARS, 0);
		const char	*position = req_text(req, req_printf(req, "position_%d", n),
		    NAME_MAX_CHARS, 0);

		if (name == NULL)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", name);
		value_set_text(one, "position", position != NULL ? position : "");
		value_set_bool(one, "me", me && n == 1);
	}
	return list;
}

enum http
post_people(struct req *req)
{
	const struct auth	*a = req->auth;
	struct value		*list = read_people(req);
	const struct rows	*there = start_people(req, a->chain_id, a->branch_id);

	if (there == NULL)
		return db_status(req);
	if (req_ok(req) && value_len(list) == 0 && rows_len(there) == 0)
		req_error(req, "name_1", tr(req->lang, "Somebody has to see the clients"));
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422);
	if (!start_people_take(req, a->chain_id, a->branch_id, value_json(req->mem, list))) {
		enum http	 status = db_status(req);

		/* the plan ends at so many: told above what was typed */
		return status == HTTP_422 && !req_ok(req) && !req_wants_json(req) ?
		    show(req, status) : status;
	}
	return start_next(req, "hours");
}
