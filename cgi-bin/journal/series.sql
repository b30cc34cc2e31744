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
SELECT s.id, s.visit_id, s.version, s.staff_id, to_char(s.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS wall,
       (SELECT extract(epoch FROM a.ends_at - a.starts_at)::int / 60 FROM appointment a WHERE a.chain_id = $1 AND a.id = s.id) AS length,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.service_id)), '[]') FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = s.id AND l.service_id IS NOT NULL)::text AS services
  FROM branch b, series_scope($1, $2, $3, $4, $5) s
 WHERE b.chain_id = $1 AND b.id = $2
 ORDER BY s.starts_at, s.id;

-- name: series_move(chain bigint, branch bigint, own bigint?, items jsonb) :json
SELECT series_move($1, $2, $3, $4);

-- name: series_cancel(chain bigint, branch bigint, own bigint?, items jsonb) :json
SELECT series_cancel($1, $2, $3, $4);

-- name: series_spread(chain bigint, branch bigint, own bigint?, visit bigint, scope text) :json
SELECT series_spread($1, $2, $3, $4, $5);
