/* chain.c: whose bookings a list is of: the branch's of the address, or those of all
 * branches of the chain that the user may see, or of one of them.  Which are they is asked
 * of the directory; row-level security stands behind.
 */
#include "auth.h"
#include "db.h"
#include "mem.h"
#include "value.h"
#include "visits.h"

#include "chain_sql.h"

/* All of them, and those that are asked for. */
static enum http
all_branches(struct req *req, int64_t of, struct of_branches *b)
{
	const struct rows	*r = chain_branches(req, req->auth->chain_id, req->auth->user_id);

	if (r == NULL)
		return db_status(req);
	b->all = (struct ids){ mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*b->all.v)), 0 };
	for (size_t i = 0; i < rows_len(r); i++)
		b->all.v[b->all.n++] = row_int(r, i, 0);
	b->asked = b->all;
	for (size_t i = 0; of != 0 && i < b->all.n; i++)
		if (b->all.v[i] == of) {
			b->asked = (struct ids){ b->all.v + i, 1 };
			return HTTP_200;
		}
	return of == 0 ? HTTP_200 : HTTP_404;
}

enum http
visits_of(struct req *req, const struct ask *ask, struct of_branches *b)
{
	int64_t	 of = 0;

	if (ask->wide) {
		(void)value_to_int(value_get(ask->filter, "of"), &of);
		return all_branches(req, of, b);
	}
	b->all = (struct ids){ mem_zero(req->mem, sizeof(*b->all.v)), 1 };
	b->all.v[0] = req->auth->branch_id;
	b->asked = b->all;
	return HTTP_200;
}
