-- visit: booking, moving, cancelling and changing, each one function, so that
-- every area and the API do it alike.  They run with the caller's rights,
-- inside the caller's chain.
--
-- Refusals: a business rule raises P0001 with a msgid as MESSAGE and the field
-- as DETAIL; a taken time is the constraint's 23P01; a stale version returns
-- {"stale": true, …}; what is not there (or not one's own) returns NULL.

-- Takes people and things for the time of an appointment, in one order for all:
-- people, then things.  What is to be on top and lies over nothing is not marked
-- (29-over).
CREATE OR REPLACE FUNCTION busy_put(chain bigint, a appointment, people bigint[], things bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	first timestamptz := a.starts_at - a.before * interval '1 minute';
	last  timestamptz := a.ends_at + a.after * interval '1 minute';
	kind  subject_kind := 'staff';
BEGIN
	FOR i IN 1 .. cardinality(people || things) LOOP
		IF i > cardinality(people) THEN
			kind := 'thing';
		END IF;
		INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, on_top, appointment_id)
		VALUES (chain, kind, (people || things)[i], first, last, a.on_top, a.id);
	END LOOP;
	IF a.on_top THEN
		UPDATE appointment x SET on_top = false
		 WHERE x.chain_id = chain AND x.id = a.id
		   AND NOT EXISTS (SELECT FROM busy b WHERE b.chain_id = chain AND b.appointment_id = a.id AND b.on_top);
	END IF;
END $$;

-- Takes the staff member and the things of an appointment for its time.  A thing
-- that is a person or a room of its own (046-room) is taken as that; its row is
-- locked, so that it stays what it is meanwhile.  A member's time that was kept
-- (busy_leave) is theirs already.
CREATE OR REPLACE FUNCTION busy_take(chain bigint, a appointment) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	people bigint[] := ARRAY(SELECT a.staff_id WHERE NOT EXISTS (
		SELECT FROM busy b WHERE b.chain_id = chain AND b.appointment_id = a.id));
	things bigint[] := '{}';
	thing  record;
BEGIN
	FOR thing IN
		SELECT i.id, i.staff_id
		  FROM appointment_thing t
		  JOIN resource_instance i ON i.chain_id = chain AND i.id = t.instance_id
		 WHERE t.chain_id = chain AND t.appointment_id = a.id
		 ORDER BY i.id
		   FOR KEY SHARE OF i
	LOOP
		IF thing.staff_id IS NULL THEN
			things := things || thing.id;
		ELSIF thing.staff_id <> a.staff_id THEN
			people := ARRAY(SELECT DISTINCT p FROM unnest(people || thing.staff_id) p ORDER BY p);
		END IF;
	END LOOP;
	PERFORM busy_put(chain, a, people, things);
END $$;

-- An appointment leaves its times, but that of its member if it stays there as it
-- is: what lies over it goes on doing so.
CREATE OR REPLACE FUNCTION busy_leave(chain bigint, a appointment, new_staff bigint, new_start timestamptz, new_length int,
	new_on_top boolean) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	stays boolean := coalesce(new_on_top, a.on_top) = a.on_top AND coalesce(new_staff, a.staff_id) = a.staff_id AND coalesce(new_start, a.starts_at) = a.starts_at
		AND coalesce(new_length * interval '1 minute', a.ends_at - a.starts_at) = a.ends_at - a.starts_at;
BEGIN
	DELETE FROM busy b
	 WHERE b.chain_id = chain AND b.appointment_id = a.id
	   AND NOT (stays AND b.subject_kind = 'staff' AND b.subject_id = a.staff_id);
	RETURN stays;
END $$;

-- What is wanted of services as lines (without an appointment yet), by the
-- catalogue unless staff set price, discount, quantity or duration; the minutes
-- they take, and the buffers in front of the first and behind the last.
-- by_staff: also what is not offered online or not by this member.  A price is
-- that of the day of the visit: changes planned until then count, of the member's own
-- price before the branch's.  known: one of
-- them is for clients only who have been here before.
CREATE OR REPLACE FUNCTION lines_of(chain bigint, branch bigint, staff bigint, on_day date, services jsonb, by_staff boolean,
	OUT lines appointment_line[], OUT length int, OUT before int, OUT after int, OUT known boolean)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	line   appointment_line;
	wanted jsonb;
	offer  record;
BEGIN
	lines := '{}';
	length := 0;
	known := false;
	FOR i IN 0 .. jsonb_array_length(services) - 1 LOOP
		wanted := services->i;
		SELECT v.id, v.title, v.before, v.after, v.booked_by = 'known' AS known,
		       coalesce((SELECT coalesce(CASE WHEN r.staff_id IS NOT NULL THEN r.new_min END, ss.price, r.new_min)
				  FROM price_change_row r
				 WHERE r.chain_id = chain AND r.service_id = v.id AND r.branch_id = branch AND r.due <= on_day
				   AND (r.staff_id = ss.staff_id OR r.staff_id IS NULL)
				 ORDER BY r.staff_id, r.due DESC, r.id DESC LIMIT 1), ss.price, sb.price_min) AS price,
		       coalesce(ss.duration, sb.duration) AS duration, sb.online AND ss.staff_id IS NOT NULL AS online
		  INTO offer
		  FROM service v
		  JOIN service_branch sb ON sb.chain_id = chain AND sb.branch_id = branch AND sb.service_id = v.id
		  LEFT JOIN service_staff ss ON ss.chain_id = chain AND ss.branch_id = branch
			AND ss.service_id = v.id AND ss.staff_id = staff
		 WHERE v.chain_id = chain AND v.id = (wanted->>'id')::bigint AND v.archived_at IS NULL;
		IF NOT FOUND OR NOT (by_staff OR offer.online) THEN
			RAISE 'This service cannot be booked here' USING DETAIL = 'services';
		END IF;
		line.service_id := offer.id;
		line.title := offer.title;
		line.price := coalesce((wanted->>'price')::numeric, offer.price);
		line.discount := coalesce((wanted->>'discount')::numeric, 0);
		line.quantity := coalesce((wanted->>'quantity')::int, 1);
		line.duration := coalesce((wanted->>'duration')::int, offer.duration);
		line.reason := coalesce(wanted->>'reason', '');
		lines := lines || line;
		length := length + line.duration;
		before := coalesce(before, offer.before);
		after := offer.after;
		known := known OR offer.known;
	END LOOP;
END $$;

CREATE OR REPLACE FUNCTION lines_add(chain bigint, appointment bigint, lines appointment_line[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO appointment_line (chain_id, appointment_id, service_id, title, price, discount, quantity, duration, reason)
	SELECT chain, appointment, l.service_id, l.title, l.price, l.discount, l.quantity, l.duration, l.reason
	  FROM unnest(lines) l;
END $$;

-- The lines of an appointment as wanted: those that are named by "line" stay
-- the lines they are, with what is wanted of them; others go, new ones come.  What was
-- one of them before ("title" tells by what name) comes back as it was, whatever the
-- catalogue says of it by now.
CREATE OR REPLACE FUNCTION lines_set(chain bigint, a appointment, services jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM appointment_line l
	 WHERE l.chain_id = chain AND l.appointment_id = a.id
	   AND NOT EXISTS (SELECT FROM jsonb_array_elements(services) s WHERE (s->>'line')::bigint = l.id);
	UPDATE appointment_line l
	   SET price = coalesce((s->>'price')::numeric, l.price), discount = coalesce((s->>'discount')::numeric, l.discount),
	       quantity = coalesce((s->>'quantity')::int, l.quantity), duration = coalesce((s->>'duration')::int, l.duration),
	       reason = coalesce(s->>'reason', l.reason)
	  FROM jsonb_array_elements(services) s
	 WHERE l.chain_id = chain AND l.appointment_id = a.id AND l.id = (s->>'line')::bigint;
	INSERT INTO appointment_line (chain_id, appointment_id, service_id, title, price, discount, quantity, duration, reason)
	SELECT chain, a.id, (s->>'id')::bigint, s->>'title', (s->>'price')::numeric, (s->>'discount')::numeric, (s->>'quantity')::int,
	       (s->>'duration')::int, s->>'reason'
	  FROM jsonb_array_elements(services) WITH ORDINALITY e (s, n) WHERE s ? 'title' ORDER BY n;
	PERFORM lines_add(chain, a.id, (lines_of(chain, a.branch_id, a.staff_id, a.day, (
		SELECT coalesce(jsonb_agg(s ORDER BY n), '[]')
		  FROM jsonb_array_elements(services) WITH ORDINALITY e (s, n) WHERE NOT s ?| '{line,title}'), true)).lines);
END $$;

-- Minutes that a staff member of a branch needs for services, and the buffers
-- in front of the first and behind the last.
CREATE OR REPLACE FUNCTION services_time(chain bigint, branch bigint, staff bigint, services jsonb,
	OUT length int, OUT before int, OUT after int)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	SELECT sum(coalesce((s->>'duration')::int, ss.duration, sb.duration))::int,
	       (array_agg(v.before ORDER BY n))[1]::int, (array_agg(v.after ORDER BY n DESC))[1]::int
	  INTO length, before, after
	  FROM jsonb_array_elements(services) WITH ORDINALITY e (s, n)
	  JOIN service v ON v.chain_id = chain AND v.id = (s->>'id')::bigint
	  JOIN service_branch sb ON sb.chain_id = chain AND sb.branch_id = branch AND sb.service_id = v.id
	  LEFT JOIN service_staff ss ON ss.chain_id = chain AND ss.branch_id = branch
		AND ss.service_id = v.id AND ss.staff_id = staff;
END $$;

-- Whether a client has been here before: under this name or with this phone.
CREATE OR REPLACE FUNCTION client_known(chain bigint, client bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM client c
		  JOIN client o ON o.chain_id = chain AND (o.id = c.id OR o.phone = c.phone)
		  JOIN visit w ON w.chain_id = chain AND w.client_id = o.id AND w.status = 'arrived'
		 WHERE c.chain_id = chain AND c.id = client_known.client);
END $$;

-- Makes an appointment of a visit out of what visit_book's document wants of it
-- (want, one of p's appointments).  several: the visit has others, which may be
-- as near as they like.
CREATE OR REPLACE FUNCTION appointment_make(chain bigint, branch bigint, visit bigint, client bigint, by_staff boolean,
	several boolean, p jsonb, want jsonb) RETURNS appointment
LANGUAGE plpgsql AS $$
DECLARE
	a        appointment;
	timing   record;
	minutes  int;
	near     record;
	done     boolean;	-- takes what returns nothing: PERFORM is a statement each, and many clients wait
BEGIN
	a.staff_id := want->>'staff_id';
	a.starts_at := want->>'starts_at';
	SELECT (a.starts_at AT TIME ZONE b.time_zone)::date INTO a.day
	  FROM branch b
	  JOIN staff_branch sb ON sb.chain_id = chain AND sb.branch_id = branch AND sb.staff_id = a.staff_id
	  JOIN staff s ON s.chain_id = chain AND s.id = a.staff_id
	 WHERE b.chain_id = chain AND b.id = branch AND s.archived_at IS NULL AND (by_staff OR sb.online);
	IF NOT FOUND THEN
		RAISE 'This specialist cannot be booked here' USING DETAIL = 'staff_id';
	END IF;
	timing := lines_of(chain, branch, a.staff_id, a.day, coalesce(want->'services', '[]'), by_staff);
	IF timing.known AND NOT by_staff AND NOT client_known(chain, client) THEN
		RAISE 'This service is for clients who have been here before' USING DETAIL = 'services';
	END IF;
	minutes := coalesce((want->>'length')::int, timing.length);
	a.before := coalesce(timing.before, 0);
	a.after := coalesce(timing.after, 0);
	IF several THEN
		near := visit_room(chain, visit, p, want, minutes);
		a.before := greatest(0, least(a.before, near.before));
		a.after := least(a.after, near.after);
	END IF;
	INSERT INTO appointment (chain_id, visit_id, branch_id, staff_id, day, starts_at, ends_at, before, after,
		on_top, staff_requested, comment, api_id, notify_sms, notify_email, guest_id, labels)
	VALUES (chain, visit, branch, a.staff_id, a.day, a.starts_at, a.starts_at + minutes * interval '1 minute', a.before, a.after,
		by_staff AND coalesce((want->>'on_top')::boolean, false), coalesce((want->>'staff_requested')::boolean, false),
		coalesce(want->>'comment', ''), coalesce(want->>'api_id', ''),
		coalesce((want->>'notify_sms')::int, 0), coalesce((want->>'notify_email')::int, 0),
		CASE WHEN want ? 'guest' THEN guest_take(chain, client, want->'guest') END,
		CASE WHEN want ? 'like' THEN labels_like(chain, (want->>'like')::bigint) END)
	RETURNING * INTO a;
	done := lines_add(chain, a.id, timing.lines) IS NULL;
	IF jsonb_array_length(want->'things') > 0 THEN
		INSERT INTO appointment_thing (chain_id, appointment_id, instance_id)
		SELECT chain, a.id, t::bigint FROM jsonb_array_elements_text(want->'things') t;
		PERFORM busy_take(chain, a);
	ELSE
		done := busy_put(chain, a, ARRAY[a.staff_id], '{}') IS NULL;
	END IF;
	IF want ? 'like' THEN
		PERFORM fields_like(chain, a.id, (want->>'like')::bigint);
	END IF;
	IF want ? 'fields' THEN
		PERFORM fields_set(chain, a.id, want->'fields', 'fields');
	END IF;
	RETURN a;
END $$;

-- Books a visit.  p: {
--   origin: staff | client | api,  user_id?, partner_id?, status?, comment, from_url,
--   client: {id} or {name, surname, phone, email} or null,  notify?: visit.notify,
--   consent_version?: the client agreed to it,  hold?: hash of a hold of theirs,
--   letter?: {lang, token}: write to the client, token opens the first appointment,
--   appointments: [{key, staff_id, starts_at, length?, on_top, staff_requested, comment, api_id,
--     notify_sms, notify_email, things: [instance ids], link: hash of its secret link,
--     guest?: {id} or {name, phone}: who comes in the client's place,
--     like?: another booking, whose labels and fields it takes after,  fields?: {"id of a field": "text"},
--     services: [{id, price?, discount?, quantity?, duration?, reason?}]}] }
-- Returns {visit_id, client_id, version, appointments: [{key, id}]}.
CREATE OR REPLACE FUNCTION visit_book(chain bigint, branch bigint, p jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	by_staff boolean := p->>'origin' = 'staff';
	wanted   jsonb := p->'appointments';
	several  boolean := jsonb_array_length(wanted) > 1;
	client   bigint;
	visit    bigint;
	want     jsonb;
	a        appointment;
	made     jsonb := '[]';
	done     boolean;	-- as in appointment_make
BEGIN
	-- The notices of its appointments have the log sealed, too.
	done := set_config('okno.sealing', pg_current_xact_id()::text, true) IS NULL;
	client := client_take(chain, p->'client', CASE WHEN by_staff THEN 'staff' ELSE 'client' END);
	INSERT INTO visit (chain_id, branch_id, client_id, status, origin, comment, from_url, created_by, partner_id, notify)
	VALUES (chain, branch, client, coalesce(p->>'status', 'waiting')::visit_status, p->>'origin',
		coalesce(p->>'comment', ''), coalesce(p->>'from_url', ''), (p->>'user_id')::bigint, (p->>'partner_id')::bigint,
		coalesce(p->>'notify', 'branch')::visit_notify)
	RETURNING id INTO visit;
	IF p->>'hold' IS NOT NULL THEN
		DELETE FROM hold h WHERE h.chain_id = chain AND h.branch_id = branch AND h.token_hash = (p->>'hold')::bytea;
	END IF;
	IF several THEN
		wanted := (SELECT jsonb_agg(e.a ORDER BY (e.a->>'starts_at')::timestamptz, n)
			     FROM jsonb_array_elements(wanted) WITH ORDINALITY e (a, n));
	END IF;
	FOR i IN 0 .. jsonb_array_length(wanted) - 1 LOOP
		want := wanted->i;
		a := appointment_make(chain, branch, visit, client, by_staff, several, p, want);
		IF want->>'link' IS NOT NULL THEN
			done := link_make(a.id, (want->>'link')::bytea) IS NULL;
		END IF;
		done := live_notice(branch, a.id, 1, a.day) IS NULL;
		made := made || jsonb_build_object('key', want->'key', 'id', a.id);
	END LOOP;
	IF p->>'consent_version' IS NOT NULL AND client IS NOT NULL THEN
		INSERT INTO consent (chain_id, client_id, kind, version, branch_id, visit_id)
		VALUES (chain, client, 'personal_data', (p->>'consent_version')::int, branch, visit);
	END IF;
	done := message_tell('booked', visit, NULL, NULL, p->'letter'->>'lang', p->'letter'->>'token',
		CASE WHEN p->'letter' IS NOT NULL THEN coalesce(p->'client'->>'email', '') END, 0) IS NULL;
	RETURN jsonb_build_object('visit_id', visit, 'client_id', client, 'version', 1, 'appointments', made);
END $$;

-- Appointments of one visit may touch where they take the same person or thing,
-- one after another: the minutes that are free for the buffers of one of them,
-- behind those made already and in front of those to come.  NULL: any.
CREATE OR REPLACE FUNCTION visit_room(chain bigint, visit bigint, p jsonb, want jsonb, minutes int,
	OUT before int, OUT after int)
LANGUAGE plpgsql AS $$
DECLARE
	start timestamptz := want->>'starts_at';
	mine  bigint[] := subject_keys(chain, (want->>'staff_id')::bigint, coalesce(want->'things', '[]'));
BEGIN
	SELECT min(extract(epoch FROM start - o.ends_at) / 60 - o.after) INTO before
	  FROM appointment o
	 WHERE o.chain_id = chain AND o.visit_id = visit
	   AND mine && subject_keys(chain, o.staff_id, (SELECT coalesce(jsonb_agg(t.instance_id), '[]') FROM appointment_thing t
		WHERE t.chain_id = chain AND t.appointment_id = o.id));
	SELECT min(extract(epoch FROM (o.x->>'starts_at')::timestamptz - start) / 60 - minutes) INTO after
	  FROM jsonb_array_elements(p->'appointments') o (x)
	 WHERE mine && subject_keys(chain, (o.x->>'staff_id')::bigint, coalesce(o.x->'things', '[]'))
	   AND (o.x->>'starts_at')::timestamptz > start;
END $$;

-- A change of a visit was made: its version grows, the journals hear of it.
CREATE OR REPLACE FUNCTION visit_touch(chain bigint, visit bigint) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
	v visit;
BEGIN
	UPDATE visit w SET version = w.version + 1, changed_at = now()
	 WHERE w.chain_id = chain AND w.id = visit RETURNING * INTO v;
	PERFORM visit_notice(visit);
	RETURN v.version;
END $$;

-- Locks an appointment and its visit for a change.  own: limit to this staff
-- member's; seen: the version the caller saw (NULL: any).  NULL if it is not
-- there; {"stale": …} if it has changed since.
CREATE OR REPLACE FUNCTION appointment_lock(chain bigint, branch bigint, own bigint, appointment bigint, seen int,
	OUT a appointment, OUT refusal jsonb)
LANGUAGE plpgsql AS $$
DECLARE
	v visit;
BEGIN
	SELECT w.* INTO v FROM visit w
	  JOIN appointment x ON x.chain_id = chain AND x.visit_id = w.id
	 WHERE w.chain_id = chain AND w.branch_id = branch AND x.id = appointment
	   AND (own IS NULL OR x.staff_id = own)
	   FOR UPDATE OF w;
	IF NOT FOUND THEN
		RETURN;
	END IF;
	SELECT x.* INTO a FROM appointment x WHERE x.chain_id = chain AND x.id = appointment;
	IF seen IS NOT NULL AND seen <> v.version THEN
		refusal := jsonb_build_object('stale', true, 'visit_id', v.id, 'version', v.version);
	END IF;
END $$;

-- Moves an appointment to another staff member, start or length (minutes).  Over
-- others only if new_on_top says so; NULL: as far as it stays where it is.
CREATE OR REPLACE FUNCTION appointment_move(chain bigint, branch bigint, own bigint, appointment bigint, seen int,
	new_staff bigint, new_start timestamptz, new_length int, new_on_top boolean, new_things bigint[] DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	found   record;
	a       appointment;
	old_day date;
	stays   boolean;
	version int;
BEGIN
	SELECT * INTO found FROM appointment_lock(chain, branch, own, appointment, seen);
	IF (found.a).id IS NULL OR (found.a).cancelled_at IS NOT NULL THEN
		RETURN NULL;
	END IF;
	IF found.refusal IS NOT NULL THEN
		RETURN found.refusal;
	END IF;
	old_day := (found.a).day;
	IF own IS NOT NULL AND coalesce(new_staff, own) <> own OR NOT EXISTS (
		SELECT FROM staff_branch sb JOIN staff s ON s.chain_id = chain AND s.id = sb.staff_id
		 WHERE sb.chain_id = chain AND sb.branch_id = branch AND sb.staff_id = coalesce(new_staff, (found.a).staff_id)
		   AND (s.archived_at IS NULL OR s.id = (found.a).staff_id)) THEN
		RAISE 'This specialist cannot be booked here' USING DETAIL = 'staff_id';
	END IF;
	stays := busy_leave(chain, found.a, new_staff, new_start, new_length, new_on_top);
	IF new_things IS NOT NULL THEN
		DELETE FROM appointment_thing t WHERE t.chain_id = chain AND t.appointment_id = appointment;
		INSERT INTO appointment_thing (chain_id, appointment_id, instance_id)
		SELECT chain, appointment, t FROM unnest(new_things) t;
	END IF;
	UPDATE appointment x
	   SET staff_id = coalesce(new_staff, x.staff_id),
	       starts_at = coalesce(new_start, x.starts_at),
	       ends_at = coalesce(new_start, x.starts_at)
		+ coalesce(new_length * interval '1 minute', x.ends_at - x.starts_at),
	       day = (coalesce(new_start, x.starts_at) AT TIME ZONE b.time_zone)::date,
	       on_top = coalesce(new_on_top, stays AND x.on_top)
	  FROM branch b
	 WHERE x.chain_id = chain AND x.id = appointment AND b.chain_id = chain AND b.id = branch
	RETURNING x.* INTO a;
	PERFORM busy_take(chain, a);
	version := visit_touch(chain, a.visit_id);
	IF old_day <> a.day THEN
		PERFORM live_notice(branch, a.id, version, old_day);
	END IF;
	RETURN jsonb_build_object('id', a.id, 'visit_id', a.visit_id, 'version', version, 'day', a.day, 'old_day', old_day);
END $$;

-- Cancels an appointment: it is kept, and leaves busy.
CREATE OR REPLACE FUNCTION appointment_cancel(chain bigint, branch bigint, own bigint, appointment bigint, seen int) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	found record;
BEGIN
	SELECT * INTO found FROM appointment_lock(chain, branch, own, appointment, seen);
	IF (found.a).id IS NULL OR (found.a).cancelled_at IS NOT NULL THEN
		RETURN NULL;
	END IF;
	IF found.refusal IS NOT NULL THEN
		RETURN found.refusal;
	END IF;
	DELETE FROM busy b WHERE b.chain_id = chain AND b.appointment_id = appointment;
	UPDATE appointment x SET cancelled_at = now(), cancelled_by = nullif(current_setting('okno.user_id', true), '')::bigint
	 WHERE x.chain_id = chain AND x.id = appointment;
	RETURN jsonb_build_object('id', appointment, 'visit_id', (found.a).visit_id, 'day', (found.a).day,
		'version', visit_touch(chain, (found.a).visit_id));
END $$;

-- Takes a cancellation back, in another room or with another helper where those it had
-- were given away meanwhile; 23P01 if its time was, or what it needs, unless it may lie
-- over others.  things: what it is to take besides its member; NULL: it looks for itself.
DROP FUNCTION IF EXISTS appointment_restore(bigint, bigint, bigint, bigint);
DROP FUNCTION IF EXISTS appointment_restore(bigint, bigint, bigint, bigint, boolean);
CREATE OR REPLACE FUNCTION appointment_restore(chain bigint, branch bigint, own bigint, appointment bigint,
	over boolean DEFAULT false, things bigint[] DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	found record;
	a     appointment;
	pick  bigint[];
BEGIN
	SELECT * INTO found FROM appointment_lock(chain, branch, own, appointment, NULL);
	IF (found.a).id IS NULL THEN
		RETURN NULL;
	END IF;
	IF (found.a).cancelled_at IS NOT NULL THEN
		pick := coalesce(things, move_pick(chain, branch, appointment, NULL, NULL, NULL));
		DELETE FROM appointment_thing t
		 WHERE t.chain_id = chain AND t.appointment_id = appointment_restore.appointment AND t.instance_id <> ALL (pick);
		INSERT INTO appointment_thing (chain_id, appointment_id, instance_id)
		SELECT chain, appointment, p FROM unnest(pick) p
		 WHERE NOT EXISTS (SELECT FROM appointment_thing t
			WHERE t.chain_id = chain AND t.appointment_id = appointment_restore.appointment AND t.instance_id = p);
		UPDATE appointment x SET cancelled_at = NULL, cancelled_by = NULL, on_top = x.on_top OR over
		 WHERE x.chain_id = chain AND x.id = appointment RETURNING x.* INTO a;
		PERFORM busy_take(chain, a);
		PERFORM visit_touch(chain, a.visit_id);
	END IF;
	RETURN (SELECT jsonb_build_object('id', appointment, 'visit_id', v.id, 'day', (found.a).day, 'version', v.version)
		  FROM visit v WHERE v.chain_id = chain AND v.id = (found.a).visit_id);
END $$;

-- The card of a visit's client, as far as it is named; false if it has changed
-- since that version of it was seen.
CREATE OR REPLACE FUNCTION client_set(chain bigint, client bigint, fields jsonb) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE client c
	   SET name = coalesce(fields->>'name', c.name), surname = coalesce(fields->>'surname', c.surname),
	       phone = CASE WHEN fields ? 'phone' THEN nullif(fields->>'phone', '') ELSE c.phone END,
	       email = CASE WHEN fields ? 'email' THEN nullif(fields->>'email', '')::citext ELSE c.email END,
	       birth_date = CASE WHEN fields ? 'birth' THEN nullif(fields->>'birth', '')::date ELSE c.birth_date END,
	       comment = coalesce(fields->>'comment', c.comment), allergies = coalesce(fields->>'allergies', c.allergies),
	       version = c.version + 1
	 WHERE c.chain_id = chain AND c.id = client AND c.version = (fields->>'version')::int;
	RETURN FOUND;
END $$;

-- Puts an appointment of a visit where it is wanted (as visit_change tells); it
-- takes its time only when all that move have left theirs.
CREATE OR REPLACE FUNCTION appointment_put(chain bigint, own bigint, a appointment, want jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	stays boolean;
BEGIN
	IF own IS NOT NULL AND coalesce((want->>'staff_id')::bigint, own) <> own OR NOT EXISTS (
		SELECT FROM staff_branch sb JOIN staff s ON s.chain_id = chain AND s.id = sb.staff_id
		 WHERE sb.chain_id = chain AND sb.branch_id = a.branch_id
		   AND sb.staff_id = coalesce((want->>'staff_id')::bigint, a.staff_id)
		   AND (s.archived_at IS NULL OR s.id = a.staff_id)) THEN
		RAISE 'This specialist cannot be booked here' USING DETAIL = 'staff_id';
	END IF;
	stays := busy_leave(chain, a, (want->>'staff_id')::bigint, (want->>'starts_at')::timestamptz, (want->>'length')::int,
		(want->>'on_top')::boolean);
	IF want ? 'things' THEN
		DELETE FROM appointment_thing t WHERE t.chain_id = chain AND t.appointment_id = a.id;
		INSERT INTO appointment_thing (chain_id, appointment_id, instance_id)
		SELECT chain, a.id, t::bigint FROM jsonb_array_elements_text(want->'things') t;
	END IF;
	UPDATE appointment x
	   SET staff_id = coalesce((want->>'staff_id')::bigint, x.staff_id),
	       starts_at = coalesce((want->>'starts_at')::timestamptz, x.starts_at),
	       ends_at = coalesce((want->>'starts_at')::timestamptz, x.starts_at)
		+ coalesce((want->>'length')::int * interval '1 minute', x.ends_at - x.starts_at),
	       day = (coalesce((want->>'starts_at')::timestamptz, x.starts_at) AT TIME ZONE b.time_zone)::date,
	       on_top = coalesce((want->>'on_top')::boolean, stays AND x.on_top)
	  FROM branch b
	 WHERE x.chain_id = chain AND x.id = a.id AND b.chain_id = chain AND b.id = a.branch_id;
END $$;

-- What of a visit's change (below) is about one appointment, but for its time.  The
-- appointment; NULL: it is not there, or not theirs.
CREATE OR REPLACE FUNCTION appointment_change(chain bigint, own bigint, v visit, want jsonb) RETURNS appointment
LANGUAGE plpgsql AS $$
DECLARE
	a appointment;
BEGIN
	SELECT x.* INTO a FROM appointment x
	 WHERE x.chain_id = chain AND x.visit_id = v.id AND x.id = (want->>'id')::bigint AND x.cancelled_at IS NULL
	   AND (own IS NULL OR x.staff_id = own);
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	IF want ? 'services' THEN
		PERFORM lines_set(chain, a, want->'services');
	END IF;
	IF want ? 'fields' THEN
		PERFORM fields_set(chain, a.id, want->'fields');
	END IF;
	IF want ? 'guest' THEN
		UPDATE appointment x SET guest_id = guest_take(chain, v.client_id, want->'guest')
		 WHERE x.chain_id = chain AND x.id = a.id;
	END IF;
	RETURN a;
END $$;

-- Changes a visit: what p names; where that is as it is, nothing happens and the version
-- stays.  p: {status, comment, client: as in visit_book,
-- card: {version, name, surname, phone, email, birth, comment, allergies}: what is new of the client's,
-- appointments: [{id, services: [{line?, id, price, discount, quantity, duration, reason}]: their lines anew,
--   staff_id, starts_at, length, on_top, things: where they are put, guest: as in visit_book, null: the client}],
-- add: appointments as in visit_book}.
CREATE OR REPLACE FUNCTION visit_change(chain bigint, branch bigint, own bigint, visit bigint, seen int, p jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	v       visit;
	a       appointment;
	want    jsonb;
	put     bigint[] := '{}';
	days    jsonb := '{}';
	added   bigint[] := '{}';
	client  bigint;
	version int;
BEGIN
	SELECT w.* INTO v FROM visit w
	 WHERE w.chain_id = chain AND w.branch_id = branch AND w.id = visit
	   AND (own IS NULL OR EXISTS (SELECT FROM appointment x
		WHERE x.chain_id = chain AND x.visit_id = visit AND x.staff_id = own))
	   FOR UPDATE;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	IF seen IS NOT NULL AND seen <> v.version OR p ? 'card' AND NOT client_set(chain, v.client_id, p->'card') THEN
		RETURN jsonb_build_object('stale', true, 'visit_id', v.id, 'version', v.version);
	END IF;
	client := CASE WHEN p ? 'client' THEN client_take(chain, p->'client', 'staff') ELSE v.client_id END;
	IF p - 'status' - 'comment' - 'client' = '{}' AND coalesce(p->>'status', v.status::text) = v.status::text
		AND coalesce(p->>'comment', v.comment) = v.comment AND client IS NOT DISTINCT FROM v.client_id THEN
		RETURN jsonb_build_object('visit_id', visit, 'version', v.version);
	END IF;
	UPDATE visit w
	   SET status = coalesce((p->>'status')::visit_status, w.status),
	       comment = coalesce(p->>'comment', w.comment),
	       client_id = client
	 WHERE w.chain_id = chain AND w.id = visit
	RETURNING w.* INTO v;
	FOR want IN SELECT jsonb_array_elements(coalesce(p->'appointments', '[]')) LOOP
		a := appointment_change(chain, own, v, want);
		IF a.id IS NULL THEN
			RETURN NULL;
		END IF;
		IF want ?| ARRAY['staff_id', 'starts_at', 'length', 'things'] THEN
			PERFORM appointment_put(chain, own, a, want);
			put := put || a.id;
			days := days || jsonb_build_object(a.id, a.day);
		END IF;
	END LOOP;
	FOR a IN	-- what may lie over others of them is the last
		SELECT x.* FROM appointment x WHERE x.chain_id = chain AND x.id = ANY (put) ORDER BY x.on_top, x.staff_id, x.id
	LOOP
		PERFORM busy_take(chain, a);
	END LOOP;
	FOR want IN SELECT jsonb_array_elements(coalesce(p->'add', '[]')) LOOP
		added := added || (appointment_make(chain, branch, visit, v.client_id, true, true,
			jsonb_build_object('appointments', p->'add'), want)).id;
	END LOOP;
	IF added <> '{}' THEN
		PERFORM added_tell(chain, visit, added);
	END IF;
	version := visit_touch(chain, visit);
	PERFORM live_notice(branch, x.id, version, (days->>x.id::text)::date)
	   FROM appointment x
	  WHERE x.chain_id = chain AND x.id = ANY (put) AND x.day <> (days->>x.id::text)::date;
	RETURN jsonb_build_object('visit_id', visit, 'version', version);
END $$;

-- The buffers of one part of a hold that do not reach into another part which takes
-- the same person or thing, as visit_room has them: behind those made already (with
-- the buffers they have) and in front of those to come.
CREATE OR REPLACE FUNCTION hold_room(chain bigint, made jsonb, parts jsonb, part jsonb, OUT before int, OUT after int)
LANGUAGE plpgsql AS $$
DECLARE
	first timestamptz := part->>'starts_at';
	last  timestamptz := part->>'ends_at';
	mine  bigint[] := subject_keys(chain, (part->>'staff_id')::bigint, coalesce(part->'things', '[]'));
BEGIN
	SELECT greatest(0, least((part->>'before')::int,
		min(extract(epoch FROM first - (o.x->>'ends_at')::timestamptz) / 60 - (o.x->>'after')::int)))
	  INTO before
	  FROM jsonb_array_elements(made) o (x)
	 WHERE mine && subject_keys(chain, (o.x->>'staff_id')::bigint, coalesce(o.x->'things', '[]'));
	SELECT least((part->>'after')::int, min(extract(epoch FROM (o.x->>'starts_at')::timestamptz - last) / 60))
	  INTO after
	  FROM jsonb_array_elements(parts) o (x)
	 WHERE mine && subject_keys(chain, (o.x->>'staff_id')::bigint, coalesce(o.x->'things', '[]'))
	   AND (o.x->>'starts_at')::timestamptz > first;
END $$;

-- Keeps a time for whoever is filling in the form: rows in busy under the same
-- constraint, until they expire.  former: hash of the hold it replaces; by: who
-- asks; parts: [{staff_id, starts_at, ends_at, before?, after?, things?}].
CREATE OR REPLACE FUNCTION hold_take(chain bigint, branch bigint, former bytea, hash bytea, seconds int, parts jsonb,
	by bytea DEFAULT NULL) RETURNS timestamptz
LANGUAGE plpgsql AS $$
DECLARE
	h     hold;
	part  jsonb;
	made  jsonb := '[]';
	room  record;
	taken record;
	first timestamptz;
	last  timestamptz;
BEGIN
	DELETE FROM hold x WHERE x.chain_id = chain AND x.branch_id = branch AND x.token_hash = former;
	INSERT INTO hold (chain_id, branch_id, token_hash, expires_at, held_by)
	VALUES (chain, branch, hash, now() + seconds * interval '1 second', by) RETURNING * INTO h;
	FOR part IN
		SELECT '{"before": 0, "after": 0}' || e.x FROM jsonb_array_elements(parts) WITH ORDINALITY e (x, n)
		 ORDER BY (e.x->>'starts_at')::timestamptz, n
	LOOP
		room := hold_room(chain, made, parts, part);
		made := made || (part || jsonb_build_object('after', room.after));
		first := (part->>'starts_at')::timestamptz - room.before * interval '1 minute';
		last := (part->>'ends_at')::timestamptz + room.after * interval '1 minute';
		FOR taken IN
			SELECT 'staff'::subject_kind AS kind, (part->>'staff_id')::bigint AS id
			 UNION ALL
			SELECT CASE WHEN i.staff_id IS NULL THEN 'thing' ELSE 'staff' END, coalesce(i.staff_id, i.id)
			  FROM jsonb_array_elements_text(coalesce(part->'things', '[]')) t
			  JOIN resource_instance i ON i.chain_id = chain AND i.id = t::bigint
			 ORDER BY 1, 2
		LOOP
			INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, hold_id, expires_at)
			VALUES (chain, taken.kind, taken.id, first, last, h.id, h.expires_at);
		END LOOP;
	END LOOP;
	RETURN h.expires_at;
END $$;

-- The hours of a local day as UTC minutes: from midnight to midnight, and where
-- daylight saving shifts the wall clock within it.
CREATE OR REPLACE FUNCTION day_bounds(zone text, day date, OUT first int, OUT last int, OUT shift_at int, OUT shift_by int)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	first := extract(epoch FROM day::timestamp AT TIME ZONE zone)::bigint / 60;
	last := extract(epoch FROM (day + 1)::timestamp AT TIME ZONE zone)::bigint / 60;
	shift_at := last;
	shift_by := 1440 - (last - first);
	IF shift_by <> 0 THEN
		SELECT min(m) INTO shift_at FROM generate_series(first, last, 15) m
		 WHERE extract(epoch FROM to_timestamp(m * 60.0) AT TIME ZONE zone - day::timestamp) / 60 <> m - first;
	END IF;
END $$;

SELECT callable('okno_app, okno_worker', 'busy_put', 'busy_take', 'busy_leave', 'lines_of', 'lines_add', 'lines_set', 'services_time',
	'client_known', 'appointment_make', 'visit_book', 'visit_room', 'visit_touch', 'appointment_lock',
	'appointment_move', 'appointment_cancel', 'appointment_restore', 'client_set', 'appointment_put', 'appointment_change',
	'visit_change', 'hold_room', 'hold_take', 'day_bounds');
