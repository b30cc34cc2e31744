/* back.c: takes back what the asker did to a visit in one request, saving its
 * window, as long as nobody has changed it since.
 *
 * The log knows what was before (visit_back_plan); here rights are asked for, and
 * whether the times, people and things are free that it had.
 */
#include <string.h>

#include "auth.h"
#include "change.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "route.h"
#include "value.h"
#include "visit.h"

#include "back_sql.h"
#include "panel_sql.h"

#define ID_CHARS	64
#define VERSION_MAX	2147483647

struct back {
	int64_t		 appointment;	/* one of the visit, by which it is named */
	int64_t		 visit;
	int64_t		 version;
	const char	*request;	/* in which it was done */
	struct value	*plan;
};

/* ---- refusals -------------------------------------------------------------- */

static enum http
refuse(struct req *req, const char *kind, const char *sentence)
{
	struct value	*list = value_array(req->mem);

	value_set_text(value_append(list, value_object(req->mem)), "sentence", sentence);
	return change_refuse_grid(req, (struct refusal){ .kind = kind, .sentence = sentence,
	    .list = list });
}

static enum http
refuse_stale(struct req *req, const struct back *b)
{
	const struct visit	*v = visit_read(req, b->visit);

	return v == NULL ? visit_missing(req) : refuse(req, "stale", change_stale(req, v));
}

/* ---- rights ---------------------------------------------------------------- */

static bool
any_has(const struct value *list, const char *key)
{
	for (size_t i = 0; i < value_len(list); i++)
		if (value_get(value_at(list, i), key) != NULL)
			return true;
	return false;
}

/* What it changes needs the rights that doing it needed. */
static bool
may(const struct req *req, const struct back *b)
{
	static const struct {
		const char	*key;
		const char	*right;
		bool		 each;		/* of an appointment */
	} rights[] = {
		{ "client",	"record_form_client_access",			false },
		{ "card",	"record_form_client_access",			false },
		{ "comment",	"records_edit_comment_access",			false },
		{ "status",	"edit_records_attendance_access",		false },
		{ "guest",	"record_form_client_access",			true },
		{ "services",	"records_edit_services_access",			true },
		{ "fields",	"custom_fields_record_values_edit_access",	true },
	};
	const struct value	*p = value_get(b->plan, "p"), *list = value_get(p, "appointments");

	for (size_t i = 0; i < ARRAY_SIZE(rights); i++)
		if ((rights[i].each ? any_has(list, rights[i].key) :
		    value_get(p, rights[i].key) != NULL) && !auth_may(req, rights[i].right))
			return false;
	if (any_has(list, "starts_at") && !auth_may(req, "records_edit_date_and_master_access") &&
	    !auth_may(req, "timetable_transferring_record_access"))
		return false;
	if (value_len(value_get(b->plan, "restore")) > 0 && !auth_may(req, "delete_records_access"))
		return false;
	return value_len(value_get(b->plan, "cancel")) == 0 ||
	    change_may_cancel(req, value_true(value_get(b->plan, "came")));
}

/* ---- aiming ---------------------------------------------------------------- */

/* What leaves its time: the appointments that are put elsewhere, and those that go. */
static struct ids
along(struct req *req, const struct back *b)
{
	const struct value	*list = value_get(value_get(b->plan, "p"), "appointments");
	const struct value	*gone = value_get(b->plan, "cancel");
	size_t			 n = value_len(list) + value_len(gone);
	struct ids		 ids = { mem_zero(req->mem, (n + 1) * sizeof(*ids.v)), 0 };

	for (size_t i = 0; i < value_len(list); i++)
		if (value_get(value_at(list, i), "starts_at") != NULL &&
		    value_to_int(value_get(value_at(list, i), "id"), &ids.v[ids.n]))
			ids.n++;
	for (size_t i = 0; i < value_len(gone); i++)
		if (value_to_int(value_at(gone, i), &ids.v[ids.n]))
			ids.n++;
	return ids;
}

/* Looks whether one of p's appointments may be where and as it was; NULL: it may,
 * else why not. */
static const char *
aim_one(struct req *req, struct back *b, const struct value *one, struct ids leaving)
{
	const struct auth	*a = req->auth;
	const struct value	*needs = value_get(one, "needs");
	const char		*wall = value_str(value_get(one, "wall"));
	bool			 moves = value_get(one, "starts_at") != NULL;
	int64_t			 id = 0, staff = 0, length = 0;
	struct aim		 aim;

	if (!moves && needs == NULL)
		return NULL;
	(void)value_to_int(value_get(one, "id"), &id);
	(void)value_to_int(value_get(one, "staff_id"), &staff);
	(void)value_to_int(value_get(one, "length"), &length);
	if (!aim_take(req, panel_aim(req, a->chain_id, a->branch_id, id, staff, wall, length,
	    needs != NULL ? value_json(req->mem, needs) : NULL, leaving), &aim))
		return tr(req->lang, "Choose a specialist of this branch");
	if (aim.lacks)
		return aim.sentence;
	if (moves && aim.sentence != NULL && !(aim.taken ?
	    value_true(value_get(one, "on_top")) :
	    aim.possible && change_was_there(req, id, staff, wall)))
		return aim.sentence;
	if (needs != NULL || aim.others != NULL)
		value_set(value_sub(b->plan, "things"), req_printf(req, "%lld", (long long)id),
		    value_parse(req->mem, aim.things));
	return NULL;
}

static const char *
aim_each(struct req *req, struct back *b)
{
	const struct value	*list = value_get(value_get(b->plan, "p"), "appointments");
	struct ids		 leaving = along(req, b);
	const char		*sentence = NULL;

	for (size_t i = 0; sentence == NULL && i < value_len(list); i++)
		sentence = aim_one(req, b, value_at(list, i), leaving);
	return sentence;
}

/* Why what came back or went back could not: what takes the time of one that is to come
 * back; else each can by itself, and what they need is not enough for all. */
static const char *
why_not(struct req *req, const struct back *b)
{
	const struct auth	*a = req->auth;
	const struct value	*list = value_get(b->plan, "restore");
	struct ids		 leaving = along(req, b);
	struct aim		 aim;
	int64_t			 id;

	for (size_t i = 0; i < value_len(list); i++)
		if (value_to_int(value_at(list, i), &id) &&
		    aim_take(req, panel_aim(req, a->chain_id, a->branch_id, id, 0, NULL, 0, NULL,
		    leaving), &aim) && (aim.taken || aim.lacks))
			return aim.sentence;
	return value_len(list) + leaving.n > 1 ?
	    tr(req->lang, "Another of these bookings takes what it needs at this time") :
	    tr(req->lang, "This time has just been taken");
}

/* ---- the whole ------------------------------------------------------------- */

/* What is named, and what there is to do; else why there is nothing. */
static enum http
look(struct req *req, struct back *b)
{
	const struct auth	*a = req->auth;
	const struct value	*item = value_at(value_get(req_json(req), "items"), 0);
	const struct rows	*r;
	const char		*json;

	*b = (struct back){ 0 };
	req_in(req, item, "items.0");
	b->appointment = req_id(req, "id", REQ_REQUIRED);
	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &b->version);
	b->request = req_text(req, "request", ID_CHARS, REQ_REQUIRED);
	req_in(req, NULL, NULL);
	if (!req_ok(req))
		return req_invalid(req);
	r = panel_visit_of(req, a->chain_id, a->branch_id, b->appointment, auth_own_staff(req),
	    a->last_days);
	if (r == NULL || rows_len(r) == 0)
		return visit_missing(req);
	b->visit = rows_int(r, "visit_id");
	json = back_plan(req, a->chain_id, a->branch_id, auth_own_staff(req), a->user_id,
	    b->visit, b->request);
	if (json == NULL)
		return db_status(req);
	b->plan = value_parse(req->mem, json);
	return value_len(b->plan) > 0 ? HTTP_200 :
	    refuse(req, "over", tr(req->lang, "This cannot be taken back any more."));
}

enum http
post_back(struct req *req)
{
	const struct auth	*a = req->auth;
	struct back		 b;
	struct value		*top = value_object(req->mem), *list = value_array(req->mem), *one;
	const char		*sentence, *json;
	enum http		 status = look(req, &b);
	int64_t			 version = 0;

	if (status != HTTP_200)
		return status;
	if (!value_to_int(value_get(b.plan, "version"), &version) || version != b.version)
		return refuse_stale(req, &b);
	if (!may(req, &b))
		return HTTP_403;
	if ((sentence = aim_each(req, &b)) != NULL)
		return refuse(req, "taken", sentence);
	json = back_do(req, a->chain_id, a->branch_id, auth_own_staff(req), b.visit, b.version,
	    value_json(req->mem, b.plan));
	if (json == NULL && strcmp(db_sqlstate(req), "23P01") == 0)
		return refuse(req, "taken", why_not(req, &b));
	if (json == NULL)
		return visit_missing(req);
	one = value_parse(req->mem, json);
	if (value_true(value_get(one, "stale")))
		return refuse_stale(req, &b);
	db_notify(req, "okno_live");
	value_set_int(one, "id", b.appointment);
	(void)value_append(list, one);
	value_set(top, "items", list);
	value_set_text(top, "request", req->id);
	return http_value(req, HTTP_200, top);
}
