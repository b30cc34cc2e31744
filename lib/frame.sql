-- frame: what stands around every staff page.

-- name: dir_frame_branches(user_id bigint, chain bigint?, branch bigint, worked bool, may_know bool, talks bool, most int) :many
-- The branches a user may work in, for the switch (while an operator works as
-- them: of the present chain), and how many they are; of more than most the present
-- one at least, for the others are fetched when the switch is opened.  Asked for once, the
-- address that they have still to confirm, what is to be said of the chain's licence, and
-- after how many idle minutes the page locks itself (NULL: there is no PIN).
-- talks: they may read what colleagues say about visits; mentions: what is new of it.
SELECT id, title, of_business, n, (SELECT mail_unconfirmed($1)) AS unconfirmed, (SELECT licence_strip($2, $5)) AS licence, (SELECT pin_lock($1)) AS lock,
       CASE WHEN $6 THEN (SELECT mention_count($2, $1)) END AS mentions
  FROM (SELECT u.id, u.title, count(*) OVER () AS n, row_number() OVER () AS place,
	       CASE WHEN min(u.chain_id) OVER () <> max(u.chain_id) OVER () THEN u.chain_title END AS of_business
	  FROM user_branches($1) u
	 WHERE NOT $4 OR u.chain_id = $2) b
 WHERE n <= $7 OR id = $3 OR place = 1
 ORDER BY place;

-- name: dir_branches(user_id bigint, chain bigint?, worked bool) :many
-- All of them.
SELECT id, title, CASE WHEN min(chain_id) OVER () <> max(chain_id) OVER () THEN chain_title END AS of_business
  FROM user_branches($1)
 WHERE NOT $3 OR chain_id = $2;

-- name: dir_nowhere(user_id bigint) :one
-- Why a user works in no branch.
SELECT closed, owners
  FROM user_nowhere($1);
