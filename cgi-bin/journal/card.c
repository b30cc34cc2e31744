/* card.c: appointments as cards. */
#include "board_in.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "label.h"
#include "mem.h"
#include "req.h"
#include "value.h"

enum { KINDS = 8 };	/* colours of service categories */

/* Where the columns are: they are looked up once, for there are many rows. */
struct card_columns {
	int	 id, visit, staff, thing, category, version, day, start, length, title, status, origin;
	int	 name, surname, first, on_top, note, assists, repeats, labels;
};

static struct card_columns
columns_of(const struct rows *r)
{
	return (struct card_columns){
		.id = rows_col(r, "id"), .visit = rows_col(r, "visit_id"),
		.staff = rows_col(r, "staff_id"), .thing = rows_col(r, "thing_id"),
		.category = rows_col(r, "category_id"), .version = rows_col(r, "version"),
		.day = rows_col(r, "day"), .start = rows_col(r, "start"),
		.length = rows_col(r, "length"), .title = rows_col(r, "title"),
		.status = rows_col(r, "status"), .origin = rows_col(r, "origin"),
		.name = rows_col(r, "name"), .surname = rows_col(r, "surname"),
		.first = rows_col(r, "is_first"), .on_top = rows_col(r, "on_top"),
		.note = rows_col(r, "note"), .assists = rows_col(r, "assists"),
		.repeats = rows_col(r, "repeats"), .labels = rows_col(r, "labels"),
	};
}

/* Is the row one more line of this card? */
static bool
goes_on(const struct card *c, const struct rows *r, size_t i, const struct card_columns *at)
{
	return c->id == row_int(r, i, at->id) && c->staff_id == row_int(r, i, at->staff) &&
	    c->thing_id == row_int(r, i, at->thing);
}

static struct card
card_read(struct req *req, const struct rows *r, size_t i, const struct card_columns *at,
    int64_t label)
{
	const struct auth	*a = req->auth;
	const char		*labels = row_text(r, i, at->labels);
	const char		*service = row_text(r, i, at->title);

	return (struct card){
		.row = i,
		.id = row_int(r, i, at->id),
		.visit_id = row_int(r, i, at->visit),
		.staff_id = row_int(r, i, at->staff),
		.thing_id = row_int(r, i, at->thing),
		.assists = row_bool(r, i, at->assists),
		.category_id = row_int(r, i, at->category),
		.version = row_int(r, i, at->version),
		.day = row_text(r, i, at->day),
		.start = (int)row_int(r, i, at->start),
		.length = (int)row_int(r, i, at->length),
		.status = row_text(r, i, at->status),
		.origin = row_text(r, i, at->origin),
		.client = board_client(req, row_text(r, i, at->name), row_text(r, i, at->surname)),
		.services = service != NULL ? service : "",
		.on_top = row_bool(r, i, at->on_top),
		/* Who sees a part of the visits cannot tell which is the first. */
		.first = row_bool(r, i, at->first) && !a->own_only && a->since == NULL &&
		    a->branches == NULL,
		.note = row_bool(r, i, at->note),
		.labels = labels,
		.pale = label != 0 && !label_has(req, labels, label),
		.repeats = row_bool(r, i, at->repeats),
		.lanes = 1,
	};
}

struct cards
cards_read(struct req *req, const struct rows *r, int64_t label)
{
	struct cards		 all = { mem_zero(req->mem, (rows_len(r) + 1) * sizeof(struct card)), 0 };
	const struct card_columns	 at = columns_of(r);
	struct card		*c = NULL;

	for (size_t i = 0; i < rows_len(r); i++) {
		if (c != NULL && goes_on(c, r, i, &at)) {
			c->services = req_printf(req, "%s, %s", c->services, row_text(r, i, at.title));
			continue;
		}
		c = &all.v[all.n++];
		*c = card_read(req, r, i, &at, label);
	}
	return all;
}

int
card_row(const struct card *c)
{
	return c->start / ROW;
}

int
card_end(const struct card *c)
{
	int	 end = (c->start + c->length + ROW - 1) / ROW;

	return end > card_row(c) ? end : card_row(c) + 1;
}

/* The keys in the order in which the template asks for them. */
struct value *
card_value(struct req *req, const struct card *c, int grid_start, int grid_end)
{
	struct value		*v = value_object(req->mem), *mark = value_object(req->mem);
	const struct status	*s = board_status_of(c->status);
	bool			 by_staff = strcmp(c->origin, "staff") == 0;
	int			 end = c->start + c->length < grid_end ? card_end(c) : grid_end / ROW;

	value_add(v, "made", value_text(req->mem, by_staff ? "staff" : "client"));
	value_add(v, "kind", value_text(req->mem, c->category_id == 0 ? "" :
	    req_printf(req, " k%d", (int)(c->category_id % KINDS))));
	value_add(mark, "c", value_text(req->mem, s->class));
	value_add(mark, s->class, value_bool(req->mem, true));
	value_add(mark, "word", value_text(req->mem, tr(req->lang, s->word)));
	value_add(v, "mark", mark);
	value_add(v, "row", value_int(req->mem, card_row(c) - grid_start / ROW));
	value_add(v, "rows", value_int(req->mem, end > card_row(c) ? end - card_row(c) : 1));
	value_add(v, "lane", value_text(req->mem, lane_class(req, c)));
	value_add(v, "has_labels", value_bool(req->mem, c->labels != NULL));
	value_add(v, "labels", label_list(req, c->labels));
	value_add(v, "on_top", value_bool(req->mem, c->on_top));
	value_add(v, "assists", value_bool(req->mem, c->assists));
	value_add(v, "pale", value_bool(req->mem, c->pale));
	value_add(v, "id", value_int(req->mem, c->id));
	value_add(v, "thing", c->thing_id == 0 ? value_null(req->mem) :
	    value_int(req->mem, c->thing_id));
	value_add(v, "visit_id", value_int(req->mem, c->visit_id));
	value_add(v, "v", value_int(req->mem, c->version));
	value_add(v, "staff_id", value_int(req->mem, c->staff_id));
	value_add(v, "day", value_text(req->mem, c->day));
	value_add(v, "start", value_int(req->mem, c->start));
	value_add(v, "length", value_int(req->mem, c->length));
	value_add(v, "repeats", value_bool(req->mem, c->repeats));
	value_add(v, "hidden", value_bool(req->mem, lane_hidden(c)));
	value_add(v, "first", value_bool(req->mem, c->first));
	value_add(v, "note", value_bool(req->mem, c->note));
	value_add(v, "outside", value_bool(req->mem, c->outside));
	value_add(v, "from", value_text(req->mem, board_clock(req, c->start)));
	value_add(v, "to", value_text(req->mem, board_clock(req, c->start + c->length)));
	value_add(v, "client", value_text(req->mem, c->client));
	value_add(v, "services", value_text(req->mem, c->services));
	value_add(v, "made_word", value_text(req->mem, board_origin(req, c->origin)));
	value_add(v, "status", value_text(req->mem, c->status));
	value_add(v, "origin", value_text(req->mem, c->origin));
	return v;
}

struct value *
board_cards(struct req *req, const struct rows *rows, int64_t label)
{
	struct cards	 all = cards_read(req, rows, label);
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < all.n; i++) {
		struct hours	 h;

		h = shift_hours(row_text(rows, all.v[i].row, rows_col(rows, "hours")));
		all.v[i].outside = card_outside(&all.v[i], &h);
		(void)value_append(list, card_value(req, &all.v[i], 0, DAY));
	}
	return list;
}

struct value *
hold_value(struct req *req, const struct rows *r, size_t i, int grid_start)
{
	struct value	*v = value_object(req->mem);
	int64_t		 start = row_int(r, i, rows_col(r, "start"));
	int64_t		 length = row_int(r, i, rows_col(r, "length"));
	int64_t		 end = (start + length + ROW - 1) / ROW;

	value_set_int(v, "row", start / ROW - grid_start / ROW);
	value_set_int(v, "rows", end - start / ROW);
	value_set_int(v, "staff_id", row_int(r, i, rows_col(r, "staff_id")));
	value_set_text(v, "day", row_text(r, i, rows_col(r, "day")));
	value_set_int(v, "start", start);
	value_set_int(v, "length", length);
	value_set_int(v, "seconds", row_int(r, i, rows_col(r, "seconds")));
	value_set_text(v, "from", board_clock(req, start));
	value_set_text(v, "to", board_clock(req, start + length));
	return v;
}

struct value *
board_holds(struct req *req, const struct rows *rows)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < rows_len(rows); i++)
		(void)value_append(list, hold_value(req, rows, i, 0));
	return list;
}
