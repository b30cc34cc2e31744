/* board.c: the day of a branch, or the week of one member, as columns of cards.
 *
 * The queries return plain rows; here they become the document that is sent as
 * JSON or shown by board.html.
 */
#include "board_in.h"

#include <string.h>

#include "auth.h"
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

/* ---- the document ---------------------------------------------------------- */

/* The grid shows the branch's hours, and all that lies outside of them. */
static void
set_bounds(struct board *b)
{
	b->start = (int)rows_int(b->place, "opens");
	b->end = (int)rows_int(b->place, "closes");
	for (size_t i = 0; i < b->columns.n; i++) {
		const struct column	*c = &b->columns.v[i];

		for (size_t k = 0; k < c->hours.n; k++) {
			b->start = c->hours.v[k].from < b->start ? c->hours.v[k].from : b->start;
			b->end = c->hours.v[k].upto > b->end ? c->hours.v[k].upto : b->end;
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
			    b->ask->position);
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

/* What is chosen, for links to other days: led by lead unless empty. */
static const char *
query_text(struct board *b, char lead)
{
	if (b->ask->week)
		return req_printf(b->req, "%cstaff=%lld&view=week", lead, (long long)b->ask->staff);
	if (b->ask->position != 0)
		return req_printf(b->req, "%cposition=%lld", lead, (long long)b->ask->position);
	if (b->ask->staff != 0 && auth_own_staff(b->req) == 0)
		return req_printf(b->req, "%cstaff=%lld", lead, (long long)b->ask->staff);
	return "";
}

static void
add_days(struct board *b, struct value *data)
{
	struct req	*req = b->req;
	int32_t		 first = 0;
	int		 span = b->ask->week ? 7 : 1;
	const char	*title, *last;

	(void)day_number(rows_text(b->place, "first"), &first);
	last = day_string(req->mem, first + span - 1);
	title = b->ask->week ? req_printf(req, "%s – %s",
	    lang_day_short(req->mem, req->lang, rows_text(b->place, "first")),
	    lang_day_short(req->mem, req->lang, last)) :
	    lang_day_long(req->mem, req->lang, b->day);
	value_set_text(data, "day", b->day);
	value_set_text(data, "today", b->today);
	value_set_bool(data, "is_today", strcmp(b->day, b->today) == 0);
	value_set_text(data, "before", day_string(req->mem, first - span));
	value_set_text(data, "after", day_string(req->mem, first + span));
	value_set_text(data, "title", title);
	value_set_text(data, "query", query_text(b, '?'));
	value_set_text(data, "query_more", query_text(b, '&'));
	value_set_text(data, "url", req_printf(req, "/journal/%lld/%s%s",
	    (long long)req->auth->branch_id, b->day, query_text(b, '?')));
	if (strcmp(rows_text(b->place, "first"), b->today) <= 0 && strcmp(b->today, last) <= 0 &&
	    rows_int(b->place, "minute") >= b->start && rows_int(b->place, "minute") < b->end) {
		struct value	*now = value_sub(data, "now");

		value_set_int(now, "row", (rows_int(b->place, "minute") - b->start) / ROW);
		value_set_text(now, "clock", board_clock(req, rows_int(b->place, "minute")));
	}
}

static void
add_grid(struct board *b, struct value *data)
{
	struct req	*req = b->req;
	struct value	*columns = value_array(req->mem), *choice = positions(b);
	struct value	*grid = value_object(req->mem);
	int64_t		 week_of = b->ask->staff;

	for (size_t i = 0; i < b->columns.n; i++)
		(void)value_append(columns, column_value(b, &b->columns.v[i]));
	if (week_of == 0 && rows_len(b->staff) > 0)
		week_of = b->columns.n > 0 ? b->columns.v[0].staff_id : rows_int(b->staff, "id");
	value_set_int(data, "week_of", week_of);
	value_set_bool(data, "week", b->ask->week);
	value_set_int(data, "staff_id", b->ask->staff);
	value_set_int(data, "step", rows_int(b->place, "step"));
	value_set_bool(data, "twelve", lang_twelve(req->lang));
	value_set_text(data, "time_zone", rows_text(b->place, "time_zone"));
	value_set_text(data, "zone", zone_text(req, rows_int(b->place, "ahead")));
	value_set_bool(data, "may_create", auth_may(req, "create_records_access"));
	value_set_bool(data, "may_edit", auth_may(req, "edit_records_access") &&
	    (auth_may(req, "records_edit_date_and_master_access") ||
	    auth_may(req, "records_edit_duration_access")));
	if (value_len(choice) > 1)
		value_set(value_sub(data, "positions"), "list", choice);
	if (b->columns.n == 0)
		return;
	value_set_int(grid, "start", b->start);
	value_set_int(grid, "end", b->end);
	value_set_int(grid, "count", (int64_t)b->columns.n);
	value_set(grid, "hours", hours_value(b));
	value_set(grid, "columns", columns);
	value_set(data, "grid", grid);
}

enum http
board_load(struct req *req, const struct board_ask *ask, struct value *data)
{
	const struct auth	*a = req->auth;
	struct board		 b = { .req = req, .ask = ask };
	struct query		*place, *staff, *cards, *holds, *away, *people;
	struct query		*frame = frame_send(req);
	int32_t			 day, today;

	place = journal_place_send(req, a->chain_id, a->branch_id, ask->day, ask->week);
	staff = journal_staff_send(req, a->chain_id, a->branch_id, ask->day, ask->week, ask->staff);
	cards = journal_cards_send(req, a->chain_id, a->branch_id, ask->day, ask->week, ask->staff);
	holds = journal_holds_send(req, a->chain_id, a->branch_id, ask->staff);
	away = journal_away_send(req, a->chain_id, a->branch_id, ask->day, ask->week, ask->staff);
	people = ask->week ? panel_staff_send(req, a->chain_id, a->branch_id,
	    auth_own_staff(req)) : NULL;
	if (!db_wait(req))
		return db_status(req);
	b.place = query_rows(place);
	b.staff = query_rows(staff);
	b.holds = query_rows(holds);
	b.away = query_rows(away);
	b.day = rows_text(b.place, "day");
	b.today = rows_text(b.place, "today");
	if (a->last_days >= 0 && day_number(b.day, &day) && day_number(b.today, &today) &&
	    today - day > a->last_days)
		return http_refuse(req, HTTP_403, tr(req->lang,
		    "Your role does not show days so long ago."));
	b.cards = cards_read(req, query_rows(cards));
	b.columns.v = mem_zero(req->mem, (rows_len(b.staff) + 8) * sizeof(struct column));
	/* htmx has scripts, and would make elements of what stands in <noscript>. */
	b.links = !req_wants_json(req) && req_header(req, "HX-Request") == NULL &&
	    auth_may(req, "create_records_access");
	if (ask->week)
		columns_of_week(&b);
	else
		columns_of_day(&b);
	set_bounds(&b);
	add_grid(&b, data);
	add_days(&b, data);
	value_set_text(data, "closed", away_words(&b, 0, b.day));
	if (people != NULL)
		value_set(data, "people", board_people(req, query_rows(people), ask->staff));
	frame_fill(req, data, frame, "journal");
	return HTTP_200;
}
