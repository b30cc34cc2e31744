-- frame: what stands around every staff page.

-- name: dir_frame_branches(user_id bigint) :many
-- The branches a user may work in, for the switch.
SELECT id, title FROM user_branches($1);
