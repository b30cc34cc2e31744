/* list.c: work on many bookings of a list: a spreadsheet of them, or a change of
 * each.
 *
 * Rows are read and changed batch by batch, each a transaction that also notes
 * how far it is; a change goes on after a kill where it was, a spreadsheet is
 * begun anew.
 */
#include <string.h>

#include "auth.h"
#include "bookings.h"
#include "conf.h"
#include "db.h"
#include "db_listen.h"
#include "file.h"
#include "heavy.h"
#include "i18n.h"
#include "log.h"
#include "req.h"
#include "secret.h"
#include "sheet.h"
#include "task.h"

#include "list_sql.h"

enum {
	READ = 2000,			/* rows of a spreadsheet read at once */
	CHANGE = 100,			/* bookings changed in a transaction */
	ROWS_MAX = 1000000		/* a sheet has little more */
};

/* A spreadsheet being made. */
struct export {
	struct job		*job;
	struct req		*look;		/* lives as long as the sheet */
	const struct rows	*asked;
	struct sheet		*sheet;
	struct ids		 branches;
	struct bookings_shown	 columns;
	const struct lang	*lang;
	struct bookings_place	 place;
	int64_t			 many;
};

static struct req *
begin(const struct job *job, int64_t user, bool write)
{
	struct req	*req = task_begin(job->chain_id, write);

	req->auth->user_id = user;
	return req;
}

/* ---- spreadsheets ---------------------------------------------------------- */

/* The next rows; false when there are none left, or *lost: the database is. */
static bool
add_rows(struct export *e, bool *lost)
{
	struct req		*req = task_begin(e->job->chain_id, false);
	struct query		*q = bookings_send(req, e->branches,
				    rows_text(e->asked, "filter"), e->place, READ,
				    row_bool(e->asked, 0, rows_col(e->asked, "phones")), e->columns);
	const struct rows	*r = db_wait(req) ? query_rows(q) : NULL;
	size_t			 n = rows_len(r);

	*lost = r == NULL;
	if (n > 0) {
		bookings_sheet_rows(req, e->sheet, e->lang, r, e->columns);
		e->place = bookings_place(r, n - 1);
		e->many += (int64_t)n;
	}
	(void)task_end(req, false);
	return n == READ && e->many < ROWS_MAX;
}

static void
note_progress(const struct export *e)
{
	struct req	*req = begin(e->job, rows_int(e->asked, "user_id"), true);

	(void)task_end(req, list_work_far(req, e->job->chain_id, e->job->ref_id, e->many));
	(void)worker_beat();
}

/* It will not go better the next time; where the database is away, this fails as
 * well, and the job is taken again. */
static void
fail(struct job *job)
{
	struct req	*req = task_begin(job->chain_id, true);

	job->chosen = true;
	if (task_end(req, list_work_fail(req, job->chain_id, job->ref_id) &&
	    jobs_done(req, job, 1)))
		jobs_settled(job, 1);
}

/* The file is kept, and the work settled. */
static void
finish(struct export *e)
{
	char		 name[SECRET_TOKEN];
	int64_t		 size;
	struct req	*req = begin(e->job, rows_int(e->asked, "user_id"), true);
	bool		 good;

	secret_token(name);
	size = file_mark(req, name) ? sheet_save(e->sheet, file_path(e->look, name, ".xlsx")) : -1;
	e->job->chosen = true;
	good = size < 0 ? list_work_fail(req, e->job->chain_id, e->job->ref_id) :
	    list_work_exported(req, e->job->chain_id, e->job->ref_id, name,
	    req_printf(req, "%s %s", tr(e->lang, "Bookings"), rows_text(e->asked, "today")), size,
	    e->many);
	if (task_end(req, good && jobs_done(req, e->job, 1)))
		jobs_settled(e->job, 1);
}

static void
export(struct job *job, struct req *look, const struct rows *asked)
{
	struct export	 e = { .job = job, .look = look, .asked = asked };
	struct req	*req = begin(job, rows_int(asked, "user_id"), true);
	bool		 lost = false, more = true;

	(void)task_end(req, list_work_total(req, job->chain_id, job->ref_id, ROWS_MAX));
	e.lang = lang_or_first(rows_text(asked, "lang"));
	e.branches = row_ids(look, asked, 0, rows_col(asked, "branches"));
	e.columns = bookings_shown(look, bookings_fields(look),
	    row_ids(look, asked, 0, rows_col(asked, "columns")));
	if (row_bool(asked, 0, rows_col(asked, "wide")))
		e.columns = bookings_wide(look, e.columns);
	e.sheet = sheet_new(look, e.lang, tr(e.lang, "Bookings"));
	bookings_sheet_head(e.sheet, e.lang, e.columns);
	while (more && !worker_stopping()) {
		more = add_rows(&e, &lost);
		note_progress(&e);
	}
	if (lost)
		fail(job);
	else if (!more)
		finish(&e);
}

/* ---- changes --------------------------------------------------------------- */

static bool
change_some(struct req *req, struct job *job, bool *more)
{
	const struct rows	*r = list_work_run(req, job->chain_id, job->ref_id, CHANGE);

	if (r == NULL)
		return false;
	*more = row_bool(r, 0, 0);
	job->chosen = !*more;
	if (!*more && !jobs_done(req, job, 1))
		return false;
	db_notify(req, "okno_live");
	return db_commit(req);
}

/* The front desk works at the same bookings: a transaction that met with theirs
 * is done again. */
static void
change(struct job *job, int64_t user)
{
	bool	 more = true, good = true;

	while (more && good && !worker_stopping()) {
		struct req	*req = begin(job, user, true);

		do
			good = change_some(req, job, &more);
		while (!good && db_retry(req));
		(void)task_end(req, good);
		if (good && !more)
			jobs_settled(job, 1);
		(void)worker_beat();
	}
	if (!good)
		fail(job);
}

/* ---- the job --------------------------------------------------------------- */

void
list_run(struct job *job)
{
	static bool		 prepared;
	struct req		*look = task_begin(job->chain_id, false);
	const struct rows	*r = list_work_open(look, job->chain_id, job->ref_id);

	if (!prepared)
		i18n_init(conf_str("OKNO_LOCALE", NULL));
	prepared = true;
	if (r != NULL && rows_len(r) == 0) {	/* done meanwhile, or swept away */
		job->chosen = true;
		(void)jobs_finish(job, 1);
	} else if (r != NULL && strcmp(rows_text(r, "kind"), "export") == 0) {
		export(job, look, r);
	} else if (r != NULL) {
		change(job, rows_int(r, "user_id"));
	}
	(void)task_end(look, false);
}

bool
list_give_up(struct req *req, const struct job *job)
{
	return list_work_fail(req, job->chain_id, job->ref_id);
}
