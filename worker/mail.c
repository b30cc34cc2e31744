/* mail.c: the queue of letters: from the outbox to the mail server.
 *
 * No transaction is open while the server is spoken to.  A letter is noted as
 * tried before, and marked as sent together with its job after: killed in
 * between, it is sent once more with the same Message-ID, by which mail
 * programs know it again.
 */
#include <string.h>
#include <time.h>

#include "auth.h"
#include "conf.h"
#include "db.h"
#include "fetch.h"
#include "letter.h"
#include "log.h"
#include "req.h"
#include "task.h"
#include "worker.h"

#include "worker_sql.h"

enum { DOWN_S = 5, ATTEMPTS_MAX = 24 };

/* Seconds until the next try, by the number of those made; then the last one:
 * three days in all. */
static const int	pauses[] = { 5, 30, 120, 600, 3600, 3600, 3600, 4 * 3600 };

static struct fetch_mail	server;

static void
start(void)
{
	server.server = conf_str("OKNO_SMTP", "");
	server.user = conf_str("OKNO_SMTP_USER", "");
	server.password = conf_str("OKNO_SMTP_PASSWORD", "");
	letter_start();
	server.from = letter_from();
	if (server.server[0] == '\0')
		log_info("OKNO_SMTP is not set: letters stay in the outbox");
}

static int
pause_after(int attempts)
{
	int	 last = (int)(sizeof(pauses) / sizeof(pauses[0])) - 1;

	return pauses[attempts > last ? last : attempts - 1];
}

static bool
is_notice(const struct job *job)
{
	return strcmp(job->kind, "notice") == 0;
}

/* Writes down how a letter went; without a next try its job is done. */
static void
settle(struct job *job, const char *state, const char *error, int again_s)
{
	struct req	*req = task_begin(job->chain_id, true);
	bool		 done;

	job->chosen = true;
	if (is_notice(job))
		(void)dir_notice_end_send(req, job->ref_id, state, error);
	else
		(void)mail_end_send(req, job->chain_id, job->ref_id, state, error);
	done = again_s > 0 ? dir_job_later(req, (struct ids){ &job->id, 1 }, again_s) :
	    jobs_done(req, job, 1);
	if (task_end(req, done))
		jobs_settled(job, 1);
	job->chosen = false;
}

/* True unless the server is not to be spoken to. */
static bool
deliver(struct job *job, const struct letter *letter)
{
	struct fetch_mail	 mail = server;
	const char		*error;
	enum fetch_sent		 sent;

	mail.to = letter->to;
	mail.letter = letter->text;
	mail.len = letter->len;
	sent = fetch_mail(&mail, &error);
	if (sent == FETCH_SENT) {
		settle(job, "sent", "", 0);
		return true;
	}
	log_warn("letter %lld of chain %lld, try %d: %s", (long long)job->ref_id,
	    (long long)job->chain_id, letter->attempts, error);
	if (sent == FETCH_REFUSED || letter->attempts >= ATTEMPTS_MAX)
		settle(job, "gave_up", error, 0);
	else
		settle(job, "new", error, pause_after(letter->attempts));
	return sent != FETCH_DOWN;
}

/* One letter.  False: the server is not there. */
static bool
send_letter(struct job *job)
{
	struct req	*req = task_begin(job->chain_id, true);
	struct letter	 letter;
	bool		 up = true, written;

	written = is_notice(job) ? notice_write(req, job->ref_id, &letter) :
	    letter_write(req, job->ref_id, &letter);
	if (written && db_commit(req)) {
		if (letter.to == NULL)		/* sent before, or gone */
			settle(job, "new", "", 0);
		else if (letter.text == NULL)
			settle(job, "gave_up", letter.why, 0);
		else
			up = deliver(job, &letter);
	}
	(void)task_end(req, false);
	return up;
}

/* Without a server the letters are to be read in the outbox; the housekeeping
 * finds the recent ones once there is one. */
static void
leave(struct job *jobs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		jobs[i].chosen = true;
	(void)jobs_finish(jobs, n);
}

static void
run(struct job *jobs, size_t n)
{
	size_t	 i;

	if (server.server[0] == '\0') {
		leave(jobs, n);
		return;
	}
	for (i = 0; i < n && worker_has_time() && !worker_stopping(); i++) {
		(void)worker_beat();
		if (strcmp(jobs[i].kind, "sms") == 0) {
			leave(&jobs[i], 1);	/* no provider is set up: it stays in the outbox */
		} else if (strcmp(jobs[i].kind, "mail") != 0 && !is_notice(&jobs[i])) {
			log_warn("a job of the unknown kind %s is dropped", jobs[i].kind);
			leave(&jobs[i], 1);
		} else if (!send_letter(&jobs[i])) {
			break;
		}
	}
	/* A server that is down is not asked for every letter. */
	if (i == n || !worker_has_time() || worker_stopping())
		return;
	for (i++; i < n; i++)
		jobs[i].chosen = true;
	jobs_later(jobs, n, DOWN_S);
}

static bool
give_up(struct req *req, const struct job *job)
{
	if (is_notice(job))
		return dir_notice_end(req, job->ref_id, "gave_up", "the worker failed at it");
	return strcmp(job->kind, "mail") != 0 ||
	    mail_end(req, job->chain_id, job->ref_id, "gave_up", "the worker failed at it");
}

const struct queue_def	send_queue = {
	.name = "send", .channel = "okno_send", .pause_ms = 2000, .rest_ms = 50, .batch = 20, .lease_s = 90,
	.start = start, .run = run, .give_up = give_up,
};
