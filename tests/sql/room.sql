-- room: rooms that are booked by themselves, and helpers picked of sets of people.
BEGIN;
SELECT no_plan();
\ir world.psql
\ir ../http/broken.psql
GRANT SELECT ON broken TO okno_app;

-- Services: 1005 a shooting that needs a room of kind 1, 1006 that needs two of
-- the helpers, 1007 that rents a room.
INSERT INTO staff (chain_id, id, name) OVERRIDING SYSTEM VALUE VALUES (1, 104, 'Galina'), (1, 105, 'Denis');
INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (1, 11, 104), (1, 11, 105);
INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
VALUES (1, 11, 104, '2031-03-03', '{[540,1260)}'), (1, 11, 105, '2031-03-03', '{[600,900)}');
INSERT INTO service (chain_id, id, category_id, title) OVERRIDING SYSTEM VALUE
VALUES (1, 1005, 1, 'Shooting'), (1, 1006, 1, 'Four hands'), (1, 1007, 1, 'Room by the hour');
INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
VALUES (1, 11, 1005, 100, 100, 60), (1, 11, 1006, 100, 100, 60), (1, 11, 1007, 100, 100, 60);
INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) VALUES (1, 11, 1005, 101), (1, 11, 1006, 101);
INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) VALUES (1, 11, 1005, 1, 1);

ALTER TABLE resource ALTER id RESTART WITH 100;
ALTER TABLE resource_instance ALTER id RESTART WITH 6000;
ALTER TABLE staff ALTER id RESTART WITH 300;
SET LOCAL ROLE okno_app;

-- ---- a room that is opened --------------------------------------------------

SELECT t.keep('before', t.book(101, '09:00', '{}', '{"services": [{"id": 1005}], "things": [5001]}')) \g /dev/null
INSERT INTO hold (chain_id, branch_id, token_hash, expires_at)
VALUES (1, 11, sha256('someone'), now() + interval '5 minutes');
SELECT hold_take(1, 11, NULL, sha256('held'), 300, jsonb_build_array(jsonb_build_object('staff_id', 105,
	'starts_at', t.at('20:00'), 'ends_at', t.at('20:30'), 'things', '[5001]'::jsonb))) \g /dev/null

SELECT block_make(1, 11, NULL, NULL, '{"staff": [], "things": [5001], "spans": [{"from": "2031-03-03T21:00", "upto": "2031-03-03T21:30"}]}') \g /dev/null

SELECT is(room_save(1, 12, 5001, '{"open": true}'), NULL, '[L22] a room of another branch is not there');
SELECT isnt(room_save(1, 11, 5001, '{"open": true, "about": "Daylight"}'), NULL, '[L22] a room is opened for booking by itself');
SELECT t.keep('room', (SELECT staff_id FROM resource_instance WHERE chain_id = 1 AND id = 5001)) \g /dev/null
SELECT results_eq($$ SELECT name, kind COLLATE "default", information, archived_at IS NULL FROM staff WHERE chain_id = 1 AND id = t.id('room') $$,
	$$ VALUES ('Room 1', 'room', 'Daylight', true) $$, '[L22] and is a row of staff with its own name');
SELECT is_empty($$ SELECT FROM busy WHERE chain_id = 1 AND subject_kind = 'thing' AND subject_id = 5001 $$,
	'[L22] what was booked with it as a thing');
SELECT results_eq($$ SELECT starts_at, ends_at, hold_id IS NOT NULL FROM busy WHERE chain_id = 1 AND subject_kind = 'staff'
	AND subject_id = t.id('room') ORDER BY starts_at $$,
	$$ VALUES (t.at('09:00'), t.at('10:00'), false), (t.at('20:00'), t.at('20:30'), true), (t.at('21:00'), t.at('21:30'), false) $$,
	'[L22] takes its own time now, bookings, holds and blocked times alike');
SELECT is_empty('SELECT * FROM broken', 'and the sums by day follow');
SELECT t.keep('again', (room_save(1, 11, 5001, '{"open": true}')->>'staff_id')::bigint) \g /dev/null
SELECT is(t.id('again'), t.id('room'), '[L22] opened again it is the same one');

SELECT room_hours(1, 11, t.id('room'), '{1,2,3,4,5,6,7}', '[600,1320)', 3) \g /dev/null
SELECT is((SELECT count(*) FROM shift WHERE chain_id = 1 AND staff_id = t.id('room') AND hours = '{[600,1320)}'), 3::bigint,
	'[L22] it has hours of its own');
INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (1, 11, t.id('room'), '2031-03-03', '{[600,1320)}');
SELECT service_staff_set(1, 11, 1007, jsonb_build_array(jsonb_build_object('id', t.id('room'), 'price', 2500, 'duration', 90))) \g /dev/null
SELECT results_eq($$ SELECT staff_id, duration::int, online FROM offer WHERE chain_id = 1 AND branch_id = 11 AND service_id = 1007 $$,
	$$ VALUES (t.id('room'), 90, true) $$, '[L22] and services with a price and length of its own');

SELECT lives_ok($$ SELECT t.keep('own', t.book(t.id('room'), '10:00', '{}', '{"services": [{"id": 1007}]}')) $$,
	'[L22] the room is booked by itself');
SELECT throws_ok($$ SELECT t.book(101, '11:00', '{}', '{"services": [{"id": 1005}], "things": [5001]}') $$, '23P01', NULL,
	'[L22] then no service takes it as its room');
SELECT lives_ok($$ SELECT t.keep('with', t.book(101, '11:30', '{}', '{"services": [{"id": 1005}], "things": [5001]}')) $$,
	'[L22] behind that booking one does');
SELECT throws_ok($$ SELECT t.book(t.id('room'), '12:00', '{}', '{"services": [{"id": 1007}]}') $$, '23P01', NULL,
	'[L22] and then it is not booked by itself');
SELECT throws_ok($$ SELECT hold_take(1, 11, NULL, sha256('h2'), 300, jsonb_build_array(jsonb_build_object('staff_id', 102,
	'starts_at', t.at('12:00'), 'ends_at', t.at('12:30'), 'things', '[5001]'::jsonb))) $$, '23P01', NULL,
	'[L22] nor held with somebody');

-- ---- capacity ---------------------------------------------------------------

CREATE FUNCTION pg_temp.pick(service bigint, lead bigint, clock text, appointment bigint DEFAULT NULL)
RETURNS TABLE (things bigint[], short boolean) LANGUAGE sql STABLE AS $$
	SELECT p.things, p.short FROM needs_pick(1, 11, jsonb_build_array(jsonb_build_object('id', service)), lead,
		'Europe/Moscow', t.at(clock), 60, 0, 0, appointment, '{}') p
$$;
SELECT results_eq($$ SELECT * FROM pg_temp.pick(1005, 102, '10:30') $$, $$ VALUES ('{5002}'::bigint[], false) $$,
	'[L19] of two rooms the one that is free is picked');
SELECT t.book(102, '10:00', '{}', '{"services": [], "length": 60, "things": [5002]}') \g /dev/null
SELECT results_eq($$ SELECT * FROM pg_temp.pick(1005, 104, '10:30') $$, $$ VALUES ('{}'::bigint[], true) $$,
	'[L19] capacity: with both taken there is none for a third');
SELECT results_eq($$ SELECT * FROM pg_temp.pick(1005, 104, '08:00') $$, $$ VALUES ('{5002}'::bigint[], false) $$,
	'[L22] a room that is open for booking keeps its hours, a thing has none');
SELECT room_save(1, 11, 5001, '{"open": false}') \g /dev/null
SELECT results_eq($$ SELECT * FROM pg_temp.pick(1005, 104, '08:00') $$, $$ VALUES ('{5001}'::bigint[], false) $$,
	'[L22] closed again it is a thing like others');
SELECT throws_ok($$ SELECT t.book(t.id('room'), '18:00', '{}', '{"services": [{"id": 1007}]}') $$, 'P0001', NULL,
	'[L22] and not booked by itself');
SELECT throws_ok($$ SELECT t.book(102, '10:30', '{}', '{"services": [], "length": 30, "things": [5001]}') $$, '23P01', NULL,
	'[L22] while what was booked stands');
SELECT room_save(1, 11, 5001, '{"open": true}') \g /dev/null

-- ---- helpers ----------------------------------------------------------------

SELECT t.keep('set', (resource_save(1, 11, NULL, NULL, '{"title": "Masters", "kind": "people", "members": [101, 104, 105, 103, 201]}')->>'id')::bigint) \g /dev/null
SELECT results_eq($$ SELECT staff_id FROM resource_instance WHERE chain_id = 1 AND resource_id = t.id('set') ORDER BY staff_id $$,
	$$ VALUES (101::bigint), (104), (105) $$, '[L19] a set of people is of those who work in the branch');
SELECT service_needs_set(1, 11, 1006, jsonb_build_array(jsonb_build_array(t.id('set')), jsonb_build_array(t.id('set')))) \g /dev/null
CREATE FUNCTION pg_temp.people(p bigint[]) RETURNS bigint[] LANGUAGE sql STABLE AS $$
	SELECT array_agg(staff_id ORDER BY staff_id) FROM resource_instance WHERE chain_id = 1 AND id = ANY (p)
$$;
SELECT results_eq($$ SELECT pg_temp.people(things), short FROM pg_temp.pick(1006, 101, '13:00') $$,
	$$ VALUES ('{104,105}'::bigint[], false) $$, '[L19] two of a set are two different people, and not the one they help');
SELECT results_eq($$ SELECT pg_temp.people(things), short FROM pg_temp.pick(1006, 101, '16:00') $$,
	$$ VALUES ('{104}'::bigint[], true) $$, '[L19] who does not work then does not help');
SELECT t.keep('four', t.book(101, '13:00', '{}', jsonb_build_object('services', '[{"id": 1006}]'::jsonb,
	'things', (SELECT to_jsonb(things) FROM pg_temp.pick(1006, 101, '13:00'))))) \g /dev/null
SELECT results_eq($$ SELECT subject_id FROM busy WHERE chain_id = 1 AND appointment_id = t.id('four') ORDER BY id $$,
	$$ VALUES (101::bigint), (104), (105) $$, '[L19] the helpers are taken, in the order of their ids');
SELECT throws_ok($$ SELECT t.book(104, '13:30') $$, '23P01', NULL, '[L19] so nobody books them meanwhile');
SELECT throws_ok($$ SELECT t.book(102, '13:30', '{}', jsonb_build_object('services', '[]'::jsonb, 'length', 30, 'things', (
	SELECT jsonb_agg(id) FROM resource_instance WHERE chain_id = 1 AND resource_id = t.id('set') AND staff_id = 105))) $$,
	'23P01', NULL, '[L19] nor as a helper of somebody else');
SELECT results_eq($$ SELECT pg_temp.people(things), short FROM pg_temp.pick(1006, 101, '13:30', t.id('four')) $$,
	$$ VALUES ('{104,105}'::bigint[], false) $$, '[L19] a move keeps its helpers');

SELECT t.keep('other', (SELECT id FROM resource_instance WHERE chain_id = 1 AND resource_id = t.id('set') AND staff_id = 101)) \g /dev/null
UPDATE service_need SET need = 4 WHERE false;
DELETE FROM service_need WHERE chain_id = 1 AND service_id = 1006 AND need = 2;
SELECT t.keep('duo', t.book(102, '17:00', '{}', jsonb_build_object('services', '[{"id": 1006}]'::jsonb,
	'things', jsonb_build_array(t.id('other'))))) \g /dev/null
SELECT t.book(101, '18:00') \g /dev/null
SELECT results_eq($$ SELECT pg_temp.people(things), short FROM pg_temp.pick(1006, 102, '18:00', t.id('duo')) $$,
	$$ VALUES ('{104}'::bigint[], false) $$, '[L19] and takes another where that one is busy');
SELECT lives_ok($$ SELECT appointment_move(1, 11, NULL, t.id('duo'), NULL, NULL, t.at('18:00'), NULL, NULL,
	(SELECT things FROM pg_temp.pick(1006, 102, '18:00', t.id('duo')))) $$, '[L19] it is moved with them');
SELECT results_eq($$ SELECT subject_id FROM busy WHERE chain_id = 1 AND appointment_id = t.id('duo') ORDER BY subject_id $$,
	$$ VALUES (102::bigint), (104) $$, '[L19] and the former helper is free again');
SELECT appointment_cancel(1, 11, NULL, t.id('duo'), NULL) \g /dev/null
SELECT lives_ok($$ SELECT t.book(104, '18:00') $$, '[L19] a cancelled visit sets its helper free');

SELECT resource_save(1, 11, t.id('set'), NULL, '{"title": "Masters", "members": [105]}') \g /dev/null
SELECT results_eq($$ SELECT staff_id FROM resource_instance WHERE chain_id = 1 AND resource_id = t.id('set') AND archived_at IS NULL $$,
	$$ VALUES (105::bigint) $$, '[L19] who leaves the set is asked no more');
SELECT isnt_empty($$ SELECT FROM appointment_thing a JOIN resource_instance i ON i.chain_id = 1 AND i.id = a.instance_id
	WHERE a.chain_id = 1 AND a.appointment_id = t.id('four') AND i.staff_id = 104 $$, '[L19] and helps where it was booked');
UPDATE staff SET archived_at = now() WHERE chain_id = 1 AND id = 105;
SELECT results_eq($$ SELECT short FROM pg_temp.pick(1006, 102, '11:00') $$, $$ VALUES (true) $$,
	'[L19] a set that everybody has left serves nobody');

-- ---- what a room is not -----------------------------------------------------

RESET ROLE;
SELECT is((SELECT staff FROM chain_usage WHERE chain_id = 1), (SELECT count(*)::int FROM staff WHERE chain_id = 1 AND kind = 'person' AND archived_at IS NULL),
	'[L22] a room is not counted by the licence');
SET LOCAL ROLE okno_app;
UPDATE resource_instance SET title = 'White hall' WHERE chain_id = 1 AND id = 5001;
SELECT is((SELECT name FROM staff WHERE chain_id = 1 AND id = t.id('room')), 'White hall', '[L22] it is called as its instance');
INSERT INTO photo (chain_id, instance_id, file_id, weight) VALUES (1, 5001, 1, 5);
SELECT is((SELECT picture_id FROM staff WHERE chain_id = 1 AND id = t.id('room')), 1::bigint, '[L22] its first photo is its picture');
DELETE FROM photo WHERE chain_id = 1;
SELECT is((SELECT picture_id FROM staff WHERE chain_id = 1 AND id = t.id('room')), NULL, '[L22] and none without one');
SELECT resource_archive(1, 11, 1, true) \g /dev/null
SELECT isnt((SELECT archived_at FROM staff WHERE chain_id = 1 AND id = t.id('room')), NULL, '[L22] put away with its kind it is not offered');
SELECT is(room_save(1, 11, 5001, '{"open": true}'), NULL, '[L22] and not opened');
SELECT is_empty('SELECT * FROM broken', 'nothing is taken twice, and the sums by day are right');

-- ---- sets are matched, not just tried ---------------------------------------

SELECT results_eq($$ SELECT (set_give('[[1, 2], [1]]', 2, '{1,0}', '{}')).given $$, $$ VALUES ('{2,1}'::bigint[]) $$,
	'[L19] an earlier need gives way to one that has no other');
SELECT results_eq($$ SELECT (set_give('[[1], [1]]', 2, '{1,0}', '{}')).done $$, $$ VALUES (false) $$, '[L19] where it can');
SELECT finish();
ROLLBACK;
