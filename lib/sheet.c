/* sheet.c: writing spreadsheets.  The only user of libxlsxwriter. */
#include "sheet.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "buf.h"
#include "i18n.h"
#include "log.h"
#include "mem.h"
#include "req.h"
#include "text.h"

enum {
	TITLE_MAX = 31,		/* letters of a sheet's name */
	A4 = 9,
	HEAD_HEIGHT = 30,	/* points: two lines */
	WIDE_SCALE = 70		/* per cent, of what is wider than a page can be */
};

struct sheet {
	lxw_workbook	*book;
	lxw_worksheet	*page;
	lxw_format	*bold;
	lxw_format	*number;
	lxw_format	*time;
	lxw_format	*day;
	const char	*path;
	lxw_row_t	 row;
	lxw_col_t	 col;
};

/* The file is only a way of the library to hand the bytes over. */
static void
discard(void *p)
{
	struct sheet	*s = p;

	if (s->book != NULL)
		(void)workbook_close(s->book);
	(void)unlink(s->path);
}

/* The order of a day's digits as a spreadsheet spells it: "dd.mm.yyyy". */
static const char *
day_code(struct req *req, const struct lang *lang)
{
	char	*code = mem_printf(req->mem, "%s", lang_date(req->mem, lang, "3000-11-22"));

	for (char *c = code; *c != '\0'; c++)
		*c = *c == '3' || *c == '0' ? 'y' : *c == '1' ? 'm' : *c == '2' ? 'd' : *c;
	return code;
}

/* A wide sheet is printed on as few pages as can be read. */
static void
lay_out(struct sheet *s)
{
	worksheet_set_landscape(s->page);
	worksheet_set_paper(s->page, A4);
	worksheet_fit_to_pages(s->page, 1, 0);
}

static lxw_format *
format_moment(struct sheet *s, const char *code)
{
	lxw_format	*format = workbook_add_format(s->book);

	format_set_num_format(format, code);
	format_set_align(format, LXW_ALIGN_LEFT);
	return format;
}

struct sheet *
sheet_new(struct req *req, const struct lang *lang, const char *title)
{
	static const char	 pattern[] = "/tmp/okno-sheet-XXXXXX";
	struct sheet		*s = mem_new(req->mem, struct sheet);
	char			*path = mem_text(req->mem, pattern, strlen(pattern));
	lxw_workbook_options	 options = { .constant_memory = LXW_TRUE };
	int			 fd = mkstemp(path);

	if (fd < 0)
		die("no temporary file for a spreadsheet");
	(void)close(fd);
	s->path = path;
	s->book = workbook_new_opt(path, &options);
	mem_defer(req->mem, discard, s);
	/* A sheet's name has none of these. */
	if (text_chars(title) <= TITLE_MAX && strpbrk(title, "[]:*?/\\'") == NULL)
		s->page = workbook_add_worksheet(s->book, title);
	if (s->page == NULL)
		s->page = workbook_add_worksheet(s->book, NULL);
	s->bold = workbook_add_format(s->book);
	s->day = format_moment(s, day_code(req, lang));
	s->time = format_moment(s, req_printf(req, "%s %s", day_code(req, lang),
	    lang_twelve(lang) ? "h:mm AM/PM" : "hh:mm"));
	s->number = workbook_add_format(s->book);
	format_set_align(s->number, LXW_ALIGN_RIGHT);
	format_set_indent(s->number, 1);
	lay_out(s);
	format_set_bold(s->bold);
	format_set_text_wrap(s->bold);
	format_set_align(s->bold, LXW_ALIGN_VERTICAL_TOP);
	return s;
}

void
sheet_width(struct sheet *s, int col, int chars)
{
	(void)worksheet_set_column(s->page, (lxw_col_t)col, (lxw_col_t)col, chars, NULL);
}

static void
put(struct sheet *s, const char *text, lxw_format *format)
{
	/* What is longer than a cell may be is refused whole, hence never sent. */
	if (text != NULL && *text != '\0' && text_chars(text) <= SHEET_CHARS)
		(void)worksheet_write_string(s->page, s->row, s->col, text, format);
	s->col++;
}

void
sheet_heading(struct sheet *s, const char *text)
{
	if (s->col == 0)
		(void)worksheet_set_row(s->page, s->row, HEAD_HEIGHT, NULL);
	put(s, text, s->bold);
}

void
sheet_text(struct sheet *s, const char *text)
{
	put(s, text, NULL);
}

void
sheet_number(struct sheet *s, const char *digits)
{
	char	*end = NULL;
	double	 n = digits == NULL || *digits == '\0' ? 0 : strtod(digits, &end);

	if (end == NULL || *end != '\0') {
		put(s, digits, NULL);
		return;
	}
	(void)worksheet_write_number(s->page, s->row, s->col++, n, s->number);
}

void
sheet_time(struct sheet *s, const char *at)
{
	lxw_datetime	 t = { 0 };

	if (at != NULL && sscanf(at, "%4d-%2d-%2d%*1[T ]%2d:%2d", &t.year, &t.month, &t.day, &t.hour,
	    &t.min) == 5)
		(void)worksheet_write_datetime(s->page, s->row, s->col, &t, s->time);
	s->col++;
}

void
sheet_day(struct sheet *s, const char *day)
{
	lxw_datetime	 t = { 0 };

	if (day != NULL && sscanf(day, "%4d-%2d-%2d", &t.year, &t.month, &t.day) == 3)
		(void)worksheet_write_datetime(s->page, s->row, s->col, &t, s->day);
	s->col++;
}

void
sheet_freeze(struct sheet *s, int cols)
{
	worksheet_freeze_panes(s->page, s->row, (lxw_col_t)cols);
	if (s->row > 0)
		(void)worksheet_repeat_rows(s->page, 0, s->row - 1);
	if (cols == 0)
		return;
	(void)worksheet_repeat_columns(s->page, 0, (lxw_col_t)(cols - 1));
	worksheet_set_print_scale(s->page, WIDE_SCALE);
}

void
sheet_next_row(struct sheet *s)
{
	s->row++;
	s->col = 0;
}

static bool
add_file(struct buf *out, const char *path)
{
	char	 chunk[65536];
	ssize_t	 n = -1;
	int	 fd = open(path, O_RDONLY | O_CLOEXEC);

	while (fd >= 0 && (n = read(fd, chunk, sizeof(chunk))) > 0)
		buf_add(out, chunk, (size_t)n);
	if (fd >= 0)
		(void)close(fd);
	return n == 0;
}

enum http
sheet_answer(struct req *req, struct sheet *s, const char *name)
{
	lxw_error	 error = workbook_close(s->book);

	s->book = NULL;
	if (error != LXW_NO_ERROR || !add_file(http_body(req), s->path)) {
		log_warn("a spreadsheet was not written: %s", lxw_strerror(error));
		return HTTP_500;
	}
	http_type(req, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
	http_attachment(req, req_printf(req, "%s.xlsx", name));
	return HTTP_200;
}

int64_t
sheet_save(struct sheet *s, const char *path)
{
	lxw_error	 error = workbook_close(s->book);
	int		 in, out;
	struct stat	 st = { .st_size = -1 };
	off_t		 at = 0;

	s->book = NULL;
	in = open(s->path, O_RDONLY | O_CLOEXEC);
	out = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
	if (error != LXW_NO_ERROR || in < 0 || out < 0 || fstat(in, &st) != 0)
		st.st_size = -1;
	while (at < st.st_size)
		if (sendfile(out, in, &at, (size_t)(st.st_size - at)) <= 0)
			st.st_size = -1;
	if (in >= 0)
		(void)close(in);
	if (out >= 0 && close(out) != 0)
		st.st_size = -1;
	if (st.st_size < 0)
		log_warn("a spreadsheet was not written to %s: %s", path, lxw_strerror(error));
	return st.st_size;
}
