/* trial.c: trying gateways: those of chains, and (a job of chain 0) those of the
 * installation.
 */
#include "trial.h"

#include <string.h>
#include <time.h>

#include "auth.h"
#include "db.h"
#include "gateway.h"
#include "i18n.h"
#include "letter.h"
#include "mem.h"
#include "mime.h"
#include "req.h"
#include "site.h"
#include "task.h"
#include "worker.h"

#include "worker_sql.h"

static const struct lang *
lang_of(const struct rows *r)
{
	return lang_or_first(rows_text(r, "lang"));
}

static const char *
sender_name(const struct gateway *g, const struct rows *r)
{
	if (g->id == 0)
		return g->own_name;
	return *g->from_name != '\0' ? g->from_name : rows_text(r, "branch");
}

/* False: to this address no letter goes. */
static bool
write_letter(struct req *req, const struct gateway *g, const struct rows *r, int64_t id,
    struct letter *letter)
{
	const struct lang	*l = lang_of(r);
	struct mime_letter	 m = {
		.from = g->mail.from, .to = rows_text(r, "recipient"), .at = time(NULL),
		.from_name = sender_name(g, r),
		.subject = tr(l, "Letters arrive"),
		.id = req_printf(req, "okno-test-%lld-%lld@%s", (long long)req->auth->chain_id,
		    (long long)id, site_host(req)),
	};

	*letter = (struct letter){ .to = m.to, .attempts = 1 };
	if (mime_address(req->mem, m.to) == NULL)
		return false;
	letter_trial(req, l, &m, letter);
	return true;
}

static bool
note_end(struct req *req, const struct job *job, const char *state, const char *error, int parts)
{
	if (job->chain_id == 0)
		return dir_test_end(req, job->ref_id, state, error, parts);
	return test_end(req, job->chain_id, job->ref_id, state, error, parts);
}

bool
trial_give_up(struct req *req, const struct job *job, const char *why)
{
	return note_end(req, job, "failed", why, 0);
}

/* What became of it, and the end of the job. */
static void
settle(struct job *job, const struct gateway *g, enum fetch_sent sent, const char *error, int parts)
{
	struct req	*req = task_begin(job->chain_id, true);

	job->chosen = true;
	(void)note_end(req, job, sent == FETCH_SENT ? "sent" : "failed",
	    sent == FETCH_SENT ? "" : error, parts);
	if (g != NULL)
		gateway_note(req, g, sent, error);
	if (task_end(req, jobs_done(req, job, 1)))
		jobs_settled(job, 1);
	job->chosen = false;
}

/* A test under way. */
struct trial {
	struct req		*req;
	struct job		*job;
	const struct gateway	*gateway;
	struct letter		 letter;
	int			 parts;		/* of an SMS */
	void			(*ended)(void *arg);
	void			*arg;
};

static void
leave(struct trial *t)
{
	void	(*ended)(void *arg) = t->ended;
	void	*arg = t->arg;

	(void)task_end(t->req, false);
	ended(arg);
}

static void
tried(void *arg, enum fetch_sent sent, const char *error)
{
	struct trial	*t = arg;

	settle(t->job, t->gateway, sent, error, t->parts);
	leave(t);
}

static void
begin(struct trial *t, const struct rows *r)
{
	struct req	*req = t->req;
	const char	*text, *to = rows_text(r, "recipient");

	t->gateway = gateway_of(req, r, 0);
	if (t->gateway == NULL) {
		tried(t, FETCH_REFUSED, "the gateway is not set up fully");
	} else if (strcmp(rows_text(r, "channel"), "sms") == 0) {
		text = tr(lang_of(r), "SMS arrive. This is a test from Okno.");
		t->parts = sms_parts(text);
		gateway_sms(req->mem, t->gateway, to, text, tried, t);
	} else if (!write_letter(req, t->gateway, r, t->job->ref_id, &t->letter)) {
		tried(t, FETCH_REFUSED, "the address cannot be written to");
	} else {
		gateway_letter(t->gateway, &t->letter, tried, t);
	}
}

void
trial_run(struct job *job, void (*ended)(void *arg), void *arg)
{
	struct req		*req = task_begin(job->chain_id, true);
	struct trial		*t = mem_new(req->mem, struct trial);
	const struct rows	*r = job->chain_id == 0 ? dir_test_begin(req, job->ref_id) :
				    test_begin(req, job->chain_id, job->ref_id);

	*t = (struct trial){ .req = req, .job = job, .ended = ended, .arg = arg };
	if (r == NULL || !db_commit(req)) {
		leave(t);
	} else if (rows_len(r) == 0 || strcmp(rows_text(r, "state"), "sending") != 0) {
		job->chosen = true;
		(void)jobs_finish(job, 1);
		leave(t);
	} else {
		begin(t, r);
	}
}
