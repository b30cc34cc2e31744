/* clock.c: how much time has passed. */
#include "clock.h"

#include <time.h>

int64_t
clock_ms(void)
{
	struct timespec	 ts;

	(void)clock_gettime(CLOCK_MONOTONIC, &ts);	/* cannot fail */
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

int64_t
clock_s(void)
{
	return clock_ms() / 1000;
}
