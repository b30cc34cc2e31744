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
#include "shelf.h"
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

static enum http	 show(struct req *req, enum http status, int64_t wrong);

/* What a shelf asks of the chain's things, of this branch's. */
static const struct rows *
is(struct req *req, int64_t chain, int64_t id)
{
	return accounts_is(req, chain, req->auth->branch_id, id);
}

static const struct rows *
move(struct req *req, int64_t chain, int64_t id, int64_t by)
{
	return accounts_move(req, chain, req->auth->branch_id, id, by);
}

static const struct rows *
archive(struct req *req, int64_t chain, int64_t id, bool away)
{
	return accounts_archive(req, chain, req->auth->branch_id, id, away);
}

static const struct shelf	shelf = {
	.slug = "accounts", .unique = "account_title", .show = show, .is = is, .move = move,
	.archive = archive,
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
	shelf_said(req, data, status);
	settings_fill(req, data, frame, "accounts");
	return view_answer(req, status, "accounts.html", data);
}

enum http
get_accounts(struct req *req)
{
	return show(req, HTTP_200, -1);
}

enum http
get_account(struct req *req)
{
	return shelf_get(req, &shelf);
}

/* ---- changing -------------------------------------------------------------- */

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

enum http
post_accounts(struct req *req)
{
	struct typed	 t;

	if (req->auth->accounts != NULL)
		return http_refuse(req, HTTP_403, tr(req->lang,
		    "Your role works with chosen cash desks and accounts: it adds none."));
	read_typed(req, &t);
	if (!req_ok(req))
		return shelf_wrong(req, &shelf, 0);
	if (accounts_add(req, req->auth->chain_id, req->auth->branch_id, t.title, t.kind,
	    t.comment) == NULL)
		return shelf_refused(req, &shelf, 0);
	return shelf_back(req, &shelf, "?saved=1");
}

enum http
post_account(struct req *req)
{
	int64_t		 id = req_path_id(req, "id"), seen = 0;
	enum http	 status = shelf_known(req, &shelf);
	struct typed	 t;

	if (status != HTTP_200)
		return status;
	read_typed(req, &t);
	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &seen);
	if (!req_ok(req))
		return shelf_wrong(req, &shelf, id);
	return shelf_changed(req, &shelf, accounts_change(req, req->auth->chain_id,
	    req->auth->branch_id, id, seen, t.title, t.kind, t.comment), id);
}

enum http
post_account_move(struct req *req)
{
	return shelf_move(req, &shelf);
}

enum http
post_account_archive(struct req *req)
{
	return shelf_archive(req, &shelf, true);
}

enum http
post_account_restore(struct req *req)
{
	return shelf_archive(req, &shelf, false);
}
