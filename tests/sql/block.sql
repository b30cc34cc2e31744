-- block: blocked times: real rows of busy, nobody books over them, repeated on
-- the wall's clock, changed and removed alone or with those that follow.
BEGIN;
SELECT no_plan();
\ir world.psql
INSERT INTO resource (chain_id, id, branch_id, title) OVERRIDING SYSTEM VALUE VALUES (1, 2, 12, 'Elsewhere');
INSERT INTO resource_instance (chain_id, id, resource_id, title) OVERRIDING SYSTEM VALUE VALUES (1, 5101, 2, 'Theirs');
SET LOCAL ROLE okno_app;

-- Blocks a member from a clock to another on days after the third of March.
CREATE FUNCTION pg_temp.spans(first text, last text, days int[]) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_agg(jsonb_build_object('from', (date '2031-03-03' + d) || 'T' || first, 'upto', (date '2031-03-03' + d) || 'T' || last) ORDER BY d)
	  FROM unnest(days) d
$$;
CREATE FUNCTION pg_temp.block(more jsonb, spans jsonb, own bigint DEFAULT NULL) RETURNS jsonb LANGUAGE sql AS $$
	SELECT block_make(1, 11, own, NULL, jsonb_build_object('staff', '[]'::jsonb, 'things', '[]'::jsonb, 'reason', 'Lunch', 'spans', spans) || more)
$$;
CREATE FUNCTION pg_temp.span(block bigint) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(k.staff_id, k.instance_id) || ' ' || to_char(k.starts_at AT TIME ZONE 'Europe/Moscow', 'DD HH24:MI')
	       || '–' || to_char(k.ends_at AT TIME ZONE 'Europe/Moscow', 'HH24:MI') FROM block k WHERE k.chain_id = 1 AND k.id = block
$$;

-- ---- one ---------------------------------------------------------------------

SELECT t.keep('lunch', (pg_temp.block('{"staff": [101, 102]}', pg_temp.spans('13:00', '14:00', '{0}'))->'ids'->>0)::bigint) \g /dev/null
SELECT is((SELECT count(*)::int FROM busy WHERE block_id IS NOT NULL), 2, 'two members are blocked at once [F1]');
SELECT throws_ok($$ SELECT t.book(101, '13:30') $$, '23P01', NULL, 'nobody books into a block');
SELECT ok((SELECT taken @> (extract(epoch FROM t.at('13:30')) / 60)::int FROM busy_day
	WHERE subject_id = 101 AND day = '2031-03-03'), 'the search for free times sees it');
SELECT is(pg_temp.block('{"staff": [101]}', pg_temp.spans('13:30', '15:00', '{0}'))->'conflicts'->0->>'cause', 'block',
	'a block is in the way of another');
SELECT t.keep('ten', t.book(101, '10:00')) \g /dev/null
SELECT is(pg_temp.block('{"staff": [101]}', pg_temp.spans('10:30', '12:00', '{0}'))->'conflicts'->0->>'who', 'Olga',
	'and so is a booking, which says whose');
SELECT is((SELECT count(*)::int FROM block), 2, 'nothing is made then');
SELECT throws_ok($$ SELECT pg_temp.block('{"staff": [201]}', pg_temp.spans('15:00', '16:00', '{0}')) $$, 'P0001', NULL,
	'somebody of another chain is not blocked');
SELECT throws_ok($$ SELECT pg_temp.block('{"staff": [102]}', pg_temp.spans('15:00', '16:00', '{0}'), 101) $$, 'P0001', NULL,
	'nor a colleague, by whoever is limited to their own column');
SELECT throws_ok($$ SELECT pg_temp.block('{"things": [5101]}', pg_temp.spans('15:00', '16:00', '{0}')) $$, 'P0001', NULL,
	'nor a room of another branch');

-- ---- things and long spans -----------------------------------------------------

SELECT is(jsonb_array_length(pg_temp.block('{"things": [5001]}', '[{"from": "2031-03-03T08:00", "upto": "2031-03-06T08:00"}]')->'ids'), 1,
	'a room is blocked for three days');
SELECT results_eq($$ SELECT ends_at - starts_at FROM busy WHERE subject_kind = 'thing' ORDER BY starts_at $$,
	$$ SELECT interval '24 hours' FROM generate_series(1, 3) $$, 'in rows of a day each');
SELECT throws_ok($$ SELECT t.book(101, '16:00', '{}', '{"services": [{"id": 1002}], "things": [5001]}') $$, '23P01', NULL,
	'the room is not given to a booking');

-- ---- repeated ------------------------------------------------------------------

SELECT t.keep('tea', (pg_temp.block('{"staff": [102], "rule": "FREQ=DAILY;INTERVAL=1;COUNT=4"}',
	pg_temp.spans('17:00', '17:30', '{0,1,2,3}'))->'ids'->>1)::bigint) \g /dev/null
SELECT is(pg_temp.span(t.id('tea')), '102 04 17:00–17:30', 'the second of four');
SELECT is(block_change(1, 11, NULL, t.id('tea'), NULL, '{"scope": "following", "from": "2031-03-04T18:00", "upto": "2031-03-04T19:00", "reason": "Tea"}')
	->>'version', '2', 'it and the following are moved');
SELECT results_eq($$ SELECT pg_temp.span(k.id) || ' ' || k.reason FROM block k WHERE k.rule_id IS NOT NULL ORDER BY k.starts_at $$,
	ARRAY['102 03 17:00–17:30 Lunch', '102 04 18:00–19:00 Tea', '102 05 18:00–19:00 Tea', '102 06 18:00–19:00 Tea'], 'the first stays');
SELECT is(block_change(1, 11, NULL, t.id('tea'), 1, '{"scope": "this"}')->>'stale', 'true', 'a stale version is told');
SELECT is(block_change(1, 11, 101, t.id('tea'), NULL, '{"scope": "this"}'), NULL, 'a colleague''s is not there for the limited');
SELECT is(block_change(1, 11, NULL, t.id('tea'), NULL, '{"scope": "all", "from": "2031-03-04T14:00", "upto": "2031-03-04T15:00"}') ? 'conflicts',
	true, 'all together run into the lunch of the first day');
SELECT is(pg_temp.span(t.id('tea')), '102 04 18:00–19:00', 'and none is moved');
SELECT is(jsonb_array_length(block_remove(1, 11, NULL, ARRAY[t.id('tea')], 'following')->'ids'), 3, 'removed with the following');
SELECT is((SELECT count(*)::int FROM busy b JOIN block k ON k.chain_id = 1 AND k.id = b.block_id WHERE k.rule_id IS NOT NULL), 1,
	'their time is free again');
SELECT lives_ok($$ SELECT block_restore(1, 11, NULL, ARRAY(SELECT k.id FROM block k WHERE k.removed_at IS NOT NULL)) $$, 'and taken back');
SELECT is((SELECT count(*)::int FROM busy b JOIN block k ON k.chain_id = 1 AND k.id = b.block_id WHERE k.rule_id IS NOT NULL), 4, 'as they were');
SELECT is(block_make(1, 11, NULL, NULL, jsonb_build_object('staff', '[102]'::jsonb, 'things', '[]'::jsonb, 'skip', true,
	'spans', pg_temp.spans('12:30', '13:30', '{0,1}')))->>'skipped', '1', 'what is taken can be left out');

-- ---- daylight saving -------------------------------------------------------------

RESET ROLE;
UPDATE branch SET time_zone = 'Europe/Berlin' WHERE id = 11;
SET LOCAL ROLE okno_app;
SELECT is(jsonb_array_length(pg_temp.block('{"staff": [101], "rule": "FREQ=DAILY;INTERVAL=1;COUNT=3"}',
	'[{"from": "2031-03-29T12:00", "upto": "2031-03-29T13:00"}, {"from": "2031-03-30T12:00", "upto": "2031-03-30T13:00"},
	  {"from": "2031-03-30T02:10", "upto": "2031-03-30T02:40"}]')->'ids'), 3, 'blocks across the change of the clocks');
SELECT results_eq($$ SELECT to_char(k.starts_at AT TIME ZONE 'UTC', 'DD HH24:MI') FROM block k WHERE k.starts_at > '2031-03-29' ORDER BY k.starts_at $$,
	ARRAY['29 11:00', '30 01:10', '30 10:00'], 'stay where they are on the clock on the wall');

RESET ROLE;
SELECT is((SELECT count(*)::int FROM log WHERE object = 'block' AND action = 'change') > 5, true, 'changes are in the journal of actions');
SELECT * FROM finish();
ROLLBACK;
