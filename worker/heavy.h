/* heavy.h: the kinds of work of the heavy queue.  A new kind is a file of its
 * own and a line in the table of heavy.c.
 *
 * A job is added by SELECT job_add('heavy', KIND, ID) in the transaction that
 * wants it, and db_notify(req, "okno_heavy") wakes the worker.
 */
#ifndef HEAVY_H
#define HEAVY_H

#include <stdbool.h>

#include "worker.h"

struct heavy {
	const char	*kind;

	/* Does the job, in tasks of its own, calling worker_beat now and then; the
	 * last one also settles it: job->chosen = true, jobs_done(task, job, 1),
	 * and jobs_settled(job, 1) once that is committed.  One that it leaves
	 * unsettled is taken again. */
	void		(*run)(struct job *job);

	/* A job that ended the worker several times: marks in the task what it was
	 * for.  May be NULL. */
	bool		(*give_up)(struct req *req, const struct job *job);
};

/* picture.c: an uploaded picture is decoded and written anew. */
void	 picture_run(struct job *job);
bool	 picture_give_up(struct req *req, const struct job *job);

/* import.c: a spreadsheet of services or of staff. */
void	 import_run(struct job *job);
bool	 import_give_up(struct req *req, const struct job *job);

/* Deletes the uploads that nothing refers to any more, bytes and rows. */
bool	 picture_sweep(struct req *req, int64_t chain);

/* Deletes what uploads that failed half-way left in the folder. */
bool	 picture_tidy(struct req *req, int64_t chain);

/* check.c: the seals of a chain's log are checked. */
void	 check_run(struct job *job);

/* paper.c: a month of the timetable as a PDF for the wall. */
void	 paper_run(struct job *job);
bool	 paper_give_up(struct req *req, const struct job *job);

/* list.c: a spreadsheet of many bookings, or a change of each. */
void	 list_run(struct job *job);
bool	 list_give_up(struct req *req, const struct job *job);

/* people.c: puts those into the archive whose last day of work is over. */
bool	 people_sweep(struct req *req, int64_t chain);

#endif
