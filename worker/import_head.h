/* import_head.h: the beginning of a file that is imported: on which sheet and in
 * which rows its headings stand, what they mean, and whether rows with nothing but a
 * name say the category of those below, as price lists on paper have them.
 */
#ifndef IMPORT_HEAD_H
#define IMPORT_HEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "sheet.h"

struct import_field;
struct import_kind;
struct value;

struct head {
	void				*mem;
	const struct import_kind	*kind;
	const struct value		*choice;	/* what the person said the columns are; NULL, empty: nothing yet */
	unsigned			 page;		/* the sheet, from 0 */
	unsigned			 no, last;	/* rows of the headings; 0: none yet */
	size_t				 known;		/* headings that mean a field */
	const struct import_field	*columns[SHEET_COLUMNS];
	size_t				 ncolumns;
	struct value			*headings, *samples;	/* [text]; [[texts]] */
	struct value			*pages;			/* names of the sheets */
	unsigned			 looked;
	bool				 sections;	/* rows with a name alone are such */
	bool				 bare;		/* the row before was one */
};

/* Finds the headings.  page -1: on the first sheet that has some. */
enum sheet_end	 head_find(struct head *h, int fd, long page);

/* Is there a column of names, or of numbers of what there is? */
bool		 head_holds_names(const struct head *h);

/* The category that a row names for those below it, if such rows count; NULL: it is
 * no such row. */
const char	*head_section(const struct head *h, const struct cell *cells, unsigned n);

#endif
