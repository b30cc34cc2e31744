-- roles: nobody gives what they do not hold, a chain keeps an owner, and the
-- limits of a role are kept by the database whatever a query asks for.
BEGIN;
SELECT no_plan();
\ir world.psql

CREATE FUNCTION t.role(of_slug text) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER AS $$
	SELECT r.id FROM public.role r WHERE r.chain_id = 1 AND (r.slug = of_slug OR r.title = of_slug)
$$;
CREATE FUNCTION t.rights(of_slug text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER AS $$
	SELECT r.rights FROM public.role r WHERE r.id = t.role(of_slug)
$$;
SELECT t.keep('owner', user_make('owner@x.example', NULL, 'h', 'Owner', 1, 'owner', NULL)),
       t.keep('second', user_make('second@x.example', NULL, 'h', 'Second', 1, 'owner', NULL)),
       t.keep('manager', user_make('manager@x.example', NULL, 'h', 'Manager', 1, 'manager', NULL)),
       t.keep('anna', user_make('anna@x.example', NULL, 'h', 'Anna', 1, 'worker', 101)),
       t.keep('two', user_make('two@x.example', NULL, 'h', 'Two', 2, 'owner', NULL)) \g /dev/null
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA t TO okno_app;

-- ---- what a role always is --------------------------------------------------

SELECT is(t.rights('owner'), ARRAY(SELECT slug FROM permission WHERE kind = 'flag' ORDER BY slug), 'the owner has every right [F58]');
UPDATE role SET rights = '{}', own_only = true, last_days = 3 WHERE chain_id = 1 AND slug = 'owner';
SELECT results_eq($$ SELECT cardinality(rights) > 200, own_only, last_days FROM role WHERE chain_id = 1 AND slug = 'owner' $$,
	$$ VALUES (true, false, -1) $$, 'and keeps it, without limits');
SELECT set_eq($$ SELECT slug FROM role WHERE chain_id = 1 $$, ARRAY['owner', 'manager', 'administrator', 'accountant', 'worker'],
	'a chain begins with five ready roles [F58]');
SELECT is_empty($$ SELECT r.slug, p.slug FROM role r, permission p WHERE p.same_as IS NOT NULL
	AND (p.slug = ANY (r.rights)) <> (p.same_as = ANY (r.rights)) $$, 'a right with two names is held under both or neither');
SELECT is_empty($$ SELECT r.slug FROM role r, permission p WHERE r.hides_contacts AND p.contacts AND p.slug = ANY (r.rights) $$,
	'a role that hides contacts has no right that shows them');

-- ---- roles of one's own -----------------------------------------------------

SELECT role_save(t.id('owner'), NULL, NULL, 0, 'Reception', '{timetable_access,create_records_access,expenses_read_access}',
	'{timetable_access,client_phones_access}', false, 7, true) \g /dev/null
SELECT is(t.rights('Reception'), '{timetable_access}', 'a role that hides contacts loses the right to see phones [F58]');
SELECT is(role_save(t.id('owner'), t.role('Reception'), NULL, 5, 'Reception', '{}', '{}', false, -1, false)->>'stale', 'true',
	'a version that was not seen is stale');
SELECT is((role_save(t.id('owner'), t.role('Reception'), NULL, 1, 'Front', '{timetable_access,create_records_access}',
	'{create_records_access}', false, -1, false)->>'version')::int, 2, 'a role is changed');
SELECT is(t.rights('Front'), '{create_records_access}', 'to just what was ticked of what was asked');
UPDATE role SET rights = '{storages_access,create_records_access}' WHERE id = t.role('Front');
SELECT role_save(t.id('owner'), t.role('Front'), NULL, 2, 'Front', '{timetable_access,create_records_access}', '{}', false, -1, false) \g /dev/null
SELECT is(t.rights('Front'), '{storages_access}', 'rights that were not asked about stay');
SELECT throws_ok(format('SELECT role_save(%s, NULL, NULL, 0, %L, %L, %L, false, -1, false)', t.id('anna'), 'More', '{delete_records_access}',
	'{delete_records_access}'), 'P0001', 'You cannot give rights that you do not have', 'nobody gives rights they do not hold [F58]');
SELECT throws_ok(format('SELECT role_save(%s, NULL, NULL, 0, %L, %L, %L, false, -1, false)', t.id('anna'), 'Loose', '{timetable_access}',
	'{timetable_access}'), 'P0001', 'A role that you make is limited at least as yours is', 'nor looser limits than their own');
SELECT throws_ok(format('SELECT role_save(%s, %s, NULL, 1, %L, %L, %L, false, -1, false)', t.id('owner'), t.role('owner'), 'Owner', '{}', '{}'),
	'P0001', 'The owner has all rights, always', 'nobody changes the owner''s role');
-- Whoever may edit roles does not cripple one that allows more than theirs.
SELECT role_save(t.id('owner'), NULL, NULL, 0, 'Users only', '{}', '{users_access,edit_users_access,timetable_access}', false, -1, false) \g /dev/null
SELECT t.keep('editor', user_make('editor@x.example', NULL, 'h', 'Editor', 1, (SELECT slug FROM role WHERE id = t.role('Users only')), NULL)) \g /dev/null
SELECT throws_ok(format('SELECT role_save(%s, %s, NULL, 1, %L, %L, %L, %s)', t.id('editor'), t.role('manager'), 'Manager', '{}', '{}', l), 'P0001',
	'This role has rights that you do not have: its limits stay', 'nobody limits a role beyond their reach: ' || l || ' [F58]')
  FROM unnest(ARRAY['true, -1, false', 'false, 0, false', 'false, -1, true', 'false, -1, false, ''{}''']) l;
SELECT is((role_save(t.id('editor'), t.role('manager'), NULL, 1, 'Manager', '{timetable_access,delete_records_access}', '{}', false, -1, false)->>'version')::int, 2,
	'they change what they hold themselves');
SELECT ok('delete_records_access' = ANY (t.rights('manager')) AND NOT 'timetable_access' = ANY (t.rights('manager')), 'and nothing else');
UPDATE role SET rights = rights || '{timetable_access}', version = 1 WHERE id = t.role('manager');
SELECT member_end(t.id('owner'), t.id('editor')) \g /dev/null
SELECT throws_ok(format('SELECT role_archive(%s, %s, true)', t.id('owner'), t.role('worker')), 'P0001', NULL, 'a ready role stays');
SELECT is(role_save(t.id('two'), t.role('Front'), NULL, 3, 'Front', '{}', '{}', false, -1, false), NULL, 'another chain''s owner changes nothing here');
SELECT ok(role_archive(t.id('owner'), t.role('Front'), true), 'a role that nobody has is deleted');
SELECT ok(role_archive(t.id('owner'), t.role('Front'), false), 'and taken back');

-- ---- members ----------------------------------------------------------------

SELECT is((member_save(t.id('owner'), t.id('anna'), 1, t.role('Front'), '{11}', 101)->>'version')::int, 2, 'a member gets another role and branch [F58]');
SELECT throws_ok(format('SELECT role_archive(%s, %s, true)', t.id('owner'), t.role('Front')), 'P0001',
	'This role is in use: give its members another one first', 'a role in use is not deleted');
SELECT throws_ok(format('SELECT member_save(%s, %s, 1, %s, NULL, NULL)', t.id('manager'), t.id('owner'), t.role('worker')), 'P0001',
	'This member has more rights than you', 'a manager does not touch an owner [F58]');
SELECT throws_ok(format('SELECT member_save(%s, %s, 1, %s, NULL, NULL)', t.id('manager'), t.id('manager'), t.role('owner')), 'P0001',
	'You cannot give rights that you do not have', 'nor become one');
SELECT throws_ok(format('SELECT member_save(%s, %s, 2, %s, %L, NULL)', t.id('owner'), t.id('anna'), t.role('worker'), '{21}'), 'P0001',
	'Please choose at least one branch', 'another chain''s branch is none');
SELECT is(member_save(t.id('owner'), t.id('two'), 1, t.role('worker'), NULL, NULL), NULL, 'another chain''s member is not there');
UPDATE membership SET branches = '{12}' WHERE user_id = t.id('manager');
SELECT is(member_save(t.id('manager'), t.id('anna'), 2, t.role('worker'), '{12}', NULL), NULL,
	'who works in one branch does not see the members of another');
UPDATE membership SET branches = NULL WHERE user_id = t.id('manager');

-- ---- the last owner ---------------------------------------------------------

SELECT ok(member_end(t.id('owner'), t.id('second')), 'one of two owners may go');
SELECT throws_ok(format('SELECT member_end(%s, %s)', t.id('owner'), t.id('owner')), 'P0001', 'A business keeps at least one owner',
	'the last owner stays [F58]');
SELECT throws_ok(format('SELECT member_save(%s, %s, 1, %s, NULL, NULL)', t.id('owner'), t.id('owner'), t.role('worker')), 'P0001',
	'A business keeps at least one owner', 'and stays an owner');
SELECT throws_ok($$ DELETE FROM membership WHERE user_id = t.id('owner'); SET CONSTRAINTS ALL IMMEDIATE $$, 'P0001', NULL,
	'even by a statement of the schema''s owner');
SELECT throws_ok($$ UPDATE "user" SET disabled_at = now() WHERE id = t.id('owner'); SET CONSTRAINTS ALL IMMEDIATE $$, 'P0001', NULL,
	'and is not disabled');
SET CONSTRAINTS ALL DEFERRED;
SELECT is(member_name(t.id('second')), 'Second', 'who has left keeps their name in the history');
SELECT ok(member_return(t.id('owner'), t.id('second')), 'a dismissal is taken back');

-- ---- who manages users with fewer rights only ----

INSERT INTO role (chain_id, slug, title, rights, narrower_users)
SELECT 1, 'chief' || n, 'Chief ' || n, '{users_access,create_users_access,edit_users_access,delete_users_access,timetable_access}', true FROM generate_series(1, 2) n;
INSERT INTO role (chain_id, slug, title, rights) VALUES (1, 'small', 'Small', '{users_access,timetable_access}'),
	(1, 'loose', 'Loose', '{users_access,create_users_access}');
SELECT t.keep('chief', user_make('chief@x.example', NULL, 'h', 'Chief', 1, 'chief1', NULL)),
       t.keep('peer', user_make('peer@x.example', NULL, 'h', 'Peer', 1, 'chief1', NULL)),
       t.keep('small', user_make('small@x.example', NULL, 'h', 'Small', 1, 'small', NULL)) \g /dev/null
SELECT set_eq($$ SELECT title FROM role_list(t.id('chief')) WHERE within $$, ARRAY['Small'], 'of their own kind, or what could manage it, is beyond them [F58]');
SELECT throws_ok(format('SELECT member_end(%s, %s)', t.id('chief'), t.id('peer')), 'P0001', 'This member has more rights than you', 'they dismiss nobody of their kind [F58]');
SELECT throws_ok(format('SELECT member_save(%s, %s, 1, %s, NULL, NULL)', t.id('chief'), t.id('small'), t.role('chief2')), 'P0001',
	'You cannot give rights that you do not have', 'nor make somebody one [F58]');
SELECT throws_ok(format('SELECT role_save(%s, %s, NULL, 1, %L, %L, %L, false, -1, false)', t.id('chief'), t.role('chief2'), 'Chief 2', '{timetable_access}', '{}'),
	'P0001', 'Your role manages users with fewer rights only', 'nor change such a role [F58]');
SELECT throws_ok(format('SELECT role_save(%s, NULL, NULL, 0, %L, %L, %L, false, -1, false)', t.id('chief'), 'Way out', '{create_users_access}', '{create_users_access}'),
	'P0001', 'A role that you make is limited at least as yours is', 'nor make one that is free of it [F58]');
SELECT ok((role_save(t.id('chief'), t.role('Small'), NULL, 1, 'Small', '{timetable_access}', '{}', false, -1, false)->>'version')::int = 2, 'a smaller role is theirs to change');
SELECT ok(member_end(t.id('chief'), t.id('small')), 'and who has it theirs to dismiss');
SELECT member_end(t.id('owner'), u) FROM unnest(ARRAY[t.id('chief'), t.id('peer')]) u \g /dev/null

-- ---- who sees their own column only gives no other ----

INSERT INTO role (chain_id, slug, title, rights, own_only)
VALUES (1, 'lead', 'Lead', '{users_access,create_users_access,edit_users_access,timetable_access}', true);
SELECT t.keep('lead', user_make('lead@x.example', NULL, 'h', 'Lead', 1, 'lead', 101)) \g /dev/null
SELECT throws_ok(format('SELECT member_save(%s, %s, 1, %s, NULL, 102)', t.id('lead'), t.id('lead'), t.role('lead')), 'P0001',
	'Your role shows your own column only: it gives nobody another one', 'who sees their own column only does not take another''s [F58]');
SELECT throws_ok(format('SELECT invite_make(%s, 11, %L, %L, NULL, %L, NULL, %s, NULL, 102, %L)', t.id('lead'), t.hash('by lead'), 'by lead',
	'by-lead@x.example', t.role('lead'), 'ru'), 'P0001', 'Your role shows your own column only: it gives nobody another one', 'nor invites to it [F58]');
SELECT t.keep('for two', invite_make(t.id('owner'), 11, t.hash('for two'), 'for two', NULL, 'for-two@x.example', NULL, t.role('lead'), NULL, 102, 'ru')) \g /dev/null
SELECT throws_ok(format('SELECT invite_again(%s, %s, %L, %L)', t.id('lead'), t.id('for two'), t.hash('again'), 'again'), 'P0001',
	'Your role shows your own column only: it gives nobody another one', 'nor is shown the link of an invitation to it');
SELECT invite_withdraw(t.id('owner'), t.id('for two')) \g /dev/null
SELECT ok(invite_make(t.id('lead'), 11, t.hash('none'), 'none', NULL, 'none@x.example', NULL, t.role('lead'), NULL, NULL, 'ru') > 0, 'they invite to none');
SELECT t.keep('boris', user_make('boris@x.example', NULL, 'h', 'Boris', 1, 'lead', 102)) \g /dev/null
SELECT is((member_save(t.id('lead'), t.id('boris'), 1, t.role('lead'), '{11}', 102)->>'version')::int, 2, 'a column that is another''s stays theirs');
SELECT member_end(t.id('owner'), u) FROM unnest(ARRAY[t.id('lead'), t.id('boris')]) u \g /dev/null

-- ---- invitations ------------------------------------------------------------

SELECT t.keep('i', invite_make(t.id('owner'), 11, t.hash('secret'), 'secret', 'Olga', 'olga@x.example', NULL, t.role('worker'), '{12}', 102, 'ru')) \g /dev/null
SELECT results_eq($$ SELECT channel::text, recipient, template FROM outbox ORDER BY id DESC LIMIT 1 $$,
	$$ VALUES ('mail', 'olga@x.example', 'invite') $$, 'an invitation goes out through the outbox [F58]');
SELECT is_empty($$ SELECT 1 FROM invite WHERE token_hash = 'secret'::bytea $$, 'of its secret only the hash is kept');
SELECT throws_ok(format('SELECT invite_make(%s, 11, %L, %L, NULL, %L, NULL, %s, NULL, NULL, %L)', t.id('manager'), t.hash('m'), 'm',
	'm@x.example', t.role('owner'), 'ru'), 'P0001', 'You cannot give rights that you do not have', 'a manager invites no owner [F58]');
SELECT throws_ok(format('SELECT invite_make(%s, 11, %L, %L, NULL, %L, NULL, %s, NULL, NULL, %L)', t.id('owner'), t.hash('o'), 'o',
	'OLGA@x.example', t.role('worker'), 'ru'), 'P0001', NULL, 'nobody is invited twice at once');
SELECT is(valid, true, 'the secret finds the invitation') FROM invite_find(t.hash('secret'));
SELECT is_empty($$ SELECT * FROM invite_find(t.hash('guess')) $$, 'another one does not');
SELECT is(branch_id, 12::bigint, 'somebody new joins by it [F58]') FROM invite_join(t.hash('secret'), 'Olga', 'h', 'ru');
SELECT results_eq($$ SELECT m.branches, m.staff_id FROM membership m JOIN "user" u ON u.id = m.user_id WHERE u.email = 'olga@x.example' $$,
	$$ VALUES ('{12}'::bigint[], 102::bigint) $$, 'with the branches and the staff member that were meant');
SELECT is(invite_accept(t.hash('secret'), t.id('two')), NULL, 'it is used once [F58]');
SELECT invite_make(t.id('owner'), 11, t.hash('old'), 'old', NULL, 'old@x.example', NULL, t.role('worker'), NULL, NULL, 'ru') \g /dev/null
UPDATE invite SET expires_at = now() WHERE token_hash = t.hash('old');
SELECT is(invite_accept(t.hash('old'), t.id('two')), NULL, 'after seven days it is no longer good');
SELECT invite_make(t.id('manager'), 11, t.hash('left'), 'left', NULL, 'left@x.example', NULL, t.role('worker'), NULL, NULL, 'ru') \g /dev/null
SELECT member_end(t.id('owner'), t.id('manager')) \g /dev/null
SELECT is(invite_accept(t.hash('left'), t.id('two')), NULL, 'nor if whoever invited has left');
SELECT set_eq($$ SELECT DISTINCT object FROM log WHERE chain_id = 1 AND object IN ('role', 'membership', 'invite') $$, ARRAY['role', 'membership', 'invite'], 'all of it is in the journal of actions');
SELECT is_empty($$ SELECT 1 FROM log WHERE changes::text LIKE '%token%' $$, 'without the secrets');

-- ---- limits -----------------------------------------------------------------

SET LOCAL okno.chain = '1';
SELECT t.keep('mine', t.book(101, '10:00', '{"client": {"name": "Olga", "phone": "+79161230000", "email": "olga@example.com"}}')),
       t.keep('theirs', t.book(102, '10:00', '{"client": {"name": "Petr", "phone": "+79161239999"}}')) \g /dev/null
UPDATE client SET created_at = now() - interval '1 day';
UPDATE visit SET created_at = now() - interval '1 day';
CREATE VIEW t.seen WITH (security_invoker) AS SELECT
	(SELECT count(*) FROM appointment) || ' ' || (SELECT count(*) FROM visit) || ' ' || (SELECT count(*) FROM appointment_line) || ' '
	|| (SELECT count(*) FROM client) || ' ' || (SELECT count(*) FROM busy) AS n;
GRANT SELECT ON t.seen TO okno_app;
SET LOCAL ROLE okno_app;
SELECT is(n, '2 2 2 2 2', 'without limits all is seen') FROM t.seen;
SET LOCAL okno.own_staff = '101';
SELECT is(n, '1 1 1 1 2', 'who sees their own column sees its visits, lines and clients only, and all that is taken [F58]') FROM t.seen;
SELECT is(appointment_cancel(1, 11, NULL, t.id('theirs'), NULL), NULL, 'and changes no other, though the query names no limit');
SELECT throws_ok($$ SELECT visit_book(1, 11, t.order(102, '15:00')) $$, '42501', NULL, 'nor books for another');
SELECT lives_ok($$ SELECT visit_book(1, 11, t.order(101, '15:00', '{"client": {"name": "Petr", "phone": "+79161239999"}}')) $$,
	'they book for themselves, a client of others too');
SELECT is(count(*)::int, 1, 'who is not added a second time') FROM client WHERE name = 'Petr';
SELECT throws_ok($$ SELECT visit_change(1, 11, NULL, t.visit_of(t.id('mine')), NULL,
	jsonb_build_object('client', jsonb_build_object('id', 999999))) $$, 'P0001', NULL, 'a client is not named by a number they cannot know');
SELECT is_empty($$ SELECT 1 FROM log l WHERE l.visit_id IS NULL OR NOT EXISTS (SELECT FROM visit v WHERE v.id = l.visit_id) $$,
	'the history is that of their visits');
SELECT is_empty($$ SELECT 1 FROM outbox WHERE template = 'invite' AND created_at < now() $$, 'messages too');
SET LOCAL okno.own_staff = '-1';
SELECT is_empty($$ SELECT id FROM appointment $$, 'who has no column sees nobody''s');
SET LOCAL okno.own_staff = '';
SET LOCAL okno.since = '2031-03-04';
SELECT is(count(*)::int, 0, 'what is before the days that are shown is not there [F58]') FROM appointment;
SET LOCAL okno.since = '2031-03-03';
SELECT is(count(*)::int, 3, 'and from the first of them on it is') FROM appointment;
SET LOCAL okno.since = '';
SET LOCAL okno.branches = '{12}';
SELECT is(n, '0 1 0 2 3', 'who works in another branch sees no visit of this one, but for the one just made; clients are the chain''s [F58]')
  FROM t.seen;
SELECT is_empty($$ SELECT 1 FROM log WHERE visit_id IS NOT NULL AND visit_id NOT IN (SELECT id FROM visit) $$, 'nor its history');
SELECT is_empty($$ SELECT 1 FROM outbox WHERE branch_id = 11 AND created_at < now() $$, 'nor its messages');
SELECT is(appointment_cancel(1, 11, NULL, t.id('mine'), NULL), NULL, 'nor changes it, though the query names no limit');
SELECT throws_ok($$ SELECT visit_book(1, 11, t.order(101, '17:00')) $$, '42501', NULL, 'nor books there');
SELECT isnt_empty($$ SELECT id FROM bookings_ahead(1, '{101}', '2031-03-03', '2031-03-03') $$,
	'but nobody is let go over bookings that nobody was told of');
SET LOCAL okno.branches = '{11,12}';
SELECT is(count(*)::int, 3, 'who works in it as well sees them') FROM appointment;
SET LOCAL okno.branches = '';

SELECT isnt_empty($$ SELECT client_search(1, '9161239999', 5) $$, 'clients are found by their phone');
SELECT isnt_empty($$ SELECT client_search(1, 'olga@example', 5) $$, 'and by their address');
SET LOCAL okno.hide = 'phones mails';
SELECT is_empty($$ SELECT client_search(1, '9161239999', 5) $$, 'from whom phones are hidden they are not: no guessing [F58]');
SELECT is_empty($$ SELECT client_search(1, '9999', 5) $$, 'not by the last digits either');
SELECT is_empty($$ SELECT client_search(1, 'olga@example', 5) $$, 'nor by an address');
SELECT isnt_empty($$ SELECT client_search(1, 'petr', 5) $$, 'but by the name');
SET LOCAL okno.hide = 'mails';
SELECT isnt_empty($$ SELECT client_search(1, '9999', 5) $$, 'who may see phones finds by them');
RESET ROLE;

SELECT finish();
ROLLBACK;
