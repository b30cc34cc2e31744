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
	LOOK_ROWS = 25,		/* the headings are looked for in the first so many */
	SAMPLES = 3,
	SAMPLE_CHARS = 40
};

/* The beginning of a file: which row has the headings, and what they mean. */
struct head {
	void				*mem;
	const struct import_kind	*kind;
	unsigned			 no;		/* of the row; 0: none yet */
	size_t				 known;		/* headings of it that mean a field */
	const struct import_field	*columns[SHEET_COLUMNS];
	size_t				 ncolumns;
	struct value			*headings, *samples;	/* [text]; [[texts]] */
	unsigned			 looked;
};

/* A file being read. */
struct reading {
	struct job		*job;
	const struct head	*head;
	void			*mem;		/* of the batch */
	struct value		*rows;
	bool			 named;		/* what is meant: else only limits are tried */
	bool			 first;
	int			 share;
	bool			 lost;		/* the database is away */
	bool			 unwanted;	/* somebody stopped it */
};

/* ---- the beginning --------------------------------------------------------- */

static const char *
clipped(void *mem, const char *text)
{
	const char	*end = text;

	for (size_t i = 0; *end != '\0' && i < SAMPLE_CHARS; i++)
		for (end++; ((unsigned char)*end & 0xC0) == 0x80; end++)
			;
	return mem_text(mem, text, (size_t)(end - text));
}

/* A field is one column's: the first that means it. */
static bool
is_taken(const struct head *h, size_t before, const struct import_field *field)
{
	for (size_t i = 0; i < before; i++)
		if (h->columns[i] == field)
			return true;
	return false;
}

static void
take_headings(struct head *h, unsigned no, const struct cell *cells, unsigned n, size_t known)
{
	h->no = no;
	h->known = known;
	h->ncolumns = n;
	h->headings = value_array(h->mem);
	h->samples = value_array(h->mem);
	for (unsigned i = 0; i < n; i++) {
		const struct import_field	*f = import_guess(h->mem, h->kind, cells[i].text);

		h->columns[i] = f != NULL && !is_taken(h, i, f) ? f : NULL;
		(void)value_append(h->headings, value_text(h->mem, clipped(h->mem, cells[i].text)));
		(void)value_append(h->samples, value_array(h->mem));
	}
}

static void
add_samples(struct head *h, const struct cell *cells, unsigned n)
{
	struct value	*samples = value_array(h->mem), *one;

	for (size_t i = 0; i < h->ncolumns; i++) {
		const struct value	*had = value_at(h->samples, i);

		one = value_append(samples, value_array(h->mem));
		for (size_t k = 0; k < value_len(had); k++)
			(void)value_append(one, value_text(h->mem, value_str(value_at(had, k))));
		if (i < n && cells[i].kind != 0 && value_len(had) < SAMPLES)
			(void)value_append(one, value_text(h->mem, clipped(h->mem, cells[i].text)));
	}
	h->samples = samples;
}

/* The headings are in the row in which most are known; where none is known, in
 * the first row, and the person says what the columns are. */
static bool
look(void *arg, unsigned no, const struct cell *cells, unsigned n)
{
	struct head	*h = arg;
	size_t		 known = 0;

	for (unsigned i = 0; i < n; i++)
		known += import_guess(h->mem, h->kind, cells[i].text) != NULL;
	if (h->no == 0 || (known > h->known && known >= 2))
		take_headings(h, no, cells, n, known);
	else
		add_samples(h, cells, n);
	return ++h->looked < LOOK_ROWS;
}

static const struct import_field *
field_named(const struct import_kind *kind, const char *name)
{
	for (size_t i = 0; name != NULL && i < kind->n; i++)
		if (strcmp(kind->fields[i].name, name) == 0)
			return &kind->fields[i];
	return NULL;
}

/* What the person said the columns are goes before what their headings say. */
static void
take_choice(struct head *h, const struct value *chosen)
{
	for (size_t i = 0; value_kind(chosen) == VALUE_ARRAY && i < h->ncolumns; i++) {
		const struct import_field	*f = field_named(h->kind,
					    value_str(value_at(chosen, i)));

		h->columns[i] = f != NULL && !is_taken(h, i, f) ? f : NULL;
	}
}

static bool
holds_names(const struct head *h)
{
	for (size_t i = 0; i < h->ncolumns; i++)
		if (h->columns[i] != NULL && (strcmp(h->columns[i]->name, h->kind->key) == 0 ||
		    strcmp(h->columns[i]->name, "id") == 0))
			return true;
	return false;
}

/* {head, headings, samples, columns}, for the page. */
static const char *
told(const struct head *h)
{
	struct value	*v = value_object(h->mem), *columns = value_array(h->mem);

	for (size_t i = 0; i < h->ncolumns; i++)
		(void)value_append(columns, value_text(h->mem,
		    h->columns[i] != NULL ? h->columns[i]->name : ""));
	value_set_int(v, "head", h->no);
	value_set(v, "headings", h->headings);
	value_set(v, "samples", h->samples);
	value_set(v, "columns", columns);
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

static bool
read_row(void *arg, unsigned no, const struct cell *cells, unsigned n)
{
	struct reading	*r = arg;
	struct value	*row, *reasons, *p;

	if (no <= r->head->no || !r->named)
		return true;
	reasons = value_array(r->mem);
	p = import_row(r->mem, r->head->kind, r->head->columns, r->head->ncolumns, cells, n,
	    reasons);
	if (value_len(p) == 0 && value_len(reasons) == 1)	/* no column that counts */
		return true;
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
settle(struct job *job, const struct head *h, const char *reason)
{
	struct req	*task = task_begin(job->chain_id, true);
	bool		 good;

	if (reason == NULL && h->no == 0)
		reason = "empty";
	if (reason != NULL)
		good = work_fail(task, job->chain_id, job->ref_id, reason);
	else if (holds_names(h))
		good = work_compare(task, job->chain_id, job->ref_id, told(h));
	else
		good = work_unread(task, job->chain_id, job->ref_id, told(h));
	job->chosen = true;
	good = good && jobs_done(task, job, 1);
	if (task_end(task, good) && good)
		jobs_settled(job, 1);
}

/* Reads the file behind fd; what it means is found out at the end. */
static void
read_file(struct job *job, struct head *h, int fd, const struct value *chosen)
{
	struct reading	 r = { .job = job, .head = h, .first = true };
	enum sheet_end	 end = sheet_read(fd, look, h, NULL);

	if (word_of(end) == NULL && h->no != 0) {
		take_choice(h, chosen);
		begin_batch(&r);
		r.named = holds_names(h);
		end = sheet_read(fd, read_row, &r, &r.share);
		r.share = 1000;
		if (word_of(end) == NULL && !r.lost && !r.unwanted && !worker_stopping())
			(void)end_batch(&r);
		mem_free(r.mem);
	}
	if (!r.lost && !worker_stopping())
		settle(job, h, word_of(end));
}

static void
run_read(struct job *job, struct req *req, const struct rows *r)
{
	const char		*name = rows_text(r, "file"), *params = rows_text(r, "params");
	const struct value	*chosen;
	struct head		 h = {
		.mem = req->mem, .kind = import_kind(rows_text(r, "subject")),
	};
	int			 fd = -1;

	chosen = value_get(value_from_json(req->mem, params, strlen(params)), "columns");
	if (name != NULL)
		fd = open(file_path(req, name, ".xlsx"), O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		settle(job, &h, "lost");
		return;
	}
	read_file(job, &h, fd, chosen);
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
