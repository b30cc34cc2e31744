-- bookings: the list of bookings, row by row.

-- name: bookings_rows(chain bigint, branches bigint[], filter jsonb, at bigint?, after bigint?, most int, phones bool,
--	people bool, fields bool) :many
-- The bookings of branches that a filter means, behind a place.  Whoever booked or cancelled is asked
-- for where it is wanted only: a name is a question to the directory each.  Each is
-- looked up by its key: a join would read all appointments of the chain.
WITH b AS MATERIALIZED (SELECT o.id, o.title, o.time_zone, o.currency FROM branch o WHERE o.chain_id = $1 AND o.id = ANY ($2))
SELECT a.id, a.visit_id, b.id AS branch_id, b.title AS branch, f.state, v.origin, (extract(epoch FROM f.starts_at) * 1000000)::bigint AS micros,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS starts,
       to_char(a.ends_at AT TIME ZONE b.time_zone, 'HH24:MI') AS ends,
       CASE WHEN a.guest_id IS NULL THEN concat_ws(' ', nullif(c.name, ''), nullif(c.surname, ''))
	    ELSE guest_named($1, a.guest_id, c.name, c.surname) END AS client, CASE WHEN $7 THEN c.phone END AS phone,
       CASE WHEN a.labels IS NOT NULL THEN label_titles($1, a.labels) END AS labels,
       CASE WHEN $9 THEN fields_told($1, a.id)::text END AS fields,
       s.name AS staff, (f.cost / 100.0)::numeric(14,2) AS cost, b.currency::text,
       (SELECT string_agg(l.title, ', ' ORDER BY l.id) FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS services,
       to_char(v.created_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS made,
       CASE WHEN $8 THEN member_name(v.created_by) END AS author,
       concat_ws(E'\n', nullif(v.comment, ''), nullif(a.comment, '')) AS comment,
       to_char(a.cancelled_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS cancelled,
       CASE WHEN $8 THEN member_name(a.cancelled_by) END AS canceller
  FROM bookings_find($1, $2, $3, timestamptz 'epoch' + $4 * interval '1 microsecond', $5, $6)
	WITH ORDINALITY f (id, starts_at, state, cost, branch_id, n)
  JOIN b ON b.id = f.branch_id
	CROSS JOIN LATERAL (SELECT o.id, o.visit_id, o.staff_id, o.starts_at, o.ends_at, o.cancelled_at, o.cancelled_by, o.labels, o.comment, o.guest_id
		FROM appointment o WHERE o.chain_id = $1 AND o.id = f.id LIMIT 1) a
	CROSS JOIN LATERAL (SELECT o.origin, o.client_id, o.comment, o.created_at, o.created_by
		FROM visit o WHERE o.chain_id = $1 AND o.id = a.visit_id LIMIT 1) v
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 ORDER BY f.n;

-- name: bookings_own(chain bigint) :many
-- The chain's own fields of bookings; those put away were shown and filtered by once.
SELECT f.id, f.title, f.kind, f.archived_at IS NOT NULL AS away,
       CASE WHEN f.kind = 'choice' THEN to_jsonb(f.choices)::text END AS choices
  FROM field f
 WHERE f.chain_id = $1 AND f.entity = 'appointment'
 ORDER BY f.archived_at IS NOT NULL, f.weight, f.id;
