-- extra: the chain's own fields of the bookings of a visit.

-- name: extra_of_visit(chain bigint, branch bigint, visit bigint) :many
-- Those in use, for each booking, in order.
SELECT a.id AS appointment_id, f.id, f.title, f.kind, f.required, coalesce(v.value, '') AS value,
       CASE WHEN f.kind = 'choice' THEN to_jsonb(f.choices)::text END AS choices
  FROM appointment a
  JOIN field f ON f.chain_id = $1 AND f.entity = 'appointment' AND f.archived_at IS NULL
  LEFT JOIN field_value v ON v.chain_id = $1 AND v.appointment_id = a.id AND (v.field_id = f.id) IS TRUE
 WHERE a.chain_id = $1 AND (a.branch_id = $2) IS TRUE AND a.visit_id = $3
 ORDER BY a.id, f.weight, f.id;

-- name: extra_of_new(chain bigint, wanted bool) :many
-- Those that a booking still to be made has: the same columns.
SELECT 0 AS appointment_id, f.id, f.title, f.kind, f.required, '' AS value,
       CASE WHEN f.kind = 'choice' THEN to_jsonb(f.choices)::text END AS choices
  FROM field f
 WHERE f.chain_id = $1 AND f.entity = 'appointment' AND f.archived_at IS NULL AND $2
 ORDER BY f.weight, f.id;
