/* sheet.c: spreadsheets written and read again, the dialects of other programs,
 * and files that are made to do harm.
 */
#include "wire.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <zip.h>

#include "buf.h"
#include "sheet.h"
#include "view.h"

#define MAIN_NS	"xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define REL_NS	"xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define REL	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"

enum http
view_page(struct req *req, enum http status, const char *name, struct value *data)
{
	(void)req;
	(void)name;
	(void)data;
	return status;
}

static const struct area	area = { .name = "catalog" };

static char	 seen[1 << 16];		/* "1:t=Title|n=12|\n" */
static unsigned	 rows;

static bool
note(void *arg, unsigned no, const struct cell *cells, unsigned n)
{
	size_t	 len = strlen(seen);

	(void)arg;
	rows++;
	if (len > sizeof(seen) / 2)
		return true;
	len += (size_t)snprintf(seen + len, sizeof(seen) - len, "%u:", no);
	for (unsigned i = 0; i < n && len < sizeof(seen) - 1; i++)
		len += (size_t)snprintf(seen + len, sizeof(seen) - len, "%s%c=%.60s", i > 0 ? "|" : "",
		    cells[i].kind != 0 ? cells[i].kind : '-', cells[i].text);
	(void)snprintf(seen + len, sizeof(seen) - len, "\n");
	return true;
}

static enum sheet_end
read_bytes(const void *data, size_t len)
{
	int		 fd = memfd_create("sheet", 0);
	enum sheet_end	 end;

	assert_int_equal(write(fd, data, len), len);
	seen[0] = '\0';
	rows = 0;
	end = sheet_read(fd, 0, note, NULL, NULL);
	(void)close(fd);
	return end;
}

/* ---- files made by hand ---------------------------------------------------- */

struct entry {
	const char	*path;
	const char	*text;
	size_t		 len;		/* 0: of the text */
};

static char	 named[200];		/* "Прайс|Other|" */

static void
name_sheet(void *arg, const char *name)
{
	size_t	 len = strlen(named);

	(void)arg;
	(void)snprintf(named + len, sizeof(named) - len, "%s|", name);
}

static enum sheet_end
read_zip(const struct entry *entries, size_t n)
{
	char		 path[] = "/tmp/okno-test-XXXXXX";
	int		 fd = mkstemp(path), error;
	zip_t		*zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &error);
	enum sheet_end	 end;

	assert_non_null(zip);
	for (size_t i = 0; i < n; i++) {
		size_t	 len = entries[i].len > 0 ? entries[i].len : strlen(entries[i].text);

		assert_true(zip_file_add(zip, entries[i].path,
		    zip_source_buffer(zip, entries[i].text, len, 0), 0) >= 0);
	}
	assert_int_equal(zip_close(zip), 0);
	(void)close(fd);
	fd = open(path, O_RDONLY);
	seen[0] = named[0] = '\0';
	rows = 0;
	(void)sheet_names(fd, name_sheet, NULL);
	end = sheet_read(fd, 0, note, NULL, NULL);
	(void)close(fd);
	(void)unlink(path);
	return end;
}

static const char	top[] = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId9\" Type=\"" REL "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
static const char	book[] = "<workbook " MAIN_NS " " REL_NS "><sheets><sheet name=\"Hidden\" state=\"hidden\" r:id=\"rId4\"/>"
    "<sheet name=\"Прайс\" sheetId=\"1\" state=\"visible\" r:id=\"rId3\"/>"
    "<sheet name=\"Other\" sheetId=\"2\" r:id=\"rId4\"/></sheets></workbook>";
static const char	relations[] = "<Relationships xmlns=\"x\">"
    "<Relationship Id=\"rId4\" Type=\"" REL "/worksheet\" Target=\"worksheets/other.xml\"/>"
    "<Relationship Id=\"rId3\" Type=\"" REL "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"rId1\" Type=\"" REL "/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"" REL "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>";
static const char	strings[] = "<sst " MAIN_NS " count=\"3\"><si><t>Название</t></si>"
    "<si><r><t>Стриж</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ка </t></r><rPh sb=\"0\"><t>aloud</t></rPh></si><si/></sst>";
static const char	styles[] = "<styleSheet " MAIN_NS "><numFmts><numFmt numFmtId=\"164\" formatCode=\"DD.MM.YYYY\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"#,##0&quot; day&quot;\"/><numFmt numFmtId=\"166\" formatCode=\"[HH]:MM\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";

/* A workbook of LibreOffice's shape around the given sheet. */
static enum sheet_end
read_sheet(const char *sheet, size_t len)
{
	const struct entry	 entries[] = {
		{ "_rels/.rels", top, 0 }, { "xl/workbook.xml", book, 0 },
		{ "xl/_rels/workbook.xml.rels", relations, 0 }, { "xl/sharedStrings.xml", strings, 0 },
		{ "xl/styles.xml", styles, 0 }, { "xl/worksheets/sheet1.xml", sheet, len },
	};

	return read_zip(entries, sizeof(entries) / sizeof(entries[0]));
}

#define SHEET(rows)	"<worksheet " MAIN_NS "><sheetData>" rows "</sheetData></worksheet>"

/* ---- the tests ------------------------------------------------------------- */

static void
what_is_written_is_read_again(void **state)
{
	struct req	*req = request(&area, "GET", "/catalog/1", NULL);
	struct sheet	*s = sheet_new(req, NULL, "Услуги [1]");
	struct buf	*body;

	(void)state;
	sheet_width(s, 0, 30);
	sheet_heading(s, "Услуга");
	sheet_heading(s, "Price");
	sheet_next_row(s);
	sheet_freeze(s, 0);
	sheet_text(s, "=1+1");
	sheet_number(s, "1500.50");
	sheet_text(s, NULL);
	sheet_text(s, "-x@");
	sheet_next_row(s);
	sheet_next_row(s);
	sheet_text(s, "Стрижка & <b>");
	sheet_number(s, "not a number");
	assert_int_equal(sheet_answer(req, s, "Прайс, \"лист\""), HTTP_200);
	assert_string_equal(http_get(req, "Content-Disposition"), "attachment; filename=\"okno.xlsx\"; "
	    "filename*=UTF-8''%D0%9F%D1%80%D0%B0%D0%B9%D1%81%2C%20%22%D0%BB%D0%B8%D1%81%D1%82%22.xlsx");
	body = http_body(req);
	assert_int_equal(read_bytes(body->data, body->len), SHEET_OK);
	assert_string_equal(seen, "1:t=Услуга|t=Price\n2:t==1+1|n=1500.5|-=|t=-x@\n4:t=Стрижка & <b>|t=not a number\n");
	assert_null(memmem(body->data, body->len, "<f>", 3));
	req_close(req);
}

static void
dialects_of_other_programs(void **state)
{
	(void)state;
	assert_int_equal(read_sheet(SHEET(
	    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"s\"><v>9</v></c></row>"
	    "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>45992</v></c><c r=\"B3\" s=\"2\"><v>45992</v></c><c r=\"C3\" s=\"3\"><v>1.0625</v></c>"
	    "<c r=\"D3\" s=\"4\" t=\"n\"><v>45992.75</v></c><c r=\"E3\" s=\"1\"><v>0.5</v></c></row>"
	    "<row><c t=\"inlineStr\"><is><t>in </t><r><t>line</t></r></is></c><c><v>1.5E3</v></c><c><v>0.30000000000000004</v></c></row>"
	    "<row r=\"9\"/><row r=\"10\"><c r=\"XFD10\"/></row>"), 0), SHEET_OK);
	assert_string_equal(seen, "2:t=Название|-=|t=Стрижка|-=\n3:d=2025-12-01|n=45992|h=25:30|d=2025-12-01|h=12:00\n"
	    "4:t=in line|n=1500|n=0.3\n");
}

static void
hidden_sheets_are_none(void **state)
{
	(void)state;
	assert_int_equal(read_sheet(SHEET("<row><c><v>1</v></c></row>"), 0), SHEET_OK);
	assert_string_equal(named, "Прайс|Other|");
	assert_string_equal(seen, "1:n=1\n");
}

static void
strict_dialect_with_prefixes(void **state)
{
	static const char	 prefixed[] = "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
	    "<x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";

	(void)state;
	assert_int_equal(read_sheet(prefixed, 0), SHEET_OK);
	assert_string_equal(seen, "1:t=a\n");
}

static void
formulas_give_their_last_result(void **state)
{
	(void)state;
	assert_int_equal(read_sheet(SHEET("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1&amp;\"x\"</f><v>2x</v></c>"
	    "<c r=\"C1\"><f>NOW()</f><v/></c><c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"E1\" t=\"b\"><v>1</v></c></row>"), 0), SHEET_OK);
	assert_string_equal(seen, "1:n=2|t=2x|e==?|e=#DIV/0!|b=1\n");
}

static void
merged_cells_all_have_their_value(void **state)
{
	(void)state;
	assert_int_equal(read_sheet("<worksheet " MAIN_NS "><sheetData>"
	    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Hair</t></is></c><c r=\"B1\"><v>1</v></c></row>"
	    "<row r=\"2\"><c r=\"B2\"><v>2</v></c></row><row r=\"3\"><c r=\"B3\"><v>3</v></c></row>"
	    "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Wide</t></is></c></row></sheetData>"
	    "<mergeCells count=\"3\"><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"A4:C4\"/><mergeCell ref=\"B9:A1\"/></mergeCells></worksheet>", 0), SHEET_OK);
	assert_string_equal(seen, "1:t=Hair|n=1\n2:t=Hair|n=2\n3:-=|n=3\n4:t=Wide|t=Wide|t=Wide\n");
}

static void
what_is_no_spreadsheet_is_told_apart(void **state)
{
	const struct entry	 other[] = { { "readme.txt", "hello", 0 } };
	const struct entry	 odd[] = { { "_rels/.rels", top, 0 } };

	(void)state;
	assert_int_equal(read_bytes("", 0), SHEET_NONE);
	assert_int_equal(read_bytes("%PDF-1.7 and more", 17), SHEET_NONE);
	assert_int_equal(read_bytes("name;price\nCut;100\n", 19), SHEET_NONE);
	assert_int_equal(read_bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest", 13), SHEET_OLD);
	assert_int_equal(read_bytes("PK\3\4 is not all of a zip", 24), SHEET_BROKEN);
	assert_int_equal(read_zip(other, 1), SHEET_NONE);
	assert_int_equal(read_zip(odd, 1), SHEET_NONE);
	assert_int_equal(read_sheet(SHEET("<row r=\"1\"><c r=\"A1\"><v>1</v></c>"), 0), SHEET_BROKEN);
}

static void
entities_are_refused(void **state)
{
	(void)state;
	assert_int_equal(read_sheet("<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet " MAIN_NS
	    "><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>", 0), SHEET_BROKEN);
	assert_int_equal(read_sheet("<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet " MAIN_NS "/>", 0), SHEET_BROKEN);
	assert_string_equal(seen, "");
}

/* So many rows, in memory that the caller frees. */
static char *
many_rows(unsigned n, const char *cell, size_t *len)
{
	char	*text = malloc(200 + (size_t)n * (strlen(cell) + 20));

	assert_non_null(text);
	*len = (size_t)sprintf(text, "<worksheet " MAIN_NS "><sheetData>");
	for (unsigned i = 0; i < n; i++)
		*len += (size_t)sprintf(text + *len, "<row>%s</row>", cell);
	*len += (size_t)sprintf(text + *len, "</sheetData></worksheet>");
	return text;
}

static void
a_million_rows_are_refused(void **state)
{
	size_t	 len;
	char	*text = many_rows(1000000, "<c><v>1</v></c>", &len);

	(void)state;
	/* Such a file is also packed suspiciously well. */
	assert_int_equal(read_sheet(text, len), SHEET_BOMB);
	free(text);
	text = many_rows(SHEET_ROWS + 1, "<c><v>1</v></c>", &len);
	assert_int_equal(read_sheet(text, len), SHEET_TOO_MANY_ROWS);
	assert_int_equal(rows, SHEET_ROWS);
	free(text);
	text = many_rows(SHEET_ROWS, "<c><v>1</v></c>", &len);
	assert_int_equal(read_sheet(text, len), SHEET_OK);
	free(text);
}

static void
bombs_are_refused(void **state)
{
	enum { LARGE = 300 << 20 };
	char	*text = malloc(LARGE);

	(void)state;
	assert_non_null(text);
	memset(text, ' ', LARGE);
	assert_int_equal(read_sheet(text, LARGE), SHEET_BOMB);
	assert_int_equal(rows, 0);
	free(text);
}

static void
columns_have_an_end(void **state)
{
	(void)state;
	assert_int_equal(read_sheet(SHEET("<row><c r=\"GR1\"><v>1</v></c></row>"), 0), SHEET_OK);
	assert_int_equal(read_sheet(SHEET("<row><c r=\"GS1\"><v>1</v></c></row>"), 0), SHEET_TOO_MANY_COLUMNS);
	assert_int_equal(read_sheet(SHEET("<row><c r=\"?\"><v>1</v></c></row>"), 0), SHEET_BROKEN);
}

static void
long_texts_are_cut_at_a_letter(void **state)
{
	char	*text = malloc(200000), *at = text;

	(void)state;
	assert_non_null(text);
	at += sprintf(at, "<worksheet " MAIN_NS "><sheetData><row><c t=\"str\"><v>");
	for (int i = 0; i < 40000; i++)
		at += sprintf(at, "ы");
	(void)sprintf(at, "</v></c></row></sheetData></worksheet>");
	assert_int_equal(read_sheet(text, 0), SHEET_OK);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(what_is_written_is_read_again),
		cmocka_unit_test(dialects_of_other_programs),
		cmocka_unit_test(hidden_sheets_are_none),
		cmocka_unit_test(strict_dialect_with_prefixes),
		cmocka_unit_test(formulas_give_their_last_result),
		cmocka_unit_test(merged_cells_all_have_their_value),
		cmocka_unit_test(what_is_no_spreadsheet_is_told_apart),
		cmocka_unit_test(entities_are_refused),
		cmocka_unit_test(a_million_rows_are_refused),
		cmocka_unit_test(bombs_are_refused),
		cmocka_unit_test(columns_have_an_end),
		cmocka_unit_test(long_texts_are_cut_at_a_letter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
