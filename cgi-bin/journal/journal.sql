-- journal: the day or week of a branch as plain rows: with two hundred cards,
-- a document built by PostgreSQL costs nine times as much.
--
-- The days asked for are worked out in each query from the same parameters, so
-- that all of a page's queries go in one round trip: day NULL is today where
-- the branch is; week takes the whole week from Monday.

-- name: journal_place(chain bigint, branch bigint, day date, week bool) :one
-- The branch, the days shown, and what the clock on its wall says.
SELECT b.title, b.time_zone, b.currency::text, b.country::text, b.opens, b.closes, b.step,
       EXISTS (SELECT FROM resource r WHERE r.chain_id = $1 AND r.branch_id = $2 AND r.archived_at IS NULL)::int AS things,
       d.day, w.now::date AS today, w.now::date - 1 AS yesterday, w.now::date + 1 AS tomorrow,
       (extract(hour FROM w.now) * 60 + extract(minute FROM w.now))::int AS minute,
       CASE WHEN $4 THEN date_trunc('week', d.day::timestamp)::date ELSE d.day END AS first,
       (extract(epoch FROM d.day::timestamp - (d.day::timestamp AT TIME ZONE b.time_zone) AT TIME ZONE 'UTC') / 60)::int AS ahead
  FROM branch b,
       LATERAL (SELECT now() AT TIME ZONE b.time_zone AS now) w,
       LATERAL (SELECT coalesce($3, w.now::date) AS day) d
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: journal_unfinished(chain bigint, branch bigint) :one
-- Nobody has hours from today on, or there is no service.
SELECT NOT EXISTS (SELECT FROM shift s WHERE s.chain_id = b.chain_id AND s.branch_id = b.id
		AND s.day >= (now() AT TIME ZONE b.time_zone)::date)
	OR NOT EXISTS (SELECT FROM service_branch s WHERE s.chain_id = b.chain_id AND s.branch_id = b.id) AS unfinished
  FROM branch b
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: journal_staff(chain bigint, branch bigint, day date, week bool, staff bigint?) :many
-- The staff of the branch, heaviest first, with their shifts in the days: a row
-- each, or one without a shift.
WITH span AS (
	SELECT CASE WHEN $4 THEN date_trunc('week', d.day::timestamp)::date ELSE d.day END AS first,
	       CASE WHEN $4 THEN date_trunc('week', d.day::timestamp)::date + 6 ELSE d.day END AS last
	  FROM branch b, LATERAL (SELECT coalesce($3, (now() AT TIME ZONE b.time_zone)::date) AS day) d
	 WHERE b.chain_id = $1 AND b.id = $2)
SELECT s.id, s.name, s.hue,
       CASE WHEN s.picture_id IS NULL THEN '' ELSE picture_address($1, $2, s.picture_id, 320) END AS face,
       s.position_id, p.title AS position, s.specialization,
       s.archived_at IS NOT NULL AS archived, h.day, h.hours::text AS hours
  FROM staff_branch sb
  JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id
  LEFT JOIN shift h ON h.chain_id = $1 AND h.branch_id = $2 AND h.staff_id = sb.staff_id
	AND h.day BETWEEN (SELECT first FROM span) AND (SELECT last FROM span)
 WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND ($5 IS NULL OR sb.staff_id = $5)
 ORDER BY sb.weight DESC, s.id, h.day;

-- name: journal_cards(chain bigint, branch bigint, day date, week bool, staff bigint?) :many
-- The appointments of the days by member and start, a row for each line; once
-- more for each who assists: a helper of a set, a room with a column of its own.
WITH span AS (
	SELECT CASE WHEN $4 THEN date_trunc('week', d.day::timestamp)::date ELSE d.day END AS first,
	       CASE WHEN $4 THEN date_trunc('week', d.day::timestamp)::date + 6 ELSE d.day END AS last
	  FROM branch b, LATERAL (SELECT coalesce($3, (now() AT TIME ZONE b.time_zone)::date) AS day) d
	 WHERE b.chain_id = $1 AND b.id = $2)
-- What they are ordered by is not among what is told: writing it out takes its time.
SELECT c.id, c.visit_id, c.staff_id, c.day, c.start, c.length, c.on_top, c.status, c.origin, c.version,
       c.name, c.surname, c.note, c.is_first, c.title, c.category_id, NULL::bigint AS thing_id, c.assists, c.labels, c.repeats
  FROM (SELECT a.id, a.visit_id, a.staff_id, a.day, a.start, a.length, a.on_top, a.status, a.origin, a.version,
	       a.name, a.surname, a.note, a.is_first, a.title, a.category_id, false AS assists, a.labels, a.repeats, a.starts_at, a.line_id
	  FROM appointment_card a
	 WHERE a.chain_id = $1 AND a.branch_id = $2
	   AND a.day BETWEEN (SELECT first FROM span) AND (SELECT last FROM span)
	   AND ($5 IS NULL OR a.staff_id = $5)
	 UNION ALL
	SELECT (h.card).id, (h.card).visit_id, h.helper, (h.card).day, (h.card).start, (h.card).length, (h.card).on_top, (h.card).status,
	       (h.card).origin, (h.card).version, (h.card).name, (h.card).surname, (h.card).note, (h.card).is_first, (h.card).title,
	       (h.card).category_id, true, (h.card).labels, (h.card).repeats, (h.card).starts_at, (h.card).line_id
	  FROM span, cards_helped($1, $2, span.first, span.last, $5) h
	 WHERE EXISTS (SELECT FROM resource_instance i WHERE i.chain_id = $1 AND i.staff_id IS NOT NULL)) c
 ORDER BY c.staff_id, c.day, c.starts_at, c.id, c.line_id;

-- name: journal_away(chain bigint, branch bigint, day date, week bool, staff bigint?) :many
-- Why people do not work in the days: their absences, and, without a member,
-- days on which the branch is closed.
WITH span AS (
	SELECT CASE WHEN $4 THEN date_trunc('week', d.day::timestamp)::date ELSE d.day END AS first,
	       CASE WHEN $4 THEN date_trunc('week', d.day::timestamp)::date + 6 ELSE d.day END AS last
	  FROM branch b, LATERAL (SELECT coalesce($3, (now() AT TIME ZONE b.time_zone)::date) AS day) d
	 WHERE b.chain_id = $1 AND b.id = $2)
SELECT x.staff_id, d::date AS day, x.kind::text AS kind, x.reason
  FROM span
  JOIN absence x ON x.chain_id = $1 AND x.last_day >= span.first AND x.first_day <= span.last,
       generate_series(greatest(x.first_day, span.first), least(x.last_day, span.last), '1 day') d
 WHERE $5 IS NULL OR x.staff_id = $5
 UNION ALL
SELECT 0, c.day, 'closed', c.reason
  FROM span
  JOIN closed_day c ON c.chain_id = $1 AND c.branch_id = $2 AND c.day BETWEEN span.first AND span.last;

-- name: journal_some_cards(chain bigint, branch bigint, ids bigint[], staff bigint?, back bigint) :many
-- The same of named appointments: what a live notice was about.  The branch is
-- compared as no index does it: going by that one, all its bookings would be read.
WITH card AS (
	SELECT a.* FROM appointment_card a
	 WHERE a.chain_id = $1 AND a.branch_id IS NOT DISTINCT FROM $2 AND a.id = ANY ($3)
	   AND ($5 < 0 OR a.day >= (now() AT TIME ZONE a.time_zone)::date - $5::int)),
place AS (
	SELECT DISTINCT a.id, a.staff_id, false AS assists FROM card a
	 UNION ALL
	SELECT a.id, x.subject_id, true
	  FROM (SELECT DISTINCT c.id, c.staff_id FROM card c) a
	  JOIN busy x ON x.chain_id = $1 AND x.appointment_id = a.id AND x.subject_kind = 'staff' AND x.subject_id <> a.staff_id)
SELECT a.id, a.visit_id, p.staff_id, a.day, a.start, a.length, a.on_top, a.status, a.origin, a.version,
       a.name, a.surname, a.note, a.is_first, a.title, a.category_id, NULL::bigint AS thing_id, p.assists, a.labels, a.repeats,
       h.hours::text AS hours
  FROM place p
  JOIN card a ON a.id = p.id
  LEFT JOIN shift h ON h.chain_id = $1 AND h.branch_id = $2 AND h.staff_id = p.staff_id AND h.day = a.day
 WHERE $4 IS NULL OR p.staff_id = $4
 ORDER BY p.staff_id, a.day, a.starts_at, a.id, a.line_id;

-- name: journal_holds(chain bigint, branch bigint, staff bigint?) :many
-- What clients are booking online right now, on whatever day, and for how many
-- seconds more it is kept for them.
SELECT x.subject_id AS staff_id, l.at::date AS day,
       (extract(epoch FROM l.at - l.at::date) / 60)::int AS start,
       (extract(epoch FROM x.ends_at - x.starts_at) / 60)::int AS length,
       ceil(extract(epoch FROM h.expires_at - now()))::int AS seconds
  FROM branch b
  JOIN hold h ON h.chain_id = $1 AND h.branch_id = $2 AND h.expires_at > now()
  JOIN busy x ON x.chain_id = $1 AND x.hold_id = h.id AND x.subject_kind = 'staff',
       LATERAL (SELECT x.starts_at AT TIME ZONE b.time_zone AS at) l
 WHERE b.chain_id = $1 AND b.id = $2 AND ($3 IS NULL OR x.subject_id = $3)
 ORDER BY x.subject_id, x.starts_at;

-- name: journal_month(chain bigint, branch bigint, day date, staff bigint?) :many
-- Appointments of each day of a month, of those that have any.
SELECT a.day, count(*) AS n
  FROM appointment a
 WHERE a.chain_id = $1 AND a.branch_id = $2
   AND a.day >= date_trunc('month', $3::timestamp)::date
   AND a.day < (date_trunc('month', $3::timestamp) + interval '1 month')::date
   AND a.cancelled_at IS NULL AND ($4 IS NULL OR a.staff_id = $4)
 GROUP BY a.day
 ORDER BY a.day;

-- name: journal_find(chain bigint, branch bigint, typed text, staff bigint?, back bigint) :many
-- Clients by what was typed, with the visits nearest to now, their own and those they
-- are a guest of: a row a visit.  more: they have others; cut: there are other clients.
SELECT c.id, c.name, surname_seen(c.surname) AS surname, c.phone,
       v.id AS visit_id, v.appointment_id, to_char(v.at, 'YYYY-MM-DD') AS day, to_char(v.at, 'HH24:MI') AS clock, v.cancelled,
       coalesce(v.n > 3, false) AS more, f.many > 8 AS cut
  FROM (SELECT s.id, s.n, count(*) OVER () AS many FROM client_search($1, $3, 9) WITH ORDINALITY s (id, n)) f
  JOIN client c ON c.chain_id = $1 AND c.id = f.id AND f.n <= 8
  LEFT JOIN LATERAL (
	SELECT v.id, (array_agg(a.id ORDER BY a.cancelled_at IS NOT NULL, a.starts_at))[1] AS appointment_id,
	       (array_agg(a.starts_at ORDER BY a.cancelled_at IS NOT NULL, a.starts_at))[1] AT TIME ZONE b.time_zone AS at,
	       bool_and(a.cancelled_at IS NOT NULL) AS cancelled, count(*) OVER () AS n
	  FROM (SELECT w.id FROM visit w WHERE w.chain_id = $1 AND w.client_id = c.id
		 UNION
		SELECT g.visit_id FROM appointment g WHERE g.chain_id = $1 AND g.guest_id = c.id) i
	  JOIN visit v ON v.chain_id = $1 AND v.id = i.id AND v.branch_id = $2
	  JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id AND (v.client_id = c.id OR a.guest_id = c.id)
	  JOIN branch b ON b.chain_id = $1 AND b.id = $2
	 WHERE ($4 IS NULL OR a.staff_id = $4) AND ($5 < 0 OR a.day >= (now() AT TIME ZONE b.time_zone)::date - $5::int)
	 GROUP BY v.id, b.time_zone
	 ORDER BY abs(extract(epoch FROM min(a.starts_at) - now()))
	 LIMIT 3) v ON true
 ORDER BY f.n, v.at DESC;

-- name: journal_find_no(chain bigint, branch bigint, visit bigint, staff bigint?, back bigint) :many
-- The visit of a number: one row, or none.
SELECT v.id AS visit_id, c.name, surname_seen(c.surname) AS surname, (array_agg(a.id ORDER BY a.cancelled_at IS NOT NULL, a.starts_at))[1] AS appointment_id,
       to_char((array_agg(a.starts_at ORDER BY a.cancelled_at IS NOT NULL, a.starts_at))[1] AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS day,
       to_char((array_agg(a.starts_at ORDER BY a.cancelled_at IS NOT NULL, a.starts_at))[1] AT TIME ZONE b.time_zone, 'HH24:MI') AS clock,
       bool_and(a.cancelled_at IS NOT NULL) AS cancelled
  FROM branch b
  JOIN visit v ON v.chain_id = $1 AND v.branch_id = $2 AND v.id = $3
  JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 WHERE b.chain_id = $1 AND b.id = $2
   AND ($4 IS NULL OR a.staff_id = $4) AND ($5 < 0 OR a.day >= (now() AT TIME ZONE b.time_zone)::date - $5::int)
 GROUP BY v.id, c.name, c.surname, b.time_zone;

-- name: journal_clients(chain bigint, typed text) :many
-- Clients by what was typed, the ones seen last first; cut: there are others.
SELECT c.id, c.name, surname_seen(c.surname) AS surname, c.phone, c.importance, c.blocked, f.many > 10 AS cut,
       (SELECT count(*) FROM visit v WHERE v.chain_id = $1 AND v.client_id = c.id AND v.merged_into IS NULL) AS visits
  FROM (SELECT s.id, s.n, count(*) OVER () AS many FROM client_search($1, $2, 11) WITH ORDINALITY s (id, n)) f
  JOIN client c ON c.chain_id = $1 AND c.id = f.id
 WHERE f.n <= 10
 ORDER BY f.n;

-- name: journal_resumes(heard bigint) :one
-- Whether what came after a notice can be told: by the second it was heard in.
SELECT live_resumes($1) AS resumes;

-- name: journal_recent(chain bigint, branch bigint, user_id bigint) :many
-- The clients of the visits that this user made last: whoever is on the phone
-- often books again.  The log knows what they did last; of the visits of a branch that is
-- quiet, all of the chain's would be read.
SELECT c.id, c.name, surname_seen(c.surname) AS surname, c.phone, c.importance, c.blocked,
       (SELECT count(*) FROM visit v WHERE v.chain_id = $1 AND v.client_id = c.id AND v.merged_into IS NULL) AS visits
  FROM (SELECT v.client_id, max(v.id) AS last
	  FROM (SELECT l.visit_id, l.object, l.action
		  FROM log l
		 WHERE l.chain_id = $1 AND l.user_id = $3
		 ORDER BY l.id DESC LIMIT 300) l
	  JOIN visit v ON v.chain_id = $1 AND v.id = l.visit_id
	 WHERE l.object = 'visit' AND l.action = 'add' AND v.branch_id = $2 AND v.client_id IS NOT NULL
	 GROUP BY v.client_id) r
  JOIN client c ON c.chain_id = $1 AND c.id = r.client_id AND c.archived_at IS NULL
 ORDER BY r.last DESC
 LIMIT 5;
