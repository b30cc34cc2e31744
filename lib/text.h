/* text.h: what counts as text: valid UTF-8, no control characters, nothing
 * that turns the direction of reading; its length in characters; and the few
 * shapes (ids, days) that paths and fields share.
 */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TEXT_ID_MAX	(INT64_C(1) << 53)	/* what a JavaScript number still holds exactly */

/* Strict UTF-8 (no overlong forms, no surrogates, up to U+10FFFF), no NUL. */
bool	 text_is_utf8(const char *text, size_t len);

/* UTF-8 text that ends in NUL: no controls (C0, DEL, C1) and no bidirectional
 * marks, overrides and isolates (U+200E/F, U+202A…E, U+2066…9).  With lines,
 * \t, \n and \r are allowed. */
bool	 text_is_plain(const char *text, bool lines);

/* A copy in ctx without what text_is_plain(text, true) refuses. */
char	*text_plain(void *ctx, const char *text);

/* A copy in ctx without white space at both ends (no-break and other Unicode
 * spaces too, and signs that show nothing), every line break as \n. */
char	*text_trim(void *ctx, const char *text);

/* Characters (code points) of valid UTF-8. */
size_t	 text_chars(const char *text);

/* A copy in ctx of the first letters of a name's first two words: "Anna Belova"
 * to "AB". */
char	*text_initials(void *ctx, const char *name);

/* A whole number in canonical digits ("-5", "0", "17"; not "+5", "05", "1e3"). */
bool	 text_to_int(const char *text, int64_t *n);

/* The same within 1 … TEXT_ID_MAX; 0 if it is not an id. */
int64_t	 text_to_id(const char *text);

/* "YYYY-MM-DD": a day that exists, in the years 1900 to 2100. */
bool	 text_is_day(const char *text);

#endif
