-- look: how a user sees the journal of a branch.

-- name: look_get(chain bigint, branch bigint, user_id bigint, asked bool, service bigint?) :one
-- What is kept, or as it is at first.  asked: of the service given, not of the
-- one kept, it is told who does it.
SELECT l.step, l.opens, l.closes, coalesce(l.zoom, 2) AS zoom, coalesce(l.colour, 'origin') AS colour,
       l.position_id, l.service_id, l.hidden::text AS hidden,
       (SELECT x.id FROM label x WHERE x.chain_id = $1 AND x.id = l.label_id AND x.archived_at IS NULL) AS label_id,
       (SELECT array_agg(ss.staff_id) FROM service_staff ss
	 WHERE ss.chain_id = $1 AND ss.branch_id = $2
	   AND ss.service_id = CASE WHEN $4 THEN $5 ELSE l.service_id END)::text AS doers
  FROM (SELECT) one
  LEFT JOIN journal_look l ON l.chain_id = $1 AND l.branch_id = $2 AND l.user_id = $3;

-- name: look_put(chain bigint, branch bigint, user_id bigint, step int?, opens text, closes text, zoom int, colour text, position bigint?, service bigint?, label bigint?, hidden bigint[]) :one
-- Keeps it; a position, service or label of another chain, or none any more, is not.
INSERT INTO journal_look AS l (chain_id, branch_id, user_id, step, opens, closes, zoom, colour, position_id, service_id, label_id, hidden)
SELECT $1, $2, $3, $4, $5::smallint, $6::smallint, $7, $8,
       (SELECT p.id FROM position p WHERE p.chain_id = $1 AND p.id = $9),
       (SELECT sb.service_id FROM service_branch sb WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND sb.service_id = $10),
       (SELECT x.id FROM label x WHERE x.chain_id = $1 AND x.id = $11),
       $12
    ON CONFLICT (chain_id, branch_id, user_id) DO UPDATE
   SET step = excluded.step, opens = excluded.opens, closes = excluded.closes, zoom = excluded.zoom,
       colour = excluded.colour, position_id = excluded.position_id, service_id = excluded.service_id,
       label_id = excluded.label_id, hidden = excluded.hidden
RETURNING l.zoom;

-- name: look_zoom(chain bigint, branch bigint, user_id bigint, zoom int) :one
INSERT INTO journal_look AS l (chain_id, branch_id, user_id, zoom)
VALUES ($1, $2, $3, $4)
    ON CONFLICT (chain_id, branch_id, user_id) DO UPDATE SET zoom = excluded.zoom
RETURNING l.zoom;

-- name: look_reset(chain bigint, branch bigint, user_id bigint) :exec
DELETE FROM journal_look WHERE chain_id = $1 AND branch_id = $2 AND user_id = $3;

-- name: look_staff(chain bigint, branch bigint, staff bigint?) :many
-- Who may be shown.
SELECT s.id, s.name, s.position_id, p.title AS position
  FROM staff_branch sb
  JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id AND s.archived_at IS NULL
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id
 WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND ($3 IS NULL OR s.id = $3)
 ORDER BY sb.weight DESC, s.id;

-- name: look_services(chain bigint, branch bigint) :many
SELECT v.id, v.title AS name
  FROM service_branch sb
  JOIN service v ON v.chain_id = $1 AND v.id = sb.service_id AND v.archived_at IS NULL
  JOIN service_category k ON k.chain_id = $1 AND k.id = v.category_id
 WHERE sb.chain_id = $1 AND sb.branch_id = $2
 ORDER BY k.weight DESC, k.id, v.weight DESC, v.id;

-- name: look_labels(chain bigint) :many
SELECT l.id, l.title AS name FROM label l WHERE l.chain_id = $1 AND l.archived_at IS NULL ORDER BY l.weight, l.id;
