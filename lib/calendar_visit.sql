-- calendar_visit: what a calendar is told about appointments.

-- name: visit_events(chain bigint, appointments bigint[]) :many
-- Appointments with their branch, specialist and services, by time.
SELECT a.id, extract(epoch FROM a.starts_at)::bigint AS starts_at, extract(epoch FROM a.ends_at)::bigint AS ends_at,
       extract(epoch FROM v.changed_at)::bigint AS changed_at, v.version, a.cancelled_at IS NOT NULL AS cancelled,
       coalesce(nullif(b.public_title, ''), b.title) AS title,
       concat_ws(', ', coalesce(nullif(b.public_title, ''), b.title), nullif(b.city, ''), nullif(b.address, '')) AS place,
       (SELECT string_agg(l.title, ', ' ORDER BY l.id) FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS services,
       s.name AS staff
  FROM appointment a
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
 WHERE a.chain_id = $1 AND a.id = ANY ($2)
 ORDER BY a.starts_at, a.id;
