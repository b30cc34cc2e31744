-- late: what a client who is late has with others.

-- What whoever comes to these appointments, or the visits that they are of, have with
-- others than "own" from then on, up to a day: behind which of them (the last before
-- it), with whom, and when, in minutes since the midnight of the first day where the branch is.
-- Told in spite of the asker's limits, for a delay is the client's wherever they go
-- next; no more of it than that.
CREATE OR REPLACE FUNCTION late_elsewhere(chain bigint, branch bigint, own bigint, ids bigint[], first date, last date)
RETURNS TABLE (behind bigint, staff text, start int, length int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN QUERY
	SELECT y.behind, y.name, (extract(epoch FROM y.starts_at AT TIME ZONE b.time_zone - first::timestamp) / 60)::int,
	       (extract(epoch FROM y.ends_at - y.starts_at) / 60)::int
	  FROM branch b, (
		SELECT DISTINCT ON (x.id) a.id AS behind, s.name, x.starts_at, x.ends_at
		  FROM appointment a
		  JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id
		  JOIN appointment x ON x.chain_id = chain AND x.branch_id = late_elsewhere.branch AND x.day BETWEEN first AND last
			AND x.starts_at >= a.starts_at AND x.staff_id <> own AND x.cancelled_at IS NULL
		  JOIN visit w ON w.chain_id = chain AND w.id = x.visit_id
		  JOIN staff s ON s.chain_id = chain AND s.id = x.staff_id
		 WHERE a.chain_id = chain AND a.branch_id = late_elsewhere.branch AND a.id = ANY (ids) AND a.staff_id = own
		   AND (x.visit_id = a.visit_id OR coalesce(x.guest_id, w.client_id) = coalesce(a.guest_id, v.client_id))
		 ORDER BY x.id, a.starts_at DESC, a.id) y
	 WHERE b.chain_id = chain AND b.id = late_elsewhere.branch
	 ORDER BY y.starts_at, y.name;
END $$;

SELECT callable('okno_app', 'late_elsewhere');
