/* chains.c: all businesses of the installation, thousands of them as well: by
 * pages from the newest on, searched by name, branch or user.
 */
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "i18n.h"
#include "licence.h"
#include "operator.h"
#include "req.h"
#include "route.h"
#include "value.h"

#include "operator_sql.h"

enum { PAGE = 50, TYPED_MAX = 100 };

static const struct filter {
	const char	*state;		/* NULL: all */
	const char	*count;		/* the column that counts them */
	const char	*word;
} filters[] = {
	{ NULL, "all", NC_("businesses", "All") },
	{ "trial", "trial", NC_("businesses", "Trying out") },
	{ "ending", "ending", NC_("businesses", "Ending soon") },
	{ "ended", "ended", NC_("businesses", "Ended") },
	{ "suspended", "suspended", NC_("businesses", "Suspended") },
};

static const char *
list_url(struct req *req, const char *state, const char *typed, int64_t before)
{
	struct buf	*out = buf_new(req->mem);

	buf_puts(out, "/operator?");
	if (state != NULL)
		buf_printf(out, "state=%s&", state);
	if (typed != NULL) {
		buf_puts(out, "q=");
		buf_percent(out, typed, "");
		buf_putc(out, '&');
	}
	if (before != 0)
		buf_printf(out, "before=%lld&", (long long)before);
	out->data[out->len - 1] = '\0';		/* the last ? or & */
	return out->data;
}

/* With how many there are of each, unless it is looked for a name among them. */
static struct value *
filters_value(struct req *req, const char *state, const char *typed, const struct rows *counts)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < ARRAY_SIZE(filters); i++) {
		const struct filter	*f = &filters[i];

		one = value_append(list, value_object(req->mem));
		value_set_text(one, "word", trc(req->lang, "businesses", f->word));
		if (typed == NULL)
			value_set_int(one, "n", rows_int(counts, f->count));
		value_set_text(one, "url", list_url(req, f->state, typed, 0));
		value_set_bool(one, "here", f->state == NULL || state == NULL ? f->state == state :
		    strcmp(f->state, state) == 0);
	}
	return list;
}

/* "3 of 5", or "3" where there is no limit. */
static const char *
used(struct req *req, const struct rows *r, size_t i, const char *what, const char *most)
{
	int64_t	 n = row_int(r, i, rows_col(r, what)), max = row_int(r, i, rows_col(r, most));

	return max == 0 ? req_printf(req, "%lld", (long long)n) :
	    req_printf(req, tr(req->lang, "%lld of %lld"), (long long)n, (long long)max);
}

static struct value *
chain_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);

	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
	value_set_text(one, "made", licence_day(req, row_text(r, i, rows_col(r, "made"))));
	value_set_text(one, "seen", licence_day(req, row_text(r, i, rows_col(r, "seen"))));
	value_set_text(one, "branches", used(req, r, i, "branches", "branches_max"));
	value_set_text(one, "staff", used(req, r, i, "staff", "staff_max"));
	value_set_bool(one, "own", row_bool(r, i, rows_col(r, "own")));
	value_set_int(one, "users", row_int(r, i, rows_col(r, "users")));
	value_set_text(one, "plan", licence_plan(req, row_text(r, i, rows_col(r, "plan"))));
	licence_state_words(req, one, row_text(r, i, rows_col(r, "state")),
	    row_bool(r, i, rows_col(r, "trial")), row_text(r, i, rows_col(r, "last_day")));
	return one;
}

enum http
get_chains(struct req *req)
{
	static const char *const	words[] = { "trial", "ending", "ended", "suspended", NULL };
	const char			*state = req_one_of(req, "state", words, 0);
	const char			*typed = req_text(req, "q", TYPED_MAX, 0);
	int64_t				 before = req_id(req, "before", 0);
	struct value			*data = value_object(req->mem), *list = value_array(req->mem);
	struct query			*chains, *states;
	const struct rows		*r;

	if (!req_ok(req))
		return req_invalid(req);
	states = operator_states_send(req);
	chains = operator_chains_send(req, typed, state, before, PAGE + 1);
	if (!db_wait(req))
		return db_status(req);
	r = query_rows(chains);
	for (size_t i = 0; i < rows_len(r) && i < PAGE; i++)
		(void)value_append(list, chain_value(req, r, i));
	value_set(data, "filters", filters_value(req, state, typed, query_rows(states)));
	value_set_text(data, "state", state);
	value_set_text(data, "typed_part", typed);
	value_set(data, "chains", list);
	value_set_bool(data, "none", rows_len(r) == 0);
	value_set_bool(data, "filtered", state != NULL || typed != NULL || before != 0);
	if (rows_len(r) > PAGE)
		value_set_text(data, "older", list_url(req, state, typed,
		    row_int(r, PAGE - 1, rows_col(r, "id"))));
	if (before != 0)
		value_set_text(data, "newest", list_url(req, state, typed, 0));
	return console_show(req, HTTP_200, "chains.html", data, "chains", tr(req->lang, "Businesses"));
}
