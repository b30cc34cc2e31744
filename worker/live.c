/* live.c: the queue of what must happen at once: live updates of open journals,
 * and the seals of the log.
 *
 * A notice holds ids only; the page that gets it asks for the rest with its
 * own session.  When rights have changed the connections of a branch are closed:
 * each page comes back at once, and who may no longer is refused.  Notices that
 * nobody could take in time are of no use, since a page reads its day anew when
 * it connects: they are dropped after a while.
 *
 * Whatever a job here is about has entries in the log, so each of them also has
 * its chain's log sealed; a job of its own asks for it where there is no other.
 */
#include <stdio.h>
#include <string.h>

#include "buf.h"
#include "clock.h"
#include "conf.h"
#include "fetch.h"
#include "log.h"
#include "mem.h"
#include "seal.h"
#include "task.h"
#include "worker.h"

enum {
	AGAIN_S = 1,
	SEAL_MS = 40		/* of each batch: open journals wait meanwhile */
};

static const char	*nchan;		/* the publisher's socket */

static void
start(void)
{
	nchan = conf_str("OKNO_NCHAN", NULL);
}

static bool
is_notice(const struct job *job)
{
	return strcmp(job->kind, "notice") == 0;
}

static bool
is_close(const struct job *job)
{
	return strcmp(job->kind, "close") == 0;
}

static bool
is_seal(const struct job *job)
{
	return strcmp(job->kind, "seal") == 0;
}

/* The same thing said before in this batch? */
static bool
is_repeated(const struct job *jobs, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (is_notice(&jobs[k]) && jobs[k].ref_id == jobs[i].ref_id &&
		    strcmp(jobs[k].payload, jobs[i].payload) == 0)
			return true;
	return false;
}

/* A channel that nobody listens to is none (404): it is closed all the same. */
static bool
close_channel(const char *path, long *status, const char **error)
{
	*status = fetch_delete_local(nchan, path, error);
	return (*status >= 200 && *status < 300) || *status == 404;
}

/* What goes to the publisher. */
static bool
is_published(const struct job *job)
{
	return is_notice(job) || is_close(job);
}

/* What is said of a branch by jobs[first] and by the notices behind it that are not said
 * yet, each once: an object, or an array where there are several.  Many at once, as of
 * an import, are one message to each open journal.  What stands behind a closing waits
 * for its turn.  They are marked as said: with one that cannot be published, all wait. */
static const char *
message_of(struct buf *text, const struct job *jobs, size_t n, size_t first, bool *said)
{
	size_t	 many = 0;

	for (size_t i = first; i < n; i++) {
		if (said[i] || jobs[i].ref_id != jobs[first].ref_id || !is_published(&jobs[i]))
			continue;
		if (is_close(&jobs[i]))
			break;
		said[i] = true;
		if (is_repeated(jobs, i))
			continue;
		buf_puts(text, many++ > 0 ? "," : "");
		buf_puts(text, jobs[i].payload);
	}
	return many > 1 ? mem_printf(text, "[%s]", text->data) : text->data;
}

/* message NULL: the branch's connections are closed. */
static bool
publish(int64_t branch, const char *message)
{
	static bool	 down;		/* said so already */
	char		 path[64];
	const char	*error;
	long		 status = 0;
	bool		 done;

	(void)snprintf(path, sizeof(path), "/publish/%lld", (long long)branch);
	if (message == NULL) {
		done = close_channel(path, &status, &error);
	} else {
		status = fetch_post_local(nchan, path, message, &error);
		done = status >= 200 && status < 300;
	}
	if (done) {
		down = false;
		return true;
	}
	if (!down)
		log_warn("live updates cannot be published: %s, status %ld", error, status);
	down = true;
	return false;
}

/* All notices in their order, those of a branch together.  At the first failure the
 * rest waits: whoever does not answer one will not answer the next. */
static void
publish_all(struct job *jobs, size_t n)
{
	bool	*said = mem_zero(NULL, (n + 1) * sizeof(*said));
	size_t	 upto;

	for (upto = 0; upto < n; upto++) {
		struct buf	*text;
		bool		 done;

		if (said[upto] || !is_published(&jobs[upto]) || is_repeated(jobs, upto))
			continue;
		text = buf_new(said);
		said[upto] = is_close(&jobs[upto]);
		done = publish(jobs[upto].ref_id, said[upto] ? NULL : message_of(text, jobs, n, upto, said));
		if (!done)
			break;
	}
	for (size_t i = upto; i < n; i++)
		jobs[i].chosen = is_published(&jobs[i]) && (!said[i] || jobs[i].ref_id == jobs[upto].ref_id);
	if (upto < n)
		jobs_later(jobs + upto, n - upto, AGAIN_S);
	mem_free(said);
}

/* Seals a chain, and settles with it all its jobs: what a job is about was
 * committed with it, so it is sealed by now.  After end the rest (an import has
 * tens of thousands) waits for another batch. */
static void
seal(struct job *jobs, size_t n, int64_t chain, int64_t end)
{
	struct req	*req;
	int		 more = 1;

	for (size_t i = 0; i < n; i++)
		jobs[i].chosen = !jobs[i].settled && jobs[i].chain_id == chain;
	while (more > 0 && clock_ms() < end && !worker_stopping()) {
		req = task_begin(chain, true);
		more = seal_some(req);
		if (more == 0 && !jobs_done(req, jobs, n))
			more = -1;
		if (!task_end(req, more >= 0))
			more = -1;
		(void)worker_beat();
	}
	if (more == 0)
		jobs_settled(jobs, n);
	else
		jobs_told(jobs, n, more < 0 ? AGAIN_S : 0);
}

/* Seals chain by chain; what is left after a while goes to the end of the queue,
 * behind the notices that have come since. */
static void
seal_all(struct job *jobs, size_t n)
{
	int64_t	 end = clock_ms() + SEAL_MS;
	bool	 left = false;

	for (size_t i = 0; i < n && !worker_stopping() && clock_ms() < end; i++)
		if (!jobs[i].settled)
			seal(jobs, n, jobs[i].chain_id, end);
	for (size_t i = 0; i < n; i++) {
		jobs[i].chosen = !jobs[i].settled;
		left = left || jobs[i].chosen;
	}
	if (left)
		jobs_told(jobs, n, 0);
}

static void
run(struct job *jobs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!is_seal(&jobs[i]) && !is_published(&jobs[i])) {
			log_warn("a job of the unknown kind %s is dropped", jobs[i].kind);
			jobs[i].chosen = true;
			(void)jobs_finish(&jobs[i], 1);
		}
	publish_all(jobs, n);
	seal_all(jobs, n);
}

const struct queue_def	live_queue = {
	.name = "live", .channel = "okno_live", .pause_ms = 500, .rest_ms = 100, .batch = 200, .lease_s = 30,
	.start = start, .run = run,
};
