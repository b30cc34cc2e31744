/* runaway.c: a tick of the processor's time each so often; two ticks within one
 * request are too many.  So a request costs a store and no system call.
 */
#include "runaway.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "log.h"

static volatile sig_atomic_t	ticks;

/* Without the last word of die_hook(): what was interrupted may be half done. */
static void
tick(int sig)
{
	(void)sig;
	if (++ticks < 2)
		return;
	log_warn("a request computes without end");
	_exit(1);
}

void
runaway_watch(long ms)
{
	struct sigaction	sa = { .sa_handler = tick, .sa_flags = SA_RESTART };
	struct timeval		t = { ms / 1000, ms % 1000 * 1000 };

	if (sigaction(SIGPROF, &sa, NULL) != 0 ||
	    setitimer(ITIMER_PROF, &(struct itimerval){ t, t }, NULL) != 0)
		die("timer: %s", strerror(errno));
}

void
runaway_request(void)
{
	ticks = 0;
}
