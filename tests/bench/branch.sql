-- branch: chain 1 with the branch that is measured: twenty staff, thirty
-- services that each of them does, :appointments appointments from sixty days
-- ahead backwards, as far as they reach at some eight a day and person.
--
-- Shifts go as far ahead as the horizon, so that there are enough free times to
-- book.  The day after tomorrow has 200 appointments: the journal's day.

SELECT setseed(0.42);
SET session_replication_role = origin;	-- the chain's licence and the owner's rights come by triggers
INSERT INTO chain (title) VALUES ('Bench') RETURNING id AS chain \gset
SELECT roles_make(:chain);
INSERT INTO branch (chain_id, slug, title, time_zone, step, notice, horizon)
VALUES (:chain, 'bench', 'Bench', 'Europe/Moscow', 15, 60, 730) RETURNING id AS branch \gset
INSERT INTO token (token_hash, kind, title) VALUES (sha256('oknodemopartner00001'), 'partner', 'Bench')
ON CONFLICT DO NOTHING;
SELECT user_make('owner@bench.example', '+79000000001', '-', 'Елена Петрова', :chain, 'owner', NULL) AS owner \gset
SET session_replication_role = replica;

INSERT INTO staff (chain_id, name, specialization, hue)
SELECT :chain, 'Мастер ' || i, 'Стилист', i % 8 FROM generate_series(1, 20) i;
INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight)
SELECT :chain, :branch, id, 100 - id FROM staff WHERE chain_id = :chain;
INSERT INTO service_category (chain_id, title)
SELECT :chain, 'Категория ' || i FROM generate_series(1, 6) i;
INSERT INTO service (chain_id, category_id, title)
SELECT :chain, c.id, 'Услуга ' || c.id || '.' || i
  FROM service_category c, generate_series(1, 5) i WHERE c.chain_id = :chain;
INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
SELECT :chain, :branch, id, 1000 + id * 50, 1000 + id * 50, (ARRAY[30, 45, 60])[1 + id % 3]
  FROM service WHERE chain_id = :chain;
INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id, own_price)
SELECT :chain, :branch, v.id, s.id, CASE WHEN s.id % 5 = 0 THEN 2500 END
  FROM service v, staff s WHERE v.chain_id = :chain AND s.chain_id = :chain;
INSERT INTO client (chain_id, name, surname, phone, email)
SELECT :chain, (ARRAY['Анна', 'Мария', 'Елена', 'Ольга', 'Дарья', 'Павел', 'Игорь'])[1 + i % 7],
       (ARRAY['Орлова', 'Титова', 'Белова', 'Павлова', 'Ким'])[1 + i % 5],
       '+' || (79100000000 + i), 'client' || i || '@example.com'
  FROM generate_series(0, 9999) i;

-- Two in three of eleven places of 45 minutes are taken, ahead ever fewer.
CREATE TEMP TABLE plan AS
SELECT row_number() OVER () AS n, p.*,
       (p.day + p.minute * interval '1 minute') AT TIME ZONE 'Europe/Moscow' AS starts_at,
       1 + (random() * random() * 9999)::int AS client, 1 + (random() * 29)::int AS service
  FROM (SELECT s.id AS staff, d.day::date AS day, m.minute, (ARRAY[30, 45])[1 + (random() < 0.7)::int] AS length
	  FROM generate_series(current_date + 60, current_date - (:appointments / 110)::int - 30, interval '-1 day') d (day)
	 CROSS JOIN unnest(ARRAY[600, 645, 690, 735, 780, 900, 945, 990, 1035, 1080, 1125]) m (minute)
	 CROSS JOIN staff s
	 WHERE s.chain_id = :chain
	   AND CASE WHEN d.day::date = current_date + 2 THEN m.minute < 1125
		    WHEN (d.day::date - date '2020-01-01' + s.id) % 7 = 0 THEN false
		    ELSE random() < CASE WHEN d.day::date <= current_date THEN 0.69
					 ELSE 0.65 - 0.01 * (d.day::date - current_date) END END
	 LIMIT :appointments) p;

INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
SELECT :chain, :branch, s.id, d.day::date, '{[600,840),[900,1200)}'
  FROM staff s, generate_series((SELECT min(day) FROM plan), current_date + 729, interval '1 day') d (day)
 WHERE s.chain_id = :chain
   AND (d.day::date = current_date + 2 OR (d.day::date - date '2020-01-01' + s.id) % 7 <> 0);
INSERT INTO visit (chain_id, id, branch_id, client_id, status, origin, created_at)
OVERRIDING SYSTEM VALUE
SELECT :chain, p.n, :branch, (SELECT min(id) FROM client) - 1 + p.client,
       CASE WHEN p.starts_at < now() THEN 'arrived' ELSE 'waiting' END::visit_status,
       (ARRAY['staff', 'client'])[1 + p.n % 2], least(p.starts_at, now()) - interval '3 days'
  FROM plan p;
INSERT INTO appointment (chain_id, id, visit_id, branch_id, staff_id, day, starts_at, ends_at)
OVERRIDING SYSTEM VALUE
SELECT :chain, p.n, p.n, :branch, p.staff, p.day, p.starts_at, p.starts_at + p.length * interval '1 minute'
  FROM plan p;
INSERT INTO appointment_line (chain_id, appointment_id, service_id, title, price, cost, duration)
SELECT :chain, p.n, v.id, v.title, 2000, 2000, p.length
  FROM plan p JOIN service v ON v.chain_id = :chain AND v.id = (SELECT min(id) FROM service) - 1 + p.service;
INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id)
SELECT :chain, 'staff', p.staff, p.starts_at, p.starts_at + p.length * interval '1 minute', p.n
  FROM plan p;
DROP TABLE plan;
