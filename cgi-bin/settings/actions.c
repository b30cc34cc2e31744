/* actions.c: the journal of actions: who changed what from what to what; and whether
 * anybody tampered with it.
 */
#include "actions.h"

#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "role.h"
#include "route.h"
#include "settings.h"
#include "value.h"
#include "view.h"

#include "actions_sql.h"

enum { PAGE = 30, TYPED_MAX = 100 };

/* What is asked for. */
struct ask {
	int64_t			 who;
	const struct log_kind	*kind;
	const char		*about;		/* the kind of the object */
	int64_t			 object;
	const char		*typed;
	struct log_days		 days;
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

int64_t
log_who(struct req *req)
{
	const char	*who = req_text(req, "who", 20, 0);

	if (who != NULL && strcmp(who, "clients") == 0)
		return LOG_CLIENTS;
	return who != NULL && strcmp(who, "operator") == 0 ? LOG_OPERATOR : req_id(req, "who", 0);
}

const char *
log_who_query(struct req *req, int64_t who)
{
	if (who == 0)
		return "";
	if (who == LOG_CLIENTS)
		return "&who=clients";
	return who == LOG_OPERATOR ? "&who=operator" : req_printf(req, "&who=%lld", (long long)who);
}

/* Kinds of objects of which all that was done may be asked for. */
static const char *
about_of(const char *kind)
{
	static const char *const	slugs[] = { "client", "service", "resource", "staff", "branch",
		"role", "visit" };

	for (size_t i = 0; kind != NULL && i < ARRAY_SIZE(slugs); i++)
		if (strcmp(slugs[i], kind) == 0)
			return slugs[i];
	return NULL;
}

/* An object without about is of the kind that is asked for. */
static bool
read_ask(struct req *req, struct ask *ask)
{
	const char	*kind = req_text(req, "kind", 20, 0), *about = req_text(req, "about", 20, 0);

	*ask = (struct ask){ .kind = kind_of(kind), .who = log_who(req) };
	if (kind != NULL && ask->kind == NULL)
		req_error(req, "kind", tr(req->lang, "There is no such choice"));
	ask->object = req_id(req, "object", 0);
	if (ask->object != 0 && (ask->about = about_of(about != NULL ? about : kind)) == NULL)
		req_error(req, "about", tr(req->lang, "There is no such choice"));
	ask->typed = ask->object == 0 ? req_text(req, "q", TYPED_MAX, 0) : NULL;
	ask->days = log_days(req);
	ask->before = req_id(req, "before", 0);
	return req_ok(req);
}

/* The address of the list as asked, older than an entry; 0: of the newest; whole: also
 * about what. */
static const char *
url_of(struct req *req, const struct ask *ask, int64_t before, bool whole)
{
	struct buf	*out = buf_new(req->mem);

	if (before != 0)
		buf_printf(out, "&before=%lld", (long long)before);
	buf_puts(out, log_who_query(req, ask->who));
	if (ask->kind != NULL)
		buf_printf(out, "&kind=%s", ask->kind->slug);
	if (whole && ask->object != 0)
		buf_printf(out, "&about=%s&object=%lld", ask->about, (long long)ask->object);
	if (whole && ask->typed != NULL) {
		buf_puts(out, "&q=");
		buf_percent(out, ask->typed, "");
	}
	log_days_query(out, ask->days);
	if (out->len > 0)
		out->data[0] = '?';
	return req_printf(req, "/settings/%lld/log%s", (long long)req->auth->branch_id,
	    out->len > 0 ? out->data : "");
}

/* Days of the wrong order mean the days between them as well. */
struct log_days
log_days(struct req *req)
{
	struct log_days	 days = { req_date(req, "first", 0), req_date(req, "last", 0) };

	if (days.first != NULL && days.last != NULL && strcmp(days.first, days.last) > 0)
		return (struct log_days){ days.last, days.first };
	return days;
}

void
log_days_query(struct buf *out, struct log_days days)
{
	if (days.first != NULL)
		buf_printf(out, "&first=%s", days.first);
	if (days.last != NULL)
		buf_printf(out, "&last=%s", days.last);
}

void
log_days_fill(struct value *data, struct log_days days)
{
	value_set_text(data, "first", days.first);
	value_set_text(data, "last", days.last);
}

void
log_who_fill(struct req *req, struct value *data, const struct rows *r, int64_t who, bool operated)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
		value_set_bool(one, "here", row_int(r, i, rows_col(r, "id")) == who);
	}
	value_set(data, "people", list);
	value_set_bool(data, "clients", who == LOG_CLIENTS);
	value_set_bool(data, "operator", who == LOG_OPERATOR);
	value_set_bool(data, "operated", operated || who == LOG_OPERATOR);
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
	value_set_bool(data, "entries_too", true);
	log_days_fill(data, ask->days);
	value_set_text(data, "typed_part", ask->typed);
	value_set_bool(data, "filtered", ask->who != 0 || ask->kind != NULL || ask->object != 0 ||
	    ask->typed != NULL || ask->days.first != NULL || ask->days.last != NULL);
	if (ask->before != 0)
		value_set_text(data, "newest", url_of(req, ask, 0, true));
}

/* The one object that is asked for, by its name. */
static void
add_about(struct req *req, struct value *data, const struct ask *ask, const char *name)
{
	struct value	*about;
	const char	*kind = ask->about;

	if (kind == NULL)
		return;
	about = value_sub(data, "about");
	value_set_text(about, "kind", kind);
	value_set_int(about, "object", ask->object);
	value_set_text(about, "what", log_table_word(req, kind));
	if (strcmp(kind, "role") == 0 && name != NULL)
		name = role_word(req, name, name);
	if (strcmp(kind, "visit") == 0 || name == NULL)
		name = req_printf(req, "№ %lld", (long long)ask->object);
	value_set_text(about, "name", name);
	value_set_text(about, "off", url_of(req, ask, 0, false));
}

/* ---- the list -------------------------------------------------------------- */

static const char *
when(struct req *req, const char *at)
{
	return lang_stamp(req->mem, req->lang, at);
}

/* Who a visit's entry is about and when it begins, with where to look at it: of
 * "branch|when|client", or only its number. */
static void
add_visit(struct req *req, struct value *one, const struct rows *r, size_t i)
{
	const char	*told = row_text(r, i, rows_col(r, "name"));
	const char	*at = told != NULL ? strchr(told, '|') : NULL;
	const char	*client = at != NULL ? strchr(at + 1, '|') : NULL;
	const long long	 id = (long long)row_int(r, i, rows_col(r, "visit_id"));

	value_set_int(one, "visit", id);
	if (client == NULL) {
		value_set_text(one, "name", req_printf(req, "№ %lld", id));
		return;
	}
	value_set_text(one, "name", req_printf(req, "№ %lld%s%s", id,
	    client[1] != '\0' ? " · " : "", client + 1));
	value_set_text(one, "url", req_printf(req, "/journal/%.*s/visits/%lld",
	    (int)(at - told), told, id));
	if (client > at + 1)
		value_set_text(one, "begins", when(req, req_printf(req, "%.*s",
		    (int)(client - at - 1), at + 1)));
}

static void
add_object(struct req *req, struct value *one, const struct rows *r, size_t i)
{
	const char	*kind = row_text(r, i, rows_col(r, "kind"));
	const char	*name = row_text(r, i, rows_col(r, "name"));

	if (name != NULL && (strcmp(kind, "role") == 0 || strcmp(kind, "role_view") == 0))
		name = role_word(req, name, name);
	value_set_text(one, "name", name);
	value_set_int(one, "object_id", row_int(r, i, rows_col(r, "object_id")));
	if (about_of(kind) != NULL && name != NULL)
		value_set_text(one, "url", req_printf(req, "/settings/%lld/log?about=%s&object=%lld",
		    (long long)req->auth->branch_id, kind,
		    (long long)row_int(r, i, rows_col(r, "object_id"))));
}

static void
add_who(struct value *one, const struct rows *r, size_t i)
{
	value_set_text(one, "who", row_text(r, i, rows_col(r, "who")));
	value_set_bool(one, "operated", row_bool(r, i, rows_col(r, "operated")));
	value_set_text(one, "operator", row_text(r, i, rows_col(r, "operator")));
	value_set_bool(one, "asked", row_bool(r, i, rows_col(r, "asked")));
}

static struct value *
entry_value(struct req *req, const struct rows *r, size_t i, const struct value *changes,
    const char *currency)
{
	struct value	*one = value_object(req->mem);
	const char	*object = row_text(r, i, rows_col(r, "object")), *look;

	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "when", when(req, row_text(r, i, rows_col(r, "at"))));
	add_who(one, r, i);
	value_set_text(one, "what", log_table_word(req, object));
	value_set_text(one, "action", log_deed(req, row_text(r, i, rows_col(r, "action")), changes,
	    &look));
	value_set_text(one, "look", look);
	value_set_bool(one, "deleted", strcmp(row_text(r, i, rows_col(r, "action")), "delete") == 0);
	value_set_bool(one, "sealed", row_bool(r, i, rows_col(r, "sealed")));
	value_set_bool(one, "erased", row_bool(r, i, rows_col(r, "erased")));
	value_set(one, "changes", log_changes(req, object, changes, currency));
	if (row_int(r, i, rows_col(r, "visit_id")) != 0 && strcmp(object, "client") != 0)
		add_visit(req, one, r, i);
	else
		add_object(req, one, r, i);
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
		    row_int(r, n - 1, rows_col(r, "id")), true));
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
	value_set_text(check, "links", lang_count(req->mem, req->lang,
	    "%lu entry is as it was written", "%lu entries are as they were written",
	    (unsigned long)rows_int(r, "links")));
	value_set_int(check, "number", rows_int(r, "links"));
	value_set_text(check, "last", rows_text(r, "last"));
}

/* Asks for the entries; of what was typed or is one object only after asking which
 * those are.  NULL: that failed. */
static struct query *
entries_send(struct req *req, const struct ask *ask, struct value *data)
{
	const struct auth	*a = req->auth;
	const bool		 about = ask->object != 0 || ask->typed != NULL;
	const char		*tables = ask->kind != NULL ? ask->kind->tables : NULL;
	const struct rows	*r;

	if (!about)
		return log_entries_send(req, a->chain_id, a->branch_id, ask->who, tables, false,
		    NULL, NULL, NULL, ask->days.first, ask->days.last, ask->before, PAGE + 1);
	if ((r = log_about(req, a->chain_id, ask->typed, ask->about, ask->object)) == NULL)
		return NULL;
	add_about(req, data, ask, rows_text(r, "name"));
	return log_entries_send(req, a->chain_id, a->branch_id, ask->who, tables, true,
	    rows_text(r, "visits"), rows_text(r, "objects"), rows_text(r, "ids"),
	    ask->days.first, ask->days.last, ask->before, PAGE + 1);
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
	if ((entries = entries_send(req, &ask, data)) == NULL)
		return db_status(req);
	people = log_people_send(req, a->chain_id);
	asked = log_place_send(req, a->chain_id, a->branch_id);
	check = log_check_state_send(req, a->chain_id, a->branch_id);
	if (!db_wait(req))
		return db_status(req);
	place = query_rows(asked);
	log_who_fill(req, data, query_rows(people), ask.who, row_bool(place, 0, rows_col(place, "operated")));
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
