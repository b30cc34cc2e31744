-- branches: the chain's branches; what is done is in functions/43-branches.sql.

-- name: dir_branches(user_id bigint, chain bigint) :many
SELECT id, title, slug, city, time_zone, online, archived FROM chain_branches($1, $2);

-- name: branches_countries(chain bigint) :many
SELECT b.id, b.country FROM branch b WHERE b.chain_id = $1;

-- name: dir_branches_business(user_id bigint) :one
-- May they begin one more business?
SELECT business_allowed($1) AS allowed;

-- name: branches_figures(chain bigint, branches bigint[], most bigint) :many
-- What people and services they have, in the order given, and ahead: bookings from
-- now on, counted up to so many: of a branch that is booked for a year nobody needs all.
-- IS TRUE: which of the chain's are there still is asked once, not for each place.
WITH p AS (
	SELECT m.branch_id, count(*) AS n FROM staff_branch m
	 WHERE m.chain_id = $1 AND m.branch_id = ANY ($2)
	   AND (m.staff_id IN (SELECT s.id FROM staff s WHERE s.chain_id = $1 AND s.archived_at IS NULL AND s.kind = 'person')) IS TRUE
	 GROUP BY m.branch_id),
s AS (
	SELECT o.branch_id, count(*) AS n FROM service_branch o
	 WHERE o.chain_id = $1 AND o.branch_id = ANY ($2)
	   AND (o.service_id IN (SELECT s.id FROM service s WHERE s.chain_id = $1 AND s.archived_at IS NULL)) IS TRUE
	 GROUP BY o.branch_id),
a AS (
	SELECT x.id AS branch_id, n.n
	  FROM unnest($2) x (id)
	 CROSS JOIN LATERAL (SELECT count(*) AS n
		  FROM (SELECT FROM appointment a
			 WHERE a.chain_id = $1 AND a.branch_id = x.id AND a.day >= current_date - 1
			   AND a.starts_at > now() AND a.cancelled_at IS NULL
			 LIMIT $3) f) n)
SELECT b.id, jsonb_build_object('people', coalesce(p.n, 0), 'services', coalesce(s.n, 0), 'ahead', coalesce(a.n, 0)) AS figures
  FROM unnest($2) WITH ORDINALITY b (id, n)
  LEFT JOIN p ON p.branch_id = b.id
  LEFT JOIN s ON s.branch_id = b.id
  LEFT JOIN a ON a.branch_id = b.id
 ORDER BY b.n;

-- name: branches_stranded(chain bigint, actor bigint) :one
-- How many members have no branch that is open: they do not get in.
SELECT count(*) AS n
  FROM member_list($2) m
 WHERE m.branches IS NOT NULL
   AND NOT EXISTS (SELECT FROM branch b WHERE b.chain_id = $1 AND b.id = ANY (m.branches) AND b.archived_at IS NULL);

-- name: branches_open(like_branch bigint, title text, city text, zone text, rules bool, services bool, people bool) :one
SELECT branch_open($1, $2, $3, $4, $5, $6, $7) AS branch;

-- name: branches_close(branch bigint, closed bool) :one
SELECT branch_close($1, $2) AS done;
