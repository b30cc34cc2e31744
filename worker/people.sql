-- people: what time does to the staff.

-- name: people_retire(chain bigint) :exec
SELECT staff_retire($1);
