-- labels: the labels of bookings of the chain.

-- name: labels_list(chain bigint) :many
-- Those in use in their order, then those put away.
SELECT l.id, l.title, l.color, l.font_color, l.version, l.archived_at IS NOT NULL AS archived
  FROM label l
 WHERE l.chain_id = $1
 ORDER BY l.archived_at IS NOT NULL, l.weight, l.id;

-- name: labels_add(chain bigint, title text, color text) :one
INSERT INTO label (chain_id, title, color, weight)
SELECT $1, $2, $3, coalesce(max(l.weight), 0) + 1
  FROM label l
 WHERE l.chain_id = $1
RETURNING id;

-- name: labels_is(chain bigint, label bigint) :maybe
SELECT l.id FROM label l WHERE l.chain_id = $1 AND l.id = $2;

-- name: labels_change(chain bigint, label bigint, seen int, title text, color text) :maybe
-- Nothing: it has changed since it was seen.
UPDATE label l SET title = $4, color = $5, version = l.version + 1
 WHERE l.chain_id = $1 AND l.id = $2 AND l.version = $3
RETURNING l.id;

-- name: labels_move(chain bigint, label bigint, by bigint) :maybe
-- Moves one by a place among those in use, up (-1) or down (1).
WITH n AS (
	SELECT l.id, (row_number() OVER (ORDER BY l.weight, l.id) * 2 + CASE WHEN l.id = $2 THEN 3 * $3 ELSE 0 END)::int AS weight
	  FROM label l
	 WHERE l.chain_id = $1 AND l.archived_at IS NULL),
u AS (
	UPDATE label l SET weight = n.weight FROM n WHERE l.chain_id = $1 AND l.id = n.id)
SELECT n.id FROM n WHERE n.id = $2;

-- name: labels_archive(chain bigint, label bigint, away bool) :maybe
UPDATE label l SET archived_at = CASE WHEN $3 THEN now() END, version = l.version + 1
 WHERE l.chain_id = $1 AND l.id = $2 AND (l.archived_at IS NULL) = $3
RETURNING l.id;
