-- log: every change of what matters is written down, by trigger alone.
BEGIN;
SELECT no_plan();
\ir world.psql
SET LOCAL ROLE okno_app;
SET LOCAL okno.user_id = '77';
SET LOCAL okno.request = 'r1';

CREATE FUNCTION pg_temp.last(of_object text, of_id bigint) RETURNS log LANGUAGE sql STABLE AS $$
	SELECT l FROM log l WHERE l.chain_id = 1 AND l.object = of_object AND l.object_id = of_id ORDER BY l.id DESC LIMIT 1
$$;
CREATE FUNCTION pg_temp.entries() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM log WHERE chain_id = 1 $$;

-- ---- every table that must be logged is -------------------------------------

SELECT is_empty($$
	SELECT n FROM unnest('{staff}'::regclass[]) n
	 WHERE NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = n AND g.tgfoid = 'log_change'::regproc AND g.tgenabled = 'O'
		AND (g.tgtype & 1) = 1 AND (g.tgtype & 28) = 28) $$,
	'each of the logged tables has the trigger, for every row added, changed or deleted');
SELECT is_empty($$
	SELECT n FROM unnest('{service,service_branch}'::regclass[]) n
	 WHERE NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = n AND g.tgfoid = 'log_change'::regproc AND g.tgenabled = 'O'
		AND (g.tgtype & 1) = 1 AND (g.tgtype & 28) = 24)
	    OR NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = n AND g.tgfoid = 'log_added'::regproc AND g.tgenabled = 'O'
		AND (g.tgtype & 29) = 4 AND g.tgnewtable = 'added') $$,
	'what is filled in bulk has one that is asked once a statement for what is added');

SELECT is_empty($$
	SELECT n FROM unnest('{visit,appointment,appointment_line,client,consent}'::regclass[]) n
	 WHERE NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = n AND g.tgfoid = 'log_change'::regproc AND g.tgenabled = 'O'
		AND (g.tgtype & 1) = 1 AND (g.tgtype & 28) = 24)
	    OR NOT EXISTS (SELECT FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
		WHERE g.tgrelid = n AND p.proname = 'log_added_' || n AND g.tgenabled = 'O' AND (g.tgtype & 29) = 5) $$,
	'what bookings are made of has a function of its own for what is added');
SELECT is_empty($$
	SELECT n || '.' || a.attname
	  FROM unnest('{visit,appointment,appointment_line,client,consent}'::regclass[]) n
	  JOIN pg_attribute a ON a.attrelid = n AND a.attnum > 0 AND NOT a.attisdropped AND a.attname NOT IN ('chain_id')
	  JOIN pg_trigger g ON g.tgrelid = n AND g.tgname = 'log_change'
	  JOIN pg_proc p ON p.proname = 'log_added_' || n
	 WHERE (a.attname::text <> ALL (string_to_array(encode(g.tgargs, 'escape'), '\000')))
	    <> (p.prosrc ~ ('''' || a.attname || ''', (nullif\()?NEW\.' || quote_ident(a.attname) || '\M')) $$,
	'which knows each column that is worth an entry, and no other');

-- ---- what is written --------------------------------------------------------

SELECT t.keep('a', t.book(101, '10:00', '{"consent_version": 2}')) \g /dev/null
SELECT t.keep('v', t.visit_of(t.id('a'))), t.keep('c', client_id) FROM visit WHERE chain_id = 1 AND id = t.visit_of(t.id('a')) \g /dev/null

SELECT set_eq($$ SELECT object || ' ' || action FROM log WHERE chain_id = 1 AND visit_id = t.id('v') $$,
	ARRAY['visit add', 'appointment add', 'appointment_line add', 'consent add'], 'a booking: all its parts, under the visit');
SELECT is((pg_temp.last('client', t.id('c'))).changes->'name', '"Olga"', 'what was added is told as it is');
SELECT is((pg_temp.last('client', t.id('c'))).client_id, t.id('c'), 'a client''s entry names the client');
SELECT is((pg_temp.last('visit', t.id('v'))).user_id, 77::bigint, 'who did it');
SELECT is((pg_temp.last('visit', t.id('v'))).request, 'r1', 'in which request');
SELECT ok((pg_temp.last('visit', t.id('v'))).at BETWEEN now() AND clock_timestamp(), 'and when');

SELECT visit_change(1, 11, NULL, t.id('v'), NULL, '{"status": "arrived", "comment": "Late"}') \g /dev/null
SELECT is((pg_temp.last('visit', t.id('v'))).changes, '{"status": ["waiting", "arrived"], "comment": ["", "Late"]}',
	'a change: each field from what to what, and nothing else');
SELECT is((pg_temp.last('visit', t.id('v'))).action, 'change', 'is called a change');
SELECT appointment_move(1, 11, NULL, t.id('a'), NULL, 102, t.at('12:00'), NULL, NULL) \g /dev/null
SELECT set_eq($$ SELECT jsonb_object_keys((pg_temp.last('appointment', t.id('a'))).changes) $$,
	ARRAY['staff_id', 'starts_at', 'ends_at'], 'a move: member and time');
SELECT is(((pg_temp.last('appointment', t.id('a'))).changes->'starts_at'->>1)::timestamptz, t.at('12:00'), 'with the new time');
SELECT appointment_cancel(1, 11, NULL, t.id('a'), NULL) \g /dev/null
SELECT is((pg_temp.last('appointment', t.id('a'))).changes->'cancelled_at'->0, 'null', 'a cancellation');
SELECT appointment_restore(1, 11, NULL, t.id('a')) \g /dev/null
SELECT is((pg_temp.last('appointment', t.id('a'))).changes->'cancelled_at'->1, 'null', 'and its undoing');
SELECT visit_change(1, 11, NULL, t.id('v'), NULL, jsonb_build_object('appointments', jsonb_build_array(
	jsonb_build_object('id', t.id('a'), 'services', '[{"id": 1001, "price": 5}]'::jsonb)))) \g /dev/null
SELECT bag_has($$ SELECT action, (changes->'price')::text FROM log WHERE chain_id = 1 AND visit_id = t.id('v') AND object = 'appointment_line' $$,
	$$ VALUES ('delete', '[1200.50, null]'), ('add', '5.00') $$, 'a price: the old line goes, the new one comes');
UPDATE client SET discount = 15 WHERE chain_id = 1 AND id = t.id('c');
SELECT is((pg_temp.last('client', t.id('c'))).changes, '{"discount": [0.00, 15.00]}', 'a client''s discount');
UPDATE staff SET dismissed_on = '2031-03-01' WHERE chain_id = 1 AND id = 102;
SELECT is((pg_temp.last('staff', 102)).changes, '{"dismissed_on": [null, "2031-03-01"]}', 'who left, and when');
SELECT pg_temp.entries() AS before \gset
WITH made AS (
	INSERT INTO service (chain_id, category_id, title, weight, price_min, price_max, duration)
	SELECT v.chain_id, v.category_id, 'Bulk ' || i, 0, 100, 200, 30
	  FROM service v, generate_series(1, 3) i WHERE v.chain_id = 1 AND v.id = 1001 RETURNING id)
SELECT min(id) AS bulk FROM made \gset
SELECT is(pg_temp.entries() - :before, 3::bigint, 'services added at once: an entry each');
SELECT is((SELECT to_jsonb(l) - '{id,at,object_id,salt,erased_at}'::text[] || jsonb_build_object('changes', l.changes - 'id' - 'category_id')
	FROM pg_temp.last('service', :bulk) l),
	'{"chain_id": 1, "user_id": 77, "request": "r1", "object": "service", "visit_id": null, "client_id": null, "action": "add",
	  "changes": {"title": [null, "Bulk 1"], "price_min": [null, 100.00], "price_max": [null, 200.00], "duration": [null, 30],
		"online": [null, true], "booked_by": [null, "everybody"], "vat": [null, "none"]}}',
	'with who, in which request, and all its fields');
UPDATE service SET title = 'Haircut' WHERE chain_id = 1 AND id = 1001;
SELECT is((pg_temp.last('service', 1001)).changes, '{"title": ["Cut", "Haircut"]}', 'a service renamed');

SELECT t.keep('n', pg_temp.entries()) \g /dev/null
UPDATE client SET version = version + 1 WHERE chain_id = 1;
UPDATE client SET name = name WHERE chain_id = 1;
SELECT is(pg_temp.entries(), t.id('n'), 'what changes nothing but a version is no entry');
SET LOCAL okno.user_id = '';
UPDATE client SET card = 'x' WHERE chain_id = 1 AND id = t.id('c');
SELECT is((pg_temp.last('client', t.id('c'))).user_id, NULL, 'a change without a user is nobody''s');
SELECT throws_ok($$ SELECT t.book(102, '12:00') $$, '23P01', NULL, 'a booking that is refused …');
SELECT is(pg_temp.entries(), t.id('n') + 1, '… leaves no entry');
SELECT is_empty($$ SELECT salt FROM log WHERE chain_id = 1 GROUP BY salt HAVING count(*) > 1 $$, 'no two entries have one salt');

RESET ROLE;
SELECT is(count(*)::int, 1, 'one transaction asks for its seals once') FROM job WHERE kind = 'seal' AND chain_id = 1;
SET LOCAL ROLE okno_app;

-- ---- by trigger only --------------------------------------------------------

SELECT throws_ok($$ INSERT INTO log (chain_id, object, object_id, action, changes) VALUES (1, 'visit', 1, 'add', '{}') $$,
	'42501', NULL, 'a program writes nothing into the log itself');
SELECT throws_ok($$ UPDATE log SET changes = '{}' WHERE chain_id = 1 $$, '42501', NULL, 'it changes no entry');
SELECT throws_ok($$ UPDATE seal_mark SET upto = 0 WHERE chain_id = 1 $$, '42501', NULL, 'nor how far they are sealed');
SELECT throws_ok($$ DELETE FROM log WHERE chain_id = 1 $$, '42501', NULL, 'it deletes none');
SELECT throws_ok($$ INSERT INTO seal (chain_id, no, log_id, digest, seal) VALUES (1, 1, 1, t.hash('a'), t.hash('b')) $$,
	'42501', NULL, 'it seals nothing');
SELECT throws_ok($$ ALTER TABLE client DISABLE TRIGGER log_change $$, '42501', NULL, 'it stops no trigger');
SELECT throws_ok($$ SET LOCAL session_replication_role = replica $$, '42501', NULL, 'nor all of them');

SET LOCAL ROLE okno_worker;
SELECT throws_ok($$ INSERT INTO log (chain_id, object, object_id, action, changes) VALUES (1, 'visit', 1, 'add', '{}') $$,
	'42501', NULL, 'nor does the worker write into it');
SELECT throws_ok($$ UPDATE log SET changes = '{}' WHERE chain_id = 1 $$, '42501', NULL, 'or change what is written');
SELECT throws_ok($$ DELETE FROM log WHERE chain_id = 1 $$, '42501', NULL, 'or delete');
SELECT lives_ok($$ SELECT seal_add(1, 1, ARRAY[min(id)], ARRAY[repeat('ab', 32)], ARRAY[repeat('cd', 32)], true, '3') FROM log WHERE chain_id = 1 $$,
	'it seals');
SELECT throws_ok($$ UPDATE seal SET digest = t.hash('z') WHERE chain_id = 1 $$, '42501', NULL, 'and cannot change a seal');
SELECT throws_ok($$ DELETE FROM seal WHERE chain_id = 1 $$, '42501', NULL, 'nor take it away');
SELECT throws_ok($$ SELECT seal_add(1, 1, ARRAY[max(id)], ARRAY[repeat('ab', 32)], ARRAY[repeat('cd', 32)], true, '3') FROM log WHERE chain_id = 1 $$,
	'23505', NULL, 'no number is given twice');

RESET ROLE;
SELECT * FROM finish();
ROLLBACK;
