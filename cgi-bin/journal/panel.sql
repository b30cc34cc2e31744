-- panel: one visit and its history, the form of a new booking, and what stands
-- in the way of a time.

-- name: panel_visit(chain bigint, branch bigint, visit bigint, own bigint?, back bigint) :many
-- A visit, a row for each line of its appointments (or each without lines).
-- own: one of them must be this member's; back: the role sees so many days
-- back (-1: all).
SELECT v.id, v.status, v.origin, v.comment, v.version, b.currency::text, b.country::text,
       to_char(v.created_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS created,
       to_char(v.changed_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS changed,
       member_name(v.created_by) AS created_by, v.from_url, v.merged_into, b.time_zone,
       CASE WHEN v.origin = 'api' THEN visit_partner($1, v.id) END AS partner,
       c.id AS client_id, c.name, surname_seen(c.surname) AS surname, c.phone, c.email::text AS email, c.importance,
       trim_scale(c.discount) AS client_discount, c.comment AS client_comment, c.allergies, c.blocked,
       c.version AS client_version, c.birth_date, birthday_in(c.birth_date, a.day) AS birthday_in,
       CASE WHEN c.id IS NOT NULL
	    THEN (SELECT count(*) FROM visit w WHERE w.chain_id = $1 AND w.client_id = c.id AND w.merged_into IS NULL) END AS visits,
       a.id AS appointment_id, a.staff_id, s.name AS staff, a.day,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') AS starts,
       to_char(a.ends_at AT TIME ZONE b.time_zone, 'HH24:MI') AS ends,
       (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length,
       a.on_top, a.cancelled_at IS NOT NULL AS cancelled, a.came_from,
       (SELECT string_agg(i.title, ', ' ORDER BY i.title) FROM appointment_thing t
	  JOIN resource_instance i ON i.chain_id = $1 AND i.id = t.instance_id
	 WHERE t.chain_id = $1 AND t.appointment_id = a.id) AS along,
       a.guest_id, concat_ws(' ', h.name, nullif(surname_seen(h.surname), '')) AS guest, h.phone AS guest_phone,
       l.id AS line_id, l.service_id, l.title, trim_scale(l.price) AS price, trim_scale(l.discount) AS discount,
       l.quantity, l.duration, l.reason, l.cost,
       coalesce(sum(l.cost) FILTER (WHERE a.cancelled_at IS NULL) OVER (), 0) AS total,
       g.rule AS series_rule, g.no AS series_no, g.n AS series_n
  FROM visit v
  LEFT JOIN LATERAL series_place($1, v.id, v.series_id) g ON v.series_id IS NOT NULL
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
  JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  LEFT JOIN client h ON h.chain_id = $1 AND h.id = a.guest_id
  LEFT JOIN appointment_line l ON l.chain_id = $1 AND l.appointment_id = a.id
 WHERE v.chain_id = $1 AND v.branch_id = $2 AND v.id = $3
   AND EXISTS (SELECT FROM appointment x
	WHERE x.chain_id = $1 AND x.visit_id = v.id
	  AND ($4 IS NULL OR x.staff_id = $4 OR EXISTS (SELECT FROM appointment_thing t
		JOIN resource_instance i ON i.chain_id = $1 AND i.id = t.instance_id AND i.staff_id = $4
		WHERE t.chain_id = $1 AND t.appointment_id = x.id))
	  AND ($5 < 0 OR x.day >= (now() AT TIME ZONE b.time_zone)::date - $5::int))
 ORDER BY a.starts_at, a.id, l.id;

-- name: panel_merged(chain bigint, branch bigint, visit bigint) :maybe
-- The visit that has the bookings of one that was merged.
SELECT v.merged_into FROM visit v WHERE v.chain_id = $1 AND v.branch_id = $2 AND v.id = $3 AND v.merged_into IS NOT NULL;

-- name: panel_history(chain bigint, branch bigint, visit bigint) :many
-- What was changed, newest entry first, a row a field; instants on the
-- branch's clock, people and services by name.  Also of visits that were merged
-- into this one, and of its client's and guests' cards since it was made.
WITH entry AS (
	SELECT l.*
	  FROM log l
	 WHERE l.chain_id = $1 AND l.visit_id IN (
		SELECT $3 UNION ALL SELECT w.id FROM visit w WHERE w.chain_id = $1 AND w.merged_into = $3)
	 UNION ALL
	SELECT l.*
	  FROM (SELECT v.client_id AS id, v.created_at FROM visit v WHERE v.chain_id = $1 AND v.id = $3
		 UNION
		SELECT a.guest_id, v.created_at FROM visit v JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id
		 WHERE v.chain_id = $1 AND v.id = $3) c
	  JOIN log l ON l.chain_id = $1 AND l.object = 'client' AND l.object_id = c.id AND l.visit_id IS NULL
		AND l.at > c.created_at AND l.action = 'change')
SELECT l.id, l.request, to_char(l.at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS at,
       member_name(l.user_id) AS who, l.object, l.object_id, l.action, e.key,
       visit_word($1, e.key, CASE WHEN NOT log_bare(l.changes) THEN e.value->0 END, b.time_zone) AS was,
       visit_word($1, e.key, CASE WHEN log_bare(l.changes) THEN e.value ELSE e.value->1 END, b.time_zone) AS now,
       coalesce(log_to(l.changes, 'title'), l.changes->'title'->>0,
	CASE WHEN l.object = 'appointment_line' THEN (SELECT log_to(x.changes, 'title') FROM log x
		WHERE x.chain_id = $1 AND x.visit_id = l.visit_id AND x.object = l.object AND x.object_id = l.object_id
		  AND x.action = 'add' LIMIT 1) END,
	CASE WHEN l.object = 'appointment_line' THEN (SELECT x.title FROM appointment_line x
		WHERE x.chain_id = $1 AND x.id = l.object_id) END,
	CASE WHEN l.object = 'visit_file' THEN (SELECT x.title FROM visit_file x
		WHERE x.chain_id = $1 AND x.id = l.object_id) END, f.title) AS title, f.kind
  FROM entry l
  LEFT JOIN field_value w ON l.object = 'field_value' AND w.chain_id = $1 AND w.id = l.object_id
  LEFT JOIN field f ON f.chain_id = $1 AND f.id = w.field_id
  JOIN branch b ON b.chain_id = $1 AND b.id = $2,
       LATERAL jsonb_each(l.changes) e
 WHERE l.erased_at IS NULL
 ORDER BY l.id DESC, e.key;

-- name: panel_staff(chain bigint, branch bigint, own bigint?) :many
-- Whom a booking may be given to.
SELECT s.id, s.name
  FROM staff_branch sb JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id
 WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND s.archived_at IS NULL AND ($3 IS NULL OR s.id = $3)
 ORDER BY sb.weight DESC, s.id;

-- name: panel_first_free(chain bigint, branch bigint, staff bigint, day date) :maybe
-- The first start of a day, in minutes, at which a member works and is free for
-- a step at least, not before now.
SELECT m AS minute
  FROM branch b
  JOIN shift h ON h.chain_id = $1 AND h.branch_id = $2 AND h.staff_id = $3 AND h.day = $4,
       LATERAL unnest(h.hours) r,
       LATERAL generate_series((lower(r) + b.step - 1) / b.step * b.step, upper(r) - b.step, b.step) m,
       LATERAL (SELECT z.at, z.at - interval '1 day 4 hours' AS since, z.at + b.step * interval '1 minute' AS upto
	  FROM (SELECT ($4::timestamp + m * interval '1 minute') AT TIME ZONE b.time_zone AS at) z OFFSET 0) t
 WHERE b.chain_id = $1 AND b.id = $2 AND m < 1440 AND t.at >= now()
   AND NOT EXISTS (SELECT FROM busy x
	WHERE x.chain_id = $1 AND x.subject_kind = 'staff' AND x.subject_id = $3
	  AND (x.expires_at IS NULL OR x.expires_at > now())
	  AND x.starts_at > t.since AND x.starts_at < t.upto AND x.ends_at > t.at)
 ORDER BY m
 LIMIT 1;

-- name: panel_services(chain bigint, branch bigint) :many
-- What is offered in the branch, in the order of the catalogue, with who does
-- it: a row a member, with what is their own.
SELECT v.id, v.title, k.title AS category, sb.price_min AS price, sb.duration,
       price_top(sb.price_min, sb.price_max, ss.price) AS price_max,
       ss.staff_id, ss.price AS own_price, ss.duration AS own_duration
  FROM service_branch sb
  JOIN service v ON v.chain_id = $1 AND v.id = sb.service_id AND v.archived_at IS NULL
  JOIN service_category k ON k.chain_id = $1 AND k.id = v.category_id
  LEFT JOIN service_staff ss ON ss.chain_id = $1 AND ss.branch_id = $2 AND ss.service_id = v.id
 WHERE sb.chain_id = $1 AND sb.branch_id = $2
 ORDER BY k.weight DESC, k.id, v.weight DESC, v.id, ss.staff_id;

-- name: panel_client(chain bigint, client bigint) :maybe
SELECT c.id, c.name, surname_seen(c.surname) AS surname, c.phone, c.importance, c.blocked,
       (SELECT count(*) FROM visit v WHERE v.chain_id = $1 AND v.client_id = c.id AND v.merged_into IS NULL) AS visits
  FROM client c
 WHERE c.chain_id = $1 AND c.id = $2 AND c.archived_at IS NULL;

-- name: panel_aim(chain bigint, branch bigint, appointment bigint?, staff bigint?, wall timestamp, length bigint?, services jsonb, along bigint[]) :maybe
-- Where a booking or a move would land: the instant of a time on the branch's
-- clock and whether that clock shows it at all, whether the member works then,
-- and the first thing in the way.  What is NULL is taken from the appointment.
-- things: a free instance of each thing that the services need, or those of
-- the appointment, others where they are taken; short: there is none of one, and
-- a new booking names one that is taken; lacking: of which sets; way: the one of them that is
-- in the way.  along: what leaves its time together
-- with it; past: a booking to come would land in front of now; gone: anything would.
-- near: the time on the branch's clock near which another may be looked for, never
-- before now; none of what was on a day that is over.
-- Days and ends are worked out before they are looked for: what is worked out beside a
-- row the row's policies keep away from the indexes, and every row of the chain is read.
WITH asked AS (
	SELECT b.time_zone, coalesce($4, a.staff_id) AS staff_id,
	       coalesce($5, a.starts_at AT TIME ZONE b.time_zone) AS wall,
	       coalesce($5 AT TIME ZONE b.time_zone, a.starts_at) AS at,
	       coalesce($6::int, (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int, t.length, 60) AS length,
	       coalesce(a.before, t.before, 0) AS before, coalesce(a.after, t.after, 0) AS after,
	       coalesce(a.starts_at >= now(), false) AS to_come, a.staff_id AS here,
	       to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS since_wall,
	       coalesce($7, (SELECT jsonb_agg(jsonb_build_object('id', l.service_id)) FROM appointment_line l
			WHERE l.chain_id = $1 AND l.appointment_id = $3), '[]') AS services
	  FROM branch b
	  LEFT JOIN appointment a ON a.chain_id = $1 AND (a.branch_id = $2) IS TRUE AND a.id = $3
	  LEFT JOIN LATERAL services_time($1, $2, $4, $7) t ON $7 IS NOT NULL
	 WHERE b.chain_id = $1 AND b.id = $2 AND ($3 IS NULL OR a.id IS NOT NULL)),
want AS MATERIALIZED (
	SELECT w.*, w.wall::date AS day, w.wall::date - 1 AS eve, w.at - interval '1 day 4 hours' AS since,
	       w.at - w.before * interval '1 minute' AS free_from, w.at + (w.length + w.after) * interval '1 minute' AS free_upto
	  FROM asked w)
SELECT w.at, (extract(epoch FROM w.at) / 60)::bigint AS instant, w.length, s.name AS staff, w.staff_id, w.before, w.after, w.here, w.since_wall,
       (SELECT string_agg(e->>'id', ',') FROM jsonb_array_elements(w.services) e) AS service_ids,
       CASE WHEN (w.to_come OR $3 IS NULL) AND w.day >= (now() AT TIME ZONE w.time_zone)::date
	    THEN to_char(greatest(w.at, now()) AT TIME ZONE w.time_zone, 'YYYY-MM-DD"T"HH24:MI') END AS near,
       g.short, to_jsonb(p.things)::text AS things,
       w.at AT TIME ZONE w.time_zone = w.wall AS real,
       w.at < now() AND w.to_come AS past, w.at < now() AS gone,
       NOT EXISTS (SELECT FROM shift h
		WHERE h.chain_id = $1 AND h.branch_id = $2 AND h.staff_id = w.staff_id AND h.day = w.day) AS off,
       EXISTS (SELECT FROM shift h,
		LATERAL (SELECT (extract(epoch FROM w.wall - h.day::timestamp) / 60)::int AS m) x
		WHERE h.chain_id = $1 AND h.branch_id = $2 AND h.staff_id = w.staff_id AND h.day = w.day
		  AND x.m >= lower(h.hours) AND x.m + w.length <= upper(h.hours)) AS pause,
       EXISTS (SELECT FROM shift h,
		LATERAL (SELECT (extract(epoch FROM w.wall - h.day::timestamp) / 60)::int AS m) x
		WHERE h.chain_id = $1 AND h.branch_id = $2 AND h.staff_id = w.staff_id
		  AND h.day BETWEEN w.eve AND w.day
		  AND h.hours @> int4range(x.m, x.m + w.length)) AS inside,
       o.id IS NOT NULL AS taken, o.appointment_id, o.block_id, o.own AS by_staff, o.who, o.title AS way,
       CASE WHEN g.short THEN needs_lacking($1, $2, w.services, w.staff_id, w.time_zone, w.at, w.length::int, w.before, w.after,
		array_remove($3 || $8, NULL)) END AS lacking,
       to_char(o.starts_at AT TIME ZONE w.time_zone, 'HH24:MI') AS taken_from,
       to_char(o.ends_at AT TIME ZONE w.time_zone, 'HH24:MI') AS taken_to
  FROM want w
  JOIN staff s ON s.chain_id = $1 AND s.id = w.staff_id
  JOIN LATERAL needs_pick($1, $2, w.services, w.staff_id, w.time_zone, w.at, w.length, w.before, w.after, $3, $8) g ON true
  JOIN LATERAL (
	SELECT CASE WHEN g.short AND $3 IS NULL
		    THEN needs_over($1, $2, w.services, w.staff_id, w.time_zone, w.at, w.length, w.before, w.after, $8, g.things)
		    ELSE g.things END AS things
	OFFSET 0) p ON true
  LEFT JOIN LATERAL (
	SELECT x.id, x.appointment_id, x.block_id, coalesce(y.starts_at, k.starts_at, x.starts_at) AS starts_at,
	       coalesce(y.ends_at, k.ends_at, x.ends_at) AS ends_at,
	       x.subject_kind = 'staff' AND x.subject_id = w.staff_id AS own, u.title,
	       coalesce(k.reason, CASE WHEN y.guest_id IS NULL THEN concat_ws(' ', c.name, nullif(surname_seen(c.surname), ''))
		    ELSE guest_named($1, y.guest_id, c.name, c.surname) END) AS who
	  FROM (SELECT 'staff' AS kind, w.staff_id AS id, NULL AS title
		 UNION
		SELECT CASE WHEN i.staff_id IS NULL THEN 'thing' ELSE 'staff' END, coalesce(i.staff_id, i.id), i.title
		  FROM appointment_thing t
		  JOIN resource_instance i ON i.chain_id = $1 AND i.id = t.instance_id
		 WHERE g.short AND t.chain_id = $1 AND t.appointment_id = $3
		 UNION
		SELECT CASE WHEN i.staff_id IS NULL THEN 'thing' ELSE 'staff' END, coalesce(i.staff_id, i.id), i.title
		  FROM resource_instance i WHERE g.short AND $3 IS NULL AND i.chain_id = $1 AND i.id = ANY (p.things)) u
	  JOIN busy x ON x.chain_id = $1 AND x.subject_kind = u.kind AND x.subject_id = u.id
		AND x.starts_at > w.since AND x.starts_at < w.free_upto
	  LEFT JOIN appointment y ON y.chain_id = $1 AND y.id = x.appointment_id
	  LEFT JOIN block k ON k.chain_id = $1 AND k.id = x.block_id
	  LEFT JOIN visit v ON v.chain_id = $1 AND v.id = y.visit_id
	  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
	 WHERE x.ends_at > w.free_from
	   AND ($3 IS NULL OR x.appointment_id IS DISTINCT FROM $3)
	   AND (x.appointment_id IS NULL OR x.appointment_id <> ALL ($8))
	   AND (x.expires_at IS NULL OR x.expires_at > now())
	 ORDER BY own DESC, x.starts_at
	 LIMIT 1) o ON true;

-- name: panel_visit_of(chain bigint, branch bigint, appointment bigint, own bigint?, back bigint) :maybe
-- The visit of an appointment that the asker may change, and where it is now:
-- own and back as above.  IS TRUE: what has a key is found by that.  Where there are many
-- chains the planner takes one row of a branch for granted, and any index that begins with
-- it for as good; all that the branch ever had would be read.
SELECT a.visit_id, v.status = 'arrived' AS came, a.staff_id,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') AS wall,
       (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length
  FROM appointment a
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
 WHERE a.chain_id = $1 AND (a.branch_id = $2) IS TRUE AND a.id = $3 AND ($4 IS NULL OR a.staff_id = $4)
   AND ($5 < 0 OR a.day >= (now() AT TIME ZONE b.time_zone)::date - $5::int);
