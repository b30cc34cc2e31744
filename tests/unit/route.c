/* route.c: from an address to a handler: which row matches, who is let in, and
 * what happens to the transaction.  Rights and database are stood in for.
 */
#include "wire.h"

#include "auth.h"
#include "db.h"
#include "idempotency.h"
#include "match.h"
#include "run.h"
#include "value.h"
#include "view.h"

/* ---- what stands in for the neighbours, and what was asked of them ---- */

static struct {
	enum http	 let_in;	/* auth_check's answer */
	int64_t		 user;
	bool		 csrf_ok;
	bool		 end_ok;	/* db_end's answer */
	int		 retries;	/* times db_retry says yes */
	int		 handled, once, committed, rolled_back;
} world;

enum http
view_page(struct req *req, enum http status, const char *name, struct value *data)
{
	(void)req;
	(void)name;
	(void)data;
	return status;
}

enum http
auth_check(struct req *req, const char *who)
{
	assert_non_null(who);
	req->auth->user_id = world.user;
	return world.let_in;
}

bool
auth_csrf_ok(struct req *req)
{
	(void)req;
	return world.csrf_ok;
}

bool
db_end(struct req *req, bool commit)
{
	(void)req;
	world.committed += commit;
	world.rolled_back += !commit;
	return world.end_ok || !commit;
}

bool
db_retry(struct req *req)
{
	(void)req;
	return world.retries-- > 0;
}

enum http
db_status(struct req *req)
{
	(void)req;
	return HTTP_503;
}

enum http
idempotent(struct req *req, enum http (*fn)(struct req *req))
{
	world.once++;
	return fn(req);
}

/* ---- a table ---- */

static enum http
ok(struct req *req)
{
	world.handled++;
	http_header(req, "X-Handler", "%d", world.handled);
	req_error(req, "try", world.handled == 1 ? "first" : "later");
	return HTTP_200;
}

static enum http
refused(struct req *req)
{
	(void)req;
	world.handled++;
	return HTTP_409;
}

static const struct route routes[] = {
	{ GET,    "/",                          ANYONE, ok },
	{ GET,    "/a/:branch",                 "see",  ok },
	{ GET,    "/a/:branch/new",             "see",  ok },
	{ GET,    "/a/:branch/:day",            "see",  ok },
	{ POST,   "/a/:branch/visits/:id",      "edit", ok },
	{ DELETE, "/a/:branch/visits/:id",      "edit", refused },
	{ GET,    "/a/chain-:chain/list",       "see",  ok },
	{ GET,    "/a/:word/list",              "see",  ok },
	{ GET,    "/b/:slug/x",                 "see",  ok },
	{ GET,    "/b/y/:slug",                 "see",  ok },
	{ GET,    "/u/:user_id",                "see",  ok },
	{ GET,    "/nobody",                    NULL,   ok },
	{ POST,   "/open",                      ANYONE, ok },
};

static const struct area	pages = { .name = "a", .routes = routes, .nroutes = ARRAY_SIZE(routes) };
static const struct area	api = {
	.name = "api", .routes = routes, .nroutes = ARRAY_SIZE(routes), .api = true
};

static int
fresh_world(void **state)
{
	(void)state;
	memset(&world, 0, sizeof(world));
	world.let_in = HTTP_200;
	world.user = 1;
	world.csrf_ok = true;
	world.end_ok = true;
	return 0;
}

/* Runs one request through; its status. */
static enum http
run(const struct area *area, const char *method, const char *uri)
{
	struct req	*req = request(area, method, uri, NULL);
	enum http	 status = route_run(req);

	done(req);
	return status;
}

/* ---- matching ---- */

static void
the_closest_route_wins(void **state)
{
	static const struct { const char *method, *uri, *pattern; enum http status; } cases[] = {
		{ "GET", "/", "/", HTTP_200 },
		{ "GET", "/a/5", "/a/:branch", HTTP_200 },
		{ "GET", "/a/5/", "/a/:branch", HTTP_200 },
		{ "GET", "/a/5//", "/a/:branch", HTTP_200 },
		{ "HEAD", "/a/5", "/a/:branch", HTTP_200 },
		{ "GET", "/a/5/new", "/a/:branch/new", HTTP_200 },
		{ "GET", "/a/5/2026-11-21", "/a/:branch/:day", HTTP_200 },
		{ "GET", "/a/5/list", "/a/:word/list", HTTP_200 },
		{ "GET", "/a/chain-7/list", "/a/chain-:chain/list", HTTP_200 },
		{ "GET", "/a/chain-x/list", "/a/:word/list", HTTP_200 },
		{ "GET", "/b/y/x", "/b/y/:slug", HTTP_200 },
		{ "POST", "/a/5/visits/6", "/a/:branch/visits/:id", HTTP_200 },
		{ "GET", "/a", NULL, HTTP_404 }, { "GET", "/a/x", NULL, HTTP_404 },
		{ "GET", "/a/0", NULL, HTTP_404 }, { "GET", "/a/05", NULL, HTTP_404 },
		{ "GET", "/a/9007199254740993", NULL, HTTP_404 }, { "GET", "/a/-1", NULL, HTTP_404 },
		{ "GET", "/u/x", NULL, HTTP_404 }, { "GET", "/a//5", NULL, HTTP_404 },
		{ "GET", "/a/5/new/x", NULL, HTTP_404 }, { "GET", "/A/5", NULL, HTTP_404 },
		{ "POST", "/a/5/visits/x", NULL, HTTP_404 }, { "BREW", "/none", NULL, HTTP_404 },
		{ "POST", "/a/5", NULL, HTTP_405 }, { "BREW", "/a/5", NULL, HTTP_405 },
		{ "get", "/a/5", NULL, HTTP_405 }, { "OPTIONS", "/a/5", NULL, HTTP_405 },
		{ "TRACE", "/", NULL, HTTP_405 },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct req	*req = request(&pages, cases[i].method, cases[i].uri, NULL);
		enum http	 status = route_match(req);

		if (status != cases[i].status)
			print_error("%s %s\n", cases[i].method, cases[i].uri);
		assert_int_equal(status, cases[i].status);
		if (cases[i].pattern != NULL)
			assert_string_equal(req->route->path, cases[i].pattern);
		else
			assert_null(req->route);
		done(req);
	}
}

static void
parameters_are_read_by_name(void **state)
{
	struct req	*req = request(&pages, "POST", "/a/5/visits/6", NULL);

	(void)state;
	assert_int_equal(route_match(req), HTTP_200);
	assert_int_equal(req_path_id(req, "branch"), 5);
	assert_int_equal(req_path_id(req, "id"), 6);
	assert_string_equal(req_path(req, "branch"), "5");
	assert_null(req_path(req, "day"));
	assert_int_equal(req_path_id(req, "day"), 0);
	done(req);

	req = request(&pages, "GET", "/b/%D1%8F%20b/x", NULL);
	assert_int_equal(route_match(req), HTTP_200);
	assert_string_equal(req_path(req, "slug"), "я b");
	assert_int_equal(req_path_id(req, "slug"), 0);
	done(req);
}

static void
another_method_is_told_what_there_is(void **state)
{
	static const struct { const char *method, *uri, *allow; } cases[] = {
		{ "PUT", "/a/5", "GET, HEAD" }, { "PATCH", "/a/5/visits/6", "POST, DELETE" },
		{ "GET", "/open", "POST" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct req	*req = request(&pages, cases[i].method, cases[i].uri, NULL);

		assert_int_equal(route_run(req), HTTP_405);
		assert_string_equal(http_get(req, "Allow"), cases[i].allow);
		assert_int_equal(world.handled, 0);
		done(req);
	}
}

static void
a_preflight_of_the_api_is_answered_for_any_site(void **state)
{
	struct req	*req = request(&api, "OPTIONS", "/a/5", NULL);

	(void)state;
	assert_int_equal(route_run(req), HTTP_204);
	http_finish(req, HTTP_204);
	assert_non_null(strstr(bytes.out, "Access-Control-Allow-Origin: *\r\n"));
	assert_non_null(strstr(bytes.out, "Access-Control-Allow-Methods: GET, POST, PUT, PATCH, DELETE\r\n"));
	assert_non_null(strstr(bytes.out, "Access-Control-Allow-Headers: Authorization, Content-Type, "
	    "Accept, Accept-Language, Idempotency-Key\r\n"));
	assert_non_null(strstr(bytes.out, "Access-Control-Max-Age: "));
	assert_int_equal(world.handled, 0);
	done(req);
}

/* ---- who is let in ---- */

static void
a_route_without_a_right_belongs_to_nobody(void **state)
{
	(void)state;
	assert_int_equal(run(&pages, "GET", "/nobody"), HTTP_404);
	assert_int_equal(world.handled, 0);
}

static void
whoever_is_refused_reaches_no_handler(void **state)
{
	(void)state;
	world.let_in = HTTP_403;
	assert_int_equal(run(&pages, "GET", "/a/5"), HTTP_403);
	assert_int_equal(run(&pages, "POST", "/a/5/visits/6"), HTTP_403);
	assert_int_equal(world.handled, 0);
	assert_int_equal(world.rolled_back, 2);
}

static void
an_unsafe_request_with_a_session_needs_the_form_token(void **state)
{
	(void)state;
	world.csrf_ok = false;
	assert_int_equal(run(&pages, "POST", "/a/5/visits/6"), HTTP_403);
	assert_int_equal(run(&pages, "DELETE", "/a/5/visits/6"), HTTP_403);
	assert_int_equal(run(&pages, "POST", "/open"), HTTP_403);
	assert_int_equal(world.handled, 0);
	assert_int_equal(run(&pages, "GET", "/a/5"), HTTP_200);
	assert_int_equal(run(&api, "POST", "/a/5/visits/6"), HTTP_200);
	world.user = 0;
	assert_int_equal(run(&pages, "POST", "/open"), HTTP_200);
}

static void
a_form_sent_by_another_site_is_refused(void **state)
{
	static const struct { const char *site; enum http status; } cases[] = {
		{ "same-origin", HTTP_200 }, { "none", HTTP_200 }, { "cross-site", HTTP_403 },
		{ "same-site", HTTP_403 },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		world.user = i % 2;
		with("HTTP_SEC_FETCH_SITE", cases[i].site);
		assert_int_equal(run(&pages, "POST", "/open"), cases[i].status);
		with("HTTP_SEC_FETCH_SITE", cases[i].site);
		assert_int_equal(run(&api, "POST", "/open"), HTTP_200);
		with("HTTP_SEC_FETCH_SITE", cases[i].site);
		assert_int_equal(run(&pages, "GET", "/"), HTTP_200);
	}
}

/* ---- the transaction ---- */

static void
success_commits_and_refusal_rolls_back(void **state)
{
	(void)state;
	assert_int_equal(run(&pages, "POST", "/a/5/visits/6"), HTTP_200);
	assert_int_equal(world.committed, 1);
	assert_int_equal(run(&pages, "DELETE", "/a/5/visits/6"), HTTP_409);
	assert_int_equal(world.rolled_back, 1);
	assert_int_equal(world.committed, 1);
}

static void
only_unsafe_requests_are_done_once_per_key(void **state)
{
	(void)state;
	assert_int_equal(run(&pages, "GET", "/a/5"), HTTP_200);
	assert_int_equal(run(&pages, "HEAD", "/a/5"), HTTP_200);
	assert_int_equal(world.once, 0);
	assert_int_equal(run(&pages, "POST", "/open"), HTTP_200);
	assert_int_equal(world.once, 1);
}

static void
a_failed_commit_takes_the_answer_back(void **state)
{
	struct req	*req = request(&pages, "POST", "/open", NULL);

	(void)state;
	world.end_ok = false;
	assert_int_equal(route_run(req), HTTP_503);
	assert_null(http_get(req, "X-Handler"));
	assert_true(req_ok(req));
	done(req);
}

static void
a_handler_that_runs_again_starts_afresh(void **state)
{
	struct req	*req = request(&pages, "POST", "/open", NULL);

	(void)state;
	world.retries = 2;
	assert_int_equal(route_run(req), HTTP_200);
	assert_int_equal(world.handled, 3);
	assert_string_equal(http_get(req, "X-Handler"), "3");
	assert_string_equal(value_str(value_get(req_errors(req), "try")), "later");
	done(req);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test_setup(the_closest_route_wins, fresh_world),
		cmocka_unit_test_setup(parameters_are_read_by_name, fresh_world),
		cmocka_unit_test_setup(another_method_is_told_what_there_is, fresh_world),
		cmocka_unit_test_setup(a_preflight_of_the_api_is_answered_for_any_site, fresh_world),
		cmocka_unit_test_setup(a_route_without_a_right_belongs_to_nobody, fresh_world),
		cmocka_unit_test_setup(whoever_is_refused_reaches_no_handler, fresh_world),
		cmocka_unit_test_setup(an_unsafe_request_with_a_session_needs_the_form_token, fresh_world),
		cmocka_unit_test_setup(a_form_sent_by_another_site_is_refused, fresh_world),
		cmocka_unit_test_setup(success_commits_and_refusal_rolls_back, fresh_world),
		cmocka_unit_test_setup(only_unsafe_requests_are_done_once_per_key, fresh_world),
		cmocka_unit_test_setup(a_failed_commit_takes_the_answer_back, fresh_world),
		cmocka_unit_test_setup(a_handler_that_runs_again_starts_afresh, fresh_world),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
