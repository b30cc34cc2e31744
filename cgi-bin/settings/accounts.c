/* accounts.c: the cash desks and accounts of a branch: added, renamed, put in
 * order, put away.  None is ever deleted, for money will refer to them.
 */
#include "accounts.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "req.h"
#include "route.h"
#include "settings.h"
#include "value.h"
#include "view.h"

#include "accounts_sql.h"

enum { TITLE_MAX = 100, COMMENT_MAX = 500, VERSION_MAX = 2147483647 };

static const struct kind {
	const char	*kind;
	const char	*word;		/* a msgid */
} kinds[] = {
	{ "cash", N_("Cash desk") },
	{ "card", N_("Card payments") },
	{ "bank", N_("Bank account") },
};

static struct value *
kinds_value(struct req *req, const char *present)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "kind", kinds[i].kind);
		value_set_text(one, "word", tr(req->lang, kinds[i].word));
		value_set_bool(one, "here", strcmp(kinds[i].kind, present) == 0);
	}
	return list;
}

static const char *
kind_word(struct req *req, const char *kind)
{
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++)
		if (strcmp(kinds[i].kind, kind) == 0)
			return tr(req->lang, kinds[i].word);
	return kind;
}

/* ---- the list -------------------------------------------------------------- */

/* What an account shows: itself, or what was typed and is wrong. */
static void
fill(struct req *req, struct value *one, const char *title, const char *kind, const char *comment,
    bool typed)
{
	value_set_text(one, "title", typed ? req_raw(req, "title") : title);
	value_set_text(one, "comment", typed ? req_raw(req, "comment") : comment);
	value_set(one, "kinds", kinds_value(req, typed ? req_raw(req, "kind") : kind));
	if (typed)
		value_set_text(one, "error", value_str(value_get(req_errors(req), "title")));
}

static struct value *
account_value(struct req *req, const struct rows *r, size_t i, int64_t wrong)
{
	struct value	*one = value_object(req->mem);
	int64_t		 id = row_int(r, i, rows_col(r, "id"));
	const char	*kind = row_text(r, i, rows_col(r, "kind"));

	value_set_int(one, "id", id);
	value_set_int(one, "version", row_int(r, i, rows_col(r, "version")));
	value_set_text(one, "kind", kind);
	value_set_text(one, "word", kind_word(req, kind));
	fill(req, one, row_text(r, i, rows_col(r, "title")), kind,
	    row_text(r, i, rows_col(r, "comment")), id == wrong);
	return one;
}

/* The page; wrong: whose form is shown as it was typed, 0 for the new one. */
static enum http
show(struct req *req, enum http status, int64_t wrong)
{
	struct query		*q = accounts_list_send(req, req->auth->chain_id,
				    req->auth->branch_id);
	struct query		*frame = frame_send(req);
	struct value		*data = value_object(req->mem), *used = value_array(req->mem);
	struct value		*away = value_array(req->mem);
	const struct rows	*r;

	if (!db_wait(req) || (r = query_rows(q)) == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++)
		(void)value_append(row_bool(r, i, rows_col(r, "archived")) ? away : used,
		    account_value(req, r, i, wrong));
	value_set_text(data, "heading", tr(req->lang, "Cash desks and accounts"));
	value_set(data, "accounts", used);
	value_set(data, "away", away);
	value_set_bool(data, "has_away", value_len(away) > 0);
	value_set_bool(data, "may_change", auth_may(req, "finances_options_update_access"));
	value_set_bool(data, "may_add", auth_may(req, "finances_options_update_access") &&
	    req->auth->accounts == NULL);
	fill(req, value_sub(data, "fresh"), "", "cash", "", status != HTTP_200 && wrong == 0);
	value_set_int(data, "archived", status == HTTP_200 ? req_id(req, "archived", 0) : 0);
	value_set_bool(data, "saved", status == HTTP_200 && *req_raw(req, "saved") != '\0');
	settings_fill(req, data, frame, "accounts");
	return view_answer(req, status, "accounts.html", data);
}

static enum http
back(struct req *req, const char *query)
{
	return http_see_other(req, "/settings/%lld/accounts%s", (long long)req->auth->branch_id,
	    query);
}

enum http
get_accounts(struct req *req)
{
	return show(req, HTTP_200, -1);
}

/* ---- changing -------------------------------------------------------------- */

/* The account of the path is one of this branch that the asker sees. */
static enum http
known(struct req *req, int64_t id)
{
	const struct rows	*r = accounts_is(req, req->auth->chain_id, req->auth->branch_id, id);

	return r == NULL ? db_status(req) : rows_len(r) == 0 ? HTTP_404 : HTTP_200;
}

/* Where the form of an account posts to, asked for anew: the list. */
enum http
get_account(struct req *req)
{
	enum http	 status = known(req, req_path_id(req, "id"));

	return status == HTTP_200 ? back(req, "") : status;
}

struct typed {
	const char	*title;
	const char	*kind;
	const char	*comment;
};

static void
read_typed(struct req *req, struct typed *t)
{
	static const char *const	words[] = { "cash", "card", "bank", NULL };

	t->title = req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	t->kind = req_one_of(req, "kind", words, REQ_REQUIRED);
	t->comment = req_text(req, "comment", COMMENT_MAX, 0);
	if (t->comment == NULL)
		t->comment = "";
}

/* What the database said against it, beside its field. */
static enum http
refused(struct req *req, int64_t id)
{
	enum http	 status = db_status(req);

	if (strcmp(db_constraint(req), "account_title") != 0)
		return status;
	req_error(req, "title", tr(req->lang, "There is one of this name already"));
	return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, id);
}

enum http
post_accounts(struct req *req)
{
	struct typed	 t;

	if (req->auth->accounts != NULL)
		return http_refuse(req, HTTP_403, tr(req->lang,
		    "Your role works with chosen cash desks and accounts: it adds none."));
	read_typed(req, &t);
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, 0);
	if (accounts_add(req, req->auth->chain_id, req->auth->branch_id, t.title, t.kind,
	    t.comment) == NULL)
		return refused(req, 0);
	return back(req, "?saved=1");
}

enum http
post_account(struct req *req)
{
	int64_t			 id = req_path_id(req, "id"), seen = 0;
	enum http		 status = known(req, id);
	const struct rows	*r;
	struct typed		 t;

	if (status != HTTP_200)
		return status;
	read_typed(req, &t);
	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &seen);
	if (!req_ok(req))
		return req_wants_json(req) ? req_invalid(req) : show(req, HTTP_422, id);
	r = accounts_change(req, req->auth->chain_id, req->auth->branch_id, id, seen, t.title,
	    t.kind, t.comment);
	if (r == NULL)
		return refused(req, id);
	if (rows_len(r) == 0)
		return http_refuse(req, HTTP_409, tr(req->lang,
		    "Somebody else has changed it meanwhile. Open the page anew, please."));
	return back(req, "?saved=1");
}

enum http
post_account_move(struct req *req)
{
	static const char *const	ways[] = { "up", "down", NULL };
	const char			*way = req_one_of(req, "way", ways, REQ_REQUIRED);
	const struct rows		*r;

	if (!req_ok(req))
		return req_invalid(req);
	r = accounts_move(req, req->auth->chain_id, req->auth->branch_id, req_path_id(req, "id"),
	    strcmp(way, "up") == 0 ? -1 : 1);
	if (r == NULL)
		return db_status(req);
	return rows_len(r) == 0 ? HTTP_404 : back(req, "");
}

static enum http
archive(struct req *req, bool away)
{
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*r = accounts_archive(req, req->auth->chain_id,
				    req->auth->branch_id, id, away);

	if (r == NULL)
		return refused(req, -1);
	if (rows_len(r) == 0)
		return HTTP_404;
	return back(req, away ? req_printf(req, "?archived=%lld", (long long)id) : "?saved=1");
}

enum http
post_account_archive(struct req *req)
{
	return archive(req, true);
}

enum http
post_account_restore(struct req *req)
{
	return archive(req, false);
}
