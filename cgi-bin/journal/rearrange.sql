-- rearrange: the bookings of one member on a day, when it goes otherwise than planned.

-- name: rearrange_day(chain bigint, branch bigint, staff bigint, day date, own bigint?, back bigint) :many
-- What is booked, by time; own and back as in panel_visit.  Minutes are those
-- since midnight where the branch is.
SELECT a.id, a.visit_id, v.version, a.staff_id, a.day, v.status,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') AS wall,
       (extract(epoch FROM a.starts_at AT TIME ZONE b.time_zone - a.day::timestamp) / 60)::int AS start,
       (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length,
       a.before, a.after, a.ends_at <= now() AS over, c.phone,
       CASE WHEN a.guest_id IS NULL THEN c.name ELSE guest_named($1, a.guest_id, c.name, c.surname) END AS name,
       CASE WHEN a.guest_id IS NULL THEN c.surname END AS surname,
       (SELECT string_agg(l.title, ', ' ORDER BY l.id) FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS services,
       (SELECT string_agg(l.service_id::text, ',' ORDER BY l.id) FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = a.id AND l.service_id IS NOT NULL) AS service_ids
  FROM appointment a
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 WHERE a.chain_id = $1 AND a.branch_id = $2 AND a.staff_id = $3 AND a.day = $4 AND a.cancelled_at IS NULL
   AND ($5 IS NULL OR a.staff_id = $5)
   AND ($6 < 0 OR a.day >= (now() AT TIME ZONE b.time_zone)::date - $6::int)
 ORDER BY a.starts_at, a.id
 LIMIT 100;

-- name: rearrange_of(chain bigint, branch bigint, appointment bigint, own bigint?) :maybe
-- Whose an appointment is, and when.
SELECT a.staff_id, a.day
  FROM appointment a
 WHERE a.chain_id = $1 AND a.branch_id = $2 AND a.id = $3 AND a.cancelled_at IS NULL AND ($4 IS NULL OR a.staff_id = $4);

-- name: rearrange_who(chain bigint, branch bigint, staff bigint, own bigint?) :maybe
-- A member of the branch, and what day it is there.
SELECT s.name, (now() AT TIME ZONE b.time_zone)::date AS today
  FROM staff_branch sb
  JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
 WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND sb.staff_id = $3 AND ($4 IS NULL OR sb.staff_id = $4);

-- name: rearrange_absent(chain bigint, branch bigint, staff bigint, day date, user_id bigint) :json
-- Notes that a member is ill on a day; the hours of the day go.
SELECT coalesce(absence_set($1, $2, ARRAY[$3], 'sick', $4, $4, '', true, $5), 'null');

-- name: rearrange_present(chain bigint, branch bigint, edit bigint, user_id bigint) :json
-- Takes back what rearrange_absent noted; null: somebody has changed it since.
SELECT coalesce(timetable_undo($1, $2, $3, $4), 'null');
