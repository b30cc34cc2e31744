-- list: the rows that lists of bookings are made of, finding them, and changes
-- of many.

-- The bookings and what they use, as they are now; the same service may be in it
-- twice (UNION would be made of the whole chain each time).  What a booking uses is
-- asked for behind OFFSET 0: joined, all of the chain would be read for a hash.
DROP VIEW IF EXISTS booking_now;	-- its columns are those of booking_row, in their order
CREATE VIEW booking_now WITH (security_invoker = true) AS
SELECT v.chain_id, a.id, a.branch_id, a.visit_id, a.staff_id, a.day, a.starts_at, a.ends_at, v.created_at,
       CASE WHEN a.cancelled_at IS NULL THEN v.status::text ELSE 'cancelled' END COLLATE "C" AS state,
       v.origin::text COLLATE "C" AS origin, v.client_id, l.services, l.cost, v.comment <> '' OR a.comment <> '' AS commented,
       a.labels, v.created_by AS author_id, a.cancelled_at, a.cancelled_by, a.guest_id,
       EXISTS (SELECT FROM appointment x
		WHERE x.chain_id = v.chain_id AND x.visit_id = v.id AND x.guest_id IS NOT NULL) AS party,
       v.series_id IS NOT NULL AS series, l.discounted
  FROM visit v
  JOIN appointment a ON a.chain_id = v.chain_id AND a.visit_id = v.id
 CROSS JOIN LATERAL (SELECT coalesce(string_agg(l.title, ', ' ORDER BY l.id), '') AS services,
		coalesce(sum(l.cost) * 100, 0)::bigint AS cost, coalesce(bool_or(l.discount > 0), false) AS discounted
	  FROM appointment_line l
	 WHERE l.chain_id = a.chain_id AND l.appointment_id = a.id) l;

CREATE OR REPLACE VIEW booking_use_now WITH (security_invoker = true) AS
SELECT l.chain_id, l.appointment_id AS id, 'service' AS kind, l.service_id AS ref_id
  FROM appointment_line l
 WHERE l.service_id IS NOT NULL
 UNION ALL
SELECT t.chain_id, t.appointment_id, 'thing', t.instance_id
  FROM appointment_thing t;

-- Writes the rows of a visit's bookings as they are now.
CREATE OR REPLACE FUNCTION booking_row_set(chain bigint, visit bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO booking_row AS r
	SELECT n.* FROM booking_now n WHERE n.chain_id = chain AND n.visit_id = visit
	ON CONFLICT (chain_id, id) DO UPDATE
	   SET (branch_id, visit_id, staff_id, day, starts_at, ends_at, created_at, state, origin, client_id, services, cost,
		commented, labels, author_id, cancelled_at, cancelled_by, guest_id, party, series, discounted) =
		(excluded.branch_id, excluded.visit_id, excluded.staff_id, excluded.day, excluded.starts_at, excluded.ends_at,
		excluded.created_at, excluded.state, excluded.origin, excluded.client_id, excluded.services, excluded.cost,
		excluded.commented, excluded.labels, excluded.author_id, excluded.cancelled_at, excluded.cancelled_by,
		excluded.guest_id, excluded.party, excluded.series, excluded.discounted)
	 WHERE r.* IS DISTINCT FROM excluded.*;
	DELETE FROM booking_use u
	 USING appointment a
	 WHERE a.chain_id = chain AND a.visit_id = visit AND u.chain_id = chain AND u.id = a.id
	   AND NOT EXISTS (SELECT FROM booking_use_now n
		WHERE n.chain_id = chain AND n.id = a.id AND n.kind = u.kind AND n.ref_id = u.ref_id OFFSET 0);
	INSERT INTO booking_use AS u (chain_id, id, kind, ref_id, branch_id, starts_at)
	SELECT DISTINCT chain, a.id, n.kind, n.ref_id, a.branch_id, a.starts_at
	  FROM appointment a
	 CROSS JOIN LATERAL (SELECT b.kind, b.ref_id FROM booking_use_now b WHERE b.chain_id = chain AND b.id = a.id OFFSET 0) n
	 WHERE a.chain_id = chain AND a.visit_id = visit
	ON CONFLICT (chain_id, id, kind, ref_id) DO UPDATE SET branch_id = excluded.branch_id, starts_at = excluded.starts_at
	 WHERE (u.branch_id, u.starts_at) IS DISTINCT FROM (excluded.branch_id, excluded.starts_at);
END $$;

-- Those of new visits, which the worker writes as it seals what the journal of
-- actions says of them (seal_add): a tenth of the work of a booking, for which
-- many clients may wait at once, and much less for many together.  A row that is
-- there is of a later change, or of one that waits for this to end.
CREATE OR REPLACE FUNCTION booking_rows_add(chain bigint, logs bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	WITH made AS (
		INSERT INTO booking_row
		SELECT n.*
		  FROM log l
		  JOIN booking_now n ON n.chain_id = chain AND n.visit_id = l.object_id
		 WHERE l.chain_id = chain AND l.id = ANY (logs) AND l.object = 'visit' AND l.action = 'add'
		    ON CONFLICT (chain_id, id) DO NOTHING
		RETURNING id, branch_id, starts_at)
	INSERT INTO booking_use (chain_id, id, kind, ref_id, branch_id, starts_at)
	SELECT DISTINCT chain, made.id, n.kind, n.ref_id, made.branch_id, made.starts_at
	  FROM made
	 CROSS JOIN LATERAL (SELECT u.kind, u.ref_id FROM booking_use_now u
		WHERE u.chain_id = chain AND u.id = made.id OFFSET 0) n;
END $$;
GRANT EXECUTE ON FUNCTION booking_rows_add(bigint, bigint[]) TO okno_worker;

-- Every later change of a visit, its appointments and their lines makes its
-- version grow; of several in one transaction the last one writes the rows.
CREATE OR REPLACE FUNCTION booking_row_keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM visit v
		WHERE v.chain_id = NEW.chain_id AND v.id = NEW.id AND v.version > NEW.version) THEN
		PERFORM booking_row_set(NEW.chain_id, NEW.id);
	END IF;
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS booking_row_keep ON visit;
CREATE CONSTRAINT TRIGGER booking_row_keep AFTER UPDATE ON visit DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION booking_row_keep();
-- One that goes to another visit, or is moved without a word of its visit.
CREATE OR REPLACE FUNCTION booking_row_keep_moved() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM booking_row_set(NEW.chain_id, NEW.visit_id);
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS booking_row_keep ON appointment;
CREATE CONSTRAINT TRIGGER booking_row_keep AFTER UPDATE ON appointment DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION booking_row_keep_moved();

-- A filter with what it needs beside itself: the clients that its text means,
-- for who asks may not be there to be asked when it is used.  cut: how many of them
-- they are, where there are more.
CREATE OR REPLACE FUNCTION booking_filter(chain bigint, f jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
	most CONSTANT int := 200;
	clients bigint[];
BEGIN
	IF f->>'q' IS NULL OR f ? 'clients' THEN
		RETURN f;
	END IF;
	clients := ARRAY(SELECT c FROM client_search(chain, f->>'q', most + 1) c);
	RETURN f || jsonb_build_object('clients', to_jsonb(clients[:most]))
		|| CASE WHEN cardinality(clients) > most THEN jsonb_build_object('cut', most) ELSE '{}' END;
END $$;

-- A filter as people read it later: names instead of ids, none of the limits.  Of many
-- branches it says how many.
CREATE OR REPLACE FUNCTION booking_filter_told(chain bigint, f jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
	named CONSTANT int := 20;
BEGIN
	RETURN jsonb_strip_nulls(f - '{clients,cut,own,since,of,branches}'::text[] - ARRAY(SELECT w.name FROM field_asked(f) w)
		|| field_asked_told(chain, f) || jsonb_build_object(
		'branches', (SELECT CASE WHEN count(*) > named THEN count(*)::text ELSE string_agg(b.title, ', ' ORDER BY b.title) END
			FROM branch b
			WHERE b.chain_id = chain AND b.id IN (SELECT o::bigint FROM jsonb_array_elements_text(nullif(f->'branches', 'null')) o)),
		'staff', (SELECT s.name FROM staff s WHERE s.chain_id = chain AND s.id = (f->>'staff')::bigint),
		'service', (SELECT v.title FROM service v WHERE v.chain_id = chain AND v.id = (f->>'service')::bigint),
		'position', (SELECT p.title FROM position p WHERE p.chain_id = chain AND p.id = (f->>'position')::bigint),
		'author', member_name((f->>'author')::bigint),
		'canceller', CASE f->>'canceller' WHEN 'client' THEN 'client' ELSE member_name((f->>'canceller')::bigint) END,
		'category', (SELECT c.title FROM service_category c WHERE c.chain_id = chain AND c.id = (f->>'category')::bigint),
		'resource', (SELECT r.title FROM resource r WHERE r.chain_id = chain AND r.id = (f->>'resource')::bigint),
		'label', (SELECT l.title FROM label l WHERE l.chain_id = chain AND l.id = (f->>'label')::bigint)));
END $$;

-- What a filter (booking_filter) says of a row b, as SQL with the parameters that
-- booking_find gives.  lead: the rule by whose index rows are walked; walk: what is
-- asked of them while they are; sift: what afterwards; every: all but walk's times.
-- fields: the rules of the chain's own fields; page: where a page begins.
CREATE OR REPLACE FUNCTION booking_rules(g jsonb, fields text, page text,
	OUT lead text, OUT walk text, OUT sift text, OUT every text)
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	rules CONSTANT text[] := ARRAY[
		ARRAY['staff', 'b.staff_id = $3'],
		ARRAY['own', 'b.staff_id = $4'],
		ARRAY['state', 'b.state = $5'],
		ARRAY['live', $r$b.state <> 'cancelled'$r$],
		ARRAY['origin', 'b.origin = $6'],
		ARRAY['noted', 'b.commented'],
		ARRAY['bare', 'NOT b.commented'],
		ARRAY['made_from', 'b.created_at >= $7'],
		ARRAY['made_upto', 'b.created_at < $8'],
		ARRAY['sum_from', 'b.cost >= $9'],
		ARRAY['sum_upto', 'b.cost <= $10'],
		ARRAY['service', $r$b.id IN (SELECT u.id FROM booking_use u
			WHERE u.chain_id = $1 AND u.branch_id = $2 AND u.kind = 'service' AND u.ref_id = $11)$r$],
		ARRAY['category', $r$EXISTS (SELECT FROM booking_use u
			WHERE u.chain_id = $1 AND u.branch_id = $2 AND u.kind = 'service' AND u.id = b.id AND u.ref_id = ANY ($12))$r$],
		ARRAY['resource', $r$EXISTS (SELECT FROM booking_use u
			WHERE u.chain_id = $1 AND u.branch_id = $2 AND u.kind = 'thing' AND u.id = b.id AND u.ref_id = ANY ($13))$r$],
		ARRAY['label', $r$b.id IN (SELECT u.id FROM booking_label u
			WHERE u.chain_id = $1 AND u.branch_id = $2 AND u.label_id = $21)$r$],
		ARRAY['clients', $r$EXISTS (SELECT FROM visit v
			WHERE v.chain_id = $1 AND v.id = b.visit_id AND v.client_id = ANY ($14))$r$],
		ARRAY['comers', 'b.id = ANY ($22)'],
		ARRAY['author', 'b.author_id = $23'],
		ARRAY['cancelled_from', 'b.cancelled_at >= $24'],
		ARRAY['cancelled_upto', 'b.cancelled_at < $25'],
		ARRAY['canceller', 'b.cancelled_by = $26'],
		ARRAY['by_client', 'b.cancelled_by IS NULL'],
		ARRAY['position', 'b.staff_id = ANY ($27)'],
		ARRAY['guest_comes', 'b.guest_id IS NOT NULL'],
		ARRAY['party', 'b.party'],
		ARRAY['alone', 'NOT b.party'],
		ARRAY['serial', 'b.series'],
		ARRAY['single', 'NOT b.series'],
		ARRAY['discounted', 'b.discounted'],
		ARRAY['full', 'NOT b.discounted']];
	-- The rules that words stand for.
	words CONSTANT jsonb := '{"note": {"yes": "noted", "no": "bare"}, "state": {"live": "live"}, "canceller": {"client": "by_client"},
		"guest": {"of": "guest_comes", "with": "party", "without": "alone"},
		"series": {"yes": "serial", "no": "single"}, "discount": {"yes": "discounted", "no": "full"}}';
	rule  text[];
	name  text;
BEGIN
	FOR name IN SELECT e.key FROM jsonb_each_text(g) e WHERE words->e.key ? e.value LOOP
		g := g - name || jsonb_build_object(words->name->>(g->>name), true);
	END LOOP;
	sift := fields;
	every := fields;
	-- What is rare in most branches first.
	lead := CASE WHEN g ? 'canceller' THEN 'canceller'
		WHEN g->>'state' IN ('no_show', 'cancelled', 'confirmed') THEN 'state' WHEN g->>'origin' = 'api' THEN 'origin'
		WHEN g ? 'guest_comes' THEN 'guest_comes' WHEN g ? 'party' THEN 'party' WHEN g ? 'serial' THEN 'serial'
		WHEN g ? 'discounted' THEN 'discounted' WHEN g ? 'service' THEN 'service' WHEN g ? 'staff' THEN 'staff'
		WHEN g ? 'own' THEN 'own' WHEN g ? 'author' THEN 'author' WHEN g ? 'noted' THEN 'noted'
		WHEN g ? 'state' THEN 'state' WHEN g ? 'origin' THEN 'origin' END;
	walk := concat(
		CASE WHEN g ? 'from' THEN ' AND b.starts_at >= $15' END,
		CASE WHEN g ? 'upto' THEN ' AND b.starts_at < $16' END,
		CASE WHEN g ? 'since' THEN ' AND b.starts_at >= $17' END, page);
	FOREACH rule SLICE 1 IN ARRAY rules LOOP
		IF g ? rule[1] THEN
			every := every || ' AND ' || rule[2];
			IF rule[1] IS DISTINCT FROM lead THEN
				sift := sift || ' AND ' || rule[2];
			ELSIF lead <> 'service' THEN
				walk := ' AND ' || rule[2] || walk;
			END IF;
		END IF;
	END LOOP;
END $$;

-- The bookings that a filter means, by start, behind a cursor.  f: {from, upto,
-- made_from, made_upto, cancelled_from, cancelled_upto: days; staff, position, service, category,
-- resource, label, author (a user), canceller (a user, or client): ids; state (or
-- live: not cancelled), origin; note, series, discount: yes | no; guest: of | with | without;
-- q: of the client or guest, or clients: ids;
-- sum_from, sum_upto; f7, f7_from, f7_upto, f7_is (filled | empty): of the chain's own fields (field_rules);
-- order: old | new; own, since: limits; among: bookings looked for already (bookings_each)}.
--
-- First the rows are walked in order along the index that fits best, a good
-- while and no further; where that does not fill the page, what is asked for is
-- rare, and all of it is collected from whichever indexes and sorted.  That a
-- walk is one has to be told: by what limits of a role might leave of the rows
-- the planner takes a million for a few hundred, quickly sorted.
--
-- booking_walk has the page where only the newest of a specialist, or of all, in a
-- state are asked for and fill it: most often.  It is planned once; none: it is
-- not for this filter.  Its two queries differ in the index they walk, and no one
-- shape serves both: a specialist as a condition that may be NULL walks everybody's
-- rows (156 pages read for 12, of twelve specialists), and both under one UNION ALL
-- are sorted, so that all that may be walked is (113).
DROP FUNCTION IF EXISTS booking_walk(bigint, bigint, jsonb, text, timestamptz, bigint, int);
CREATE OR REPLACE FUNCTION booking_walk(chain bigint, branch bigint, g jsonb, zone text, after_at timestamptz, after_id bigint, most int)
RETURNS TABLE (id bigint, starts_at timestamptz)
LANGUAGE plpgsql STABLE ROWS 50 AS $$
#variable_conflict use_column
DECLARE
	who    CONSTANT bigint := coalesce(g->>'own', g->>'staff');
	wanted CONSTANT text := g->>'state';
	first  CONSTANT timestamptz := coalesce(greatest((g->>'from')::timestamp, (g->>'since')::timestamp) AT TIME ZONE zone, '-infinity');
	last   CONSTANT timestamptz := coalesce(((g->>'upto')::date + 1)::timestamp AT TIME ZONE zone, 'infinity');
BEGIN
	IF g - '{own,staff,state,from,since,upto,order}'::text[] <> '{}' OR g->>'order' = 'old' OR g->>'own' <> g->>'staff'
		OR wanted NOT IN ('live', 'arrived', 'waiting') OR wanted <> 'live' AND who IS NULL THEN
		RETURN;
	END IF;
	IF after_at IS NULL OR last < after_at THEN
		after_at := last;
		after_id := 0;
	END IF;
	IF who IS NULL THEN
		RETURN QUERY
		SELECT b.id, b.starts_at
		  FROM (SELECT b.id, b.starts_at, b.state FROM booking_row b
			 WHERE b.chain_id = chain AND b.branch_id = branch
			   AND (b.starts_at, b.id) < (after_at, after_id)
			 ORDER BY b.starts_at DESC, b.id DESC LIMIT most * 100) b
		 WHERE b.starts_at >= first AND (wanted IS NULL OR b.state <> 'cancelled')
		 ORDER BY b.starts_at DESC, b.id DESC LIMIT most;
	ELSE	-- a plan that knows no numbers would take any index: the order says which
		RETURN QUERY
		SELECT b.id, b.starts_at
		  FROM (SELECT b.staff_id, b.id, b.starts_at, b.state FROM booking_row b
			 WHERE b.chain_id = chain AND b.branch_id = branch AND b.staff_id >= who
			   AND (b.staff_id, b.starts_at, b.id) < (who, after_at, after_id)
			 ORDER BY b.staff_id DESC, b.starts_at DESC, b.id DESC LIMIT most * 100) b
		 WHERE b.starts_at >= first AND (wanted IS NULL OR b.state = wanted OR wanted = 'live' AND b.state <> 'cancelled')
		 ORDER BY b.staff_id DESC, b.starts_at DESC, b.id DESC LIMIT most;
	END IF;
END $$;

-- A filter with what follows from it, and the ids that a category, a kind of thing and a
-- position in it stand for.
CREATE OR REPLACE FUNCTION booking_meant(chain bigint, INOUT g jsonb, OUT services bigint[], OUT things bigint[], OUT team bigint[])
LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF g ?| '{cancelled_from,cancelled_upto,canceller}' AND NOT g ? 'state' THEN
		g := g || '{"state": "cancelled"}';
	END IF;
	IF g ? 'category' THEN
		services := ARRAY(SELECT s.id FROM service s WHERE s.chain_id = chain AND s.category_id = (g->>'category')::bigint);
	END IF;
	IF g ? 'position' THEN
		team := ARRAY(SELECT s.id FROM staff s WHERE s.chain_id = chain AND s.position_id = (g->>'position')::bigint);
	END IF;
	IF g ? 'resource' THEN
		things := ARRAY(SELECT i.id FROM resource_instance i WHERE i.chain_id = chain AND i.resource_id = (g->>'resource')::bigint);
	END IF;
END $$;

DROP FUNCTION IF EXISTS booking_find(bigint, bigint, jsonb, timestamptz, bigint, int);	-- its rows were longer
CREATE OR REPLACE FUNCTION booking_find(chain bigint, branch bigint, f jsonb, after_at timestamptz, after_id bigint, most int)
RETURNS TABLE (id bigint, starts_at timestamptz)
LANGUAGE plpgsql STABLE ROWS 50 SET enable_sort = off AS $$
#variable_conflict use_column
DECLARE
	few CONSTANT int := 20;		-- so many clients come seldom
	page CONSTANT int := 200;	-- no more: they are counted or saved
	zone  text := (SELECT o.time_zone FROM branch o WHERE o.chain_id = chain AND o.id = branch);
	g     jsonb := booking_filter(chain, f);
	back  boolean := f->>'order' IS DISTINCT FROM 'old';
	services bigint[];
	things   bigint[];
	clients  bigint[];
	comers   bigint[];		-- bookings of clients that others' guests are among
	team     bigint[];
	way   text := CASE WHEN back THEN 'DESC' ELSE 'ASC' END;
	r     record;
	ids   bigint[] := '{}';
	ats   timestamptz[];
	query text;
	whole boolean := false;		-- all that fits is collected
BEGIN
	IF most <= page THEN
		SELECT array_agg(w.id), array_agg(w.starts_at) INTO ids, ats
		  FROM booking_walk(chain, branch, g, zone, after_at, after_id, most) w;
		IF cardinality(ids) = most THEN
			RETURN QUERY SELECT * FROM unnest(ids, ats);
			RETURN;
		END IF;
	END IF;
	SELECT m.g, m.services, m.things, m.team INTO g, services, things, team FROM booking_meant(chain, g) m;
	IF g ? 'among' THEN
		clients := '{}';
		comers := ARRAY(SELECT o::bigint FROM jsonb_array_elements_text(g->'among') o);
		g := g - 'among' || '{"comers": true}';
	END IF;
	IF g ? 'clients' THEN
		clients := ARRAY(SELECT c::bigint FROM jsonb_array_elements_text(g->'clients') c);
		comers := ARRAY(SELECT a.id FROM appointment a WHERE a.chain_id = chain AND a.guest_id = ANY (clients));
		IF comers <> '{}' THEN	-- seldom: else they are asked for by their visits alone
			comers := comers || ARRAY(SELECT a.id FROM visit v
				CROSS JOIN LATERAL (SELECT x.id FROM appointment x WHERE x.chain_id = chain AND x.visit_id = v.id OFFSET 0) a
				WHERE v.chain_id = chain AND v.client_id = ANY (clients));
			g := g - 'clients' || '{"comers": true}';
		END IF;
	END IF;
	r := booking_rules(g, coalesce(field_rules(chain, f), ''),
		CASE WHEN after_id IS NOT NULL THEN format(' AND (b.starts_at, b.id) %s ($18, $19)', CASE WHEN back THEN '<' ELSE '>' END) END);
	IF clients IS NULL OR cardinality(clients) > few THEN
		query := CASE WHEN r.lead = 'service' THEN format('SELECT b.id, b.starts_at
			FROM (SELECT b.id, b.starts_at FROM booking_use b
				WHERE b.chain_id = $1 AND b.branch_id = $2 AND b.kind = ''service'' AND b.ref_id = $11 %1$s
				ORDER BY b.starts_at %3$s, b.id %3$s LIMIT least($20 * 100, 100000) + 1000) w
			CROSS JOIN LATERAL (SELECT r.* FROM booking_row r WHERE r.chain_id = $1 AND r.id = w.id LIMIT 1) b
			WHERE true %2$s ORDER BY w.starts_at %3$s, w.id %3$s LIMIT $20',
			r.walk, r.sift, way)
		ELSE format('SELECT b.id, b.starts_at
			FROM (SELECT b.id, b.starts_at, b.state, b.cost, b.visit_id, b.staff_id, b.origin, b.commented, b.created_at,
					b.author_id, b.cancelled_at, b.cancelled_by, b.guest_id, b.party, b.series, b.discounted
				FROM booking_row b WHERE b.chain_id = $1 AND b.branch_id = $2 %1$s
				ORDER BY b.starts_at %3$s, b.id %3$s LIMIT least($20 * 100, 100000) + 1000) b
			WHERE true %2$s ORDER BY b.starts_at %3$s, b.id %3$s LIMIT $20',
			r.walk, r.sift, way) END;
	END IF;
	LOOP
		IF query IS NOT NULL THEN
			EXECUTE 'SELECT array_agg(x.id), array_agg(x.starts_at) FROM (' || query || ') x'
			  INTO ids, ats
			  USING chain, branch, (g->>'staff')::bigint, (g->>'own')::bigint, g->>'state', g->>'origin',
				(g->>'made_from')::timestamp AT TIME ZONE zone,
				((g->>'made_upto')::date + 1)::timestamp AT TIME ZONE zone,
				((g->>'sum_from')::numeric * 100)::bigint, ((g->>'sum_upto')::numeric * 100)::bigint,
				(g->>'service')::bigint, services, things, clients,
				(g->>'from')::timestamp AT TIME ZONE zone, ((g->>'upto')::date + 1)::timestamp AT TIME ZONE zone,
				(g->>'since')::timestamp AT TIME ZONE zone, after_at, after_id, most, (g->>'label')::bigint, comers,
				(g->>'author')::bigint, (g->>'cancelled_from')::timestamp AT TIME ZONE zone,
				((g->>'cancelled_upto')::date + 1)::timestamp AT TIME ZONE zone,
				nullif(g->>'canceller', 'client')::bigint, team;
			EXIT WHEN cardinality(ids) = most OR r.sift = '' OR whole;
		END IF;
		whole := true;
		query := format('WITH m AS MATERIALIZED (SELECT b.id, b.starts_at FROM booking_row b
			WHERE b.chain_id = $1 AND b.branch_id = $2 %1$s %2$s)
			SELECT m.id, m.starts_at FROM m ORDER BY m.starts_at %3$s, m.id %3$s LIMIT $20', r.every, r.walk, way);
	END LOOP;
	RETURN QUERY SELECT * FROM unnest(ids, ats);
END $$;

-- How many they are, counted no further than most.
CREATE OR REPLACE FUNCTION booking_count(chain bigint, branch bigint, f jsonb, most int) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT count(*) FROM booking_find(chain, branch, f, NULL, NULL, most));
END $$;

-- ---- changes of many -----------------------------------------------------------

-- Begins a change of bookings: of these, or of what a filter means, so many at
-- most.  The rows are chosen now, and by whoever asks: their limits count.
CREATE OR REPLACE FUNCTION list_change_begin(chain bigint, branch bigint, who bigint, of_kind text, with_params jsonb,
	ids bigint[], f jsonb, most int) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	made bigint;
BEGIN
	INSERT INTO list_work (chain_id, branch_id, user_id, kind, params, filter)
	VALUES (chain, branch, who, of_kind, with_params, f)
	RETURNING id INTO made;
	INSERT INTO list_work_row (chain_id, work_id, no, booking_id)
	SELECT chain, made, row_number() OVER (ORDER BY r.starts_at, r.id), r.id
	  FROM (SELECT b.id, b.starts_at FROM booking_row b
		 WHERE ids IS NOT NULL AND b.chain_id = chain AND b.branch_id = branch AND b.id = ANY (ids)
		 UNION ALL
		SELECT x.id, x.starts_at FROM booking_find(chain, branch, f, NULL, NULL, most) x WHERE ids IS NULL) r;
	UPDATE list_work w SET total = (SELECT count(*) FROM list_work_row r WHERE r.chain_id = chain AND r.work_id = made)
	 WHERE w.chain_id = chain AND w.id = made;
	RETURN made;
END $$;

-- Does its member work while an appointment is?
CREATE OR REPLACE FUNCTION appointment_inside(chain bigint, appointment bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM appointment a
		  JOIN branch b ON b.chain_id = chain AND b.id = a.branch_id,
		       LATERAL (SELECT a.starts_at AT TIME ZONE b.time_zone AS wall, extract(epoch FROM a.ends_at - a.starts_at)::int / 60 AS length) t
		  JOIN shift h ON h.chain_id = chain AND h.day BETWEEN t.wall::date - 1 AND t.wall::date,
		       LATERAL (SELECT (extract(epoch FROM t.wall - h.day::timestamp) / 60)::int AS m) x
		 WHERE a.chain_id = chain AND a.id = appointment_inside.appointment AND h.branch_id = a.branch_id AND h.staff_id = a.staff_id
		   AND h.hours @> int4range(x.m, x.m + t.length));
END $$;

-- Changes one booking as a single action would.  state and reason are what
-- became of it, before what it was.
CREATE OR REPLACE FUNCTION list_change_one(chain bigint, w list_work, booking bigint,
	OUT state text, OUT reason text, OUT before text)
LANGUAGE plpgsql AS $$
DECLARE
	own  bigint := w.params->>'own';
	v    visit;
	gone boolean;
	told jsonb;
BEGIN
	state := 'same';
	reason := '';
	SELECT x.* INTO v FROM visit x JOIN appointment a ON a.chain_id = chain AND a.visit_id = x.id
	 WHERE x.chain_id = chain AND x.branch_id = w.branch_id AND a.id = booking;
	gone := (SELECT a.cancelled_at IS NOT NULL FROM appointment a WHERE a.chain_id = chain AND a.id = booking);
	IF v.id IS NULL THEN
		state := 'refused';
		reason := 'gone';
	ELSIF w.kind = 'status' AND v.status::text <> w.params->>'status' THEN
		before := v.status;
		told := visit_change(chain, w.branch_id, own, v.id, NULL, jsonb_build_object('status', w.params->>'status'));
	ELSIF w.kind = 'note' AND right(v.comment, length(w.params->>'note')) <> w.params->>'note' THEN
		IF length(v.comment) + length(w.params->>'note') >= 10000 THEN
			state := 'refused';
			reason := 'long';
			RETURN;
		END IF;
		before := v.comment;
		told := visit_change(chain, w.branch_id, own, v.id, NULL,
			jsonb_build_object('comment', concat_ws(E'\n', nullif(v.comment, ''), w.params->>'note')));
	ELSIF w.kind = 'cancel' AND NOT gone THEN
		IF v.status = 'arrived' AND NOT (w.params->>'came')::boolean THEN
			state := 'refused';
			reason := 'came';
			RETURN;
		END IF;
		before := '';
		told := appointment_cancel(chain, w.branch_id, own, booking, NULL);
	ELSIF w.kind = 'restore' AND gone THEN
		IF NOT coalesce((w.params->>'insist')::boolean, false) AND NOT appointment_inside(chain, booking) THEN
			state := 'refused';
			reason := 'outside';
			RETURN;
		END IF;
		before := '';
		told := appointment_restore(chain, w.branch_id, own, booking);
	END IF;
	IF told IS NOT NULL THEN
		state := 'done';
	ELSIF before IS NOT NULL THEN
		state := 'refused';
		reason := 'gone';
	END IF;
EXCEPTION WHEN exclusion_violation THEN
	state := 'refused';
	reason := 'taken';
	before := NULL;
WHEN SQLSTATE 'OK403' THEN
	state := 'refused';
	reason := 'old';
	before := NULL;
END $$;

-- Takes one back, unless it is no longer as the change made it.
CREATE OR REPLACE FUNCTION list_undo_one(chain bigint, w list_work, r list_work_row, OUT state text, OUT reason text)
LANGUAGE plpgsql AS $$
DECLARE
	own  bigint := w.params->>'own';
	v    visit;
	gone boolean;
	told jsonb;
BEGIN
	SELECT x.* INTO v FROM visit x JOIN appointment a ON a.chain_id = chain AND a.visit_id = x.id
	 WHERE x.chain_id = chain AND x.branch_id = w.branch_id AND a.id = r.booking_id;
	gone := (SELECT a.cancelled_at IS NOT NULL FROM appointment a WHERE a.chain_id = chain AND a.id = r.booking_id);
	IF w.kind = 'status' AND v.status::text = w.params->>'status' THEN
		told := visit_change(chain, w.branch_id, own, v.id, NULL, jsonb_build_object('status', r.before));
	ELSIF w.kind = 'note' AND v.comment = concat_ws(E'\n', nullif(r.before, ''), w.params->>'note') THEN
		told := visit_change(chain, w.branch_id, own, v.id, NULL, jsonb_build_object('comment', r.before));
	ELSIF w.kind = 'cancel' AND gone THEN
		told := appointment_restore(chain, w.branch_id, own, r.booking_id);
	ELSIF w.kind = 'restore' AND NOT gone THEN
		told := appointment_cancel(chain, w.branch_id, own, r.booking_id, NULL);
	END IF;
	state := CASE WHEN told IS NULL THEN 'kept' ELSE 'undone' END;
	reason := CASE WHEN told IS NULL THEN 'changed' ELSE '' END;
EXCEPTION WHEN exclusion_violation THEN
	state := 'kept';
	reason := 'taken';
WHEN SQLSTATE 'OK403' THEN
	state := 'kept';
	reason := 'old';
END $$;

-- Goes on with a change, or with taking it back, for so many bookings: one
-- transaction.  True while there is more.
CREATE OR REPLACE FUNCTION list_change_run(chain bigint, work bigint, most int) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	w     list_work;
	r     list_work_row;
	told  record;
	many  int := 0;
	no    int := 0;
BEGIN
	SELECT x.* INTO w FROM list_work x WHERE x.chain_id = chain AND x.id = work AND x.state IN ('waiting', 'undoing') FOR UPDATE;
	IF NOT FOUND THEN
		RETURN false;
	END IF;
	-- The worker keeps to the limit of who asked.
	PERFORM set_config('okno.edit_since', coalesce(w.params->>'edit_since', ''), true);
	-- As several_lock has them, for both meet at the same visits.
	PERFORM FROM visit v
	  WHERE v.chain_id = chain AND v.id IN (
		SELECT a.visit_id FROM (
			SELECT x.booking_id FROM list_work_row x
			 WHERE x.chain_id = chain AND x.work_id = work AND x.state = CASE w.state WHEN 'undoing' THEN 'done' ELSE 'new' END
			 ORDER BY x.no LIMIT most) x
		  JOIN appointment a ON a.chain_id = chain AND a.id = x.booking_id)
	  ORDER BY v.id FOR UPDATE;
	FOR r IN	-- what comes back and still has its rooms keeps them
		SELECT x.* FROM (
			SELECT y.* FROM list_work_row y
			 WHERE y.chain_id = chain AND y.work_id = work AND y.state = CASE w.state WHEN 'undoing' THEN 'done' ELSE 'new' END
			 ORDER BY y.no LIMIT most) x
		 ORDER BY w.kind = CASE w.state WHEN 'undoing' THEN 'cancel' ELSE 'restore' END AND NOT things_kept(chain, w.branch_id, x.booking_id), x.no
	LOOP
		many := many + 1;
		IF w.state = 'undoing' THEN
			SELECT u.state, u.reason, r.before INTO told FROM list_undo_one(chain, w, r) u;
		ELSE
			SELECT c.state, c.reason, c.before INTO told FROM list_change_one(chain, w, r.booking_id) c;
		END IF;
		no := no + (told.state IN ('refused', 'kept'))::int;
		UPDATE list_work_row x SET state = told.state, reason = told.reason, before = told.before
		 WHERE x.chain_id = chain AND x.work_id = work AND x.no = r.no;
	END LOOP;
	UPDATE list_work x
	   SET done = x.done + many, refused = x.refused + no,
	       state = CASE WHEN many = most THEN x.state WHEN x.state = 'undoing' THEN 'undone' ELSE 'done' END,
	       ended_at = CASE WHEN many < most THEN now() END
	 WHERE x.chain_id = chain AND x.id = work;
	RETURN many = most;
END $$;

-- Begins to take a change back.  False: it is not done, or was long ago.
CREATE OR REPLACE FUNCTION list_undo_begin(chain bigint, branch bigint, who bigint, work bigint) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE list_work w
	   SET state = 'undoing', done = 0, refused = 0, ended_at = NULL,
	       total = (SELECT count(*) FROM list_work_row r WHERE r.chain_id = chain AND r.work_id = work AND r.state = 'done')
	 WHERE w.chain_id = chain AND w.branch_id = branch AND w.id = work AND w.user_id = who AND w.kind <> 'export'
	   AND w.state = 'done' AND w.created_at > now() - interval '1 day';
	RETURN FOUND;
END $$;

-- The spreadsheet of an export is there.
CREATE OR REPLACE FUNCTION list_export_end(chain bigint, work bigint, file_name text, file_title text, bytes bigint, many int)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	w list_work;
	f bigint;
BEGIN
	SELECT x.* INTO w FROM list_work x WHERE x.chain_id = chain AND x.id = work;
	INSERT INTO file (chain_id, name, kind, public, state, title, size, user_id)
	VALUES (chain, file_name, 'sheet', false, 'ready', file_title, bytes, w.user_id) RETURNING id INTO f;
	UPDATE list_work x SET file_id = f, state = 'done', done = many, total = many, ended_at = now()
	 WHERE x.chain_id = chain AND x.id = work;
	PERFORM export_note(chain, CASE WHEN w.branches IS NULL THEN w.branch_id END, 'visits',
		booking_filter_told(chain, w.filter || jsonb_build_object('branches', w.branches)), many);
END $$;

-- A spreadsheet is there for a day, what was done for a month.
CREATE OR REPLACE FUNCTION list_sweep(chain bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE list_work w SET file_id = NULL
	 WHERE w.chain_id = chain AND w.file_id IS NOT NULL AND w.created_at < now() - interval '1 day';
	DELETE FROM list_work w WHERE w.chain_id = chain AND w.created_at < now() - interval '30 days';
END $$;

SELECT callable('okno_app, okno_worker', 'appointment_inside', 'booking_filter', 'booking_filter_told', 'booking_rules', 'booking_meant', 'booking_walk', 'booking_find',
	'booking_count',
	'list_change_begin', 'list_change_one', 'list_undo_one', 'list_change_run', 'list_undo_begin',
	'list_export_end', 'list_sweep');
