-- import: imports as their pages see them, and the journal of exports.

-- name: import_about(chain bigint, user bigint) :one
-- Whether the user may change what is common to all branches, and whether there are several.
SELECT works_everywhere($1, $2) AS everywhere,
       (SELECT count(*) > 1 FROM branch b WHERE b.chain_id = $1 AND b.archived_at IS NULL) AS many;

-- name: import_add(chain bigint, branch bigint, user bigint, subject text, file bigint, title text, lang text, told jsonb) :one
SELECT import_begin($1, $2, $3, $4, $5, $6, $7, $8) AS id;

-- name: import_list(chain bigint, branch bigint, subject text) :many
-- The latest imports of a branch.
SELECT w.id, w.state, w.title, w.rejected, w.result->>'new' AS added, w.result->>'change' AS changed,
       to_char(w.created_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS day,
       to_char(w.created_at AT TIME ZONE b.time_zone, 'HH24:MI') AS time, member_name(w.user_id) AS who
  FROM work w
  JOIN branch b ON b.chain_id = $1 AND b.id = w.branch_id
 WHERE w.chain_id = $1 AND w.branch_id = $2 AND w.subject = $3
 ORDER BY w.id DESC LIMIT 20;

-- name: import_show(chain bigint, branch bigint, subject text, work bigint, examples bigint, skip bigint, most bigint) :json
-- An import: how far it is, examples of what is new and of what changes, and a
-- page of the rows that are rejected.
SELECT jsonb_build_object('id', w.id, 'state', w.state, 'step', w.step, 'done', w.done, 'total', w.total, 'title', w.title,
	'rejected', w.rejected, 'reason', w.reason, 'params', w.params, 'result', w.result, 'who', member_name(w.user_id),
	'written', (SELECT count(*) FROM work_row r WHERE r.chain_id = $1 AND r.work_id = w.id AND r.written AND w.state <> 'waiting'),
	'people', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) ORDER BY m.weight DESC, s.id), '[]')
		FROM staff_branch m
		JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id AND s.archived_at IS NULL AND s.kind = 'person'
		WHERE m.chain_id = $1 AND m.branch_id = $2 AND w.state = 'asking' AND w.subject = 'services'),
	'positions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) ORDER BY p.title COLLATE by_number, p.id), '[]')
		FROM position p WHERE p.chain_id = $1),
	'fresh', EXISTS (SELECT FROM work_row r WHERE r.chain_id = $1 AND r.work_id = w.id AND w.state = 'asking'
		AND (r.action = 'new' OR r.action = 'change' AND r.changes ?| '{here,archived}')),
	-- Sets, for a plan made before thousands of rows came would join them row by row.
	'idle', (SELECT count(*) FROM work_row r
		WHERE r.chain_id = $1 AND r.work_id = w.id AND r.written AND w.state = 'done' AND w.subject = 'services'
		  AND (r.ref_id IN (SELECT sb.service_id FROM service_branch sb WHERE sb.chain_id = $1 AND sb.branch_id = $2)) IS TRUE
		  AND (r.ref_id IN (SELECT v.id FROM service v WHERE v.chain_id = $1 AND v.archived_at IS NULL)) IS TRUE
		  AND (r.ref_id IN (SELECT o.service_id FROM offer o WHERE o.chain_id = $1 AND o.branch_id = $2)) IS NOT TRUE),
	'new', (SELECT coalesce(jsonb_agg(jsonb_build_object('no', r.no, 'p', r.p) ORDER BY r.no), '[]')
		FROM (SELECT x.no, x.p FROM work_row x WHERE x.chain_id = $1 AND x.work_id = w.id AND x.action = 'new'
			AND w.state = 'asking' ORDER BY x.no LIMIT $5) r),
	'change', (SELECT coalesce(jsonb_agg(jsonb_build_object('no', r.no, 'p', r.p, 'changes', r.changes,
			'title', coalesce(v.title, s.name)) ORDER BY r.no), '[]')
		FROM (SELECT x.no, x.p, x.changes, x.ref_id FROM work_row x WHERE x.chain_id = $1 AND x.work_id = w.id
			AND x.action = 'change' AND w.state = 'asking' ORDER BY x.no LIMIT $5) r
		LEFT JOIN service v ON w.subject = 'services' AND v.chain_id = $1 AND v.id = r.ref_id
		LEFT JOIN staff s ON w.subject = 'staff' AND s.chain_id = $1 AND s.id = r.ref_id),
	'reject', (SELECT coalesce(jsonb_agg(jsonb_build_object('no', r.no, 'title', coalesce(r.p->>'title', r.p->>'name'),
			'reasons', r.reasons) ORDER BY r.no), '[]')
		FROM (SELECT x.no, x.p, x.reasons FROM work_row x WHERE x.chain_id = $1 AND x.work_id = w.id AND x.action = 'reject'
			AND w.state <> 'waiting' ORDER BY x.no OFFSET $6 LIMIT $7) r))
  FROM work w
 WHERE w.chain_id = $1 AND w.branch_id = $2 AND w.subject = $3 AND w.id = $4;

-- name: import_headings(chain bigint, branch bigint, subject text, work bigint) :maybe
-- The headings of an import's file, and what each column is; NULL: it is not read yet.
SELECT CASE WHEN w.state <> 'waiting' THEN w.result->'headings' END AS headings, w.result->'columns' AS columns,
       w.result->'sectioned' = 'true' AS sectioned,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) ORDER BY p.title COLLATE by_number, p.id), '[]')
	  FROM position p WHERE p.chain_id = $1) AS positions
  FROM work w
 WHERE w.chain_id = $1 AND w.branch_id = $2 AND w.subject = $3 AND w.id = $4;

-- name: import_rejected(chain bigint, work bigint) :many
-- Its rejected rows as they stand in the file.
SELECT r.no, r.cells, r.reasons, coalesce(r.p->>'section', r.p->>'category') AS section
  FROM work_row r
 WHERE r.chain_id = $1 AND r.work_id = $2 AND r.action = 'reject'
 ORDER BY r.no;

-- name: import_set_going(chain bigint, branch bigint, subject text, work bigint, how text, told jsonb) :maybe
SELECT t.good FROM import_go($1, $2, $3, $4, $5, $6) t (good) WHERE t.good IS NOT NULL;

-- name: import_exported(chain bigint, branch bigint, what text, filter jsonb, count bigint) :exec
SELECT export_note($1, $2, $3, $4, $5::int);
