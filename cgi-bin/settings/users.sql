-- users: who works in the chain, who is invited, who has left.

-- name: users_members(chain bigint, actor bigint) :many
SELECT m.user_id, m.name, coalesce(m.email, '') AS email, coalesce(m.phone, '') AS phone, m.role_id, m.role, m.role_title,
       m.own_only, m.position, m.last_days, m.list_days, m.edit_days, m.networks, m.narrower_users, m.hides_contacts, m.accounts IS NOT NULL AS chosen, coalesce(m.branches::text, '') AS branches, m.staff_id, s.name AS staff,
       extract(epoch FROM now() - m.seen_at)::bigint AS idle_s, m.second, m.version, m.disabled, m.within,
       (SELECT string_agg(b.title, ', ' ORDER BY b.id) FROM (SELECT o.id, o.title FROM branch o
		WHERE o.chain_id = $1 AND o.id = ANY (m.branches) AND o.archived_at IS NULL ORDER BY o.id LIMIT 3) b) AS places,
       (SELECT count(*) FROM branch o WHERE o.chain_id = $1 AND o.id = ANY (m.branches) AND o.archived_at IS NULL) AS open_places,
       (SELECT string_agg(b.title, ', ' ORDER BY b.id) FROM branch b
	 WHERE b.chain_id = $1 AND b.id = ANY (m.branches) AND b.archived_at IS NOT NULL) AS closed_places
  FROM member_list($2) m
  LEFT JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id
 WHERE current_chain() = $1;

-- name: users_invites(chain bigint, branch bigint, actor bigint, part text, before bigint?, most bigint) :many
-- A page of who is invited, the newest first.
SELECT i.id, i.name, i.recipient, i.role, i.role_title, i.own_only, s.name AS staff, i.invited_by,
       to_char(i.expires_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS until, i.expired, i.withdrawn
  FROM invite_list($3, $4, $5, $6::int) i
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  LEFT JOIN staff s ON s.chain_id = $1 AND s.id = i.staff_id
 ORDER BY i.id DESC;

-- name: users_former(chain bigint, branch bigint, actor bigint) :many
SELECT f.user_id, f.name, f.role, f.role_title, f.within,
       to_char(f.ended_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS ended
  FROM former_list($3) f
  JOIN branch b ON b.chain_id = $1 AND b.id = $2;

-- name: users_places(chain bigint) :many
-- The branches of the chain.
SELECT b.id, b.title
  FROM branch b
 WHERE b.chain_id = $1 AND b.archived_at IS NULL
 ORDER BY b.id;

-- name: users_people(chain bigint) :many
-- The staff members of the chain.
SELECT s.id, s.name
  FROM staff s
 WHERE s.chain_id = $1 AND s.archived_at IS NULL AND s.kind = 'person'
 ORDER BY s.name COLLATE by_number, s.id;

-- name: users_roles(chain bigint, actor bigint) :many
SELECT r.id, r.slug, r.title, r.within
  FROM role_list($2) r
 WHERE current_chain() = $1;

-- name: users_country(chain bigint, branch bigint) :one
-- What a phone without its country's code means, and the language of letters.
SELECT b.country::text, b.lang
  FROM branch b
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: users_save(actor bigint, member bigint, seen int, role bigint, branches bigint[], every bool, staff bigint?,
--	among bigint[], told bool) :json
-- among: the branches that the form showed, if it told.
SELECT member_save($1, $2, $3::int, $4, CASE WHEN $6 THEN NULL ELSE $5 END, $7, CASE WHEN $9 THEN $8 END);

-- name: users_end(actor bigint, member bigint) :one
SELECT member_end($1, $2) AS done;

-- name: users_return(actor bigint, member bigint) :one
SELECT member_return($1, $2) AS done;

-- name: users_invite(actor bigint, branch bigint, hash bytea, token text, name text, email text, phone text, role bigint, branches bigint[], every bool, staff bigint?, lang text) :one
SELECT invite_make($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $10 THEN NULL ELSE $9 END, $11, $12) AS id;

-- name: users_again(actor bigint, invite bigint, hash bytea, token text) :one
SELECT invite_again($1, $2, $3, $4) AS done;

-- name: users_withdraw(actor bigint, invite bigint) :one
SELECT invite_withdraw($1, $2) AS done;
