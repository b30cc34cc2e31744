-- catalog: what a branch offers online.

-- name: book_services(chain bigint, branch bigint, staff bigint?, chosen bigint[], at text, home text, day date) :json
-- Services with their categories, the heaviest first.
SELECT api_services($1, $2, $3, $4, $5, $6, $7);

-- name: book_staff(chain bigint, branch bigint, services bigint[], at text, home text) :many
-- Who is offered online, the heaviest first; can: does all these services (and
-- is free then).  json is an object without its closing brace.
SELECT s.id, w.can, rtrim(json_build_object('id', s.id, 'name', s.name,
		'specialization', s.specialization,
		'position', CASE WHEN p.id IS NULL THEN '[]'::json
			ELSE json_build_object('id', p.id, 'title', p.title) END,
		'show_rating', CASE WHEN s.votes > 0 THEN 1 ELSE 0 END, 'rating', trim_scale(s.rating),
		'votes_count', s.votes, 'comments_count', s.votes, 'avatar', picture_url($5, $1, $2, s.picture_id, 320), 'weight', m.weight,
		'information', s.information)::text, '}') AS json
  FROM branch b
  JOIN staff_branch m ON m.chain_id = $1 AND m.branch_id = b.id AND m.online
  JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id AND s.archived_at IS NULL
  LEFT JOIN position p ON p.chain_id = $1 AND p.id = s.position_id,
       LATERAL (
	SELECT count(*) AS n, sum(coalesce(ss.duration, sb.duration))::int AS length,
	       coalesce(max(v.before), 0)::int AS before, coalesce(max(v.after), 0)::int AS after
	  FROM service_staff ss
	  JOIN service_branch sb ON sb.chain_id = $1 AND sb.branch_id = $2
		AND sb.service_id = ss.service_id AND sb.online
	  JOIN service v ON v.chain_id = $1 AND v.id = ss.service_id AND v.archived_at IS NULL
	 WHERE ss.chain_id = $1 AND ss.branch_id = $2 AND ss.staff_id = s.id
	   AND (cardinality($3) = 0 OR ss.service_id = ANY ($3))) does,
       LATERAL (
	SELECT CASE WHEN cardinality($3) = 0 THEN does.n > 0 ELSE does.n = cardinality($3) END
	   AND ($4::text IS NULL OR staff_is_free($1, $2, b.time_zone, s.id, local_instant($4, b.time_zone),
		CASE WHEN cardinality($3) = 0 THEN b.step ELSE does.length END, does.before, does.after)) AS can) w
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
