-- online_change: what decides whether a client may still move or cancel, and the
-- letter about it.

-- name: online_change_rules(chain bigint, branch bigint, appointment bigint) :many
-- The appointment with the branch's rules, a row for each of its services.  In a
-- closed branch there is no time to move to.
SELECT a.staff_id, l.service_id, iso_time(a.starts_at, b.time_zone) AS starts, extract(epoch FROM a.ends_at - a.starts_at)::int / 60 AS length, a.before, a.after,
       b.may_move AND b.archived_at IS NULL AS may_move, b.may_cancel,
       a.starts_at - b.change_notice * interval '1 minute' > now() AS in_time,
       licence_state($1) IS NOT NULL AS locked
  FROM appointment a
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id
  LEFT JOIN appointment_line l ON l.chain_id = $1 AND l.appointment_id = a.id AND l.service_id IS NOT NULL
 WHERE a.chain_id = $1 AND (a.branch_id = $2) IS TRUE AND a.id = $3 AND a.cancelled_at IS NULL
   AND v.status IN ('waiting', 'confirmed')
 ORDER BY l.id;

-- name: online_tell(chain bigint, appointment bigint, template text, lang text, token text) :many
-- Tells the client what they changed, where the letter about the booking went, else where they
-- are known to be.
SELECT message_tell($3, a.visit_id, a.id, NULL, $4, $5, (
		SELECT o.recipient FROM outbox o
		 WHERE o.chain_id = $1 AND o.visit_id = a.visit_id AND o.channel = 'mail' AND NOT o.former
		 ORDER BY o.id DESC LIMIT 1), 0)
  FROM appointment a
 WHERE a.chain_id = $1 AND a.id = $2;
