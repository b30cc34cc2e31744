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
	{ "when", N_("Date and time"), 26, true, NULL },
	{ "client", N_("Client"), 26, true, NULL },
	{ "phone", N_("Phone"), 18, true, NULL },
	{ "services", N_("Services"), 40, true, NULL },
	{ "staff", N_("Staff member"), 24, true, NULL },
	{ "status", N_("Status"), 16, true, NULL },
	{ "origin", N_("Origin"), 14, true, NULL },
	{ "sum", N_("Sum"), 12, true, NULL },
	{ "made", N_("Booked on"), 22, true, NULL },
	{ "author", N_("Booked by"), 24, false, NULL },
	{ "comment", N_("Comment"), 40, true, NULL },
	{ "cancelled", N_("Cancelled on"), 22, false, NULL },
	{ "number", N_("Number"), 12, false, NULL },
	{ "labels", N_("Labels"), 24, false, NULL },
	{ "fields", N_("Fields"), 40, false, "custom_fields_record_values_read_access" },
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

const struct bookings_column *
bookings_column(int64_t no)
{
	return no >= 1 && no <= (int64_t)ARRAY_SIZE(columns) ? &columns[no - 1] : NULL;
}

struct ids
bookings_columns(struct req *req, const char *array)
{
	struct ids	 ids = { mem_zero(req->mem, BOOKINGS_COLUMNS * sizeof(int64_t)), 0 };
	int64_t		 no = 0;

	for (const char *at = array; *at != '\0' && ids.n < BOOKINGS_COLUMNS; at++) {
		if (*at >= '0' && *at <= '9')
			no = no * 10 + (*at - '0');
		else if (bookings_column(no) != NULL)
			ids.v[ids.n++] = no;
		if (*at < '0' || *at > '9')
			no = 0;
	}
	return ids;
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
wants(struct ids wanted, const char *name)
{
	for (size_t i = 0; i < wanted.n; i++)
		if (strcmp(columns[wanted.v[i] - 1].name, name) == 0)
			return true;
	return false;
}

struct query *
bookings_send(struct req *req, int64_t branch, const char *filter, struct bookings_place place,
    int64_t most, bool phones, struct ids wanted)
{
	return bookings_rows_send(req, req->auth->chain_id, branch, filter, place.at, place.after,
	    most, phones, wants(wanted, "author"), wants(wanted, "fields"));
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
	all = value_from_json(req->mem, json, strlen(json));
	for (size_t i = 0; i < value_len(all); i++) {
		f = value_at(all, i);
		words = req_printf(req, "%s%s%s: %s", words, i > 0 ? "\n" : "",
		    value_str(value_get(f, "title")), custom_words(req, l,
		    value_str(value_get(f, "kind")), value_str(value_get(f, "value"))));
	}
	return words;
}

const char *
bookings_cell(struct req *req, const struct lang *l, const struct rows *r, size_t i,
    const struct bookings_column *c)
{
#define TEXT(name)	row_text(r, i, rows_col(r, name))
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
bookings_sheet_head(struct sheet *s, const struct lang *l, struct ids wanted)
{
	for (size_t i = 0; i < wanted.n; i++)
		sheet_width(s, (int)i, columns[wanted.v[i] - 1].width);
	for (size_t i = 0; i < wanted.n; i++)
		sheet_heading(s, tr(l, columns[wanted.v[i] - 1].word));
	sheet_next_row(s);
	sheet_freeze(s);
}

void
bookings_sheet_rows(struct req *req, struct sheet *s, const struct lang *l, const struct rows *r,
    struct ids wanted)
{
	for (size_t i = 0; i < rows_len(r); i++) {
		for (size_t k = 0; k < wanted.n; k++) {
			const struct bookings_column	*c = &columns[wanted.v[k] - 1];

			if (strcmp(c->name, "when") == 0)
				sheet_time(s, row_text(r, i, rows_col(r, "starts")));
			else if (strcmp(c->name, "made") == 0 || strcmp(c->name, "cancelled") == 0)
				sheet_time(s, row_text(r, i, rows_col(r, c->name)));
			else if (strcmp(c->name, "sum") == 0)
				sheet_number(s, row_text(r, i, rows_col(r, "cost")));
			else if (strcmp(c->name, "number") == 0)
				sheet_number(s, row_text(r, i, rows_col(r, "id")));
			else
				sheet_text(s, bookings_cell(req, l, r, i, c));
		}
		sheet_next_row(s);
	}
}
