-- api: objects of the REST API that several of its routes answer with, and the
-- forms its times have.  They run with the caller's rights, inside the
-- caller's chain, and return NULL for what is not there.
--
-- Results are json, not jsonb: it keeps the order of the keys.  What is more
-- than an expression is plpgsql, which keeps its plans; a function in SQL is
-- planned at every call.

-- The offset of a zone at an instant: "+03:00".
CREATE OR REPLACE FUNCTION iso_offset(at timestamptz, zone text) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
#variable_conflict use_column
BEGIN
	RETURN (
	SELECT CASE WHEN m < 0 THEN '-' ELSE '+' END || lpad((abs(m) / 60)::text, 2, '0') || ':' || lpad((abs(m) % 60)::text, 2, '0')
	  FROM (SELECT (extract(epoch FROM (at AT TIME ZONE zone) - (at AT TIME ZONE 'UTC')) / 60)::int) o (m));
END $$;

-- "2026-05-14T09:30:00+03:00"
CREATE OR REPLACE FUNCTION iso_time(at timestamptz, zone text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT to_char(at AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI:SS') || iso_offset(at, zone)
$$;

-- "2026-05-14T09:30:00+0300": stamps of creation and change have no colon, nor has the
-- time of an appointment as its client sees it.
CREATE OR REPLACE FUNCTION iso_stamp(at timestamptz, zone text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT to_char(at AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI:SS') || replace(iso_offset(at, zone), ':', '')
$$;

-- "₽" for "RUB"; the code itself where no sign is usual.
CREATE OR REPLACE FUNCTION currency_sign(code text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT coalesce('{"RUB":"₽","USD":"$","EUR":"€","GBP":"£","KZT":"₸","UAH":"₴","GEL":"₾","AMD":"֏","TRY":"₺","ILS":"₪","PLN":"zł",
		"BYN":"Br","CZK":"Kč"}'::jsonb->>code, code)
$$;

-- The earliest of "24,2", hours before a visit; 0: none.
CREATE OR REPLACE FUNCTION first_hours(list text) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT coalesce(nullif(split_part(list, ',', 1), '')::int, 0)
$$;

-- A branch as the API's company.  home: the address of this installation;
-- countries: names by code.
CREATE OR REPLACE FUNCTION api_company(chain bigint, branch bigint, home text, countries jsonb) RETURNS json
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN (
	SELECT row_to_json(c) FROM (
		SELECT b.id, b.title, coalesce(nullif(b.public_title, ''), b.title) AS public_title,
		       b.category AS short_descr, picture_url(home, chain, b.id, b.logo_id, 320) AS logo,
		       CASE b.country WHEN 'RU' THEN 7 ELSE 0 END AS country_id,
		       coalesce(countries->>(b.country::text), b.country::text) AS country,
		       city_key(b.city) AS city_id, b.city, CASE WHEN b.online AND b.archived_at IS NULL THEN 1 ELSE 0 END AS active,
		       b.phone, b.phones, b.email,
		       round(extract(epoch FROM (now() AT TIME ZONE b.time_zone) - (now() AT TIME ZONE 'UTC')) / 3600)::int AS timezone,
		       b.time_zone AS timezone_name, b.hours_text AS schedule, b.address,
		       coalesce(b.latitude, 0) AS coordinate_lat, coalesce(b.longitude, 0) AS coordinate_lon,
		       '' AS app_ios, '' AS app_android, b.phone_code AS phone_confirmation,
		       (SELECT count(*) FROM staff_branch m JOIN staff s ON s.chain_id = chain AND s.id = m.staff_id AND s.archived_at IS NULL AND s.kind = 'person'
			WHERE m.chain_id = chain AND m.branch_id = b.id) AS active_staff_count,
		       currency_sign(b.currency::text) AS currency_short_title,
		       false AS reminds_sms_disabled, first_hours(b.remind_sms) AS reminds_sms_default, 0 AS group_priority, 0 AS bookform_group_priority,
		       b.description, p.photos, p.photos AS company_photos,
		       b.notice AS seance_delay_step, b.any_staff AS show_any_master,
		       b.may_cancel AS allow_delete_record, b.may_move AS allow_change_record,
		       b.change_notice * 60 AS allow_delete_record_delay_step, b.change_notice * 60 AS allow_change_record_delay_step,
		       false AS allow_change_prepaid_record, false AS allow_delete_prepaid_record,
		       0 AS prepayment_waiting_duration_ms, NOT b.online OR b.archived_at IS NOT NULL AS timetable_off, b.site, b.postcode AS zip,
		       0 AS business_group_id, 0 AS business_type_id, false AS is_charge_active, false AS is_charge_optional,
		       false AS is_abonement_restriction_enabled, 0 AS print_bill_on, '' AS print_bill_type, 1 AS record_type_id,
		       0 AS split_records_by_resources, 0 AS auto_pay_account_id, 0 AS auto_pay_bank_account_id, 0 AS is_admin_app,
		       0 AS push_notification_phone_confirm, false AS switched_to_tariff, false AS sms_enabled,
		       false AS is_offline_record_notification_enabled, 1 AS activity_record_clients_count_max,
		       1 AS activity_online_record_clients_count_max, false AS is_individual, false AS is_tips_enabled,
		       first_hours(b.remind_mail) AS email_hours_default, true AS is_show_privacy_policy, false AS is_surname_field_enabled,
		       false AS is_patronymic_field_enabled, '' AS master_name, false AS is_client_search_by_loyalty_enabled,
		       json_build_object('facebook', b.link_facebook, 'vk', b.link_vk, 'instagram', b.link_instagram,
				'telegram', b.link_telegram, 'whatsapp', b.link_whatsapp, 'viber', b.link_viber) AS social,
		       b.chain_id AS main_group_id, json_build_object('id', b.chain_id, 'title', chain_title()) AS main_group,
		       json_build_object('id', 0, 'salonGroupId', b.chain_id, 'isActiveAutofillMaster', false,
				'isActiveAddMasterOnlyPhone', false, 'isActiveSettings', false) AS salon_group_settings,
		       b.comment_field = 'required' AS booking_comment_required, b.email_field = 'required' AS booking_email_required,
		       b.comment_field = 'hidden' AS booking_comment_hidden, false AS booking_surname_required,
		       false AS booking_patronymic_required, NULL::text AS booking_comment_input_name, NULL::text AS booking_notify_text,
		       0 AS balance, 0 AS sms_price, home || '/booking/' || b.id AS online_sales_form_url
		  FROM branch b,
		       LATERAL (SELECT coalesce(array_agg(home || picture_path(b.id, f.name, 1600) ORDER BY h.weight, h.id), '{}') AS photos
			  FROM photo h JOIN file f ON f.chain_id = chain AND f.id = h.file_id AND f.state = 'ready'
			 WHERE h.chain_id = chain AND h.kind = 'branch' AND h.owner_id = b.id) p
		 WHERE b.chain_id = chain AND b.id = branch) c);
END $$;

-- An appointment as the client who booked it sees it; home stands before the
-- addresses of pictures.
CREATE OR REPLACE FUNCTION api_user_record(chain bigint, branch bigint, appointment bigint, countries jsonb, home text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN (
	SELECT row_to_json(r) FROM (
		SELECT a.id,
		       (SELECT coalesce(json_agg(json_build_object('id', coalesce(l.service_id, 0), 'title', l.title, 'cost', trim_scale(l.cost),
				'price_min', trim_scale(l.price), 'price_max', trim_scale(l.price), 'discount', trim_scale(l.discount),
				'amount', l.quantity, 'seance_length', l.duration * 60) ORDER BY l.id), '[]')
			  FROM appointment_line l WHERE l.chain_id = chain AND l.appointment_id = a.id) AS services,
		       (SELECT row_to_json(c) FROM (
				SELECT b.id, coalesce(nullif(b.public_title, ''), b.title) AS title,
				       CASE b.country WHEN 'RU' THEN 7 ELSE 0 END AS country_id,
				       coalesce(countries->>(b.country::text), b.country::text) AS country, city_key(b.city) AS city_id, b.city, b.phone,
				       b.phones,
				       round(extract(epoch FROM (now() AT TIME ZONE b.time_zone) - (now() AT TIME ZONE 'UTC')) / 3600)::int AS timezone,
				       b.address, coalesce(b.latitude, 0) AS coordinate_lat, coalesce(b.longitude, 0) AS coordinate_lon,
				       b.may_cancel AS allow_delete_record, b.may_move AS allow_change_record, b.site,
				       currency_sign(b.currency::text) AS currency_short_title,
				       b.change_notice * 60 AS allow_change_record_delay_step,
				       b.change_notice * 60 AS allow_delete_record_delay_step) c) AS company,
		       (SELECT json_build_object('id', s.id, 'name', s.name, 'specialization', s.specialization,
				'position', CASE WHEN p.id IS NULL THEN '[]'::json ELSE json_build_object('id', p.id, 'title', p.title) END,
				'show_rating', CASE WHEN s.votes > 0 THEN 1 ELSE 0 END, 'rating', trim_scale(s.rating),
				'votes_count', s.votes, 'avatar', picture_url(home, chain, a.branch_id, s.picture_id, 320), 'comments_count', s.votes)
			  FROM staff s LEFT JOIN position p ON p.chain_id = chain AND p.id = s.position_id
			 WHERE s.chain_id = chain AND s.id = a.staff_id) AS staff,
		       1 AS clients_count, to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD HH24:MI:SS') AS date,
		       iso_stamp(a.starts_at, b.time_zone) AS datetime, iso_stamp(v.created_at, b.time_zone) AS create_date,
		       a.comment, a.cancelled_at IS NOT NULL AS deleted,
		       CASE v.status WHEN 'no_show' THEN -1 WHEN 'arrived' THEN 1 WHEN 'confirmed' THEN 2 ELSE 0 END AS attendance,
		       (extract(epoch FROM a.ends_at - a.starts_at))::int AS length, a.notify_sms AS notify_by_sms,
		       a.notify_email AS notify_by_email, a.staff_requested AS master_requested, v.origin <> 'staff' AS online,
		       a.api_id, iso_stamp(v.changed_at, b.time_zone) AS last_change_date, false AS prepaid,
		       false AS prepaid_confirmed, 0 AS activity_id
		  FROM appointment a
		  JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id
		  JOIN branch b ON b.chain_id = chain AND b.id = a.branch_id
		 WHERE a.chain_id = chain AND a.id = appointment AND (branch IS NULL OR a.branch_id = branch)) r);
END $$;

-- An instant as programs write it: with a zone, or the branch's wall clock.
CREATE OR REPLACE FUNCTION local_instant(iso text, zone text) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN iso ~ '(Z|[-+]\d\d:\d\d)$' THEN iso::timestamptz ELSE iso::timestamp AT TIME ZONE zone END
$$;

DROP FUNCTION IF EXISTS staff_is_free(bigint, bigint, text, bigint, timestamptz, int, int, int);	-- the engine is asked

-- The services that a client may choose: of one staff member (with the length
-- there), of those who do also the services chosen already, at a time: which are free
-- then, and with whom, free_services and free_staff tell, pair by pair, for only the
-- engine knows.  home stands before the addresses of pictures.  They cost what is valid
-- on the day of that time, or on_day, or today.
DROP FUNCTION IF EXISTS api_services(bigint, bigint, bigint, bigint[], text, text, date);
CREATE OR REPLACE FUNCTION api_services(chain bigint, branch bigint, staff bigint, chosen bigint[], at text, home text DEFAULT '',
	on_day date DEFAULT NULL, free_services bigint[] DEFAULT '{}', free_staff bigint[] DEFAULT '{}') RETURNS json
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN (
	WITH place AS (
		SELECT b.time_zone AS zone, local_instant(at, b.time_zone) AS at
		  FROM branch b WHERE b.chain_id = chain AND b.id = branch AND b.online),
	due AS MATERIALIZED (
		SELECT d.* FROM place p, prices_due(chain, branch, coalesce((p.at AT TIME ZONE p.zone)::date, on_day,
			(now() AT TIME ZONE p.zone)::date)) d),
	able AS (
		SELECT ss.service_id, coalesce(own.price_min, ss.price, d.price_min, sb.price_min) AS price_min,
		       price_top(coalesce(d.price_min, sb.price_min), coalesce(d.price_max, sb.price_max),
			coalesce(own.price_max, ss.price)) AS price_max,
		       coalesce(ss.duration, sb.duration) * 60 AS length
		  FROM place p
		  JOIN service_staff ss ON ss.chain_id = chain AND ss.branch_id = branch
		  JOIN service_branch sb ON sb.chain_id = chain AND sb.branch_id = branch AND sb.service_id = ss.service_id AND sb.online
		  JOIN service v ON v.chain_id = chain AND v.id = ss.service_id AND v.archived_at IS NULL
		  JOIN staff_branch m ON m.chain_id = chain AND m.branch_id = branch AND m.staff_id = ss.staff_id AND m.online
		  JOIN staff s ON s.chain_id = chain AND s.id = ss.staff_id AND s.archived_at IS NULL
		  LEFT JOIN due own ON own.service_id = ss.service_id AND own.staff_id = ss.staff_id
		  LEFT JOIN due d ON d.service_id = ss.service_id AND d.staff_id IS NULL
		 WHERE (staff IS NULL OR ss.staff_id = staff)
		   AND NOT EXISTS (SELECT FROM unnest(chosen) c (id) WHERE NOT EXISTS (
			SELECT FROM service_staff x WHERE x.chain_id = chain AND x.branch_id = branch
			   AND x.staff_id = ss.staff_id AND x.service_id = c.id))
		   AND (p.at IS NULL OR (ss.service_id, ss.staff_id) IN (
			SELECT f.service, f.staff FROM unnest(free_services, free_staff) f (service, staff)))),
	offer AS (
		SELECT service_id, min(price_min) AS price_min,
		       price_tops(bool_or(price_opens(price_min, price_max)), min(price_min), greatest(max(price_max), max(price_min))) AS price_max,
		       max(length) AS length
		  FROM able GROUP BY service_id),
	category AS (
		SELECT coalesce(json_agg(json_build_object('id', c.id, 'title', c.title, 'sex', 0, 'api_id', '', 'weight', c.weight)
			ORDER BY c.weight DESC, c.id), '[]') AS list
		  FROM service_category c
		 WHERE c.chain_id = chain
		   AND c.id IN (SELECT v.category_id FROM offer o JOIN service v ON v.chain_id = chain AND v.id = o.service_id))
	SELECT json_build_object('events', '[]'::json, 'services', (
		SELECT coalesce(json_agg(json_strip_nulls(json_build_object('id', v.id, 'title', coalesce(nullif(v.online_title, ''), v.title), 'category_id', v.category_id,
				'price_min', trim_scale(o.price_min), 'price_max', trim_scale(o.price_max), 'discount', 0,
				'comment', v.comment, 'weight', v.weight, 'active', 1, 'sex', v.sex, 'image',
				picture_url(home, chain, branch, v.picture_id, 1600),
				'prepaid', 'forbidden', 'seance_length', CASE WHEN staff IS NOT NULL THEN o.length END))
			ORDER BY c.weight DESC, c.id, v.weight DESC, v.id), '[]')
		  FROM offer o
		  JOIN service v ON v.chain_id = chain AND v.id = o.service_id
		  JOIN service_category c ON c.chain_id = chain AND c.id = v.category_id),
		'category', category.list, 'categories', category.list)
	  FROM category);
END $$;

-- What the widget shows around its steps.  durations: of each service the
-- shortest and the longest, in seconds; price_days: from which days on others
-- prices are planned.
DROP FUNCTION IF EXISTS api_page(bigint, bigint);	-- it told no rooms
CREATE OR REPLACE FUNCTION api_page(chain bigint, branch bigint, home text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN (
	SELECT json_build_object(
		'branch', json_build_object('id', b.id, 'title', coalesce(nullif(b.public_title, ''), b.title), 'address', b.address,
			'phone', b.phone, 'logo', picture_address(chain, b.id, b.logo_id, 320), 'color', b.color, 'time_zone', b.time_zone, 'currency', b.currency,
			'lang', b.lang, 'style', branch_style(b.country, b.date_order, b.clock), 'today_until', (
				SELECT to_char((max(upper(h.hours)) % 1440) * interval '1 minute', 'HH24:MI') FROM shift h
				 WHERE h.chain_id = chain AND h.branch_id = b.id AND h.day = (now() AT TIME ZONE b.time_zone)::date)),
		'consent', json_build_object('text_url', '/booking/' || b.id || '/consent', 'version', b.consent_version),
		'fields', json_build_object('email', b.email_field, 'comment', b.comment_field),
		'steps', '["service","staff","time"]'::json,
		'any_staff', b.any_staff, 'phone_code', b.phone_code, 'step', b.step, 'lang', b.lang,
		'rooms', (
			SELECT coalesce(json_object_agg(s.id, room_photos(chain, b.id, s.id, home)), '{}')
			  FROM staff_branch m JOIN staff s ON s.chain_id = chain AND s.id = m.staff_id
			 WHERE m.chain_id = chain AND m.branch_id = b.id AND m.online AND s.kind = 'room' AND s.archived_at IS NULL),
		'price_days', (
			SELECT coalesce(json_agg(DISTINCT r.due ORDER BY r.due), '[]') FROM price_change_row r
			 WHERE r.chain_id = chain AND r.branch_id = b.id AND r.due > (now() AT TIME ZONE b.time_zone)::date),
		'durations', (
			SELECT coalesce(json_object_agg(d.service_id, json_build_array(d.least * 60, d.most * 60)), '{}')
			  FROM (SELECT ss.service_id, min(coalesce(ss.duration, sb.duration)) AS least, max(coalesce(ss.duration, sb.duration)) AS most
				  FROM service_staff ss
				  JOIN service_branch sb ON sb.chain_id = chain AND sb.branch_id = b.id AND sb.service_id = ss.service_id AND sb.online
				 WHERE ss.chain_id = chain AND ss.branch_id = b.id GROUP BY ss.service_id) d))
	  FROM branch b
	 WHERE b.chain_id = chain AND b.id = branch AND b.online);
END $$;

GRANT EXECUTE ON FUNCTION iso_offset(timestamptz, text), iso_time(timestamptz, text), iso_stamp(timestamptz, text),
	currency_sign(text), first_hours(text), local_instant(text, text), api_company(bigint, bigint, text, jsonb),
	api_user_record(bigint, bigint, bigint, jsonb, text), api_page(bigint, bigint, text),
	api_services(bigint, bigint, bigint, bigint[], text, text, date, bigint[], bigint[]) TO okno_app, okno_worker;
