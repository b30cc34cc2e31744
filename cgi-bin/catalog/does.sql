-- does: who does services, said for many at once.

-- name: does_show(chain bigint, branch bigint, services bigint[], most bigint) :json
-- Services that the branch offers, each with who does it: those asked for, else
-- those that nobody does; and who works there.
SELECT jsonb_build_object(
	'total', (SELECT count(*) FROM services_asked($1, $2, $3) a),
	'services', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'title', v.title, 'category', c.title,
			'by', (SELECT string_agg(s.name, ', ' ORDER BY s.name)
				FROM service_staff x JOIN staff s ON s.chain_id = $1 AND s.id = x.staff_id AND s.archived_at IS NULL
				WHERE x.chain_id = $1 AND x.branch_id = $2 AND x.service_id = v.id))
			ORDER BY c.weight DESC, c.id, v.weight DESC, v.id), '[]')
		FROM (SELECT a.id FROM services_asked($1, $2, $3) a ORDER BY a.place LIMIT $4) p
		JOIN service v ON v.chain_id = $1 AND v.id = p.id
		JOIN service_category c ON c.chain_id = $1 AND c.id = v.category_id),
	'people', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) ORDER BY m.weight DESC, s.id), '[]')
		FROM staff_branch m JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id AND s.archived_at IS NULL
		WHERE m.chain_id = $1 AND m.branch_id = $2));

-- name: does_give(chain bigint, branch bigint, services bigint[], people bigint[]) :maybe
SELECT g.given FROM services_give($1, $2, $3, $4) g (given) WHERE g.given;
