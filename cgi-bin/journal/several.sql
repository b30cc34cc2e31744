-- several: several appointments at once; the rules are in
-- sql/functions/31-several.sql.

-- name: several_now(chain bigint, branch bigint, ids bigint[], own bigint?, back bigint) :many
-- The appointments as they are now; own and back as in panel_visit.
SELECT a.id, a.visit_id, v.version, v.status, v.status = 'arrived' AS came, v.client_id, a.guest_id, a.staff_id, s.name AS staff,
       CASE WHEN a.guest_id IS NULL THEN concat_ws(' ', c.name, nullif(c.surname, ''))
	    ELSE guest_named($1, a.guest_id, c.name, c.surname) END AS who, a.starts_at < now() AS past,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') AS wall,
       to_char(a.ends_at AT TIME ZONE b.time_zone, 'HH24:MI') AS ends,
       (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length, a.cancelled_at IS NOT NULL AS cancelled, a.on_top,
       to_char(now() AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') AS clock
  FROM appointment a
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 WHERE a.chain_id = $1 AND a.branch_id IS NOT DISTINCT FROM $2 AND a.id = ANY ($3) AND ($4 IS NULL OR a.staff_id = $4)
   AND ($5 < 0 OR a.day >= (now() AT TIME ZONE b.time_zone)::date - $5::int);

-- name: several_lines(chain bigint, ids bigint[]) :many
-- The services of appointments, as a copy of them is booked.
SELECT l.appointment_id, l.service_id, l.quantity, l.duration
  FROM appointment_line l
 WHERE l.chain_id = $1 AND l.appointment_id = ANY ($2) AND l.service_id IS NOT NULL
 ORDER BY l.appointment_id, l.id;

-- name: several_move(chain bigint, branch bigint, own bigint?, items jsonb) :json
SELECT several_move($1, $2, $3, $4);

-- name: several_cancel(chain bigint, branch bigint, own bigint?, items jsonb, back bool) :json
SELECT several_cancel($1, $2, $3, $4, $5);

-- name: several_status(chain bigint, branch bigint, own bigint?, items jsonb) :json
SELECT several_status($1, $2, $3, $4);
