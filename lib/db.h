/* db.h: PostgreSQL.  The only user of libpq.
 *
 * Named queries stand in .sql files; lib/sql.awk makes each a static inline C
 * function, so a missing or mistyped argument does not compile:
 *
 *   -- name: journal_day(chain bigint, branch bigint, day date) :json
 *   -- What the journal shows of one day.
 *   SELECT …  $1 … $2 … $3
 *
 *   static inline const char *
 *   journal_day(struct req *req, int64_t chain, int64_t branch, const char *day)
 *
 * Argument types: bigint, int → int64_t; bool → bool; bigint[] → struct ids;
 * everything else (text, date, timestamptz, jsonb, numeric, bytea, …) → const
 * char *, NULL for SQL NULL.  A bigint written "bigint?" sends NULL for 0.
 * Kinds:
 *   :json   → const char *   the one column of the one row, JSON text; NULL: failed or no row
 *   :one    → const struct rows *   exactly one row, else NULL (no row: 404)
 *   :maybe  → const struct rows *   no row or one
 *   :many   → const struct rows *   any number
 *   :binary → const struct rows *   any number, in binary format (row_i16/i32/i64, row_bytes)
 *   :exec   → bool
 * Each also gets NAME_send(req, …), returning a struct query * at once; db_wait
 * then sends everything queued in one round trip and query_rows/query_json
 * give the results.
 *
 * In a GET (and anything else that is read-only, HEAD, OPTIONS) every wait is
 * a read-only transaction of its own: begin, SET LOCAL okno.chain, queries,
 * commit in one round trip.  In other methods the first wait begins the
 * request's transaction and db_end (called by serve after the handler) commits
 * it if the status is below 400 and rolls it back otherwise.  After a failed
 * query the transaction is gone: the handler may still read, in transactions of
 * their own, but the request will not commit.  db_commit makes
 * a short transaction of what was done so far, for what must survive a
 * refusal.  Serialisation failures and deadlocks run the handler again, as a
 * whole, at most three times (serve does that).
 *
 * The chain, user and request id are set per transaction from req->auth
 * (okno.chain, okno.user_id, okno.request); the log's trigger reads them.  A
 * role's limits are told with the chain (okno.own_staff, okno.since, okno.hide,
 * okno.accounts, okno.edit_since), and the branches of a member (okno.branches),
 * if there are any: sql/086-limits.sql keeps them.
 * A query whose name begins with dir_ is a directory function and needs no
 * chain.
 */
#ifndef DB_H
#define DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "req.h"

struct query;
struct rows;

/* Connects (OKNO_DB); at start and again whenever the connection is lost. */
void	 db_init(void);

/* Before db_init: commits are not waited for.  Only for a program whose work is
 * simply done again after a crash of the database. */
void	 db_relax(void);

/* Used by the functions that sql.awk makes. */
struct query_def {
	const char	*name;
	const char	*sql;
	char		 kind;		/* 'j' 'o' 'm' 'n' 'b' 'e' */
	int		 nparams;
	const unsigned	*types;		/* the parameters' type numbers; 0: the server infers it */
};
struct query	*db_send(struct req *req, const struct query_def *def, const char *const *params);
const char	*db_int(struct req *req, int64_t n);
const char	*db_ids(struct req *req, struct ids ids);	/* "{1,2}" */

/* Sends what is queued, reads all results.  False: one failed; db_status tells.
 * What is queued in a writing request and not waited for goes with the commit,
 * in one round trip; if it fails, so does the request. */
bool		 db_wait(struct req *req);

/* The same, beside the request's transaction: for what must be asked before it
 * begins (who is it?) or must survive a refusal (a wrong password), in a
 * transaction of its own.  write false: read only, and only dir_ queries.  If
 * the transaction is open already, what it did so far is committed too. */
bool		 db_apart(struct req *req, bool write);

/* Puts a query just made by NAME_send off until the answer is sent: logs of
 * use (last seen, who looked).  serve calls db_after_answer at the very end;
 * a failure there is only logged. */
void		 db_after(struct query *q);
void		 db_after_answer(struct req *req);
const struct rows	*query_rows(struct query *q);	/* NULL: failed (or a :one without a row) */
const char	*query_json(struct query *q);
bool		 query_done(struct query *q);

/* The status for the last failure, from one table of SQLSTATEs: 23P01, 23505 →
 * 409; 23514, 23502, 23503, 22xxx, P0001 (raised business rule; its DETAIL
 * names the field, its MESSAGE is a msgid) → 422; no row for :one → 404; 42501
 * → 403; connection lost, statement timeout, no free connection → 503 with
 * Retry-After; the rest 500, logged with the request id.  The sentence of a
 * P0001 (if it ends with a colon, followed by its HINT) is recorded by req_error
 * for its field, or given by http_refuse. */
enum http	 db_status(struct req *req);
const char	*db_constraint(struct req *req);	/* name of the violated constraint, or "" */
const char	*db_message(struct req *req);		/* the raised message (a msgid), or "" */
const char	*db_sqlstate(struct req *req);		/* "" if nothing failed */

/* Rows.  Text is NULL for SQL NULL and lives as long as the request. */
size_t		 rows_len(const struct rows *r);		/* of NULL 0 */
int		 rows_col(const struct rows *r, const char *name);	/* die()s on an unknown name */
size_t		 rows_find(const struct rows *r, const char *name, int64_t value);	/* the first row with it; rows_len: none */
const char	*row_text(const struct rows *r, size_t row, int col);
int64_t		 row_int(const struct rows *r, size_t row, int col);	/* 0 for NULL */
bool		 row_bool(const struct rows *r, size_t row, int col);
struct ids	 row_ids(struct req *req, const struct rows *r, size_t row, int col);	/* a bigint[] of positive ones; none for NULL */
const char	*rows_text(const struct rows *r, const char *name);	/* of the first row */
int64_t		 rows_int(const struct rows *r, const char *name);
const void	*row_bytes(const struct rows *r, size_t row, int col, size_t *len);	/* binary format */
int32_t		 row_i32(const struct rows *r, size_t row, int col);	/* binary int4 */
int64_t		 row_i64(const struct rows *r, size_t row, int col);	/* binary int8; timestamptz as µs since 2000 */

/* Commits what the request did so far; the next query begins anew. */
bool	 db_commit(struct req *req);

/* True if something of the request is committed already. */
bool	 db_committed(struct req *req);

/* True if the last failure was a serialisation failure or deadlock, nothing of
 * the request is committed, and it was tried less than three times: serve then
 * throws the answer away and runs the handler again.  Waits a random moment. */
bool	 db_retry(struct req *req);

/* Asks serve for the same after a refusal by the database that may go better
 * with what others have written meanwhile: what the handler answers now is
 * thrown away.  False: it was asked for before, or something is committed; then
 * the answer stands. */
bool	 db_rerun(struct req *req);

/* Asks for NOTIFY channel after the commit, as a statement of its own: inside
 * the transaction it would take a lock of the whole cluster. */
void	 db_notify(struct req *req, const char *channel);

/* The same for what happens many times a second, to a worker that rests 50 ms
 * after it found something and then looks again (live, send): who was woken by
 * this process a moment ago is not woken again, for it sees what has come since. */
void	 db_notify_often(struct req *req, const char *channel);

/* Ends the request's transaction.  False: the commit failed, or a query had
 * failed before: such a request is rolled back whatever its handler answered
 * (db_status). */
bool	 db_end(struct req *req, bool commit);

#endif
