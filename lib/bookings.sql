-- bookings: the list of bookings, row by row.

-- name: bookings_rows(chain bigint, branches bigint[], filter jsonb, at bigint?, after bigint?, most int, phones bool,
--	people bool, fields bool) :many
-- The bookings of branches that a filter means, behind a place.  A row has nearly all
-- that is shown; what is seldom there or seldom wanted is asked for where it is: a
-- comment, who booked or cancelled (a name is a question to the directory each).
-- Each is looked up by its key: a join would read all rows of the chain.  micros: of the
-- last two there may be, behind which a page goes on.
WITH b AS MATERIALIZED (SELECT o.id, o.title, o.time_zone, o.currency FROM branch o WHERE o.chain_id = $1 AND o.id = ANY ($2))
SELECT r.id, r.visit_id, r.branch_id, b.title AS branch, r.state, r.origin,
       CASE WHEN f.n >= $6 - 1 THEN (extract(epoch FROM r.starts_at) * 1000000)::bigint END AS micros,
       left((r.starts_at AT TIME ZONE b.time_zone)::text, 16) AS starts,
       left((r.ends_at AT TIME ZONE b.time_zone)::time::text, 5) AS ends,
       CASE WHEN r.guest_id IS NULL THEN concat_ws(' ', nullif(c.name, ''), CASE WHEN NOT (SELECT hides('surnames')) THEN nullif(c.surname, '') END)
	    ELSE guest_named($1, r.guest_id, c.name, c.surname) END AS client, CASE WHEN $7 THEN c.phone END AS phone,
       CASE WHEN r.labels IS NOT NULL THEN label_titles($1, r.labels) END AS labels,
       CASE WHEN $9 THEN fields_told($1, r.id)::text END AS fields,
       s.name AS staff, (r.cost / 100.0)::numeric(14,2) AS cost, b.currency::text, r.services,
       left((r.created_at AT TIME ZONE b.time_zone)::text, 16) AS made,
       CASE WHEN $8 THEN member_name(r.author_id) END AS author,
       CASE WHEN r.commented THEN (SELECT concat_ws(E'\n', nullif(v.comment, ''), nullif(a.comment, ''))
		  FROM visit v, appointment a
		 WHERE v.chain_id = $1 AND v.id = r.visit_id AND a.chain_id = $1 AND a.id = r.id) END AS comment,
       left((r.cancelled_at AT TIME ZONE b.time_zone)::text, 16) AS cancelled,
       CASE WHEN $8 THEN member_name(r.cancelled_by) END AS canceller
  FROM bookings_find($1, $2, $3, timestamptz 'epoch' + $4 * interval '1 microsecond', $5, $6)
	WITH ORDINALITY f (id, starts_at, n)
	CROSS JOIN LATERAL (SELECT o.* FROM booking_row o WHERE o.chain_id = $1 AND o.id = f.id LIMIT 1) r
  JOIN b ON b.id = r.branch_id
  JOIN staff s ON s.chain_id = $1 AND s.id = r.staff_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = r.client_id
 ORDER BY f.n;

-- name: bookings_own(chain bigint) :many
-- The chain's own fields of bookings; those put away were shown and filtered by once.
SELECT f.id, f.title, f.kind, f.archived_at IS NOT NULL AS away,
       CASE WHEN f.kind = 'choice' THEN to_jsonb(f.choices)::text END AS choices
  FROM field f
 WHERE f.chain_id = $1 AND f.entity = 'appointment'
 ORDER BY f.archived_at IS NOT NULL, f.weight, f.id;
