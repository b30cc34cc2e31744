-- reminder: what clients are told by themselves.
--
-- A booking, a move and a cancellation write their messages in the transaction
-- that makes them.  Reminders are planned by the worker, branch by branch: every
-- minute those that have become due since the last time.  So a booking costs one
-- look at the branch's settings, however many reminders there are.  A row of the
-- outbox is the reminder: its key allows one of (appointment, channel, hours,
-- start), so it is sent once whoever plans it, and a change of the appointment
-- drops it in its own transaction.

-- Tells the client of a visit that it (or one appointment of it) was booked,
-- moved or cancelled: by the ways that the branch has switched on for who did it.
-- token: of a secret link, given when the client does it themselves; started: the
-- start that the client knows of; typed: the address typed with an online booking, empty if
-- none was: who knows somebody's phone is not told where they read their letters; delay:
-- seconds, for what may yet be undone; listed: the appointments, if it tells of several
-- (39-told-together), the first of which is the one named.
CREATE OR REPLACE FUNCTION message_tell(of_kind text, of_visit bigint, of_appointment bigint, started timestamptz, in_lang text,
	token text, typed text, delay int, listed jsonb DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	chain CONSTANT bigint := current_chain();
	by_client CONSTANT boolean := token IS NOT NULL;
	w record;
BEGIN
	SELECT x.branch_id, x.client_id, x.lang, x.branch_lang,
	       CASE WHEN NOT x.no_mail AND x.mail <> '' AND (x.mail_mode = 'all' OR x.mail_mode = 'client' AND by_client) THEN x.mail END AS mail,
	       CASE WHEN NOT x.no_sms AND (x.sms_mode = 'all' OR x.sms_mode = 'client' AND by_client) THEN x.phone END AS phone
	  INTO w
	  FROM (SELECT v.branch_id, c.id AS client_id, c.phone, c.lang, b.lang AS branch_lang,
		       CASE of_kind WHEN 'booked' THEN b.booked_mail WHEN 'moved' THEN b.moved_mail ELSE b.cancelled_mail END AS mail_mode,
		       CASE of_kind WHEN 'booked' THEN b.booked_sms WHEN 'moved' THEN b.moved_sms ELSE b.cancelled_sms END AS sms_mode,
		       coalesce(c.no_mail, false) AS no_mail, coalesce(c.no_sms, false) AS no_sms,
		       coalesce(typed, c.email::text) AS mail
		  FROM visit v
		  JOIN branch b ON b.chain_id = chain AND b.id = v.branch_id
		  LEFT JOIN client c ON c.chain_id = chain AND c.id = v.client_id
		 WHERE v.chain_id = chain AND v.id = of_visit AND v.notify <> 'none') x;
	IF NOT FOUND OR current_setting('okno.told', true) <> '' AND told_noted(of_kind, of_visit, of_appointment, started) THEN
		RETURN;
	END IF;
	IF by_client AND w.client_id IS NOT NULL AND in_lang <> coalesce(nullif(w.lang, ''), w.branch_lang) THEN
		UPDATE client c SET lang = in_lang WHERE c.chain_id = chain AND c.id = w.client_id;
	END IF;
	IF by_client AND of_appointment IS NOT NULL THEN	-- what staff did just before is the past now
		UPDATE outbox o SET state = 'dropped', error = 'the booking has changed meanwhile'
		 WHERE o.chain_id = chain AND o.visit_id = of_visit AND o.appointment_id = of_appointment
		   AND o.template IN ('booked', 'moved', 'cancelled') AND o.state = 'new' AND o.attempts = 0;
	END IF;
	IF w.mail IS NULL AND w.phone IS NULL THEN
		RETURN;
	END IF;
	IF token IS NULL AND of_kind <> 'cancelled' THEN
		token := message_link(of_visit, of_appointment);
	END IF;
	WITH made AS (
		INSERT INTO outbox (chain_id, branch_id, visit_id, appointment_id, starts_at, channel, recipient, lang, template, params)
		SELECT chain, w.branch_id, of_visit, of_appointment, started, way.channel, way.recipient,
		       coalesce(in_lang, nullif(w.lang, ''), w.branch_lang), of_kind,
		       jsonb_strip_nulls(jsonb_build_object('token', token))
			|| CASE WHEN listed IS NULL THEN '{}' ELSE jsonb_build_object('appointments', listed) END
		  FROM (VALUES ('mail', w.mail), ('sms', w.phone)) way (channel, recipient)
		 WHERE way.recipient IS NOT NULL
		RETURNING id, channel)
	INSERT INTO job (queue, kind, chain_id, ref_id, run_at)
	SELECT 'send', made.channel, chain, made.id, now() + delay * interval '1 second' FROM made;
END $$;

-- A new secret link of an appointment, or of the first that stands of a visit;
-- the token, which is kept nowhere.  NULL: none stands.
CREATE OR REPLACE FUNCTION message_link(of_visit bigint, of_appointment bigint) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	token CONSTANT text := replace(gen_random_uuid()::text, '-', '');
	first bigint := of_appointment;
BEGIN
	IF first IS NULL THEN
		SELECT a.id INTO first FROM appointment a
		 WHERE a.chain_id = current_chain() AND a.visit_id = of_visit AND a.cancelled_at IS NULL
		 ORDER BY a.starts_at, a.id LIMIT 1;
	END IF;
	IF first IS NULL THEN
		RETURN NULL;
	END IF;
	PERFORM link_make(first, sha256(convert_to(token, 'UTF8')));
	RETURN token;
END $$;

-- An appointment was moved, given to another member, cancelled or restored: reminders
-- of a start that is no longer so are dropped, and taken up again when it comes back.
-- What staff do is told to the client a minute later, so that what is undone at once
-- is not told at all.  (What clients do themselves is told by whoever lets them.)
CREATE OR REPLACE FUNCTION appointment_told() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	visits  CONSTANT bigint[] := message_visits(NEW.chain_id, NEW.visit_id);
	waiting text[];		-- what the client is about to be told of it
	known   bigint;		-- the member whom the client knows of, if a move waits to be told
	again   record;
BEGIN
	UPDATE outbox o SET state = 'dropped', error = 'the booking has changed meanwhile'
	 WHERE o.chain_id = NEW.chain_id AND o.visit_id = NEW.visit_id AND o.appointment_id = NEW.id
	   AND o.hours IS NOT NULL AND o.state = 'new'
	   AND (NEW.cancelled_at IS NOT NULL OR o.starts_at <> NEW.starts_at);
	FOR again IN
		UPDATE outbox o SET state = 'new', error = ''
		 WHERE o.chain_id = NEW.chain_id AND o.visit_id = NEW.visit_id AND o.appointment_id = NEW.id
		   AND o.hours IS NOT NULL AND o.state = 'dropped' AND o.error <> 'the branch is closed' AND o.starts_at = NEW.starts_at
		   AND NEW.cancelled_at IS NULL AND NEW.starts_at > now()
		   AND NOT EXISTS (SELECT FROM outbox s WHERE s.chain_id = o.chain_id AND s.appointment_id = o.appointment_id
			AND s.channel = o.channel AND s.hours = o.hours AND s.starts_at = o.starts_at AND s.state <> 'dropped')
		RETURNING o.id, o.channel
	LOOP
		PERFORM job_add('send', again.channel, again.id);
	END LOOP;
	IF coalesce(current_setting('okno.user_id', true), '') = '' THEN
		RETURN NULL;
	END IF;
	waiting := ARRAY(SELECT o.template FROM outbox o
		 WHERE o.chain_id = NEW.chain_id AND o.visit_id = ANY (visits) AND o.state = 'new' AND o.attempts = 0
		   AND o.template IN ('booked', 'moved', 'cancelled') AND message_about(o, NEW));
	IF NEW.cancelled_at IS NOT NULL THEN
		-- Who has not heard of the booking, or of its new time, is told its end only.
		PERFORM message_leave(NEW, visits, 'moved'), message_leave(NEW, visits, 'booked');
		UPDATE outbox o SET state = 'dropped', error = 'the booking has changed meanwhile'
		 WHERE o.chain_id = NEW.chain_id AND o.visit_id = NEW.visit_id AND o.state = 'new' AND o.attempts = 0
		   AND o.template = 'booked' AND NOT o.params ? 'appointments' AND NOT EXISTS (
			SELECT FROM appointment a WHERE a.chain_id = NEW.chain_id AND a.visit_id = NEW.visit_id
			   AND a.cancelled_at IS NULL);
		IF NOT 'booked' = ANY (waiting) THEN
			PERFORM message_tell('cancelled', NEW.visit_id, NEW.id, NULL, NULL, NULL, NULL, 60);
		END IF;
	ELSIF OLD.cancelled_at IS NOT NULL THEN
		IF NOT message_leave(NEW, visits, 'cancelled') THEN
			PERFORM message_tell('booked', NEW.visit_id, NEW.id, NULL, NULL, NULL, NULL, 60);
		END IF;
	ELSIF 'moved' = ANY (waiting) THEN	-- it tells the time that is when it is sent
		SELECT (o.params->>'staff')::bigint INTO known FROM outbox o
		 WHERE o.chain_id = NEW.chain_id AND o.visit_id = NEW.visit_id AND o.appointment_id = NEW.id
		   AND o.template = 'moved' AND o.state = 'new' AND o.attempts = 0 AND o.params ? 'staff' LIMIT 1;
		IF coalesce(known, NEW.staff_id) = NEW.staff_id THEN
			PERFORM message_leave(NEW, visits, 'moved', NEW.starts_at);
		END IF;
	ELSIF NOT 'booked' = ANY (waiting) THEN
		PERFORM message_tell('moved', NEW.visit_id, NEW.id, OLD.starts_at, NULL, NULL, NULL, 60);
		UPDATE outbox o SET params = o.params || jsonb_build_object('staff', OLD.staff_id)
		 WHERE o.chain_id = NEW.chain_id AND o.visit_id = NEW.visit_id AND o.appointment_id = NEW.id
		   AND o.template = 'moved' AND o.state = 'new' AND o.attempts = 0 AND NOT o.params ? 'appointments';
	END IF;
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS told ON appointment;
CREATE TRIGGER told AFTER UPDATE OF starts_at, staff_id, cancelled_at ON appointment
	FOR EACH ROW WHEN (OLD.starts_at <> NEW.starts_at OR OLD.staff_id <> NEW.staff_id OR OLD.cancelled_at IS DISTINCT FROM NEW.cancelled_at)
	EXECUTE FUNCTION appointment_told();

-- A visit is given to another client: links that the former one has open it no
-- more, and neither what waits to be sent nor reminders to come go to them.
CREATE OR REPLACE FUNCTION visit_handed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM secret_link l
	 USING appointment a
	 WHERE a.chain_id = NEW.chain_id AND a.visit_id = NEW.id AND l.chain_id = NEW.chain_id AND l.appointment_id = a.id;
	UPDATE outbox o
	   SET former = true, state = CASE o.state WHEN 'new' THEN 'dropped' ELSE o.state END,
	       error = CASE o.state WHEN 'new' THEN 'the booking has changed meanwhile' ELSE o.error END
	 WHERE o.chain_id = NEW.chain_id AND o.visit_id = NEW.id;
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS handed ON visit;
CREATE TRIGGER handed AFTER UPDATE OF client_id ON visit
	FOR EACH ROW WHEN (OLD.client_id IS NOT NULL AND OLD.client_id IS DISTINCT FROM NEW.client_id)
	EXECUTE FUNCTION visit_handed();

-- ---- when -------------------------------------------------------------------

-- The quiet hours that an instant falls into; no row: it does not.
CREATE OR REPLACE FUNCTION quiet_hours(at timestamptz, zone text, quiet_from text, quiet_to text,
	OUT begins timestamptz, OUT ends timestamptz) RETURNS SETOF record
LANGUAGE plpgsql STABLE AS $$
DECLARE
	clock CONSTANT timestamp := at AT TIME ZONE zone;
	first timestamp;
	last  timestamp;
BEGIN
	IF quiet_from = quiet_to THEN
		RETURN;
	END IF;
	first := clock::date + quiet_from::time;
	last := clock::date + quiet_to::time;
	IF last < first THEN		-- over midnight: those of tonight, or of last night
		IF clock < last THEN
			first := first - interval '1 day';
		ELSE
			last := last + interval '1 day';
		END IF;
	END IF;
	IF clock >= first AND clock < last THEN
		begins := first AT TIME ZONE zone;
		ends := last AT TIME ZONE zone;
		RETURN NEXT;
	END IF;
END $$;

-- When to remind of a start: what goes before the quiet hours has a little time to
-- be sent in.
CREATE OR REPLACE FUNCTION reminder_due(start timestamptz, hours int, zone text, quiet_from text, quiet_to text, how text)
RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
DECLARE
	due CONSTANT timestamptz := start - hours * interval '1 hour';
	q   record;
BEGIN
	SELECT * INTO q FROM quiet_hours(due, zone, quiet_from, quiet_to);
	IF NOT FOUND THEN
		RETURN due;
	END IF;
	RETURN CASE WHEN how = 'after' AND q.ends < start THEN q.ends ELSE q.begins - interval '5 minutes' END;
END $$;

-- ---- planning ---------------------------------------------------------------

-- The chains in which a reminder has become due, of all branches that were not looked
-- at for a minute: found by the owner's rights, so that thousands of chains with
-- nothing to plan cost one statement and no transaction each; the marks of those move
-- on here.  Nobody is reminded of a visit to a closed branch; opened again, it is
-- looked at from where that ended.
CREATE OR REPLACE FUNCTION reminder_chains() RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO reminder_mark (chain_id, branch_id)
	SELECT b.chain_id, b.id FROM branch b
	 WHERE NOT EXISTS (SELECT FROM reminder_mark m WHERE m.branch_id = b.id)
	ON CONFLICT DO NOTHING;
	RETURN QUERY
	WITH looked AS MATERIALIZED (
		SELECT m.chain_id, m.branch_id, reminder_since(m.planned_to) AS since, b.remind_mail <> '' OR b.remind_sms <> '' AS usual
		  FROM reminder_mark m
		  JOIN branch b ON b.id = m.branch_id AND b.archived_at IS NULL
		 WHERE m.planned_to < now() - interval '1 minute'
		   FOR UPDATE OF m SKIP LOCKED),
	due AS MATERIALIZED (
		SELECT l.chain_id, l.branch_id FROM looked l
		 WHERE CASE WHEN l.usual OR EXISTS (SELECT FROM appointment x
				 WHERE x.chain_id = l.chain_id AND x.branch_id = l.branch_id AND (x.notify_sms > 0 OR x.notify_email > 0)
				   AND x.day BETWEEN l.since::date - 2 AND current_date + 33)
			THEN EXISTS (SELECT FROM reminders_due(l.chain_id, l.branch_id, l.since)) ELSE false END),
	idle AS (
		UPDATE reminder_mark m SET planned_to = now()
		  FROM looked l
		 WHERE m.branch_id = l.branch_id AND l.branch_id NOT IN (SELECT d.branch_id FROM due d))
	SELECT DISTINCT d.chain_id FROM due d;
END $$;

-- From when on reminders are looked for: a minute further back than needed, for what
-- was committed late.
CREATE OR REPLACE FUNCTION reminder_since(planned_to timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
	SELECT greatest(planned_to, now() - interval '3 days') - interval '1 minute'
$$;

-- Writes what has become due in the branches of the present chain; how much that
-- was.  Several may do it at once: each takes the branches that nobody has in
-- hand.  What was planned before is not planned again.  Who books shortly before a reminder
-- of it would be due needs none.
CREATE OR REPLACE FUNCTION reminders_plan(chain bigint) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	b     record;
	due   record;
	made  bigint;
	token text;
	n     int := 0;
BEGIN
	IF chain IS DISTINCT FROM current_chain() THEN
		RAISE insufficient_privilege;
	END IF;
	FOR b IN
		SELECT br.id, br.lang, reminder_since(m.planned_to) AS since
		  FROM reminder_mark m
		  JOIN branch br ON br.chain_id = chain AND br.id = m.branch_id AND br.archived_at IS NULL
		 WHERE m.chain_id = chain AND m.planned_to < now() - interval '1 minute'
		 ORDER BY m.branch_id
		   FOR UPDATE OF m SKIP LOCKED
	LOOP
		FOR due IN SELECT * FROM reminders_due(chain, b.id, b.since) LOOP
			token := message_link(due.visit_id, due.appointment_id);
			INSERT INTO outbox (chain_id, branch_id, visit_id, appointment_id, starts_at, hours, channel, recipient, lang,
				template, params, state, error)
			VALUES (chain, b.id, due.visit_id, due.appointment_id, due.starts_at, due.hours, due.channel, due.recipient,
				coalesce(nullif(due.lang, ''), b.lang), 'reminder', jsonb_build_object('token', token),
				CASE WHEN due.starts_at <= now() THEN 'gave_up' ELSE 'new' END,
				CASE WHEN due.starts_at <= now() THEN 'the visit began before it could be sent' ELSE '' END)
			ON CONFLICT (chain_id, appointment_id, channel, hours, starts_at) WHERE hours IS NOT NULL AND state <> 'dropped'
			DO NOTHING RETURNING id INTO made;
			IF made IS NOT NULL AND due.starts_at > now() THEN
				PERFORM job_add('send', due.channel, made);
			END IF;
			n := n + 1;
		END LOOP;
		UPDATE reminder_mark m SET planned_to = now() WHERE m.branch_id = b.id;
	END LOOP;
	RETURN n;
END $$;

-- The reminders of a branch that became due since an instant and are not yet
-- planned, each with where it goes.  Of several appointments of a visit on one day
-- the first is reminded of.  To plan it anew for each branch would take twenty times as
-- long as to look.  Which days may hold one is worked out before they are asked for: beside
-- the row it would keep from the index.
CREATE OR REPLACE FUNCTION reminders_due(chain bigint, branch bigint, since timestamptz)
RETURNS TABLE (appointment_id bigint, visit_id bigint, starts_at timestamptz, channel text, hours int, recipient text, lang text)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH here AS MATERIALIZED (
		SELECT b.id, b.time_zone, b.quiet_from, b.quiet_to, b.quiet_how, b.remind_mail, b.remind_sms,
		       CASE WHEN b.quiet_from = '' THEN interval '0' ELSE interval '1 day' END AS slack,
		       (since AT TIME ZONE b.time_zone)::date - 1 AS own_first, (now() AT TIME ZONE b.time_zone)::date + 32 AS own_last
		  FROM branch b WHERE b.chain_id = chain AND b.id = branch),
	planned AS MATERIALIZED (
		SELECT w.channel, h.hours, t.first, t.last,
		       (t.first AT TIME ZONE here.time_zone)::date AS first_day, (t.last AT TIME ZONE here.time_zone)::date AS last_day
		  FROM here, LATERAL (VALUES ('mail', here.remind_mail), ('sms', here.remind_sms)) w (channel, list),
		       LATERAL unnest(string_to_array(nullif(w.list, ''), ',')::int[]) h (hours),
		       LATERAL (SELECT since - here.slack + h.hours * interval '1 hour' AS first, now() + here.slack + h.hours * interval '1 hour' AS last) t),
	wanted AS (
		SELECT a.id, a.visit_id, a.day, a.starts_at, p.channel, p.hours, true AS usual
		  FROM planned p
		  JOIN appointment a ON a.chain_id = chain AND a.branch_id = branch AND a.cancelled_at IS NULL
			AND a.day BETWEEN p.first_day AND p.last_day AND a.starts_at BETWEEN p.first AND p.last
		UNION
		SELECT x.id, x.visit_id, x.day, x.starts_at, w.channel, w.hours, false
		  FROM here
		  JOIN appointment x ON x.chain_id = chain AND x.branch_id = branch AND x.cancelled_at IS NULL
			AND (x.notify_sms > 0 OR x.notify_email > 0)
			AND x.day BETWEEN here.own_first AND here.own_last,
		       LATERAL (VALUES ('mail', x.notify_email::int), ('sms', x.notify_sms::int)) w (channel, hours)
		 WHERE w.hours > 0)
	SELECT DISTINCT w.id, w.visit_id, w.starts_at, w.channel, w.hours,
	       CASE w.channel WHEN 'sms' THEN c.phone::text ELSE coalesce((
			SELECT o.recipient FROM outbox o
			 WHERE o.chain_id = chain AND o.visit_id = v.id AND o.channel = 'mail' AND NOT o.former
			 ORDER BY o.id DESC LIMIT 1), c.email::text) END, c.lang::text
	  FROM here
	  CROSS JOIN wanted w
	  JOIN visit v ON v.chain_id = chain AND v.id = w.visit_id
	  JOIN client c ON c.chain_id = chain AND c.id = v.client_id,
	       LATERAL (SELECT reminder_due(w.starts_at, w.hours, here.time_zone, here.quiet_from, here.quiet_to, here.quiet_how) AS at) d
	 WHERE d.at > since AND d.at <= now() AND v.created_at < d.at - interval '15 minutes'
	   AND v.notify = ANY (CASE WHEN w.usual THEN '{branch}' ELSE '{branch,own}'::text[] END)
	   AND v.status IN ('waiting', 'confirmed')
	   AND CASE w.channel WHEN 'sms' THEN c.phone IS NOT NULL AND NOT c.no_sms ELSE c.email IS NOT NULL AND NOT c.no_mail END
	   AND NOT EXISTS (SELECT FROM appointment e
		WHERE e.chain_id = chain AND e.visit_id = w.visit_id AND e.day = w.day AND e.cancelled_at IS NULL
		  AND (e.starts_at, e.id) < (w.starts_at, w.id))
	   AND NOT EXISTS (SELECT FROM outbox o
		WHERE o.chain_id = chain AND o.appointment_id = w.id AND o.channel = w.channel AND o.hours = w.hours
		  AND o.starts_at = w.starts_at AND o.hours IS NOT NULL AND o.state <> 'dropped');
END $$;

-- What the booking form may promise of a visit at a time: how many hours before the
-- client is reminded, the earliest first, and by each way the earliest; NULL: not that
-- way.  usual: the branch does so for everybody; else a letter, if they want one.  What
-- would be due too soon is not promised, nor a letter where no address is asked for.
CREATE OR REPLACE FUNCTION reminder_offer(chain bigint, branch bigint, at text, OUT hours int[], OUT mail int, OUT sms int, OUT usual boolean)
RETURNS SETOF record
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH here AS MATERIALIZED (
		SELECT b.*, local_instant(at, b.time_zone) AS start FROM branch b WHERE b.chain_id = chain AND b.id = branch),
	way AS (
		SELECT w.channel, h.hours, true AS usual
		  FROM here, LATERAL (VALUES ('mail', here.remind_mail), ('sms', here.remind_sms)) w (channel, list),
		       LATERAL unnest(string_to_array(nullif(w.list, ''), ',')::int[]) h (hours)
		UNION ALL SELECT 'mail', 24, false
		UNION ALL SELECT 'mail', 2, false),
	kept AS MATERIALIZED (
		SELECT w.* FROM here, way w
		 WHERE (w.channel = 'sms' OR here.email_field <> 'hidden')
		   AND reminder_due(here.start, w.hours, here.time_zone, here.quiet_from, here.quiet_to, here.quiet_how) > now() + interval '15 minutes')
	SELECT array_agg(DISTINCT k.hours ORDER BY k.hours DESC), max(k.hours) FILTER (WHERE k.channel = 'mail'),
	       max(k.hours) FILTER (WHERE k.channel = 'sms'), k.usual
	  FROM kept k
	 WHERE k.usual OR (NOT EXISTS (SELECT FROM kept p WHERE p.usual) AND k.hours = (SELECT max(m.hours) FROM kept m))
	 GROUP BY k.usual;
END $$;

-- The reminders of a visit that are still to come, neither sent nor too late: of what holds
-- now (as_is), of what the branch does for everybody (usual), and of each number of hours
-- that its client may choose, by the ways of the branch, or by letter.  no_address: a letter
-- would be possible, and the only way, but nobody knows where to.
CREATE OR REPLACE FUNCTION reminder_wishes(chain bigint, branch bigint, appointment bigint)
RETURNS TABLE (value text, channel text, hours int, no_address boolean)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH here AS MATERIALIZED (
		SELECT b.*, v.notify, v.created_at AS booked_at, f.id AS first_id, f.starts_at AS start, f.notify_sms, f.notify_email,
		       c.email IS NOT NULL AND NOT c.no_mail AS by_mail, c.phone IS NOT NULL AND NOT c.no_sms AS by_sms,
		       c.email IS NULL AND NOT c.no_mail AND b.email_field <> 'hidden' AS no_address
		  FROM appointment a
		  JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id
		  JOIN client c ON c.chain_id = chain AND c.id = v.client_id
		  JOIN branch b ON b.chain_id = chain AND b.id = branch,
		       LATERAL (SELECT * FROM appointment x
				 WHERE x.chain_id = chain AND x.visit_id = a.visit_id AND x.day = a.day AND x.cancelled_at IS NULL
				 ORDER BY x.starts_at, x.id LIMIT 1) f
		 WHERE a.chain_id = chain AND (a.branch_id = branch) IS TRUE AND a.id = appointment),
	usual AS (
		SELECT w.channel, n.hours
		  FROM here h, LATERAL (VALUES ('mail', h.remind_mail), ('sms', h.remind_sms)) w (channel, list),
		       LATERAL unnest(string_to_array(nullif(w.list, ''), ',')::int[]) n (hours)),
	way AS (	-- of hours of their own
		SELECT 'sms' AS channel FROM here h WHERE h.remind_sms <> '' AND h.by_sms
		UNION ALL SELECT 'mail' FROM here h WHERE h.remind_mail <> '' OR h.remind_sms = '' OR NOT h.by_sms),
	wish AS (
		SELECT 'usual' AS value, u.channel, u.hours FROM usual u
		UNION SELECT n.hours::text, y.channel, n.hours FROM way y, unnest('{1,2,3,6,12,24,48}'::int[]) n (hours)
		UNION SELECT 'as_is', w.channel, w.hours
		  FROM here h, LATERAL (VALUES ('mail', h.notify_email::int), ('sms', h.notify_sms::int)) w (channel, hours)
		 WHERE w.hours > 0 AND h.notify <> 'none'
		UNION SELECT 'as_is', u.channel, u.hours FROM usual u, here h WHERE h.notify = 'branch')
	SELECT w.value, w.channel, w.hours, h.no_address
	  FROM here h, wish w
	 WHERE CASE w.channel WHEN 'sms' THEN h.by_sms ELSE h.by_mail OR
		h.no_address AND w.value <> 'as_is' AND NOT (h.remind_sms <> '' AND h.by_sms) END
	   AND reminder_due(h.start, w.hours, h.time_zone, h.quiet_from, h.quiet_to, h.quiet_how) > greatest(now(), h.booked_at + interval '15 minutes')
	   AND NOT EXISTS (SELECT FROM outbox o
		WHERE o.chain_id = chain AND o.appointment_id = h.first_id AND o.channel = w.channel AND o.hours = w.hours
		  AND o.starts_at = h.start AND o.hours IS NOT NULL AND o.state <> 'dropped');
END $$;

-- What the client of a visit may choose from, where its link leads: none, as_is where that
-- is none of the others, usual, numbers of hours but for one that is what the branch does.
-- hours: the earliest first; chosen: what holds now; address: a letter is among it, and
-- nobody knows where to.  No row: there is nothing to choose.
CREATE OR REPLACE FUNCTION reminder_choices(chain bigint, branch bigint, appointment bigint)
RETURNS TABLE (value text, hours int[], mail boolean, sms boolean, address boolean, chosen boolean)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH kept AS MATERIALIZED (
		SELECT w.value, array_agg(DISTINCT w.hours ORDER BY w.hours DESC) AS hours, bool_or(w.channel = 'mail') AS mail,
		       bool_or(w.channel = 'sms') AS sms, bool_or(w.channel = 'mail' AND w.no_address) AS address,
		       array_agg(w.channel || w.hours ORDER BY w.channel, w.hours) AS pairs
		  FROM reminder_wishes(chain, branch, appointment) w
		 GROUP BY w.value),
	now_is AS (SELECT k.pairs FROM kept k WHERE k.value = 'as_is')
	SELECT 'none', '{}'::int[], false, false, false, NOT EXISTS (SELECT FROM now_is) WHERE EXISTS (SELECT FROM kept)
	UNION ALL (
		SELECT k.value, k.hours, k.mail, k.sms, k.address, k.pairs = (SELECT n.pairs FROM now_is n) IS TRUE
		  FROM kept k
		 WHERE NOT EXISTS (SELECT FROM kept o
			WHERE o.pairs = k.pairs AND CASE k.value WHEN 'usual' THEN false WHEN 'as_is' THEN o.value <> 'as_is' ELSE o.value = 'usual' END)
		 ORDER BY array_position('{as_is,usual}', k.value), k.hours);
END $$;

-- The client's choice of these; email: where letters go to, if nobody knows it yet.
CREATE OR REPLACE FUNCTION reminder_choose(chain bigint, branch bigint, appointment bigint, choice text, email text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	of_visit bigint;
	wish     record;
BEGIN
	SELECT a.visit_id INTO of_visit FROM appointment a WHERE a.chain_id = chain AND (a.branch_id = branch) IS TRUE AND a.id = appointment;
	SELECT * INTO wish FROM reminder_choices(chain, branch, appointment) c WHERE c.value = choice AND NOT c.chosen;
	IF NOT FOUND THEN
		RETURN;
	END IF;
	UPDATE visit v SET notify = CASE choice WHEN 'usual' THEN 'branch' ELSE 'own' END WHERE v.chain_id = chain AND v.id = of_visit;
	UPDATE appointment a SET notify_sms = w.sms, notify_email = w.mail
	  FROM (SELECT CASE WHEN choice ~ '^[0-9]+$' AND wish.sms THEN choice::int ELSE 0 END AS sms,
		       CASE WHEN choice ~ '^[0-9]+$' AND wish.mail THEN choice::int ELSE 0 END AS mail) w
	 WHERE a.chain_id = chain AND a.visit_id = of_visit AND (a.notify_sms, a.notify_email) <> (w.sms, w.mail);
	IF wish.address THEN
		UPDATE client c SET email = reminder_choose.email::citext
		  FROM visit v
		 WHERE v.chain_id = chain AND v.id = of_visit AND c.chain_id = chain AND c.id = v.client_id AND c.email IS NULL;
	END IF;
END $$;

-- ---- what they tell ----------------------------------------------------------

-- The place, as messages name it.
CREATE OR REPLACE FUNCTION message_place(b branch) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN jsonb_build_object('branch', coalesce(nullif(b.public_title, ''), b.title),
		'address', concat_ws(', ', nullif(b.city, ''), nullif(b.address, '')), 'phone', b.phone, 'site', b.site,
		'may_move', b.may_move, 'may_cancel', b.may_cancel);
END $$;

CREATE OR REPLACE FUNCTION message_client(chain bigint, visit bigint) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT c.name FROM visit v JOIN client c ON c.chain_id = chain AND c.id = v.client_id
		 WHERE v.chain_id = chain AND v.id = visit);
END $$;

-- The appointments that a message is about, by start: of a visit those that
-- stand, or when it tells that they were cancelled those that were; of a reminder
-- those of the day, while the first begins when it did.  Of an appointment it
-- alone, of several those it names.  A service has the title that clients see, while
-- it is still called what it was when it was booked; begins: its price only does.
-- guest: who comes in the client's place; NULL: nobody.
CREATE OR REPLACE FUNCTION message_appointments(chain bigint, message bigint)
RETURNS TABLE (id bigint, day text, starts text, ends text, past boolean, begun boolean, staff text, specialization text,
	services jsonb, cost text, guest text)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
	o     outbox;
	about bigint[];		-- known before they are read: so they are found by their key
BEGIN
	SELECT * INTO o FROM outbox m WHERE m.chain_id = chain AND m.id = message;
	IF o.params ? 'appointments' THEN
		about := message_listed(chain, o);
	ELSE
		about := ARRAY(SELECT x.id FROM appointment x WHERE x.chain_id = chain AND x.visit_id = o.visit_id);
	END IF;
	RETURN QUERY
	SELECT a.id, to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD'),
	       to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI'),
	       to_char(a.ends_at AT TIME ZONE b.time_zone, 'HH24:MI'),
	       a.ends_at < now(), a.starts_at <= now(), s.name, s.specialization, l.services, l.cost, h.name::text
	  FROM appointment a
	  JOIN staff s ON s.chain_id = chain AND s.id = a.staff_id
	  JOIN branch b ON b.chain_id = chain AND b.id = a.branch_id
	  LEFT JOIN client h ON h.chain_id = chain AND h.id = a.guest_id,
	       LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('title', coalesce((
				SELECT nullif(v.online_title, '') FROM service v
				 WHERE v.chain_id = chain AND v.id = x.service_id AND v.title = x.title), x.title),
			'cost', x.cost::text, 'begins', line_begins(x)) ORDER BY x.id), '[]') AS services, coalesce(sum(x.cost), 0)::text AS cost
		  FROM appointment_line x WHERE x.chain_id = chain AND x.appointment_id = a.id) l
	 WHERE a.chain_id = chain AND a.id = ANY (about)
	   AND (a.cancelled_at IS NULL) = (o.template <> 'cancelled')
	   AND (o.appointment_id IS NULL OR a.id = o.appointment_id OR o.params ? 'appointments'
		OR o.hours IS NOT NULL AND a.day = (o.starts_at AT TIME ZONE b.time_zone)::date)
	   AND (o.hours IS NULL OR EXISTS (SELECT FROM appointment f
		WHERE f.chain_id = chain AND f.id = o.appointment_id AND f.cancelled_at IS NULL AND f.starts_at = o.starts_at))
	 ORDER BY a.starts_at, a.id;
END $$;

-- A message that somebody writes to the client of a visit; its id.  NULL: there is
-- no visit, or the client has no such address.
CREATE OR REPLACE FUNCTION message_write(of_visit bigint, way text, said text, heading text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	made bigint;
BEGIN
	INSERT INTO outbox (chain_id, branch_id, visit_id, channel, recipient, lang, template, params, user_id)
	SELECT v.chain_id, v.branch_id, v.id, way, CASE way WHEN 'sms' THEN c.phone ELSE c.email::text END,
	       coalesce(nullif(c.lang, ''), b.lang), 'message',
	       jsonb_strip_nulls(jsonb_build_object('text', said, 'title', heading)),
	       nullif(current_setting('okno.user_id', true), '')::bigint
	  FROM visit v
	  JOIN branch b ON b.chain_id = v.chain_id AND b.id = v.branch_id
	  JOIN client c ON c.chain_id = v.chain_id AND c.id = v.client_id
	 WHERE v.chain_id = current_chain() AND v.id = of_visit
	   AND CASE way WHEN 'sms' THEN c.phone IS NOT NULL ELSE c.email IS NOT NULL END
	RETURNING id INTO made;
	IF made IS NOT NULL THEN
		PERFORM job_add('send', way, made);
	END IF;
	RETURN made;
END $$;

GRANT EXECUTE ON FUNCTION message_tell(text, bigint, bigint, timestamptz, text, text, text, int, jsonb), message_write(bigint, text, text, text),
	message_place(branch), message_client(bigint, bigint), message_appointments(bigint, bigint),
	quiet_hours(timestamptz, text, text, text), reminder_due(timestamptz, int, text, text, text, text), reminder_offer(bigint, bigint, text),
	reminder_wishes(bigint, bigint, bigint), reminder_choices(bigint, bigint, bigint), reminder_choose(bigint, bigint, bigint, text, text)
	TO okno_app, okno_worker;
GRANT EXECUTE ON FUNCTION message_link(bigint, bigint), reminder_chains(), reminders_plan(bigint),
	reminders_due(bigint, bigint, timestamptz) TO okno_worker;
