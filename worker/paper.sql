-- paper: what the worker makes of the timetable.

-- name: paper_asked(chain bigint, paper bigint) :maybe
SELECT p.branch_id, p.month, p.lang FROM paper p WHERE p.chain_id = $1 AND p.id = $2 AND p.state = 'new';

-- name: paper_ready(chain bigint, paper bigint, pdf bytea) :exec
UPDATE paper SET state = 'ready', pdf = $3 WHERE chain_id = $1 AND id = $2 AND state = 'new';

-- name: paper_failed(chain bigint, paper bigint) :exec
UPDATE paper SET state = 'failed' WHERE chain_id = $1 AND id = $2 AND state = 'new';
