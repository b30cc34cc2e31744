/* runaway.c: a request without end ends its program, many short ones do not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "runaway.h"

/* Computes for so long in a process of its own, in requests of so long; its end. */
static int
compute(long ms, long each)
{
	pid_t	pid = fork();
	int	status = -1;

	if (pid == 0) {
		runaway_watch(20);
		for (long done = -1; done < ms; ) {
			long	now = (long)(clock() * 1000 / CLOCKS_PER_SEC);

			if (done < 0 || now >= done + each) {
				runaway_request();
				done = now;
			}
		}
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return status;
}

static void
endless(void **state)
{
	int	status = compute(10000, 10000);

	(void)state;
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 1);
}

static void
short_ones(void **state)
{
	int	status = compute(200, 2);

	(void)state;
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(endless),
		cmocka_unit_test(short_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
