/* send.c: the queue of messages: from the outbox to the server of mail or the
 * provider of SMS that each goes through.
 *
 * No transaction is open while a server is spoken to.  A message is noted as
 * tried before, and marked as sent together with its job after.  A letter whose
 * worker was killed in between is sent once more with the same Message-ID, by
 * which mail programs know it again; an SMS is not, and says so in the outbox.
 */
#include <string.h>
#include <time.h>

#include "auth.h"
#include "db.h"
#include "gateway.h"
#include "letter.h"
#include "log.h"
#include "req.h"
#include "sms_text.h"
#include "task.h"
#include "trial.h"
#include "worker.h"

#include "worker_sql.h"

enum { ATTEMPTS_MAX = 24, PLAN_S = 5 };

/* Seconds until the next try, by the number of those made; then the last one:
 * three days in all. */
static const int	pauses[] = { 5, 30, 120, 600, 3600, 3600, 3600, 4 * 3600 };

/* A message on its way: a letter, or an SMS with a text. */
struct message {
	struct job		*job;
	const struct gateway	*gateway;
	bool			 is_sms;
	bool			 interrupted;	/* a worker ended while it was sent */
	bool			 missed;	/* the quiet hours last till the visit begins */
	int			 wait_s;	/* … last so long */
	struct letter		 letter;
	struct sms_text		 sms;
};

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

/* Writes down how a message went, and with it how its gateway is (NULL: it was
 * not spoken to); without a next try its job is done. */
static void
settle(struct message *m, const char *state, const char *error, int again_s, const enum fetch_sent *sent)
{
	struct job	*job = m->job;
	struct req	*req = task_begin(job->chain_id, true);
	bool		 done;

	job->chosen = true;
	if (is_notice(job))
		(void)dir_notice_end_send(req, job->ref_id, state, error);
	else
		(void)mail_end_send(req, job->chain_id, job->ref_id, state, error);
	if (sent != NULL)
		gateway_note(req, m->gateway, *sent, error);
	done = again_s > 0 ? dir_job_later(req, (struct ids){ &job->id, 1 }, again_s) :
	    jobs_done(req, job, 1);
	if (task_end(req, done))
		jobs_settled(job, 1);
	job->chosen = false;
}

/* What a provider says may name whom it was for. */
static const char *
for_log(const char *error)
{
	return strncmp(error, "refused: ", 9) == 0 ? "refused" : error;
}

static void
deliver(struct req *req, struct message *m, int attempts)
{
	const char		*error;
	enum fetch_sent		 sent;

	sent = m->is_sms ? gateway_sms(req->mem, m->gateway, m->sms.to, m->sms.text, &error) :
	    gateway_letter(m->gateway, &m->letter, &error);
	if (sent == FETCH_SENT) {
		settle(m, "sent", "", 0, &sent);
		return;
	}
	log_warn("%s %lld of chain %lld, try %d: %s", m->job->kind, (long long)m->job->ref_id,
	    (long long)m->job->chain_id, attempts, for_log(error));
	if (sent == FETCH_REFUSED || attempts >= ATTEMPTS_MAX)
		settle(m, "gave_up", error, 0, &sent);
	else
		settle(m, "new", error, pause_after(attempts), &sent);
}

/* Notes the try and writes the message.  False: the database failed. */
static bool
write_down(struct req *req, struct message *m)
{
	int64_t	 id = m->job->ref_id;

	if (m->is_sms)
		return is_notice(m->job) ? sms_notice_write(req, id, &m->sms) :
		    sms_write(req, id, &m->sms);
	return is_notice(m->job) ? notice_write(req, id, m->gateway, &m->letter) :
	    letter_write(req, id, m->gateway, &m->letter);
}

static void
put_off(struct job *job, int after_s)
{
	job->chosen = true;
	jobs_later(job, 1, after_s);
}

/* A reminder is not for the quiet hours: it waits for their end, unless the visit
 * begins before. */
static void
keep_quiet(struct message *m)
{
	if (m->missed)
		settle(m, "gave_up", "it would have come in the quiet hours", 0, NULL);
	else
		put_off(m->job, m->wait_s);
}

static void
send_message(struct req *req, struct message *m)
{
	const char	*to, *text, *why;

	if (m->is_sms && m->interrupted) {
		(void)task_end(req, false);
		settle(m, "gave_up", "it was being sent when the worker ended", 0, NULL);
		return;
	}
	if (write_down(req, m) && db_commit(req)) {
		to = m->is_sms ? m->sms.to : m->letter.to;
		text = m->is_sms ? m->sms.text : m->letter.text;
		why = m->is_sms ? m->sms.why : m->letter.why;
		if (to == NULL)			/* sent before, or gone */
			settle(m, "new", "", 0, NULL);
		else if (text == NULL)
			settle(m, "gave_up", why, 0, NULL);
		else
			deliver(req, m, m->is_sms ? m->sms.attempts : m->letter.attempts);
	}
	(void)task_end(req, false);
}

/* Without a gateway a message is to be read in the outbox; the housekeeping
 * finds the recent ones once there is one. */
static void
leave(struct job *job)
{
	job->chosen = true;
	(void)jobs_finish(job, 1);
}

/* Finds the way of a message. */
static void
route(struct job *job)
{
	struct message		 m = { .job = job };
	struct req		*req = task_begin(job->chain_id, true);
	const struct rows	*r = is_notice(job) ? dir_notice_route(req, job->ref_id) :
				    mail_route(req, job->chain_id, job->ref_id);

	if (r == NULL) {
		(void)task_end(req, false);
		return;			/* the lock's end brings it back */
	}
	if (rows_len(r) > 0) {
		m.gateway = gateway_of(req, r);
		m.is_sms = strcmp(rows_text(r, "channel"), "sms") == 0;
		m.interrupted = row_bool(r, 0, rows_col(r, "interrupted"));
		if (!is_notice(job)) {
			m.missed = row_bool(r, 0, rows_col(r, "missed"));
			m.wait_s = (int)rows_int(r, "wait_s");
		}
	}
	if (m.gateway == NULL)		/* or sent before, or gone */
		leave(job);
	else if (gateway_pause(m.gateway) > 0)
		put_off(job, gateway_pause(m.gateway));
	else if (m.missed || m.wait_s > 0) {
		(void)task_end(req, false);
		keep_quiet(&m);
		return;
	} else {
		send_message(req, &m);
		return;
	}
	(void)task_end(req, false);
}

static void
run(struct job *jobs, size_t n)
{
	for (size_t i = 0; i < n && worker_has_time() && !worker_stopping(); i++) {
		const char	*kind = jobs[i].kind;

		(void)worker_beat();
		if (strcmp(kind, "test") == 0) {
			trial_run(&jobs[i]);
		} else if (strcmp(kind, "mail") == 0 || strcmp(kind, "sms") == 0 || is_notice(&jobs[i])) {
			route(&jobs[i]);
		} else {
			log_warn("a job of the unknown kind %s is dropped", kind);
			leave(&jobs[i]);
		}
	}
}

static void
start(void)
{
	letter_start();
	gateway_start();
}

static bool
give_up(struct req *req, const struct job *job)
{
	static const char	*why = "the worker failed at it";

	if (is_notice(job))
		return dir_notice_end(req, job->ref_id, "gave_up", why);
	if (strcmp(job->kind, "test") == 0)
		return trial_give_up(req, job, why);
	return (strcmp(job->kind, "mail") != 0 && strcmp(job->kind, "sms") != 0) ||
	    mail_end(req, job->chain_id, job->ref_id, "gave_up", why);
}

/* Plans the reminders that have become due, chain by chain; db.c says why one
 * fails, and it is tried again the next time. */
static void
reminders(void)
{
	static time_t		 due;
	struct timespec		 now;
	struct req		*req;
	const struct rows	*r;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);	/* cannot fail */
	if (now.tv_sec < due)
		return;
	due = now.tv_sec + PLAN_S;
	req = task_begin(0, true);
	r = dir_reminder_chains(req);
	(void)db_commit(req);
	for (size_t i = 0; r != NULL && i < rows_len(r) && !worker_stopping(); i++) {
		struct req	*one = task_begin(row_int(r, i, 0), true);

		(void)task_end(one, reminders_plan(one, row_int(r, i, 0)) != NULL);
		(void)worker_beat();
	}
	(void)task_end(req, true);
}

const struct queue_def	send_queue = {
	.name = "send", .channel = "okno_send", .pause_ms = 2000, .rest_ms = 50, .batch = 20, .lease_s = 90,
	.start = start, .run = run, .idle = reminders, .give_up = give_up,
};
