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

static enum fetch_sent
try_mail(struct req *req, const struct gateway *g, const struct rows *r, int64_t id,
    const char **error)
{
	const struct lang	*l = lang_of(r);
	struct letter		 letter = { .to = rows_text(r, "recipient"), .attempts = 1 };
	struct mime_letter	 m = {
		.from = g->mail.from, .to = letter.to, .at = time(NULL),
		.from_name = sender_name(g, r),
		.subject = tr(l, "Letters arrive"),
		.id = req_printf(req, "okno-test-%lld-%lld@%s", (long long)req->auth->chain_id,
		    (long long)id, site_host(req)),
	};

	if (mime_address(req->mem, letter.to) == NULL) {
		*error = "the address cannot be written to";
		return FETCH_REFUSED;
	}
	letter_trial(req, l, &m, &letter);
	return gateway_letter(g, &letter, error);
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

void
trial_run(struct job *job)
{
	struct req		*req = task_begin(job->chain_id, true);
	const struct rows	*r = job->chain_id == 0 ? dir_test_begin(req, job->ref_id) :
				    test_begin(req, job->chain_id, job->ref_id);
	const struct gateway	*g;
	const char		*error = "", *text;
	enum fetch_sent		 sent;

	if (r == NULL || !db_commit(req)) {
		(void)task_end(req, false);
		return;
	}
	if (rows_len(r) == 0 || strcmp(rows_text(r, "state"), "sending") != 0) {
		job->chosen = true;
		(void)jobs_finish(job, 1);
	} else if ((g = gateway_of(req, r, 0)) == NULL) {
		settle(job, NULL, FETCH_REFUSED, "the gateway is not set up fully", 0);
	} else if (strcmp(rows_text(r, "channel"), "sms") == 0) {
		text = tr(lang_of(r), "SMS arrive. This is a test from Okno.");
		sent = gateway_sms(req->mem, g, rows_text(r, "recipient"), text, &error);
		settle(job, g, sent, error, sms_parts(text));
	} else {
		sent = try_mail(req, g, r, job->ref_id, &error);
		settle(job, g, sent, error, 0);
	}
	(void)task_end(req, false);
}
