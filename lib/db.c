/* db.c: the process's one connection, and batches on it.
 *
 * The connection stays in pipeline mode.  A batch is begin, settings, queries
 * and commit in one round trip; a query is prepared in the batch that first
 * uses it and its name remembered as long as the connection lives.  Sessions
 * are read-only by default, so that what does not say READ WRITE cannot change
 * anything.
 */
#include "db.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "conf.h"
#include "db_priv.h"
#include "log.h"
#include "mem.h"

/* jit: compiling costs more than any of our short queries.  Generic plans: a
 * query is asked for the same few rows whatever its parameters are, and planning
 * it costs several times what running it does (PostgreSQL by itself would plan
 * most of ours anew each time, for it guesses ranges by parameter too high).
 * The check of the connection: a booking travels with its commit, so one that
 * waits for a lock when its program dies must not be made afterwards. */
#define SESSION \
	"-c statement_timeout=15s -c idle_in_transaction_session_timeout=15s " \
	"-c default_transaction_read_only=on -c timezone=UTC -c datestyle=ISO " \
	"-c jit=off -c plan_cache_mode=force_generic_plan -c client_min_messages=warning " \
	"-c client_connection_check_interval=500"

static bool	 relaxed;	/* commits are not waited for (db_relax) */

#define NAMES	4096		/* more than all queries of a program; a power of two */

static PGconn *conn;

/* Names prepared on the connection: a hash table, open addressing. */
static struct prepared {
	const char	*name;
	bool		 ready;
} prepared[NAMES];
static size_t nprepared;

static struct prepared *
prepared_find(const char *name)
{
	size_t		 h = 5381;

	for (const char *p = name; *p != '\0'; p++)
		h = h * 33 + (unsigned char)*p;
	for (h &= NAMES - 1; prepared[h].name != NULL; h = (h + 1) & (NAMES - 1))
		if (strcmp(prepared[h].name, name) == 0)
			return &prepared[h];
	if (++nprepared > NAMES / 2)
		die("more than %d named queries", NAMES / 2);
	prepared[h].name = name;
	return &prepared[h];
}

/* Notices of the server may hold values; nobody reads them here. */
static void
ignore_notice(void *arg, const PGresult *res)
{
	(void)arg;
	(void)res;
}

void
conn_forget(void)
{
	PQfinish(conn);
	conn = NULL;
	memset(prepared, 0, sizeof(prepared));
	nprepared = 0;
}

/* Statements that are prepared under their own text as name. */
static const char *const usual[] = { "BEGIN", "BEGIN READ WRITE", "COMMIT", NULL };

static bool
prepare_usual(void)
{
	bool	good = true;

	for (size_t i = 0; usual[i] != NULL; i++) {
		PGresult	*res = PQprepare(conn, usual[i], usual[i], 0, NULL);

		good &= PQresultStatus(res) == PGRES_COMMAND_OK;
		PQclear(res);
	}
	return good;
}

static bool
conn_open(void)
{
	const char	*keys[] = { "dbname", "options", "connect_timeout",
			    "client_encoding", "fallback_application_name", NULL };
	const char	*values[] = { conf_str("OKNO_DB", NULL),
			    relaxed ? SESSION " -c synchronous_commit=off" : SESSION, "3",
			    "UTF8", program_invocation_short_name, NULL };

	conn = PQconnectdbParams(keys, values, 1);
	if (PQstatus(conn) != CONNECTION_OK || !prepare_usual() || !PQenterPipelineMode(conn)) {
		log_warn("no connection to the database: %s", PQerrorMessage(conn));
		conn_forget();
		return false;
	}
	PQsetNoticeReceiver(conn, ignore_notice, NULL);
	return true;
}

void
db_relax(void)
{
	relaxed = true;
}

/* A database that is not up yet is no reason to end: each request tries again. */
void
db_init(void)
{
	if (conn == NULL)
		(void)conn_open();
}

/* ---- sending ---- */

/* A statement without parameters.  What every request says is prepared when the
 * connection opens: there is no plan, but nothing to be parsed either. */
static bool
send_text(const char *sql)
{
	for (size_t i = 0; usual[i] != NULL; i++)
		if (strcmp(usual[i], sql) == 0)
			return PQsendQueryPrepared(conn, sql, 0, NULL, NULL, NULL, 0) == 1;
	return PQsendQueryParams(conn, sql, 0, NULL, NULL, NULL, NULL, 0) == 1;
}

static bool
send_query(struct query *q)
{
	const struct query_def	*def = q->def;
	struct prepared		*name = prepared_find(def->name);

	q->preparing = !name->ready;
	name->ready = true;	/* taken back if preparing fails */
	if (q->preparing &&
	    !PQsendPrepare(conn, def->name, def->sql, def->nparams, def->types))
		return false;
	return PQsendQueryPrepared(conn, def->name, def->nparams, q->params, NULL, NULL,
	    def->kind == 'b') == 1;
}

/* One transaction for all notices.  They write nothing that must last, and
 * whoever notifies holds a lock of the whole cluster until its commit is done:
 * waiting for the disk there would make all bookings queue up. */
static bool
send_alone(const char *const *notices)
{
	if (!send_text("BEGIN") || !send_text("SET LOCAL synchronous_commit TO off"))
		return false;
	for (; *notices != NULL; notices++)
		if (!send_text(*notices))
			return false;
	return send_text("COMMIT") && PQpipelineSync(conn);
}

static bool
send_batch(const struct batch *b)
{
	for (size_t i = 0; i < BEFORE_MAX && b->before[i] != NULL; i++)
		if (!send_text(b->before[i]))
			return false;
	for (struct query *q = b->queries; q != NULL; q = q->next)
		if (!send_query(q))
			return false;
	if (b->after != NULL && !send_text(b->after))
		return false;
	if (!PQpipelineSync(conn))
		return false;
	return b->alone == NULL || send_alone(b->alone);
}

/* ---- reading ---- */

static const char *
copy(struct req *req, const char *text)
{
	return text != NULL ? mem_text(req->mem, text, strlen(text)) : "";
}

static void
note_failure(struct req *req, const char *query, const PGresult *res, struct failure *f)
{
	const char	*state = PQresultErrorField(res, PG_DIAG_SQLSTATE);
	const char	*message = PQresultErrorField(res, PG_DIAG_MESSAGE_PRIMARY);
	const char	*detail = PQresultErrorField(res, PG_DIAG_MESSAGE_DETAIL);
	const char	*hint = PQresultErrorField(res, PG_DIAG_MESSAGE_HINT);
	const char	*constraint = PQresultErrorField(res, PG_DIAG_CONSTRAINT_NAME);

	if (f->sqlstate[0] != '\0')
		return;		/* the first one is the cause of the others */
	(void)snprintf(f->sqlstate, sizeof(f->sqlstate), "%s", state != NULL ? state : STATE_LOST);
	f->query = query;
	f->message = copy(req, message);
	f->detail = copy(req, detail);
	f->hint = copy(req, hint);
	f->constraint = copy(req, constraint);
}

/* The result of one statement and the NULL behind it; NULL: connection lost. */
static PGresult *
read_result(void)
{
	PGresult	*res = PQgetResult(conn), *more;

	if (res == NULL)
		return NULL;
	while ((more = PQgetResult(conn)) != NULL) {
		PQclear(more);
		if (PQstatus(conn) == CONNECTION_BAD)
			break;
	}
	return res;
}

/* Reads the answer to one statement.  Only loss is reported here: after any
 * other failure the reading goes on to the sync.  keep: where the result goes. */
static bool
read_statement(struct req *req, const char *query, struct failure *f, PGresult **keep)
{
	PGresult	*res = read_result();
	ExecStatusType	 status = PQresultStatus(res);
	bool		 good = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;

	if (status == PGRES_FATAL_ERROR && res != NULL)
		note_failure(req, query, res, f);
	if (good && keep != NULL)
		*keep = res;
	else
		PQclear(res);
	return res != NULL && !failure_is_loss(f->sqlstate);
}

static bool
read_query(struct query *q, struct failure *f)
{
	PGresult	*made = NULL;

	PQclear(q->res);
	q->res = NULL;
	q->state = QUERY_FAILED;
	if (q->preparing) {
		if (!read_statement(q->req, q->def->name, f, &made))
			return false;
		prepared_find(q->def->name)->ready = made != NULL;
		PQclear(made);
	}
	if (!read_statement(q->req, q->def->name, f, &q->res))
		return false;
	if (q->res != NULL)
		q->state = QUERY_DONE;
	return true;
}

static bool
read_sync(void)
{
	PGresult	*res = PQgetResult(conn);
	bool		 good = PQresultStatus(res) == PGRES_PIPELINE_SYNC;

	PQclear(res);
	return good;
}

/* COMMIT of a failed transaction answers "ROLLBACK", and calls it success. */
static bool
read_after(struct req *req, const char *sql, struct failure *f)
{
	PGresult	*res = NULL;

	if (!read_statement(req, "", f, &res))
		return false;
	if (f->sqlstate[0] == '\0' && (res == NULL || strcmp(PQcmdStatus(res), sql) != 0)) {
		memcpy(f->sqlstate, "25P02", sizeof(f->sqlstate));
		f->query = f->message = f->detail = f->hint = f->constraint = "";
	}
	PQclear(res);
	return true;
}

/* False: the connection is lost, or left in a failed transaction. */
static bool
read_alone(struct req *req, const char *const *notices)
{
	struct failure	 f = { 0 };
	size_t		 n = 3;		/* BEGIN, SET, COMMIT */

	for (; *notices != NULL; notices++)
		n++;
	while (n-- > 0)
		if (!read_statement(req, "", &f, NULL))
			return false;
	return read_sync() && f.sqlstate[0] == '\0';
}

static bool
read_batch(struct req *req, const struct batch *b, struct failure *f)
{
	for (size_t i = 0; i < BEFORE_MAX && b->before[i] != NULL; i++)
		if (!read_statement(req, "", f, NULL))
			return false;
	for (struct query *q = b->queries; q != NULL; q = q->next)
		if (!read_query(q, f))
			return false;
	if (b->after != NULL && !read_after(req, b->after, f))
		return false;
	if (!read_sync())
		return false;
	/* The work is done by now, so a failure here must not look like its own. */
	if (b->alone != NULL && !read_alone(req, b->alone))
		conn_forget();
	return true;
}

enum outcome
conn_batch(struct req *req, const struct batch *b, struct failure *f)
{
	memset(f, 0, sizeof(*f));
	f->query = f->message = f->detail = f->hint = f->constraint = "";
	if ((conn == NULL && !conn_open()) || !send_batch(b) || !read_batch(req, b, f)) {
		if (conn != NULL)
			log_warn("connection to the database lost: %s", f->sqlstate);
		conn_forget();
		if (f->sqlstate[0] == '\0')
			memcpy(f->sqlstate, STATE_LOST, sizeof(f->sqlstate));
		for (struct query *q = b->queries; q != NULL; q = q->next)
			q->state = QUERY_FAILED;
		return BATCH_LOST;
	}
	return f->sqlstate[0] == '\0' ? BATCH_OK : BATCH_FAILED;
}
