-- visit-parts: who comes in a client's place, and visits of one day made one and
-- parted again.  Refusals as in 30-visit.

-- The guest that a booking on a client's name means: a known client by id, one
-- whom this client has brought before, by name; else a new one, who has a card
-- and a history of their own.  NULL: the client comes.
CREATE OR REPLACE FUNCTION guest_take(chain bigint, host bigint, who jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	found bigint;
BEGIN
	IF who IS NULL OR who = 'null' OR coalesce(who->>'id', who->>'name', who->>'phone', '') = '' THEN
		RETURN NULL;
	END IF;
	IF chain IS DISTINCT FROM current_chain() THEN
		RAISE insufficient_privilege;
	END IF;
	IF who->>'id' IS NULL AND host IS NOT NULL THEN
		SELECT c.id INTO found FROM client c
		 WHERE c.chain_id = chain AND c.host_id = host AND c.archived_at IS NULL
		   AND lower(concat_ws(' ', c.name, nullif(c.surname, ''))) = lower(trim(who->>'name'))
		   AND coalesce(who->>'phone', '') IN ('', c.phone)
		 ORDER BY c.id LIMIT 1;
		IF found IS NOT NULL THEN
			RETURN found;
		END IF;
	END IF;
	found := client_take(chain, who, 'staff');
	UPDATE client c SET host_id = host
	 WHERE c.chain_id = chain AND c.id = found AND c.created_at = now() AND c.id <> host;
	RETURN nullif(found, host);
END $$;

-- Who comes on a client's name, with the client behind it: as the grid's cards have it.
CREATE OR REPLACE FUNCTION guest_named(chain bigint, guest bigint, host text, host_surname text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN coalesce((
		SELECT concat_ws(' ', nullif(g.name, ''), nullif(surname_seen(g.surname), ''), '(' || nullif(host, '') || ')')
		  FROM client g WHERE g.chain_id = chain AND g.id = guest),
		concat_ws(' ', nullif(host, ''), nullif(surname_seen(host_surname), '')));
END $$;

-- Locks two visits in one order, and answers the one asked for if its version
-- is the one seen.
CREATE OR REPLACE FUNCTION visits_lock(chain bigint, branch bigint, ids bigint[]) RETURNS SETOF visit
LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY
	SELECT w.* FROM visit w
	 WHERE w.chain_id = chain AND w.branch_id = branch AND w.id = ANY (ids) AND w.merged_into IS NULL
	 ORDER BY w.id FOR UPDATE;
END $$;

-- Refuses whoever does not see all bookings of a visit: limits of roles hide some,
-- and what is done to a visit as a whole would leave those behind.
CREATE OR REPLACE FUNCTION visit_whole(chain bigint, visit bigint, n bigint) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF n <> (SELECT count(*) FROM appointment a
		WHERE a.chain_id = chain AND chain = current_chain() AND a.visit_id = visit) THEN
		RAISE 'Your role does not show all bookings of this visit' USING DETAIL = 'visit';
	END IF;
END $$;

-- What is a visit's goes to another.  With the owner's rights: a visit that its
-- bookings have left is there no more for whom the limits of roles hold.
CREATE OR REPLACE FUNCTION visit_join(chain bigint, visit bigint, other bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF chain IS DISTINCT FROM current_chain() THEN
		RAISE insufficient_privilege;
	END IF;
	PERFORM messages_merge(chain, visit, other);
	UPDATE visit_comment c SET visit_id = visit, came_from = coalesce(c.came_from, other)
	 WHERE c.chain_id = chain AND c.visit_id = other;
	UPDATE visit_file f SET visit_id = visit, came_from = coalesce(f.came_from, other)
	 WHERE f.chain_id = chain AND f.visit_id = other;
	UPDATE appointment a SET visit_id = visit, came_from = coalesce(a.came_from, other)
	 WHERE a.chain_id = chain AND a.visit_id = other;
	UPDATE visit w SET merged_into = visit, version = w.version + 1, changed_at = now()
	 WHERE w.chain_id = chain AND (w.id = other OR w.merged_into = other);
END $$;

-- A booking goes back to the visit that it came from, with all that came from there;
-- else to a new one, made.  said: the comment that the former one had.
CREATE OR REPLACE FUNCTION visit_leave(chain bigint, v visit, a appointment, OUT made bigint, OUT said text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF chain IS DISTINCT FROM current_chain() THEN
		RAISE insufficient_privilege;
	END IF;
	PERFORM messages_name(chain, v.id);
	IF a.came_from IS NULL THEN
		INSERT INTO visit (chain_id, branch_id, client_id, status, origin, from_url, created_by, partner_id, created_at)
		VALUES (chain, v.branch_id, v.client_id, v.status, v.origin, v.from_url, v.created_by, v.partner_id, v.created_at)
		RETURNING id INTO made;
	ELSE
		UPDATE visit w SET merged_into = NULL, version = w.version + 1, changed_at = now()
		 WHERE w.chain_id = chain AND w.id = a.came_from RETURNING w.id, w.comment INTO made, said;
	END IF;
	UPDATE appointment x SET visit_id = made, came_from = NULL
	 WHERE x.chain_id = chain AND x.visit_id = v.id AND (x.id = a.id OR x.came_from = a.came_from);
	UPDATE visit_comment c SET visit_id = made, came_from = NULL
	 WHERE c.chain_id = chain AND c.visit_id = v.id AND c.came_from = made;
	UPDATE visit_file f SET visit_id = made, came_from = NULL
	 WHERE f.chain_id = chain AND f.visit_id = v.id AND f.came_from = made;
	PERFORM messages_part(chain, v.id, made);
END $$;

-- Makes another visit of the same client on the same day a part of this one: its
-- bookings and files come over, its comment is added.  The other stays behind
-- empty, with its status and its history, for visit_split.
CREATE OR REPLACE FUNCTION visit_merge(chain bigint, branch bigint, visit bigint, other bigint, seen int) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	v visit;
	o visit;
BEGIN
	PERFORM visits_lock(chain, branch, ARRAY[visit, other]);
	SELECT w.* INTO v FROM visit w WHERE w.chain_id = chain AND w.branch_id = branch AND w.id = visit AND w.merged_into IS NULL;
	SELECT w.* INTO o FROM visit w WHERE w.chain_id = chain AND w.branch_id = branch AND w.id = other AND w.merged_into IS NULL;
	IF v.id IS NULL OR o.id IS NULL OR v.id = o.id THEN
		RETURN NULL;
	END IF;
	IF seen IS NOT NULL AND seen <> v.version THEN
		RETURN jsonb_build_object('stale', true, 'visit_id', v.id, 'version', v.version);
	END IF;
	IF v.client_id IS DISTINCT FROM o.client_id OR v.client_id IS NULL OR NOT EXISTS (
		SELECT FROM appointment a JOIN appointment b ON b.chain_id = chain AND b.visit_id = other AND b.day = a.day
		 WHERE a.chain_id = chain AND a.visit_id = visit) THEN
		RAISE 'Only bookings of one client on one day become one visit' USING DETAIL = 'visit';
	END IF;
	PERFORM visit_whole(chain, other, (SELECT count(*) FROM appointment a WHERE a.chain_id = chain AND a.visit_id = other));
	PERFORM visit_join(chain, visit, other);
	IF o.comment <> '' AND o.comment <> v.comment THEN
		UPDATE visit w SET comment = left(concat_ws(E'\n', nullif(w.comment, ''), o.comment), 10000)
		 WHERE w.chain_id = chain AND w.id = visit;
	END IF;
	RETURN jsonb_build_object('visit_id', visit, 'version', visit_touch(chain, visit), 'appointment_id', (
		SELECT min(a.id) FROM appointment a WHERE a.chain_id = chain AND a.came_from = other));
END $$;

-- Parts a booking from its visit.  What came from another visit goes back there
-- whole, and what that had brought along goes; else a visit is made for it.
-- Returns the visit that was parted, and the one that it is now.
CREATE OR REPLACE FUNCTION visit_split(chain bigint, branch bigint, visit bigint, appointment bigint, seen int) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	v    visit;
	a    appointment;
	made bigint;
	said text;
BEGIN
	SELECT w.* INTO v FROM visits_lock(chain, branch, ARRAY[visit]) w;
	SELECT x.* INTO a FROM appointment x WHERE x.chain_id = chain AND x.visit_id = visit AND x.id = appointment;
	IF v.id IS NULL OR a.id IS NULL THEN
		RETURN NULL;
	END IF;
	IF seen IS NOT NULL AND seen <> v.version THEN
		RETURN jsonb_build_object('stale', true, 'visit_id', v.id, 'version', v.version);
	END IF;
	IF NOT EXISTS (SELECT FROM appointment x WHERE x.chain_id = chain AND x.visit_id = visit AND x.id <> appointment
		AND (a.came_from IS NULL OR x.came_from IS DISTINCT FROM a.came_from)) THEN
		RAISE 'There is nothing else in this visit' USING DETAIL = 'visit';
	END IF;
	PERFORM visit_whole(chain, visit, (SELECT count(*) FROM appointment x WHERE x.chain_id = chain AND x.visit_id = visit_split.visit));
	SELECT l.made, l.said INTO made, said FROM visit_leave(chain, v, a) l;
	UPDATE visit w
	   SET split_at = now(),
	       comment = CASE WHEN coalesce(said, '') = '' THEN w.comment
		WHEN right(w.comment, length(said) + 1) = E'\n' || said THEN left(w.comment, -length(said) - 1)
		ELSE w.comment END
	 WHERE w.chain_id = chain AND w.id = visit;
	PERFORM visit_touch(chain, made);
	RETURN jsonb_build_object('visit_id', visit, 'version', visit_touch(chain, visit), 'other', made);
END $$;

-- What the program is called that made a visit of the chain.
CREATE OR REPLACE FUNCTION visit_partner(chain bigint, visit bigint) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT t.title FROM visit v JOIN token t ON t.id = v.partner_id AND t.kind = 'partner'
		 WHERE v.chain_id = chain AND chain = current_chain() AND v.id = visit);
END $$;

-- Days from one day to the next birthday; NULL: unknown.  Who was born on
-- 29 February has it on 1 March of other years.
CREATE OR REPLACE FUNCTION birthday_in(born date, day date) RETURNS int
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
	years  int := extract(year FROM age(day, born));
	day_of date;
BEGIN
	FOR y IN years .. years + 1 LOOP
		day_of := born + y * interval '1 year';
		IF to_char(day_of, 'MMDD') <> to_char(born, 'MMDD') THEN
			day_of := day_of + 1;
		END IF;
		IF day_of >= day THEN
			RETURN day_of - day;
		END IF;
	END LOOP;
	RETURN NULL;
END $$;

-- One side of a change in the history of a visit: a name for an id, else as the
-- journal of actions has it.
CREATE OR REPLACE FUNCTION visit_word(chain bigint, key text, v jsonb, zone text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
	word CONSTANT text := v #>> '{}';
BEGIN
	IF word IS NULL OR word = '' OR key NOT IN ('staff_id', 'instance_id', 'client_id', 'guest_id', 'host_id', 'visit_id', 'merged_into') THEN
		RETURN log_word(key, v, NULL, zone);
	ELSIF key = 'staff_id' THEN
		RETURN (SELECT s.name FROM staff s WHERE s.chain_id = chain AND s.id = word::bigint);
	ELSIF key = 'instance_id' THEN
		RETURN (SELECT i.title FROM resource_instance i WHERE i.chain_id = chain AND i.id = word::bigint);
	ELSIF key IN ('visit_id', 'merged_into') THEN
		RETURN '№ ' || word;
	END IF;
	RETURN (SELECT concat_ws(' ', c.name, nullif(surname_seen(c.surname), '')) FROM client c WHERE c.chain_id = chain AND c.id = word::bigint);
END $$;

SELECT callable('okno_app, okno_worker', 'birthday_in', 'visit_word', 'visit_whole', 'guest_take', 'guest_named', 'visits_lock', 'visit_join',
	'visit_leave', 'visit_merge', 'visit_split', 'visit_partner');
