/* auth.h: who asks, and what they may.
 *
 * Staff come with a session cookie, programs with an Authorization header
 * (partner token, and a user token for what belongs to a chain).  A right is a
 * slug of the API's permission map, held by the user's role in the chain; it
 * is checked here, once, before the handler; row-level security stands behind.
 * A route under /AREA/:branch/ is entered only by members of the branch's
 * chain who may work in that branch: everybody else gets 404.
 */
#ifndef AUTH_H
#define AUTH_H

#include <stdbool.h>
#include <stdint.h>

#include "http.h"

struct req;

#define ANYONE		"*"	/* nothing needed */
#define SIGNED_IN	"@"	/* any user with a session or user token */
#define SESSION		"="	/* the same, also while the operator works as that user: signing out */
#define PARTNER		"+"	/* API: a valid partner token (a user token may come along) */
#define OPERATOR	"!"	/* who runs the installation, being themselves; to all others 404 */

struct auth {
	int64_t		 user_id;	/* 0: nobody */
	const char	*user_name;
	int64_t		 chain_id;	/* of the branch asked for; 0: none yet */
	int64_t		 branch_id;
	int64_t		 staff_id;	/* the user's own staff member in the chain; 0: none */
	bool		 own_only;	/* the role's limit: own column only */
	const char	*among;		/* the role's limit: the staff of a position, "{1,2}"; NULL: all */
	int		 last_days;	/* the role's limit: that many days back; -1: no limit */
	const char	*since;		/* the first day of those, or of what lists show; NULL: no limit */
	const char	*edit_since;	/* visits before that day may not be changed; NULL: all may */
	const char	*branches;	/* the member's limit: these branches, "{1,2}"; NULL: all */
	const char	*accounts;	/* the role's limit: these cash desks and accounts, "{1,2}"; NULL: all */
	bool		 outside;	/* the role does not work from their address: no rights */
	bool		 limited;	/* let in by a right: row-level security is told the limits */
	const char	*role;		/* "owner" */
	const char	*role_title;	/* as the chain calls it */
	const char	*view_role;	/* the role that Okno is looked at as, reading only; NULL: one's own */
	const char	*view_title;
	const char	*locked;	/* the chain is read only: "ended", "suspended"; NULL: it is not */
	bool		 operator;	/* runs the installation */
	const char	*worker;	/* the operator who works as this user; NULL: it is themselves */
	int64_t		 work_id;	/* … in the log of the directory */
	const char	*rights;	/* " slug slug … " with a space on both ends */
	int64_t		 partner_id;	/* API: the partner token's row; 0: none */
	bool		 visitor;	/* the user token is a visitor's (a client's own) */
	int64_t		 visitor_chain;	/* … whose bookings in this chain it shows */
	const char	*csrf;		/* token for forms; "" without a session */
	const char	*theme;		/* the user's choice; NULL: none */
};

/* Checks the matched route; fills req->auth.  HTTP_200, or: pages without a
 * session: 303 to sign in (GET) or 401; 403 for a missing right; 404 for a
 * branch that is not theirs; API: 401, 403, 404 as the reference says. */
enum http	 auth_check(struct req *req, const char *who);

/* Has the asker this right, a slug of the permission map? */
bool		 auth_may(const struct req *req, const char *right);

/* Nothing is changed while Okno is looked at as another role (403), and in a
 * chain whose licence has ended or is suspended (402), each with a sentence; this
 * one place decides it, before the handler.  HTTP_200 otherwise. */
enum http	 auth_read_only(struct req *req);

/* Contacts of clients: the one place that knows where they are shown to whom.
 * Hidden ones are in no page, JSON or export, and nobody is found by them. */
enum contact { CONTACT_PHONE, CONTACT_MAIL };
enum contact_place { CONTACT_JOURNAL, CONTACT_BOOKINGS, CONTACT_MESSAGES, CONTACT_CLIENTS, CONTACT_CARD,
	CONTACT_ANYWHERE };

bool		 auth_sees(const struct req *req, enum contact what, enum contact_place where);

/* For queries: the staff member whose rows alone may be seen, 0 for no limit;
 * -1, which is nobody's, for a user limited to a column they do not have. */
int64_t		 auth_own_staff(const struct req *req);

/* Whether visits of this staff member are within the role's limits: its own column,
 * its position. */
bool		 auth_staff_ok(const struct req *req, int64_t staff);

/* Whether surnames and patronymics of clients are shown.  Queries leave them out by
 * surname_seen() in SQL, and nobody is found by them. */
bool		 auth_sees_surnames(const struct req *req);

/* The chain of a branch, from the directory; remembered by the process, for a
 * branch never changes its chain.  0: no such branch. */
int64_t		 auth_branch_chain(struct req *req, int64_t branch_id);

/* Enters a chain without a user: public booking. Sets chain_id and branch_id.
 * key is an id or a slug. False: no such branch. */
bool		 auth_public_branch(struct req *req, const char *key);

/* The same for who has a secret link to something there, which the directory found:
 * also in a closed branch. */
void		 auth_enter(struct req *req, int64_t chain_id, int64_t branch_id);

/* CSRF: X-CSRF-Token or the field csrf, compared in constant time. */
bool		 auth_csrf_ok(struct req *req);

/* Signing in and out.  login is an e-mail address, or a phone in E.164.
 * Passwords are argon2id; a wrong one (and an unknown login, which costs the
 * same time) is 401 and counted; too many are 429 (auth_tries.h).  Who has
 * registered becomes a user by the first right password.  Returns the user id,
 * 0 if refused (*status set).  *second: the user has a second factor as well,
 * and is not to be let in before auth_second_ok (auth_second.h). */
int64_t		 auth_sign_in(struct req *req, const char *login, const char *password, bool *second,
		    enum http *status);

/* Begins a session: a new token, a cookie; the one before in this browser ends.
 * After a password (and what else the sign-in demands) auth_session_start: the
 * browser is then one where a PIN brings them back.  auth_session_resume does
 * not make it one; it returns the digest of the new token. */
void		 auth_session_start(struct req *req, int64_t user_id);
const char	*auth_session_resume(struct req *req, int64_t user_id);
void		 auth_session_end(struct req *req);

/* Who has just come by PIN to a page that is not theirs is led to the start
 * instead of a refusal: the status to be sent. */
enum http	 auth_elsewhere(struct req *req, enum http status);

/* Secrets.  Results in request memory. */

/* 32 hexadecimal digits, 128 random bits. */
const char	*auth_token_new(struct req *req);

/* "\x…": the SHA-256 of a token as a bytea, which is what tables keep. */
const char	*auth_token_hash(struct req *req, const char *token);

/* The API's token of a user: a keyed hash, the same until the password changes or it
 * is ended.  Saved, it is valid from now on, and older ones are not. */
const char	*auth_user_token(struct req *req, int64_t user_id, const char *made_of);
bool		 auth_user_token_save(struct req *req, int64_t user_id, const char *token);

/* Argon2id, with the salt in it: what tables keep. */
const char	*auth_password_hash(struct req *req, const char *password);

/* Six random digits. */
const char	*auth_code_new(struct req *req);

#endif
