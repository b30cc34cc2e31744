-- thing-swap: a booking takes another room or thing than the one it has, as it is
-- moved from column to column of them.

-- Whether something that an appointment's services need may be of either set.
CREATE OR REPLACE FUNCTION needs_alike(chain bigint, branch bigint, appointment bigint, one bigint, other bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM appointment_line l
		  JOIN service_need m ON m.chain_id = chain AND m.branch_id = needs_alike.branch AND m.service_id = l.service_id
			AND m.resource_id = one
		  JOIN service_need n ON n.chain_id = chain AND n.branch_id = needs_alike.branch AND n.service_id = l.service_id
			AND n.need = m.need AND n.resource_id = other
		 WHERE l.chain_id = chain AND l.appointment_id = needs_alike.appointment);
END $$;

-- What takes a thing (or its row of staff) first for so many minutes from an instant
-- on, but for the appointments that leave it; since is NULL: nothing.
CREATE OR REPLACE FUNCTION thing_taken_by(chain bigint, staff bigint, thing bigint, zone text, at timestamptz, minutes int,
	before int, after int, leaving bigint[], OUT who text, OUT since text, OUT upto text)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	SELECT coalesce(k.reason, CASE WHEN y.guest_id IS NULL THEN concat_ws(' ', c.name, nullif(surname_seen(c.surname), ''))
		    ELSE guest_named(chain, y.guest_id, c.name, c.surname) END),
	       to_char(coalesce(y.starts_at, k.starts_at, x.starts_at) AT TIME ZONE zone, 'HH24:MI'),
	       to_char(coalesce(y.ends_at, k.ends_at, x.ends_at) AT TIME ZONE zone, 'HH24:MI') INTO who, since, upto
	  FROM busy x
	  LEFT JOIN appointment y ON y.chain_id = chain AND y.id = x.appointment_id
	  LEFT JOIN block k ON k.chain_id = chain AND k.id = x.block_id
	  LEFT JOIN visit v ON v.chain_id = chain AND v.id = y.visit_id
	  LEFT JOIN client c ON c.chain_id = chain AND c.id = v.client_id
	 WHERE x.chain_id = chain AND x.subject_kind = CASE WHEN staff IS NULL THEN 'thing' ELSE 'staff' END
	   AND x.subject_id = coalesce(staff, thing)
	   AND (x.appointment_id IS NULL OR x.appointment_id <> ALL (leaving))
	   AND (x.expires_at IS NULL OR x.expires_at > now())
	   AND x.starts_at > at - interval '1 day 4 hours' AND x.starts_at < at + (minutes + thing_taken_by.after) * interval '1 minute'
	   AND x.ends_at > at - thing_taken_by.before * interval '1 minute'
	 ORDER BY x.starts_at LIMIT 1;
END $$;

-- What taking "other" in place of "was" from a time of the branch's clock on would
-- meet.  title: of the other; lead: the room is what is booked, and this row of
-- staff is to be in its place; verdict: why it cannot be ("gone", "twice",
-- "alone", "unfit"), or what is in the way of the things it would have then
-- ("taken", "away"), of which way names the first; who, since and upto tell what
-- takes it.  No title: the appointment does not have "was".
CREATE OR REPLACE FUNCTION thing_swap(chain bigint, branch bigint, appointment bigint, was bigint, other bigint, wall timestamp, length int,
	along bigint[], OUT title text, OUT lead bigint, OUT verdict text, OUT way text, OUT who text, OUT since text, OUT upto text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	a     record;
	old   resource_instance;
	new   record;
	one   record;
	kept  bigint[] := ARRAY(SELECT t.instance_id FROM appointment_thing t
		WHERE t.chain_id = chain AND t.appointment_id = thing_swap.appointment);
BEGIN
	SELECT x.id, x.staff_id, x.before, x.after, b.time_zone AS zone, coalesce(wall, x.starts_at AT TIME ZONE b.time_zone) AS wall,
	       coalesce(wall AT TIME ZONE b.time_zone, x.starts_at) AS at,
	       coalesce(length, (extract(epoch FROM x.ends_at - x.starts_at) / 60)::int) AS length INTO a
	  FROM appointment x
	  JOIN branch b ON b.chain_id = chain AND b.id = x.branch_id
	 WHERE x.chain_id = chain AND x.branch_id = thing_swap.branch AND x.id = thing_swap.appointment;
	SELECT i.* INTO old FROM resource_instance i WHERE i.chain_id = chain AND i.id = was;
	IF a.id IS NULL OR old.id IS NULL OR old.id <> ALL (kept) AND old.staff_id IS DISTINCT FROM a.staff_id THEN
		RETURN;
	END IF;
	SELECT i.id, i.title, i.resource_id, i.staff_id, s.id IS NOT NULL AND s.archived_at IS NULL AS open,
	       i.archived_at IS NULL AND r.archived_at IS NULL AS used INTO new
	  FROM resource_instance i
	  JOIN resource r ON r.chain_id = chain AND r.id = i.resource_id AND r.branch_id = thing_swap.branch AND r.kind = 'thing'
	  LEFT JOIN staff s ON s.chain_id = chain AND s.id = i.staff_id
	 WHERE i.chain_id = chain AND i.id = other;
	title := coalesce(new.title, '');
	verdict := '';
	IF new.id IS NULL OR NOT new.used THEN
		verdict := 'gone';
	ELSIF new.id = ANY (kept) OR new.staff_id = a.staff_id THEN
		verdict := 'twice';
	ELSIF old.staff_id = a.staff_id THEN
		lead := new.staff_id;
		verdict := CASE WHEN NOT new.open THEN 'alone' WHEN EXISTS (
			SELECT FROM appointment_line l
			 WHERE l.chain_id = chain AND l.appointment_id = a.id AND l.service_id IS NOT NULL
			   AND NOT EXISTS (SELECT FROM service_staff ss WHERE ss.chain_id = chain AND ss.branch_id = thing_swap.branch
				AND ss.staff_id = new.staff_id AND ss.service_id = l.service_id)) THEN 'unfit' ELSE '' END;
		RETURN;
	ELSIF new.resource_id <> old.resource_id AND NOT needs_alike(chain, branch, a.id, old.resource_id, new.resource_id) THEN
		verdict := 'unfit';
	END IF;
	IF verdict <> '' THEN
		RETURN;
	END IF;
	SELECT i.id, i.title, i.staff_id INTO one
	  FROM unnest(array_replace(kept, was, other)) k
	  JOIN resource_instance i ON i.chain_id = chain AND i.id = k
	 WHERE NOT instance_is_free(chain, branch, i.id, a.zone, a.at, a.length, a.before, a.after, along || a.id)
	 ORDER BY i.id <> other, i.id LIMIT 1;
	IF NOT FOUND THEN
		RETURN;
	END IF;
	way := one.title;
	SELECT t.who, t.since, t.upto INTO who, since, upto
	  FROM thing_taken_by(chain, one.staff_id, one.id, a.zone, a.at, a.length, a.before, a.after, along || a.id) t;
	verdict := CASE WHEN since IS NULL THEN 'away' ELSE 'taken' END;
END $$;

-- Does it, before the appointment itself is moved (appointment_move): what busy
-- knows is written there.  The change stands in the visit's history.
CREATE OR REPLACE FUNCTION thing_put(chain bigint, appointment bigint, was bigint, other bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM busy b WHERE b.chain_id = chain AND b.appointment_id = thing_put.appointment;
	UPDATE appointment_thing t SET instance_id = other
	 WHERE t.chain_id = chain AND t.appointment_id = thing_put.appointment AND t.instance_id = was;
END $$;

SELECT callable('okno_app, okno_worker', 'needs_alike', 'thing_taken_by', 'thing_swap', 'thing_put');
