-- settings: the pages that show and change columns of the branch.

-- name: settings_section(chain bigint, branch bigint, keys text[]) :json
-- The values of a page.
SELECT branch_section($1, $2, $3);

-- name: settings_change(branch bigint, seen text, p jsonb) :one
-- Changes them.
SELECT branch_change($1, $2, $3) AS done;
