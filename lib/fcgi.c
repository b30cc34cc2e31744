/* fcgi.c: the loop that accepts requests.
 *
 * libfcgi by itself loses a signal that comes between its check and its
 * accept(2).  So signals stay blocked except inside ppoll(2), and accept never
 * waits: the listening socket is non-blocking, and whoever comes too late
 * polls again.
 */
#include "fcgi.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#include <fastcgi.h>
#include <fcgiapp.h>
#include <fcgios.h>

#include "log.h"

enum {
	SHORT_MAX = 8000,	/* bytes that libfcgi takes into one record */
	RECORD_MAX = 65528	/* a multiple of eight */
};

static volatile sig_atomic_t	stop;

const char *
wire_env(const struct wire *w, const char *name)
{
	size_t	len = strlen(name);

	for (char **e = w->env; e != NULL && *e != NULL; e++)
		if (strncmp(*e, name, len) == 0 && (*e)[len] == '=')
			return *e + len + 1;
	return NULL;
}

bool
fcgi_is_cgi(void)
{
	static int	known = -1;

	if (known < 0)
		known = FCGX_IsCGI();
	return known != 0;
}

/* ---- plain CGI ---- */

static ssize_t
cgi_read(struct wire *w, void *buf, size_t size)
{
	ssize_t	n;

	(void)w;
	do
		n = read(STDIN_FILENO, buf, size);
	while (n < 0 && errno == EINTR);
	return n;
}

static bool
cgi_write(struct wire *w, const void *data, size_t len)
{
	const char	*s = data;
	ssize_t		 n;

	(void)w;
	while (len > 0) {
		n = write(STDOUT_FILENO, s, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		s += n;
		len -= (size_t)n;
	}
	return true;
}

static void
cgi_end(struct wire *w)
{
	(void)w;
}

/* ---- FastCGI ---- */

static ssize_t
fcgi_read(struct wire *w, void *buf, size_t size)
{
	FCGX_Request	*r = w->arg;
	int		 n = FCGX_GetStr(buf, size > 65536 ? 65536 : (int)size, r->in);

	/* A body cut off and an abort look like the end, but for this. */
	if (n <= 0 && FCGX_GetError(r->in) != 0)
		return -1;
	return n;
}

/* Writes both parts whole; false: nobody listens. */
static bool
write_both(int fd, struct iovec part[2])
{
	size_t	 left = part[0].iov_len + part[1].iov_len, n;
	ssize_t	 done;

	while (left > 0) {
		if ((done = writev(fd, part, 2)) < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return false;
		left -= (size_t)done;
		for (int i = 0; i < 2; i++, done -= (ssize_t)n) {
			n = (size_t)done < part[i].iov_len ? (size_t)done : part[i].iov_len;
			part[i].iov_base = (char *)part[i].iov_base + n;
			part[i].iov_len -= n;
		}
	}
	return true;
}

/* What is long goes out in records as long as they may be (FastCGI 1.0, 3.3): of
 * libfcgi's, 8 KB each, every one wakes nginx. */
static bool
write_long(const FCGX_Request *r, const char *data, size_t len)
{
	for (size_t n; len > 0; data += n, len -= n) {
		FCGI_Header	 head = {
			.version = FCGI_VERSION_1, .type = FCGI_STDOUT,
			.requestIdB1 = (unsigned char)(r->requestId >> 8),
			.requestIdB0 = (unsigned char)r->requestId,
		};
		struct iovec	 part[2] = { { &head, sizeof(head) } };

		n = len < RECORD_MAX ? len : RECORD_MAX;
		memcpy(&part[1].iov_base, &data, sizeof(data));	/* writev does not change it */
		part[1].iov_len = n;
		head.contentLengthB1 = (unsigned char)(n >> 8);
		head.contentLengthB0 = (unsigned char)n;
		if (!write_both(r->ipcFd, part))
			return false;
	}
	return true;
}

static bool
fcgi_write(struct wire *w, const void *data, size_t len)
{
	FCGX_Request	*r = w->arg;

	if (len <= SHORT_MAX)
		return FCGX_PutStr(data, (int)len, r->out) == (int)len;
	return FCGX_FFlush(r->out) == 0 && write_long(r, data, len);
}

/* nginx has its answer whole.  FCGX_Finish_r, which waits until nginx has closed
 * its end, comes when everything else is done: by then it has. */
static void
fcgi_end(struct wire *w)
{
	FCGX_Request	*r = w->arg;

	(void)FCGX_FClose(r->err);
	(void)FCGX_FClose(r->out);
	w->env = NULL;		/* whoever asks later finds nothing, nowhere */
}

static void
on_signal(int sig)
{
	(void)sig;
	stop = 1;
}

/* Under a steady load poll always finds something and lets no signal in. */
static bool
signal_waits(void)
{
	sigset_t	waiting;

	return sigpending(&waiting) == 0 &&
	    (sigismember(&waiting, SIGTERM) == 1 || sigismember(&waiting, SIGUSR1) == 1);
}

/* Blocks the stopping signals; *open is the mask under which they arrive. */
static void
signals(sigset_t *open)
{
	struct sigaction	sa = { .sa_handler = on_signal };
	sigset_t		term;

	sigemptyset(&term);
	sigaddset(&term, SIGTERM);
	sigaddset(&term, SIGUSR1);
	if (sigprocmask(SIG_BLOCK, &term, open) != 0 || sigaction(SIGTERM, &sa, NULL) != 0 ||
	    sigaction(SIGUSR1, &sa, NULL) != 0)
		die("signals: %s", strerror(errno));
	sigdelset(open, SIGTERM);
	sigdelset(open, SIGUSR1);
}

static void
fastcgi(void (*answer)(struct wire *w), long max)
{
	FCGX_Request	r;
	struct wire	w = {
		.read = fcgi_read, .write = fcgi_write, .end = fcgi_end, .arg = &r
	};
	struct pollfd	listening = { .fd = STDIN_FILENO, .events = POLLIN };
	sigset_t	open;
	long		done = 0;
	int		rc;

	if (FCGX_InitRequest(&r, STDIN_FILENO, FCGI_FAIL_ACCEPT_ON_INTR) != 0)
		die("FastCGI cannot begin");
	signals(&open);		/* after libfcgi's own handlers, so these hold */
	(void)fcntl(STDIN_FILENO, F_SETFL, fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);

	while (!stop && !signal_waits() && (max == 0 || done < max)) {
		if (ppoll(&listening, 1, NULL, &open) < 0)
			continue;
		if ((rc = FCGX_Accept_r(&r)) == -EAGAIN)
			continue;	/* another process took it */
		if (rc < 0)
			break;
		w.env = r.envp;
		answer(&w);
		w.end(&w);
		FCGX_Finish_r(&r);
		done++;
	}
	FCGX_Free(&r, 1);
	OS_LibShutdown();
}

void
fcgi_loop(void (*answer)(struct wire *w), long max)
{
	struct wire	w = {
		.env = environ, .read = cgi_read, .write = cgi_write, .end = cgi_end
	};

	if (fcgi_is_cgi())
		answer(&w);
	else
		fastcgi(answer, max);
}
