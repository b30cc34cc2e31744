-- client: found by what somebody types; found or added by a booking.
BEGIN;
SELECT no_plan();
\ir world.psql
SET LOCAL ROLE okno_app;

INSERT INTO client (chain_id, id, name, surname, patronymic, phone, email, card) OVERRIDING SYSTEM VALUE VALUES
	(1, 901, 'Алёна', 'Воробьёва', 'Петровна', '+79161234567', 'Alena@Example.com', 'A-77'),
	(1, 902, 'Алена', 'Иванова-Кац', '', '+79031112233', NULL, ''),
	(1, 903, 'Jean-Luc', 'Picard', '', '+33612345678', 'jl@example.fr', ''),
	(1, 904, 'Без', 'Телефона', '', NULL, NULL, '');
SET LOCAL okno.chain = '2';
INSERT INTO client (chain_id, id, name, phone) OVERRIDING SYSTEM VALUE VALUES (2, 950, 'Алёна', '+79161234567');
SET LOCAL okno.chain = '1';

CREATE FUNCTION pg_temp.found(typed text) RETURNS bigint[] LANGUAGE sql STABLE AS $$
	SELECT coalesce(array_agg(c ORDER BY c), '{}') FROM client_search(1, typed, 20) c
$$;

-- ---- searching --------------------------------------------------------------

SELECT is(pg_temp.found('алёна'), '{901,902}', 'ё finds е');
SELECT is(pg_temp.found('Алена'), '{901,902}', 'and е finds ё');
SELECT is(pg_temp.found('ВОРОБЬЕВА'), '{901}', 'in capitals too');
SELECT is(pg_temp.found('воро'), '{901}', 'by the beginning of a word');
SELECT is(pg_temp.found('робь'), '{}', 'not by its middle');
SELECT is(pg_temp.found('петр'), '{901}', 'by the patronymic');
SELECT is(pg_temp.found('воро ал'), '{901}', 'by several words in any order');
SELECT is(pg_temp.found('ал ив'), '{902}', 'all of which must fit');
SELECT is(pg_temp.found('кац'), '{902}', 'by the second half of a double name');
SELECT is(pg_temp.found('jean luc pic'), '{903}', 'in any script');
SELECT is(pg_temp.found('a 77'), '{901}', 'by the card');
SELECT is(pg_temp.found('alena@ex'), '{901}', 'by the e-mail, in any case');
SELECT is(pg_temp.found('+7 916 123-45-67'), '{901}', 'by the phone as it is written');
SELECT is(pg_temp.found('8 (916) 123-45-67'), '{901}', 'with the 8 of long-distance calls');
SELECT is(pg_temp.found('9161234567'), '{901}', 'without the country');
SELECT is(pg_temp.found('7916'), '{901}', 'by its beginning');
SELECT is(pg_temp.found('123-45-67'), '{901}', 'by the last seven digits');
SELECT is(pg_temp.found('4567'), '{901}', 'by the last four');
SELECT is(pg_temp.found('3456'), '{}', 'not by digits within');
SELECT is(pg_temp.found('+33 6 12 34 56 78'), '{903}', 'of any country');
SELECT is(pg_temp.found(''), '{}', 'nothing typed finds nobody');
SELECT is(pg_temp.found('   '), '{}', 'nor spaces');
SELECT is(pg_temp.found('---'), '{}', 'nor signs');
SELECT is(pg_temp.found('%'), '{}', 'a percent sign is no pattern');
SELECT is(pg_temp.found('_'), '{}', 'nor an underscore');
SELECT is(pg_temp.found('\'), '{}', 'nor a backslash');
SELECT is(pg_temp.found(U&'\FFFF'), '{}', 'nor the last letter of all');
SELECT is((SELECT array_agg(c) FROM client_search(1, 'ал', 1) c), '{902}', 'at most as many as asked for, the latest first');
SELECT is(pg_temp.found(repeat('а', 10000)), '{}', 'a very long word finds nobody');

UPDATE client SET name = 'Мария', phone = '+79990000001' WHERE chain_id = 1 AND id = 902;
SELECT is(pg_temp.found('алена'), '{901}', 'who was renamed is not found by the old name');
SELECT is(pg_temp.found('мария'), '{902}', 'but by the new');
SELECT is(pg_temp.found('2233'), '{}', 'nor by the old phone');
UPDATE client SET archived_at = now() WHERE chain_id = 1 AND id = 902;
SELECT is(pg_temp.found('мария'), '{}', 'who is archived is not found');

-- More of a name than are looked at: a rare second word, wherever it stands, still finds.
INSERT INTO client (chain_id, id, name, surname) OVERRIDING SYSTEM VALUE SELECT 1, 1000000 + n, 'Многая', 'Частая' || n FROM generate_series(1, 2100) n;
INSERT INTO client (chain_id, id, name, surname, patronymic) OVERRIDING SYSTEM VALUE VALUES (1, 2000000, 'Многая', 'Частаяредкая', 'Последняя');
SELECT is(pg_temp.found('многая последняя'), '{2000000}', 'who has a rare name is found among very many of the other');
SELECT is(pg_temp.found('последняя многая'), '{2000000}', 'in any order');
SELECT is(pg_temp.found('многая частаяред'), '{2000000}', 'also by two that very many begin with');

-- ---- whom a booking means ---------------------------------------------------

CREATE FUNCTION pg_temp.taken(who jsonb) RETURNS bigint LANGUAGE sql AS $$ SELECT client_take(1, who, 'client') $$;
SELECT is(pg_temp.taken('{"id": 901}'), 901::bigint, 'the id that staff chose');
SELECT throws_ok($$ SELECT pg_temp.taken('{"id": 902}') $$, 'P0001', 'This client is no longer there', 'not who is archived');
SELECT throws_ok($$ SELECT pg_temp.taken('{"id": 950}') $$, 'P0001', 'This client is no longer there', 'not another chain''s');
SELECT is(pg_temp.taken('{"name": "Алёна", "phone": "+79161234567"}'), 901::bigint, 'the same phone and first name');
SELECT is(pg_temp.taken('{"name": "алёна петрова", "phone": "+79161234567"}'), 901::bigint, 'a surname typed along changes nothing');
SELECT is(pg_temp.taken('{"name": "", "phone": "+79161234567"}'), 901::bigint, 'the phone alone');
SELECT t.keep('son', pg_temp.taken('{"name": "Коля", "phone": "+79161234567"}')) \g /dev/null
SELECT isnt(t.id('son'), 901::bigint, 'another first name at that phone is somebody else of the family');
SELECT is(pg_temp.taken('{"name": "Коля", "phone": "+79161234567"}'), t.id('son'), 'who is known the next time');
SELECT is(origin, 'client', 'and was added by a client') FROM client WHERE chain_id = 1 AND id = t.id('son');
SELECT is(pg_temp.taken('{"name": "Алёна", "phone": "+79161234567"}'), 901::bigint, 'the mother stays who she was');
SELECT isnt(pg_temp.taken('{"name": "Алёна"}'), 901::bigint, 'a name without a phone is nobody known');
SELECT is(pg_temp.taken('{"name": "", "phone": ""}'), NULL, 'neither name nor phone is no client');
SELECT is(pg_temp.taken('{}'), NULL, 'nor is nothing');
SELECT is(pg_temp.taken('null'), NULL, 'nor null');
SELECT is(pg_temp.taken('{"name": "Коля", "phone": "+79161234567", "email": "k@example.com"}'), t.id('son'), 'a new e-mail …');
SELECT is(email::text, 'k@example.com', '… is noted where there was none') FROM client WHERE chain_id = 1 AND id = t.id('son');
SELECT pg_temp.taken('{"name": "Алёна", "phone": "+79161234567", "email": "spy@example.com"}') \g /dev/null
SELECT is(email::text, 'Alena@Example.com', 'and never replaces one') FROM client WHERE chain_id = 1 AND id = 901;
SELECT throws_ok($$ SELECT pg_temp.taken('{"name": "X", "phone": "12"}') $$, '23514', NULL, 'a phone that is none is refused');
SELECT throws_ok($$ SELECT pg_temp.taken(jsonb_build_object('name', repeat('x', 201), 'phone', '+79160000000')) $$, '23514', NULL,
	'and a name too long to keep');

-- ---- the client's own account -----------------------------------------------

SELECT t.keep('visitor', id) FROM visitor_enter('+79161234567', t.hash('visitor'), 1) \g /dev/null
SELECT is(visitor_phone(t.id('visitor')), '+79161234567', 'whoever confirms a phone is who the clients with it are');
SELECT is(visitor_phone(-1), NULL, 'nobody has none');

RESET ROLE;
DELETE FROM client WHERE id = 904;
SELECT is_empty('SELECT FROM client_word WHERE client_id = 904', 'the words of a client go with them');
SELECT * FROM finish();
ROLLBACK;
