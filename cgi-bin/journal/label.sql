-- label: labels of the bookings of a visit.

-- name: label_of_visit(chain bigint, branch bigint, visit bigint) :many
-- Each label that each booking has or may have, in order.
SELECT a.id AS appointment_id, l.id, l.title, l.color, l.font_color, coalesce(l.id = ANY (a.labels), false) AS here
  FROM appointment a
  JOIN label l ON l.chain_id = $1 AND (l.archived_at IS NULL OR l.id = ANY (a.labels))
 WHERE a.chain_id = $1 AND (a.branch_id = $2) IS TRUE AND a.visit_id = $3
 ORDER BY a.id, l.weight, l.id;

-- name: label_set(chain bigint, branch bigint, own bigint?, appointment bigint, label bigint, put bool) :json
SELECT booking_label_set($1, $2, $3, $4, $5, $6);
