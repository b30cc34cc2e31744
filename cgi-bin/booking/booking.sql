-- booking: what the public pages ask of the database besides free times.

-- name: booking_place(chain bigint, branch bigint) :maybe
-- The branch as its clients see it, and its rules of booking; gone: it is closed,
-- and nothing of it is shown but what was booked.
SELECT b.id, b.slug, coalesce(nullif(b.public_title, ''), b.title) AS title, b.address,
       concat_ws(', ', nullif(b.city, ''), nullif(b.address, '')) AS whole_address,
       b.phone, b.email, CASE WHEN b.archived_at IS NULL THEN picture_address($1, b.id, b.logo_id, 320) ELSE '' END AS logo, b.color, b.lang, b.currency, b.country,
       branch_style(b.country, b.date_order, b.clock) AS style, b.frame_sites, b.consent_text,
       b.archived_at IS NOT NULL AS gone, b.any_staff, b.email_field, b.comment_field, b.phone_code,
       b.online AND licence_state($1) IS NULL AND EXISTS (SELECT FROM service_branch sb
		JOIN service v ON v.chain_id = $1 AND v.id = sb.service_id AND v.archived_at IS NULL
		WHERE sb.chain_id = $1 AND sb.branch_id = b.id AND sb.online) AS open,
       licence_state($1) IS NOT NULL AS paused,
       (SELECT to_char((max(upper(h.hours)) % 1440) * interval '1 minute', 'HH24:MI') FROM shift h
	 WHERE h.chain_id = $1 AND h.branch_id = b.id AND b.archived_at IS NULL AND h.day = (now() AT TIME ZONE b.time_zone)::date) AS until
  FROM branch b
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: booking_about(chain bigint, branch bigint) :json
-- What a branch tells of itself: everything that its settings call public.
SELECT jsonb_build_object('category', b.category, 'description', b.description,
       'place', concat_ws(', ', nullif(b.postcode, ''), nullif(b.city, ''), nullif(b.address, '')), 'district', b.district,
       'metro', b.metro, 'phones', b.phones, 'email', b.email, 'hours', b.hours_text,
       'links', (SELECT coalesce(jsonb_agg(jsonb_build_object('word', l.word, 'url', l.url) ORDER BY l.n), '[]')
	  FROM (VALUES (1, '', b.site), (2, 'VK', b.link_vk), (3, 'Telegram', b.link_telegram), (4, 'WhatsApp', b.link_whatsapp),
		(5, 'Viber', b.link_viber), (6, 'Instagram', b.link_instagram), (7, 'Facebook', b.link_facebook), (8, '', b.link_other)) l (n, word, url)
	 WHERE l.url <> ''),
       'photos', (SELECT coalesce(jsonb_agg(picture_show($1, b.id, h.file_id) ORDER BY h.weight, h.id), '[]')
	  FROM photo h JOIN file f ON f.chain_id = $1 AND f.id = h.file_id AND f.state = 'ready'
	 WHERE h.chain_id = $1 AND h.kind = 'branch' AND h.owner_id = b.id),
       'legal', CASE WHEN b.legal_title <> '' THEN jsonb_build_object('title', b.legal_title, 'tax_id', b.tax_id,
		'tax_reason', b.tax_reason, 'address', b.legal_address,
		'actual', nullif(nullif(b.actual_address, b.legal_address), ''), 'russian', b.country = 'RU') END)
  FROM branch b
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: booking_widget(chain bigint, branch bigint) :json
-- What the widget would ask for at first, so that it need not.
SELECT json_build_object('page', api_page($1, $2, ''), 'services', api_services($1, $2, NULL, '{}', NULL));

-- name: booking_offer(chain bigint, branch bigint, staff bigint?, chosen bigint[], timed bool, day date, free bigint[]) :json
-- The services offered online (with a specialist: theirs; at a time, timed: those that
-- are free then), by category, and the sums of those chosen, in the
-- order in which they were chosen.  Lengths are minutes, prices those of the
-- day, or of today.
WITH due AS MATERIALIZED (
	SELECT d.* FROM branch b, prices_due($1, $2, coalesce($6, (now() AT TIME ZONE b.time_zone)::date)) d
	 WHERE b.chain_id = $1 AND b.id = $2),
priced AS (
	SELECT ss.service_id AS id, coalesce(own.price_min, ss.price, d.price_min, sb.price_min) AS price_min,
	       price_top(coalesce(d.price_min, sb.price_min), coalesce(d.price_max, sb.price_max),
			coalesce(own.price_max, ss.price)) AS price_max, coalesce(ss.duration, sb.duration) AS minutes
	  FROM service_staff ss
	  JOIN service_branch sb ON sb.chain_id = $1 AND sb.branch_id = $2 AND sb.service_id = ss.service_id AND sb.online
	  JOIN staff_branch m ON m.chain_id = $1 AND m.branch_id = $2 AND m.staff_id = ss.staff_id AND m.online
	  JOIN staff s ON s.chain_id = $1 AND s.id = ss.staff_id AND s.archived_at IS NULL
	  LEFT JOIN due own ON own.service_id = ss.service_id AND own.staff_id = ss.staff_id
	  LEFT JOIN due d ON d.service_id = ss.service_id AND d.staff_id IS NULL
	 WHERE ss.chain_id = $1 AND ss.branch_id = $2 AND ($3::bigint IS NULL OR ss.staff_id = $3)),
able AS (
	SELECT p.id, min(p.price_min) AS price_min, price_tops(bool_or(price_opens(p.price_min, p.price_max)), min(p.price_min),
			greatest(max(p.price_max), max(p.price_min))) AS price_max, min(p.minutes) AS least, max(p.minutes) AS most
	  FROM priced p GROUP BY p.id),
offer AS (
	SELECT a.id, coalesce(nullif(v.online_title, ''), v.title) AS title, v.comment, v.picture_id, v.category_id, v.weight, a.price_min, a.price_max, a.least, a.most, c.n
	  FROM able a
	  JOIN service v ON v.chain_id = $1 AND v.id = a.id AND v.archived_at IS NULL
	  LEFT JOIN unnest($4) WITH ORDINALITY c (id, n) ON c.id = a.id),
shown AS (
	SELECT o.* FROM offer o
	 WHERE NOT $5 OR o.n IS NOT NULL OR o.id = ANY ($7))
SELECT json_build_object(
	'groups', (
		SELECT coalesce(json_agg(json_build_object('id', c.id, 'title', c.title, 'services', g.services)
			ORDER BY c.weight DESC, c.id), '[]')
		  FROM (SELECT o.category_id, json_agg(json_build_object('id', o.id, 'title', o.title, 'comment', o.comment, 'image',
				CASE WHEN o.picture_id IS NULL THEN '' ELSE picture_address($1, $2, o.picture_id, 320) END,
				'price_min', trim_scale(o.price_min), 'price_max', trim_scale(o.price_max),
				'least', o.least, 'most', o.most, 'on', o.n IS NOT NULL)
				ORDER BY o.weight DESC, o.id) AS services
			  FROM shown o GROUP BY o.category_id) g
		  JOIN service_category c ON c.chain_id = $1 AND c.id = g.category_id),
	'chosen', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'title', o.title) ORDER BY o.n), '[]')
		  FROM offer o WHERE o.n IS NOT NULL),
	'price_min', (SELECT trim_scale(sum(o.price_min)) FROM offer o WHERE o.n IS NOT NULL),
	'price_max', (SELECT trim_scale(price_tops(bool_or(price_opens(o.price_min, o.price_max)), sum(o.price_min), sum(o.price_max))) FROM offer o WHERE o.n IS NOT NULL),
	'least', (SELECT sum(o.least) FROM offer o WHERE o.n IS NOT NULL),
	'most', (SELECT sum(o.most) FROM offer o WHERE o.n IS NOT NULL));

-- name: booking_staff(chain bigint, branch bigint, services bigint[]) :many
-- Who may be booked online and does all of these services (any, without), the
-- heaviest first.
SELECT s.id, s.name, s.specialization, s.hue, CASE WHEN s.picture_id IS NULL THEN '' ELSE picture_address($1, $2, s.picture_id, 320) END AS avatar,
       s.kind = 'room' AS room, CASE WHEN s.kind = 'room' THEN s.information ELSE '' END AS about,
       CASE WHEN s.kind = 'room' THEN room_photos($1, $2, s.id)::text END AS photos
  FROM staff_branch m
  JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id AND s.archived_at IS NULL
 WHERE m.chain_id = $1 AND m.branch_id = $2 AND m.online
   AND (SELECT count(*) FROM service_staff ss
	  JOIN service_branch sb ON sb.chain_id = $1 AND sb.branch_id = $2 AND sb.service_id = ss.service_id AND sb.online
	  JOIN service v ON v.chain_id = $1 AND v.id = ss.service_id AND v.archived_at IS NULL
	 WHERE ss.chain_id = $1 AND ss.branch_id = $2 AND ss.staff_id = s.id
	   AND (cardinality($3) = 0 OR ss.service_id = ANY ($3))) >= greatest(cardinality($3), 1)
 ORDER BY m.weight DESC, s.id;

-- name: dir_booking_link(hash bytea) :maybe
-- The appointment behind a secret link.
SELECT chain_id, branch_id, appointment_id
  FROM link_find($1);

-- name: booking_series(chain bigint, branch bigint, appointment bigint) :many
-- All the appointments of the series that one belongs to, of the same client,
-- by time; none if it is in no series.  again: may be taken back (booking_visit
-- has the last word).
SELECT a.id, iso_time(a.starts_at, b.time_zone) AS starts_at, a.cancelled_at IS NOT NULL AS cancelled,
       b.may_cancel AND a.cancelled_at IS NULL AND v.status IN ('waiting', 'confirmed')
	AND a.starts_at - b.change_notice * interval '1 minute' > now() AND a.starts_at > now() AS may_cancel,
       a.cancelled_at > now() - interval '10 minutes' AND a.starts_at > now() AS again
  FROM appointment o
  JOIN visit w ON w.chain_id = $1 AND w.id = o.visit_id
  JOIN visit v ON v.chain_id = $1 AND v.series_id = w.series_id AND v.client_id = w.client_id
  JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id
 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.id = $3
 ORDER BY a.starts_at, a.id;

-- name: booking_visit(chain bigint, branch bigint, appointment bigint) :maybe
-- An appointment as the client sees it through the link: day and clock are the
-- branch's; the address is the one this booking's letter goes to, for the client
-- whose phone was typed may be somebody else.  May be undone: a cancellation of the last ten minutes that was the
-- asker's own, of an appointment still to come.
SELECT a.id, a.staff_id, s.name AS staff, s.specialization, s.kind = 'room' AS room,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS day,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') AS starts,
       to_char(a.ends_at AT TIME ZONE b.time_zone, 'HH24:MI') AS ends,
       iso_time(a.starts_at, b.time_zone) AS starts_at,
       extract(epoch FROM a.ends_at - a.starts_at)::int / 60 AS length, a.before, a.after,
       v.status::text, a.starts_at <= now() AS past, a.cancelled_at IS NOT NULL AS cancelled,
       b.may_move AND b.archived_at IS NULL AS may_move, b.may_cancel,
       a.starts_at - b.change_notice * interval '1 minute' > now() AS in_time,
       a.cancelled_at > now() - interval '10 minutes' AND a.starts_at > now() AND (
		SELECT l.user_id IS NOT DISTINCT FROM nullif(current_setting('okno.user_id', true), '')::bigint
		  FROM log l
		 WHERE l.chain_id = $1 AND l.visit_id = a.visit_id AND l.object = 'appointment' AND l.object_id = a.id AND l.changes ? 'cancelled_at'
		 ORDER BY l.id DESC LIMIT 1) AS undo,
       coalesce(c.name, '') AS client, coalesce(c.phone, '') AS phone, v.comment,
       (SELECT o.recipient FROM outbox o
	 WHERE o.chain_id = $1 AND o.visit_id = v.id AND o.channel = 'mail' AND o.template = 'booked' AND NOT o.former
	 ORDER BY o.id DESC LIMIT 1) AS letter_to,
       (SELECT trim_scale(coalesce(sum(l.cost), 0)) FROM appointment_line l
	 WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS cost,
       EXISTS (SELECT FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id AND line_begins(l)) AS begins,
       (SELECT coalesce(json_agg(json_build_object('id', l.service_id, 'title', coalesce((SELECT nullif(v.online_title, '') FROM service v
			WHERE v.chain_id = $1 AND v.id = l.service_id AND v.title = l.title), l.title),
		 'cost', trim_scale(l.cost), 'begins', line_begins(l),
		'quantity', CASE WHEN l.quantity > 1 THEN l.quantity END) ORDER BY l.id), '[]')
	  FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS lines
  FROM appointment a
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 WHERE a.chain_id = $1 AND (a.branch_id = $2) IS TRUE AND a.id = $3;

-- name: booking_confirm(chain bigint, branch bigint, appointment bigint) :json
-- The client will come.
SELECT visit_change($1, $2, NULL, a.visit_id, NULL, '{"status": "confirmed"}')
  FROM appointment a
 WHERE a.chain_id = $1 AND (a.branch_id = $2) IS TRUE AND a.id = $3;

-- name: booking_reminders(chain bigint, branch bigint, appointment bigint) :many
-- The reminders there are to choose from.
SELECT value, hours::bigint[], mail, sms, address, chosen
  FROM reminder_choices($1, $2, $3);

-- name: booking_remind(chain bigint, branch bigint, appointment bigint, choice text, email text) :one
SELECT reminder_choose($1, $2, $3, $4, $5)::text AS done;
