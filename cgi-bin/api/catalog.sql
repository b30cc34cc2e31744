-- catalog: what a branch offers online.

-- name: book_services(chain bigint, branch bigint, staff bigint?, chosen bigint[], at text, home text, day date, free_services bigint[], free_staff bigint[]) :json
-- Services with their categories, the heaviest first.
SELECT api_services($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: book_staff(chain bigint, branch bigint, services bigint[], home text) :many
-- Who is offered online, the heaviest first; can: does all these services
-- (any, without).  json is an object without its closing brace.
SELECT s.id, w.can, rtrim(json_build_object('id', s.id, 'name', s.name,
		'specialization', s.specialization,
		'position', CASE WHEN p.id IS NULL THEN '[]'::json
			ELSE json_build_object('id', p.id, 'title', p.title) END,
		'show_rating', CASE WHEN s.votes > 0 THEN 1 ELSE 0 END, 'rating', trim_scale(s.rating),
		'votes_count', s.votes, 'comments_count', s.votes, 'avatar', picture_url($4, $1, $2, s.picture_id, 320), 'weight', m.weight,
		'information', s.information)::text, '}') AS json
  FROM branch b
  JOIN staff_branch m ON m.chain_id = $1 AND m.branch_id = b.id AND m.online
  JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id AND s.archived_at IS NULL
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id,
       LATERAL (
	SELECT CASE WHEN cardinality($3) = 0 THEN count(*) > 0 ELSE count(*) = cardinality($3) END AS can
	  FROM offer o
	 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.staff_id = s.id AND o.online
	   AND (cardinality($3) = 0 OR o.service_id = ANY ($3))) w
 WHERE b.chain_id = $1 AND b.id = $2 AND b.online
 ORDER BY m.weight DESC, s.id;

-- name: book_known(chain bigint, branch bigint, staff bigint?, services bigint[]) :one
-- Whether the staff member (NULL: anybody) and all services are offered online here.
SELECT ($3::bigint IS NULL OR EXISTS (
		SELECT FROM staff_branch m JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id
		 WHERE m.chain_id = $1 AND m.branch_id = $2 AND m.staff_id = $3 AND m.online
		   AND s.archived_at IS NULL))
	AND (SELECT count(*) FROM service_branch sb JOIN service v ON v.chain_id = $1 AND v.id = sb.service_id
	      WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND sb.online AND sb.service_id = ANY ($4)
		AND v.archived_at IS NULL) = cardinality($4) AS known;
