/* i18n.h: languages.  One gettext domain per language (okno-ru, okno-en), so
 * requests may mix languages and no locale of the system is needed.
 *
 * Adding a language is adding locale/xx.po: the build makes the .mo, and
 * i18n_init takes every okno-xx.mo it finds.
 */
#ifndef I18N_H
#define I18N_H

#include <stddef.h>
#include <stdint.h>

struct lang;	/* one language: code, domain, formats */

/* Binds every language below dir (dir/xx/LC_MESSAGES/okno-xx.mo). */
void			 i18n_init(const char *dir);

/* The language by code ("ru", "ru-RU", "en-US"); NULL when not installed. */
const struct lang	*lang_find(const char *code);

/* The best of an Accept-Language header, else the first language ("ru"). */
const struct lang	*lang_accept(const char *header);

const char	*lang_code(const struct lang *l);	/* "ru" */
const char	*lang_tag(const struct lang *l);	/* "ru-RU", as the API spells it */

/* Translations.  The results are literals of the catalogue: never freed. */
const char	*tr(const struct lang *l, const char *msg);
const char	*trn(const struct lang *l, const char *one, const char *many, unsigned long n);
const char	*trc(const struct lang *l, const char *context, const char *msg);

/* Marks a literal for extraction where it cannot be translated yet. */
#define N_(msg)	msg

/* Dates and money in words.  day is "YYYY-MM-DD", results live in ctx. */
const char	*lang_day_long(void *ctx, const struct lang *l, const char *day);	/* "Пятница, 21 ноября" */
const char	*lang_day_short(void *ctx, const struct lang *l, const char *day);	/* "Пт, 21 ноя" */
const char	*lang_minutes(void *ctx, const struct lang *l, int minutes);	/* "1 ч 30 мин" */
const char	*lang_money(void *ctx, const struct lang *l, const char *amount, const char *currency);	/* "1 500 ₽" with no-break spaces; amount as numeric text; currency ISO 4217 */

#endif
