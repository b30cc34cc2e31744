/* import_row.c: what the cells of a stranger's spreadsheet mean: prices with
 * signs of money, lengths in hours and minutes, dates as text.  What can be
 * read in two ways is refused, never guessed.
 */
#include "import.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "i18n.h"
#include "mem.h"
#include "sheet.h"
#include "text.h"
#include "value.h"

enum { TOLD_MAX = 60, LIST_MAX = 500 };

/* ---- names ----------------------------------------------------------------- */

/* The next character of valid UTF-8. */
static unsigned
next(const char **at)
{
	const unsigned char	*s = (const unsigned char *)*at;
	unsigned		 c = s[0], n = c < 0x80 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;

	c &= n == 0 ? 0x7F : 0x3FU >> n;
	for (unsigned i = 1; i <= n; i++)
		c = c << 6 | (s[i] & 0x3FU);
	*at += n + 1;
	return c;
}

/* Latin and Cyrillic letters in lower case; 0: no letter nor digit. */
static unsigned
folded(unsigned c)
{
	if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 0x430 && c <= 0x44F))
		return c;
	if (c >= 'A' && c <= 'Z')
		return c + 32;
	if (c >= 0x410 && c <= 0x42F)
		return c + 32;
	return c == 0x401 || c == 0x451 ? 0x435 : c > 0x451 ? c : 0;
}

char *
import_fold(void *ctx, const char *text)
{
	struct buf	*out = buf_new(ctx);

	while (*text != '\0') {
		unsigned	 c = folded(next(&text));

		if (c == 0 || (c >= 0x2000 && c <= 0x2BFF))	/* signs, dashes, blanks */
			continue;
		if (c < 0x80) {
			buf_putc(out, (char)c);
		} else if (c < 0x800) {
			buf_putc(out, (char)(0xC0 | c >> 6));
			buf_putc(out, (char)(0x80 | (c & 0x3F)));
		} else if (c < 0x10000) {
			buf_putc(out, (char)(0xE0 | c >> 12));
			buf_putc(out, (char)(0x80 | (c >> 6 & 0x3F)));
			buf_putc(out, (char)(0x80 | (c & 0x3F)));
		}
	}
	return out->data;
}

/* Is it one of those between the bars? */
static bool
among(const char *list, const char *word)
{
	size_t	 n = strlen(word);

	for (; n > 0 && list != NULL;
	     list = strchr(list, '|') != NULL ? strchr(list, '|') + 1 : NULL)
		if (strncmp(list, word, n) == 0 && (list[n] == '|' || list[n] == '\0'))
			return true;
	return false;
}

/* Does the folded text say msg, in English or any installed language? */
static bool
says(void *ctx, const char *context, const char *msg, const char *word)
{
	const struct lang	*l;

	if (strcmp(import_fold(ctx, msg), word) == 0)
		return true;
	for (size_t i = 0; (l = lang_at(i)) != NULL; i++)
		if (strcmp(import_fold(ctx, trc(l, context, msg)), word) == 0)
			return true;
	return false;
}

/* Does it say the price of a position: "Price, RUB · Senior", "Senior (price)"? */
static bool
says_price_of(void *ctx, const struct import_kind *kind, const char *title, const char *word)
{
	const char	*said = import_fold(ctx, title), *rest = NULL;
	size_t		 n = strlen(said), all = strlen(word);

	if (n == 0 || n >= all)
		return false;
	if (strcmp(word + all - n, said) == 0)
		rest = mem_text(ctx, word, all - n);
	else if (strncmp(word, said, n) == 0)
		rest = word + n;
	for (size_t i = 0; rest != NULL && i < kind->n; i++)
		if (kind->fields[i].type == IMPORT_PRICE)
			return among(kind->fields[i].also, rest) ||
			    says(ctx, "column", kind->fields[i].heading, rest);
	return false;
}

const struct import_field *
import_guess(void *ctx, const struct import_kind *kind, const char *heading)
{
	const char	*word = import_fold(ctx, heading);

	for (size_t i = 0; *word != '\0' && i < kind->n; i++)
		if (says(ctx, "column", kind->fields[i].heading, word))
			return &kind->fields[i];
	for (size_t i = 0; *word != '\0' && i < kind->n; i++)
		if (among(kind->fields[i].also, word))
			return &kind->fields[i];
	for (size_t i = 0; *word != '\0' && i < kind->n; i++)
		if (kind->fields[i].type == IMPORT_OWN &&
		    says_price_of(ctx, kind, kind->fields[i].heading, word))
			return &kind->fields[i];
	return NULL;
}

/* ---- one cell -------------------------------------------------------------- */

/* A row being read. */
struct reading {
	void				*ctx;
	struct value			*row, *reasons;
	const struct import_field	*field;
	const struct cell		*cell;
	bool				 open, up;	/* a price only begins; its end says so */
};

static void
wrong(struct reading *r, const char *why)
{
	struct value	*one = value_append(r->reasons, value_object(r->ctx));
	const char	*end = r->cell != NULL ? r->cell->text : "";

	for (int i = 0; i < TOLD_MAX && *end != '\0'; i++)
		(void)next(&end);
	value_set_text(one, "field", r->field->name);
	value_set_text(one, "why", why);
	if (r->cell != NULL)
		value_set_text(one, "value",
		    mem_text(r->ctx, r->cell->text, (size_t)(end - r->cell->text)));
}

static void
take_text(struct reading *r)
{
	char	*text = mem_printf(r->ctx, "%s", r->cell->text);

	if (r->field->type == IMPORT_TEXT)
		for (char *s = text; *s != '\0'; s++)
			if (*s == '\n' || *s == '\t' || *s == '\r')
				*s = ' ';
	if (text_chars(text) > (size_t)r->field->most)
		wrong(r, "long");
	else
		value_set_text(r->row, r->field->name, text);
}

static void
take_id(struct reading *r)
{
	int64_t	 id = text_to_id(r->cell->text);

	if (id == 0)
		wrong(r, "number");
	else
		value_set_int(r->row, r->field->name, id);
}

/* Digits of an amount in canonical spelling; NULL: none.  At most two behind the
 * point: "1,500" may be meant otherwise. */
static const char *
amount(void *ctx, const char *text, size_t len)
{
	char	 digits[32];
	size_t	 n = 0, point = 0;

	for (size_t i = 0; i < len; i++) {
		if ((text[i] == '.' || text[i] == ',') && (point != 0 || n == 0))
			return NULL;
		if (text[i] == '.' || text[i] == ',')
			point = n + 1;
		if (n == sizeof(digits) - 1)
			return NULL;
		digits[n++] = text[i] == ',' ? '.' : text[i];
	}
	if (n == 0 || (point != 0 && (n - point > 2 || n == point)) ||
	    (point != 0 ? point - 1 : n) > 10)
		return NULL;
	while (point != 0 && digits[n - 1] == '0')
		n--;
	if (point != 0 && digits[n - 1] == '.')
		n--;
	text = mem_text(ctx, digits, n);
	while (text[0] == '0' && text[1] >= '0' && text[1] <= '9')
		text++;
	return text;
}

#define MONEY_WORDS	"руб|рублей|р|rub|тг|kzt|usd|eur|byn|uzs"

/* "от 1 500 – 2 000 руб." as "1500-2000": what belongs to an amount, and a bar
 * between two.  NULL: something else stands there. */
static const char *
plain_price(void *ctx, const char *text)
{
	struct buf		*out = buf_new(ctx), *word = buf_new(ctx);

	for (;;) {
		const char	*from = text;
		unsigned	 c = *text != '\0' ? next(&text) : 0;
		bool		 letter = folded(c) != 0 && !(c >= '0' && c <= '9') &&
				    !(c >= 0x2000 && c <= 0x2BFF);

		if (letter) {
			buf_add(word, from, (size_t)(text - from));
			continue;
		}
		if (word->len > 0) {
			const char	*said = import_fold(ctx, word->data);

			if (!among("от|до|from|to|" MONEY_WORDS, said))
				return NULL;
			if (out->len > 0 && (strcmp(said, "до") == 0 || strcmp(said, "to") == 0))
				buf_putc(out, '-');
			word->len = 0;
			*word->data = '\0';
			if (c == '.')	/* of an abbreviation */
				continue;
		}
		if (c == 0)
			return out->data;
		if (c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212)
			buf_putc(out, '-');
		else if ((c >= '0' && c <= '9') || c == '.' || c == ',')
			buf_putc(out, (char)c);
		else if (c != ' ' && c != 0xA0 && c != 0x202F && c != 0x2009 && c != '$' &&
		    !(c >= 0x20A0 && c <= 0x20BF))
			return NULL;
	}
}

/* "and up" behind an amount. */
static const char	beyond[] = "ивыше|иболее|ибольше|выше|andup|andmore|andabove|up";

/* Is it one of the words that may stand behind an amount, or none? */
static bool
is_money_word(const char *said)
{
	return *said == '\0' || among(MONEY_WORDS, said);
}

/* The amount of a price that only begins, "from 2000", "2000+", "2000 ₽ and up"; NULL: it
 * does not only begin.  The words in front are plain_price's to read. */
static const char *
open_part(void *ctx, const char *text)
{
	const char	*said = import_fold(ctx, text), *plain, *word;
	size_t		 end = strlen(text);
	bool		 plus;

	while (end > 0 && (text[end - 1] < '0' || text[end - 1] > '9'))
		end--;
	plus = strchr(text + end, '+') != NULL;
	word = import_fold(ctx, text + end);
	for (const char *at = word; !plus && *at != '\0'; at++)
		if (among(beyond, at) && is_money_word(mem_text(ctx, word, (size_t)(at - word)))) {
			plus = true;
			word = "";
		}
	if (plus && is_money_word(word))
		text = mem_text(ctx, text, end);
	else if (strncmp(said, "от", strlen("от")) != 0 && strncmp(said, "from", 4) != 0)
		return NULL;
	plain = plain_price(ctx, text);
	return plain != NULL && *plain != '\0' && strchr(plain, '-') == NULL ? plain : NULL;
}

bool
import_is_open(void *ctx, const char *price)
{
	return open_part(ctx, price) != NULL;
}

/* A price, a range of prices in one cell, or one that only begins. */
static void
take_price(struct reading *r)
{
	const char	*open = open_part(r->ctx, r->cell->text), *bar;
	const char	*text = open != NULL ? open : plain_price(r->ctx, r->cell->text);
	const char	*said = import_fold(r->ctx, r->cell->text), *least = NULL, *most = NULL;

	if (r->field->type == IMPORT_PRICE_MAX &&
	    (among(beyond, said) || says(r->ctx, "cell", "and up", said))) {
		r->open = r->up = true;
		return;
	}
	if (among("бесплатно|бесплатный|бесплатная|даром|free|freeofcharge", said))
		text = "0";
	if (text != NULL && ((bar = strchr(text, '-')) == NULL || strchr(bar + 1, '-') == NULL)) {
		least = amount(r->ctx, text, bar != NULL ? (size_t)(bar - text) : strlen(text));
		most = bar != NULL ? amount(r->ctx, bar + 1, strlen(bar + 1)) : least;
	}
	if (least == NULL || most == NULL || strtod(most, NULL) < strtod(least, NULL)) {
		wrong(r, "price");
		return;
	}
	if (r->field->type == IMPORT_OWN) {	/* one amount: of a range, where it begins */
		value_set(r->row, r->field->name, value_number(r->ctx, least));
		if (open != NULL || most != least)
			value_set_bool(r->row, "own_open", true);
		return;
	}
	if (r->field->type == IMPORT_PRICE) {
		value_set(r->row, "price_min", value_number(r->ctx, least));
		r->open = r->open || open != NULL;
	}
	if (r->field->type == IMPORT_PRICE_MAX || most != least)
		value_set(r->row, "price_max", value_number(r->ctx, most));
}

/* Minutes of "90", "1:30", "1 ч 30 мин", "1,5 h"; -1: none of these. */
static int64_t
minutes_of(const char *text)
{
	static const struct { const char *unit; int minutes; }	units[] = {
		{ "час", 60 }, { "мин", 1 }, { "hour", 60 }, { "min", 1 }, { "ч", 60 }, { "м", 1 },
		{ "h", 60 }, { "m", 1 },
	};
	double		 sum = 0, n;
	char		*end;
	unsigned	 h, m, s;
	int		 used = 0;

	if (sscanf(text, "%4u:%2u%n", &h, &m, &used) == 2 && m < 60 &&
	    (text[used] == '\0' || (sscanf(text + used, ":%2u", &s) == 1 && s == 0)))
		return (int64_t)h * 60 + m;
	while (*text != '\0') {
		size_t	 i = 0;
		char	 digits[16] = "";

		text += strspn(text, " \t\n");
		h = (unsigned)strspn(text, "0123456789.,");
		if (h == 0 || h >= sizeof(digits))
			return -1;
		memcpy(digits, text, h);
		if (strchr(digits, ',') != NULL)
			*strchr(digits, ',') = '.';
		n = strtod(digits, &end);
		text += h;
		text += strspn(text, " ");
		if (*end != '\0' || n > 10000)
			return -1;
		if (*text == '\0')
			return sum == 0 && n == (double)(int64_t)n ? (int64_t)n : -1;
		for (; i < sizeof(units) / sizeof(units[0]); i++)
			if (strncmp(text, units[i].unit, strlen(units[i].unit)) == 0)
				break;
		if (i == sizeof(units) / sizeof(units[0]))
			return -1;
		sum += n * units[i].minutes;
		while (*text != '\0' && *text != ' ' && !(*text >= '0' && *text <= '9'))
			text++;
		text += strspn(text, " ");
	}
	return sum > 0 && sum == (double)(int64_t)sum ? (int64_t)sum : -1;
}

/* Behind words like "about" in front of a length; they may follow one another. */
static const char *
past_words(const char *text)
{
	static const char *const	words[] = {
		"от ", "до ", "около ", "примерно ", "from ", "up to ", "about ", "ок. ", "~", "≈"
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]);) {
		if (strncmp(text, words[i], strlen(words[i])) != 0) {
			i++;
			continue;
		}
		text += strlen(words[i]);
		text += strspn(text, " ");
		i = 0;
	}
	return text;
}

/* What stands between two lengths, and how long that is; NULL: it is one length. */
static const char *
find_bar(const char *text, size_t *len)
{
	static const char *const	bars[] = { "–", "—", "−", "-", " до ", " to " };

	for (size_t i = 0; i < sizeof(bars) / sizeof(bars[0]); i++) {
		const char	*at = strstr(text, bars[i]);

		*len = strlen(bars[i]);
		if (at != NULL)
			return at;
	}
	return NULL;
}

/* The longest of "60–90 min", "1–1,5 h", "up to 90 min": what is booked after it must not
 * wait.  -1: none of these. */
static int64_t
longest_of(void *ctx, const char *text)
{
	size_t		 len;
	const char	*from = past_words(text), *bar = find_bar(from, &len), *upto, *unit;
	int64_t		 least, most;

	if (bar == NULL)
		return from != text ? minutes_of(from) : -1;
	upto = past_words(bar + len + strspn(bar + len, " "));
	unit = upto + strspn(upto, "0123456789., ");
	from = text_trim(ctx, mem_text(ctx, from, (size_t)(bar - from)));
	if (from[strspn(from, "0123456789.,")] == '\0')
		from = mem_printf(ctx, "%s %s", from, unit);
	least = minutes_of(text_trim(ctx, from));
	most = minutes_of(upto);
	return least >= 0 && least <= most ? most : -1;
}

bool
import_is_rough(void *ctx, const char *length)
{
	return minutes_of(length) < 0 && longest_of(ctx, length) >= 0;
}

static void
take_minutes(struct reading *r)
{
	int64_t	 n = r->cell->kind == 'd' ? -1 : minutes_of(r->cell->text);

	if (n < 0 && r->cell->kind != 'd')
		n = longest_of(r->ctx, r->cell->text);
	if (n < 0)
		wrong(r, "minutes");
	else if (n < r->field->least || n > r->field->most)
		wrong(r, "range");
	else
		value_set_int(r->row, r->field->name, n);
}

static void
take_word(struct reading *r)
{
	const char		 *said = import_fold(r->ctx, r->cell->text);
	const struct import_word *w = r->field->words;

	if (strcmp(r->cell->text, "+") == 0 || strcmp(r->cell->text, "-") == 0)
		said = *r->cell->text == '+' ? "1" : "0";
	while (w->value != NULL && !among(w->also, said) && !says(r->ctx, "cell", w->word, said))
		w++;
	if (w->value == NULL)
		wrong(r, "word");
	else if (r->field->type == IMPORT_YES)
		value_set_bool(r->row, r->field->name, strcmp(w->value, "true") == 0);
	else
		value_set_text(r->row, r->field->name, w->value);
}

/* A date, or one as text: "2025-12-01", "01.12.2025". */
static void
take_date(struct reading *r)
{
	const char	*day = mem_printf(r->ctx, "%.10s", r->cell->text);
	unsigned	 d, m, y;
	int		 used = 0;

	if (r->cell->kind != 'd' &&
	    sscanf(r->cell->text, "%2u.%2u.%4u%n", &d, &m, &y, &used) == 3 &&
	    r->cell->text[used] == '\0')
		day = mem_printf(r->ctx, "%04u-%02u-%02u", y, m, d);
	else if (r->cell->kind != 'd' && strlen(r->cell->text) != 10)
		day = "";
	if (text_is_day(day))
		value_set_text(r->row, r->field->name, day);
	else
		wrong(r, "date");
}

/* Names with semicolons or line breaks between them. */
static void
take_list(struct reading *r)
{
	struct value	*list = value_array(r->ctx);
	const char	*at = r->cell->text, *name;
	size_t		 n;

	for (;; at += n + 1) {
		n = strcspn(at, ";\n");
		name = text_trim(r->ctx, mem_text(r->ctx, at, n));
		if (*name != '\0')
			(void)value_append(list, value_text(r->ctx, name));
		if (at[n] == '\0')
			break;
	}
	if (value_len(list) > LIST_MAX)
		wrong(r, "long");
	else
		value_set(r->row, r->field->name, list);
}

static void (*const	takers[])(struct reading *r) = {
	[IMPORT_ID] = take_id,
	[IMPORT_TEXT] = take_text,
	[IMPORT_LINES] = take_text,
	[IMPORT_PRICE] = take_price,
	[IMPORT_PRICE_MAX] = take_price,
	[IMPORT_MINUTES] = take_minutes,
	[IMPORT_YES] = take_word,
	[IMPORT_WORD] = take_word,
	[IMPORT_DATE] = take_date,
	[IMPORT_LIST] = take_list,
	[IMPORT_OWN] = take_price,
};

/* ---- the row --------------------------------------------------------------- */

static const struct import_field *
field_named(const struct import_kind *kind, const char *name)
{
	for (size_t i = 0; i < kind->n; i++)
		if (strcmp(kind->fields[i].name, name) == 0)
			return &kind->fields[i];
	return NULL;
}

/* A price in one column is the whole price, or where it begins; an end of a range alone
 * is none. */
static void
check_prices(struct reading *r)
{
	const struct value	*least = value_get(r->row, "price_min");
	const struct value	*most = value_get(r->row, "price_max");

	r->cell = NULL;
	if (value_get(r->row, "own_open") != NULL)
		r->open = true;
	if (least != NULL && most == NULL) {
		value_set(r->row, "price_max",
		    value_number(r->ctx, r->open ? "0" : value_str(least)));
	} else if ((most != NULL || r->up) && (least == NULL ||
	    strtod(value_str(most), NULL) < strtod(value_str(least), NULL))) {
		const struct cell	 upper = { most != NULL ? value_str(most) : "", 'n' };

		r->cell = &upper;
		wrong(r, "order");
		r->cell = NULL;
	}
}

struct value *
import_row(void *ctx, const struct import_kind *kind, const struct import_field *const *columns,
    size_t ncolumns, const struct cell *cells, size_t n, struct value *reasons)
{
	struct reading	 r = { .ctx = ctx, .row = value_object(ctx), .reasons = reasons };

	for (size_t i = 0; i < n && i < ncolumns; i++) {
		if (columns[i] == NULL || cells[i].kind == 0)
			continue;
		r.field = columns[i];
		r.cell = &cells[i];
		if (cells[i].kind == 'e')
			wrong(&r, "error");
		else
			takers[r.field->type](&r);
	}
	if (value_len(reasons) == 0 && (r.field = field_named(kind, "price_max")) != NULL)
		check_prices(&r);
	if (value_len(reasons) == 0 && value_get(r.row, kind->key) == NULL &&
	    value_get(r.row, "id") == NULL) {
		r.field = field_named(kind, kind->key);
		r.cell = NULL;
		wrong(&r, "required");
	}
	return r.row;
}
