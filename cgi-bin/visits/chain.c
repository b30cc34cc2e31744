/* chain.c: the list of bookings over all branches of the chain that the user may see, or
 * one of them: which are they is asked of the directory, and row-level security stands
 * behind.  What is changed, kept and exported is a branch's: its own list does that.
 */
#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "value.h"
#include "view.h"
#include "visits.h"

#include "chain_sql.h"

/* All of them, and those that are asked for.  False: one is asked for that is not theirs. */
static bool
read_branches(struct req *req, const struct rows *r, int64_t of, struct ids *all, struct ids *asked)
{
	*all = (struct ids){ mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*all->v)), 0 };
	for (size_t i = 0; i < rows_len(r); i++)
		all->v[all->n++] = row_int(r, i, 0);
	*asked = *all;
	for (size_t i = 0; of != 0 && i < all->n; i++)
		if (all->v[i] == of) {
			*asked = (struct ids){ all->v + i, 1 };
			return true;
		}
	return of == 0;
}

enum http
get_chain(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 of = req_id(req, "of", 0);
	struct value		*data = value_object(req->mem);
	struct query		*rows = NULL, *choices, *frame;
	const struct rows	*r;
	struct ids		 all, asked;
	struct ask		 ask;
	bool			 good = ask_read(req, &ask);

	if (!good && req_wants_json(req))
		return req_invalid(req);
	if ((r = chain_branches(req, a->chain_id, a->user_id)) == NULL)
		return db_status(req);
	if (!read_branches(req, r, of, &all, &asked))
		return HTTP_404;
	if (good)
		rows = bookings_of_send(req, asked, visits_filter(req, &ask), ask.place,
		    VISITS_PAGE + 1, visits_shows_phones(req), ask.shown);
	choices = chain_choices_send(req, a->chain_id, all);
	frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	if (of != 0)
		value_set_int(ask.filter, "of", of);
	if (good)
		visits_rows(req, data, &ask, query_rows(rows), "/chain");
	else
		visits_wrong(req, data);
	ask_show(req, data, &ask);
	visits_choose(req, data, &ask, query_rows(choices));
	value_set_bool(value_sub(data, "may"), "open", auth_may(req, "record_form_access"));
	frame_fill(req, data, frame, "visits");
	if (!good)
		return view_page(req, HTTP_422, "chain.html", data);
	return view_answer(req, HTTP_200, "chain.html", data);
}
