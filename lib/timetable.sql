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
-- Hours of the same people in other branches.
WITH m AS MATERIALIZED (
	SELECT d.first, (d.first + interval '1 month')::date - 1 AS last
	  FROM branch b,
	       LATERAL (SELECT date_trunc('month', coalesce($3, (now() AT TIME ZONE b.time_zone)::date)::timestamp)::date AS first) d
	 WHERE b.chain_id = $1 AND b.id = $2)
SELECT h.staff_id, extract(day FROM h.day)::int AS day, h.hours::text AS hours, b.title AS branch
  FROM staff_branch here
  JOIN staff_branch there ON there.chain_id = $1 AND there.staff_id = here.staff_id AND there.branch_id <> $2
  JOIN branch b ON b.chain_id = $1 AND b.id = there.branch_id
  JOIN shift h ON h.chain_id = $1 AND h.staff_id = there.staff_id AND h.branch_id = there.branch_id
	AND h.day >= (SELECT m.first FROM m) AND h.day <= (SELECT m.last FROM m)
 WHERE here.chain_id = $1 AND here.branch_id = $2
   AND ($4 IS NULL OR h.staff_id = $4) AND (cardinality($5) = 0 OR h.staff_id = ANY ($5));

-- name: timetable_absences(chain bigint, branch bigint, month date, own bigint?, members bigint[]) :many
-- Absences that reach into the month, cut to it.
SELECT a.staff_id, a.kind, a.reason, a.first_day, a.last_day,
       extract(day FROM greatest(a.first_day, m.first))::int AS first,
       extract(day FROM least(a.last_day, m.last))::int AS last
  FROM (SELECT d.first, (d.first + interval '1 month')::date - 1 AS last
	  FROM branch b,
	       LATERAL (SELECT date_trunc('month', coalesce($3, (now() AT TIME ZONE b.time_zone)::date)::timestamp)::date AS first) d
	 WHERE b.chain_id = $1 AND b.id = $2) m
  JOIN absence a ON a.chain_id = $1 AND a.last_day >= m.first AND a.first_day <= m.last
  JOIN staff_branch sb ON sb.chain_id = $1 AND sb.branch_id = $2 AND sb.staff_id = a.staff_id
 WHERE ($4 IS NULL OR a.staff_id = $4) AND (cardinality($5) = 0 OR a.staff_id = ANY ($5))
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
