/* picture.c: uploaded pictures, each decoded and written anew by okno-picture,
 * a program that may do nothing else.  Whatever it does to itself, this one
 * goes on: it waits a while, then ends it.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "child.h"
#include "db.h"
#include "file.h"
#include "heavy.h"
#include "log.h"
#include "req.h"
#include "task.h"
#include "text.h"

#include "picture_sql.h"

enum { PATIENCE_S = 30, MARK_S = 3600, LEFT_OVER_S = 24 * 3600 };

struct outcome {
	const char	*state;		/* "ready", "refused"; NULL: it was never tried */
	const char	*reason;
	int		 width, height;
};

/* ---- the other program ----------------------------------------------------- */

static const char *
program(struct req *req)
{
	char	 self[4096];
	ssize_t	 n = readlink("/proc/self/exe", self, sizeof(self) - 1);
	char	*slash;

	if (n <= 0)
		return "okno-picture";
	self[n] = '\0';
	slash = strrchr(self, '/');
	return req_printf(req, "%.*s/okno-picture", (int)(slash - self), self);
}

/* Starts it with the four descriptors and without our settings, which hold
 * secrets.  -1: it did not start. */
static pid_t
start(struct req *req, int in, int out, int large, int small)
{
	static char			*env[] = { NULL };
	char				*argv[] = { (char []){ "okno-picture" }, NULL };
	const int			 ours[] = { in, out, large, small }, theirs[] = { 0, 1, 3, 4 };
	posix_spawn_file_actions_t	 files;
	posix_spawnattr_t		 attr;
	sigset_t			 none;
	pid_t				 pid;
	int				 error;

	sigemptyset(&none);
	(void)posix_spawnattr_init(&attr);
	(void)posix_spawnattr_setsigmask(&attr, &none);
	(void)posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK);
	(void)posix_spawn_file_actions_init(&files);
	/* First out of the way of each other, then to their places. */
	for (size_t i = 0; i < 4; i++)
		(void)posix_spawn_file_actions_adddup2(&files, ours[i], 100 + (int)i);
	for (size_t i = 0; i < 4; i++)
		(void)posix_spawn_file_actions_adddup2(&files, 100 + (int)i, theirs[i]);
	(void)posix_spawn_file_actions_addclosefrom_np(&files, 5);
	error = posix_spawn(&pid, program(req), &files, &attr, argv, env);
	(void)posix_spawn_file_actions_destroy(&files);
	(void)posix_spawnattr_destroy(&attr);
	if (error == 0)
		return pid;
	log_warn("%s cannot be started: %s", program(req), strerror(error));
	return -1;
}

/* What it said, from the beginning of the nameless file. */
static struct outcome
read_outcome(struct req *req, int out)
{
	struct outcome	 o = { .state = "refused", .reason = "broken" };
	char		 line[64], word[16];
	ssize_t		 n = pread(out, line, sizeof(line) - 1, 0);

	line[n > 0 ? n : 0] = '\0';
	if (sscanf(line, "ready %d %d", &o.width, &o.height) == 2) {
		o.state = "ready";
		o.reason = "";
	} else if (sscanf(line, "refused %15[a-z]", word) == 1) {
		o.reason = req_printf(req, "%s", word);
	}
	return o;
}

/* ---- one picture ----------------------------------------------------------- */

static int
create(struct req *req, const char *name, const char *ending)
{
	return open(file_path(req, name, ending), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
}

static void
discard(struct req *req, const char *name, const char *ending)
{
	if (unlink(file_path(req, name, ending)) != 0 && errno != ENOENT)
		log_warn("an upload's bytes cannot be deleted: %s", strerror(errno));
}

static void
close_all(const int *fds, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (fds[i] >= 0)
			(void)close(fds[i]);
}

static struct outcome
convert(struct req *req, const char *name)
{
	struct outcome	 o = { 0 };
	int		 in = open(file_path(req, name, ".new"), O_RDONLY | O_CLOEXEC);
	int		 large = create(req, name, "-1600.webp"), small = create(req, name, "-320.webp");
	int		 out = open(file_path(req, "", ""), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	pid_t		 pid;

	if (in < 0 && errno == ENOENT)
		o = (struct outcome){ .state = "refused", .reason = "broken" };
	else if (in < 0 || large < 0 || small < 0 || out < 0)
		log_warn("the folder of uploads: %s", strerror(errno));
	else if ((pid = start(req, in, out, large, small)) > 0 &&
	    (child_wait(pid, PATIENCE_S) || !worker_stopping()))	/* else the next worker tries */
		o = read_outcome(req, out);
	close_all((const int []){ in, out, large, small }, 4);
	if (o.state == NULL || strcmp(o.state, "ready") != 0) {
		discard(req, name, "-1600.webp");
		discard(req, name, "-320.webp");
	}
	return o;
}

/* Notes how it went, together with the job's end. */
static void
settle(struct job *job, const char *name, const struct outcome *o)
{
	struct req	*req = task_begin(job->chain_id, true);
	bool		 done;

	job->chosen = true;
	(void)picture_end_send(req, job->chain_id, job->ref_id, o->state, o->reason, o->width,
	    o->height);
	done = jobs_done(req, job, 1);
	if (db_end(req, done) && done) {
		jobs_settled(job, 1);
		if (name != NULL)
			discard(req, name, ".new");
	}
	(void)task_end(req, false);
}

void
picture_run(struct job *job)
{
	struct req		*req = task_begin(job->chain_id, false);
	const struct rows	*r = picture_begin(req, job->chain_id, job->ref_id);
	const char		*name = r != NULL && rows_len(r) > 0 ? rows_text(r, "name") : NULL;
	struct outcome		 o = { .state = "refused", .reason = "broken" };

	if (name != NULL)
		o = convert(req, name);
	if (r == NULL || o.state == NULL) {	/* the disk's or the database's fault, not the picture's */
		job->chosen = true;
		jobs_later(job, 1, 10);
	} else {
		settle(job, name, &o);
	}
	(void)task_end(req, false);
}

bool
picture_give_up(struct req *req, const struct job *job)
{
	return picture_end(req, job->chain_id, job->ref_id, "refused", "broken", 0, 0);
}

/* ---- what is left over ----------------------------------------------------- */

static void
discard_all(struct req *req, const char *name)
{
	static const char *const	endings[] = {
		".new", "-1600.webp", "-320.webp", ".xlsx", ".bin"
	};

	for (size_t k = 0; k < sizeof(endings) / sizeof(endings[0]); k++)
		discard(req, name, endings[k]);
}

bool
picture_sweep(struct req *req, int64_t chain)
{
	const struct rows	*r = picture_unused(req, chain);

	for (size_t i = 0; r != NULL && i < rows_len(r); i++)
		discard_all(req, row_text(r, i, 0));
	return r != NULL;
}

/* A mark, "NAME@CHAIN", has told long enough that a row may be on its way: bytes
 * without one are nobody's. */
static void
settle_mark(const char *mark)
{
	int64_t			 chain = text_to_id(strchr(mark, '@') + 1);
	struct req		*req = task_begin(chain, false);
	const char		*name = req_printf(req, "%.*s", (int)(strchr(mark, '@') - mark), mark);
	const struct rows	*r = picture_kept(req, chain, name);

	if (r != NULL && rows_len(r) == 0)
		discard_all(req, name);
	if (r != NULL)
		discard(req, mark, "");
	(void)task_end(req, false);
}

bool
picture_tidy(struct req *req, int64_t chain)
{
	DIR		*folder = opendir(file_path(req, "", ""));
	struct dirent	*e;
	struct stat	 st;

	(void)chain;
	while (folder != NULL && (e = readdir(folder)) != NULL && worker_beat()) {
		const char	*dot = strrchr(e->d_name, '.');
		time_t		 now = time(NULL);

		if (fstatat(dirfd(folder), e->d_name, &st, AT_SYMLINK_NOFOLLOW) != 0)
			continue;
		if (strchr(e->d_name, '@') != NULL && st.st_mtime < now - MARK_S)
			settle_mark(e->d_name);
		else if (dot != NULL && strcmp(dot, ".new") == 0 && st.st_ctime < now - LEFT_OVER_S)
			(void)unlinkat(dirfd(folder), e->d_name, 0);	/* the next time, else */
	}
	if (folder != NULL)
		(void)closedir(folder);
	return true;
}
