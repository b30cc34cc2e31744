/* bookings.c: the list of bookings. */
#include "bookings.h"

#include <string.h>

#include "auth.h"
#include "custom.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "phone.h"
#include "route.h"
#include "sheet.h"
#include "value.h"

#include "bookings_sql.h"

static const struct bookings_column	columns[] = {
	{ "when", N_("Date and time"), 26, true, NULL, 0, NULL },
	{ "client", N_("Client"), 26, true, NULL, 0, NULL },
	{ "phone", N_("Phone"), 18, true, NULL, 0, NULL },
	{ "services", N_("Services"), 40, true, NULL, 0, NULL },
	{ "staff", N_("Staff member"), 24, true, NULL, 0, NULL },
	{ "status", N_("Status"), 16, true, NULL, 0, NULL },
	{ "origin", N_("Origin"), 14, true, NULL, 0, NULL },
	{ "sum", N_("Sum"), 12, true, NULL, 0, NULL },
	{ "made", N_("Booked on"), 22, true, NULL, 0, NULL },
	{ "author", N_("Booked by"), 24, false, NULL, 0, NULL },
	{ "comment", N_("Comment"), 40, true, NULL, 0, NULL },
	{ "cancelled", N_("Cancelled on"), 22, false, NULL, 0, NULL },
	{ "number", N_("Number"), 12, false, NULL, 0, NULL },
	{ "labels", N_("Labels"), 24, false, NULL, 0, NULL },
	{ "fields", N_("Fields"), 40, false, "custom_fields_record_values_read_access", 0, NULL },
	{ "canceller", N_("Cancelled by"), 24, false, NULL, 0, NULL },
};

static const struct word {
	const char	*name;
	const char	*word;
} states[] = {
	{ "waiting", NC_("booking", "Waiting") },
	{ "confirmed", NC_("booking", "Confirmed") },
	{ "arrived", NC_("booking", "Arrived") },
	{ "no_show", NC_("booking", "Did not come") },
	{ "cancelled", NC_("booking", "Cancelled") },
}, origins[] = {
	{ "staff", NC_("booking", "Staff") },
	{ "client", NC_("booking", "Online") },
	{ "api", NC_("booking", "Program") },
};

/* ---- columns --------------------------------------------------------------- */

struct query *
bookings_fields_send(struct req *req)
{
	return bookings_own_send(req, req->auth->chain_id);
}

const struct rows *
bookings_fields(struct req *req)
{
	return bookings_own(req, req->auth->chain_id);
}

static struct bookings_column
field_column(const struct rows *fields, size_t i)
{
	const char	*kind = row_text(fields, i, rows_col(fields, "kind"));

	return (struct bookings_column){ .name = "own",
	    .word = row_text(fields, i, rows_col(fields, "title")),
	    .width = strcmp(kind, "text") == 0 || strcmp(kind, "lines") == 0 ? 40 : 20,
	    .right = "custom_fields_record_values_read_access",
	    .field = row_int(fields, i, rows_col(fields, "id")), .kind = kind };
}

bool
bookings_column(const struct rows *fields, int64_t no, struct bookings_column *c)
{
	size_t	 i;

	if (no >= 1 && no <= (int64_t)ARRAY_SIZE(columns)) {
		*c = columns[no - 1];
		return true;
	}
	if ((i = rows_find(fields, "id", no - BOOKINGS_OWN)) == rows_len(fields))
		return false;
	*c = field_column(fields, i);
	return true;
}

int64_t
bookings_number(const struct rows *fields, size_t i)
{
	if (i < ARRAY_SIZE(columns))
		return (int64_t)i + 1;
	i -= ARRAY_SIZE(columns);
	return i < rows_len(fields) ?
	    row_int(fields, i, rows_col(fields, "id")) + BOOKINGS_OWN : 0;
}

const char *
bookings_word(const struct lang *l, const struct bookings_column *c)
{
	return c->field != 0 ? c->word : tr(l, c->word);
}

struct bookings_shown
bookings_shown(struct req *req, const struct rows *fields, struct ids no)
{
	struct bookings_shown	 shown = { mem_zero(req->mem, (no.n + 1) * sizeof(*shown.v)), 0 };

	for (size_t i = 0; i < no.n; i++)
		if (bookings_column(fields, no.v[i], &shown.v[shown.n]))
			shown.n++;
	return shown;
}

struct bookings_shown
bookings_wide(struct req *req, struct bookings_shown wanted)
{
	static const struct bookings_column	branch = { "branch", N_("Branch"), 24, false, NULL, 0, NULL };
	static const struct bookings_column	money = { "currency", N_("Currency"), 10, false, NULL,
						    0, NULL };
	struct bookings_shown			 wide = {
	    mem_zero(req->mem, (wanted.n + 2) * sizeof(*wide.v)), 0 };

	wide.v[wide.n++] = branch;
	for (size_t i = 0; i < wanted.n; i++) {
		wide.v[wide.n++] = wanted.v[i];
		if (strcmp(wanted.v[i].name, "sum") == 0)
			wide.v[wide.n++] = money;
	}
	return wide;
}

/* ---- words ----------------------------------------------------------------- */

const char *
bookings_state(const struct lang *l, const char *state)
{
	for (size_t i = 0; i < ARRAY_SIZE(states); i++)
		if (strcmp(states[i].name, state) == 0)
			return trc(l, "booking", states[i].word);
	return state;
}

const char *
bookings_origin(const struct lang *l, const char *origin)
{
	for (size_t i = 0; i < ARRAY_SIZE(origins); i++)
		if (strcmp(origins[i].name, origin) == 0)
			return trc(l, "booking", origins[i].word);
	return origin;
}

/* ---- rows ------------------------------------------------------------------ */

/* Whether a column is among those wanted. */
static bool
wants(struct bookings_shown wanted, const char *name)
{
	for (size_t i = 0; i < wanted.n; i++)
		if (strcmp(wanted.v[i].name, name) == 0)
			return true;
	return false;
}

struct query *
bookings_send(struct req *req, struct ids branches, const char *filter,
    struct bookings_place place, int64_t most, bool phones, struct bookings_shown wanted)
{
	return bookings_rows_send(req, req->auth->chain_id, branches, filter, place.at, place.after,
	    most, phones, wants(wanted, "author") || wants(wanted, "canceller"),
	    wants(wanted, "fields") || wants(wanted, "own"));
}

struct bookings_place
bookings_place(const struct rows *r, size_t i)
{
	return (struct bookings_place){ row_int(r, i, rows_col(r, "micros")),
	    row_int(r, i, rows_col(r, "id")) };
}

/* "Fri, 21 Nov 2026, 10:00"; the year is told, for the list has all of them. */
static const char *
instant(struct req *req, const struct lang *l, const char *at)
{
	if (at == NULL)
		return NULL;
	return req_printf(req, "%s %.4s, %s", lang_day_short(req->mem, l, at), at, at + 11);
}

static const char *
phone_words(struct req *req, const char *phone)
{
	char	*shown;

	if (phone == NULL)
		return NULL;
	shown = mem_zero(req->mem, PHONE_MAX);
	phone_show(phone, shown);
	return shown;
}

/* The chain's own fields, "Title: value" a line. */
static const char *
fields_words(struct req *req, const struct lang *l, const char *json)
{
	const struct value	*all, *f;
	const char		*words = "";

	if (json == NULL)
		return NULL;
	all = value_parse(req->mem, json);
	for (size_t i = 0; i < value_len(all); i++) {
		f = value_at(all, i);
		words = req_printf(req, "%s%s%s: %s", words, i > 0 ? "\n" : "",
		    value_str(value_get(f, "title")), custom_words(req, l,
		    value_str(value_get(f, "kind")), value_str(value_get(f, "value"))));
	}
	return words;
}

/* What one of them holds, as it is kept; NULL: nothing. */
static const char *
field_text(struct req *req, const char *json, int64_t field)
{
	const struct value	*all;
	int64_t			 id;

	if (json == NULL)
		return NULL;
	all = value_parse(req->mem, json);
	for (size_t i = 0; i < value_len(all); i++)
		if (value_to_int(value_get(value_at(all, i), "id"), &id) && id == field)
			return value_str(value_get(value_at(all, i), "value"));
	return NULL;
}

const char *
bookings_cell(struct req *req, const struct lang *l, const struct rows *r, size_t i,
    const struct bookings_column *c)
{
#define TEXT(name)	row_text(r, i, rows_col(r, name))
	if (c->field != 0)
		return custom_words(req, l, c->kind, field_text(req, TEXT("fields"), c->field));
	if (strcmp(c->name, "when") == 0)
		return req_printf(req, "%s–%s", instant(req, l, TEXT("starts")), TEXT("ends"));
	if (strcmp(c->name, "phone") == 0)
		return phone_words(req, TEXT("phone"));
	if (strcmp(c->name, "fields") == 0)
		return fields_words(req, l, TEXT("fields"));
	if (strcmp(c->name, "status") == 0)
		return bookings_state(l, TEXT("state"));
	if (strcmp(c->name, "origin") == 0)
		return bookings_origin(l, TEXT("origin"));
	if (strcmp(c->name, "sum") == 0)
		return lang_money(req->mem, l, TEXT("cost"), TEXT("currency"));
	if (strcmp(c->name, "made") == 0 || strcmp(c->name, "cancelled") == 0)
		return instant(req, l, TEXT(c->name));
	return TEXT(strcmp(c->name, "number") == 0 ? "id" : c->name);
#undef TEXT
}

/* ---- spreadsheets ---------------------------------------------------------- */

void
bookings_sheet_head(struct sheet *s, const struct lang *l, struct bookings_shown wanted)
{
	for (size_t i = 0; i < wanted.n; i++)
		sheet_width(s, (int)i, wanted.v[i].width);
	for (size_t i = 0; i < wanted.n; i++)
		sheet_heading(s, bookings_word(l, &wanted.v[i]));
	sheet_next_row(s);
	sheet_freeze(s, 0);
}

/* A cell that spreadsheets count and sort with is no text. */
static void
sheet_cell(struct req *req, struct sheet *s, const struct lang *l, const struct rows *r, size_t i,
    const struct bookings_column *c)
{
#define TEXT(name)	row_text(r, i, rows_col(r, name))
	if (c->field != 0 && strcmp(c->kind, "number") == 0)
		sheet_number(s, field_text(req, TEXT("fields"), c->field));
	else if (c->field != 0 && strcmp(c->kind, "date") == 0)
		sheet_day(s, field_text(req, TEXT("fields"), c->field));
	else if (strcmp(c->name, "when") == 0)
		sheet_time(s, TEXT("starts"));
	else if (strcmp(c->name, "made") == 0 || strcmp(c->name, "cancelled") == 0)
		sheet_time(s, TEXT(c->name));
	else if (strcmp(c->name, "sum") == 0)
		sheet_number(s, TEXT("cost"));
	else if (strcmp(c->name, "number") == 0)
		sheet_number(s, TEXT("id"));
	else
		sheet_text(s, bookings_cell(req, l, r, i, c));
#undef TEXT
}

void
bookings_sheet_rows(struct req *req, struct sheet *s, const struct lang *l, const struct rows *r,
    struct bookings_shown wanted)
{
	for (size_t i = 0; i < rows_len(r); i++) {
		for (size_t k = 0; k < wanted.n; k++)
			sheet_cell(req, s, l, r, i, &wanted.v[k]);
		sheet_next_row(s);
	}
}
