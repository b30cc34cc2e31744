-- files: photos and files of a visit, and photos of its client's other visits.

-- name: files_seen(chain bigint, branch bigint, visit bigint) :maybe
-- How many files a visit has that the asker may see.
SELECT count(f.id) AS had
  FROM visit v
  LEFT JOIN visit_file f ON f.chain_id = $1 AND f.visit_id = v.id AND f.removed_at IS NULL
 WHERE v.chain_id = $1 AND v.branch_id = $2 AND v.id = $3 AND v.merged_into IS NULL
 GROUP BY v.id;

-- name: files_list(chain bigint, branch bigint, visit bigint) :many
-- In the order in which they were added; photos that are not ready (or refused, with why) as well.
SELECT x.id, x.moment, x.title, f.name, f.kind = 'picture' AS photo, f.state, f.reason, f.size,
       member_name(x.created_by) AS who, to_char(x.created_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS at
  FROM visit_file x
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  JOIN file f ON f.chain_id = $1 AND f.id = x.file_id
 WHERE x.chain_id = $1 AND x.visit_id = $3 AND x.removed_at IS NULL
 ORDER BY x.id;

-- name: files_earlier(chain bigint, branch bigint, client bigint, visit bigint?, most bigint) :many
-- Photos of a client's other visits that the asker may see, of the latest visit first.
SELECT v.id AS visit, to_char(d.day, 'YYYY-MM-DD') AS day, x.moment, x.title, f.name
  FROM visit v
  JOIN visit_file x ON x.chain_id = $1 AND x.visit_id = v.id AND x.removed_at IS NULL
  JOIN file f ON f.chain_id = $1 AND f.id = x.file_id AND f.kind = 'picture' AND f.state = 'ready'
  JOIN LATERAL (SELECT min(a.day) AS day FROM appointment a WHERE a.chain_id = $1 AND a.visit_id = v.id) d ON true
 WHERE v.chain_id = $1 AND v.client_id = $3 AND v.branch_id = $2 AND v.id IS DISTINCT FROM $4
 ORDER BY d.day DESC, v.id DESC, array_position('{before,after,other}', x.moment), x.id
 LIMIT $5;

-- name: files_one(chain bigint, branch bigint, visit bigint, name text) :maybe
-- The bytes of a visit's file by their name.
SELECT x.title, f.kind = 'picture' AS photo
  FROM file f
  JOIN visit_file x ON x.chain_id = $1 AND x.file_id = f.id AND x.visit_id = $3 AND x.removed_at IS NULL
  JOIN visit v ON v.chain_id = $1 AND v.branch_id = $2 AND v.id = x.visit_id
 WHERE f.chain_id = $1 AND f.name = $4 AND f.state = 'ready';

-- name: files_add(chain bigint, branch bigint, visit bigint, file bigint, moment text, title text, by bigint, most bigint) :one
SELECT visit_file_add($1, $2, $3, $4, $5, $6, $7, $8::int) AS id;

-- name: files_moment(chain bigint, branch bigint, visit bigint, one bigint, moment text, most bigint) :one
SELECT visit_file_change($1, $2, $3, $4, $5, NULL, $6::int) AS title;

-- name: files_remove(chain bigint, branch bigint, visit bigint, one bigint, removed bool, most bigint) :one
SELECT visit_file_change($1, $2, $3, $4, NULL, $5, $6::int) AS title;
