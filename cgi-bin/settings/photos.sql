-- photos: the photos of a branch.

-- name: photos_list(chain bigint, branch bigint) :json
SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'picture', picture_show($1, $2, p.file_id)) ORDER BY p.weight, p.id), '[]')
  FROM branch_photo p
 WHERE p.chain_id = $1 AND p.branch_id = $2;

-- name: photos_add(chain bigint, branch bigint, picture bigint, weight bigint?, most bigint) :maybe
-- Adds one, at the end or where it was; nothing if there are so many already.
INSERT INTO branch_photo (chain_id, branch_id, file_id, weight)
SELECT $1, $2, $3, coalesce($4::int, (
	SELECT coalesce(max(p.weight), 0) + 1 FROM branch_photo p WHERE p.chain_id = $1 AND p.branch_id = $2))
 WHERE (SELECT count(*) FROM branch_photo p WHERE p.chain_id = $1 AND p.branch_id = $2) < $5
RETURNING id;

-- name: photos_replace(chain bigint, branch bigint, photo bigint, picture bigint) :maybe
UPDATE branch_photo SET file_id = $4 WHERE chain_id = $1 AND branch_id = $2 AND id = $3 RETURNING id;

-- name: photos_delete(chain bigint, branch bigint, photo bigint) :maybe
DELETE FROM branch_photo WHERE chain_id = $1 AND branch_id = $2 AND id = $3 RETURNING file_id, weight;

-- name: photos_order(chain bigint, branch bigint, photos bigint[]) :exec
-- Puts them in this order; those that are not named keep their places behind.
UPDATE branch_photo p SET weight = n.weight
  FROM (SELECT id, row_number() OVER (ORDER BY array_position($3, id), weight, id)::int AS weight
	  FROM branch_photo WHERE chain_id = $1 AND branch_id = $2) n
 WHERE p.chain_id = $1 AND p.branch_id = $2 AND p.id = n.id AND p.weight <> n.weight;

-- name: photos_move(chain bigint, branch bigint, photo bigint, by bigint) :maybe
-- Moves one by a place, earlier (-1) or later (1).
WITH n AS (
	SELECT id, (row_number() OVER (ORDER BY weight, id) * 2 + CASE WHEN id = $3 THEN 3 * $4 ELSE 0 END)::int AS weight
	  FROM branch_photo WHERE chain_id = $1 AND branch_id = $2),
u AS (
	UPDATE branch_photo p SET weight = n.weight FROM n
	 WHERE p.chain_id = $1 AND p.branch_id = $2 AND p.id = n.id)
SELECT id FROM n WHERE id = $3;
