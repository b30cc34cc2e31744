-- reminders: the branch's own words for messages to clients.

-- name: texts_read(chain bigint, branch bigint, kind text) :many
SELECT channel, lang, body FROM message_text
 WHERE chain_id = $1 AND branch_id = $2 AND kind = $3;

-- name: texts_sample(chain bigint, branch bigint) :maybe
-- Something real to show a text with: the next booking of the branch that has a
-- client, else its last one.
SELECT a.visit_id, message_place(b) AS place, b.currency, c.name AS client,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS day,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') AS starts, s.name AS staff, h.name AS guest,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('title', l.title) ORDER BY l.id), '[]')
	  FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS services,
       (SELECT coalesce(sum(l.cost), 0)::text
	  FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS cost
  FROM branch b,
       LATERAL (SELECT x.id, x.visit_id, x.staff_id, x.starts_at, x.guest_id, v.client_id
		  FROM appointment x
		  JOIN visit v ON v.chain_id = $1 AND v.id = x.visit_id AND v.client_id IS NOT NULL
		 WHERE x.chain_id = $1 AND x.branch_id = $2 AND x.cancelled_at IS NULL
		   -- The day first, along its index: else all that are to come are looked at.
		   AND x.day = (SELECT y.day FROM appointment y
			  JOIN visit w ON w.chain_id = $1 AND w.id = y.visit_id AND w.client_id IS NOT NULL
			 WHERE y.chain_id = $1 AND y.branch_id = $2 AND y.cancelled_at IS NULL
			   AND y.day >= (now() AT TIME ZONE b.time_zone)::date
			 ORDER BY y.day LIMIT 1)
		 ORDER BY x.starts_at LIMIT 1) a
  JOIN client c ON c.chain_id = $1 AND c.id = a.client_id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  LEFT JOIN client h ON h.chain_id = $1 AND h.id = a.guest_id
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: texts_place(chain bigint, branch bigint) :one
SELECT message_place(b) AS place, b.currency, branch_style(b.country, b.date_order, b.clock) AS style
  FROM branch b WHERE b.chain_id = $1 AND b.id = $2;

-- name: texts_set(chain bigint, branch bigint, kind text, channel text, lang text, body text) :exec
-- Empty words are the usual ones.
WITH gone AS (
	DELETE FROM message_text t
	 WHERE t.chain_id = $1 AND t.branch_id = $2 AND t.kind = $3 AND t.channel = $4 AND t.lang = $5 AND $6 = '')
INSERT INTO message_text AS t (chain_id, branch_id, kind, channel, lang, body)
SELECT $1, $2, $3, $4, $5, $6 WHERE $6 <> ''
ON CONFLICT (chain_id, branch_id, kind, channel, lang) DO UPDATE SET body = excluded.body WHERE t.body <> excluded.body;

-- name: ready_list(chain bigint, branch bigint) :many
SELECT id, title, body FROM ready_text WHERE chain_id = $1 AND branch_id = $2 ORDER BY title COLLATE by_number, id LIMIT 200;

-- name: ready_add(chain bigint, branch bigint, title text, body text) :one
INSERT INTO ready_text (chain_id, branch_id, title, body) VALUES ($1, $2, $3, $4) RETURNING id;

-- name: ready_set(chain bigint, branch bigint, id bigint, title text, body text) :one
UPDATE ready_text SET title = $4, body = $5 WHERE chain_id = $1 AND branch_id = $2 AND id = $3 RETURNING id;

-- name: ready_drop(chain bigint, branch bigint, id bigint) :one
DELETE FROM ready_text WHERE chain_id = $1 AND branch_id = $2 AND id = $3 RETURNING id;
