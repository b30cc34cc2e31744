/* gateway_form.c: the form of a mail server or of a provider of SMS.
 *
 * A secret that was typed is never shown again; left empty it stays, unless
 * what it would be told to is another one.
 */
#include "gateway_form.h"

#include <string.h>

#include "buf.h"
#include "conf.h"
#include "db.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "sending.h"
#include "sms.h"
#include "value.h"

enum { LONG_S = 120, CHOICE_MAX = 40 };

enum kind { TEXT, LINES, EMAIL, NUMBER, CHECK, ENCRYPTION, PROVIDER, SECRET };

struct gateway_field {
	const char	*name;
	enum kind	 kind;
	int		 max;		/* characters; of a number its greatest value */
	int		 flags;		/* of the getters */
	const char	*label;		/* msgids */
	const char	*hint;
	const char	*house_hint;	/* of the installation's own; NULL: the same */
};

static const struct {
	const char	*value;
	const char	*word;
} encryptions[] = {
	{ "starttls", N_("STARTTLS, mostly port 587") },
	{ "tls", N_("TLS from the start, mostly port 465") },
};

static const struct gateway_field mail_fields[] = {
	{ "enabled", CHECK, 0, 0, N_("Letters go through this server"), NULL, NULL },
	{ "host", TEXT, 253, REQ_REQUIRED, N_("Mail server"), N_("A name like smtp.example.com"), NULL },
	{ "port", NUMBER, 65535, REQ_REQUIRED, N_("Port"), NULL, NULL },
	{ "tls", ENCRYPTION, CHOICE_MAX, REQ_REQUIRED, N_("Encryption"), NULL, NULL },
	{ "login", TEXT, 254, 0, N_("Login"), NULL, NULL },
	{ "password", SECRET, 1000, 0, N_("Password"), NULL, NULL },
	{ "from", EMAIL, 0, REQ_REQUIRED, N_("Sender's address"), NULL, NULL },
	{ "name", TEXT, 100, 0, N_("Sender's name"), N_("Empty: the name of the branch"),
	  N_("Of the installation's own letters; empty: Okno. Those of a business carry its name.") },
};

static const struct gateway_field sms_fields[] = {
	{ "enabled", CHECK, 0, 0, N_("SMS go through this provider"), NULL, NULL },
	{ "provider", PROVIDER, CHOICE_MAX, REQ_REQUIRED, N_("Provider"), NULL, NULL },
	{ "sender", TEXT, 40, 0, N_("Sender's name"),
	  N_("As it is registered with the provider; a number with Exolve and Twilio"), NULL },
	{ "login", TEXT, 254, 0, N_("Login"),
	  N_("The e-mail with SMS Aero, the Account SID with Twilio"), NULL },
	{ "password", SECRET, 1000, 0, N_("Password"), N_("The Auth Token with Twilio"), NULL },
	{ "key", SECRET, 2000, 0, N_("API key"), NULL, NULL },
	{ "url", TEXT, 1000, 0, N_("Address of the call"),
	  N_("{phone}, {+phone}, {text}, {sender}, {login}, {password}, {key} are filled in"), NULL },
	{ "headers", LINES, 2000, 0, N_("Headers"),
	  N_("One a line, like Authorization: Bearer {key}"), NULL },
	{ "body", LINES, 4000, 0, N_("Body"),
	  N_("A form like to={phone}&text={text}, or JSON. Empty: everything is in the address"), NULL },
	{ "ok_field", TEXT, 200, 0, N_("Field of the answer that tells success"),
	  N_("Of JSON, like result.status. Empty: the whole answer is looked through"), NULL },
	{ "ok_value", TEXT, 200, 0, N_("What it says then"),
	  N_("Empty: the code of the answer alone tells"), NULL },
};

const struct gateway_channel
gateway_mail = { "mail", "", N_("Sending letters"), mail_fields, ARRAY_SIZE(mail_fields) },
gateway_sms = { "sms", "/sms", N_("Sending SMS"), sms_fields, ARRAY_SIZE(sms_fields) };

static const char *
text_of(const struct value *object, const char *key)
{
	const char	*text = value_str(value_get(object, key));

	return text != NULL ? text : "";
}

/* The i-th answer to a choice and its words; NULL behind the last.  Names of
 * providers are names. */
static const char *
answer(struct req *req, enum kind kind, size_t i, const char **word)
{
	const struct sms_provider	*p;

	if (kind == ENCRYPTION) {
		if (i >= ARRAY_SIZE(encryptions))
			return NULL;
		*word = tr(req->lang, encryptions[i].word);
		return encryptions[i].value;
	}
	if ((p = sms_provider(i)) == NULL)
		return NULL;
	*word = *p->title != '\0' ? p->title : tr(req->lang, "Another one, by HTTP");
	return p->slug;
}

static bool
is_choice(const struct gateway_field *field)
{
	return field->kind == ENCRYPTION || field->kind == PROVIDER;
}

/* What the form shows of an answer. */
static const char *
shown(struct req *req, const struct gateway_field *field, const char *text)
{
	const char	*value, *word;

	if (text == NULL || !is_choice(field))
		return text;
	for (size_t i = 0; (value = answer(req, field->kind, i, &word)) != NULL; i++)
		if (strcmp(value, text) == 0)
			return word;
	return text;
}

/* ---- what is kept ---------------------------------------------------------- */

const char *
gateway_form_cell(const struct gateway_form *f, const char *name)
{
	return f->row < 0 ? NULL : row_text(f->rows, (size_t)f->row, rows_col(f->rows, name));
}

static bool
is_true(const struct gateway_form *f, const char *name)
{
	const char	*text = gateway_form_cell(f, name);

	return text != NULL && strcmp(text, "t") == 0;
}

bool
gateway_form_fresh(const struct gateway_form *f)
{
	return gateway_form_cell(f, "settings") == NULL;
}

void
gateway_form_open(struct req *req, struct gateway_form *f)
{
	const char	*json = gateway_form_cell(f, "settings");

	f->settings = json != NULL ? value_parse(req->mem, json) :
	    value_object(req->mem);
	f->secrets = sending_open(req, f->chain, f->branch, f->channel->name,
	    gateway_form_cell(f, "secret"));
}

/* ---- showing --------------------------------------------------------------- */

/* What an input starts with. */
static const char *
value_of(struct req *req, const struct gateway_form *f, const struct gateway_field *field)
{
	bool	 fresh = gateway_form_fresh(f);

	if (field->kind == SECRET)
		return "";
	if (f->typed)
		return req_raw(req, field->name);
	if (field->kind == CHECK)
		return fresh || is_true(f, field->name) ? "1" : "";
	if (fresh && field->kind == NUMBER)
		return "587";
	return text_of(f->settings, field->name);
}

static void
add_answers(struct req *req, struct value *row, enum kind kind, const char *present)
{
	struct value	*list = value_array(req->mem);
	const char	*value, *word;

	for (size_t i = 0; (value = answer(req, kind, i, &word)) != NULL; i++)
		value_option(list, value, word, present);
	value_set(row, "options", list);
}

static struct value *
row_value(struct req *req, const struct gateway_form *f, const struct gateway_field *field)
{
	static const char *const	 kinds[] = {
		[TEXT] = "text", [LINES] = "lines", [EMAIL] = "email", [NUMBER] = "number",
		[CHECK] = "check", [ENCRYPTION] = "choice", [PROVIDER] = "choice", [SECRET] = "secret",
	};
	struct value	*row = value_object(req->mem);
	const char	*value = value_of(req, f, field);
	const char	*hint = f->chain == 0 && field->house_hint != NULL ? field->house_hint : field->hint;

	value_set_text(row, "name", field->name);
	value_set_text(row, "label", tr(req->lang, field->label));
	value_set_text(row, "hint", hint != NULL ? tr(req->lang, hint) : NULL);
	value_set_text(row, "value", value);
	value_set_bool(row, "on", *value != '\0');
	value_set_int(row, "max", field->max);
	value_set_int(row, "min", field->kind == NUMBER);
	value_set_bool(value_sub(row, "as"), kinds[field->kind], true);
	value_set_text(row, "error", value_str(value_get(req_errors(req), field->name)));
	value_set_bool(row, "kept", field->kind == SECRET && *text_of(f->secrets, field->name) != '\0');
	if (is_choice(field))
		add_answers(req, row, field->kind, value);
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

/* The installation is in no place: its times are UTC. */
static const char *
instant(struct req *req, const struct gateway_form *f, const char *name)
{
	const char	*at = gateway_form_cell(f, name);

	if (at == NULL)
		return NULL;
	at = lang_stamp(req->mem, req->lang, at);
	return f->chain == 0 ? req_printf(req, "%s UTC", at) : at;
}

static const char *
reason(struct req *req, const struct gateway_form *f, const char *name)
{
	return sending_reason(req, f->channel->name, gateway_form_cell(f, name));
}

static void
add_health(struct req *req, const struct gateway_form *f, struct value *data)
{
	struct value	*v = value_object(req->mem);

	value_set_text(v, "ok", instant(req, f, "ok_at"));
	value_set_text(v, "failed", instant(req, f, "failed_at"));
	value_set_bool(v, "fails", is_true(f, "fails"));
	value_set_text(v, "why", reason(req, f, "error"));
	value_set(data, "health", v);
}

static void
add_test(struct req *req, const struct gateway_form *f, struct value *data)
{
	struct value	*test = value_object(req->mem);
	const char	*state = gateway_form_cell(f, "test_state"), *parts = gateway_form_cell(f, "parts");
	bool		 open, late;

	if (state == NULL)
		return;
	open = strcmp(state, "waiting") == 0 || strcmp(state, "sending") == 0;
	late = open && row_int(f->rows, (size_t)f->row, rows_col(f->rows, "test_age_s")) > LONG_S;
	value_set_bool(value_sub(test, "is"), late ? "late" : state, true);
	value_set_bool(test, "running", open && !late);
	value_set_text(test, "to", gateway_form_cell(f, "recipient"));
	value_set_text(test, "at", instant(req, f, "test_at"));
	value_set_text(test, "why", reason(req, f, "test_error"));
	if (parts != NULL && strcmp(parts, "1") != 0)
		value_set_text(test, "parts", parts);
	value_set(data, "test", test);
}

void
gateway_form_fill(struct req *req, const struct gateway_form *f, struct value *data)
{
	struct value	*rows = value_array(req->mem);

	for (size_t i = 0; i < f->channel->n; i++)
		(void)value_append(rows, row_value(req, f, &f->channel->fields[i]));
	value_set(data, "rows", rows);
	value_set_bool(value_sub(data, "by"), f->channel->name, true);
	value_set_int(data, "seen", f->row < 0 ? 0 :
	    row_int(f->rows, (size_t)f->row, rows_col(f->rows, "version")));
	value_set_text(data, "needs", f->channel == &gateway_sms ? needs(req) : NULL);
	value_set_bool(data, "saved", *req_raw(req, "saved") != '\0' && !f->typed);
	value_set_bool(data, "wrong", f->typed && !req_ok(req));
	value_set_text(data, "nowhere", value_str(value_get(req_errors(req), "test")));
	if (f->row < 0)
		return;
	add_health(req, f, data);
	add_test(req, f, data);
}

/* ---- reading --------------------------------------------------------------- */

static const char *
read_field(struct req *req, const struct gateway_field *field)
{
	const char	*text, *value, *word;
	int64_t		 n = 0;

	if (field->kind == NUMBER)
		return req_int(req, field->name, 1, field->max, field->flags, &n) ?
		    req_printf(req, "%lld", (long long)n) : "";
	if (field->kind == EMAIL)
		text = req_email(req, field->name, field->flags);
	else
		text = req_text(req, field->name, (size_t)field->max,
		    field->flags | (field->kind == LINES ? REQ_LINES : 0));
	if (text == NULL)
		return "";
	if (!is_choice(field))
		return text;
	for (size_t i = 0; (value = answer(req, field->kind, i, &word)) != NULL; i++)
		if (strcmp(value, text) == 0)
			return text;
	req_error(req, field->name, tr(req->lang, "Please choose one of the list"));
	return "";
}

/* Would a secret that is kept be told to somebody else now? */
static bool
same_target(const struct gateway_form *f, const struct value *settings)
{
	static const char *const	names[] = { "host", "provider", "url", "headers", "body" };

	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (strcmp(text_of(f->settings, names[i]), text_of(settings, names[i])) != 0)
			return false;
	return true;
}

/* The secrets to be: those typed, those kept. */
static struct value *
read_secrets(struct req *req, const struct gateway_form *f, const struct value *settings)
{
	struct value	*secrets = value_object(req->mem);
	bool		 same = same_target(f, settings);

	for (size_t i = 0; i < f->channel->n; i++) {
		const struct gateway_field	*field = &f->channel->fields[i];
		const char			*text, *kept = text_of(f->secrets, field->name);

		if (field->kind != SECRET)
			continue;
		text = read_field(req, field);
		if (*text == '\0' && same)
			text = kept;
		else if (*text == '\0' && *kept != '\0')
			req_error(req, field->name, tr(req->lang,
			    "It was meant for another server. Type it again, please."));
		if (*text != '\0')
			value_set_text(secrets, field->name, text);
	}
	return secrets;
}

static void
need(struct req *req, const char *field, const char *text)
{
	if (*text == '\0')
		req_error(req, field, tr(req->lang, "Please fill in this field."));
}

/* Where mail servers answer.  With any port one could learn, in the installation's name,
 * what answers where; in one's own network it is one's own affair. */
static bool
is_mail_port(const char *port)
{
	static const char *const	ports[] = { "25", "465", "587", "2525" };

	for (size_t i = 0; i < ARRAY_SIZE(ports); i++)
		if (strcmp(port, ports[i]) == 0)
			return true;
	return *port == '\0' || strcmp(conf_str("OKNO_FETCH_PRIVATE", "off"), "on") == 0;
}

static void
check_mail(struct req *req, const struct gateway_form *f, const struct value *settings,
    const struct value *secrets)
{
	static const char	*letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
	const char		*host = text_of(settings, "host");

	if (strspn(host, letters) != strlen(host))
		req_error(req, "host", tr(req->lang, "Only the name, please, like smtp.example.com"));
	if (f->chain != 0 && !is_mail_port(text_of(settings, "port")))
		req_error(req, "port", tr(req->lang, "Mail servers answer at 25, 465, 587 or 2525"));
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

struct value *
gateway_form_read(struct req *req, const struct gateway_form *f, struct value **secrets)
{
	struct value	*settings = value_object(req->mem);

	for (size_t i = 0; i < f->channel->n; i++) {
		const struct gateway_field	*field = &f->channel->fields[i];

		if (field->kind != SECRET && field->kind != CHECK)
			value_set_text(settings, field->name, read_field(req, field));
	}
	*secrets = read_secrets(req, f, settings);
	if (f->channel == &gateway_sms)
		check_sms(req, settings, *secrets);
	else
		check_mail(req, f, settings, *secrets);
	return settings;
}

/* ---- saving ---------------------------------------------------------------- */

const char *
gateway_form_seal(struct req *req, const struct gateway_form *f, const struct value *secrets)
{
	return value_len(secrets) == 0 ? NULL :
	    sending_seal(req, f->chain, f->branch, f->channel->name, secrets);
}

void
gateway_form_conflict(struct req *req, struct gateway_form *f, const struct value *settings,
    struct value *data)
{
	struct value	*list = value_array(req->mem), *one;

	f->typed = true;
	for (size_t i = 0; i < f->channel->n; i++) {
		const struct gateway_field	*field = &f->channel->fields[i];

		if (field->kind == SECRET || field->kind == CHECK ||
		    strcmp(text_of(settings, field->name), text_of(f->settings, field->name)) == 0)
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "field", tr(req->lang, field->label));
		value_set_text(one, "mine", shown(req, field, text_of(settings, field->name)));
		value_set_text(one, "theirs", shown(req, field, text_of(f->settings, field->name)));
	}
	value_set(data, "differences", list);
	value_set_bool(data, "stale", true);
}

static const struct gateway_field *
field_named(const struct gateway_channel *channel, const char *name)
{
	for (size_t i = 0; i < channel->n; i++)
		if (strcmp(channel->fields[i].name, name) == 0)
			return &channel->fields[i];
	return NULL;
}

const char *
gateway_form_label(struct req *req, const struct gateway_channel *channel, const char *field)
{
	const struct gateway_field	*f = field_named(channel, field);

	return f != NULL ? tr(req->lang, f->label) : NULL;
}

const char *
gateway_form_word(struct req *req, const struct gateway_channel *channel, const char *field,
    const char *text)
{
	const struct gateway_field	*f = field_named(channel, field);

	return f != NULL ? shown(req, f, text) : text;
}

void
gateway_form_nowhere(struct req *req, const struct gateway_form *f)
{
	req_error(req, "test", f->channel == &gateway_sms ?
	    tr(req->lang, "There is no phone in your profile to send it to") :
	    tr(req->lang, "There is no e-mail in your profile to send it to"));
}
