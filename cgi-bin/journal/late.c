/* late.c: whom a late client pushes.
 *
 * Their booking moves on, and what lies behind it, each only as far as the one before
 * pushes it.  Nobody is in two places: where the same client, or the same visit, goes on
 * with somebody else, that booking moves on as well, unless it is to be left, and so
 * does what lies behind it there.  What does not end on the day goes on after midnight.
 * Whose role ends at their own column moves that alone; what the clients have with others
 * stays where it is, and is told.
 */
#include <string.h>

#include "auth.h"
#include "board.h"
#include "change.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "rearrange.h"
#include "rearrange_in.h"
#include "value.h"
#include "visit.h"

#include "panel_sql.h"
#include "rearrange_sql.h"

enum {
	DAY_MIN = 1440,
	BRANCH_MAX = 2000,	/* bookings of two days, among which a delay goes on */
	LATE_MAX = 600,		/* minutes */
	LATE = 15
};

/* A booking; minutes as in rearrange_list. */
struct late {
	int64_t	 id;
	int64_t	 staff;
	int64_t	 visit;
	int64_t	 person;	/* who comes; 0: nobody knows */
	int64_t	 start;
	int64_t	 length;
	int64_t	 before;
	int64_t	 after;
	int64_t	 later;		/* how far it is pushed */
	bool	 client;	/* for the same client, or visit, is pushed elsewhere */
};

static struct late *
read_all(struct req *req, const struct rows *r)
{
	size_t		 n = rows_len(r);
	struct late	*v = mem_zero(req->mem, (n + 1) * sizeof(*v));

	for (size_t i = 0; i < n; i++)
		v[i] = (struct late){ .id = row_int(r, i, rows_col(r, "id")),
		    .staff = row_int(r, i, rows_col(r, "staff_id")),
		    .visit = row_int(r, i, rows_col(r, "visit_id")),
		    .person = row_int(r, i, rows_col(r, "person")),
		    .start = row_int(r, i, rows_col(r, "start")),
		    .length = row_int(r, i, rows_col(r, "length")),
		    .before = row_int(r, i, rows_col(r, "before")),
		    .after = row_int(r, i, rows_col(r, "after")) };
	return v;
}

/* How much later a booking begins if one before ends so many minutes later.  What lay
 * closer together than is wanted may stay so. */
static int64_t
pushed(int64_t gap, int64_t wanted, int64_t later)
{
	if (gap <= wanted)
		return later;
	return later > gap - wanted ? later - (gap - wanted) : 0;
}

/* By the one in front of it in its column. */
static int64_t
pushed_behind(const struct late *v, size_t i)
{
	for (size_t k = i; k-- > 0;)
		if (v[k].staff == v[i].staff)
			return v[k].later == 0 ? 0 : pushed(v[i].start - v[k].start -
			    v[k].length, v[k].after + v[i].before, v[k].later);
	return 0;
}

/* By those of the same client, or visit, with others. */
static int64_t
pushed_along(const struct late *v, size_t n, size_t i)
{
	int64_t	 most = 0, later;

	for (size_t k = 0; k < n; k++) {
		if (v[k].later == 0 || v[k].staff == v[i].staff || v[k].start > v[i].start ||
		    (v[k].visit != v[i].visit && (v[k].person == 0 || v[k].person != v[i].person)))
			continue;
		later = pushed(v[i].start - v[k].start - v[k].length, 0, v[k].later);
		most = later > most ? later : most;
	}
	return most;
}

/* Pushes all that lies behind a delay of one of them. */
static void
push(struct late *v, size_t n, size_t from, int64_t minutes)
{
	int64_t	 along;

	v[from].later = minutes;
	for (size_t i = 0; i < n; i++) {
		if (i == from || v[i].start < v[from].start)
			continue;
		v[i].later = pushed_behind(v, i);
		along = pushed_along(v, n, i);
		v[i].client = along > v[i].later;
		v[i].later = v[i].client ? along : v[i].later;
	}
}

/* "17@2026-05-15T00:30:00": where it goes. */
static const char *
place(struct req *req, const struct plan *p, const struct late *one)
{
	int64_t	 at = one->start + one->later;
	int32_t	 day = 0;

	(void)day_number(p->day, &day);
	return req_printf(req, "%lld@%sT%s:00", (long long)one->staff,
	    day_string(req->mem, day + (int32_t)(at / DAY_MIN)), board_clock(req, at));
}

static void
add_choice(struct req *req, struct value *list, const char *value, const char *word, bool here)
{
	struct value	*one = value_append(list, value_object(req->mem));

	value_set_text(one, "value", value);
	value_set_text(one, "word", word);
	value_set_bool(one, "here", here);
}

/* With whom a booking of another column is, and that it may be left there. */
static void
add_with(struct req *req, const struct plan *p, const struct late *one, const char *name,
    struct value *v)
{
	const char	*then = req_raw(req, req_printf(req, "to_%lld", (long long)one->id));
	bool		 leave = p->refused && *then == '\0';
	struct value	*list = value_array(req->mem);

	value_set_text(v, "with", req_printf(req, one->client ?
	    tr(req->lang, "The same client, with %s") : tr(req->lang, "With %s"), name));
	add_choice(req, list, place(req, p, one), tr(req->lang, "move it on as well"), !leave);
	add_choice(req, list, "", tr(req->lang, "leave as it is"), leave);
	value_set(value_sub(v, "choices"), "list", list);
}

/* What the same client has with others (rearrange_rest): it stays where it is, though
 * the delay reaches it. */
static void
add_rest(struct req *req, const struct rows *r, const struct late *one, struct value *v)
{
	struct value	*list = value_array(req->mem);

	for (size_t k = 0; k < rows_len(r); k++) {
		int64_t	 start = row_int(r, k, rows_col(r, "start"));
		int64_t	 upto = start + row_int(r, k, rows_col(r, "length"));

		if (row_int(r, k, rows_col(r, "behind")) != one->id ||
		    pushed(start - one->start - one->length, 0, one->later) == 0)
			continue;
		value_set_text(value_append(list, value_object(req->mem)), "sentence",
		    req_printf(req, tr(req->lang, "Then with %s, %s: that stays where it is, "
		    "tell them that the client is late"), row_text(r, k, rows_col(r, "staff")),
		    lang_span(req->mem, req->lang, board_clock(req, start), board_clock(req, upto))));
	}
	value_set(v, "rest", list);
}

bool
late_fill(struct req *req, const struct plan *p, int64_t first, struct value *list)
{
	const struct auth	*a = req->auth;
	const struct rows	*r = p->rows;
	size_t			 n = rows_len(r), from = rows_find(r, "id", first);
	struct late		*v = read_all(req, r);
	struct query		**sent = mem_zero(req->mem, (n + 1) * sizeof(struct query *));
	struct ids		 along = { mem_zero(req->mem, (n + 1) * sizeof(int64_t)), 0 };
	struct query		*rest = NULL;
	struct aim		 aim;

	if (from < n)
		push(v, n, from, p->minutes);
	for (size_t i = 0; i < n; i++)
		if (v[i].later > 0)
			along.v[along.n++] = v[i].id;
	for (size_t i = 0; i < n; i++)
		if (v[i].later > 0)
			sent[i] = panel_aim_send(req, a->chain_id, a->branch_id, v[i].id, 0,
			    strchr(place(req, p, &v[i]), '@') + 1, 0, NULL, along);
	if (auth_own_staff(req) != 0)
		rest = rearrange_rest_send(req, a->chain_id, a->branch_id, auth_own_staff(req),
		    along, p->day);
	if (!db_wait(req))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct value	*one;

		if (v[i].later == 0)
			continue;
		one = value_append(list, plan_booking(req, p, i, v[i].later));
		value_set_text(one, "choice", place(req, p, &v[i]));
		if (v[i].staff != p->staff)
			add_with(req, p, &v[i], row_text(r, i, rows_col(r, "staff")), one);
		if (rest != NULL)
			add_rest(req, query_rows(rest), &v[i], one);
		if (aim_take(req, query_rows(sent[i]), &aim))
			value_set_text(one, "sentence", aim.sentence);
	}
	return true;
}

void
late_chips(struct req *req, const struct plan *p, struct value *v)
{
	static const int	 minutes[] = { 5, 10, 15, 20, 30, 45, 60, 90 };
	struct value		*list = value_array(req->mem), *one;
	unsigned long		 m;

	for (size_t i = 0; i < sizeof(minutes) / sizeof(minutes[0]); i++) {
		m = (unsigned long)minutes[i];
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "url", req_printf(req, "%s?minutes=%lu", p->action, m));
		value_set_text(one, "word", req_printf(req, trn(req->lang, "%lu minute",
		    "%lu minutes", m), m));
		value_set_bool(one, "here", minutes[i] == p->minutes);
	}
	value_set(value_sub(v, "chips"), "list", list);
}

/* ---- the pages ------------------------------------------------------------- */

static enum http
load_late(struct req *req, struct plan *p)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id"), own = auth_own_staff(req);
	const struct rows	*r = rearrange_of(req, a->chain_id, a->branch_id, id, own);

	if (r == NULL || rows_len(r) == 0)
		return visit_missing(req);
	*p = (struct plan){ .title = tr(req->lang, "The client is late"),
	    .button = tr(req->lang, "Move them on"), .minutes = LATE,
	    .day = rows_text(r, "day"), .staff = rows_int(r, "staff_id"),
	    .action = req_printf(req, "/journal/%lld/appointments/%lld/late",
	    (long long)a->branch_id, (long long)id) };
	(void)req_int(req, "minutes", 1, LATE_MAX, 0, &p->minutes);
	if (!req_ok(req))
		p->minutes = LATE;
	p->rows = rearrange_list(req, a->chain_id, a->branch_id, 0, p->day, rows_text(r, "next"), own,
	    a->last_days, BRANCH_MAX);
	return p->rows != NULL ? HTTP_200 : db_status(req);
}

enum http
get_late(struct req *req)
{
	struct plan	 p = { 0 };
	enum http	 status = load_late(req, &p);

	return status == HTTP_200 ? plan_show(req, status, &p, req_path_id(req, "id")) : status;
}

enum http
post_late(struct req *req)
{
	return rearrange_answer(req, load_late, req_path_id(req, "id"));
}
