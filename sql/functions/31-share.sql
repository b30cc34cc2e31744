-- share: rooms, things and helpers shared out among several appointments at once, so that
-- each gets what it needs wherever there is a way.

-- The options of all wants (share_keys), each a key of one of them, with how many wants have
-- that key at its time: so many more or fewer (by), for want k takes option o, or leaves it.
CREATE OR REPLACE FUNCTION share_mark(options bigint[], whose int[], starts bigint[], ends bigint[], blocked int[],
	k int, o int, by int) RETURNS int[]
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	FOR m IN 1 .. cardinality(options) LOOP
		IF options[m] = options[o] AND whose[m] <> k AND starts[whose[m]] < ends[k] AND starts[k] < ends[whose[m]] THEN
			blocked[m] := blocked[m] + by;
		END IF;
	END LOOP;
	RETURN blocked;
END $$;

-- Which wants hang together by their times, as numbers of groups from 1 on.
CREATE OR REPLACE FUNCTION share_groups(starts bigint[], ends bigint[]) RETURNS int[]
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN (
	WITH w AS (
		SELECT i, f, coalesce(f >= max(u) OVER (ORDER BY f, i ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), true) AS alone
		  FROM unnest(starts, ends) WITH ORDINALITY x (f, u, i)),
	parts AS (
		SELECT w.i, sum(w.alone::int) OVER (ORDER BY w.f, w.i)::int AS part FROM w)
	SELECT array_agg(p.part ORDER BY p.i) FROM parts p);
END $$;

-- Gives each want one of its keys, so that no two whose times meet have the same.
-- wants: [{"from", "upto", "keys": [those wished for first]}], times half-open.  NULL:
-- there is no way (or none was found in as many steps as a request is worth).  In each
-- group who has the fewest keys left chooses next; where somebody has none, the one
-- before takes its next.
CREATE OR REPLACE FUNCTION share_keys(wants jsonb) RETURNS bigint[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	n       CONSTANT int := jsonb_array_length(wants);
	starts  CONSTANT bigint[] := ARRAY(SELECT (w->>'from')::bigint FROM jsonb_array_elements(wants) WITH ORDINALITY x (w, i) ORDER BY i);
	ends    CONSTANT bigint[] := ARRAY(SELECT (w->>'upto')::bigint FROM jsonb_array_elements(wants) WITH ORDINALITY x (w, i) ORDER BY i);
	options bigint[];	-- the keys of all wants, one behind another
	whose   int[];		-- of each option
	groups  CONSTANT int[] := share_groups(starts, ends);
	given   int[] := array_fill(0, ARRAY[n]);	-- the option that a want has; 0: none yet
	blocked int[];		-- of each option: wants that have its key at its time
	stack   int[];		-- the wants of the group that have chosen, in that order
	k       int;
	o       int;
	steps   int := 0;
BEGIN
	SELECT coalesce(array_agg(e::bigint ORDER BY i, m), '{}'), coalesce(array_agg(i::int ORDER BY i, m), '{}') INTO options, whose
	  FROM jsonb_array_elements(wants) WITH ORDINALITY x (w, i), jsonb_array_elements_text(w->'keys') WITH ORDINALITY y (e, m);
	blocked := array_fill(0, ARRAY[cardinality(options)]);
	FOR part IN 1 .. coalesce((SELECT max(g) FROM unnest(groups) g), 0) LOOP
		stack := '{}';
		LOOP
			k := (SELECT i FROM unnest(groups, given) WITH ORDINALITY x (g, has, i)
				LEFT JOIN (SELECT m.of_want, count(*) FILTER (WHERE m.b = 0) AS free
					FROM unnest(whose, blocked) m (of_want, b) GROUP BY 1) f ON f.of_want = i
				WHERE g = part AND has = 0 ORDER BY coalesce(f.free, 0), i LIMIT 1);
			EXIT WHEN k IS NULL;
			o := 0;
			LOOP
				o := (SELECT min(i) FROM unnest(whose, blocked) WITH ORDINALITY x (of_want, b, i)
					WHERE of_want = k AND b = 0 AND i > o);
				EXIT WHEN o IS NOT NULL;
				k := stack[cardinality(stack)];
				steps := steps + 1;
				IF k IS NULL OR steps > 1000 THEN
					RETURN NULL;
				END IF;
				stack := trim_array(stack, 1);
				o := given[k];
				given[k] := 0;
				blocked := share_mark(options, whose, starts, ends, blocked, k, o, -1);
			END LOOP;
			given[k] := o;
			stack := stack || k;
			blocked := share_mark(options, whose, starts, ends, blocked, k, o, 1);
		END LOOP;
	END LOOP;
	RETURN ARRAY(SELECT options[g] FROM unnest(given) WITH ORDINALITY x (g, i) ORDER BY i);
END $$;

-- What each of several appointments takes besides its member where it then is, as
-- {"id": [instances]}, so that all of them have what they need; NULL: there is no way.
-- items: [{id, staff, start, length}], NULL: as it is; they have left their times, or have
-- none yet.  Who needs nothing is left out.
CREATE OR REPLACE FUNCTION things_share(chain bigint, branch bigint, items jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
	wants jsonb;
	given bigint[];
BEGIN
	WITH places AS MATERIALIZED (
		SELECT a.id, a.before, a.after, z.time_zone, coalesce((e.i->>'staff')::bigint, a.staff_id) AS staff,
		       coalesce((e.i->>'start')::timestamptz, a.starts_at) AS start,
		       coalesce((e.i->>'length')::int, extract(epoch FROM a.ends_at - a.starts_at)::int / 60) AS length,
		       ARRAY(SELECT t.instance_id FROM appointment_thing t WHERE t.chain_id = chain AND t.appointment_id = a.id ORDER BY 1) AS has
		  FROM (SELECT i, (i->>'id')::bigint AS id FROM jsonb_array_elements(items) i OFFSET 0) e
		  JOIN appointment a ON a.chain_id = chain AND a.id = e.id
		  JOIN branch z ON z.chain_id = chain AND z.id = a.branch_id),
	spans AS MATERIALIZED (
		SELECT p.*, extract(epoch FROM p.start)::bigint / 60 - p.before AS "from",
		       extract(epoch FROM p.start)::bigint / 60 + p.length + p.after AS upto
		  FROM places p),
	sets AS (
		SELECT s.id, s."from", s.upto, k.keys, k.n
		  FROM spans s, LATERAL (SELECT jsonb_agg(jsonb_build_object('id', l.service_id)) AS services FROM appointment_line l
			WHERE l.chain_id = chain AND l.appointment_id = s.id) v,
		       LATERAL jsonb_array_elements(coalesce(needs_met_by(chain, branch, coalesce(v.services, '[]'), s.staff, s.time_zone, s.start,
				s.length, s.before, s.after, '{}', s.has),
			(SELECT jsonb_agg(jsonb_build_array(h)) FROM unnest(subject_keys(chain, 0, to_jsonb(s.has))) h WHERE h <> 0))) WITH ORDINALITY k (keys, n)
		 WHERE s.has <> '{}')
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'from', s."from", 'upto', s.upto, 'keys', (
		SELECT coalesce(jsonb_agg(k ORDER BY m), '[]')
		  FROM jsonb_array_elements(s.keys) WITH ORDINALITY x (k, m)
		 WHERE NOT EXISTS (	-- whoever leads one of them then helps in no other
			SELECT FROM spans o WHERE o.id <> s.id AND k::bigint = -o.staff AND o."from" < s.upto AND s."from" < o.upto)))
		ORDER BY s.id, s.n), '[]') INTO wants
	  FROM sets s;
	given := share_keys(wants);
	RETURN CASE WHEN given IS NOT NULL THEN (
		SELECT coalesce(jsonb_object_agg(y.id, y.things), '{}')
		  FROM (SELECT w->>'id' AS id, jsonb_agg(DISTINCT i.id) AS things
			  FROM jsonb_array_elements(wants) WITH ORDINALITY x (w, n), LATERAL (
				SELECT min(r.id) AS id
				  FROM resource_instance r
				 WHERE r.chain_id = chain AND (r.id = given[n] OR r.staff_id = -given[n]) AND r.archived_at IS NULL
				   AND (EXISTS (SELECT FROM service_need d
					  JOIN appointment_line l ON l.chain_id = chain AND l.appointment_id = (w->>'id')::bigint AND l.service_id = d.service_id
					 WHERE d.chain_id = chain AND d.branch_id = things_share.branch AND d.resource_id = r.resource_id)
				    OR EXISTS (SELECT FROM appointment_thing t
					 WHERE t.chain_id = chain AND t.appointment_id = (w->>'id')::bigint AND t.instance_id = r.id))) i
			 GROUP BY 1) y) END;
END $$;

SELECT callable('okno_app, okno_worker', 'share_mark', 'share_groups', 'share_keys', 'things_share');
