/* fcgi.c (fuzz): bytes come in through the socket, as from whoever could open
 * it.  The program's own loop runs in a thread; it must answer or hang up, and
 * take the next.
 *
 * The first byte chooses: even, the rest is sent as it is; odd, it is put into
 * proper records: parameters, and behind a byte FF the body.
 *
 * libfcgi believes the lengths of parameters and asks for that much memory, up
 * to two gigabytes; that is not looked for here (tests/http/trouble.t sends it to
 * a real program).
 */
#include "inputs.h"

#include <pthread.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "fcgi.h"

#define RECORD_MAX	60000

const char	*__lsan_default_suppressions(void);

/* libfcgi forgets what it made of odd records: not ours to mend. */
const char *
__lsan_default_suppressions(void)
{
	return "leak:libfcgi";
}

static struct sockaddr_un	place = { .sun_family = AF_UNIX };

/* Reads a request of the socket in every way. */
static void
answer(struct wire *w)
{
	static const struct area	 area = { .name = "fuzz" };
	struct req			*req = req_open(w, &area);
	enum http			 status = req_read(req);

	assert(status == HTTP_200 || status >= HTTP_400);
	assert(*req->path == '/' && text_is_plain(req->path, false));
	read_fields(req, "a");
	plain(req_header(req, "Accept"), false);
	(void)req_cookie(req, "a");
	http_finish(req, status);
	w->end(w);
	req_close(req);
}

/* True if a parameter claims to be longer than all that is sent. */
static bool
claims_too_much(const uint8_t *data, size_t n)
{
	size_t	len[2], at = 0;

	while (at < n) {
		for (int i = 0; i < 2; i++) {
			if (at >= n)
				return false;
			len[i] = data[at++];
			if (len[i] < 0x80)
				continue;
			if (n - at < 3)
				return false;
			len[i] = (len[i] & 0x7f) << 24 | (size_t)data[at] << 16 |
			    (size_t)data[at + 1] << 8 | data[at + 2];
			at += 3;
		}
		if (len[0] > n || len[1] > n)
			return true;
		at += len[0] + len[1];
	}
	return false;
}

/* The same of bytes that are sent as they are: no long lengths at all. */
static bool
is_modest(const uint8_t *data, size_t n)
{
	if (data[0] % 2 != 0)
		return !claims_too_much(data + 1, n - 1);
	for (size_t i = 1; i < n; i++)
		if (data[i] >= 0x80)
			return false;
	return true;
}

static void *
program(void *arg)
{
	(void)arg;
	fcgi_loop(answer, 0);
	abort();		/* nothing that was sent may end the loop */
}

static void
begin(void)
{
	int		fd = socket(AF_UNIX, SOCK_STREAM, 0);
	pthread_t	thread;

	/* An abstract name: no file is left behind. */
	(void)snprintf(place.sun_path + 1, sizeof(place.sun_path) - 1, "okno-fuzz-%d", getpid());
	if (fd < 0 || bind(fd, (struct sockaddr *)&place, sizeof(place)) != 0 ||
	    listen(fd, 8) != 0 || dup2(fd, STDIN_FILENO) < 0 ||
	    pthread_create(&thread, NULL, program, NULL) != 0)
		abort();
}

static void
send_all(int fd, const void *data, size_t n)
{
	const char	*s = data;
	ssize_t		 sent;

	while (n > 0 && (sent = send(fd, s, n, MSG_NOSIGNAL)) > 0) {
		s += sent;
		n -= (size_t)sent;
	}
}

static void
send_record(int fd, unsigned char type, const uint8_t *data, size_t n)
{
	unsigned char	head[8] = {
		1, type, 0, 1, (unsigned char)(n >> 8), (unsigned char)n, 0, 0
	};

	send_all(fd, head, sizeof(head));
	send_all(fd, data, n);
}

static void
send_records(int fd, const uint8_t *data, size_t n)
{
	static const uint8_t	 responder[8] = { 0, 1, 0 };
	const uint8_t		*split = memchr(data, 0xff, n);
	size_t			 params = split != NULL ? (size_t)(split - data) : n;
	size_t			 body = split != NULL ? n - params - 1 : 0;

	send_record(fd, 1, responder, sizeof(responder));
	if (params > 0)
		send_record(fd, 4, data, params);
	send_record(fd, 4, data, 0);
	if (body > 0)
		send_record(fd, 5, split + 1, body);
	send_record(fd, 5, data, 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static bool	ready;
	char		back[4096];
	int		fd;

	if (n == 0 || n > RECORD_MAX || !is_modest(data, n))
		return 0;
	if (!ready)
		begin();
	ready = true;
	if ((fd = socket(AF_UNIX, SOCK_STREAM, 0)) < 0 ||
	    connect(fd, (struct sockaddr *)&place, sizeof(place)) != 0)
		abort();
	if (data[0] % 2 == 0)
		send_all(fd, data + 1, n - 1);
	else
		send_records(fd, data + 1, n - 1);
	(void)shutdown(fd, SHUT_WR);
	while (read(fd, back, sizeof(back)) > 0)
		;
	(void)close(fd);
	return 0;
}
