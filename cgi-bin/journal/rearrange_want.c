/* rearrange_want.c: what the form wants of each booking, and what is in the way.
 *
 * The forms name each booking (id), the version seen (seen_ID) and what is to
 * become of it (to_ID): "17@2026-05-14T09:30:00+03:00", "help-4-6" (6 helps in place of
 * 4; 0: nobody), both ("help-4-6@17@2026-…"), "cancel", or nothing; to take back what
 * was done (back), also "restore".
 */
#include "rearrange_in.h"

#include <stdio.h>
#include <string.h>

#include "auth.h"
#include "change.h"
#include "handover.h"
#include "i18n.h"
#include "mem.h"
#include "value.h"

#include "panel_sql.h"
#include "rearrange_sql.h"
#include "several_sql.h"

enum {
	CHOICE_MAX = 100,	/* characters */
	VERSION_MAX = 2147483647
};

size_t
wanted_count(const struct wanted *w, enum what what)
{
	size_t	 n = 0;

	for (size_t i = 0; i < w->n; i++)
		n += w->v[i].what == what;
	return n;
}

void
wanted_trouble(struct req *req, struct wanted *w, const struct item *item, const char *sentence)
{
	const char	*from = req_printf(req, "%.5s", plan_text(w->now, item->row, "wall") +
			    sizeof("2026-01-01T") - 1);

	plan_trouble(req, w->troubles, item->id,
	    lang_span(req->mem, req->lang, from, plan_text(w->now, item->row, "ends")),
	    plan_text(w->now, item->row, "who"), sentence);
}

const char *
wanted_stale(struct req *req)
{
	return tr(req->lang, "Somebody else has just changed it: this is how it is now");
}

/* Looks where a booking goes, or comes back to; what is in the way, NULL: nothing, or
 * they insist.  What was put over another before it was cancelled goes back there. */
const char *
wanted_look(struct req *req, const struct wanted *w, struct item *item)
{
	struct aim	*aim = &item->aim;

	if (!aim_take(req, panel_aim(req, req->auth->chain_id, req->auth->branch_id, item->id,
	    item->staff, item->wall, 0, NULL, w->ids), aim))
		return "";
	if (aim->sentence == NULL || (aim->overrulable && req_bool(req, "anyway")) ||
	    (item->what == RESTORE && aim->taken &&
	    row_bool(w->now, item->row, rows_col(w->now, "on_top"))))
		return NULL;
	if (w->back && aim->possible && !aim->taken &&
	    change_was_there(req, item->id, item->staff, item->wall))
		return NULL;
	return aim->sentence;
}

const char *
wanted_look_helper(struct req *req, const struct item *item)
{
	const struct rows	*r = rearrange_helper(req, req->auth->chain_id,
				    req->auth->branch_id, item->id, item->was, item->other,
				    item->what == MOVE ? item->aim.at : NULL);

	if (r != NULL && row_bool(r, 0, rows_col(r, "may")))
		return NULL;
	return item->other != 0 ? tr(req->lang, "This helper is not free then any more") :
	    tr(req->lang, "It cannot be done without a helper");
}

/* Takes where a booking is to go; HTTP_200, or why not. */
static enum http
want_move(struct req *req, struct wanted *w, struct item *item, const char *choice)
{
	const char	*instant, *sentence;

	if (!handover_read(req, choice, &item->staff, &instant))
		return HTTP_422;
	item->what = MOVE;
	item->wall = req_printf(req, "%.19s", instant);
	if (!change_may_move(req, w->now, item->row, item->staff, item->wall, 0))
		return HTTP_403;
	sentence = wanted_look(req, w, item);
	if (sentence == NULL && item->other != 0)
		sentence = wanted_look_helper(req, item);
	if (sentence == NULL)
		return HTTP_200;
	if (*sentence == '\0')
		return visit_missing(req);
	wanted_trouble(req, w, item, sentence);
	return HTTP_200;
}

/* Takes who is to help, "help-4-6", and where it goes then, if anywhere; HTTP_200, or
 * why not. */
static enum http
want_helper(struct req *req, struct wanted *w, struct item *item, const char *choice)
{
	long long	 was, other;
	int		 end = 0;
	const char	*sentence;

	if (sscanf(choice, "help-%18lld-%18lld%n", &was, &other, &end) != 2 || was < 0 || other < 0)
		return HTTP_422;
	item->was = was;
	item->other = other;
	if (choice[end] == '@' && was > 0 && other > 0)
		return want_move(req, w, item, choice + end + 1);
	if (choice[end] != '\0')
		return HTTP_422;
	item->what = HELP;
	if (!auth_may(req, "timetable_transferring_record_access"))
		return HTTP_403;
	if ((sentence = wanted_look_helper(req, item)) != NULL)
		wanted_trouble(req, w, item, sentence);
	return HTTP_200;
}

/* Takes that a booking is cancelled, or comes back; HTTP_200, or why not. */
static enum http
want_gone(struct req *req, struct wanted *w, struct item *item)
{
	const char	*sentence;

	if (!change_may_cancel(req, row_bool(w->now, item->row, rows_col(w->now, "came"))))
		return HTTP_403;
	if (item->what == RESTORE && (sentence = wanted_look(req, w, item)) != NULL)
		wanted_trouble(req, w, item, *sentence != '\0' ? sentence : wanted_stale(req));
	return HTTP_200;
}

/* Takes one booking of the form; HTTP_200, or why not. */
static enum http
want(struct req *req, struct wanted *w, int64_t id)
{
	const char	*choice = req_text(req, req_printf(req, "to_%lld", (long long)id),
			    CHOICE_MAX, 0);
	struct item	*item = &w->v[w->n];
	int64_t		 seen = 0;

	(void)req_int(req, req_printf(req, "seen_%lld", (long long)id), 1, VERSION_MAX,
	    choice != NULL ? REQ_REQUIRED : 0, &seen);
	if (choice == NULL || !req_ok(req))
		return req_ok(req) ? HTTP_200 : HTTP_422;
	*item = (struct item){ .id = id, .row = rows_find(w->now, "id", id) };
	if (item->row == rows_len(w->now))
		return visit_missing(req);
	w->n++;
	item->version = plan_int(w->now, item->row, "version");
	if (seen != item->version) {
		wanted_trouble(req, w, item, wanted_stale(req));
		return HTTP_200;
	}
	if (strcmp(choice, "cancel") == 0 || (w->back && strcmp(choice, "restore") == 0)) {
		item->what = *choice == 'c' ? CANCEL : RESTORE;
		return want_gone(req, w, item);
	}
	if (strncmp(choice, "help-", sizeof("help-") - 1) == 0)
		return want_helper(req, w, item, choice);
	return want_move(req, w, item, choice);
}

enum http
wanted_read(struct req *req, struct wanted *w, bool absence)
{
	const struct auth	*a = req->auth;
	enum http		 status = HTTP_200;

	*w = (struct wanted){ .ids = req_ids(req, "id", BOOKINGS_MAX), .back = req_bool(req, "back"),
	    .troubles = value_array(req->mem) };
	w->v = mem_zero(req->mem, (w->ids.n + 1) * sizeof(*w->v));
	w->now = several_now(req, a->chain_id, a->branch_id, w->ids, auth_own_staff(req), a->last_days);
	if (!req_ok(req) || w->now == NULL)
		return req_ok(req) ? db_status(req) : HTTP_422;
	if (absence && w->back)
		status = absent_forget(req, w);
	for (size_t i = 0; i < w->ids.n && status == HTTP_200; i++)
		status = want(req, w, w->ids.v[i]);
	return status == HTTP_200 && value_len(w->troubles) > 0 ? HTTP_409 : status;
}
