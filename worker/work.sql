-- work: imports as the worker works at them.

-- name: work_open(chain bigint, work bigint) :maybe
SELECT w.step, w.state, w.subject, w.user_id, f.name AS file, w.params, w.lang,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) ORDER BY p.title, p.id), '[]')
	  FROM position p WHERE p.chain_id = $1) AS positions
  FROM work w
  LEFT JOIN file f ON f.chain_id = $1 AND f.id = w.file_id
 WHERE w.chain_id = $1 AND w.id = $2;

-- name: work_stage(chain bigint, work bigint, first bool, share int, rows jsonb) :one
SELECT import_stage($1, $2, $3, $4::int, $5) AS wanted;

-- name: work_compare(chain bigint, work bigint, told jsonb) :exec
SELECT import_compare($1, $2, $3);

-- name: work_unread(chain bigint, work bigint, told jsonb) :exec
-- It is not known which column holds the names: the person is asked.
UPDATE work w SET state = 'asking', result = $3 WHERE w.chain_id = $1 AND w.id = $2 AND w.state = 'waiting' AND w.step = 'read';

-- name: work_batch(chain bigint, work bigint, most int) :one
SELECT import_batch($1, $2, $3::int) AS more;

-- name: work_fail(chain bigint, work bigint, reason text) :exec
UPDATE work w SET state = 'failed', reason = $3, ended_at = now()
 WHERE w.chain_id = $1 AND w.id = $2 AND w.state = 'waiting';

-- name: house_work(chain bigint) :exec
SELECT work_sweep($1);
