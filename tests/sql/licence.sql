-- licence: what a chain gets when it begins, what its plan limits, what is
-- counted of it, what an ended licence forbids, and how the operator takes a
-- change back. [F64]
BEGIN;
SELECT no_plan();
\ir world.psql
INSERT INTO "user" (id, email, password_hash, name, operator) OVERRIDING SYSTEM VALUE
VALUES (901, 'boss@test', 'x', 'Boss', true), (902, 'owner@test', 'x', 'Owner', false);
INSERT INTO membership (user_id, chain_id, role_id) SELECT 902, 1, id FROM role WHERE chain_id = 1 AND slug = 'owner';

-- ---- what a chain begins with -----------------------------------------------

SELECT results_eq($$ SELECT p.title, p.staff_max, p.branches_max, l.ends_at, l.trial FROM licence l JOIN plan p ON p.id = l.plan_id WHERE l.chain_id = 1 $$,
	$$ VALUES ('Free', NULL::int, NULL::int, NULL::timestamptz, false) $$, 'a new chain has the one free plan without limits [F64]');
SELECT plan_default((SELECT id FROM plan WHERE title = 'Trial')) \g /dev/null
INSERT INTO chain (id, title) OVERRIDING SYSTEM VALUE VALUES (3, 'Third');
SELECT results_eq($$ SELECT l.trial, l.ends_at - now() FROM licence l WHERE l.chain_id = 3 $$, $$ VALUES (true, interval '7 days') $$,
	'with a trial as the default plan it has seven days [F64]');
SELECT is(count(*)::int, 1, 'there is one default plan') FROM plan WHERE is_default;
SELECT throws_ok($$ SELECT plan_archive((SELECT id FROM plan WHERE is_default), true) $$, 'P0001', NULL, 'which is not put away');

-- ---- counting ---------------------------------------------------------------

SELECT results_eq('SELECT branches, staff, users FROM chain_usage WHERE chain_id = 1', 'VALUES (2, 2, 1)',
	'branches, people and users of a chain are counted, those put away are not [F64]');
UPDATE staff SET archived_at = now() WHERE chain_id = 1 AND id = 102;
SELECT is(staff, 1, 'who is put away is counted no longer') FROM chain_usage WHERE chain_id = 1;
UPDATE staff SET archived_at = NULL WHERE chain_id = 1 AND id = 102;
UPDATE staff SET name = 'Boris B' WHERE chain_id = 1 AND id = 102;
SELECT is(staff, 2, 'who comes back is') FROM chain_usage WHERE chain_id = 1;
INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template) VALUES (1, 11, 'mail', 'x@test', 'ru', 'booked');
UPDATE outbox SET state = 'gave_up' WHERE chain_id = 1;
SELECT is(gave_up, 1, 'so are messages that were given up') FROM chain_usage WHERE chain_id = 1;
UPDATE outbox SET state = 'new' WHERE chain_id = 1;
SELECT is(gave_up, 0, 'until they are tried again') FROM chain_usage WHERE chain_id = 1;

-- ---- limits -----------------------------------------------------------------

SELECT plan_save(NULL, 0, 'Small', '990', 2, 2, 31, NULL) \g /dev/null
SELECT licence_give(901, 1, (SELECT id FROM plan WHERE title = 'Small'), '2031-12-31') \g /dev/null
SET LOCAL ROLE okno_app;
SELECT throws_ok($$ INSERT INTO staff (chain_id, name) VALUES (1, 'Galina') $$, 'P0001',
	'The licence of this business ends at so many staff members:', 'beyond the plan nobody is added [F64]');
SELECT throws_ok($$ UPDATE staff SET archived_at = NULL WHERE chain_id = 1 AND id = 103 $$, 'P0001', NULL, 'nor taken back [F64]');
SELECT lives_ok($$ UPDATE staff SET name = 'Anna A' WHERE chain_id = 1 AND id = 101 $$, 'those who are there are changed as ever');
RESET ROLE;
SELECT throws_ok($$ INSERT INTO branch (chain_id, slug, title, time_zone) VALUES (1, 'one-more', 'One more', 'UTC') $$, 'P0001',
	'The licence of this business ends at so many branches:', 'nor is a branch [F64]');
UPDATE plan SET staff_max = 1, version = version + 1 WHERE title = 'Small';
SELECT is(count(*)::int, 2, 'a smaller plan takes nobody away [F64]') FROM staff WHERE chain_id = 1 AND archived_at IS NULL;
SELECT is(plan_save((SELECT id FROM plan WHERE title = 'Small'), 1, 'Small', '', 5, NULL, NULL, NULL), '{"stale": true}',
	'a plan that somebody else has changed is not written over');

-- ---- limits of its own, apart from the plan -----------------------------------

CREATE TEMP TABLE own AS SELECT licence_limits(901, 1, 3, NULL) AS event;
SELECT is(licence_limits(901, 1, 3, NULL), NULL, 'limits that are so already are not set again');
SELECT is(licence_limits(901, 999, 3, NULL), NULL, 'nor those of a chain that is not there');
SELECT lives_ok($$ INSERT INTO staff (chain_id, name) VALUES (1, 'Galina') $$, 'with a limit of its own a chain has more people than its plan [F64]');
SELECT throws_ok($$ INSERT INTO staff (chain_id, name) VALUES (1, 'Hans') $$, 'P0001',
	'The licence of this business ends at so many staff members:', 'up to that [F64]');
SELECT throws_ok($$ INSERT INTO branch (chain_id, slug, title, time_zone) VALUES (1, 'one-more', 'One more', 'UTC') $$, 'P0001', NULL,
	'what is not set is as the plan says [F64]');
SELECT licence_give(901, 1, (SELECT id FROM plan WHERE title = 'Free'), NULL) \g /dev/null
SELECT throws_ok($$ INSERT INTO staff (chain_id, name) VALUES (1, 'Hans') $$, 'P0001', NULL, 'it stays when the plan changes [F64]');
SELECT licence_limits(901, 1, 1, 1) \g /dev/null
SELECT results_eq('SELECT staff, branches FROM chain_usage WHERE chain_id = 1', 'VALUES (3, 2)', 'a lower one takes nothing away [F64]');
SELECT throws_ok($$ INSERT INTO branch (chain_id, slug, title, time_zone) VALUES (1, 'one-more', 'One more', 'UTC') $$, 'P0001',
	'The licence of this business ends at so many branches:', 'but refuses more [F64]');
SELECT is(licence_undo(901, 1, (SELECT max(id) FROM licence_event WHERE chain_id = 1)), true, 'limits are taken back');
SELECT results_eq('SELECT staff_max, branches_max FROM licence WHERE chain_id = 1', 'VALUES (3, NULL::int)', 'to what they were [F64]');
SELECT is((licence_history(1)->1)->>'own_staff', '1', 'the history has them [F64]');
SELECT licence_limits(901, 1, NULL, NULL) \g /dev/null
SELECT licence_give(901, 1, (SELECT id FROM plan WHERE title = 'Small'), '2031-12-31') \g /dev/null

-- ---- ended, suspended -------------------------------------------------------

SELECT is(licence_state(1), NULL, 'a licence is in force until its last day is over');
SELECT is(to_char(ends_at AT TIME ZONE 'Europe/Moscow', 'YYYY-MM-DD HH24:MI'), '2032-01-01 00:00', 'where the chain is [F64]') FROM licence WHERE chain_id = 1;
UPDATE licence SET ends_at = now() WHERE chain_id = 1;
SELECT is(licence_state(1), 'ended', 'then it has ended');
SET LOCAL ROLE okno_app;
SELECT throws_ok($$ SELECT t.book(101, '10:00') $$, 'P0001', 'Online booking is paused here at present. Please call us.', 'nothing can be booked then [F64]');
RESET ROLE;
SELECT results_eq($$ SELECT locked, rights <> '' FROM user_entry(902, 11, NULL, NULL, NULL) $$, $$ VALUES ('ended', true) $$, 'its people come in, and are told to read only [F64]');
SELECT licence_extend(901, 1, 31) \g /dev/null
SELECT is(licence_state(1), NULL, 'extended, it goes on from now');
SELECT ok(ends_at > now() + interval '30 days', 'for all of its days') FROM licence WHERE chain_id = 1;
CREATE TEMP TABLE done AS SELECT licence_suspend(901, 1, 'Not paid') AS event;
SELECT is(licence_state(1), 'suspended', 'suspended it is, whatever its end [F64]');
SELECT is(licence_suspend(901, 1, 'Twice'), NULL, 'once');
SELECT is(licence_undo(901, 1, (SELECT event FROM done) - 1), false, 'only what was done last can be taken back');
SELECT is(licence_undo(901, 1, (SELECT event FROM done)), true, 'that can [F64]');
SELECT is(licence_state(1), NULL, 'and all is as before');
SELECT is((SELECT jsonb_agg(e->>'action') FROM jsonb_array_elements(licence_history(1)) e),
	'["undo", "suspend", "extend", "plan", "limits", "undo", "limits", "plan", "limits", "plan", "given"]', 'the history tells each step [F64]');

-- ---- working as somebody ----------------------------------------------------

INSERT INTO session (token_hash, user_id) VALUES (t.hash('boss'), 901), (t.hash('owner'), 902);
SELECT is(operator_enter(901, t.hash('boss'), 1, 902), 11::bigint, 'an operator works as the owner of a chain [F64]');
SELECT results_eq($$ SELECT user_id, user_name, worker, operator FROM session_open(t.hash('boss'), 11) $$,
	$$ VALUES (902::bigint, 'Owner', 'Boss', false) $$, 'being the owner, under their own name beside it, and no operator');
SELECT is(branch_ok, false, 'in that chain only') FROM session_open(t.hash('boss'), 21);
SELECT is(operator_enter(902, t.hash('owner'), 1, 902), NULL, 'nobody else does [F64]');
SELECT is(operator_enter(901, t.hash('boss'), 2, 902), NULL, 'nor in a chain that the user is not of');
UPDATE operator_work SET until = now() WHERE user_id = 902;
SELECT results_eq($$ SELECT user_id, worker FROM session_open(t.hash('boss'), NULL) $$, $$ VALUES (901::bigint, NULL::text) $$, 'an hour later they are themselves again [F64]');
SELECT is(operator_works(1)->0->>'user', 'Owner', 'the chain sees when and as whom [F64]');
SET LOCAL ROLE okno_operator;
SELECT throws_ok('SELECT 1 FROM client', '42501', NULL, 'the console''s role reads no tenant''s table [F64]');
SELECT throws_ok('SELECT password_hash FROM "user"', '42501', NULL, 'nor a password');
SELECT throws_ok('UPDATE licence SET ends_at = NULL', '42501', NULL, 'and changes the directory by functions only');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
