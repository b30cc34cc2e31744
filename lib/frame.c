/* frame.c: the frame of staff pages as a document for the layout. */
#include "frame.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "role.h"
#include "route.h"
#include "text.h"
#include "value.h"

#include "frame_sql.h"

enum {
	HUES = 8,
	MANY = 12,	/* branches that are looked for rather than at */
	MENTIONS_SHOWN = 99	/* more are so many and more: mention_count counts to 100 */
};

struct query *
frame_send(struct req *req)
{
	const struct auth	*a = req->auth;

	/* The console's role in the database reads nothing of a business. */
	bool			 talks = strcmp(req->area->name, "operator") != 0 &&
				    auth_may(req, "timetable_access") &&
				    auth_may(req, "record_form_access");

	return req_wants_json(req) ? NULL : dir_frame_branches_send(req, a->user_id, a->chain_id,
	    a->branch_id, a->worker != NULL, auth_may(req, "billing_access"), talks, MANY);
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
		value_set_bool(one, "here", strcmp(lang_code(l), lang_code(req->lang)) == 0);
	}
	return list;
}

/* What the switch shows of branches, and what the one that is here is called. */
static struct value *
branches(struct req *req, const struct rows *r, int64_t here, const char **title)
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
		value_set_text(one, "of_business", row_text(r, i, rows_col(r, "of_business")));
		value_set_bool(one, "here", id == here);
		if (id == here)
			*title = name;
	}
	return list;
}

struct value *
frame_branches(struct req *req, int64_t here)
{
	const struct auth	*a = req->auth;
	const struct rows	*r;
	const char		*title;

	r = dir_branches(req, a->user_id, a->chain_id, a->worker != NULL);
	return r != NULL ? branches(req, r, here, &title) : NULL;
}

/* What is to be said of the licence above every page; nothing for most. */
static void
add_licence(struct req *req, struct value *frame, const char *json)
{
	const struct value	*l = value_parse(req->mem, json);
	struct value		*strip;
	int64_t			 days = 0;
	const char		*state;

	if (l == NULL)
		return;
	strip = value_sub(frame, "licence");
	state = value_str(value_get(l, "state"));
	(void)value_to_int(value_get(l, "days"), &days);
	value_set_bool(strip, "may", auth_may(req, "billing_access"));
	value_set_bool(strip, "locked", state != NULL);
	if (state == NULL)
		value_set_text(strip, "words", req_printf(req, value_true(value_get(l, "trial")) ?
		    trn(req->lang, "The trial lasts %lu more day", "The trial lasts %lu more days",
		    (unsigned long)days) :
		    trn(req->lang, "The licence lasts %lu more day", "The licence lasts %lu more days",
		    (unsigned long)days), (unsigned long)days));
	else if (strcmp(state, "ended") == 0)
		value_set_text(strip, "words", tr(req->lang,
		    "The licence has ended: everything is there to read, nothing is changed."));
	else {
		value_set_text(strip, "words", tr(req->lang,
		    "This business is suspended: everything is there to read, nothing is changed."));
		value_set_text(strip, "why", value_str(value_get(l, "why")));
	}
}

void
frame_fill(struct req *req, struct value *data, struct query *asked, const char *area)
{
	const char	*menu = req_cookie_plain(req, "menu"), *title = NULL;
	struct value	*frame;

	if (asked == NULL)
		return;
	frame = value_sub(data, "frame");
	value_set(frame, "branches", branches(req, query_rows(asked), req->auth->branch_id,
	    &title));
	value_set_text(frame, "title", title);
	value_set(frame, "languages", frame_languages(req));
	value_set_text(frame, "initials", text_initials(req->mem, req->auth->user_name));
	value_set_int(frame, "hue", req->auth->user_id % HUES);
	value_set_text(frame, "role", role_word(req, req->auth->role, req->auth->role_title));
	if (rows_len(query_rows(asked)) > 0) {
		value_set_bool(frame, "several", rows_int(query_rows(asked), "n") > 1);
		value_set_bool(frame, "many", rows_int(query_rows(asked), "n") > MANY);
		value_set_text(frame, "unconfirmed", rows_text(query_rows(asked), "unconfirmed"));
		value_set_bool(frame, "pin", rows_text(query_rows(asked), "lock") != NULL);
		if (rows_text(query_rows(asked), "mentions") != NULL) {
			int64_t	 n = rows_int(query_rows(asked), "mentions");

			value_set_int(value_sub(frame, "bell"), "branch", req->auth->branch_id);
			value_set_int(value_sub(frame, "bell"), "n", n);
			value_set_bool(value_sub(frame, "bell"), "many", n > MENTIONS_SHOWN);
		}
		value_set_int(frame, "lock", rows_int(query_rows(asked), "lock"));
		add_licence(req, frame, rows_text(query_rows(asked), "licence"));
	}
	value_set_bool(frame, "narrow", menu != NULL && strcmp(menu, "narrow") == 0);
	value_set_bool(frame, area, true);
	value_set_text(frame, "area", area);
	value_set_text(frame, "home", strcmp(area, "profile") == 0 ? "journal" : area);
}

enum http
frame_closed(struct req *req)
{
	const struct rows	*r = dir_nowhere(req, req->auth->user_id);
	const char		*closed, *owners;

	if (r == NULL)
		return db_status(req);
	closed = rows_text(r, "closed");
	owners = rows_text(r, "owners");
	if (closed == NULL || owners == NULL)
		return HTTP_200;
	return http_refuse(req, HTTP_403, req_printf(req, tr(req->lang, "The branch that you work "
	    "in is closed: %s. To go on, ask for a place in an open one: %s."), closed, owners));
}

enum http
frame_nowhere(struct req *req)
{
	enum http	 status = frame_closed(req);

	return status != HTTP_200 ? status : http_refuse(req, HTTP_403, tr(req->lang,
	    "You do not work in any branch. Ask whoever invited you."));
}
