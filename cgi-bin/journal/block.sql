-- block: blocked times: shown in the grid, in the panel, and changed.

-- name: block_days(chain bigint, branch bigint, day date, week bool, staff bigint?) :many
-- What is blocked of members and things in the days, a row a day that it reaches into;
-- start and end are minutes on that day's clock.
WITH span AS (
	SELECT b.time_zone, CASE WHEN $4 THEN date_trunc('week', d.day::timestamp)::date ELSE d.day END AS first,
	       CASE WHEN $4 THEN date_trunc('week', d.day::timestamp)::date + 6 ELSE d.day END AS last
	  FROM branch b, LATERAL (SELECT coalesce($3, (now() AT TIME ZONE b.time_zone)::date) AS day) d
	 WHERE b.chain_id = $1 AND b.id = $2)
SELECT k.id, coalesce(k.staff_id, 0) AS staff_id, coalesce(k.instance_id, 0) AS thing_id, d::date AS day, k.version, k.reason, k.rule_id IS NOT NULL AS repeats,
       d::date = l.from::date AS is_first,
       greatest(0, (extract(epoch FROM l.from - d::date::timestamp) / 60)::int) AS start,
       least(1440, ceil(extract(epoch FROM l.upto - d::date::timestamp) / 60)::int) AS upto
  FROM span s
  JOIN block k ON k.chain_id = $1 AND k.branch_id = $2 AND k.removed_at IS NULL
	AND k.starts_at > (s.first::timestamp AT TIME ZONE s.time_zone) - interval '44640 minutes'
	AND k.starts_at < (s.last + 1)::timestamp AT TIME ZONE s.time_zone
	AND k.ends_at > s.first::timestamp AT TIME ZONE s.time_zone,
       LATERAL (SELECT k.starts_at AT TIME ZONE s.time_zone AS from, k.ends_at AT TIME ZONE s.time_zone AS upto) l,
       generate_series(greatest(l.from::date, s.first), least((l.upto - interval '1 minute')::date, s.last), interval '1 day') d
 WHERE $5 IS NULL OR k.staff_id = $5
 ORDER BY k.staff_id, k.instance_id, d, k.starts_at, k.id;

-- name: block_one(chain bigint, branch bigint, block bigint, own bigint?) :maybe
SELECT k.id, k.version, k.staff_id, k.instance_id, k.reason, k.removed_at IS NOT NULL AS removed,
       coalesce(s.name, i.title) AS subject, r.rule,
       to_char(k.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS starts,
       to_char(k.ends_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS ends,
       member_name(k.created_by) AS made_by,
       (SELECT count(*) FROM block o WHERE o.chain_id = $1 AND o.rule_id = k.rule_id AND o.removed_at IS NULL) AS n
  FROM block k
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  LEFT JOIN staff s ON s.chain_id = $1 AND s.id = k.staff_id
  LEFT JOIN resource_instance i ON i.chain_id = $1 AND i.id = k.instance_id
  LEFT JOIN block_rule r ON r.chain_id = $1 AND r.id = k.rule_id
 WHERE k.chain_id = $1 AND k.branch_id = $2 AND k.id = $3 AND ($4 IS NULL OR k.staff_id = $4);

-- name: block_things(chain bigint, branch bigint) :many
-- The things of the branch that can be blocked, besides those that are members.
SELECT i.id, r.title || ': ' || i.title AS name
  FROM resource r
  JOIN resource_instance i ON i.chain_id = $1 AND i.resource_id = r.id AND i.archived_at IS NULL AND i.staff_id IS NULL
 WHERE r.chain_id = $1 AND r.branch_id = $2 AND r.archived_at IS NULL
 ORDER BY r.id, i.id;

-- name: block_of_things(chain bigint, branch bigint, day date) :many
-- What is blocked of things on a day: they have no column in the grid.
SELECT k.id, i.title AS name, k.reason,
       to_char(k.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS starts,
       to_char(k.ends_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS ends
  FROM branch b
  JOIN block k ON k.chain_id = $1 AND k.branch_id = $2 AND k.removed_at IS NULL
	AND k.starts_at > ($3::timestamp AT TIME ZONE b.time_zone) - interval '44640 minutes'
	AND k.starts_at < ($3 + 1)::timestamp AT TIME ZONE b.time_zone AND k.ends_at > $3::timestamp AT TIME ZONE b.time_zone
  JOIN resource_instance i ON i.chain_id = $1 AND i.id = k.instance_id
 WHERE b.chain_id = $1 AND b.id = $2
 ORDER BY k.starts_at, k.id;

-- name: block_reasons(chain bigint, branch bigint) :many
-- The reasons that were given here lately, the most frequent first.
SELECT r.reason
  FROM (SELECT k.reason FROM block k
	 WHERE k.chain_id = $1 AND k.branch_id = $2 AND k.reason <> '' ORDER BY k.id DESC LIMIT 300) r
 GROUP BY r.reason
 ORDER BY count(*) DESC, r.reason
 LIMIT 12;

-- name: block_make(chain bigint, branch bigint, own bigint?, user_id bigint, p jsonb) :json
SELECT block_make($1, $2, $3, $4, $5);

-- name: block_change(chain bigint, branch bigint, own bigint?, block bigint, seen bigint?, p jsonb) :json
SELECT block_change($1, $2, $3, $4, $5::int, $6);

-- name: block_remove(chain bigint, branch bigint, own bigint?, blocks bigint[], scope text) :json
SELECT block_remove($1, $2, $3, $4, $5);

-- name: block_restore(chain bigint, branch bigint, own bigint?, blocks bigint[]) :json
SELECT block_restore($1, $2, $3, $4);
