/* i18n.c: languages and their messages, through glibc's gettext.
 *
 * gettext finds a catalogue by the process's locale, but requests mix
 * languages.  So each language has a domain of its own, okno-xx, and LANGUAGE
 * is the list of all of them: of okno-ru there is a catalogue under ru/ only,
 * and so on.  Nothing is switched per request, and the system needs no locale
 * but C.UTF-8 (whose numbers have the point that JSON and SQL want).
 */
#include "i18n.h"

#include <dirent.h>
#include <libintl.h>
#include <locale.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "log.h"
#include "mem.h"

enum {
	LANGS_MAX = 64,
	CODE_MAX = 8,		/* "ru", "fil" */
	MSG_MAX = 1024,		/* of a message with context */
	KNOWN_MAX = 104		/* longer ones are looked up each time */
};

struct lang {
	const char	*order;	/* of a day's digits; NULL: the language's own */
	bool		 twelve;
	char		 code[CODE_MAX + 1];
	char		 domain[CODE_MAX + 8];	/* "okno-ru" */
};

const char *const	lang_date_orders[] = {
	"DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY", "YYYY-MM-DD", NULL
};

enum { ORDERS = sizeof(lang_date_orders) / sizeof(lang_date_orders[0]) - 1 };

static struct lang	langs[LANGS_MAX];
static struct lang	styled[LANGS_MAX][ORDERS][2];	/* each in all the ways, [1] of twelve hours */
static size_t		langs_n;

/* "ru" first, then by code. */
static int
by_rank(const void *a, const void *b)
{
	const struct lang	*x = a;
	const struct lang	*y = b;
	bool			 x_first = strcmp(x->code, "ru") == 0;
	bool			 y_first = strcmp(y->code, "ru") == 0;

	if (x_first != y_first)
		return x_first ? -1 : 1;
	return strcmp(x->code, y->code);
}

/* Takes the language whose folder is dir/code, if its catalogue is there. */
static void
add_lang(void *ctx, const char *dir, const char *code)
{
	struct lang	*l = &langs[langs_n];
	const char	*file;

	if (code[0] == '.' || strlen(code) > CODE_MAX || langs_n == LANGS_MAX)
		return;
	file = mem_printf(ctx, "%s/%s/LC_MESSAGES/okno-%s.mo", dir, code, code);
	if (access(file, R_OK) != 0)
		return;
	(void)snprintf(l->code, sizeof(l->code), "%.*s", CODE_MAX, code);
	(void)snprintf(l->domain, sizeof(l->domain), "okno-%.*s", CODE_MAX, code);
	if (bindtextdomain(l->domain, dir) == NULL ||
	    bind_textdomain_codeset(l->domain, "UTF-8") == NULL)
		die("the language %s cannot be bound to %s", code, dir);
	langs_n++;
}

static void
style_all(void)
{
	for (size_t i = 0; i < langs_n; i++)
		for (size_t o = 0; o < ORDERS; o++)
			for (int twelve = 0; twelve < 2; twelve++) {
				styled[i][o][twelve] = langs[i];
				styled[i][o][twelve].order = lang_date_orders[o];
				styled[i][o][twelve].twelve = twelve == 1;
			}
}

/* Tells gettext where to look: LANGUAGE="en:ru". */
static void
set_language_list(void)
{
	char	 list[LANGS_MAX * (CODE_MAX + 1) + 1] = "";
	size_t	 i, len = 0;

	for (i = 0; i < langs_n; i++)
		len += (size_t)snprintf(list + len, sizeof(list) - len, "%s%s",
		    i > 0 ? ":" : "", langs[i].code);
	if (setenv("LANGUAGE", list, 1) != 0)
		die("out of memory");
}

void
i18n_init(const char *dir)
{
	void		*ctx = mem_zero(NULL, 1);
	struct dirent	*entry;
	DIR		*d;

	/* By name: with the environment's "C" glibc translates nothing. */
	if (setlocale(LC_ALL, "C.UTF-8") == NULL)
		die("the system lacks the locale C.UTF-8");
	if ((d = opendir(dir)) == NULL)
		die("no languages: %s cannot be read", dir);
	langs_n = 0;
	while ((entry = readdir(d)) != NULL)
		add_lang(ctx, dir, entry->d_name);
	closedir(d);
	mem_free(ctx);
	if (langs_n == 0)
		die("no languages: there is no xx/LC_MESSAGES/okno-xx.mo in %s", dir);
	qsort(langs, langs_n, sizeof(langs[0]), by_rank);
	style_all();
	set_language_list();
}

/* ---- choosing -------------------------------------------------------------- */

/* The language of the first len letters of tag, its primary part. */
static const struct lang *
find(const char *tag, size_t len)
{
	size_t	 primary = strcspn(tag, "-_");
	size_t	 i;

	if (primary > len)
		primary = len;
	for (i = 0; i < langs_n; i++)
		if (strlen(langs[i].code) == primary && strncasecmp(langs[i].code, tag, primary) == 0)
			return &langs[i];
	return NULL;
}

const struct lang *
lang_find(const char *code)
{
	return code == NULL ? NULL : find(code, strlen(code));
}

const struct lang *
lang_or_first(const char *code)
{
	const struct lang	*l = lang_find(code);

	return l != NULL ? l : lang_at(0);
}

const struct lang *
lang_at(size_t i)
{
	return i < langs_n ? &langs[i] : NULL;
}

const struct lang *
lang_styled(const struct lang *l, const char *style)
{
	const struct lang	*own = lang_find(l->code);
	size_t			 n = style != NULL ? strcspn(style, " ") : 0, o;

	for (o = 0; n > 0 && o < ORDERS; o++)
		if (strlen(lang_date_orders[o]) == n && memcmp(lang_date_orders[o], style, n) == 0)
			return &styled[own - langs][o][strcmp(style + n, " 12") == 0];
	return own;
}

bool
lang_twelve(const struct lang *l)
{
	return l != NULL && l->twelve;
}

const char *
lang_order(const struct lang *l)
{
	return l != NULL && l->order != NULL ? l->order :
	    trc(l, "order of a day's digits", "YYYY-MM-DD");
}

/* The weight of one element of Accept-Language, in thousandths: "en;q=0.8" is
 * 800 (RFC 9110, 12.4.2). */
static int
weight(const char *p, const char *end)
{
	int	 unit = 100;
	int	 w;

	while (p < end && *p != ';')
		p++;
	while (p < end && (*p == ';' || *p == ' ' || *p == '\t'))
		p++;
	if (end - p < 3 || strncasecmp(p, "q=", 2) != 0)
		return 1000;
	p += 2;
	w = *p == '1' ? 1000 : 0;
	if (++p < end && *p == '.')
		for (p++; p < end && *p >= '0' && *p <= '9'; p++, unit /= 10)
			w += (*p - '0') * unit;
	return w > 1000 ? 1000 : w;
}

const struct lang *
lang_accept(const char *header)
{
	const struct lang	*best = NULL;
	const struct lang	*l;
	const char		*end;
	int			 best_weight = 0;
	int			 w;

	for (; header != NULL && *header != '\0'; header = end + (*end != '\0')) {
		header += strspn(header, " \t");
		end = header + strcspn(header, ",");
		if (*header == '*')
			l = lang_at(0);
		else
			l = find(header, strcspn(header, ",; \t"));
		if (l == NULL || (w = weight(header, end)) <= best_weight)
			continue;
		best = l;
		best_weight = w;
	}
	return best != NULL ? best : lang_at(0);
}

const char *
lang_code(const struct lang *l)
{
	return l->code;
}

const char *
lang_tag(const struct lang *l)
{
	return trc(l, "language tag", "en-US");
}

/* ---- translating ----------------------------------------------------------- */

/* What was translated lately, each at the place that its address says: gettext
 * takes a lock and searches two tables, and a page of rows asks for the same few
 * words hundreds of times.  An address may come to hold other words, so these are
 * compared.  Catalogues are never unloaded, so what they say may be kept. */
static struct known {
	const struct lang	*l;
	const char		*at;		/* of the message asked for */
	const char		*said;		/* NULL: the catalogue does not have it */
	char			 msg[KNOWN_MAX];	/* a copy of it, with its context */
} known[1024];

static struct known *
place_of(const struct lang *l, const char *msg)
{
	uintptr_t	 h = ((uintptr_t)msg ^ ((uintptr_t)l << 3)) * (uintptr_t)0x9e3779b97f4a7c15;

	return &known[h >> (sizeof(h) * 8 - 10)];
}

/* Whether k is about this message; context NULL: it has none. */
static bool
is_about(const struct known *k, const struct lang *l, const char *context, const char *msg)
{
	const char	*copy = k->msg;
	size_t		 n;

	if (k->at != msg || k->l != l)
		return false;
	if (context == NULL)
		return strcmp(copy, msg) == 0;
	n = strlen(context);
	return strncmp(copy, context, n) == 0 && copy[n] == '\004' && strcmp(copy + n + 1, msg) == 0;
}

static const char *
ask(struct known *k, const struct lang *l, const char *key, const char *msg)
{
	const char	*said = dgettext(l->domain, key);

	if (said == key)
		said = NULL;
	if (strlen(key) < sizeof(k->msg)) {
		k->l = l;
		k->at = msg;
		k->said = said;
		memcpy(k->msg, key, strlen(key) + 1);
	}
	return said != NULL ? said : msg;
}

const char *
tr(const struct lang *l, const char *msg)
{
	struct known	*k;

	/* The empty message is the catalogue's header. */
	if (l == NULL || *msg == '\0')
		return msg;
	k = place_of(l, msg);
	if (is_about(k, l, NULL, msg))
		return k->said != NULL ? k->said : msg;
	return ask(k, l, msg, msg);
}

const char *
trn(const struct lang *l, const char *one, const char *many, unsigned long n)
{
	if (l == NULL)
		return n == 1 ? one : many;
	return dngettext(l->domain, one, many, n);
}

const char *
trc(const struct lang *l, const char *context, const char *msg)
{
	char		 key[MSG_MAX];
	struct known	*k;
	int		 n;

	if (l == NULL)
		return msg;
	k = place_of(l, msg);
	if (is_about(k, l, context, msg))
		return k->said != NULL ? k->said : msg;
	n = snprintf(key, sizeof(key), "%s\004%s", context, msg);
	if (n < 0 || (size_t)n >= sizeof(key))
		return msg;
	return ask(k, l, key, msg);
}
