-- check: what a check of the log's seals found.

-- name: check_done(chain bigint, links bigint, erased bigint, waiting bigint, broken_log bigint, broken text, last text) :exec
UPDATE log_check SET done_at = now(), links = $2, erased = $3, waiting = $4, broken_log = $5, broken = $6, last = $7
 WHERE chain_id = $1;
