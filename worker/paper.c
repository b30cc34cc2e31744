/* paper.c: a month of the timetable as a PDF for the wall.
 *
 * WeasyPrint makes it of a page of ours, as a child with limits of its own that
 * gets no settings, reads what it is handed and writes what it made: whatever
 * goes wrong in it, the worker goes on.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "child.h"
#include "conf.h"
#include "db.h"
#include "heavy.h"
#include "i18n.h"
#include "log.h"
#include "mem.h"
#include "req.h"
#include "task.h"
#include "timetable.h"
#include "value.h"
#include "view.h"

#include "paper_sql.h"

enum {
	PATIENCE_S = 60,
	CPU_S = 50,
	MEMORY_MB = 2000,
	PDF_MB = 20
};

/* ---- the page -------------------------------------------------------------- */

/* The letter of an absence; NULL: it is none. */
static const char *
cell_letter(const struct lang *lang, const struct timetable_cell *c)
{
	for (const struct timetable_kind *k = timetable_kinds; c->kind != NULL && k->kind != NULL; k++)
		if (strcmp(k->kind, c->kind) == 0)
			return trc(lang, "absence", k->letter);
	return NULL;
}

/* The intervals of a day one by one: each has a line of its own. */
static struct value *
spans_value(struct req *req, const char *hours)
{
	struct value	*list = value_array(req->mem);
	size_t		 n;

	for (; hours != NULL && *hours != '\0'; hours += n + strspn(hours + n, ", ")) {
		n = strcspn(hours, ",");
		(void)value_append(list, value_text(req->mem, mem_text(req->mem, hours, n)));
	}
	return list;
}

static bool
is_off(const struct timetable_day *day)
{
	return day->weekday > 5 || day->holiday != NULL;
}

static struct value *
days_value(struct req *req, const struct lang *lang, const struct timetable *t)
{
	struct value	*list = value_array(req->mem), *one;

	for (int d = 0; d < t->ndays; d++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "number", d + 1);
		value_set_text(one, "weekday", lang_weekday(lang, t->days[d].weekday));
		value_set_text(one, "class", is_off(&t->days[d]) ? "we" : "");
	}
	return list;
}

static struct value *
rows_value(struct req *req, const struct lang *lang, const struct timetable *t)
{
	struct value	*list = value_array(req->mem), *one, *cells, *cell;

	for (size_t i = 0; i < t->nrows; i++) {
		one = value_append(list, value_object(req->mem));
		cells = value_array(req->mem);
		for (int d = 0; d < t->ndays; d++) {
			const struct timetable_cell	*c = &t->rows[i].cells[d];
			bool				 shut = t->days[d].closed && c->kind == NULL;
			const char			*letter = shut ? "×" : cell_letter(lang, c);

			cell = value_append(cells, value_object(req->mem));
			value_set_text(cell, "class", c->kind != NULL ? "ab" : t->days[d].closed ? "shut" :
			    is_off(&t->days[d]) ? "we" : "");
			value_set_text(cell, "text", letter);
			if (letter == NULL)
				value_set(cell, "spans", spans_value(req, c->hours));
		}
		value_set_text(one, "name", t->rows[i].name);
		value_set(one, "cells", cells);
		value_set_text(one, "hours", hours_sum(req->mem, t->rows[i].minutes));
		value_set_int(one, "days", t->rows[i].days);
	}
	return list;
}

/* What letters and grey days stand for. */
static void
add_notes(struct req *req, const struct lang *lang, struct value *data, const struct timetable *t)
{
	struct value	*kinds = value_array(req->mem), *notes = value_array(req->mem), *one;

	for (const struct timetable_kind *k = timetable_kinds; k->kind != NULL; k++) {
		one = value_append(kinds, value_object(req->mem));
		value_set_text(one, "letter", trc(lang, "absence", k->letter));
		value_set_text(one, "word", tr(lang, k->word));
	}
	for (int d = 0; d < t->ndays; d++) {
		if (t->days[d].holiday == NULL && !t->days[d].closed)
			continue;
		one = value_append(notes, value_object(req->mem));
		value_set_int(one, "day", d + 1);
		value_set_text(one, "text", t->days[d].holiday != NULL ? t->days[d].holiday :
		    *t->days[d].reason != '\0' ? t->days[d].reason : tr(lang, "Closed"));
	}
	value_set(data, "kinds", kinds);
	value_set(data, "notes", notes);
}

/* Where the fonts are: beside the manifest. */
static const char *
folder_of(struct req *req, const char *path)
{
	const char	*end = strrchr(path, '/');

	return end != NULL ? mem_text(req->mem, path, (size_t)(end - path)) : ".";
}

static struct buf *
page_of(struct req *req, const struct lang *lang, const struct timetable *t)
{
	struct value	*data = value_object(req->mem);
	struct buf	*out = buf_new(req->mem);

	value_set_text(data, "lang", lang_code(lang));
	value_set_text(data, "public", folder_of(req, conf_str("OKNO_MANIFEST", NULL)));
	value_set_text(data, "branch", t->branch);
	value_set_text(data, "title", lang_month(req->mem, lang, t->first));
	value_set(data, "days", days_value(req, lang, t));
	value_set(data, "rows", rows_value(req, lang, t));
	add_notes(req, lang, data, t);
	view_render(out, "paper.html", lang, data);
	return out;
}

/* ---- the child ------------------------------------------------------------- */

/* A file without a name that holds what is to be read. */
static int
memory_file(const struct buf *b)
{
	int	 fd = memfd_create("paper", MFD_CLOEXEC);
	size_t	 at = 0;
	ssize_t	 n = 1;

	for (; fd >= 0 && b != NULL && at < b->len && n > 0; at += (size_t)n)
		n = write(fd, b->data + at, b->len - at);
	if (fd < 0 || n <= 0 || lseek(fd, 0, SEEK_SET) != 0)
		log_warn("no memory for a page: %s", strerror(errno));
	return fd;
}

static void
limit(int what, rlim_t most)
{
	const struct rlimit	 r = { most, most };

	if (setrlimit(what, &r) != 0)
		_exit(126);
}

/* In the child: nothing of ours but the two files. */
static void
become(int in, int out)
{
	char	*env[] = { (char []){ "PATH=/usr/bin:/bin" }, (char []){ "LANG=C.UTF-8" },
		    (char []){ "HOME=/nonexistent" }, (char []){ "XDG_CACHE_HOME=/nonexistent" }, NULL };
	char	*argv[] = { (char []){ "weasyprint" }, (char []){ "--quiet" },
		    (char []){ "--encoding" }, (char []){ "utf-8" }, (char []){ "-" }, (char []){ "-" },
		    NULL };
	sigset_t	 none;

	limit(RLIMIT_CPU, CPU_S);
	limit(RLIMIT_AS, (rlim_t)MEMORY_MB << 20);
	limit(RLIMIT_FSIZE, (rlim_t)PDF_MB << 20);
	limit(RLIMIT_CORE, 0);
	(void)sigemptyset(&none);
	(void)sigprocmask(SIG_SETMASK, &none, NULL);
	if (dup2(in, 0) < 0 || dup2(out, 1) < 0)
		_exit(126);
	closefrom(3);
	(void)execve("/usr/bin/weasyprint", argv, env);
	_exit(127);
}

/* The PDF as a bytea; NULL: it was not made. */
static const char *
print(struct req *req, const struct buf *page)
{
	int		 in = memory_file(page), out = memory_file(NULL);
	pid_t		 pid = in >= 0 && out >= 0 ? fork() : -1;
	struct buf	*hex = buf_new(req->mem);
	unsigned char	 piece[4096];
	ssize_t		 n;
	bool		 good;

	if (pid == 0)
		become(in, out);
	good = pid > 0 && child_wait(pid, PATIENCE_S) && lseek(out, 0, SEEK_SET) == 0;
	buf_puts(hex, "\\x");
	while (good && (n = read(out, piece, sizeof(piece))) > 0)
		for (ssize_t i = 0; i < n; i++) {
			static const char	 digits[] = "0123456789abcdef";

			buf_putc(hex, digits[piece[i] >> 4]);
			buf_putc(hex, digits[piece[i] & 15]);
		}
	if (in >= 0)
		(void)close(in);
	if (out >= 0)
		(void)close(out);
	return good && strncmp(hex->data, "\\x25504446", 10) == 0 ? hex->data : NULL;
}

/* ---- the job --------------------------------------------------------------- */

/* Templates and languages, at the first sheet of paper. */
static void
prepare(void)
{
	static bool	 done;

	if (!done) {
		i18n_init(conf_str("OKNO_LOCALE", NULL));
		view_init();
	}
	done = true;
}

void
paper_run(struct job *job)
{
	struct req			*look = task_begin(job->chain_id, false), *req;
	const struct rows		*asked = paper_asked(look, job->chain_id, job->ref_id);
	struct timetable_ask		 ask = { .branch = 0 };
	struct timetable_queries	*q;
	const struct lang		*lang;
	const char			*pdf = NULL;

	prepare();
	if (asked != NULL && rows_len(asked) > 0) {
		ask.branch = rows_int(asked, "branch_id");
		ask.month = rows_text(asked, "month");
		lang = lang_or_first(rows_text(asked, "lang"));
		q = timetable_send(look, &ask);
		if (db_wait(look))
			pdf = print(look, page_of(look, lang, timetable_read(look, lang, q)));
	}
	if (pdf == NULL && worker_stopping()) {		/* the next worker makes it */
		(void)task_end(look, false);
		return;
	}
	req = task_begin(job->chain_id, true);
	job->chosen = true;
	if (pdf != NULL)
		(void)paper_ready_send(req, job->chain_id, job->ref_id, pdf);
	else
		(void)paper_failed_send(req, job->chain_id, job->ref_id);
	if (pdf == NULL)
		log_warn("the paper %lld of chain %lld was not made: is weasyprint installed?",
		    (long long)job->ref_id, (long long)job->chain_id);
	if (task_end(req, jobs_done(req, job, 1)))
		jobs_settled(job, 1);
	(void)task_end(look, false);
}

bool
paper_give_up(struct req *req, const struct job *job)
{
	return paper_failed(req, job->chain_id, job->ref_id);
}
