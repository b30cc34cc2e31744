/* rearrange.c: a day that goes otherwise than planned.
 *
 * A client is late: their booking and those behind it move on (late.c).  A member is
 * absent for some days (absent.c).  Both show first what would become of whom
 * (rearrange_show.c); what was shown is wanted of a form (rearrange_want.c), and here done
 * in one transaction, all of it or nothing; it can be taken back.
 */
#include "rearrange_in.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "value.h"
#include "visit.h"

#include "rearrange_sql.h"
#include "several_sql.h"

/* The items of a kind as the functions of the database want them. */
static const char *
document(struct req *req, const struct wanted *w, enum what what)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < w->n; i++) {
		const struct item	*item = &w->v[i];

		if (item->what != what)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", item->id);
		value_set_int(one, "seen", item->version);
		if (what == HELP || (what == MOVE && item->other != 0)) {
			value_set_int(one, "was", item->was);
			value_set_int(one, "other", item->other);
		}
		if (what != MOVE)
			continue;
		value_set_int(one, "staff", item->staff);
		value_set_text(one, "start", item->aim.at);
		value_set_bool(one, "on_top", item->aim.taken);
	}
	return value_json(req->mem, list);
}

/* Takes over the versions that visits have now: another booking of one may be next. */
static void
follow(struct wanted *w, const struct value *made)
{
	int64_t	 visit = 0, version = 0;

	for (size_t k = 0; k < value_len(made); k++) {
		(void)value_to_int(value_get(value_at(made, k), "visit_id"), &visit);
		(void)value_to_int(value_get(value_at(made, k), "version"), &version);
		for (size_t i = 0; i < w->n; i++)
			if (plan_int(w->now, w->v[i].row, "visit_id") == visit)
				w->v[i].version = version;
	}
}

/* Others were faster: of which visits. */
static void
tell_stale(struct req *req, struct wanted *w, const struct value *visits)
{
	int64_t	 visit = 0;

	for (size_t k = 0; k < value_len(visits); k++) {
		(void)value_to_int(value_at(visits, k), &visit);
		for (size_t i = 0; i < w->n; i++)
			if (plan_int(w->now, w->v[i].row, "visit_id") == visit)
				wanted_trouble(req, w, &w->v[i], wanted_stale(req));
	}
}

/* Who has taken what a booking was to have; NULL: nobody. */
static const char *
look_again(struct req *req, const struct wanted *w, struct item *item)
{
	const char	*sentence = item->what == HELP ? NULL : wanted_look(req, w, item);

	return sentence == NULL && (item->what == HELP || item->other != 0) ?
	    wanted_look_helper(req, item) : sentence;
}

/* What a function for several answered; HTTP_200, or why nothing is done: then it is
 * looked again who has taken a time meanwhile. */
static enum http
settle(struct req *req, struct wanted *w, const char *json)
{
	const struct value	*made;
	const char		*sentence;

	if (json == NULL && strcmp(db_sqlstate(req), "23P01") != 0)
		return visit_missing(req);
	if (json == NULL) {
		for (size_t i = 0; i < w->n; i++)
			if (w->v[i].what != CANCEL &&
			    (sentence = look_again(req, w, &w->v[i])) != NULL && *sentence != '\0')
				wanted_trouble(req, w, &w->v[i], sentence);
		return HTTP_409;
	}
	made = value_parse(req->mem, json);
	if (value_kind(made) == VALUE_OBJECT) {
		tell_stale(req, w, value_get(made, "stale"));
		return HTTP_409;
	}
	follow(w, made);
	return HTTP_200;
}

/* ---- what was done --------------------------------------------------------- */

/* Does what the form says; the same. */
static enum http
apply(struct req *req, struct wanted *w, bool absence)
{
	const struct auth	*a = req->auth;
	int64_t			 own = auth_own_staff(req);
	enum http		 status = wanted_read(req, w, absence);

	if (status == HTTP_200 && wanted_count(w, MOVE) > 0)
		status = settle(req, w, several_move(req, a->chain_id, a->branch_id, own,
		    document(req, w, MOVE)));
	if (status == HTTP_200 && wanted_count(w, HELP) > 0)
		status = settle(req, w, rearrange_help(req, a->chain_id, a->branch_id, own,
		    document(req, w, HELP)));
	if (status == HTTP_200 && wanted_count(w, CANCEL) > 0)
		status = settle(req, w, several_cancel(req, a->chain_id, a->branch_id, own,
		    document(req, w, CANCEL), false));
	if (status == HTTP_200 && wanted_count(w, RESTORE) > 0)
		status = settle(req, w, several_cancel(req, a->chain_id, a->branch_id, own,
		    document(req, w, RESTORE), true));
	return status == HTTP_200 && absence && !w->back ? absent_note(req, w) : status;
}

/* Where a booking was, and who helped in it, as far as that was changed. */
static const char *
undo_choice(struct req *req, const struct wanted *w, const struct item *item)
{
	const char	*help = req_printf(req, "help-%lld-%lld", (long long)item->other,
			    (long long)item->was);
	const char	*place = req_printf(req, "%lld@%s",
			    (long long)plan_int(w->now, item->row, "staff_id"),
			    plan_text(w->now, item->row, "wall"));

	return item->what == HELP ? help : item->other == 0 ? place :
	    req_printf(req, "%s@%s", help, place);
}

/* The way back: the old places, the new versions. */
static struct value *
undo_list(struct req *req, const struct wanted *w)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < w->n; i++) {
		const struct item	*item = &w->v[i];

		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", item->id);
		value_set_int(one, "version", item->version);
		value_set_text(one, "choice", item->what == CANCEL ? "restore" :
		    undo_choice(req, w, item));
	}
	return list;
}

/* What was done, in words, with the way back. */
static struct value *
done_value(struct req *req, const struct wanted *w)
{
	struct value	*done = value_object(req->mem), *undo;
	unsigned long	 moved = (unsigned long)wanted_count(w, MOVE);
	unsigned long	 helped = (unsigned long)wanted_count(w, HELP);
	unsigned long	 gone = (unsigned long)wanted_count(w, CANCEL);
	unsigned long	 back = (unsigned long)wanted_count(w, RESTORE);
	const char	*words = req_printf(req,
			    trn(req->lang, "Moved: %lu booking", "Moved: %lu bookings", moved), moved);

	if (helped > 0)
		words = req_printf(req, "%s. %s", words, req_printf(req, trn(req->lang,
		    "Other help: %lu booking", "Other help: %lu bookings", helped), helped));
	if (gone > 0)
		words = req_printf(req, "%s. %s", words, req_printf(req,
		    trn(req->lang, "Cancelled: %lu booking", "Cancelled: %lu bookings", gone), gone));
	if (back > 0)
		words = req_printf(req, "%s. %s", words, req_printf(req,
		    trn(req->lang, "Brought back: %lu booking", "Brought back: %lu bookings", back),
		    back));
	if (w->illness != NULL)
		words = req_printf(req, "%s. %s", words, w->illness);
	value_set_text(done, "words", words);
	if (w->back || (w->n == 0 && w->edit == 0))
		return done;
	undo = value_sub(done, "undo");
	value_set(undo, "list", undo_list(req, w));
	if (w->edit != 0)
		value_set_int(undo, "edit", w->edit);
	return done;
}

/* Whom to call, for no message tells them what was done; who is late (first) knows. */
static void
add_untold(struct req *req, const struct wanted *w, int64_t first, struct value *done)
{
	struct ids		 ids = { mem_zero(req->mem, (w->n + 1) * sizeof(int64_t)), 0 };
	struct value		*list = value_array(req->mem), *one;
	const struct rows	*r;
	const char		*phone;

	for (size_t i = 0; i < w->n; i++)
		if ((w->v[i].what == MOVE || w->v[i].what == CANCEL) && w->v[i].id != first)
			ids.v[ids.n++] = w->v[i].id;
	if (w->back || ids.n == 0)
		return;
	r = rearrange_untold(req, req->auth->chain_id, ids);
	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		phone = visit_phone(req, plan_text(r, i, "phone"));
		value_set_text(one, "who", plan_text(w->now,
		    rows_find(w->now, "id", plan_int(r, i, "id")), "who"));
		value_set_text(one, "phone", phone);
		value_set_text(one, "tel", phone != NULL ? plan_text(r, i, "phone") : NULL);
	}
	if (value_len(list) > 0)
		value_set(value_sub(done, "untold"), "list", list);
}

enum http
rearrange_answer(struct req *req, enum http (*load)(struct req *, struct plan *), int64_t first)
{
	struct wanted	 w;
	struct plan	 p = { 0 };
	enum http	 status = apply(req, &w, first == 0), loaded;

	if (status == HTTP_422 && req_wants_json(req))
		return req_invalid(req);
	if (status != HTTP_200 && status != HTTP_409)
		return status;
	if (status == HTTP_200)
		db_notify(req, "okno_live");
	if ((loaded = load(req, &p)) != HTTP_200)
		return loaded;
	p.refused = status != HTTP_200;
	p.troubles = w.troubles;
	if (status == HTTP_200) {
		p.done = done_value(req, &w);
		add_untold(req, &w, first, p.done);
	}
	return plan_show(req, status, &p, first);
}
