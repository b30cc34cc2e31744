/* text.c: checks of text, byte by byte; nothing here depends on a locale. */
#include "text.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"

/* Reads one character of at most len bytes into *c: its length, 0 if it is not
 * UTF-8. */
static size_t
decode(const unsigned char *s, size_t len, uint32_t *c)
{
	static const uint32_t	least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t			n;

	if (s[0] < 0x80) {
		*c = s[0];
		return 1;
	}
	n = s[0] >= 0xf0 ? 4 : s[0] >= 0xe0 ? 3 : 2;
	if (s[0] < 0xc2 || s[0] > 0xf4 || n > len)
		return 0;
	*c = s[0] & (0xffu >> (n + 1));
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (s[i] & 0x3f);
	}
	if (*c < least[n] || *c > 0x10ffff || (*c >= 0xd800 && *c <= 0xdfff))
		return 0;
	return n;
}

bool
text_is_utf8(const char *text, size_t len)
{
	const unsigned char	*s = (const unsigned char *)text;
	uint32_t		 c;
	size_t			 n;

	for (size_t i = 0; i < len; i += n) {
		n = 1;
		if (s[i] - 1U < 0x7f)		/* most are */
			continue;
		if ((n = decode(s + i, len - i, &c)) == 0 || c == 0)
			return false;
	}
	return true;
}

/* A control character, or one that turns the direction of the text after it. */
static bool
is_odd(uint32_t c, bool lines)
{
	if (c == '\t' || c == '\n' || c == '\r')
		return !lines;
	return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x200e || c == 0x200f ||
	    (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool
text_is_plain(const char *text, bool lines)
{
	const unsigned char	*s = (const unsigned char *)text;
	size_t			 len = strlen(text), n;
	uint32_t		 c;

	for (size_t i = 0; i < len; i += n)
		if ((n = decode(s + i, len - i, &c)) == 0 || is_odd(c, lines))
			return false;
	return true;
}

char *
text_plain(void *ctx, const char *text)
{
	size_t		 len = strlen(text), n;
	char		*copy = mem_text(ctx, text, len), *out = copy;
	uint32_t	 c;

	for (size_t i = 0; i < len; i += n) {
		n = decode((const unsigned char *)text + i, len - i, &c);
		if (n == 0) {
			n = 1;
			continue;
		}
		if (is_odd(c, true))
			continue;
		memcpy(out, text + i, n);
		out += n;
	}
	*out = '\0';
	return copy;
}

/* White space, and what joins, parts or fills and shows nothing by itself. */
static bool
is_space(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || c == 0xad || c == 0x1680 ||
	    c == 0x180e || (c >= 0x2000 && c <= 0x200d) || c == 0x2028 || c == 0x2029 ||
	    c == 0x202f || (c >= 0x205f && c <= 0x2064) || c == 0x3000 || c == 0x3164 || c == 0xfeff;
}

char *
text_trim(void *ctx, const char *text)
{
	size_t		 len = strlen(text), n, start = len, end = 0, out = 0;
	uint32_t	 c;
	char		*copy;

	for (size_t i = 0; i < len; i += n) {
		if ((n = decode((const unsigned char *)text + i, len - i, &c)) == 0) {
			n = 1;		/* not for this function to judge */
			c = 0xfffd;
		}
		if (is_space(c))
			continue;
		if (start == len)
			start = i;
		end = i + n;
	}
	if (start > end)
		start = end;
	copy = mem_text(ctx, text + start, end - start);
	for (char *s = copy; *s != '\0'; s++) {
		if (*s == '\r' && s[1] == '\n')
			continue;
		copy[out++] = *s == '\r' ? '\n' : *s;
	}
	copy[out] = '\0';
	return copy;
}

size_t
text_chars(const char *text)
{
	size_t	n = 0;

	for (; *text != '\0'; text++)
		n += ((unsigned char)*text & 0xc0) != 0x80;
	return n;
}

char *
text_initials(void *ctx, const char *name)
{
	char	*out = mem_zero(ctx, 2 * 4 + 1);
	size_t	 n = 0, room;

	for (int i = 0; i < 2 && *name != '\0'; i++) {
		room = n + 4;
		do
			out[n++] = *name++;
		while (n < room && ((unsigned char)*name & 0xc0) == 0x80);
		name += strcspn(name, " ");
		name += strspn(name, " ");
	}
	return out;
}

bool
text_to_int(const char *text, int64_t *n)
{
	const char	*digits = *text == '-' ? text + 1 : text;
	char		*end;

	if (!isdigit((unsigned char)*digits) || (*digits == '0' && text[1] != '\0'))
		return false;
	errno = 0;
	*n = strtoll(text, &end, 10);
	return errno == 0 && *end == '\0';
}

int64_t
text_to_id(const char *text)
{
	int64_t	n;

	if (!text_to_int(text, &n) || n < 1 || n > TEXT_ID_MAX)
		return 0;
	return n;
}

bool
text_is_day(const char *text)
{
	static const int	days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int			y, m, d, last;

	for (size_t i = 0; i < 10; i++)
		if (i == 4 || i == 7 ? text[i] != '-' : !isdigit((unsigned char)text[i]))
			return false;
	if (text[10] != '\0')
		return false;
	y = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + text[3] - '0';
	m = (text[5] - '0') * 10 + text[6] - '0';
	d = (text[8] - '0') * 10 + text[9] - '0';
	if (y < 1900 || y > 2100 || m < 1 || m > 12)
		return false;
	last = days[m - 1] + (m == 2 && y % 4 == 0 && (y % 100 != 0 || y % 400 == 0));
	return d >= 1 && d <= last;
}
