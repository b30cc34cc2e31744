/* okno.c: routes of our own, for what the widget needs and the compatible ones
 * have no place for.
 */
#include <string.h>
#include <time.h>

#include "api.h"
#include "auth.h"
#include "book.h"
#include "buf.h"
#include "catalog.h"
#include "day.h"
#include "db.h"
#include "format.h"
#include "i18n.h"
#include "mem.h"
#include "online.h"
#include "site.h"
#include "slot.h"
#include "text.h"
#include "times.h"
#include "value.h"

#include "okno_sql.h"

#define OFFERS		6	/* nearest times, unless asked for another number */
#define OFFERS_MAX	20
#define PARTS_TYPED_MAX	4000
#define TOKEN_LENGTH	32	/* of a hold */

enum http
get_page(struct req *req)
{
	const char	*json = okno_page(req, req->auth->chain_id, req->auth->branch_id, site_url(req));

	return json != NULL ? answer_json(req, HTTP_200, json, NULL) : db_status(req);
}

/* ---- one wish ---- */

/* service_ids, staff_id and datetime as an appointment. */
static void
read_wish(struct req *req, struct online_appointment *a, int time_flags)
{
	*a = (struct online_appointment){
		.key = 1,
		.staff = req_id(req, "staff_id", 0),
		.services = ask_services(req),
		.at = req_time(req, "datetime", time_flags),
	};
}

/* Without a wish the soonest: nearest to a time when nothing was free yet. */
static const char *
yesterday(struct req *req)
{
	time_t		 at = time(NULL) - 86400;
	struct tm	 tm;
	char		 text[32];

	(void)gmtime_r(&at, &tm);
	(void)strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:00Z", &tm);
	return mem_text(req->mem, text, strlen(text));
}

enum http
get_nearest(struct req *req)
{
	struct online_appointment	a;
	struct online_visit		v = { .appointments = &a, .n = 1 };
	int64_t				count = OFFERS;
	enum http			known;

	read_wish(req, &a, 0);
	(void)req_int(req, "count", 1, OFFERS_MAX, 0, &count);
	if (!req_ok(req))
		return req_invalid(req);
	if ((known = ask_known(req, a.staff, a.services)) != HTTP_200)
		return known;
	if (a.at == NULL)
		a.at = yesterday(req);
	return answer_value(req, HTTP_200, online_nearest(req, &v, (size_t)count));
}

enum http
get_why(struct req *req)
{
	struct online_appointment	 a;
	const struct slot_world		*w;
	struct value			*data = value_object(req->mem);
	enum why			 why;
	enum http			 known;
	int32_t				 at;

	read_wish(req, &a, REQ_REQUIRED);
	if (!req_ok(req))
		return req_invalid(req);
	if ((known = ask_known(req, a.staff, a.services)) != HTTP_200)
		return known;
	w = load_from(req, a.staff, a.services, day_of_time(req->mem, a.at), 1);
	if (w == NULL)
		return db_status(req);
	why = slot_instant(w, a.at, &at) ? slot_why(w, at, NULL, NULL) : WHY_STEP;
	value_set_bool(data, "free", why == WHY_FREE);
	value_set_text(data, "reason", why_word(why));
	value_set_text(data, "text", why_sentence(req, why));
	return answer_value(req, HTTP_200, data);
}

/* ---- visits of several parts ---- */

/* The parameter "parts": JSON text in a query string, a list in a body. */
static const struct value *
parts_list(struct req *req)
{
	const struct value	*list = value_get(req_json(req), "parts");
	const char		*text;

	if (list == NULL && (text = req_text(req, "parts", PARTS_TYPED_MAX, 0)) != NULL)
		list = value_parse(req->mem, text);
	if (value_kind(list) == VALUE_ARRAY && value_len(list) >= 1 &&
	    value_len(list) <= ENGINE_PARTS_MAX)
		return list;
	req_error(req, "parts", req_printf(req,
	    tr(req->lang, "A list of 1 to %d parts is expected here."), ENGINE_PARTS_MAX));
	return NULL;
}

static void
read_part(struct req *req, const struct value *list, size_t i, struct online_appointment *a,
    int time_flags)
{
	const struct value	*one = value_at(list, i);

	if (value_kind(one) != VALUE_OBJECT)
		one = value_object(req->mem);
	req_in(req, one, req_printf(req, "parts.%zu", i));
	read_wish(req, a, time_flags);
	if (a->services.n == 0)
		req_error(req, "service_ids", tr(req->lang, "Please choose a service."));
	req_in(req, NULL, NULL);
	a->key = (int64_t)i + 1;
}

static void
write_slot(struct buf *b, struct req *req, const struct slot_world *w, const struct slot *s,
    size_t nparts)
{
	buf_printf(b, "{\"time\":\"%s\",\"datetime\":\"%s\",\"parts\":", slot_clock(req, w, s->start),
	    slot_iso(req, w, s->start));
	for (size_t p = 0; p < nparts; p++)
		buf_printf(b, "%s{\"staff_id\":%lld,\"datetime\":\"%s\",\"seance_length\":%d}",
		    p > 0 ? "," : "[", (long long)slot_staff(w, s, p),
		    slot_iso(req, w, s->starts[p]), slot_length(w, s, p) * 60);
	buf_puts(b, "]}");
}

enum http
get_times(struct req *req)
{
	const char			*date = req_date(req, "date", REQ_REQUIRED);
	const struct value		*list = parts_list(req);
	struct slot_part		 parts[ENGINE_PARTS_MAX];
	struct slot_ask			 ask = { .parts = parts, .nparts = value_len(list),
					    .from = date, .days = 1, .online = true };
	struct online_appointment	 a;
	const struct slot_world		*w;
	const struct slot		*times;
	struct buf			*b;
	size_t				 n;

	for (size_t i = 0; i < ask.nparts; i++) {
		read_part(req, list, i, &a, 0);
		parts[i] = (struct slot_part){ a.services, a.staff };
	}
	if (!req_ok(req))
		return req_invalid(req);
	if ((w = slot_load(req, &ask)) == NULL)
		return db_status(req);
	times = slot_times(req, w, 0, &n);
	b = answer_begin(req);
	buf_putc(b, '[');
	for (size_t i = 0; i < n; i++) {
		buf_puts(b, i > 0 ? "," : "");
		write_slot(b, req, w, &times[i], ask.nparts);
	}
	buf_putc(b, ']');
	return answer_end(req, HTTP_200, NULL);
}

/* ---- holds ---- */

/* What the form may promise for that time; null: nothing. */
static struct value *
reminder(struct req *req, const char *at)
{
	struct online_reminder	 r;
	struct value		*o = value_object(req->mem);

	if (!online_reminder(req, at, &r))
		return value_null(req->mem);
	value_set_int(o, "mail", r.mail);
	value_set_int(o, "sms", r.sms);
	value_set_bool(o, "usual", r.usual);
	value_set_text(o, "text", r.text);
	value_set_text(o, "way", r.way);
	return o;
}

static enum http
answer_hold(struct req *req, const struct online_visit *v, const char *token,
    const char *expires_at)
{
	const struct online_appointment	*a = &v->appointments[0];
	struct value			*data = value_object(req->mem);

	value_set_text(data, "hold", token);
	value_set_int(data, "staff_id", a->staff);
	value_set_text(data, "datetime", a->starts_at);
	value_set_text(data, "expires_at", expires_at);
	value_set_int(data, "seconds", ONLINE_HOLD_SECONDS);
	value_set(data, "reminder", reminder(req, a->starts_at));
	return answer_value(req, HTTP_201, data);
}

/* The token that the hold shall have, made by the caller: as random as ours are. */
static const char *
read_token(struct req *req)
{
	const char	*token = req_text(req, "token", 64, 0);

	if (token != NULL && (strlen(token) != TOKEN_LENGTH ||
	    strspn(token, "0123456789abcdef") != TOKEN_LENGTH))
		req_error(req, "token", req_printf(req,
		    tr(req->lang, "%d hexadecimal digits are expected here."), TOKEN_LENGTH));
	return token;
}

enum http
post_hold(struct req *req)
{
	struct online_appointment	 parts[ENGINE_PARTS_MAX] = { { 0 } };
	struct online_visit		 v = { .appointments = parts, .n = 1 };
	const struct value		*list;
	const char			*former = req_text(req, "hold", 64, 0), *token, *expires_at;
	const char			*named = read_token(req);
	static const int64_t		 echo[ENGINE_PARTS_MAX] = { 1, 2, 3, 4, 5, 6, 7, 8 };
	int64_t				 wanted;
	enum online			 refusal;

	if (req_has(req, "parts")) {
		list = parts_list(req);
		v.n = value_len(list);
		for (size_t i = 0; i < v.n; i++)
			read_part(req, list, i, &parts[i], REQ_REQUIRED);
	} else {
		read_wish(req, &parts[0], REQ_REQUIRED);
	}
	if (!req_ok(req))
		return req_invalid(req);
	wanted = parts[0].staff;
	if ((token = online_hold(req, &v, former, named, &expires_at, &refusal)) != NULL) {
		db_notify(req, "okno_live");
		return answer_hold(req, &v, token, expires_at);
	}
	parts[0].staff = wanted;
	return refuse_online(req, &v, refusal, echo, refusal == ONLINE_TAKEN ||
	    refusal == ONLINE_NOBODY ? online_nearest(req, &v, OFFERS) : NULL);
}

enum http
delete_hold(struct req *req)
{
	if (!online_release(req, req_path(req, "hold")))
		return db_status(req);
	db_notify(req, "okno_live");
	return HTTP_204;
}
