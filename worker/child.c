/* child.c: waiting for a program, but not for ever. */
#include "child.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "worker.h"

bool
child_wait(pid_t pid, int most_s)
{
	struct pollfd	 p = { .fd = pidfd_open(pid, 0), .events = POLLIN };
	int		 status = -1;

	for (int s = 0; p.fd >= 0 && s < most_s && poll(&p, 1, 1000) <= 0; s++)
		if (!worker_beat())
			break;
	(void)kill(pid, SIGKILL);	/* one that has ended keeps its status */
	if (p.fd >= 0)
		(void)close(p.fd);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
