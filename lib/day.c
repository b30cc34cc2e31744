/* day.c: days as numbers and as text. */
#include "day.h"

#include <string.h>

#include "mem.h"

/* Years are counted from March, so that the leap day is the last of its year
 * and the months' lengths repeat in fives: 153 days. */
static int32_t
count(int year, int month, int day)
{
	int	 y = month > 2 ? year : year - 1;
	int	 m = (month + 9) % 12;

	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719468;
}

/* n as so many digits, the last ones of it. */
static void
put(char *p, unsigned n, int digits)
{
	while (digits-- > 0) {
		p[digits] = (char)('0' + n % 10);
		n /= 10;
	}
}

static int
get(const char *p, int digits)
{
	int	 n = 0;

	while (digits-- > 0)
		n = n * 10 + *p++ - '0';
	return n;
}

/* Days are read and written by the month: without the C library's formats. */
bool
day_number(const char *text, int32_t *number)
{
	int	 year, month, day;
	char	 again[DAY_TEXT];

	if (text == NULL || strlen(text) != DAY_TEXT - 1)
		return false;
	for (size_t i = 0; i < DAY_TEXT - 1; i++)
		if (i == 4 || i == 7 ? text[i] != '-' : text[i] < '0' || text[i] > '9')
			return false;
	year = get(text, 4);
	month = get(text + 5, 2);
	day = get(text + 8, 2);
	if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31)
		return false;
	*number = count(year, month, day);
	day_text(*number, again);
	return strcmp(text, again) == 0;	/* the 30th of February is another day */
}

void
day_text(int32_t number, char text[DAY_TEXT])
{
	int32_t	 n = number + 719468;
	int	 era = n / 146097;		/* 400 years; days before the year 0 never come */
	int	 in_era = n - era * 146097;
	int	 y = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
	int	 in_year = in_era - (365 * y + y / 4 - y / 100);
	int	 m = (5 * in_year + 2) / 153;
	int	 month = m < 10 ? m + 3 : m - 9;

	put(text, (unsigned)(y + era * 400 + (month <= 2)), 4);
	text[4] = text[7] = '-';
	put(text + 5, (unsigned)month, 2);
	put(text + 8, (unsigned)(in_year - (153 * m + 2) / 5 + 1), 2);
	text[DAY_TEXT - 1] = '\0';
}

const char *
day_string(void *ctx, int32_t number)
{
	char	*text = mem_zero(ctx, DAY_TEXT);

	day_text(number, text);
	return text;
}

const char *
day_of_time(void *ctx, const char *iso)
{
	return mem_text(ctx, iso, strnlen(iso, DAY_TEXT - 1));
}

int
day_of_week(int32_t number)
{
	return (number % 7 + 7 + 3) % 7 + 1;	/* 1970-01-01 was a Thursday */
}
