-- accounts: where the money of a branch is.

-- name: accounts_list(chain bigint, branch bigint) :json
-- In the order of its settings; type 0 is cash, 1 is not.
SELECT coalesce(json_agg(json_build_object('id', a.id, 'title', a.title,
		'type', CASE WHEN a.kind = 'cash' THEN 0 ELSE 1 END, 'comment', a.comment) ORDER BY a.weight, a.id), '[]')
  FROM account a
 WHERE a.chain_id = $1 AND a.branch_id = $2 AND a.archived_at IS NULL;
