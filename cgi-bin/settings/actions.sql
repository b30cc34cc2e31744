-- actions: the journal of actions and of exports.

-- name: log_place(chain bigint, branch bigint) :one
SELECT b.currency, (now() AT TIME ZONE b.time_zone)::date AS today,
       operator_users() <> '{}' AS operated
  FROM branch b WHERE b.chain_id = $1 AND b.id = $2;

-- name: log_about(chain bigint, typed text, kind text, object bigint?) :one
-- The visits and the objects that were typed, or that one of this kind is; and its name.
SELECT coalesce(f.visits, '{}') AS visits, coalesce(f.objects, '{}') AS objects, coalesce(f.ids, '{}') AS ids,
       log_names($1, ARRAY[$3], ARRAY[$4])->>($3 || ':' || $4) AS name
  FROM (SELECT t.visits, t.objects, t.ids FROM log_find($1, $2) t WHERE $2 IS NOT NULL
	 UNION ALL
	SELECT CASE $3 WHEN 'visit' THEN ARRAY[$4] WHEN 'client' THEN log_visits($1, ARRAY[$4]) END, array_agg(o.object), array_agg(o.object_id)
	  FROM log_of($1, $3, ARRAY[$4]) o HAVING $2 IS NULL) f;

-- name: log_entries(chain bigint, branch bigint, who bigint?, tables text, about bool, visits text, objects text, ids text, first date, last date, before bigint?, most bigint) :many
-- Entries, the newest first, of those before an id; tables and what they are about:
-- as arrays, NULL: all (log_page).  Days are the branch's.
WITH place AS (SELECT time_zone AS zone FROM branch WHERE chain_id = $1 AND id = $2),
page AS MATERIALIZED (
	SELECT l.*, p.zone, log_bare(l.changes) AS bare, CASE WHEN v.is THEN 'visit' ELSE log_kind(l.object) END AS name_kind,
	       CASE WHEN v.is THEN l.visit_id ELSE l.object_id END AS name_id
	  FROM place p,
	       log_page($1, $3, $4::text[], $5, $6::bigint[], $7::text[], $8::bigint[], $9::date::timestamp AT TIME ZONE p.zone,
			($10::date + 1)::timestamp AT TIME ZONE p.zone, $11, $12) l,
	       LATERAL (SELECT l.visit_id IS NOT NULL AND l.object <> 'client' AS is) v
	 WHERE l.chain_id = $1),
wanted AS (
	SELECT g.name_kind AS kind, g.name_id AS id FROM page g
	UNION
	SELECT 'user', g.user_id FROM page g WHERE g.user_id IS NOT NULL
	UNION
	SELECT left(c.key, -3), v.id::bigint
	  FROM page g, jsonb_each(g.changes) c,
	       LATERAL (SELECT c.value AS id WHERE g.bare
		 UNION ALL SELECT c.value->0 WHERE NOT g.bare
		 UNION ALL SELECT c.value->1 WHERE NOT g.bare) v
	 WHERE right(c.key, 3) = '_id' AND jsonb_typeof(v.id) = 'number'),
named AS MATERIALIZED (
	SELECT log_names($1, array_agg(w.kind), array_agg(w.id)) AS names FROM wanted w)
SELECT g.id, g.object, g.name_kind AS kind, g.object_id, g.action, g.visit_id, g.erased_at IS NOT NULL AS erased,
       g.user_id, n.names->>('user:' || g.user_id) AS who, g.request <> '' AS asked,
       starts_with(g.request, 'operator ') AS operated,
       CASE WHEN starts_with(g.request, 'operator ') THEN operator_of(g.request) END AS operator,
       g.id <= (SELECT m.upto FROM seal_mark m WHERE m.chain_id = $1)
	OR EXISTS (SELECT FROM seal s WHERE s.chain_id = $1 AND s.log_id = g.id) AS sealed,
       to_char(g.at AT TIME ZONE g.zone, 'YYYY-MM-DD"T"HH24:MI:SS') AS at,
       n.names->>(g.name_kind || ':' || g.name_id) AS name,
       -- What needs no words of its own is told here: a call for each would cost most of the page.
       coalesce(CASE WHEN g.bare THEN (
		SELECT array_to_json(array_agg(ARRAY[c.key, NULL,
			CASE WHEN k.plain THEN left(nullif(c.value, ''), 500)
			     WHEN k.name IS NOT NULL THEN coalesce(n.names->>(k.name || c.value), c.value)
			     WHEN k.moment THEN to_char(c.value::timestamptz AT TIME ZONE g.zone, 'YYYY-MM-DD"T"HH24:MI')
			     ELSE log_word(c.key, g.changes->c.key, NULL, g.zone) END]))
		  FROM jsonb_each_text(g.changes) c, log_look(c.key) k
		 WHERE c.key <> 'id')
	ELSE (
		SELECT array_to_json(array_agg(ARRAY[c.key,
			CASE WHEN c.value->>0 IS NULL OR k.plain THEN left(nullif(c.value->>0, ''), 500)
			     WHEN k.name IS NOT NULL THEN coalesce(n.names->>(k.name || (c.value->>0)), c.value->>0)
			     WHEN k.moment THEN to_char((c.value->>0)::timestamptz AT TIME ZONE g.zone, 'YYYY-MM-DD"T"HH24:MI')
			     ELSE log_word(c.key, c.value->0, c.value->1, g.zone) END,
			CASE WHEN c.value->>1 IS NULL OR k.plain THEN left(nullif(c.value->>1, ''), 500)
			     WHEN k.name IS NOT NULL THEN coalesce(n.names->>(k.name || (c.value->>1)), c.value->>1)
			     WHEN k.moment THEN to_char((c.value->>1)::timestamptz AT TIME ZONE g.zone, 'YYYY-MM-DD"T"HH24:MI')
			     ELSE log_word(c.key, c.value->1, c.value->0, g.zone) END]))
		  FROM jsonb_each(g.changes) c, log_look(c.key) k
		 WHERE c.key <> 'id' AND jsonb_typeof(c.value) = 'array') END, '[]') AS changes
  FROM page g, named n
 ORDER BY g.id DESC;

-- name: log_people(chain bigint) :many
SELECT user_id AS id, name FROM chain_people() WHERE current_chain() = $1;

-- name: log_check_state(chain bigint, branch bigint) :maybe
SELECT c.done_at IS NOT NULL AS done, c.links, c.erased, c.waiting, c.broken_log, c.broken, c.last,
       to_char(coalesce(c.done_at, c.asked_at) AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS at, member_name(c.asked_by) AS who
  FROM log_check c JOIN branch b ON b.chain_id = $1 AND b.id = $2 WHERE c.chain_id = $1;

-- name: log_check_ask(chain bigint, user_id bigint) :exec
-- Has the worker check; what was asked and not begun is not asked twice.
WITH asked AS (
	INSERT INTO log_check AS c (chain_id, asked_by) VALUES ($1, $2)
	ON CONFLICT (chain_id) DO UPDATE SET asked_at = now(), asked_by = $2, done_at = NULL
	   WHERE c.done_at IS NOT NULL OR c.asked_at < now() - interval '10 minutes'
	RETURNING 1)
SELECT job_add('heavy', 'check', NULL) FROM asked;

-- name: log_exports(chain bigint, branch bigint, who bigint?, what text, first date, last date, before bigint?, most bigint) :many
-- Days are the branch's; who -2: the operator.
SELECT e.id, e.what, e.filter, e.rows, member_name(e.user_id) AS who, starts_with(e.request, 'operator ') AS operated,
       CASE WHEN starts_with(e.request, 'operator ') THEN operator_of(e.request) END AS operator,
       to_char(e.at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS at,
       (SELECT o.title FROM branch o WHERE o.chain_id = $1 AND o.id = e.branch_id) AS branch
  FROM export_log e
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
 WHERE e.chain_id = $1 AND ($7 IS NULL OR e.id < $7)
   AND ($3 IS NULL OR e.user_id = $3 OR $3 = -2 AND starts_with(e.request, 'operator '))
   AND ($4 IS NULL OR e.what = $4)
   AND ($5 IS NULL OR e.at >= $5::date::timestamp AT TIME ZONE b.time_zone)
   AND ($6 IS NULL OR e.at < ($6::date + 1)::timestamp AT TIME ZONE b.time_zone)
 ORDER BY e.id DESC
 LIMIT $8;
