-- list-wide: the lists of bookings over several branches.

-- Whether a filter asks for no more than what one statement finds in all branches.
CREATE OR REPLACE FUNCTION bookings_plain(g jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT g - '{own,staff,state,from,upto,since,order}'::text[] = '{}'
$$;

-- The first bookings of each of these branches that a filter g means, behind a cursor, so
-- many of each; n counts them in their branch.  A call for a branch costs more than its
-- page: what is mostly asked for, days, a member, a status, is one statement over all;
-- and clients are looked for once, which tells the few branches that they came to.
CREATE OR REPLACE FUNCTION bookings_each(chain bigint, branches bigint[], g jsonb, after_at timestamptz, after_id bigint, most int)
RETURNS TABLE (id bigint, starts_at timestamptz, n bigint)
LANGUAGE plpgsql STABLE ROWS 1000 AS $$
#variable_conflict use_column
DECLARE
	back    CONSTANT boolean := g->>'order' IS DISTINCT FROM 'old';
	clients bigint[];
BEGIN
	IF g ? 'clients' THEN
		clients := ARRAY(SELECT c::bigint FROM jsonb_array_elements_text(g->'clients') c);
		RETURN QUERY
		WITH a AS MATERIALIZED (
			SELECT o.id, o.branch_id
			  FROM visit v
			 CROSS JOIN LATERAL (SELECT w.id, w.branch_id FROM appointment w
				WHERE w.chain_id = chain AND w.visit_id = v.id OFFSET 0) o
			 WHERE v.chain_id = chain AND v.client_id = ANY (clients)
			 UNION
			SELECT o.id, o.branch_id FROM appointment o WHERE o.chain_id = chain AND o.guest_id = ANY (clients))
		SELECT x.id, x.starts_at, x.n
		  FROM (SELECT a.branch_id AS id, jsonb_agg(a.id) AS among FROM a WHERE a.branch_id = ANY (branches) GROUP BY a.branch_id) b
		 CROSS JOIN LATERAL booking_find(chain, b.id, g - '{q,clients}'::text[] || jsonb_build_object('among', b.among), after_at, after_id, most)
			WITH ORDINALITY x (id, starts_at, n);
	ELSIF NOT bookings_plain(g) THEN
		RETURN QUERY
		SELECT x.id, x.starts_at, x.n
		  FROM unnest(branches) b (id)
		 CROSS JOIN LATERAL booking_find(chain, b.id, g, after_at, after_id, most)
			WITH ORDINALITY x (id, starts_at, n);
	ELSE
		RETURN QUERY EXECUTE format($q$
			SELECT x.id, x.starts_at, row_number() OVER (PARTITION BY p.id ORDER BY x.starts_at %1$s, x.id %1$s)
			  FROM branch p
			 CROSS JOIN LATERAL (SELECT b.id, b.starts_at FROM booking_row b
				 WHERE b.chain_id = $1 AND b.branch_id = p.id %2$s
				 ORDER BY b.starts_at %1$s, b.id %1$s LIMIT $3) x
			 WHERE p.chain_id = $1 AND p.id = ANY ($2)$q$, CASE WHEN back THEN 'DESC' ELSE 'ASC' END, concat(
			CASE WHEN g ? 'staff' THEN ' AND b.staff_id = $4' END,
			CASE WHEN g ? 'own' THEN ' AND b.staff_id = $5' END,
			CASE WHEN g->>'state' = 'live' THEN $q$ AND b.state <> 'cancelled'$q$ WHEN g ? 'state' THEN ' AND b.state = $6' END,
			CASE WHEN g ? 'from' THEN ' AND b.starts_at >= $7 AT TIME ZONE p.time_zone' END,
			CASE WHEN g ? 'upto' THEN ' AND b.starts_at < $8 AT TIME ZONE p.time_zone' END,
			CASE WHEN g ? 'since' THEN ' AND b.starts_at >= $9 AT TIME ZONE p.time_zone' END,
			CASE WHEN after_id IS NOT NULL THEN format(' AND (b.starts_at, b.id) %s ($10, $11)', CASE WHEN back THEN '<' ELSE '>' END) END))
		USING chain, branches, most, (g->>'staff')::bigint, (g->>'own')::bigint, g->>'state', (g->>'from')::timestamp,
			((g->>'upto')::date + 1)::timestamp, (g->>'since')::timestamp, after_at, after_id;
	END IF;
END $$;

-- The bookings of these branches that a filter means, in one order behind one cursor.
-- Each branch gives some, by the indexes that serve it; where one of them may have more,
-- only what comes before its last is certain, and the next round goes on from there.  A
-- page is one round; many rows are not read once for each branch.  The clients that the
-- text means are looked for once.
DROP FUNCTION IF EXISTS bookings_find(bigint, bigint[], jsonb, timestamptz, bigint, int);
CREATE OR REPLACE FUNCTION bookings_find(chain bigint, branches bigint[], f jsonb, after_at timestamptz, after_id bigint, most int)
RETURNS TABLE (id bigint, starts_at timestamptz)
LANGUAGE plpgsql STABLE ROWS 50 AS $$
#variable_conflict use_column
DECLARE
	g      jsonb;
	back   CONSTANT boolean := f->>'order' IS DISTINCT FROM 'old';
	share  int;
	more   boolean := true;		-- one of them gave all that it was asked for
	left_  int := most;
	ids    bigint[];
	ats    timestamptz[];
BEGIN
	IF cardinality(branches) = 1 THEN
		RETURN QUERY SELECT x.id, x.starts_at
		  FROM booking_find(chain, branches[1], f, after_at, after_id, most) x;
		RETURN;
	END IF;
	g := booking_filter(chain, f);
	share := least(most, greatest(CASE WHEN bookings_plain(g) THEN 20 ELSE 200 END, 2 * most / greatest(cardinality(branches), 1)));
	WHILE more AND left_ > 0 LOOP
		WITH r AS MATERIALIZED (
			SELECT x.id, x.starts_at, x.n
			  FROM bookings_each(chain, branches, g, after_at, after_id, share) x),
		sure AS MATERIALIZED (
			SELECT r.starts_at, r.id FROM r WHERE r.n = share
			 ORDER BY CASE WHEN back THEN r.starts_at END DESC, CASE WHEN back THEN r.id END DESC, r.starts_at, r.id LIMIT 1),
		x AS (
			SELECT r.id, r.starts_at, row_number() OVER (
				ORDER BY CASE WHEN back THEN r.starts_at END DESC, CASE WHEN back THEN r.id END DESC, r.starts_at, r.id) AS n
			  FROM r
			  LEFT JOIN sure ON true
			 WHERE sure.id IS NULL OR CASE WHEN back THEN (r.starts_at, r.id) >= (sure.starts_at, sure.id)
				ELSE (r.starts_at, r.id) <= (sure.starts_at, sure.id) END)
		SELECT array_agg(x.id ORDER BY x.n), array_agg(x.starts_at ORDER BY x.n), EXISTS (SELECT FROM sure)
		  INTO ids, ats, more
		  FROM x WHERE x.n <= left_;
		RETURN QUERY SELECT * FROM unnest(ids, ats);
		left_ := left_ - coalesce(cardinality(ids), 0);
		after_at := ats[cardinality(ats)];
		after_id := ids[cardinality(ids)];
	END LOOP;
END $$;

-- How many they are, counted no further than most.
CREATE OR REPLACE FUNCTION bookings_count(chain bigint, branches bigint[], f jsonb, most int) RETURNS int
LANGUAGE plpgsql STABLE AS $$
DECLARE
	g   CONSTANT jsonb := booking_filter(chain, f);
	n   int := 0;
	one bigint;
BEGIN
	IF g ? 'clients' AND cardinality(branches) > 1 THEN
		RETURN (SELECT count(*) FROM bookings_find(chain, branches, g, NULL, NULL, most));
	END IF;
	FOREACH one IN ARRAY branches LOOP
		EXIT WHEN n >= most;
		n := n + booking_count(chain, one, g, most - n);
	END LOOP;
	RETURN n;
END $$;

SELECT callable('okno_app, okno_worker', 'bookings_plain', 'bookings_each', 'bookings_find', 'bookings_count');
