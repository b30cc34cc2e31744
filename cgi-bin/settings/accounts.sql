-- accounts: the cash desks and accounts of a branch.

-- name: accounts_list(chain bigint, branch bigint) :many
-- Those in use in their order, then those put away.
SELECT a.id, a.title, a.kind, a.comment, a.version, a.archived_at IS NOT NULL AS archived
  FROM account a
 WHERE a.chain_id = $1 AND a.branch_id = $2
 ORDER BY a.archived_at IS NOT NULL, a.weight, a.id;

-- name: accounts_add(chain bigint, branch bigint, title text, kind text, comment text) :one
INSERT INTO account (chain_id, branch_id, title, kind, comment, weight)
SELECT $1, $2, $3, $4, $5, coalesce(max(a.weight), 0) + 1
  FROM account a
 WHERE a.chain_id = $1 AND a.branch_id = $2
RETURNING id;

-- name: accounts_is(chain bigint, branch bigint, account bigint) :maybe
SELECT a.id
  FROM account a
 WHERE a.chain_id = $1 AND a.branch_id = $2 AND a.id = $3;

-- name: accounts_change(chain bigint, branch bigint, account bigint, seen int, title text, kind text, comment text) :maybe
-- Nothing: it has changed since it was seen.
UPDATE account a SET title = $5, kind = $6, comment = $7, version = a.version + 1
 WHERE a.chain_id = $1 AND a.branch_id = $2 AND a.id = $3 AND a.version = $4
RETURNING a.id;

-- name: accounts_move(chain bigint, branch bigint, account bigint, by bigint) :maybe
-- Moves one by a place among those in use, up (-1) or down (1).
WITH n AS (
	SELECT a.id, (row_number() OVER (ORDER BY a.weight, a.id) * 2 + CASE WHEN a.id = $3 THEN 3 * $4 ELSE 0 END)::int AS weight
	  FROM account a
	 WHERE a.chain_id = $1 AND a.branch_id = $2 AND a.archived_at IS NULL),
u AS (
	UPDATE account a SET weight = n.weight FROM n
	 WHERE a.chain_id = $1 AND a.branch_id = $2 AND a.id = n.id)
SELECT n.id FROM n WHERE n.id = $3;

-- name: accounts_archive(chain bigint, branch bigint, account bigint, away bool) :maybe
UPDATE account a SET archived_at = CASE WHEN $4 THEN now() END, version = a.version + 1
 WHERE a.chain_id = $1 AND a.branch_id = $2 AND a.id = $3 AND (a.archived_at IS NULL) = $4
RETURNING a.id;
