-- several: several appointments at once; the rules are in
-- sql/functions/31-several.sql.

-- name: several_now(chain bigint, branch bigint, ids bigint[], own bigint?, back bigint) :many
-- The appointments as they are now; own and back as in panel_visit.
SELECT a.id, a.visit_id, v.version, v.status, v.status = 'arrived' AS came, v.client_id, a.guest_id, a.staff_id, s.name AS staff,
       CASE WHEN a.guest_id IS NULL THEN concat_ws(' ', c.name, nullif(surname_seen(c.surname), ''))
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

-- name: several_was_there(chain bigint, user_id bigint, appointment bigint, staff bigint?, wall timestamp) :maybe
-- A row, if the asker put the appointment elsewhere from there within the last day: from
-- this member and time of the branch's clock; without a time, if it was they who
-- cancelled it.
SELECT a.id
  FROM appointment a
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id,
       LATERAL (SELECT bool_or(l.changes->'cancelled_at'->>0 IS NULL AND l.changes ? 'cancelled_at') AS cancelled,
	       bool_or((l.changes->'starts_at'->>0)::timestamptz = $5 AT TIME ZONE b.time_zone) AS came,
	       bool_or((l.changes->'staff_id'->>0)::bigint = $4) AS theirs
	  FROM log l
	 WHERE l.chain_id = $1 AND l.visit_id = a.visit_id AND l.object = 'appointment' AND l.object_id = a.id
	   AND l.user_id = $2 AND l.action = 'change' AND l.at > now() - interval '1 day') l
 WHERE a.chain_id = $1 AND a.id = $3
   AND CASE WHEN $5 IS NULL THEN l.cancelled
	    ELSE (l.came OR a.starts_at = $5 AT TIME ZONE b.time_zone) AND (l.theirs OR a.staff_id = coalesce($4, a.staff_id)) END;

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
