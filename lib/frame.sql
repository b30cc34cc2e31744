-- frame: what stands around every staff page.

-- name: dir_frame_branches(user_id bigint) :many
-- The branches a user may work in, for the switch; with each the address that
-- they have still to confirm, asked for once.
SELECT id, title, (SELECT mail_unconfirmed($1)) AS unconfirmed
  FROM user_branches($1);
