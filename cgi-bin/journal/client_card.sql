-- client_card: a client as the front desk needs to know them: figures, visits, the
-- people they bring along.

-- name: card_head(chain bigint, branch bigint, client bigint) :maybe
-- The client, and whose guest they are.
SELECT c.id, c.name, surname_seen(c.surname) AS surname, c.phone, c.email::text AS email, c.importance, c.blocked, c.birth_date,
       trim_scale(c.discount) AS client_discount, c.comment AS client_comment, c.allergies,
       h.id AS host_id, concat_ws(' ', h.name, nullif(surname_seen(h.surname), '')) AS host, b.currency::text,
       (SELECT count(*) FROM visit v WHERE v.chain_id = $1 AND v.client_id = c.id AND v.merged_into IS NULL) AS visits
  FROM client c
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  LEFT JOIN client h ON h.chain_id = $1 AND h.id = c.host_id
 WHERE c.chain_id = $1 AND c.id = $3 AND c.archived_at IS NULL;

-- name: card_guests(chain bigint, client bigint) :many
SELECT c.id, concat_ws(' ', c.name, nullif(surname_seen(c.surname), '')) AS name
  FROM client c
 WHERE c.chain_id = $1 AND c.host_id = $2 AND c.archived_at IS NULL
 ORDER BY c.id;

-- name: card_facts(chain bigint, client bigint) :one
-- How often they came, and did not; what they paid for: bookings that were their
-- own, or on their name.
SELECT count(*) FILTER (WHERE x.status = 'arrived') AS came,
       count(*) FILTER (WHERE x.status = 'no_show') AS missed,
       count(*) FILTER (WHERE x.gone) AS cancelled,
       coalesce(sum(x.cost) FILTER (WHERE x.status = 'arrived'), 0) AS spent
  FROM (SELECT v.status::text, bool_and(a.cancelled_at IS NOT NULL) AS gone,
	       sum(l.cost) FILTER (WHERE a.cancelled_at IS NULL) AS cost
	  FROM visit v
	  JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id
	  LEFT JOIN appointment_line l ON l.chain_id = $1 AND l.appointment_id = a.id
	 WHERE v.chain_id = $1 AND v.client_id = $2
	 GROUP BY v.id, v.status) x;

-- name: card_visits(chain bigint, branch bigint, client bigint, visit bigint?, before timestamptz, most bigint) :many
-- Their visits, the latest first, those of others' on which they were a guest as
-- well; but not this one.  before: those that begin earlier.  here: in this branch,
-- where it can be opened; same_day: on a day of this one.
SELECT v.id, v.version, v.status::text, v.branch_id = $2 AS here, b.title AS branch,
       to_char(x.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS before,
       to_char(x.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS day,
       to_char(x.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') AS clock,
       x.cancelled, x.services, x.staff, x.cost, b.currency::text,
       CASE WHEN v.client_id IS DISTINCT FROM $3 THEN (SELECT concat_ws(' ', h.name, nullif(surname_seen(h.surname), '')) FROM client h
	WHERE h.chain_id = $1 AND h.id = v.client_id) END AS host,
       v.client_id = $3 AND v.branch_id = $2 AND EXISTS (
		SELECT FROM appointment o JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id AND a.day = o.day
		 WHERE o.chain_id = $1 AND o.visit_id = $4) AS same_day
  FROM (SELECT v.id FROM visit v WHERE v.chain_id = $1 AND v.client_id = $3
	 UNION
	SELECT a.visit_id FROM appointment a WHERE a.chain_id = $1 AND a.guest_id = $3) i
  JOIN visit v ON v.chain_id = $1 AND v.id = i.id
  JOIN branch b ON b.chain_id = $1 AND b.id = v.branch_id
  JOIN LATERAL (
	SELECT min(a.starts_at) AS starts_at, bool_and(a.cancelled_at IS NOT NULL) AS cancelled,
	       string_agg(DISTINCT s.name, ', ') AS staff,
	       string_agg((SELECT string_agg(l.title, ', ' ORDER BY l.id) FROM appointment_line l
		WHERE l.chain_id = $1 AND l.appointment_id = a.id), ', ' ORDER BY a.starts_at) AS services,
	       sum((SELECT sum(l.cost) FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id)) AS cost
	  FROM appointment a JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
	 WHERE a.chain_id = $1 AND a.visit_id = v.id AND (v.client_id = $3 OR a.guest_id = $3)
	HAVING count(*) > 0) x ON true
 WHERE v.id IS DISTINCT FROM $4 AND ($5 IS NULL OR x.starts_at < $5)
 ORDER BY x.starts_at DESC, v.id DESC
 LIMIT $6;

-- name: card_previous(chain bigint, branch bigint, staff bigint?, day date, minute bigint?) :maybe
-- Whom this member had last before a time of a day: who often books again.
SELECT c.id, concat_ws(' ', c.name, nullif(surname_seen(c.surname), '')) AS name,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') AS clock
  FROM branch b
  JOIN appointment a ON a.chain_id = $1 AND a.branch_id = $2 AND a.day = $4 AND a.staff_id = $3
	AND a.cancelled_at IS NULL AND a.starts_at < ($4::timestamp + $5 * interval '1 minute') AT TIME ZONE b.time_zone
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  JOIN client c ON c.chain_id = $1 AND c.id = v.client_id AND c.archived_at IS NULL
 WHERE b.chain_id = $1 AND b.id = $2
 ORDER BY a.starts_at DESC, a.id DESC
 LIMIT 1;
