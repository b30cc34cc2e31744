/* import_row.c: cells as people write them, and those that are refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "buf.h"
#include "import.h"
#include "mem.h"
#include "sheet.h"
#include "value.h"

static const struct import_field *
field(const struct import_kind *kind, const char *name)
{
	for (size_t i = 0; i < kind->n; i++)
		if (strcmp(kind->fields[i].name, name) == 0)
			return &kind->fields[i];
	fail();
	return NULL;
}

/* What a cell under a field becomes, as JSON of the row and of the reasons. */
static const char *
read_cell(const struct import_kind *kind, const char *name, const char *text, char kind_of_cell)
{
	static char			 out[2000];
	void				*ctx = mem_zero(NULL, 1);
	const struct import_field	*columns[] = { field(kind, "id"), field(kind, name) };
	const struct cell		 cells[] = { { "7", 'n' }, { text, kind_of_cell } };
	struct value			*reasons = value_array(ctx);
	struct value			*row = import_row(ctx, kind, columns, 2, cells, 2, reasons);
	struct buf			*b = buf_new(ctx);

	value_to_json(b, value_len(reasons) > 0 ? reasons : row);
	(void)snprintf(out, sizeof(out), "%s", b->data);
	(void)talloc_free(ctx);
	return out;
}

static void
demand(const char *name, const char *text, const char *json)
{
	const char	*got = read_cell(&import_services, name, text, 't');

	if (strstr(got, json) == NULL)
		fail_msg("%s \"%s\": %s, wanted %s", name, text, got, json);
}

static void
refused(const char *name, const char *text, const char *why)
{
	char	 json[100];

	(void)snprintf(json, sizeof(json), "\"field\":\"%s\",\"why\":\"%s\"", name, why);
	demand(name, text, json);
}

static void
prices(void **state)
{
	static const char *const	wrong[] = { "abc", "=1+1", "-5", "1,500", "1.2.3", "2000-1000", "почти бесплатно", "1e5",
		"12345678901", "", "5 яблок", ".5", "1-2-3" };
	void	*ctx = mem_zero(NULL, 1);

	(void)state;
	demand("price_min", "1500", "\"price_min\":1500,\"price_max\":1500");
	demand("price_min", "1 500,50 ₽", "\"price_min\":1500.5,\"price_max\":1500.5");
	demand("price_min", "от 1 500 руб.", "\"price_min\":1500,\"price_max\":0");
	demand("price_min", "from $20", "\"price_min\":20,\"price_max\":0");
	demand("price_min", "1500+", "\"price_min\":1500,\"price_max\":0");
	demand("price_min", "1 500 ₽ и выше", "\"price_min\":1500,\"price_max\":0");
	demand("price_min", "от 0", "\"price_min\":0,\"price_max\":0");
	demand("price_min", "1500–2 000р", "\"price_min\":1500,\"price_max\":2000");
	demand("price_min", "от 1500 до 2000", "\"price_min\":1500,\"price_max\":2000");
	demand("price_min", "0", "\"price_min\":0,");
	demand("price_min", "Бесплатно!", "\"price_min\":0,\"price_max\":0");
	demand("price_min", " free ", "\"price_min\":0,\"price_max\":0");
	demand("price_min", "007.00", "\"price_min\":7,");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		if (*wrong[i] != '\0')
			refused("price_min", wrong[i], "price");
	refused("price_max", "100", "order");
	refused("price_max", "и выше", "order");
	refused("price_min", "1500+500", "price");
	refused("price_min", "5+ яблок", "price");
	assert_true(import_is_open(ctx, "От 1 500 ₽"));
	assert_true(import_is_open(ctx, "from 20"));
	assert_false(import_is_open(ctx, "от 1500 до 2000"));
	assert_false(import_is_open(ctx, "отдельно"));
	assert_false(import_is_open(ctx, "от"));
	assert_false(import_is_open(ctx, "1500"));
	(void)talloc_free(ctx);
}

static void
minutes(void **state)
{
	static const char *const	wrong[] = { "abc", "1:75", "10,5", "1 ч 1,55 мин", "час", "1 2", "-5", "1 год",
		"90–60", "60–", "–60", "30-60-90", "от", "до обеда" };

	(void)state;
	demand("duration", "90", "\"duration\":90");
	demand("duration", "1:30", "\"duration\":90");
	demand("duration", "1:30:00", "\"duration\":90");
	demand("duration", "60–90 мин", "\"duration\":90");
	demand("duration", "60-90", "\"duration\":90");
	demand("duration", "1–1,5 часа", "\"duration\":90");
	demand("duration", "1:00 - 1:30", "\"duration\":90");
	demand("duration", "от 45 мин до 1 ч 30 мин", "\"duration\":90");
	demand("duration", "до 90 мин", "\"duration\":90");
	demand("duration", "~ 90 min", "\"duration\":90");
	demand("duration", "1 ч 30 мин", "\"duration\":90");
	demand("duration", "1ч30м", "\"duration\":90");
	demand("duration", "1,5 часа", "\"duration\":90");
	demand("duration", "45 минут", "\"duration\":45");
	demand("duration", "2h", "\"duration\":120");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		refused("duration", wrong[i], "minutes");
	refused("duration", "0", "range");
	refused("duration", "1201", "range");
	assert_non_null(strstr(read_cell(&import_services, "duration", "2025-12-01", 'd'), "minutes"));
}

static void
words_and_dates(void **state)
{
	(void)state;
	demand("online", "Да", "\"online\":true");
	demand("online", "1", "\"online\":true");
	demand("online", "-", "\"online\":false");
	refused("online", "maybe", "word");
	demand("vat", "20 %", "\"vat\":\"20\"");
	demand("vat", "Без НДС", "\"vat\":\"none\"");
	demand("sex", "Женский", "\"sex\":\"2\"");
	assert_non_null(strstr(read_cell(&import_staff, "hired_on", "01.12.2025", 't'), "\"hired_on\":\"2025-12-01\""));
	assert_non_null(strstr(read_cell(&import_staff, "hired_on", "2025-12-01", 'd'), "\"hired_on\":\"2025-12-01\""));
	assert_non_null(strstr(read_cell(&import_staff, "hired_on", "12/01/2025", 't'), "\"why\":\"date\""));
	assert_non_null(strstr(read_cell(&import_staff, "hired_on", "31.02.2025", 't'), "\"why\":\"date\""));
	assert_non_null(strstr(read_cell(&import_staff, "hired_on", "45992", 'n'), "\"why\":\"date\""));
	assert_non_null(strstr(read_cell(&import_staff, "services", "Cut; Colour\nWash;", 't'), "[\"Cut\",\"Colour\",\"Wash\"]"));
}

static void
errors_and_lengths(void **state)
{
	char	 name[202];

	(void)state;
	memset(name, 'x', 201);
	name[201] = '\0';
	refused("title", name, "long");
	assert_non_null(strstr(read_cell(&import_services, "title", "#REF!", 'e'), "\"why\":\"error\""));
	assert_non_null(strstr(read_cell(&import_services, "title", "a\nb", 't'), "\"title\":\"a b\""));
	assert_non_null(strstr(read_cell(&import_services, "comment", "a\nb", 't'), "\"comment\":\"a\\nb\""));
	assert_string_equal(read_cell(&import_services, "price_min", "", 0), "{\"id\":7}");
}

static void
a_row_needs_a_name(void **state)
{
	void				*ctx = mem_zero(NULL, 1);
	const struct import_field	*columns[] = { field(&import_services, "price_min") };
	const struct cell		 cells[] = { { "100", 'n' } };
	struct value			*reasons = value_array(ctx);

	(void)state;
	(void)import_row(ctx, &import_services, columns, 1, cells, 1, reasons);
	assert_string_equal(value_str(value_get(value_at(reasons, 0), "why")), "required");
	(void)talloc_free(ctx);
}

static void
headings_are_recognised(void **state)
{
	static const char *const	known[][2] = {
		{ "Услуга", "title" }, { " НАЗВАНИЕ услуги ", "title" }, { "Цена, ₽", "price_min" }, { "Price from", "price_min" },
		{ "Цена (руб.)", "price_min" }, { "Длительность, мин.", "duration" }, { "Категория", "category" }, { "ID", "id" },
		{ "Онлайн-запись", "online" }, { "Buffer before, min", "before" },
	};
	void	*ctx = mem_zero(NULL, 1);

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		const struct import_field	*f = import_guess(ctx, &import_services, known[i][0]);

		if (f == NULL || strcmp(f->name, known[i][1]) != 0)
			fail_msg("%s is %s", known[i][0], f != NULL ? f->name : "nothing");
	}
	assert_null(import_guess(ctx, &import_services, ""));
	assert_null(import_guess(ctx, &import_services, "—"));
	assert_null(import_guess(ctx, &import_services, "Весна"));
	assert_string_equal(import_guess(ctx, &import_staff, "ФИО сотрудника")->name, "name");
	(void)talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(prices),
		cmocka_unit_test(minutes),
		cmocka_unit_test(words_and_dates),
		cmocka_unit_test(errors_and_lengths),
		cmocka_unit_test(a_row_needs_a_name),
		cmocka_unit_test(headings_are_recognised),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
