/* actions.c: the journal of actions: who changed what from what to what; whether
 * anybody tampered with it; and the journal of exports.
 */
#include "actions.h"

#include <string.h>

#include "auth.h"
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

enum { PAGE = 50, CLIENTS = -1 };

/* What is asked for. */
struct ask {
	int64_t			 who;		/* CLIENTS: whoever is no user */
	const struct log_kind	*kind;
	int64_t			 object;
	const char		*first;
	const char		*last;
	int64_t			 before;
};

/* ---- what is asked for ----------------------------------------------------- */

static const struct log_kind *
kind_of(const char *slug)
{
	for (size_t i = 0; slug != NULL && log_kind_at(i) != NULL; i++)
		if (strcmp(log_kind_at(i)->slug, slug) == 0)
			return log_kind_at(i);
	return NULL;
}

static bool
read_ask(struct req *req, struct ask *ask)
{
	const char	*who = req_text(req, "who", 20, 0), *kind = req_text(req, "kind", 20, 0);

	*ask = (struct ask){ .kind = kind_of(kind) };
	if (who != NULL && strcmp(who, "clients") == 0)
		ask->who = CLIENTS;
	else
		ask->who = req_id(req, "who", 0);
	if (kind != NULL && ask->kind == NULL)
		req_error(req, "kind", tr(req->lang, "There is no such choice"));
	ask->object = req_id(req, "object", 0);
	ask->first = req_date(req, "first", 0);
	ask->last = req_date(req, "last", 0);
	ask->before = req_id(req, "before", 0);
	return req_ok(req);
}

/* The address of the list as asked, older than an entry. */
static const char *
url_of(struct req *req, const struct ask *ask, int64_t before)
{
	struct buf	*out = buf_new(req->mem);

	buf_printf(out, "/settings/%lld/log?before=%lld", (long long)req->auth->branch_id,
	    (long long)before);
	if (ask->who == CLIENTS)
		buf_puts(out, "&who=clients");
	else if (ask->who != 0)
		buf_printf(out, "&who=%lld", (long long)ask->who);
	if (ask->kind != NULL)
		buf_printf(out, "&kind=%s", ask->kind->slug);
	if (ask->object != 0)
		buf_printf(out, "&object=%lld", (long long)ask->object);
	if (ask->first != NULL)
		buf_printf(out, "&first=%s", ask->first);
	if (ask->last != NULL)
		buf_printf(out, "&last=%s", ask->last);
	return out->data;
}

static void
add_people(struct req *req, struct value *data, const struct rows *r, const struct ask *ask)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
		value_set_bool(one, "here", row_int(r, i, rows_col(r, "id")) == ask->who);
	}
	value_set(data, "people", list);
	value_set_bool(data, "clients", ask->who == CLIENTS);
}

static void
add_filters(struct req *req, struct value *data, const struct ask *ask)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; log_kind_at(i) != NULL; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "slug", log_kind_at(i)->slug);
		value_set_text(one, "word", tr(req->lang, log_kind_at(i)->word));
		value_set_bool(one, "here", log_kind_at(i) == ask->kind);
	}
	value_set(data, "kinds", list);
	value_set_text(data, "first", ask->first);
	value_set_text(data, "last", ask->last);
	if (ask->object != 0)
		value_set_int(data, "object", ask->object);
	value_set_bool(data, "filtered", ask->who != 0 || ask->kind != NULL || ask->object != 0 ||
	    ask->first != NULL || ask->last != NULL || ask->before != 0);
}

/* ---- the list -------------------------------------------------------------- */

static const char *
action_word(struct req *req, const char *action)
{
	if (strcmp(action, "add") == 0)
		return trc(req->lang, "log", "added");
	return strcmp(action, "delete") == 0 ? trc(req->lang, "log", "deleted") :
	    trc(req->lang, "log", "changed");
}

static const char *
when(struct req *req, const char *at)
{
	return lang_stamp(req->mem, req->lang, at);
}

/* Kinds of entries of which all about the same thing may be asked for. */
static const char *
filter_kind(const char *kind)
{
	static const char *const	slugs[] = { "client", "service", "resource", "staff", "branch" };

	for (size_t i = 0; i < ARRAY_SIZE(slugs); i++)
		if (strcmp(slugs[i], kind) == 0)
			return kind;
	return NULL;
}

static struct value *
entry_value(struct req *req, const struct rows *r, size_t i, const struct value *changes,
    const char *currency)
{
	struct value	*one = value_object(req->mem);
	const char	*action = row_text(r, i, rows_col(r, "action"));

	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "when", when(req, row_text(r, i, rows_col(r, "at"))));
	value_set_text(one, "who", row_text(r, i, rows_col(r, "who")));
	value_set_text(one, "what", log_table_word(req, row_text(r, i, rows_col(r, "object"))));
	value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
	value_set_text(one, "action", action_word(req, action));
	value_set_bool(one, "added", strcmp(action, "add") == 0);
	value_set_bool(one, "deleted", strcmp(action, "delete") == 0);
	value_set_bool(one, "sealed", row_bool(r, i, rows_col(r, "sealed")));
	value_set_bool(one, "erased", row_bool(r, i, rows_col(r, "erased")));
	value_set(one, "changes", log_changes(req, row_text(r, i, rows_col(r, "object")), changes,
	    currency));
	value_set_text(one, "kind", filter_kind(row_text(r, i, rows_col(r, "kind"))));
	value_set_int(one, "object_id", row_int(r, i, rows_col(r, "object_id")));
	if (row_int(r, i, rows_col(r, "visit_id")) != 0)
		value_set_int(one, "visit", row_int(r, i, rows_col(r, "visit_id")));
	return one;
}

/* The changes of all entries: the beginning of a parser costs more than the text of one. */
static const struct value *
changes_of(struct req *req, const struct rows *r)
{
	struct buf	*all = buf_new(req->mem);

	for (size_t i = 0; i < rows_len(r); i++)
		buf_printf(all, "%s%s", i == 0 ? "[" : ",", row_text(r, i, rows_col(r, "changes")));
	buf_printf(all, "%s]", all->len == 0 ? "[" : "");
	return value_from_json(req->mem, all->data, all->len);
}

static void
add_entries(struct req *req, struct value *data, const struct rows *r, const struct ask *ask,
    const char *currency)
{
	const struct value	*changes = changes_of(req, r);
	struct value		*list = value_array(req->mem);
	size_t			 n = rows_len(r) < PAGE ? rows_len(r) : PAGE;

	for (size_t i = 0; i < n; i++)
		(void)value_append(list, entry_value(req, r, i, value_at(changes, i), currency));
	value_set(data, "entries", list);
	value_set_bool(data, "none", n == 0);
	if (rows_len(r) > PAGE)
		value_set_text(data, "older", url_of(req, ask,
		    row_int(r, n - 1, rows_col(r, "id"))));
}

/* What the last check of the seals said. */
static void
add_check(struct req *req, struct value *data, const struct rows *r)
{
	struct value	*check;
	const char	*broken;

	if (rows_len(r) == 0)
		return;
	check = value_sub(data, "check");
	broken = rows_text(r, "broken");
	value_set_bool(check, "running", !row_bool(r, 0, rows_col(r, "done")));
	value_set_text(check, "when", when(req, rows_text(r, "at")));
	value_set_text(check, "who", rows_text(r, "who"));
	value_set_bool(check, "good", broken == NULL);
	if (broken != NULL) {
		value_set_text(check, "broken", tr(req->lang, broken));
		value_set_int(check, "entry", rows_int(r, "broken_log"));
	}
	value_set_text(check, "links", req_printf(req, trn(req->lang, "%lu entry is as it was written",
	    "%lu entries are as they were written", (unsigned long)rows_int(r, "links")),
	    (unsigned long)rows_int(r, "links")));
	value_set_int(check, "number", rows_int(r, "links"));
	value_set_text(check, "last", rows_text(r, "last"));
}

enum http
get_log(struct req *req)
{
	const struct auth	*a = req->auth;
	struct value		*data = value_object(req->mem);
	struct query		*entries, *people, *check, *frame, *asked;
	const struct rows	*place;
	struct ask		 ask;

	if (!read_ask(req, &ask))
		return req_invalid(req);
	frame = frame_send(req);
	people = log_people_send(req, a->chain_id);
	entries = log_entries_send(req, a->chain_id, a->branch_id, ask.who,
	    ask.kind != NULL ? ask.kind->tables : NULL, ask.object, ask.first, ask.last,
	    ask.before, PAGE + 1);
	asked = log_place_send(req, a->chain_id, a->branch_id);
	check = log_check_state_send(req, a->chain_id, a->branch_id);
	if (!db_wait(req))
		return db_status(req);
	place = query_rows(asked);
	add_people(req, data, query_rows(people), &ask);
	add_filters(req, data, &ask);
	add_entries(req, data, query_rows(entries), &ask, rows_text(place, "currency"));
	add_check(req, data, query_rows(check));
	value_set_text(data, "today", rows_text(place, "today"));
	value_set_text(data, "heading", tr(req->lang, "Journal of actions"));
	settings_fill(req, data, frame, "log");
	return view_answer(req, HTTP_200, "actions.html", data);
}

enum http
post_log_check(struct req *req)
{
	if (!log_check_ask(req, req->auth->chain_id, req->auth->user_id))
		return db_status(req);
	db_notify(req, "okno_heavy");
	return http_see_other(req, "/settings/%lld/log", (long long)req->auth->branch_id);
}

/* ---- exports --------------------------------------------------------------- */

static const char *
export_word(struct req *req, const char *what)
{
	static const struct {
		const char	*what;
		const char	*word;
	} words[] = {
		{ "services",	N_("Services") },
		{ "staff",	N_("Staff members") },
		{ "timetable",	N_("Timetable") },
		{ "visits",	N_("Bookings") },
	};

	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		if (strcmp(words[i].what, what) == 0)
			return tr(req->lang, words[i].word);
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

/* {"month": "2026-11", "q": "cut"} as "month: 2026-11, q: cut". */
static const char *
filter_words(struct req *req, const char *json)
{
	const struct value	*filter = value_from_json(req->mem, json, strlen(json));
	struct buf		*out = buf_new(req->mem);

	for (size_t i = 0; i < value_len(filter); i++) {
		const char	*key = value_key(filter, i);
		const char	*text = value_str(value_get(filter, key));

		if (text != NULL && *text != '\0')
			buf_printf(out, "%s%s: %s", out->len > 0 ? ", " : "",
			    filter_word(req, key), text);
	}
	return out->len > 0 ? out->data : NULL;
}

enum http
get_exports(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 before = req_id(req, "before", 0);
	struct value		*data = value_object(req->mem), *list = value_array(req->mem), *one;
	struct query		*frame = frame_send(req);
	const struct rows	*r;
	size_t			 n;

	if (!req_ok(req))
		return req_invalid(req);
	if ((r = log_exports(req, a->chain_id, a->branch_id, before, PAGE + 1)) == NULL)
		return db_status(req);
	n = rows_len(r) < PAGE ? rows_len(r) : PAGE;
	for (size_t i = 0; i < n; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "when", when(req, row_text(r, i, rows_col(r, "at"))));
		value_set_text(one, "who", row_text(r, i, rows_col(r, "who")));
		value_set_text(one, "what", export_word(req, row_text(r, i, rows_col(r, "what"))));
		value_set_text(one, "branch", row_text(r, i, rows_col(r, "branch")));
		value_set_text(one, "filter", filter_words(req, row_text(r, i, rows_col(r, "filter"))));
		value_set_int(one, "rows", row_int(r, i, rows_col(r, "rows")));
	}
	value_set(data, "exports", list);
	value_set_bool(data, "none", n == 0);
	if (rows_len(r) > PAGE)
		value_set_text(data, "older", req_printf(req, "/settings/%lld/exports?before=%lld",
		    (long long)a->branch_id, (long long)row_int(r, n - 1, rows_col(r, "id"))));
	value_set_text(data, "heading", tr(req->lang, "Journal of exports"));
	settings_fill(req, data, frame, "exports");
	return view_answer(req, HTTP_200, "exports.html", data);
}
