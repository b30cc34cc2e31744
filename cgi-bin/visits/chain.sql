-- chain: the list of bookings over all branches that a user may see: which they are, and
-- what there is to choose from in them.

-- name: chain_branches(chain bigint, user_id bigint) :many
SELECT b.id FROM user_branches($2) b WHERE b.chain_id = $1 ORDER BY b.id;

-- name: chain_choices(chain bigint, branches bigint[]) :many
-- What there is to choose from in these branches, as visits_choices has it of one.
SELECT c.list, c.id, c.title
  FROM (SELECT 'branches' AS list, b.id, b.title, false AS away, 0 AS weight FROM branch b WHERE b.chain_id = $1 AND b.id = ANY ($2)
	 UNION ALL
	SELECT 'staff', s.id, s.name, s.archived_at IS NOT NULL, 0 FROM staff s
	 WHERE s.chain_id = $1 AND EXISTS (SELECT FROM staff_branch sb
		WHERE sb.chain_id = $1 AND sb.branch_id = ANY ($2) AND sb.staff_id = s.id)
	 UNION ALL
	SELECT 'services', v.id, v.title, v.archived_at IS NOT NULL, 0 FROM service v
	 WHERE v.chain_id = $1 AND EXISTS (SELECT FROM service_branch sb
		WHERE sb.chain_id = $1 AND sb.branch_id = ANY ($2) AND sb.service_id = v.id)
	 UNION ALL
	SELECT 'categories', c.id, c.title, false, 0 FROM service_category c WHERE c.chain_id = $1
	 UNION ALL
	SELECT 'positions', p.id, p.title, false, 0 FROM position p WHERE p.chain_id = $1
	 UNION ALL
	SELECT 'people', u.user_id, u.name, false, 0 FROM chain_people() u WHERE current_chain() = $1
	 UNION ALL
	SELECT 'labels', l.id, l.title, l.archived_at IS NOT NULL, l.weight FROM label l WHERE l.chain_id = $1) c
 ORDER BY c.away, c.weight, c.title, c.id;
