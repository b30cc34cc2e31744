-- visit_parts: visits of one day made one, and parted again.

-- name: visit_merge(chain bigint, branch bigint, visit bigint, other bigint, seen bigint?) :json
SELECT visit_merge($1, $2, $3, $4, $5::int);

-- name: visit_split(chain bigint, branch bigint, visit bigint, appointment bigint, seen bigint?) :json
SELECT visit_split($1, $2, $3, $4, $5::int);
