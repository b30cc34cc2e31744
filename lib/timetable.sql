-- timetable: a month of a branch, in one round trip.  month is any day of it;
-- NULL: the present one where the branch is.  members empty: all.

-- name: timetable_place(chain bigint, branch bigint, month date) :one
SELECT b.title, b.opens, b.closes, b.lang, branch_style(b.country, b.date_order, b.clock) AS style, m.first, (m.first + interval '1 month')::date - 1 AS last, w.today
  FROM branch b,
       LATERAL (SELECT (now() AT TIME ZONE b.time_zone)::date AS today) w,
       LATERAL (SELECT date_trunc('month', coalesce($3, w.today)::timestamp)::date AS first) m
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: timetable_people(chain bigint, branch bigint, month date, own bigint?, members bigint[], position bigint?) :many
-- Who worked in the branch in that month, heaviest first.
SELECT s.id, s.name, s.hue, coalesce(nullif(s.specialization, ''), p.title, '') AS note
  FROM branch b
  JOIN staff_branch sb ON sb.chain_id = $1 AND sb.branch_id = $2
  JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id
 WHERE b.chain_id = $1 AND b.id = $2
   AND ($4 IS NULL OR s.id = $4) AND (cardinality($5) = 0 OR s.id = ANY ($5)) AND ($6 IS NULL OR s.position_id = $6)
   AND (s.archived_at IS NULL
	OR coalesce(s.dismissed_on, (s.archived_at AT TIME ZONE b.time_zone)::date)
		>= date_trunc('month', coalesce($3, (now() AT TIME ZONE b.time_zone)::date)::timestamp)::date)
 ORDER BY sb.weight DESC, s.id;

-- name: timetable_hours(chain bigint, branch bigint, month date, own bigint?, members bigint[]) :many
-- Hours worked, and those set aside (aside).
WITH m AS MATERIALIZED (
	SELECT d.first, (d.first + interval '1 month')::date - 1 AS last
	  FROM branch b,
	       LATERAL (SELECT date_trunc('month', coalesce($3, (now() AT TIME ZONE b.time_zone)::date)::timestamp)::date AS first) d
	 WHERE b.chain_id = $1 AND b.id = $2)
SELECT h.staff_id, extract(day FROM h.day)::int AS day, h.hours::text AS hours, false AS aside
  FROM shift h
 WHERE h.chain_id = $1 AND h.branch_id = $2
   AND h.day >= (SELECT m.first FROM m) AND h.day <= (SELECT m.last FROM m)
   AND ($4 IS NULL OR h.staff_id = $4) AND (cardinality($5) = 0 OR h.staff_id = ANY ($5))
 UNION ALL
SELECT h.staff_id, extract(day FROM h.day)::int, h.hours::text, true
  FROM shift_aside h
 WHERE h.chain_id = $1 AND h.branch_id = $2
   AND h.day >= (SELECT m.first FROM m) AND h.day <= (SELECT m.last FROM m)
   AND ($4 IS NULL OR h.staff_id = $4) AND (cardinality($5) = 0 OR h.staff_id = ANY ($5));

-- name: timetable_elsewhere(chain bigint, branch bigint, month date, own bigint?, members bigint[]) :many
-- Hours of the same people in other branches, person by person; the order has their
-- rows found by day: by person alone all that ever was would be read.
WITH m AS MATERIALIZED (
	SELECT d.first, (d.first + interval '1 month')::date - 1 AS last
	  FROM branch b,
	       LATERAL (SELECT date_trunc('month', coalesce($3, (now() AT TIME ZONE b.time_zone)::date)::timestamp)::date AS first) d
	 WHERE b.chain_id = $1 AND b.id = $2)
SELECT o.staff_id, extract(day FROM h.day)::int AS day, h.hours::text AS hours,
       (SELECT b.title FROM branch b WHERE b.chain_id = $1 AND b.id = h.branch_id) AS branch
  FROM staff_branch o
 CROSS JOIN LATERAL (SELECT x.branch_id, x.day, x.hours FROM shift x
	 WHERE x.chain_id = $1 AND x.staff_id = o.staff_id AND x.day >= (SELECT m.first FROM m) AND x.day <= (SELECT m.last FROM m)
	 ORDER BY x.day LIMIT 1000) h
 WHERE o.chain_id = $1 AND o.branch_id = $2 AND h.branch_id <> $2
   AND ($4 IS NULL OR o.staff_id = $4) AND (cardinality($5) = 0 OR o.staff_id = ANY ($5));

-- name: timetable_absences(chain bigint, branch bigint, month date, own bigint?, members bigint[]) :many
-- Absences that reach into the month, cut to it.
WITH m AS MATERIALIZED (
	SELECT d.first, (d.first + interval '1 month')::date - 1 AS last
	  FROM branch b,
	       LATERAL (SELECT date_trunc('month', coalesce($3, (now() AT TIME ZONE b.time_zone)::date)::timestamp)::date AS first) d
	 WHERE b.chain_id = $1 AND b.id = $2)
SELECT a.staff_id, a.kind, a.reason, a.first_day, a.last_day,
       extract(day FROM greatest(a.first_day, (SELECT m.first FROM m)))::int AS first,
       extract(day FROM least(a.last_day, (SELECT m.last FROM m)))::int AS last
  FROM absence a
 WHERE a.chain_id = $1 AND a.staff_id = ANY (ARRAY(SELECT o.staff_id FROM staff_branch o WHERE o.chain_id = $1 AND o.branch_id = $2))
   AND a.last_day >= (SELECT m.first FROM m) AND a.first_day <= (SELECT m.last FROM m)
   AND ($4 IS NULL OR a.staff_id = $4) AND (cardinality($5) = 0 OR a.staff_id = ANY ($5))
 ORDER BY a.staff_id, a.first_day;

-- name: timetable_days(chain bigint, branch bigint, month date) :many
-- Days that are not as others: public holidays, and days closed for all.
WITH m AS MATERIALIZED (
	SELECT d.first, (d.first + interval '1 month')::date - 1 AS last
	  FROM branch b,
	       LATERAL (SELECT date_trunc('month', coalesce($3, (now() AT TIME ZONE b.time_zone)::date)::timestamp)::date AS first) d
	 WHERE b.chain_id = $1 AND b.id = $2)
SELECT extract(day FROM h.day)::int AS day, h.title, h.english, h.russian, false AS closed
  FROM m, branch_holidays($2, m.first, m.last) h
 UNION ALL
SELECT extract(day FROM c.day)::int, c.reason, c.reason, c.reason, true
  FROM m JOIN closed_day c ON c.chain_id = $1 AND c.branch_id = $2 AND c.day BETWEEN m.first AND m.last;
