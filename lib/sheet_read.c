/* sheet_read.c: reading spreadsheets of strangers.  The only user of libzip and
 * of libxml2's reader.
 *
 * An XLSX is a zip of XML: _rels/.rels names the workbook, its own .rels the
 * sheets, the shared strings and the styles (which tell dates from numbers).
 * Names of elements are looked at without their namespace: the strict dialect
 * has others.
 */
#include "sheet.h"

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libxml/xmlreader.h>
#include <zip.h>

#include "buf.h"
#include "mem.h"
#include "text.h"

enum {
	ENTRIES_MAX = 2000,
	SMALL_MAX = 4 << 20,		/* bytes of .rels, workbook, styles */
	STRINGS_MAX = 64 << 20,		/* of the shared strings */
	PAGE_MAX = 256 << 20,		/* of the sheet */
	RATIO_MAX = 200,		/* how much smaller packed, when over … */
	RATIO_FROM = 10 << 20,
	SHARED_MAX = 1000000,		/* shared strings */
	STYLES_MAX = 20000,
	MERGED_MAX = 10000,
	DEPTH_MAX = 32
};

struct merged {
	unsigned	 row0, col0, row1, col1;
	struct buf	*text;
	char		 kind;
};

struct reader {
	void		*mem;			/* of the present row */
	void		*lasting;
	zip_t		*zip;
	enum sheet_end	 end;
	const char	*book, *page, *strings, *styles;	/* paths of the parts */
	const char	*page_id;
	unsigned	 wanted, npages;	/* sheets that are not hidden */
	void		(*take)(void *arg, const char *name);	/* NULL: names are not told */
	void		*take_arg;
	bool		 from_1904;

	const char	**shared;
	size_t		 nshared, shared_room;

	char		*dates;			/* of each style: 0, 'd', 'h' */
	size_t		 ndates, dates_room;

	struct merged	*merged;
	size_t		 nmerged, merged_room, merged_next;
	struct merged	*active[SHEET_COLUMNS];
	size_t		 nactive;

	struct cell	 cells[SHEET_COLUMNS];
	struct buf	*texts[SHEET_COLUMNS];
};

/* ---- a part of the zip ----------------------------------------------------- */

struct part {
	struct reader		*r;
	zip_file_t		*file;
	xmlTextReaderPtr	 xml;
	uint64_t		 read, most, stated;
};

static int
part_read(void *context, char *to, int len)
{
	struct part	*p = context;
	zip_int64_t	 n = zip_fread(p->file, to, (zip_uint64_t)len);

	if (n < 0)
		return -1;
	p->read += (uint64_t)n;
	if (p->read > p->most) {
		p->r->end = SHEET_BOMB;
		return -1;
	}
	return (int)n;
}

static void
quiet(void *arg, const char *message, xmlParserSeverities severity, xmlTextReaderLocatorPtr at)
{
	(void)arg;
	(void)message;
	(void)severity;
	(void)at;
}

static bool
fail(struct reader *r, enum sheet_end end)
{
	if (r->end == SHEET_OK)
		r->end = end;
	return false;
}

/* Opens the packed file unless it says itself that it is too large. */
static bool
part_unpack(struct reader *r, struct part *p, const char *path, uint64_t most)
{
	zip_stat_t	 st;

	*p = (struct part){ .r = r, .most = most };
	if (path == NULL || zip_stat(r->zip, path, 0, &st) != 0)
		return false;
	p->stated = st.size;
	if (st.size > most || (st.size > RATIO_FROM && st.comp_size < st.size / RATIO_MAX))
		return fail(r, SHEET_BOMB);
	p->file = zip_fopen(r->zip, path, 0);
	return p->file != NULL || fail(r, SHEET_BROKEN);
}

static bool
part_open(struct reader *r, struct part *p, const char *path, uint64_t most)
{
	if (!part_unpack(r, p, path, most))
		return false;
	p->xml = xmlReaderForIO(part_read, NULL, p, NULL, NULL,
	    XML_PARSE_NONET | XML_PARSE_COMPACT);
	if (p->xml == NULL) {
		(void)zip_fclose(p->file);
		return fail(r, SHEET_BROKEN);
	}
	xmlTextReaderSetErrorHandler(p->xml, quiet, NULL);
	return true;
}

static void
part_close(struct part *p)
{
	if (p->xml != NULL)
		xmlFreeTextReader(p->xml);
	(void)zip_fclose(p->file);
}

/* The next node.  False: the end, or what must not be read on. */
static bool
step(struct part *p)
{
	int	 n = xmlTextReaderRead(p->xml), type;

	if (n < 0)
		return fail(p->r, SHEET_BROKEN);
	if (n == 0)
		return false;
	type = xmlTextReaderNodeType(p->xml);
	if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE ||
	    xmlTextReaderDepth(p->xml) > DEPTH_MAX)
		return fail(p->r, SHEET_BROKEN);
	return true;
}

static const char *
name_of(const struct part *p)
{
	const xmlChar	*name = xmlTextReaderConstLocalName(p->xml);

	return name != NULL ? (const char *)name : "";
}

static bool
begins(const struct part *p, const char *name)
{
	return xmlTextReaderNodeType(p->xml) == XML_READER_TYPE_ELEMENT &&
	    strcmp(name_of(p), name) == 0;
}

static bool
ends(const struct part *p, const char *name)
{
	return xmlTextReaderNodeType(p->xml) == XML_READER_TYPE_END_ELEMENT &&
	    strcmp(name_of(p), name) == 0;
}

static bool
is_text(const struct part *p)
{
	int	 type = xmlTextReaderNodeType(p->xml);

	return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
	    type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || type == XML_READER_TYPE_WHITESPACE;
}

static const char *
text_here(const struct part *p)
{
	const xmlChar	*text = xmlTextReaderConstValue(p->xml);

	return text != NULL ? (const char *)text : "";
}

/* The value of an attribute, by its local name; false: none, or too long. */
static bool
attribute(const struct part *p, const char *name, char *to, size_t size)
{
	bool	 found = false;
	int	 more;

	for (more = xmlTextReaderMoveToFirstAttribute(p->xml); more == 1 && !found;
	    more = xmlTextReaderMoveToNextAttribute(p->xml))
		if (strcmp(name_of(p), name) == 0 && xmlTextReaderIsNamespaceDecl(p->xml) != 1)
			found = (size_t)snprintf(to, size, "%s", text_here(p)) < size;
	(void)xmlTextReaderMoveToElement(p->xml);
	return found;
}

/* ---- where the parts are --------------------------------------------------- */

/* A target as its .rels spells it, seen from the folder of base. */
static const char *
resolve(struct reader *r, const char *base, const char *target)
{
	const char	*slash = strrchr(base, '/');

	if (*target == '/')
		return mem_printf(r->mem, "%s", target + 1);
	if (slash == NULL)
		return mem_printf(r->mem, "%s", target);
	return mem_printf(r->mem, "%.*s/%s", (int)(slash - base), base, target);
}

static bool
has_ending(const char *text, const char *ending)
{
	size_t	 n = strlen(text), m = strlen(ending);

	return n >= m && strcmp(text + n - m, ending) == 0;
}

static bool
read_top(struct reader *r)
{
	struct part	 p;
	char		 type[200], target[300];

	if (!part_open(r, &p, "_rels/.rels", SMALL_MAX))
		return fail(r, SHEET_NONE);
	while (step(&p))
		if (begins(&p, "Relationship") && attribute(&p, "Type", type, sizeof(type)) &&
		    has_ending(type, "/officeDocument") &&
		    attribute(&p, "Target", target, sizeof(target)))
			r->book = resolve(r, "", target);
	part_close(&p);
	return r->book != NULL || fail(r, SHEET_NONE);
}

/* One of the sheets, unless it is hidden: the wanted one is remembered by the id
 * of its relationship. */
static void
take_page(struct reader *r, const struct part *p)
{
	char	 text[200];

	if (attribute(p, "state", text, sizeof(text)) && strcmp(text, "visible") != 0)
		return;
	if (r->npages == r->wanted && attribute(p, "id", text, sizeof(text)))
		r->page_id = mem_printf(r->mem, "%s", text);
	if (r->take != NULL && r->npages < SHEET_PAGES)
		r->take(r->take_arg,
		    attribute(p, "name", text, sizeof(text)) ? text_plain(r->mem, text) : "");
	r->npages++;
}

/* The sheets, and from when days count. */
static bool
read_book(struct reader *r)
{
	struct part	 p;
	char		 text[200];

	if (!part_open(r, &p, r->book, SMALL_MAX))
		return fail(r, SHEET_NONE);
	while (step(&p)) {
		if (begins(&p, "workbookPr") && attribute(&p, "date1904", text, sizeof(text)))
			r->from_1904 = strcmp(text, "1") == 0 || strcmp(text, "true") == 0;
		if (begins(&p, "sheet"))
			take_page(r, &p);
	}
	part_close(&p);
	return r->page_id != NULL || fail(r, SHEET_NONE);
}

static bool
read_relations(struct reader *r)
{
	const char	*slash = strrchr(r->book, '/'), *name = slash != NULL ? slash + 1 : r->book;
	struct part	 p;
	char		 id[200], type[200], target[300];

	if (!part_open(r, &p,
		mem_printf(r->mem, "%.*s_rels/%s.rels", (int)(name - r->book), r->book, name),
		SMALL_MAX))
		return fail(r, SHEET_NONE);
	while (step(&p)) {
		if (!begins(&p, "Relationship") || !attribute(&p, "Id", id, sizeof(id)) ||
		    !attribute(&p, "Type", type, sizeof(type)) ||
		    !attribute(&p, "Target", target, sizeof(target)))
			continue;
		if (strcmp(id, r->page_id) == 0 && has_ending(type, "/worksheet"))
			r->page = resolve(r, r->book, target);
		else if (has_ending(type, "/sharedStrings"))
			r->strings = resolve(r, r->book, target);
		else if (has_ending(type, "/styles"))
			r->styles = resolve(r, r->book, target);
	}
	part_close(&p);
	return r->page != NULL || fail(r, SHEET_NONE);
}

/* ---- shared strings and styles --------------------------------------------- */

static bool
read_strings(struct reader *r)
{
	struct part	 p;
	struct buf	*text = buf_new(r->mem);
	int		 in_text = 0, aside = 0;	/* aside: how it is read aloud (rPh) */

	if (r->strings == NULL || !part_open(r, &p, r->strings, STRINGS_MAX))
		return r->end == SHEET_OK;
	while (step(&p)) {
		bool	 hollow = xmlTextReaderIsEmptyElement(p.xml) == 1;

		if (begins(&p, "si"))
			text->len = 0;
		if (begins(&p, "rPh") && !hollow)
			aside++;
		if (ends(&p, "rPh"))
			aside--;
		if (begins(&p, "t") && !hollow)
			in_text = 1;
		if (ends(&p, "t"))
			in_text = 0;
		if (is_text(&p) && in_text && !aside && text->len <= SHEET_CHARS)
			buf_puts(text, text_here(&p));
		if (!ends(&p, "si") && !(begins(&p, "si") && hollow))
			continue;
		if (r->nshared >= SHARED_MAX) {
			fail(r, SHEET_BOMB);
			break;
		}
		mem_grow(r->mem, &r->shared, &r->shared_room, r->nshared + 1, sizeof(*r->shared));
		r->shared[r->nshared++] =
		    text->len == 0 ? "" : mem_text(r->mem, text->data, text->len);
	}
	part_close(&p);
	return r->end == SHEET_OK;
}

/* What a number's format makes of it: a date, a time of the day, or neither.
 * Texts in quotes, after a backslash and in brackets are no part of it. */
static char
format_kind(const char *code)
{
	bool	 quoted = false, date = false, hours = false;

	for (; *code != '\0'; code++) {
		if (*code == '"')
			quoted = !quoted;
		else if (!quoted && *code == '\\' && code[1] != '\0')
			code++;
		else if (!quoted && *code == '[' && strchr(code, ']') != NULL) {
			hours |= strchr("hHmMsS", code[1]) != NULL && code[1] != '\0';
			code = strchr(code, ']');
		} else if (!quoted && strchr("dDyY", *code) != NULL)
			date = true;
		else if (!quoted && strchr("hHsS", *code) != NULL)
			hours = true;
	}
	return date ? 'd' : hours ? 'h' : 0;
}

static char
builtin_kind(long id)
{
	if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
		return 'd';
	return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'h' : 0;
}

static bool
read_styles(struct reader *r)
{
	struct { long id; char kind; }	 own[500];
	struct part			 p;
	size_t				 nown = 0;
	bool				 in_cells = false;
	char				 id[16], code[300];

	if (r->styles == NULL || !part_open(r, &p, r->styles, SMALL_MAX))
		return r->end == SHEET_OK;
	while (step(&p) && r->ndates < STYLES_MAX) {
		if (begins(&p, "numFmt") && nown < 500 &&
		    attribute(&p, "numFmtId", id, sizeof(id)) &&
		    attribute(&p, "formatCode", code, sizeof(code))) {
			own[nown].id = strtol(id, NULL, 10);
			own[nown++].kind = format_kind(code);
		}
		if (begins(&p, "cellXfs"))
			in_cells = xmlTextReaderIsEmptyElement(p.xml) != 1;
		if (ends(&p, "cellXfs"))
			in_cells = false;
		if (!in_cells || !begins(&p, "xf"))
			continue;
		mem_grow(r->mem, &r->dates, &r->dates_room, r->ndates + 1, 1);
		r->dates[r->ndates] = 0;
		if (attribute(&p, "numFmtId", id, sizeof(id))) {
			r->dates[r->ndates] = builtin_kind(strtol(id, NULL, 10));
			for (size_t i = 0; i < nown; i++)
				if (own[i].id == strtol(id, NULL, 10))
					r->dates[r->ndates] = own[i].kind;
		}
		r->ndates++;
	}
	part_close(&p);
	return r->end == SHEET_OK;
}

/* ---- places and merged areas ----------------------------------------------- */

/* "AB12"; false: no such place.  From 0, the row from 1. */
static bool
place(const char **at, unsigned *col, unsigned *row)
{
	unsigned long	 c = 0, n = 0;
	const char	*s = *at;

	for (; *s >= 'A' && *s <= 'Z'; s++)
		if ((c = c * 26 + (unsigned long)(*s - 'A') + 1) > 16384)
			return false;
	if (c == 0 || *s < '1' || *s > '9')
		return false;
	for (; *s >= '0' && *s <= '9'; s++)
		if ((n = n * 10 + (unsigned long)(*s - '0')) > 1048576)
			return false;
	*at = s;
	*col = (unsigned)c - 1;
	*row = (unsigned)n;
	return true;
}

static void
add_merged(struct reader *r, const char *ref)
{
	struct merged	 m = { 0 };

	if (!place(&ref, &m.col0, &m.row0) || *ref++ != ':' || !place(&ref, &m.col1, &m.row1) ||
	    m.col1 < m.col0 || m.row1 < m.row0 || m.col1 >= SHEET_COLUMNS ||
	    r->nmerged >= MERGED_MAX)
		return;
	mem_grow(r->mem, &r->merged, &r->merged_room, r->nmerged + 1, sizeof(*r->merged));
	r->merged[r->nmerged++] = m;
}

static int
by_row(const void *a, const void *b)
{
	const struct merged	*x = a, *y = b;

	return x->row0 < y->row0 ? -1 : x->row0 > y->row0;
}

/* Merged areas are told after the rows: so they are looked for beforehand, in
 * the plain bytes, which is quick.  What is missed by that is read as it stands. */
static bool
find_merged(struct reader *r)
{
	static const char	 mark[] = "mergeCell ref=\"";
	enum { KEEP = 64 };
	struct part		 p;
	char			*chunk = mem_zero(r->mem, 65536 + KEEP + 1), ref[40];
	size_t			 had = 0, n;
	int			 got;

	if (!part_unpack(r, &p, r->page, PAGE_MAX))
		return fail(r, SHEET_NONE);
	while ((got = part_read(&p, chunk + had, 65536)) > 0) {
		const char	*at = chunk, *next;

		n = had + (size_t)got;
		chunk[n] = '\0';
		while ((next = memmem(at, n - (size_t)(at - chunk), mark,
		    sizeof(mark) - 1)) != NULL &&
		    (size_t)(chunk + n - next) >= KEEP) {
			at = next + sizeof(mark) - 1;
			(void)snprintf(ref, sizeof(ref), "%.*s", (int)strcspn(at, "\"<"), at);
			add_merged(r, ref);
		}
		had = next != NULL ? (size_t)(chunk + n - next) : n - (size_t)(at - chunk);
		if (had > KEEP)
			had = KEEP;
		memmove(chunk, chunk + n - had, had);
	}
	if (got == 0 && had > 0) {	/* the last ones, too near the end before */
		const char	*at = chunk;

		chunk[had] = '\0';
		while ((at = strstr(at, mark)) != NULL) {
			at += sizeof(mark) - 1;
			(void)snprintf(ref, sizeof(ref), "%.*s", (int)strcspn(at, "\"<"), at);
			add_merged(r, ref);
		}
	}
	(void)zip_fclose(p.file);
	if (r->nmerged > 0)
		qsort(r->merged, r->nmerged, sizeof(*r->merged), by_row);
	return got == 0 || fail(r, SHEET_BROKEN);
}

/* Gives all cells of the merged areas in this row the value of the first.  The
 * new number of cells. */
static unsigned
fill_merged(struct reader *r, unsigned row, unsigned n)
{
	size_t	 kept = 0;

	for (; r->merged_next < r->nmerged && r->merged[r->merged_next].row0 <= row;
	     r->merged_next++) {
		struct merged	*m = &r->merged[r->merged_next];

		if (m->row0 != row || m->col0 >= n || r->nactive == SHEET_COLUMNS)
			continue;
		m->text = buf_new(r->lasting);
		buf_puts(m->text, r->cells[m->col0].text);
		m->kind = r->cells[m->col0].kind;
		r->active[r->nactive++] = m;
	}
	for (size_t i = 0; i < r->nactive; i++) {
		struct merged	*m = r->active[i];

		if (m->row1 < row)
			continue;
		r->active[kept++] = m;
		for (unsigned c = m->col0; c <= m->col1; c++) {
			for (; n <= c; n++)
				r->cells[n] = (struct cell){ "", 0 };
			r->cells[c] = (struct cell){ m->text->data, m->kind };
		}
	}
	r->nactive = kept;
	return n;
}

/* ---- cells ----------------------------------------------------------------- */

/* The day so many days after the first of January 1970 (civil calendar). */
static void
put_day(struct buf *out, long days)
{
	long	 z = days + 719468, era = z / 146097, doe = z - era * 146097;
	long	 yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	long	 doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
	long	 day = doy - (153 * mp + 2) / 5 + 1, month = mp < 10 ? mp + 3 : mp - 9;

	buf_printf(out, "%04ld-%02ld-%02ld", yoe + era * 400 + (month <= 2), month, day);
}

/* A number whose format is a date's or a time's.  Days count from the end of
 * 1899; what that gives is no day before 1900 or after 9999. */
static char
put_moment(const struct reader *r, struct buf *out, const char *digits, char kind)
{
	char	*end;
	double	 n = strtod(digits, &end);
	long	 minutes;

	if (end == digits || *end != '\0' || !(n >= 0 && n < 2900000))
		return 0;
	out->len = 0;
	if (kind == 'd' && n >= 1) {
		put_day(out, (long)n + (r->from_1904 ? 1462 : 0) - 25569);
		return 'd';
	}
	minutes = (long)(n * 1440 + 0.5);
	buf_printf(out, "%02ld:%02ld", minutes / 60, minutes % 60);
	return 'h';
}

struct place_in_row {
	unsigned	 col;
	char		 type[16];
	long		 style;
};

/* Numbers are told as people write them: 1500, not 1.5E3 nor 1499.9999999999998. */
static void
put_number(struct buf *out)
{
	char	*end, text[64];
	double	 n = strtod(out->data, &end);

	if (out->len == 0 || *end != '\0' || (strpbrk(out->data, "eE") == NULL && out->len < 16))
		return;
	(void)snprintf(text, sizeof(text), "%.10g", n);
	if (strpbrk(text, "en") != NULL)
		(void)snprintf(text, sizeof(text), "%.0f", n < 1e18 && n > -1e18 ? n : 0);
	out->len = 0;
	buf_puts(out, text);
}

static void
end_cell(struct reader *r, const struct place_in_row *at)
{
	struct buf	*text = r->texts[at->col];
	struct cell	*cell = &r->cells[at->col];
	unsigned long	 i;
	char		 kind = 't', date = 0;

	if (strcmp(at->type, "s") == 0) {
		i = strtoul(text->data, NULL, 10);
		*cell = (struct cell){ text->len > 0 && i < r->nshared ? r->shared[i] : "", 't' };
	} else {
		if (at->style >= 0 && (size_t)at->style < r->ndates)
			date = r->dates[at->style];
		if (*at->type == '\0' || strcmp(at->type, "n") == 0) {
			put_number(text);
			kind = date != 0 ? put_moment(r, text, text->data, date) : 'n';
			kind = kind == 0 ? 'n' : kind;
		} else if (strcmp(at->type, "b") == 0 || strcmp(at->type, "e") == 0 ||
		    strcmp(at->type, "d") == 0) {
			kind = *at->type;
		}
		*cell = (struct cell){ text->data, kind };
	}
	if (strlen(cell->text) > SHEET_CHARS) {	/* at a letter's end */
		size_t	 n = SHEET_CHARS;

		while (n > 0 && ((unsigned char)cell->text[n] & 0xC0) == 0x80)
			n--;
		cell->text = mem_text(r->mem, cell->text, n);
	}
	cell->text = text_trim(r->mem, text_plain(r->mem, cell->text));
	if (*cell->text == '\0')
		cell->kind = 0;
}

/* Reads a cell (p stands at its <c>) into its place. */
static bool
read_cell(struct reader *r, struct part *p, struct place_in_row *at)
{
	struct buf	*text = r->texts[at->col];
	bool		 wanted = false, formula = false;

	text->len = 0;
	*text->data = '\0';
	if (xmlTextReaderIsEmptyElement(p->xml) == 1)
		return true;
	while (step(p) && !ends(p, "c")) {
		bool	 hollow = xmlTextReaderIsEmptyElement(p->xml) == 1;

		if (begins(p, "f"))
			formula = true;
		else if (begins(p, "v") || begins(p, "t"))
			wanted = !hollow;
		else if (ends(p, "v") || ends(p, "t"))
			wanted = false;
		else if (wanted && is_text(p) && text->len <= SHEET_CHARS)
			buf_puts(text, text_here(p));
	}
	if (r->end != SHEET_OK)
		return false;
	end_cell(r, at);
	/* No program has worked it out yet: that is not the same as nothing. */
	if (formula && r->cells[at->col].kind == 0 && *at->type == '\0')
		r->cells[at->col] = (struct cell){ "=?", 'e' };
	return true;
}

/* Where a <c> stands, of which type and style it is. */
static bool
locate(struct reader *r, const struct part *p, struct place_in_row *at, unsigned next)
{
	char		 text[32];
	const char	*ref = text;
	unsigned	 row;

	*at = (struct place_in_row){ .col = next, .style = -1 };
	if (attribute(p, "r", text, sizeof(text)) && !place(&ref, &at->col, &row))
		return fail(r, SHEET_BROKEN);
	(void)attribute(p, "t", at->type, sizeof(at->type));
	if (attribute(p, "s", text, sizeof(text)))
		at->style = strtol(text, NULL, 10);
	return true;
}

static bool
is_hollow(const struct cell *cells, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		if (cells[i].kind != 0)
			return false;
	return true;
}

/* One row (p stands at its <row>).  *n is the number of its cells. */
static bool
read_row(struct reader *r, struct part *p, unsigned *n)
{
	struct place_in_row	 at;

	*n = 0;
	if (xmlTextReaderIsEmptyElement(p->xml) == 1)
		return true;
	while (step(p) && !ends(p, "row")) {
		if (!begins(p, "c"))
			continue;
		if (!locate(r, p, &at, *n))
			return false;
		if (at.col >= SHEET_COLUMNS) {	/* an empty one with a frame harms nobody */
			bool	 hollow = xmlTextReaderIsEmptyElement(p->xml) == 1;

			if (!hollow)
				return fail(r, SHEET_TOO_MANY_COLUMNS);
			continue;
		}
		for (; *n <= at.col; (*n)++)
			r->cells[*n] = (struct cell){ "", 0 };
		if (!read_cell(r, p, &at))
			return false;
	}
	return r->end == SHEET_OK;
}

/* What a row needs is given back after it: there may be many. */
static bool
hand_on(struct reader *r, sheet_row row, void *arg, unsigned no, unsigned n, unsigned *rows)
{
	n = fill_merged(r, no, n);
	if (is_hollow(r->cells, n))
		return true;
	if (++*rows > SHEET_ROWS)
		return fail(r, SHEET_TOO_MANY_ROWS);
	return row(arg, no, r->cells, n) || fail(r, SHEET_STOPPED);
}

static void
read_page(struct reader *r, sheet_row row, void *arg, int *share)
{
	struct part	 p;
	unsigned	 no = 0, n, rows = 0;
	char		 text[16];

	if (!part_open(r, &p, r->page, PAGE_MAX)) {
		fail(r, SHEET_NONE);
		return;
	}
	while (step(&p)) {
		if (!begins(&p, "row"))
			continue;
		no = attribute(&p, "r", text, sizeof(text)) && strtoul(text, NULL, 10) > no &&
		    strtoul(text, NULL, 10) <= 1048576 ? (unsigned)strtoul(text, NULL, 10) : no + 1;
		if (no > 1048576) {
			fail(r, SHEET_TOO_MANY_ROWS);
			break;
		}
		if (share != NULL)
			*share = p.stated > 0 ? (int)(p.read * 1000 / p.stated) : 0;
		r->mem = mem_zero(r->lasting, 1);
		if (!read_row(r, &p, &n) || !hand_on(r, row, arg, no, n, &rows))
			break;
		mem_free(r->mem);
		r->mem = r->lasting;
	}
	r->mem = r->lasting;
	part_close(&p);
}

/* ---- the file -------------------------------------------------------------- */

static bool
open_zip(struct reader *r, int fd)
{
	unsigned char	 head[8];
	int		 copy, error;

	if (pread(fd, head, sizeof(head), 0) != (ssize_t)sizeof(head))
		return fail(r, SHEET_NONE);
	if (memcmp(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
		return fail(r, SHEET_OLD);
	if (memcmp(head, "PK\3\4", 4) != 0)
		return fail(r, SHEET_NONE);
	if ((copy = dup(fd)) < 0 || lseek(copy, 0, SEEK_SET) != 0)
		return fail(r, SHEET_BROKEN);
	if ((r->zip = zip_fdopen(copy, 0, &error)) == NULL) {
		(void)close(copy);
		return fail(r, SHEET_BROKEN);
	}
	return zip_get_num_entries(r->zip, 0) <= ENTRIES_MAX || fail(r, SHEET_BOMB);
}

static struct reader *
reader_new(void)
{
	void		*mem = mem_zero(NULL, 1);
	struct reader	*r = mem_new(mem, struct reader);

	r->mem = r->lasting = mem;
	return r;
}

static enum sheet_end
reader_free(struct reader *r)
{
	enum sheet_end	 end = r->end;

	if (r->zip != NULL)
		zip_discard(r->zip);
	mem_free(r->lasting);
	return end;
}

enum sheet_end
sheet_names(int fd, void (*take)(void *arg, const char *name), void *arg)
{
	struct reader	*r = reader_new();

	r->take = take;
	r->take_arg = arg;
	if (open_zip(r, fd) && read_top(r))
		(void)read_book(r);
	return reader_free(r);
}

enum sheet_end
sheet_read(int fd, unsigned page, sheet_row row, void *arg, int *share)
{
	struct reader	*r = reader_new();

	r->wanted = page;
	for (size_t i = 0; i < SHEET_COLUMNS; i++)
		r->texts[i] = buf_new(r->lasting);
	if (open_zip(r, fd) && read_top(r) && read_book(r) && read_relations(r) &&
	    read_strings(r) && read_styles(r) && find_merged(r))
		read_page(r, row, arg, share);
	return reader_free(r);
}
