-- customs: the chain's own fields of bookings.

-- name: customs_list(chain bigint) :many
-- Those in use in their order, then those put away.
SELECT f.id, f.title, f.code, f.kind, array_to_string(f.choices, E'\n') AS choices, f.required, f.version,
       f.archived_at IS NOT NULL AS archived
  FROM field f
 WHERE f.chain_id = $1 AND f.entity = 'appointment'
 ORDER BY f.archived_at IS NOT NULL, f.weight, f.id;

-- name: customs_add(chain bigint, title text, code text, kind text, choices jsonb, required bool) :one
INSERT INTO field (chain_id, title, code, kind, choices, required, weight)
SELECT $1, $2, $3, $4, ARRAY(SELECT jsonb_array_elements_text($5)), $6, coalesce(max(f.weight), 0) + 1
  FROM field f
 WHERE f.chain_id = $1 AND f.entity = 'appointment'
RETURNING id;

-- name: customs_is(chain bigint, field bigint) :maybe
SELECT f.id, f.kind, f.code FROM field f WHERE f.chain_id = $1 AND f.entity = 'appointment' AND f.id = $2;

-- name: customs_change(chain bigint, field bigint, seen int, title text, code text, choices jsonb, required bool) :maybe
-- Nothing: it has changed since it was seen.
UPDATE field f
   SET title = $4, code = $5, choices = ARRAY(SELECT jsonb_array_elements_text($6)), required = $7, version = f.version + 1
 WHERE f.chain_id = $1 AND f.id = $2 AND f.version = $3
RETURNING f.id;

-- name: customs_move(chain bigint, field bigint, by bigint) :maybe
-- Moves one by a place among those in use, up (-1) or down (1).
WITH n AS (
	SELECT f.id, (row_number() OVER (ORDER BY f.weight, f.id) * 2 + CASE WHEN f.id = $2 THEN 3 * $3 ELSE 0 END)::int AS weight
	  FROM field f
	 WHERE f.chain_id = $1 AND f.entity = 'appointment' AND f.archived_at IS NULL),
u AS (
	UPDATE field f SET weight = n.weight FROM n WHERE f.chain_id = $1 AND f.id = n.id)
SELECT n.id FROM n WHERE n.id = $2;

-- name: customs_archive(chain bigint, field bigint, away bool) :maybe
UPDATE field f SET archived_at = CASE WHEN $3 THEN now() END, version = f.version + 1
 WHERE f.chain_id = $1 AND f.entity = 'appointment' AND f.id = $2 AND (f.archived_at IS NULL) = $3
RETURNING f.id;
