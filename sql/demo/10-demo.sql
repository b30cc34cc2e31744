-- demo: two chains to try Okno with.  Branches 1 and 2 are the first chain's
-- (a salon with twelve staff), branch 3 belongs to the second.  Loaded once;
-- demo_keep_shifts() is called at every start and keeps shifts 60 days ahead.
-- All people are invented; the phones are of a range that is not given out.

-- Shifts from 90 days back to 60 days ahead, by a pattern of each person:
-- two days on and two off, five and two; with a break.  Who works in
-- branch 2 as well is there on the other days.
CREATE OR REPLACE FUNCTION demo_keep_shifts() RETURNS void
LANGUAGE sql AS $$
	INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
	SELECT sb.chain_id, sb.branch_id, sb.staff_id, d::date,
	       CASE sb.staff_id % 3
	       WHEN 0 THEN '{[600,840),[900,1200)}'
	       WHEN 1 THEN '{[540,780),[840,1080)}'
	       ELSE '{[720,960),[990,1260)}' END::int4multirange
	  FROM staff_branch sb
	  JOIN branch b ON b.chain_id = sb.chain_id AND b.id = sb.branch_id,
	       generate_series((now() AT TIME ZONE b.time_zone)::date - 90, (now() AT TIME ZONE b.time_zone)::date + 60, '1 day') d
	 WHERE b.id <= 3
	   AND (CASE sb.staff_id % 3
	       WHEN 0 THEN extract(isodow FROM d) < 6
	       WHEN 1 THEN (d::date - date '2026-01-01' + sb.staff_id) % 4 < 2
	       ELSE (d::date - date '2026-01-01' + sb.staff_id) % 7 < 5 END) = (b.id <> 2)
	   AND NOT EXISTS (SELECT FROM absence x WHERE x.chain_id = sb.chain_id AND x.staff_id = sb.staff_id
		AND d::date BETWEEN x.first_day AND x.last_day)
	   AND NOT EXISTS (SELECT FROM closed_day x WHERE x.chain_id = sb.chain_id AND x.branch_id = sb.branch_id AND x.day = d::date)
	   AND NOT EXISTS (SELECT FROM shift_aside x WHERE x.chain_id = sb.chain_id AND x.branch_id = sb.branch_id
		AND x.staff_id = sb.staff_id AND x.day = d::date)
	ON CONFLICT DO NOTHING
$$;

-- Fills the free time of a branch's shifts with visits; the further ahead, the
-- fewer.  Rows are written directly: they passed no rules of booking.
CREATE OR REPLACE FUNCTION demo_fill(of_chain bigint, of_branch bigint, first date, last date) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	zone    text := (SELECT time_zone FROM branch WHERE id = of_branch);
	today   date := (now() AT TIME ZONE zone)::date;
	wall    timestamp;
	s       record;
	hours   int4range;
	minute  int;
	offer   record;
	visitor bigint;
	at      timestamptz;
	made_by visit_origin;
	state   visit_status;
	clients bigint[] := ARRAY(SELECT id FROM client WHERE chain_id = of_chain);
BEGIN
	FOR s IN SELECT * FROM shift WHERE chain_id = of_chain AND branch_id = of_branch AND day BETWEEN first AND last
		ORDER BY day, staff_id LOOP
		FOR hours IN SELECT unnest(s.hours) LOOP
			minute := lower(hours);
			LOOP
				minute := minute + (random() * random() * 5)::int * 15;
				CONTINUE WHEN random() > CASE WHEN s.day <= today THEN 0.92 ELSE 0.85 - 0.013 * (s.day - today) END
					AND minute + 60 < upper(hours);
				SELECT ss.service_id, sv.title, coalesce(ss.price, sb.price_min) AS price,
				       coalesce(ss.duration, sb.duration)::int AS duration
				  INTO offer
				  FROM service_staff ss
				  JOIN service_branch sb USING (chain_id, branch_id, service_id)
				  JOIN service sv ON sv.chain_id = ss.chain_id AND sv.id = ss.service_id
				 WHERE ss.chain_id = of_chain AND ss.branch_id = of_branch AND ss.staff_id = s.staff_id
				   AND NOT EXISTS (SELECT FROM service_need n WHERE n.chain_id = of_chain AND n.service_id = ss.service_id)
				 ORDER BY random() LIMIT 1;
				EXIT WHEN NOT FOUND OR minute + offer.duration > upper(hours);
				wall := s.day + minute * interval '1 minute';
				at := wall AT TIME ZONE zone;
				visitor := clients[1 + floor(random() * random() * cardinality(clients))::int];
				made_by := CASE WHEN random() < 0.45 THEN 'client' ELSE 'staff' END;
				state := CASE WHEN at < now() THEN CASE WHEN random() < 0.06 THEN 'no_show' ELSE 'arrived' END
					ELSE CASE WHEN random() < 0.4 THEN 'confirmed' ELSE 'waiting' END END::visit_status;
				PERFORM visit_invent(of_chain, of_branch, s.staff_id, s.day, at, visitor, state, made_by, offer.service_id,
					offer.title, offer.price, offer.duration, made_by = 'client',
					CASE WHEN random() < 0.1 THEN (ARRAY['Просит место у окна', 'Формула 7.1 + 8.0, 1:1,5', 'Аллергия на аммиак',
						'Опоздает на 10 минут', 'Первый раз, позвонить накануне'])[1 + floor(random() * 5)::int] ELSE '' END,
					CASE WHEN random() < 0.1 THEN 10 ELSE 0 END, least(at, now()) - random() * interval '9 days');
				minute := minute + offer.duration;
				minute := minute + (15 - minute % 15) % 15;
			END LOOP;
		END LOOP;
	END LOOP;
END $$;

-- People with names by turns: enough of each to make two thousand that differ.
CREATE OR REPLACE FUNCTION demo_clients(of_chain bigint, many int, first_phone bigint) RETURNS void
LANGUAGE sql AS $$
	INSERT INTO client (chain_id, name, surname, phone, email, sex, birth_date, importance, discount, created_at, origin)
	SELECT of_chain, n.name, n.surname || CASE WHEN n.woman THEN 'а' ELSE '' END, '+' || (first_phone + i * 37)::text,
	       CASE WHEN i % 3 = 0 THEN 'client' || i || '@example.com' END, CASE WHEN n.woman THEN 2 ELSE 1 END,
	       date '1960-01-01' + (i * 7919) % 16000, CASE WHEN i % 40 = 0 THEN 3 WHEN i % 17 = 0 THEN 1 ELSE 0 END,
	       CASE WHEN i % 11 = 0 THEN 10 ELSE 0 END, now() - (i % 700) * interval '1 day',
	       CASE WHEN i % 2 = 0 THEN 'client' ELSE 'staff' END
	  FROM generate_series(1, many) i,
	       LATERAL (SELECT i % 5 <> 0 AS woman) w,
	       LATERAL (SELECT w.woman,
			(CASE WHEN w.woman THEN ARRAY['Анна','Мария','Елена','Ольга','Наталья','Екатерина','Ирина','Татьяна','Светлана','Юлия',
				'Ксения','Дарья','Полина','Вероника','Марина','Алина','Виктория','Кира','София','Людмила','Алёна','Жанна','Инна']
			 ELSE ARRAY['Александр','Дмитрий','Сергей','Андрей','Алексей','Михаил','Павел','Тимур','Игорь','Никита','Роман'] END)
				[1 + (i * 7) % CASE WHEN w.woman THEN 23 ELSE 11 END] AS name,
			(ARRAY['Иванов','Смирнов','Кузнецов','Попов','Соколов','Лебедев','Новиков','Морозов','Волков','Зайцев','Павлов',
			 'Голубев','Виноградов','Богданов','Воробьев','Фёдоров','Михайлов','Беляев','Тарасов','Белов','Комаров','Орлов',
			 'Киселев','Макаров','Андреев','Ковалев','Ильин','Гусев','Титов','Кузьмин','Миронов','Чернов','Осипов','Носов',
			 'Егоров','Панов','Лапин'])[1 + (i * 13) % 37] AS surname) n
$$;

DO $$
DECLARE
	c1 bigint;
	c2 bigint;
	t  text;
	cat record;
	s  record;
	made bigint;
	room bigint;
	position_ids bigint[];
BEGIN
	IF EXISTS (SELECT FROM chain) THEN
		RETURN;
	END IF;
	PERFORM setseed(0.42);
	-- What is loaded did not happen today: it is kept out of the log.
	FOREACH t IN ARRAY ARRAY['visit', 'appointment', 'appointment_line', 'client', 'staff', 'service', 'membership',
		'service_category', 'service_branch', 'service_staff', 'service_need', 'resource', 'resource_instance', 'position', 'staff_branch'] LOOP
		EXECUTE format('ALTER TABLE %I DISABLE TRIGGER log_change', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['visit', 'appointment', 'appointment_line', 'client', 'service', 'service_branch'] LOOP
		EXECUTE format('ALTER TABLE %I DISABLE TRIGGER log_added', t);
	END LOOP;
	c1 := chain_make('Лаванда');
	INSERT INTO branch (chain_id, slug, title, public_title, category, city, address, phone, email, site, description,
		time_zone, opens, closes, step, notice, horizon, latitude, longitude, consent_text)
	VALUES (c1, 'lavanda', 'Студия «Лаванда» · Невский', 'Студия «Лаванда»', 'Салон красоты', 'Санкт-Петербург', 'Невский пр., 100',
		'+78120000101', 'hello@lavanda.example', 'https://lavanda.example',
		'Студия красоты на Невском: волосы, ногти, лицо и тело.', 'Europe/Moscow', 540, 1260, 15, 60, 60, 59.9326, 30.3498, ''),
	       (c1, 'lavanda-petrogradskaya', 'Студия «Лаванда» · Петроградская', 'Студия «Лаванда» на Петроградской', 'Салон красоты',
		'Санкт-Петербург', 'Большой пр. П.С., 44', '+78120000102', 'pg@lavanda.example', 'https://lavanda.example', '',
		'Europe/Moscow', 600, 1260, 30, 120, 45, 59.9610, 30.3070, '');
	c2 := chain_make('Барбершоп «Север»');
	INSERT INTO branch (chain_id, slug, title, public_title, category, city, address, phone, time_zone, opens, closes, step, notice, color)
	VALUES (c2, 'sever', 'Барбершоп «Север»', 'Барбершоп «Север»', 'Барбершоп', 'Екатеринбург', 'ул. Малышева, 51', '+73430000103',
		'Asia/Yekaterinburg', 600, 1320, 30, 30, '#0b6e4f');

	INSERT INTO position (chain_id, title)
	SELECT c1, p FROM unnest(ARRAY['Стилист', 'Колорист', 'Мастер маникюра', 'Косметолог', 'Бровист', 'Массажист']) p;
	position_ids := ARRAY(SELECT id FROM position WHERE chain_id = c1 ORDER BY id);
	INSERT INTO staff (chain_id, name, specialization, position_id, hue, rating, votes)
	SELECT c1, n[1], n[2], position_ids[n[3]::int], (i % 8)::int, 4.6 + (i % 5) * 0.1, 40 + i * 17
	  FROM (SELECT i, string_to_array(row, '|') n FROM unnest(ARRAY[
		'Анна Белова|Топ-стилист|1', 'Мария Кузнецова|Колорист|2', 'Ольга Смирнова|Мастер маникюра|3',
		'Екатерина Лебедева|Косметолог|4', 'Ирина Волкова|Стилист|1', 'Софья Титова|Колорист|2',
		'Дарья Новикова|Мастер маникюра и педикюра|3', 'Полина Орлова|Бровист-лашмейкер|5', 'Алина Зайцева|Косметолог|4',
		'Сергей Морозов|Барбер|1', 'Виктория Соколова|Массажист|6', 'Юлия Павлова|Универсал|3']) WITH ORDINALITY r (row, i)) p;
	INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight)
	SELECT c1, 1, id, 100 - id FROM staff WHERE chain_id = c1
	 UNION ALL SELECT c1, 2, id, 100 - id FROM staff WHERE chain_id = c1 AND name IN ('Юлия Павлова', 'Софья Титова');

	FOR cat IN SELECT * FROM (VALUES
		('Волосы', '{1,2}', 'Стрижка женская|2500|60;Стрижка мужская|1700|45;Окрашивание в один тон|5200|120;Укладка|1800|45;Мелирование|6900|150'),
		('Ногти', '{3}', 'Маникюр с покрытием|2300|90;Маникюр без покрытия|1300|60;Педикюр|2900|90;Снятие покрытия|500|20;Дизайн ногтей|700|30'),
		('Лицо', '{4}', 'Чистка лица|3900|75;Пилинг|3200|45;Массаж лица|2400|40;Уходовая процедура|4100|60;Карбокситерапия|3600|50'),
		('Брови и ресницы', '{5,4}', 'Коррекция бровей|900|30;Окрашивание бровей|800|25;Ламинирование ресниц|2600|75;Наращивание ресниц|3400|120;Ламинирование бровей|2100|60'),
		('Тело', '{6}', 'Массаж спины|2200|40;Массаж общий|3800|75;Антицеллюлитный массаж|3300|60;Обёртывание|2900|60;LPG-массаж|2700|45'),
		('Мужской зал', '{1}', 'Стрижка и борода|2600|75;Моделирование бороды|1400|40;Стрижка машинкой|1100|30;Камуфляж седины|1900|40;Королевское бритьё|1800|45')
		) c (title, positions, services) LOOP
		INSERT INTO service_category (chain_id, title, weight)
		VALUES (c1, cat.title, 100 - (SELECT count(*) FROM service_category)) RETURNING id INTO made;
		INSERT INTO service (chain_id, category_id, title, weight, after)
		SELECT c1, made, split_part(x, '|', 1), 100 - i, CASE WHEN cat.title = 'Лицо' THEN 5 ELSE 0 END
		  FROM unnest(string_to_array(cat.services, ';')) WITH ORDINALITY o (x, i);
		INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
		SELECT c1, b, v.id, split_part(x, '|', 2)::numeric, split_part(x, '|', 2)::numeric * CASE WHEN v.id % 4 = 0 THEN 1.3 ELSE 1 END,
		       split_part(x, '|', 3)::int
		  FROM unnest(string_to_array(cat.services, ';')) x
		  JOIN service v ON v.chain_id = c1 AND v.category_id = made AND v.title = split_part(x, '|', 1),
		       generate_series(1, 2) b;
		INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id, own_price, own_duration)
		SELECT c1, sb.branch_id, v.id, m.id,
		       CASE WHEN m.name = 'Анна Белова' THEN round(o.price_min * 1.2, -1) WHEN m.id % 5 = 4 THEN round(o.price_min * 0.9, -1) END,
		       CASE WHEN m.id % 4 = 2 AND o.duration >= 45 THEN o.duration + 15 END
		  FROM service v
		  JOIN service_branch o ON o.chain_id = c1 AND o.service_id = v.id
		  JOIN staff_branch sb ON sb.chain_id = c1 AND sb.branch_id = o.branch_id
		  JOIN staff m ON m.chain_id = c1 AND m.id = sb.staff_id
		 WHERE v.category_id = made
		   AND (m.position_id = ANY (SELECT position_ids[p] FROM unnest(cat.positions::int[]) p) AND (cat.title <> 'Мужской зал' OR m.name IN ('Сергей Морозов', 'Ирина Волкова'))
			AND (cat.title <> 'Волосы' OR m.name <> 'Сергей Морозов' OR v.title LIKE '%мужская%')
			OR m.name = 'Юлия Павлова' AND cat.title = 'Брови и ресницы');
	END LOOP;
	-- The chain's prices are those of its first branch.
	UPDATE service v SET price_min = sb.price_min, price_max = sb.price_max, duration = sb.duration
	  FROM service_branch sb WHERE sb.chain_id = c1 AND sb.branch_id = 1 AND v.chain_id = c1 AND v.id = sb.service_id;
	-- Two rooms for the face, one apparatus for the body.
	INSERT INTO resource (chain_id, branch_id, title) VALUES (c1, 1, 'Кабинет косметолога') RETURNING id INTO room;
	INSERT INTO resource_instance (chain_id, resource_id, title) VALUES (c1, room, 'Кабинет 1'), (c1, room, 'Кабинет 2');
	INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id)
	SELECT c1, 1, id, 1, room FROM service WHERE chain_id = c1 AND title IN ('Чистка лица', 'Карбокситерапия');
	INSERT INTO resource (chain_id, branch_id, title) VALUES (c1, 1, 'Аппарат LPG') RETURNING id INTO room;
	INSERT INTO resource_instance (chain_id, resource_id, title) VALUES (c1, room, 'Аппарат LPG');
	INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id)
	SELECT c1, 1, id, 1, room FROM service WHERE chain_id = c1 AND title = 'LPG-массаж';

	-- The second chain.
	INSERT INTO staff (chain_id, name, specialization, hue) VALUES (c2, 'Антон Крылов', 'Барбер', 1), (c2, 'Илья Громов', 'Барбер', 4);
	INSERT INTO staff_branch (chain_id, branch_id, staff_id) SELECT c2, 3, id FROM staff WHERE chain_id = c2;
	INSERT INTO service_category (chain_id, title) VALUES (c2, 'Барбершоп') RETURNING id INTO made;
	INSERT INTO service (chain_id, category_id, title, price_min, price_max, duration)
	SELECT c2, made, x, 1500, 1500, 45 FROM unnest(ARRAY['Стрижка', 'Борода', 'Стрижка и борода']) x;
	INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
	SELECT c2, 3, id, 1500, 1500, 45 FROM service WHERE chain_id = c2;
	INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
	SELECT c2, 3, v.id, m.id FROM service v, staff m WHERE v.chain_id = c2 AND m.chain_id = c2;

	PERFORM set_config('okno.chain', c1::text, true);
	PERFORM demo_clients(c1, 2000, 79000000000);
	PERFORM set_config('okno.chain', c2::text, true);
	PERFORM demo_clients(c2, 150, 79990000000);
	PERFORM demo_keep_shifts();
	PERFORM demo_fill(c1, 1, current_date - 90, current_date + 40);
	PERFORM demo_fill(c1, 2, current_date - 20, current_date - 1);
	PERFORM demo_fill(c2, 3, current_date - 10, current_date + 10);

	-- Passwords are okno-owner-demo and so on.
	PERFORM user_make('owner@demo.okno', '+79000000001', '$argon2id$v=19$m=65536,t=3,p=1$C/A6y/d02/XwWWjqMWlnuA$yty0rmvuRciBUU+xDsEkwzfPYRmDSqd3g+iV0/eOlPs', 'Елена Петрова', c1, 'owner', NULL);
	PERFORM user_make('admin@demo.okno', '+79000000002', '$argon2id$v=19$m=65536,t=3,p=1$L6z2oobG5LFRMgUtBQEA1Q$uE08ieserY3jjfc+6NbdBQMnDsjB+wADKdTlpULJh1E', 'Кира Ильина', c1, 'administrator', NULL);
	PERFORM user_make('master@demo.okno', '+79000000003', '$argon2id$v=19$m=65536,t=3,p=1$6dbNPfTR4gfvzvNLMTmnqQ$IeJ/S8Orj2Ira+W51bpb+e+fhyf+zmN46ksEF2Ed8Qk', 'Анна Белова', c1, 'worker',
		(SELECT id FROM staff WHERE chain_id = c1 AND name = 'Анна Белова'));
	PERFORM user_make('manager@demo.okno', '+79000000005', '$argon2id$v=19$m=65536,t=3,p=1$vmEwEeeRq8e+kLnP59n+VA$nhDg5JzS+Rr5GrcPkruqlEv4/kRe5s5f/DNGwoJedOI', 'Ольга Громова', c1, 'manager', NULL);
	PERFORM user_make('accountant@demo.okno', '+79000000006', '$argon2id$v=19$m=65536,t=3,p=1$rXOo0f8674u6Cl4P+i8Wmg$RK+KpGhq9LAibDOXUP8seCxqA6bezM0y+935Coml3mI', 'Лидия Фомина', c1, 'accountant', NULL);
	PERFORM user_make('owner2@demo.okno', '+79000000004', '$argon2id$v=19$m=65536,t=3,p=1$5enYDKwXKC11r4zLEm6rTw$4nYQ0t3WpXKT7LDXEI8WodZsWVEGSk4pS/6gwDiJ8iE', 'Антон Крылов', c2, 'owner', NULL);
	INSERT INTO token (token_hash, kind, title) VALUES (sha256('oknodemopartner00001'), 'partner', 'Demo');

	SET CONSTRAINTS ALL IMMEDIATE;	-- no table is altered while its triggers wait
	FOREACH t IN ARRAY ARRAY['visit', 'appointment', 'appointment_line', 'client', 'staff', 'service', 'membership',
		'service_category', 'service_branch', 'service_staff', 'service_need', 'resource', 'resource_instance', 'position', 'staff_branch'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE TRIGGER log_change', t);
	END LOOP;
	FOREACH t IN ARRAY ARRAY['visit', 'appointment', 'appointment_line', 'client', 'service', 'service_branch'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE TRIGGER log_added', t);
	END LOOP;
	-- What is in no log, the worker writes no rows of for the lists.
	INSERT INTO booking_row SELECT n.* FROM booking_now n;
	INSERT INTO booking_use (chain_id, id, kind, ref_id, branch_id, starts_at)
	SELECT DISTINCT n.chain_id, n.id, n.kind, n.ref_id, r.branch_id, r.starts_at
	  FROM booking_use_now n JOIN booking_row r ON r.chain_id = n.chain_id AND r.id = n.id;
END $$;
SELECT demo_keep_shifts();
ANALYZE;
