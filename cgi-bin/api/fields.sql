-- fields: what programs may fill in of a chain's own fields.

-- name: fields_known(chain bigint) :many
-- The fields of bookings that are in use, by the names that programs call them.
SELECT f.id, f.code, f.title, f.kind, CASE WHEN f.kind = 'choice' THEN to_json(f.choices) END AS choices
  FROM field f
 WHERE f.chain_id = $1 AND f.entity = 'appointment' AND f.archived_at IS NULL;
