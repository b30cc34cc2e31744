/* visits.c: the list of all bookings of a branch, or of all branches, by any filter.
 *
 * One FastCGI program.  ask.c reads what is asked for, chain.c in which branches; export.c makes
 * spreadsheets; change.c changes many at once; kept.c keeps views under names.
 */
#include "visits.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "own.h"
#include "route.h"
#include "value.h"
#include "view.h"

#include "visits_sql.h"

enum {
	PAGE = 30,	/* some more than a screen shows */
	COUNT_MAX = 1001	/* counted no further */
};

bool
visits_shows_phones(const struct req *req)
{
	return auth_sees(req, CONTACT_PHONE, CONTACT_BOOKINGS);
}

/* Who may not see phones, or addresses, does not learn by trying whose they are
 * either. */
static bool
may_look_for(const struct req *req, const char *typed)
{
	if (strchr(typed, '@') != NULL)
		return auth_sees(req, CONTACT_MAIL, CONTACT_CLIENTS);
	return strpbrk(typed, "0123456789") == NULL || visits_shows_phones(req);
}

const char *
visits_filter(struct req *req, const struct ask *ask)
{
	const char	*typed = value_str(value_get(ask->filter, "q"));
	struct value	*whole = ask_filter(req, ask_json(req, ask));
	const char	*json, *found;

	if (typed != NULL && !may_look_for(req, typed))
		value_set(whole, "clients", value_array(req->mem));
	if (auth_own_staff(req) != 0)
		value_set_int(whole, "own", auth_own_staff(req));
	if (req->auth->since != NULL)
		value_set_text(whole, "since", req->auth->since);
	json = value_json(req->mem, whole);
	if (typed == NULL)
		return json;
	found = visits_whole(req, req->auth->chain_id, json);
	return found != NULL ? found : json;	/* it failed, and so does what follows */
}

int64_t
visits_cut(struct req *req, const struct ask *ask, const char *filter)
{
	int64_t	 n = 0;

	if (value_get(ask->filter, "q") == NULL)
		return 0;
	(void)value_to_int(value_get(value_parse(req->mem, filter), "cut"), &n);
	return n;
}

/* ---- rows ------------------------------------------------------------------ */

static bool
is_number(const struct bookings_column *c)
{
	return strcmp(c->field != 0 ? c->kind : c->name, "number") == 0 ||
	    strcmp(c->name, "sum") == 0;
}

/* Does a card on a phone name the column?  The other cells speak for themselves. */
static bool
is_told(const struct bookings_column *c)
{
	return c->field != 0 || strcmp(c->name, "made") == 0 || strcmp(c->name, "cancelled") == 0;
}

/* Does column k stand in the cell of the one before it, as its second line?  So all of a
 * booking is seen without scrolling sideways. */
static bool
is_below(struct bookings_shown columns, size_t k)
{
	static const char *const	pairs[][2] = {
		{ "client", "phone" }, { "status", "origin" }
	};

	for (size_t i = 0; i < ARRAY_SIZE(pairs) && k > 0 && k < columns.n; i++)
		if (strcmp(columns.v[k - 1].name, pairs[i][0]) == 0 &&
		    strcmp(columns.v[k].name, pairs[i][1]) == 0)
			return true;
	return false;
}

/* All that the template asks a cell for, also what it is not: it would look for that in
 * the row, the page and the frame, five hundred times a page. */
static struct value *
cell_value(struct req *req, const struct rows *r, size_t i, struct bookings_shown columns, size_t k)
{
	const struct bookings_column	*c = &columns.v[k];
	struct value	*one = value_object(req->mem);
	bool		 link = strcmp(c->name, "when") == 0;
	bool		 status = strcmp(c->name, "status") == 0;

	value_add(one, "name", value_text(req->mem, c->name));
	value_add(one, "text", value_text(req->mem, bookings_cell(req, req->lang, r, i, c)));
	value_add(one, "word", value_text(req->mem, is_told(c) ? bookings_word(req->lang, c) : NULL));
	value_add(one, "num", value_bool(req->mem, is_number(c)));
	value_add(one, "link", value_bool(req->mem, link));
	value_add(one, "state", value_text(req->mem,
	    status ? row_text(r, i, rows_col(r, "state")) : NULL));
	value_add(one, "plain", value_bool(req->mem, !link && !status));
	value_add(one, "below", value_bool(req->mem, is_below(columns, k)));
	value_add(one, "ends", value_bool(req->mem, !is_below(columns, k + 1)));
	return one;
}

static struct value *
row_value(struct req *req, const struct rows *r, size_t i, struct bookings_shown columns)
{
	struct value	*one = value_object(req->mem), *cells = value_array(req->mem);

	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "branch", row_text(r, i, rows_col(r, "branch")));
	value_set_int(one, "branch_id", row_int(r, i, rows_col(r, "branch_id")));
	value_set_int(one, "visit", row_int(r, i, rows_col(r, "visit_id")));
	value_set_bool(one, "cancelled", row_text(r, i, rows_col(r, "cancelled")) != NULL);
	value_set_text(one, "label", req_printf(req, "%s, %s", row_text(r, i, rows_col(r, "starts")),
	    row_text(r, i, rows_col(r, "client"))));
	for (size_t k = 0; k < columns.n; k++)
		(void)value_append(cells, cell_value(req, r, i, columns, k));
	value_set(one, "cells", cells);
	return one;
}

/* With the links to what comes before and after them. */
static void
add_rows(struct req *req, struct value *data, const struct ask *ask, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *heads = value_array(req->mem), *one;
	size_t		 n = rows_len(r) < PAGE ? rows_len(r) : PAGE;
	struct ask	 next = *ask;

	for (size_t i = 0; i < n; i++)
		(void)value_append(list, row_value(req, r, i, ask->shown));
	for (size_t k = 0; k < ask->shown.n; k++) {
		const struct bookings_column	*c = &ask->shown.v[k];

		one = value_append(heads, value_object(req->mem));
		value_set_text(one, "word", bookings_word(req->lang, c));
		value_set_bool(one, "num", is_number(c));
		value_set_bool(one, "below", is_below(ask->shown, k));
		value_set_bool(one, "ends", !is_below(ask->shown, k + 1));
	}
	value_set(data, "rows", list);
	value_set(data, "heads", heads);
	value_set_bool(data, "none", n == 0);
	value_set_bool(data, "filtered", value_len(ask->filter) > 0 || ask->place.after != 0);
	if (rows_len(r) > PAGE) {
		next.place = bookings_place(r, n - 1);
		value_set_text(data, "next", ask_url_of(req, "", &next));
	}
	if (ask->place.after != 0)
		value_set_text(data, "first", ask_url(req, ask));
}

/* ---- the page -------------------------------------------------------------- */

/* The choices of the form, with the one that is taken. */
static void
add_choices(struct req *req, struct value *data, const struct ask *ask, const struct rows *r)
{
	static const struct {
		const char	*name;
		const char	*list;
		const char	*field;
	} lists[] = {
		{ "staff", "staff", "staff" },
		{ "services", "services", "service" },
		{ "categories", "categories", "category" },
		{ "resources", "resources", "resource" },
		{ "labels", "labels", "label" },
		{ "positions", "positions", "position" },
		{ "authors", "people", "author" },
		{ "cancellers", "people", "canceller" },
		{ "branches", "branches", "of" },
	};

	int	 list = rows_col(r, "list"), id = rows_col(r, "id"), title = rows_col(r, "title");

	for (size_t i = 0; i < ARRAY_SIZE(lists); i++) {
		const char	*here = value_str(value_get(ask->filter, lists[i].field));
		struct value	*to = value_array(req->mem), *one;

		for (size_t k = 0; k < rows_len(r); k++) {
			if (strcmp(row_text(r, k, list), lists[i].list) != 0)
				continue;
			one = value_append(to, value_object(req->mem));
			value_add(one, "id", value_text(req->mem, row_text(r, k, id)));
			value_add(one, "title", value_text(req->mem, row_text(r, k, title)));
			value_add(one, "here", value_bool(req->mem,
			    here != NULL && strcmp(here, row_text(r, k, id)) == 0));
		}
		value_set(data, lists[i].name, to);
		value_set_bool(value_sub(data, "any"), lists[i].name, value_len(to) > 0);
	}
}

/* Filters beside those that are always in sight. */
static bool
asks_more(const struct ask *ask)
{
	static const char *const	names[] = { "category", "resource", "label", "origin", "note",
		    "made_from", "made_upto", "sum_from", "sum_upto", "order", "position", "author",
		    "canceller", "cancelled_from", "cancelled_upto", "guest", "series", "discount" };

	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (value_get(ask->filter, names[i]) != NULL)
			return true;
	return own_any(ask->filter);
}

/* What is changed is changed in its branch. */
static void
add_rights(struct req *req, struct value *data, bool wide)
{
	struct value	*may = value_sub(data, "may");
	bool		 status = !wide && auth_may(req, "edit_records_attendance_access");
	bool		 cancel = !wide && auth_may(req, "delete_records_access");
	bool		 note = !wide && auth_may(req, "records_edit_comment_access") &&
			    auth_may(req, "edit_records_access");

	value_set_bool(may, "status", status);
	value_set_bool(may, "cancel", cancel);
	value_set_bool(may, "note", note);
	value_set_bool(may, "change", status || cancel || note);
	value_set_bool(may, "export", auth_may(req, "dash_records_excel_access"));
	value_set_bool(may, "open", auth_may(req, "record_form_access"));
}

static void
add_errors(struct req *req, struct value *data)
{
	struct value	*sentences = value_array(req->mem);

	for (size_t i = 0; i < value_len(req_errors(req)); i++) {
		const char	*field = value_key(req_errors(req), i);
		const char	*sentence = value_str(value_get(req_errors(req), field));

		value_set_text(value_sub(data, "errors"), field, sentence);
		(void)value_append(sentences, value_text(req->mem, sentence));
	}
	value_set(data, "sentences", sentences);
	value_set_bool(data, "wrong", true);
	value_set_bool(data, "more", true);
}

/* Which list it is: where it stands, and the other one. */
static void
add_list(struct req *req, struct value *data, const struct ask *ask)
{
	value_set_text(data, "at", ask_at(req, ask));
	value_set_bool(data, "wide", ask->wide);
	value_set_text(data, "heading", ask->wide ? tr(req->lang, "Bookings of all branches") :
	    tr(req->lang, "Bookings"));
}

static enum http
refuse_fields(struct req *req, struct ask *ask)
{
	struct value		*data = value_object(req->mem);
	struct query		*choices, *frame, *fields;
	struct of_branches	 of;
	enum http		 whose;

	if (req_wants_json(req))
		return req_invalid(req);
	if ((whose = visits_of(req, ask, &of)) != HTTP_200)
		return whose;
	choices = visits_choices_send(req, req->auth->chain_id, of.all);
	frame = frame_send(req);
	fields = ask_fields_send(req);
	if (!db_wait(req))
		return db_status(req);
	ask_fields_take(ask, fields);
	ask_show(req, data, ask);
	add_choices(req, data, ask, query_rows(choices));
	add_errors(req, data);
	frame_fill(req, data, frame, "visits");
	add_list(req, data, ask);
	return view_page(req, HTTP_422, "visits.html", data);
}

/* What is to be said of a filter whose text means more clients than it can be about. */
static void
add_cut(struct req *req, struct value *data, const struct ask *ask, const char *filter)
{
	long long	 cut = visits_cut(req, ask, filter);

	if (cut != 0)
		value_set_text(data, "cut", req_printf(req, tr(req->lang, "More than %lld clients "
		    "match: only the bookings of %lld of them are shown. Type more of the name."),
		    cut, cut));
}

static void
add_views(struct req *req, struct value *data, const struct ask *ask, const struct rows *r)
{
	value_set(data, "views", kept_views(req, ask, r));
	value_set_bool(data, "any_views", rows_len(r) > 0);
}

static enum http
show_list(struct req *req, bool wide)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	struct query		*rows, *choices, *kept, *frame, *fields = NULL;
	const char		*filter;
	struct of_branches	 of;
	enum http		 whose;
	struct ask		 ask;

	if (!ask_read(req, wide, &ask))
		return refuse_fields(req, &ask);
	if ((whose = visits_of(req, &ask, &of)) != HTTP_200)
		return whose;
	filter = visits_filter(req, &ask);
	rows = bookings_send(req, of.asked, filter, ask.place, PAGE + 1,
	    visits_shows_phones(req), ask.shown);
	if (ask.fields == NULL)
		fields = ask_fields_send(req);
	choices = visits_choices_send(req, a->chain_id, of.all);
	kept = visits_views_send(req, a->chain_id, wide ? 0 : a->branch_id, a->user_id);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	ask_fields_take(&ask, fields);
	add_rows(req, data, &ask, query_rows(rows));
	add_cut(req, data, &ask, filter);
	ask_show(req, data, &ask);
	add_choices(req, data, &ask, query_rows(choices));
	add_views(req, data, &ask, query_rows(kept));
	value_set_text(data, "count_url", ask_url_of(req, "/count", &ask));
	value_set(data, "fields", ask_fields(req, &ask));
	value_set_bool(data, "more", asks_more(&ask));
	add_rights(req, data, wide);
	frame_fill(req, data, frame, "visits");
	add_list(req, data, &ask);
	return view_answer(req, HTTP_200, "visits.html", data);
}

static enum http
get_list(struct req *req)
{
	return show_list(req, false);
}

static enum http
get_chain(struct req *req)
{
	return show_list(req, true);
}

/* How many: asked for after the page, for it costs more than the page itself. */
static enum http
count_list(struct req *req, bool wide)
{
	struct value		*data = value_object(req->mem);
	const struct rows	*r;
	const char		*filter, *words;
	struct of_branches	 of;
	enum http		 whose;
	struct ask		 ask;
	int64_t			 n, cut;

	if (!ask_read(req, wide, &ask))
		return req_invalid(req);
	if ((whose = visits_of(req, &ask, &of)) != HTTP_200)
		return whose;
	filter = visits_filter(req, &ask);
	r = visits_count(req, req->auth->chain_id, of.asked, filter, COUNT_MAX);
	if (r == NULL)
		return db_status(req);
	n = rows_int(r, "n");
	value_set_int(data, "count", n < COUNT_MAX ? n : COUNT_MAX - 1);
	value_set_bool(data, "over", n == COUNT_MAX);
	words = n < COUNT_MAX ? lang_count(req->mem, req->lang, "%lu booking",
	    "%lu bookings", (unsigned long)n) :
	    tr(req->lang, "more than 1,000 bookings");
	if ((cut = visits_cut(req, &ask, filter)) != 0)
		words = req_printf(req, tr(req->lang, "%s, of %lld clients only"), words,
		    (long long)cut);
	value_set_text(data, "words", words);
	return view_answer(req, HTTP_200, "count.html", data);
}

static enum http
get_count(struct req *req)
{
	return count_list(req, false);
}

static enum http
get_chain_count(struct req *req)
{
	return count_list(req, true);
}

/* Without a branch in the address: of the branch used last. */
static enum http
get_last(struct req *req)
{
	if (req->auth->branch_id == 0)
		return frame_nowhere(req);
	if (!auth_may(req, "dash_records_access"))
		return HTTP_403;
	return http_see_other(req, "/visits/%lld", (long long)req->auth->branch_id);
}

/* ---- routes ---------------------------------------------------------------- */

#define B	"/visits/:branch"
#define SEE	"dash_records_access"

/* clang-format off */
static const struct route routes[] = {
	/* method  path                    right                        handler          */
	{ GET,  "/visits",                   SIGNED_IN,                   get_last         },
	{ GET,  B,                           SEE,                         get_list         },
	{ GET,  B "/chain",                  SEE,                         get_chain        },
	{ GET,  B "/chain/count",            SEE,                         get_chain_count  },
	{ POST, B "/chain/views",            SEE,                         post_chain_view  },
	{ POST, B "/chain/views/:id/delete", SEE,                         post_chain_view_delete },
	{ POST, B "/chain/export",           "dash_records_excel_access", post_chain_export },
	{ GET,  B "/count",                  SEE,                         get_count        },
	{ POST, B "/views",                  SEE,                         post_view        },
	{ POST, B "/views/:id/delete",       SEE,                         post_view_delete },
	{ POST, B "/change",                 SEE,                         post_change      },
	{ POST, B "/export",                 "dash_records_excel_access", post_export      },
	{ GET,  B "/works/:id",              SEE,                         get_work         },
	{ GET,  B "/works/:id/file",         "dash_records_excel_access", get_work_file    },
	{ POST, B "/works/:id/undo",         SEE,                         post_undo        },
};
/* clang-format on */

static const struct area area = {
	.name = "visits",
	.routes = routes,
	.nroutes = ARRAY_SIZE(routes),
	.lists = true,
};

int
main(int argc, char **argv)
{
	return serve(argc, argv, &area);
}
