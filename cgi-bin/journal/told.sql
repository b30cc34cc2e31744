-- told: the messages of a visit, and what its client is told by itself.

-- name: told_visit(chain bigint, branch bigint, visit bigint, own bigint?, back bigint) :many
-- The visit, a row for each appointment that stands (of a cancelled one all), as texts tell of them.
SELECT v.notify, c.name AS client, c.phone, c.email::text, coalesce(c.no_sms, false) AS no_sms,
       coalesce(c.no_mail, false) AS no_mail, coalesce(nullif(c.lang, ''), b.lang) AS lang,
       message_place(b) AS place, b.currency, branch_style(b.country, b.date_order, b.clock) AS style,
       a.day, to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') AS starts, s.name AS staff, h.name AS guest,
       a.notify_sms, a.notify_email,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('title', l.title) ORDER BY l.id), '[]')
	  FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS services,
       (SELECT coalesce(sum(l.cost), 0)::text
	  FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS cost
  FROM visit v
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
  LEFT JOIN client h ON h.chain_id = $1 AND h.id = a.guest_id
 WHERE v.chain_id = $1 AND v.branch_id = $2 AND v.id = $3
   AND EXISTS (SELECT FROM appointment x
	WHERE x.chain_id = $1 AND x.visit_id = v.id AND ($4 IS NULL OR x.staff_id = $4)
	  AND ($5 < 0 OR x.day >= (now() AT TIME ZONE b.time_zone)::date - $5::int))
 ORDER BY a.cancelled_at IS NOT NULL, a.starts_at, a.id;

-- name: told_list(chain bigint, branch bigint, visit bigint) :many
-- Its messages, the newest first.
SELECT o.id, o.channel, o.template, o.hours, o.state, o.attempts, o.error, o.params->>'text' AS said,
       member_name(o.user_id) AS who,
       gateway_on($1, o.branch_id, o.channel) AS has_gateway,
       to_char(coalesce(o.sent_at, o.tried_at, o.created_at) AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS at
  FROM outbox o
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
 WHERE o.chain_id = $1 AND (o.branch_id = $2) IS TRUE AND o.visit_id = $3
 ORDER BY o.id DESC LIMIT 100;

-- name: told_ready(chain bigint, branch bigint) :many
SELECT id, title, body FROM ready_text WHERE chain_id = $1 AND branch_id = $2 ORDER BY title COLLATE by_number, id LIMIT 50;

-- name: told_write(visit bigint, way text, said text) :one
SELECT message_write($1, $2, $3, NULL) AS id;

-- name: told_notify(chain bigint, branch bigint, visit bigint, how text) :exec
UPDATE visit SET notify = $4 WHERE chain_id = $1 AND branch_id = $2 AND id = $3 AND notify <> $4;

-- name: told_hours(chain bigint, visit bigint, sms bigint, mail bigint) :exec
UPDATE appointment SET notify_sms = $3, notify_email = $4
 WHERE chain_id = $1 AND visit_id = $2 AND (notify_sms, notify_email) <> ($3, $4);

-- name: told_client(chain bigint, visit bigint, no_sms bool, no_mail bool) :exec
UPDATE client c SET no_sms = $3, no_mail = $4
  FROM visit v
 WHERE v.chain_id = $1 AND v.id = $2 AND c.chain_id = $1 AND c.id = v.client_id AND (c.no_sms, c.no_mail) <> ($3, $4);
