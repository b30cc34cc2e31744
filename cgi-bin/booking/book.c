/* book.c: the form of the last step: books, or shows the steps again with what
 * is wrong.
 */
#include <string.h>

#include "booking.h"
#include "buf.h"
#include "db.h"
#include "http.h"
#include "i18n.h"
#include "idempotency.h"
#include "route.h"
#include "steps.h"
#include "value.h"

/* True if something is wrong that has no field of its own to say it beside. */
static bool
is_choice_wrong(struct req *req)
{
	static const char *const own[] = { "service", "staff", "date", "time", "hold" };

	for (size_t i = 0; i < ARRAY_SIZE(own); i++)
		if (value_get(req_errors(req), own[i]) != NULL)
			return true;
	return false;
}

/* Shows the steps again with what was typed and what is wrong. */
static enum http
again(struct req *req, enum http status, struct steps *s)
{
	s->choice.step = NULL;
	if (!choice_load(req, s, false))
		return db_status(req);
	if (s->failure == NULL && (is_choice_wrong(req) || !choice_whole(&s->choice)))
		s->failure = tr(req->lang, "Please choose what is missing.");
	return steps_show(req, status, s);
}

static const struct {
	enum online refusal;
	const char *field;
} wrong_fields[] = {
	{ ONLINE_PHONE, "phone" },
	{ ONLINE_NAME, "name" },
	{ ONLINE_CODE, "code" },
};

static enum http
refused(struct req *req, struct steps *s, enum online refusal, const struct online_visit *v)
{
	struct online_appointment a;
	struct online_visit wish = choice_visit(&s->choice, &a);

	if (refusal == ONLINE_FAILED)
		return db_status(req);
	s->code |= refusal == ONLINE_CODE;
	for (size_t i = 0; i < ARRAY_SIZE(wrong_fields); i++)
		if (wrong_fields[i].refusal == refusal) {
			req_error(req, wrong_fields[i].field, v->sentence);
			return again(req, HTTP_422, s);
		}
	if (refusal == ONLINE_TAKEN || refusal == ONLINE_NOBODY) {
		s->lost = v->sentence;
		s->offers = online_nearest(req, &wish, OFFERS);
	} else
		s->failure = v->sentence;
	return again(req, online_status(req, refusal), s);
}

/* Name, phone and the rest, with what is wrong recorded. */
static void
read_contacts(struct req *req, const struct rows *place, struct online_visit *v)
{
	const char *email_rule = rows_text(place, "email_field");
	const char *comment_rule = rows_text(place, "comment_field");

	v->name = req_text(req, "name", 100, REQ_REQUIRED);
	v->phone = req_phone(req, "phone", rows_text(place, "country"), REQ_REQUIRED);
	if (strcmp(email_rule, "hidden") != 0)
		v->email =
		    req_email(req, "email", strcmp(email_rule, "required") == 0 ? REQ_REQUIRED : 0);
	if (strcmp(comment_rule, "hidden") != 0)
		v->comment = req_text(req, "comment", 1000,
		    REQ_LINES | (strcmp(comment_rule, "required") == 0 ? REQ_REQUIRED : 0));
	v->hold = req_text(req, "hold", 64, 0);
	v->code = req_text(req, "code", 10, 0);
	v->consent = req_bool(req, "consent");
	if (!v->consent)
		req_error(req, "consent", tr(req->lang, "We cannot book you without your consent"));
}

/* Whether they want the reminder that the form showed. */
static void
read_reminder(struct req *req, const struct choice *c, struct online_visit *v)
{
	struct online_reminder r;
	bool wanted = req_bool(req, "remind");

	if (!req_has(req, "reminder") || c->time == NULL || !online_reminder(req, c->time, &r))
		return;
	if (wanted && r.sms == 0 && v->email == NULL && value_get(req_errors(req), "email") == NULL)
		req_error(req, "email", tr(req->lang, "Your e-mail, please: the reminder goes there"));
	online_remind(v, &r, wanted);
}

/* Where the branch asks for a code: sends one before the form may go on, or
 * another one when that is wanted.  It is committed at once, for the answer is a
 * refusal. */
static enum http
send_code(struct req *req, struct steps *s, const struct online_visit *v)
{
	enum online refusal = online_code_send(req, v->phone);

	if (refusal == ONLINE_FAILED || !db_commit(req))
		return db_status(req);
	s->code = true;
	req_error(req, "code", refusal != ONLINE_OK ? online_sentence(req, refusal) :
	    tr(req->lang, "We have sent you a code. Please enter it."));
	return again(req, HTTP_422, s);
}

enum http
post_steps(struct req *req)
{
	struct steps s = { .choice = choice_read(req) };
	struct online_appointment a;
	struct online_visit v;
	struct buf *link;
	enum online refusal;
	enum http status;

	if ((status = enter_place(req, req_path(req, "key"), &s.place)) != HTTP_200)
		return status;
	v = choice_visit(&s.choice, &a);
	read_contacts(req, s.place, &v);
	read_reminder(req, &s.choice, &v);
	s.code = *req_raw(req, "code") != '\0';
	if (!req_ok(req) || !choice_whole(&s.choice))
		return again(req, HTTP_422, &s);
	if (row_bool(s.place, 0, rows_col(s.place, "phone_code")) &&
	    (v.code == NULL || req_bool(req, "resend")))
		return send_code(req, &s, &v);
	if (idempotency_enter(req, &status))
		return status;
	if ((refusal = online_book(req, &v)) != ONLINE_OK)
		return refused(req, &s, refusal, &v);
	link = link_new(req, req_printf(req, "/booking/visits/%s", a.token));
	link_add(link, "new", "1");
	return http_see_other(req, "%s", link->data);
}
