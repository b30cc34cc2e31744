/* exports.c: the journal of exports: what left the house as a file, who took it, with
 * which filter and how many rows.
 */
#include <string.h>

#include "actions.h"
#include "auth.h"
#include "bookings.h"
#include "buf.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "settings.h"
#include "value.h"
#include "view.h"

#include "actions_sql.h"

enum { PAGE = 50 };

/* ---- words ----------------------------------------------------------------- */

/* What there is to export. */
static const struct {
	const char	*what;
	const char	*word;
} kinds[] = {
	{ "visits",	N_("Bookings") },
	{ "services",	N_("Services") },
	{ "staff",	N_("Staff members") },
	{ "timetable",	N_("Timetable") },
};

/* What is asked for. */
struct asked {
	int64_t		 who;
	const char	*what;
	struct log_days	 days;
	int64_t		 before;
};

static const char *
export_word(struct req *req, const char *what)
{
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++)
		if (strcmp(kinds[i].what, what) == 0)
			return tr(req->lang, kinds[i].word);
	return what;
}

/* What was filtered by. */
static const char *
filter_word(struct req *req, const char *key)
{
	static const struct {
		const char	*key;
		const char	*word;
	} words[] = {
		{ "q",		NC_("filter", "text") },
		{ "branches",	NC_("filter", "branches") },
		{ "month",	NC_("filter", "month") },
		{ "state",	NC_("filter", "state") },
		{ "from",	NC_("filter", "from the day") },
		{ "upto",	NC_("filter", "to the day") },
		{ "made_from",	NC_("filter", "booked from") },
		{ "made_upto",	NC_("filter", "booked to") },
		{ "cancelled_from", NC_("filter", "cancelled from") },
		{ "cancelled_upto", NC_("filter", "cancelled to") },
		{ "staff",	NC_("filter", "staff member") },
		{ "position",	NC_("filter", "position") },
		{ "author",	NC_("filter", "booked by") },
		{ "canceller",	NC_("filter", "cancelled by") },
		{ "guest",	NC_("filter", "guests") },
		{ "series",	NC_("filter", "series") },
		{ "discount",	NC_("filter", "discount") },
		{ "service",	NC_("filter", "service") },
		{ "category",	NC_("filter", "category") },
		{ "resource",	NC_("filter", "room or thing") },
		{ "label",	NC_("filter", "label") },
		{ "origin",	NC_("filter", "origin") },
		{ "note",	NC_("filter", "comment") },
		{ "sum_from",	NC_("filter", "sum from") },
		{ "sum_upto",	NC_("filter", "sum to") },
		{ "order",	NC_("filter", "order") },
		{ "format",	NC_("filter", "format") },
	};

	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		if (strcmp(words[i].key, key) == 0)
			return trc(req->lang, "filter", words[i].word);
	return key;
}

/* What is chosen among words, by its column; NULL: it is no such choice. */
static const char *
choice_word(struct req *req, const char *what, const char *key, const char *text)
{
	static const struct {
		const char	*key;
		const char	*text;
		const char	*word;		/* with the context "filter" */
	} words[] = {
		{ "state", "here", NC_("filter", "offered") },
		{ "state", "elsewhere", NC_("filter", "only in other branches") },
		{ "state", "archive", NC_("filter", "in the archive") },
		{ "state", "live", NC_("filter", "not cancelled") },
		{ "guest", "of", NC_("filter", "who comes with somebody") },
		{ "guest", "with", NC_("filter", "with guests") },
		{ "guest", "without", NC_("filter", "without guests") },
		{ "canceller", "client", NC_("filter", "client") },
		{ "order", "old", NC_("filter", "the oldest first") },
	};

	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		if (strcmp(words[i].key, key) == 0 && strcmp(words[i].text, text) == 0)
			return trc(req->lang, "filter", words[i].word);
	if (strcmp(text, "yes") == 0 || strcmp(text, "no") == 0)
		return *text == 'y' ? tr(req->lang, "yes") : tr(req->lang, "no");
	if (strcmp(what, "visits") == 0 && strcmp(key, "state") == 0)
		return bookings_state(req->lang, text);
	if (strcmp(what, "visits") == 0 && strcmp(key, "origin") == 0)
		return bookings_origin(req->lang, text);
	return NULL;
}

/* A day, a month or a choice as people write it. */
static const char *
text_word(struct req *req, const char *what, const char *key, const char *text)
{
	const char	*word = choice_word(req, what, key, text);
	const size_t	 digits = strspn(text, "0123456789-");

	if (word != NULL || text[digits] != '\0' || digits < 7 || text[4] != '-')
		return word != NULL ? word : text;
	return digits == 7 ? lang_month(req->mem, req->lang, req_printf(req, "%s-01", text)) :
	    lang_date(req->mem, req->lang, text);
}

/* {"month": "2026-11", "q": "cut"} as "month: November 2026, text: cut"; NULL: nothing. */
static const char *
filter_words(struct req *req, const char *what, const char *json)
{
	const struct value	*filter = value_parse(req->mem, json);
	struct buf		*out = buf_new(req->mem);

	for (size_t i = 0; i < value_len(filter); i++) {
		const char	*key = value_key(filter, i);
		const char	*text = value_str(value_get(filter, key));

		if (text != NULL && *text != '\0')
			buf_printf(out, "%s%s: %s", out->len > 0 ? ", " : "",
			    filter_word(req, key), text_word(req, what, key, text));
	}
	return out->len > 0 ? out->data : NULL;
}

/* ---- the list -------------------------------------------------------------- */

static bool
read_asked(struct req *req, struct asked *ask)
{
	const char	*what = req_text(req, "what", 20, 0);

	*ask = (struct asked){ .who = log_who(req) };
	for (size_t i = 0; what != NULL && i < ARRAY_SIZE(kinds); i++)
		if (strcmp(kinds[i].what, what) == 0)
			ask->what = what;
	if (what != NULL && ask->what == NULL)
		req_error(req, "what", tr(req->lang, "There is no such choice"));
	ask->days = log_days(req);
	ask->before = req_id(req, "before", 0);
	return req_ok(req);
}

static const char *
url_of(struct req *req, const struct asked *ask, int64_t before)
{
	struct buf	*out = buf_new(req->mem);

	if (before != 0)
		buf_printf(out, "&before=%lld", (long long)before);
	buf_puts(out, log_who_query(req, ask->who));
	if (ask->what != NULL)
		buf_printf(out, "&what=%s", ask->what);
	log_days_query(out, ask->days);
	if (out->len > 0)
		out->data[0] = '?';
	return req_printf(req, "/settings/%lld/exports%s", (long long)req->auth->branch_id,
	    out->len > 0 ? out->data : "");
}

static void
add_filters(struct req *req, struct value *data, const struct asked *ask)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "slug", kinds[i].what);
		value_set_text(one, "word", tr(req->lang, kinds[i].word));
		value_set_bool(one, "here", ask->what != NULL && strcmp(ask->what, kinds[i].what) == 0);
	}
	value_set(data, "kinds", list);
	log_days_fill(data, ask->days);
	value_set_bool(data, "filtered", ask->who != 0 || ask->what != NULL || ask->days.first != NULL ||
	    ask->days.last != NULL);
	if (ask->before != 0)
		value_set_text(data, "newest", url_of(req, ask, 0));
}

static struct value *
export_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);
	const char	*what = row_text(r, i, rows_col(r, "what"));

	value_set_text(one, "when", lang_stamp(req->mem, req->lang, row_text(r, i, rows_col(r, "at"))));
	value_set_text(one, "who", row_text(r, i, rows_col(r, "who")));
	value_set_bool(one, "operated", row_bool(r, i, rows_col(r, "operated")));
	value_set_text(one, "operator", row_text(r, i, rows_col(r, "operator")));
	value_set_text(one, "what", export_word(req, what));
	value_set_text(one, "branch", row_text(r, i, rows_col(r, "branch")));
	value_set_text(one, "filter", filter_words(req, what, row_text(r, i, rows_col(r, "filter"))));
	value_set_int(one, "rows", row_int(r, i, rows_col(r, "rows")));
	return one;
}

enum http
get_exports(struct req *req)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem), *list = value_array(req->mem);
	struct query		*frame, *people, *place, *exports;
	const struct rows	*r;
	struct asked		 ask;

	if (!read_asked(req, &ask))
		return req_invalid(req);
	frame = frame_send(req);
	people = log_people_send(req, a->chain_id);
	place = log_place_send(req, a->chain_id, a->branch_id);
	exports = log_exports_send(req, a->chain_id, a->branch_id, ask.who, ask.what, ask.days.first,
	    ask.days.last, ask.before, PAGE + 1);
	if (!db_wait(req))
		return db_status(req);
	r = query_rows(exports);
	for (size_t i = 0; i < rows_len(r) && i < PAGE; i++)
		(void)value_append(list, export_value(req, r, i));
	value_set(data, "exports", list);
	value_set_bool(data, "none", rows_len(r) == 0);
	if (rows_len(r) > PAGE)
		value_set_text(data, "older", url_of(req, &ask, row_int(r, PAGE - 1, rows_col(r, "id"))));
	log_who_fill(req, data, query_rows(people), ask.who,
	    row_bool(query_rows(place), 0, rows_col(query_rows(place), "operated")));
	add_filters(req, data, &ask);
	value_set_text(data, "today", rows_text(query_rows(place), "today"));
	value_set_text(data, "heading", tr(req->lang, "Journal of exports"));
	settings_fill(req, data, frame, "exports");
	return view_answer(req, HTTP_200, "exports.html", data);
}
