/* gateway.c: which servers there are, and how they are. */
#include "gateway.h"

#include <string.h>

#include "auth.h"
#include "clock.h"
#include "conf.h"
#include "db.h"
#include "letter.h"
#include "log.h"
#include "mem.h"
#include "req.h"
#include "sending.h"
#include "value.h"

#include "worker_sql.h"

enum { REST_MIN_S = 5, REST_MAX_S = 300, RESTING_MAX = 256, WELL_S = 30 };
enum {
	SLOW_S = 2,		/* a call that takes so long is not waited for */
	SLOW_PAUSE_S = 5,
	CHAIN_CALLS = 2,	/* to the servers of one chain at once */
	CALLS_MAX = 200		/* to those of all chains */
};

static struct gateway	 house_mail, house_sms;
static bool		 has_mail, has_sms;

/* Those that did not answer last time; the oldest are forgotten. */
static struct resting {
	int64_t	 chain_id, id, version;
	bool	 sms;
	int	 rest_s;
	int64_t	 until;
} resting[RESTING_MAX];
static size_t	nresting;

/* A message on its way through a gateway. */
static struct call {
	struct call		*next;
	const struct gateway	*gateway;
	int64_t			 began;
	struct sms		 sms;
	void			*ctx;		/* of an SMS, for what its provider says */
	void			(*done)(void *arg, enum fetch_sent sent, const char *error);
	void			*arg;
} *calls;

/* ---- the installation's, by its environment -------------------------------- */

static struct sms_way
way_by_environment(void)
{
	return (struct sms_way){
		.url = conf_str("OKNO_SMS_URL", ""), .headers = conf_str("OKNO_SMS_HEADERS", ""),
		.body = conf_str("OKNO_SMS_BODY", ""), .user = "", .password = "",
		.ok_field = conf_str("OKNO_SMS_OK_FIELD", ""),
		.ok_value = conf_str("OKNO_SMS_OK_VALUE", ""), .why_fields = "",
	};
}

static void
start_sms(void)
{
	const char			*name = conf_str("OKNO_SMS", ""), *field;
	const struct sms_provider	*provider = sms_provider_named(name);

	if ((has_sms = *name != '\0') && provider == NULL)
		die("the setting OKNO_SMS names no provider");
	if (!has_sms)
		return;
	house_sms.way = provider->way;
	if (*provider->way.url == '\0') {
		house_sms.way = way_by_environment();
		if (sms_way_wrong(NULL, &house_sms.way, &field) != NULL)
			die("the setting OKNO_SMS_%s cannot be used",
			    strcmp(field, "url") == 0 ? "URL" :
			    strcmp(field, "body") == 0 ? "BODY" : "HEADERS");
	}
	house_sms.account = (struct sms){
		.sender = conf_str("OKNO_SMS_SENDER", ""), .login = conf_str("OKNO_SMS_LOGIN", ""),
		.password = conf_str("OKNO_SMS_PASSWORD", ""), .key = conf_str("OKNO_SMS_KEY", ""),
	};
}

void
gateway_start(void)
{
	house_mail.mail = (struct fetch_mail){
		.server = conf_str("OKNO_SMTP", ""), .user = conf_str("OKNO_SMTP_USER", ""),
		.password = conf_str("OKNO_SMTP_PASSWORD", ""), .from = letter_from(),
	};
	house_mail.from_name = "";
	house_mail.own_name = "Okno";
	has_mail = house_mail.mail.server[0] != '\0';
	start_sms();
	if (!has_mail)
		log_info("OKNO_SMTP is not set: without a server set up letters stay in the outbox");
	if (!has_sms)
		log_info("OKNO_SMS is not set: without a provider set up SMS stay in the outbox");
}

static const struct gateway *
by_environment(const char *channel)
{
	if (strcmp(channel, "sms") == 0)
		return has_sms ? &house_sms : NULL;
	return has_mail ? &house_mail : NULL;
}

/* ---- those that people have set up ----------------------------------------- */

static const char *
text_of(const struct value *object, const char *key)
{
	const char	*text = value_str(value_get(object, key));

	return text != NULL ? text : "";
}

static void
read_mail(struct req *req, struct gateway *g, const struct value *v, const struct value *secrets)
{
	g->mail = (struct fetch_mail){
		.server = req_printf(req, "%s://%s:%s", strcmp(text_of(v, "tls"), "tls") == 0 ?
		    "smtps" : "smtp", text_of(v, "host"), text_of(v, "port")),
		.user = text_of(v, "login"), .password = text_of(secrets, "password"),
		.from = text_of(v, "from"), .guarded = g->id != 0,
	};
	g->from_name = g->id != 0 ? text_of(v, "name") : "";
	g->own_name = *text_of(v, "name") != '\0' ? text_of(v, "name") : house_mail.own_name;
}

static void
read_sms(struct gateway *g, const struct value *v, const struct value *secrets)
{
	const struct sms_provider	*provider = sms_provider_named(text_of(v, "provider"));

	g->way = provider != NULL && *provider->way.url != '\0' ? provider->way : (struct sms_way){
		.url = text_of(v, "url"), .headers = text_of(v, "headers"), .body = text_of(v, "body"),
		.user = "", .password = "", .ok_field = text_of(v, "ok_field"),
		.ok_value = text_of(v, "ok_value"), .why_fields = "",
	};
	g->account = (struct sms){
		.sender = text_of(v, "sender"), .login = text_of(v, "login"),
		.password = text_of(secrets, "password"), .key = text_of(secrets, "key"),
	};
}

const struct gateway *
gateway_of(struct req *req, const struct rows *r, size_t row)
{
	const char		*channel = row_text(r, row, rows_col(r, "channel"));
	const char		*json = row_text(r, row, rows_col(r, "settings"));
	struct gateway		*g;
	const struct value	*v, *secrets;
	bool			 own = row_text(r, row, rows_col(r, "id")) != NULL;

	if (json == NULL)
		return by_environment(channel);
	g = mem_new(req->mem, struct gateway);
	g->chain_id = own ? req->auth->chain_id : 0;
	g->id = own ? row_int(r, row, rows_col(r, "id")) : 0;
	g->version = row_int(r, row, rows_col(r, "version"));
	v = value_parse(req->mem, json);
	secrets = sending_open(req, g->chain_id, own ? row_int(r, row, rows_col(r, "branch_id")) : 0,
	    channel, row_text(r, row, rows_col(r, "secret")));
	if (strcmp(channel, "sms") == 0)
		read_sms(g, v, secrets);
	else
		read_mail(req, g, v, secrets);
	return g;
}

/* ---- how they are ---------------------------------------------------------- */

static bool
is_sms(const struct gateway *g)
{
	return g->way.url != NULL;
}

static struct resting *
find(const struct gateway *g)
{
	for (size_t i = 0; i < nresting; i++)
		if (resting[i].chain_id == g->chain_id && resting[i].id == g->id &&
		    resting[i].sms == is_sms(g))
			return &resting[i];
	return NULL;
}

static bool
is_same(const struct gateway *a, const struct gateway *b)
{
	return a->chain_id == b->chain_id && a->id == b->id && is_sms(a) == is_sms(b);
}

bool
gateway_has_room(int64_t chain)
{
	size_t	 all = 0, own = 0;

	for (const struct call *c = calls; c != NULL; c = c->next) {
		all += c->gateway->chain_id != 0;
		own += c->gateway->chain_id == chain;
	}
	return chain == 0 || (own < CHAIN_CALLS && all < CALLS_MAX);
}

/* One that was set up anew is tried at once, and while it is tried the rest waits:
 * behind one that is slow not here. */
int
gateway_pause(const struct gateway *g)
{
	const struct resting	*r = find(g);

	if (r != NULL && r->version == g->version && r->until > clock_s())
		return (int)(r->until - clock_s());
	for (const struct call *c = calls; c != NULL; c = c->next)
		if (is_same(c->gateway, g))
			return clock_s() - c->began >= SLOW_S ? SLOW_PAUSE_S : GATEWAY_SOON;
	return gateway_has_room(g->chain_id) ? 0 : GATEWAY_SOON;
}

static void
forget(struct resting *r)
{
	memmove(r, r + 1, (size_t)(resting + nresting - r - 1) * sizeof(*r));
	nresting--;
}

static void
rest(const struct gateway *g)
{
	struct resting	*r = find(g);
	int		 former = r != NULL && r->version == g->version ? r->rest_s : 0;

	if (r != NULL)
		forget(r);
	else if (nresting == RESTING_MAX)
		forget(resting);
	r = &resting[nresting++];
	*r = (struct resting){ g->chain_id, g->id, g->version, is_sms(g), former * 2, 0 };
	if (r->rest_s < REST_MIN_S || g->id == 0)
		r->rest_s = REST_MIN_S;		/* everybody waits for the installation's */
	if (r->rest_s > REST_MAX_S)
		r->rest_s = REST_MAX_S;
	r->until = clock_s() + r->rest_s;
}

static void
noted(const struct gateway *g, enum fetch_sent sent)
{
	struct resting	*r = find(g);

	if (sent == FETCH_DOWN)
		rest(g);
	else if (r != NULL)
		forget(r);
}

/* Was it noted as well a moment ago, and has nothing failed since?  What the
 * database keeps of that is a minute old at most anyway. */
static bool
is_known_well(const struct gateway *g, bool well)
{
	static struct resting	 last;
	bool			 known;

	known = well && last.until > clock_s() && last.chain_id == g->chain_id && last.id == g->id &&
	    last.version == g->version && last.sms == is_sms(g);
	if (!well)
		last.until = 0;
	else if (!known)
		last = (struct resting){ g->chain_id, g->id, g->version, is_sms(g), 0, clock_s() + WELL_S };
	return known;
}

void
gateway_note(struct req *req, const struct gateway *g, enum fetch_sent sent, const char *error)
{
	if (is_known_well(g, sent == FETCH_SENT))
		return;
	if (g->id == 0)
		(void)dir_installation_note_send(req, is_sms(g) ? "sms" : "mail",
		    sent == FETCH_SENT ? NULL : error);
	else if (sent == FETCH_SENT)
		(void)gateway_well_send(req, g->chain_id, g->id);
	else
		(void)gateway_failed_send(req, g->chain_id, g->id, error);
}

/* ---- sending --------------------------------------------------------------- */

static struct call *
begin(const struct gateway *g, void (*done)(void *arg, enum fetch_sent sent, const char *error),
    void *arg)
{
	struct call	*c = mem_new(NULL, struct call);

	*c = (struct call){ .next = calls, .gateway = g, .began = clock_s(), .done = done, .arg = arg };
	calls = c;
	return c;
}

static void
end(struct call *c, enum fetch_sent sent, const char *error)
{
	struct call	**at = &calls;

	while (*at != c)
		at = &(*at)->next;
	*at = c->next;
	c->done(c->arg, sent, error);
	mem_free(c);
}

static void
letter_ended(void *arg, enum fetch_sent sent, const char *error)
{
	struct call	*c = arg;

	noted(c->gateway, sent);
	end(c, sent, error);
}

void
gateway_letter(const struct gateway *g, const struct letter *letter,
    void (*done)(void *arg, enum fetch_sent sent, const char *error), void *arg)
{
	struct fetch_mail	 mail = g->mail;

	mail.to = letter->to;
	mail.letter = letter->text;
	mail.len = letter->len;
	fetch_mail(&mail, letter_ended, begin(g, done, arg));
}

/* An SMS has no Message-ID by which a second one is known again: where it may
 * have been sent it is not sent once more. */
static void
sms_ended(void *arg, const struct fetch_answer *a)
{
	static const enum fetch_sent	 meaning[] = {
		[SMS_TAKEN] = FETCH_SENT, [SMS_LATER] = FETCH_DOWN, [SMS_REFUSED] = FETCH_REFUSED,
		[SMS_UNCLEAR] = FETCH_REFUSED,
	};
	struct call			*c = arg;
	const struct gateway		*g = c->gateway;
	const char			*error = a->error;
	enum fetch_sent			 sent;

	if (a->came == FETCH_UNSURE) {
		rest(g);
		end(c, FETCH_REFUSED, "no answer: it may have been sent");
		return;
	}
	sent = a->came == FETCH_UNSENT ? FETCH_DOWN :
	    meaning[sms_judge(c->ctx, &g->way, &c->sms, a->status, a->body, a->len, &error)];
	noted(g, sent);
	end(c, sent, error);
}

void
gateway_sms(void *ctx, const struct gateway *g, const char *phone, const char *text,
    void (*done)(void *arg, enum fetch_sent sent, const char *error), void *arg)
{
	struct sms		 sms = g->account;
	struct fetch_send	 sending;
	struct call		*c;

	sms.phone = phone;
	sms.text = text;
	if (!sms_call(ctx, &g->way, &sms, &sending)) {
		done(arg, FETCH_REFUSED, "the gateway is not set up fully");
		return;
	}
	c = begin(g, done, arg);
	c->sms = sms;
	c->ctx = ctx;
	fetch_send(ctx, &sending, sms_ended, c);
}
