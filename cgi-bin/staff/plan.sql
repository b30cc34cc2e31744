-- plan: changes of working hours; the rules are in
-- sql/functions/34-timetable.sql.  days is an array of multiranges as text.

-- name: plan_templates(chain bigint, branch bigint) :many
-- The cycles to paint with.
SELECT t.id, t.title, t.anchor, t.days::text AS days, t.version, cardinality(t.days) AS length
  FROM shift_template t
 WHERE t.chain_id = $1 AND t.branch_id = $2
 ORDER BY t.title COLLATE by_number, t.id;

-- name: plan_template(chain bigint, branch bigint, template bigint) :maybe
SELECT t.id, t.title, t.anchor, t.days::text AS days, t.version,
       (SELECT jsonb_agg(d.hours ORDER BY d.n) FROM unnest(t.days) WITH ORDINALITY d (hours, n)) AS list
  FROM shift_template t
 WHERE t.chain_id = $1 AND t.branch_id = $2 AND t.id = $3;

-- name: plan_template_add(chain bigint, branch bigint, title text, anchor text, days text) :one
INSERT INTO shift_template (chain_id, branch_id, title, anchor, days)
VALUES ($1, $2, $3, $4, $5::int4multirange[]) RETURNING id;

-- name: plan_template_save(chain bigint, branch bigint, template bigint, seen bigint, title text, anchor text, days text) :maybe
UPDATE shift_template t SET title = $5, anchor = $6, days = $7::int4multirange[], version = t.version + 1
 WHERE t.chain_id = $1 AND t.branch_id = $2 AND t.id = $3 AND t.version = $4
RETURNING t.id;

-- name: plan_template_drop(chain bigint, branch bigint, template bigint) :maybe
DELETE FROM shift_template t WHERE t.chain_id = $1 AND t.branch_id = $2 AND t.id = $3 RETURNING t.id;

-- name: plan_place(chain bigint, branch bigint) :one
-- The branch's hours and its day.
SELECT b.opens, b.closes, (now() AT TIME ZONE b.time_zone)::date AS today
  FROM branch b WHERE b.chain_id = $1 AND b.id = $2;

-- name: plan_branches(chain bigint, user_id bigint) :many
-- The branches of the chain that the user may enter.
SELECT b.id, b.title FROM user_branches($2) b WHERE b.chain_id = $1 ORDER BY b.id;

-- name: plan_paint(chain bigint, branch bigint, members bigint[], first date, last date, days text, anchor text, anyway bool, by bigint?) :json
SELECT coalesce(timetable_paint($1, $2, $3, $4, $5, $6::int4multirange[], $7, $8, $9), 'null');

-- name: plan_people(chain bigint, branch bigint) :many
-- Who is planned for in a branch.
SELECT s.id FROM staff_branch sb JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id AND s.archived_at IS NULL
 WHERE sb.chain_id = $1 AND sb.branch_id = $2;

-- name: plan_copy(chain bigint, from_branch bigint, source bigint?, from_day date, length int, branch bigint, members bigint[],
--	first date, last date, anyway bool, by bigint?) :json
SELECT coalesce(timetable_copy($1, $2, $3, $4, $5::int, $6, $7, $8, $9, $10, $11), 'null');

-- name: plan_absence(chain bigint, branch bigint, members bigint[], kind text, first date, last date, reason text, anyway bool,
--	by bigint?) :json
SELECT coalesce(absence_set($1, $2, $3, $4, $5, $6, $7, $8, $9), 'null');

-- name: plan_close(chain bigint, branch bigint, day date, close bool, reason text, anyway bool, by bigint?) :json
SELECT day_close($1, $2, $3, $4, $5, $6, $7);

-- name: plan_undo(chain bigint, branch bigint, edit bigint, by bigint?) :json
SELECT coalesce(timetable_undo($1, $2, $3, $4), 'null');

-- name: plan_edit_is(chain bigint, branch bigint, edit bigint, by bigint?) :maybe
-- An edit that can still be undone.
SELECT e.id, e.what FROM shift_edit e
 WHERE e.chain_id = $1 AND e.branch_id = $2 AND e.id = $3 AND e.undone_at IS NULL AND e.cells <> '{}'
   AND e.created_by IS NOT DISTINCT FROM $4;

-- name: plan_note(chain bigint, branch bigint, month text, rows int) :exec
-- The timetable left the house as a spreadsheet.
SELECT export_note($1, $2, 'timetable', jsonb_build_object('month', $3), $4::int);

-- name: plan_paper_add(chain bigint, branch bigint, month date, lang text, by bigint?) :one
-- Asks the worker for a month on paper, which is an export as well; those of
-- yesterday go.
WITH old AS (DELETE FROM paper p WHERE p.chain_id = $1 AND p.created_at < now() - interval '1 day'),
made AS (INSERT INTO paper (chain_id, branch_id, month, lang, created_by) VALUES ($1, $2, $3, $4, $5) RETURNING id)
SELECT m.id, job_add('heavy', 'paper', m.id) AS added,
       export_note($1, $2, 'timetable', jsonb_build_object('month', to_char($3, 'YYYY-MM'), 'format', 'PDF'),
		(SELECT count(*)::int FROM staff_branch sb JOIN staff s ON s.chain_id = $1 AND s.id = sb.staff_id
		  WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND s.archived_at IS NULL)) AS noted
  FROM made m;

-- name: plan_paper(chain bigint, branch bigint, paper bigint) :maybe
SELECT p.month, p.state FROM paper p WHERE p.chain_id = $1 AND p.branch_id = $2 AND p.id = $3;

-- name: plan_paper_file(chain bigint, branch bigint, paper bigint) :binary
SELECT p.pdf FROM paper p
 WHERE p.chain_id = $1 AND p.branch_id = $2 AND p.id = $3 AND p.state = 'ready';
