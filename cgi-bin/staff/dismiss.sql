-- dismiss: letting a member go: their bookings after the last day.

-- name: dismiss_bookings(chain bigint, branch bigint, member bigint, last date, after_at bigint?, after bigint?, most bigint) :many
-- What is booked with them in the branch after a day, by time, and where they help
-- (lead: whom; instance: as which of a set; helpers: who is free to help instead): so
-- many of them, behind the booking after at a moment; rest: how many there are from
-- there on, total: in all.
WITH ahead AS MATERIALIZED (
	SELECT w.id, w.instance, w.starts_at FROM bookings_ahead($1, ARRAY[$3], $4 + 1, 'infinity') w WHERE w.branch_id = $2)
SELECT a.id, v.id AS visit_id, v.version, a.day, to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') AS starts,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') AS clock,
       (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length, a.before, a.after,
       concat_ws(' ', nullif(c.name, ''), nullif(surname_seen(c.surname), '')) AS client,
       (SELECT string_agg(l.title, ', ' ORDER BY l.id) FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS services,
       (SELECT string_agg(l.service_id::text, ',' ORDER BY l.id) FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = a.id AND l.service_id IS NOT NULL) AS service_ids,
       w.at, w.rest, w.total, w.instance, CASE WHEN w.instance IS NOT NULL THEN s.name END AS lead,
       CASE WHEN w.instance IS NOT NULL THEN helpers_free($1, $2, a.id, w.instance) END AS helpers
  FROM (SELECT h.id, h.instance, extract(epoch FROM h.starts_at)::bigint AS at, count(*) OVER () AS rest,
	       (SELECT count(*) FROM ahead) AS total
	  FROM ahead h
	 WHERE $5 IS NULL OR (h.starts_at, h.id) > (to_timestamp($5), $6)
	 ORDER BY h.starts_at, h.id
	 LIMIT $7) w
  JOIN appointment a ON a.chain_id = $1 AND a.id = w.id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 ORDER BY a.starts_at, a.id;

-- name: dismiss_elsewhere(chain bigint, branch bigint, member bigint, last date) :many
-- How much they have in other branches.
SELECT b.id, b.title, count(*) AS n
  FROM bookings_ahead($1, ARRAY[$3], $4 + 1, 'infinity') a
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id
 WHERE a.branch_id <> $2
 GROUP BY b.id, b.title
 ORDER BY b.id;

-- name: dismiss_helper(chain bigint, branch bigint, appointment bigint, instance bigint, other bigint) :json
-- Somebody else helps in a booking.
SELECT coalesce(helper_replace($1, $2, $3, $4, $5), 'null');

-- name: dismiss_member(chain bigint, member bigint, last date, today date) :exec
SELECT staff_dismiss($1, $2, $3, $4);
