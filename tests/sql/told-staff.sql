-- told-staff: a client whose booking goes to another member is told, and not if it
-- comes back before that is sent.
BEGIN;
SELECT no_plan();
\ir world.psql

CREATE FUNCTION t.waits() RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT coalesce(string_agg(o.template, ' ' ORDER BY o.id), '') FROM outbox o
	 WHERE o.chain_id = 1 AND o.visit_id = t.id('visit') AND o.state = 'new'
$$;
CREATE FUNCTION t.to(staff bigint, clock text) RETURNS void
LANGUAGE sql AS $$
	SELECT appointment_move(1, 11, NULL, t.id('one'), NULL, staff, ('2031-03-03 ' || clock || '+03')::timestamptz, NULL, false)
$$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA t TO okno_app;
UPDATE branch SET moved_sms = 'all' WHERE id = 11;
SET LOCAL okno.chain = '1';
SET LOCAL okno.user_id = '7';
SET LOCAL ROLE okno_app;
SELECT t.keep('one', t.book(101, '10:00')) \g /dev/null
SELECT t.keep('visit', t.visit_of(t.id('one'))) \g /dev/null
UPDATE outbox SET state = 'sent', attempts = 1 WHERE chain_id = 1 AND visit_id = t.id('visit');

SELECT t.to(102, '10:00') \g /dev/null
SELECT is(t.waits(), 'moved', '[F11] a booking given to another member is told, though its time is the same');
SELECT t.to(101, '10:00') \g /dev/null
SELECT is(t.waits(), '', '[F11] given back at once it is not');
SELECT t.to(102, '11:00') \g /dev/null
SELECT t.to(102, '10:00') \g /dev/null
SELECT is(t.waits(), 'moved', '[F11] the old time with another member is told');
SELECT t.to(101, '12:00') \g /dev/null
SELECT is(t.waits(), 'moved', '[F11] another time with the old one, too, in one message');
SELECT t.to(101, '10:00') \g /dev/null
SELECT is(t.waits(), '', '[F11] and nothing once all is as it was');
SELECT * FROM finish();
ROLLBACK;
