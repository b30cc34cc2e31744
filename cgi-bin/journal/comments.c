/* comments.c: what colleagues say to one another about a visit.  "@Name" means
 * it for somebody: they see it in the bell, and get a letter if they have not
 * looked within ten minutes.  Whoever may not see the visit is not told, and
 * who wrote it learns that.
 */
#include "comments.h"

#include <string.h>

#include "auth.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "site.h"
#include "value.h"
#include "view.h"
#include "visit.h"

#include "comments_sql.h"

enum { SAID_MAX = 4000, MENTIONS_MAX = 20 };

/* Whom a text names. */
struct meant {
	const struct rows	*rows;
	struct ids		 ids;		/* who may see the visit */
	const char		*others;	/* names of who may not; "": all may */
};

/* Whether an id is one of "{3,7}". */
static bool
among(struct req *req, const char *list, int64_t id)
{
	const char	*all = req_printf(req, ",%.*s,", (int)strcspn(list + 1, "}"), list + 1);

	return strstr(all, req_printf(req, ",%lld,", (long long)id)) != NULL;
}

static struct query *
visit_send(struct req *req)
{
	const struct auth	*a = req->auth;

	return comments_visit_send(req, a->chain_id, a->branch_id, req_path_id(req, "id"),
	    auth_own_staff(req), a->last_days);
}

struct query *
comments_send(struct req *req, int64_t visit)
{
	return comments_count_send(req, req->auth->chain_id, visit);
}

/* ---- showing --------------------------------------------------------------- */

struct said {
	const char	*toast;
	int64_t		 undo;		/* the comment that was removed; 0: none */
	int64_t		 open;		/* the one that is being changed; 0: none */
};

static enum http
show(struct req *req, enum http status, struct said said)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "id");
	struct value		*data = value_object(req->mem), *one, *undo;
	struct query		*visit = visit_send(req), *thread;
	const char		*json;

	thread = comments_thread_send(req, a->chain_id, a->branch_id, id, a->user_id, said.open);
	if (!db_wait(req) || (json = query_json(thread)) == NULL)
		return db_status(req);
	if (rows_len(query_rows(visit)) == 0)
		return HTTP_404;
	one = value_parse(req->mem, json);
	value_set_int(one, "id", id);
	value_set_text(one, "title", req_printf(req, tr(req->lang, "Visit No. %lld"), (long long)id));
	value_set_text(one, "day", rows_text(query_rows(visit), "day"));
	value_set_bool(one, "whole", row_bool(query_rows(visit), 0,
	    rows_col(query_rows(visit), "whole")));
	value_set_bool(one, "none", value_len(value_get(one, "comments")) == 0);
	value_set_bool(one, "wrong", !req_ok(req));
	value_set_text(one, "error", value_str(value_get(req_errors(req), "text")));
	value_set_text(one, "typed", req_raw(req, "text"));
	value_set_text(one, "key", auth_token_new(req));
	value_set(value_sub(data, "panel"), "comments", one);
	value_set_text(data, "toast", said.toast);
	if (said.undo != 0) {
		undo = value_sub(data, "undo");
		value_set_int(undo, "visit", id);
		value_set_int(undo, "version", 0);
		value_set_text(undo, "action", req_printf(req, "comments/%lld/restore",
		    (long long)said.undo));
	}
	return panel_answer(req, status, data, rows_text(query_rows(visit), "day"));
}

/* What was merged into another visit is found there. */
enum http
get_comments(struct req *req)
{
	const struct rows	*r;
	enum http		 status = show(req, HTTP_200, (struct said){ 0 });

	if (status != HTTP_404)
		return status;
	r = comments_merged(req, req->auth->chain_id, req->auth->branch_id, req_path_id(req, "id"));
	if (r == NULL || rows_len(r) == 0)
		return visit_missing(req);
	return http_see_other(req, "/journal/%lld/visits/%lld/comments",
	    (long long)req->auth->branch_id, (long long)rows_int(r, "merged_into"));
}

enum http
get_comment(struct req *req)
{
	return show(req, HTTP_200, (struct said){ .open = req_path_id(req, "comment") });
}

/* Without scripts the address of the thread is shown again, so that reloading
 * it says nothing twice. */
static enum http
shown_again(struct req *req, struct said said)
{
	if (req_header(req, "HX-Request") != NULL || req_wants_json(req))
		return show(req, HTTP_200, said);
	return http_see_other(req, "/journal/%lld/visits/%lld/comments",
	    (long long)req->auth->branch_id, (long long)req_path_id(req, "id"));
}

/* ---- writing --------------------------------------------------------------- */

static struct meant
read_meant(struct req *req, const struct rows *r)
{
	struct meant	 m = { .rows = r, .others = "" };

	m.ids.v = mem_zero(req->mem, MENTIONS_MAX * sizeof(m.ids.v[0]));

	for (size_t i = 0; i < rows_len(r); i++)
		if (!row_bool(r, i, rows_col(r, "sees")))
			m.others = req_printf(req, "%s%s%s", m.others, *m.others != '\0' ? ", " : "",
			    row_text(r, i, rows_col(r, "name")));
		else if (m.ids.n < MENTIONS_MAX)
			m.ids.v[m.ids.n++] = row_int(r, i, rows_col(r, "user_id"));
		else
			req_error(req, "text", req_printf(req, tr(req->lang,
			    "At most %d colleagues can be named in one comment"), MENTIONS_MAX));
	return m;
}

/* Writes the letters, each in the language of whom it is for; added: to these
 * only, "{3,7}"; NULL: to all. */
static void
write_letters(struct req *req, int64_t comment, const char *text, const struct meant *m,
    const char *added)
{
	const struct auth	*a = req->auth;
	const struct lang	*l;
	const struct rows	*r = m->rows;
	int64_t			 id, visit = req_path_id(req, "id");

	for (size_t i = 0; i < rows_len(r); i++) {
		id = row_int(r, i, rows_col(r, "user_id"));
		if (!row_bool(r, i, rows_col(r, "sees")) ||
		    row_text(r, i, rows_col(r, "email")) == NULL ||
		    (added != NULL && !among(req, added, id)))
			continue;
		if ((l = lang_find(row_text(r, i, rows_col(r, "lang")))) == NULL)
			l = req->lang;
		(void)comments_letter_send(req, a->chain_id, a->branch_id, comment, id,
		    req_printf(req, tr(l, "%s mentioned you in visit No. %lld"), a->user_name,
		    (long long)visit),
		    req_printf(req, "%s\n\n%s/journal/%lld/visits/%lld/comments", text,
		    site_url(req), (long long)a->branch_id, (long long)visit));
	}
}

/* The field text and whom it names, for the visit of the path.  NULL: *status. */
static const char *
read_text(struct req *req, struct meant *m, enum http *status)
{
	const struct auth	*a = req->auth;
	const char		*text = req_text(req, "text", SAID_MAX, REQ_REQUIRED | REQ_LINES);
	struct query		*visit = visit_send(req), *meant;

	meant = comments_said_send(req, a->chain_id, a->branch_id, req_path_id(req, "id"),
	    a->user_id, text != NULL ? text : "");
	*status = HTTP_200;
	if (!db_wait(req))
		*status = db_status(req);
	else if (rows_len(query_rows(visit)) == 0)
		*status = HTTP_404;
	if (*status != HTTP_200)
		return NULL;
	*m = read_meant(req, query_rows(meant));
	if (!req_ok(req))
		*status = HTTP_422;
	return req_ok(req) ? text : NULL;
}

static enum http
wrong(struct req *req, enum http status, int64_t open)
{
	if (status != HTTP_422)
		return status;
	return req_wants_json(req) ? req_invalid(req) :
	    show(req, HTTP_422, (struct said){ .open = open });
}

/* Nobody is told who could not look: the writer learns it. */
static const char *
told(struct req *req, const struct meant *m, const char *otherwise)
{
	return *m->others == '\0' ? otherwise : req_printf(req,
	    tr(req->lang, "Not told, for they cannot see this visit: %s"), m->others);
}

enum http
post_comments(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct rows	*r;
	struct meant		 m;
	enum http		 status;
	const char		*text = read_text(req, &m, &status);

	if (text == NULL)
		return wrong(req, status, 0);
	r = comments_add(req, a->chain_id, a->branch_id, req_path_id(req, "id"), a->user_id, text,
	    m.ids);
	if (r == NULL)
		return db_status(req);
	write_letters(req, rows_int(r, "id"), text, &m, NULL);
	db_notify(req, "okno_live");
	return shown_again(req, (struct said){ .toast = told(req, &m, NULL) });
}

enum http
post_comment(struct req *req)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "comment");
	const struct rows	*r;
	struct meant		 m;
	enum http		 status;
	const char		*text = read_text(req, &m, &status);

	if (text == NULL)
		return wrong(req, status, id);
	r = comments_edit(req, a->chain_id, a->branch_id, req_path_id(req, "id"), id, a->user_id,
	    text, m.ids);
	if (r == NULL)
		return db_status(req);
	if (rows_text(r, "added") == NULL)
		return HTTP_404;
	write_letters(req, id, text, &m, rows_text(r, "added"));
	db_notify(req, "okno_live");
	return shown_again(req, (struct said){ .toast = told(req, &m, tr(req->lang, "Saved")) });
}

static enum http
remove_or_restore(struct req *req, bool back)
{
	const struct auth	*a = req->auth;
	int64_t			 id = req_path_id(req, "comment");
	struct query		*visit = visit_send(req);
	struct said		 said = { 0 };
	const struct rows	*r;

	if (!db_wait(req))
		return db_status(req);
	if (rows_len(query_rows(visit)) == 0)
		return HTTP_404;
	r = comments_remove(req, a->chain_id, a->branch_id, req_path_id(req, "id"), id, a->user_id,
	    back);
	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, rows_col(r, "done")))
		return HTTP_404;
	db_notify(req, "okno_live");
	said.toast = back ? tr(req->lang, "The comment is back") :
	    tr(req->lang, "The comment is removed");
	said.undo = back ? 0 : id;
	return shown_again(req, said);
}

enum http
post_comment_remove(struct req *req)
{
	return remove_or_restore(req, false);
}

enum http
post_comment_restore(struct req *req)
{
	return remove_or_restore(req, true);
}

/* ---- mentions -------------------------------------------------------------- */

enum http
post_comments_read(struct req *req)
{
	struct query	*visit = visit_send(req);

	if (!db_wait(req))
		return db_status(req);
	if (rows_len(query_rows(visit)) == 0)
		return HTTP_404;
	if (!comments_read(req, req->auth->chain_id, req_path_id(req, "id"), req->auth->user_id))
		return db_status(req);
	return shown_again(req, (struct said){ 0 });
}

enum http
get_mentions(struct req *req)
{
	struct query	*asked = mentions_list_send(req, req->auth->chain_id, req->auth->user_id);
	struct query	*frame = frame_send(req);
	const char	*json;
	struct value	*data;

	if (!db_wait(req) || (json = query_json(asked)) == NULL)
		return db_status(req);
	data = value_parse(req->mem, json);
	value_set_bool(data, "none", value_len(value_get(data, "mentions")) == 0);
	frame_fill(req, data, frame, "journal");
	return view_answer(req, HTTP_200, "mentions.html", data);
}
