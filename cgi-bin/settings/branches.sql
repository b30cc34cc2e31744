-- branches: the chain's branches; what is done is in functions/43-branches.sql.

-- name: dir_branches(user_id bigint, chain bigint) :many
SELECT id, title, slug, city, time_zone, online, archived FROM chain_branches($1, $2);

-- name: branches_countries(chain bigint) :many
SELECT b.id, b.country FROM branch b WHERE b.chain_id = $1;

-- name: dir_branches_business(user_id bigint) :one
-- May they begin one more business?
SELECT business_allowed($1) AS allowed;

-- name: branches_figures(chain bigint, branches bigint[]) :many
SELECT b.id, branch_figures($1, b.id) AS figures FROM unnest($2) WITH ORDINALITY b (id, n) ORDER BY b.n;

-- name: branches_open(like_branch bigint, title text, city text, zone text, rules bool, services bool, people bool) :one
SELECT branch_open($1, $2, $3, $4, $5, $6, $7) AS branch;

-- name: branches_close(branch bigint, closed bool) :one
SELECT branch_close($1, $2) AS done;
