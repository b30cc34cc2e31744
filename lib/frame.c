/* frame.c: the frame of staff pages as a document for the layout. */
#include "frame.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "role.h"
#include "text.h"
#include "value.h"

#include "frame_sql.h"

enum { HUES = 8 };

struct query *
frame_send(struct req *req)
{
	return req_wants_json(req) ? NULL : dir_frame_branches_send(req, req->auth->user_id);
}

struct value *
frame_languages(struct req *req)
{
	struct value		*list = value_array(req->mem), *one;
	const struct lang	*l;

	for (size_t i = 0; (l = lang_at(i)) != NULL; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "code", lang_code(l));
		value_set_text(one, "name", trc(l, "own name of the language", "English"));
		value_set_bool(one, "here", l == req->lang);
	}
	return list;
}

static struct value *
branches(struct req *req, const struct rows *r, const char **title)
{
	struct value	*list = value_array(req->mem), *one;
	const char	*name;
	int64_t		 id;

	for (size_t i = 0; i < rows_len(r); i++) {
		id = row_int(r, i, rows_col(r, "id"));
		name = row_text(r, i, rows_col(r, "title"));
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "title", name);
		value_set_bool(one, "here", id == req->auth->branch_id);
		if (id == req->auth->branch_id)
			*title = name;
	}
	return list;
}

void
frame_fill(struct req *req, struct value *data, struct query *asked, const char *area)
{
	const char	*menu = req_cookie_plain(req, "menu"), *title = NULL;
	struct value	*frame;

	if (asked == NULL)
		return;
	frame = value_sub(data, "frame");
	value_set(frame, "branches", branches(req, query_rows(asked), &title));
	value_set_text(frame, "title", title);
	value_set(frame, "languages", frame_languages(req));
	value_set_text(frame, "initials", text_initials(req->mem, req->auth->user_name));
	value_set_int(frame, "hue", req->auth->user_id % HUES);
	value_set_text(frame, "role", role_word(req, req->auth->role, req->auth->role_title));
	if (req->auth->view_role != NULL)
		value_set_text(frame, "view", role_word(req, req->auth->view_role,
		    req->auth->view_title));
	if (rows_len(query_rows(asked)) > 0)
		value_set_text(frame, "unconfirmed", rows_text(query_rows(asked), "unconfirmed"));
	value_set_bool(frame, "narrow", menu != NULL && strcmp(menu, "narrow") == 0);
	value_set_bool(frame, area, true);
	value_set_text(frame, "area", area);
}
