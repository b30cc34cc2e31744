-- tenants: what keeps chains apart, asked of the catalogue for every table and
-- function there is, and tried as the programs' role.
BEGIN;
SELECT no_plan();
\ir world.psql

-- ---- which tables have no tenant: they are listed here by name --------------

CREATE TABLE t.directory (name text PRIMARY KEY);
INSERT INTO t.directory VALUES
	('chain'), ('branch'), ('role'), ('user'), ('membership'),	-- who works where
	('session'), ('token'), ('secret_link'), ('calendar_link'),			-- what is found by a secret
	('visitor'), ('code'), ('attempt'),		-- a client's own account
	('invitation'), ('registration'), ('notice'), ('recovery'), ('contact_change'),	-- an account of the staff's
	('user_pin'), ('device'), ('device_user'), ('second_factor'), ('recovery_code'), ('second_wait'), ('oidc_provider'), ('oidc_identity'), ('oidc_flow'),
	('job'), ('heartbeat'),						-- the worker's
	('reminder_mark'),						-- how far reminders are planned
	('city'),							-- to choose from
	('former_member'), ('invite'),					-- who worked and who will
	('plan'), ('licence'), ('licence_event'), ('chain_usage'), ('operator_work'),	-- what the operator gives and does
	('installation_gateway'), ('installation_gateway_test'), ('operator_event'),	-- what it sends by, and who set that up
	('code_count'),							-- codes of a day, counted
	('permission'), ('schema_migration'), ('installation'), ('public_holiday');		-- of the installation

CREATE VIEW t.every_table AS
SELECT c.oid, c.relname::text AS name, c.relrowsecurity, c.relforcerowsecurity
  FROM pg_class c
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p');
CREATE VIEW t.tenant AS
SELECT * FROM t.every_table e WHERE e.name NOT IN (SELECT d.name FROM t.directory d);

SELECT is_empty($$ SELECT d.name FROM t.directory d EXCEPT SELECT e.name FROM t.every_table e $$,
	'the list of directory tables names only tables that exist');
SELECT is_empty($$
	SELECT e.name FROM t.every_table e JOIN t.directory d USING (name)
	 WHERE e.name <> 'schema_migration' AND obj_description(e.oid) NOT LIKE 'Directory: %' $$,
	'every directory table says in its comment that it is one');
SELECT is_empty($$ SELECT name FROM t.tenant WHERE obj_description(oid) LIKE 'Directory: %' $$,
	'no other table claims to be a directory table');

-- ---- every other table is a tenant's ----------------------------------------

CREATE FUNCTION t.first_column(of_table oid, keys smallint[]) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT attname::text FROM pg_attribute WHERE attrelid = of_table AND attnum = keys[1]
$$;
SELECT is_empty($$
	SELECT name FROM t.tenant e WHERE NOT EXISTS (SELECT FROM pg_attribute a
		WHERE a.attrelid = e.oid AND a.attname = 'chain_id' AND a.attnotnull AND a.atttypid = 'bigint'::regtype) $$,
	'every tenant table has a chain_id that is never null');
SELECT is_empty($$
	SELECT name FROM t.tenant e WHERE NOT EXISTS (SELECT FROM pg_constraint c
		WHERE c.conrelid = e.oid AND c.contype = 'p' AND t.first_column(c.conrelid, c.conkey) = 'chain_id') $$,
	'every primary key begins with chain_id');
SELECT is_empty($$
	SELECT e.name, c.conname FROM t.tenant e JOIN pg_constraint c ON c.conrelid = e.oid
	 WHERE c.contype = 'u' AND t.first_column(c.conrelid, c.conkey) <> 'chain_id' $$,
	'every unique constraint begins with chain_id');
-- GiST has no column that leads: what tells rows apart comes first (098-busy-order).
SELECT is_empty($$
	SELECT e.name, c.conname FROM t.tenant e JOIN pg_constraint c ON c.conrelid = e.oid
	 WHERE c.contype = 'x' AND NOT EXISTS (SELECT FROM unnest(c.conkey, c.conexclop) k (key, operator)
		WHERE t.first_column(e.oid, ARRAY[k.key]) = 'chain_id' AND k.operator = '=(bigint,bigint)'::regoperator) $$,
	'every exclusion constraint is one of rows of the same chain');
SELECT is_empty($$
	SELECT e.name, i.indexrelid::regclass FROM t.tenant e JOIN pg_index i ON i.indrelid = e.oid
	 WHERE NOT i.indisexclusion AND coalesce(t.first_column(e.oid, ARRAY[i.indkey[0]]), '') <> 'chain_id' $$,
	'every index begins with chain_id');
SELECT is_empty($$
	SELECT e.name, c.conname FROM t.tenant e JOIN pg_constraint c ON c.conrelid = e.oid
	 WHERE c.contype = 'f'
	   AND (t.first_column(c.conrelid, c.conkey) <> 'chain_id'
		OR t.first_column(c.confrelid, c.confkey) <> CASE c.confrelid WHEN 'chain'::regclass THEN 'id' ELSE 'chain_id' END) $$,
	'every foreign key leads from chain_id to chain_id, or to the chain itself');
SELECT is_empty($$
	SELECT c.conrelid::regclass, c.conname FROM pg_constraint c JOIN t.tenant e ON e.oid = c.confrelid
	 WHERE c.contype = 'f' AND t.first_column(c.confrelid, c.confkey) <> 'chain_id' $$,
	'what refers to a tenant''s row names its chain');
SELECT is_empty($$ SELECT name FROM t.tenant WHERE NOT relrowsecurity OR NOT relforcerowsecurity $$,
	'row-level security is on and forced for every tenant table');
SELECT is_empty($$
	SELECT e.name FROM t.tenant e
	 WHERE 1 <> (SELECT count(*) FROM pg_policy p
		WHERE p.polrelid = e.oid AND p.polcmd = '*' AND p.polpermissive
		  AND pg_get_expr(p.polqual, p.polrelid) = '(chain_id = current_chain())' AND p.polwithcheck IS NULL)
	    OR 1 <> (SELECT count(*) FROM pg_policy p WHERE p.polrelid = e.oid AND p.polname NOT IN ('limits', 'limits_insert', 'limits_update', 'limits_delete')) $$,
	'each has the one policy: rows of the present chain, read and written');
SELECT is_empty($$ SELECT p.polrelid::regclass FROM pg_policy p
	WHERE p.polname = 'limits' AND (p.polpermissive OR p.polroles <> ARRAY['okno_app'::regrole::oid]) $$,
	'the limits of roles only take away, and only from the programs');
SELECT is_empty($$
	SELECT c.relname FROM pg_class c
	 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')
	   AND NOT coalesce(c.reloptions @> '{security_invoker=true}', false) $$,
	'no view shows rows with the rights of its owner');

-- ---- the roles of the programs ----------------------------------------------

CREATE VIEW t.program AS SELECT r.* FROM pg_roles r WHERE r.rolname IN ('okno_app', 'okno_worker', 'okno_operator');

SELECT is(count(*)::int, 3, 'the three roles of the programs exist') FROM t.program;
SELECT is_empty($$ SELECT rolname FROM t.program
	WHERE rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR NOT rolcanlogin $$,
	'none of them is a superuser, passes row-level security by, or makes roles and databases');
SELECT is_empty($$ SELECT m.roleid::regrole FROM pg_auth_members m JOIN t.program p ON p.oid = m.member $$,
	'none of them is a member of another role');
SELECT is_empty($$
	SELECT p.rolname, s.classid::regclass, s.objid FROM pg_shdepend s JOIN t.program p ON p.oid = s.refobjid
	 WHERE s.refclassid = 'pg_authid'::regclass AND s.deptype = 'o' $$,
	'none of them owns anything');
SELECT is_empty($$ SELECT rolname FROM t.program WHERE has_schema_privilege(rolname, 'public', 'CREATE') $$,
	'none of them may make anything in the schema');
SELECT set_eq($$
	SELECT p || ' ' || e.name FROM t.every_table e JOIN t.directory USING (name), unnest('{SELECT,INSERT,UPDATE}'::text[]) p
	 WHERE has_any_column_privilege('okno_app', e.oid, p) $$,
	ARRAY['SELECT branch'],
	'of the directory the programs may read branch, and nothing else');
SELECT is_empty($$
	SELECT e.name, r FROM t.every_table e JOIN t.directory USING (name), unnest('{okno_app,okno_worker}'::text[]) r
	 WHERE has_table_privilege(r, e.oid, 'DELETE') OR has_table_privilege(r, e.oid, 'TRUNCATE') $$,
	'nobody deletes from the directory');
SELECT is_empty($$
	SELECT e.name FROM t.tenant e, unnest('{SELECT,INSERT,UPDATE}'::text[]) p
	 WHERE has_any_column_privilege('okno_operator', e.oid, p) $$,
	'the operator''s console reads no tenant''s table');
SELECT is_empty($$
	SELECT e.name, r FROM t.every_table e, unnest('{okno_app,okno_worker,okno_operator}'::text[]) r
	 WHERE has_table_privilege(r, e.oid, 'TRUNCATE') OR has_table_privilege(r, e.oid, 'TRIGGER') $$,
	'nobody truncates, for that asks no policy, nor adds triggers');

-- ---- functions that run with the owner's rights -----------------------------

CREATE VIEW t.definer AS
SELECT p.oid, p.proname::text AS name, p.proconfig
  FROM pg_proc p
 WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e');

SELECT is_empty($$ SELECT name FROM t.definer WHERE NOT coalesce(proconfig @> '{search_path=public}', false) $$,
	'each of them fixes its search path');
SELECT set_eq($$ SELECT p.proname::text FROM pg_proc p
	WHERE p.pronamespace = 'public'::regnamespace AND has_function_privilege('public', p.oid, 'EXECUTE')
	  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') $$,
	ARRAY['current_chain', 'tenant_table'], 'no function is for everybody, but for what tells the chain and makes tables');
SELECT set_eq($$ SELECT name FROM t.definer WHERE has_function_privilege('okno_app', oid, 'EXECUTE') $$, ARRAY[
	'branch_find', 'branch_list', 'user_access', 'user_nowhere', 'chain_title', 'live_resumes', 'branch_change', 'slug_free', 'city_zone', 'city_zones', 'city_search', 'session_open', 'session_start', 'session_end', 'session_seen', 'partner_find',
	'user_token_open', 'user_token_save', 'user_by_login', 'user_password_set', 'user_choice_set', 'user_branches',
	'member_name', 'attempt_count', 'attempt_add', 'link_find', 'link_make', 'code_make', 'code_take',
	'visitor_enter', 'visitor_phone', 'health',
	'staff_accounts', 'branch_holidays', 'calendar_link_make', 'calendar_link_end', 'calendar_link_state', 'calendar_link_find', 'job_add',
	'notice_shown', 'registration_open', 'registration_face', 'agreement', 'registration_add', 'sign_in_find',
	'registration_finish', 'recovery_to', 'recovery_add', 'recovery_pass', 'recovery_state', 'recovery_user', 'recovery_finish',
	'password_change', 'profile', 'user_name_set', 'user_secrets', 'session_drop', 'contact_begin', 'contact_of',
	'contact_finish', 'contact_drop', 'mail_unconfirmed', 'mail_unsent', 'second_wait_add', 'second_wait_user',
	'second_wait_end', 'second_secret', 'second_begin', 'second_step', 'recovery_code_use', 'second_on', 'second_off',
	'oidc_offered', 'oidc_start', 'oidc_back', 'oidc_state', 'oidc_enter', 'oidc_unlink',
	'log_from', 'client_take', 'client_search_rare', 'client_search_often', 'position_used', 'guest_take', 'visit_partner', 'visit_whole', 'visit_notice', 'licence_state', 'frame_of', 'licence_page', 'operator_worked_as', 'operator_leave',
	'role_list', 'role_save', 'role_archive', 'role_view_begin', 'role_view_end', 'member_list', 'member_save', 'member_end',
	'member_return', 'former_list', 'staff_account', 'staff_access_end', 'staff_access_back', 'invite_make', 'invite_again', 'invite_withdraw', 'invite_list', 'invite_find',
	'invite_accept', 'invite_join', 'gateway_common', 'gateway_test_add', 'messages_requeue', 'message_tell', 'added_tell', 'visit_join', 'visit_leave',
	'live_notice', 'slug_make', 'business_allowed', 'business_make', 'start_me', 'branch_hours_set',
	'comment_people', 'visit_helped', 'visit_helped_in', 'mention_letter', 'mention_drop_letters', 'device_trust', 'device_knows', 'device_people', 'pin_try', 'pin_passed', 'pin_set', 'pin_drop', 'pin_lock', 'pin_places', 'device_forget',
	'installation_gateway_on', 'chain_branches', 'branch_open', 'branch_close', 'chain_people', 'operator_users', 'operator_of', 'role_names', 'invite_names', 'bookings_ahead', 'late_elsewhere', 'services_booked',
	'codes_limit', 'price_holders', 'codes_count', 'codes_today', 'told_today', 'user_token_round'],
	'the programs may call just these: each answers for one key');

-- ---- tried ------------------------------------------------------------------

-- Something in every tenant table, so that what follows is not about nothing.
SELECT t.keep('a', t.book(101, '10:00', '{"consent_version": 1, "letter": {"lang": "ru", "token": "x"},
	"client": {"name": "Olga", "phone": "+79161230000", "email": "olga@example.com"}}',
	'{"services": [{"id": 1002}], "things": [5001]}')) \g /dev/null
SELECT hold_take(1, 11, NULL, t.hash('h'), 600, jsonb_build_array(
	jsonb_build_object('staff_id', 102, 'starts_at', t.at('12:00'), 'ends_at', t.at('13:00')))) \g /dev/null
INSERT INTO sample (chain_id, object, object_id, branch_id) VALUES (1, 'client', 1, 11);
INSERT INTO log_check (chain_id) VALUES (1);
INSERT INTO export_log (chain_id, user_id, what, rows) VALUES (1, 1, 'services', 1);
INSERT INTO role_view (chain_id, user_id, role_id) SELECT 1, 1, id FROM role WHERE chain_id = 1 LIMIT 1;
SELECT comment_add(1, 11, t.visit_of(t.id('a')), 1, 'x', '{1}') \g /dev/null
INSERT INTO user_switch (chain_id, user_id) VALUES (1, 1);
INSERT INTO work (chain_id, branch_id, kind, subject, user_id) VALUES (1, 11, 'import', 'services', 1);
INSERT INTO work_row (chain_id, work_id, no, p) SELECT 1, id, 1, '{}' FROM work;
INSERT INTO idempotency (chain_id, scope, key, body_hash) VALUES (1, 's', 'k', '');
INSERT INTO price_change (chain_id, branch_id, from_day, asked) VALUES (1, 11, '2031-03-03', '{}');
INSERT INTO price_change_row (chain_id, change_id, service_id, new_min, new_max) SELECT 1, id, 1001, 1, 1 FROM price_change;
INSERT INTO shift_template (chain_id, branch_id, title, anchor, days) VALUES (1, 11, 'All week', 'start', '{"{[600,1080)}"}');
INSERT INTO paper (chain_id, branch_id, month, lang) VALUES (1, 11, '2031-04-01', 'ru');
SELECT timetable_paint(1, 11, '{101}', '2031-04-01', '2031-04-01', '{"{[600,1080)}"}', 'start', false, NULL) \g /dev/null
SELECT absence_set(1, 11, '{101}', 'sick', '2031-04-01', '2031-04-01', '', false, NULL) \g /dev/null
SELECT day_close(1, 11, '2031-04-02', true, 'Repairs', false, NULL) \g /dev/null
SELECT series_book(1, 11, NULL, NULL, t.visit_of(t.id('a')), 'FREQ=DAILY;COUNT=2', '[{"wall": "2031-03-04T10:00"}]') \g /dev/null
SELECT block_make(1, 11, NULL, NULL, '{"staff": [102], "things": [], "rule": "FREQ=DAILY;COUNT=1",
	"spans": [{"from": "2031-03-03T20:00", "upto": "2031-03-03T20:30"}]}') \g /dev/null
INSERT INTO gateway (chain_id, kind, enabled, settings) VALUES (1, 'mail', true, '{}');
INSERT INTO gateway_test (chain_id, gateway_id, user_id, recipient, lang) SELECT 1, id, 1, 'olga@example.com', 'ru' FROM gateway;
INSERT INTO message_text (chain_id, branch_id, kind, channel, lang, body) VALUES (1, 11, 'booked', 'sms', 'ru', 'x');
INSERT INTO ready_text (chain_id, branch_id, title, body) VALUES (1, 11, 'x', 'x');
INSERT INTO label (chain_id, title, color) VALUES (1, 'x', '#000000');
UPDATE appointment a SET labels = ARRAY[l.id] FROM label l WHERE a.chain_id = 1 AND l.chain_id = 1 AND a.id = t.id('a');
INSERT INTO field (chain_id, title, code, kind) VALUES (1, 'x', 'x', 'text');
INSERT INTO field_value (chain_id, appointment_id, field_id, value) SELECT 1, t.id('a'), f.id, 'x' FROM field f WHERE f.chain_id = 1;
INSERT INTO visit_call (chain_id, visit_id, state) VALUES (1, t.visit_of(t.id('a')), 'no_answer');
INSERT INTO visit_file (chain_id, visit_id, file_id, moment, title) VALUES (1, t.visit_of(t.id('a')), 1, 'before', 'x.jpg');
INSERT INTO seal (chain_id, no, log_id, digest, seal) SELECT 1, 1, min(id), t.hash('a'), t.hash('b') FROM log;
INSERT INTO seal_mark VALUES (1, 1, 1, '1');
-- Rows of the list of bookings are written at the end of a transaction.
SET CONSTRAINTS ALL IMMEDIATE;
INSERT INTO list_view (chain_id, branch_id, user_id, title, filter, columns) SELECT 1, id, 1, 'x', '{}', '{1}' FROM branch WHERE chain_id = 1 LIMIT 1;
WITH w AS (INSERT INTO list_work (chain_id, branch_id, user_id, kind) SELECT 1, id, 1, 'cancel' FROM branch WHERE chain_id = 1 LIMIT 1 RETURNING id)
INSERT INTO list_work_row (chain_id, work_id, no, booking_id) SELECT 1, id, 1, 1 FROM w;

-- How many rows of chain 1 each table shows to whoever asks.
CREATE FUNCTION t.visible(of_table text) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
	n bigint;
BEGIN
	EXECUTE format('SELECT count(*) FROM public.%I WHERE chain_id = 1', of_table) INTO n;
	RETURN n;
END $$;
-- How many rows of chain 1 it lets them change, or delete.
CREATE FUNCTION t.touched(of_table text, how text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	n bigint;
BEGIN
	EXECUTE format(CASE how WHEN 'UPDATE' THEN 'UPDATE public.%I SET chain_id = chain_id WHERE chain_id = 1'
		ELSE 'DELETE FROM public.%I WHERE chain_id = 1' END, of_table);
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN n;
END $$;
GRANT SELECT ON t.tenant, t.directory, t.every_table TO okno_app, okno_worker;

SELECT is_empty($$ SELECT name FROM t.tenant WHERE t.visible(name) = 0 $$,
	'this world has a row in every tenant table');
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA t TO okno_app, okno_worker;

SET LOCAL ROLE okno_app;
SELECT is_empty($$ SELECT name FROM t.tenant WHERE t.visible(name) = 0 $$, 'a program in the chain sees its rows');
SELECT is(count(*)::int, 2, 'and its branches') FROM branch;
SET LOCAL okno.chain = '2';
SELECT is_empty($$ SELECT name, t.visible(name) FROM t.tenant WHERE t.visible(name) > 0 $$,
	'in another chain it sees none of them, in any table');
SELECT is(count(*)::int, 1, 'and of branches its own only') FROM branch;
SELECT is_empty($$ SELECT name FROM t.tenant
	WHERE has_table_privilege(oid, 'UPDATE') AND t.touched(name, 'UPDATE') > 0 $$, 'it changes none of them');
SELECT is_empty($$ SELECT name FROM t.tenant
	WHERE has_table_privilege(oid, 'DELETE') AND t.touched(name, 'DELETE') > 0 $$, 'it deletes none of them');
SELECT throws_ok($$ INSERT INTO client (chain_id, name) VALUES (1, 'Spy') $$, '42501', NULL,
	'it adds nothing to another chain');
SELECT throws_ok($$ UPDATE staff SET chain_id = 1 WHERE chain_id = 2 $$, '42501', NULL,
	'it gives nothing away to another chain');
SELECT is_empty($$ SELECT l.* FROM link_make(t.id('a'), t.hash('spy')), link_find(t.hash('spy')) l $$,
	'it makes no link to another chain''s appointment');
SELECT throws_ok($$ SELECT visit_book(1, 11, t.order(101, '15:00')) $$, '42501', NULL,
	'it cannot book in another chain by naming it');
SELECT is(appointment_cancel(1, 11, NULL, t.id('a'), NULL), NULL, 'nor cancel there');
SELECT is(appointment_cancel(2, 21, NULL, t.id('a'), NULL), NULL, 'nor under its own name');
SELECT is(member_name(1), NULL, 'nor learn the names of its users');

SET LOCAL okno.chain = '';
SELECT is_empty($$ SELECT name FROM t.tenant WHERE t.visible(name) > 0 $$, 'without a chain it sees nothing');
SELECT is_empty('SELECT id FROM branch', 'not even branches');
SELECT throws_ok($$ INSERT INTO client (chain_id, name) VALUES (1, 'Spy') $$, '42501', NULL, 'and adds nothing');
SELECT throws_ok(format('SELECT 1 FROM public.%I', name), '42501', NULL, format('it does not read %s', name))
  FROM t.directory WHERE name <> 'branch' ORDER BY name;
SET LOCAL okno.chain = '1';
SELECT throws_ok(format('SELECT 1 FROM public.%I', name), '42501', NULL, format('nor with a chain: %s', name))
  FROM t.directory WHERE name <> 'branch' ORDER BY name;
SELECT throws_ok($$ UPDATE branch SET title = 'Mine' WHERE id = 11 $$, '42501', NULL, 'it changes no branch');
SELECT throws_ok('CREATE TABLE public.spy ()', '42501', NULL, 'it makes no table');
SELECT throws_ok($$ ALTER TABLE client DISABLE ROW LEVEL SECURITY $$, '42501', NULL, 'it switches no policy off');

SET LOCAL ROLE okno_worker;
SET LOCAL okno.chain = '2';
SELECT is_empty($$ SELECT name FROM t.tenant WHERE t.visible(name) > 0 $$, 'the worker too sees one chain at a time');
SELECT throws_ok($$ INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template)
	VALUES (1, 11, 'mail', 'x', 'ru', 'x') $$, '42501', NULL, 'and writes to it alone');

RESET ROLE;
SELECT * FROM finish();
ROLLBACK;
