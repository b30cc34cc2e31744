/* things.c: a day with a column for each room and thing, and in it what is
 * booked there.
 */
#include "board_in.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "mem.h"
#include "req.h"

#include "things_sql.h"

void
things_send(struct board *b)
{
	struct req		*req = b->req;
	const struct auth	*a = req->auth;

	b->asked.more = things_all_send(req, a->chain_id, a->branch_id, b->ask->day);
	b->asked.cards = things_cards_send(req, a->chain_id, a->branch_id, b->ask->day,
	    b->ask->staff);
}

/* Leaves out the cards of members who are not shown; tells with whom the others
 * are, for no column says so here. */
static void
sift(struct board *b)
{
	size_t	 n = 0, row;

	for (size_t i = 0; i < b->cards.n; i++) {
		struct card	*c = &b->cards.v[i];

		row = rows_find(b->staff, "id", c->staff_id);
		if (row < rows_len(b->staff) && !board_shows(b, row))
			continue;
		if (row < rows_len(b->staff))
			c->services = req_printf(b->req, "%s · %s",
			    row_text(b->staff, row, rows_col(b->staff, "name")), c->services);
		b->cards.v[n++] = *c;
	}
	b->cards.n = n;
}

void
things_columns(struct board *b)
{
	const struct rows	*r = query_rows(b->asked.more);

	sift(b);
	b->columns.v = mem_zero(b->req->mem, (rows_len(r) + 1) * sizeof(struct column));
	for (size_t i = 0; i < rows_len(r); i++) {
		struct column	*c = &b->columns.v[b->columns.n++];

		*c = (struct column){ .thing_id = row_int(r, i, rows_col(r, "id")),
		    .day = b->day, .name = row_text(r, i, rows_col(r, "title")),
		    .note = row_text(r, i, rows_col(r, "kind")), .away = "" };
		column_take(b, c);
	}
}
