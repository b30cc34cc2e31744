-- day60: another branch of the chain of setup.sql, with sixty staff and six
-- hundred bookings on the day after tomorrow: ten each.

BEGIN;
SELECT id AS chain FROM chain WHERE title = 'Setup' \gset
SELECT set_config('okno.chain', :'chain', true) \g /dev/null
INSERT INTO branch (chain_id, slug, title, time_zone)
VALUES (:chain, 'day60', 'Day of sixty', 'Europe/Moscow') RETURNING id AS branch \gset
INSERT INTO staff (chain_id, name, specialization, hue)
SELECT :chain, 'Специалист ' || i || ' Фамилия', 'Стилист', i % 8 FROM generate_series(1, 60) i;
INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight)
SELECT :chain, :branch, s.id, 1000 FROM staff s WHERE s.chain_id = :chain AND s.name LIKE 'Специалист %';
INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
SELECT :chain, :branch, v.id, 1000, 1000, 45 FROM service v WHERE v.chain_id = :chain ORDER BY v.id LIMIT 30;
INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
SELECT :chain, :branch, v.service_id, s.staff_id
  FROM service_branch v, staff_branch s
 WHERE v.chain_id = :chain AND v.branch_id = :branch AND s.chain_id = :chain AND s.branch_id = :branch;
INSERT INTO client (chain_id, name, surname, phone)
SELECT :chain, (ARRAY['Анна', 'Мария', 'Елена', 'Ольга', 'Дарья'])[1 + i % 5], 'Иванова-' || i, '+' || (79200000000 + i)
  FROM generate_series(0, 599) i;
INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
SELECT :chain, :branch, sb.staff_id, current_date + 2, '{[600,840),[900,1200)}'
  FROM staff_branch sb WHERE sb.chain_id = :chain AND sb.branch_id = :branch;
SELECT count(visit_book(:chain, :branch, jsonb_build_object(
	'origin', (ARRAY['staff', 'client'])[1 + m.n % 2],
	'comment', CASE WHEN m.n % 4 = 0 THEN 'Заметка' ELSE '' END,
	'client', jsonb_build_object('id', (SELECT min(c.id) FROM client c WHERE c.chain_id = :chain AND c.surname = 'Иванова-0') + (p.n - 1) * 10 + m.n - 1),
	'appointments', jsonb_build_array(jsonb_build_object('staff_id', p.staff_id, 'length', 45,
		'starts_at', (current_date + 2 + m.minute * interval '1 minute') AT TIME ZONE 'Europe/Moscow',
		'services', jsonb_build_array(jsonb_build_object('id',
			(SELECT min(sb.service_id) FROM service_branch sb WHERE sb.chain_id = :chain AND sb.branch_id = :branch) + m.n)))))))
  FROM (SELECT sb.staff_id, row_number() OVER (ORDER BY sb.staff_id) AS n
	  FROM staff_branch sb WHERE sb.chain_id = :chain AND sb.branch_id = :branch) p
 CROSS JOIN unnest(ARRAY[600, 645, 690, 735, 780, 900, 945, 990, 1035, 1080]) WITH ORDINALITY m (minute, n) \g /dev/null
COMMIT;
ANALYZE;
