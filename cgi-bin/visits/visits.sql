-- visits: what the list of bookings needs besides its rows (lib/bookings.sql).

-- name: visits_choices(chain bigint, branches bigint[]) :many
-- What there is to choose from in these branches, list by list; who works here no more
-- had bookings all the same.  IS TRUE: what the branches have is asked once, not for each.
-- What is put in order stands first in a row: comparing is half of what this costs, and
-- by_number would make it six times as dear.
SELECT c.away, c.weight, c.id, c.title, c.list
  FROM (SELECT false AS away, 0 AS weight, b.id, b.title, 'branches' AS list FROM branch b WHERE b.chain_id = $1 AND b.id = ANY ($2)
	 UNION ALL
	SELECT s.archived_at IS NOT NULL, 0, s.id, s.name, 'staff' FROM staff s
	 WHERE s.chain_id = $1 AND (s.id IN (SELECT sb.staff_id FROM staff_branch sb
		WHERE sb.chain_id = $1 AND sb.branch_id = ANY ($2))) IS TRUE
	 UNION ALL
	SELECT v.archived_at IS NOT NULL, 0, v.id, v.title, 'services' FROM service v
	 WHERE v.chain_id = $1 AND (v.id IN (SELECT sb.service_id FROM service_branch sb
		WHERE sb.chain_id = $1 AND sb.branch_id = ANY ($2))) IS TRUE
	 UNION ALL
	SELECT false, 0, c.id, c.title, 'categories' FROM service_category c WHERE c.chain_id = $1
	 UNION ALL
	SELECT false, 0, r.id, r.title, 'resources' FROM resource r WHERE r.chain_id = $1 AND r.branch_id = ANY ($2)
	 UNION ALL
	SELECT false, 0, p.id, p.title, 'positions' FROM position p WHERE p.chain_id = $1
	 UNION ALL
	SELECT false, 0, u.user_id, u.name, 'people' FROM chain_people() u WHERE current_chain() = $1
	 UNION ALL
	SELECT l.archived_at IS NOT NULL, l.weight, l.id, l.title, 'labels' FROM label l WHERE l.chain_id = $1) c
 ORDER BY c.away, c.weight, c.title, c.id;

-- name: visits_whole(chain bigint, filter jsonb) :json
-- A filter with the clients that its text means.
SELECT booking_filter($1, $2);

-- name: visits_count(chain bigint, branches bigint[], filter jsonb, most int) :one
SELECT bookings_count($1, $2, $3, $4) AS n;

-- name: visits_views(chain bigint, branch bigint?, user_id bigint) :many
-- The views that a user keeps, and those that others share; one's own first.  Without a
-- branch: of the list over all; one of a branch that is not theirs is not offered.
SELECT w.id, w.title, w.filter, w.columns, w.shared, w.user_id = $3 AS mine
  FROM list_view w
 WHERE w.chain_id = $1 AND w.branch_id IS NOT DISTINCT FROM $2 AND (w.user_id = $3 OR w.shared)
   AND (w.filter->>'of' IS NULL OR (w.filter->>'of')::bigint IN (SELECT b.id FROM user_branches($3) b WHERE b.chain_id = $1))
 ORDER BY w.user_id <> $3, w.title COLLATE by_number, w.id
 LIMIT 100;

-- name: visits_view_save(chain bigint, branch bigint?, user_id bigint, title text, filter jsonb, columns bigint[], shared bool) :one
INSERT INTO list_view AS w (chain_id, branch_id, user_id, title, filter, columns, shared) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (chain_id, branch_id, user_id, title) DO UPDATE SET filter = $5, columns = $6, shared = $7
RETURNING w.id;

-- name: visits_view_delete(chain bigint, branch bigint?, user_id bigint, view bigint) :maybe
DELETE FROM list_view w
 WHERE w.chain_id = $1 AND w.branch_id IS NOT DISTINCT FROM $2 AND w.user_id = $3 AND w.id = $4
RETURNING w.id;

-- name: visits_change_begin(chain bigint, branch bigint, user_id bigint, kind text, what jsonb, bookings bigint[], filter jsonb,
--	most int, filtered bool) :one
WITH w AS MATERIALIZED (
	SELECT list_change_begin($1, $2, $3, $4, $5, CASE WHEN $9 THEN NULL ELSE $6 END, $7, $8) AS id)
SELECT w.id FROM w;

-- name: visits_change_run(chain bigint, work bigint, most int) :one
SELECT list_change_run($1, $2, $3) AS more;

-- name: visits_work_size(chain bigint, work bigint) :one
SELECT w.total FROM list_work w WHERE w.chain_id = $1 AND w.id = $2;

-- name: visits_work_later(chain bigint, work bigint) :exec
SELECT job_add('heavy', 'list', $2) FROM list_work w WHERE w.chain_id = $1 AND w.id = $2;

-- name: visits_undo_begin(chain bigint, branch bigint, user_id bigint, work bigint) :one
SELECT list_undo_begin($1, $2, $3, $4) AS good;

-- name: visits_export_later(chain bigint, branch bigint, user_id bigint, filter jsonb, columns bigint[], what jsonb, lang text,
--	branches bigint[], wide bool) :one
WITH w AS (
	INSERT INTO list_work (chain_id, branch_id, user_id, kind, filter, columns, params, lang, branches)
	VALUES ($1, $2, $3, 'export', booking_filter($1, $4), $5, $6, $7, CASE WHEN $9 THEN $8 END)
	RETURNING id)
SELECT w.id, job_add('heavy', 'list', w.id) AS added FROM w;

-- name: visits_export_note(chain bigint, branch bigint, filter jsonb, many int, branches bigint[], wide bool) :exec
SELECT export_note($1, CASE WHEN NOT $6 THEN $2 END, 'visits',
	booking_filter_told($1, $3 || jsonb_build_object('branches', CASE WHEN $6 THEN $5 END)), $4::int);

-- name: visits_work(chain bigint, branch bigint, user_id bigint, work bigint) :maybe
-- How far a user's work is, and whether its file is there or it can be taken back.
SELECT w.id, w.kind, w.state, w.done, w.total, w.refused, w.params->>'status' AS status, w.params->>'note' AS note,
       w.branches IS NOT NULL AS wide, w.file_id IS NOT NULL AND w.created_at > now() - interval '1 day' AS has_file,
       w.kind <> 'export' AND w.state = 'done' AND w.total > w.refused AND w.created_at > now() - interval '1 day' AS may_undo,
       to_char((w.created_at + interval '1 day') AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS until,
       (SELECT f.name FROM file f WHERE f.chain_id = $1 AND f.id = w.file_id) AS file,
       (SELECT f.title FROM file f WHERE f.chain_id = $1 AND f.id = w.file_id) AS title
  FROM list_work w
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
 WHERE w.chain_id = $1 AND w.branch_id = $2 AND w.user_id = $3 AND w.id = $4;

-- name: visits_work_refused(chain bigint, work bigint) :many
-- What was refused, with the reason, the first of them.
SELECT r.reason, a.visit_id, to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS starts, s.name AS staff
  FROM list_work_row r
  JOIN appointment a ON a.chain_id = $1 AND a.id = r.booking_id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id
 WHERE r.chain_id = $1 AND r.work_id = $2 AND r.state IN ('refused', 'kept')
 ORDER BY r.no LIMIT 50;
