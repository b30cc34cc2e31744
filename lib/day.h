/* day.h: days as numbers (days since 1970-01-01) and as "YYYY-MM-DD", in the
 * Gregorian calendar, without time zones and without the C library's clock.
 */
#ifndef DAY_H
#define DAY_H

#include <stdbool.h>
#include <stdint.h>

#define DAY_TEXT	11	/* "YYYY-MM-DD" with its NUL */

/* The day's number; false if the text is no day that exists (years 1900 to 2199). */
bool	 day_number(const char *text, int32_t *number);
void	 day_text(int32_t number, char text[DAY_TEXT]);

/* The same as a text of ctx; and the day that an ISO time begins with. */
const char	*day_string(void *ctx, int32_t number);
const char	*day_of_time(void *ctx, const char *iso);

int	 day_of_week(int32_t number);	/* 1 Monday … 7 Sunday */

#endif
