-- over: what lies over something else is guarded and marked, and no longer than it does.
BEGIN;
SELECT no_plan();
\ir world.psql
\ir ../http/broken.psql
GRANT SELECT ON broken TO okno_app;
SET LOCAL ROLE okno_app;

CREATE FUNCTION pg_temp.top(appointment bigint) RETURNS text LANGUAGE sql AS $$
	SELECT concat(a.on_top, ' ', (SELECT bool_or(b.on_top) FROM busy b WHERE b.chain_id = 1 AND b.appointment_id = a.id))
	  FROM appointment a WHERE a.chain_id = 1 AND a.id = appointment
$$;
-- The end of a transaction, as far as what waits for it goes.
CREATE FUNCTION pg_temp.ended() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	SET CONSTRAINTS busy_ease IMMEDIATE;
	SET CONSTRAINTS busy_ease DEFERRED;
END $$;
CREATE FUNCTION pg_temp.move(appointment bigint, clock text, over boolean DEFAULT NULL) RETURNS jsonb LANGUAGE sql AS $$
	SELECT appointment_move(1, 11, NULL, appointment, NULL, NULL, t.at(clock), NULL, over)
$$;

-- ---- guarded ----------------------------------------------------------------

SELECT t.keep('a', t.book(102, '10:00', '{}', '{"length": 30}')) \g /dev/null
SELECT t.keep('b', t.book(102, '10:00', '{}', '{"length": 90, "on_top": true}')) \g /dev/null
SELECT is(pg_temp.top(t.id('b')), 't t', 'what lies over another is marked');
SELECT throws_ok($$ SELECT t.book(102, '10:30') $$, '23P01', NULL, 'nothing gets in over what itself lies over another');
SELECT throws_ok($$ SELECT hold_take(1, 11, NULL, t.hash('x'), 600, jsonb_build_array(jsonb_build_object(
	'staff_id', 102, 'starts_at', t.at('11:00'), 'ends_at', t.at('11:10')))) $$, '23P01', NULL, 'no hold');
SELECT is(block_make(1, 11, NULL, NULL, '{"staff": [102], "things": [], "reason": "Lunch", "spans": [{"from": "2031-03-03T11:00", "upto": "2031-03-03T11:15"}]}')
	->'conflicts'->0->>'from', '10:00', 'a block says what is in its way');
SELECT lives_ok($$ SELECT t.keep('c', t.book(102, '11:00', '{}', '{"length": 15, "on_top": true}')) $$, 'unless it is meant to');
SELECT is(pg_temp.top(t.id('c')), 't t', 'and that is marked');
SELECT appointment_cancel(1, 11, NULL, t.id('c'), NULL), pg_temp.ended() \g /dev/null
SELECT is(pg_temp.top(t.id('b')), 't t', 'what is below stays below, whatever leaves from over it');
SELECT t.keep('free', t.book(102, '13:00', '{}', '{"length": 30, "on_top": true}')) \g /dev/null
SELECT is(pg_temp.top(t.id('free')), 'f f', 'what may lie over others and does not is not marked');

-- ---- eased ------------------------------------------------------------------

SELECT appointment_cancel(1, 11, NULL, t.id('a'), NULL) \g /dev/null
SELECT throws_ok($$ SELECT t.book(102, '10:30') $$, '23P01', NULL, 'with nothing below, its time is its own');
SELECT pg_temp.ended() \g /dev/null
SELECT is(pg_temp.top(t.id('b')), 'f f', 'the mark is gone');
SELECT throws_ok($$ SELECT t.book(102, '10:30') $$, '23P01', NULL, 'and the constraint guards it');
SELECT throws_ok($$ SELECT appointment_restore(1, 11, NULL, t.id('a')) $$, '23P01', NULL,
	'what was below comes back only if it may lie over others');
SELECT isnt(appointment_restore(1, 11, NULL, t.id('a'), true), NULL, 'then it does');
SELECT is(pg_temp.top(t.id('a')), 't t', 'and is marked');
SELECT pg_temp.ended() \g /dev/null
SELECT is(pg_temp.top(t.id('b')) || ' ' || pg_temp.top(t.id('a')), 'f f t t', 'it alone');

SELECT pg_temp.move(t.id('a'), '15:00') \g /dev/null
SELECT is(pg_temp.top(t.id('a')), 'f f', 'moved to where nothing is, nothing is left of it');
SELECT throws_ok($$ SELECT pg_temp.move(t.id('a'), '10:00') $$, '23P01', NULL, 'it takes no leave to lie over others with it');
SELECT pg_temp.move(t.id('a'), '10:00', true) \g /dev/null
SELECT throws_ok($$ SELECT pg_temp.move(t.id('a'), '13:00') $$, '23P01', NULL, 'not even what does lie over one');
SELECT throws_ok($$ SELECT series_move(1, 11, NULL, jsonb_build_array(jsonb_build_object('id', t.id('a'), 'start', '2031-03-03T13:00'))) $$,
	'23P01', NULL, 'nor a series');
SELECT pg_temp.move(t.id('b'), '16:00'), pg_temp.ended() \g /dev/null
SELECT is(pg_temp.top(t.id('a')), 'f f', 'what was below may leave as well');

SELECT pg_temp.move(t.id('b'), '10:00', true) \g /dev/null
SELECT appointment_cancel(1, 11, NULL, t.id('b'), NULL), appointment_cancel(1, 11, NULL, t.id('a'), NULL), pg_temp.ended() \g /dev/null
SELECT appointment_restore(1, 11, NULL, t.id('b')) \g /dev/null
SELECT is(pg_temp.top(t.id('b')), 'f f', 'restored to a free place it is not marked');

-- ---- three, and things ------------------------------------------------------

SELECT t.keep('d', t.book(101, '18:00', '{}', '{"length": 60}')), t.keep('e', t.book(101, '18:00', '{}', '{"length": 60, "on_top": true}')),
	t.keep('f', t.book(101, '18:00', '{}', '{"length": 60, "on_top": true}')) \g /dev/null
SELECT appointment_cancel(1, 11, NULL, t.id('d'), NULL), pg_temp.ended() \g /dev/null
SELECT is(pg_temp.top(t.id('e')) || ' ' || pg_temp.top(t.id('f')), 'f f t t', 'of two that lay over a third the first is the one below');

SELECT t.keep('room', t.book(101, '20:00', '{}', '{"services": [], "length": 30, "things": [5001]}')),
	t.keep('over', t.book(102, '20:00', '{}', '{"services": [], "length": 30, "things": [5001], "on_top": true}')) \g /dev/null
SELECT is(string_agg(b.subject_kind || ' ' || b.on_top, ', ' ORDER BY b.subject_kind), 'staff false, thing true',
	'only what is shared is not guarded') FROM busy b WHERE b.chain_id = 1 AND b.appointment_id = t.id('over');
SELECT is(pg_temp.top(t.id('over')), 't t', 'a shared room is marked as well');
SELECT lives_ok($$ SELECT appointment_move(1, 11, NULL, t.id('room'), NULL, NULL, NULL, NULL, NULL, '{5002}') $$,
	'who has the room gives it up in place');
SELECT pg_temp.ended() \g /dev/null
SELECT is(pg_temp.top(t.id('over')), 'f f', 'and the other has it alone');

SELECT t.keep('g', t.book(102, '20:10', '{}', '{"services": [], "length": 30, "on_top": true}')) \g /dev/null
SELECT lives_ok($$ SELECT appointment_move(1, 11, NULL, t.id('over'), NULL, NULL, NULL, NULL, NULL, '{}') $$,
	'what lies below changes its room where it is');
SELECT pg_temp.ended() \g /dev/null
SELECT is(pg_temp.top(t.id('over')) || ' ' || pg_temp.top(t.id('g')), 'f f t t', 'and stays below');

-- ---- blocks -----------------------------------------------------------------

SELECT t.keep('block', (block_make(1, 11, NULL, NULL, '{"staff": [101], "things": [], "reason": "Lunch",
	"spans": [{"from": "2031-03-03T12:00", "upto": "2031-03-03T13:00"}]}')->'ids'->>0)::bigint),
	t.keep('h', t.book(101, '12:00', '{}', '{"length": 30, "on_top": true}')) \g /dev/null
SELECT is(block_change(1, 11, NULL, t.id('block'), NULL, '{"reason": "Dinner"}')->>'id', t.id('block')::text,
	'a block below a booking gets another reason');
SELECT isnt(block_change(1, 11, NULL, t.id('block'), NULL, '{"upto": "2031-03-03T12:45"}')->'conflicts', NULL,
	'another time says who is in the way');
SELECT block_remove(1, 11, NULL, ARRAY[t.id('block')], NULL), pg_temp.ended() \g /dev/null
SELECT is(pg_temp.top(t.id('h')), 'f f', 'a block that is removed leaves what lay over it unmarked');

RESET ROLE;
SELECT is_empty('SELECT fault, what FROM broken WHERE fault NOT LIKE ''row of the list%''', 'all of it as it must be');
SELECT * FROM finish();
ROLLBACK;
