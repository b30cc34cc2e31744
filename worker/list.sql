-- list: work on many bookings, as the worker does it.

-- name: list_work_open(chain bigint, work bigint) :maybe
SELECT w.kind, coalesce(w.branches, ARRAY[w.branch_id]) AS branches, w.branches IS NOT NULL AS wide, w.user_id, w.filter, w.columns, (w.params->>'phones')::boolean AS phones, w.lang,
       to_char(now() AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS today
  FROM list_work w
  JOIN branch b ON b.chain_id = $1 AND b.id = w.branch_id
 WHERE w.chain_id = $1 AND w.id = $2 AND w.state IN ('waiting', 'undoing');

-- name: list_work_total(chain bigint, work bigint, most int) :exec
UPDATE list_work w SET total = bookings_count($1, coalesce(w.branches, ARRAY[w.branch_id]), w.filter, $3)
 WHERE w.chain_id = $1 AND w.id = $2 AND w.state = 'waiting';

-- name: list_work_far(chain bigint, work bigint, many int) :exec
UPDATE list_work w SET done = $3 WHERE w.chain_id = $1 AND w.id = $2 AND w.state = 'waiting';

-- name: list_work_run(chain bigint, work bigint, most int) :one
SELECT list_change_run($1, $2, $3) AS more;

-- name: list_work_exported(chain bigint, work bigint, name text, title text, size bigint, many int) :exec
SELECT list_export_end($1, $2, $3, $4, $5, $6);

-- name: list_work_fail(chain bigint, work bigint) :exec
UPDATE list_work w SET state = 'failed', ended_at = now()
 WHERE w.chain_id = $1 AND w.id = $2 AND w.state IN ('waiting', 'undoing');

-- name: house_lists(chain bigint) :exec
SELECT list_sweep($1);
