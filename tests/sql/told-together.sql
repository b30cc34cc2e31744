-- told-together: one message of a whole series, taken back with what it tells; and
-- what belongs to a booking goes along when visits are merged and parted.
BEGIN;
SELECT no_plan();
\ir world.psql

-- The outbox of some visits in words, by channel and time: "sms moved new 3", the
-- last how many bookings it tells of.
CREATE FUNCTION t.told(VARIADIC visits bigint[]) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT coalesce(string_agg(concat_ws(' ', o.channel, o.template, o.hours, o.state,
		(SELECT nullif(count(*), 0) FROM message_appointments(1, o.id))), ', ' ORDER BY o.channel, o.id), '')
	  FROM outbox o WHERE o.chain_id = 1 AND o.visit_id = ANY (visits)
$$;
-- The appointments of a series by time, from a wall clock of a day on.
CREATE FUNCTION t.items(visit bigint, clock time) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT jsonb_agg(jsonb_build_object('id', s.id, 'start', (s.starts_at AT TIME ZONE 'Europe/Moscow')::date + clock))
	  FROM series_scope(1, 11, NULL, visit, 'all') s
$$;
CREATE FUNCTION t.plan() RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE reminder_mark SET planned_to = now() - interval '1 hour';
	SELECT reminders_plan(1)
$$;
CREATE FUNCTION t.sent(visits bigint[]) RETURNS void
LANGUAGE sql AS $$ UPDATE outbox SET state = 'sent', attempts = 1 WHERE chain_id = 1 AND visit_id = ANY (visits) AND state = 'new' $$;
CREATE FUNCTION t.every() RETURNS bigint[]
LANGUAGE sql STABLE AS $$ SELECT ARRAY[t.id('first'), t.id('s1'), t.id('s2'), t.id('s3')] $$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA t TO okno_app, okno_worker;
UPDATE branch SET booked_sms = 'all', moved_sms = 'all', cancelled_sms = 'all', remind_sms = '24' WHERE id = 11;
SELECT count(*) FROM reminder_chains() \g /dev/null
SET LOCAL okno.chain = '1';
SET LOCAL okno.user_id = '7';
SET LOCAL ROLE okno_app;

-- ---- a series ---------------------------------------------------------------

SELECT t.keep('one', t.book(101, '10:00')) \g /dev/null
SELECT t.keep('first', t.visit_of(t.id('one'))) \g /dev/null
SELECT t.sent(ARRAY[t.id('first')]) \g /dev/null
SELECT t.keep('s' || n, v::bigint) FROM jsonb_array_elements_text(series_book(1, 11, NULL, 7, t.id('first'), 'FREQ=WEEKLY;INTERVAL=1;COUNT=4',
	'[{"wall": "2031-03-10 10:00"}, {"wall": "2031-03-17 10:00"}, {"wall": "2031-03-24 10:00"}]')->'visits') WITH ORDINALITY e (v, n) \g /dev/null
SELECT is(t.told(VARIADIC t.every()), 'sms booked sent 1, sms booked new 3', '[L21] a series is told in one message of all its visits');
SELECT is((SELECT string_agg(m.day || ' ' || m.starts, ', ') FROM outbox o, message_appointments(1, o.id) m WHERE o.state = 'new' AND o.template = 'booked'),
	'2031-03-10 10:00, 2031-03-17 10:00, 2031-03-24 10:00', '[L21] by their days and times');
SELECT appointment_cancel(1, 11, NULL, (SELECT id FROM appointment WHERE visit_id = t.id('s2')), NULL) \g /dev/null
SELECT is(t.told(VARIADIC t.every()), 'sms booked sent 1, sms booked new 2', '[L21] one cancelled before it is sent is left out, and told no other way');
SELECT appointment_restore(1, 11, NULL, (SELECT id FROM appointment WHERE visit_id = t.id('s2'))) \g /dev/null
SELECT visit_change(1, 11, NULL, t.id('s3'), NULL, '{"client": {"name": "Nina", "phone": "+79161230009"}}') \g /dev/null
SELECT is(t.told(VARIADIC t.every()), 'sms booked sent 1, sms booked new 1, sms booked new 1', '[L21] nor is one told of that is given to somebody else');
SELECT visit_change(1, 11, NULL, t.id('s3'), NULL, '{"client": {"name": "Olga", "phone": "+79161230000"}}') \g /dev/null
SELECT t.sent(t.every()) \g /dev/null
SELECT series_move(1, 11, NULL, t.items(t.id('first'), '12:00')) \g /dev/null
SELECT is((SELECT count(*)::int FROM outbox o WHERE o.state = 'new' AND o.template = 'moved'), 1, '[L21] a move of all of them is told in one message');
SELECT is((SELECT string_agg(m.starts, ', ') FROM outbox o, message_appointments(1, o.id) m WHERE o.state = 'new' AND o.template = 'moved'),
	'12:00, 12:00, 12:00, 12:00', '[L21] with each new time');
SELECT appointment_move(1, 11, NULL, (SELECT id FROM appointment WHERE visit_id = t.id('s3')), NULL, NULL, '2031-03-24 10:00+03', NULL, NULL) \g /dev/null
SELECT is((SELECT count(*)::int FROM outbox o, message_appointments(1, o.id) m WHERE o.state = 'new' AND o.template = 'moved'), 3,
	'[L21] one that is moved back is left out of it');
SELECT several_move(1, 11, NULL, (SELECT jsonb_agg(i || jsonb_build_object('start', (i->>'start')::timestamp AT TIME ZONE 'Europe/Moscow'))
	FROM jsonb_array_elements(t.items(t.id('first'), '10:00')) i)) \g /dev/null
SELECT is((SELECT count(*)::int FROM outbox o WHERE o.state = 'new' AND o.template = 'moved'), 0, '[L21] a move that is undone is not told at all');
SELECT series_move(1, 11, NULL, t.items(t.id('first'), '13:00')) \g /dev/null
SELECT series_cancel(1, 11, NULL, t.items(t.id('first'), '13:00')) \g /dev/null
SELECT is((SELECT string_agg(o.template || ' ' || (SELECT count(*) FROM message_appointments(1, o.id)), ', ') FROM outbox o WHERE o.state = 'new'), 'cancelled 4',
	'[L21] cancelled as one, they are told once that all are, and of no move before');
SELECT several_cancel(1, 11, NULL, jsonb_agg(jsonb_build_object('id', a.id)), true) FROM appointment a WHERE a.visit_id = ANY (t.every()) \g /dev/null
SELECT is((SELECT count(*)::int FROM outbox o WHERE o.state = 'new'), 0, '[L21] brought back within the minute nobody hears of it');
SELECT is(current_setting('okno.told'), '', '[L21] and the next change of the same transaction is told by itself');

-- ---- several at once ----------------------------------------------------------

SELECT t.keep('two', (visit_book(1, 11, t.order(101, '10:00') || jsonb_build_object('client', '{"name": "Sofia", "phone": "+79161230021"}'::jsonb,
	'appointments', jsonb_build_array(t.order(101, '10:00')->'appointments'->0, t.order(102, '12:00')->'appointments'->0)))->>'visit_id')::bigint),
	t.keep('its', t.book(102, '14:00', '{"client": {"name": "Tanya", "phone": "+79161230022"}}')) \g /dev/null
SELECT t.keep('single', t.visit_of(t.id('its'))) \g /dev/null
SELECT t.sent(ARRAY[t.id('two'), t.id('single')]) \g /dev/null
SELECT several_move(1, 11, NULL, (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'start', a.starts_at + interval '30 minutes'))
	FROM appointment a WHERE a.visit_id IN (t.id('two'), t.id('single')))) \g /dev/null
SELECT is(t.told(t.id('two')), 'sms booked sent 2, sms moved new 2', '[F1] two bookings of a visit that move together are told in one message');
SELECT is(t.told(t.id('single')), 'sms booked sent 1, sms moved new 1', '[F1] whoever has one among them is told by themselves');
SELECT is((SELECT count(*)::int FROM outbox o WHERE o.visit_id = t.id('single') AND o.template = 'moved' AND o.params ? 'appointments'), 0,
	'[F1] as of any move of one');
SELECT is(current_setting('okno.told'), '', '[F1] and nothing stays noted');

-- ---- bookings added to a visit --------------------------------------------------

SELECT t.keep('more 1', t.book(101, '08:00', '{"client": {"name": "Ulyana", "phone": "+79161230023"}}', '{"on_top": true}')) \g /dev/null
SELECT t.keep('more', t.visit_of(t.id('more 1'))) \g /dev/null
SELECT t.sent(ARRAY[t.id('more')]) \g /dev/null
SELECT visit_change(1, 11, NULL, t.id('more'), NULL, jsonb_build_object('add', jsonb_build_array(t.order(102, '08:00', '{}', '{"on_top": true}')->'appointments'->0,
	t.order(101, '09:00', '{}', '{"on_top": true}')->'appointments'->0))) \g /dev/null
SELECT is(t.told(t.id('more')), 'sms booked sent 1, sms booked new 2', '[F11] what is added to a visit is told in one message, and nothing but that');
RESET ROLE;
SELECT is((SELECT count(*)::int FROM job j JOIN outbox o ON o.id = j.ref_id AND o.channel = j.kind
	WHERE o.visit_id = t.id('more') AND o.state = 'new' AND j.run_at > now() + interval '50 seconds'), 1, '[F11] a minute later');
SET LOCAL ROLE okno_app;
SELECT appointment_cancel(1, 11, NULL, (SELECT max(id) FROM appointment WHERE visit_id = t.id('more')), NULL) \g /dev/null
SELECT is(t.told(t.id('more')), 'sms booked sent 1, sms booked new 1', '[F11] one cancelled before that is left out');
SELECT appointment_cancel(1, 11, NULL, (SELECT max(id) FROM appointment WHERE visit_id = t.id('more') AND cancelled_at IS NULL), NULL) \g /dev/null
SELECT is(t.told(t.id('more')), 'sms booked sent 1, sms booked dropped', '[F11] if all are, nobody hears of them');
SELECT t.keep('both 1', t.book(101, '17:00', '{"client": {"name": "Ulyana", "phone": "+79161230023"}}', '{"on_top": true}')) \g /dev/null
SELECT t.keep('both', t.visit_of(t.id('both 1'))) \g /dev/null
SELECT visit_change(1, 11, NULL, t.id('both'), NULL, jsonb_build_object('add', jsonb_build_array(t.order(102, '17:00', '{}', '{"on_top": true}')->'appointments'->0))) \g /dev/null
SELECT is(t.told(t.id('both')), 'sms booked new 1, sms booked new 1', '[F11] added while the first message waits, none is told twice');
UPDATE visit SET notify = 'none' WHERE id = t.id('both');
SELECT visit_change(1, 11, NULL, t.id('both'), NULL, jsonb_build_object('add', jsonb_build_array(t.order(102, '18:00', '{}', '{"on_top": true}')->'appointments'->0))) \g /dev/null
SELECT is(t.told(t.id('both')), 'sms booked new 1, sms booked new 1', '[F11] nor is anything told of a visit of which nothing shall be');

-- ---- merged visits -----------------------------------------------------------

SELECT t.keep('a', t.book(101, '15:00', '{"client": {"name": "Rita", "phone": "+79161230005"}}')),
	t.keep('b', t.book(102, '16:00', '{"client": {"name": "Rita", "phone": "+79161230005"}, "consent_version": 1}')) \g /dev/null
SELECT t.keep('va', t.visit_of(t.id('a'))), t.keep('vb', t.visit_of(t.id('b'))) \g /dev/null
SELECT t.keep('link', 1) FROM (SELECT link_make(t.id('b'), t.hash('theirs'))) x \g /dev/null
SELECT visit_merge(1, 11, t.id('va'), t.id('vb'), NULL) \g /dev/null
SELECT is(t.told(t.id('va')), 'sms booked new 1, sms booked new 1', '[F5] what waits to be sent goes along, and tells of what it was written for');
SELECT is(t.told(t.id('vb')), '', '[F5] nothing stays behind');
SELECT is((SELECT visit_id FROM consent WHERE client_id = (SELECT client_id FROM visit WHERE id = t.id('va'))), t.id('va'), '[F5] so does what was agreed to');
RESET ROLE;
SELECT is((SELECT a.visit_id FROM secret_link l JOIN appointment a ON a.chain_id = 1 AND a.id = l.appointment_id WHERE l.token_hash = t.hash('theirs')),
	t.id('va'), '[F5] a secret link opens the booking where it is now');
SET LOCAL ROLE okno_app;
SELECT appointment_cancel(1, 11, NULL, t.id('b'), NULL) \g /dev/null
SELECT is(t.told(t.id('va')), 'sms booked new 1, sms booked dropped', '[F5] a booking cancelled then is not told of');
SELECT appointment_restore(1, 11, NULL, t.id('b')) \g /dev/null
SELECT message_write(t.id('va'), 'sms', 'Bring a scarf', NULL) \g /dev/null
SELECT visit_split(1, 11, t.id('va'), t.id('b'), NULL) \g /dev/null
SELECT is(t.told(t.id('va')), 'sms booked new 1, sms message new 1', '[F5] parted, each visit has its own again: this what was written to it');
SELECT is(t.told(t.id('vb')), 'sms booked dropped, sms booked new 1', '[F5] the other what came along');
SELECT is((SELECT visit_id FROM consent WHERE client_id = (SELECT client_id FROM visit WHERE id = t.id('va'))), t.id('vb'), '[F5] and what was agreed to with it');
SELECT t.keep('whole', (visit_book(1, 11, t.order(101, '19:00') || jsonb_build_object('appointments', jsonb_build_array(
	t.order(101, '19:00')->'appointments'->0, t.order(102, '19:30')->'appointments'->0)))->>'visit_id')::bigint) \g /dev/null
SELECT t.keep('parted', (visit_split(1, 11, t.id('whole'), (SELECT max(id) FROM appointment WHERE visit_id = t.id('whole')), NULL)->>'other')::bigint) \g /dev/null
SELECT is(t.told(t.id('whole'), t.id('parted')), 'sms booked new 2', '[F5] a message of a whole visit tells of all of it, parted before it was sent');

-- ---- reminders while visits are merged ----------------------------------------

-- Both of one day, whatever the hour of the test.
SET LOCAL okno.user_id = '';
SELECT t.keep('noon', extract(epoch FROM date_trunc('day', now() AT TIME ZONE 'Europe/Moscow') + interval '1 day 3 hours' - now() AT TIME ZONE 'Europe/Moscow')::bigint) \g /dev/null
RESET ROLE;
UPDATE branch SET remind_sms = ceil(t.id('noon') / 3600.0 + 2)::int::text WHERE id = 11;
SET LOCAL ROLE okno_app;
SELECT t.keep('c', t.book(101, '10:00', '{"client": {"name": "Zoya", "phone": "+79161230006"}}', jsonb_build_object('on_top', true, 'starts_at', now() + t.id('noon') * interval '1 second'))),
	t.keep('d', t.book(102, '10:00', '{"client": {"name": "Zoya", "phone": "+79161230006"}}', jsonb_build_object('on_top', true, 'starts_at', now() + (t.id('noon') + 1800) * interval '1 second'))) \g /dev/null
SELECT t.keep('vc', t.visit_of(t.id('c'))), t.keep('vd', t.visit_of(t.id('d'))) \g /dev/null
DELETE FROM outbox WHERE visit_id IN (t.id('vc'), t.id('vd'));
UPDATE visit SET created_at = now() - interval '9 days' WHERE id IN (t.id('vc'), t.id('vd'));
RESET ROLE;
UPDATE reminder_mark SET planned_to = now() - interval '5 hours';
SET LOCAL ROLE okno_worker;
SELECT reminders_plan(1) \g /dev/null
SELECT is(regexp_replace(t.told(t.id('vc'), t.id('vd')), ' \d+ ', ' ', 'g'), 'sms reminder new 1, sms reminder new 1', '[F11] two visits of a day are due to be reminded of');
SET LOCAL ROLE okno_app;
SELECT visit_merge(1, 11, t.id('vd'), t.id('vc'), NULL) \g /dev/null
SELECT is(regexp_replace(t.told(t.id('vd')), ' \d+ ', ' ', 'g'), 'sms reminder new 2, sms reminder dropped 2', '[F5] [F11] merged then, one reminder tells of both');
SET LOCAL ROLE okno_worker;
SELECT t.plan() \g /dev/null
SELECT is((SELECT count(*)::int FROM outbox WHERE visit_id = t.id('vd')), 2, '[F5] [F11] and no other is planned');
SET LOCAL ROLE okno_app;
SELECT visit_split(1, 11, t.id('vd'), t.id('c'), NULL) \g /dev/null
SELECT is(regexp_replace(t.told(t.id('vc')) || '; ' || t.told(t.id('vd')), ' \d+ ', ' ', 'g'), 'sms reminder new 1; sms reminder new 1',
	'[F5] [F11] parted before it was sent, each has its own again');
SELECT visit_merge(1, 11, t.id('vd'), t.id('vc'), NULL) \g /dev/null
SELECT t.sent(ARRAY[t.id('vd')]) \g /dev/null
SELECT visit_split(1, 11, t.id('vd'), t.id('c'), NULL) \g /dev/null
SELECT is(regexp_replace(t.told(t.id('vc')) || '; ' || t.told(t.id('vd')), ' \d+ ', ' ', 'g'), 'sms reminder sent 1; sms reminder dropped 1',
	'[F5] [F11] parted after it, nobody is reminded twice');
RESET ROLE;
SET LOCAL okno.chain = '2';
SET LOCAL ROLE okno_app;
SELECT throws_ok('SELECT visit_join(1, 1, 2)', '42501', NULL, 'not in another chain');
SELECT throws_ok('SELECT visit_leave(1, NULL, NULL)', '42501', NULL, 'nor parted there');
RESET ROLE;
SELECT * FROM finish();
ROLLBACK;
