-- gallery: the photos of an owner (a branch, a room), by weight.

-- name: gallery_list(chain bigint, branch bigint, kind text, owner bigint) :json
SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'picture', picture_show($1, $2, p.file_id)) ORDER BY p.weight, p.id), '[]')
  FROM photo p
 WHERE p.chain_id = $1 AND p.kind = $3 AND p.owner_id = $4;

-- name: gallery_put(chain bigint, kind text, owner bigint, picture bigint, weight bigint?, most bigint) :maybe
-- Adds one, at the end or where it was; nothing if there are so many already.
SELECT id FROM photo_put($1, $2, $3, $4, $5::int, $6::int) id WHERE id IS NOT NULL;

-- name: gallery_replace(chain bigint, kind text, owner bigint, photo bigint, picture bigint) :maybe
UPDATE photo SET file_id = $5 WHERE chain_id = $1 AND kind = $2 AND owner_id = $3 AND id = $4 RETURNING id;

-- name: gallery_delete(chain bigint, kind text, owner bigint, photo bigint) :maybe
DELETE FROM photo WHERE chain_id = $1 AND kind = $2 AND owner_id = $3 AND id = $4 RETURNING file_id, weight;

-- name: gallery_order(chain bigint, kind text, owner bigint, photos bigint[]) :exec
-- Puts them in this order; those that are not named keep their places behind.
UPDATE photo p SET weight = n.weight
  FROM (SELECT id, row_number() OVER (ORDER BY array_position($4, id), weight, id)::int AS weight
	  FROM photo WHERE chain_id = $1 AND kind = $2 AND owner_id = $3) n
 WHERE p.chain_id = $1 AND p.kind = $2 AND p.owner_id = $3 AND p.id = n.id AND p.weight <> n.weight;

-- name: gallery_move(chain bigint, kind text, owner bigint, photo bigint, by bigint) :maybe
-- Moves one by a place, earlier (-1) or later (1).
WITH n AS (
	SELECT id, (row_number() OVER (ORDER BY weight, id) * 2 + CASE WHEN id = $4 THEN 3 * $5 ELSE 0 END)::int AS weight
	  FROM photo WHERE chain_id = $1 AND kind = $2 AND owner_id = $3),
u AS (
	UPDATE photo p SET weight = n.weight FROM n
	 WHERE p.chain_id = $1 AND p.kind = $2 AND p.owner_id = $3 AND p.id = n.id)
SELECT id FROM n WHERE id = $4;
