-- setup: a chain of its own, for what a business does while it sets itself up:
-- two branches, a hundred staff with a month of hours, 200 services, twenty
-- users.  Triggers are on, so its journal of actions has all that is made here.
--
-- The owner has the session :session, and signs in with "okno-setup-bench".

BEGIN;
INSERT INTO chain (title) VALUES ('Setup') RETURNING id AS chain \gset
SELECT set_config('okno.chain', :'chain', true) \g /dev/null
SELECT roles_make(:chain) \g /dev/null
INSERT INTO branch (chain_id, slug, title, time_zone, address, city, phone, phones)
VALUES (:chain, 'setup', 'Setup', 'Europe/Moscow', 'Ленина, 1', 'Москва', '+74950000001', '{+74950000001}')
RETURNING id AS branch \gset
INSERT INTO branch (chain_id, slug, title, time_zone)
VALUES (:chain, 'setup-2', 'Setup 2', 'Europe/Moscow') RETURNING id AS other \gset
SELECT user_make('owner@setup.example', '+79000000101',
	'$argon2id$v=19$m=65536,t=3,p=1$N5QiGYT4oqgEWyTP1sHjOQ$FwIJMi/ybRZ0Lcj9amHrK59PrlNcdXfQa9AokMOtUkI',
	'Ольга Сергеева', :chain, 'owner', NULL) AS owner \gset
SELECT count(user_make('user' || i || '@setup.example', '+' || 79000000101 + i, '!', 'Сотрудник ' || i, :chain,
	(ARRAY['manager', 'administrator', 'accountant', 'worker'])[1 + i % 4], NULL))
  FROM generate_series(1, 19) i \g /dev/null
INSERT INTO session (token_hash, user_id) VALUES (sha256(:'session'), :owner);

INSERT INTO position (chain_id, title) SELECT :chain, 'Должность ' || i FROM generate_series(1, 8) i;
INSERT INTO staff (chain_id, name, specialization, hue, position_id)
SELECT :chain, 'Мастер ' || i || ' Фамилия' || i, 'Стилист', i % 8,
       (SELECT min(id) FROM position WHERE chain_id = :chain) + i % 8
  FROM generate_series(1, 100) i;
INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight)
SELECT :chain, b.id, s.id, 1000 - s.id
  FROM staff s, (VALUES (:branch), (:other)) b (id)
 WHERE s.chain_id = :chain AND (b.id = :branch OR s.id % 10 = 0);
INSERT INTO service_category (chain_id, title)
SELECT :chain, 'Категория ' || i FROM generate_series(1, 12) i;
INSERT INTO service (chain_id, category_id, title, price_min, price_max)
SELECT :chain, (SELECT min(id) FROM service_category WHERE chain_id = :chain) + i % 12, 'Услуга ' || i, 1000 + i, 1000 + i
  FROM generate_series(1, 200) i;
INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
SELECT :chain, :branch, id, price_min, price_max, 60 FROM service WHERE chain_id = :chain;
INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
SELECT :chain, :branch, v.id, s.id
  FROM service v, staff s WHERE v.chain_id = :chain AND s.chain_id = :chain AND (v.id + s.id) % 10 = 0;

-- Five days of seven with a break, three months around the one that is asked for.
INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
SELECT :chain, :branch, s.id, d.day::date,
       CASE s.id % 2 WHEN 0 THEN '{[600,840),[900,1200)}' ELSE '{[540,1080)}' END::int4multirange
  FROM staff s, generate_series(date_trunc('month', now()) - interval '1 month',
	date_trunc('month', now()) + interval '2 months', interval '1 day') d (day)
 WHERE s.chain_id = :chain AND (d.day::date - date '2020-01-01' + s.id) % 7 > 1;
INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
SELECT :chain, :other, sb.staff_id, d.day::date, '{[600,1200)}'
  FROM staff_branch sb, generate_series(date_trunc('month', now()), date_trunc('month', now()) + interval '1 month',
	interval '1 day') d (day)
 WHERE sb.chain_id = :chain AND sb.branch_id = :other AND (d.day::date - date '2020-01-01' + sb.staff_id) % 7 = 0;
INSERT INTO absence (chain_id, staff_id, kind, first_day, last_day, reason)
SELECT :chain, s.id, (ARRAY['holiday', 'sick', 'day_off'])[1 + s.id % 3], d.day, d.day + 4, 'Причина'
  FROM staff s, LATERAL (SELECT date_trunc('month', now())::date + (s.id % 20)::int) d (day)
 WHERE s.chain_id = :chain AND s.id % 7 = 0;
INSERT INTO closed_day (chain_id, branch_id, day, reason)
VALUES (:chain, :branch, date_trunc('month', now())::date + 20, 'Ремонт');
COMMIT;
ANALYZE;
