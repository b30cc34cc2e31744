/* auth.c: who asks, and whether the matched route is theirs.
 *
 * Questions to the directory go beside the request's transaction: who it is
 * must be known before anything begins.  What cannot change is remembered by
 * the process (a branch's chain), what may be revoked for ten seconds at most
 * (a partner's token); sessions and user tokens are asked for every time, so
 * whoever is dismissed is out at once.
 */
#include "auth.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "clock.h"
#include "db.h"
#include "i18n.h"
#include "mem.h"
#include "req.h"
#include "route.h"
#include "secret.h"

#include "auth_sql.h"

enum { PARTNERS = 64, BRANCHES = 4096, SEEN = 256 };	/* powers of two */
enum { PARTNER_S = 10, SEEN_S = 60 };

/* ---- branches ---- */

static struct branch {
	int64_t	 id;		/* 0: free */
	int64_t	 chain_id;
} branches[BRANCHES];
static size_t nbranches;

static struct branch *
branch_slot(int64_t id)
{
	size_t	 i = (uint64_t)id * 0x9e3779b97f4a7c15u >> 52;

	while (branches[i].id != 0 && branches[i].id != id)
		i = (i + 1) & (BRANCHES - 1);
	return &branches[i];
}

static void
branch_remember(int64_t id, int64_t chain_id)
{
	if (nbranches == BRANCHES / 2) {	/* many: begin again with those in use now */
		memset(branches, 0, sizeof(branches));
		nbranches = 0;
	}
	if (branch_slot(id)->id == 0)
		nbranches++;
	*branch_slot(id) = (struct branch){ id, chain_id };
}

/* Asks the directory; remembers what is found. 0: none (or a failure). */
static int64_t
branch_ask(struct req *req, const char *key, int64_t *chain_id)
{
	struct query		*q = dir_branch_find_send(req, key);
	const struct rows	*r;

	(void)db_apart(req, false);
	if ((r = query_rows(q)) == NULL || rows_len(r) == 0)
		return 0;
	*chain_id = rows_int(r, "chain_id");
	branch_remember(rows_int(r, "id"), *chain_id);
	return rows_int(r, "id");
}

int64_t
auth_branch_chain(struct req *req, int64_t branch_id)
{
	int64_t	 chain_id = 0;

	if (branch_id <= 0)
		return 0;
	if (branch_slot(branch_id)->id == branch_id)
		return branch_slot(branch_id)->chain_id;
	(void)branch_ask(req, req_printf(req, "%lld", (long long)branch_id), &chain_id);
	return chain_id;
}

/* A right belongs to one chain: whoever enters another leaves it behind. */
static void
enter(struct auth *a, int64_t chain_id, int64_t branch_id)
{
	if (a->chain_id != chain_id) {
		a->staff_id = 0;
		a->own_only = false;
		a->among = NULL;
		a->last_days = -1;
		a->since = a->edit_since = NULL;
		a->branches = NULL;
		a->accounts = NULL;
		a->role = a->role_title = "";
		a->view_role = a->view_title = a->locked = NULL;
		a->rights = " ";
	}
	a->outside = false;
	a->limited = false;		/* until a right lets them in */
	a->chain_id = chain_id;
	a->branch_id = branch_id;
}

void
auth_enter(struct req *req, int64_t chain_id, int64_t branch_id)
{
	enter(req->auth, chain_id, branch_id);
}

bool
auth_public_branch(struct req *req, const char *key)
{
	size_t	 digits = strspn(key, "0123456789");
	int64_t	 id, chain_id = 0;

	if (key[0] != '\0' && key[digits] == '\0' && digits <= 15) {
		id = strtoll(key, NULL, 10);
		chain_id = auth_branch_chain(req, id);
	} else
		id = branch_ask(req, key, &chain_id);	/* a slug may be given to another */
	if (chain_id == 0)
		return false;
	enter(req->auth, chain_id, id);
	return true;
}

/* ---- rights ---- */

bool
auth_may(const struct req *req, const char *right)
{
	const char	*rights = req->auth->rights;
	size_t		 len = strlen(right);

	for (const char *at = rights; at != NULL && (at = strstr(at, right)) != NULL; at++)
		if (at > rights && at[-1] == ' ' && at[len] == ' ')
			return true;
	return false;
}

bool
auth_sees(const struct req *req, enum contact what, enum contact_place where)
{
	static const struct {
		enum contact		 what;
		enum contact_place	 where;
		const char		*right;
		const char		*other;		/* needed as well; NULL: none */
	} rights[] = {
		{ CONTACT_PHONE, CONTACT_JOURNAL, "timetable_phones_access", NULL },
		{ CONTACT_PHONE, CONTACT_CLIENTS, "client_phones_access", NULL },
		{ CONTACT_PHONE, CONTACT_CARD, "clients_card_phone_access", NULL },
		{ CONTACT_PHONE, CONTACT_BOOKINGS, "dash_records_phones_access", NULL },
		{ CONTACT_PHONE, CONTACT_MESSAGES, "dash_message_phones_access",
		    "client_phones_access" },
		{ CONTACT_MAIL, CONTACT_CLIENTS, "clients_phones_email_access", NULL },
		{ CONTACT_MAIL, CONTACT_MESSAGES, "dash_message_phones_access",
		    "clients_phones_email_access" },
	};

	for (size_t i = 0; i < ARRAY_SIZE(rights); i++)
		if (rights[i].what == what && auth_may(req, rights[i].right) &&
		    (rights[i].other == NULL || auth_may(req, rights[i].other)) &&
		    (rights[i].where == where || where == CONTACT_ANYWHERE))
			return true;
	return false;
}

int64_t
auth_own_staff(const struct req *req)
{
	if (!req->auth->own_only)
		return 0;
	return req->auth->staff_id != 0 ? req->auth->staff_id : -1;
}

bool
auth_staff_ok(const struct req *req, int64_t staff)
{
	const char	*at = req->auth->among;

	if (auth_own_staff(req) != 0 && staff != auth_own_staff(req))
		return false;
	if (at == NULL)
		return true;
	while (*at == '{' || *at == ',') {
		char	*end;

		if (strtoll(at + 1, &end, 10) == staff && end > at + 1)
			return true;
		at = end;
	}
	return false;
}

bool
auth_sees_surnames(const struct req *req)
{
	return auth_may(req, "clients_surname_patronymic_access");
}

bool
auth_csrf_ok(struct req *req)
{
	const char	*sent = req_header(req, "X-CSRF-Token");

	if (sent == NULL)
		sent = req_raw(req, "csrf");
	return req->auth->csrf != NULL && req->auth->csrf[0] != '\0' &&
	    secret_same(req->auth->csrf, sent);
}

/* ---- who it is ---- */

/* Takes over the row of a session or user token. False: the branch asked for
 * is not theirs. */
static bool
become(struct req *req, const struct rows *r)
{
	struct auth	*a = req->auth;
	const char	*lang = rows_text(r, "lang");
	bool		 ok = row_bool(r, 0, rows_col(r, "branch_ok"));

	a->user_id = rows_int(r, "user_id");
	a->user_name = rows_text(r, "user_name");
	a->theme = rows_text(r, "theme");
	a->visitor = row_bool(r, 0, rows_col(r, "visitor"));
	a->visitor_chain = a->visitor ? rows_int(r, "chain_id") : 0;
	a->operator = row_bool(r, 0, rows_col(r, "operator"));
	a->worker = rows_text(r, "worker");
	a->work_id = rows_int(r, "work_id");
	if (lang != NULL && lang_find(lang) != NULL && req_raw(req, "lang")[0] == '\0')
		req->lang = lang_find(lang);
	if (!ok)
		return false;
	a->chain_id = rows_int(r, "chain_id");
	a->branch_id = rows_int(r, "branch_id");
	a->role = rows_text(r, "role");
	a->outside = row_bool(r, 0, rows_col(r, "outside"));
	a->rights = a->outside ? " " : rows_text(r, "rights");
	a->staff_id = rows_int(r, "staff_id");
	a->own_only = row_bool(r, 0, rows_col(r, "own_only"));
	a->among = rows_text(r, "among");
	a->last_days = rows_text(r, "last_days") != NULL ? (int)rows_int(r, "last_days") : -1;
	a->since = rows_text(r, req->area != NULL && req->area->lists ? "list_since" : "since");
	a->edit_since = rows_text(r, "edit_since");
	a->branches = rows_text(r, "branches");
	a->accounts = rows_text(r, "accounts");
	a->role_title = rows_text(r, "role_title");
	a->view_role = rows_text(r, "view_role");
	a->view_title = rows_text(r, "view_title");
	a->locked = rows_text(r, "locked");
	req->lang = lang_styled(req->lang, rows_text(r, "style"));
	return true;
}

enum found { FOUND, FOUND_ELSEWHERE, NOT_FOUND, FAILED };

/* Opens a session or user token for a branch (0: the one used last). */
static enum found
open_token(struct req *req, const char *hash, int64_t branch, bool api)
{
	const char		*from = req->remote_addr != NULL ? req->remote_addr : "";
	struct query		*q = api ? dir_user_token_open_send(req, hash, branch, from) :
				    dir_session_open_send(req, hash, branch, from);
	const struct rows	*r;

	if (!db_apart(req, false) || (r = query_rows(q)) == NULL)
		return FAILED;
	if (rows_len(r) == 0)
		return NOT_FOUND;
	return become(req, r) ? FOUND : FOUND_ELSEWHERE;
}

/* The same for the route's branch or chain, if it has one. */
static enum found
open_for_route(struct req *req, const char *hash, bool api)
{
	int64_t			 chain = req_path(req, "chain") ? req_path_id(req, "chain") : 0;
	int64_t			 branch = req_path(req, "branch") ? req_path_id(req, "branch") : 0;
	enum found		 found = open_token(req, hash, branch, api);
	struct query		*q;
	const struct rows	*r;

	if (chain == 0 || found == FAILED || found == NOT_FOUND || req->auth->chain_id == chain)
		return found;
	enter(req->auth, 0, 0);
	q = dir_chain_branch_send(req, req->auth->user_id, chain);
	if (!db_apart(req, false) || (r = query_rows(q)) == NULL)
		return FAILED;
	return rows_len(r) == 0 ? FOUND_ELSEWHERE : open_token(req, hash, rows_int(r, "id"), api);
}

/* What a user has of their own, their ways to sign in above all, is not changed
 * by an operator who works as them. */
static enum http
check_own(struct req *req)
{
	if (req->auth->worker == NULL || req->method == GET || req->method == HEAD)
		return HTTP_200;
	return http_refuse(req, HTTP_403, tr(req->lang,
	    "You work as this user: what is their own is changed by themselves only."));
}

/* Their role does not work from where they are. */
static enum http
refuse_outside(struct req *req)
{
	return http_refuse(req, HTTP_403, req_printf(req, tr(req->lang, "Your role works from "
	    "certain addresses only, and yours is %s."), req->remote_addr));
}

static enum http
check_right(struct req *req, enum found found, const char *who)
{
	bool	 of_place = req_path(req, "branch") != NULL || req_path(req, "chain") != NULL;

	req->auth->limited = found == FOUND;
	if (strcmp(who, OPERATOR) == 0)
		return req->auth->operator ? HTTP_200 : HTTP_404;
	if (strcmp(who, SESSION) == 0)
		return HTTP_200;
	if (found == FOUND && of_place && req->auth->outside)
		return refuse_outside(req);
	if (strcmp(who, SIGNED_IN) == 0)
		return found == FOUND || !of_place ? check_own(req) : HTTP_404;
	if (req->auth->visitor)
		return HTTP_403;
	if (found != FOUND)
		return HTTP_404;
	return auth_may(req, who) ? auth_read_only(req) : HTTP_403;
}

enum http
auth_read_only(struct req *req)
{
	const struct auth	*a = req->auth;

	if (req->method == GET || req->method == HEAD)
		return HTTP_200;
	if (a->view_role != NULL)
		return http_refuse(req, HTTP_403, tr(req->lang, "You are looking at Okno as "
		    "another role: nothing is changed until you go back."));
	if (a->locked == NULL)
		return HTTP_200;
	return http_refuse(req, HTTP_402, strcmp(a->locked, "ended") == 0 ?
	    tr(req->lang, "The licence of this business has ended: everything is there to read, "
	    "and nothing is changed until it is extended.") :
	    tr(req->lang, "This business is suspended: everything is there to read, and nothing "
	    "is changed until that is settled."));
}

/* ---- pages ---- */

static bool
is_token(const char *text)
{
	return text != NULL && strlen(text) == SECRET_TOKEN - 1 &&
	    text[strspn(text, "0123456789abcdef")] == '\0';
}

/* Did somebody open a page?  What a page fetches by itself, of a branch that may
 * lie in another tab, does not say where its user is. */
static bool
is_opened(struct req *req)
{
	const char	*accept = req_header(req, "Accept");

	return accept != NULL && strstr(accept, "text/html") != NULL &&
	    req_header(req, "HX-Request") == NULL;
}

/* When the process last noted a session's use, and where. The database decides;
 * this only spares the question. */
static void
note_use(struct req *req, const char *hash)
{
	static struct seen {
		char	 hash[2 * 32 + 3];	/* "\x" and 64 digits */
		int64_t	 branch_id;
		int64_t	 at;
	} seen[SEEN];
	size_t		 i = (size_t)strtoul((char[]){ hash[2], hash[3], '\0' }, NULL, 16);
	struct seen	*s = &seen[i];
	bool		 known = strcmp(s->hash, hash) == 0;
	bool		 opened = is_opened(req);

	if (known && (!opened || s->branch_id == req->auth->branch_id) && clock_s() - s->at < SEEN_S)
		return;
	memcpy(s->hash, hash, sizeof(s->hash));
	if (opened || !known)
		s->branch_id = opened ? req->auth->branch_id : 0;
	s->at = clock_s();
	db_after(dir_session_seen_send(req, hash, req->auth->branch_id, opened));
}

/* Pages lead to the sign-in and from there back; what is not a page, or would
 * have changed something, is only refused. */
static enum http
sign_in_first(struct req *req)
{
	static const char	 hex[] = "0123456789ABCDEF";
	char			*to = mem_zero(req->mem, 3 * strlen(req->uri) + 1), *end = to;

	if (req->method != GET || req_wants_json(req))
		return HTTP_401;
	for (const char *p = req->uri; *p != '\0'; p++)
		if (isalnum((unsigned char)*p) || strchr("/-._~", *p) != NULL)
			*end++ = *p;
		else {
			*end++ = '%';
			*end++ = hex[(unsigned char)*p >> 4];
			*end++ = hex[(unsigned char)*p & 15];
		}
	return http_see_other(req, "/account/sign-in?to=%s", to);
}

static enum http
check_page(struct req *req, const char *who)
{
	const char	*token = req_cookie(req, "okno"), *hash;
	enum found	 found = NOT_FOUND;
	char		*csrf;

	if (is_token(token)) {
		hash = auth_token_hash(req, token);
		if ((found = open_for_route(req, hash, false)) == FAILED)
			return db_status(req);
		if (found != NOT_FOUND) {
			csrf = mem_zero(req->mem, SECRET_TOKEN);
			secret_keyed("csrf", token, csrf);
			req->auth->csrf = csrf;
			note_use(req, hash);
		}
	}
	if (strcmp(who, ANYONE) == 0)
		return HTTP_200;
	if (strcmp(who, PARTNER) == 0)
		return HTTP_404;	/* only programs have partners */
	return found == NOT_FOUND ? sign_in_first(req) : check_right(req, found, who);
}

/* ---- the API ---- */

/* "Bearer PARTNER, User USER", however it is spaced and capitalised. */
static void
read_tokens(struct req *req, const char **partner, const char **user)
{
	const char	*p = req_header(req, "Authorization");
	size_t		 word, value;

	*partner = *user = NULL;
	for (; p != NULL && *p != '\0'; p += strcspn(p, ","), p += *p == ',') {
		p += strspn(p, " \t");
		word = strcspn(p, " \t,");
		value = strspn(p + word, " \t");
		value = strcspn(p + word + value, " \t,") > 0 ? word + value : 0;
		if (value == 0)
			continue;
		if (word == 6 && strncasecmp(p, "bearer", 6) == 0)
			*partner = mem_text(req->mem, p + value, strcspn(p + value, " \t,"));
		else if (word == 4 && strncasecmp(p, "user", 4) == 0)
			*user = mem_text(req->mem, p + value, strcspn(p + value, " \t,"));
	}
}

/* The partner's id, 0 if there is none; *failed: it could not be asked. */
static int64_t
partner_find(struct req *req, const char *hash, bool *failed)
{
	static struct partner {
		char	 hash[2 * 32 + 3];
		int64_t	 id;
		int64_t	 until;
	} partners[PARTNERS];
	size_t			 i = (size_t)strtoul((char[]){ hash[2], hash[3], '\0' }, NULL, 16);
	struct partner		*p = &partners[i & (PARTNERS - 1)];
	struct query		*q;
	const struct rows	*r;

	if (strcmp(p->hash, hash) == 0 && clock_s() < p->until)
		return p->id;
	q = dir_partner_find_send(req, hash);
	*failed = !db_apart(req, false) || (r = query_rows(q)) == NULL;
	if (*failed || rows_len(r) == 0)
		return 0;
	memcpy(p->hash, hash, sizeof(p->hash));
	p->id = rows_int(r, "id");
	p->until = clock_s() + PARTNER_S;
	return p->id;
}

static enum http
unauthorized(struct req *req)
{
	return http_refuse(req, HTTP_401, tr(req->lang, N_("Authorization is required")));
}

/* Online booking: any partner may ask about any branch. */
static enum http
check_partner_route(struct req *req)
{
	int64_t	 branch, chain;

	if (req_path(req, "branch") == NULL)
		return HTTP_200;
	branch = req_path_id(req, "branch");
	if ((chain = auth_branch_chain(req, branch)) == 0)
		return db_sqlstate(req)[0] != '\0' ? db_status(req) : HTTP_404;
	enter(req->auth, chain, branch);
	return HTTP_200;
}

static enum http
check_api(struct req *req, const char *who)
{
	const char	*partner, *user;
	enum found	 found = NOT_FOUND;
	bool		 failed = false;

	if (strcmp(who, ANYONE) == 0)
		return HTTP_200;
	read_tokens(req, &partner, &user);
	if (partner != NULL)
		req->auth->partner_id = partner_find(req, auth_token_hash(req, partner), &failed);
	if (user != NULL && req->auth->partner_id != 0)
		found = open_for_route(req, auth_token_hash(req, user), true);
	if (failed || found == FAILED)
		return db_status(req);
	if (req->auth->partner_id == 0 || (user != NULL && found == NOT_FOUND))
		return unauthorized(req);
	if (strcmp(who, PARTNER) == 0)
		return check_partner_route(req);
	return user == NULL ? unauthorized(req) : check_right(req, found, who);
}

enum http
auth_check(struct req *req, const char *who)
{
	if (who == NULL)
		return HTTP_404;
	return req->area != NULL && req->area->api ? check_api(req, who) : check_page(req, who);
}
