/* board.c: the day of a branch, or the week of one member, as columns of cards,
 * and what all views of the journal have around them.
 *
 * The queries return plain rows; here they become the document that is sent as
 * JSON or shown by board.html.
 */
#include "board_in.h"

#include <string.h>

#include "auth.h"
#include "block.h"
#include "buf.h"
#include "day.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "value.h"

#include "journal_sql.h"
#include "panel_sql.h"

enum { MONTH_MAX = 31 };	/* days */

/* ---- words ----------------------------------------------------------------- */

const char *
board_clock(struct req *req, int64_t minute)
{
	return req_printf(req, "%02d:%02d", (int)(minute / HOUR % 24), (int)(minute % HOUR));
}

static const struct status	statuses[] = {
	{ "waiting", "wait", N_("waiting"), N_("Waiting") },
	{ "confirmed", "conf", N_("confirmed"), N_("Confirmed") },
	{ "arrived", "came", N_("arrived"), N_("Arrived") },
	{ "no_show", "miss", N_("did not come"), N_("Did not come") },
};

const struct status *
board_status_of(const char *name)
{
	for (size_t i = 0; i < ARRAY_SIZE(statuses); i++)
		if (strcmp(statuses[i].name, name) == 0)
			return &statuses[i];
	return &statuses[0];
}

const struct status *
board_status_at(size_t i)
{
	return i < ARRAY_SIZE(statuses) ? &statuses[i] : NULL;
}

const char *
board_status(struct req *req, const char *status)
{
	return tr(req->lang, board_status_of(status)->word);
}

const char *
board_origin(struct req *req, const char *origin)
{
	if (strcmp(origin, "client") == 0)
		return tr(req->lang, "booked online");
	if (strcmp(origin, "api") == 0)
		return tr(req->lang, "booked by a program");
	return tr(req->lang, "booked by staff");
}

const char *
board_client(struct req *req, const char *name, const char *surname)
{
	bool	 has_name = name != NULL && *name != '\0';
	bool	 has_surname = surname != NULL && *surname != '\0';

	if (!has_name && !has_surname)
		return tr(req->lang, "Guest");
	if (!has_surname)
		return name;
	return has_name ? req_printf(req, "%s %s", name, surname) : surname;
}

/* ---- what is asked for ------------------------------------------------------ */

static void	day_send(struct board *b);
static void	day_fill(struct board *b, struct value *data);
static void	week_fill(struct board *b, struct value *data);
static void	things_fill(struct board *b, struct value *data);

/* In the order of the buttons that lead to them. */
static const struct view {
	const char	*name;		/* NULL: the one before, of all members */
	const char	*word;		/* NULL: no button */
	const char	*key;		/* pressed for it */
	bool		 week;
	bool		 people;	/* a member can be chosen */
	void		(*send)(struct board *b);
	void		(*fill)(struct board *b, struct value *data);
} views[] = {
	{ "day", NC_("view", "Day"), "KeyD", false, false, day_send, day_fill },
	{ "things", NC_("view", "Resources"), "KeyR", false, false, things_send, things_fill },
	{ "week", NC_("view", "Week"), "KeyW", true, true, day_send, week_fill },
	{ NULL, NULL, NULL, true, true, day_send, team_fill },
	{ "month", NC_("view", "Month"), "KeyO", false, true, load_send, load_fill },
	{ "list", NC_("view", "List"), "KeyL", false, false, list_send, list_fill },
	{ "paper", NULL, NULL, false, false, list_send, paper_fill },
};
const char *const	board_views[] = {
	"day", "things", "week", "month", "list", "paper", NULL
};

static bool
is_view(const struct board_ask *ask, const char *name)
{
	return strcmp(ask->view != NULL ? ask->view : "day", name) == 0;
}

static const struct view *
view_of(const struct board_ask *ask)
{
	for (size_t i = 0; i < ARRAY_SIZE(views); i++)
		if (views[i].name != NULL && is_view(ask, views[i].name))
			return &views[views[i].week && ask->staff == 0 ? i + 1 : i];
	return &views[0];
}

struct board_ask
board_asked(struct req *req, const char *day)
{
	struct board_ask	 ask = { .day = day };

	ask.view = req_one_of(req, "view", board_views, 0);
	ask.staff = req_id(req, "staff", 0);
	ask.position = req_id(req, "position", 0);
	ask.service = req_id(req, "service", 0);
	ask.asks_position = req_has(req, "position");
	ask.asks_service = req_has(req, "service");
	ask.label = req_id(req, "label", 0);
	ask.asks_label = req_has(req, "label");
	if (auth_own_staff(req) != 0)
		ask.staff = auth_own_staff(req);
	return ask;
}

const char *
board_query(struct req *req, const struct board_ask *ask, char lead)
{
	const char	*text = "";

	if (ask->staff != 0 && auth_own_staff(req) == 0)
		text = req_printf(req, "&staff=%lld", (long long)ask->staff);
	if (!is_view(ask, views[0].name))
		text = req_printf(req, "%s&view=%s", text, ask->view);
	if (ask->asks_position)
		text = req_printf(req, "%s&position=%lld", text, (long long)ask->position);
	if (ask->asks_service)
		text = req_printf(req, "%s&service=%lld", text, (long long)ask->service);
	if (ask->asks_label)
		text = req_printf(req, "%s&label=%lld", text, (long long)ask->label);
	return *text != '\0' ? req_printf(req, "%c%s", lead, text + 1) : "";
}

const char *
board_url(struct req *req, const struct board_ask *ask)
{
	return req_printf(req, "/journal/%lld%s%s%s", (long long)req->auth->branch_id,
	    ask->day != NULL ? "/" : "", ask->day != NULL ? ask->day : "",
	    board_query(req, ask, '?'));
}

bool
board_shows(const struct board *b, size_t row)
{
	const struct rows	*r = b->staff;

	return look_shows(&b->look, row_int(r, row, rows_col(r, "id")),
	    row_int(r, row, rows_col(r, "position_id")));
}

bool
board_shows_member(const struct board *b, int64_t staff)
{
	int	 id = rows_col(b->staff, "id");

	for (size_t i = 0; i < rows_len(b->staff); i++)
		if (row_int(b->staff, i, id) == staff)
			return board_shows(b, i);
	return b->look.position == 0 && b->look.service == 0;
}

/* ---- the document ---------------------------------------------------------- */

/* The grid shows the branch's hours and all shifts, or the hours that are kept;
 * and all cards that lie outside of them. */
static void
set_bounds(struct board *b)
{
	b->start = b->look.opens >= 0 ? b->look.opens : (int)rows_int(b->place, "opens");
	b->end = b->look.closes >= 0 ? b->look.closes : (int)rows_int(b->place, "closes");
	if (b->end <= b->start)		/* one is kept, the branch's other has changed */
		b->end = b->start + HOUR;
	for (size_t i = 0; i < b->columns.n; i++) {
		const struct column	*c = &b->columns.v[i];

		for (size_t k = 0; k < c->hours.n; k++) {
			if (b->look.opens < 0 && c->hours.v[k].from < b->start)
				b->start = c->hours.v[k].from;
			if (b->look.closes < 0 && c->hours.v[k].upto > b->end)
				b->end = c->hours.v[k].upto;
		}
		for (size_t k = 0; k < c->ncards; k++) {
			int	 end = c->cards[k].start + c->cards[k].length;

			b->start = c->cards[k].start < b->start ? c->cards[k].start : b->start;
			b->end = end > b->end ? end : b->end;
		}
	}
	b->start = b->start / HOUR * HOUR;
	b->end = (b->end + HOUR - 1) / HOUR * HOUR;
	b->end = b->end > DAY ? DAY : b->end;
}

/* "9:30", or as narrow of twelve hours: "9 AM", "9:30". */
static const char *
hour_words(struct req *req, int at)
{
	int	 hour = (at / HOUR + 11) % 12 + 1;

	if (!lang_twelve(req->lang))
		return board_clock(req, at);
	return at % HOUR != 0 ? req_printf(req, "%d:%02d", hour, at % HOUR) :
	    req_printf(req, "%d %s", hour, at / HOUR % 24 < 12 ? trc(req->lang, "clock", "AM") :
	    trc(req->lang, "clock", "PM"));
}

static struct value *
hours_value(struct board *b)
{
	struct value	*list = value_array(b->req->mem), *one;

	for (int at = b->start; at < b->end; at += HOUR / 2) {
		one = value_append(list, value_object(b->req->mem));
		value_add(one, "row", value_int(b->req->mem, (at - b->start) / ROW));
		value_add(one, "clock", value_text(b->req->mem, hour_words(b->req, at)));
		value_add(one, "full", value_bool(b->req->mem, at % HOUR == 0));
	}
	return list;
}

static void
add_choice(struct req *req, struct value *list, int64_t id, const char *name, int64_t chosen)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_int(one, "id", id);
	value_set_text(one, "name", name);
	value_set_bool(one, "here", id == chosen);
}

struct value *
board_people(struct req *req, const struct rows *r, int64_t chosen)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < rows_len(r); i++)
		add_choice(req, list, row_int(r, i, rows_col(r, "id")),
		    row_text(r, i, rows_col(r, "name")), chosen);
	return list;
}

/* The positions of those who work here, each once, in their order. */
static struct value *
positions(struct board *b)
{
	const struct rows	*r = b->staff;
	struct value		*list = value_array(b->req->mem);
	int			 id = rows_col(r, "position_id"), name = rows_col(r, "position");
	bool			 known;

	for (size_t i = 0; i < rows_len(r); i++) {
		known = row_int(r, i, id) == 0 || row_bool(r, i, rows_col(r, "archived"));
		for (size_t k = 0; k < i && !known; k++)
			known = row_int(r, k, id) == row_int(r, i, id);
		if (!known)
			add_choice(b->req, list, row_int(r, i, id), row_text(r, i, name),
			    b->look.position);
	}
	return list;
}

static const char *
zone_text(struct req *req, int64_t ahead)
{
	int64_t	 a = ahead < 0 ? -ahead : ahead;

	if (a % HOUR != 0)
		return req_printf(req, "GMT%c%d:%02d", ahead < 0 ? '-' : '+', (int)(a / HOUR),
		    (int)(a % HOUR));
	return req_printf(req, "GMT%c%d", ahead < 0 ? '-' : '+', (int)(a / HOUR));
}

/* The days shown: from, and how many; of a month, the whole of it. */
static int32_t
first_day(struct board *b, int *span)
{
	int32_t	 first = 0, next = 0;

	(void)day_number(rows_text(b->place, "first"), &first);
	*span = b->week ? 7 : 1;
	if (!is_view(b->ask, "month"))
		return first;
	(void)day_number(req_printf(b->req, "%.7s-01", b->day), &first);
	(void)day_number(req_printf(b->req, "%.7s-01",
	    day_string(b->req->mem, first + MONTH_MAX)), &next);
	*span = next - first;
	return first;
}

static const char *
title_text(struct board *b, int32_t first, int span)
{
	struct req	*req = b->req;

	if (is_view(b->ask, "month"))
		return lang_month(req->mem, req->lang, b->day);
	if (span == 1)
		return lang_day_long(req->mem, req->lang, b->day);
	return req_printf(req, "%s – %s",
	    lang_day_short(req->mem, req->lang, day_string(req->mem, first)),
	    lang_day_short(req->mem, req->lang, day_string(req->mem, first + span - 1)));
}

static void
add_days(struct board *b, struct value *data)
{
	struct req	*req = b->req;
	int		 span;
	int32_t		 first = first_day(b, &span);
	const char	*last = day_string(req->mem, first + span - 1);

	value_set_text(data, "day", b->day);
	value_set_text(data, "today", b->today);
	value_set_bool(data, "is_today", strcmp(b->day, b->today) == 0);
	value_set_text(data, "first", day_string(req->mem, first));
	value_set_text(data, "last", last);
	value_set_text(data, "before", day_string(req->mem, first - (b->week ? span : 1)));
	value_set_text(data, "after", day_string(req->mem, first + span));
	value_set_text(data, "title", title_text(b, first, span));
	value_set_text(data, "query", board_query(req, b->ask, '?'));
	value_set_text(data, "query_more", board_query(req, b->ask, '&'));
	value_set_text(data, "url", req_printf(req, "/journal/%lld/%s%s",
	    (long long)req->auth->branch_id, b->day, board_query(req, b->ask, '?')));
	if (strcmp(rows_text(b->place, "first"), b->today) <= 0 && strcmp(b->today, last) <= 0 &&
	    rows_int(b->place, "minute") >= b->start && rows_int(b->place, "minute") < b->end) {
		struct value	*now = value_sub(data, "now");

		value_set_int(now, "row", (rows_int(b->place, "minute") - b->start) / ROW);
		value_set_text(now, "clock", board_clock(req, rows_int(b->place, "minute")));
	}
}

/* The other views of the same, each with its address. */
static void
add_views(struct board *b, struct value *data)
{
	struct req	*req = b->req;
	struct value	*list = value_array(req->mem), *one;
	bool		 keeps;

	for (size_t i = 0; i < ARRAY_SIZE(views); i++) {
		struct board_ask	 ask = *b->ask;

		if (views[i].word == NULL || (views[i].fill == things_fill &&
		    rows_int(b->place, "things") == 0) ||
		    (views[i].fill == load_fill && !board_may_load(req)))
			continue;
		ask.view = views[i].name;
		ask.day = b->day;
		keeps = views[i].week || views[i].fill == load_fill;
		ask.staff = keeps ? ask.staff : 0;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "word", trc(req->lang, "view", views[i].word));
		value_set_text(one, "url", board_url(req, &ask));
		value_set_text(one, "name", views[i].name);
		value_set_text(one, "key", views[i].key);
		value_set_bool(one, "here", is_view(b->ask, views[i].name));
	}
	value_set(data, "views", list);
}

/* Where not all members are shown: those who are, for a change of the others is none
 * of what is seen. */
static void
add_wanted(struct board *b, struct value *data)
{
	const struct rows	*r = b->staff;
	struct buf		*out = buf_new(b->req->mem);
	bool			 some = b->ask->staff != 0;
	int64_t			 id, last = 0;

	for (size_t i = 0; i < rows_len(r); i++, last = id) {
		id = row_int(r, i, rows_col(r, "id"));
		if (id == last)
			continue;
		if (board_shows(b, i))
			buf_printf(out, "%s%lld", out->len > 0 ? " " : "", (long long)id);
		else
			some = true;
	}
	if (some)
		value_set_text(value_sub(data, "chosen"), "wanted", out->data);
}

/* What the page knows of the whole, whatever the view. */
static void
add_frame(struct board *b, struct value *data)
{
	struct req	*req = b->req;
	struct value	*choice = positions(b);
	int64_t		 week_of = b->ask->staff;
	int64_t		 step = b->look.step != 0 ? b->look.step : rows_int(b->place, "step");
	bool		 edit = auth_may(req, "edit_records_access");
	bool		 move = edit && auth_may(req, "timetable_transferring_record_access");
	bool		 length = edit && auth_may(req, "records_edit_duration_access");

	for (size_t i = 0; i < rows_len(b->staff) && week_of == 0; i++)
		if (board_shows(b, i))
			week_of = row_int(b->staff, i, rows_col(b->staff, "id"));
	if (b->columns.n > 0 && b->columns.v[0].staff_id != 0)
		week_of = b->columns.v[0].staff_id;
	value_set_int(data, "week_of", week_of);
	value_set_bool(data, "week", b->week);
	value_set_text(data, "view", b->ask->view);
	value_set_int(data, "staff_id", b->ask->staff);
	value_set_int(data, "step", step);
	value_set_bool(data, "twelve", lang_twelve(req->lang));
	value_set_text(data, "time_zone", rows_text(b->place, "time_zone"));
	value_set_text(data, "zone", zone_text(req, rows_int(b->place, "ahead")));
	value_set_bool(data, "may_create", auth_may(req, "create_records_access"));
	value_set_bool(data, "may_status", auth_may(req, "edit_records_attendance_access"));
	value_set_bool(data, "may_delete", auth_may(req, "delete_records_access"));
	value_set_bool(data, "may_move", move);
	value_set_bool(data, "may_length", length);
	value_set_bool(data, "may_edit", move || length);
	value_set_bool(value_sub(value_sub(data, "by"), "is"), b->look.colour, true);
	value_set_int(value_sub(data, "by"), "zoom", b->look.zoom);
	value_set_text(value_sub(data, "by"), "colour", b->look.colour);
	if (b->look.hidden.n > 0)
		value_set_int(data, "hidden", (int64_t)b->look.hidden.n);
	if (b->look.label != 0)
		value_set_int(data, "label", b->look.label);
	value_set_bool(data, "some", b->look.hidden.n > 0 || b->look.label != 0);
	if (value_len(choice) > 1)
		value_set(value_sub(data, "positions"), "list", choice);
	add_wanted(b, data);
}

/* Nobody is ever to be seen here: whoever may is led to the first steps. */
static bool
is_unfinished(struct req *req)
{
	const struct rows	*r = NULL;

	if (auth_may(req, "settings_access"))
		r = journal_unfinished(req, req->auth->chain_id, req->auth->branch_id);
	return r != NULL && row_bool(r, 0, rows_col(r, "unfinished"));
}

static void
add_grid(struct board *b, struct value *data)
{
	struct req	*req = b->req;
	struct value	*columns = value_array(req->mem), *grid = value_object(req->mem);

	if (b->columns.n == 0) {
		value_set_bool(data, "empty", true);
		value_set_bool(data, "columnless", auth_own_staff(req) < 0);
		value_set_bool(data, "unfinished", is_unfinished(req));
		return;
	}
	for (size_t i = 0; i < b->columns.n; i++)
		(void)value_append(columns, column_value(b, &b->columns.v[i]));
	value_set_int(grid, "start", b->start);
	value_set_int(grid, "end", b->end);
	value_set_int(grid, "count", (int64_t)b->columns.n);
	value_set_bool(grid, "by_staff", b->columns.v[0].thing_id == 0);
	value_set(grid, "hours", hours_value(b));
	value_set(grid, "columns", columns);
	value_set(data, "grid", grid);
}

static void
grid_fill(struct board *b, struct value *data)
{
	set_bounds(b);
	add_grid(b, data);
}

/* ---- the views ------------------------------------------------------------- */

static void
day_send(struct board *b)
{
	struct req		*req = b->req;
	const struct auth	*a = req->auth;
	const struct board_ask	*ask = b->ask;

	b->asked.cards = journal_cards_send(req, a->chain_id, a->branch_id, ask->day, b->week,
	    ask->staff);
	b->asked.holds = journal_holds_send(req, a->chain_id, a->branch_id, ask->staff);
}

static void
day_fill(struct board *b, struct value *data)
{
	columns_of_day(b);
	grid_fill(b, data);
}

static void
week_fill(struct board *b, struct value *data)
{
	columns_of_week(b);
	grid_fill(b, data);
}

static void
things_fill(struct board *b, struct value *data)
{
	things_columns(b);
	grid_fill(b, data);
}

static void
add_people(struct board *b, struct value *data)
{
	struct value	*people = board_people(b->req, query_rows(b->asked.people), b->ask->staff);

	value_set(data, "people", people);
	value_set_bool(data, "may_choose", value_len(people) > 1);
}

static void
board_send(struct board *b, const struct view *view)
{
	struct req		*req = b->req;
	const struct auth	*a = req->auth;
	const struct board_ask	*ask = b->ask;

	b->asked.place = journal_place_send(req, a->chain_id, a->branch_id, ask->day, b->week);
	b->asked.staff = journal_staff_send(req, a->chain_id, a->branch_id, ask->day, b->week,
	    ask->staff);
	b->asked.look = look_send(req, ask);
	view->send(b);
	b->asked.blocks = blocks_send(req, ask->day, b->week, ask->staff);
	if (b->asked.away == NULL)
		b->asked.away = journal_away_send(req, a->chain_id, a->branch_id, ask->day, b->week,
		    ask->staff);
	if (view->people)
		b->asked.people = panel_staff_send(req, a->chain_id, a->branch_id,
		    auth_own_staff(req));
}

/* After the wait. */
static void
board_take(struct board *b)
{
	struct req	*req = b->req;

	b->place = query_rows(b->asked.place);
	b->staff = query_rows(b->asked.staff);
	b->look = look_read(req, query_rows(b->asked.look), b->ask);
	b->holds = b->asked.holds != NULL ? query_rows(b->asked.holds) : NULL;
	b->blocks = query_rows(b->asked.blocks);
	b->away = query_rows(b->asked.away);
	b->day = rows_text(b->place, "day");
	b->today = rows_text(b->place, "today");
	if (b->asked.cards != NULL)
		b->cards = cards_read(req, query_rows(b->asked.cards), b->look.label);
	b->columns.v = mem_zero(req->mem, (rows_len(b->staff) + 8) * sizeof(struct column));
	/* htmx has scripts, and would make elements of what stands in <noscript>. */
	b->links = !req_wants_json(req) && req_header(req, "HX-Request") == NULL &&
	    auth_may(req, "create_records_access");
}

/* Is the day further back than the role shows? */
static bool
too_long_ago(const struct board *b)
{
	int	 last = b->req->auth->last_days;
	int32_t	 day, today;

	return last >= 0 && day_number(b->day, &day) && day_number(b->today, &today) &&
	    today - day > last && !is_view(b->ask, "month");
}

enum http
board_load(struct req *req, const struct board_ask *ask, struct value *data)
{
	const struct view	*view = view_of(ask);
	struct board		 b = { .req = req, .ask = ask, .week = view->week };
	struct query		*frame;

	if (view->fill == load_fill && !board_may_load(req))
		return HTTP_403;
	frame = frame_send(req);
	board_send(&b, view);
	if (!db_wait(req))
		return db_status(req);
	board_take(&b);
	if (too_long_ago(&b))
		return http_refuse(req, HTTP_403, tr(req->lang,
		    "Your role does not show days so long ago."));
	view->fill(&b, data);
	add_frame(&b, data);
	add_views(&b, data);
	add_days(&b, data);
	value_set_text(data, "closed", away_words(&b, 0, b.day));
	if (b.asked.people != NULL)
		add_people(&b, data);
	frame_fill(req, data, frame, "journal");
	return HTTP_200;
}
