/* online.c: booking by clients. */
#include "online.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "auth_tries.h"
#include "db.h"
#include "i18n.h"
#include "idempotency.h"
#include "log.h"
#include "mem.h"
#include "online_in.h"
#include "online_sql.h"
#include "secret.h"
#include "value.h"
#include "visit_sql.h"

#define CODE_DIGITS	6

static const struct {
	enum online	 refusal;
	const char	*sentence;
} sentences[] = {
	{ ONLINE_CLOSED,	N_("Online booking is paused here at present. Please call us.") },
	{ ONLINE_MANY_CODES,	N_("This phone was sent as many codes as it may get in a day. "
				    "Please try again tomorrow, or call us.") },
	{ ONLINE_MANY_HOLDS,	N_("Too many times are kept for you already. "
				    "Please try again in ten minutes.") },
	{ ONLINE_MANY_ASKED,	N_("Too many codes were asked for from your address. "
				    "Please try again in an hour, or call us.") },
	{ ONLINE_MANY_TODAY,	N_("No more codes can be sent today. "
				    "Please try again tomorrow, or call us.") },
	{ ONLINE_PHONE,		N_("This is not a phone number") },
	{ ONLINE_CODE,		N_("The code is wrong or no longer valid") },
	{ ONLINE_TAKEN,		N_("This time is no longer free") },
	{ ONLINE_BLOCKED,	N_("This phone cannot be used for booking") },
	{ ONLINE_NAME,		N_("Please give your name") },
	{ ONLINE_NOBODY,	N_("Nobody is free at this time") },
	{ ONLINE_OVERLAP,	N_("These appointments overlap") },
	{ ONLINE_SERVICE,	N_("This service cannot be booked here") },
};

/* A refusal in English, which is also what the database's functions raise. */
static const char *
sentence_of(enum online refusal)
{
	for (size_t i = 0; i < sizeof(sentences) / sizeof(*sentences); i++)
		if (sentences[i].refusal == refusal)
			return sentences[i].sentence;
	return "";
}

const char *
online_sentence(struct req *req, enum online refusal)
{
	return tr(req->lang, sentence_of(refusal));
}

enum online
online_refuse(struct req *req, struct online_visit *v, enum online refusal, int64_t key,
    const char *sentence)
{
	v->refused_key = key;
	v->sentence = sentence != NULL ? sentence : online_sentence(req, refusal);
	return refusal;
}

enum http
online_status(struct req *req, enum online refusal)
{
	switch (refusal) {
	case ONLINE_OK:
		return HTTP_200;
	case ONLINE_FAILED:
		return db_status(req);
	case ONLINE_BLOCKED:
	case ONLINE_CLOSED:
		return HTTP_403;
	case ONLINE_GONE:
		return HTTP_404;
	case ONLINE_MANY_CODES:
	case ONLINE_MANY_HOLDS:
	case ONLINE_MANY_ASKED:
	case ONLINE_MANY_TODAY:
		return HTTP_429;
	default:
		return HTTP_422;
	}
}

const char *
online_hold_hash(struct req *req, const struct online_visit *v)
{
	return v->hold == NULL || *v->hold == '\0' ? NULL : auth_token_hash(req, v->hold);
}

/* ---- codes ---- */

static const char *
code_hash(struct req *req, const char *phone, const char *code)
{
	return auth_token_hash(req, mem_printf(req->mem, "%s %s", phone, code));
}

/* Has a day's limit been reached?  Then that is noted, for the owner and for the log. */
static enum online
codes_may(struct req *req)
{
	const struct rows	*r = dir_codes_limit(req, req->auth->chain_id, req->auth->branch_id);

	if (r == NULL)
		return ONLINE_FAILED;
	if (rows_text(r, "reached") == NULL)
		return ONLINE_OK;
	log_warn("no code by SMS for chain %lld: the limit of a day (%s) is reached",
	    (long long)req->auth->chain_id, rows_text(r, "reached"));
	return db_commit(req) ? ONLINE_MANY_TODAY : ONLINE_FAILED;
}

enum online
online_code_send(struct req *req, const char *phone)
{
	char			 random[SECRET_TOKEN];
	const char		*code;
	const struct rows	*made;
	enum online		 refusal;
	enum http		 may;

	may = auth_spend(req, mem_printf(req->mem, "code %lld", (long long)req->auth->branch_id));
	if (may != HTTP_200)
		return may == HTTP_429 ? ONLINE_MANY_ASKED : ONLINE_FAILED;
	if ((refusal = codes_may(req)) != ONLINE_OK)
		return refusal;
	secret_token(random);
	random[8] = '\0';	/* 32 bits are enough for six digits without a bias worth naming */
	code = mem_printf(req->mem, "%06lu", strtoul(random, NULL, 16) % 1000000);
	if ((made = dir_code_make(req, phone, code_hash(req, phone, code),
	    req->auth->chain_id)) == NULL)
		return ONLINE_FAILED;
	if (!row_bool(made, 0, rows_col(made, "made")))
		return ONLINE_MANY_CODES;
	db_notify(req, "okno_send");
	return online_code_message(req, req->auth->chain_id, req->auth->branch_id, phone,
	    lang_code(req->lang), code) ? ONLINE_OK : ONLINE_FAILED;
}

int64_t
online_code_chain(struct req *req, const char *phone, const char *code)
{
	struct query	*taken;

	if (code == NULL || strlen(code) != CODE_DIGITS)
		return 0;
	taken = dir_code_take_send(req, phone, code_hash(req, phone, code), 0);
	if (!db_apart(req, true) || query_rows(taken) == NULL)
		return 0;
	return rows_int(query_rows(taken), "chain");
}

/* The code of a booking: used up in its transaction, so a time that is lost
 * after all leaves it good.  A wrong one counts, whatever comes of the request. */
static enum online
take_code(struct req *req, struct online_visit *v)
{
	const struct rows	*taken;

	if (v->code != NULL && strlen(v->code) == CODE_DIGITS) {
		taken = dir_code_take(req, v->phone, code_hash(req, v->phone, v->code),
		    req->auth->chain_id);
		if (taken == NULL)
			return ONLINE_FAILED;
		if (rows_text(taken, "chain") != NULL)
			return ONLINE_OK;
		if (!db_commit(req))
			return ONLINE_FAILED;
	}
	return online_refuse(req, v, ONLINE_CODE, 0, NULL);
}

/* ---- booking ---- */

static struct value *
appointment_value(struct req *req, const struct online_visit *v, struct online_appointment *a,
    bool any)
{
	struct value	*o = value_object(req->mem), *services = value_array(req->mem);

	a->token = auth_token_new(req);
	for (size_t i = 0; i < a->services.n; i++) {
		struct value	*s = value_append(services, value_object(req->mem));

		value_set_int(s, "id", a->services.v[i]);
	}
	value_set_int(o, "key", a->key);
	value_set_int(o, "staff_id", a->staff);
	value_set_text(o, "starts_at", a->starts_at);
	value_set_int(o, "length", a->length);
	value_set_bool(o, "staff_requested", !any);
	value_set_text(o, "comment", a->comment != NULL ? a->comment : "");
	value_set_text(o, "api_id", v->api_id != NULL ? v->api_id : "");
	value_set_int(o, "notify_sms", v->notify_sms);
	value_set_int(o, "notify_email", v->notify_email);
	value_set(o, "things", ids_value(req, a->things));
	value_set(o, "services", services);
	if (value_len(a->fields) > 0)
		value_set(o, "fields", a->fields);
	value_set_text(o, "link", auth_token_hash(req, a->token));
	return o;
}

/* What visit_book wants (sql/functions/30-visit.sql). */
static const char *
visit_json(struct req *req, struct online_visit *v, const bool *any, int64_t consent_version)
{
	struct value	*p = value_object(req->mem), *client = value_object(req->mem),
			*letter = value_object(req->mem), *list = value_array(req->mem);

	value_set_text(client, "name", v->name);
	value_set_text(client, "phone", v->phone);
	value_set_text(client, "email", v->email != NULL ? v->email : "");
	for (size_t i = 0; i < v->n; i++)
		value_append(list, appointment_value(req, v, &v->appointments[i], any[i]));
	value_set_text(letter, "lang", lang_code(req->lang));
	value_set_text(letter, "token", v->appointments[0].token);
	value_set_text(p, "origin", v->origin);
	if (req->auth->partner_id != 0)
		value_set_int(p, "partner_id", req->auth->partner_id);
	value_set_text(p, "comment", v->comment != NULL ? v->comment : "");
	value_set_text(p, "from_url", v->from_url != NULL ? v->from_url : "");
	value_set(p, "client", client);
	if (v->unreminded)
		value_set_text(p, "notify", "own");
	if (v->consent)
		value_set_int(p, "consent_version", consent_version);
	if (online_hold_hash(req, v) != NULL)
		value_set_text(p, "hold", online_hold_hash(req, v));
	value_set(p, "letter", letter);
	value_set(p, "appointments", list);
	return value_json(req->mem, p);
}

bool *
online_any(struct req *req, const struct online_visit *v)
{
	bool	*any = mem_zero(req->mem, (v->n + 1) * sizeof(*any));

	for (size_t i = 0; i < v->n; i++)
		any[i] = v->appointments[i].staff == 0;
	return any;
}

bool
online_again(struct req *req, const struct online_visit *v, const bool *any)
{
	for (size_t i = 0; i < v->n; i++)
		if (any[i] || v->appointments[i].things.n > 0)
			return db_rerun(req);
	return false;
}

/* Why a booking that had been checked was refused after all. */
static enum online
refused_late(struct req *req, struct online_visit *v, const bool *any)
{
	enum online	 again;

	if (strcmp(db_message(req), sentence_of(ONLINE_BLOCKED)) == 0)
		return online_refuse(req, v, ONLINE_BLOCKED, v->appointments[0].key, NULL);
	if (strcmp(db_message(req), sentence_of(ONLINE_CLOSED)) == 0)
		return online_refuse(req, v, ONLINE_CLOSED, v->appointments[0].key, NULL);
	if (*db_message(req) != '\0')
		return online_refuse(req, v, ONLINE_SERVICE, v->appointments[0].key,
		    tr(req->lang, db_message(req)));
	if (strcmp(db_constraint(req), "busy_no_overlap") != 0 || online_again(req, v, any))
		return ONLINE_FAILED;
	/* Which of the appointments is it? */
	if (v->n > 1 && (again = online_check(req, v)) != ONLINE_OK)
		return again;
	return online_refuse(req, v, ONLINE_TAKEN, v->appointments[0].key, NULL);
}

/* Reads the ids made back into the appointments; the answer keeps the order of
 * time, so they are found by the request's own number. */
static void
take_ids(struct online_visit *v, const struct value *made)
{
	for (size_t i = 0; i < value_len(made); i++) {
		int64_t	 key, id;

		if (!value_to_int(value_get(value_at(made, i), "key"), &key) ||
		    !value_to_int(value_get(value_at(made, i), "id"), &id))
			continue;
		for (size_t k = 0; k < v->n; k++)
			if (v->appointments[k].key == key)
				v->appointments[k].id = id;
	}
}

/* Nothing is written after a booking but the answer under its key, if it has
 * one: else the commit goes with it, in one round trip. */
static const char *
book(struct req *req, const char *visit)
{
	struct query	*q = visit_book_send(req, req->auth->chain_id, req->auth->branch_id, visit);

	db_notify_often(req, "okno_live");
	db_notify_often(req, "okno_send");
	return (idempotency_claimed() ? db_wait(req) : db_commit(req)) ? query_json(q) : NULL;
}

enum online
online_book(struct req *req, struct online_visit *v)
{
	const struct rows	*branch;
	const bool		*any = online_any(req, v);
	const char		*made;
	enum online		 refusal;

	if (v->name == NULL || *v->name == '\0')
		return online_refuse(req, v, ONLINE_NAME, 0, NULL);
	if (v->phone == NULL || *v->phone == '\0')
		return online_refuse(req, v, ONLINE_PHONE, 0, NULL);
	branch = v->branch != NULL ? v->branch :
	    online_branch(req, req->auth->chain_id, req->auth->branch_id);
	if (branch == NULL)
		return ONLINE_FAILED;
	if (v->n == 0 || !row_bool(branch, 0, rows_col(branch, "online")))
		return online_refuse(req, v, ONLINE_SERVICE, 0, NULL);
	v->books = true;
	if ((refusal = online_check(req, v)) != ONLINE_OK)
		return refusal;
	if (row_bool(branch, 0, rows_col(branch, "phone_code")) &&
	    (refusal = take_code(req, v)) != ONLINE_OK)
		return refusal;
	if ((made = book(req, visit_json(req, v, any, rows_int(branch, "consent_version")))) == NULL)
		return refused_late(req, v, any);
	take_ids(v, value_get(value_parse(req->mem, made), "appointments"));
	return ONLINE_OK;
}

/* ---- nearest times ---- */

struct near {
	const struct slot_world	*world;
	struct slot		 slot;
	int32_t			 away;	/* minutes from the wish */
};

static int
nearer(const void *a, const void *b)
{
	const struct near	*x = a, *y = b;

	return (x->away > y->away) - (x->away < y->away);
}

static bool
has_start(const struct near *found, size_t n, int32_t start)
{
	while (n > 0 && found[n - 1].slot.start != start)
		n--;
	return n > 0;
}

/* Collects free starts around the wish, day after day until there are some.  A
 * start that another world offered already is not offered twice. */
static size_t
collect(struct req *req, const struct slot_world *w, int32_t wish, struct near **found,
    size_t *room, size_t n, size_t enough)
{
	for (size_t d = 0; d < slot_days(w) && n < enough * 4; d++) {
		size_t			 many;
		const struct slot	*times = slot_times(req, w, d, &many);

		for (size_t i = 0; i < many; i++) {
			if (has_start(*found, n, times[i].start))
				continue;
			mem_grow(req->mem, found, room, n + 1, sizeof(**found));
			(*found)[n++] = (struct near){ w, times[i], abs(times[i].start - wish) };
		}
	}
	return n;
}

static const char *
staff_name(const struct rows *names, int64_t id)
{
	const int	 col = rows_col(names, "id"), name = rows_col(names, "name");

	for (size_t i = 0; i < rows_len(names); i++)
		if (row_int(names, i, col) == id)
			return row_text(names, i, name);
	return "";
}

struct value *
online_nearest(struct req *req, const struct online_visit *v, size_t count)
{
	static const int		 reach[] = { 14, 62 };	/* days; the second for busy branches */
	const struct online_appointment	*a = &v->appointments[0];
	struct value			*list = value_array(req->mem);
	const struct slot_world		*w;
	const struct rows		*names;
	struct near			*found = NULL;
	size_t				 n = 0, room = 0;
	int32_t				 wish = 0;

	for (size_t i = 0; i < 2 && n == 0; i++) {
		if (a->at == NULL || (w = online_load(req, v, a, a->staff, reach[i])) == NULL)
			return list;
		if (!slot_instant(w, a->at, &wish))
			wish = 0;	/* no such time on that day's clock: the earliest are as good */
		n = collect(req, w, wish, &found, &room, n, count);
		if (n < count && a->staff != 0 && (w = online_load(req, v, a, 0, reach[i])) != NULL)
			n = collect(req, w, wish, &found, &room, n, count);
	}
	if (n == 0 || (names = online_staff(req, req->auth->chain_id, req->auth->branch_id)) == NULL)
		return list;
	qsort(found, n, sizeof(*found), nearer);
	for (size_t i = 0; i < n && i < count; i++) {
		struct value		*o = value_append(list, value_object(req->mem));
		const struct near	*near = &found[i];
		int64_t			 staff = slot_staff(near->world, &near->slot, 0);

		value_set_int(o, "staff_id", staff);
		value_set_text(o, "staff_name", staff_name(names, staff));
		value_set_text(o, "datetime", slot_iso(req, near->world, near->slot.start));
		value_set_text(o, "date", slot_day_of(near->world, near->slot.start));
		value_set_text(o, "time", slot_clock(req, near->world, near->slot.start));
	}
	return list;
}
