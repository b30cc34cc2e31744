/* db.c: transactions, failures and repairs of the connection, on a database
 * with tables of its own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <sys/socket.h>

#include <cmocka.h>

#include "cluster.h"
#include "fake_req.h"

#include "db.h"

static const char schema[] =
	"CREATE TABLE thing (chain_id bigint, id bigint PRIMARY KEY, title text CHECK (title <> ''),"
	" during int4range, EXCLUDE USING gist (during WITH &&));"
	"CREATE TABLE trace (chain text, who text, request text);"
	"CREATE TABLE failing (left_ int);"
	"INSERT INTO failing VALUES (0);"
	"CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
	" INSERT INTO trace VALUES (current_setting('okno.chain', true),"
	"  current_setting('okno.user_id', true), current_setting('okno.request', true));"
	" RETURN NEW; END $$;"
	"CREATE TRIGGER note AFTER INSERT ON thing FOR EACH ROW EXECUTE FUNCTION note();"
	"CREATE FUNCTION rule(field text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN"
	" IF field = '' THEN RAISE 'Not today.'; END IF;"
	" RAISE 'Choose another day.' USING DETAIL = field; END $$;"
	"CREATE SEQUENCE tries;"
	"CREATE FUNCTION clash(times int) RETURNS void LANGUAGE plpgsql AS $$ BEGIN"
	" IF nextval('tries') <= times THEN RAISE 'clash' USING ERRCODE = '40001'; END IF; END $$;"
	"GRANT ALL ON ALL TABLES IN SCHEMA public TO okno_app;"
	"GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO okno_app;";

#define QUERY(name_, kind_, n_, sql_) \
	static const struct query_def name_ = { .name = #name_, .sql = sql_, .kind = kind_, .nparams = n_ }

QUERY(chain_now, 'j', 0, "SELECT coalesce(current_setting('okno.chain', true), 'none')");
QUERY(two_rows, 'n', 0,
    "SELECT 7 AS n, 'seven' AS word, true AS odd UNION ALL SELECT NULL, NULL, false");
QUERY(in_binary, 'b', 0,
    "SELECT -5::int, 5000000000::bigint, '2000-01-01 00:00:01Z'::timestamptz, NULL::int");
QUERY(no_row, 'o', 0, "SELECT 1 WHERE false");
QUERY(maybe_row, 'm', 0, "SELECT 1 WHERE false");
QUERY(thing_add, 'e', 2, "INSERT INTO thing (chain_id, id, title) VALUES (1, $1::bigint, $2)");
QUERY(thing_span, 'e', 2,
    "INSERT INTO thing (chain_id, id, during) VALUES (1, $1::bigint, $2::int4range)");
QUERY(thing_count, 'j', 0, "SELECT count(*)::text FROM thing");
QUERY(rule_break, 'e', 1, "SELECT rule($1)");
QUERY(clash_times, 'e', 1, "SELECT clash($1::int)");
QUERY(wrong_value, 'e', 1, "SELECT $1::text::int");
QUERY(no_table, 'e', 0, "SELECT 1 FROM nowhere");
QUERY(own_pid, 'j', 0, "SELECT pg_backend_pid()::text");
QUERY(dir_pid, 'j', 0, "SELECT pg_backend_pid()::text");
QUERY(dir_thing_add, 'e', 1, "INSERT INTO thing (chain_id, id, title) VALUES (1, $1::bigint, 'x')");

static bool
run(struct req *req, const struct query_def *def, const char *a, const char *b)
{
	const char *const	 params[] = { a, b };

	return query_done(db_send(req, def, params));
}

static const char *
ask(struct req *req, const struct query_def *def)
{
	return query_json(db_send(req, def, NULL));
}

static long
things(void)
{
	return atol(cluster_sql("SELECT count(*) FROM thing"));
}

static int
fresh(void **state)
{
	(void)state;
	cluster_sql("TRUNCATE thing, trace");
	cluster_sql("ALTER SEQUENCE tries RESTART");
	return 0;
}

/* Ends every connection of the programs' role, and waits until it is gone. */
static void
cut(void)
{
	cluster_sql("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
	    " WHERE usename = 'okno_app' AND datname = current_database()");
}

static void
rows_are_read_as_text_and_numbers(void **state)
{
	struct req		*req = fake_req(GET);
	const struct rows	*r = query_rows(db_send(req, &two_rows, NULL));

	(void)state;
	assert_non_null(r);
	assert_int_equal(rows_len(r), 2);
	assert_int_equal(rows_int(r, "n"), 7);
	assert_string_equal(rows_text(r, "word"), "seven");
	assert_true(row_bool(r, 0, rows_col(r, "odd")));
	assert_false(row_bool(r, 1, rows_col(r, "odd")));
	assert_null(row_text(r, 1, rows_col(r, "word")));
	assert_int_equal(row_int(r, 1, rows_col(r, "n")), 0);
	assert_null(row_text(r, 2, 0));
	fake_done(req);
}

static void
binary_rows_are_read_in_host_order(void **state)
{
	struct req		*req = fake_req(GET);
	const struct rows	*r = query_rows(db_send(req, &in_binary, NULL));
	size_t			 len;

	(void)state;
	assert_non_null(r);
	assert_int_equal(row_i32(r, 0, 0), -5);
	assert_int_equal(row_i64(r, 0, 1), 5000000000);
	assert_int_equal(row_i64(r, 0, 2), 1000000);
	assert_int_equal(row_i32(r, 0, 3), 0);
	assert_null(row_bytes(r, 0, 3, &len));
	assert_int_equal(len, 0);
	fake_done(req);
}

static void
a_query_for_one_row_without_it_is_404(void **state)
{
	struct req	*req = fake_req(GET);

	(void)state;
	assert_null(query_rows(db_send(req, &no_row, NULL)));
	assert_int_equal(db_status(req), HTTP_404);
	assert_int_equal(rows_len(query_rows(db_send(req, &maybe_row, NULL))), 0);
	fake_done(req);
}

static void
the_chain_is_set_for_each_transaction_and_not_beyond(void **state)
{
	struct req	*req = fake_req(GET);

	(void)state;
	req->auth->chain_id = 17;
	assert_string_equal(ask(req, &chain_now), "17");
	req->auth->chain_id = 18;
	assert_string_equal(ask(req, &chain_now), "18");
	fake_done(req);
	req = fake_req(GET);
	assert_string_equal(ask(req, &chain_now), "");
	fake_done(req);
}

static void
several_queries_go_in_one_transaction(void **state)
{
	struct req	*req = fake_req(GET);
	struct query	*a = db_send(req, &chain_now, NULL);
	struct query	*b = db_send(req, &chain_now, NULL);
	struct query	*c = db_send(req, &own_pid, NULL);

	(void)state;
	req->auth->chain_id = 3;
	assert_true(db_wait(req));
	assert_string_equal(query_json(a), "3");
	assert_string_equal(query_json(b), "3");
	assert_non_null(query_json(c));
	fake_done(req);
}

/* libpq sends a batch by one call of send, so counting the calls counts the
 * round trips. */
static int	 sends;

ssize_t
send(int fd, const void *data, size_t len, int flags)
{
	sends++;
	return sendto(fd, data, len, flags, NULL, 0);
}

static void
a_get_is_one_round_trip_a_wait(void **state)
{
	struct req	*req = fake_req(GET);

	(void)state;
	assert_non_null(ask(req, &own_pid));
	assert_non_null(ask(req, &chain_now));
	req->auth->chain_id = 3;
	sends = 0;
	(void)db_send(req, &own_pid, NULL);
	assert_string_equal(ask(req, &chain_now), "3");
	assert_int_equal(sends, 1);
	assert_true(db_end(req, true));
	assert_int_equal(sends, 1);
	fake_done(req);
}

static void
a_write_put_off_to_the_end_is_one_round_trip(void **state)
{
	struct req		*req = fake_req(POST);
	const char *const	 params[] = { "1", "one" };

	(void)state;
	req->auth->chain_id = 3;
	sends = 0;
	(void)db_send(req, &thing_add, params);
	db_notify(req, "okno_live");
	assert_true(db_end(req, true));
	assert_int_equal(sends, 2);	/* the notice is flushed apart, but not waited for apart */
	fake_done(req);
}

static void
a_get_cannot_change_anything(void **state)
{
	struct req	*req = fake_req(GET);

	(void)state;
	assert_false(run(req, &thing_add, "1", "x"));
	assert_string_equal(db_sqlstate(req), "25006");
	assert_int_equal(db_status(req), HTTP_500);
	assert_false(run(req, &dir_thing_add, "2", NULL));
	assert_string_equal(db_sqlstate(req), "25006");
	assert_true(db_end(req, true));
	fake_done(req);
	assert_int_equal(things(), 0);
}

static void
a_post_is_one_transaction_until_its_end(void **state)
{
	struct req	*req = fake_req(POST);

	(void)state;
	assert_true(run(req, &thing_add, "1", "one"));
	assert_int_equal(things(), 0);
	assert_true(run(req, &thing_add, "2", "two"));
	assert_string_equal(ask(req, &thing_count), "2");
	assert_true(db_end(req, true));
	assert_int_equal(things(), 2);
	fake_done(req);
}

static void
a_refused_post_leaves_nothing(void **state)
{
	struct req	*req = fake_req(POST);

	(void)state;
	assert_true(run(req, &thing_add, "1", "one"));
	assert_true(db_end(req, false));
	fake_done(req);
	assert_int_equal(things(), 0);
}

static void
a_request_that_ends_otherwise_leaves_nothing(void **state)
{
	struct req	*req = fake_req(POST);

	(void)state;
	assert_true(run(req, &thing_add, "1", "one"));
	fake_done(req);
	req = fake_req(POST);
	assert_true(run(req, &thing_add, "2", "two"));
	assert_true(db_end(req, true));
	fake_done(req);
	assert_string_equal(cluster_sql("SELECT string_agg(id::text, ',') FROM thing"), "2");
}

static void
what_was_queued_goes_with_the_commit(void **state)
{
	struct req		*req = fake_req(POST);
	const char *const	 params[] = { "1", "one" };

	(void)state;
	(void)db_send(req, &thing_add, params);
	assert_true(db_end(req, true));
	assert_int_equal(things(), 1);
	fake_done(req);

	req = fake_req(POST);
	(void)db_send(req, &thing_add, params);
	assert_false(db_end(req, true));
	assert_int_equal(db_status(req), HTTP_409);
	fake_done(req);
	assert_int_equal(things(), 1);
}

static void
what_db_commit_kept_survives_a_refusal(void **state)
{
	struct req	*req = fake_req(POST);

	(void)state;
	assert_true(run(req, &thing_add, "1", "one"));
	assert_true(db_commit(req));
	assert_true(run(req, &thing_add, "2", "two"));
	assert_true(db_end(req, false));
	fake_done(req);
	assert_string_equal(cluster_sql("SELECT string_agg(id::text, ',') FROM thing"), "1");
}

static void
apart_is_kept_whatever_becomes_of_the_request(void **state)
{
	struct req		*req = fake_req(POST);
	const char *const	 params[] = { "1", "one" };

	(void)state;
	(void)db_send(req, &thing_add, params);
	assert_true(db_apart(req, true));
	assert_int_equal(things(), 1);
	assert_true(run(req, &thing_add, "2", "two"));
	assert_true(db_end(req, false));
	fake_done(req);
	assert_int_equal(things(), 1);
}

static void
what_is_put_off_runs_after_the_answer_even_of_a_get(void **state)
{
	struct req		*req = fake_req(GET);
	const char *const	 params[] = { "1", "one" };

	(void)state;
	db_after(db_send(req, &thing_add, params));
	assert_non_null(ask(req, &chain_now));
	assert_true(db_end(req, true));
	assert_int_equal(things(), 0);
	db_after_answer(req);
	assert_int_equal(things(), 1);
	fake_done(req);
}

static void
the_log_sees_chain_user_and_request(void **state)
{
	struct req	*req = fake_req(POST);
	char		 expected[100];

	(void)state;
	req->auth->chain_id = 5;
	req->auth->user_id = 8;
	snprintf(expected, sizeof(expected), "5 8 %s", req->id);
	assert_true(run(req, &thing_add, "1", "one"));
	assert_true(db_end(req, true));
	fake_done(req);
	assert_string_equal(cluster_sql("SELECT concat_ws(' ', chain, who, request) FROM trace"),
	    expected);
}

static void
a_chain_entered_in_mid_request_is_set(void **state)
{
	struct req	*req = fake_req(POST);

	(void)state;
	assert_string_equal(ask(req, &chain_now), "");
	req->auth->chain_id = 9;
	assert_string_equal(ask(req, &chain_now), "9");
	assert_true(db_end(req, true));
	fake_done(req);
}

static void
each_failure_has_its_status(void **state)
{
	static const struct {
		const struct query_def	*def;
		const char		*a, *b;
		const char		*sqlstate;
		enum http		 status;
	} cases[] = {
		{ &thing_add, "1", "again", "23505", HTTP_409 },
		{ &thing_span, "2", "[5,9)", "23P01", HTTP_409 },
		{ &thing_add, "3", "", "23514", HTTP_422 },
		{ &wrong_value, "x", NULL, "22P02", HTTP_422 },
		{ &no_table, NULL, NULL, "42P01", HTTP_500 },
	};

	(void)state;
	cluster_sql("INSERT INTO thing VALUES (1, 1, 'one', '[1,7)')");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct req	*req = fake_req(POST);

		assert_false(run(req, cases[i].def, cases[i].a, cases[i].b));
		assert_string_equal(db_sqlstate(req), cases[i].sqlstate);
		assert_int_equal(db_status(req), cases[i].status);
		if (cases[i].status == HTTP_409)
			assert_true(strlen(db_constraint(req)) > 0);
		fake_done(req);
	}
}

static void
a_raised_rule_names_its_field(void **state)
{
	struct req	*req = fake_req(POST);

	(void)state;
	assert_false(run(req, &rule_break, "day", NULL));
	assert_int_equal(db_status(req), HTTP_422);
	assert_string_equal(fake_get("error", "day"), "Choose another day.");
	assert_string_equal(db_message(req), "Choose another day.");
	fake_done(req);

	req = fake_req(POST);
	assert_false(run(req, &rule_break, "", NULL));
	assert_int_equal(db_status(req), HTTP_422);
	assert_string_equal(fake_get("sentence", ""), "Not today.");
	fake_done(req);
}

static void
after_a_failure_the_request_reads_but_does_not_commit(void **state)
{
	struct req	*req = fake_req(POST);

	(void)state;
	assert_true(run(req, &thing_add, "1", "one"));
	assert_false(run(req, &thing_add, "1", "again"));
	assert_string_equal(ask(req, &thing_count), "0");
	assert_false(run(req, &thing_add, "2", "two"));
	assert_false(db_end(req, true));
	assert_int_equal(db_status(req), HTTP_409);
	fake_done(req);
	assert_int_equal(things(), 0);
}

static void
a_prepared_query_survives_the_rollback(void **state)
{
	QUERY(first_here, 'j', 0, "SELECT 'first'");
	struct req	*req = fake_req(POST);

	(void)state;
	assert_string_equal(ask(req, &first_here), "first");
	assert_true(db_end(req, false));
	assert_string_equal(ask(req, &first_here), "first");
	assert_true(db_end(req, false));
	fake_done(req);
}

/* Prepared behind a failure it was not prepared at all, and must not be
 * believed to be. */
static void
a_query_behind_a_failure_is_prepared_later(void **state)
{
	QUERY(behind, 'j', 0, "SELECT 'behind'");
	struct req	*req = fake_req(GET);
	const char	*pid = ask(req, &own_pid);

	(void)state;
	(void)db_send(req, &no_table, NULL);
	assert_null(query_json(db_send(req, &behind, NULL)));
	assert_string_equal(ask(req, &behind), "behind");
	assert_string_equal(ask(req, &own_pid), pid);	/* not by a new connection */
	fake_done(req);
}

static void
a_lost_connection_does_not_hurt_a_get(void **state)
{
	struct req	*req = fake_req(GET);

	(void)state;
	assert_non_null(ask(req, &own_pid));
	cut();
	assert_non_null(ask(req, &own_pid));
	cut();
	assert_non_null(ask(req, &dir_pid));
	fake_done(req);
}

static void
a_lost_connection_before_the_first_write_is_repaired(void **state)
{
	struct req	*req = fake_req(POST);

	(void)state;
	cut();
	assert_true(run(req, &thing_add, "1", "one"));
	assert_true(db_end(req, true));
	fake_done(req);
	assert_int_equal(things(), 1);
}

static void
a_connection_lost_in_a_transaction_is_503_and_nothing_is_kept(void **state)
{
	struct req	*req = fake_req(POST);

	(void)state;
	assert_true(run(req, &thing_add, "1", "one"));
	cut();
	assert_false(run(req, &thing_add, "2", "two"));
	assert_int_equal(db_status(req), HTTP_503);
	assert_string_equal(fake_get("answer", "Retry-After"), "1");
	assert_false(db_end(req, true));
	fake_done(req);
	assert_int_equal(things(), 0);

	req = fake_req(POST);
	assert_true(run(req, &thing_add, "3", "three"));
	cut();
	assert_false(db_end(req, true));
	assert_int_equal(db_status(req), HTTP_503);
	fake_done(req);
	assert_int_equal(things(), 0);
}

static void
without_a_server_every_request_is_503_until_it_is_back(void **state)
{
	struct req	*req = fake_req(GET);
	char		*good = strdup(getenv("OKNO_DB"));

	(void)state;
	cut();
	setenv("OKNO_DB", "host=/nonexistent user=okno_app", 1);
	assert_null(ask(req, &own_pid));
	assert_int_equal(db_status(req), HTTP_503);
	setenv("OKNO_DB", good, 1);
	assert_non_null(ask(req, &own_pid));
	fake_done(req);
	free(good);
}

static void
a_clash_runs_the_handler_again_three_times_at_most(void **state)
{
	struct req	*req = fake_req(POST);
	int		 runs = 0;

	(void)state;
	do {
		runs++;
		assert_true(run(req, &thing_add, "1", "one"));
	} while (!run(req, &clash_times, "2", NULL) && db_retry(req));
	assert_int_equal(runs, 3);
	assert_true(db_end(req, true));
	fake_done(req);
	assert_int_equal(things(), 1);

	cluster_sql("ALTER SEQUENCE tries RESTART");
	req = fake_req(POST);
	runs = 0;
	do {
		runs++;
	} while (!run(req, &clash_times, "9", NULL) && db_retry(req));
	assert_int_equal(runs, 3);
	assert_int_equal(db_status(req), HTTP_503);
	fake_done(req);
}

static void
what_is_committed_is_not_tried_again(void **state)
{
	struct req	*req = fake_req(POST);

	(void)state;
	assert_true(run(req, &thing_add, "1", "one"));
	assert_true(db_commit(req));
	assert_false(run(req, &clash_times, "9", NULL));
	assert_false(db_retry(req));
	fake_done(req);
}

static void
a_notice_arrives_after_the_commit_once_and_not_after_a_refusal(void **state)
{
	struct req	*req = fake_req(POST);
	PGnotify	*notice;

	(void)state;
	cluster_sql("LISTEN okno_live");
	assert_true(run(req, &thing_add, "1", "one"));
	db_notify(req, "okno_live");
	db_notify(req, "okno_live");
	assert_true(db_end(req, true));
	fake_done(req);
	cluster_sql("SELECT 1");
	assert_non_null(notice = PQnotifies(cluster_super));
	assert_string_equal(notice->relname, "okno_live");
	PQfreemem(notice);
	assert_null(PQnotifies(cluster_super));

	req = fake_req(POST);
	assert_true(run(req, &thing_add, "2", "two"));
	db_notify(req, "okno_live");
	assert_true(db_end(req, false));
	fake_done(req);
	cluster_sql("SELECT 1");
	assert_null(PQnotifies(cluster_super));
	cluster_sql("UNLISTEN okno_live");
}

static void
ids_are_written_as_an_array(void **state)
{
	struct req	*req = fake_req(GET);
	int64_t		 v[] = { 1, -2, 9007199254740992 };

	(void)state;
	assert_string_equal(db_ids(req, (struct ids){ v, 3 }), "{1,-2,9007199254740992}");
	assert_string_equal(db_ids(req, (struct ids){ v, 0 }), "{}");
	fake_done(req);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(rows_are_read_as_text_and_numbers, fresh),
		cmocka_unit_test_setup(binary_rows_are_read_in_host_order, fresh),
		cmocka_unit_test_setup(a_query_for_one_row_without_it_is_404, fresh),
		cmocka_unit_test_setup(the_chain_is_set_for_each_transaction_and_not_beyond, fresh),
		cmocka_unit_test_setup(several_queries_go_in_one_transaction, fresh),
		cmocka_unit_test_setup(a_get_is_one_round_trip_a_wait, fresh),
		cmocka_unit_test_setup(a_write_put_off_to_the_end_is_one_round_trip, fresh),
		cmocka_unit_test_setup(a_get_cannot_change_anything, fresh),
		cmocka_unit_test_setup(a_post_is_one_transaction_until_its_end, fresh),
		cmocka_unit_test_setup(a_refused_post_leaves_nothing, fresh),
		cmocka_unit_test_setup(a_request_that_ends_otherwise_leaves_nothing, fresh),
		cmocka_unit_test_setup(what_was_queued_goes_with_the_commit, fresh),
		cmocka_unit_test_setup(what_db_commit_kept_survives_a_refusal, fresh),
		cmocka_unit_test_setup(apart_is_kept_whatever_becomes_of_the_request, fresh),
		cmocka_unit_test_setup(what_is_put_off_runs_after_the_answer_even_of_a_get, fresh),
		cmocka_unit_test_setup(the_log_sees_chain_user_and_request, fresh),
		cmocka_unit_test_setup(a_chain_entered_in_mid_request_is_set, fresh),
		cmocka_unit_test_setup(each_failure_has_its_status, fresh),
		cmocka_unit_test_setup(a_raised_rule_names_its_field, fresh),
		cmocka_unit_test_setup(after_a_failure_the_request_reads_but_does_not_commit, fresh),
		cmocka_unit_test_setup(a_prepared_query_survives_the_rollback, fresh),
		cmocka_unit_test_setup(a_query_behind_a_failure_is_prepared_later, fresh),
		cmocka_unit_test_setup(a_lost_connection_does_not_hurt_a_get, fresh),
		cmocka_unit_test_setup(a_lost_connection_before_the_first_write_is_repaired, fresh),
		cmocka_unit_test_setup(a_connection_lost_in_a_transaction_is_503_and_nothing_is_kept, fresh),
		cmocka_unit_test_setup(without_a_server_every_request_is_503_until_it_is_back, fresh),
		cmocka_unit_test_setup(a_clash_runs_the_handler_again_three_times_at_most, fresh),
		cmocka_unit_test_setup(what_is_committed_is_not_tried_again, fresh),
		cmocka_unit_test_setup(a_notice_arrives_after_the_commit_once_and_not_after_a_refusal, fresh),
		cmocka_unit_test_setup(ids_are_written_as_an_array, fresh),
	};

	cluster_make("db", "template0");
	cluster_sql(schema);
	return cmocka_run_group_tests_name("db", tests, NULL, NULL);
}
