-- frame: what stands around every staff page.

-- name: dir_frame_branches(user_id bigint, chain bigint?, worked bool, may_know bool, talks bool) :many
-- The branches a user may work in, for the switch (while an operator works as
-- them: of the present chain); asked for once, the address that they have still
-- to confirm, what is to be said of the chain's licence, and
-- after how many idle minutes the page locks itself (NULL: there is no PIN).
-- talks: they may read what colleagues say about visits; mentions: what is new of it.
SELECT id, title, (SELECT mail_unconfirmed($1)) AS unconfirmed, (SELECT licence_strip($2, $4)) AS licence, (SELECT pin_lock($1)) AS lock,
       CASE WHEN $5 THEN (SELECT mention_count($2, $1)) END AS mentions
  FROM user_branches($1)
 WHERE NOT $3 OR chain_id = $2;

-- name: dir_nowhere(user_id bigint) :one
-- Why a user works in no branch.
SELECT closed, owners
  FROM user_nowhere($1);
