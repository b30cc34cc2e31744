-- others: 2,500 other chains with a branch each and some ten million rows: of
-- each chain four staff, 121 days of shifts, 800 appointments with visit, line
-- and rows of busy and busy_day.

CREATE TEMP TABLE other AS SELECT nextval(pg_get_serial_sequence('chain', 'id')) AS chain, i FROM generate_series(1, 2500) i;
INSERT INTO chain (id, title) OVERRIDING SYSTEM VALUE SELECT chain, 'Chain ' || i FROM other;
INSERT INTO branch (chain_id, slug, title, time_zone) SELECT chain, 'other-' || i, 'Other ' || i, 'Europe/Moscow' FROM other;
INSERT INTO staff (chain_id, name) SELECT chain, 'Мастер ' || k FROM other, generate_series(1, 4) k;
INSERT INTO staff_branch (chain_id, branch_id, staff_id)
SELECT b.chain_id, b.id, s.id FROM other o JOIN branch b ON b.chain_id = o.chain JOIN staff s ON s.chain_id = o.chain;
INSERT INTO service_category (chain_id, title) SELECT chain, 'Категория' FROM other;
INSERT INTO service (chain_id, category_id, title)
SELECT c.chain_id, c.id, 'Услуга ' || k FROM other o JOIN service_category c ON c.chain_id = o.chain, generate_series(1, 5) k;
INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
SELECT b.chain_id, b.id, v.id, 1000, 1000, 60 FROM other o JOIN branch b ON b.chain_id = o.chain JOIN service v ON v.chain_id = o.chain;
INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
SELECT v.chain_id, v.branch_id, v.service_id, m.staff_id
  FROM other o JOIN service_branch v ON v.chain_id = o.chain JOIN staff_branch m ON m.chain_id = o.chain;
INSERT INTO client (chain_id, name, phone) SELECT chain, 'Клиент ' || k, '+' || (79200000000 + i * 20 + k) FROM other, generate_series(1, 20) k ORDER BY chain, k;

INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
SELECT m.chain_id, m.branch_id, m.staff_id, d::date, '{[600,840),[900,1200)}'
  FROM other o JOIN staff_branch m ON m.chain_id = o.chain, generate_series(current_date - 100, current_date + 20, interval '1 day') d;

-- Two appointments a person and day; rows of time mixed over the chains, as they would come.
CREATE TEMP TABLE plan AS
SELECT (SELECT max(id) FROM appointment) + row_number() OVER (ORDER BY p.day, p.minute, p.chain) AS n, p.*,
       (p.day + p.minute * interval '1 minute') AT TIME ZONE 'Europe/Moscow' AS starts_at
  FROM (SELECT o.chain, m.branch_id AS branch, m.staff_id AS staff, d::date AS day, half + 60 * ((d::date - date '2020-01-01' + m.staff_id) % 3)::int AS minute
	  FROM other o JOIN staff_branch m ON m.chain_id = o.chain,
	       generate_series(current_date - 90, current_date + 9, interval '1 day') d, unnest(ARRAY[600, 900]) half) p;
INSERT INTO visit (chain_id, id, branch_id, client_id, status, origin)
OVERRIDING SYSTEM VALUE
SELECT p.chain, p.n, p.branch, c.first + p.n % 20, 'waiting', 'staff'
  FROM plan p JOIN (SELECT chain_id, min(id) AS first FROM client GROUP BY 1) c ON c.chain_id = p.chain;
INSERT INTO appointment (chain_id, id, visit_id, branch_id, staff_id, day, starts_at, ends_at)
OVERRIDING SYSTEM VALUE
SELECT p.chain, p.n, p.n, p.branch, p.staff, p.day, p.starts_at, p.starts_at + interval '1 hour' FROM plan p;
INSERT INTO appointment_line (chain_id, appointment_id, service_id, title, price, cost, duration)
SELECT p.chain, p.n, v.first, 'Услуга', 1000, 1000, 60
  FROM plan p JOIN (SELECT chain_id, min(id) AS first FROM service GROUP BY 1) v ON v.chain_id = p.chain;
INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id)
SELECT p.chain, 'staff', p.staff, p.starts_at, p.starts_at + interval '1 hour', p.n
  FROM plan p ORDER BY p.staff, p.n;
DROP TABLE plan;
