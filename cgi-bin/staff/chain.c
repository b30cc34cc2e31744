/* chain.c: the staff over all branches of the chain that the user may see: who works
 * where, and one member's month over their branches.
 */
#include "chain.h"

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "month.h"
#include "req.h"
#include "route.h"
#include "staff.h"
#include "timetable.h"
#include "value.h"

#include "chain_sql.h"
#include "staff_sql.h"

enum {
	PAGE = 100,
	TYPED_MAX = 100
};

/* ---- people ---------------------------------------------------------------- */

static struct value *
person_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*v = staff_row(req, r, i);
	const char	*json = row_text(r, i, rows_col(r, "places"));
	struct value	*places = value_parse(req->mem, json);
	int64_t		 first = 0;

	(void)value_to_int(value_get(value_at(places, 0), "id"), &first);
	value_set_int(v, "first", first);
	value_set(v, "places", places);
	return v;
}

/* The branches, with the one that is asked for.  False: that is not theirs. */
static bool
take_branches(struct req *req, const struct rows *r, int64_t of, struct ids *all, struct ids *asked,
    struct value *list)
{
	bool	 found = of == 0;

	*all = (struct ids){ mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*all->v)), 0 };
	*asked = (struct ids){ mem_zero(req->mem, sizeof(*asked->v)), 1 };
	asked->v[0] = of;
	for (size_t i = 0; i < rows_len(r); i++) {
		struct value	*one = value_append(list, value_object(req->mem));

		all->v[all->n] = row_int(r, i, rows_col(r, "id"));
		value_set_int(one, "id", all->v[all->n]);
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_bool(one, "here", all->v[all->n] == of);
		found = found || all->v[all->n] == of;
		all->n++;
	}
	if (of == 0)
		*asked = *all;
	return found;
}

/* What the list is narrowed down to. */
struct narrow {
	int64_t		 of;		/* a branch; 0: all */
	int64_t		 position;	/* 0: any */
	const char	*typed;		/* words; NULL: none */
};

/* The fields of the filter as they stand. */
static void
add_narrow(struct req *req, struct value *data, const struct narrow *n, const struct rows *positions)
{
	if (n->of != 0)
		value_set_int(data, "of", n->of);
	if (n->position != 0)
		value_set_int(data, "position_asked", n->position);
	value_set_text(data, "typed", n->typed);
	value_set_bool(data, "narrowed", n->of != 0 || n->position != 0 || n->typed != NULL);
	if (rows_len(positions) > 1)
		value_set(value_sub(data, "filter"), "positions",
		    staff_positions_value(req, positions, n->position));
}

static void
add_people(struct req *req, struct value *data, const struct rows *r)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < rows_len(r) && i < PAGE; i++)
		(void)value_append(list, person_value(req, r, i));
	value_set(data, "list", list);
	value_set_bool(data, "none", rows_len(r) == 0);
	if (rows_len(r) > PAGE)
		value_set_int(data, "next", row_int(r, PAGE - 1, rows_col(r, "id")));
}

enum http
get_chain(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct narrow	 n = { .of = req_id(req, "of", 0),
				    .position = req_id(req, "position", 0),
				    .typed = req_text(req, "q", TYPED_MAX, 0) };
	int64_t			 after = req_id(req, "after", 0);
	struct value		*data = value_object(req->mem), *branches = value_array(req->mem);
	struct query		*people, *positions, *frame;
	const struct rows	*r;
	struct ids		 all, asked;

	if (!req_ok(req))
		return req_invalid(req);
	if ((r = chain_places(req, a->chain_id, a->user_id, 0)) == NULL)
		return db_status(req);
	if (!take_branches(req, r, n.of, &all, &asked, branches))
		return HTTP_404;
	people = chain_people_send(req, a->chain_id, all, asked, n.position, n.typed, after, PAGE + 1);
	positions = staff_positions_send(req, a->chain_id);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	value_set(data, "branches", branches);
	add_people(req, data, query_rows(people));
	add_narrow(req, data, &n, query_rows(positions));
	return staff_page(req, HTTP_200, "chain.html", data, frame, "chain");
}

/* ---- a month of one member ------------------------------------------------- */

/* The hours of a day in each branch where there are some, in words; set aside: those that
 * are not worked for the others. */
static const char *
day_words(struct req *req, struct timetable *const *t, size_t n, int d, int *places, bool *aside)
{
	struct buf	*out = buf_new(req->mem);

	*places = 0;
	*aside = false;
	for (size_t i = 0; i < n; i++) {
		const struct timetable_cell	*c = &t[i]->rows[0].cells[d];
		const char			*hours = c->hours != NULL ? c->hours : c->kept;

		if (hours == NULL)
			continue;
		buf_printf(out, "%s%s %s%s", *places > 0 ? "; " : "", t[i]->branch, hours,
		    c->hours == NULL ? req_printf(req, " (%s)", tr(req->lang, "set aside")) : "");
		*aside = *aside || c->hours == NULL;
		++*places;
	}
	return out->data;
}

/* How many branches each day has, and the days with more than one in words. */
static void
add_days(struct req *req, struct value *data, struct timetable *const *t, size_t n)
{
	struct value	*sums = value_array(req->mem), *both = value_array(req->mem), *one;

	for (int d = 0; d < t[0]->ndays; d++) {
		int		 places;
		bool		 aside;
		const char	*words = day_words(req, t, n, d, &places, &aside);

		one = value_append(sums, value_object(req->mem));
		value_set_int(one, "places", places);
		value_set_bool(one, "two", places > 1 || aside);
		if (places < 2 && !aside)
			continue;
		one = value_append(both, value_object(req->mem));
		value_set_text(one, "day", lang_day_short(req->mem, req->lang, t[0]->days[d].date));
		value_set_text(one, "words", words);
		value_set_bool(one, "clash", aside);
	}
	value_set(data, "sums", sums);
	value_set(data, "both", both);
	value_set_bool(data, "any_both", value_len(both) > 0);
}

/* Reads the months of the branches; those in which the member was not are left out. */
static size_t
read_months(struct req *req, struct timetable_queries *const *q, const struct rows *places,
    struct timetable **t, struct value *rows)
{
	size_t	 n = 0;

	for (size_t i = 0; i < rows_len(places); i++) {
		struct value	*one;

		t[n] = timetable_read(req, req->lang, q[i]);
		if (t[n]->nrows == 0)
			continue;
		one = value_append(rows, value_object(req->mem));
		value_set_int(one, "branch_id", row_int(places, i, rows_col(places, "id")));
		value_set_text(one, "branch", t[n]->branch);
		value_set(one, "row", month_rows(req, t[n]));
		n++;
	}
	return n;
}

enum http
get_person_timetable(struct req *req)
{
	const struct auth		*a = req->auth;
	int64_t				 id = req_path_id(req, "id");
	struct timetable_ask		 ask = { .month = month_asked(req), .members = { &id, 1 } };
	struct timetable_queries	**q;
	struct timetable		**t;
	struct value			*data = value_object(req->mem), *rows = value_array(req->mem);
	const struct rows		*one, *places;
	struct query			*frame;
	size_t				 n;

	if (!req_ok(req))
		return req_invalid(req);
	if (auth_own_staff(req) != 0 && auth_own_staff(req) != id)
		return HTTP_404;
	one = staff_one(req, a->chain_id, a->branch_id, id, true);
	places = chain_places(req, a->chain_id, a->user_id, id);
	if (one == NULL || places == NULL)
		return db_status(req);
	if (rows_len(one) == 0)
		return HTTP_404;
	q = mem_zero(req->mem, (rows_len(places) + 1) * sizeof(struct timetable_queries *));
	t = mem_zero(req->mem, (rows_len(places) + 1) * sizeof(struct timetable *));
	for (size_t i = 0; i < rows_len(places); i++) {
		ask.branch = row_int(places, i, rows_col(places, "id"));
		q[i] = timetable_send(req, &ask);
	}
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	staff_head(req, value_sub(data, "person"), one);
	n = read_months(req, q, places, t, rows);
	if (n > 0) {
		month_head(req, data, t[0]);
		add_days(req, data, t, n);
	}
	value_set(data, "rows", rows);
	value_set_bool(data, "none", n == 0);
	value_set_bool(value_sub(data, "here"), "timetable", true);
	return staff_page(req, HTTP_200, "person-timetable.html", data, frame, "people");
}
