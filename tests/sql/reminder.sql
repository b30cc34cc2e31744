-- reminder: what clients are told of their bookings, and when: planned once,
-- dropped with the change that makes it wrong, never in quiet hours.
BEGIN;
SELECT no_plan();
\ir world.psql
CREATE EXTENSION dblink SCHEMA tap;
SET LOCAL lock_timeout = '5s';		-- a wait would be the fault looked for

-- The outbox of a visit in words: "sms reminder 24 new", by id.
CREATE FUNCTION t.told(of_visit bigint) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT coalesce(string_agg(concat_ws(' ', o.channel, o.template, o.hours, o.state), ', ' ORDER BY o.channel, o.id), '')
	  FROM outbox o WHERE o.chain_id = 1 AND o.visit_id = of_visit
$$;
-- An appointment so long from now, made some days ago; its id.
CREATE FUNCTION t.ahead(hours numeric, staff bigint DEFAULT 101, more jsonb DEFAULT '{}', one jsonb DEFAULT '{}') RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	made bigint;
BEGIN
	made := t.book(staff, '10:00', '{"client": {"name": "Olga", "phone": "+79161230000", "email": "olga@example.com"}}' || more,
		jsonb_build_object('starts_at', now() + hours * interval '1 hour') || one);
	UPDATE visit SET created_at = now() - interval '9 days' WHERE chain_id = 1 AND id = t.visit_of(made);
	RETURN made;
END $$;
-- Plans what has become due in the last hour.
CREATE FUNCTION t.plan() RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE reminder_mark SET planned_to = now() - interval '1 hour';
	SELECT reminders_plan(1)
$$;
CREATE FUNCTION t.jobs(of_visit bigint) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	SELECT count(*) FROM job j JOIN outbox o ON o.id = j.ref_id WHERE j.queue = 'send' AND o.visit_id = of_visit
$$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA t TO okno_app, okno_worker;
SELECT count(*) FROM reminder_chains() \g /dev/null
UPDATE branch SET remind_sms = '24,2', remind_mail = '24' WHERE id = 11;
-- Reminders are of this test, not of the hour it runs at.
SET LOCAL okno.chain = '1';

-- ---- what is due ------------------------------------------------------------

SET LOCAL ROLE okno_app;
SELECT t.keep('day', t.ahead(23.9)), t.keep('soon', t.ahead(1.8, 102)), t.keep('later', t.ahead(30)), t.keep('past', t.ahead(-3)) \g /dev/null
RESET ROLE;
UPDATE reminder_mark SET planned_to = now() - interval '1 hour';
SET LOCAL ROLE okno_worker;
SET LOCAL okno.chain = '';
SELECT results_eq('SELECT reminder_chains()', ARRAY[1::bigint], '[F11] of all chains those are found that have something due');
RESET ROLE;
SELECT is((SELECT array_agg(DISTINCT chain_id) FROM reminder_mark WHERE planned_to < now()), ARRAY[1::bigint],
	'[F11] the others are done with, without a look into each');
SET LOCAL okno.chain = '1';
SET LOCAL ROLE okno_worker;
SELECT is(t.plan(), 3, '[F11] what has become due is planned, by each way that is switched on');
SELECT is(t.told(t.visit_of(t.id('day'))), 'mail reminder 24 new, sms reminder 24 new', '[F11] a day before by letter and SMS');
SELECT is(t.told(t.visit_of(t.id('soon'))), 'sms reminder 2 new', '[F11] two hours before by SMS: several reminders of one branch');
SELECT is(t.told(t.visit_of(t.id('later'))), '', '[F11] nothing too early');
SELECT is(t.jobs(t.visit_of(t.id('day'))), 2::bigint, '[F11] each with its job');
SELECT is((SELECT count(*)::int FROM outbox o WHERE o.visit_id = t.visit_of(t.id('day')) AND length(o.params->>'token') = 32), 2,
	'[F11] and a secret link');
SELECT is(t.plan(), 0, '[F11] planned once, it is not planned again');
RESET ROLE;
UPDATE reminder_mark SET planned_to = now() - interval '1 hour';
SELECT is_empty('SELECT reminder_chains()', '[F11] nor is its chain found again');
UPDATE branch SET remind_sms = '', remind_mail = '' WHERE id = 11;
UPDATE appointment SET notify_sms = 31 WHERE id = t.id('later');
UPDATE reminder_mark SET planned_to = now() - interval '3 hours';
SELECT results_eq('SELECT reminder_chains()', ARRAY[1::bigint], '[F11] nor hours that a client wanted for themselves missed');
UPDATE appointment SET notify_sms = 0 WHERE id = t.id('later');
UPDATE branch SET remind_sms = '24,2', remind_mail = '24' WHERE id = 11;
SELECT throws_ok(format($$ INSERT INTO outbox (chain_id, branch_id, visit_id, appointment_id, starts_at, hours, channel, recipient, lang, template)
	SELECT chain_id, branch_id, visit_id, appointment_id, starts_at, hours, channel, recipient, lang, template
	  FROM outbox WHERE appointment_id = %s $$, t.id('soon')), '23505', NULL, '[F11] nor can it be, by anybody');
SET LOCAL ROLE okno_app;
SELECT throws_ok($$ SELECT reminders_plan(1) $$, '42501', NULL, '[F11] the programs plan none');
SET LOCAL okno.chain = '2';
SET LOCAL ROLE okno_worker;
SELECT throws_ok($$ SELECT reminders_plan(1) $$, '42501', NULL, '[F11] nor does the worker in another chain');
SET LOCAL okno.chain = '1';

-- ---- changes ----------------------------------------------------------------

SET LOCAL ROLE okno_app;
SELECT appointment_move(1, 11, NULL, t.id('day'), NULL, NULL, now() + interval '40 hours', NULL, true) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('day'))), 'mail reminder 24 dropped, sms reminder 24 dropped',
	'[F11] a move drops the reminders of the old time in its own transaction');
SELECT appointment_move(1, 11, NULL, t.id('day'), NULL, NULL, now() + interval '23.9 hours', NULL, true) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('day'))), 'mail reminder 24 new, sms reminder 24 new', '[F11] moved back, they are wanted again');
UPDATE outbox SET state = 'sent' WHERE appointment_id = t.id('day') AND channel = 'sms';
SELECT appointment_move(1, 11, NULL, t.id('day'), NULL, NULL, now() + interval '23.8 hours', NULL, true) \g /dev/null
SET LOCAL ROLE okno_worker;
SELECT t.plan() \g /dev/null
SELECT is(t.told(t.visit_of(t.id('day'))), 'mail reminder 24 dropped, mail reminder 24 new, sms reminder 24 sent, sms reminder 24 new',
	'[F11] a new time is reminded of anew');
SET LOCAL ROLE okno_app;
SELECT appointment_cancel(1, 11, NULL, t.id('soon'), NULL) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('soon'))), 'sms reminder 2 dropped', '[F11] a cancellation drops them');
SET LOCAL ROLE okno_worker;
SELECT is(t.plan(), 0, '[F11] and plans no others');
SET LOCAL ROLE okno_app;
SELECT appointment_restore(1, 11, NULL, t.id('soon')) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('soon'))), 'sms reminder 2 new', '[F11] taken back, it is reminded of');

-- ---- whom -------------------------------------------------------------------

SELECT t.keep('none', t.ahead(23.9, 102)), t.keep('own', t.ahead(47.9, 102, '{}', '{"notify_sms": 48}')),
	t.keep('new', t.ahead(1.75, 102, '{}', '{"on_top": true}')), t.keep('no', t.ahead(1.85, 101,
	'{"client": {"name": "Nina", "phone": "+79161230009", "email": "nina@example.com"}}')) \g /dev/null
UPDATE visit SET notify = 'none' WHERE id = t.visit_of(t.id('none'));
UPDATE visit SET notify = 'own' WHERE id = t.visit_of(t.id('own'));
UPDATE visit SET created_at = now() - interval '20 minutes' WHERE id = t.visit_of(t.id('new'));
UPDATE client SET no_sms = true WHERE phone = '+79161230009';
SET LOCAL ROLE okno_worker;
SELECT t.plan() \g /dev/null
SELECT is(t.told(t.visit_of(t.id('none'))), '', '[F11] a visit can be left alone');
SELECT is(t.told(t.visit_of(t.id('own'))), 'sms reminder 48 new', '[F11] or have hours of its own');
SELECT is(t.told(t.visit_of(t.id('new'))), '', '[F11] who has only just booked is not reminded');
SELECT is(t.told(t.visit_of(t.id('no'))), '', '[F11] who wants no SMS gets none');

-- ---- late -------------------------------------------------------------------

SET LOCAL ROLE okno_app;
SELECT t.keep('late', t.ahead(20, 102)), t.keep('missed', t.ahead(-0.5, 102)) \g /dev/null
RESET ROLE;
UPDATE reminder_mark SET planned_to = now() - interval '5 hours';
SET LOCAL ROLE okno_worker;
SELECT reminders_plan(1) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('late'))), 'mail reminder 24 new, sms reminder 24 new', '[F11] what fell due while the worker was away is sent late');
SELECT is(t.told(t.visit_of(t.id('missed'))), 'sms reminder 2 gave_up', '[F11] and never after the start: that it failed is to be seen');
SELECT is(t.jobs(t.visit_of(t.id('missed'))), 0::bigint, '[F11] … and has no job');

-- ---- several appointments ----------------------------------------------------

SET LOCAL ROLE okno_app;
SELECT t.keep('two', (visit_book(1, 11, jsonb_build_object('origin', 'staff', 'client', '{"name": "Rita", "phone": "+79161230005"}'::jsonb,
	'appointments', jsonb_build_array(
		jsonb_build_object('key', 1, 'staff_id', 101, 'starts_at', now() + interval '1.5 hours', 'on_top', true, 'services', '[{"id": 1001}]'::jsonb),
		jsonb_build_object('key', 2, 'staff_id', 102, 'starts_at', now() + interval '1.5 hours 1 second', 'on_top', true, 'services', '[{"id": 1001}]'::jsonb))))
	->>'visit_id')::bigint) \g /dev/null
UPDATE visit SET created_at = now() - interval '9 days' WHERE id = t.id('two');
SET LOCAL ROLE okno_worker;
SELECT t.plan() \g /dev/null
SELECT ok((SELECT count(*) FROM outbox o WHERE o.visit_id = t.id('two')) <= CASE WHEN ((now() + interval '1.5 hours') AT TIME ZONE 'Europe/Moscow')::date
	= ((now() + interval '1.9 hours') AT TIME ZONE 'Europe/Moscow')::date THEN 1 ELSE 2 END, '[F11] of a visit of several appointments the first is reminded of');

-- ---- quiet hours -------------------------------------------------------------

SELECT is(to_char(reminder_due(s::timestamptz, h, 'Europe/Moscow', '22:00', '08:00', how) AT TIME ZONE 'Europe/Moscow', 'DD HH24:MI'), at, what)
  FROM (VALUES
	('2031-03-04 09:30+03', 24, 'after', '03 09:30', '[F11] outside of the quiet hours nothing is shifted'),
	('2031-03-04 09:30+03', 2, 'after', '04 08:00', '[F11] what falls into them goes after them'),
	('2031-03-04 09:30+03', 2, 'before', '03 21:55', '[F11] or before'),
	('2031-03-04 08:00+03', 2, 'after', '03 21:55', '[F11] before, if after would not be before the start'),
	('2031-03-05 00:30+03', 2, 'after', '04 21:55', '[F11] a visit at night too'),
	('2031-03-05 00:30+03', 24, 'after', '04 08:00', '[F11] a day before it: over midnight')) v (s, h, how, at, what);
SELECT is(reminder_due('2031-03-04 09:30+03', 2, 'Europe/Moscow', '', '', 'after'), '2031-03-04 07:30+03'::timestamptz, '[F11] without any, at its hour');
SELECT is(to_char(reminder_due('2031-03-30 09:30+02', 2, 'Europe/Berlin', '22:00', '08:00', 'before') AT TIME ZONE 'Europe/Berlin', 'DD HH24:MI'),
	'29 21:55', '[F11] on the clock of the branch, in the night that it changes');

-- ---- what staff do -----------------------------------------------------------

RESET ROLE;
UPDATE branch SET booked_sms = 'all', moved_sms = 'all', cancelled_sms = 'all' WHERE id = 11;
SET LOCAL okno.user_id = '7';
SET LOCAL ROLE okno_app;
SELECT t.keep('v', t.book(101, '15:00')) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('v'))), 'sms booked new', '[F11] switched on for all, staff''s bookings are told');
UPDATE outbox SET state = 'sent', attempts = 1 WHERE visit_id = t.visit_of(t.id('v'));
SELECT appointment_move(1, 11, NULL, t.id('v'), NULL, NULL, t.at('16:00'), NULL, NULL) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('v'))), 'sms booked sent, sms moved new', '[F11] so are moves');
SELECT appointment_move(1, 11, NULL, t.id('v'), NULL, NULL, t.at('17:00'), NULL, NULL) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('v'))), 'sms booked sent, sms moved new', '[F11] several in a minute are told once');
SELECT appointment_move(1, 11, NULL, t.id('v'), NULL, NULL, t.at('15:00'), NULL, NULL) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('v'))), 'sms booked sent, sms moved dropped', '[F11] one that was undone is not told at all');
SELECT appointment_cancel(1, 11, NULL, t.id('v'), NULL) \g /dev/null
SELECT appointment_restore(1, 11, NULL, t.id('v')) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('v'))), 'sms booked sent, sms moved dropped, sms cancelled dropped', '[F11] nor a cancellation');
SELECT appointment_cancel(1, 11, NULL, t.id('v'), NULL) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('v'))), 'sms booked sent, sms moved dropped, sms cancelled dropped, sms cancelled new',
	'[F11] a cancellation that stands is');
RESET ROLE;
SELECT ok(j.run_at > now(), '[F11] a minute later') FROM job j JOIN outbox o ON o.id = j.ref_id
 WHERE o.visit_id = t.visit_of(t.id('v')) AND o.state = 'new';
UPDATE branch SET booked_sms = 'client', moved_sms = 'client', cancelled_sms = 'client' WHERE id = 11;
SET LOCAL ROLE okno_app;
SELECT t.keep('w', t.book(101, '18:00')) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('w'))), '', '[F11] switched on for clients, what staff do is not');
SELECT t.keep('x', t.book(102, '18:00', '{"letter": {"lang": "en", "token": "x"},
	"client": {"name": "Kate", "phone": "+79161230007", "email": "kate@example.com"}}')) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('x'))), 'mail booked new, sms booked new', '[F11] what they do themselves is');
SELECT is(c.lang, 'en', '[F11] their language is kept') FROM client c WHERE c.phone = '+79161230007';

-- ---- a closed branch -----------------------------------------------------------

RESET ROLE;
UPDATE branch SET booked_mail = 'off', booked_sms = 'off', quiet_from = '', quiet_to = '' WHERE id = 11;
SET LOCAL ROLE okno_app;
SELECT t.keep(k, t.ahead(h, 101, '{}', '{"on_top": true}')) FROM (VALUES ('shut', 23.5), ('left', 23.4), ('unplanned', 24.2)) x (k, h) \g /dev/null
SET LOCAL ROLE okno_worker;
SELECT t.plan() \g /dev/null
RESET ROLE;
SELECT is(t.told(t.visit_of(t.id('shut'))), 'mail reminder 24 new, sms reminder 24 new', '[F11] a reminder waits to be sent');
SELECT is(t.told(t.visit_of(t.id('unplanned'))), '', '[F11] another is not due yet');
UPDATE branch SET archived_at = now() WHERE id = 11;
SELECT branch_reminders(1, 11, true) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('shut'))), 'mail reminder 24 dropped, sms reminder 24 dropped', '[F11] its branch closed, it is not sent');
UPDATE appointment SET starts_at = starts_at - interval '15 minutes', ends_at = ends_at - interval '15 minutes',
	day = ((starts_at - interval '15 minutes') AT TIME ZONE (SELECT time_zone FROM branch WHERE id = branch_id))::date WHERE chain_id = 1 AND id = t.id('unplanned');
UPDATE appointment SET cancelled_at = now() WHERE chain_id = 1 AND id IN (t.id('left'), t.id('shut'));
UPDATE appointment SET cancelled_at = NULL WHERE chain_id = 1 AND id = t.id('shut');
SELECT is(t.told(t.visit_of(t.id('shut'))), 'mail reminder 24 dropped, sms reminder 24 dropped', '[F11] nor after a visit was cancelled there and taken back');
UPDATE reminder_mark SET planned_to = now() - interval '1 hour' WHERE branch_id = 11;
SELECT is_empty($$ SELECT c FROM reminder_chains() c WHERE c = 1 AND NOT EXISTS (SELECT FROM reminder_mark m
	JOIN branch b ON b.id = m.branch_id WHERE m.chain_id = 1 AND b.archived_at IS NULL AND m.planned_to < now() - interval '1 minute') $$,
	'[F11] a closed branch is no work for the worker');
SET LOCAL ROLE okno_worker;
SELECT reminders_plan(1) \g /dev/null
RESET ROLE;
SELECT is(t.told(t.visit_of(t.id('unplanned'))), '', '[F11] nobody is reminded of a visit there');
UPDATE branch SET archived_at = NULL WHERE id = 11;
SELECT branch_reminders(1, 11, false) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('shut'))), 'mail reminder 24 new, sms reminder 24 new', '[F11] opened again, what waited is wanted again');
SELECT is(t.told(t.visit_of(t.id('left'))), 'mail reminder 24 dropped, sms reminder 24 dropped', '[F11] but not of what was cancelled meanwhile');
SET LOCAL ROLE okno_worker;
SELECT reminders_plan(1) \g /dev/null
SELECT is(t.told(t.visit_of(t.id('unplanned'))), 'mail reminder 24 new, sms reminder 24 new', '[F11] and what fell due is sent late');

-- ---- two at once ---------------------------------------------------------------

RESET ROLE;
SET LOCAL okno.user_id = '';
SELECT dblink_connect('rival', format('host=%s port=%s dbname=%I user=okno', current_setting('unix_socket_directories'),
	current_setting('port'), current_database())) \g /dev/null
-- These rows are committed, so they are deleted at the very end.
SELECT dblink_exec('rival', $$ INSERT INTO chain (id, title) OVERRIDING SYSTEM VALUE VALUES (77, 'Rivals') $$) \g /dev/null
SELECT dblink_exec('rival', $$ INSERT INTO branch (id, chain_id, slug, title, time_zone) OVERRIDING SYSTEM VALUE VALUES (771, 77, 'rivals', 'R', 'UTC') $$) \g /dev/null
SELECT dblink_exec('rival', $$ INSERT INTO reminder_mark (chain_id, branch_id, planned_to) VALUES (77, 771, now() - interval '1 hour') $$) \g /dev/null
SELECT dblink_exec('rival', 'BEGIN; SET LOCAL okno.chain = ''77''') \g /dev/null
SELECT is((SELECT n FROM dblink('rival', 'SELECT reminders_plan(77)') r (n int)), 0, '[F11] while one worker plans a branch');
SET LOCAL okno.chain = '77';
SET LOCAL ROLE okno_worker;
SELECT lives_ok($$ SELECT reminders_plan(77) $$, '[F11] another does not wait for it');
RESET ROLE;
SELECT ok(planned_to < now() - interval '50 minutes', '[F11] and leaves it to the first') FROM reminder_mark WHERE branch_id = 771;
SELECT dblink_exec('rival', 'ROLLBACK') \g /dev/null
SET LOCAL ROLE okno_worker;
SELECT reminders_plan(77) \g /dev/null
RESET ROLE;
SELECT is(planned_to, now(), '[F11] what a worker planned that died is planned by another') FROM reminder_mark WHERE branch_id = 771;
SELECT * FROM finish();
ROLLBACK;

DELETE FROM reminder_mark WHERE chain_id = 77;
DELETE FROM branch WHERE chain_id = 77;
DELETE FROM chain WHERE id = 77;
