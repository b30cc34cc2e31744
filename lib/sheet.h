/* sheet.h: spreadsheets (XLSX): written by libxlsxwriter, read by libzip and
 * libxml2's reader.
 *
 * Writing goes row by row, left to right, with little memory.  Text is always
 * written as text: one that begins with = + - @ never becomes a formula.
 *
 * Reading streams one sheet: what it hands on lives until the next row.  Hidden
 * sheets are none.
 * It trusts nothing: the stated and the real size of every part, rows, columns,
 * texts are limited, and a document that names entities or a DTD is refused.
 * Of formulas the last result is taken.
 */
#ifndef SHEET_H
#define SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "http.h"

struct lang;
struct req;
struct sheet;

/* ---- writing --------------------------------------------------------------- */

/* A workbook with one sheet, of the request's memory; dates are shown as the
 * language has them.  On paper it is as wide as a page, and its heading is on each. */
struct sheet	*sheet_new(struct req *req, const struct lang *lang, const char *title);

/* The width of a column (from 0) in characters; before the first row. */
void		 sheet_width(struct sheet *s, int col, int chars);

/* The next cell of the present row.  text NULL or "": an empty one; digits are
 * those of a number ("-1.50"), else it is written as text. */
void		 sheet_heading(struct sheet *s, const char *text);
void		 sheet_text(struct sheet *s, const char *text);
void		 sheet_number(struct sheet *s, const char *digits);

/* "2026-11-21T10:00", as a time that spreadsheets sort and count with. */
void		 sheet_time(struct sheet *s, const char *at);
void		 sheet_day(struct sheet *s, const char *day);	/* "2026-11-21", so too */

/* The rows so far, and so many columns, stay in sight when the sheet is scrolled. */
void		 sheet_freeze(struct sheet *s, int cols);
void		 sheet_next_row(struct sheet *s);

/* The whole file as the answer, to be saved under this name (which may be in
 * any script, without the ending). */
enum http	 sheet_answer(struct req *req, struct sheet *s, const char *name);

/* The whole file as a file of this path, and how long it is; -1: not written. */
int64_t		 sheet_save(struct sheet *s, const char *path);

/* ---- reading --------------------------------------------------------------- */

enum {
	SHEET_ROWS = 100000,		/* rows with something in them */
	SHEET_COLUMNS = 200,
	SHEET_PAGES = 50,		/* that are told of */
	SHEET_CHARS = 32767		/* bytes of one cell: more is cut */
};

enum sheet_end {
	SHEET_OK,
	SHEET_STOPPED,			/* by the receiver */
	SHEET_NONE,			/* no XLSX */
	SHEET_OLD,			/* a file of Excel before 2007, or one with a password */
	SHEET_BROKEN,			/* damaged, or made to do harm */
	SHEET_BOMB,			/* too large when unpacked */
	SHEET_TOO_MANY_ROWS,
	SHEET_TOO_MANY_COLUMNS
};

struct cell {
	const char	*text;		/* "" for an empty one */
	char		 kind;		/* 0 empty, t text, n number, b boolean (1, 0),
					 * d date YYYY-MM-DD, h time HH:MM, e error, or
					 * a formula without its result */
};

/* Takes a row that is not empty: its number in the file, from 1, and n cells;
 * those of a merged area all have its value.  False: stop. */
typedef bool (*sheet_row)(void *arg, unsigned no, const struct cell *cells, unsigned n);

/* Reads a sheet (from 0) of the file behind fd, which stays open.  share, unless
 * NULL, is set to how much is read, in thousandths, before each row. */
enum sheet_end	 sheet_read(int fd, unsigned page, sheet_row row, void *arg, int *share);

/* Tells the names of the sheets, in their order. */
enum sheet_end	 sheet_names(int fd, void (*take)(void *arg, const char *name), void *arg);

#endif
