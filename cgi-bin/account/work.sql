-- work: the operator of the installation working as a user.

-- name: dir_operator_leave(hash bytea) :one
-- The chain they come from; NULL: it was over already.
SELECT operator_leave($1) AS chain_id;

-- name: dir_operator_worked_as(user_id bigint) :many
SELECT operator, chain, at
  FROM operator_worked_as($1);
