-- share: several appointments share out rooms, held against trying everything.
BEGIN;
SELECT no_plan();
\ir world.psql
SET LOCAL ROLE okno_app;

-- ---- held against trying everything -----------------------------------------

CREATE FUNCTION pg_temp.meet(a jsonb, b jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
	SELECT (a->>'from')::int < (b->>'upto')::int AND (b->>'from')::int < (a->>'upto')::int
$$;
CREATE FUNCTION pg_temp.any_way(wants jsonb, given bigint[]) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	mine jsonb := wants->cardinality(given);
BEGIN
	RETURN mine IS NULL OR EXISTS (
		SELECT FROM jsonb_array_elements_text(mine->'keys') k
		 WHERE NOT EXISTS (SELECT FROM unnest(given) WITH ORDINALITY x (g, i) WHERE g = k::bigint AND pg_temp.meet(wants->(i::int - 1), mine))
		   AND pg_temp.any_way(wants, given || k::bigint));
END $$;
CREATE FUNCTION pg_temp.holds(wants jsonb, given bigint[]) RETURNS boolean LANGUAGE sql AS $$
	SELECT cardinality(given) = jsonb_array_length(wants)
	   AND NOT EXISTS (SELECT FROM unnest(given) WITH ORDINALITY x (g, i) WHERE NOT wants->(i::int - 1)->'keys' @> to_jsonb(g))
	   AND NOT EXISTS (SELECT FROM unnest(given) WITH ORDINALITY x (g, i), unnest(given) WITH ORDINALITY y (h, j)
		 WHERE i < j AND g = h AND pg_temp.meet(wants->(i::int - 1), wants->(j::int - 1)))
$$;
-- Two to six wants within nine minutes, each of one to four long, of four rooms; the
-- digits of a hash are the dice, so every run has the same worlds.
CREATE TEMP VIEW worlds AS
SELECT n, jsonb_agg(jsonb_build_object('from', d[1] % 6, 'upto', d[1] % 6 + 1 + d[2] % 4, 'keys', (
		SELECT coalesce(jsonb_agg(k ORDER BY d[k + 6]), '[]') FROM generate_series(1, 4) k WHERE d[k + 2] < 140))) AS wants
  FROM generate_series(1, 2000) n, LATERAL (
	SELECT ARRAY(SELECT get_byte(h, b) FROM generate_series(0, 11) b) AS d
	  FROM generate_series(1, 2 + n % 5) w, LATERAL (SELECT sha256((n || ' ' || w)::bytea) AS h) x) dice
 GROUP BY n;
CREATE TEMP TABLE shared AS
SELECT n, wants, share_keys(wants) AS given, pg_temp.any_way(wants, '{}') AS way FROM worlds;
SELECT is_empty($$ SELECT n, wants, given FROM shared WHERE (given IS NOT NULL) <> way $$,
	'[F16] rooms are shared out wherever there is a way, and only there');
SELECT is_empty($$ SELECT n, wants, given FROM shared WHERE given IS NOT NULL AND NOT pg_temp.holds(wants, given) $$,
	'each gets one of its own, and nobody what another has then');
SELECT ok(count(*) FILTER (WHERE way) > 500 AND count(*) FILTER (WHERE NOT way) > 200, 'of both kinds there are many') FROM shared;
SELECT is(share_keys('[{"from": 0, "upto": 9, "keys": [3, 1]}]'), '{3}', 'what is wished for first is taken');
SELECT is(share_keys('[]'), '{}', 'of nobody nothing is wanted');
SELECT is(share_keys((SELECT jsonb_agg(jsonb_build_object('from', 0, 'upto', 1, 'keys', '[1, 2, 3, 4, 5, 6, 7, 8, 9]'::jsonb)) FROM generate_series(1, 10))),
	NULL, 'ten in nine rooms are refused');

-- ---- bookings ---------------------------------------------------------------

-- A peeling takes a room; what follows is what it may take where it is put.
RESET ROLE;
INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) VALUES (1, 11, 1002, 102);
INSERT INTO resource (chain_id, id, branch_id, title) OVERRIDING SYSTEM VALUE VALUES (1, 2, 11, 'Spare');
INSERT INTO resource_instance (chain_id, id, resource_id, title) OVERRIDING SYSTEM VALUE VALUES (1, 5003, 2, 'Spare');
INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) VALUES (1, 11, 1001, 1, 1), (1, 11, 1001, 1, 2);
INSERT INTO staff (chain_id, id, name) OVERRIDING SYSTEM VALUE VALUES (1, 104, 'Galina');
INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (1, 11, 104);
SET LOCAL ROLE okno_app;
SELECT t.keep('easy', t.book(101, '09:00', '{}', '{"services": [{"id": 1001}], "things": [5001], "length": 30}')) \g /dev/null
SELECT t.keep('hard', t.book(102, '10:00', '{}', '{"services": [{"id": 1002}], "things": [5001], "length": 30}')) \g /dev/null
SELECT t.book(104, '14:00', '{}', '{"services": [], "length": 60, "things": [5001]}') \g /dev/null
CREATE FUNCTION pg_temp.items(clock text) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_agg(jsonb_build_object('id', a.id, 'seen', v.version, 'start', t.at(clock)))
	  FROM appointment a JOIN visit v ON v.chain_id = 1 AND v.id = a.visit_id
	 WHERE a.chain_id = 1 AND a.id IN (t.id('easy'), t.id('hard'))
$$;
CREATE FUNCTION pg_temp.has(who text) RETURNS bigint[] LANGUAGE sql AS $$
	SELECT array_agg(instance_id) FROM appointment_thing WHERE chain_id = 1 AND appointment_id = t.id(who)
$$;
SELECT isnt(several_move(1, 11, NULL, pg_temp.items('14:15')), NULL, '[F1] two are moved where one room of theirs is taken');
SELECT is(ARRAY[pg_temp.has('easy'), pg_temp.has('hard')], '{{5003},{5002}}', 'and whoever may have another room leaves to the other what that needs');
SELECT several_cancel(1, 11, NULL, pg_temp.items('14:15'), false) \g /dev/null
SELECT isnt(several_cancel(1, 11, NULL, pg_temp.items('14:15'), true), NULL, '[F16] cancelled, they come back');
SELECT is(ARRAY[pg_temp.has('easy'), pg_temp.has('hard')], '{{5003},{5002}}', 'each in what it had');
SELECT t.book(104, '16:00', '{}', '{"services": [], "length": 60, "things": [5001, 5002]}') \g /dev/null
SELECT throws_ok($$ SELECT several_move(1, 11, NULL, pg_temp.items('16:15')) $$, '23P01', NULL, 'where one finds no room none is moved');
SELECT is(ARRAY[pg_temp.has('easy'), pg_temp.has('hard')], '{{5003},{5002}}', 'and all is as it was');

SELECT finish();
ROLLBACK;
