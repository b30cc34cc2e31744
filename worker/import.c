/* import.c: imports: reading the file into rows, finding out what they mean,
 * writing them, taking them back.
 *
 * Everything goes batch by batch, each a transaction that also notes how far it
 * is: so the page shows it, a person can stop it, and after a kill the next
 * worker goes on.  Reading begins anew then; what is written already is marked.
 */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "auth.h"
#include "db.h"
#include "file.h"
#include "heavy.h"
#include "import.h"
#include "import_head.h"
#include "log.h"
#include "mem.h"
#include "req.h"
#include "sheet.h"
#include "task.h"
#include "value.h"

#include "work_sql.h"

enum {
	STAGE = 2000,		/* rows read in a transaction */
	BATCH = 2000,		/* rows written in a transaction */
	SECTIONS_TOLD = 12
};

/* A file being read. */
struct reading {
	struct job		*job;
	const struct head	*head;
	void			*mem;		/* of the batch */
	struct value		*rows;
	bool			 named;		/* what is meant: else only limits are tried */
	bool			 sections;	/* rows with only a name say the category */
	const char		*section;	/* of the rows now */
	const char		*waiting;	/* one that has no rows yet: a note below the list has none */
	struct value		*told;		/* the first sections */
	long			 nsections, nopen, nrough; /* and how many; prices "from", lengths "60–90" */
	bool			 first;
	int			 share;
	bool			 lost;		/* the database is away */
	bool			 unwanted;	/* somebody stopped it */
};

/* ---- the beginning --------------------------------------------------------- */

/* {head, headings, samples, columns, sheets, sheet, sections, open, rough}, for the page. */
static const char *
told(const struct head *h, const struct reading *r)
{
	struct value	*v = value_object(h->mem), *columns = value_array(h->mem);

	for (size_t i = 0; i < h->ncolumns; i++)
		(void)value_append(columns, value_text(h->mem,
		    h->columns[i] != NULL ? h->columns[i]->name : ""));
	value_set_int(v, "head", h->no);
	value_set(v, "headings", h->headings);
	value_set(v, "samples", h->samples);
	value_set(v, "columns", columns);
	value_set(v, "sheets", h->pages);
	value_set_int(v, "sheet", h->page);
	value_set_bool(v, "sectioned", r->sections);
	value_set_int(v, "sections", r->nsections);
	value_set(v, "names", r->told);
	value_set_int(v, "open", r->nopen);
	value_set_int(v, "rough", r->nrough);
	return value_json(h->mem, v);
}

/* ---- rows ------------------------------------------------------------------ */

static void
begin_batch(struct reading *r)
{
	r->mem = mem_zero(NULL, 1);
	r->rows = value_array(r->mem);
}

/* Hands the batch to the database.  False: it is away, or the import was
 * stopped meanwhile. */
static bool
end_batch(struct reading *r)
{
	struct req		*task = task_begin(r->job->chain_id, true);
	const struct rows	*answer;
	bool			 good;

	answer = work_stage(task, r->job->chain_id, r->job->ref_id, r->first, r->share * 8 / 10,
	    value_json(task->mem, r->rows));
	good = answer != NULL;
	r->unwanted = good && !row_bool(answer, 0, 0);
	r->lost = !task_end(task, good) || !good;
	r->first = false;
	mem_free(r->mem);
	begin_batch(r);
	(void)worker_beat();
	return !r->lost && !r->unwanted && !worker_stopping();
}

/* Is it a number as JSON spells one? */
static bool
is_plain(const char *text)
{
	size_t	 whole = strspn(text, "0123456789"), part;

	if (whole == 0 || (whole > 1 && *text == '0'))
		return false;
	part = text[whole] == '.' ? strspn(text + whole + 1, "0123456789") : 0;
	return text[whole] == '\0' || (part > 0 && text[whole + 1 + part] == '\0');
}

/* The cells as they stand in the file. */
static struct value *
cells_value(void *mem, const struct cell *cells, unsigned n)
{
	struct value	*list = value_array(mem);

	for (unsigned i = 0; i < n; i++) {
		const char	*text = mem_printf(mem, "%s", cells[i].text);

		(void)value_append(list, cells[i].kind == 'n' && is_plain(text) ?
		    value_number(mem, text) : value_text(mem, text));
	}
	return list;
}

/* A row that names a category is none to be imported; which there are is told in
 * any case, so that a person can say what they are. */
static bool
take_section(struct reading *r, const struct cell *cells, unsigned n)
{
	const char	*section = head_section(r->head, cells, n);

	if (section != NULL) {
		r->waiting = mem_printf(r->head->mem, "%s", section);
		return r->sections;
	}
	if (r->waiting != NULL) {
		if (r->nsections++ < SECTIONS_TOLD)
			(void)value_append(r->told, value_text(r->head->mem, r->waiting));
		if (r->sections)
			r->section = r->waiting;
	}
	r->waiting = NULL;
	return false;
}

/* Does its price only begin? */
static bool
is_open(const struct value *p)
{
	const char	*least = value_str(value_get(p, "price_min"));
	const char	*most = value_str(value_get(p, "price_max"));

	if (least == NULL || most == NULL)
		return value_get(p, "own_open") != NULL;
	return strcmp(most, "0") == 0 && strcmp(least, "0") != 0;
}

/* Is one of its lengths not exact? */
static bool
is_rough(const struct reading *r, const struct cell *cells, unsigned n)
{
	const struct head	*h = r->head;

	for (size_t i = 0; i < n && i < h->ncolumns; i++)
		if (h->columns[i] != NULL && h->columns[i]->type == IMPORT_MINUTES &&
		    cells[i].kind == 't' && import_is_rough(r->mem, cells[i].text))
			return true;
	return false;
}

static bool
read_row(void *arg, unsigned no, const struct cell *cells, unsigned n)
{
	struct reading	*r = arg;
	struct value	*row, *reasons, *p;

	if (no <= r->head->last || !r->named || take_section(r, cells, n))
		return true;
	reasons = value_array(r->mem);
	p = import_row(r->mem, r->head->kind, r->head->columns, r->head->ncolumns, cells, n,
	    reasons);
	if (value_len(p) == 0 && value_len(reasons) == 1)	/* no column that counts */
		return true;
	if (r->section != NULL)
		value_set_text(p, "section", r->section);
	r->nopen += value_len(reasons) == 0 && is_open(p);
	r->nrough += value_len(reasons) == 0 && is_rough(r, cells, n);
	row = value_append(r->rows, value_object(r->mem));
	value_set_int(row, "no", no);
	value_set(row, "p", p);
	value_set(row, "cells", cells_value(r->mem, cells, n));
	value_set(row, "reasons", reasons);
	return value_len(r->rows) < STAGE || end_batch(r);
}

static const char *
word_of(enum sheet_end end)
{
	switch (end) {
	case SHEET_OK:
	case SHEET_STOPPED:
		return NULL;
	case SHEET_NONE:
		return "none";
	case SHEET_OLD:
		return "old";
	case SHEET_BROKEN:
		return "broken";
	case SHEET_BOMB:
		return "bomb";
	case SHEET_TOO_MANY_ROWS:
		return "rows";
	case SHEET_TOO_MANY_COLUMNS:
		return "columns";
	}
	return "broken";
}

/* ---- one import ------------------------------------------------------------ */

/* The last word on a reading, together with the end of its job. */
static void
settle(struct job *job, const struct head *h, const struct reading *r, const char *reason)
{
	struct req	*task = task_begin(job->chain_id, true);
	bool		 good;

	if (reason == NULL && h->no == 0)
		reason = "empty";
	if (reason != NULL)
		good = work_fail(task, job->chain_id, job->ref_id, reason);
	else if (head_holds_names(h))
		good = work_compare(task, job->chain_id, job->ref_id, told(h, r));
	else
		good = work_unread(task, job->chain_id, job->ref_id, told(h, r));
	job->chosen = true;
	good = good && jobs_done(task, job, 1);
	if (task_end(task, good) && good)
		jobs_settled(job, 1);
}

/* Reads the file behind fd; what it means is found out at the end. */
static void
read_file(struct job *job, struct head *h, int fd, const struct value *params)
{
	struct reading	 r = { .job = job, .head = h, .first = true, .told = value_array(h->mem) };
	const char	*sections = value_str(value_get(params, "sections"));
	int64_t		 page = -1;
	enum sheet_end	 end;

	(void)value_to_int(value_get(params, "sheet"), &page);
	h->choice = value_get(params, "columns");
	end = head_find(h, fd, page);
	r.sections = sections == NULL || strcmp(sections, "auto") == 0 ? h->sections :
	    strcmp(sections, "on") == 0;
	if (word_of(end) == NULL && h->no != 0) {
		begin_batch(&r);
		r.named = head_holds_names(h);
		end = sheet_read(fd, h->page, read_row, &r, &r.share);
		r.share = 1000;
		if (word_of(end) == NULL && !r.lost && !r.unwanted && !worker_stopping())
			(void)end_batch(&r);
		mem_free(r.mem);
	}
	if (!r.lost && !worker_stopping())
		settle(job, h, &r, word_of(end));
}

static void
run_read(struct job *job, struct req *req, const struct rows *r)
{
	const char		*name = rows_text(r, "file"), *params = rows_text(r, "params");
	const char		*positions = rows_text(r, "positions");
	struct head		 h = {
		.mem = req->mem,
		.kind = import_kind_with(req->mem, import_kind(rows_text(r, "subject")),
		    value_parse(req->mem, positions)),
	};
	const struct reading	 unread = { .job = job, .head = &h };
	int			 fd = -1;

	if (name != NULL)
		fd = open(file_path(req, name, ".xlsx"), O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		settle(job, &h, &unread, "lost");
		return;
	}
	read_file(job, &h, fd, value_parse(req->mem, params));
	(void)close(fd);
}

/* The batches of writing and of undoing, in the name of whoever asked for it. */
static void
run_batches(struct job *job, int64_t user)
{
	bool	 more = true, good = true;

	while (more && good && worker_has_time() && !worker_stopping()) {
		struct req		*task = task_begin(job->chain_id, true);
		const struct rows	*r;

		task->auth->user_id = user;
		r = work_batch(task, job->chain_id, job->ref_id, BATCH);
		good = r != NULL;
		more = good && row_bool(r, 0, 0);
		job->chosen = !more;
		if (good && !more)
			good = jobs_done(task, job, 1);
		good = task_end(task, good) && good;
		if (good && !more)
			jobs_settled(job, 1);
		(void)worker_beat();
	}
	job->chosen = false;
}

void
import_run(struct job *job)
{
	struct req		*req = task_begin(job->chain_id, false);
	const struct rows	*r = work_open(req, job->chain_id, job->ref_id);

	if (r != NULL && (rows_len(r) == 0 || strcmp(rows_text(r, "state"), "waiting") != 0)) {
		job->chosen = true;
		(void)jobs_finish(job, 1);
	} else if (r != NULL && strcmp(rows_text(r, "step"), "read") == 0) {
		run_read(job, req, r);
	} else if (r != NULL) {
		run_batches(job, rows_int(r, "user_id"));
	}
	(void)task_end(req, false);
}

bool
import_give_up(struct req *req, const struct job *job)
{
	return work_fail(req, job->chain_id, job->ref_id, "broken");
}
