-- swap: a booking takes another room or thing; the rules are in
-- sql/functions/32-thing-swap.sql.

-- name: swap_look(chain bigint, branch bigint, appointment bigint, was bigint, other bigint, wall timestamp, length bigint?, along bigint[]) :maybe
SELECT s.* FROM thing_swap($1, $2, $3, $4, $5, $6, $7::int, $8) s WHERE s.title IS NOT NULL;
