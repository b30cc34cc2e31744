/* worker.h: what the queues of the background program have in common.
 *
 * A queue is taken in batches: worker.c takes jobs (they are then locked for a
 * while), hands them to the queue's run, and puts back what that did not
 * settle.  Jobs are settled in the transaction that marks what they were for,
 * so a worker killed at any point leaves each either done or to be taken again.
 */
#ifndef WORKER_H
#define WORKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ids;
struct req;

struct job {
	int64_t		 id;
	const char	*kind;
	int64_t		 chain_id;
	int64_t		 ref_id;
	const char	*payload;	/* JSON */
	bool		 chosen;	/* for the next call of jobs_… */
	bool		 settled;	/* done or put off, in the database */
	bool		 kept;		/* the queue goes on with a copy of its own */
};

struct queue_def {
	const char	*name;
	const char	*channel;	/* of NOTIFY; NULL: none */
	int		 pause_ms;	/* it looks by itself so often */
	int		 rest_ms;	/* between batches, so that a storm makes few large ones */
	int		 batch;		/* jobs taken at once */
	int		 lease_s;	/* they are locked for so long */
	void		(*start)(void);			/* may be NULL */
	void		(*run)(struct job *jobs, size_t n);
	void		(*idle)(void);			/* every pause; may be NULL */
	/* Of a queue that keeps jobs beyond run; else all three are NULL.  How many more
	 * it takes, and chains of which it takes none; goes on with them for at most
	 * so long; how many it has. */
	int		(*room)(struct req *req, struct ids *full);
	void		(*tend)(int ms);
	size_t		(*kept)(void);
	/* A job that ended the worker several times: marks in the task what it was
	 * for.  May be NULL. */
	bool		(*give_up)(struct req *req, const struct job *job);
};

extern const struct queue_def	live_queue, send_queue, heavy_queue, ask_queue;

/* True once the program was told to end: finish the present job, begin none. */
bool	 worker_stopping(void);

/* Gives a sign of life if one is due.  For whatever takes long, between
 * transactions.  True unless the program was told to end a good while ago. */
bool	 worker_beat(void);

/* How long the present batch may still be worked at: false when its lock
 * will soon be over. */
bool	 worker_has_time(void);

/* Settling the jobs of an array that are chosen (and clearing that mark).
 * jobs_done does it within the task, and jobs_settled once that is committed;
 * the others are transactions of their own.  jobs_told: of the live queue, all that
 * is left of them is that their log is to be sealed. */
bool	 jobs_done(struct req *req, const struct job *jobs, size_t n);
void	 jobs_settled(struct job *jobs, size_t n);
bool	 jobs_finish(struct job *jobs, size_t n);
void	 jobs_later(struct job *jobs, size_t n, int after_s);
void	 jobs_told(struct job *jobs, size_t n, int after_s);

/* Puts back those that are not settled, chosen or not, as if they had not been taken. */
void	 jobs_back(struct job *jobs, size_t n);

#endif
