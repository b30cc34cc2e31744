/* db_tx.c: the transaction of a request: what is queued, when it begins, how
 * it ends.  db.h tells the rules.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "auth.h"
#include "clock.h"
#include "db_priv.h"
#include "log.h"
#include "mem.h"

#define CHANNEL	"abcdefghijklmnopqrstuvwxyz0123456789_"

enum {
	TRIES_MAX = 3,
	WOKEN_MAX = 8,
	OFTEN_MS = 30		/* well below the rest of a worker */
};

/* A request that ended by another way than db_end must not leave its
 * transaction to the next one. */
static void
tx_abandon(void *arg)
{
	const struct tx	*tx = arg;

	if (tx->open)
		conn_forget();
}

struct tx *
tx_of(struct req *req)
{
	if (req->tx == NULL) {
		req->tx = mem_new(req->mem, struct tx);
		req->tx->req = req;
		mem_defer(req->tx, tx_abandon, req->tx);
	}
	return req->tx;
}

static bool
is_reading(const struct req *req)
{
	return req->method == GET || req->method == HEAD || req->method == OPTIONS;
}

/* ---- queueing ---- */

static void
query_release(void *arg)
{
	PQclear(((struct query *)arg)->res);
}

static void
queue_add(struct queue *queue, struct query *q)
{
	q->next = NULL;
	if (queue->head == NULL)
		queue->head = q;
	else
		queue->last->next = q;
	queue->last = q;
}

static struct query *
queue_take(struct queue *queue)
{
	struct query	*head = queue->head;

	queue->head = queue->last = NULL;
	return head;
}

struct query *
db_send(struct req *req, const struct query_def *def, const char *const *params)
{
	size_t		 n = (size_t)def->nparams;
	struct query	*q = mem_zero(req->mem, sizeof(*q) + n * sizeof(q->params[0]));

	mem_defer(q, query_release, q);
	q->req = req;
	q->def = def;
	if (n > 0)
		memcpy(q->params, params, n * sizeof(q->params[0]));
	queue_add(&tx_of(req)->queue, q);
	return q;
}

void
db_after(struct query *q)
{
	struct tx	*tx = tx_of(q->req);
	struct query	*each = queue_take(&tx->queue), *next;

	for (; each != NULL; each = next) {
		next = each->next;
		queue_add(each == q ? &tx->later : &tx->queue, each);
	}
}

/* ---- batches ---- */

/* The limits of the asker's role, for row-level security: only of those who were
 * let in by a right, for in public nobody is limited. */
static void
limits_of(struct req *req, const char *limits[LIMITS])
{
	const struct auth	*auth = req->auth;
	const char		*phones, *mails, *surnames;

	for (size_t i = 0; i < LIMITS; i++)
		limits[i] = "";
	if (!auth->limited)
		return;
	if (auth->own_only)
		limits[0] = req_printf(req, "%lld", (long long)auth_own_staff(req));
	if (auth->since != NULL)
		limits[1] = auth->since;
	if (auth->accounts != NULL)
		limits[3] = auth->accounts;
	if (auth->branches != NULL)
		limits[4] = auth->branches;
	if (auth->edit_since != NULL)
		limits[5] = auth->edit_since;
	if (auth->among != NULL)
		limits[6] = auth->among;
	phones = auth_sees(req, CONTACT_PHONE, CONTACT_ANYWHERE) ? "" : "phones ";
	mails = auth_sees(req, CONTACT_MAIL, CONTACT_ANYWHERE) ? "" : "mails ";
	surnames = auth_sees_surnames(req) ? "" : "surnames ";
	if (*phones != '\0' || *mails != '\0' || *surnames != '\0')
		limits[2] = req_printf(req, "%s%s%s", phones, mails, surnames);
}

/* Tells those that differ from what the transaction knows: nothing at all for
 * most. */
static size_t
add_limits(struct tx *tx, const char **before, size_t n)
{
	static const char *const	names[LIMITS] = {
		"own_staff", "since", "hide", "accounts", "branches", "edit_since", "among"
	};
	const char			*limits[LIMITS];

	limits_of(tx->req, limits);
	for (size_t i = 0; i < LIMITS; i++)
		if (strcmp(limits[i], tx->limits_set[i] != NULL ? tx->limits_set[i] : "") != 0) {
			before[n++] = req_printf(tx->req, "SET LOCAL okno.%s = '%s'", names[i],
			    limits[i]);
			tx->limits_set[i] = limits[i];
		}
	return n;
}

/* Statements that tell the transaction its chain and, for the log's trigger,
 * its user and request.  SET LOCAL, not set_config(): that one is not passed
 * on to the shards of a distributed table. */
static size_t
add_settings(struct tx *tx, const char **before, size_t n, bool write)
{
	const struct auth	*auth = tx->req->auth;
	struct req		*req = tx->req;

	if (auth->chain_id != tx->chain_set)
		before[n++] = req_printf(req, "SET LOCAL okno.chain = '%lld'",
		    (long long)auth->chain_id);
	if (write && auth->user_id != tx->user_set)
		before[n++] = req_printf(req, "SET LOCAL okno.user_id = '%lld'",
		    (long long)auth->user_id);
	tx->chain_set = auth->chain_id;
	tx->user_set = auth->user_id;
	return add_limits(tx, before, n);
}

/* The request id is random hexadecimal; anything else has no place in SQL text. */
static size_t
add_begin(struct tx *tx, const char **before, bool write)
{
	const char	*id = tx->req->id;
	size_t		 n = 0;

	tx->chain_set = tx->user_set = 0;
	memset(tx->limits_set, 0, sizeof(tx->limits_set));
	before[n++] = write ? "BEGIN READ WRITE" : "BEGIN";
	if (write && id != NULL && id[strspn(id, "0123456789abcdef-")] == '\0')
		before[n++] = tx->req->auth->work_id == 0 ?
		    req_printf(tx->req, "SET LOCAL okno.request = '%s'", id) :
		    req_printf(tx->req, "SET LOCAL okno.request = 'operator %lld %s'",
		    (long long)tx->req->auth->work_id, id);
	return n;
}

/* Directory functions need no chain, and the session is read-only by default:
 * a batch of only them goes without BEGIN and COMMIT. */
static bool
is_directory(const struct query *q)
{
	for (; q != NULL; q = q->next)
		if (strncmp(q->def->name, "dir_", 4) != 0)
			return false;
	return true;
}

static bool
check_rows(struct tx *tx, const struct query *q)
{
	for (; q != NULL; q = q->next)
		if (q->def->kind == 'o' && PQntuples(q->res) != 1) {
			failure_record(tx, &(struct failure){ STATE_NO_ROW, q->def->name, "", "", "", "" });
			return false;
		}
	return true;
}

/* Runs a batch, on a new connection if the old one was lost and nothing can
 * have happened twice. */
static bool
run(struct tx *tx, const struct batch *b, bool may_replay)
{
	struct failure	 f;
	enum outcome	 outcome = conn_batch(tx->req, b, &f);

	if (outcome == BATCH_LOST && may_replay)
		outcome = conn_batch(tx->req, b, &f);
	if (outcome == BATCH_OK)
		return true;
	if (outcome == BATCH_LOST)
		tx->open = false;
	failure_record(tx, &f);
	return false;
}

/* After a failure the server waits for the end of the transaction. */
static void
roll_back(struct tx *tx)
{
	const struct batch	 b = { .after = "ROLLBACK" };
	struct failure		 f;

	tx->open = false;
	(void)conn_batch(tx->req, &b, &f);	/* lost: then it is rolled back too */
}

/* One transaction of its own. */
static bool
run_whole(struct tx *tx, struct query *queries, bool write)
{
	struct batch	 b = { .queries = queries };
	bool		 done;

	if (write || !is_directory(queries)) {
		(void)add_settings(tx, b.before, add_begin(tx, b.before, write), write);
		b.after = "COMMIT";
		tx->open = true;
	}
	done = run(tx, &b, !write);
	if (tx->open && !done)
		roll_back(tx);
	tx->open = false;
	return done && check_rows(tx, queries);
}

/* When this process woke which queue last. */
static struct woken {
	char	 sql[64];
	int64_t	 at_ms;
} woken[WOKEN_MAX];

/* The place of a NOTIFY, or a free one, or that of the last. */
static struct woken *
woken_by(const char *sql)
{
	size_t	 i = 0;

	while (i < WOKEN_MAX - 1 && woken[i].sql[0] != '\0' && strcmp(woken[i].sql, sql) != 0)
		i++;
	return &woken[i];
}

static void
note_woken(const char *const *notices)
{
	for (; notices != NULL && *notices != NULL; notices++) {
		struct woken	*w = woken_by(*notices);

		(void)snprintf(w->sql, sizeof(w->sql), "%s", *notices);
		w->at_ms = clock_ms();
	}
}

/* The next part of the request's own transaction. */
static bool
run_part(struct tx *tx, struct query *queries, const char *after)
{
	struct batch	 b = { .queries = queries, .after = after, .alone = after ? tx->notices : NULL };
	bool		 begins = !tx->open;
	size_t		 n = 0;
	bool		 done;

	if (begins)
		n = add_begin(tx, b.before, true);
	(void)add_settings(tx, b.before, n, true);
	tx->open = true;
	done = run(tx, &b, begins && after == NULL);
	if (!done) {
		tx->doomed = true;
		if (tx->open)
			roll_back(tx);
	} else if (after != NULL) {
		tx->open = false;
		tx->committed = true;
		note_woken(tx->notices);
		tx->notices = NULL;
	}
	return done;
}

bool
db_wait(struct req *req)
{
	struct tx	*tx = tx_of(req);
	struct query	*queries = queue_take(&tx->queue);

	if (queries == NULL)
		return true;
	if (is_reading(req) || tx->doomed)
		return run_whole(tx, queries, false);
	return run_part(tx, queries, NULL) && check_rows(tx, queries);
}

bool
db_apart(struct req *req, bool write)
{
	struct tx	*tx = tx_of(req);
	struct query	*queries;

	if (tx->open)
		return write ? db_commit(req) : db_wait(req);
	queries = queue_take(&tx->queue);
	if (!write && !is_directory(queries))
		die("a query beside the transaction that is not of the directory");
	return queries == NULL || run_whole(tx, queries, write);
}

void
db_after_answer(struct req *req)
{
	struct tx	*tx = tx_of(req);
	struct query	*queries = queue_take(&tx->later);

	if (queries != NULL && !run_whole(tx, queries, true))
		log_warn("%s, after the answer, failed: %s", queries->def->name,
		    tx->failure.sqlstate);
}

/* ---- ends ---- */

/* Sends what is queued and the commit in one round trip. */
static bool
finish(struct tx *tx)
{
	struct query	*queries = queue_take(&tx->queue);

	if (tx->doomed)
		return false;
	if (!tx->open && queries == NULL && tx->notices == NULL)
		return true;
	return run_part(tx, queries, "COMMIT");
}

bool
db_commit(struct req *req)
{
	return is_reading(req) ? db_wait(req) : finish(tx_of(req));
}

bool
db_committed(struct req *req)
{
	return tx_of(req)->committed;
}

bool
db_end(struct req *req, bool commit)
{
	struct tx	*tx = tx_of(req);

	if (commit && !is_reading(req))
		return finish(tx);
	tx->queue = (struct queue){ NULL, NULL };
	tx->notices = NULL;
	if (tx->open)
		roll_back(tx);
	return true;
}

bool
db_retry(struct req *req)
{
	struct tx	*tx = tx_of(req);
	struct timespec	 pause = { 0, (long)(arc4random_uniform(10) + 1) * 1000000L };

	if (!(tx->rerun || failure_is_retryable(tx->failure.sqlstate)) || tx->committed ||
	    ++tx->tries >= TRIES_MAX)
		return false;
	tx->rerun = false;
	pause.tv_nsec *= tx->tries;
	(void)nanosleep(&pause, NULL);	/* woken early: no harm */
	if (tx->open)
		roll_back(tx);
	tx->queue = tx->later = (struct queue){ NULL, NULL };
	tx->notices = NULL;
	tx->doomed = false;
	memset(&tx->failure, 0, sizeof(tx->failure));
	return true;
}

bool
db_rerun(struct req *req)
{
	struct tx	*tx = tx_of(req);

	if (tx->committed || tx->tries > 0)
		return false;
	tx->rerun = true;
	return true;
}

void
db_notify(struct req *req, const char *channel)
{
	struct tx	*tx = tx_of(req);
	const char	**more;
	size_t		 n = 0;
	char		*sql;

	if (channel[0] == '\0' || channel[strspn(channel, CHANNEL)] != '\0')
		die("malformed channel \"%s\"", channel);
	sql = req_printf(req, "NOTIFY %s", channel);
	for (; tx->notices != NULL && tx->notices[n] != NULL; n++)
		if (strcmp(tx->notices[n], sql) == 0)
			return;
	more = mem_zero(req->mem, (n + 2) * sizeof(*more));
	for (size_t i = 0; i < n; i++)
		more[i] = tx->notices[i];
	more[n] = sql;
	tx->notices = more;
}

void
db_notify_often(struct req *req, const char *channel)
{
	const char		*sql = req_printf(req, "NOTIFY %s", channel);
	const struct woken	*w = woken_by(sql);

	if (strcmp(w->sql, sql) != 0 || clock_ms() - w->at_ms >= OFTEN_MS)
		db_notify(req, channel);
}
