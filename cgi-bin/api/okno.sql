-- okno: what only the widget asks for.

-- name: okno_page(chain bigint, branch bigint, home text) :json
-- The frame of the widget; no row for a branch that is not booked online.
SELECT p
  FROM api_page($1, $2, $3) p
 WHERE p IS NOT NULL;
