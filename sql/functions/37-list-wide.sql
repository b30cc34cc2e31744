-- list-wide: the lists of bookings over several branches.

-- Whether a filter asks for no more than what one statement finds in all branches.
CREATE OR REPLACE FUNCTION bookings_plain(g jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT g - '{own,staff,state,from,upto,since,order}'::text[] = '{}'
$$;

-- The rules of a branch (booking_rules) as rules of any branch p: its id, its days.
CREATE OR REPLACE FUNCTION booking_rules_of(rules text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT regexp_replace(regexp_replace(rules, '\$2(?![0-9])', 'p.id', 'g'),
		'\$(7|8|15|16|17|24|25)(?![0-9])', '($\1 AT TIME ZONE p.time_zone)', 'g')
$$;

-- The same as bookings_each by any rules but clients: all branches are walked for a
-- little while, and of those where that does not fill their share, which are few or soon
-- at their end, all that fits is collected, as booking_find does it for one.
CREATE OR REPLACE FUNCTION bookings_sifted(chain bigint, branches bigint[], f jsonb, after_at timestamptz, after_id bigint, most int)
RETURNS TABLE (id bigint, starts_at timestamptz, n bigint)
LANGUAGE plpgsql STABLE ROWS 1000 SET enable_sort = off AS $$
#variable_conflict use_column
DECLARE
	back CONSTANT boolean := f->>'order' IS DISTINCT FROM 'old';
	way  CONSTANT text := CASE WHEN back THEN 'DESC' ELSE 'ASC' END;
	m    record := booking_meant(chain, f);
	g    CONSTANT jsonb := m.g;
	r    record := booking_rules(g, coalesce(field_rules(chain, f), ''),
		CASE WHEN after_id IS NOT NULL THEN format(' AND (b.starts_at, b.id) %s ($18, $19)', CASE WHEN back THEN '<' ELSE '>' END) END);
	path CONSTANT text := format(CASE WHEN r.lead = 'service' THEN $q$
		SELECT o.* FROM (SELECT b.id FROM booking_use b
			 WHERE b.chain_id = $1 AND b.branch_id = p.id AND b.kind = 'service' AND b.ref_id = $11 %1$s
			 ORDER BY b.starts_at %2$s, b.id %2$s LIMIT $20 * 20) w
		 CROSS JOIN LATERAL (SELECT r.* FROM booking_row r WHERE r.chain_id = $1 AND r.id = w.id LIMIT 1) o$q$
		ELSE $q$
		SELECT b.* FROM booking_row b WHERE b.chain_id = $1 AND b.branch_id = p.id %1$s
		 ORDER BY b.starts_at %2$s, b.id %2$s LIMIT $20 * 20$q$ END, booking_rules_of(r.walk), way);
BEGIN
	RETURN QUERY EXECUTE format($q$
		WITH place AS MATERIALIZED (SELECT p.id, p.time_zone FROM branch p WHERE p.chain_id = $1 AND p.id = ANY ($2)),
		walked AS MATERIALIZED (
			SELECT p.id AS branch, x.id, x.starts_at, x.n
			  FROM place p
			 CROSS JOIN LATERAL (SELECT y.id, y.starts_at, row_number() OVER () AS n
				  FROM (SELECT b.id, b.starts_at FROM (%1$s) b
					 WHERE true %3$s ORDER BY b.starts_at %5$s, b.id %5$s LIMIT $20) y) x),
		unfilled AS MATERIALIZED (
			SELECT p.id, p.time_zone FROM place p
			 WHERE %6$s AND NOT EXISTS (SELECT FROM walked w WHERE w.branch = p.id AND w.n = $20))
		SELECT w.id, w.starts_at, w.n FROM walked w WHERE NOT EXISTS (SELECT FROM unfilled u WHERE u.id = w.branch)
		 UNION ALL
		SELECT x.id, x.starts_at, x.n
		  FROM unfilled p
		 CROSS JOIN LATERAL (
			WITH c AS MATERIALIZED (SELECT b.id, b.starts_at FROM booking_row b
				WHERE b.chain_id = $1 AND b.branch_id = p.id %4$s %2$s)
			SELECT c.id, c.starts_at, row_number() OVER (ORDER BY c.starts_at %5$s, c.id %5$s) AS n
			  FROM c ORDER BY c.starts_at %5$s, c.id %5$s LIMIT $20) x$q$,
		path, booking_rules_of(r.walk), booking_rules_of(r.sift), booking_rules_of(r.every), way,
		CASE WHEN r.sift = '' THEN 'false' ELSE 'true' END)
	USING chain, branches, (g->>'staff')::bigint, (g->>'own')::bigint, g->>'state', g->>'origin',
		(g->>'made_from')::timestamp, ((g->>'made_upto')::date + 1)::timestamp,
		((g->>'sum_from')::numeric * 100)::bigint, ((g->>'sum_upto')::numeric * 100)::bigint,
		(g->>'service')::bigint, m.services, m.things, NULL::bigint[],
		(g->>'from')::timestamp, ((g->>'upto')::date + 1)::timestamp, (g->>'since')::timestamp,
		after_at, after_id, most, (g->>'label')::bigint, NULL::bigint[], (g->>'author')::bigint,
		(g->>'cancelled_from')::timestamp, ((g->>'cancelled_upto')::date + 1)::timestamp,
		nullif(g->>'canceller', 'client')::bigint, m.team;
END $$;

-- The first bookings of each of these branches that a filter g means, behind a cursor, so
-- many of each; n counts them in their branch.  A call for a branch costs more than its
-- page: what is asked for is one statement over all; and clients are looked for once,
-- which tells the few branches that they came to.  Sorting is off for the reason that
-- booking_find has.
CREATE OR REPLACE FUNCTION bookings_each(chain bigint, branches bigint[], g jsonb, after_at timestamptz, after_id bigint, most int)
RETURNS TABLE (id bigint, starts_at timestamptz, n bigint)
LANGUAGE plpgsql STABLE ROWS 1000 SET enable_sort = off AS $$
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
		RETURN QUERY SELECT x.id, x.starts_at, x.n FROM bookings_sifted(chain, branches, g, after_at, after_id, most) x;
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
	share := least(most, greatest(CASE WHEN g ? 'clients' THEN 200 ELSE 20 END, 2 * most / greatest(cardinality(branches), 1)));
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
BEGIN
	RETURN (SELECT count(*) FROM bookings_find(chain, branches, f, NULL, NULL, most));
END $$;

SELECT callable('okno_app, okno_worker', 'bookings_plain', 'booking_rules_of', 'bookings_sifted', 'bookings_each', 'bookings_find', 'bookings_count');
