/* clock.h: how much time has passed, by a clock that nobody sets. */
#ifndef CLOCK_H
#define CLOCK_H

#include <stdint.h>

/* Milliseconds, and whole seconds, since some moment in the past. */
int64_t	 clock_ms(void);
int64_t	 clock_s(void);

#endif
