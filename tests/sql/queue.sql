-- queue: jobs handed to the workers, one at a time to each, never lost.
BEGIN;
SELECT no_plan();
\ir world.psql
CREATE EXTENSION dblink SCHEMA tap;
SET LOCAL lock_timeout = '5s';		-- a wait would be the fault looked for

SET LOCAL ROLE okno_app;
SELECT job_add('heavy', 'one', 5), job_add('heavy', 'two', NULL, '{"n": 2}'), job_add('send', 'mail', 7) \g /dev/null
SELECT throws_ok($$ SELECT job_add('nowhere', 'x', 1) $$, '23514', NULL, 'there are three queues');
SELECT throws_ok($$ SELECT job_take('heavy', 1, '1 minute') $$, '42501', NULL, 'the programs take no jobs');
SELECT throws_ok($$ SELECT job_done('{1}') $$, '42501', NULL, 'and end none');
SET LOCAL okno.chain = '';
SELECT throws_ok($$ SELECT job_add('heavy', 'x', 1) $$, '23502', NULL, 'a job belongs to a chain');

SET LOCAL ROLE okno_worker;
CREATE FUNCTION pg_temp.taken(queue text, n int, seconds int DEFAULT 60) RETURNS text[] LANGUAGE sql AS $$
	SELECT coalesce(array_agg(kind ORDER BY kind), '{}') FROM job_take(queue, n, seconds * interval '1 second')
$$;
CREATE FUNCTION pg_temp.job_of(kind text) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER AS $$
	SELECT j.id FROM public.job j WHERE j.kind = $1
$$;
RESET ROLE;
ALTER FUNCTION pg_temp.job_of(text) OWNER TO okno;
SET LOCAL ROLE okno_worker;

SELECT t.keep(kind, id) FROM job_take('heavy', 1, '1 minute') \g /dev/null
SELECT isnt(t.id('one'), NULL, 'the oldest comes first');
SELECT is(pg_temp.taken('heavy', 5), '{two}', 'what is taken is not handed out again');
SELECT is(pg_temp.taken('heavy', 5), '{}', 'until there is nothing');
SELECT job_back(ARRAY[t.id('one')]) \g /dev/null
SELECT results_eq($$ SELECT kind, chain_id, ref_id, payload, attempts FROM job_take('heavy', 5, '-1 second') $$,
	$$ VALUES ('one', 1::bigint, 5::bigint, '{}'::jsonb, 1) $$, 'what is put back unbegun was not tried; chain and id come with it');
SELECT results_eq($$ SELECT kind, attempts FROM job_take('heavy', 5, '-1 second') $$, $$ VALUES ('one', 2) $$,
	'what a dead worker had in hand is taken again after a while, and counted');
SELECT job_again(t.id('one'), '1 hour') \g /dev/null
SELECT is(pg_temp.taken('heavy', 5), '{}', 'what is put off waits');
SELECT job_again(t.id('one'), '0 seconds') \g /dev/null
SELECT is(pg_temp.taken('heavy', 5), '{one}', 'till its time comes');
SELECT job_later(ARRAY[t.id('one')], '0 seconds') \g /dev/null
SELECT results_eq($$ SELECT kind, attempts FROM job_take('heavy', 5, '1 minute') $$, $$ VALUES ('one', 1) $$,
	'what was tried in good order begins to count anew');
SELECT job_again(t.id('one'), '-1 minute') \g /dev/null
SELECT is_empty($$ SELECT FROM job_take('heavy', 5, '1 minute', '{}', '10 seconds') $$, 'who looks at the latest only passes what waits');
SELECT results_eq($$ SELECT kind, run_at FROM job_take('heavy', 5, '1 minute', '{}', '2 minutes') $$,
	$$ VALUES ('one', now() - interval '1 minute') $$, 'and is told since when it did');
SELECT job_done(ARRAY[t.id('one')]) \g /dev/null
SELECT is(pg_temp.job_of('one'), NULL, 'what is done is gone');
SELECT is(pg_temp.taken('send', 5), '{mail}', 'the queues know nothing of one another');

-- Thousands wait: the plan is one that finds them once, and no more are taken.
RESET ROLE;
SET LOCAL okno.chain = '1';
SELECT job_add('heavy', 'many', n) FROM generate_series(1, 3000) n \g /dev/null
CREATE FUNCTION t.jobs_read() RETURNS bigint LANGUAGE sql AS $$
	SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'job'
$$;
SELECT t.jobs_read() AS before \gset
SET LOCAL ROLE okno_worker;
SELECT is(cardinality(pg_temp.taken('heavy', 100)), 100, 'as many are taken as are asked for');
RESET ROLE;
SELECT cmp_ok(t.jobs_read() - :before, '<', 1000::bigint, 'and hardly more looked at');
DELETE FROM job WHERE kind = 'many';

-- ---- two workers at once ----------------------------------------------------

RESET ROLE;
SELECT dblink_connect('rival', format('host=%s port=%s dbname=%I user=okno', current_setting('unix_socket_directories'),
	current_setting('port'), current_database())) \g /dev/null
CREATE FUNCTION pg_temp.rival(statement text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(answer, ' ') FROM dblink('rival', statement) r (answer text)
$$;
DELETE FROM job WHERE kind IN ('seal', 'notice');	-- of the world itself
-- These rows are committed, so they are deleted at the very end.
SELECT dblink_exec('rival', $$ INSERT INTO job (queue, kind, chain_id, run_at) VALUES
	('live', 'first', 1, '2001-01-01'), ('live', 'second', 1, '2001-01-02'), ('live', 'third', 1, '2001-01-03') $$) \g /dev/null
SELECT dblink_exec('rival', 'BEGIN') \g /dev/null
SELECT is(pg_temp.rival($$ SELECT kind FROM job_take('live', 1, '1 minute') $$), 'first', 'one worker takes a job');
SET LOCAL ROLE okno_worker;
SELECT is(pg_temp.taken('live', 1), '{second}', 'another does not wait for it, and gets the next');
RESET ROLE;
SELECT dblink_exec('rival', 'ROLLBACK') \g /dev/null
SET LOCAL ROLE okno_worker;
SELECT is(pg_temp.taken('live', 5), '{first,third}', 'what a worker took that died in the middle is there for others');
RESET ROLE;
SELECT * FROM finish();
ROLLBACK;

DELETE FROM job WHERE kind IN ('first', 'second', 'third');
