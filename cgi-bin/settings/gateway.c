/* gateway.c: the mail server and the provider of SMS, of this branch or of the
 * whole chain: setting them up, trying them, and what went wrong.
 *
 * A secret that was typed is never shown again; left empty it stays, unless
 * what it would be told to is another one.
 */
#include "gateway.h"

#include <string.h>

#include "auth.h"
#include "buf.h"
#include "conf.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "section.h"
#include "sending.h"
#include "settings.h"
#include "sms.h"
#include "value.h"
#include "view.h"

#include "gateway_sql.h"

enum { VERSION_MAX = 2147483647, LONG_S = 120 };

static const struct option encryptions[] = {
	{ "starttls", N_("STARTTLS, mostly port 587") }, { "tls", N_("TLS from the start, mostly port 465") },
	{ NULL, NULL },
};

/* Provider names are names. */
static void
add_providers(struct req *req, const struct value *values, struct value *list, const char *present)
{
	(void)values;
	for (size_t i = 0; sms_provider(i) != NULL; i++)
		section_option(req, list, sms_provider(i)->slug, *sms_provider(i)->title != '\0' ?
		    sms_provider(i)->title : tr(req->lang, "Another one, by HTTP"), present);
}

/* One that is secret is of the kind FIELD_SECRET. */
static const struct field mail_fields[] = {
	{ .name = "enabled", .kind = FIELD_CHECK, .label = N_("Letters go through this server") },
	{ .name = "host", .kind = FIELD_TEXT, .max = 253, .flags = REQ_REQUIRED, .label = N_("Mail server"),
	  .hint = N_("A name like smtp.example.com") },
	{ .name = "port", .kind = FIELD_NUMBER, .min = 1, .max = 65535, .flags = REQ_REQUIRED,
	  .label = N_("Port") },
	{ .name = "tls", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .options = encryptions,
	  .label = N_("Encryption") },
	{ .name = "login", .kind = FIELD_TEXT, .max = 254, .label = N_("Login") },
	{ .name = "password", .kind = FIELD_SECRET, .max = 1000, .label = N_("Password") },
	{ .name = "from", .kind = FIELD_EMAIL, .flags = REQ_REQUIRED, .label = N_("Sender's address") },
	{ .name = "name", .kind = FIELD_TEXT, .max = 100, .label = N_("Sender's name"),
	  .hint = N_("Empty: the name of the branch") },
};

static const struct field sms_fields[] = {
	{ .name = "enabled", .kind = FIELD_CHECK, .label = N_("SMS go through this provider") },
	{ .name = "provider", .kind = FIELD_CHOICE, .flags = REQ_REQUIRED, .choices = add_providers,
	  .label = N_("Provider") },
	{ .name = "sender", .kind = FIELD_TEXT, .max = 40, .label = N_("Sender's name"),
	  .hint = N_("As it is registered with the provider; a number with Exolve and Twilio") },
	{ .name = "login", .kind = FIELD_TEXT, .max = 254, .label = N_("Login"),
	  .hint = N_("The e-mail with SMS Aero, the Account SID with Twilio") },
	{ .name = "password", .kind = FIELD_SECRET, .max = 1000, .label = N_("Password"),
	  .hint = N_("The Auth Token with Twilio") },
	{ .name = "key", .kind = FIELD_SECRET, .max = 2000, .label = N_("API key") },
	{ .name = "url", .kind = FIELD_TEXT, .max = 1000, .label = N_("Address of the call"),
	  .hint = N_("{phone}, {+phone}, {text}, {sender}, {login}, {password}, {key} are filled in") },
	{ .name = "headers", .kind = FIELD_LINES, .max = 2000, .label = N_("Headers"),
	  .hint = N_("One a line, like Authorization: Bearer {key}") },
	{ .name = "body", .kind = FIELD_LINES, .max = 4000, .label = N_("Body"),
	  .hint = N_("A form like to={phone}&text={text}, or JSON. Empty: everything is in the address") },
	{ .name = "ok_field", .kind = FIELD_TEXT, .max = 200,
	  .label = N_("Field of the answer that tells success"),
	  .hint = N_("Of JSON, like result.status. Empty: the whole answer is looked through") },
	{ .name = "ok_value", .kind = FIELD_TEXT, .max = 200, .label = N_("What it says then"),
	  .hint = N_("Empty: the code of the answer alone tells") },
};

static const struct channel {
	const char		*name;		/* the outbox's */
	const char		*slug;		/* "/settings/:branch/SLUG" */
	const char		*title;
	const struct field	*fields;
	size_t			 n;
} mail_channel = { "mail", "sending", N_("Sending letters"), mail_fields, ARRAY_SIZE(mail_fields) },
sms_channel = { "sms", "sending/sms", N_("Sending SMS"), sms_fields, ARRAY_SIZE(sms_fields) };

/* A page as it was asked for. */
struct page {
	const struct channel	*channel;
	bool			 whole;		/* the chain's, not the branch's */
	bool			 may_whole;
	bool			 typed;		/* shown as it was typed */
	const struct rows	*both;
	int			 row;		/* the one of both that is set up here; -1: none yet */
	const struct value	*settings;
	const struct value	*secrets;
	struct query		*frame;
	struct query		*troubles;
};

static const char *
address(struct req *req, const struct page *page)
{
	return req_printf(req, "/settings/%lld/%s%s", (long long)req->auth->branch_id,
	    page->channel->slug, page->whole ? "?scope=chain" : "");
}

static const char *
text_of(const struct value *object, const char *key)
{
	const char	*text = value_str(value_get(object, key));

	return text != NULL ? text : "";
}

/* The row of the branch's own or the chain's gateway; -1: there is none. */
static int
row_of(const struct rows *both, bool own)
{
	for (size_t i = 0; i < rows_len(both); i++)
		if (row_bool(both, i, rows_col(both, "own")) == own)
			return (int)i;
	return -1;
}

static const char *
cell(const struct page *page, const char *name)
{
	return page->row < 0 ? NULL : row_text(page->both, (size_t)page->row, rows_col(page->both, name));
}

static int64_t
version_of(const struct page *page)
{
	return page->row < 0 ? 0 : row_int(page->both, (size_t)page->row, rows_col(page->both, "version"));
}

/* HTTP_200, or why not. */
static enum http
page_read(struct req *req, const struct channel *channel, struct page *page)
{
	static const char *const	 scopes[] = { "branch", "chain", NULL };
	const char			*scope = req_one_of(req, "scope", scopes, 0), *json;
	const struct auth		*a = req->auth;
	struct query			*both, *common;

	if (scope == NULL && !req_ok(req))
		return HTTP_404;
	*page = (struct page){ .channel = channel, .whole = scope == scopes[1] };
	both = gateway_both_send(req, a->chain_id, a->branch_id, channel->name);
	page->troubles = gateway_troubles_send(req, a->chain_id, a->branch_id, channel->name);
	common = gateway_for_all_send(req, a->user_id);
	page->frame = frame_send(req);
	if (!db_wait(req))
		return db_status(req);
	page->both = query_rows(both);
	page->may_whole = row_bool(query_rows(common), 0, 0);
	if (page->whole && !page->may_whole)
		return HTTP_403;
	page->row = row_of(page->both, !page->whole);
	json = cell(page, "settings");
	page->settings = json != NULL ? value_from_json(req->mem, json, strlen(json)) :
	    value_object(req->mem);
	page->secrets = sending_open(req, a->chain_id, page->whole ? 0 : a->branch_id, channel->name,
	    cell(page, "secret"));
	return HTTP_200;
}

/* ---- showing --------------------------------------------------------------- */

static const char *
instant(struct req *req, const char *at)
{
	return lang_stamp(req->mem, req->lang, at);
}

/* What an input starts with. */
static const char *
value_of(struct req *req, const struct page *page, const struct field *f)
{
	if (f->kind == FIELD_SECRET)
		return "";
	if (page->typed)
		return req_raw(req, f->name);
	if (strcmp(f->name, "enabled") == 0)
		return page->row < 0 || strcmp(cell(page, "enabled"), "t") == 0 ? "1" : "";
	if (page->row < 0 && strcmp(f->name, "port") == 0)
		return "587";
	return text_of(page->settings, f->name);
}

static struct value *
row_value(struct req *req, const struct page *page, const struct field *f)
{
	static const char *const	 kinds[] = {
		[FIELD_TEXT] = "text", [FIELD_LINES] = "lines", [FIELD_EMAIL] = "email",
		[FIELD_NUMBER] = "number", [FIELD_CHECK] = "check", [FIELD_CHOICE] = "choice",
		[FIELD_SECRET] = "secret",
	};
	struct value	*row = value_object(req->mem), *options = value_array(req->mem);
	const char	*value = value_of(req, page, f);

	value_set_text(row, "name", f->name);
	value_set_text(row, "label", tr(req->lang, f->label));
	value_set_text(row, "hint", f->hint != NULL ? tr(req->lang, f->hint) : NULL);
	value_set_text(row, "value", value);
	value_set_bool(row, "on", *value != '\0');
	value_set_int(row, "max", f->max);
	value_set_int(row, "min", f->min);
	value_set_bool(value_sub(row, "as"), kinds[f->kind], true);
	value_set_text(row, "error", value_str(value_get(req_errors(req), f->name)));
	value_set_bool(row, "kept", f->kind == FIELD_SECRET && *text_of(page->secrets, f->name) != '\0');
	for (const struct option *o = f->options; o != NULL && o->value != NULL; o++)
		section_option(req, options, o->value, tr(req->lang, o->word), value);
	if (f->choices != NULL)
		f->choices(req, page->settings, options, value);
	value_set(row, "options", options);
	return row;
}

/* Which fields each provider needs, for the script that hides the others. */
static const char *
needs(struct req *req)
{
	struct buf	*b = buf_new(req->mem);

	for (size_t i = 0; sms_provider(i) != NULL; i++) {
		const struct sms_provider	*p = sms_provider(i);
		bool				 own = *p->way.url == '\0';

		buf_printf(b, "%s%s:%s%s%s%s", i > 0 ? ";" : "", p->slug, own ? "*" : "sender",
		    p->login ? ",login" : "", p->password ? ",password" : "", p->key ? ",key" : "");
	}
	return b->data;
}

/* The gateway that messages of this branch take now. */
static void
add_way(const struct page *page, struct value *data)
{
	int		 own = row_of(page->both, true), common = row_of(page->both, false);
	int		 on = rows_col(page->both, "enabled");
	const char	*way = "none";

	if (own >= 0 && row_bool(page->both, (size_t)own, on))
		way = "branch";
	else if (common >= 0 && row_bool(page->both, (size_t)common, on))
		way = "chain";
	else if (sending_installed(page->channel->name))
		way = "installed";
	value_set_bool(value_sub(data, "way"), way, true);
}

/* How it goes, and the last test. */
static void
add_health(struct req *req, const struct page *page, struct value *data)
{
	struct value	*v = value_object(req->mem), *test = value_object(req->mem);
	const char	*state = cell(page, "test_state"), *parts = cell(page, "parts");
	bool		 open, late;

	if (page->row < 0)
		return;
	value_set_text(v, "ok", instant(req, cell(page, "ok_at")));
	value_set_text(v, "failed", instant(req, cell(page, "failed_at")));
	value_set_bool(v, "fails", strcmp(cell(page, "fails"), "t") == 0);
	value_set_text(v, "why", sending_reason(req, page->channel->name, cell(page, "error")));
	value_set(data, "health", v);
	if (state == NULL)
		return;
	open = strcmp(state, "waiting") == 0 || strcmp(state, "sending") == 0;
	late = open && row_int(page->both, (size_t)page->row, rows_col(page->both, "test_age_s")) > LONG_S;
	value_set_bool(value_sub(test, "is"), late ? "late" : state, true);
	value_set_bool(test, "running", open && !late);
	value_set_text(test, "to", cell(page, "recipient"));
	value_set_text(test, "at", instant(req, cell(page, "test_at")));
	value_set_text(test, "why", sending_reason(req, page->channel->name, cell(page, "test_error")));
	if (parts != NULL && strcmp(parts, "1") != 0)
		value_set_text(test, "parts", parts);
	value_set(data, "test", test);
}

static void
add_troubles(struct req *req, const struct page *page, struct value *data)
{
	const struct rows	*r = query_rows(page->troubles);
	struct value		*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "title", sending_title(req, row_text(r, i, rows_col(r, "template"))));
		value_set_text(one, "at", instant(req, row_text(r, i, rows_col(r, "at"))));
		value_set_text(one, "why", sending_reason(req, page->channel->name,
		    row_text(r, i, rows_col(r, "error"))));
		value_set_bool(one, "again", strcmp(row_text(r, i, rows_col(r, "state")), "new") == 0);
	}
	value_set(data, "troubles", list);
	value_set_bool(data, "any_troubles", value_len(list) > 0);
	value_set_bool(data, "may_messages", auth_may(req, "dash_message_access"));
}

static enum http
page_show(struct req *req, enum http status, const struct page *page, struct value *data)
{
	struct value	*rows = value_array(req->mem);

	for (size_t i = 0; i < page->channel->n; i++)
		(void)value_append(rows, row_value(req, page, &page->channel->fields[i]));
	value_set(data, "rows", rows);
	value_set_text(data, "heading", tr(req->lang, page->channel->title));
	value_set_bool(value_sub(data, "by"), page->channel->name, true);
	value_set_text(data, "url", address(req, page));
	value_set_text(data, "path", req_printf(req, "/settings/%lld/%s", (long long)req->auth->branch_id,
	    page->channel->slug));
	value_set_bool(data, "whole", page->whole);
	value_set_bool(data, "may_whole", page->may_whole);
	value_set_bool(data, "exists", page->row >= 0);
	value_set_int(data, "seen", version_of(page));
	value_set_text(data, "needs", page->channel == &sms_channel ? needs(req) : NULL);
	value_set_bool(data, "saved", *req_raw(req, "saved") != '\0' && !page->typed);
	value_set_bool(data, "wrong", status == HTTP_422);
	value_set_text(data, "nowhere", value_str(value_get(req_errors(req), "test")));
	add_way(page, data);
	add_health(req, page, data);
	add_troubles(req, page, data);
	settings_fill(req, data, page->frame, mail_channel.slug);
	return view_answer(req, status, "gateway.html", data);
}

static enum http
get_page(struct req *req, const struct channel *channel)
{
	struct page	 page;
	enum http	 status = page_read(req, channel, &page);

	return status == HTTP_200 ? page_show(req, HTTP_200, &page, value_object(req->mem)) : status;
}

/* ---- saving ---------------------------------------------------------------- */

static const char *
read_field(struct req *req, const struct page *page, const struct field *f)
{
	struct value	*list = value_array(req->mem);
	const char	*text;
	int64_t		 n = 0;

	if (f->kind == FIELD_NUMBER)
		return req_int(req, f->name, f->min, f->max, f->flags, &n) ?
		    req_printf(req, "%lld", (long long)n) : "";
	if (f->kind == FIELD_EMAIL)
		text = req_email(req, f->name, f->flags);
	else
		text = req_text(req, f->name, f->max > 0 ? (size_t)f->max : 40,
		    f->flags | (f->kind == FIELD_LINES ? REQ_LINES : 0));
	if (text == NULL)
		return "";
	if (f->kind != FIELD_CHOICE)
		return text;
	for (const struct option *o = f->options; o != NULL && o->value != NULL; o++)
		section_option(req, list, o->value, "", text);
	if (f->choices != NULL)
		f->choices(req, page->settings, list, text);
	for (size_t i = 0; i < value_len(list); i++)
		if (value_true(value_get(value_at(list, i), "here")))
			return text;
	req_error(req, f->name, tr(req->lang, "Please choose one of the list"));
	return "";
}

/* Would a secret that is kept be told to somebody else now? */
static bool
same_target(const struct page *page, const struct value *settings)
{
	static const char *const	names[] = { "host", "provider", "url", "headers", "body" };

	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (strcmp(text_of(page->settings, names[i]), text_of(settings, names[i])) != 0)
			return false;
	return true;
}

/* The secrets to be: those typed, those kept. */
static struct value *
read_secrets(struct req *req, const struct page *page, const struct value *settings)
{
	struct value	*secrets = value_object(req->mem);
	bool		 same = same_target(page, settings);

	for (size_t i = 0; i < page->channel->n; i++) {
		const struct field	*f = &page->channel->fields[i];
		const char		*text, *kept = text_of(page->secrets, f->name);

		if (f->kind != FIELD_SECRET)
			continue;
		text = read_field(req, page, f);
		if (*text == '\0' && same)
			text = kept;
		else if (*text == '\0' && *kept != '\0')
			req_error(req, f->name, tr(req->lang,
			    "It was meant for another server. Type it again, please."));
		if (*text != '\0')
			value_set_text(secrets, f->name, text);
	}
	return secrets;
}

static void
need(struct req *req, const char *field, const char *text)
{
	if (*text == '\0')
		req_error(req, field, tr(req->lang, "Please fill this in"));
}

static void
check_mail(struct req *req, const struct value *settings, const struct value *secrets)
{
	static const char	*letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
	const char		*host = text_of(settings, "host");

	if (strspn(host, letters) != strlen(host))
		req_error(req, "host", tr(req->lang, "Only the name, please, like smtp.example.com"));
	if (*text_of(settings, "login") != '\0')
		need(req, "password", text_of(secrets, "password"));
}

static void
check_own(struct req *req, const struct value *settings)
{
	const struct sms_way	 way = {
		.url = text_of(settings, "url"), .headers = text_of(settings, "headers"),
		.body = text_of(settings, "body"), .user = "", .password = "",
	};
	const char		*field, *wrong = sms_way_wrong(req->mem, &way, &field);

	if (wrong != NULL)
		req_error(req, field, tr(req->lang, wrong));
	else if (strncmp(way.url, "https://", 8) != 0 &&
	    strcmp(conf_str("OKNO_FETCH_PRIVATE", "off"), "on") != 0)
		req_error(req, "url", tr(req->lang, "An address that begins with https://, please"));
}

static void
check_sms(struct req *req, const struct value *settings, const struct value *secrets)
{
	const struct sms_provider	*p = sms_provider_named(text_of(settings, "provider"));

	if (p == NULL)
		return;			/* told by its field */
	if (*p->way.url == '\0')
		check_own(req, settings);
	if (p->sender)
		need(req, "sender", text_of(settings, "sender"));
	if (p->login)
		need(req, "login", text_of(settings, "login"));
	if (p->password)
		need(req, "password", text_of(secrets, "password"));
	if (p->key)
		need(req, "key", text_of(secrets, "key"));
}

/* Somebody else has saved it meanwhile: what they have now, beside what was
 * typed, which is saved by saving once more. */
static enum http
conflict(struct req *req, struct page *page, const struct value *settings)
{
	struct value	*data = value_object(req->mem), *list = value_array(req->mem), *one;

	if (!db_commit(req) || page_read(req, page->channel, page) != HTTP_200)
		return db_status(req);
	page->typed = true;
	for (size_t i = 0; i < page->channel->n; i++) {
		const struct field	*f = &page->channel->fields[i];

		if (f->kind == FIELD_SECRET || f->kind == FIELD_CHECK ||
		    strcmp(text_of(settings, f->name), text_of(page->settings, f->name)) == 0)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "field", tr(req->lang, f->label));
		value_set_text(one, "mine", text_of(settings, f->name));
		value_set_text(one, "theirs", text_of(page->settings, f->name));
	}
	value_set(data, "differences", list);
	value_set_bool(data, "stale", true);
	return page_show(req, HTTP_409, page, data);
}

static enum http
save(struct req *req, struct page *page, const struct value *settings, const struct value *secrets)
{
	const struct auth	*a = req->auth;
	int64_t			 branch = page->whole ? 0 : a->branch_id, seen = 0;
	struct buf		*json = buf_new(req->mem);
	const struct rows	*r;

	(void)req_int(req, "seen", 0, VERSION_MAX, REQ_REQUIRED, &seen);
	if (!req_ok(req) && req_wants_json(req))
		return req_invalid(req);
	if (!req_ok(req)) {
		page->typed = true;
		return page_show(req, HTTP_422, page, value_object(req->mem));
	}
	value_to_json(json, settings);
	r = gateway_put(req, a->user_id, branch, page->channel->name, seen, req_bool(req, "enabled"),
	    json->data, value_len(secrets) == 0 ? NULL :
	    sending_seal(req, a->chain_id, branch, page->channel->name, secrets));
	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "id") == NULL)
		return conflict(req, page, settings);
	db_notify(req, "okno_send");
	return http_see_other(req, "%s%csaved=1", address(req, page), page->whole ? '&' : '?');
}

static enum http
post_page(struct req *req, const struct channel *channel)
{
	struct value	*settings = value_object(req->mem), *secrets;
	struct page	 page;
	enum http	 status = page_read(req, channel, &page);

	if (status != HTTP_200)
		return status;
	for (size_t i = 0; i < channel->n; i++)
		if (channel->fields[i].kind != FIELD_SECRET && channel->fields[i].kind != FIELD_CHECK)
			value_set_text(settings, channel->fields[i].name,
			    read_field(req, &page, &channel->fields[i]));
	secrets = read_secrets(req, &page, settings);
	if (channel == &sms_channel)
		check_sms(req, settings, secrets);
	else
		check_mail(req, settings, secrets);
	return save(req, &page, settings, secrets);
}

/* ---- trying ---------------------------------------------------------------- */

static enum http
post_test(struct req *req, const struct channel *channel)
{
	const struct rows	*r;
	struct page		 page;
	enum http		 status = page_read(req, channel, &page);

	if (status != HTTP_200)
		return status;
	if (page.row < 0)
		return HTTP_404;
	r = gateway_try(req, req->auth->user_id, row_int(page.both, (size_t)page.row,
	    rows_col(page.both, "id")), lang_code(req->lang));
	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "id") == NULL) {
		req_error(req, "test", channel == &sms_channel ?
		    tr(req->lang, "There is no phone in your profile to send it to") :
		    tr(req->lang, "There is no e-mail in your profile to send it to"));
		return req_wants_json(req) ? req_invalid(req) :
		    page_show(req, HTTP_422, &page, value_object(req->mem));
	}
	db_notify(req, "okno_send");
	return http_see_other(req, "%s#test", address(req, &page));
}

enum http
get_mail_gateway(struct req *req)
{
	return get_page(req, &mail_channel);
}

enum http
post_mail_gateway(struct req *req)
{
	return post_page(req, &mail_channel);
}

enum http
post_mail_test(struct req *req)
{
	return post_test(req, &mail_channel);
}

enum http
get_sms_gateway(struct req *req)
{
	return get_page(req, &sms_channel);
}

enum http
post_sms_gateway(struct req *req)
{
	return post_page(req, &sms_channel);
}

enum http
post_sms_test(struct req *req)
{
	return post_test(req, &sms_channel);
}
