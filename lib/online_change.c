/* online_change.c: moving and cancelling by the client, and taking that back. */
#include "online.h"

#include <string.h>

#include "auth.h"
#include "day.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "online_change_sql.h"
#include "slot.h"
#include "visit_sql.h"

static enum online
refuse(struct req *req, const char **sentence, enum online refusal, const char *msg)
{
	*sentence = tr(req->lang, msg);
	return refusal;
}

/* ONLINE_OK if the rule named allows a change now. */
static enum online
check_rules(struct req *req, int64_t appointment, const char *rule, const struct rows **rules,
    const char **sentence)
{
	const struct rows	*r;

	r = *rules = online_change_rules(req, req->auth->chain_id, req->auth->branch_id, appointment);
	if (r == NULL)
		return ONLINE_FAILED;
	if (rows_len(r) == 0)
		return refuse(req, sentence, ONLINE_GONE, N_("There is no such booking any more"));
	if (row_bool(r, 0, rows_col(r, "locked")))
		return refuse(req, sentence, ONLINE_CLOSED,
		    N_("Online booking is paused here at present. Please call us."));
	if (!row_bool(r, 0, rows_col(r, rule)))
		return refuse(req, sentence, ONLINE_CLOSED,
		    N_("This cannot be changed online. Please call us."));
	if (!row_bool(r, 0, rows_col(r, "in_time")))
		return refuse(req, sentence, ONLINE_CLOSED,
		    N_("It is too late to change this online. Please call us."));
	return ONLINE_OK;
}

/* What a change has in its train: messages, which go with the commit, and the
 * notices of both.  template NULL: nothing that the client should be told. */
static enum online
changed(struct req *req, int64_t appointment, const char *token, const char *template)
{
	if (template != NULL)
		(void)online_tell_send(req, req->auth->chain_id, appointment, template,
		    lang_code(req->lang), token);
	db_notify(req, "okno_live");
	db_notify(req, "okno_send");
	return ONLINE_OK;
}

static struct ids
services_of(struct req *req, const struct rows *r)
{
	const int	 col = rows_col(r, "service_id");
	struct ids	 ids = { mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*ids.v)), 0 };

	for (size_t i = 0; i < rows_len(r); i++)
		if (row_int(r, i, col) != 0)
			ids.v[ids.n++] = row_int(r, i, col);
	return ids;
}

enum online
online_move(struct req *req, int64_t appointment, const char *token, const char *at,
    const char **sentence)
{
	struct slot_part	 part;
	struct slot_ask		 ask = { .parts = &part, .nparts = 1, .days = 1, .online = true,
				    .except = appointment };
	const struct rows	*rules;
	const struct slot_world	*w;
	struct slot		 slot;
	enum online		 refusal;
	enum why		 why;
	int32_t			 start;
	bool			 stays;

	if ((refusal = check_rules(req, appointment, "may_move", &rules, sentence)) != ONLINE_OK)
		return refusal;
	part = (struct slot_part){ services_of(req, rules), rows_int(rules, "staff_id") };
	ask.length = (int)rows_int(rules, "length");
	ask.before = (int)rows_int(rules, "before");
	ask.after = (int)rows_int(rules, "after");
	ask.from = day_of_time(req->mem, at);
	if ((w = slot_load(req, &ask)) == NULL)
		return ONLINE_FAILED;
	why = slot_instant(w, at, &start) ? slot_why(w, start, &slot, NULL) : WHY_STEP;
	if (why != WHY_FREE) {
		*sentence = why_sentence(req, why);
		return why == WHY_NOBODY ? ONLINE_SERVICE : ONLINE_TAKEN;
	}
	stays = strcmp(slot_iso(req, w, start), rows_text(rules, "starts")) == 0;
	if (appointment_move_client(req, req->auth->chain_id, req->auth->branch_id, appointment,
	    part.staff, slot_iso(req, w, start), slot_length(w, &slot, 0),
	    slot_things(req, w, &slot, 0)) == NULL) {
		if (strcmp(db_constraint(req), "busy_no_overlap") != 0)
			return ONLINE_FAILED;
		return refuse(req, sentence, ONLINE_TAKEN, N_("This time is no longer free"));
	}
	return changed(req, appointment, token, stays ? NULL : "moved");
}

enum online
online_cancel(struct req *req, int64_t appointment, const char *token, const char **sentence)
{
	const struct rows	*rules;
	enum online		 refusal;

	if ((refusal = check_rules(req, appointment, "may_cancel", &rules, sentence)) != ONLINE_OK)
		return refusal;
	if (appointment_cancel(req, req->auth->chain_id, req->auth->branch_id, 0, appointment, 0) == NULL)
		return ONLINE_FAILED;
	return changed(req, appointment, token, "cancelled");
}

enum online
online_restore(struct req *req, int64_t appointment, const char *token, const char **sentence)
{
	if (appointment_restore(req, req->auth->chain_id, req->auth->branch_id, 0, appointment) == NULL) {
		if (strcmp(db_constraint(req), "busy_no_overlap") != 0)
			return ONLINE_FAILED;
		return refuse(req, sentence, ONLINE_TAKEN,
		    N_("The time has been given to somebody else meanwhile."));
	}
	return changed(req, appointment, token, "booked");
}
