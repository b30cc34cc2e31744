/* heavy.c: the queue of what may take long, and the housekeeping.
 *
 * Work is of a kind, and the table says what does it.  Each chore is done for
 * the chains in which one query over all finds something to do, each in a transaction
 * of its own.
 */
#include <stdbool.h>
#include <string.h>

#include "clock.h"
#include "db.h"
#include "heavy.h"
#include "log.h"
#include "req.h"
#include "sending.h"
#include "task.h"
#include "worker.h"

#include "list_sql.h"
#include "work_sql.h"
#include "worker_sql.h"

/* Messages that waited for a gateway are looked for here, where it is not the
 * senders' time: the settings are read at start, so then and seldom after. */
static bool
messages(struct req *req, int64_t chain)
{
	return house_messages(req, chain, sending_installed("mail"), sending_installed("sms"));
}

static bool
notices(struct req *req, int64_t chain)
{
	(void)chain;
	return dir_house_notices(req, sending_installed("mail"), sending_installed("sms"));
}

static bool
directory(struct req *req, int64_t chain)
{
	(void)chain;
	return dir_house_directory(req) && dir_house_account(req);
}

static struct chore {
	bool			(*fn)(struct req *req, int64_t chain);
	const char		*what;		/* as house_chains knows it; NULL: of all chains */
	int			 every_s;
	bool			 whole;		/* once, not per chain */
	int64_t			 due;
} chores[] = {
	{ house_holds,		"holds",	10,		false,	0 },
	{ messages,		"messages",	3600,		false,	0 },
	{ house_idempotency,	"idempotency",	3600,		false,	0 },
	{ house_prices,		"prices",	60,		false,	0 },
	{ picture_sweep,	"files",	3600,		false,	0 },
	{ house_work,		"works",	24 * 3600,	false,	0 },
	{ house_lists,		"lists",	3600,		false,	0 },
	{ people_sweep,		"leavers",	3600,		false,	0 },
	{ picture_tidy,		NULL,		3600,		true,	0 },
	{ house_busy_days,	NULL,		24 * 3600,	false,	0 },
	{ notices,		NULL,		3600,		true,	0 },
	{ directory,		NULL,		600,		true,	0 },
};

static bool
run_chore(const struct chore *chore, int64_t chain)
{
	struct req	*req = task_begin(chain, true);

	return task_end(req, chore->fn(req, chain));
}

/* A chain at which it fails does not keep the others from it; db.c says why. */
static void
run_everywhere(const struct chore *chore)
{
	struct req		*req = task_begin(0, false);
	const struct rows	*r = chore->what != NULL ?
				    dir_house_chains(req, chore->what) : dir_chains(req);

	for (size_t i = 0; r != NULL && i < rows_len(r) && !worker_stopping(); i++) {
		(void)run_chore(chore, row_int(r, i, rows_col(r, "id")));
		(void)worker_beat();
	}
	(void)task_end(req, false);
}

static void
idle(void)
{
	for (size_t i = 0; i < sizeof(chores) / sizeof(chores[0]) && !worker_stopping(); i++) {
		int64_t	 now = clock_s();

		if (now < chores[i].due)
			continue;
		chores[i].due = now + chores[i].every_s;
		if (chores[i].whole)
			(void)run_chore(&chores[i], 0);
		else
			run_everywhere(&chores[i]);
		(void)worker_beat();
	}
}

static const struct heavy	kinds[] = {
	{ "picture",	picture_run,	picture_give_up },
	{ "paper",	paper_run,	paper_give_up },
	{ "import",	import_run,	import_give_up },
	{ "check",	check_run,	NULL },
	{ "list",	list_run,	list_give_up },
};

static const struct heavy *
kind_of(const struct job *job)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].kind, job->kind) == 0)
			return &kinds[i];
	return NULL;
}

static void
run(struct job *jobs, size_t n)
{
	for (size_t i = 0; i < n && !worker_stopping(); i++) {
		const struct heavy	*kind = kind_of(&jobs[i]);

		(void)worker_beat();
		if (kind != NULL) {
			kind->run(&jobs[i]);
			continue;
		}
		log_warn("a job of the unknown kind %s is dropped", jobs[i].kind);
		jobs[i].chosen = true;
		(void)jobs_finish(&jobs[i], 1);
	}
}

static bool
give_up(struct req *req, const struct job *job)
{
	const struct heavy	*kind = kind_of(job);

	return kind == NULL || kind->give_up == NULL || kind->give_up(req, job);
}

/* One at a time: what waits behind it may be taken by another process. */
const struct queue_def	heavy_queue = {
	.name = "heavy", .channel = "okno_heavy", .pause_ms = 5000, .batch = 1, .lease_s = 300,
	.run = run, .idle = idle, .give_up = give_up,
};
