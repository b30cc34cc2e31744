-- together: where several bookings that are refused could go instead, all of them as far
-- from one another as they were wanted.

-- name: together_times(chain bigint, branch bigint, items jsonb, leaving bigint[], days int) :many
-- By how many days and minutes all can be put off, the nearest first: on the day itself up to
-- three ways to either side, one on each day behind it.  items: [{staff, thing?, wall, length,
-- before, after}]; leaving: appointments that are in nobody's way.  What the services need
-- besides is not looked at.  All is reckoned in minutes from where each is wanted: what is
-- left of the hours once all that is taken is gone from them, and common to all.
WITH place AS MATERIALIZED (
	SELECT b.time_zone AS zone, b.step, now() AT TIME ZONE b.time_zone AS clock FROM branch b WHERE b.chain_id = $1 AND b.id = $2),
item AS MATERIALIZED (
	SELECT i.n, i.wall, i.wall::date AS day, (extract(epoch FROM i.wall - i.wall::date) / 60)::int AS start, i.length, i.before, i.after,
	       i.staff, i.thing
	  FROM ROWS FROM (jsonb_to_recordset($3) AS (staff bigint, thing bigint, wall timestamp, length int, before int, after int))
		WITH ORDINALITY AS i (staff, thing, wall, length, before, after, n)),
subject AS MATERIALIZED (
	SELECT i.n, 'staff' AS kind, i.staff AS id FROM item i
	 UNION
	SELECT i.n, CASE WHEN t.staff_id IS NULL THEN 'thing' ELSE 'staff' END, coalesce(t.staff_id, t.id)
	  FROM item i JOIN resource_instance t ON t.chain_id = $1 AND t.id = i.thing),
about AS MATERIALIZED (
	SELECT s.*, i.day, i.start, i.length, i.before, i.after, d, i.day + d AS then, i.day + d - 1 AS eve,
	       (i.day + d)::timestamp AS midnight, ((i.day + d - 1)::timestamp AT TIME ZONE p.zone) AS since,
	       ((i.day + d + 2)::timestamp AT TIME ZONE p.zone) AS upto, p.zone, p.clock
	  FROM place p, item i JOIN subject s ON s.n = i.n, generate_series(0, $5) d),
free AS (
	SELECT a.d, coalesce(h.starts, '{}') - coalesce(o.taken, '{}')
		- int4multirange(int4range(NULL, (extract(epoch FROM a.clock - a.midnight) / 60)::int - a.start)) AS starts
	  FROM about a
	  LEFT JOIN LATERAL (
		SELECT range_agg(int4range(x.first - a.start, x.last - a.start, '[]')) AS starts
		  FROM (SELECT lower(r) + (h.day - a.then) * 1440 AS first, upper(r) + (h.day - a.then) * 1440 - a.length AS last
			  FROM shift h, unnest(h.hours) r
			 WHERE a.kind = 'staff' AND h.chain_id = $1 AND h.branch_id = $2 AND h.staff_id = a.id AND h.day BETWEEN a.eve AND a.then
			 UNION ALL
			SELECT 0, 1440 WHERE a.kind = 'thing') x
		 WHERE x.last >= x.first) h ON true
	  LEFT JOIN LATERAL (
		SELECT range_agg(int4range(x.since - a.length - a.after - a.start, x.upto + a.before - a.start, '()')) AS taken
		  FROM (SELECT (extract(epoch FROM (b.starts_at AT TIME ZONE a.zone) - a.midnight) / 60)::int AS since,
			       (extract(epoch FROM (b.ends_at AT TIME ZONE a.zone) - a.midnight) / 60)::int AS upto
			  FROM busy b
			 WHERE b.chain_id = $1 AND b.subject_kind = a.kind AND b.subject_id = a.id
			   AND b.starts_at > a.since AND b.starts_at < a.upto
			   AND (b.appointment_id IS NULL OR b.appointment_id <> ALL ($4))
			   AND (b.expires_at IS NULL OR b.expires_at > now())) x) o ON true),
common AS MATERIALIZED (
	SELECT f.d, range_intersect_agg(f.starts) AS starts FROM free f GROUP BY f.d),
way AS (
	SELECT c.d, m, row_number() OVER (PARTITION BY c.d, c.d = 0 AND m < 0 ORDER BY abs(m), m) AS nth
	  FROM common c, place p, (SELECT min(i.start) AS start FROM item i) f, LATERAL (
		SELECT x AS m FROM generate_series(-1440 / p.step * p.step, 1440, p.step) x
		 UNION
		SELECT x FROM generate_series(-1440 / p.step * p.step - f.start % p.step, 1440, p.step) x) g
	 WHERE c.starts @> m AND (c.d > 0 OR m <> 0))
SELECT w.d AS days, w.m AS minutes, to_char(f.wall, 'YYYY-MM-DD') AS day, to_char(f.wall, 'HH24:MI') AS clock, f.starts
  FROM way w, LATERAL (
	SELECT min(i.wall + w.d * interval '1 day' + w.m * interval '1 minute') AS wall,
	       json_agg(to_char(i.wall + w.d * interval '1 day' + w.m * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS') ORDER BY i.n)::text AS starts
	  FROM item i) f
 WHERE w.nth <= CASE WHEN w.d = 0 THEN 3 ELSE 1 END
 ORDER BY w.d, abs(w.m), w.m;

-- name: together_rooms(chain bigint, branch bigint, appointment bigint, was bigint, wanted bigint) :many
-- Rooms or things that an appointment could have in place of one of its own, besides the one
-- that was wanted: its own first, then those of the same set.
SELECT i.id, i.title
  FROM resource_instance o
  JOIN resource r ON r.chain_id = $1 AND r.branch_id = $2 AND r.kind = 'thing' AND r.archived_at IS NULL
	AND (r.id = o.resource_id OR needs_alike($1, $2, $3, o.resource_id, r.id))
  JOIN resource_instance i ON i.chain_id = $1 AND i.resource_id = r.id AND i.archived_at IS NULL AND i.id <> $5
 WHERE o.chain_id = $1 AND o.id = $4
   AND (i.id = o.id OR NOT EXISTS (SELECT FROM appointment_thing t WHERE t.chain_id = $1 AND t.appointment_id = $3 AND t.instance_id = i.id))
 ORDER BY i.id <> o.id, i.resource_id <> o.resource_id, i.id
 LIMIT 8;
