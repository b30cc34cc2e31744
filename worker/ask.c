/* ask.c: the queue of questions to other sites that somebody waits for: who
 * came back from there, and where a provider's doors are.
 *
 * No transaction is open while the other side is spoken to.  A code is good
 * once there, so a question is never repeated: it ends known or failed, and
 * the person may start again.
 */
#include <string.h>
#include <time.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "fetch.h"
#include "idtoken.h"
#include "log.h"
#include "mem.h"
#include "oidc.h"
#include "req.h"
#include "secret.h"
#include "task.h"
#include "value.h"
#include "worker.h"

#include "worker_sql.h"

/* One question about who somebody is. */
struct question {
	struct req		*req;
	const struct oidc_kind	*kind;
	const char		*slug;
	const char		*issuer;
	const char		*client_id;
	const char		*client_secret;	/* NULL: none */
	const struct value	*metadata;
	const struct value	*secrets;	/* of the flow */
	const char		*token;		/* the access token, once there */
	const char		*why;		/* of a failure: the word for the page … */
	const char		*detail;	/* … and the reason for the log */
};

struct person {
	const char	*subject;
	const char	*email;
	const char	*name;
	bool		 verified;
};

static bool
fail(struct question *q, const char *why, const char *detail)
{
	q->why = why;
	q->detail = detail;
	return false;
}

static const char *
text_of(const struct value *object, const char *key)
{
	const char	*text = value_str(value_get(object, key));

	return text != NULL ? text : "";
}

/* An endpoint by the provider's description, else the kind's own. */
static const char *
endpoint(const struct question *q, const char *name, const char *ready)
{
	const char	*found = value_str(value_get(q->metadata, name));

	return found != NULL ? found : ready;
}

/* Encrypted, or all of it on this machine. */
static bool
may_ask(const char *issuer, const char *url)
{
	if (url == NULL || (strncmp(url, "https://", 8) != 0 && strncmp(url, "http://", 7) != 0))
		return false;
	if (fetch_is_local(url))
		return fetch_is_local(issuer);
	return strncmp(url, "https://", 8) == 0;
}

/* Asks and reads JSON; NULL: q tells why. */
static const struct value *
ask(struct question *q, const struct fetch_call *call)
{
	const struct value	*answer;
	const char		*error;
	char			*body;
	size_t			 len;
	long			 status;

	if (!may_ask(*q->issuer != '\0' ? q->issuer : call->url, call->url)) {
		(void)fail(q, "refused", "an address that is not asked");
		return NULL;
	}
	status = fetch_ask(q->req->mem, call, &body, &len, &error);
	if (status == 0 || status >= 500) {
		(void)fail(q, "down", status == 0 ? error : "it answers with an error of its own");
		return NULL;
	}
	answer = value_from_json(q->req->mem, body, len);
	if (status != 200 || answer == NULL) {
		(void)fail(q, "refused", *text_of(answer, "error") != '\0' ?
		    text_of(answer, "error") : "it refuses, or answers no JSON");
		return NULL;
	}
	return answer;
}

/* ---- the code for a token -------------------------------------------------- */

/* HTTP Basic is what everybody takes, unless the description says otherwise. */
static bool
by_form(const struct question *q)
{
	const struct value	*ways = value_get(q->metadata, "token_endpoint_auth_methods_supported");

	if (!q->kind->id_token)
		return true;
	for (size_t i = 0; i < value_len(ways); i++)
		if (value_str(value_at(ways, i)) != NULL &&
		    strcmp(value_str(value_at(ways, i)), "client_secret_basic") == 0)
			return false;
	return value_len(ways) > 0;
}

static const struct value *
exchange(struct question *q)
{
	struct buf		*form = buf_new(q->req->mem), *user = buf_new(q->req->mem);
	struct buf		*password = buf_new(q->req->mem);
	struct fetch_call	 call = { .url = endpoint(q, "token_endpoint", q->kind->token) };

	oidc_add(form, "grant_type", "authorization_code");
	oidc_add(form, "code", text_of(q->secrets, "code"));
	oidc_add(form, "redirect_uri", oidc_back_address(q->req, q->slug));
	oidc_add(form, "code_verifier", text_of(q->secrets, "verifier"));
	if (q->kind->device) {
		oidc_add(form, "device_id", text_of(q->secrets, "device"));
		oidc_add(form, "state", text_of(q->secrets, "state"));
	}
	if (q->client_secret == NULL || by_form(q)) {
		oidc_add(form, "client_id", q->client_id);
		if (q->client_secret != NULL)
			oidc_add(form, "client_secret", q->client_secret);
	} else {		/* RFC 6749, 2.3.1: both are escaped before */
		buf_percent(user, q->client_id, "");
		buf_percent(password, q->client_secret, "");
		call.user = user->data;
		call.password = password->data;
	}
	call.form = form->data;
	return ask(q, &call);
}

/* ---- who it is ------------------------------------------------------------- */

/* What the token's bearer may read; NULL: q tells why. */
static const struct value *
ask_info(struct question *q, const char *url)
{
	struct buf		*form = buf_new(q->req->mem);
	struct fetch_call	 call = { .url = url };

	if (q->kind->scheme != NULL) {
		call.authorization = req_printf(q->req, "%s %s", q->kind->scheme, q->token);
	} else {
		oidc_add(form, "client_id", q->client_id);
		oidc_add(form, "access_token", q->token);
		call.form = form->data;
	}
	return ask(q, &call);
}

static const char *
first_of(const struct value *object, const char *const *names)
{
	for (; *names != NULL; names++)
		if (*text_of(object, *names) != '\0')
			return text_of(object, *names);
	return NULL;
}

/* "true" as a text is what some say. */
static bool
is_true(const struct value *v)
{
	return value_true(v) || (value_str(v) != NULL && strcmp(value_str(v), "true") == 0);
}

/* The ready sites say who it is in words of their own, VK ID one level down. */
static bool
read_info(struct question *q, const struct value *info, struct person *p)
{
	static const char *const	ids[] = { "sub", "user_id", "id", NULL };
	static const char *const	mails[] = { "email", "default_email", NULL };
	static const char *const	names[] = { "name", "real_name", NULL };

	if (value_get(info, "user") != NULL)
		info = value_get(info, "user");
	if ((p->subject = first_of(info, ids)) == NULL)
		return fail(q, "token", "it does not say who");
	p->email = first_of(info, mails);
	p->name = first_of(info, names);
	if (p->name == NULL && *text_of(info, "first_name") != '\0')
		p->name = req_printf(q->req, "%s %s", text_of(info, "first_name"),
		    text_of(info, "last_name"));
	p->verified = q->kind->verified || is_true(value_get(info, "email_verified"));
	return true;
}

static bool
know_by_info(struct question *q, struct person *p)
{
	const struct value	*info = ask_info(q, endpoint(q, "userinfo_endpoint", q->kind->info));

	return info != NULL && read_info(q, info, p);
}

/* By the signed token; the address may be told apart from it. */
static bool
know_by_token(struct question *q, const char *token, struct person *p)
{
	const char		*subject, *info_at = endpoint(q, "userinfo_endpoint", NULL);
	const struct value	*claims, *keys, *info;
	struct idtoken		 wanted = {
		.issuer = text_of(q->metadata, "issuer"),
		.client_id = q->client_id,
		.nonce = text_of(q->secrets, "nonce"),
		.now = time(NULL),
	};

	keys = ask(q, &(struct fetch_call){ .url = endpoint(q, "jwks_uri", NULL) });
	if (keys == NULL)
		return false;
	if ((claims = idtoken_claims(q->req->mem, token, keys, &wanted, &q->detail)) == NULL)
		return fail(q, "token", q->detail);
	if (!read_info(q, claims, p))
		return false;
	if (p->email != NULL || info_at == NULL || q->token == NULL)
		return true;
	subject = p->subject;
	if ((info = ask_info(q, info_at)) == NULL || !read_info(q, info, p))
		return false;
	return strcmp(subject, p->subject) == 0 ||
	    fail(q, "token", "the token and the information are about two people");
}

static bool
find_out(struct question *q, struct person *p)
{
	const struct value	*got;
	const char		*issuer = text_of(q->secrets, "issuer");

	/* RFC 9207: an answer that names its issuer must name this one. */
	if (q->kind->id_token && *issuer != '\0' &&
	    strcmp(issuer, text_of(q->metadata, "issuer")) != 0)
		return fail(q, "token", "the answer came from another issuer");
	if ((got = exchange(q)) == NULL)
		return false;
	q->token = value_str(value_get(got, "access_token"));
	if (q->kind->id_token)
		return know_by_token(q, text_of(got, "id_token"), p);
	return q->token != NULL ? know_by_info(q, p) : fail(q, "refused", "there is no token");
}

/* Reads the job's row; false: there is nothing to ask, or it cannot be opened. */
static bool
open_question(struct question *q, const struct rows *r)
{
	const char	*sealed = rows_text(r, "client_secret"), *json = rows_text(r, "metadata");
	const char	*secrets;
	size_t		 len;

	q->kind = oidc_kind(rows_text(r, "kind"));
	q->slug = rows_text(r, "slug");
	q->issuer = rows_text(r, "issuer");
	q->client_id = rows_text(r, "client_id");
	q->metadata = value_parse(q->req->mem, json);
	if (sealed != NULL && (q->client_secret = secret_open(q->req->mem,
	    oidc_secret_place(q->req, q->slug), sealed, &len)) == NULL)
		return fail(q, "refused", "the provider's secret does not open");
	secrets = secret_open(q->req->mem, OIDC_FLOW_PLACE, rows_text(r, "sealed"), &len);
	if (secrets == NULL || q->kind == NULL)
		return fail(q, "refused", "what came back does not open");
	q->secrets = value_from_json(q->req->mem, secrets, len);
	return true;
}

static void
ask_who(struct job *job)
{
	struct req		*req = task_begin(0, true);
	struct question		 q = { .req = req };
	struct person		 p = { 0 };
	const struct rows	*r = dir_oidc_job(req, job->ref_id);
	bool			 asked = r != NULL && rows_len(r) > 0, known = false, good;

	if (asked && db_commit(req)) {
		known = open_question(&q, r) && find_out(&q, &p);
		if (!known)
			log_warn("question %lld to %s: %s", (long long)job->ref_id, q.slug, q.detail);
	}
	job->chosen = true;
	if (known)
		good = dir_oidc_known(req, job->ref_id, p.subject, p.email, p.verified, p.name);
	else
		good = !asked || dir_oidc_failed(req, job->ref_id, q.why != NULL ? q.why : "down");
	if (task_end(req, good && r != NULL && jobs_done(req, job, 1)))
		jobs_settled(job, 1);
	job->chosen = false;
}

/* ---- a provider's description ---------------------------------------------- */

static const struct value *
described(struct question *q)
{
	static const char *const	needed[] = { "authorization_endpoint", "token_endpoint", "jwks_uri" };
	const struct value		*found;

	found = ask(q, &(struct fetch_call){
	    .url = req_printf(q->req, "%s/.well-known/openid-configuration", q->issuer) });
	if (found == NULL)
		return NULL;
	if (strcmp(text_of(found, "issuer"), q->issuer) != 0 &&
	    strcmp(text_of(found, "issuer"), req_printf(q->req, "%s/", q->issuer)) != 0) {
		(void)fail(q, "token", "it describes another issuer");
		return NULL;
	}
	for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]); i++)
		if (!may_ask(q->issuer, value_str(value_get(found, needed[i])))) {
			(void)fail(q, "refused", req_printf(q->req, "no good %s", needed[i]));
			return NULL;
		}
	return found;
}

static void
find_provider(struct job *job)
{
	struct req		*req = task_begin(0, true);
	struct question		 q = { .req = req, .issuer = "" };
	const struct rows	*r = dir_oidc_issuer(req, job->ref_id);
	const struct value	*found = NULL;
	struct buf		*json = buf_new(req->mem);
	bool			 good = true;

	if (r != NULL && rows_text(r, "issuer") != NULL && db_commit(req)) {
		q.issuer = rows_text(r, "issuer");
		if ((found = described(&q)) != NULL)
			value_to_json(json, found);
		else
			log_warn("the provider %s: %s", q.issuer, q.detail);
		good = dir_oidc_found(req, job->ref_id, found != NULL ? json->data : NULL,
		    found != NULL ? "" : q.detail);
	}
	job->chosen = true;
	if (task_end(req, good && r != NULL && jobs_done(req, job, 1)))
		jobs_settled(job, 1);
	job->chosen = false;
}

/* ---- the queue ------------------------------------------------------------- */

static void
run(struct job *jobs, size_t n)
{
	for (size_t i = 0; i < n && !worker_stopping(); i++) {
		(void)worker_beat();
		if (strcmp(jobs[i].kind, "oidc") == 0) {
			ask_who(&jobs[i]);
		} else if (strcmp(jobs[i].kind, "oidc_find") == 0) {
			find_provider(&jobs[i]);
		} else {
			log_warn("a job of the unknown kind %s is dropped", jobs[i].kind);
			jobs[i].chosen = true;
			(void)jobs_finish(&jobs[i], 1);
		}
	}
}

static bool
give_up(struct req *req, const struct job *job)
{
	return strcmp(job->kind, "oidc") != 0 || dir_oidc_failed(req, job->ref_id, "down");
}

const struct queue_def	ask_queue = {
	.name = "ask", .channel = "okno_ask", .pause_ms = 1000, .rest_ms = 20, .batch = 1, .lease_s = 60,
	.run = run, .give_up = give_up,
};
