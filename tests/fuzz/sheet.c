/* sheet.c (fuzz): spreadsheets of strangers.  An input that begins with PK is
 * read as it is; any other is cut at its NULs into the parts of a workbook, for
 * the fuzzer would not get past the checksums of a zip.  Whatever comes out
 * keeps what sheet.h promises.
 */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <zip.h>

#include "sheet.h"
#include "text.h"

#define REL	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"

int	 LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static bool
look(void *arg, unsigned no, const struct cell *cells, unsigned n)
{
	unsigned	*last = arg;

	assert(no > *last && no <= 1048576 && n > 0 && n <= SHEET_COLUMNS);
	*last = no;
	for (unsigned i = 0; i < n; i++) {
		assert(cells[i].text != NULL && strlen(cells[i].text) <= SHEET_CHARS + 1);
		assert(text_is_plain(cells[i].text, true));
		assert((cells[i].kind == 0) == (*cells[i].text == '\0'));
	}
	return true;
}

static void
read_file(const void *data, size_t n)
{
	int		 fd = memfd_create("sheet", 0), share;
	unsigned	 last = 0;

	assert(fd >= 0 && write(fd, data, n) == (ssize_t)n);
	(void)sheet_read(fd, 0, look, &last, &share);
	(void)close(fd);
}

static void
add(zip_t *zip, const char *path, const void *data, size_t n)
{
	zip_int64_t	 at = zip_file_add(zip, path, zip_source_buffer(zip, data, n, 0), 0);

	assert(at >= 0);
	(void)zip_set_file_compression(zip, (zip_uint64_t)at, ZIP_CM_STORE, 0);
}

static void
add_parts(zip_t *zip, const uint8_t *data, size_t n)
{
	static const char *const	paths[] = { "s.xml", "t.xml", "f.xml" };
	static const char		top[] = "<a><Relationship Id=\"1\" Type=\"" REL "/officeDocument\" Target=\"w.xml\"/></a>";
	static const char		book[] = "<a><sheet r:id=\"1\" xmlns:r=\"r\"/></a>";
	static const char		relations[] = "<a><Relationship Id=\"1\" Type=\"" REL "/worksheet\" Target=\"s.xml\"/>"
	    "<Relationship Id=\"2\" Type=\"" REL "/sharedStrings\" Target=\"t.xml\"/>"
	    "<Relationship Id=\"3\" Type=\"" REL "/styles\" Target=\"f.xml\"/></a>";

	add(zip, "_rels/.rels", top, sizeof(top) - 1);
	add(zip, "w.xml", book, sizeof(book) - 1);
	add(zip, "_rels/w.xml.rels", relations, sizeof(relations) - 1);
	for (size_t i = 0; i < 3 && n > 0; i++) {
		const uint8_t	*end = memchr(data, 0, n);
		size_t		 len = end != NULL ? (size_t)(end - data) : n;

		add(zip, paths[i], data, len);
		n -= end != NULL ? len + 1 : len;
		data += end != NULL ? len + 1 : len;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static char	 bytes[1 << 20];
	zip_source_t	*source;
	zip_t		*zip;
	zip_int64_t	 len;

	if (n >= 2 && memcmp(data, "PK", 2) == 0) {
		read_file(data, n);
		return 0;
	}
	source = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
	assert(zip != NULL);
	zip_source_keep(source);
	add_parts(zip, data, n);
	assert(zip_close(zip) == 0 && zip_source_open(source) == 0);
	len = zip_source_read(source, bytes, sizeof(bytes));
	assert(len > 0);
	(void)zip_source_close(source);
	zip_source_free(source);
	read_file(bytes, (size_t)len);
	return 0;
}
