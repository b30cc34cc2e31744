-- live: twenty chains of ten branches each, and in every branch ten bookings on the
-- day after tomorrow: what 2,000 open journals look at.  The owner of the nth has
-- the session n, in hexadecimal.

DO $$
DECLARE
	made   bigint;
	branch bigint;
	cut    bigint;
	cutter bigint;
	owner  bigint;
BEGIN
	FOR n IN 1..20 LOOP
		INSERT INTO chain (title) VALUES ('Live ' || n) RETURNING id INTO made;
		PERFORM set_config('okno.chain', made::text, true), roles_make(made);
		owner := user_make('owner' || n || '@live.example', '+' || 79300000000 + n, '!', 'Ольга Сергеева', made, 'owner', NULL);
		INSERT INTO session (token_hash, user_id) VALUES (sha256(convert_to(lpad(to_hex(n), 32, '0'), 'UTF8')), owner);
		INSERT INTO service_category (chain_id, title) VALUES (made, 'Стрижки') RETURNING id INTO cut;
		INSERT INTO service (chain_id, category_id, title, price_min, price_max) VALUES (made, cut, 'Стрижка', 1500, 1500)
		RETURNING id INTO cut;
		FOR b IN 1..10 LOOP
			INSERT INTO branch (chain_id, slug, title, time_zone)
			VALUES (made, 'live-' || n || '-' || b, 'Live ' || n || ', ' || b, 'Europe/Moscow') RETURNING id INTO branch;
			INSERT INTO staff (chain_id, name, specialization, hue) VALUES (made, 'Мастер ' || b, 'Стилист', b % 8)
			RETURNING id INTO cutter;
			INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight) VALUES (made, branch, cutter, 1000);
			INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
			VALUES (made, branch, cut, 1500, 1500, 45);
			INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) VALUES (made, branch, cut, cutter);
			INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
			VALUES (made, branch, cutter, current_date + 2, '{[600,1200)}');
			PERFORM visit_book(made, branch, jsonb_build_object('origin', 'staff',
				'client', jsonb_build_object('name', 'Анна', 'phone', '+' || 79310000000 + b * 10 + i),
				'appointments', jsonb_build_array(jsonb_build_object('staff_id', cutter, 'length', 45,
					'starts_at', (current_date + 2 + (600 + i * 45) * interval '1 minute') AT TIME ZONE 'Europe/Moscow',
					'services', jsonb_build_array(jsonb_build_object('id', cut))))))
			   FROM generate_series(0, 9) i;
		END LOOP;
	END LOOP;
END $$;
ANALYZE;
