-- things: a day of a branch by its rooms and things.

-- name: things_all(chain bigint, branch bigint, day date) :many
-- Each instance that is in use or booked that day, with its kind.
WITH wanted AS (SELECT coalesce($3, (now() AT TIME ZONE b.time_zone)::date) AS day FROM branch b WHERE b.chain_id = $1 AND b.id = $2)
SELECT i.id, i.title, r.title AS kind
  FROM resource r
  JOIN resource_instance i ON i.chain_id = $1 AND i.resource_id = r.id
 WHERE r.chain_id = $1 AND r.branch_id = $2 AND r.kind = 'thing'
   AND (r.archived_at IS NULL AND i.archived_at IS NULL
	OR EXISTS (SELECT FROM appointment a
		     JOIN appointment_thing t ON t.chain_id = $1 AND t.appointment_id = a.id AND t.instance_id = i.id
		    WHERE a.chain_id = $1 AND a.branch_id = $2 AND a.day = (SELECT wanted.day FROM wanted) AND a.cancelled_at IS NULL))
 ORDER BY r.id, i.id;

-- name: things_cards(chain bigint, branch bigint, day date, staff bigint?) :many
-- The appointments of the day by thing and start, a row for each line.
WITH wanted AS (SELECT coalesce($3, (now() AT TIME ZONE b.time_zone)::date) AS day FROM branch b WHERE b.chain_id = $1 AND b.id = $2)
SELECT a.id, a.visit_id, a.staff_id, a.day, a.start, a.length, a.on_top, a.status, a.origin, a.version,
       a.name, a.surname, a.note, a.is_first, a.title, a.category_id, t.instance_id AS thing_id, false AS assists, a.labels, a.repeats
  FROM branch b
  JOIN appointment_card a ON a.chain_id = $1 AND a.branch_id = $2 AND a.day = (SELECT wanted.day FROM wanted)
  JOIN LATERAL (
	SELECT t.instance_id FROM appointment_thing t WHERE t.chain_id = $1 AND t.appointment_id = a.id
	 UNION
	SELECT i.id FROM resource_instance i
	  JOIN staff s ON s.chain_id = $1 AND s.id = i.staff_id AND s.kind = 'room'
	 WHERE i.chain_id = $1 AND i.staff_id = a.staff_id) t ON true
 WHERE b.chain_id = $1 AND b.id = $2 AND ($4 IS NULL OR a.staff_id = $4)
 ORDER BY t.instance_id, a.starts_at, a.id, a.line_id;
