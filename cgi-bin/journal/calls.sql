-- calls: the bookings of a day to call through, and what came of it.

-- name: calls_list(chain bigint, branch bigint, day date, own bigint?, back bigint) :many
-- The visits with appointments that stand on a day (NULL: tomorrow), a row each, by start.
SELECT v.id, v.status = 'confirmed' AS confirmed, d.day, c.phone,
       CASE WHEN count(a.guest_id) = 0 THEN c.name
	    ELSE concat_ws(', ', CASE WHEN count(*) > count(a.guest_id) THEN nullif(concat_ws(' ', c.name, nullif(surname_seen(c.surname), '')), '') END,
		string_agg(DISTINCT CASE WHEN a.guest_id IS NOT NULL THEN guest_named($1, a.guest_id, c.name, c.surname) END, ', ')) END AS name,
       CASE WHEN count(a.guest_id) = 0 THEN surname_seen(c.surname) END AS surname,
       to_char(min(a.starts_at) AT TIME ZONE b.time_zone, 'HH24:MI') AS starts,
       string_agg(DISTINCT s.name, ', ') AS staff,
       (SELECT string_agg(DISTINCT l.title, ', ') FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = ANY (array_agg(a.id))) AS services,
       k.state AS called, coalesce(k.note, '') AS note,
       to_char(k.at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS at, member_name(k.by_user) AS who
  FROM branch b
 CROSS JOIN LATERAL (SELECT coalesce($3, (now() AT TIME ZONE b.time_zone)::date + 1) AS day OFFSET 0) d
  JOIN appointment a ON a.chain_id = $1 AND a.branch_id = $2 AND a.day = d.day AND a.cancelled_at IS NULL
	AND ($4 IS NULL OR a.staff_id = $4)
	AND ($5 < 0 OR a.day >= (now() AT TIME ZONE b.time_zone)::date - $5::int)
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id AND v.status IN ('waiting', 'confirmed')
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
  LEFT JOIN visit_call k ON k.chain_id = $1 AND k.visit_id = v.id
 WHERE b.chain_id = $1 AND b.id = $2
 GROUP BY b.time_zone, v.id, v.status, d.day, c.name, c.surname, c.phone, k.state, k.note, k.at, k.by_user
 ORDER BY min(a.starts_at), v.id;

-- name: calls_day(chain bigint, branch bigint, day date) :one
SELECT coalesce($3, (now() AT TIME ZONE b.time_zone)::date + 1) AS day
  FROM branch b WHERE b.chain_id = $1 AND b.id = $2;

-- name: calls_set(chain bigint, branch bigint, visit bigint, own bigint?, state text, note text, who bigint) :one
-- Others who have the day's list open hear of it.
WITH k AS (
	INSERT INTO visit_call AS k (chain_id, visit_id, state, note, by_user)
	SELECT $1, v.id, $5, $6, $7
	  FROM visit v
	 WHERE v.chain_id = $1 AND v.branch_id = $2 AND v.id = $3
	   AND ($4 IS NULL OR EXISTS (SELECT FROM appointment a WHERE a.chain_id = $1 AND a.visit_id = v.id AND a.staff_id = $4))
	ON CONFLICT (chain_id, visit_id) DO UPDATE SET state = excluded.state, note = excluded.note, at = now(), by_user = excluded.by_user
	RETURNING k.visit_id)
SELECT k.visit_id, count(job_add('live', 'notice', $2, jsonb_build_object('kind', 'call', 'day', d.day))) AS told
  FROM k
  LEFT JOIN LATERAL (SELECT DISTINCT a.day FROM appointment a
	WHERE a.chain_id = $1 AND a.visit_id = k.visit_id AND a.cancelled_at IS NULL) d ON true
 GROUP BY k.visit_id;

-- name: calls_confirm(chain bigint, branch bigint, visit bigint) :many
-- Who has said so is confirmed.
SELECT visit_change($1, $2, NULL, v.id, NULL, '{"status": "confirmed"}') AS done
  FROM visit v WHERE v.chain_id = $1 AND v.branch_id = $2 AND v.id = $3 AND v.status = 'waiting';
