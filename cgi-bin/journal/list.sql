-- list: the bookings of a day as a table.

-- name: list_day(chain bigint, branch bigint, day date, staff bigint?) :many
WITH wanted AS (SELECT coalesce($3, (now() AT TIME ZONE b.time_zone)::date) AS day FROM branch b WHERE b.chain_id = $1 AND b.id = $2)
SELECT a.id, a.visit_id, a.staff_id, s.name AS staff, v.status, v.origin, v.version, v.comment,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') AS starts,
       to_char(a.ends_at AT TIME ZONE b.time_zone, 'HH24:MI') AS ends,
       CASE WHEN a.labels IS NOT NULL THEN label_looks($1, a.labels)::text END AS labels,
       CASE WHEN a.guest_id IS NULL THEN c.name ELSE guest_named($1, a.guest_id, c.name, c.surname) END AS name,
       CASE WHEN a.guest_id IS NULL THEN surname_seen(c.surname) END AS surname, c.phone, l.services, coalesce(l.cost, 0) AS cost,
       (coalesce(l.cost, 0) * 100)::bigint AS cents
  FROM branch b
  JOIN appointment a ON a.chain_id = $1 AND a.branch_id = $2 AND a.day = (SELECT wanted.day FROM wanted)
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
  LEFT JOIN LATERAL (
	SELECT string_agg(l.title, ', ' ORDER BY l.id) AS services, sum(l.cost) AS cost
	  FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = a.id) l ON true
 WHERE b.chain_id = $1 AND b.id = $2 AND a.cancelled_at IS NULL AND ($4 IS NULL OR a.staff_id = $4)
 ORDER BY a.starts_at, s.name, a.id;
