-- directory: sessions, tokens, codes, links: what is found by a secret before
-- any chain is known.
BEGIN;
SELECT no_plan();
\ir world.psql

SELECT t.keep('owner', user_make('owner@x.example', '+79001110001', 'h', 'Owner', 1, 'owner', NULL)),
       t.keep('anna', user_make('anna@x.example', '', 'h', 'Anna', 1, 'worker', 101)),
       t.keep('two', user_make('two@x.example', '', 'h', 'Two', 2, 'owner', NULL)) \g /dev/null
UPDATE membership SET branches = '{12}' WHERE user_id = t.id('anna');
INSERT INTO token (token_hash, kind, title) VALUES (t.hash('partner'), 'partner', 'P');

-- The clock does not move within a transaction: what is there grows older instead.
CREATE FUNCTION t.age(of_table text, col text, by interval) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
	EXECUTE format('UPDATE public.%I SET %I = %2$I - %L::interval', of_table, col, by);
END $$;
CREATE FUNCTION t.as_owner(statement text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
	EXECUTE statement;
END $$;
GRANT EXECUTE ON FUNCTION t.age(text, text, interval), t.as_owner(text) TO okno_app;
SET LOCAL ROLE okno_app;
SET LOCAL okno.chain = '';

-- ---- sessions ---------------------------------------------------------------

SELECT session_start(t.id('owner'), t.hash('s'), repeat('a', 1000), '127.0.0.1') \g /dev/null
SELECT results_eq($$ SELECT user_id, chain_id, branch_id, role, own_only, branch_ok FROM session_open(t.hash('s'), 11) $$,
	$$ VALUES (t.id('owner'), 1::bigint, 11::bigint, 'owner', false, true) $$, 'a session opens a branch of the user''s chain');
SELECT is_empty($$ SELECT * FROM session_open(t.hash('x'), 11) $$, 'an unknown token opens nothing');
SELECT results_eq($$ SELECT user_id, chain_id, role, branch_ok FROM session_open(t.hash('s'), 21) $$,
	$$ VALUES (t.id('owner'), NULL::bigint, NULL::text, false) $$, 'nor does a session open another chain''s branch');
SELECT results_eq($$ SELECT chain_id, branch_ok FROM session_open(t.hash('s'), 999) $$, $$ VALUES (NULL::bigint, false) $$,
	'nor one that does not exist');
SELECT is(branch_id, 11::bigint, 'without a branch it is the first') FROM session_open(t.hash('s'), NULL);
SELECT session_seen(t.hash('s'), 12, false) \g /dev/null
SELECT is(branch_id, 11::bigint, 'also if a page of another has asked for something') FROM session_open(t.hash('s'), NULL);
SELECT session_seen(t.hash('s'), 12, true) \g /dev/null
SELECT is(branch_id, 12::bigint, 'or the one used last') FROM session_open(t.hash('s'), NULL);
SELECT session_start(t.id('anna'), t.hash('a'), '', '') \g /dev/null
SELECT results_eq($$ SELECT staff_id, own_only, branch_id FROM session_open(t.hash('a'), 12) $$, $$ VALUES (101::bigint, true, 12::bigint) $$,
	'a staff member is limited to their column');
SELECT is(branch_ok, false, 'and to the branches they work in') FROM session_open(t.hash('a'), 11);
SELECT ok(rights LIKE '% timetable_access %' AND rights NOT LIKE '%delete_records_access%', 'with the rights of the role')
  FROM session_open(t.hash('a'), 12);

SELECT t.age('session', 'seen_at', '11:59') \g /dev/null
SELECT isnt_empty($$ SELECT * FROM session_open(t.hash('s'), 11) $$, 'a session may be idle for nearly twelve hours');
SELECT session_seen(t.hash('s'), NULL, true), t.age('session', 'seen_at', '2 minutes') \g /dev/null
SELECT isnt_empty($$ SELECT * FROM session_open(t.hash('s'), 11) $$, 'being used, it lives on');
SELECT is_empty($$ SELECT * FROM session_open(t.hash('a'), 12) $$, 'being idle for twelve hours, it ends');
SELECT t.age('session', 'created_at', '29 days 23 hours') \g /dev/null
SELECT isnt_empty($$ SELECT * FROM session_open(t.hash('s'), 11) $$, 'it may be nearly thirty days old');
SELECT t.age('session', 'created_at', '2 hours') \g /dev/null
SELECT is_empty($$ SELECT * FROM session_open(t.hash('s'), 11) $$, 'and then ends, used or not');
SELECT session_start(t.id('owner'), t.hash('s2'), '', ''), session_end(t.hash('s2')) \g /dev/null
SELECT is_empty($$ SELECT * FROM session_open(t.hash('s2'), 11) $$, 'signing out ends it at once');
SELECT session_start(t.id('owner'), t.hash('s3'), '', '') \g /dev/null
SELECT t.as_owner($$ UPDATE membership SET branches = '{12}', role_id = (SELECT id FROM role WHERE chain_id = 1 AND slug = 'manager')
	WHERE user_id = t.id('owner') $$) \g /dev/null
SELECT is(branch_ok, false, 'a right taken away is gone with the next request') FROM session_open(t.hash('s3'), 11);
SELECT t.as_owner($$ UPDATE "user" SET disabled_at = now() WHERE id = t.id('owner') $$) \g /dev/null
SELECT is_empty($$ SELECT * FROM session_open(t.hash('s3'), 12) $$, 'a user disabled is out at once');
SELECT is_empty($$ SELECT * FROM user_by_login('owner@x.example') $$, 'and does not come in again');
SELECT t.as_owner($$ UPDATE "user" SET disabled_at = NULL WHERE id = t.id('owner') $$) \g /dev/null
SELECT is(id, t.id('owner'), 'a login is an e-mail address in any case') FROM user_by_login('OWNER@X.example');
SELECT is(id, t.id('owner'), 'or a phone') FROM user_by_login('+79001110001');
SELECT t.as_owner('UPDATE branch SET archived_at = now() WHERE id = 12') \g /dev/null
SELECT is(branch_ok, false, 'an archived branch is nobody''s') FROM session_open(t.hash('s3'), 12);
SELECT is_empty($$ SELECT * FROM branch_find('12') $$, 'and not found');
SELECT t.as_owner('UPDATE branch SET archived_at = NULL WHERE id = 12') \g /dev/null

-- ---- branches ---------------------------------------------------------------

SELECT is(id, 11::bigint, 'a branch by its id') FROM branch_find('11');
SELECT is(id, 11::bigint, 'by its name in the address') FROM branch_find('First');
SELECT is_empty(format('SELECT * FROM branch_find(%L)', word), format('not by %s', word))
  FROM unnest(ARRAY['', '0', '-11', '11 ', '1e1', '99999999999999999999', '%', ''' OR true --']) word;

-- ---- tokens of the API ------------------------------------------------------

SELECT isnt_empty($$ SELECT * FROM partner_find(t.hash('partner')) $$, 'a partner''s token');
SELECT is_empty($$ SELECT * FROM user_token_open(t.hash('partner'), 11) $$, 'is no user''s');
SELECT user_token_save(t.id('owner'), t.hash('u1')) \g /dev/null
SELECT is(user_id, t.id('owner'), 'a user''s token') FROM user_token_open(t.hash('u1'), 12);
SELECT is_empty($$ SELECT * FROM partner_find(t.hash('u1')) $$, 'is no partner''s');
SELECT user_token_save(t.id('owner'), t.hash('u2')) \g /dev/null
SELECT is_empty($$ SELECT * FROM user_token_open(t.hash('u1'), 12) $$, 'a new one revokes the former');
SELECT isnt_empty($$ SELECT * FROM user_token_open(t.hash('u2'), 12) $$, 'and is valid itself');
SELECT is(branch_ok, false, 'it opens no other chain''s branch') FROM user_token_open(t.hash('u2'), 21);
SELECT t.as_owner($$ UPDATE token SET revoked_at = now() WHERE kind IN ('partner', 'user') $$) \g /dev/null
SELECT is_empty($$ SELECT id FROM partner_find(t.hash('partner')) UNION ALL SELECT user_id FROM user_token_open(t.hash('u2'), 12) $$,
	'revoked tokens open nothing');
SELECT t.keep('visitor', id) FROM visitor_enter('+79160000001', t.hash('v'), 1) \g /dev/null
SELECT results_eq($$ SELECT user_id, visitor, chain_id, rights, branch_ok FROM user_token_open(t.hash('v'), 11) $$,
	$$ VALUES (t.id('visitor'), true, 1::bigint, ' ', false) $$, 'a visitor''s token has no right in any chain');
SELECT is(id, t.id('visitor'), 'the same phone is the same visitor') FROM visitor_enter('+79160000001', t.hash('v2'), 1);
SELECT is(count(*)::int, 2, 'who may use several browsers')
  FROM unnest(ARRAY['v', 'v2']) k, user_token_open(t.hash(k), NULL);

-- ---- one-time codes ---------------------------------------------------------

SELECT ok(code_make('+79160000002', t.hash('111111'), 1), 'a code is made');
SELECT ok(code_take('+79160000003', t.hash('111111'), NULL) IS NULL, 'it is not another phone''s');
SELECT ok(code_take('+79160000002', t.hash('000000'), NULL) IS NULL, 'a wrong one is refused') FROM generate_series(1, 4);
SELECT is(code_take('+79160000002', t.hash('111111'), NULL), 1::bigint, 'the fifth try may be right');
SELECT ok(code_take('+79160000002', t.hash('111111'), NULL) IS NULL, 'a code is used once');
SELECT code_make('+79160000002', t.hash('222222'), 1) \g /dev/null
SELECT is(count(*)::int, 5, 'five wrong tries …') FROM generate_series(1, 5) WHERE code_take('+79160000002', t.hash('000000'), NULL) IS NULL;
SELECT ok(code_take('+79160000002', t.hash('222222'), NULL) IS NULL, '… and the right one comes too late');
SELECT code_make('+79160000004', t.hash('333333'), 1), t.age('code', 'created_at', '9 minutes 59 seconds') \g /dev/null
SELECT code_make('+79160000005', t.hash('444444'), 1) \g /dev/null
SELECT t.age('code', 'created_at', '1 second') \g /dev/null
SELECT ok(code_take('+79160000004', t.hash('333333'), NULL) IS NULL, 'a code of ten minutes ago is too old');
SELECT is(code_take('+79160000005', t.hash('444444'), NULL), 1::bigint, 'a younger one is not');
SELECT code_make('+79160000009', t.hash('555555'), 1) \g /dev/null
SELECT ok(code_take('+79160000009', t.hash('555555'), 2) IS NULL, 'a code proves nothing to another chain, which did not send it');
SELECT is(code_take('+79160000009', t.hash('555555'), 1), 1::bigint, 'but to the one that did');
SELECT code_make('+79160000006', t.hash('555555'), 1), t.age('code', 'created_at', '1 minute'),
       code_make('+79160000006', t.hash('666666'), 1) \g /dev/null
SELECT is(code_take('+79160000006', t.hash('555555'), NULL), 1::bigint, 'the former still counts when another was asked for');
SELECT ok(code_take('+79160000006', t.hash('666666'), NULL) IS NULL, 'and uses up the other');
SELECT code_make('+79160000008', t.hash('777777'), 1), t.age('code', 'created_at', '1 minute'),
       code_make('+79160000008', t.hash('888888'), 1) \g /dev/null
SELECT is(count(*)::int, 5, 'five wrong tries are one of each …') FROM generate_series(1, 5) WHERE code_take('+79160000008', t.hash('000000'), NULL) IS NULL;
SELECT ok(code_take('+79160000008', t.hash('777777'), NULL) IS NULL AND code_take('+79160000008', t.hash('888888'), NULL) IS NULL, '… and none is good any more');
SELECT is(count(*)::int, 5, 'a phone gets at most five a day') FROM generate_series(1, 9) i
 WHERE code_make('+79160000007', t.hash(i::text), 1);
SELECT t.age('code', 'created_at', '1 day 1 second') \g /dev/null
SELECT ok(code_make('+79160000007', t.hash('x'), 1), 'and more the next day');

-- ---- refused tries ----------------------------------------------------------

SELECT attempt_add('password', t.hash('k')) FROM generate_series(1, 3) \g /dev/null
SELECT is(attempt_count('password', t.hash('k'), '15 minutes'), 3, 'refused tries are counted');
SELECT is(attempt_count('code', t.hash('k'), '15 minutes'), 0, 'by kind');
SELECT is(attempt_count('password', t.hash('l'), '15 minutes'), 0, 'and by key');
SELECT t.age('attempt', 'at', '16 minutes') \g /dev/null
SELECT is(attempt_count('password', t.hash('k'), '15 minutes'), 0, 'and forgotten');

-- ---- secret links -----------------------------------------------------------

SET LOCAL okno.chain = '1';
SELECT t.keep('a', t.book(101, '10:00', '{}', jsonb_build_object('link', t.hash('link')::text))) \g /dev/null
SET LOCAL okno.chain = '';
SELECT results_eq($$ SELECT * FROM link_find(t.hash('link')) $$, $$ VALUES (1::bigint, 11::bigint, t.id('a')) $$,
	'a secret link tells chain, branch and appointment');
SELECT is_empty($$ SELECT * FROM link_find(t.hash('other')) $$, 'another word tells nothing');

-- ---- health -----------------------------------------------------------------

SELECT set_eq('SELECT queue FROM health()', ARRAY['live', 'send', 'heavy', 'ask'], 'without workers no queue is well');
RESET ROLE;
SELECT heartbeat_set(q, 1) FROM unnest(ARRAY['live', 'send', 'heavy', 'ask']) q \g /dev/null
SELECT is_empty('SELECT queue FROM health()', 'with a sign of life of each, all are');
UPDATE heartbeat SET at = at - interval '16 seconds' WHERE queue = 'send';
SELECT results_eq('SELECT queue FROM health()', ARRAY['send'], 'a worker silent for fifteen seconds is missed');

-- ---- cities -----------------------------------------------------------------

SELECT results_eq($$ SELECT name_ru FROM city_search('RU', 'Петропавловск-К', 1) $$, ARRAY['Петропавловск-Камчатский'],
	'a city is called by its whole name [B1]');
SELECT is(city_zone('RU', 'мирный'), 'Asia/Yakutsk', 'and in Russian');

SELECT * FROM finish();
ROLLBACK;
