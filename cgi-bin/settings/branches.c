/* branches.c: the branches of the chain that the asker works in; opening another
 * like one that is there, closing one and opening it again.
 */
#include "branches.h"

#include <string.h>

#include "auth.h"
#include "branch.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "settings.h"
#include "value.h"
#include "view.h"

#include "branches_sql.h"

enum { AHEAD_MAX = 20, TITLE_MAX = 200, CITY_MAX = 100, ZONE_MAX = 64 };

static const char *
url_of(struct req *req, int64_t branch, const char *rest)
{
	return req_printf(req, "/settings/%lld/branches%s", (long long)branch, rest);
}

/* ---- the list -------------------------------------------------------------- */

static struct value *
branch_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);
	int64_t		 id = row_int(r, i, rows_col(r, "id"));

	value_set_int(one, "id", id);
	value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
	value_set_text(one, "city", row_text(r, i, rows_col(r, "city")));
	value_set_text(one, "slug", row_text(r, i, rows_col(r, "slug")));
	value_set_bool(one, "online", row_bool(r, i, rows_col(r, "online")));
	value_set_bool(one, "here", id == req->auth->branch_id);
	return one;
}

/* {people, services, ahead} of each branch, in words. */
static void
add_figures(struct req *req, struct value *one, const char *json)
{
	const struct value	*figures = value_parse(req->mem, json);
	int64_t			 people = 0, services = 0, ahead = 0;

	(void)value_to_int(value_get(figures, "people"), &people);
	(void)value_to_int(value_get(figures, "services"), &services);
	(void)value_to_int(value_get(figures, "ahead"), &ahead);
	value_set_int(one, "people", people);
	value_set_int(one, "services", services);
	value_set_int(one, "ahead", ahead);
	if (ahead > AHEAD_MAX)
		value_set_text(one, "ahead_words", req_printf(req,
		    tr(req->lang, "More than %d visits are still to come"), AHEAD_MAX));
	else if (ahead > 0)
		value_set_text(one, "ahead_words", lang_count(req->mem, req->lang,
		    "%lu visit is still to come", "%lu visits are still to come",
		    (unsigned long)ahead));
}

static struct ids
ids_of(struct req *req, const struct rows *r)
{
	struct ids	 ids = { mem_zero(req->mem, (rows_len(r) + 1) * sizeof(int64_t)), 0 };

	for (size_t i = 0; i < rows_len(r); i++)
		ids.v[ids.n++] = row_int(r, i, rows_col(r, "id"));
	return ids;
}

/* Who is left without a branch by closing one needs another from somebody. */
static void
add_stranded(struct req *req, struct value *data, unsigned long n)
{
	if (n > 0 && auth_may(req, "users_access"))
		value_set_text(data, "stranded", req_printf(req, trn(req->lang,
		    "%lu user has no open branch left and does not get in.",
		    "%lu users have no open branch left and do not get in.", n), n));
}

enum http
get_branches(struct req *req)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem), *one;
	struct value		*open = value_array(req->mem), *archived = value_array(req->mem);
	const struct rows	*r, *figures;
	struct query		*frame, *business, *stranded;
	int64_t			 closed = req_id(req, "closed", 0);	/* a moment ago: told, with undo */
	bool			 gone;

	if ((r = dir_branches(req, a->user_id, a->chain_id)) == NULL)
		return db_status(req);
	frame = frame_send(req);
	business = dir_branches_business_send(req, a->user_id);
	stranded = branches_stranded_send(req, a->chain_id, a->user_id);
	if ((figures = branches_figures(req, a->chain_id, ids_of(req, r), AHEAD_MAX + 1)) == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++) {
		gone = row_bool(r, i, rows_col(r, "archived"));
		one = value_append(gone ? archived : open, branch_value(req, r, i));
		add_figures(req, one, row_text(figures, i, rows_col(figures, "figures")));
		if (gone && row_int(r, i, rows_col(r, "id")) == closed)
			value_set(data, "closed", one);
	}
	add_stranded(req, data, (unsigned long)rows_int(query_rows(stranded), "n"));
	value_set(data, "branches", open);
	value_set_bool(data, "many", value_len(open) > 1);
	value_set(data, "archived", archived);
	value_set_bool(data, "some_archived", value_len(archived) > 0);
	value_set_bool(data, "may_open", auth_may(req, "settings_basis_access"));
	/* who works as somebody begins nothing in their name */
	value_set_bool(data, "may_begin", strcmp(a->role, "owner") == 0 && a->worker == NULL &&
	    row_bool(query_rows(business), 0, rows_col(query_rows(business), "allowed")));
	value_set_text(data, "heading", tr(req->lang, "Branches"));
	settings_fill(req, data, frame, "branches");
	return view_answer(req, HTTP_200, "branches.html", data);
}

/* ---- one more -------------------------------------------------------------- */

/* A switch of the form: on until it was sent off. */
static void
set_switch(struct req *req, struct value *form, const char *name)
{
	value_set_bool(form, name, req->method == GET || req_bool(req, name));
}

/* The country of a branch, in which the new one will be too. */
static const char *
country_of(const struct rows *countries, int64_t branch)
{
	size_t	 i = rows_find(countries, "id", branch);

	return i < rows_len(countries) ? row_text(countries, i, rows_col(countries, "country")) : "";
}

/* The branches that the new one may be like. */
static void
add_likes(struct req *req, struct value *data, const struct rows *r, const struct rows *countries,
    int64_t like)
{
	struct value	*list = value_array(req->mem), *one;
	int64_t		 id;

	for (size_t i = 0; i < rows_len(r); i++) {
		if (row_bool(r, i, rows_col(r, "archived")))
			continue;
		id = row_int(r, i, rows_col(r, "id"));
		one = value_append(list, branch_value(req, r, i));
		value_set_bool(one, "like", id == like);
		value_set_text(one, "country", country_of(countries, id));
	}
	value_set(data, "branches", list);
}

static enum http
show_form(struct req *req, enum http status)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem), *typed = value_sub(data, "typed");
	struct value		*zones = value_array(req->mem), *errors = value_sub(data, "errors");
	const struct value	*wrong = req_errors(req);
	struct query		*frame = frame_send(req);
	struct query		*asked = dir_branches_send(req, a->user_id, a->chain_id);
	struct query		*places = branches_countries_send(req, a->chain_id);
	int64_t			 like = req_has(req, "like") ? req_id(req, "like", 0) : a->branch_id;

	if (!db_wait(req))
		return db_status(req);
	add_likes(req, data, query_rows(asked), query_rows(places), like);
	(void)branch_zones(req, country_of(query_rows(places), like), zones, req_raw(req, "zone"));
	value_set(data, "zones", zones);
	value_set_text(typed, "title", req_raw(req, "title"));
	value_set_text(typed, "city", req_raw(req, "city"));
	set_switch(req, typed, "rules");
	set_switch(req, typed, "services");
	set_switch(req, typed, "people");
	for (size_t i = 0; i < value_len(wrong); i++)
		value_set_text(errors, value_key(wrong, i),
		    value_str(value_get(wrong, value_key(wrong, i))));
	value_set_text(data, "heading", tr(req->lang, "New branch"));
	settings_fill(req, data, frame, "branches");
	return view_answer(req, status, "branch-new.html", data);
}

enum http
get_new_branch(struct req *req)
{
	return show_form(req, HTTP_200);
}

/* True if the asker works in that branch, which is open. */
static bool
is_theirs(struct req *req, int64_t branch)
{
	const struct rows	*r = dir_branches(req, req->auth->user_id, req->auth->chain_id);

	for (size_t i = 0; i < rows_len(r); i++)
		if (row_int(r, i, rows_col(r, "id")) == branch)
			return !row_bool(r, i, rows_col(r, "archived"));
	return false;
}

/* The zone that was chosen, else that of the city in the country of the branch
 * it is like; NULL, with an error: neither is known. */
static const char *
zone_of(struct req *req, const char *city, int64_t like)
{
	const char		*zone = req_text(req, "zone", ZONE_MAX, 0);
	const struct rows	*r;

	if (zone != NULL && *zone != '\0')
		return zone;
	if (city == NULL || *city == '\0') {
		req_error(req, "zone", tr(req->lang, "Choose the time zone of the city"));
		return NULL;
	}
	r = branches_countries(req, req->auth->chain_id);
	return r == NULL ? NULL : branch_city_zone(req, country_of(r, like), city, "zone");
}

enum http
post_branches(struct req *req)
{
	const char		*title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	const char		*city = req_text(req, "city", CITY_MAX, 0);
	int64_t			 like = req_id(req, "like", REQ_REQUIRED);
	const char		*zone = zone_of(req, city, like);
	const struct rows	*r;
	enum http		 status;

	if (like != 0 && !is_theirs(req, like))
		req_error(req, "like", tr(req->lang, "There is no such branch"));
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show_form(req, HTTP_422);
	r = branches_open(req, like, title, city != NULL ? city : "", zone, req_bool(req, "rules"),
	    req_bool(req, "services"), req_bool(req, "people"));
	if (r == NULL) {
		status = db_status(req);
		return status == HTTP_422 && !req_ok(req) && !req_wants_json(req) ?
		    show_form(req, status) : status;
	}
	return http_see_other(req, "/settings/%lld?opened=1", (long long)rows_int(r, "branch"));
}

/* ---- closing --------------------------------------------------------------- */

/* A branch to go on in, when the one of the address is closed. */
static int64_t
another(struct req *req, int64_t closed)
{
	const struct rows	*r;

	if (req->auth->branch_id != closed)
		return req->auth->branch_id;
	r = dir_branches(req, req->auth->user_id, req->auth->chain_id);
	for (size_t i = 0; i < rows_len(r); i++)
		if (row_int(r, i, rows_col(r, "id")) != closed &&
		    !row_bool(r, i, rows_col(r, "archived")))
			return row_int(r, i, rows_col(r, "id"));
	return 0;
}

static enum http
close_branch(struct req *req, bool closed)
{
	int64_t			 id = req_path_id(req, "branch_id");
	const struct rows	*r = branches_close(req, id, closed);
	int64_t			 next;

	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, rows_col(r, "done")))
		return HTTP_404;
	if (!closed) {
		db_notify(req, "okno_send");	/* reminders are wanted again */
		return http_see_other(req, "%s", url_of(req, req->auth->branch_id, ""));
	}
	if ((next = another(req, id)) == 0)
		return http_see_other(req, "/");
	return http_see_other(req, "%s", url_of(req, next,
	    req_printf(req, "?closed=%lld", (long long)id)));
}

enum http
post_branch_close(struct req *req)
{
	return close_branch(req, true);
}

enum http
post_branch_open(struct req *req)
{
	return close_branch(req, false);
}
