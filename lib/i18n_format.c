/* i18n_format.c: days, durations and money as people write them.
 *
 * The tables are English; the catalogue of a language has its words and its
 * order ("{day} {month}") under contexts.  The system's locales are not used:
 * they need not be installed, and they know no genitive month names in place.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "buf.h"
#include "i18n.h"
#include "mem.h"

#define NBSP	"\xc2\xa0"	/* no-break space */
#define MINUS	"\xe2\x88\x92"

static const char *const weekdays[] = {
	NC_("weekday", "Monday"), NC_("weekday", "Tuesday"), NC_("weekday", "Wednesday"),
	NC_("weekday", "Thursday"), NC_("weekday", "Friday"), NC_("weekday", "Saturday"),
	NC_("weekday", "Sunday")
};

static const char *const weekdays_short[] = {
	NC_("weekday, short", "Mon"), NC_("weekday, short", "Tue"), NC_("weekday, short", "Wed"),
	NC_("weekday, short", "Thu"), NC_("weekday, short", "Fri"), NC_("weekday, short", "Sat"),
	NC_("weekday, short", "Sun")
};

/* As they stand after a day: "21 ноября". */
static const char *const months[] = {
	NC_("month after a day", "January"), NC_("month after a day", "February"),
	NC_("month after a day", "March"), NC_("month after a day", "April"),
	NC_("month after a day", "May"), NC_("month after a day", "June"),
	NC_("month after a day", "July"), NC_("month after a day", "August"),
	NC_("month after a day", "September"), NC_("month after a day", "October"),
	NC_("month after a day", "November"), NC_("month after a day", "December")
};

static const char *const months_short[] = {
	NC_("month, short", "Jan"), NC_("month, short", "Feb"), NC_("month, short", "Mar"),
	NC_("month, short", "Apr"), NC_("month, short", "May"), NC_("month, short", "Jun"),
	NC_("month, short", "Jul"), NC_("month, short", "Aug"), NC_("month, short", "Sep"),
	NC_("month, short", "Oct"), NC_("month, short", "Nov"), NC_("month, short", "Dec")
};

/* As they stand alone: "Ноябрь 2026". */
static const char *const months_alone[] = {
	NC_("month alone", "January"), NC_("month alone", "February"),
	NC_("month alone", "March"), NC_("month alone", "April"),
	NC_("month alone", "May"), NC_("month alone", "June"),
	NC_("month alone", "July"), NC_("month alone", "August"),
	NC_("month alone", "September"), NC_("month alone", "October"),
	NC_("month alone", "November"), NC_("month alone", "December")
};

static const struct currency {
	const char	*code;	/* ISO 4217 */
	const char	*sign;
	bool		 leads;	/* in English the sign comes first */
} currencies[] = {
	{ "RUB", "₽", false }, { "USD", "$", true }, { "EUR", "€", true }, { "GBP", "£", true },
	{ "KZT", "₸", false }, { "BYN", "Br", false }, { "UAH", "₴", false }, { "GEL", "₾", false },
	{ "AMD", "֏", false }, { "AZN", "₼", false }, { "ILS", "₪", true }, { "TRY", "₺", true },
	{ "KGS", "с", false }, { "MDL", "L", false }, { "CNY", "¥", true }, { "INR", "₹", true },
};

/* What a pattern's {name} stands for. */
struct part {
	const char	*name;	/* NULL ends a list */
	const char	*text;
};

/* The pattern with its {name}s filled in.  Not printf: a translator's slip
 * must not read memory. */
static const char *
fill(void *ctx, const char *pattern, const struct part *parts)
{
	struct buf		*out = buf_new(ctx);
	const struct part	*p;
	size_t			 n;

	while (*pattern != '\0') {
		n = strcspn(pattern, "{");
		buf_add(out, pattern, n);
		pattern += n;
		n = strcspn(pattern, "}");
		for (p = parts; n > 0 && p->name != NULL; p++)
			if (strlen(p->name) == n - 1 && memcmp(p->name, pattern + 1, n - 1) == 0)
				buf_puts(out, p->text);
		pattern += n + (pattern[n] == '}');
	}
	return out->data;
}

/* Spaces as no-break spaces: a sum is one word.  A translator writes plain
 * ones, which show in an editor. */
static const char *
unbroken(void *ctx, const char *text)
{
	struct buf	*out = buf_new(ctx);

	for (; *text != '\0'; text++)
		if (*text == ' ')
			buf_puts(out, NBSP);
		else
			buf_putc(out, *text);
	return out->data;
}

/* Reads n digits as a number, and the character behind them if it is to be after
 * ('\0': it is not looked at); where they end, NULL: there are none so. */
static const char *
read_digits(const char *text, size_t n, char after, int *number)
{
	*number = 0;
	for (; n > 0; n--, text++) {
		if (*text < '0' || *text > '9')
			return NULL;
		*number = *number * 10 + (*text - '0');
	}
	if (after == '\0')
		return text;
	return *text == after ? text + 1 : NULL;
}

/* Reads "YYYY-MM-DD", with or without more behind it; false if it is none. */
static bool
read_day(const char *day, int *year, int *month, int *mday)
{
	if (day == NULL || (day = read_digits(day, 4, '-', year)) == NULL ||
	    (day = read_digits(day, 2, '-', month)) == NULL ||
	    read_digits(day, 2, '\0', mday) == NULL)
		return false;
	return *month >= 1 && *month <= 12 && *mday >= 1 && *mday <= 31;
}

/* 0 is Monday (Sakamoto's method: January and February count with the year
 * before). */
static int
weekday(int year, int month, int mday)
{
	static const int	shift[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 };

	if (month < 3)
		year--;
	return (year + year / 4 - year / 100 + year / 400 + shift[month - 1] + mday + 6) % 7;
}

const char *
lang_day_long(void *ctx, const struct lang *l, const char *day)
{
	int	 y, m, d;
	char	 number[12];

	if (!read_day(day, &y, &m, &d))
		return day;
	(void)snprintf(number, sizeof(number), "%d", d);
	return fill(ctx, trc(l, "day", "{weekday}, {day} {month}"), (const struct part[]){
		{ "weekday", trc(l, "weekday", weekdays[weekday(y, m, d)]) },
		{ "day", number },
		{ "month", trc(l, "month after a day", months[m - 1]) },
		{ NULL, NULL }
	});
}

const char *
lang_day_short(void *ctx, const struct lang *l, const char *day)
{
	int	 y, m, d;
	char	 number[12];

	if (!read_day(day, &y, &m, &d))
		return day;
	(void)snprintf(number, sizeof(number), "%d", d);
	return fill(ctx, trc(l, "day, short", "{weekday}, {day} {month}"), (const struct part[]){
		{ "weekday", trc(l, "weekday, short", weekdays_short[weekday(y, m, d)]) },
		{ "day", number },
		{ "month", trc(l, "month, short", months_short[m - 1]) },
		{ NULL, NULL }
	});
}

/* Writes a number in so many digits; behind it.  A page of dates asks a hundred
 * times, and snprintf was a tenth of its work. */
static char *
put_digits(char *out, int many, int number)
{
	for (int i = many - 1; i >= 0; i--, number /= 10)
		out[i] = (char)('0' + number % 10);
	return out + many;
}

const char *
lang_date_in(const struct lang *l, const char *day, char room[LANG_DATE])
{
	const char	*order = lang_order(l);
	char		*out = room;
	int		 y, m, d;

	if (!read_day(day, &y, &m, &d))
		return day;
	while (*order != '\0' && out < room + LANG_DATE - 8) {
		const char	*letter = order;

		while (*order == *letter)
			order++;
		if (*letter >= 'A')
			out = put_digits(out, (int)(order - letter),
			    *letter == 'D' ? d : *letter == 'M' ? m : y);
		else
			*out++ = *letter;
	}
	*out = '\0';
	return room;
}

const char *
lang_clock_in(const struct lang *l, const char *time, char room[LANG_CLOCK])
{
	const char	*p, *end;
	int		 h, m;

	if (time == NULL)
		return time;
	if ((p = read_digits(time, 2, ':', &h)) == NULL)
		p = read_digits(time, 1, ':', &h);
	if (p == NULL || (end = read_digits(p, 2, '\0', &m)) == NULL)
		return time;
	if (lang_twelve(l)) {
		(void)snprintf(room, LANG_CLOCK, "%d:%02d" NBSP "%s", (h + 11) % 12 + 1, m % 60,
		    h % 24 < 12 ? trc(l, "clock", "AM") : trc(l, "clock", "PM"));
	} else {
		memcpy(room, time, (size_t)(end - time));	/* "HH:MM" at most */
		room[end - time] = '\0';
	}
	return room;
}

const char *
lang_date(void *ctx, const struct lang *l, const char *day)
{
	char	 room[LANG_DATE];

	return day == NULL ? NULL : mem_printf(ctx, "%s", lang_date_in(l, day, room));
}

const char *
lang_clock(void *ctx, const struct lang *l, const char *time)
{
	char	 room[LANG_CLOCK];

	return time == NULL ? NULL : mem_printf(ctx, "%s", lang_clock_in(l, time, room));
}

const char *
lang_stamp(void *ctx, const struct lang *l, const char *at)
{
	char	 date[LANG_DATE], clock[LANG_CLOCK];

	if (at == NULL || strlen(at) < sizeof("YYYY-MM-DDTHH:MM") - 1)
		return lang_date(ctx, l, at);
	return mem_printf(ctx, "%s, %s", lang_date_in(l, at, date),
	    lang_clock_in(l, at + sizeof("YYYY-MM-DDT") - 1, clock));
}

const char *
lang_span(void *ctx, const struct lang *l, const char *from, const char *to)
{
	return mem_printf(ctx, "%s–%s", lang_clock(ctx, l, from), lang_clock(ctx, l, to));
}

const char *
lang_month(void *ctx, const struct lang *l, const char *day)
{
	int	 year, month, mday;

	if (!read_day(day, &year, &month, &mday))
		return day;
	return mem_printf(ctx, "%s %d", trc(l, "month alone", months_alone[month - 1]), year);
}

const char *
lang_weekday(const struct lang *l, int weekday)
{
	return trc(l, "weekday, short", weekdays_short[weekday - 1]);
}

const char *
lang_minutes(void *ctx, const struct lang *l, int minutes)
{
	char		 h[12];
	char		 m[12];
	const char	*pattern;

	if (minutes < 0)
		minutes = 0;
	(void)snprintf(h, sizeof(h), "%d", minutes / 60);
	(void)snprintf(m, sizeof(m), "%d", minutes % 60);
	if (minutes < 60)
		pattern = trc(l, "duration", "{minutes} min");
	else if (minutes % 60 == 0)
		pattern = trc(l, "duration", "{hours} h");
	else
		pattern = trc(l, "duration", "{hours} h {minutes} min");
	return fill(ctx, pattern, (const struct part[]){
		{ "hours", h },
		{ "minutes", m },
		{ NULL, NULL }
	});
}

/* Digits in groups of three from the right. */
static void
put_grouped(struct buf *out, const struct lang *l, const char *digits, size_t n)
{
	size_t	 i;

	for (i = 0; i < n; i++) {
		if (i > 0 && (n - i) % 3 == 0)
			buf_puts(out, trc(l, "thousands separator", ","));
		buf_putc(out, digits[i]);
	}
}

const char *
lang_number(void *ctx, const struct lang *l, int64_t n)
{
	struct buf	*out = buf_new(ctx);
	const char	*digits = mem_printf(ctx, "%lld", (long long)n);

	if (*digits == '-') {
		buf_puts(out, MINUS);
		digits++;
	}
	put_grouped(out, l, digits, strlen(digits));
	return unbroken(ctx, out->data);
}

const char *
lang_count(void *ctx, const struct lang *l, const char *one, const char *many, unsigned long n)
{
	static const char	 place[] = "%lu";
	const char		*words = trn(l, one, many, n);
	const char		*at = strstr(words, place);

	return at == NULL ? words : mem_printf(ctx, "%.*s%s%s", (int)(at - words), words,
	    lang_number(ctx, l, (int64_t)n), at + sizeof(place) - 1);
}

/* The amount as people write it; NULL if it is no number.  Two digits or none
 * after the point, more if there are more. */
static const char *
money_digits(void *ctx, const struct lang *l, const char *amount)
{
	struct buf	*out = buf_new(ctx);
	const char	*whole = amount + (*amount == '-');
	size_t		 n = strspn(whole, "0123456789");
	const char	*rest = whole + n;
	size_t		 digits = *rest == '.' ? strspn(rest + 1, "0123456789") : 0;

	if (n == 0 || rest[*rest == '.' ? digits + 1 : 0] != '\0')
		return NULL;
	if (*amount == '-')
		buf_puts(out, MINUS);
	put_grouped(out, l, whole, n);
	if (digits == 0 || strspn(rest + 1, "0") == digits)
		return out->data;
	buf_puts(out, trc(l, "decimal point", "."));
	buf_add(out, rest + 1, digits);
	if (digits == 1)
		buf_putc(out, '0');
	return out->data;
}

/* What is written of an amount, with the sign of the currency where it belongs. */
static const char *
money_signed(void *ctx, const struct lang *l, const char *digits, const char *currency)
{
	const char	*sign = currency;
	const char	*pattern = trc(l, "money, sign last", "{amount} {sign}");
	size_t		 i;

	for (i = 0; i < sizeof(currencies) / sizeof(currencies[0]); i++)
		if (strcmp(currencies[i].code, currency) == 0) {
			sign = currencies[i].sign;
			if (currencies[i].leads)
				pattern = trc(l, "money, sign first", "{sign}{amount}");
		}
	return unbroken(ctx, fill(ctx, pattern, (const struct part[]){
		{ "amount", digits },
		{ "sign", sign },
		{ NULL, NULL }
	}));
}

const char *
lang_money(void *ctx, const struct lang *l, const char *amount, const char *currency)
{
	const char	*digits = amount != NULL ? money_digits(ctx, l, amount) : NULL;

	return digits != NULL ? money_signed(ctx, l, digits, currency) : amount;
}

const char *
lang_money_range(void *ctx, const struct lang *l, const char *from, const char *upto,
    const char *currency)
{
	const char	*least = money_digits(ctx, l, from), *most = money_digits(ctx, l, upto);

	if (least != NULL && most != NULL && strcmp(most, "0") == 0 && strcmp(least, "0") != 0)
		return mem_printf(ctx, tr(l, "from %s"), lang_money(ctx, l, from, currency));
	if (least == NULL || most == NULL || strcmp(least, most) == 0)
		return lang_money(ctx, l, upto, currency);
	return money_signed(ctx, l, mem_printf(ctx, "%s–%s", least, most), currency);
}
