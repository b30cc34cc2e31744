/* import_head.c: where the headings of a file are, and what they mean. */
#include "import_head.h"

#include <stdlib.h>
#include <string.h>

#include "import.h"
#include "mem.h"
#include "value.h"

enum {
	LOOK_ROWS = 25,		/* the headings are looked for in the first so many */
	LOOK_PAGES = 8,
	SAMPLES = 3,
	SAMPLE_CHARS = 40,
	SECTION_BYTES = 200	/* more is a sentence, no name of a category */
};

static const char *
clipped(void *mem, const char *text)
{
	const char	*end = text;

	for (size_t i = 0; *end != '\0' && i < SAMPLE_CHARS; i++)
		for (end++; ((unsigned char)*end & 0xC0) == 0x80; end++)
			;
	return mem_text(mem, text, (size_t)(end - text));
}

/* A field is one column's: the first that means it. */
static bool
is_taken(const struct head *h, size_t before, const struct import_field *field)
{
	for (size_t i = 0; i < before; i++)
		if (h->columns[i] == field)
			return true;
	return false;
}

static const struct import_field *
field_named(const struct import_kind *kind, const char *name)
{
	for (size_t i = 0; name != NULL && i < kind->n; i++)
		if (strcmp(kind->fields[i].name, name) == 0)
			return &kind->fields[i];
	return NULL;
}

/* What the person said the columns are goes before what their headings say. */
static void
take_choice(struct head *h)
{
	const struct value	*chosen = h->choice;

	if (value_kind(chosen) != VALUE_ARRAY || value_len(chosen) == 0)
		return;
	for (size_t i = 0; i < h->ncolumns; i++) {
		const struct import_field	*f = field_named(h->kind,
					    value_str(value_at(chosen, i)));

		h->columns[i] = f != NULL && !is_taken(h, i, f) ? f : NULL;
	}
}

static void
take_headings(struct head *h, unsigned no, const struct cell *cells, unsigned n, size_t known)
{
	h->no = h->last = no;
	h->known = known;
	h->ncolumns = n;
	h->sections = h->bare = false;
	h->headings = value_array(h->mem);
	h->samples = value_array(h->mem);
	for (unsigned i = 0; i < n; i++) {
		const struct import_field	*f = import_guess(h->mem, h->kind, cells[i].text);

		h->columns[i] = f != NULL && !is_taken(h, i, f) ? f : NULL;
		(void)value_append(h->headings, value_text(h->mem, clipped(h->mem, cells[i].text)));
		(void)value_append(h->samples, value_array(h->mem));
	}
	take_choice(h);
}

static void
add_samples(struct head *h, const struct cell *cells, unsigned n)
{
	struct value	*samples = value_array(h->mem), *one;

	for (size_t i = 0; i < h->ncolumns; i++) {
		const struct value	*had = value_at(h->samples, i);

		one = value_append(samples, value_array(h->mem));
		for (size_t k = 0; k < value_len(had); k++)
			(void)value_append(one, value_text(h->mem, value_str(value_at(had, k))));
		if (i < n && cells[i].kind != 0 && value_len(had) < SAMPLES)
			(void)value_append(one, value_text(h->mem, clipped(h->mem, cells[i].text)));
	}
	h->samples = samples;
}

static size_t
column_of(const struct head *h, const char *name)
{
	for (size_t i = 0; i < h->ncolumns; i++)
		if (h->columns[i] != NULL && strcmp(h->columns[i]->name, name) == 0)
			return i;
	return SHEET_COLUMNS;
}

bool
head_holds_names(const struct head *h)
{
	return column_of(h, h->kind->key) < SHEET_COLUMNS || column_of(h, "id") < SHEET_COLUMNS;
}

/* ---- rows that are no data ------------------------------------------------- */

/* "1 2 3 4": the columns counted, as forms have it. */
static bool
counts_columns(const struct cell *cells, unsigned n)
{
	long	 last = 0;

	for (unsigned i = 0; i < n; i++) {
		if (cells[i].kind == 0)
			continue;
		if (cells[i].kind != 'n' || strtol(cells[i].text, NULL, 10) != last + 1)
			return false;
		last++;
	}
	return last > 2;
}

/* Does a row go on with the headings?  Its name is none, or the heading once more
 * (of a merged cell), and what stands behind is no number. */
static bool
is_more_head(const struct head *h, const struct cell *cells, unsigned n)
{
	size_t	 key = column_of(h, h->kind->key);
	bool	 some = false;

	if (counts_columns(cells, n))
		return true;
	if (key >= n || (cells[key].kind != 0 &&
	    strcmp(cells[key].text, value_str(value_at(h->headings, key))) != 0))
		return false;
	for (size_t i = key + 1; i < n; i++) {
		if (cells[i].kind != 0 && cells[i].kind != 't')
			return false;
		some |= cells[i].kind != 0;
	}
	return some;
}

/* Of "Price" alone one column is the price; together with what stands below it may be that
 * of a position. */
static void
guess_owns(struct head *h)
{
	for (size_t i = 0; i < h->ncolumns; i++) {
		const struct import_field	*f = import_guess(h->mem, h->kind,
					    value_str(value_at(h->headings, i)));

		if (f != NULL && f->type == IMPORT_OWN && !is_taken(h, h->ncolumns, f))
			h->columns[i] = f;
	}
	take_choice(h);
}

/* "Price" over "Senior": both are its heading. */
static void
add_head(struct head *h, unsigned no, const struct cell *cells, unsigned n)
{
	struct value	*headings = value_array(h->mem);

	h->last = no;
	for (size_t i = 0; i < h->ncolumns; i++) {
		const char	*had = value_str(value_at(h->headings, i));

		if (i < n && cells[i].kind == 't' && strcmp(cells[i].text, had) != 0)
			had = mem_printf(h->mem, *had != '\0' ? "%s · %s" : "%s%s", had,
			    clipped(h->mem, cells[i].text));
		(void)value_append(headings, value_text(h->mem, had));
	}
	h->headings = headings;
	guess_owns(h);
}

/* The text that stands alone before the column of names. */
static const char *
alone_before(const struct cell *cells, size_t n)
{
	const char	*text = NULL;

	for (size_t i = 0; i < n; i++)
		if (cells[i].kind != 0) {
			if (text != NULL || cells[i].kind != 't')
				return NULL;
			text = cells[i].text;
		}
	return text;
}

/* A name, and nothing behind it but itself (of a merged cell).  Only where a file has
 * prices and the like, and no column of categories. */
const char *
head_section(const struct head *h, const struct cell *cells, unsigned n)
{
	size_t		 key = column_of(h, h->kind->key), telling = 0;
	const char	*text;

	if (h->kind->section == NULL || key == SHEET_COLUMNS ||
	    column_of(h, h->kind->section) < SHEET_COLUMNS || column_of(h, "id") < SHEET_COLUMNS)
		return NULL;
	for (size_t i = key + 1; i < h->ncolumns; i++)
		telling += h->columns[i] != NULL;
	if (telling == 0)
		return NULL;
	if (key < n && cells[key].kind != 0)
		text = cells[key].kind == 't' ? cells[key].text : NULL;
	else
		text = alone_before(cells, key < n ? key : n);
	for (size_t i = key + 1; text != NULL && i < n; i++)
		if (cells[i].kind != 0 && strcmp(cells[i].text, text) != 0)
			return NULL;
	return text != NULL && strlen(text) <= SECTION_BYTES ? text : NULL;
}

/* ---- looking --------------------------------------------------------------- */

/* Two texts that differ: a title over all columns is no row of headings. */
static bool
says_two_things(const struct cell *cells, unsigned n)
{
	const char	*first = NULL;

	for (unsigned i = 0; i < n; i++) {
		if (cells[i].kind == 0)
			continue;
		if (first != NULL && strcmp(cells[i].text, first) != 0)
			return true;
		first = cells[i].text;
	}
	return false;
}

/* The headings are in the row in which most are known; where none is known, in
 * the first row, and the person says what the columns are. */
static bool
look(void *arg, unsigned no, const struct cell *cells, unsigned n)
{
	struct head	*h = arg;
	size_t		 known = 0;

	for (unsigned i = 0; i < n; i++)
		known += import_guess(h->mem, h->kind, cells[i].text) != NULL;
	if (h->no == 0 || (known > h->known && says_two_things(cells, n) &&
	    (known >= 2 || h->known == 0))) {
		take_headings(h, no, cells, n, known);
	} else if (no == h->last + 1 && h->known > 0 && is_more_head(h, cells, n)) {
		add_head(h, no, cells, n);
	} else {
		bool	 bare = head_section(h, cells, n) != NULL;

		h->sections |= h->bare && !bare;
		h->bare = bare;
		if (!bare)
			add_samples(h, cells, n);
	}
	return ++h->looked < LOOK_ROWS;
}

static void
add_page(void *arg, const char *name)
{
	struct head	*h = arg;

	(void)value_append(h->pages, value_text(h->mem, mem_printf(h->mem, "%s", name)));
}

/* Looks at one sheet. */
static enum sheet_end
look_at(struct head *h, int fd, unsigned page)
{
	struct head	 fresh = {
		.mem = h->mem, .kind = h->kind, .choice = h->choice, .pages = h->pages, .page = page,
	};

	*h = fresh;
	return sheet_read(fd, page, look, h, NULL);
}

enum sheet_end
head_find(struct head *h, int fd, long page)
{
	struct head	 best;
	enum sheet_end	 end;

	h->pages = value_array(h->mem);
	end = sheet_names(fd, add_page, h);
	if (end != SHEET_OK)
		return end;
	end = look_at(h, fd, page > 0 ? (unsigned)page : 0);
	best = *h;
	for (unsigned i = 1; page < 0 && best.known < 2 && i < value_len(h->pages) &&
	    i < LOOK_PAGES; i++)
		if (look_at(h, fd, i) <= SHEET_STOPPED && h->no != 0 &&
		    (h->known > best.known || best.no == 0)) {
			best = *h;
			end = SHEET_OK;
		}
	*h = best;
	return end;
}
