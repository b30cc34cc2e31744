-- finish: what follows from the rows loaded: sums, counters, statistics.

INSERT INTO offer SELECT * FROM offer_now ON CONFLICT DO NOTHING;
INSERT INTO busy_day (chain_id, subject_kind, subject_id, day, taken)
SELECT b.chain_id, b.subject_kind, b.subject_id, d.day, range_agg(minutes_of_day(b.starts_at, b.ends_at, d.day))
  FROM busy b, LATERAL (SELECT (b.starts_at AT TIME ZONE 'UTC')::date AS day) d
 GROUP BY 1, 2, 3, 4;
SELECT setval(pg_get_serial_sequence('visit', 'id'), (SELECT max(id) FROM visit)),
       setval(pg_get_serial_sequence('appointment', 'id'), (SELECT max(id) FROM appointment));
-- What lists are made of, which triggers write otherwise (functions/36-list.sql).
INSERT INTO booking_row (chain_id, id, branch_id, visit_id, staff_id, day, starts_at, ends_at, created_at, state, origin, client_id, services,
	cost, commented)
SELECT a.chain_id, a.id, a.branch_id, a.visit_id, a.staff_id, a.day, a.starts_at, a.ends_at, v.created_at, v.status::text, v.origin,
       v.client_id, coalesce(l.services, ''), coalesce(l.cost, 0), false
  FROM appointment a
  JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id
  LEFT JOIN (SELECT chain_id, appointment_id, (sum(cost) * 100)::bigint AS cost, string_agg(title, ', ' ORDER BY id) AS services
	FROM appointment_line GROUP BY 1, 2) l
	ON l.chain_id = a.chain_id AND l.appointment_id = a.id;
INSERT INTO booking_use (chain_id, id, kind, ref_id, branch_id, starts_at)
SELECT DISTINCT l.chain_id, l.appointment_id, 'service', l.service_id, a.branch_id, a.starts_at
  FROM appointment_line l
  JOIN appointment a ON a.chain_id = l.chain_id AND a.id = l.appointment_id
 WHERE l.service_id IS NOT NULL;
