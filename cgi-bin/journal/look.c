/* look.c: how a user sees the journal: reading it, the form, keeping it. */
#include "look.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "board.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "value.h"
#include "view.h"

#include "look_sql.h"

enum {
	HOUR = 60,
	HOURS = 24,
	ZOOM_MAX = 5,
	STAFF_MAX = 1000
};

static const int		 steps[] = { 5, 10, 15, 30, 60 };
static const char *const	 zooms[ZOOM_MAX] = {
	N_("Compact"), N_("Normal"), N_("Roomy"), N_("Large"), N_("Very large")
};
static const struct {
	const char	*name;
	const char	*word;
} colours[] = {
	{ "origin", N_("Who booked") },
	{ "status", N_("Status") },
	{ "category", N_("Service category") },
	{ "label", N_("Label") },
};

/* ---- reading --------------------------------------------------------------- */

/* "{3,7}"; NULL: none. */
static struct ids
read_ids(struct req *req, const char *text)
{
	struct ids	 ids = { NULL, 0 };
	char		*end;

	if (text == NULL)
		return ids;
	ids.v = mem_zero(req->mem, (strlen(text) / 2 + 1) * sizeof(*ids.v));
	for (text += strspn(text, "{"); *text >= '0' && *text <= '9'; text = end + (*end == ','))
		ids.v[ids.n++] = strtoll(text, &end, 10);
	return ids;
}

struct query *
look_send(struct req *req, const struct board_ask *ask)
{
	const struct auth	*a = req->auth;

	return look_get_send(req, a->chain_id, a->branch_id, a->user_id,
	    ask->asks_service || ask->staff != 0, ask->service);
}

/* A number that may be missing. */
static int
number_or(const struct rows *r, const char *name, int none)
{
	return rows_text(r, name) != NULL ? (int)rows_int(r, name) : none;
}

struct look
look_read(struct req *req, const struct rows *r, const struct board_ask *ask)
{
	struct look	 l = { .colour = rows_text(r, "colour"),
			    .step = (int)rows_int(r, "step"),
			    .opens = number_or(r, "opens", -1),
			    .closes = number_or(r, "closes", -1),
			    .zoom = (int)rows_int(r, "zoom"),
			    .position = rows_int(r, "position_id"),
			    .service = rows_int(r, "service_id"),
			    .label = rows_int(r, "label_id"),
			    .doers = read_ids(req, rows_text(r, "doers")),
			    .hidden = read_ids(req, rows_text(r, "hidden")) };

	if (ask->staff != 0)
		l.position = l.service = 0;
	if (ask->staff != 0)
		l.hidden.n = 0;
	if (ask->asks_position)
		l.position = ask->position;
	if (ask->asks_service)
		l.service = ask->service;
	if (ask->asks_label)
		l.label = ask->label;
	return l;
}

bool
look_shows(const struct look *l, int64_t staff, int64_t position)
{
	if (l->position != 0 && position != l->position)
		return false;
	if (l->service != 0 && !ids_has(l->doers, staff))
		return false;
	return !ids_has(l->hidden, staff);
}

/* ---- the form -------------------------------------------------------------- */

static void
add_option(struct req *req, struct value *list, int64_t id, const char *name, bool here)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_int(one, "id", id);
	value_set_text(one, "name", name);
	value_set_bool(one, "here", here);
}

static struct value *
hours_list(struct req *req, int first, int last, int chosen)
{
	struct value	*list = value_array(req->mem);

	for (int h = first; h <= last; h++)
		add_option(req, list, h * HOUR, h == HOURS ? "24:00" :
		    board_clock(req, h * HOUR), h * HOUR == chosen);
	return list;
}

static void
add_measures(struct req *req, struct value *form, const struct look *l)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < ARRAY_SIZE(steps); i++)
		add_option(req, list, steps[i], lang_minutes(req->mem, req->lang, steps[i]),
		    steps[i] == l->step);
	value_set(form, "steps", list);
	list = value_array(req->mem);
	for (int i = 0; i < ZOOM_MAX; i++)
		add_option(req, list, i + 1, tr(req->lang, zooms[i]), i + 1 == l->zoom);
	value_set(form, "zooms", list);
	list = value_array(req->mem);
	for (size_t i = 0; i < ARRAY_SIZE(colours); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "id", colours[i].name);
		value_set_text(one, "name", tr(req->lang, colours[i].word));
		value_set_bool(one, "here", strcmp(colours[i].name, l->colour) == 0);
	}
	value_set(form, "colours", list);
	value_set(form, "opens", hours_list(req, 0, HOURS - 1, l->opens));
	value_set(form, "closes", hours_list(req, 1, HOURS, l->closes));
}

/* Whom to show: the people, their positions each once, the services. */
static void
add_people(struct req *req, struct value *form, const struct look *l, const struct rows *staff,
    const struct rows *services)
{
	struct value	*people = value_array(req->mem), *positions = value_array(req->mem);
	struct value	*list = value_array(req->mem);
	struct ids	 seen = { mem_zero(req->mem, (rows_len(staff) + 1) * sizeof(int64_t)), 0 };
	const char	*all = "";
	int64_t		 id, position;

	for (size_t i = 0; i < rows_len(staff); i++) {
		id = row_int(staff, i, rows_col(staff, "id"));
		position = row_int(staff, i, rows_col(staff, "position_id"));
		add_option(req, people, id, row_text(staff, i, rows_col(staff, "name")),
		    !ids_has(l->hidden, id));
		all = req_printf(req, "%s%s%lld", all, i > 0 ? "," : "", (long long)id);
		if (position == 0 || ids_has(seen, position))
			continue;
		seen.v[seen.n++] = position;
		add_option(req, positions, position,
		    row_text(staff, i, rows_col(staff, "position")), position == l->position);
	}
	for (size_t i = 0; i < rows_len(services); i++) {
		id = row_int(services, i, rows_col(services, "id"));
		add_option(req, list, id, row_text(services, i, rows_col(services, "name")),
		    id == l->service);
	}
	if (value_len(people) > 1)
		value_set(value_sub(form, "people"), "list", people);
	if (value_len(positions) > 1)
		value_set(value_sub(form, "positions"), "list", positions);
	if (value_len(people) > 1 && value_len(list) > 1)
		value_set(value_sub(form, "services"), "list", list);
	value_set_text(form, "all", all);
}

/* The labels to choose one from; none where there are none. */
static void
add_labels(struct req *req, struct value *form, const struct look *l, const struct rows *labels)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < rows_len(labels); i++)
		add_option(req, list, row_int(labels, i, rows_col(labels, "id")),
		    row_text(labels, i, rows_col(labels, "name")),
		    row_int(labels, i, rows_col(labels, "id")) == l->label);
	if (value_len(list) > 0)
		value_set(value_sub(form, "labels"), "list", list);
}

/* What the form was opened over: the day, the view, the member. */
static bool
read_place(struct req *req, struct board_ask *ask)
{
	ask->day = req_date(req, "date", 0);
	ask->view = req_one_of(req, "view", board_views, 0);
	ask->staff = req_id(req, "member", 0);
	return req_ok(req);
}

/* typed: what was wrong is shown as it was sent; NULL: what is kept. */
static enum http
show_form(struct req *req, enum http status, const struct board_ask *ask,
    const struct look *typed)
{
	const struct auth	*a = req->auth;
	struct board_ask	 none = { .day = NULL };
	struct value		*data = value_object(req->mem), *form;
	struct query		*look, *staff, *services, *labels, *frame = frame_send(req);
	struct look		 l;

	look = look_send(req, &none);
	staff = look_staff_send(req, a->chain_id, a->branch_id, auth_own_staff(req));
	services = look_services_send(req, a->chain_id, a->branch_id);
	labels = look_labels_send(req, a->chain_id);
	if (!db_wait(req))
		return db_status(req);
	l = typed != NULL ? *typed : look_read(req, query_rows(look), &none);
	form = value_sub(data, "look");
	add_measures(req, form, &l);
	add_people(req, form, &l, query_rows(staff), query_rows(services));
	add_labels(req, form, &l, query_rows(labels));
	value_set_text(form, "date", ask->day);
	value_set_text(form, "view", ask->view);
	if (ask->staff != 0)
		value_set_int(form, "member", ask->staff);
	value_set_text(form, "back", board_url(req, ask));
	value_set_text(form, "wrong_hours", value_str(value_get(req_errors(req), "closes")));
	value_set_text(form, "wrong_people", value_str(value_get(req_errors(req), "shown")));
	if (req_header(req, "HX-Request") != NULL)
		return view_answer(req, status, "look.html", data);
	frame_fill(req, data, frame, "journal");
	return view_answer(req, status, "look-page.html", data);
}

enum http
get_look(struct req *req)
{
	struct board_ask	 ask = { .day = NULL };

	if (!read_place(req, &ask))
		return req_invalid(req);
	return show_form(req, HTTP_200, &ask, NULL);
}

/* ---- keeping --------------------------------------------------------------- */

/* A whole hour within bounds; -1: the branch's. */
static int
read_hour(struct req *req, const char *name, int first, int last)
{
	int64_t	 n;

	return req_int(req, name, first * HOUR, last * HOUR, 0, &n) ? (int)n : -1;
}

static int
read_step(struct req *req)
{
	int64_t	 n = 0;

	if (!req_int(req, "step", 1, HOUR, 0, &n))
		return 0;
	for (size_t i = 0; i < ARRAY_SIZE(steps); i++)
		if (steps[i] == n)
			return (int)n;
	req_error(req, "step", tr(req->lang, "Choose one of the list."));
	return 0;
}

/* Of those who were listed, the ones not ticked. */
static struct ids
read_hidden(struct req *req)
{
	struct ids	 listed = req_ids(req, "listed", STAFF_MAX);
	struct ids	 shown = req_ids(req, "shown", STAFF_MAX);
	struct ids	 hidden = { mem_zero(req->mem, (listed.n + 1) * sizeof(int64_t)), 0 };

	for (size_t i = 0; i < listed.n; i++)
		if (!ids_has(shown, listed.v[i]))
			hidden.v[hidden.n++] = listed.v[i];
	if (listed.n < 2)
		hidden.n = 0;	/* there was nobody to choose */
	else if (hidden.n == listed.n)
		req_error(req, "shown", tr(req->lang, "Leave at least one specialist."));
	return hidden;
}

/* False: some field is wrong. */
static bool
read_form(struct req *req, struct look *l)
{
	const char	*words[ARRAY_SIZE(colours) + 1] = { NULL };
	int64_t		 zoom = 1;

	for (size_t i = 0; i < ARRAY_SIZE(colours); i++)
		words[i] = colours[i].name;
	*l = (struct look){ .colour = req_one_of(req, "colour", words, REQ_REQUIRED),
	    .step = read_step(req), .opens = read_hour(req, "opens", 0, HOURS - 1),
	    .closes = read_hour(req, "closes", 1, HOURS), .position = req_id(req, "position", 0),
	    .service = req_id(req, "service", 0), .label = req_id(req, "label", 0),
	    .hidden = read_hidden(req) };
	(void)req_int(req, "zoom", 1, ZOOM_MAX, REQ_REQUIRED, &zoom);
	l->zoom = (int)zoom;
	if (l->colour == NULL)
		l->colour = colours[0].name;
	if (l->opens >= 0 && l->closes >= 0 && l->opens >= l->closes)
		req_error(req, "closes", tr(req->lang, "The end lies before the beginning."));
	return req_ok(req);
}

static bool
keep(struct req *req, const struct look *l)
{
	const struct auth	*a = req->auth;

	return look_put(req, a->chain_id, a->branch_id, a->user_id, l->step,
	    l->opens < 0 ? NULL : req_printf(req, "%d", l->opens),
	    l->closes < 0 ? NULL : req_printf(req, "%d", l->closes), l->zoom, l->colour,
	    l->position, l->service, l->label, l->hidden) != NULL;
}

static enum http
kept(struct req *req, const struct board_ask *ask)
{
	struct value	*data = value_object(req->mem);

	if (!req_wants_json(req))
		return http_see_other(req, "%s", board_url(req, ask));
	value_set_bool(data, "success", true);
	value_set_text(data, "back", board_url(req, ask));
	return http_value(req, HTTP_200, data);
}

enum http
post_look(struct req *req)
{
	const struct auth	*a = req->auth;
	struct board_ask	 ask = { .day = NULL };
	struct look		 l;

	if (!read_place(req, &ask))
		return req_invalid(req);
	if (req_bool(req, "reset"))
		return look_reset(req, a->chain_id, a->branch_id, a->user_id) ?
		    kept(req, &ask) : db_status(req);
	if (!read_form(req, &l))
		return req_wants_json(req) ? req_invalid(req) :
		    show_form(req, HTTP_422, &ask, &l);
	return keep(req, &l) ? kept(req, &ask) : db_status(req);
}

enum http
post_zoom(struct req *req)
{
	const struct auth	*a = req->auth;
	struct board_ask	 ask = { .day = NULL };
	int64_t			 zoom = 0;

	(void)req_int(req, "zoom", 1, ZOOM_MAX, REQ_REQUIRED, &zoom);
	if (!req_ok(req))
		return req_invalid(req);
	if (look_zoom(req, a->chain_id, a->branch_id, a->user_id, zoom) == NULL)
		return db_status(req);
	return kept(req, &ask);
}
