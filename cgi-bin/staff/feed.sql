-- feed: a member's calendar for whoever has its secret address.

-- name: dir_feed_find(hash bytea) :maybe
SELECT chain_id, staff_id, clients, surnames FROM calendar_link_find($1);

-- name: feed_make(member bigint, hash bytea, clients bool) :exec
SELECT calendar_link_make($1, $2, $3);

-- name: feed_end(member bigint) :exec
SELECT calendar_link_end($1);

-- name: feed_events(chain bigint, member bigint, clients bool, surnames bool) :many
-- What is booked with a member from a month ago on: times, services, place; the
-- client's name if it was chosen to be shown, never more of them.
SELECT a.id, extract(epoch FROM a.starts_at)::bigint AS starts_at, extract(epoch FROM a.ends_at)::bigint AS ends_at,
       extract(epoch FROM v.changed_at)::bigint AS changed_at, v.version,
       (SELECT string_agg(l.title, ', ' ORDER BY l.id) FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS services,
       concat_ws(', ', b.title, nullif(b.address, '')) AS place,
       CASE WHEN $3 THEN concat_ws(' ', nullif(c.name, ''), CASE WHEN $4 THEN nullif(c.surname, '') END) ELSE '' END AS client
  FROM appointment a
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 WHERE a.chain_id = $1 AND a.staff_id = $2 AND a.day >= current_date - 31 AND a.cancelled_at IS NULL
 ORDER BY a.starts_at, a.id
 LIMIT 2000;

-- name: feed_shifts(chain bigint, member bigint) :many
-- The hours of a member from a month ago on: each interval of each day.  When they
-- were painted nobody keeps: as they are now is their latest version.
SELECT to_char(h.day, 'YYYYMMDD') AS day, n.n, h.branch_id, b.title,
       extract(epoch FROM (h.day + lower(n.span) * interval '1 minute') AT TIME ZONE b.time_zone)::bigint AS starts_at,
       extract(epoch FROM (h.day + upper(n.span) * interval '1 minute') AT TIME ZONE b.time_zone)::bigint AS ends_at,
       extract(epoch FROM now())::bigint AS asked_at, concat_ws(', ', b.title, nullif(b.address, '')) AS place
  FROM shift h
  JOIN branch b ON b.chain_id = $1 AND b.id = h.branch_id,
       unnest(h.hours) WITH ORDINALITY n (span, n)
 WHERE h.chain_id = $1 AND h.staff_id = $2 AND h.day >= current_date - 31
 ORDER BY h.day, n.n
 LIMIT 2000;

-- name: feed_name(chain bigint, member bigint) :maybe
SELECT s.name FROM staff s WHERE s.chain_id = $1 AND s.id = $2 AND s.archived_at IS NULL;
