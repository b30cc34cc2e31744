-- load: how full the days of a month are.

-- name: load_days(chain bigint, branch bigint, day date, staff bigint?) :many
-- Bookings, and minutes booked and worked, by day and member, in the whole
-- weeks of a month; who did nothing on a day has no row.
WITH span AS (
	SELECT b.time_zone, date_trunc('week', m.first::timestamp)::date AS first,
	       date_trunc('week', (m.first + interval '1 month - 1 day')::timestamp)::date + 6 AS last
	  FROM branch b,
	       LATERAL (SELECT date_trunc('month', coalesce($3, (now() AT TIME ZONE b.time_zone)::date)::timestamp)::date AS first) m
	 WHERE b.chain_id = $1 AND b.id = $2)
SELECT x.day, x.staff_id, sum(x.n)::int AS n, sum(x.booked)::int AS booked, sum(x.worked)::int AS worked
  FROM (SELECT a.day, a.staff_id, 1 AS n, (date_part('epoch', a.ends_at - a.starts_at) / 60)::int AS booked, 0 AS worked
	  FROM appointment a
	 WHERE a.chain_id = $1 AND a.branch_id = $2 AND a.cancelled_at IS NULL
	   AND a.day BETWEEN (SELECT first FROM span) AND (SELECT last FROM span)
	   AND ($4 IS NULL OR a.staff_id = $4)
	 UNION ALL
	SELECT h.day, h.staff_id, 0, 0, (SELECT sum(upper(r) - lower(r)) FROM unnest(h.hours) r)
	  FROM shift h
	 WHERE h.chain_id = $1 AND h.branch_id = $2
	   AND h.day BETWEEN (SELECT first FROM span) AND (SELECT last FROM span)
	   AND ($4 IS NULL OR h.staff_id = $4)) x
 GROUP BY x.day, x.staff_id
 ORDER BY x.day;

-- name: load_closed(chain bigint, branch bigint, day date) :many
-- The days of the weeks around a month on which the branch is closed, as journal_away tells them.
SELECT 0 AS staff_id, c.day, 'closed' AS kind, c.reason
  FROM branch b,
       LATERAL (SELECT date_trunc('month', coalesce($3, (now() AT TIME ZONE b.time_zone)::date)::timestamp)::date AS first) m
  JOIN closed_day c ON c.chain_id = $1 AND c.branch_id = $2 AND c.day BETWEEN m.first - 7 AND m.first + 38
 WHERE b.chain_id = $1 AND b.id = $2;
