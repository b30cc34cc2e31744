/* send.c: the queue of messages: from the outbox to the server of mail or the
 * provider of SMS that each goes through.
 *
 * Messages are taken in batches and kept in hand until their gateway is free; so
 * one chain has few in hand, and those behind a slow server are put off, a server
 * that hangs costs nobody else a wait.
 *
 * No transaction is open while a server is spoken to.  A message is noted as
 * tried before, and marked as sent together with its job after.  A letter whose
 * worker was killed in between is sent once more with the same Message-ID, by
 * which mail programs know it again; an SMS is not, and says so in the outbox.
 */
#include <string.h>

#include "auth.h"
#include "clock.h"
#include "db.h"
#include "gateway.h"
#include "letter.h"
#include "log.h"
#include "mem.h"
#include "req.h"
#include "sms_text.h"
#include "task.h"
#include "trial.h"
#include "worker.h"

#include "worker_sql.h"

enum {
	ATTEMPTS_MAX = 24,
	PLAN_S = 5,
	BATCH = 20,
	LEASE_S = 90,
	WAIT_S = 40,		/* in hand, so that a call ends within the lease */
	HAND_MAX = 400,
	HAND_CHAIN = 20		/* of one chain */
};

/* Seconds until the next try, by the number of those made; then the last one:
 * three days in all. */
static const int	pauses[] = { 5, 30, 120, 600, 3600, 3600, 3600, 4 * 3600 };

/* Messages taken at once; what they point to lasts until all are through. */
struct batch {
	size_t		 left;
	struct job	*jobs;
	struct message	*messages;
	size_t		 n;
};

/* A message on its way: a letter, or an SMS with a text; or a test of a gateway. */
struct message {
	struct message		*next;		/* in hand */
	struct batch		*batch;
	int64_t			 taken;
	bool			 begun;		/* its gateway has it */
	bool			 through;	/* it need not be kept any longer */
	struct job		*job;
	struct req		*req;		/* the task that wrote it */
	struct req		*route;		/* the task that found its way; NULL: it is none */
	bool			 first;		/* of the messages of that task */
	bool			 found;		/* the database answered */
	const struct gateway	*gateway;	/* NULL: there is none, or nothing is to be sent */
	bool			 is_sms;
	bool			 interrupted;	/* a worker ended while it was sent */
	bool			 missed;	/* the quiet hours last till the visit begins */
	int			 wait_s;	/* … last so long */
	struct letter		 letter;
	struct sms_text		 sms;
};

static struct message	*hand;		/* the oldest first */
static size_t		 nhand;

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
settle(struct message *m, const char *state, const char *error, int again_s,
    const enum fetch_sent *sent)
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
is_through(void *arg)
{
	struct message	*m = arg;

	m->through = true;
}

/* What became of it. */
static void
delivered(void *arg, enum fetch_sent sent, const char *error)
{
	struct message	*m = arg;
	int		 attempts = m->is_sms ? m->sms.attempts : m->letter.attempts;

	if (sent != FETCH_SENT)
		log_warn("%s %lld of chain %lld, try %d: %s", m->job->kind,
		    (long long)m->job->ref_id, (long long)m->job->chain_id, attempts, for_log(error));
	if (sent == FETCH_SENT)
		settle(m, "sent", "", 0, &sent);
	else if (sent == FETCH_REFUSED || attempts >= ATTEMPTS_MAX)
		settle(m, "gave_up", error, 0, &sent);
	else
		settle(m, "new", error, pause_after(attempts), &sent);
	(void)task_end(m->req, false);
	is_through(m);
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

/* Why it is not to be sent after all, and the state it then has; NULL: it is to be. */
static const char *
not_sent(const struct message *m, const char **state)
{
	const char	*to = m->is_sms ? m->sms.to : m->letter.to;
	const char	*text = m->is_sms ? m->sms.text : m->letter.text;

	*state = to == NULL ? "new" : "gave_up";
	if (to == NULL)			/* sent before, or gone */
		return "";
	return text != NULL ? NULL : m->is_sms ? m->sms.why : m->letter.why;
}

static void
send_message(struct message *m)
{
	const char	*state, *why;

	if (m->is_sms && m->interrupted) {
		settle(m, "gave_up", "it was being sent when the worker ended", 0, NULL);
		is_through(m);
		return;
	}
	m->req = task_begin(m->job->chain_id, true);
	if (!write_down(m->req, m) || !db_commit(m->req)) {
		is_through(m);
	} else if ((why = not_sent(m, &state)) != NULL) {
		settle(m, state, why, 0, NULL);
		is_through(m);
	} else {
		m->begun = true;
		if (m->is_sms)
			gateway_sms(m->req->mem, m->gateway, m->sms.to, m->sms.text, delivered, m);
		else
			gateway_letter(m->gateway, &m->letter, delivered, m);
		return;
	}
	(void)task_end(m->req, false);
}

/* ---- the way ---------------------------------------------------------------- */

static bool
is_message(const struct job *job)
{
	return strcmp(job->kind, "mail") == 0 || strcmp(job->kind, "sms") == 0 || is_notice(job);
}

/* What a row of a route says. */
static void
routed(struct req *req, struct message *m, const struct rows *r, size_t row)
{
	m->gateway = gateway_of(req, r, row);
	m->is_sms = strcmp(row_text(r, row, rows_col(r, "channel")), "sms") == 0;
	m->interrupted = row_bool(r, row, rows_col(r, "interrupted"));
	if (!is_notice(m->job)) {
		m->missed = row_bool(r, row, rows_col(r, "missed"));
		m->wait_s = (int)row_int(r, row, rows_col(r, "wait_s"));
	}
}

/* The messages of the batch that are the task's, with one query. */
static void
route_chain(struct req *req, struct message *messages, size_t n)
{
	struct ids		 ids = { mem_zero(req->mem, (n + 1) * sizeof(*ids.v)), 0 };
	const struct rows	*r;
	size_t			 row;

	for (size_t i = 0; i < n; i++)
		if (messages[i].route == req)
			ids.v[ids.n++] = messages[i].job->ref_id;
	r = mail_routes(req, req->auth->chain_id, ids);
	for (size_t i = 0; r != NULL && i < n; i++) {
		if (messages[i].route != req)
			continue;
		messages[i].found = true;
		if ((row = rows_find(r, "message", messages[i].job->ref_id)) < rows_len(r))
			routed(req, &messages[i], r, row);
	}
}

static void
route_notice(struct req *req, struct message *m)
{
	const struct rows	*r = dir_notice_route(req, m->job->ref_id);

	m->found = r != NULL;
	if (r != NULL && rows_len(r) > 0)
		routed(req, m, r, 0);
}

/* Finds the ways of a whole batch, chain by chain: where thousands wait, asking
 * for each would be half of the work.  What is found lives as long as the tasks. */
static void
route_all(struct message *messages, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct message	*m = &messages[i];

		if (!is_message(m->job) || m->route != NULL)
			continue;
		m->route = task_begin(m->job->chain_id, false);
		m->first = true;
		if (is_notice(m->job)) {
			route_notice(m->route, m);
			continue;
		}
		for (size_t k = i + 1; k < n; k++)
			if (is_message(messages[k].job) && !is_notice(messages[k].job) &&
			    messages[k].job->chain_id == m->job->chain_id)
				messages[k].route = m->route;
		route_chain(m->route, messages, n);
	}
}

/* Without a gateway a message is to be read in the outbox; the housekeeping
 * finds the recent ones once there is one.  So is what was sent before, or is
 * gone. */
static void
leave_all(struct message *messages, struct job *jobs, size_t n)
{
	bool	 any = false;

	for (size_t i = 0; i < n; i++) {
		jobs[i].chosen = messages[i].found && messages[i].gateway == NULL;
		if (!is_message(&jobs[i]) && strcmp(jobs[i].kind, "test") != 0) {
			log_warn("a job of the unknown kind %s is dropped", jobs[i].kind);
			jobs[i].chosen = true;
		}
		any = any || jobs[i].chosen;
	}
	if (any)
		(void)jobs_finish(jobs, n);
	for (size_t i = 0; i < n; i++)
		jobs[i].chosen = false;
}

/* ---- in hand ---------------------------------------------------------------- */

/* All of a batch that wait for a gateway that is left alone wait together. */
static void
put_off_all(struct batch *b, int pause)
{
	for (size_t i = 0; i < b->n; i++) {
		struct message	*m = &b->messages[i];

		m->job->chosen = !m->job->settled && !m->begun && m->gateway != NULL &&
		    gateway_pause(m->gateway) == pause;
	}
	jobs_later(b->jobs, b->n, pause);
}

/* Does with a message what can be done now. */
static void
advance(struct message *m)
{
	bool	 is_test = strcmp(m->job->kind, "test") == 0;
	int	 pause = m->gateway != NULL ? gateway_pause(m->gateway) : 0;

	m->through = m->job->settled || (m->gateway == NULL && !is_test) || worker_stopping() ||
	    clock_s() - m->taken >= WAIT_S;
	if (m->through)
		return;
	if (is_test && gateway_has_room(m->job->chain_id)) {
		m->begun = true;
		trial_run(m->job, is_through, m);
	} else if (pause > 0) {
		put_off_all(m->batch, pause);
	} else if (m->missed || m->wait_s > 0) {
		keep_quiet(m);
	} else if (!is_test && pause == 0) {
		send_message(m);
	}
	m->through = m->through || m->job->settled;
}

static void
batch_end(struct batch *b)
{
	for (size_t i = 0; i < b->n; i++)
		if (b->messages[i].first)
			(void)task_end(b->messages[i].route, false);
	mem_free(b);
}

/* Lets go of what is through.  What is not settled comes back: at once, or at the
 * end of its lock. */
static void
sweep(void)
{
	struct message	**at = &hand, *m;

	while ((m = *at) != NULL) {
		if (!m->through) {
			at = &m->next;
			continue;
		}
		*at = m->next;
		nhand--;
		if (!m->job->settled)
			jobs_back(m->job, 1);
		if (--m->batch->left == 0)
			batch_end(m->batch);
	}
}

static void
advance_all(void)
{
	for (struct message *m = hand; m != NULL; m = m->next)
		if (!m->begun && !m->through)
			advance(m);
	sweep();
}

static void
take_in_hand(struct batch *b)
{
	struct message	**last = &hand;

	while (*last != NULL)
		last = &(*last)->next;
	for (size_t i = 0; i < b->n; i++) {
		b->messages[i].taken = clock_s();
		*last = &b->messages[i];
		last = &b->messages[i].next;
	}
	nhand += b->n;
}

/* The jobs, and what they point to, are the caller's: they are kept as copies. */
static void
run(struct job *jobs, size_t n)
{
	struct batch	*b = mem_new(NULL, struct batch);

	b->n = b->left = n;
	b->jobs = mem_zero(b, n * sizeof(*b->jobs));
	b->messages = mem_zero(b, n * sizeof(*b->messages));
	for (size_t i = 0; i < n; i++) {
		b->jobs[i] = jobs[i];
		b->jobs[i].kind = mem_printf(b, "%s", jobs[i].kind);
		b->jobs[i].payload = "";
		b->messages[i].batch = b;
		b->messages[i].job = &b->jobs[i];
		jobs[i].kept = true;
	}
	route_all(b->messages, n);
	leave_all(b->messages, b->jobs, n);
	take_in_hand(b);
	advance_all();
}

static size_t
kept(void)
{
	return nhand;
}

static void
tend(int ms)
{
	advance_all();
	if (nhand > 0)
		fetch_tend(ms);
	advance_all();
}

/* So many of a chain are in hand. */
static size_t
in_hand(int64_t chain)
{
	size_t	 n = 0;

	for (const struct message *m = hand; m != NULL; m = m->next)
		n += m->job->chain_id == chain;
	return n;
}

static int
room(struct req *req, struct ids *full)
{
	*full = (struct ids){ mem_zero(req->mem, (nhand + 1) * sizeof(*full->v)), 0 };
	for (const struct message *m = hand; m != NULL; m = m->next) {
		int64_t	 chain = m->job->chain_id;

		if (chain != 0 && !ids_has(*full, chain) &&
		    (in_hand(chain) >= HAND_CHAIN || !gateway_has_room(chain)))
			full->v[full->n++] = chain;
	}
	return nhand + BATCH < HAND_MAX ? BATCH : HAND_MAX - (int)nhand;
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
	return !is_message(job) || mail_end(req, job->chain_id, job->ref_id, "gave_up", why);
}

/* Plans the reminders that have become due, chain by chain; db.c says why one
 * fails, and it is tried again the next time. */
static void
reminders(void)
{
	static int64_t		 due;
	struct req		*req;
	const struct rows	*r;

	if (clock_s() < due)
		return;
	due = clock_s() + PLAN_S;
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
	.name = "send", .channel = "okno_send", .pause_ms = 2000, .rest_ms = 100,
	.batch = BATCH, .lease_s = LEASE_S,
	.start = start, .run = run, .idle = reminders,
	.room = room, .tend = tend, .kept = kept, .give_up = give_up,
};
