-- list-wide: the lists of bookings over several branches.

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
	share  CONSTANT int := least(most, greatest(200, 2 * most / greatest(cardinality(branches), 1)));
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
	WHILE more AND left_ > 0 LOOP
		WITH r AS MATERIALIZED (
			SELECT x.id, x.starts_at, x.n
			  FROM unnest(branches) b (id)
			 CROSS JOIN LATERAL booking_find(chain, b.id, g, after_at, after_id, share)
				WITH ORDINALITY x (id, starts_at, n)),
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
	g  CONSTANT jsonb := booking_filter(chain, f);
	n  int := 0;
	one bigint;
BEGIN
	FOREACH one IN ARRAY branches LOOP
		EXIT WHEN n >= most;
		n := n + booking_count(chain, one, g, most - n);
	END LOOP;
	RETURN n;
END $$;

SELECT callable('okno_app, okno_worker', 'bookings_find', 'bookings_count');
