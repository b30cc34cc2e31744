/* label.c: labels of bookings: shown, put on and taken off one by one. */
#include "label.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "edit.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "value.h"
#include "visit.h"

#include "label_sql.h"
#include "panel_sql.h"

static struct value *
label_value(struct req *req, const char *title, const char *color, const char *ink)
{
	struct value	*one = value_object(req->mem);

	value_set_text(one, "title", title);
	value_set_text(one, "color", color);
	value_set_bool(one, "dark", strcmp(ink, "#000000") == 0);
	return one;
}

struct value *
label_list(struct req *req, const char *json)
{
	const struct value	*all, *l;
	struct value		*list;

	if (json == NULL)
		return value_null(req->mem);
	all = value_parse(req->mem, json);
	list = value_array(req->mem);
	for (size_t i = 0; i < value_len(all); i++) {
		l = value_at(all, i);
		(void)value_append(list, label_value(req, value_str(value_get(l, "title")),
		    value_str(value_get(l, "color")), value_str(value_get(l, "font_color"))));
	}
	return list;
}

bool
label_has(struct req *req, const char *json, int64_t label)
{
	const struct value	*all = value_parse(req->mem, json);
	int64_t			 id = 0;

	for (size_t i = 0; i < value_len(all); i++)
		if (value_to_int(value_get(value_at(all, i), "id"), &id) && id == label)
			return true;
	return false;
}

/* ---- the window of a visit ------------------------------------------------- */

struct query *
label_send(struct req *req, int64_t visit)
{
	return label_of_visit_send(req, req->auth->chain_id, req->auth->branch_id, visit);
}

struct value *
label_choice(struct req *req, const struct rows *r, int64_t appointment)
{
	struct value	*labels = value_object(req->mem), *list = value_array(req->mem), *one;
	bool		 here, any = false;

	for (size_t i = 0; i < rows_len(r); i++) {
		if (row_int(r, i, rows_col(r, "appointment_id")) != appointment)
			continue;
		here = row_bool(r, i, rows_col(r, "here"));
		any = any || here;
		one = value_append(list, label_value(req, row_text(r, i, rows_col(r, "title")),
		    row_text(r, i, rows_col(r, "color")),
		    row_text(r, i, rows_col(r, "font_color"))));
		value_set_int(one, "label", row_int(r, i, rows_col(r, "id")));
		value_set_bool(one, "here", here);
	}
	if (value_len(list) == 0)
		return value_null(req->mem);
	value_set(labels, "list", list);
	value_set_bool(labels, "any", any);
	return labels;
}

/* ---- putting on and taking off --------------------------------------------- */

/* Where the booking is; what is not the asker's to see is not there. */
static int64_t
visit_of(struct req *req, int64_t appointment)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = panel_visit_of(req, a->chain_id, a->branch_id, appointment,
				    auth_own_staff(req), a->last_days);

	return r != NULL && rows_len(r) > 0 ? rows_int(r, "visit_id") : 0;
}

enum http
post_label(struct req *req)
{
	const struct auth	*a = req->auth;
	bool			 on = req_has(req, "on");
	int64_t			 id = req_path_id(req, "id"), visit = visit_of(req, id), label;
	struct result		 done;

	if (visit == 0)
		return visit_missing(req);
	label = req_id(req, on ? "on" : "off", REQ_REQUIRED);
	if (!req_ok(req))
		return change_fields(req, visit, NULL);
	done = change_result(req, label_set(req, a->chain_id, a->branch_id, auth_own_staff(req), id,
	    label, on));
	if (done.json == NULL && db_status(req) == HTTP_422)
		return change_fields(req, visit, NULL);
	if (done.json == NULL)
		return visit_missing(req);
	return change_done(req, visit, done.json, (struct note){ 0 });
}
