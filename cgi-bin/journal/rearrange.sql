-- rearrange: bookings that go otherwise than planned.

-- name: rearrange_list(chain bigint, branch bigint, staff bigint?, first date, last date, own bigint?, back bigint, most bigint) :many
-- What is booked on some days, by time: all of the branch, or what is still ahead of a
-- member, be it that they only help (instance: as which of a set; helpers: who is free
-- to help instead; others: free or not; spare: it can be done without).  own and back as in panel_visit, but
-- who helps is told of what others lead.  Minutes are those since the midnight of the
-- first day where the branch is.  person: who comes.
WITH w AS MATERIALIZED (
	SELECT h.id, h.instance FROM bookings_ahead($1, ARRAY[$3], $4, $5) h WHERE $3 IS NOT NULL AND h.branch_id = $2
	 UNION ALL
	SELECT x.id, NULL FROM appointment x
	 WHERE $3 IS NULL AND x.chain_id = $1 AND x.branch_id = $2 AND x.day BETWEEN $4 AND $5 AND x.cancelled_at IS NULL)
SELECT a.id, a.visit_id, v.version, a.staff_id, s.name AS staff, a.day, v.status,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') AS wall,
       (extract(epoch FROM a.starts_at) / 60)::bigint AS instant,
       (extract(epoch FROM a.starts_at AT TIME ZONE b.time_zone - $4::timestamp) / 60)::int AS start,
       (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length,
       a.before, a.after, c.phone, coalesce(a.guest_id, v.client_id) AS person,
       CASE WHEN a.guest_id IS NULL THEN c.name ELSE guest_named($1, a.guest_id, c.name, c.surname) END AS name,
       CASE WHEN a.guest_id IS NULL THEN surname_seen(c.surname) END AS surname,
       (SELECT string_agg(l.title, ', ' ORDER BY l.id) FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS services,
       (SELECT string_agg(l.service_id::text, ',' ORDER BY l.id) FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = a.id AND l.service_id IS NOT NULL) AS service_ids,
       w.instance, w.instance IS NOT NULL AND helper_spare($1, $2, a.id, w.instance) AS spare,
       CASE WHEN w.instance IS NOT NULL THEN helpers_free($1, $2, a.id, w.instance) END AS helpers,
       CASE WHEN w.instance IS NOT NULL THEN helpers_free($1, $2, a.id, w.instance, 'infinity') END AS others
  FROM w
  JOIN appointment a ON a.chain_id = $1 AND a.id = w.id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 WHERE ($6 IS NULL OR a.staff_id = $6 OR w.instance IS NOT NULL)
   AND ($3 IS NULL OR v.status <> 'arrived')
   AND ($7 < 0 OR a.day >= (now() AT TIME ZONE b.time_zone)::date - $7::int)
 ORDER BY a.starts_at, a.id
 LIMIT $8;

-- name: rearrange_elsewhere(chain bigint, branch bigint, staff bigint, first date, last date) :many
-- How much of a member is booked in other branches meanwhile.
SELECT b.id, b.title, count(*) AS n
  FROM bookings_ahead($1, ARRAY[$3], $4, $5) a
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id
 WHERE a.branch_id <> $2
 GROUP BY b.id, b.title
 ORDER BY b.id;

-- name: rearrange_of(chain bigint, branch bigint, appointment bigint, own bigint?) :maybe
-- Whose an appointment is, and when.
SELECT a.staff_id, a.day, a.day + 1 AS next
  FROM appointment a
 WHERE a.chain_id = $1 AND (a.branch_id = $2) IS TRUE AND a.id = $3 AND a.cancelled_at IS NULL AND ($4 IS NULL OR a.staff_id = $4);

-- name: rearrange_rest(chain bigint, branch bigint, own bigint, ids bigint[], first date) :many
-- What a delay of these leaves where it is with others, for it is not the asker's to move.
SELECT behind, staff, start, length FROM late_elsewhere($1, $2, $3, $4, $5, $5 + 1);

-- name: rearrange_who(chain bigint, branch bigint, staff bigint, own bigint?) :maybe
-- A member of the branch, and what day it is there.
SELECT s.name, (now() AT TIME ZONE b.time_zone)::date AS today
  FROM staff_branch sb
  JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
 WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND sb.staff_id = $3 AND ($4 IS NULL OR sb.staff_id = $4);

-- name: rearrange_helper(chain bigint, branch bigint, appointment bigint, was bigint, other bigint, at timestamptz) :one
-- May somebody else, or nobody, help in a booking, be it at another time?
SELECT helper_may($1, $2, $3, $4, $5, $6) AS may;

-- name: rearrange_help(chain bigint, branch bigint, own bigint?, items jsonb) :json
SELECT several_help($1, $2, $3, $4);

-- name: rearrange_absent(chain bigint, branch bigint, staff bigint, first date, last date, user_id bigint) :json
-- Notes that a member is ill on some days; their hours go.
SELECT coalesce(absence_set($1, $2, ARRAY[$3], 'sick', $4, $5, '', true, $6), 'null');

-- name: rearrange_present(chain bigint, branch bigint, edit bigint, user_id bigint) :json
-- Takes back what rearrange_absent noted; null: somebody has changed it since.
SELECT coalesce(timetable_undo($1, $2, $3, $4), 'null');

-- name: rearrange_untold(chain bigint, ids bigint[]) :many
-- Whose clients no message tells that these are moved or cancelled, a row a client.
SELECT a.id, a.phone
  FROM (SELECT DISTINCT ON (c.id) a.id, a.starts_at, c.phone
	  FROM appointment a
	  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
	  JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
	 WHERE a.chain_id = $1 AND a.id = ANY ($2)
	   AND NOT EXISTS (SELECT FROM outbox o
		WHERE o.chain_id = $1 AND o.visit_id = v.id AND o.state = 'new' AND o.template IN ('booked', 'moved', 'cancelled'))
	 ORDER BY c.id, a.starts_at, a.id) a
 ORDER BY a.starts_at, a.id;
