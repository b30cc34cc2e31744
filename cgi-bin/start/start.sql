-- start: the wizard's queries; what they do is in functions/42-start.sql.

-- name: dir_business_allowed(user_id bigint) :one
SELECT business_allowed($1) AS allowed;

-- name: dir_city_zone(country text, city text) :one
SELECT city_zone($1, $2) AS time_zone;

-- name: dir_business_make(title text, category text, country text, city text, zone text, currency text, lang text) :one
SELECT business_make($1, $2, $3, $4, $5, $6, $7) AS branch;

-- name: start_everywhere(chain bigint, user_id bigint) :one
SELECT works_everywhere($1, $2) AS everywhere;

-- name: start_state(chain bigint, branch bigint) :json
SELECT start_state($1, $2);

-- name: start_people(chain bigint, branch bigint) :many
SELECT p.name, p.specialization
  FROM staff_branch m
  JOIN staff p ON p.chain_id = $1 AND p.id = m.staff_id AND p.archived_at IS NULL AND p.kind = 'person'
 WHERE m.chain_id = $1 AND m.branch_id = $2
 ORDER BY m.weight DESC, p.id LIMIT 100;

-- name: start_services_take(chain bigint, branch bigint, list text) :exec
SELECT start_services($1, $2, $3::jsonb);

-- name: start_people_take(chain bigint, branch bigint, list text) :exec
SELECT start_people($1, $2, $3::jsonb);

-- name: start_hours_take(chain bigint, branch bigint, weekdays bigint[], hours text, days int, own bigint, whole bool) :exec
SELECT start_hours($1, $2, $3::int[], $4::int4multirange, $5::int, $6, $7);

-- name: start_sample_make(chain bigint, branch bigint, names text) :exec
SELECT sample_make($1, $2, ARRAY(SELECT jsonb_array_elements_text($3::jsonb)));

-- name: start_sample_drop(chain bigint, branch bigint) :exec
SELECT sample_drop($1, $2);
