/* idempotency.c: a request sent twice is done once, whatever comes between.
 *
 * The work is a row of the table outbox: as many rows as times it was done.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "cluster.h"
#include "fake_req.h"

#include "db.h"
#include "idempotency.h"
#include "route.h"

static const struct query_def work = {
	.name = "work", .kind = 'e', .nparams = 0, .types = NULL,
	.sql = "INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template)"
	    " VALUES (1, 1, 'mail', 'x', 'ru', 'x')",
};
static const struct route	 route = { .method = POST, .path = "/book/:branch" };

static int	 runs;
static void	 (*between)(void);	/* runs while the work is done but not committed */

static enum http
book(struct req *req)
{
	runs++;
	if (!query_done(db_send(req, &work, NULL)))
		return db_status(req);
	if (between != NULL)
		between();
	if (req_raw(req, "refuse")[0] != '\0')
		return HTTP_422;
	http_type(req, "application/json");
	http_header(req, "Location", "/visits/%d", 5);
	buf_puts(http_body(req), "{\"id\":5}");
	return HTTP_201;
}

/* Enters the chain by itself, as the public pages do. */
static enum http
book_publicly(struct req *req)
{
	enum http	 status;

	req->auth->chain_id = 1;
	if (idempotency_enter(req, &status))
		return status;
	return book(req);
}

static enum http
book_a_file(struct req *req)
{
	enum http	 status = book(req);

	buf_putc(http_body(req), '\0');
	return status;
}

static struct req *
post(int64_t user, const char *key, const char *body)
{
	struct req	*req = fake_req(POST);

	req->route = &route;
	req->auth->chain_id = 1;
	req->auth->user_id = user;
	if (key != NULL)
		fake_set("header", "Idempotency-Key", key);
	fake_set("body", "", body);
	return req;
}

static enum http
run(struct req *req, enum http (*fn)(struct req *))
{
	enum http	 status = idempotent(req, fn);

	if (!db_end(req, status < HTTP_400))
		status = db_status(req);
	return status;
}

static enum http
send_post(int64_t user, const char *key, const char *body)
{
	struct req	*req = post(user, key, body);
	enum http	 status = run(req, book);

	fake_done(req);
	return status;
}

static int
done(void)
{
	return atoi(cluster_sql("SELECT count(*) FROM outbox"));
}

static int
fresh(void **state)
{
	(void)state;
	runs = 0;
	between = NULL;
	cluster_sql("TRUNCATE outbox, idempotency");
	return 0;
}

static void
without_a_key_each_request_is_done(void **state)
{
	(void)state;
	assert_int_equal(send_post(1, NULL, "a"), HTTP_201);
	assert_int_equal(send_post(1, NULL, "a"), HTTP_201);
	assert_int_equal(done(), 2);
}

static void
a_repeat_gets_the_same_answer_and_does_nothing(void **state)
{
	struct req	*req;

	(void)state;
	assert_int_equal(send_post(1, "key-1", "a"), HTTP_201);
	req = post(1, "key-1", "a");
	assert_int_equal(run(req, book), HTTP_201);
	assert_string_equal(fake_body->data, "{\"id\":5}");
	assert_string_equal(fake_get("answer", "Location"), "/visits/5");
	assert_string_equal(fake_get("answer", "Content-Type"), "application/json");
	assert_string_equal(fake_get("answer", "Idempotent-Replayed"), "true");
	fake_done(req);
	assert_int_equal(runs, 1);
	assert_int_equal(done(), 1);
}

static void
the_key_may_be_a_field_of_the_form(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		struct req	*req = post(1, NULL, "idempotency_key=k&name=x");

		fake_set("field", "idempotency_key", "k");
		assert_int_equal(run(req, book), HTTP_201);
		fake_done(req);
	}
	assert_int_equal(done(), 1);
}

static void
the_same_key_with_another_request_is_422(void **state)
{
	struct req	*req;

	(void)state;
	assert_int_equal(send_post(1, "key-1", "a"), HTTP_201);
	assert_int_equal(send_post(1, "key-1", "b"), HTTP_422);
	assert_non_null(fake_get("sentence", ""));
	req = post(1, "key-1", "a");
	req->uri = "/elsewhere";
	assert_int_equal(run(req, book), HTTP_422);
	fake_done(req);
	assert_int_equal(done(), 1);
}

static void
fields_of_a_multipart_form_tell_requests_apart(void **state)
{
	struct req	*req;

	(void)state;
	for (int i = 0; i < 2; i++) {
		req = post(1, "key-1", "");
		fake_set("field", "name", i == 0 ? "Anna" : "Olga");
		assert_int_equal(run(req, book), i == 0 ? HTTP_201 : HTTP_422);
		fake_done(req);
	}
}

static void
a_key_is_its_users_alone(void **state)
{
	(void)state;
	assert_int_equal(send_post(1, "key-1", "a"), HTTP_201);
	assert_int_equal(send_post(2, "key-1", "b"), HTTP_201);
	assert_int_equal(send_post(0, "key-1", "c"), HTTP_201);
	assert_int_equal(done(), 3);
}

static void
a_refusal_is_not_kept(void **state)
{
	struct req	*req = post(1, "key-1", "a");

	(void)state;
	fake_set("field", "refuse", "1");
	assert_int_equal(run(req, book), HTTP_422);
	fake_done(req);
	assert_int_equal(done(), 0);
	assert_int_equal(send_post(1, "key-1", "a"), HTTP_201);
	assert_int_equal(done(), 1);
}

/* A wrong try that counts, as with a code or a password. */
static enum http
refuse_but_count(struct req *req)
{
	return query_done(db_send(req, &work, NULL)) && db_commit(req) ? HTTP_422 : HTTP_500;
}

static void
a_refusal_that_commits_keeps_no_key(void **state)
{
	(void)state;
	for (int tries = 1; tries <= 2; tries++) {
		struct req	*req = post(1, "key-1", "a");

		assert_int_equal(run(req, refuse_but_count), HTTP_422);
		fake_done(req);
		assert_int_equal(done(), tries);
	}
	assert_int_equal(send_post(1, "key-1", "corrected"), HTTP_201);
}

static void
a_key_that_is_none_is_refused(void **state)
{
	char	 longest[257];

	(void)state;
	memset(longest, 'k', sizeof(longest));
	longest[256] = '\0';
	assert_int_equal(send_post(1, longest, "a"), HTTP_422);
	assert_int_equal(send_post(1, "with space", "a"), HTTP_422);
	assert_int_equal(send_post(1, "ключ", "a"), HTTP_422);
	assert_int_equal(done(), 0);
	longest[255] = '\0';
	assert_int_equal(send_post(1, longest, "a"), HTTP_201);
}

static void
a_handler_may_enter_its_chain_late(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		struct req	*req = post(0, "key-1", "a");

		req->auth->chain_id = 0;
		assert_int_equal(run(req, book_publicly), HTTP_201);
		assert_string_equal(fake_body->data, "{\"id\":5}");
		fake_done(req);
	}
	assert_int_equal(done(), 1);
}

static void
bytes_that_are_no_text_are_not_kept(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		struct req	*req = post(1, "key-1", "a");

		assert_int_equal(run(req, book_a_file), HTTP_201);
		assert_int_equal(fake_body->len, i == 0 ? 9 : 0);
		fake_done(req);
	}
	assert_int_equal(done(), 1);
}

/* ---- two at once ---- */

static PGconn	*watcher;

/* Until another session waits for ours: the condition, not a time. */
static void
until_somebody_waits(void)
{
	for (bool waits = false; !waits; ) {
		PGresult	*res = PQexec(watcher, "SELECT 1 FROM pg_stat_activity"
				    " WHERE datname = current_database() AND wait_event_type = 'Lock'");

		waits = PQntuples(res) > 0;
		PQclear(res);
	}
}

/* The second one: this program again, for a process has one connection. */
static int
second(void)
{
	enum http	 status = send_post(1, "key-1", "a");

	return runs == 0 && status == HTTP_201 ? 0 : runs == 1 && status == HTTP_201 ? 2 : 1;
}

static pid_t	 child;

static void
start_second(void)
{
	if ((child = fork()) == 0) {
		execl("/proc/self/exe", "idempotency", "second", NULL);
		_exit(3);
	}
	until_somebody_waits();
}

static int
end_of_second(void)
{
	int	 status;

	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
two_at_once_are_done_once_and_answered_twice(void **state)
{
	(void)state;
	between = start_second;
	assert_int_equal(send_post(1, "key-1", "a"), HTTP_201);
	assert_int_equal(end_of_second(), 0);
	assert_int_equal(done(), 1);
}

static void
if_the_first_of_two_is_refused_the_second_does_the_work(void **state)
{
	struct req	*req = post(1, "key-1", "a");

	(void)state;
	between = start_second;
	fake_set("field", "refuse", "1");
	assert_int_equal(run(req, book), HTTP_422);
	fake_done(req);
	assert_int_equal(end_of_second(), 2);
	assert_int_equal(done(), 1);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(without_a_key_each_request_is_done, fresh),
		cmocka_unit_test_setup(a_repeat_gets_the_same_answer_and_does_nothing, fresh),
		cmocka_unit_test_setup(the_key_may_be_a_field_of_the_form, fresh),
		cmocka_unit_test_setup(the_same_key_with_another_request_is_422, fresh),
		cmocka_unit_test_setup(fields_of_a_multipart_form_tell_requests_apart, fresh),
		cmocka_unit_test_setup(a_key_is_its_users_alone, fresh),
		cmocka_unit_test_setup(a_refusal_is_not_kept, fresh),
		cmocka_unit_test_setup(a_refusal_that_commits_keeps_no_key, fresh),
		cmocka_unit_test_setup(a_key_that_is_none_is_refused, fresh),
		cmocka_unit_test_setup(a_handler_may_enter_its_chain_late, fresh),
		cmocka_unit_test_setup(bytes_that_are_no_text_are_not_kept, fresh),
		cmocka_unit_test_setup(two_at_once_are_done_once_and_answered_twice, fresh),
		cmocka_unit_test_setup(if_the_first_of_two_is_refused_the_second_does_the_work, fresh),
	};
	int	 failed;

	(void)argv;
	if (argc == 2)
		return second();
	cluster_make("idempotency", "okno_empty");
	watcher = cluster_connect(cluster_name);
	failed = cmocka_run_group_tests_name("idempotency", tests, NULL, NULL);
	PQfinish(watcher);
	return failed;
}
