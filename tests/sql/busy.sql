-- busy: nobody and nothing is taken twice at one time; holds; the sum by day.
BEGIN;
SELECT no_plan();
\ir world.psql
\ir ../http/broken.psql
GRANT SELECT ON broken TO okno_app;
SELECT has_extension('btree_gist', 'equality and overlap stand in one constraint');

SET LOCAL ROLE okno_app;

-- ---- the constraint ---------------------------------------------------------

SELECT t.keep('ten', t.book(102, '10:00')) \g /dev/null
SELECT throws_ok($$ SELECT t.book(102, '10:30') $$, '23P01', NULL, 'a time within another is refused');
SELECT throws_ok($$ SELECT t.book(102, '09:30') $$, '23P01', NULL, 'a time that reaches into another is refused');
SELECT throws_ok($$ SELECT t.book(102, '09:30', '{}', '{"length": 180}') $$, '23P01', NULL,
	'a time around another is refused');
SELECT throws_ok($$ SELECT t.book(102, '10:00') $$, '23P01', NULL, 'the same time is refused');
SELECT lives_ok($$ SELECT t.keep('eleven', t.book(102, '11:00')) $$, 'one ends as the next begins');
SELECT lives_ok($$ SELECT t.keep('anna', t.book(101, '10:00')) $$, 'somebody else is free at that time');
SELECT throws_ok($$ SELECT visit_book(1, 12, t.order(102, '10:00', '{}', '{"services": [], "length": 30}')) $$,
	'23P01', NULL, 'who is busy in one branch is so in the other');
SELECT throws_ok($$
	INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id)
	VALUES (1, 'staff', 102, t.at('10:59'), t.at('11:00'), t.id('anna')) $$,
	'23P01', NULL, 'and no row of busy gets in beside the functions');
SELECT throws_ok($$ UPDATE busy SET ends_at = ends_at - interval '1 minute' $$, 'P0001', NULL,
	'rows of busy are not changed in place');
SELECT throws_ok($$
	INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id)
	VALUES (1, 'staff', 101, t.at('20:00'), t.at('20:00') + interval '1441 minutes', t.id('anna')) $$,
	'23514', NULL, 'none is longer than a day');
SELECT throws_ok($$
	INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id)
	VALUES (1, 'staff', 101, t.at('20:00'), t.at('20:00'), t.id('anna')) $$,
	'23514', NULL, 'none is empty');
SELECT throws_ok($$
	INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at)
	VALUES (1, 'staff', 101, t.at('20:00'), t.at('21:00')) $$,
	'23514', NULL, 'each belongs to something');

-- ---- things -----------------------------------------------------------------

SELECT lives_ok($$ SELECT t.keep('room', t.book(101, '12:00', '{}', '{"services": [{"id": 1002}], "things": [5001]}')) $$,
	'a room is taken with its buffers');
SELECT results_eq($$ SELECT subject_kind::text COLLATE "default", subject_id, starts_at, ends_at FROM busy
	 WHERE chain_id = 1 AND appointment_id = t.id('room') ORDER BY subject_kind $$,
	$$ VALUES ('staff', 101::bigint, t.at('11:50'), t.at('12:45')), ('thing', 5001, t.at('11:50'), t.at('12:45')) $$,
	'the member and the room are busy for the visit and what is in front and behind');
SELECT throws_ok($$ SELECT t.book(102, '12:30', '{}', '{"services": [], "length": 30, "things": [5001]}') $$,
	'23P01', NULL, 'the room cannot be taken by somebody else meanwhile');
SELECT lives_ok($$ SELECT t.book(102, '12:30', '{}', '{"services": [], "length": 30, "things": [5002]}') $$,
	'the other room can');

-- ---- buffers between one's own appointments ---------------------------------

CREATE FUNCTION pg_temp.chain_of(parts jsonb) RETURNS jsonb LANGUAGE sql AS $$
	SELECT visit_book(1, 11, t.order(101, '00:00') || jsonb_build_object('appointments', parts))
$$;
CREATE FUNCTION pg_temp.peel(staff bigint, clock text) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT jsonb_build_object('staff_id', staff, 'starts_at', t.at(clock), 'services', '[{"id": 1002}]'::jsonb)
$$;
SELECT lives_ok($$ SELECT pg_temp.chain_of(jsonb_build_array(pg_temp.peel(101, '14:00'), pg_temp.peel(101, '14:30'))) $$,
	'two appointments of one visit may touch: their buffers do not stand between them');
SELECT results_eq($$ SELECT starts_at, ends_at FROM busy WHERE chain_id = 1 AND subject_id = 101
	   AND starts_at BETWEEN t.at('13:00') AND t.at('16:00') ORDER BY 1 $$,
	$$ VALUES (t.at('13:50'), t.at('14:30')), (t.at('14:30'), t.at('15:15')) $$,
	'the buffers in front of the first and behind the last stay');
SELECT lives_ok($$ SELECT pg_temp.chain_of(jsonb_build_array(pg_temp.peel(101, '16:00'), pg_temp.peel(101, '16:40'))) $$,
	'a gap between them shortens the buffers to what there is');
SELECT lives_ok($$ SELECT pg_temp.chain_of(jsonb_build_array(pg_temp.peel(101, '21:00'),
	'{"staff_id": 102, "services": [], "length": 10}' || jsonb_build_object('starts_at', t.at('21:30')),
	pg_temp.peel(101, '21:45'))) $$, 'also with somebody else''s part in between');
SELECT throws_ok($$ SELECT t.book(101, '15:00') $$, '23P01', NULL, 'a stranger''s visit does not get into the buffer');
SELECT lives_ok($$ SELECT t.book(101, '15:15', '{}', '{"length": 30}') $$, 'but right behind it');

-- ---- on top -----------------------------------------------------------------

SELECT lives_ok($$ SELECT t.keep('top', t.book(102, '10:30', '{}', '{"on_top": true}')) $$,
	'staff may book on top of another');
SELECT lives_ok($$ SELECT t.keep('top2', t.book(102, '10:30', '{}', '{"on_top": true}')) $$, 'and once more');
SELECT throws_ok($$ SELECT t.book(102, '10:30', '{"origin": "client"}', '{"on_top": true}') $$, '23P01', NULL,
	'a client never does, whatever the request says');
SELECT throws_ok($$ SELECT t.book(102, '10:30', '{"origin": "api"}', '{"on_top": true}') $$, '23P01', NULL,
	'nor a program');
SELECT is(taken, (SELECT range_agg(minutes_of_day(starts_at, ends_at, '2031-03-03')) FROM busy
	WHERE chain_id = 1 AND subject_id = 102 AND subject_kind = 'staff'), 'the day''s sum holds both')
  FROM busy_day WHERE chain_id = 1 AND subject_kind = 'staff' AND subject_id = 102;
SELECT appointment_cancel(1, 11, NULL, t.id('top'), NULL) \g /dev/null
SELECT throws_ok($$ SELECT t.book(102, '10:30') $$, '23P01', NULL,
	'cancelling what was on top does not free what is below');
SELECT appointment_cancel(1, 11, NULL, t.id('ten'), NULL) \g /dev/null
SELECT throws_ok($$ SELECT appointment_move(1, 11, NULL, t.id('top2'), NULL, NULL, NULL, NULL, false) $$, '23P01', NULL,
	'what was on top cannot stand by itself while something is below')
  FROM busy WHERE chain_id = 1 AND appointment_id = t.id('eleven') AND starts_at < t.at('11:30');

-- ---- cancelling, restoring --------------------------------------------------

SELECT is_empty($$ SELECT id FROM busy WHERE chain_id = 1 AND appointment_id = t.id('ten') $$,
	'a cancelled appointment leaves busy');
SELECT throws_ok($$ SELECT t.book(102, '10:00') $$, '23P01', NULL, 'whose time is not free while another lies over it');
SELECT appointment_cancel(1, 11, NULL, t.id('top2'), NULL) \g /dev/null
SELECT lives_ok($$ SELECT t.keep('again', t.book(102, '10:00')) $$, 'its time may be booked again');
SELECT throws_ok($$ SELECT appointment_restore(1, 11, NULL, t.id('ten')) $$, '23P01', NULL,
	'and then it cannot be restored');
SELECT isnt(cancelled_at, NULL, 'a refused restoring leaves it cancelled')
  FROM appointment WHERE chain_id = 1 AND id = t.id('ten');
SELECT appointment_cancel(1, 11, NULL, t.id('again'), NULL) \g /dev/null
SELECT isnt(appointment_restore(1, 11, NULL, t.id('ten')), NULL, 'once the time is free, it can');
SELECT throws_ok($$ SELECT t.book(102, '10:00') $$, '23P01', NULL, 'and is busy again');

-- ---- holds ------------------------------------------------------------------

CREATE FUNCTION pg_temp.hold(token text, clock text, seconds int, former text DEFAULT NULL) RETURNS timestamptz
LANGUAGE sql AS $$
	SELECT hold_take(1, 11, t.hash(former), t.hash(token), seconds, jsonb_build_array(jsonb_build_object(
		'staff_id', 102, 'starts_at', t.at(clock), 'ends_at', t.at(clock) + interval '1 hour', 'things', '[5002]'::jsonb)))
$$;
SELECT is(pg_temp.hold('a', '16:00', 600), now() + interval '10 minutes', 'a hold says until when it holds');
SELECT throws_ok($$ SELECT t.book(102, '16:30') $$, '23P01', NULL, 'nobody else books a time that is held');
SELECT throws_ok($$ SELECT pg_temp.hold('b', '16:30', 600) $$, '23P01', NULL, 'nor holds it');
SELECT throws_ok($$ SELECT t.book(101, '16:50', '{}', '{"services": [], "length": 5, "things": [5002]}') $$,
	'23P01', NULL, 'what it needs is held with it');
SELECT is_empty($$ SELECT * FROM busy_day WHERE chain_id = 1 AND subject_id = 102
	 AND taken && int4multirange(minutes_of_day(t.at('16:00'), t.at('17:00'), '2031-03-03')) $$,
	'the day''s sum leaves holds out');
SELECT lives_ok($$ SELECT t.keep('held', t.book(102, '16:00', jsonb_build_object('hold', t.hash('a')::text))) $$,
	'who holds it books it');
SELECT is_empty($$ SELECT id FROM hold WHERE chain_id = 1 AND token_hash = t.hash('a') $$, 'and the hold is gone');
SELECT lives_ok($$ SELECT pg_temp.hold('c', '18:00', -1) $$, 'a hold that has expired …');
SELECT lives_ok($$ SELECT pg_temp.hold('d', '18:00', 600) $$, '… is not in the way of another hold');
SELECT lives_ok($$ SELECT pg_temp.hold('e', '19:00', 600, 'd') $$, 'a new wish takes the place of the former hold');
SELECT lives_ok($$ SELECT t.book(102, '18:00') $$, 'whose time is free at once');
SELECT lives_ok($$ SELECT pg_temp.hold('f', '20:00', -1) $$, 'a hold that has expired …');
SELECT lives_ok($$ SELECT t.book(102, '20:00', '{"origin": "client"}') $$, '… is not in the way of a booking');
SELECT throws_ok($$ SELECT hold_take(1, 12, NULL, t.hash('x'), 600, jsonb_build_array(jsonb_build_object(
	'staff_id', 102, 'starts_at', t.at('18:00'), 'ends_at', t.at('18:10')))) $$, '23P01', NULL,
	'a hold in the other branch meets the same constraint');

-- ---- moving -----------------------------------------------------------------

SELECT throws_ok($$ SELECT appointment_move(1, 11, NULL, t.id('held'), NULL, NULL, t.at('18:30'), NULL, NULL) $$,
	'23P01', NULL, 'nothing moves onto a taken time');
SELECT is(starts_at, t.at('16:00'), 'a refused move leaves it where it was')
  FROM busy WHERE chain_id = 1 AND appointment_id = t.id('held');
SELECT lives_ok($$ SELECT appointment_move(1, 11, NULL, t.id('held'), NULL, NULL, t.at('16:15'), NULL, NULL) $$,
	'it may move over where it was itself');
SELECT throws_ok($$ SELECT appointment_move(1, 11, NULL, t.id('held'), NULL, 101, t.at('12:00'), NULL, NULL) $$,
	'23P01', NULL, 'nor to somebody who is busy then');

-- ---- the sum by day, after a long random day --------------------------------

-- A thousand random wishes, most of them refused; half of the times cross midnight.
CREATE FUNCTION pg_temp.storm(n int) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
	chosen bigint;
	start timestamptz;
	staff bigint;
	refused int := 0;
BEGIN
	PERFORM setseed(0.5);
	FOR i IN 1 .. n LOOP
		start := t.at('00:00') + (random() * 40)::int * interval '45 minutes';
		staff := 101 + (random() < 0.5)::int;
		SELECT id INTO chosen FROM appointment WHERE chain_id = 1 ORDER BY random() LIMIT 1;
		BEGIN
			CASE (random() * 9)::int
			WHEN 0, 1, 2, 3 THEN
				PERFORM visit_book(1, 11, t.order(staff, '00:00', '{}', jsonb_build_object('starts_at', start,
					'length', (1 + random() * 200)::int, 'services', '[]'::jsonb, 'on_top', random() < 0.2,
					'things', CASE WHEN random() < 0.5 THEN '[5001]' ELSE '[]' END::jsonb)));
			WHEN 4, 5 THEN
				PERFORM appointment_move(1, 11, NULL, chosen, NULL, staff, start, (1 + random() * 200)::int, random() < 0.1,
					CASE WHEN random() < 0.3 THEN '{5002}'::bigint[] END);
			WHEN 6 THEN PERFORM appointment_cancel(1, 11, NULL, chosen, NULL);
			WHEN 7 THEN PERFORM appointment_restore(1, 11, NULL, chosen);
			ELSE
				PERFORM hold_take(1, 11, t.hash((i - 1)::text), t.hash(i::text), CASE WHEN random() < 0.5 THEN -1 ELSE 60 END,
					jsonb_build_array(jsonb_build_object('staff_id', staff, 'starts_at', start,
						'ends_at', start + interval '50 minutes')));
			END CASE;
		EXCEPTION WHEN exclusion_violation THEN
			refused := refused + 1;
		END;
	END LOOP;
	RETURN refused;
END $$;
SELECT cmp_ok(pg_temp.storm(1000), '>', 100, 'of a thousand random wishes many are refused');
RESET ROLE;
SET CONSTRAINTS ALL IMMEDIATE;	-- the rows of the list are written at the end
SELECT cmp_ok(count(*)::int, '>', 20, 'and some are granted') FROM busy WHERE chain_id = 1;
SELECT is_empty('SELECT fault, what FROM broken', 'nobody is taken twice, and each day''s sum is the sum of busy');

-- The view that says so does see faults.
ALTER TABLE busy DROP CONSTRAINT busy_no_overlap;
ALTER TABLE busy DISABLE TRIGGER busy_in;
SELECT t.book(102, '10:00'), t.book(102, '10:00') \g /dev/null
SELECT isnt_empty($$ SELECT what FROM broken WHERE fault = 'two at one time' $$,
	'without the constraint and the trigger a time is booked twice, and that is noticed');
UPDATE busy_day SET taken = '{}' WHERE chain_id = 1 AND subject_id = 102;
SELECT isnt_empty($$ SELECT what FROM broken WHERE fault = 'a day''s sum differs from busy' $$, 'a wrong sum is noticed');
DELETE FROM busy WHERE id = (SELECT max(id) FROM busy WHERE appointment_id IS NOT NULL);
SELECT isnt_empty($$ SELECT what FROM broken WHERE fault = 'appointment without its busy row' $$,
	'a lost row of busy is noticed');

SELECT * FROM finish();
ROLLBACK;
