-- list: the rows that lists of bookings are made of: written for one visit without
-- reading the others of the chain.
BEGIN;
SELECT no_plan();
\ir world.psql

SELECT t.keep('a', t.book(101, '10:00')), t.keep('b', t.book(102, '12:00')) \g /dev/null
-- As many lines as a chain has after some months.
SET LOCAL session_replication_role = replica;
INSERT INTO appointment_line (chain_id, appointment_id, service_id, title, price, cost, duration)
SELECT 1, 1000000 + n, 1001, 'Cut', 1000, 1000, 60 FROM generate_series(1, 3000) n;
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

-- Many bookings with a field filled in, one of them emptied, and few without: a page of
-- either is found by the bookings it walks or by the field, not by all that is held.
SET LOCAL session_replication_role = replica;
INSERT INTO field (chain_id, title, code, kind) VALUES (1, 'Car', 'car', 'text'), (1, 'Rare', 'rare', 'text');
INSERT INTO booking_row (chain_id, id, branch_id, visit_id, staff_id, day, starts_at, ends_at, created_at, state, origin, cost, commented)
SELECT 1, 2000000 + n, 11, 2000000 + n, 101, date '2026-01-01' + n / 50, x.at, x.at + interval '10 minutes', now(), 'waiting', 'staff', 0, false
  FROM generate_series(1, 20000) n, LATERAL (SELECT timestamptz '2026-01-01 00:00Z' + n * interval '10 minutes' AS at) x;
INSERT INTO field_value (chain_id, appointment_id, field_id, value)
SELECT 1, 2000000 + n, f.id, CASE WHEN n = 20000 THEN '' ELSE 'x' END
  FROM generate_series(1, 20000) n, field f WHERE f.chain_id = 1 AND f.code = 'car';
INSERT INTO field_value (chain_id, appointment_id, field_id, value)
SELECT 1, 2000000 + n, f.id, 'x' FROM generate_series(100, 20000, 5000) n, field f WHERE f.chain_id = 1 AND f.code = 'rare';
SET LOCAL session_replication_role = origin;
ANALYZE field_value, booking_row, field;
CREATE FUNCTION t.found(field text, state text) RETURNS TABLE (n bigint, latest bigint, read bigint)
LANGUAGE plpgsql AS $$
DECLARE
	was CONSTANT bigint := (SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'field_value');
BEGIN
	SELECT count(*), max(b.id) INTO n, latest FROM booking_find(1, 11, (SELECT jsonb_build_object(format('f%s_is', f.id), state)
		FROM field f WHERE f.chain_id = 1 AND f.code = field) || '{"upto": "2026-12-31"}', NULL, NULL, 50) b;
	read := (SELECT seq_tup_read + idx_tup_fetch - was FROM pg_stat_xact_user_tables WHERE relname = 'field_value');
	RETURN NEXT;
END $$;
SELECT results_eq($$ SELECT n, latest, read < 1000 FROM t.found('car', 'filled') $$, $$ VALUES (50::bigint, 2019999::bigint, true) $$,
	'a page of what is filled in');
SELECT results_eq($$ SELECT n, latest, read < 1000 FROM t.found('rare', 'empty') $$, $$ VALUES (50::bigint, 2020000::bigint, true) $$,
	'a page of what is empty');
SELECT results_eq($$ SELECT n, latest FROM t.found('rare', 'filled') $$, $$ VALUES (4::bigint, 2015100::bigint) $$,
	'what is rarely filled in is found to the last');
SELECT results_eq($$ SELECT n, latest FROM t.found('car', 'empty') $$, $$ VALUES (1::bigint, 2020000::bigint) $$,
	'and what is rarely empty: one that was emptied');

-- The page that is asked for most often has a way of its own: it finds what the
-- others find, which a lowest sum of nothing makes it take, and of a page far down reads no more.
SET LOCAL session_replication_role = replica;
UPDATE booking_row b SET state = (ARRAY['arrived', 'waiting', 'no_show', 'cancelled'])[1 + b.id % 4],
	staff_id = CASE b.id % 3 WHEN 0 THEN 102 ELSE 101 END, discounted = b.id % 5 = 0, series = b.id % 7 = 0, author_id = 1 + b.id % 9
 WHERE b.chain_id = 1 AND b.id > 2000000;
SET LOCAL session_replication_role = origin;
ANALYZE booking_row;
CREATE FUNCTION t.page(filter jsonb, after bigint) RETURNS bigint[] LANGUAGE sql AS $$
	SELECT array_agg(b.id) FROM booking_row a,
	       LATERAL booking_find(1, 11, filter, a.starts_at, a.id, 50) b WHERE a.chain_id = 1 AND a.id = after
$$;
SELECT results_eq(format($$ SELECT cardinality(t.page(%1$L::jsonb, %2$s)), t.page(%1$L::jsonb, %2$s) = t.page(%1$L::jsonb || '{"sum_from": "0"}', %2$s) $$, f, a),
	$$ VALUES (50, true) $$, format('%s behind %s', f, a))
  FROM (VALUES ('{}'::jsonb), ('{"staff": 101}'), ('{"own": 102}'), ('{"staff": 101, "state": "live"}'), ('{"staff": 102, "state": "arrived"}'),
	('{"state": "live"}'), ('{"state": "waiting"}'), ('{"staff": 101, "from": "2026-01-02", "upto": "2026-03-31"}'),
	('{"upto": "2026-03-01", "state": "live"}'), ('{"staff": 101, "since": "2026-02-01"}')) x (f),
       (VALUES (2019000), (2012345)) y (a);
SELECT is(t.page('{"own": 101, "staff": 102}', 2019000), NULL, 'who sees only their own finds nobody else');
CREATE FUNCTION t.rows_read() RETURNS bigint LANGUAGE sql AS $$
	SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'booking_row'
$$;
SELECT t.rows_read() AS before \gset
SELECT t.page('{"staff": 101, "state": "live"}', 2001000) \g /dev/null
SELECT cmp_ok(t.rows_read() - :before, '<', 200::bigint, 'a page far down costs what the first costs');
SELECT t.rows_read() AS before \gset
SELECT t.page('{"discount": "yes"}', 2003000), t.page('{"series": "yes"}', 2003000), t.page('{"author": 5}', 2003000) \g /dev/null
SELECT cmp_ok(t.rows_read() - :before, '<', 600::bigint, 'nor does one of those with a discount, of series, of who booked');

SELECT * FROM finish();
ROLLBACK;
