-- list-wide: the lists of bookings over several branches.

-- The bookings of these branches that a filter means, in one order behind one cursor:
-- as many of each as the whole page has, by the indexes that serve a branch, and of
-- those the first.  The clients that the text means are looked for once.
CREATE OR REPLACE FUNCTION bookings_find(chain bigint, branches bigint[], f jsonb, after_at timestamptz, after_id bigint, most int)
RETURNS TABLE (id bigint, starts_at timestamptz, state text, cost bigint, branch_id bigint)
LANGUAGE plpgsql STABLE ROWS 50 AS $$
#variable_conflict use_column
DECLARE
	g    jsonb;
	back CONSTANT boolean := f->>'order' IS DISTINCT FROM 'old';
BEGIN
	IF cardinality(branches) = 1 THEN
		RETURN QUERY SELECT x.id, x.starts_at, x.state, x.cost, branches[1]
		  FROM booking_find(chain, branches[1], f, after_at, after_id, most) x;
		RETURN;
	END IF;
	g := booking_filter(chain, f);
	RETURN QUERY
	SELECT x.id, x.starts_at, x.state, x.cost, b.id
	  FROM unnest(branches) b (id)
	 CROSS JOIN LATERAL booking_find(chain, b.id, g, after_at, after_id, most) x
	 ORDER BY CASE WHEN back THEN x.starts_at END DESC, CASE WHEN back THEN x.id END DESC, x.starts_at, x.id
	 LIMIT most;
END $$;

SELECT callable('okno_app, okno_worker', 'bookings_find');
