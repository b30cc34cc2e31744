/* worker.c: the background program: okno-worker QUEUE.
 *
 * One process a queue, so that a long job never holds up a letter or a live
 * update; more of them share a queue without harm.  It ends at TERM, after the
 * present job, and at nothing else: a database that is away is waited for.
 */
#include "worker.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "auth.h"
#include "clock.h"
#include "conf.h"
#include "db.h"
#include "db_listen.h"
#include "fetch.h"
#include "log.h"
#include "mem.h"
#include "req.h"
#include "task.h"

#include "worker_sql.h"

enum {
	BEAT_S = 5,
	PATIENCE_S = 20,	/* after TERM a call to outside may go on for so long */
	ATTEMPTS_MAX = 5,	/* takings after which the worker never came back */
	TROUBLE_MS = 1000,	/* pause while the database is away */
	TEND_MS = 100,		/* a queue goes on with what it has before it takes more */
	LATELY_S = 10,
	LOOK_MS = 2000		/* at all jobs */
};

static const struct queue_def *const queues[] = { &live_queue, &send_queue, &heavy_queue, &ask_queue };

static const struct queue_def	*queue;
static volatile sig_atomic_t	 stopping;
static sigset_t			 ending;	/* the signals that end it */
static int64_t			 stopping_since, beaten, taken;

static void
on_term(int sig)
{
	(void)sig;
	stopping = 1;
}

/* TERM is blocked but while the program waits for work: it would break off
 * libcurl's poll and with it the letter at hand.  So it is asked for here. */
bool
worker_stopping(void)
{
	static const struct timespec	 at_once;

	if (!stopping && sigtimedwait(&ending, NULL, &at_once) > 0)
		stopping = 1;
	return stopping != 0;
}

bool
worker_has_time(void)
{
	return clock_s() - taken < queue->lease_s / 2;
}

bool
worker_beat(void)
{
	struct req	*req;

	if (worker_stopping() && stopping_since == 0)
		stopping_since = clock_s();
	if (beaten == 0 || clock_s() - beaten >= BEAT_S) {
		beaten = clock_s();		/* also where it fails: no use trying at once */
		req = task_begin(0, true);
		(void)dir_heartbeat_send(req, queue->name, getpid());
		(void)db_apart(req, true);
		(void)task_end(req, false);
	}
	return !stopping || clock_s() - stopping_since < PATIENCE_S;
}

/* ---- jobs ------------------------------------------------------------------ */

static struct ids
chosen_of(struct req *req, const struct job *jobs, size_t n)
{
	struct ids	 ids = { mem_zero(req->mem, (n + 1) * sizeof(int64_t)), 0 };

	for (size_t i = 0; i < n; i++)
		if (jobs[i].chosen)
			ids.v[ids.n++] = jobs[i].id;
	return ids;
}

bool
jobs_done(struct req *req, const struct job *jobs, size_t n)
{
	return dir_job_done(req, chosen_of(req, jobs, n));
}

void
jobs_settled(struct job *jobs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		jobs[i].settled |= jobs[i].chosen;
		jobs[i].chosen = false;
	}
}

bool
jobs_finish(struct job *jobs, size_t n)
{
	struct req	*req = task_begin(0, true);
	bool		 done;

	(void)dir_job_done_send(req, chosen_of(req, jobs, n));
	done = db_apart(req, true);
	(void)task_end(req, false);
	if (done)
		jobs_settled(jobs, n);
	return done;
}

/* Puts off what is chosen.  Where this fails the lock's end brings them back. */
static void
put_off(struct job *jobs, size_t n, struct query *(*send)(struct req *, struct ids, int64_t), int after_s)
{
	struct req	*req = task_begin(0, true);
	struct ids	 ids = chosen_of(req, jobs, n);

	if (ids.n > 0) {
		(void)send(req, ids, after_s);
		(void)db_apart(req, true);
	}
	(void)task_end(req, false);
	jobs_settled(jobs, n);
}

void
jobs_later(struct job *jobs, size_t n, int after_s)
{
	put_off(jobs, n, dir_job_later_send, after_s);
}

void
jobs_told(struct job *jobs, size_t n, int after_s)
{
	put_off(jobs, n, dir_job_told_send, after_s);
}

void
jobs_back(struct job *jobs, size_t n)
{
	struct req	*req = task_begin(0, true);
	struct ids	 ids;

	for (size_t i = 0; i < n; i++)
		jobs[i].chosen = !jobs[i].settled && !jobs[i].kept;
	ids = chosen_of(req, jobs, n);
	if (ids.n > 0) {
		(void)dir_job_back_send(req, ids);
		(void)db_apart(req, true);
	}
	(void)task_end(req, false);
	for (size_t i = 0; i < n; i++)
		jobs[i].chosen = false;
}

/* A job at which the worker ended each time it was taken. */
static void
give_up(struct job *job)
{
	struct req	*req = task_begin(job->chain_id, true);
	bool		 good;

	job->chosen = true;
	good = jobs_done(req, job, 1);
	log_warn("job %lld (%s %lld of chain %lld) is given up: the worker ended at it %d times",
	    (long long)job->id, job->kind, (long long)job->ref_id, (long long)job->chain_id,
	    ATTEMPTS_MAX);
	if (good && queue->give_up != NULL)
		good = queue->give_up(req, job);
	job->settled = task_end(req, good);
}

/* A job that was taken before and never settled may be what ended the worker:
 * such ones are done last and one at a time, so that they take nobody with
 * them.  Sorts them out of the batch, which keeps its order; the one to be
 * tried now stands last.  The number of jobs to run. */
static size_t
sort_out(const struct rows *r, struct job *jobs, struct req *req)
{
	size_t		 n = 0, nsuspects = 0;
	struct job	*suspects = mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*suspects));

	for (size_t i = 0; i < rows_len(r); i++) {
		struct job	 job = {
			.id = row_int(r, i, rows_col(r, "id")),
			.kind = row_text(r, i, rows_col(r, "kind")),
			.chain_id = row_int(r, i, rows_col(r, "chain_id")),
			.ref_id = row_int(r, i, rows_col(r, "ref_id")),
			.payload = row_text(r, i, rows_col(r, "payload")),
		};
		int64_t		 attempts = row_int(r, i, rows_col(r, "attempts"));

		if (attempts > ATTEMPTS_MAX)
			give_up(&job);
		else if (attempts > 1)
			suspects[nsuspects++] = job;
		else
			jobs[n++] = job;
	}
	if (nsuspects > 0)
		jobs[n++] = suspects[0];
	if (nsuspects > 1)
		jobs_back(suspects + 1, nsuspects - 1);
	return n;
}

/* Has one of them waited, so that others may, too? */
static bool
has_waited(const struct rows *r)
{
	for (size_t i = 0; i < rows_len(r); i++)
		if (row_bool(r, i, rows_col(r, "waited")))
			return true;
	return false;
}

/* How far back to look for jobs, in seconds; 0: at all of them, which is dear where
 * thousands were done lately.  All are looked at every few seconds, for locks end and
 * transactions may be long, and as long as some wait. */
static int
lately_s(int64_t looked, bool wait)
{
	return wait || clock_ms() - looked >= LOOK_MS ? 0 : LATELY_S;
}

/* Takes a batch and works at it.  The number of jobs; -1: no database. */
static int
run_batch(void)
{
	static int64_t		 looked;	/* when at all jobs */
	static bool		 wait;		/* do some wait? */
	struct req		*req = task_begin(0, true);
	struct ids		 full = { NULL, 0 };
	int			 most = queue->room == NULL ? queue->batch : queue->room(req, &full);
	int			 lately = lately_s(looked, wait);
	struct query		*q = dir_job_take_send(req, queue->name, most, queue->lease_s, full, lately);
	const struct rows	*r = db_apart(req, true) ? query_rows(q) : NULL;
	struct job		*jobs;
	size_t			 n;
	int			 count = -1;

	if (r != NULL) {
		taken = clock_s();
		count = (int)rows_len(r);
		if (lately == 0)
			looked = clock_ms();
		wait = has_waited(r) || full.n > 0 || most < queue->batch;
		jobs = mem_zero(req->mem, (rows_len(r) + 1) * sizeof(*jobs));
		n = sort_out(r, jobs, req);
		if (n > 0)
			queue->run(jobs, n);
		jobs_back(jobs, n);
	}
	(void)task_end(req, false);
	return count;
}

/* ---- the program ----------------------------------------------------------- */

/* Shorter than anybody notices, so TERM may wait for it. */
static void
rest(int ms)
{
	(void)nanosleep(&(struct timespec){ .tv_nsec = ms * 1000000L }, NULL);
}

/* What was begun is brought to its end. */
static void
finish(void)
{
	while (queue->kept != NULL && queue->kept() > 0) {
		queue->tend(TEND_MS);
		(void)worker_beat();
	}
}

/* open is the mask of signals to wait with. */
static void
work(const sigset_t *open)
{
	int	 n;

	while (!worker_stopping()) {
		(void)worker_beat();
		n = run_batch();
		if (n >= 0 && queue->idle != NULL && !worker_stopping())
			queue->idle();
		if (queue->kept != NULL && queue->kept() > 0)
			queue->tend(n == queue->batch ? 0 : TEND_MS);
		else if (n <= 0 && !worker_stopping())
			db_listen_wait(queue->channel, n < 0 ? TROUBLE_MS : queue->pause_ms, open);
		else if (n < queue->batch)
			rest(queue->rest_ms);
	}
}

int
main(int argc, char **argv)
{
	struct sigaction	 term = { .sa_handler = on_term };
	sigset_t		 open;

	for (size_t i = 0; argc == 2 && i < sizeof(queues) / sizeof(queues[0]); i++)
		if (strcmp(queues[i]->name, argv[1]) == 0)
			queue = queues[i];
	if (queue == NULL)
		die("usage: okno-worker live|send|heavy|ask");
	log_init(mem_printf(NULL, "worker-%s", queue->name));
	sigemptyset(&ending);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGINT);
	(void)sigprocmask(SIG_BLOCK, &ending, &open);
	(void)sigaction(SIGTERM, &term, NULL);
	(void)sigaction(SIGINT, &term, NULL);
	(void)signal(SIGPIPE, SIG_IGN);
	fetch_while(worker_beat);
	if (queue->start != NULL)
		queue->start();
	if (queue == &live_queue)
		db_relax();	/* a notice told twice or a seal made again harms nobody */
	db_init();
	log_info("at work");
	work(&open);
	finish();
	log_info("told to end");
	return 0;
}
