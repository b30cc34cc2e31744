/* book.c: checking and booking, and the codes that confirm a phone. */
#include <string.h>

#include "api.h"
#include "auth.h"
#include "book.h"
#include "buf.h"
#include "catalog.h"
#include "conf.h"
#include "db.h"
#include "format.h"
#include "i18n.h"
#include "mem.h"
#include "online.h"
#include "phone.h"
#include "value.h"

#include "online_sql.h"

#define APPOINTMENTS_MAX	8	/* of one request */
#define HOURS_MAX		720	/* of a reminder before the start */
#define PHONE_TYPED_MAX		60

/* One appointment of the request; the number it came with is only echoed. */
static void
read_appointment(struct req *req, const struct value *object, size_t i,
    struct online_appointment *a, int64_t *echo)
{
	req_in(req, object, req_printf(req, "appointments.%zu", i));
	*echo = (int64_t)i + 1;
	(void)req_int(req, "id", 0, INT64_C(1) << 53, 0, echo);
	*a = (struct online_appointment){
		.key = (int64_t)i + 1,
		.staff = ask_staff(req),
		.services = req_ids_once(req, "services", SERVICES_MAX),
		.at = req_time(req, "datetime", REQ_REQUIRED),
		.comment = req_text(req, "comment", 1000, REQ_LINES),
	};
	req_in(req, NULL, NULL);
}

const struct value *
sent_appointments(struct req *req)
{
	const struct value	*top = req_json(req);

	return value_kind(top) == VALUE_ARRAY ? top : value_get(top, "appointments");
}

bool
read_appointments(struct req *req, struct online_visit *v, int64_t **echo)
{
	const struct value	*list = sent_appointments(req), *one;

	v->n = value_kind(list) == VALUE_ARRAY ? value_len(list) : 0;
	if (v->n == 0 || v->n > APPOINTMENTS_MAX) {
		req_error(req, "appointments", req_printf(req,
		    tr(req->lang, "A list of 1 to %d appointments is expected here."),
		    APPOINTMENTS_MAX));
		return false;
	}
	v->appointments = mem_zero(req->mem, v->n * sizeof(*v->appointments));
	*echo = mem_zero(req->mem, v->n * sizeof(**echo));
	for (size_t i = 0; i < v->n; i++) {
		one = value_at(list, i);
		if (value_kind(one) != VALUE_OBJECT)
			req_error(req, req_printf(req, "appointments.%zu", i),
			    tr(req->lang, "An object is expected here."));
		else
			read_appointment(req, one, i, &v->appointments[i], &(*echo)[i]);
	}
	return req_ok(req);
}

enum http
refuse_online(struct req *req, const struct online_visit *v, enum online refusal,
    const int64_t *echo, const struct value *nearest)
{
	int64_t	 id = 0;

	if (refusal == ONLINE_FAILED)
		return online_status(req, refusal);
	if (refusal < ONLINE_PHONE)
		return http_refuse(req, online_status(req, refusal), v->sentence);
	if (v->refused_key > 0 && (size_t)v->refused_key <= v->n)
		id = echo[v->refused_key - 1];
	return refuse_code(req, online_status(req, refusal), (int)refusal, id, v->sentence, nearest);
}

enum http
post_book_check(struct req *req)
{
	struct online_visit	 v = { .n = 0 };
	int64_t			*echo;
	enum online		 refusal;

	if (!read_appointments(req, &v, &echo))
		return req_invalid(req);
	if (!read_fields(req, sent_appointments(req), &v))
		return db_status(req);
	if (!req_ok(req))
		return req_invalid(req);
	if ((refusal = online_check(req, &v)) != ONLINE_OK)
		return refuse_online(req, &v, refusal, echo, NULL);
	return is_v2(req) ? answer_message(req, HTTP_201, "Created") : HTTP_201;
}

/* ---- who books ---- */

/* A phone as programs send it.  "" if it is none. */
static const char *
read_phone(struct req *req, const char *country)
{
	const char	*typed = req_raw(req, "phone");
	char		 e164[PHONE_MAX];

	if (strlen(typed) > PHONE_TYPED_MAX || !phone_is(typed, country, e164))
		return "";
	return mem_text(req->mem, e164, strlen(e164));
}

static enum http
refuse_phone(struct req *req)
{
	return refuse_code(req, HTTP_422, ONLINE_PHONE, 0,
	    tr(req->lang, "This is not a phone number"), NULL);
}

enum http
post_book_code(struct req *req)
{
	const struct rows	*branch = online_branch(req, req->auth->chain_id, req->auth->branch_id);
	const char		*phone;
	enum online		 refusal;

	if (branch == NULL)
		return db_status(req);
	phone = read_phone(req, rows_text(branch, "country"));
	if (*phone == '\0')
		return refuse_phone(req);
	if ((refusal = online_code_send(req, phone)) == ONLINE_FAILED)
		return db_status(req);
	if (refusal != ONLINE_OK)
		return http_refuse(req, online_status(req, refusal), online_sentence(req, refusal));
	return answer_message(req, HTTP_201, "Created");
}

/* The widget's own token is known to everybody: what comes with it is from a
 * client, what comes with another from a program. */
static const char *
origin(struct req *req)
{
	const char	*sent = req_header(req, "Authorization");
	const char	*widget = conf_str("OKNO_WIDGET_TOKEN", "");

	return sent != NULL && *widget != '\0' && strstr(sent, widget) != NULL ? "client" : "api";
}

/* A field that the branch demands, or does not want to see. */
static const char *
by_rule(struct req *req, const char *rule, const char *field, const char *text)
{
	if (strcmp(rule, "hidden") == 0)
		return NULL;
	if (strcmp(rule, "required") == 0 && (text == NULL || *text == '\0'))
		req_error(req, field, tr(req->lang, "Please fill in this field."));
	return text;
}

/* The token of a hold of theirs; NULL: they have none. */
static const char *
read_hold(struct req *req)
{
	const struct value	*okno = value_get(req_json(req), "okno");
	const char		*hold = NULL;

	if (value_kind(okno) == VALUE_OBJECT) {
		req_in(req, okno, "okno");
		hold = req_text(req, "hold", 64, 0);
		req_in(req, NULL, NULL);
	}
	return hold;
}

/* The widget's addition to the body; other programs have none.  Consent is to
 * the text that was shown, so its version must be the present one. */
static void
read_okno(struct req *req, const struct rows *branch, struct online_visit *v)
{
	const struct value	*okno = value_get(req_json(req), "okno");
	int64_t			 version = 0;

	if (value_kind(okno) != VALUE_OBJECT)
		return;
	req_in(req, okno, "okno");
	v->consent = req_bool(req, "consent");
	v->unreminded = req_has(req, "remind") && !req_bool(req, "remind");
	if (!v->consent)
		req_error(req, "consent", tr(req->lang, "We cannot book without your consent."));
	else if (req_int(req, "consent_version", 1, INT32_MAX, 0, &version) &&
	    version != rows_int(branch, "consent_version"))
		req_error(req, "consent_version", tr(req->lang,
		    "The text of the consent has changed. Please read it and agree again."));
	req_in(req, NULL, NULL);
}

static void
read_visit(struct req *req, const struct rows *branch, struct online_visit *v)
{
	v->name = req_text(req, "fullname", 200, 0);
	v->phone = read_phone(req, rows_text(branch, "country"));
	v->email = by_rule(req, rows_text(branch, "email_field"), "email",
	    req_email(req, "email", 0));
	v->comment = by_rule(req, rows_text(branch, "comment_field"), "comment",
	    req_text(req, "comment", 1000, REQ_LINES));
	v->code = req_text(req, "code", 20, 0);
	v->api_id = req_text(req, "api_id", 200, 0);
	v->origin = origin(req);
	(void)req_int(req, "notify_by_sms", 0, HOURS_MAX, 0, &v->notify_sms);
	(void)req_int(req, "notify_by_email", 0, HOURS_MAX, 0, &v->notify_email);
	read_okno(req, branch, v);
	/* What the client wrote stays with the appointment, for the client to see;
	 * the visit's comment is the staff's to change. */
	for (size_t i = 0; i < v->n; i++)
		if (v->appointments[i].comment == NULL)
			v->appointments[i].comment = v->comment;
}

static enum http
answer_booked(struct req *req, const struct online_visit *v, const int64_t *echo)
{
	struct buf	*b = answer_begin(req);

	for (size_t i = 0; i < v->n; i++)
		buf_printf(b, "%s{\"id\":%lld,\"record_id\":%lld,\"record_hash\":\"%s\"}",
		    i > 0 ? "," : "[", (long long)echo[i], (long long)v->appointments[i].id,
		    v->appointments[i].token);
	buf_putc(b, ']');
	return answer_end(req, HTTP_201, NULL);
}

enum http
post_book_record(struct req *req)
{
	struct online_visit	 v = { .n = 0 };
	struct query		*place = online_branch_send(req, req->auth->chain_id,
				    req->auth->branch_id);
	const struct rows	*branch;
	int64_t			*echo;
	enum online		 refusal;
	bool			 clear = read_appointments(req, &v, &echo);

	v.hold = read_hold(req);
	if (clear)
		online_ask(req, &v);
	if (!db_wait(req) || (branch = query_rows(place)) == NULL)
		return db_status(req);
	if (!clear)
		return req_invalid(req);
	read_visit(req, branch, &v);
	if (!read_fields(req, sent_appointments(req), &v))
		return db_status(req);
	v.branch = branch;
	if (!req_ok(req))
		return req_invalid(req);
	if ((refusal = online_book(req, &v)) != ONLINE_OK)
		return refuse_online(req, &v, refusal, echo, NULL);
	return answer_booked(req, &v, echo);
}
