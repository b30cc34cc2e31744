-- invite: accepting an invitation to a business, and the way back from looking
-- at it as another role.

-- name: dir_invite_find(hash bytea) :maybe
SELECT id, business, name, email, phone, role, role_title, invited_by, known, valid
  FROM invite_find($1);

-- name: dir_invite_accept(hash bytea, user_id bigint) :one
-- The branch to go to; NULL: it is no longer valid.
SELECT invite_accept($1, $2) AS branch_id;

-- name: dir_invite_join(hash bytea, name text, password text, lang text) :one
-- The same for somebody new.
SELECT user_id, branch_id
  FROM invite_join($1, $2, $3, $4);

-- name: dir_role_view_end(user_id bigint, hash bytea) :exec
SELECT role_view_end($1, $2);
