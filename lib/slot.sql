-- slot: what the booking engine needs to know of a branch.  All times leave as
-- whole UTC minutes, in binary; lib/slot.c puts them together.

-- name: slot_rules(chain bigint, branch bigint) :binary
-- The rules of the branch, and which day it is there.
SELECT b.time_zone, b.step::int AS step, b.notice, b.horizon, b.gap_unusable::int AS gap_unusable,
       (now() AT TIME ZONE b.time_zone)::date - date '1970-01-01' AS today
  FROM branch b
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: slot_zone_days(zone text, first date, days int) :binary
-- Local days of a time zone: where each begins and ends, and where the clocks change.
SELECT z.first AS starts, z.last AS ends, z.shift_at
  FROM generate_series(0, $3::int - 1) n, day_bounds($1, $2 + n) z
 ORDER BY n;

-- name: slot_offer(chain bigint, branch bigint, services bigint[], staff bigint?, online bool) :binary
-- Who does all of these services, in how many minutes, with which buffers; the
-- heaviest first, as the list of staff shows them.
SELECT o.staff_id, sum(o.duration)::int AS length,
       (array_agg(o.before ORDER BY w.n))[1]::int AS before,
       (array_agg(o.after ORDER BY w.n DESC))[1]::int AS after,
       bool_or(o.needs)::int AS needs
  FROM unnest($3) WITH ORDINALITY w (id, n)
  JOIN offer o ON o.chain_id = $1 AND o.branch_id = $2 AND o.service_id = w.id
 WHERE ($4::bigint IS NULL OR o.staff_id = $4) AND (NOT $5 OR o.online)
 GROUP BY o.staff_id
HAVING count(*) = cardinality($3)
 ORDER BY max(o.weight) DESC, o.staff_id;

-- name: slot_offer_one(chain bigint, branch bigint, service bigint, online bool) :binary
-- The same for a single service, which is what is asked most: without sums.
SELECT o.staff_id, o.duration::int AS length, o.before::int AS before, o.after::int AS after, o.needs::int AS needs
  FROM offer o
 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.service_id = $3 AND (NOT $4 OR o.online)
 ORDER BY o.weight DESC, o.staff_id;

-- name: slot_offer_staff(chain bigint, branch bigint, service bigint, staff bigint, online bool) :binary
-- The same of one staff member: one row by its key.
SELECT o.staff_id, o.duration::int AS length, o.before::int AS before, o.after::int AS after, o.needs::int AS needs
  FROM offer o
 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.service_id = $3 AND o.staff_id = $4 AND (NOT $5 OR o.online);

-- name: slot_offer_each(chain bigint, branch bigint, staff bigint?) :binary
-- Every service that is offered online, with whoever does it, the heaviest first.
SELECT o.service_id, o.staff_id, o.duration::int AS length, o.before::int AS before, o.after::int AS after, o.needs::int AS needs
  FROM offer o
 WHERE o.chain_id = $1 AND o.branch_id = $2 AND ($3::bigint IS NULL OR o.staff_id = $3) AND o.online
 ORDER BY o.service_id, o.weight DESC, o.staff_id;

-- name: slot_offer_any(chain bigint, branch bigint, staff bigint?, online bool) :binary
-- Without services: everybody who works there, for one step of the branch.
SELECT m.staff_id, b.step::int AS length, 0 AS before, 0 AS after, 0 AS needs
  FROM staff_branch m
  JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id AND s.archived_at IS NULL
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
 WHERE m.chain_id = $1 AND m.branch_id = $2
   AND ($3::bigint IS NULL OR m.staff_id = $3) AND (NOT $4 OR m.online)
 ORDER BY m.weight DESC, m.staff_id;

-- name: slot_time_staff(chain bigint, branch bigint, staff bigint, first date, days int) :binary
-- Of one staff member: shifts (1), each of a day; what is taken (2); holds (3).
SELECT 1 AS kind, s.staff_id AS subject, (s.day - date '1970-01-01')::bigint AS of, s.hours AS spans
  FROM shift s
 WHERE s.chain_id = $1 AND s.branch_id = $2 AND s.staff_id = $3
   AND s.day >= $4 - 1
   AND s.day <= $4 + $5::int
 UNION ALL
SELECT 2, d.subject_id, 0, d.taken
  FROM busy_day d
 WHERE d.chain_id = $1 AND d.subject_kind = 'staff' AND d.subject_id = $3
   AND d.day >= $4 - 1
   AND d.day <= $4 + $5::int
 UNION ALL
SELECT 3, h.subject_id, h.hold_id, int4multirange(int4range((date_part('epoch', h.starts_at) / 60)::int, (date_part('epoch', h.ends_at) / 60)::int))
  FROM busy h
 WHERE h.chain_id = $1 AND h.subject_kind = 'staff' AND h.subject_id = $3
   AND h.hold_id IS NOT NULL AND h.expires_at > now();

-- name: slot_time_any(chain bigint, branch bigint, services bigint[], first date, days int) :binary
-- The same of everybody who does the first of these services (all, without services).
-- One by one (OFFSET 0): it is planned when nobody knows how many there are, and may
-- hold each day of the branch against everybody.
WITH who AS MATERIALIZED (
	SELECT o.staff_id AS id FROM offer o
	 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.service_id = $3[1]
	 UNION ALL
	SELECT m.staff_id FROM staff_branch m
	 WHERE m.chain_id = $1 AND m.branch_id = $2 AND cardinality($3) = 0
)
SELECT 1 AS kind, who.id AS subject, (s.day - date '1970-01-01')::bigint AS of, s.hours AS spans
  FROM who, LATERAL (SELECT x.day, x.hours FROM shift x
	 WHERE x.chain_id = $1 AND x.branch_id = $2 AND x.staff_id = who.id AND x.day >= $4 - 1 AND x.day <= $4 + $5::int
	OFFSET 0) s
 UNION ALL
SELECT 2, who.id, 0, d.taken
  FROM who, LATERAL (SELECT x.taken FROM busy_day x
	 WHERE x.chain_id = $1 AND x.subject_kind = 'staff' AND x.subject_id = who.id AND x.day >= $4 - 1 AND x.day <= $4 + $5::int
	OFFSET 0) d
 UNION ALL
SELECT 3, h.subject_id, h.hold_id, int4multirange(int4range((date_part('epoch', h.starts_at) / 60)::int, (date_part('epoch', h.ends_at) / 60)::int))
  FROM who JOIN busy h ON h.chain_id = $1 AND h.subject_kind = 'staff' AND h.subject_id = who.id
   AND h.hold_id IS NOT NULL AND h.expires_at > now();

-- name: slot_hold(chain bigint, hash bytea) :binary
SELECT h.id FROM hold h WHERE h.chain_id = $1 AND h.token_hash = $2;

-- name: slot_needs(chain bigint, branch bigint, services bigint[]) :binary
-- What each service needs: sets of instances, one of each set; 0: the set is
-- empty, for those who were in it have left.  subject: the instance, or,
-- negative, the staff member that it is; hours: who keeps to them.
SELECT n.service_id, n.need::int AS need, coalesce(i.id, 0) AS instance_id, coalesce(-i.staff_id, i.id, 0) AS subject,
       coalesce(i.hours, 0) AS hours
  FROM service_need n
  JOIN resource r ON r.chain_id = $1 AND r.id = n.resource_id AND r.archived_at IS NULL
  LEFT JOIN LATERAL (
	SELECT x.id, x.staff_id, CASE WHEN s.id IS NOT NULL AND s.archived_at IS NULL THEN 1 ELSE 0 END AS hours
	  FROM resource_instance x
	  LEFT JOIN staff s ON s.chain_id = $1 AND s.id = x.staff_id
	 WHERE x.chain_id = $1 AND x.resource_id = n.resource_id AND x.archived_at IS NULL
	   AND (s.id IS NULL OR s.kind = 'room' OR s.archived_at IS NULL)) i ON true
 WHERE n.chain_id = $1 AND n.branch_id = $2 AND n.service_id = ANY ($3)
 ORDER BY n.service_id, n.need, i.id;

-- name: slot_time_things(chain bigint, branch bigint, services bigint[], first date, days int) :binary
-- What is taken (2) and held (3) of what these services need, and when those
-- work who do (1); staff members negative.
WITH what AS MATERIALIZED (
	SELECT DISTINCT i.staff_id, CASE WHEN i.staff_id IS NULL THEN i.id END AS thing
	  FROM service_need n
	  JOIN resource_instance i ON i.chain_id = $1 AND i.resource_id = n.resource_id
	 WHERE n.chain_id = $1 AND n.branch_id = $2 AND n.service_id = ANY ($3)
)
SELECT 2 AS kind, d.subject_id AS subject, 0::bigint AS of, d.taken AS spans
  FROM what JOIN busy_day d ON d.chain_id = $1 AND d.subject_kind = 'thing' AND d.subject_id = what.thing
   AND d.day >= $4 - 1
   AND d.day <= $4 + $5::int
 UNION ALL
SELECT 3, h.subject_id, h.hold_id, int4multirange(int4range((date_part('epoch', h.starts_at) / 60)::int, (date_part('epoch', h.ends_at) / 60)::int))
  FROM what JOIN busy h ON h.chain_id = $1 AND h.subject_kind = 'thing' AND h.subject_id = what.thing
   AND h.hold_id IS NOT NULL AND h.expires_at > now()
 UNION ALL
SELECT 1, -s.staff_id, (s.day - date '1970-01-01')::bigint, s.hours
  FROM what JOIN shift s ON s.chain_id = $1 AND s.branch_id = $2 AND s.staff_id = what.staff_id
   AND s.day >= $4 - 1
   AND s.day <= $4 + $5::int
 UNION ALL
SELECT 2, -d.subject_id, 0, d.taken
  FROM what JOIN busy_day d ON d.chain_id = $1 AND d.subject_kind = 'staff' AND d.subject_id = what.staff_id
   AND d.day >= $4 - 1
   AND d.day <= $4 + $5::int
 UNION ALL
SELECT 3, -h.subject_id, h.hold_id, int4multirange(int4range((date_part('epoch', h.starts_at) / 60)::int, (date_part('epoch', h.ends_at) / 60)::int))
  FROM what JOIN busy h ON h.chain_id = $1 AND h.subject_kind = 'staff' AND h.subject_id = what.staff_id
   AND h.hold_id IS NOT NULL AND h.expires_at > now();

-- name: slot_except(chain bigint, appointment bigint, first date, days int) :binary
-- The time of a staff member and things without one appointment of theirs that
-- is being moved: rows of busy instead of their sum.
SELECT CASE b.subject_kind WHEN 'staff' THEN 2 ELSE 4 END AS kind, b.subject_id AS subject, 0 AS day,
       CASE WHEN o.id IS NULL THEN '{}' ELSE int4multirange(int4range(floor(date_part('epoch', o.starts_at) / 60)::int,
	ceil(date_part('epoch', o.ends_at) / 60)::int)) END AS spans
  FROM busy b
  LEFT JOIN busy o ON o.chain_id = $1 AND o.subject_kind = b.subject_kind AND o.subject_id = b.subject_id
	AND o.hold_id IS NULL AND o.appointment_id IS DISTINCT FROM $2
	AND o.starts_at >= ($3 - 2)::timestamptz
	AND o.starts_at < ($3 + $4::int + 2)::timestamptz
 WHERE b.chain_id = $1 AND b.appointment_id = $2
 ORDER BY o.starts_at;
