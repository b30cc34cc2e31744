-- frame: what stands around every staff page.

-- name: dir_frame_branches(user_id bigint, chain bigint?, branch bigint, worked bool, may_know bool, talks bool, most int) :many
-- What stands around a page of a user (frame_of): the branches they may work in, and what
-- is to be said above.  talks: they may read what colleagues say about visits; mentions:
-- what is new of it.
SELECT id, title, of_business, n, unconfirmed, licence, lock, CASE WHEN $6 THEN (SELECT mention_count($2, $1)) END AS mentions
  FROM frame_of($1, $2, $3, $4, $5, $7);

-- name: dir_branches(user_id bigint, chain bigint?, worked bool) :many
-- All of them.
SELECT id, title, CASE WHEN min(chain_id) OVER () <> max(chain_id) OVER () THEN chain_title END AS of_business
  FROM user_branches($1)
 WHERE NOT $3 OR chain_id = $2;

-- name: dir_nowhere(user_id bigint) :one
-- Why a user works in no branch.
SELECT closed, owners
  FROM user_nowhere($1);
