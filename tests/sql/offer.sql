-- offer: the sum of the catalogue that the search for times reads stays right
-- whatever changes in it.
BEGIN;
SELECT no_plan();
\ir world.psql

-- What is in the sum and not in the catalogue, or the other way round.
CREATE VIEW t.wrong WITH (security_invoker = true) AS
(SELECT * FROM offer EXCEPT SELECT * FROM offer_now) UNION ALL (SELECT * FROM offer_now EXCEPT SELECT * FROM offer);
GRANT SELECT ON t.wrong TO okno_app;
SET LOCAL ROLE okno_app;

SELECT results_eq(
	$$ SELECT service_id, staff_id, duration::int, before::int, after::int, online, needs FROM offer ORDER BY 1, 2 $$,
	$$ VALUES (1001::bigint, 101::bigint, 75, 0, 0, true, false),
		(1001, 102, 60, 0, 0, true, false), (1002, 101, 30, 10, 15, true, true), (1004, 101, 30, 0, 0, false, false) $$,
	'who does what, how long, with which buffers; archived ones are left out');

UPDATE service_staff SET own_duration = 80 WHERE staff_id = 101 AND service_id = 1001;
SELECT is((SELECT duration::int FROM offer WHERE staff_id = 101 AND service_id = 1001), 80, 'a length of one''s own counts');
UPDATE service_branch SET duration = 45 WHERE service_id = 1001;
SELECT is((SELECT duration::int FROM offer WHERE staff_id = 102 AND service_id = 1001), 45, 'else the branch''s');
UPDATE service_branch SET online = false WHERE service_id = 1001;
SELECT is_empty($$ SELECT FROM offer WHERE service_id = 1001 AND online $$, 'a service taken off the widget');
UPDATE staff_branch SET online = false, weight = 7 WHERE staff_id = 101;
SELECT is_empty($$ SELECT FROM offer WHERE staff_id = 101 AND (online OR weight <> 7) $$, 'a member taken off it');
UPDATE service SET before = 5, after = 20 WHERE id = 1002;
SELECT is((SELECT (before + after)::int FROM offer WHERE service_id = 1002), 25, 'buffers');
DELETE FROM service_need WHERE service_id = 1002;
SELECT is_empty($$ SELECT FROM offer WHERE needs $$, 'needs');
UPDATE staff SET archived_at = now() WHERE id = 102;
SELECT is_empty($$ SELECT FROM offer WHERE staff_id = 102 $$, 'who left offers nothing');
UPDATE staff SET archived_at = NULL WHERE id = 102;
SELECT isnt_empty($$ SELECT FROM offer WHERE staff_id = 102 $$, 'who comes back does');
UPDATE service SET archived_at = now() WHERE id = 1002;
SELECT is_empty($$ SELECT FROM offer WHERE service_id = 1002 $$, 'nor is an archived service offered');
DELETE FROM service_staff WHERE service_id = 1001 AND staff_id = 101;
SELECT is_empty($$ SELECT FROM offer WHERE service_id = 1001 AND staff_id = 101 $$, 'what somebody no longer does');
DELETE FROM service_branch WHERE service_id = 1004;
SELECT is_empty($$ SELECT FROM offer WHERE service_id = 1004 $$, 'what a branch no longer offers');
SELECT is_empty('SELECT * FROM t.wrong', 'the sum is that of the catalogue');

-- In a chain of many branches a change of one place or member touches their rows only.
RESET ROLE;
INSERT INTO branch (id, chain_id, slug, title, time_zone) OVERRIDING SYSTEM VALUE
SELECT 50000 + i, current_chain(), 'wide-' || i, 'Wide ' || i, 'Europe/Moscow' FROM generate_series(1, 200) i;
INSERT INTO staff (id, chain_id, name) OVERRIDING SYSTEM VALUE SELECT 50000 + i, current_chain(), 'Wide ' || i FROM generate_series(1, 200) i;
INSERT INTO staff_branch (chain_id, branch_id, staff_id)
SELECT current_chain(), b.id, s.id FROM branch b JOIN staff s ON s.chain_id = b.chain_id AND s.name = b.title WHERE b.slug LIKE 'wide-%';
INSERT INTO service (id, chain_id, category_id, title) OVERRIDING SYSTEM VALUE
SELECT 50000 + i, current_chain(), (SELECT min(id) FROM service_category WHERE chain_id = current_chain()), 'Wide ' || i FROM generate_series(1, 20) i;
INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
SELECT current_chain(), b.id, v.id, 1, 1, 60 FROM branch b, service v WHERE b.slug LIKE 'wide-%' AND v.chain_id = b.chain_id AND v.title LIKE 'Wide %';
SELECT set_config('okno.offers_later', 'on', true);
INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
SELECT m.chain_id, m.branch_id, p.service_id, m.staff_id
  FROM staff_branch m JOIN service_branch p ON p.chain_id = m.chain_id AND p.branch_id = m.branch_id
  JOIN branch b ON b.id = m.branch_id AND b.slug LIKE 'wide-%';
INSERT INTO offer SELECT * FROM offer_now ON CONFLICT DO NOTHING;
SELECT set_config('okno.offers_later', '', true);
ANALYZE branch, staff, staff_branch, service, service_branch, service_staff, offer;

-- Rows read so far in this transaction.
CREATE FUNCTION t.touched() RETURNS bigint LANGUAGE sql VOLATILE AS $$
	SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint FROM pg_stat_xact_user_tables
$$;
CREATE TEMP TABLE before AS SELECT t.touched() AS n;
UPDATE service_branch p SET duration = 50 FROM branch b WHERE b.slug = 'wide-7' AND p.chain_id = b.chain_id AND p.branch_id = b.id
   AND p.service_id = (SELECT v.id FROM service v WHERE v.title = 'Wide 3');
UPDATE staff_branch m SET online = false FROM branch b WHERE b.slug = 'wide-8' AND m.chain_id = b.chain_id AND m.branch_id = b.id;
SELECT cmp_ok(t.touched() - n, '<', 3000::bigint, 'a change of one branch''s touches its rows, not those of 200 branches') FROM before;
SELECT results_eq($$ SELECT count(*) FROM offer o JOIN branch b ON b.id = o.branch_id WHERE b.slug = 'wide-7' AND o.duration = 50 $$, ARRAY[1::bigint],
	'the length is there');
SELECT results_eq($$ SELECT count(*) FROM offer o JOIN branch b ON b.id = o.branch_id WHERE b.slug = 'wide-8' AND NOT o.online $$, ARRAY[20::bigint],
	'and so is who is taken off the widget');
SELECT is_empty('SELECT * FROM t.wrong', 'the sum is that of the catalogue there, too');

SELECT * FROM finish();
ROLLBACK;
