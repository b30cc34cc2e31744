-- list: the rows that lists of bookings are made of: written for one visit without
-- reading the others of the chain.
BEGIN;
SELECT no_plan();
\ir world.psql

SELECT t.keep('a', t.book(101, '10:00')), t.keep('b', t.book(102, '12:00')) \g /dev/null
-- As many lines as a chain has after some months.
SET LOCAL session_replication_role = replica;
INSERT INTO appointment_line (chain_id, appointment_id, service_id, title, price, duration)
SELECT 1, 1000000 + n, 1001, 'Cut', 1000, 60 FROM generate_series(1, 3000) n;
SET LOCAL session_replication_role = origin;

CREATE FUNCTION t.lines_read() RETURNS bigint LANGUAGE sql AS $$
	SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'appointment_line'
$$;
SELECT t.lines_read() AS before \gset
SELECT booking_row_set(1, t.visit_of(t.id('a'))) \g /dev/null
SELECT cmp_ok(t.lines_read() - :before, '<', 20::bigint, 'the rows of a changed visit are made of its own lines');
SELECT results_eq($$ SELECT kind = 'service', ref_id FROM booking_use WHERE chain_id = 1 AND id = t.id('a') $$,
	$$ VALUES (true, 1001::bigint) $$, 'and tell its service');

SELECT t.lines_read() AS before \gset
SELECT booking_rows_add(1, array_agg(id)) FROM log WHERE chain_id = 1 AND object = 'visit' AND object_id = t.visit_of(t.id('b')) \g /dev/null
SELECT cmp_ok(t.lines_read() - :before, '<', 20::bigint, 'and so are those of new visits');
SELECT results_eq($$ SELECT kind = 'service', ref_id FROM booking_use WHERE chain_id = 1 AND id = t.id('b') $$,
	$$ VALUES (true, 1001::bigint) $$, 'with their services');

SELECT * FROM finish();
ROLLBACK;
