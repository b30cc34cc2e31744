-- chain: the branches of the list of bookings over all that a user may see.

-- name: chain_branches(chain bigint, user_id bigint) :many
SELECT b.id FROM user_branches($2) b WHERE b.chain_id = $1 ORDER BY b.id;
