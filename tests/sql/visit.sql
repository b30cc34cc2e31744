-- visit: booking, moving, cancelling, restoring and changing a visit, as every
-- area does it.
BEGIN;
SELECT no_plan();
\ir world.psql
SET LOCAL ROLE okno_app;

-- ---- booking ----------------------------------------------------------------

CREATE TEMP TABLE booked AS
SELECT visit_book(1, 11, t.order(101, '10:00',
	'{"origin": "client", "comment": "Quietly", "from_url": "https://site.example/", "consent_version": 3,
	  "client": {"name": "Olga", "surname": "Ivanova", "phone": "+79161230000", "email": "olga@example.com"},
	  "letter": {"lang": "en", "token": "secret"}}',
	'{"staff_requested": true, "comment": "Short", "api_id": "x-1", "notify_sms": 2, "notify_email": 24,
	  "services": [{"id": 1001}, {"id": 1004, "duration": 15, "price": 50, "discount": 10, "quantity": 2}]}')
	#- '{appointments,0,services,1}') AS answer;
SELECT t.keep('a', (answer->'appointments'->0->>'id')::bigint), t.keep('v', (answer->>'visit_id')::bigint),
       t.keep('olga', (answer->>'client_id')::bigint) FROM booked \g /dev/null

SELECT is(answer->'appointments'->0->'key', '1', 'the answer names each appointment by the caller''s key') FROM booked;
SELECT is(answer->>'version', '1', 'a new visit has version 1') FROM booked;
SELECT results_eq($$ SELECT status, origin::text, comment::text, from_url::text, client_id, created_by FROM visit WHERE chain_id = 1 AND id = t.id('v') $$,
	$$ VALUES ('waiting'::visit_status, 'client', 'Quietly', 'https://site.example/', t.id('olga'), NULL::bigint) $$,
	'the visit waits, and tells where it came from');
SELECT results_eq($$ SELECT staff_id, day, starts_at, ends_at, staff_requested, comment::text, api_id::text, notify_sms::smallint,
	       notify_email::smallint, on_top
	  FROM appointment WHERE chain_id = 1 AND id = t.id('a') $$,
	$$ VALUES (101::bigint, date '2031-03-03', t.at('10:00'), t.at('11:15'), true, 'Short', 'x-1', 2::smallint, 24::smallint, false) $$,
	'the appointment is as long as this member needs');
SELECT results_eq($$ SELECT service_id, title::text, price::numeric, duration::smallint FROM appointment_line WHERE chain_id = 1 AND appointment_id = t.id('a') $$,
	$$ VALUES (1001::bigint, 'Cut', 1200.50, 75::smallint) $$, 'at this member''s price');
SELECT results_eq($$ SELECT kind::text, version, client_id FROM consent WHERE chain_id = 1 AND visit_id = t.id('v') $$,
	$$ VALUES ('personal_data', 3, t.id('olga')) $$, 'the consent is kept with its version');
SELECT results_eq($$ SELECT channel::text, recipient, lang, template, params->>'token', state::text FROM outbox WHERE chain_id = 1 AND visit_id = t.id('v') $$,
	$$ VALUES ('mail', 'olga@example.com', 'en', 'booked', 'secret', 'new') $$, 'one letter is written, in the client''s language');
SELECT t.keep('b', t.book(102, '10:00')) \g /dev/null
SELECT results_eq($$ SELECT price::numeric, duration::smallint FROM appointment_line WHERE chain_id = 1 AND appointment_id = t.id('b') $$,
	$$ VALUES (1000.00, 60::smallint) $$, 'who has no price and length of their own has the branch''s');
SELECT is_empty($$ SELECT id FROM outbox WHERE chain_id = 1 AND visit_id = t.visit_of(t.id('b')) $$,
	'without an address no letter is written');
RESET ROLE;
SELECT is(count(*)::int, 2, 'the journals hear of each appointment')
  FROM job WHERE kind = 'notice' AND payload->>'id' IN (t.id('a')::text, t.id('b')::text);
SELECT is_empty($$ SELECT payload FROM job WHERE kind = 'notice' AND payload::text ~* 'olga|7916' $$,
	'and hear nothing of who it is');
SET LOCAL ROLE okno_app;

CREATE TEMP VIEW part AS SELECT t.order(101, '20:00') #> '{appointments,0}' AS one;
SELECT throws_ok($$ SELECT visit_book(1, 11, t.order(101, '14:00') || jsonb_build_object('appointments',
	jsonb_build_array(one, one || jsonb_build_object('staff_id', 102, 'starts_at', t.at('10:00'))))) FROM part $$,
	'23P01', NULL, 'if one appointment of a visit has no place …');
SELECT is_empty($$ SELECT id FROM appointment WHERE chain_id = 1 AND starts_at = t.at('20:00') $$, '… none is made');

-- ---- what cannot be booked --------------------------------------------------

SELECT throws_ok($$ SELECT t.book(103, '14:00') $$, 'P0001', 'This specialist cannot be booked here', 'somebody archived');
SELECT throws_ok($$ SELECT t.book(201, '14:00') $$, 'P0001', 'This specialist cannot be booked here', 'somebody of another chain');
SELECT throws_ok($$ SELECT visit_book(1, 12, t.order(101, '14:00')) $$, 'P0001', 'This specialist cannot be booked here',
	'somebody who does not work in the branch');
SELECT throws_ok($$ SELECT t.book(101, '14:00', '{}', '{"services": [{"id": 1003}], "length": 30}') $$, 'P0001',
	'This service cannot be booked here', 'an archived service');
SELECT throws_ok($$ SELECT t.book(101, '14:00', '{}', '{"services": [{"id": 2001}], "length": 30}') $$, 'P0001',
	'This service cannot be booked here', 'another chain''s service');
SELECT throws_ok($$ SELECT t.book(101, '14:00', '{"origin": "client"}', '{"services": [{"id": 1004}]}') $$, 'P0001',
	'This service cannot be booked here', 'a service that is not online, by a client');
SELECT lives_ok($$ SELECT t.keep('phone', t.book(101, '14:00', '{}', '{"services": [{"id": 1004}]}')) $$, 'but staff may');
SELECT throws_ok($$ SELECT t.book(102, '14:00', '{"origin": "client"}', '{"services": [{"id": 1002}]}') $$, 'P0001',
	'This service cannot be booked here', 'a service that the member does not do, by a client');
SELECT throws_ok($$ SELECT t.book(101, '15:00', '{}', '{"services": [], "length": 0}') $$, '23514', NULL, 'no time at all');
SELECT throws_ok($$ SELECT t.book(101, '15:00', '{}', '{"length": -30}') $$, '23514', NULL, 'less than no time');
SELECT throws_ok($$ SELECT t.book(101, '15:00', '{}', '{"length": 1201}') $$, '23514', NULL, 'more than twenty hours');
SELECT throws_ok($$ SELECT t.book(101, '15:00', '{"origin": "spy"}') $$, '23514', NULL, 'an origin that does not exist');
SELECT throws_ok($$ SELECT t.book(101, '15:00', '{"status": "done"}') $$, '22P02', NULL, 'a status that does not exist');
SELECT throws_ok($$ SELECT t.book(101, '15:00', jsonb_build_object('comment', repeat('x', 10001))) $$, '23514', NULL,
	'a comment too long to keep');
SELECT throws_ok($$ SELECT visit_book(1, 21, t.order(101, '15:00')) $$, NULL, NULL, 'a branch of another chain');

UPDATE client SET blocked = true WHERE chain_id = 1 AND id = t.id('olga');
SELECT throws_ok($$ SELECT t.book(101, '15:00', '{"origin": "client"}') $$, 'P0001', 'This phone cannot be used for booking',
	'who is on the blacklist does not book');
SELECT lives_ok($$ SELECT t.book(101, '15:00') $$, 'but is booked by staff');
UPDATE client SET blocked = false WHERE chain_id = 1 AND id = t.id('olga');

-- ---- money ------------------------------------------------------------------

CREATE FUNCTION pg_temp.line(price text, more jsonb DEFAULT '{}') RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	made bigint := t.book(102, '18:00', '{}', jsonb_build_object('on_top', true, 'length', 5, 'services',
		jsonb_build_array(jsonb_build_object('id', 1001, 'price', price) || more)));
BEGIN
	RETURN (SELECT l.cost FROM appointment_line l WHERE l.chain_id = 1 AND l.appointment_id = made);
END $$;
SELECT is(pg_temp.line('1000'), 1000.00, 'a price that staff set');
SELECT is(pg_temp.line('0'), 0.00, 'a present');
SELECT is(pg_temp.line('1000.05', '{"discount": 10}'), 900.05, 'half a kopeck is rounded up');
SELECT is(pg_temp.line('0.01', '{"discount": 50}'), 0.01, 'the smallest price too');
SELECT is(pg_temp.line('99.99', '{"discount": 33.33}'), 66.66, 'a discount has hundredths of a percent');
SELECT is(pg_temp.line('100', '{"discount": 100}'), 0.00, 'all of it');
SELECT is(pg_temp.line('33.33', '{"quantity": 3}'), 99.99, 'the quantity multiplies before rounding');
SELECT is(pg_temp.line('0.33', '{"quantity": 3, "discount": 15}'), 0.84, 'and so does the discount');
SELECT is(pg_temp.line('999999999999.99'), 999999999999.99, 'the largest price');
SELECT throws_ok($$ SELECT pg_temp.line('1000000000000') $$, '22003', NULL, 'one more');
SELECT throws_ok($$ SELECT pg_temp.line('-0.01') $$, '23514', NULL, 'a negative price');
SELECT throws_ok($$ SELECT pg_temp.line('NaN') $$, '23514', NULL, 'no number, which is larger than all numbers');
SELECT throws_ok($$ SELECT pg_temp.line('Infinity') $$, '22003', NULL, 'an infinite price');
SELECT throws_ok($$ SELECT pg_temp.line('1', '{"discount": -1}') $$, '23514', NULL, 'a discount that adds');
SELECT throws_ok($$ SELECT pg_temp.line('1', '{"discount": 100.01}') $$, '23514', NULL, 'a discount beyond the price');
SELECT throws_ok($$ SELECT pg_temp.line('1', '{"discount": "NaN"}') $$, '23514', NULL, 'a discount that is no number');
SELECT throws_ok($$ SELECT pg_temp.line('1', '{"quantity": 0}') $$, '23514', NULL, 'none of a service');
SELECT throws_ok($$ SELECT pg_temp.line('1', '{"quantity": -1}') $$, '23514', NULL, 'less than none');
UPDATE appointment_line l SET cost = 1 WHERE l.chain_id = 1 AND l.appointment_id = t.id('a');
SELECT is(cost, price::numeric, 'what a line costs is not written, but follows') FROM appointment_line l WHERE l.chain_id = 1 AND l.appointment_id = t.id('a') LIMIT 1;
UPDATE appointment_line l SET discount = 50 WHERE l.chain_id = 1 AND l.appointment_id = t.id('a');
SELECT is(cost, round(price::numeric / 2, 2), 'also when its discount changes') FROM appointment_line l WHERE l.chain_id = 1 AND l.appointment_id = t.id('a') LIMIT 1;
UPDATE appointment_line l SET discount = 0 WHERE l.chain_id = 1 AND l.appointment_id = t.id('a');

-- ---- versions ---------------------------------------------------------------

SELECT is(appointment_move(1, 11, NULL, t.id('a'), 1, NULL, t.at('11:30'), NULL, NULL)->>'version', '2',
	'each change makes a new version');
SELECT results_eq($$ SELECT starts_at, ends_at, staff_id FROM appointment WHERE chain_id = 1 AND id = t.id('a') $$,
	$$ VALUES (t.at('11:30'), t.at('12:45'), 101::bigint) $$, 'moving keeps the length and the member');
SELECT is(appointment_move(1, 11, NULL, t.id('a'), 1, NULL, t.at('10:00'), NULL, NULL),
	jsonb_build_object('stale', true, 'visit_id', t.id('v'), 'version', 2), 'who saw version 1 is told of version 2');
SELECT is(visit_change(1, 11, NULL, t.id('v'), 1, '{"status": "arrived"}')->'stale', 'true', 'also in changing');
SELECT is(appointment_cancel(1, 11, NULL, t.id('a'), 1)->'stale', 'true', 'also in cancelling');
SELECT results_eq($$ SELECT v.status, a.starts_at, a.cancelled_at FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE a.id = t.id('a') $$,
	$$ VALUES ('waiting'::visit_status, t.at('11:30'), NULL::timestamptz) $$, 'and nothing is changed then');

-- ---- moving -----------------------------------------------------------------

SELECT is(appointment_move(1, 11, NULL, t.id('a'), NULL, NULL, NULL, 30, NULL)->>'version', '3', 'who names no version takes any');
SELECT is(ends_at, t.at('12:00'), 'a new length alone') FROM appointment WHERE chain_id = 1 AND id = t.id('a');
SELECT is(appointment_move(1, 11, NULL, t.id('a'), 3, 102, t.at('23:30') + interval '1 hour', NULL, NULL)->>'day', '2031-03-04',
	'to another member and across midnight, where the branch is');
SELECT is(day, date '2031-03-04', 'the day goes with it') FROM appointment WHERE chain_id = 1 AND id = t.id('a');
RESET ROLE;
SELECT set_eq($$ SELECT DISTINCT payload->>'day' FROM job WHERE kind = 'notice' AND payload->>'v' = '4' AND (payload->>'id')::bigint = t.id('a') $$,
	ARRAY['2031-03-03', '2031-03-04'], 'the journals of both days hear of it');
SET LOCAL ROLE okno_app;
SELECT throws_ok($$ SELECT appointment_move(1, 11, NULL, t.id('a'), NULL, 201, NULL, NULL, NULL) $$, 'P0001',
	'This specialist cannot be booked here', 'not to somebody of another chain');
SELECT throws_ok($$ SELECT appointment_move(1, 11, NULL, t.id('a'), NULL, 103, NULL, NULL, NULL) $$, 'P0001',
	'This specialist cannot be booked here', 'not to somebody archived');
SELECT throws_ok($$ SELECT appointment_move(1, 11, NULL, t.id('a'), NULL, NULL, NULL, -5, NULL) $$, '23514', NULL, 'not to less than no time');
SELECT is(appointment_move(1, 12, NULL, t.id('a'), NULL, NULL, t.at('10:00'), NULL, NULL), NULL, 'not through another branch');
SELECT is(appointment_move(1, 11, NULL, 999999, NULL, NULL, t.at('10:00'), NULL, NULL), NULL, 'nor what does not exist');

-- ---- the limit to one's own column ------------------------------------------

SELECT is(appointment_move(1, 11, 101, t.id('a'), NULL, NULL, t.at('10:00'), NULL, NULL), NULL, 'a colleague''s is not moved');
SELECT is(appointment_cancel(1, 11, 101, t.id('a'), NULL), NULL, 'nor cancelled');
SELECT is(appointment_restore(1, 11, 101, t.id('a')), NULL, 'nor restored');
SELECT is(visit_change(1, 11, 101, t.id('v'), NULL, '{"status": "no_show"}'), NULL, 'nor changed');
SELECT is(visit_change(1, 11, -1, t.id('v'), NULL, '{"status": "no_show"}'), NULL, 'who has no column has nothing');
SELECT throws_ok($$ SELECT appointment_move(1, 11, 102, t.id('a'), NULL, 101, NULL, NULL, NULL) $$, 'P0001',
	'This specialist cannot be booked here', 'one''s own is not given to a colleague');
SELECT isnt(appointment_move(1, 11, 102, t.id('a'), NULL, 102, t.at('11:30'), NULL, NULL), NULL, 'one''s own is moved');
SELECT visit_book(1, 11, t.order(101, '08:00') || jsonb_build_object('appointments', jsonb_build_array(
	one || jsonb_build_object('key', 1, 'starts_at', t.at('06:00')),
	one || jsonb_build_object('key', 2, 'staff_id', 102, 'starts_at', t.at('08:00'))))) AS answer FROM part \gset two_
SELECT t.keep('mine', (:'two_answer'::jsonb #>> '{appointments,0,id}')::bigint),
       t.keep('theirs', (:'two_answer'::jsonb #>> '{appointments,1,id}')::bigint) \g /dev/null
SELECT is(visit_change(1, 11, 101, t.visit_of(t.id('mine')), NULL, jsonb_build_object('appointments', jsonb_build_array(
	jsonb_build_object('id', t.id('theirs'), 'services', '[{"id": 1001, "price": 1}]'::jsonb)))), NULL,
	'in a visit with both, a colleague''s lines stay theirs');
SELECT is(price::numeric, 1000.00, 'and keep their price') FROM appointment_line WHERE chain_id = 1 AND appointment_id = t.id('theirs');

-- ---- changing ---------------------------------------------------------------

SELECT is(visit_change(1, 11, NULL, t.id('v'), NULL, '{"status": "arrived"}')->>'visit_id', t.id('v')::text, 'the status');
SELECT results_eq($$ SELECT status, comment::text, client_id FROM visit WHERE chain_id = 1 AND id = t.id('v') $$,
	$$ VALUES ('arrived'::visit_status, 'Quietly', t.id('olga')) $$, 'what is not named stays');
SELECT isnt(visit_change(1, 11, NULL, t.id('v'), NULL, '{"comment": "", "client": {"name": "Petr", "phone": "+79161239999"}}'), NULL,
	'the comment and the client');
SELECT results_eq($$ SELECT v.comment::text, c.name::text FROM visit v JOIN client c ON c.id = v.client_id WHERE v.id = t.id('v') $$,
	$$ VALUES ('', 'Petr') $$, 'are another then');
SELECT visit_change(1, 11, NULL, t.id('v'), NULL, '{"client": null}') \g /dev/null
SELECT is(client_id, NULL, 'or nobody') FROM visit WHERE chain_id = 1 AND id = t.id('v');
SELECT isnt(visit_change(1, 11, NULL, t.id('v'), NULL, jsonb_build_object('appointments', jsonb_build_array(jsonb_build_object(
	'id', t.id('a'), 'services', '[{"id": 1002, "price": 400, "discount": 5}, {"id": 1001}]'::jsonb)))), NULL, 'the lines');
SELECT results_eq($$ SELECT service_id, price::numeric, discount::numeric FROM appointment_line WHERE chain_id = 1 AND appointment_id = t.id('a') ORDER BY id $$,
	$$ VALUES (1002::bigint, 400.00, 5.00), (1001, 1000.00, 0) $$, 'are made anew');
SELECT is(visit_change(1, 11, NULL, t.id('v'), NULL, jsonb_build_object('appointments', jsonb_build_array(jsonb_build_object(
	'id', t.id('b'), 'services', '[]'::jsonb)))), NULL, 'not those of another visit''s appointment');
SELECT isnt_empty($$ SELECT id FROM appointment_line WHERE chain_id = 1 AND appointment_id = t.id('b') $$, 'which keeps its lines');
SELECT is(visit_change(1, 12, NULL, t.id('v'), NULL, '{}'), NULL, 'not through another branch');
SELECT throws_ok($$ SELECT visit_change(1, 11, NULL, t.id('v'), NULL, '{"client": {"id": 999999}}') $$, 'P0001',
	'This client is no longer there', 'nor to a client who does not exist');

-- ---- cancelling and restoring -----------------------------------------------

SELECT t.keep('n', t.version_of(t.id('b'))) \g /dev/null
SELECT is((appointment_cancel(1, 11, NULL, t.id('b'), t.id('n')::int)->>'version')::bigint, t.id('n') + 1, 'cancelling is a change');
SELECT is(appointment_cancel(1, 11, NULL, t.id('b'), NULL), NULL, 'what is cancelled is not cancelled again');
SELECT is(appointment_move(1, 11, NULL, t.id('b'), NULL, NULL, t.at('19:00'), NULL, NULL), NULL, 'nor moved');
SELECT is((appointment_restore(1, 11, NULL, t.id('b'))->>'version')::bigint, t.id('n') + 2, 'restoring is a change');
SELECT is((appointment_restore(1, 11, NULL, t.id('b'))->>'version')::bigint, t.id('n') + 2, 'restoring what stands changes nothing');
SELECT is(count(*)::int, 1, 'it is busy once') FROM busy WHERE chain_id = 1 AND appointment_id = t.id('b');

SELECT * FROM finish();
ROLLBACK;
