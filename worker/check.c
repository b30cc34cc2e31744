/* check.c: somebody wants the seals of their chain's log checked. */
#include <string.h>

#include "auth.h"
#include "db.h"
#include "heavy.h"
#include "log.h"
#include "req.h"
#include "seal.h"
#include "task.h"

#include "check_sql.h"

/* The walk takes its own tasks; what it found is one more. */
void
check_run(struct job *job)
{
	struct req		*walk = task_begin(job->chain_id, false), *req;
	struct seal_report	 report;
	bool			 done = seal_verify(walk, NULL, &report);

	if (!done) {
		(void)task_end(walk, false);
		job->chosen = true;
		jobs_later(job, 1, 10);
		return;
	}
	if (report.broken != NULL)
		log_warn("the log of chain %lld is broken at entry %lld: %s", (long long)job->chain_id,
		    (long long)report.broken_log, report.broken);
	req = task_begin(job->chain_id, true);
	job->chosen = true;
	(void)check_done_send(req, job->chain_id, report.links, report.erased, report.waiting,
	    report.broken_log, report.broken, report.last);
	if (task_end(req, jobs_done(req, job, 1)))
		jobs_settled(job, 1);
	(void)task_end(walk, false);
}
