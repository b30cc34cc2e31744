/* db_priv.h: what the db*.c files share.  Nothing else includes it.
 *
 * db.c holds the one connection and runs batches on it; db_tx.c decides what a
 * request's batches are; db_rows.c reads results; db_error.c knows what a
 * failure means.
 */
#ifndef DB_PRIV_H
#define DB_PRIV_H

#include <stdbool.h>

#include <libpq-fe.h>

#include "db.h"

/* Where a column was found, at the place that the name's address says. */
struct seen_col {
	const char	*name;
	int		 col;
};

enum { COLS_SEEN = 32 };	/* a power of two */

struct rows {
	const PGresult	*res;
	bool		 binary;	/* integers in network order instead of text */
	struct seen_col	*seen;		/* COLS_SEEN of them */
};

enum query_state { QUERY_QUEUED, QUERY_DONE, QUERY_FAILED };

struct query {
	struct req			*req;
	const struct query_def		*def;
	struct query			*next;		/* in its queue */
	enum query_state		 state;
	bool				 preparing;	/* this batch prepares it */
	PGresult			*res;		/* cleared with the request */
	struct rows			 rows;
	struct seen_col			 seen[COLS_SEEN];
	const char			*params[];
};

struct queue {
	struct query	*head;
	struct query	*last;
};

/* Why something failed.  sqlstate "" is no failure. */
struct failure {
	char		 sqlstate[6];
	const char	*query;		/* name, "" for begin, commit and the like */
	const char	*message;
	const char	*detail;
	const char	*hint;
	const char	*constraint;
};

#define STATE_NO_ROW	"02000"		/* a :one without a row */
#define STATE_LOST	"08006"		/* connection lost and not replayable */

enum { BEFORE_MAX = 12, LIMITS = 7 };

/* What goes over in one round trip, in this order. */
struct batch {
	const char	*before[BEFORE_MAX];	/* begin, settings; ends at a NULL */
	struct query	*queries;
	const char	*after;		/* COMMIT, ROLLBACK or NULL */
	const char	*const *alone;	/* notices, NULL-ended: a transaction of their own, after all; or NULL */
};

enum outcome { BATCH_OK, BATCH_FAILED, BATCH_LOST };

/* The request's transaction. */
struct tx {
	struct req	*req;
	struct queue	 queue;		/* not sent yet */
	struct queue	 later;		/* put off until the answer is sent */
	bool		 open;		/* BEGIN was sent, COMMIT was not */
	bool		 doomed;	/* a query failed: never commit */
	bool		 committed;	/* something of the request is in the database */
	bool		 rerun;		/* the handler asked to be run again */
	int		 tries;
	int64_t		 chain_set;	/* what the open transaction was told */
	int64_t		 user_set;
	const char	*limits_set[LIMITS];	/* "": none */
	const char	**notices;	/* NOTIFY statements, NULL-ended; NULL: none */
	struct failure	 failure;
};

/* db.c */
enum outcome	 conn_batch(struct req *req, const struct batch *b, struct failure *f);
void		 conn_forget(void);		/* closes what is no longer to be trusted */

/* db_tx.c */
struct tx	*tx_of(struct req *req);

/* db_error.c */
bool		 failure_is_loss(const char *sqlstate);
bool		 failure_is_retryable(const char *sqlstate);
void		 failure_record(struct tx *tx, const struct failure *f);

#endif
