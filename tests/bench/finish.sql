-- finish: what follows from the rows loaded: sums, counters, statistics.

INSERT INTO offer SELECT * FROM offer_now ON CONFLICT DO NOTHING;
INSERT INTO busy_day (chain_id, subject_kind, subject_id, day, taken)
SELECT b.chain_id, b.subject_kind, b.subject_id, d.day, range_agg(minutes_of_day(b.starts_at, b.ends_at, d.day))
  FROM busy b, LATERAL (SELECT (b.starts_at AT TIME ZONE 'UTC')::date AS day) d
 GROUP BY 1, 2, 3, 4;
SELECT setval(pg_get_serial_sequence('visit', 'id'), (SELECT max(id) FROM visit)),
       setval(pg_get_serial_sequence('appointment', 'id'), (SELECT max(id) FROM appointment));
