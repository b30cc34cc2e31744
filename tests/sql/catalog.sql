-- catalog: what is common to a chain and what is a branch's own; prices from a
-- day on; who is known; other chains' ids lead nowhere.
BEGIN;
SELECT no_plan();
\ir world.psql
SET LOCAL ROLE okno_app;

-- ---- the chain and its branches ---------------------------------------------

SELECT service_save(1, 11, 1001, NULL, '{"common": {"price_min": 1000, "price_max": 1500, "duration": 60}, "branches": [11, 12]}') \g /dev/null
SELECT results_eq($$ SELECT branch_id, price_min::int, price_max::int, duration::int FROM service_branch WHERE service_id = 1001 ORDER BY 1 $$,
	$$ VALUES (11::bigint, 1000, 1500, 60), (12, 1000, 1500, 60) $$, 'a branch that joins gets what the chain has');
SELECT service_save(1, 12, 1001, NULL, '{"here": {"price_min": 900, "price_max": 900}}') \g /dev/null
SELECT service_save(1, 11, 1001, NULL, '{"common": {"price_min": 1100, "price_max": 1600, "duration": 70}}') \g /dev/null
SELECT results_eq($$ SELECT branch_id, price_min::int, price_max::int, duration::int FROM service_branch WHERE service_id = 1001 ORDER BY 1 $$,
	$$ VALUES (11::bigint, 1100, 1600, 70), (12, 900, 900, 70) $$, 'who follows gets the new price, who differs keeps its own');
SELECT service_save(1, 12, 1001, NULL, '{"follow": true}') \g /dev/null
SELECT is((SELECT price_min::int FROM service_branch WHERE service_id = 1001 AND branch_id = 12), 1100, 'an exception is given up');
SELECT is((SELECT duration::int FROM offer WHERE service_id = 1001 AND staff_id = 102 AND branch_id = 11), 70, 'the search for times hears of it');
SELECT is(service_save(1, 11, 1001, 1, '{"common": {"title": "Late"}}')->'stale', 'true', 'a version that is no longer the present one is refused');
SELECT is((SELECT title FROM service WHERE id = 1001), 'Cut', 'and changes nothing');
SELECT throws_ok($$ SELECT service_save(1, 11, 1001, NULL, '{"common": {"category_id": 2}}') $$, 'P0001', 'Please choose a category', 'a category of another chain is none');
SELECT is(service_save(1, 11, 2001, NULL, '{"common": {"title": "Mine"}}'), NULL, 'nor is its service there');
SELECT is(service_archive(1, 2001, true), NULL, 'to be put away');
SELECT throws_ok($$ SELECT service_save(1, 11, 1001, NULL, '{"common": {"price_min": 5, "price_max": 4}}') $$, '23514', NULL, 'a range does not run backwards');

-- ---- prices -----------------------------------------------------------------

SELECT is(price_changed(1999, 'percent', 10, 50), 2200::numeric, 'by percent, rounded');
SELECT is(price_changed(100, 'amount', -500, 1), 0::numeric, 'never below nothing');
CREATE TEMP TABLE ask AS SELECT '{"way": "percent", "amount": 10, "rounding": 10, "services": [1001], "category": null, "branches": [11],
	"whole": false, "positions": [], "own": true}'::jsonb AS a;
SELECT results_eq($$ SELECT staff_id, old_min::int, new_min::int, new_max::int FROM ask, price_preview(1, ask.a) ORDER BY staff_id NULLS FIRST $$,
	$$ VALUES (NULL::bigint, 1100, 1210, 1760), (101, 1201, 1320, 1320) $$, 'the preview has the branch''s price and own ones [L25]');
SELECT is(price_plan(1, 11, NULL, (SELECT a FROM ask), '2031-03-03', 'other')->'stale', 'true', 'only what was seen is done');
SELECT price_plan(1, 11, NULL, (SELECT a FROM ask), '2031-03-03', (SELECT price_digest(1, a) FROM ask)) \g /dev/null
SELECT is((SELECT price_min::int FROM service_branch WHERE service_id = 1001 AND branch_id = 11), 1100, 'what is planned is not in force');
SELECT t.book(102, '10:00') AS later, t.book(101, '12:00') AS own \gset
SELECT is((SELECT price::int FROM appointment_line WHERE appointment_id = :later), 1210, 'a visit of that day costs the new price [L25]');
SELECT is((SELECT price::int FROM appointment_line WHERE appointment_id = :own), 1320, 'or the member''s own new one [F8]');
SELECT visit_book(1, 11, t.order(102, '10:00', '{}', '{"starts_at": "2031-03-02 10:00+03"}'))->'appointments'->0->'id' AS before \gset
SELECT is((SELECT price::int FROM appointment_line WHERE appointment_id = :before), 1100, 'one of the day before the old one');
SELECT is(prices_apply(1), 0::bigint, 'its day has not begun');
SELECT id AS change FROM price_change \gset
SELECT is(price_undo(1, 12, :change), NULL, 'it is taken back where it was made only');
SELECT price_undo(1, 11, :change) \g /dev/null
SELECT is_empty('SELECT FROM price_change_row WHERE due IS NOT NULL', 'taken back it will not happen');
SELECT throws_ok($$ SELECT price_plan(1, 11, NULL, a || '{"amount": 0, "rounding": 0.01}', '2031-03-03', price_digest(1, a || '{"amount": 0, "rounding": 0.01}')) FROM ask $$,
	'P0001', 'No price would change', 'a change that changes nothing is none');

-- ---- who may book -----------------------------------------------------------

SELECT service_save(1, 11, 1001, NULL, '{"common": {"booked_by": "known"}}') \g /dev/null
SELECT throws_ok($$ SELECT t.book(102, '15:00', '{"origin": "client"}') $$, 'P0001', 'This service is for clients who have been here before', 'a new client is refused online');
SELECT lives_ok($$ SELECT t.book(102, '15:00') $$, 'staff book whom they like');
UPDATE visit SET status = 'arrived' WHERE id = (SELECT visit_id FROM appointment WHERE id = :own);
SELECT lives_ok($$ SELECT t.book(102, '17:00', '{"origin": "client"}') $$, 'who has been here books');

SELECT * FROM finish();
ROLLBACK;
