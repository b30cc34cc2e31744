-- visit: the operations on visits that several areas do; the rules are in
-- sql/functions/30-visit.sql.

-- name: visit_book(chain bigint, branch bigint, p jsonb) :json
-- Books a visit with its appointments; what p holds is told there.
SELECT visit_book($1, $2, $3);

-- name: appointment_move(chain bigint, branch bigint, own bigint?, appointment bigint, seen bigint?, staff bigint?, start timestamptz, length bigint?, on_top bool, things jsonb) :json
-- Moves an appointment; {"stale": true} if the version seen is not the present
-- one.  things: the ids of what it takes from now on; NULL: what it has.
SELECT appointment_move($1, $2, $3, $4, $5::int, $6, $7, $8::int, $9,
	CASE WHEN $10 IS NOT NULL THEN ARRAY(SELECT jsonb_array_elements_text($10)::bigint) END);

-- name: appointment_move_client(chain bigint, branch bigint, appointment bigint, staff bigint, start timestamptz, length bigint, things bigint[]) :json
-- The client's own move: staff, length and things are the engine's.
SELECT appointment_move($1, $2, NULL, $3, NULL, $4, $5, $6::int, false, $7);

-- name: appointment_cancel(chain bigint, branch bigint, own bigint?, appointment bigint, seen bigint?) :json
SELECT appointment_cancel($1, $2, $3, $4, $5::int);

-- name: appointment_restore(chain bigint, branch bigint, own bigint?, appointment bigint) :json
SELECT appointment_restore($1, $2, $3, $4);

-- name: visit_change(chain bigint, branch bigint, own bigint?, visit bigint, seen bigint?, p jsonb) :json
SELECT visit_change($1, $2, $3, $4, $5::int, $6);
