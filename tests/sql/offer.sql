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

UPDATE service_staff SET duration = 80 WHERE staff_id = 101 AND service_id = 1001;
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

SELECT * FROM finish();
ROLLBACK;
