-- need: who and what a service needs besides the one who does it: free ones are
-- picked for the front desk as the engine picks them for clients (lib/booking).

-- What busy knows a staff member and instances as, comparably: staff negative.
CREATE OR REPLACE FUNCTION subject_keys(chain bigint, staff bigint, things jsonb) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN -staff || ARRAY(
		SELECT coalesce(-i.staff_id, i.id)
		  FROM jsonb_array_elements_text(things) t
		  JOIN resource_instance i ON i.chain_id = chain AND i.id = t::bigint);
END $$;

-- Whether an instance may be used from an instant on: nothing takes it but
-- appointments that leave, and who has hours works then.
CREATE OR REPLACE FUNCTION instance_is_free(chain bigint, branch bigint, instance bigint, zone text, at timestamptz, minutes int,
	before int, after int, leaving bigint[]) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
	first timestamptz := at - before * interval '1 minute';
	last  timestamptz := at + (minutes + after) * interval '1 minute';
	who   record;
	wall  timestamp := at AT TIME ZONE zone;
BEGIN
	SELECT i.id, i.staff_id, s.kind, s.archived_at IS NULL AS present INTO who
	  FROM resource_instance i
	  LEFT JOIN staff s ON s.chain_id = chain AND s.id = i.staff_id
	 WHERE i.chain_id = chain AND i.id = instance AND i.archived_at IS NULL;
	IF NOT FOUND OR who.kind = 'person' AND NOT who.present THEN
		RETURN false;
	END IF;
	IF who.present AND who.staff_id IS NOT NULL AND NOT EXISTS (
		SELECT FROM shift h
		 WHERE h.chain_id = chain AND h.branch_id = branch AND h.staff_id = who.staff_id
		   AND h.day BETWEEN wall::date - 1 AND wall::date
		   AND h.hours @> int4range((extract(epoch FROM wall - h.day) / 60)::int,
			(extract(epoch FROM wall - h.day) / 60)::int + minutes)) THEN
		RETURN false;
	END IF;
	RETURN NOT EXISTS (
		SELECT FROM busy b
		 WHERE b.chain_id = chain AND b.subject_kind = CASE WHEN who.staff_id IS NULL THEN 'thing' ELSE 'staff' END
		   AND b.subject_id = coalesce(who.staff_id, who.id)
		   AND (b.appointment_id IS NULL OR b.appointment_id <> ALL (leaving))
		   AND (b.expires_at IS NULL OR b.expires_at > now())
		   AND b.starts_at > first - interval '1 day' AND b.starts_at < last AND b.ends_at > first);
END $$;

-- Gives set k one of its members, where necessary by giving another set, not
-- yet tried, a different one.  given: of each set the member it has, 0: none.
-- NULL: it cannot be.
CREATE OR REPLACE FUNCTION set_give(sets jsonb, k int, INOUT given bigint[], INOUT tried int[], OUT done boolean)
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	one    bigint;
	holder int;
	deeper record;
BEGIN
	tried := tried || k;
	FOR one IN SELECT e::bigint FROM jsonb_array_elements_text(sets->(k - 1)) WITH ORDINALITY x (e, n) ORDER BY n LOOP
		holder := array_position(given, one);
		CONTINUE WHEN holder = ANY (tried);
		IF holder IS NOT NULL THEN
			deeper := set_give(sets, holder, given, tried);
			tried := deeper.tried;
			CONTINUE WHEN NOT deeper.done;
			given := deeper.given;
		END IF;
		given[k] := one;
		done := true;
		RETURN;
	END LOOP;
	done := false;
END $$;

-- The needs of services ([{id}]) as lists of who meets each in a time, for set_give:
-- [[keys]], what is kept already first; NULL: there are none.  Services share equal
-- needs, one service that names a set twice needs two of it, nobody assists
-- themselves.
CREATE OR REPLACE FUNCTION needs_met_by(chain bigint, branch bigint, services jsonb, lead bigint, zone text, at timestamptz, minutes int,
	before int, after int, leaving bigint[], kept bigint[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
	mine CONSTANT bigint[] := subject_keys(chain, 0, to_jsonb(kept));
BEGIN
	RETURN (
	WITH named AS (
		SELECT DISTINCT x.service_id, x.need
		  FROM jsonb_array_elements(services) e
		  JOIN service_need x ON x.chain_id = chain AND x.branch_id = branch AND x.service_id = (e->>'id')::bigint),
	needs AS (
		SELECT n.service_id, n.need, m.resources, m.free,
		       row_number() OVER (PARTITION BY n.service_id, m.resources ORDER BY n.need) AS nth
		  FROM named n, LATERAL (
			SELECT array_agg(DISTINCT x.resource_id) AS resources,
			       coalesce(array_agg(DISTINCT coalesce(-i.staff_id, i.id)) FILTER (WHERE i.id IS NOT NULL
				AND i.staff_id IS DISTINCT FROM lead
				AND instance_is_free(chain, branch, i.id, zone, at, minutes, before, after, leaving)), '{}') AS free
			  FROM service_need x
			  JOIN resource r ON r.chain_id = chain AND r.id = x.resource_id AND r.archived_at IS NULL
			  LEFT JOIN resource_instance i ON i.chain_id = chain AND i.resource_id = x.resource_id AND i.archived_at IS NULL
			 WHERE x.chain_id = chain AND x.branch_id = branch AND x.service_id = n.service_id AND x.need = n.need) m
		 WHERE m.resources IS NOT NULL),
	shared AS (
		SELECT DISTINCT ON (s.resources, s.nth) s.service_id, s.need, s.free
		  FROM needs s
		 ORDER BY s.resources, s.nth, s.service_id, s.need)
	SELECT jsonb_agg((
		SELECT coalesce(jsonb_agg(k ORDER BY k = ANY (mine) DESC, abs(k)), '[]') FROM unnest(w.free) k)
		ORDER BY w.service_id, w.need)
	  FROM shared w);
END $$;

-- Picks an instance for each need of services ([{id}]) that a member does for
-- so many minutes from an instant on.  appointment: of which it is the move; it
-- keeps what it has where that can be and its services are the same, like the
-- engine.  short: a need cannot be met; its place is left out.
CREATE OR REPLACE FUNCTION needs_pick(chain bigint, branch bigint, services jsonb, lead bigint, zone text, at timestamptz, minutes int,
	before int, after int, appointment bigint, along bigint[], OUT things bigint[], OUT short boolean)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	kept  bigint[] := ARRAY(SELECT t.instance_id FROM appointment_thing t
		WHERE t.chain_id = chain AND t.appointment_id = needs_pick.appointment ORDER BY t.instance_id);
	leaving CONSTANT bigint[] := array_remove(appointment || along, NULL);
	same  CONSTANT boolean := ARRAY(SELECT DISTINCT (e->>'id')::bigint FROM jsonb_array_elements(services) e WHERE e->>'id' IS NOT NULL ORDER BY 1)
		= ARRAY(SELECT DISTINCT l.service_id FROM appointment_line l
			 WHERE l.chain_id = chain AND l.appointment_id = needs_pick.appointment AND l.service_id IS NOT NULL ORDER BY 1);
	sets  jsonb;
	pick  record;
BEGIN
	short := false;
	things := CASE WHEN same THEN kept ELSE '{}' END;
	IF same AND cardinality(kept) > 0 AND NOT EXISTS (
		SELECT FROM unnest(kept) k
		  JOIN resource_instance i ON i.chain_id = chain AND i.id = k
		 WHERE i.staff_id = lead OR NOT instance_is_free(chain, branch, k, zone, at, minutes, before, after, leaving)) THEN
		RETURN;
	END IF;
	sets := needs_met_by(chain, branch, services, lead, zone, at, minutes, before, after, leaving, kept);
	IF sets IS NULL THEN
		RETURN;
	END IF;
	pick := needs_give(chain, branch, services, sets);
	things := pick.things;
	short := pick.short;
END $$;

-- The same of a new booking where a need cannot be met: as far as it can (given),
-- and in place of what is missing something that other bookings take.
CREATE OR REPLACE FUNCTION needs_over(chain bigint, branch bigint, services jsonb, lead bigint, zone text, at timestamptz, minutes int,
	before int, after int, along bigint[], given bigint[]) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
	others bigint[] := ARRAY(
		SELECT DISTINCT b.appointment_id
		  FROM service_need n
		  JOIN resource_instance i ON i.chain_id = chain AND i.resource_id = n.resource_id AND i.archived_at IS NULL
		  JOIN busy b ON b.chain_id = chain AND b.subject_kind = CASE WHEN i.staff_id IS NULL THEN 'thing' ELSE 'staff' END
			AND b.subject_id = coalesce(i.staff_id, i.id)
		 WHERE n.chain_id = chain AND n.branch_id = needs_over.branch
		   AND n.service_id IN (SELECT (e->>'id')::bigint FROM jsonb_array_elements(services) e)
		   AND b.appointment_id IS NOT NULL AND b.starts_at > at - interval '1 day 4 hours'
		   AND b.starts_at < at + (minutes + needs_over.after) * interval '1 minute'
		   AND b.ends_at > at - needs_over.before * interval '1 minute');
BEGIN
	RETURN (needs_give(chain, branch, services, needs_met_by(chain, branch, services, lead, zone, at, minutes, before, after,
		along || others, given))).things;
END $$;

-- Gives each need of these sets (needs_met_by) one who meets it, as far as that can be.
CREATE OR REPLACE FUNCTION needs_give(chain bigint, branch bigint, services jsonb, sets jsonb, OUT things bigint[], OUT short boolean)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	given bigint[] := array_fill(0::bigint, ARRAY[jsonb_array_length(sets)]);
	step  record;
BEGIN
	short := false;
	FOR k IN 1 .. jsonb_array_length(sets) LOOP
		step := set_give(sets, k, given, '{}');
		given := step.given;
		short := short OR NOT step.done;
	END LOOP;
	things := ARRAY(
		SELECT min(i.id)
		  FROM unnest(given) g
		  JOIN resource_instance i ON i.chain_id = chain AND (i.id = g OR i.staff_id = -g) AND i.archived_at IS NULL
		  JOIN service_need n ON n.chain_id = chain AND n.branch_id = branch AND n.resource_id = i.resource_id
		 WHERE n.service_id IN (SELECT (e->>'id')::bigint FROM jsonb_array_elements(services) e)
		 GROUP BY g);
END $$;

-- Of what services need in a time, the sets of which nobody and nothing is free; where it is
-- only that two want the same, all sets.  leaving: appointments that are in nobody's way.
CREATE OR REPLACE FUNCTION needs_lacking(chain bigint, branch bigint, services jsonb, lead bigint, zone text, at timestamptz, minutes int,
	before int, after int, leaving bigint[]) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (
	WITH sets AS (
		SELECT m.title, m.free
		  FROM (SELECT DISTINCT x.service_id, x.need
			  FROM jsonb_array_elements(services) e
			  JOIN service_need x ON x.chain_id = chain AND x.branch_id = needs_lacking.branch AND x.service_id = (e->>'id')::bigint) n,
		       LATERAL (
			SELECT string_agg(DISTINCT r.title, ', ') AS title, bool_or(i.id IS NOT NULL AND i.staff_id IS DISTINCT FROM lead
				AND instance_is_free(chain, needs_lacking.branch, i.id, zone, at, minutes, before, after, leaving)) AS free
			  FROM service_need x
			  JOIN resource r ON r.chain_id = chain AND r.id = x.resource_id AND r.archived_at IS NULL
			  LEFT JOIN resource_instance i ON i.chain_id = chain AND i.resource_id = x.resource_id AND i.archived_at IS NULL
			 WHERE x.chain_id = chain AND x.branch_id = needs_lacking.branch AND x.service_id = n.service_id AND x.need = n.need) m
		 WHERE m.title IS NOT NULL)
	SELECT string_agg(DISTINCT s.title, ', ') FROM sets s WHERE NOT s.free OR NOT EXISTS (SELECT FROM sets o WHERE NOT o.free));
END $$;

-- What an appointment takes besides its member when it moves: what it has where
-- that can be, else others.  NULL: it needs nothing, or there is none.
CREATE OR REPLACE FUNCTION move_pick(chain bigint, branch bigint, appointment bigint, staff bigint, start timestamptz, length int)
RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
	a    appointment;
	zone text;
	pick record;
BEGIN
	IF NOT EXISTS (SELECT FROM appointment_thing t WHERE t.chain_id = chain AND t.appointment_id = move_pick.appointment) THEN
		RETURN NULL;
	END IF;
	SELECT x.* INTO a FROM appointment x WHERE x.chain_id = chain AND x.id = move_pick.appointment;
	SELECT b.time_zone INTO zone FROM branch b WHERE b.chain_id = chain AND b.id = branch;
	pick := needs_pick(chain, branch, (
			SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.service_id)), '[]') FROM appointment_line l
			 WHERE l.chain_id = chain AND l.appointment_id = a.id),
		coalesce(staff, a.staff_id), zone, coalesce(start, a.starts_at),
		coalesce(length, extract(epoch FROM a.ends_at - a.starts_at)::int / 60), a.before, a.after, a.id, '{}');
	RETURN CASE WHEN NOT pick.short THEN pick.things END;
END $$;

-- Does what an appointment takes stay what it has, where it is now?  A cancelled one
-- that comes back may find it given away.
CREATE OR REPLACE FUNCTION things_kept(chain bigint, branch bigint, appointment bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN ARRAY(SELECT t.instance_id FROM appointment_thing t
		WHERE t.chain_id = chain AND t.appointment_id = things_kept.appointment ORDER BY 1)
	     = ARRAY(SELECT p FROM unnest(move_pick(chain, branch, appointment, NULL, NULL, NULL)) p ORDER BY 1);
END $$;

-- Opens a room for booking by itself, or closes it again; what p does not name
-- stays.  p: {"open": …, "online": …, "about": …}.  Bookings that take the room as a thing
-- take it as the staff row it gets from then on.  NULL: no such room here.
CREATE OR REPLACE FUNCTION room_save(chain bigint, branch bigint, instance bigint, p jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	i    resource_instance;
	made bigint;
	took record;
	open boolean := (p->>'open')::boolean;
BEGIN
	-- Whoever takes the room holds a share of this row, so nobody does meanwhile.
	SELECT x.* INTO i FROM resource_instance x
	  JOIN resource r ON r.chain_id = chain AND r.id = x.resource_id AND r.branch_id = branch
		AND r.kind = 'thing' AND r.archived_at IS NULL
	 WHERE x.chain_id = chain AND x.id = instance AND x.archived_at IS NULL FOR UPDATE OF x;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	IF i.staff_id IS NULL AND open THEN
		INSERT INTO staff (chain_id, name, kind, hue, picture_id)
		VALUES (chain, i.title, 'room', i.id % 8, (
			SELECT h.file_id FROM photo h
			 WHERE h.chain_id = chain AND h.kind = 'room' AND h.owner_id = i.id ORDER BY h.weight, h.id LIMIT 1))
		RETURNING id INTO made;
		INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight)
		VALUES (chain, branch, made, (SELECT coalesce(min(o.weight), 1) - 1 FROM staff_branch o
			WHERE o.chain_id = chain AND o.branch_id = room_save.branch));
		UPDATE resource_instance x SET staff_id = made WHERE x.chain_id = chain AND x.id = i.id;
		FOR took IN
			WITH gone AS (
				DELETE FROM busy b WHERE b.chain_id = chain AND b.subject_kind = 'thing' AND b.subject_id = i.id RETURNING b.*)
			SELECT g.* FROM gone g ORDER BY g.on_top, g.id
		LOOP
			INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, on_top, appointment_id, hold_id, block_id, expires_at)
			VALUES (chain, 'staff', made, took.starts_at, took.ends_at, took.on_top, took.appointment_id, took.hold_id,
				took.block_id, took.expires_at);
		END LOOP;
		i.staff_id := made;
	END IF;
	UPDATE staff s SET information = coalesce(p->>'about', s.information),
	       archived_at = CASE WHEN open IS NULL THEN s.archived_at WHEN NOT open THEN coalesce(s.archived_at, now()) END
	 WHERE s.chain_id = chain AND s.id = i.staff_id;
	UPDATE staff_branch m SET online = coalesce((p->>'online')::boolean, m.online)
	 WHERE m.chain_id = chain AND m.branch_id = room_save.branch AND m.staff_id = i.staff_id;
	RETURN jsonb_build_object('id', i.id, 'staff_id', i.staff_id);
END $$;

-- The photos of a room that is a row of staff, as pages show them; home: what
-- stands before their addresses.
CREATE OR REPLACE FUNCTION room_photos(chain bigint, branch bigint, staff bigint, home text DEFAULT '') RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('small', picture_url(home, chain, branch, p.file_id, 320),
			'large', picture_url(home, chain, branch, p.file_id, 1600)) ORDER BY p.weight, p.id), '[]')
		  FROM resource_instance i
		  JOIN photo p ON p.chain_id = chain AND p.kind = 'room' AND p.owner_id = i.id
		  JOIN file f ON f.chain_id = chain AND f.id = p.file_id AND f.state = 'ready'
		 WHERE i.chain_id = chain AND i.staff_id = room_photos.staff);
END $$;

-- Hours for a room on these weekdays (1 Monday … 7), so many days from today
-- on: exactly these; days on which it is absent or the branch is closed wait.
CREATE OR REPLACE FUNCTION room_hours(chain bigint, branch bigint, room bigint, weekdays int[], span int4range, days int) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	today date := (SELECT (now() AT TIME ZONE b.time_zone)::date FROM branch b WHERE b.chain_id = chain AND b.id = branch);
BEGIN
	DELETE FROM shift h WHERE h.chain_id = chain AND h.branch_id = room_hours.branch AND h.staff_id = room AND h.day >= today;
	DELETE FROM shift_aside h WHERE h.chain_id = chain AND h.branch_id = room_hours.branch AND h.staff_id = room AND h.day >= today;
	INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
	SELECT chain, room_hours.branch, room, today + n, int4multirange(span)
	  FROM generate_series(0, days - 1) n
	 WHERE extract(isodow FROM today + n) = ANY (weekdays);
	PERFORM shifts_settle(chain, ARRAY[room], today, today + days);
END $$;

-- The members of a set of people: exactly these of the branch.  Who has left
-- the set is kept while bookings name them.
CREATE OR REPLACE FUNCTION set_members(chain bigint, branch bigint, resource bigint, members bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE resource_instance i SET archived_at = CASE WHEN i.staff_id = ANY (members) THEN NULL ELSE now() END
	 WHERE i.chain_id = chain AND i.resource_id = set_members.resource
	   AND (i.archived_at IS NULL) <> (i.staff_id = ANY (members));
	DELETE FROM resource_instance i
	 WHERE i.chain_id = chain AND i.resource_id = set_members.resource AND i.archived_at IS NOT NULL
	   AND NOT EXISTS (SELECT FROM appointment_thing t WHERE t.chain_id = chain AND t.instance_id = i.id);
	INSERT INTO resource_instance (chain_id, resource_id, title, staff_id)
	SELECT chain, set_members.resource, s.name, s.id
	  FROM staff s
	  JOIN staff_branch m ON m.chain_id = chain AND m.branch_id = set_members.branch AND m.staff_id = s.id
	 WHERE s.chain_id = chain AND s.id = ANY (members) AND s.kind = 'person' AND s.archived_at IS NULL
	 ORDER BY m.weight DESC, s.id
	ON CONFLICT (chain_id, resource_id, staff_id) DO NOTHING;
END $$;

SELECT callable('okno_app, okno_worker', 'subject_keys', 'instance_is_free', 'set_give', 'needs_met_by', 'needs_pick', 'needs_over', 'needs_give', 'needs_lacking', 'move_pick', 'things_kept',
	'room_save', 'room_photos', 'room_hours', 'set_members');
