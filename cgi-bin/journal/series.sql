-- series: a visit repeated; the rules are in sql/functions/36-series.sql.

-- name: series_offers(chain bigint, branch bigint, own bigint?, staff bigint, wall timestamp, length bigint, services jsonb, along bigint[]) :many
SELECT o.staff_id, o.name, to_char(o.at, 'YYYY-MM-DD"T"HH24:MI') AS wall
  FROM series_offers($1, $2, $3, $4, $5, $6::int, $7, $8) o;

-- name: series_book(chain bigint, branch bigint, own bigint?, user_id bigint, visit bigint, rule text, chosen jsonb) :json
SELECT series_book($1, $2, $3, $4, $5, $6, $7);

-- name: series_visits(chain bigint, branch bigint, visit bigint, own bigint?) :many
-- The visits of the series of one, by time.
SELECT o.id, o.status::text, min(a.starts_at) < now() AS past, bool_and(a.cancelled_at IS NOT NULL) AS cancelled,
       to_char(min(a.starts_at) AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS wall,
       string_agg(DISTINCT s.name, ', ') AS staff
  FROM visit v
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  JOIN visit o ON o.chain_id = $1 AND o.series_id = v.series_id
  JOIN appointment a ON a.chain_id = $1 AND a.visit_id = o.id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
 WHERE v.chain_id = $1 AND v.branch_id = $2 AND v.id = $3 AND ($4 IS NULL OR a.staff_id = $4)
 GROUP BY o.id, o.status, b.time_zone
 ORDER BY min(a.starts_at), o.id;

-- name: series_scope(chain bigint, branch bigint, own bigint?, visit bigint, scope text) :many
-- The appointments that a change is meant for, by time.
SELECT s.id, s.visit_id, s.version, s.ahead FROM series_scope($1, $2, $3, $4, $5) s ORDER BY s.starts_at, s.id;

-- name: series_ahead(chain bigint, branch bigint, own bigint?, visit bigint) :one
-- How many visits of each scope are still to come; here: this one is.
SELECT f.n AS following, e.n AS every, coalesce(e.here, false) AS here
  FROM (SELECT count(DISTINCT s.visit_id) AS n FROM series_scope($1, $2, $3, $4, 'following') s WHERE s.ahead) f,
       (SELECT count(DISTINCT s.visit_id) AS n, bool_or(s.visit_id = $4) AS here
	  FROM series_scope($1, $2, $3, $4, 'all') s WHERE s.ahead) e;

-- name: series_ways(chain bigint, branch bigint, own bigint?, visit bigint, appointment bigint, scope text, wall timestamp, staff bigint?, length bigint?) :many
-- Where the appointments of a scope come to be if this one goes to a time of the
-- wall's clock, a member and a length: each goes the same way from where it is.
-- Of visits with several it is the one at the same place.
WITH every AS (
	SELECT s.*, a.on_top, s.starts_at AT TIME ZONE b.time_zone AS wall, extract(epoch FROM a.ends_at - a.starts_at)::int / 60 AS length,
	       row_number() OVER (PARTITION BY s.visit_id ORDER BY s.starts_at, s.id) AS place
	  FROM branch b, series_scope($1, $2, $3, $4, $6) s
	  JOIN appointment a ON a.chain_id = $1 AND a.id = s.id
	 WHERE b.chain_id = $1 AND b.id = $2),
one AS (SELECT e.* FROM every e WHERE e.id = $5)
SELECT e.id, e.visit_id, e.version, e.on_top,
       CASE WHEN $8 IS NOT NULL AND e.staff_id = one.staff_id THEN $8 ELSE e.staff_id END AS staff_id,
       to_char(e.wall + ($7 - one.wall), 'YYYY-MM-DD"T"HH24:MI') AS wall,
       CASE WHEN $9 IS NULL THEN e.length ELSE greatest(5, e.length + $9::int - one.length) END AS length,
       e.staff_id AS was_staff, to_char(e.wall, 'YYYY-MM-DD"T"HH24:MI') AS was_wall, e.length AS was_length,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.service_id)), '[]') FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = e.id AND l.service_id IS NOT NULL)::text AS services
  FROM every e JOIN one ON e.place = one.place
 ORDER BY e.starts_at, e.id;

-- name: series_move(chain bigint, branch bigint, own bigint?, items jsonb) :json
SELECT series_move($1, $2, $3, $4);

-- name: series_cancel(chain bigint, branch bigint, own bigint?, items jsonb) :json
SELECT series_cancel($1, $2, $3, $4);

-- name: series_spread(chain bigint, branch bigint, own bigint?, visit bigint, scope text) :json
SELECT series_spread($1, $2, $3, $4, $5);
