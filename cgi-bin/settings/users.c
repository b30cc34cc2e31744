/* users.c: who works in the chain, in which role and branches; inviting,
 * changing and dismissing.  Who may do that to whom is decided in
 * sql/functions/13-roles.sql.
 */
#include "users.h"

#include <stdlib.h>
#include <string.h>

#include "auth.h"
#include "buf.h"
#include "db.h"
#include "frame.h"
#include "i18n.h"
#include "mem.h"
#include "phone.h"
#include "req.h"
#include "role.h"
#include "route.h"
#include "settings.h"
#include "site.h"
#include "text.h"
#include "value.h"
#include "view.h"

#include "users_sql.h"

enum { PAGE = 50, TYPED_MAX = 100, NAME_MAX_CHARS = 200, TO_MAX = 254, BRANCHES_MAX = 500, MANY = 20,
	VERSION_MAX = 2147483647 };

/* A place in the chain as the forms have it. */
struct place {
	int64_t		 role;
	int64_t		 staff;		/* 0: none */
	struct ids	 branches;
	struct ids	 among;		/* those that the form showed; none: not said */
	bool		 every;		/* all branches */
};

/* ---- the list -------------------------------------------------------------- */

/* "5 minutes ago" in words that do not need to be exact. */
static const char *
seen_words(struct req *req, const struct rows *r, size_t i)
{
	int64_t		 s = row_int(r, i, rows_col(r, "idle_s"));
	unsigned long	 n;

	if (row_text(r, i, rows_col(r, "idle_s")) == NULL)
		return tr(req->lang, "not yet");
	if (s < 5 * 60)
		return tr(req->lang, "now");
	if (s < 90 * 60) {
		n = (unsigned long)s / 60;
		return req_printf(req, trn(req->lang, "%lu minute ago", "%lu minutes ago", n), n);
	}
	if (s < 36 * 3600) {
		n = (unsigned long)s / 3600;
		return req_printf(req, trn(req->lang, "%lu hour ago", "%lu hours ago", n), n);
	}
	n = (unsigned long)s / 86400;
	return req_printf(req, trn(req->lang, "%lu day ago", "%lu days ago", n), n);
}

static const char *
phone_words(struct req *req, const char *e164)
{
	char	*shown;

	if (e164 == NULL || *e164 != '+')
		return e164;
	shown = mem_zero(req->mem, PHONE_MAX);
	phone_show(e164, shown);
	return shown;
}

/* Limited to a column of their own, and none is theirs. */
static bool
is_columnless(const struct rows *r, size_t i)
{
	return row_bool(r, i, rows_col(r, "own_only")) && row_text(r, i, rows_col(r, "staff")) == NULL;
}

/* The branches somebody works in: the first of them, of many.  A closed one is no place:
 * who has no other does not get in. */
static void
add_places(struct req *req, struct value *one, const struct rows *r, size_t i)
{
	enum { TOLD = 3 };
	const char	*places = row_text(r, i, rows_col(r, "places"));
	unsigned long	 n = (unsigned long)row_int(r, i, rows_col(r, "open_places"));
	bool		 every = *row_text(r, i, rows_col(r, "branches")) == '\0';

	if (n > TOLD)
		places = req_printf(req, "%s %s", places, req_printf(req, trn(req->lang,
		    "and %lu more", "and %lu more", n - TOLD), n - TOLD));
	value_set_text(one, "places", every ? tr(req->lang, "all branches") : places);
	value_set_bool(one, "nowhere", !every && n == 0);
	value_set_text(one, "closed", row_text(r, i, rows_col(r, "closed_places")));
}

static struct value *
member_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);
	const char	*name = row_text(r, i, rows_col(r, "name"));

	value_set_int(one, "id", row_int(r, i, rows_col(r, "user_id")));
	value_set_text(one, "name", name);
	value_set_text(one, "initials", text_initials(req->mem, name));
	value_set_int(one, "hue", row_int(r, i, rows_col(r, "user_id")) % 8);
	value_set_text(one, "email", row_text(r, i, rows_col(r, "email")));
	value_set_text(one, "phone", phone_words(req, row_text(r, i, rows_col(r, "phone"))));
	value_set_text(one, "role", role_word(req, row_text(r, i, rows_col(r, "role")),
	    row_text(r, i, rows_col(r, "role_title"))));
	value_set(one, "limits", role_limits(req, r, i, row_bool(r, i, rows_col(r, "chosen"))));
	add_places(req, one, r, i);
	value_set_text(one, "staff", row_text(r, i, rows_col(r, "staff")));
	value_set_bool(one, "columnless", is_columnless(r, i));
	if (auth_may(req, "security_logins_access"))
		value_set_text(value_sub(one, "seen"), "words", seen_words(req, r, i));
	if (auth_may(req, "security_2fa_access"))
		value_set_bool(value_sub(one, "second"), "on", row_bool(r, i, rows_col(r, "second")));
	value_set_bool(one, "self", row_int(r, i, rows_col(r, "user_id")) == req->auth->user_id);
	value_set_bool(one, "disabled", row_bool(r, i, rows_col(r, "disabled")));
	return one;
}

static struct value *
invite_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);
	bool		 withdrawn = row_bool(r, i, rows_col(r, "withdrawn"));

	value_set_int(one, "id", row_int(r, i, rows_col(r, "id")));
	value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
	value_set_text(one, "to", phone_words(req, row_text(r, i, rows_col(r, "recipient"))));
	value_set_text(one, "role", role_word(req, row_text(r, i, rows_col(r, "role")),
	    row_text(r, i, rows_col(r, "role_title"))));
	value_set_text(one, "staff", row_text(r, i, rows_col(r, "staff")));
	value_set_bool(one, "columnless", is_columnless(r, i));
	value_set_text(one, "by", row_text(r, i, rows_col(r, "invited_by")));
	value_set_text(one, "until",
	    lang_date(req->mem, req->lang, row_text(r, i, rows_col(r, "until"))));
	value_set_bool(one, "withdrawn", withdrawn);
	value_set_bool(one, "expired", !withdrawn && row_bool(r, i, rows_col(r, "expired")));
	value_set_bool(one, "open", !withdrawn && !row_bool(r, i, rows_col(r, "expired")));
	return one;
}

static struct value *
former_value(struct req *req, const struct rows *r, size_t i)
{
	struct value	*one = value_object(req->mem);

	value_set_int(one, "id", row_int(r, i, rows_col(r, "user_id")));
	value_set_text(one, "name", row_text(r, i, rows_col(r, "name")));
	value_set_text(one, "role", role_word(req, row_text(r, i, rows_col(r, "role")),
	    row_text(r, i, rows_col(r, "role_title"))));
	value_set_text(one, "ended",
	    lang_date(req->mem, req->lang, row_text(r, i, rows_col(r, "ended"))));
	value_set_bool(one, "within", row_bool(r, i, rows_col(r, "within")));
	return one;
}

static struct value *
list_of(struct req *req, const struct rows *r,
    struct value *(*make)(struct req *req, const struct rows *r, size_t i))
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < rows_len(r); i++)
		(void)value_append(list, make(req, r, i));
	return list;
}

/* A page of who is invited. */
static void
add_invites(struct req *req, struct value *data, const struct rows *r, const char *typed, int64_t before)
{
	struct value	*list = value_array(req->mem);

	for (size_t i = 0; i < rows_len(r) && i < PAGE; i++)
		(void)value_append(list, invite_value(req, r, i));
	value_set(data, "invites", list);
	value_set_bool(data, "any_invites", rows_len(r) > 0 || typed != NULL || before != 0);
	value_set_bool(data, "none_invited", rows_len(r) == 0);
	value_set_text(data, "typed", typed);
	value_set_int(data, "before", before);
	value_set_bool(data, "invites_pages", rows_len(r) > PAGE || typed != NULL || before != 0);
	if (rows_len(r) > PAGE)
		value_set_int(data, "next", row_int(r, PAGE - 1, rows_col(r, "id")));
}

/* The users; link: of an invitation just made, to be shown this once. */
static enum http
show_list(struct req *req, enum http status, const char *link)
{
	const struct auth	*a = req->auth;
	struct query		*members = users_members_send(req, a->chain_id, a->user_id);
	const char		*typed = link == NULL ? req_text(req, "invited", TYPED_MAX, 0) : NULL;
	int64_t			 before = link == NULL ? req_id(req, "before", 0) : 0;
	struct query		*invites = users_invites_send(req, a->chain_id, a->branch_id,
				    a->user_id, typed, before, PAGE + 1);
	struct query		*former = users_former_send(req, a->chain_id, a->branch_id,
				    a->user_id);
	struct query		*frame = frame_send(req);
	struct value		*data = value_object(req->mem);

	if (!db_wait(req))
		return db_status(req);
	value_set_text(data, "heading", tr(req->lang, "Users"));
	value_set_bool(data, "many", rows_len(query_rows(members)) > MANY);
	value_set(data, "members", list_of(req, query_rows(members), member_value));
	add_invites(req, data, query_rows(invites), typed, before);
	value_set(data, "former", list_of(req, query_rows(former), former_value));
	value_set_bool(data, "any_former", rows_len(query_rows(former)) > 0);
	value_set_bool(data, "may_seen", auth_may(req, "security_logins_access"));
	value_set_bool(data, "may_second", auth_may(req, "security_2fa_access"));
	value_set_bool(data, "may_invite", auth_may(req, "create_users_access"));
	value_set_text(data, "link", link);
	value_set_int(data, "ended", req_id(req, "ended", 0));
	settings_fill(req, data, frame, "users");
	return view_answer(req, status, "users.html", data);
}

enum http
get_users(struct req *req)
{
	(void)req_id(req, "ended", 0);
	(void)req_text(req, "invited", TYPED_MAX, 0);
	(void)req_id(req, "before", 0);
	return req_ok(req) ? show_list(req, HTTP_200, NULL) : req_invalid(req);
}

/* ---- a place: role, branches, staff member --------------------------------- */

static struct place
read_place(struct req *req)
{
	struct place	p = { 0 };

	p.role = req_id(req, "role", REQ_REQUIRED);
	p.staff = req_id(req, "staff", 0);
	p.every = req_bool(req, "every");
	p.branches = req_ids(req, "branches", BRANCHES_MAX);
	p.among = req_ids(req, "among", BRANCHES_MAX);
	return p;
}

/* What the fields of a place offer, with what is chosen. */
struct offer {
	struct query	*roles;
	struct query	*branches;
	struct query	*people;
	struct query	*frame;
};

static struct offer
offer_send(struct req *req)
{
	return (struct offer){
		.roles = users_roles_send(req, req->auth->chain_id, req->auth->user_id),
		.branches = users_places_send(req, req->auth->chain_id),
		.people = users_people_send(req, req->auth->chain_id),
		.frame = frame_send(req),
	};
}

static void
add_choice(struct value *list, void *ctx, int64_t id, const char *word, bool here, bool fixed)
{
	struct value	*one = value_append(list, value_object(ctx));

	value_set_int(one, "id", id);
	value_set_text(one, "word", word);
	value_set_bool(one, "here", here);
	value_set_bool(one, "fixed", fixed);
}

static void
add_place(struct req *req, struct value *data, const struct offer *o, const struct place *p)
{
	const struct rows	*r = query_rows(o->roles), *b = query_rows(o->branches);
	const struct rows	*s = query_rows(o->people);
	struct value		*roles = value_array(req->mem), *branches = value_array(req->mem);
	struct value		*people = value_array(req->mem);

	for (size_t i = 0; i < rows_len(r); i++)
		add_choice(roles, req->mem, row_int(r, i, rows_col(r, "id")),
		    role_word(req, row_text(r, i, rows_col(r, "slug")),
		    row_text(r, i, rows_col(r, "title"))),
		    row_int(r, i, rows_col(r, "id")) == p->role,
		    !row_bool(r, i, rows_col(r, "within")));
	for (size_t i = 0; i < rows_len(b); i++)
		add_choice(branches, req->mem, row_int(b, i, rows_col(b, "id")),
		    row_text(b, i, rows_col(b, "title")),
		    ids_has(p->branches, row_int(b, i, rows_col(b, "id"))), false);
	for (size_t i = 0; i < rows_len(s); i++)
		add_choice(people, req->mem, row_int(s, i, rows_col(s, "id")),
		    row_text(s, i, rows_col(s, "name")),
		    row_int(s, i, rows_col(s, "id")) == p->staff, false);
	value_set(data, "roles", roles);
	value_set_bool(data, "no_role", p->role == 0);	/* nobody is made an owner by default */
	value_set(data, "branches", branches);
	value_set_bool(data, "many", value_len(branches) > MANY);
	value_set(data, "people", people);
	value_set_bool(data, "every", p->every);
}

static void
add_errors(struct req *req, struct value *data)
{
	struct value		*errors = value_sub(data, "errors");
	const struct value	*wrong = req_errors(req);

	for (size_t i = 0; i < value_len(wrong); i++)
		value_set_text(errors, value_key(wrong, i),
		    value_str(value_get(wrong, value_key(wrong, i))));
	value_set_bool(data, "wrong", !req_ok(req));
}

/* ---- one user -------------------------------------------------------------- */

/* Shows a user; typed: what was typed instead of what is. */
static enum http
show_user(struct req *req, enum http status, const struct place *typed, bool stale)
{
	struct query		*members = users_members_send(req, req->auth->chain_id,
				    req->auth->user_id);
	struct offer		 o = offer_send(req);
	struct value		*data = value_object(req->mem);
	const struct rows	*r;
	struct place		 p;
	size_t			 i;
	bool			 within;

	if (!db_wait(req))
		return db_status(req);
	r = query_rows(members);
	if ((i = rows_find(r, "user_id", req_path_id(req, "id"))) == rows_len(r))
		return HTTP_404;
	p = (struct place){ .role = row_int(r, i, rows_col(r, "role_id")),
		.staff = row_int(r, i, rows_col(r, "staff_id")),
		.branches = row_ids(req, r, i, rows_col(r, "branches")),
		.every = *row_text(r, i, rows_col(r, "branches")) == '\0' };
	within = row_bool(r, i, rows_col(r, "within"));
	value_set_text(data, "heading", row_text(r, i, rows_col(r, "name")));
	value_set(data, "member", member_value(req, r, i));
	value_set_int(data, "id", req_path_id(req, "id"));
	value_set_int(data, "version", row_int(r, i, rows_col(r, "version")));
	value_set_bool(data, "stale", stale);
	value_set_bool(data, "saved", strcmp(req_raw(req, "saved"), "1") == 0);
	value_set_bool(data, "beyond", !within);
	value_set_bool(data, "may_save", within && auth_may(req, "edit_users_access"));
	value_set_bool(data, "may_end", within && auth_may(req, "delete_users_access"));
	add_place(req, data, &o, typed != NULL ? typed : &p);
	add_errors(req, data);
	settings_fill(req, data, o.frame, "users");
	return view_answer(req, status, "user.html", data);
}

enum http
get_user(struct req *req)
{
	return show_user(req, HTTP_200, NULL, false);
}

/* The sentence of a raised rule is at its field; anything else is as it is. */
static enum http
missing(struct req *req)
{
	return db_sqlstate(req)[0] != '\0' ? db_status(req) : HTTP_404;
}

enum http
post_user(struct req *req)
{
	struct place		 p = read_place(req);
	int64_t			 seen = 0;
	const struct value	*saved;
	const char		*json;

	(void)req_int(req, "version", 1, VERSION_MAX, REQ_REQUIRED, &seen);
	if (!req_ok(req))
		return show_user(req, HTTP_422, &p, false);
	json = users_save(req, req->auth->user_id, req_path_id(req, "id"), seen, p.role, p.branches,
	    p.every, p.staff, p.among, p.among.n > 0);
	if (json == NULL)
		return db_status(req) == HTTP_422 ? show_user(req, HTTP_422, &p, false) :
		    missing(req);
	saved = value_parse(req->mem, json);
	if (value_true(value_get(saved, "stale")))
		return show_user(req, HTTP_409, NULL, true);
	db_notify(req, "okno_live");
	if (req_wants_json(req))
		return http_json(req, HTTP_200, json);
	return http_see_other(req, "/settings/%lld/users/%lld?saved=1",
	    (long long)req->auth->branch_id, (long long)req_path_id(req, "id"));
}

/* After a function that answers whether there was something to do. */
static enum http
done(struct req *req, const struct rows *r, const char *query)
{
	if (r == NULL && db_status(req) == HTTP_422)
		return http_refuse(req, HTTP_409, tr(req->lang, db_message(req)));
	if (r == NULL)
		return db_status(req);
	if (!row_bool(r, 0, rows_col(r, "done")))
		return HTTP_404;
	db_notify(req, "okno_live");
	db_notify(req, "okno_send");
	return http_see_other(req, "/settings/%lld/users%s", (long long)req->auth->branch_id,
	    query);
}

enum http
post_user_end(struct req *req)
{
	return done(req, users_end(req, req->auth->user_id, req_path_id(req, "id")),
	    req_printf(req, "?ended=%lld", (long long)req_path_id(req, "id")));
}

enum http
post_user_return(struct req *req)
{
	return done(req, users_return(req, req->auth->user_id, req_path_id(req, "id")), "");
}

/* ---- invitations ----------------------------------------------------------- */

/* The name of a staff member to whom the link on their page leads. */
static const char *
name_of(const struct rows *people, int64_t staff)
{
	for (size_t i = 0; i < rows_len(people); i++)
		if (row_int(people, i, rows_col(people, "id")) == staff)
			return row_text(people, i, rows_col(people, "name"));
	return "";
}

static enum http
show_invite(struct req *req, enum http status, const struct place *p)
{
	struct offer	 o = offer_send(req);
	struct value	*data = value_object(req->mem);

	if (!db_wait(req))
		return db_status(req);
	value_set_text(data, "heading", tr(req->lang, "Invite a user"));
	value_set_text(data, "to", req_raw(req, "to"));
	value_set_text(data, "name", req_has(req, "name") ? req_raw(req, "name") :
	    name_of(query_rows(o.people), p->staff));
	value_set_text(data, "key", auth_token_new(req));
	add_place(req, data, &o, p);
	add_errors(req, data);
	settings_fill(req, data, o.frame, "users");
	return view_answer(req, status, "invite.html", data);
}

enum http
get_new_invite(struct req *req)
{
	struct place	p = { .every = true, .staff = req_id(req, "staff", 0) };

	return req_ok(req) ? show_invite(req, HTTP_200, &p) : req_invalid(req);
}

/* The address or the phone that was typed: one of them. */
static void
read_to(struct req *req, const char *country, const char **email, const char **phone)
{
	const char	*to = req_text(req, "to", TO_MAX, REQ_REQUIRED);

	*email = *phone = NULL;
	if (to == NULL)
		return;
	if (strchr(to, '@') != NULL)
		*email = req_email(req, "to", REQ_REQUIRED);
	else
		*phone = req_phone(req, "to", country, REQ_REQUIRED);
}

enum http
post_invites(struct req *req)
{
	const struct auth	*a = req->auth;
	const struct rows	*branch = users_country(req, a->chain_id, a->branch_id), *made;
	struct place		 p = read_place(req);
	const char		*name, *email, *phone, *token = auth_token_new(req), *link;

	if (branch == NULL)
		return db_status(req);
	name = req_text(req, "name", NAME_MAX_CHARS, 0);
	read_to(req, rows_text(branch, "country"), &email, &phone);
	if (!req_ok(req))
		return show_invite(req, HTTP_422, &p);
	made = users_invite(req, a->user_id, a->branch_id, auth_token_hash(req, token), token, name,
	    email, phone, p.role, p.branches, p.every, p.staff, rows_text(branch, "lang"));
	if (made == NULL)
		return db_status(req) == HTTP_422 ? show_invite(req, HTTP_422, &p) : db_status(req);
	db_notify(req, "okno_send");
	link = req_printf(req, "%s/account/invites/%s", site_url(req), token);
	return show_list(req, HTTP_201, link);
}

enum http
post_invite_again(struct req *req)
{
	const char		*token = auth_token_new(req);
	const struct rows	*r = users_again(req, req->auth->user_id, req_path_id(req, "id"),
				    auth_token_hash(req, token), token);

	if (r != NULL && row_bool(r, 0, rows_col(r, "done"))) {
		db_notify(req, "okno_send");
		return show_list(req, HTTP_201, req_printf(req, "%s/account/invites/%s",
		    site_url(req), token));
	}
	return done(req, r, "");
}

enum http
post_invite_withdraw(struct req *req)
{
	const char	*typed = req_text(req, "invited", TYPED_MAX, 0);
	int64_t		 before = req_id(req, "before", 0);
	struct buf	*back = buf_new(req->mem);	/* to the page that it was on */

	if (!req_ok(req))
		return req_invalid(req);
	if (before != 0)
		buf_printf(back, "&before=%lld", (long long)before);
	if (typed != NULL) {
		buf_printf(back, "&invited=");
		buf_percent(back, typed, "");
	}
	return done(req, users_withdraw(req, req->auth->user_id, req_path_id(req, "id")),
	    back->len > 0 ? req_printf(req, "?%s#invited", back->data + 1) : "");
}
