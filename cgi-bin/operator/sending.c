/* sending.c: the mail server and the provider of SMS of the installation itself:
 * setting them up, trying them, and who has changed them.  Where there is none, the
 * environment's are taken.
 */
#include "sending.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "gateway_form.h"
#include "i18n.h"
#include "operator.h"
#include "req.h"
#include "route.h"
#include "value.h"

#include "operator_sql.h"

enum { VERSION_MAX = 2147483647, CODES_MAX = 1000000 };

static const char	root[] = "/operator/sending";

/* HTTP_200, or why not. */
static enum http
form_read(struct req *req, const struct gateway_channel *channel, struct gateway_form *f)
{
	*f = (struct gateway_form){ .channel = channel };
	if ((f->rows = operator_gateway(req, channel->name)) == NULL)
		return db_status(req);
	gateway_form_open(req, f);
	return HTTP_200;
}

/* ---- showing --------------------------------------------------------------- */

/* A value of the history as it stands in the form; a switch's words are its own. */
static const char *
said(struct req *req, const struct gateway_channel *channel, const char *field,
    const struct value *v)
{
	if (value_kind(v) == VALUE_TRUE)
		return tr(req->lang, "yes");
	return value_kind(v) == VALUE_FALSE ? tr(req->lang, "no") :
	    gateway_form_word(req, channel, field, value_str(v));
}

/* How many SMS there may be in a day: the fields of the form, and what the history
 * calls them, which is the same as the provider's. */
static const struct {
	const char	*field;
	const char	*label;
} limits[] = {
	{ "codes_all",   N_("Codes in a day, of all")                                  },
	{ "codes_chain", N_("Codes in a day, of one business")                         },
	{ "told_phone",  N_("SMS about bookings in a day, to one phone")               },
	{ "told_branch", N_("SMS about bookings in a day, for each branch of a business") }
};

static const char *
label(struct req *req, const struct gateway_channel *channel, const char *name)
{
	for (size_t i = 0; i < ARRAY_SIZE(limits); i++)
		if (strcmp(name, limits[i].field) == 0)
			return tr(req->lang, limits[i].label);
	return gateway_form_label(req, channel, name);
}

static struct value *
event_value(struct req *req, const struct gateway_channel *channel, const struct rows *r, size_t i)
{
	struct value		*one = value_object(req->mem), *list = value_array(req->mem), *field;
	const char		*json = row_text(r, i, rows_col(r, "changes"));
	const struct value	*changes = value_parse(req->mem, json), *pair;

	value_set_text(one, "at", req_printf(req, "%s UTC", lang_stamp(req->mem, req->lang,
	    row_text(r, i, rows_col(r, "at")))));
	value_set_text(one, "who", row_text(r, i, rows_col(r, "who")));
	for (size_t n = 0; n < value_len(changes); n++) {
		const char	*name = value_key(changes, n);

		pair = value_get(changes, name);
		field = value_append(list, value_object(req->mem));
		value_set_text(field, "field", label(req, channel, name));
		value_set_bool(field, "secret", value_len(pair) == 0);
		value_set_text(field, "was", said(req, channel, name, value_at(pair, 0)));
		value_set_text(field, "now", said(req, channel, name, value_at(pair, 1)));
	}
	value_set(one, "fields", list);
	return one;
}

static void
add_way(const struct gateway_form *f, struct value *data)
{
	const char	*enabled = gateway_form_cell(f, "enabled");
	const char	*way = "none";

	if (enabled != NULL && strcmp(enabled, "t") == 0)
		way = "here";
	else if (sending_installed(f->channel->name))
		way = "environment";
	value_set_bool(value_sub(data, "way"), way, true);
}

/* There is one to be tried: set up here, or by the environment. */
static bool
exists(const struct gateway_form *f)
{
	return !gateway_form_fresh(f) || sending_installed(f->channel->name);
}

/* What was typed stays. */
static bool
add_codes(struct req *req, struct value *data)
{
	const struct rows	*r = operator_codes(req);
	struct value		*codes = value_sub(data, "codes");
	bool			 typed = req_has(req, "codes_all");

	if (r == NULL)
		return false;
	for (size_t i = 0; i < ARRAY_SIZE(limits); i++)
		value_set_text(codes, limits[i].field, typed ? req_raw(req, limits[i].field) :
		    rows_text(r, limits[i].field));
	value_set_int(codes, "sent", rows_int(r, "sent"));
	return true;
}

static enum http
form_show(struct req *req, enum http status, const struct gateway_form *f, struct value *data)
{
	const struct rows	*r = operator_gateway_events(req, f->channel->name);
	struct value		*events = value_array(req->mem);
	const char		*path = req_printf(req, "%s%s", root, f->channel->slug);

	if (r == NULL || (f->channel == &gateway_sms && !add_codes(req, data)))
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++)
		(void)value_append(events, event_value(req, f->channel, r, i));
	gateway_form_fill(req, f, data);
	value_set_text(data, "root", root);
	value_set_text(data, "url", path);
	value_set_text(data, "path", path);
	value_set_bool(data, "exists", exists(f));
	value_set(data, "events", events);
	value_set_bool(data, "any_events", value_len(events) > 0);
	add_way(f, data);
	return console_show(req, status, "sending.html", data, "sending",
	    tr(req->lang, f->channel->title));
}

static enum http
get_form(struct req *req, const struct gateway_channel *channel)
{
	struct gateway_form	 f;
	enum http		 status = form_read(req, channel, &f);

	return status == HTTP_200 ? form_show(req, HTTP_200, &f, value_object(req->mem)) : status;
}

/* ---- saving ---------------------------------------------------------------- */

/* Which secrets are no longer what they were: {name: []}. */
static const char *
other_secrets(struct req *req, const struct gateway_form *f, const struct value *secrets)
{
	struct value	*others = value_object(req->mem);

	for (size_t i = 0; i < value_len(secrets); i++) {
		const char	*key = value_key(secrets, i);
		const char	*was = value_str(value_get(f->secrets, key));

		if (was == NULL || strcmp(was, value_str(value_get(secrets, key))) != 0)
			value_set(others, key, value_array(req->mem));
	}
	return value_json(req->mem, others);
}

/* Somebody else has saved it meanwhile; saving once more replaces what they did. */
static enum http
conflict(struct req *req, struct gateway_form *f, const struct value *settings)
{
	struct value	*data = value_object(req->mem);

	if (!db_commit(req) || form_read(req, f->channel, f) != HTTP_200)
		return db_status(req);
	gateway_form_conflict(req, f, settings, data);
	return form_show(req, HTTP_409, f, data);
}

static enum http
post_form(struct req *req, const struct gateway_channel *channel)
{
	struct gateway_form	 f;
	struct value		*settings, *secrets;
	const struct rows	*r;
	int64_t			 seen = 0;
	enum http		 status = form_read(req, channel, &f);

	if (status != HTTP_200)
		return status;
	settings = gateway_form_read(req, &f, &secrets);
	(void)req_int(req, "seen", 0, VERSION_MAX, REQ_REQUIRED, &seen);
	if (!req_ok(req) && req_wants_json(req))
		return req_invalid(req);
	if (!req_ok(req)) {
		f.typed = true;
		return form_show(req, HTTP_422, &f, value_object(req->mem));
	}
	r = operator_gateway_save(req, req->auth->user_id, channel->name, seen,
	    req_bool(req, "enabled"), value_json(req->mem, settings),
	    gateway_form_seal(req, &f, secrets), other_secrets(req, &f, secrets));
	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "version") == NULL)
		return conflict(req, &f, settings);
	db_notify(req, "okno_send");
	return http_see_other(req, "%s%s?saved=1", root, channel->slug);
}

/* ---- trying ---------------------------------------------------------------- */

static enum http
post_trial(struct req *req, const struct gateway_channel *channel)
{
	const struct rows	*r;
	struct gateway_form	 f;
	enum http		 status = form_read(req, channel, &f);

	if (status != HTTP_200)
		return status;
	if (!exists(&f))
		return HTTP_404;
	r = operator_gateway_try(req, req->auth->user_id, channel->name, lang_code(req->lang));
	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "id") == NULL) {
		gateway_form_nowhere(req, &f);
		return req_wants_json(req) ? req_invalid(req) :
		    form_show(req, HTTP_422, &f, value_object(req->mem));
	}
	db_notify(req, "okno_send");
	return http_see_other(req, "%s%s#test", root, channel->slug);
}

/* ---- how many SMS there may be in a day ----------------------------------- */

enum http
post_codes(struct req *req)
{
	struct gateway_form	 f;
	int64_t			 most[ARRAY_SIZE(limits)] = { 0 };
	enum http		 status = form_read(req, &gateway_sms, &f);

	for (size_t i = 0; i < ARRAY_SIZE(limits); i++)
		(void)req_int(req, limits[i].field, 1, CODES_MAX, REQ_REQUIRED, &most[i]);
	if (status != HTTP_200)
		return status;
	if (!req_ok(req) && req_wants_json(req))
		return req_invalid(req);
	if (!req_ok(req))
		return form_show(req, HTTP_422, &f, value_object(req->mem));
	if (!operator_codes_save(req, req->auth->user_id, most[1], most[0], most[2], most[3]))
		return db_status(req);
	return http_see_other(req, "%s/sms?saved=1#codes", root);
}

enum http
get_letters(struct req *req)
{
	return get_form(req, &gateway_mail);
}

enum http
post_letters(struct req *req)
{
	return post_form(req, &gateway_mail);
}

enum http
post_letters_test(struct req *req)
{
	return post_trial(req, &gateway_mail);
}

enum http
get_sms(struct req *req)
{
	return get_form(req, &gateway_sms);
}

enum http
post_sms(struct req *req)
{
	return post_form(req, &gateway_sms);
}

enum http
post_sms_test(struct req *req)
{
	return post_trial(req, &gateway_sms);
}
