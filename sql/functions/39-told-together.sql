-- told-together: messages about some bookings of a client, which may be of several
-- visits: of a series, or of visits that were merged since.  Such a row of the
-- outbox names them: params has "appointments", an object by id with the start
-- that the client knows of.

-- Whether a message that waits tells of an appointment.
CREATE OR REPLACE FUNCTION message_about(o outbox, a appointment) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN CASE WHEN o.params ? 'appointments' THEN o.params->'appointments' ? a.id::text
		ELSE o.visit_id = a.visit_id AND coalesce(o.appointment_id, a.id) = a.id END;
END $$;

-- The appointments that a message names, but for those that are another client's by now.
CREATE OR REPLACE FUNCTION message_listed(chain bigint, o outbox) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN ARRAY(
		SELECT a.id
		  FROM (SELECT k::bigint AS id FROM jsonb_object_keys(o.params->'appointments') k OFFSET 0) k
		  JOIN appointment a ON a.chain_id = chain AND a.id = k.id
		  JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id
		  JOIN visit w ON w.chain_id = chain AND w.id = o.visit_id AND w.client_id IS NOT DISTINCT FROM v.client_id);
END $$;

-- The visits whose messages may be about an appointment: its own and those of its series.
CREATE OR REPLACE FUNCTION message_visits(chain bigint, visit bigint) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
	series bigint := (SELECT v.series_id FROM visit v WHERE v.chain_id = chain AND v.id = visit);
BEGIN
	RETURN CASE WHEN series IS NULL THEN ARRAY[visit]
		ELSE ARRAY(SELECT v.id FROM visit v WHERE v.chain_id = chain AND v.series_id = series) END;
END $$;

-- An appointment need no longer be told of by the messages of a kind that wait:
-- those about it alone are dropped, others leave it out.  known: only if this is
-- the start that the client knows of.  False: there is none.
CREATE OR REPLACE FUNCTION message_leave(a appointment, visits bigint[], of_kind text, known timestamptz DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE outbox o
	   SET params = o.params #- ARRAY['appointments', a.id::text],
	       state = CASE WHEN l.rest THEN 'new' ELSE 'dropped' END,
	       error = CASE WHEN l.rest THEN '' ELSE 'the booking has changed meanwhile' END
	  FROM (SELECT x.id, coalesce((x.params->'appointments') - a.id::text, '{}') <> '{}' AS rest FROM outbox x
		 WHERE x.chain_id = a.chain_id AND x.visit_id = ANY (visits)
		   AND x.template = of_kind AND x.state = 'new' AND x.attempts = 0
		   AND (x.appointment_id = a.id AND NOT x.params ? 'appointments' OR x.params->'appointments' ? a.id::text)
		   AND (known IS NULL OR coalesce((x.params->'appointments'->>a.id::text)::timestamptz, x.starts_at) = known)) l
	 WHERE o.chain_id = a.chain_id AND o.id = l.id;
	RETURN FOUND;
END $$;

-- ---- one message of several changes -----------------------------------------

-- From here to told_at_once() what would be told is only noted.
CREATE OR REPLACE FUNCTION told_begin() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('okno.told', '[]', true);
END $$;

-- Notes what message_tell would tell; false: it is to tell it itself.
CREATE OR REPLACE FUNCTION told_noted(of_kind text, of_visit bigint, of_appointment bigint, known timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	noted text := coalesce(current_setting('okno.told', true), '');
BEGIN
	IF noted = '' THEN
		RETURN false;
	END IF;
	PERFORM set_config('okno.told', (noted::jsonb || (
		SELECT coalesce(jsonb_agg(jsonb_build_object('kind', of_kind, 'id', a.id, 'known', known)), '[]') FROM appointment a
		 WHERE a.chain_id = current_chain() AND a.visit_id = of_visit
		   AND (of_appointment IS NULL OR a.id = of_appointment)))::text, true);
	RETURN true;
END $$;

-- Tells what was noted: one message of each kind to each client; apart: of each
-- visit.
DROP FUNCTION IF EXISTS told_at_once(int);
CREATE OR REPLACE FUNCTION told_at_once(delay int, apart boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	noted jsonb := coalesce(nullif(current_setting('okno.told', true), ''), '[]');
	one   record;
BEGIN
	PERFORM set_config('okno.told', '', true);
	FOR one IN
		SELECT e.n->>'kind' AS kind, v.client_id, jsonb_object_agg(a.id, e.n->'known') AS listed,
		       (array_agg(a.visit_id ORDER BY a.starts_at, a.id))[1] AS visit,
		       (array_agg(a.id ORDER BY a.starts_at, a.id))[1] AS appointment,
		       (array_agg((e.n->>'known')::timestamptz ORDER BY a.starts_at, a.id))[1] AS known
		  FROM (SELECT n, (n->>'id')::bigint AS id FROM jsonb_array_elements(noted) n OFFSET 0) e
		  JOIN appointment a ON a.chain_id = current_chain() AND a.id = e.id
		  JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id
		 GROUP BY 1, 2, CASE WHEN apart THEN v.id END
	LOOP
		PERFORM message_tell(one.kind, one.visit, one.appointment, one.known, NULL, NULL, NULL, delay, one.listed);
	END LOOP;
END $$;

-- ---- merged and parted visits: of 31-visit-parts, with the owner's rights ----

-- Messages of a whole visit name its bookings from now on, but for those that have
-- just been added: others come to it, or leave it.
DROP FUNCTION IF EXISTS messages_name(bigint, bigint);
CREATE OR REPLACE FUNCTION messages_name(chain bigint, visit bigint, added bigint[] DEFAULT '{}') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE outbox o
	   SET params = o.params || jsonb_build_object('appointments', (
		SELECT coalesce(jsonb_object_agg(a.id, NULL), '{}') FROM appointment a
		 WHERE a.chain_id = chain AND a.visit_id = messages_name.visit AND a.id <> ALL (added)))
	 WHERE o.chain_id = chain AND o.visit_id = messages_name.visit AND o.appointment_id IS NULL
	   AND o.template IN ('booked', 'moved', 'cancelled') AND NOT o.params ? 'appointments';
END $$;

-- Staff have added bookings to a visit: its client is told of them, and of nothing
-- else, in one message a minute later.  What still waits to tell of the visit as a
-- whole tells of the others.
CREATE OR REPLACE FUNCTION added_tell(chain bigint, visit bigint, added bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	one bigint;
BEGIN
	IF chain IS DISTINCT FROM current_chain() THEN
		RAISE insufficient_privilege;
	END IF;
	PERFORM messages_name(chain, visit, added), told_begin();
	FOREACH one IN ARRAY added LOOP
		PERFORM message_tell('booked', visit, one, NULL, NULL, NULL, NULL, 60);
	END LOOP;
	PERFORM told_at_once(60);
END $$;

-- A visit becomes a part of another: its messages and what was agreed to go
-- along, before its bookings do.  Of two reminders that would be sent for one
-- day the one of the later booking is not: the first tells both.
CREATE OR REPLACE FUNCTION messages_merge(chain bigint, visit bigint, other bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM messages_name(chain, messages_merge.visit), messages_name(chain, other);
	UPDATE outbox o SET visit_id = messages_merge.visit, came_from = coalesce(o.came_from, other)
	 WHERE o.chain_id = chain AND o.visit_id = other;
	UPDATE consent c SET visit_id = messages_merge.visit, came_from = coalesce(c.came_from, other)
	  FROM visit v
	 WHERE v.chain_id = chain AND v.id = other AND c.chain_id = chain AND c.client_id = v.client_id AND c.visit_id = other;
	UPDATE outbox o SET state = 'dropped', error = 'it is told with another booking of the visit'
	  FROM appointment a
	 WHERE o.chain_id = chain AND o.visit_id = messages_merge.visit AND o.hours IS NOT NULL AND o.state = 'new'
	   AND a.chain_id = chain AND a.id = o.appointment_id
	   AND EXISTS (SELECT FROM outbox e
		  JOIN appointment f ON f.chain_id = chain AND f.id = e.appointment_id AND f.day = a.day AND f.cancelled_at IS NULL
		 WHERE e.chain_id = chain AND e.visit_id = messages_merge.visit AND e.state = 'new' AND e.attempts = 0
		   AND e.channel = o.channel AND e.hours = o.hours AND (f.starts_at, f.id) < (a.starts_at, a.id));
END $$;

-- Bookings have left a visit for another: what belongs to them goes along.  A
-- reminder that another booking was to tell is wanted again, unless it did.
CREATE OR REPLACE FUNCTION messages_part(chain bigint, visit bigint, made bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	again record;
BEGIN
	UPDATE consent c SET visit_id = made, came_from = NULL
	  FROM visit v
	 WHERE v.chain_id = chain AND v.id = made AND c.chain_id = chain AND c.client_id = v.client_id
	   AND c.visit_id = messages_part.visit AND c.came_from = made;
	UPDATE outbox o SET visit_id = made, came_from = NULL
	 WHERE o.chain_id = chain AND o.visit_id = messages_part.visit
	   AND (o.came_from = made OR EXISTS (SELECT FROM appointment a
		WHERE a.chain_id = chain AND a.visit_id = made AND a.id = o.appointment_id));
	FOR again IN
		UPDATE outbox o SET state = 'new', error = ''
		  FROM appointment a
		 WHERE o.chain_id = chain AND o.visit_id IN (messages_part.visit, made) AND o.state = 'dropped'
		   AND o.error = 'it is told with another booking of the visit'
		   AND a.chain_id = chain AND a.id = o.appointment_id AND a.cancelled_at IS NULL
		   AND a.starts_at = o.starts_at AND a.starts_at > now()
		   AND NOT EXISTS (SELECT FROM outbox s
			WHERE s.chain_id = chain AND s.channel = o.channel AND s.hours = o.hours
			  AND (s.appointment_id = a.id AND s.starts_at = o.starts_at AND s.state <> 'dropped'
				OR s.visit_id IN (messages_part.visit, made) AND s.state = 'sent'
				AND (SELECT f.day FROM appointment f WHERE f.chain_id = chain AND f.id = s.appointment_id) = a.day))
		RETURNING o.id, o.channel
	LOOP
		PERFORM job_add('send', again.channel, again.id);
	END LOOP;
END $$;

SELECT callable('okno_app, okno_worker', 'message_listed', 'told_begin', 'told_at_once', 'added_tell');
