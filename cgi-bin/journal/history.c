/* history.c: the log of a visit in words: who, when, what from what to what.
 *
 * The log has an entry for each row that a request touched; people think in
 * what they did at once.  So entries of one request are one item, lines that
 * were written anew are compared with the ones they replace, and the making of
 * a visit is one line however many rows it took.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "board.h"
#include "custom.h"
#include "day.h"
#include "db.h"
#include "edit.h"
#include "extra.h"
#include "files.h"
#include "i18n.h"
#include "mem.h"
#include "value.h"
#include "visit.h"

enum {
	LINES_MAX = 64,
	ADDED_MAX = 20,
	LINE_FIELDS = 5
};

/* A booking of the visit that one item adds. */
struct added {
	int64_t		 id;
	const char	*at;
	const char	*staff;
	const char	*guest;		/* NULL: the client comes */
};

/* The times of a booking before and after. */
struct moved {
	int64_t		 id;
	const char	*start[2];
	const char	*end[2];
};

/* A service before and after, as far as one item tells. */
struct line_change {
	const char	*title;
	const char	*was[LINE_FIELDS];
	const char	*now[LINE_FIELDS];
	bool		 removed;
	bool		 added;
};

/* Amounts first: they are compared as numbers. */
static const char *const line_fields[LINE_FIELDS] = {
	"price", "discount", "quantity", "duration", "reason"
};
static const char *const line_words[LINE_FIELDS] = {
	N_("Price"), N_("Discount, %"), N_("Quantity"), N_("Length, minutes"), N_("Reason")
};

/* One request's entries, while they are read. */
struct item {
	struct req		*req;
	const struct visit	*visit;
	struct value		*value;
	struct value		*fields;
	struct line_change	 lines[LINES_MAX];
	size_t			 nlines;
	struct added		 added[ADDED_MAX];
	size_t			 nadded;
	struct moved		 moved[ADDED_MAX];
	size_t			 nmoved;
	bool			 made;		/* the visit */
};

static void
add_field(struct item *it, const char *word, const char *was, const char *now)
{
	struct value	*f = value_append(it->fields, value_object(it->req->mem));

	value_set_text(f, "field", tr(it->req->lang, word));
	value_set_text(f, "was", was != NULL ? was : "");
	value_set_text(f, "now", now != NULL ? now : "");
}

/* The same, if it has not been said: every booking of a visit comes along. */
static void
add_once(struct item *it, const char *word, const char *now)
{
	const char	*said = tr(it->req->lang, word);
	const struct value	*f;

	for (size_t i = 0; i < value_len(it->fields); i++) {
		f = value_at(it->fields, i);
		if (strcmp(value_str(value_get(f, "field")), said) == 0 &&
		    strcmp(value_str(value_get(f, "now")), now) == 0)
			return;
	}
	add_field(it, word, NULL, now);
}

/* ---- times ---- */

static long
minutes(const char *at)
{
	char	day[DAY_TEXT] = "";
	int	hour, minute;
	int32_t	n;

	if (at == NULL || sscanf(at, "%10[0-9-]T%d:%d", day, &hour, &minute) != 3 ||
	    !day_number(day, &n))
		return 0;
	return n * 1440L + hour * 60 + minute;
}

static const char *
instant(struct item *it, const char *at)
{
	if (at == NULL)
		return "";
	return lang_stamp(it->req->mem, it->req->lang, at);
}

/* A move changes both ends; the length is news only if it differs. */
static void
add_times(struct item *it, const struct moved *m)
{
	long	was, now;

	if (m->start[1] != NULL)
		add_field(it, N_("Time"), instant(it, m->start[0]), instant(it, m->start[1]));
	if (m->end[1] == NULL)
		return;
	was = minutes(m->end[0]) - minutes(m->start[0]);
	now = minutes(m->end[1]) - minutes(m->start[1]);
	if (m->start[1] == NULL)
		add_field(it, N_("End"), instant(it, m->end[0]), instant(it, m->end[1]));
	else if (was != now)
		add_field(it, N_("Length"),
		    lang_minutes(it->req->mem, it->req->lang, (int)was),
		    lang_minutes(it->req->mem, it->req->lang, (int)now));
}

/* The booking whose times an entry tells. */
static struct moved *
moved_of(struct item *it, int64_t id)
{
	if (it->nmoved == 0 || (it->moved[it->nmoved - 1].id != id && it->nmoved < ADDED_MAX))
		it->moved[it->nmoved++] = (struct moved){ .id = id };
	return &it->moved[it->nmoved - 1];
}

/* Bookings that were added to what stood already. */
static void
add_bookings(struct item *it)
{
	for (size_t i = 0; i < it->nadded; i++)
		add_field(it, N_("Another booking"), NULL, req_printf(it->req, "%s · %s%s%s",
		    instant(it, it->added[i].at), it->added[i].staff,
		    it->added[i].guest != NULL ? " · " : "",
		    it->added[i].guest != NULL ? it->added[i].guest : ""));
}

/* ---- lines ---- */

static struct line_change *
line_of(struct item *it, const char *title)
{
	for (size_t i = 0; i < it->nlines; i++)
		if (strcmp(it->lines[i].title, title) == 0)
			return &it->lines[i];
	if (it->nlines == LINES_MAX)
		return &it->lines[LINES_MAX - 1];
	it->lines[it->nlines] = (struct line_change){ .title = title };
	return &it->lines[it->nlines++];
}

static void
note_line(struct item *it, const struct rows *r, size_t i)
{
	const char		*title = row_text(r, i, rows_col(r, "title"));
	const char		*key = row_text(r, i, rows_col(r, "key"));
	const char		*action = row_text(r, i, rows_col(r, "action"));
	struct line_change	*c = line_of(it, title != NULL ? title : "");

	c->added = c->added || strcmp(action, "add") == 0;
	c->removed = c->removed || strcmp(action, "delete") == 0;
	for (size_t k = 0; k < LINE_FIELDS; k++)
		if (strcmp(key, line_fields[k]) == 0) {
			if (strcmp(action, "add") != 0)
				c->was[k] = row_text(r, i, rows_col(r, "was"));
			if (strcmp(action, "delete") != 0)
				c->now[k] = row_text(r, i, rows_col(r, "now"));
		}
}

static bool
same(size_t field, const char *a, const char *b)
{
	if (field == LINE_FIELDS - 1)
		return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
	return strtod(a != NULL ? a : "0", NULL) == strtod(b != NULL ? b : "0", NULL);
}

static const char *
shown(struct item *it, size_t field, const char *text)
{
	if (field == 0)
		return lang_money(it->req->mem, it->req->lang, text != NULL ? text : "0",
		    it->visit->currency);
	if (field == LINE_FIELDS - 1)
		return text;
	return req_printf(it->req, "%g", strtod(text != NULL ? text : "0", NULL));
}

static void
add_lines(struct item *it)
{
	for (size_t i = 0; i < it->nlines; i++) {
		const struct line_change	*c = &it->lines[i];

		if (c->added != c->removed) {
			add_field(it, N_("Service"), c->removed ? c->title : "",
			    c->added ? c->title : "");
			continue;
		}
		for (size_t k = 0; k < LINE_FIELDS; k++)
			if (!same(k, c->was[k], c->now[k]))
				add_field(it, req_printf(it->req, "%s: %s", c->title,
				    tr(it->req->lang, line_words[k])),
				    shown(it, k, c->was[k]), shown(it, k, c->now[k]));
	}
}

/* ---- items ---- */

static void
note_appointment(struct item *it, int64_t id, const char *key, const char *was, const char *now)
{
	if (strcmp(key, "starts_at") == 0) {
		moved_of(it, id)->start[0] = was;
		moved_of(it, id)->start[1] = now;
	} else if (strcmp(key, "ends_at") == 0) {
		moved_of(it, id)->end[0] = was;
		moved_of(it, id)->end[1] = now;
	} else if (strcmp(key, "staff_id") == 0) {
		add_field(it, N_("Specialist"), was, now);
	} else if (strcmp(key, "cancelled_at") == 0) {
		add_field(it, now != NULL ? N_("Cancelled") : N_("Restored"), NULL, NULL);
	} else if (strcmp(key, "guest_id") == 0) {
		add_field(it, N_("Guest"), was, now);
	} else if (strcmp(key, "labels") == 0) {
		add_field(it, N_("Labels"), was, now);
	} else if (strcmp(key, "visit_id") == 0) {
		add_once(it, N_("Taken over from visit"), was);
	} else if (strcmp(key, "on_top") == 0 && now != NULL && strcmp(now, "true") == 0) {
		add_field(it, N_("Booked over another"), NULL, NULL);
	}
}

static void
note_visit(struct item *it, const char *key, const char *was, const char *now)
{
	if (strcmp(key, "status") == 0)
		add_field(it, N_("Status"), was != NULL ? board_status(it->req, was) : NULL,
		    now != NULL ? board_status(it->req, now) : NULL);
	else if (strcmp(key, "comment") == 0)
		add_field(it, N_("Comment"), was, now);
	else if (strcmp(key, "client_id") == 0)
		add_field(it, N_("Client"), was, now);
	else if (strcmp(key, "series_id") == 0)
		add_field(it, N_("Repeated as a series"), NULL, NULL);
	else if (strcmp(key, "split_at") == 0)
		add_field(it, N_("A booking was split off"), NULL, NULL);
}

/* A booking that was added later: its time and member are told together. */
static void
note_added(struct item *it, const char *key, int64_t id, const char *now)
{
	struct added	*a = it->nadded > 0 ? &it->added[it->nadded - 1] : NULL;

	if (a == NULL || a->id != id) {
		if (it->nadded == ADDED_MAX)
			return;
		a = &it->added[it->nadded++];
		*a = (struct added){ .id = id, .staff = "" };
	}
	if (strcmp(key, "staff_id") == 0)
		a->staff = now != NULL ? now : "";
	else if (strcmp(key, "starts_at") == 0)
		a->at = now;
	else if (strcmp(key, "guest_id") == 0)
		a->guest = now;
}

/* A phone or mail that the asker's role hides is only said to be there. */
static const char *
shown_to(const struct item *it, const struct card_field *f, const char *text)
{
	return text == NULL || *text == '\0' || card_shows(it->req, f) ? text : "•••";
}

static void
note_client(struct item *it, const char *key, const char *was, const char *now)
{
	const struct card_field	*f;

	for (size_t i = 0; (f = card_field_at(i)) != NULL; i++)
		if (strcmp(f->column, key) == 0 || strcmp(f->key, key) == 0)
			add_field(it, f->word, shown_to(it, f, was), shown_to(it, f, now));
}

/* What people named themselves is nobody's to translate. */
static void
add_named(struct item *it, const char *title, const char *was, const char *now)
{
	struct value	*f = value_append(it->fields, value_object(it->req->mem));

	value_set_text(f, "field", title);
	value_set_text(f, "was", was);
	value_set_text(f, "now", now);
}

/* A field of the chain's own. */
static void
note_extra(struct item *it, const struct rows *r, size_t i, const char *was, const char *now)
{
	const struct lang	*l = it->req->lang;
	const char		*kind = row_text(r, i, rows_col(r, "kind"));

	if (!extra_may_read(it->req) || kind == NULL)
		return;
	add_named(it, row_text(r, i, rows_col(r, "title")),
	    custom_words(it->req, l, kind, was != NULL ? was : ""),
	    custom_words(it->req, l, kind, now != NULL ? now : ""));
}

/* A photo or file: added or put back, taken away, told apart. */
static void
note_file(struct item *it, const char *key, const char *title, const char *was, const char *now,
    bool add)
{
	if (add && strcmp(key, "title") == 0)
		add_field(it, N_("Photo or file"), NULL, now);
	else if (!add && strcmp(key, "removed_at") == 0)
		add_field(it, N_("Photo or file"), now != NULL ? title : NULL, now != NULL ? NULL : title);
	else if (!add && strcmp(key, "moment") == 0)
		add_named(it, title, files_moment_word(it->req, was), files_moment_word(it->req, now));
	else if (!add && strcmp(key, "visit_id") == 0)
		add_once(it, N_("Taken over from visit"), was);
}

static void
note_comment(struct item *it, const char *key, const char *was, const char *now)
{
	if (strcmp(key, "body") == 0)
		add_field(it, N_("Comment of a colleague"), was, now);
	else if (strcmp(key, "removed_at") == 0)
		add_field(it, now != NULL ? N_("A comment of a colleague is removed") :
		    N_("A comment of a colleague is back"), NULL, NULL);
}

static void
note_row(struct item *it, const struct rows *r, size_t i)
{
	const char	*object = row_text(r, i, rows_col(r, "object"));
	const char	*key = row_text(r, i, rows_col(r, "key"));
	const char	*was = row_text(r, i, rows_col(r, "was"));
	const char	*now = row_text(r, i, rows_col(r, "now"));
	bool		 add = strcmp(row_text(r, i, rows_col(r, "action")), "add") == 0;

	if (strcmp(object, "visit") == 0) {
		it->made = it->made || add;
		if (!add)
			note_visit(it, key, was, now);
	} else if (strcmp(object, "appointment") == 0) {
		if (add)
			note_added(it, key, row_int(r, i, rows_col(r, "object_id")), now);
		else
			note_appointment(it, row_int(r, i, rows_col(r, "object_id")), key, was, now);
	} else if (strcmp(object, "client") == 0) {
		if (!add)
			note_client(it, key, was, now);
	} else if (strcmp(object, "appointment_line") == 0) {
		note_line(it, r, i);
	} else if (strcmp(object, "appointment_thing") == 0) {
		add_field(it, N_("Room or thing"), was, now);
	} else if (strcmp(object, "field_value") == 0 && strcmp(key, "value") == 0) {
		note_extra(it, r, i, was, now);
	} else if (strcmp(object, "visit_comment") == 0) {
		note_comment(it, key, was, now);
	} else if (strcmp(object, "visit_file") == 0) {
		note_file(it, key, row_text(r, i, rows_col(r, "title")), was, now, add);
	} else if (strcmp(object, "consent") == 0 && strcmp(key, "kind") == 0) {
		add_field(it, N_("Agreed to the processing of personal data"), NULL, NULL);
	}
}

static void
end_item(struct item *it, struct value *list)
{
	if (it->value == NULL)
		return;
	if (!it->made) {
		add_bookings(it);
		for (size_t i = 0; i < it->nmoved; i++)
			add_times(it, &it->moved[i]);
		add_lines(it);
	} else {
		add_field(it, N_("Visit made"), NULL, visit_source(it->req, it->visit));
	}
	if (value_len(it->fields) > 0) {
		value_set(it->value, "fields", it->fields);
		(void)value_append(list, it->value);
	}
}

static void
begin_item(struct item *it, const char *at, const char *who)
{
	it->value = value_object(it->req->mem);
	it->fields = value_array(it->req->mem);
	it->nlines = 0;
	it->nmoved = 0;
	it->made = false;
	it->nadded = 0;
	value_set_text(it->value, "at", at);
	value_set_text(it->value, "when", instant(it, at));
	value_set_text(it->value, "who", who);
}

/* What was made before there was a log is told by the visit itself. */
static void
add_beginning(struct item *it, struct value *list)
{
	const struct rows	*r = it->visit->rows;
	const char		*who = rows_text(r, "created_by");

	if (who == NULL)
		who = strcmp(it->visit->origin, "client") == 0 ?
		    tr(it->req->lang, "The client") : tr(it->req->lang, "Staff");
	begin_item(it, rows_text(r, "created"), who);
	it->made = true;
	end_item(it, list);
}

struct value *
visit_history(struct req *req, const struct visit *v, const struct rows *r)
{
	struct value	*list = value_array(req->mem);
	struct item	 it = { .req = req, .visit = v };
	const char	*request = NULL, *this, *who;
	bool		 told = false;

	for (size_t i = 0; i < rows_len(r); i++) {
		this = row_text(r, i, rows_col(r, "request"));
		if (*this == '\0')
			this = row_text(r, i, rows_col(r, "id"));
		if (request == NULL || strcmp(this, request) != 0) {
			end_item(&it, list);
			told = told || it.made;
			who = row_text(r, i, rows_col(r, "who"));
			begin_item(&it, row_text(r, i, rows_col(r, "at")),
			    who != NULL ? who : tr(req->lang, "The client"));
		}
		request = this;
		note_row(&it, r, i);
	}
	end_item(&it, list);
	told = told || it.made;
	if (!told)
		add_beginning(&it, list);
	return list;
}
