/* plan.c: the licence of the chain: its plan, what is used of it and what is
 * left, until when; what the operator of the installation did here.
 */
#include "plan.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "licence.h"
#include "req.h"
#include "settings.h"
#include "value.h"
#include "view.h"

#include "plan_sql.h"

static const char *
text_of(const struct value *object, const char *key)
{
	return value_str(value_get(object, key));
}

/* How many more may come, in words: beyond the limit, none.  True: there are more
 * than it allows. */
static bool
add_left(struct req *req, struct value *data, const char *used, const char *most, const char *key)
{
	int64_t	 n = 0, max = 0;

	if (!value_to_int(value_get(data, most), &max))
		return false;
	(void)value_to_int(value_get(data, used), &n);
	value_set_text(data, key, req_printf(req, tr(req->lang, "of %lld, left: %lld"),
	    (long long)max, (long long)(n < max ? max - n : 0)));
	return n > max;
}

static void
add_days(struct req *req, struct value *data)
{
	int64_t		 days = 0;
	unsigned long	 n;

	if (!value_to_int(value_get(data, "days"), &days) || days <= 0)
		return;
	n = (unsigned long)days;
	value_set_text(data, "days_words",
	    req_printf(req, trn(req->lang, "%lu day left", "%lu days left", n), n));
}

enum http
get_licence(struct req *req)
{
	struct query	*asked = plan_licence_send(req, req->auth->chain_id);
	struct query	*frame = frame_send(req);
	const char	*json, *state;
	bool		 staff_over, branches_over;
	struct value	*data;

	if (!db_wait(req) || (json = query_json(asked)) == NULL)
		return db_status(req);
	data = value_parse(req->mem, json);
	state = text_of(data, "state");
	value_set_text(data, "word", licence_plan(req, text_of(data, "plan")));
	value_set_text(data, "begun", licence_day(req, text_of(data, "since")));
	licence_state_words(req, data, state, value_true(value_get(data, "trial")),
	    text_of(data, "last_day"));
	value_set_bool(data, "is_ended", state != NULL && strcmp(state, "ended") == 0);
	value_set_bool(data, "is_suspended", state != NULL && strcmp(state, "suspended") == 0);
	staff_over = add_left(req, data, "staff", "staff_max", "staff_left");
	branches_over = add_left(req, data, "branches", "branches_max", "branches_left");
	value_set_bool(data, "is_over", staff_over || branches_over);
	add_days(req, data);
	value_set(data, "lines", licence_lines(req, value_get(data, "history")));
	value_set(data, "works", licence_works(req, value_get(data, "work")));
	value_set_bool(data, "has_works", value_len(value_get(data, "works")) > 0);
	value_set_text(data, "heading", tr(req->lang, "Licence"));
	settings_fill(req, data, frame, "licence");
	return view_answer(req, HTTP_200, "plan.html", data);
}
