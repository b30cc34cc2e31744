/* auth.c: who gets in, and who does not, on the real schema with two chains.
 *
 * Branches 1 and 2 are of the first chain, 3 of the second.  The owner belongs
 * to both; the admin works in branch 1 only; the master sees the own column.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "cluster.h"
#include "fake_req.h"

#include "db.h"
#include "route.h"
#include "secret.h"

#define OWNER	"00000000000000000000000000000001"
#define ADMIN	"00000000000000000000000000000002"
#define MASTER	"00000000000000000000000000000003"
#define PROGRAM	"oknodemopartner00001"
#define USER	"000000000000000000000000000000a1"
#define VISITOR	"000000000000000000000000000000a2"

static const char world[] =
	"INSERT INTO chain (title) VALUES ('First'), ('Second');"
	"INSERT INTO branch (chain_id, slug, title, time_zone) VALUES"
	" (1, 'lavanda', 'A', 'Europe/Moscow'),"
	" (1, 'mint', 'B', 'Europe/Moscow'), (2, 'other', 'C', 'Europe/Moscow');"
	"INSERT INTO role (chain_id, slug, title, rights, own_only, last_days) VALUES"
	" (1, 'owner', 'Owner', '{timetable_access,record_form_access}', false, -1),"
	" (1, 'admin', 'Admin', '{timetable_access}', false, 30),"
	" (1, 'staff', 'Staff', '{timetable_access}', true, -1),"
	" (2, 'guest', 'Guest', '{timetable_access}', false, -1);"
	"INSERT INTO \"user\" (email, password_hash, name, theme) VALUES"
	" ('owner@x.test', 'x', 'Olga', 'dark'),"
	" ('admin@x.test', 'x', 'Anna', 'auto'), ('master@x.test', 'x', 'Maria', 'auto');"
	"INSERT INTO membership (user_id, chain_id, role_id, staff_id, branches) VALUES"
	" (1, 1, 1, NULL, NULL),"
	" (1, 2, 4, NULL, NULL), (2, 1, 2, NULL, '{1}'), (3, 1, 3, 77, NULL);"
	"INSERT INTO session (token_hash, user_id) VALUES (sha256('" OWNER "'), 1),"
	" (sha256('" ADMIN "'), 2),"
	" (sha256('" MASTER "'), 3);"
	"INSERT INTO visitor (phone) VALUES ('+79990000001');"
	"INSERT INTO token (token_hash, kind, user_id, visitor_id, chain_id) VALUES"
	" (sha256('" PROGRAM "'), 'partner', NULL, NULL, NULL),"
	" (sha256('" USER "'), 'user', 2, NULL, NULL), (sha256('" VISITOR "'), 'visitor', NULL, 1, 1);";

static const struct area	 pages = { .name = "journal" };
static const struct area	 api = { .name = "api", .api = true };

static struct req *
page(enum method method, const char *session, const char *branch)
{
	struct req	*req = fake_req(method);

	req->area = &pages;
	req->uri = "/journal/1?day=1&x=a b";
	if (session != NULL)
		fake_set("cookie", "okno", session);
	if (branch != NULL)
		fake_set("path", "branch", branch);
	return req;
}

static struct req *
call(const char *authorization, const char *branch)
{
	struct req	*req = fake_req(GET);

	req->area = &api;
	if (authorization != NULL)
		fake_set("header", "Authorization", authorization);
	if (branch != NULL)
		fake_set("path", "branch", branch);
	return req;
}

static enum http
page_status(enum method method, const char *session, const char *branch, const char *who)
{
	struct req	*req = page(method, session, branch);
	enum http	 status = auth_check(req, who);

	fake_done(req);
	return status;
}

static enum http
call_status(const char *authorization, const char *branch, const char *who)
{
	struct req	*req = call(authorization, branch);
	enum http	 status = auth_check(req, who);

	fake_done(req);
	return status;
}

static void
a_route_without_a_right_is_nobodys(void **state)
{
	(void)state;
	assert_int_equal(page_status(GET, OWNER, "1", NULL), HTTP_404);
	assert_int_equal(call_status("Bearer " PROGRAM ", User " USER, "1", NULL), HTTP_404);
	assert_int_equal(page_status(GET, OWNER, "1", PARTNER), HTTP_404);
}

static void
a_stranger_is_led_to_the_sign_in_and_back(void **state)
{
	struct req	*req = page(GET, NULL, "1");

	(void)state;
	assert_int_equal(auth_check(req, "timetable_access"), HTTP_303);
	assert_string_equal(fake_get("answer", "Location"),
	    "/account/sign-in?to=/journal/1%3Fday%3D1%26x%3Da%20b");
	fake_set("json", "", "1");
	assert_int_equal(auth_check(req, "timetable_access"), HTTP_401);
	fake_done(req);
	assert_int_equal(page_status(POST, NULL, "1", "timetable_access"), HTTP_401);
	assert_int_equal(page_status(GET, NULL, NULL, SIGNED_IN), HTTP_303);
	assert_int_equal(page_status(GET, NULL, "1", ANYONE), HTTP_200);
}

static void
what_is_no_session_opens_nothing(void **state)
{
	static const char *const	 tokens[] = { "", "x", "00000000000000000000000000000009",
					    OWNER "0", "' OR 1=1 --" };

	(void)state;
	for (size_t i = 0; i < sizeof(tokens) / sizeof(tokens[0]); i++)
		assert_int_equal(page_status(GET, tokens[i], "1", SIGNED_IN), HTTP_303);
}

static void
a_member_enters_with_role_rights_and_limits(void **state)
{
	struct req	*req = page(GET, ADMIN, "1");

	(void)state;
	assert_int_equal(auth_check(req, "timetable_access"), HTTP_200);
	assert_int_equal(req->auth->user_id, 2);
	assert_string_equal(req->auth->user_name, "Anna");
	assert_int_equal(req->auth->chain_id, 1);
	assert_int_equal(req->auth->branch_id, 1);
	assert_string_equal(req->auth->role, "admin");
	assert_int_equal(req->auth->last_days, 30);
	assert_int_equal(auth_own_staff(req), 0);
	assert_true(auth_may(req, "timetable_access"));
	assert_false(auth_may(req, "timetable"));
	assert_false(auth_may(req, "access"));
	assert_false(auth_may(req, "record_form_access"));
	fake_done(req);
}

static void
a_missing_right_is_403(void **state)
{
	(void)state;
	assert_int_equal(page_status(GET, ADMIN, "1", "record_form_access"), HTTP_403);
	assert_int_equal(page_status(GET, OWNER, "1", "record_form_access"), HTTP_200);
	assert_int_equal(page_status(GET, OWNER, "3", "record_form_access"), HTTP_403);
}

static void
a_branch_that_is_not_theirs_is_404_like_one_that_is_none(void **state)
{
	static const char *const	 branches[] = { "2", "3", "999" };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(page_status(GET, ADMIN, branches[i], "timetable_access"), HTTP_404);
		assert_int_equal(page_status(POST, ADMIN, branches[i], "timetable_access"), HTTP_404);
		assert_int_equal(page_status(GET, ADMIN, branches[i], SIGNED_IN), HTTP_404);
		assert_int_equal(call_status("Bearer " PROGRAM ", User " USER, branches[i],
		    "timetable_access"), HTTP_404);
	}
	assert_int_equal(page_status(GET, MASTER, "3", "timetable_access"), HTTP_404);
}

static void
the_own_column_is_a_limit(void **state)
{
	struct req	*req = page(GET, MASTER, "2");

	(void)state;
	assert_int_equal(auth_check(req, "timetable_access"), HTTP_200);
	assert_int_equal(auth_own_staff(req), 77);
	req->auth->staff_id = 0;
	assert_int_equal(auth_own_staff(req), -1);
	fake_done(req);
}

static void
pages_of_a_chain_are_for_its_members(void **state)
{
	struct req	*req = page(GET, OWNER, NULL);

	(void)state;
	fake_set("path", "chain", "2");
	assert_int_equal(auth_check(req, "timetable_access"), HTTP_200);
	assert_int_equal(req->auth->chain_id, 2);
	assert_false(auth_may(req, "record_form_access"));
	fake_done(req);

	req = page(GET, ADMIN, NULL);
	fake_set("path", "chain", "2");
	assert_int_equal(auth_check(req, "timetable_access"), HTTP_404);
	assert_int_equal(req->auth->chain_id, 0);
	fake_done(req);
}

static void
an_idle_old_or_ended_session_and_a_disabled_user_are_out_at_once(void **state)
{
	static const char *const	 changes[] = {
		"UPDATE session SET seen_at = now() - interval '12 hours 1 second'",
		"UPDATE session SET created_at = now() - interval '30 days 1 second'",
		/* as nobody can: it is the only owner */
		"SET session_replication_role = replica; UPDATE \"user\" SET disabled_at = now(); "
		    "SET session_replication_role = DEFAULT",
		"DELETE FROM session WHERE user_id = 1",
	};

	(void)state;
	assert_int_equal(page_status(GET, OWNER, "1", SIGNED_IN), HTTP_200);
	for (size_t i = 0; i < 4; i++) {
		cluster_sql(changes[i]);
		assert_int_equal(page_status(GET, OWNER, "1", SIGNED_IN), HTTP_303);
		cluster_sql("UPDATE session SET seen_at = now(), created_at = now()");
		cluster_sql("UPDATE \"user\" SET disabled_at = NULL");
	}
	cluster_sql("INSERT INTO session (token_hash, user_id) VALUES (sha256('" OWNER "'), 1)");
}

static void
a_role_taken_away_is_gone_at_once(void **state)
{
	(void)state;
	cluster_sql("UPDATE role SET rights = '{}' WHERE slug = 'admin'");
	assert_int_equal(page_status(GET, ADMIN, "1", "timetable_access"), HTTP_403);
	cluster_sql("UPDATE role SET rights = '{timetable_access}' WHERE slug = 'admin'");
	assert_int_equal(page_status(GET, ADMIN, "1", "timetable_access"), HTTP_200);
}

static void
use_of_a_session_is_noted_after_the_answer(void **state)
{
	struct req	*req;

	(void)state;
	cluster_sql("UPDATE session SET seen_at = now() - interval '1 hour' WHERE user_id = 3");
	cluster_sql("UPDATE \"user\" SET last_branch_id = NULL WHERE id = 3");
	req = page(GET, MASTER, "1");
	assert_int_equal(auth_check(req, SIGNED_IN), HTTP_200);
	db_after_answer(req);
	fake_done(req);
	assert_string_equal(cluster_sql("SELECT coalesce(last_branch_id, 0) FROM \"user\" WHERE id = 3"), "0");
	req = page(GET, MASTER, "1");
	fake_set("header", "Accept", "text/html,*/*;q=0.8");
	assert_int_equal(auth_check(req, SIGNED_IN), HTTP_200);
	db_after_answer(req);
	fake_done(req);
	assert_string_equal(cluster_sql("SELECT seen_at > now() - interval '1 minute'"
	    " FROM session WHERE user_id = 3"), "t");
	assert_string_equal(cluster_sql("SELECT last_branch_id FROM \"user\" WHERE id = 3"), "1");
}

static void
the_csrf_token_belongs_to_the_session(void **state)
{
	struct req	*req = page(POST, OWNER, "1");
	char		 token[SECRET_TOKEN];

	(void)state;
	assert_int_equal(auth_check(req, SIGNED_IN), HTTP_200);
	assert_false(auth_csrf_ok(req));
	snprintf(token, sizeof(token), "%s", req->auth->csrf);
	assert_string_not_equal(token, OWNER);
	fake_set("field", "csrf", token);
	assert_true(auth_csrf_ok(req));
	fake_set("header", "X-CSRF-Token", "wrong");
	assert_false(auth_csrf_ok(req));
	fake_done(req);

	req = page(POST, ADMIN, "1");
	assert_int_equal(auth_check(req, SIGNED_IN), HTTP_200);
	fake_set("header", "X-CSRF-Token", token);
	assert_false(auth_csrf_ok(req));
	fake_done(req);

	req = page(POST, NULL, "1");
	fake_set("field", "csrf", "");
	assert_int_equal(auth_check(req, ANYONE), HTTP_200);
	assert_false(auth_csrf_ok(req));
	fake_done(req);
}

static void
tokens_are_read_however_they_are_written(void **state)
{
	static const char *const	 good[] = {
		"Bearer " PROGRAM ", User " USER, "Bearer " PROGRAM ",User " USER,
		"bearer " PROGRAM " , USER " USER, "  BEARER   " PROGRAM "  ,  user\t" USER "  ",
		"User " USER ", Bearer " PROGRAM,
	};
	static const char *const	 partner_only[] = {
		"Bearer " PROGRAM, "Bearer " PROGRAM ",", "Bearer " PROGRAM ", User ", "Bearer " PROGRAM ", User",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_int_equal(call_status(good[i], "1", "timetable_access"), HTTP_200);
	for (size_t i = 0; i < sizeof(partner_only) / sizeof(partner_only[0]); i++) {
		assert_int_equal(call_status(partner_only[i], "1", PARTNER), HTTP_200);
		assert_int_equal(call_status(partner_only[i], "1", "timetable_access"), HTTP_401);
		assert_int_equal(call_status(partner_only[i], NULL, SIGNED_IN), HTTP_401);
	}
}

static void
without_good_tokens_it_is_401(void **state)
{
	static const char *const	 bad[] = {
		NULL, "", ",", "Bearer", "Bearer ", "Basic " PROGRAM, PROGRAM, "Bearer x", "User " USER,
		"Bearer " PROGRAM ", User x", "Bearer x, User " USER, "Bearer " USER,
		"Bearer " PROGRAM ", User " PROGRAM,
	};

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(call_status(bad[i], "1", PARTNER), HTTP_401);
		assert_int_equal(call_status(bad[i], "1", "timetable_access"), HTTP_401);
	}
	assert_int_equal(call_status(NULL, NULL, ANYONE), HTTP_200);
}

static void
a_partner_may_ask_about_any_branch_that_exists(void **state)
{
	struct req	*req = call("Bearer " PROGRAM, "3");

	(void)state;
	assert_int_equal(auth_check(req, PARTNER), HTTP_200);
	assert_int_equal(req->auth->chain_id, 2);
	assert_int_equal(req->auth->branch_id, 3);
	assert_int_equal(req->auth->user_id, 0);
	assert_false(auth_may(req, "timetable_access"));
	fake_done(req);
	assert_int_equal(call_status("Bearer " PROGRAM, "999", PARTNER), HTTP_404);
}

/* The rights of the first chain must not come along into the second. */
static void
a_user_token_has_its_rights_in_its_own_chain_only(void **state)
{
	struct req	*req = call("Bearer " PROGRAM ", User " USER, "3");

	(void)state;
	assert_int_equal(auth_check(req, PARTNER), HTTP_200);
	assert_int_equal(req->auth->user_id, 2);
	assert_int_equal(req->auth->chain_id, 2);
	assert_false(auth_may(req, "timetable_access"));
	fake_done(req);

	req = page(GET, ADMIN, NULL);
	assert_int_equal(auth_check(req, ANYONE), HTTP_200);
	assert_true(auth_may(req, "timetable_access"));
	assert_true(auth_public_branch(req, "other"));
	assert_int_equal(req->auth->chain_id, 2);
	assert_false(auth_may(req, "timetable_access"));
	fake_done(req);
}

static void
a_visitor_is_signed_in_and_nothing_more(void **state)
{
	struct req	*req = call("Bearer " PROGRAM ", User " VISITOR, NULL);

	(void)state;
	assert_int_equal(auth_check(req, SIGNED_IN), HTTP_200);
	assert_true(req->auth->visitor);
	assert_int_equal(req->auth->chain_id, 0);
	fake_done(req);
	assert_int_equal(call_status("Bearer " PROGRAM ", User " VISITOR, "1", "timetable_access"),
	    HTTP_403);
}

static void
a_branch_is_found_by_id_or_slug(void **state)
{
	struct req	*req = page(GET, NULL, NULL);

	(void)state;
	assert_true(auth_public_branch(req, "lavanda"));
	assert_int_equal(req->auth->branch_id, 1);
	assert_true(auth_public_branch(req, "3"));
	assert_int_equal(req->auth->chain_id, 2);
	assert_false(auth_public_branch(req, "nowhere"));
	assert_false(auth_public_branch(req, ""));
	assert_false(auth_public_branch(req, "0"));
	assert_false(auth_public_branch(req, "99999999999999999999"));
	assert_int_equal(auth_branch_chain(req, 2), 1);
	assert_int_equal(auth_branch_chain(req, -1), 0);
	fake_done(req);
}

static void
a_branch_made_later_is_found(void **state)
{
	struct req	*req = page(GET, NULL, NULL);

	(void)state;
	assert_int_equal(auth_branch_chain(req, 4), 0);
	cluster_sql("INSERT INTO branch (chain_id, slug, title, time_zone)"
	    " VALUES (2, 'new', 'D', 'Europe/Moscow')");
	assert_int_equal(auth_branch_chain(req, 4), 2);
	cluster_sql("DELETE FROM branch WHERE id = 4");
	fake_done(req);
}

/* ---- signing in ---- */

static int64_t
try(const char *login, const char *password, const char *address, enum http *status)
{
	struct req	*req = page(POST, NULL, NULL);
	bool		 second;
	int64_t		 id;

	req->remote_addr = address;
	id = auth_sign_in(req, login, password, &second, status);
	(void)db_end(req, *status < HTTP_400);
	fake_done(req);
	return id;
}

static int
with_password(void **state)
{
	struct req	*req = page(POST, NULL, NULL);
	char		 sql[400];

	(void)state;
	cluster_sql("TRUNCATE attempt");
	snprintf(sql, sizeof(sql), "UPDATE \"user\" SET password_hash = '%s', phone = '+79160000001'"
	    " WHERE id = 1",
	    auth_password_hash(req, "right one"));
	cluster_sql(sql);
	fake_done(req);
	return 0;
}

static void
the_right_password_signs_in_by_email_or_phone(void **state)
{
	enum http	 status;

	(void)state;
	assert_int_equal(try("owner@x.test", "right one", "192.0.2.1", &status), 1);
	assert_int_equal(status, HTTP_200);
	assert_int_equal(try("Owner@X.Test", "right one", "192.0.2.1", &status), 1);
	assert_int_equal(try("+79160000001", "right one", "192.0.2.1", &status), 1);
	assert_int_equal(try("owner@x.test", "Right one", "192.0.2.1", &status), 0);
	assert_int_equal(status, HTTP_401);
	assert_int_equal(try("nobody@x.test", "right one", "192.0.2.1", &status), 0);
	assert_int_equal(status, HTTP_401);
	assert_string_equal(cluster_sql("SELECT count(*) FROM attempt"), "4");
}

/* Counted although each of these requests was rolled back. */
static void
the_fifth_wrong_password_of_a_login_is_429_from_any_address(void **state)
{
	struct req	*req;
	enum http	 status;
	char		 address[20];
	bool		 second;

	(void)state;
	for (int i = 1; i <= 5; i++) {
		snprintf(address, sizeof(address), "192.0.2.%d", i);
		assert_int_equal(try("owner@x.test", "wrong", address, &status), 0);
		assert_int_equal(status, i < 5 ? HTTP_401 : HTTP_429);
	}
	req = page(POST, NULL, NULL);
	req->remote_addr = "192.0.2.99";
	assert_int_equal(auth_sign_in(req, "owner@x.test", "right one", &second, &status), 0);
	assert_int_equal(status, HTTP_429);
	assert_string_equal(fake_get("answer", "Retry-After"), "30");
	fake_done(req);
	assert_int_equal(try("admin@x.test", "wrong", "192.0.2.99", &status), 0);
	assert_int_equal(status, HTTP_401);
}

static void
the_fifth_wrong_password_from_an_address_is_429_for_any_login(void **state)
{
	enum http	 status;
	char		 login[32];

	(void)state;
	for (int i = 1; i <= 5; i++) {
		snprintf(login, sizeof(login), "user%d@x.test", i);
		assert_int_equal(try(login, "wrong", i % 2 ? "2001:db8::1" : "2001:db8::2", &status), 0);
		assert_int_equal(status, i < 5 ? HTTP_401 : HTTP_429);
	}
	assert_int_equal(try("owner@x.test", "right one", "2001:db8::3", &status), 0);
	assert_int_equal(status, HTTP_429);
	assert_int_equal(try("owner@x.test", "right one", "2001:db8:0:1::3", &status), 1);
}

static void
after_the_pause_one_may_try_again_and_the_pause_doubles(void **state)
{
	enum http	 status;
	struct req	*req;
	bool		 second;

	(void)state;
	for (int i = 0; i < 5; i++)
		(void)try("owner@x.test", "wrong", "192.0.2.1", &status);
	cluster_sql("UPDATE attempt SET at = at - interval '31 seconds'");
	req = page(POST, NULL, NULL);
	assert_int_equal(auth_sign_in(req, "owner@x.test", "wrong", &second, &status), 0);
	assert_int_equal(status, HTTP_429);
	assert_string_equal(fake_get("answer", "Retry-After"), "60");
	fake_done(req);
	cluster_sql("UPDATE attempt SET at = at - interval '31 seconds'");
	assert_int_equal(try("owner@x.test", "right one", "192.0.2.1", &status), 0);
	cluster_sql("UPDATE attempt SET at = at - interval '31 seconds'");
	assert_int_equal(try("owner@x.test", "right one", "192.0.2.1", &status), 1);
	cluster_sql("UPDATE attempt SET at = at - interval '15 minutes'");
	(void)try("owner@x.test", "wrong", "192.0.2.1", &status);
	assert_int_equal(status, HTTP_401);
}

static void
attempts_name_nobody(void **state)
{
	enum http	 status;

	(void)state;
	(void)try("owner@x.test", "wrong", "192.0.2.1", &status);
	assert_string_equal(cluster_sql("SELECT count(*) FROM attempt WHERE key_hash IN"
	    " (sha256('owner@x.test'), sha256('192.0.2.1')) OR key_hash = 'owner@x.test'"), "0");
	assert_string_equal(cluster_sql("SELECT count(*) FROM attempt"), "2");
}

static void
a_session_begins_new_and_the_one_before_ends(void **state)
{
	struct req	*req = page(POST, MASTER, NULL);
	char		 token[80], sql[200];

	(void)state;
	auth_session_start(req, 3);
	assert_true(db_end(req, true));
	snprintf(token, sizeof(token), "%s", fake_get("set-cookie", "okno"));
	fake_done(req);
	assert_int_equal(strlen(token), 32);
	assert_int_equal(page_status(GET, token, "1", SIGNED_IN), HTTP_200);
	assert_int_equal(page_status(GET, MASTER, "1", SIGNED_IN), HTTP_303);
	snprintf(sql, sizeof(sql), "SELECT count(*) FROM session"
	    " WHERE token_hash = sha256('%s') AND user_id = 3", token);
	assert_string_equal(cluster_sql(sql), "1");

	req = page(POST, token, NULL);
	auth_session_end(req);
	assert_true(db_end(req, true));
	assert_string_equal(fake_get("set-cookie", "okno"), "(removed)");
	fake_done(req);
	assert_int_equal(page_status(GET, token, "1", SIGNED_IN), HTTP_303);
	cluster_sql("INSERT INTO session (token_hash, user_id) VALUES (sha256('" MASTER "'), 3)");
}

static void
a_user_token_stays_until_the_password_changes(void **state)
{
	struct req	*req = page(POST, NULL, NULL);
	const char	*token = auth_user_token(req, 2, "hash one");
	char		 header[120];

	(void)state;
	assert_int_equal(strlen(token), 32);
	assert_string_equal(token, auth_user_token(req, 2, "hash one"));
	assert_string_not_equal(token, auth_user_token(req, 2, "hash two"));
	assert_string_not_equal(token, auth_user_token(req, 3, "hash one"));
	assert_true(auth_user_token_save(req, 2, token));
	assert_true(auth_user_token_save(req, 2, token));
	assert_true(db_commit(req));
	snprintf(header, sizeof(header), "Bearer " PROGRAM ", User %s", token);
	assert_int_equal(call_status(header, "1", "timetable_access"), HTTP_200);
	assert_true(auth_user_token_save(req, 2, auth_user_token(req, 2, "hash two")));
	assert_true(db_end(req, true));
	assert_int_equal(call_status(header, "1", "timetable_access"), HTTP_401);
	fake_done(req);
}

/* A key for this process, in a file without a name. */
static const char *
key_file(void)
{
	static char	 path[64];
	FILE		*f = tmpfile();

	assert_non_null(f);
	fputs("1:1111111111111111111111111111111111111111111111111111111111111111\n", f);
	fflush(f);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fileno(f));
	return path;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_route_without_a_right_is_nobodys),
		cmocka_unit_test(a_stranger_is_led_to_the_sign_in_and_back),
		cmocka_unit_test(what_is_no_session_opens_nothing),
		cmocka_unit_test(a_member_enters_with_role_rights_and_limits),
		cmocka_unit_test(a_missing_right_is_403),
		cmocka_unit_test(a_branch_that_is_not_theirs_is_404_like_one_that_is_none),
		cmocka_unit_test(the_own_column_is_a_limit),
		cmocka_unit_test(pages_of_a_chain_are_for_its_members),
		cmocka_unit_test(an_idle_old_or_ended_session_and_a_disabled_user_are_out_at_once),
		cmocka_unit_test(a_role_taken_away_is_gone_at_once),
		cmocka_unit_test(use_of_a_session_is_noted_after_the_answer),
		cmocka_unit_test(the_csrf_token_belongs_to_the_session),
		cmocka_unit_test(tokens_are_read_however_they_are_written),
		cmocka_unit_test(without_good_tokens_it_is_401),
		cmocka_unit_test(a_partner_may_ask_about_any_branch_that_exists),
		cmocka_unit_test(a_user_token_has_its_rights_in_its_own_chain_only),
		cmocka_unit_test(a_visitor_is_signed_in_and_nothing_more),
		cmocka_unit_test(a_branch_is_found_by_id_or_slug),
		cmocka_unit_test(a_branch_made_later_is_found),
		cmocka_unit_test_setup(the_right_password_signs_in_by_email_or_phone, with_password),
		cmocka_unit_test_setup(the_fifth_wrong_password_of_a_login_is_429_from_any_address,
		    with_password),
		cmocka_unit_test_setup(the_fifth_wrong_password_from_an_address_is_429_for_any_login,
		    with_password),
		cmocka_unit_test_setup(after_the_pause_one_may_try_again_and_the_pause_doubles, with_password),
		cmocka_unit_test_setup(attempts_name_nobody, with_password),
		cmocka_unit_test(a_session_begins_new_and_the_one_before_ends),
		cmocka_unit_test(a_user_token_stays_until_the_password_changes),
	};

	setenv("OKNO_KEY", key_file(), 1);
	setenv("OKNO_ARGON_KIB", "64", 1);
	cluster_make("auth", "okno_empty");
	cluster_sql(world);
	return cmocka_run_group_tests_name("auth", tests, NULL, NULL);
}
