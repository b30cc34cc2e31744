-- roles: the roles of the chain, and who may do what.

-- name: roles_list(chain bigint, actor bigint) :many
SELECT r.id, r.slug, r.title, r.ready, r.own_only, r.position_id, r.position, r.last_days, r.list_days, r.edit_days, r.networks, r.narrower_users, r.hides_contacts, r.version, r.members, r.invites, r.within,
       to_jsonb(r.rights)::text AS rights, to_jsonb(r.accounts)::text AS accounts
  FROM role_list($2) r
 WHERE current_chain() = $1;

-- name: roles_one(chain bigint, actor bigint, role bigint) :maybe
SELECT r.id, r.slug, r.title, r.ready, r.own_only, r.position_id, r.position, r.last_days, r.list_days, r.edit_days, r.networks, r.narrower_users, r.hides_contacts, r.version, r.members, r.invites, r.within,
       to_jsonb(r.rights)::text AS rights, to_jsonb(r.accounts)::text AS accounts
  FROM role_list($2) r
 WHERE current_chain() = $1 AND r.id = $3;

-- name: roles_save(actor bigint, role bigint?, from_role bigint?, seen int, title text, among text[], wanted text[], own bool, days int, hides bool, accounts text,
--	list_days int, edit_days int, networks text, address text, narrower bool, position bigint?) :json
-- {id, version}, {"stale": true} or nothing.
SELECT role_save($1, $2, $3, $4::int, $5, $6, $7, $8, $9::int, $10, $11::bigint[], $12::int, $13::int, $14, $15, $16, $17);

-- name: roles_archive(actor bigint, role bigint, away bool) :one
SELECT role_archive($1, $2, $3) AS done;

-- name: roles_view(actor bigint, hash bytea, role bigint, staff bigint?) :one
SELECT role_view_begin($1, $2, $3, $4) AS done;

-- name: roles_staff(chain bigint) :many
-- Whom a role that sees its own column only can be looked at as.
SELECT s.id, s.name
  FROM staff s
 WHERE s.chain_id = $1 AND s.archived_at IS NULL AND s.kind = 'person'
 ORDER BY s.name COLLATE by_number, s.id;

-- name: roles_positions(chain bigint) :many
-- The positions that a role may be limited to.
SELECT p.id, p.title
  FROM position p
 WHERE p.chain_id = $1
 ORDER BY p.title COLLATE by_number, p.id;

-- name: roles_accounts(chain bigint) :many
-- The cash desks and accounts that a role may be limited to, by branch.
SELECT a.id, a.title, b.title AS branch, a.archived_at IS NOT NULL AS archived
  FROM account a
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id
 WHERE a.chain_id = $1
 ORDER BY b.title COLLATE by_number, b.id, a.weight, a.id;

-- name: roles_members(chain bigint, actor bigint) :many
-- Everybody's rights with their limits.
SELECT m.user_id, m.name, m.role_id, m.role, m.role_title, m.own_only, m.position, m.last_days, m.list_days, m.edit_days, m.networks, m.narrower_users, m.hides_contacts,
       to_jsonb(m.rights)::text AS rights, m.accounts IS NOT NULL AS chosen
  FROM member_list($2) m
 WHERE current_chain() = $1 AND NOT m.disabled;
