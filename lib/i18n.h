/* i18n.h: languages.  One gettext domain per language (okno-ru, okno-en), so
 * requests may mix languages and no locale of the system is needed.
 *
 * Adding a language is adding locale/xx.po: the build makes the .mo, and
 * i18n_init takes every okno-xx.mo it finds.  So what differs between
 * languages, day names, the order of day and month, the decimal point, is in
 * the catalogue as well, as messages with a context.
 */
#ifndef I18N_H
#define I18N_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct lang;	/* one language, and in what ways it writes days and times as digits */

/* Binds every language below dir (dir/xx/LC_MESSAGES/okno-xx.mo); ends the
 * program if there is none.  A second call starts anew. */
void			 i18n_init(const char *dir);

/* The language by code ("ru", "ru-RU", "en-US"); NULL when not installed. */
const struct lang	*lang_find(const char *code);
const struct lang	*lang_or_first(const char *code);	/* … else the first */

/* The best of an Accept-Language header (NULL: none), else the first language:
 * "ru", or where it is not installed the first by its code. */
const struct lang	*lang_accept(const char *header);

/* The installed languages, the first one first; NULL behind the last. */
const struct lang	*lang_at(size_t i);

const char	*lang_code(const struct lang *l);	/* "ru" */
const char	*lang_tag(const struct lang *l);	/* "ru-RU", as the API spells it */

/* The same language with a branch's ways: the order of a day's digits and the
 * clock's hours, "DD.MM.YYYY 24", "MM/DD/YYYY 12" (what branch_style in the
 * database makes).  NULL, or what is no style: the language's own ways. */
const struct lang	*lang_styled(const struct lang *l, const char *style);

/* The present order of a day's digits: one of lang_date_orders. */
const char	*lang_order(const struct lang *l);

/* lang_styled takes these, without the hours; NULL behind the last. */
extern const char *const	lang_date_orders[];

/* True of the clock of twelve hours. */
bool		 lang_twelve(const struct lang *l);

/* Translations; the message itself where the catalogue lacks it.  The results
 * are literals of the catalogue: never freed.  l may be NULL: no translation. */
const char	*tr(const struct lang *l, const char *msg) __attribute__((format_arg(2)));
const char	*trn(const struct lang *l, const char *one, const char *many, unsigned long n)
		    __attribute__((format_arg(2), format_arg(3)));
const char	*trc(const struct lang *l, const char *context, const char *msg)
		    __attribute__((format_arg(3)));

/* Marks a literal for extraction where it cannot be translated yet; NC_ one
 * that trc translates. */
#define N_(msg)			msg
#define NC_(context, msg)	msg

/* Dates and money in words; results live in ctx.  day is "YYYY-MM-DD" (more
 * may follow, a time is left out); what is none comes back as it is. */
const char	*lang_day_long(void *ctx, const struct lang *l, const char *day);	/* "Пятница, 21 ноября" */
const char	*lang_day_short(void *ctx, const struct lang *l, const char *day);	/* "Пт, 21 ноя" */
const char	*lang_month(void *ctx, const struct lang *l, const char *day);	/* "Ноябрь 2026" */

/* The same in digits, as the branch writes them: "22.11.2026"; "14:30" (seconds
 * and a zone behind are left out) as "2:30 PM"; "2026-11-22T14:30" as
 * "22.11.2026, 14:30"; "14:30", "16:00" as "14:30–16:00".  What is none comes back
 * as it is. */
const char	*lang_date(void *ctx, const struct lang *l, const char *day);
const char	*lang_clock(void *ctx, const struct lang *l, const char *time);
const char	*lang_stamp(void *ctx, const struct lang *l, const char *at);
const char	*lang_span(void *ctx, const struct lang *l, const char *from, const char *to);

/* The two into the caller's room. */
enum { LANG_DATE = 40, LANG_CLOCK = 40 };
const char	*lang_date_in(const struct lang *l, const char *day, char room[LANG_DATE]);
const char	*lang_clock_in(const struct lang *l, const char *time, char room[LANG_CLOCK]);

const char	*lang_weekday(const struct lang *l, int weekday);	/* 1 "Пн" … 7 "Вс" */
const char	*lang_minutes(void *ctx, const struct lang *l, int minutes);	/* "1 ч 30 мин" */

/* "1 500" with no-break spaces; "1 500 записей": what trn gives, whose "%lu" is the number. */
const char	*lang_number(void *ctx, const struct lang *l, int64_t n);
const char	*lang_count(void *ctx, const struct lang *l, const char *one, const char *many,
		    unsigned long n);

/* "1 500 ₽" with no-break spaces; amount as numeric text, a fraction of zeros
 * is left out; currency ISO 4217. */
const char	*lang_money(void *ctx, const struct lang *l, const char *amount, const char *currency);

/* "1 500–2 000 ₽"; of two equal amounts the one; "from 1 500 ₽" up to 0, as prices that
 * only begin are kept. */
const char	*lang_money_range(void *ctx, const struct lang *l, const char *from, const char *upto,
		    const char *currency);

#endif
