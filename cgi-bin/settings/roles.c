/* roles.c: the roles of the chain: what each allows, with which limits; making,
 * copying and deleting one's own, and looking at Okno as one of them.  What may
 * be given by whom is decided in sql/functions/13-roles.sql.
 */
#include "roles.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "role.h"
#include "route.h"
#include "settings.h"
#include "value.h"
#include "view.h"

#include "roles_sql.h"

enum { TITLE_MAX = 100, DAYS_MAX = 3650, VERSION_MAX = 2147483647, ACCOUNTS_MAX = 1000,
	NETWORKS_CHARS = 5000 };

/* How many days back what is limited reaches, as columns of a role and fields of the form. */
enum { NDAYS = 3 };
static const struct {
	const char	*name;
	const char	*word;
	const char	*hint;
} days_kinds[NDAYS] = {
	{ "last_days", N_("Days back that the journal shows"),
	  N_("And messages and the journal of actions. 0: from today on. Empty: all") },
	{ "list_days", N_("Days back that the list of bookings shows"),
	  N_("And its spreadsheets") },
	{ "edit_days", N_("Days back that visits may be changed"),
	  N_("Older ones are there to read only") },
};

/* A role as the form has it. */
struct form {
	int64_t			 id;		/* 0: new */
	int64_t			 from;		/* new, as this one; 0: empty */
	const char		*title;
	bool			 ready;
	bool			 owner;
	bool			 beyond;	/* it allows more than the asker may: its limits stay */
	bool			 own_only;
	int64_t			 position;	/* the staff of this one only; 0: all */
	int64_t			 days[NDAYS];	/* -1: all */
	bool			 hides;
	bool			 narrower;	/* manages users with fewer rights only */
	const struct value	*accounts;	/* an array of ids; NULL: all */
	const char		*networks;	/* addresses to work from, a line each; "": anywhere */
	const struct value	*rights;	/* an array of slugs */
	int64_t			 version;
};

static bool
has(const struct value *rights, const char *slug)
{
	for (size_t i = 0; i < value_len(rights); i++)
		if (strcmp(value_str(value_at(rights, i)), slug) == 0)
			return true;
	return false;
}

static const struct value *
parse(struct req *req, const char *json)
{
	return value_parse(req->mem, json);
}

/* ---- the list -------------------------------------------------------------- */

static struct value *
role_value(struct req *req, const struct rows *r, size_t i)
{
	struct value		*one = value_object(req->mem);
	const struct value	*rights = parse(req, row_text(r, i, rows_col(r, "rights")));
	unsigned long		 members = (unsigned long)row_int(r, i, rows_col(r, "members"));
	unsigned long		 n = 0, all = 0;

	for (; right_at(all) != NULL; all++)
		n += has(rights, right_at(all)->slug);
	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "word", role_word(req, row_text(r, i, rows_col(r, "slug")),
	    row_text(r, i, rows_col(r, "title"))));
	value_set_bool(one, "ready", row_bool(r, i, rows_col(r, "ready")));
	value_set_bool(one, "within", row_bool(r, i, rows_col(r, "within")));
	value_set_text(one, "rights", n == all ? tr(req->lang, "everything") :
	    req_printf(req, tr(req->lang, "%lu of %lu rights"), n, all));
	value_set(one, "limits",
	    role_limits(req, r, i, row_text(r, i, rows_col(r, "accounts")) != NULL));
	value_set_text(one, "members", members == 0 ? "" : req_printf(req,
	    trn(req->lang, "%lu user", "%lu users", members), members));
	return one;
}

static enum http
show_list(struct req *req, enum http status, int64_t deleted)
{
	struct query		*list = roles_list_send(req, req->auth->chain_id,
				    req->auth->user_id);
	struct query		*frame = frame_send(req);
	struct value		*data = value_object(req->mem), *roles = value_array(req->mem);
	const struct rows	*r;

	if (!db_wait(req) || (r = query_rows(list)) == NULL)
		return db_status(req);
	for (size_t i = 0; i < rows_len(r); i++)
		(void)value_append(roles, role_value(req, r, i));
	value_set_text(data, "heading", tr(req->lang, "Roles and rights"));
	value_set(data, "roles", roles);
	value_set_bool(data, "may_edit", auth_may(req, "edit_users_access"));
	value_set_int(data, "deleted", deleted);
	settings_fill(req, data, frame, "roles");
	return view_answer(req, status, "roles.html", data);
}

enum http
get_roles(struct req *req)
{
	int64_t	 deleted = req_id(req, "deleted", 0);

	return req_ok(req) ? show_list(req, HTTP_200, deleted) : req_invalid(req);
}

/* ---- the form -------------------------------------------------------------- */

static struct value *
right_value(struct req *req, const struct right *right, const struct form *f)
{
	struct value	*one = value_object(req->mem);

	value_set_text(one, "slug", right->slug);
	value_set_text(one, "word", tr(req->lang, right->word));
	value_set_text(one, "hint", right->hint != NULL ? tr(req->lang, right->hint) : NULL);
	value_set_bool(one, "on", has(f->rights, right->slug));
	value_set_bool(one, "fixed", f->owner || !auth_may(req, right->slug));
	return one;
}

static struct value *
groups_value(struct req *req, const struct form *f)
{
	struct value	*groups = value_array(req->mem), *group, *list = NULL;
	const char	*present = "";

	for (size_t i = 0; right_at(i) != NULL; i++) {
		if (list == NULL || strcmp(right_at(i)->group, present) != 0) {
			present = right_at(i)->group;
			group = value_append(groups, value_object(req->mem));
			value_set_text(group, "word", tr(req->lang, present));
			list = value_array(req->mem);
			value_set(group, "rights", list);
		}
		(void)value_append(list, right_value(req, right_at(i), f));
	}
	return groups;
}

static void
add_people(struct req *req, struct value *data, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
	}
	value_set(data, "people", list);
}

static bool
is_chosen(const struct form *f, int64_t account)
{
	int64_t	 id;

	for (size_t i = 0; f->accounts != NULL && i < value_len(f->accounts); i++)
		if (value_to_int(value_at(f->accounts, i), &id) && id == account)
			return true;
	return false;
}

/* The positions to choose from. */
static void
add_positions(struct req *req, struct value *data, const struct form *f, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_bool(one, "on", row_int(r, i, rows_col(r, "id")) == f->position);
	}
	value_set(data, "positions", list);
}

/* The cash desks and accounts to choose from; of those put away, the chosen. */
static void
add_accounts(struct req *req, struct value *data, const struct form *f, const struct rows *r)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < rows_len(r); i++) {
		int64_t	 id = row_int(r, i, rows_col(r, "id"));

		if (row_bool(r, i, rows_col(r, "archived")) && !is_chosen(f, id))
			continue;
		one = value_append(list, value_object(req->mem));
		value_set_int(one, "id", id);
		value_set_text(one, "title", row_text(r, i, rows_col(r, "title")));
		value_set_text(one, "branch", row_text(r, i, rows_col(r, "branch")));
		value_set_bool(one, "on", is_chosen(f, id));
	}
	value_set(data, "accounts", list);
	value_set_bool(data, "chosen_accounts", f->accounts != NULL);
}

static struct value *
days_value(struct req *req, const struct form *f)
{
	struct value	*list = value_array(req->mem), *one;

	for (size_t i = 0; i < NDAYS; i++) {
		one = value_append(list, value_object(req->mem));
		value_set_text(one, "name", days_kinds[i].name);
		value_set_text(one, "word", tr(req->lang, days_kinds[i].word));
		value_set_text(one, "hint", tr(req->lang, days_kinds[i].hint));
		value_set_text(one, "value",
		    f->days[i] < 0 ? "" : req_printf(req, "%lld", (long long)f->days[i]));
		value_set_text(one, "error",
		    value_str(value_get(req_errors(req), days_kinds[i].name)));
	}
	return list;
}

static void
add_errors(struct req *req, struct value *data)
{
	struct value		*errors = value_sub(data, "errors");
	const struct value	*wrong = req_errors(req);

	for (size_t i = 0; i < value_len(wrong); i++)
		value_set_text(errors, value_key(wrong, i),
		    value_str(value_get(wrong, value_key(wrong, i))));
}

/* Shows the form; present: the role as it is, of which it differs (or NULL). */
static enum http
show_form(struct req *req, enum http status, const struct form *f, struct value *differences)
{
	struct query	*people = roles_staff_send(req, req->auth->chain_id);
	struct query	*accounts = roles_accounts_send(req, req->auth->chain_id);
	struct query	*positions = roles_positions_send(req, req->auth->chain_id);
	struct query	*frame = frame_send(req);
	struct value	*data = value_object(req->mem);
	bool		 may = auth_may(req, "edit_users_access");

	if (!db_wait(req))
		return db_status(req);
	value_set_text(data, "heading", f->id == 0 ? tr(req->lang, "New role") : f->title);
	value_set_int(data, "id", f->id);
	value_set_int(data, "from", f->from);
	value_set_int(data, "version", f->version);
	value_set_text(data, "title", f->title);
	value_set_bool(data, "ready", f->ready);
	value_set_bool(data, "owner", f->owner);
	value_set_bool(data, "beyond", f->beyond && may && !f->owner);
	value_set_bool(data, "own_only", f->own_only);
	value_set(data, "days", days_value(req, f));
	value_set_bool(data, "hides", f->hides);
	value_set_bool(data, "narrower", f->narrower);
	value_set_text(data, "networks", f->networks);
	value_set_text(data, "address", req->remote_addr);
	value_set(data, "groups", groups_value(req, f));
	value_set_bool(data, "saved", strcmp(req_raw(req, "saved"), "1") == 0);
	value_set_bool(data, "differ", differences != NULL);
	value_set(data, "differences", differences != NULL ? differences : value_array(req->mem));
	value_set_bool(data, "may_save", may && !f->owner);
	value_set_bool(data, "may_copy", may && f->id != 0);
	value_set_bool(data, "may_delete", may && f->id != 0 && !f->ready);
	value_set_bool(data, "may_view", f->id != 0 && status == HTTP_200);
	add_people(req, data, query_rows(people));
	add_accounts(req, data, f, query_rows(accounts));
	add_positions(req, data, f, query_rows(positions));
	add_errors(req, data);
	value_set_bool(data, "wrong", !req_ok(req));
	settings_fill(req, data, frame, "roles");
	return view_answer(req, status, "role.html", data);
}

/* A role as it is.  False: there is none. */
static bool
form_load(struct req *req, int64_t id, struct form *f)
{
	const struct rows	*r = roles_one(req, req->auth->chain_id, req->auth->user_id, id);

	if (r == NULL || rows_len(r) == 0)
		return false;
	f->id = rows_int(r, "id");
	f->title = role_word(req, rows_text(r, "slug"), rows_text(r, "title"));
	f->ready = row_bool(r, 0, rows_col(r, "ready"));
	f->owner = strcmp(rows_text(r, "slug"), "owner") == 0;
	f->beyond = !row_bool(r, 0, rows_col(r, "within"));
	f->own_only = row_bool(r, 0, rows_col(r, "own_only"));
	f->position = rows_int(r, "position_id");
	for (size_t i = 0; i < NDAYS; i++)
		f->days[i] = rows_int(r, days_kinds[i].name);
	f->hides = row_bool(r, 0, rows_col(r, "hides_contacts"));
	f->narrower = row_bool(r, 0, rows_col(r, "narrower_users"));
	f->networks = rows_text(r, "networks") != NULL ? rows_text(r, "networks") : "";
	f->rights = parse(req, rows_text(r, "rights"));
	if (rows_text(r, "accounts") != NULL)
		f->accounts = parse(req, rows_text(r, "accounts"));
	f->version = rows_int(r, "version");
	return true;
}

static enum http
missing(struct req *req)
{
	return db_sqlstate(req)[0] != '\0' ? db_status(req) : HTTP_404;
}

enum http
get_role(struct req *req)
{
	struct form	 f = { 0 };

	if (!form_load(req, req_path_id(req, "id"), &f))
		return missing(req);
	return show_form(req, HTTP_200, &f, NULL);
}

/* An empty form, or one filled like another role.  Surnames are hidden by who wants that,
 * not by forgetting a tick. */
enum http
get_new_role(struct req *req)
{
	struct value	*rights = value_array(req->mem);
	struct form	 f = { .days = { -1, -1, -1 }, .title = "", .networks = "",
				    .rights = rights };
	int64_t		 from = req_id(req, "from", 0);

	if (!req_ok(req))
		return req_invalid(req);
	if (from == 0 && auth_sees_surnames(req))
		(void)value_append(rights, value_text(req->mem, "clients_surname_patronymic_access"));
	if (from != 0 && !form_load(req, from, &f))
		return missing(req);
	if (from != 0)
		f.title = req_printf(req, tr(req->lang, "%s (copy)"), f.title);
	f.id = 0;
	f.from = from;
	f.ready = f.owner = f.beyond = false;
	return show_form(req, HTTP_200, &f, NULL);
}

/* ---- saving ---------------------------------------------------------------- */

/* Those ticked; NULL: the role is not limited to any. */
static const struct value *
read_accounts(struct req *req)
{
	struct ids	 ids = req_ids(req, "accounts", ACCOUNTS_MAX);

	return req_bool(req, "chosen_accounts") ? ids_value(req, ids) : NULL;
}

/* Who says nothing of the others means those of the journal. */
static void
read_days(struct req *req, struct form *f)
{
	for (size_t i = 0; i < NDAYS; i++) {
		const char	*name = days_kinds[i].name;

		f->days[i] = i == 0 || req_has(req, name) ? -1 : f->days[0];
		if (*req_raw(req, name) != '\0')
			(void)req_int(req, name, 0, DAYS_MAX, 0, &f->days[i]);
	}
}

static void
read_limits(struct req *req, struct form *f)
{
	const char	*typed;

	f->own_only = req_bool(req, "own_only");
	f->position = req_id(req, "position", 0);
	f->hides = req_bool(req, "hides_contacts");
	f->narrower = req_bool(req, "narrower_users");
	read_days(req, f);
	typed = req_text(req, "networks", NETWORKS_CHARS, REQ_LINES);
	f->networks = typed != NULL ? typed : "";
	f->accounts = read_accounts(req);
}

/* What was typed, over what the role is (a new one: nothing). */
static void
read_form(struct req *req, struct form *f)
{
	struct value	*rights = value_array(req->mem);
	const char	*title;

	title = f->ready ? f->title : req_text(req, "title", TITLE_MAX, REQ_REQUIRED);
	f->title = title != NULL ? title : "";
	if (!f->beyond)
		read_limits(req, f);
	for (size_t i = 0; right_at(i) != NULL; i++) {
		const char	*slug = right_at(i)->slug;

		/* What the asker may not decide is as it was. */
		if (auth_may(req, slug) ? req_bool(req, slug) : has(f->rights, slug))
			(void)value_append(rights, value_text(req->mem, slug));
	}
	f->rights = rights;
}

/* The rights as an array of PostgreSQL. */
static const char *
slugs(struct req *req, const struct value *rights)
{
	struct buf	*b = buf_new(req->mem);

	buf_putc(b, '{');
	for (size_t i = 0; i < value_len(rights); i++)
		buf_printf(b, "%s%s", i > 0 ? "," : "", value_str(value_at(rights, i)));
	buf_putc(b, '}');
	return b->data;
}

/* The ids as an array of PostgreSQL; NULL: no limit. */
static const char *
account_ids(struct req *req, const struct value *accounts)
{
	struct buf	*b = buf_new(req->mem);
	int64_t		 id;

	if (accounts == NULL)
		return NULL;
	buf_putc(b, '{');
	for (size_t i = 0; i < value_len(accounts); i++)
		if (value_to_int(value_at(accounts, i), &id))
			buf_printf(b, "%s%lld", i > 0 ? "," : "", (long long)id);
	buf_putc(b, '}');
	return b->data;
}

static void
differ(struct req *req, struct value *list, const char *field, const char *mine,
    const char *theirs)
{
	struct value	*one;

	if (strcmp(mine, theirs) == 0)
		return;
	one = value_append(list, value_object(req->mem));
	value_set_text(one, "field", field);
	value_set_text(one, "mine", mine);
	value_set_text(one, "theirs", theirs);
}

/* Somebody else saved the role meanwhile: the form with what was typed, and what
 * is different now. */
static enum http
conflict(struct req *req, struct form *mine)
{
	struct value	*list = value_array(req->mem);
	struct form	 now = { 0 };
	const char	*yes = tr(req->lang, "yes"), *no = tr(req->lang, "no");

	if (!form_load(req, mine->id, &now))
		return missing(req);
	differ(req, list, tr(req->lang, "Name"), mine->title, now.title);
	differ(req, list, tr(req->lang, "Own column only"), mine->own_only ? yes : no,
	    now.own_only ? yes : no);
	differ(req, list, tr(req->lang, "Staff of one position only"),
	    mine->position != 0 ? yes : no, now.position != 0 ? yes : no);
	for (size_t i = 0; i < NDAYS; i++)
		differ(req, list, tr(req->lang, days_kinds[i].word),
		    req_printf(req, "%lld", (long long)mine->days[i]),
		    req_printf(req, "%lld", (long long)now.days[i]));
	differ(req, list, tr(req->lang, "Users with fewer rights only"), mine->narrower ? yes : no,
	    now.narrower ? yes : no);
	differ(req, list, tr(req->lang, "Addresses to work from"), mine->networks, now.networks);
	differ(req, list, tr(req->lang, "Hide contacts"), mine->hides ? yes : no,
	    now.hides ? yes : no);
	differ(req, list, tr(req->lang, "Chosen cash desks and accounts only"),
	    mine->accounts != NULL ? yes : no, now.accounts != NULL ? yes : no);
	for (size_t i = 0; right_at(i) != NULL; i++)
		differ(req, list, tr(req->lang, right_at(i)->word),
		    has(mine->rights, right_at(i)->slug) ? yes : no,
		    has(now.rights, right_at(i)->slug) ? yes : no);
	mine->version = now.version;
	return show_form(req, HTTP_409, mine, list);
}

static enum http
save(struct req *req, struct form *f, int64_t seen)
{
	const struct value	*made;
	const char		*json;
	int64_t			 id = 0;

	json = roles_save(req, req->auth->user_id, f->id, f->from, seen, f->title, right_slugs(req),
	    slugs(req, f->rights), f->own_only, f->days[0], f->hides,
	    account_ids(req, f->accounts), f->days[1], f->days[2],
	    f->networks, req->remote_addr, f->narrower, f->position);
	if (json == NULL)
		return db_status(req) == HTTP_422 ? show_form(req, HTTP_422, f, NULL) :
		    missing(req);
	made = parse(req, json);
	if (value_true(value_get(made, "stale")))
		return conflict(req, f);
	(void)value_to_int(value_get(made, "id"), &id);
	db_notify(req, "okno_live");
	if (req_wants_json(req))
		return http_json(req, f->id == 0 ? HTTP_201 : HTTP_200, json);
	return http_see_other(req, "/settings/%lld/roles/%lld?saved=1",
	    (long long)req->auth->branch_id, (long long)id);
}

enum http
post_roles(struct req *req)
{
	struct form	 f = { .days = { -1, -1, -1 }, .networks = "", .rights = value_array(req->mem) };

	f.from = req_id(req, "from", 0);
	read_form(req, &f);
	return req_ok(req) ? save(req, &f, 0) : show_form(req, HTTP_422, &f, NULL);
}

enum http
post_role(struct req *req)
{
	struct form	 f = { 0 };
	int64_t		 seen = 0;

	if (!form_load(req, req_path_id(req, "id"), &f))
		return missing(req);
	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &seen);
	read_form(req, &f);
	return req_ok(req) ? save(req, &f, seen) : show_form(req, HTTP_422, &f, NULL);
}

/* ---- deleting, and looking as one ------------------------------------------ */

static enum http
archive(struct req *req, bool away)
{
	int64_t			 id = req_path_id(req, "id");
	const struct rows	*r = roles_archive(req, req->auth->user_id, id, away);

	if (r == NULL && db_status(req) == HTTP_422)
		return http_refuse(req, HTTP_409, tr(req->lang, db_message(req)));
	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, rows_col(r, "done")))
		return HTTP_404;
	if (away)
		return http_see_other(req, "/settings/%lld/roles?deleted=%lld",
		    (long long)req->auth->branch_id, (long long)id);
	return http_see_other(req, "/settings/%lld/roles/%lld", (long long)req->auth->branch_id,
	    (long long)id);
}

enum http
post_role_delete(struct req *req)
{
	return archive(req, true);
}

enum http
post_role_restore(struct req *req)
{
	return archive(req, false);
}

enum http
post_role_view(struct req *req)
{
	const char		*token = req_cookie(req, "okno");
	int64_t			 staff = req_id(req, "staff", 0);
	const struct rows	*r;

	if (!req_ok(req) || token == NULL)
		return req_invalid(req);
	r = roles_view(req, req->auth->user_id, auth_token_hash(req, token),
	    req_path_id(req, "id"), staff);
	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, rows_col(r, "done")))
		return HTTP_404;
	return http_see_other(req, "/journal/%lld", (long long)req->auth->branch_id);
}
