-- series: visits repeated and changed together, with the caller's rights, inside
-- the caller's chain; all of it or nothing.

-- Where a visit stands in its series: which of how many that are not cancelled,
-- by time.
CREATE OR REPLACE FUNCTION series_place(chain bigint, visit bigint, series bigint, OUT rule text, OUT no int, OUT n int)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	mine timestamptz := (SELECT min(a.starts_at) FROM appointment a WHERE a.chain_id = chain AND a.visit_id = series_place.visit);
BEGIN
	SELECT s.rule INTO rule FROM series s WHERE s.chain_id = chain AND s.id = series_place.series;
	SELECT count(*) FILTER (WHERE o.start <= mine OR o.id = series_place.visit), count(*) INTO no, n
	  FROM (SELECT v.id, min(a.starts_at) AS start
		  FROM visit v JOIN appointment a ON a.chain_id = chain AND a.visit_id = v.id AND a.cancelled_at IS NULL
		 WHERE v.chain_id = chain AND v.series_id = series_place.series
		 GROUP BY v.id) o;
END $$;

-- Proposals for a time that is not to be had: near ones of the same member on
-- that day, and others who do the same services then.
CREATE OR REPLACE FUNCTION series_offers(chain bigint, branch bigint, own bigint, staff bigint, wall timestamp, length int,
	services jsonb, along bigint[])
RETURNS TABLE (staff_id bigint, name text, at timestamp)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
	zone   text;
	step   int;
	buffer record := services_time(chain, branch, staff, services);
	before int := coalesce(buffer.before, 0);
	after  int := coalesce(buffer.after, 0);
BEGIN
	SELECT b.time_zone, b.step INTO zone, step FROM branch b WHERE b.chain_id = chain AND b.id = branch;
	RETURN QUERY
	SELECT c.staff_id, s.name, c.at
	  FROM (
		(SELECT h.staff_id, h.day + m * interval '1 minute' AS at, 1 AS kind, abs(extract(epoch FROM h.day + m * interval '1 minute' - wall)) AS far
		  FROM shift h, unnest(h.hours) r,
		       generate_series((lower(r) + step - 1) / step * step, upper(r) - length, step) m
		 WHERE h.chain_id = chain AND h.branch_id = branch AND h.staff_id = staff AND h.day = wall::date AND m < 1440)
		 UNION ALL
		(SELECT h.staff_id, wall, 2, NULL
		  FROM shift h
		 WHERE h.chain_id = chain AND h.branch_id = branch AND h.day = wall::date AND h.staff_id <> staff AND own IS NULL
		   AND h.hours @> int4range((extract(epoch FROM wall - wall::date) / 60)::int, (extract(epoch FROM wall - wall::date) / 60)::int + length)
		   AND NOT EXISTS (SELECT FROM jsonb_array_elements(services) e
			WHERE NOT EXISTS (SELECT FROM service_staff ss WHERE ss.chain_id = chain AND ss.branch_id = branch
				AND ss.staff_id = h.staff_id AND ss.service_id = (e->>'id')::bigint)))) c
	  JOIN staff s ON s.chain_id = chain AND s.id = c.staff_id AND s.archived_at IS NULL
	 WHERE c.at AT TIME ZONE zone > now() AND c.at AT TIME ZONE zone AT TIME ZONE zone = c.at
	   AND (busy_in_way(chain, 'staff', c.staff_id, c.at AT TIME ZONE zone - before * interval '1 minute',
		c.at AT TIME ZONE zone + (length + after) * interval '1 minute', along, '{}')).starts_at IS NULL
	   AND NOT (needs_pick(chain, branch, services, c.staff_id, zone, c.at AT TIME ZONE zone, length, before, after, NULL, along)).short
	 ORDER BY row_number() OVER (PARTITION BY c.kind ORDER BY c.far, c.staff_id), c.kind
	 LIMIT 4;
END $$;

-- The appointments of a visit as visit_book takes them, later by a distance on
-- the wall's clock; staff: somebody else, of a visit with one appointment.
CREATE OR REPLACE FUNCTION series_parts(chain bigint, branch bigint, zone text, visit bigint, distance interval, staff bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (
	SELECT jsonb_agg(jsonb_build_object('key', a.id, 'like', a.id, 'staff_id', w.staff_id, 'starts_at', w.at, 'length', w.length,
			'staff_requested', a.staff_requested, 'comment', a.comment, 'notify_sms', a.notify_sms, 'notify_email', a.notify_email,
			'guest', CASE WHEN a.guest_id IS NOT NULL THEN jsonb_build_object('id', a.guest_id) END,
			'services', l.lines, 'things', p.things, 'short', p.short) ORDER BY w.at)
	  FROM appointment a,
	       LATERAL (SELECT coalesce(staff, a.staff_id) AS staff_id, (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length,
			(a.starts_at AT TIME ZONE zone + distance) AT TIME ZONE zone AS at) w,
	       LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.service_id, 'price', x.price, 'discount', x.discount,
				'quantity', x.quantity, 'duration', x.duration, 'reason', x.reason) ORDER BY x.id), '[]') AS lines
			  FROM appointment_line x
			 WHERE x.chain_id = chain AND x.appointment_id = a.id AND x.service_id IS NOT NULL) l,
	       LATERAL needs_pick(chain, branch, l.lines, w.staff_id, zone, w.at, w.length, a.before, a.after, NULL, '{}') p
	 WHERE a.chain_id = chain AND a.visit_id = visit AND a.cancelled_at IS NULL);
END $$;

-- Books a visit again and again.  chosen: [{wall: the start of its first
-- appointment, staff?}].  Returns {series_id, visits: [ids], version}, or NULL.
CREATE OR REPLACE FUNCTION series_book(chain bigint, branch bigint, own bigint, made_by bigint, visit bigint, rule text, chosen jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	zone   text;
	v      visit;
	start  timestamp;
	want   jsonb;
	parts  jsonb;
	series bigint;
	made   bigint;
	ids    bigint[] := '{}';
BEGIN
	SELECT b.time_zone INTO zone FROM branch b WHERE b.chain_id = chain AND b.id = branch;
	SELECT w.* INTO v FROM visit w WHERE w.chain_id = chain AND w.branch_id = branch AND w.id = series_book.visit FOR UPDATE;
	SELECT min(a.starts_at) AT TIME ZONE zone INTO start FROM appointment a
	 WHERE a.chain_id = chain AND a.visit_id = v.id AND a.cancelled_at IS NULL AND (own IS NULL OR a.staff_id = own);
	IF start IS NULL THEN
		RETURN NULL;
	END IF;
	IF v.series_id IS NOT NULL THEN
		RAISE 'This visit is part of a series already' USING DETAIL = 'repeat';
	END IF;
	PERFORM told_begin();
	INSERT INTO series (chain_id, branch_id, rule, created_by) VALUES (chain, branch, rule, made_by) RETURNING id INTO series;
	FOR want IN SELECT c FROM jsonb_array_elements(chosen) c ORDER BY c->>'wall' LOOP
		parts := series_parts(chain, branch, zone, v.id, (want->>'wall')::timestamp - start, (want->>'staff')::bigint);
		IF parts @> '[{"short": true}]' THEN
			RAISE 'A person, room or thing it needs is not free at this time' USING DETAIL = 'repeat';
		END IF;
		IF own IS NOT NULL AND EXISTS (SELECT FROM jsonb_array_elements(parts) x WHERE (x->>'staff_id')::bigint <> own) THEN
			RETURN NULL;
		END IF;
		made := visit_book(chain, branch, jsonb_build_object('origin', 'staff', 'user_id', made_by, 'comment', v.comment,
			'client', CASE WHEN v.client_id IS NOT NULL THEN jsonb_build_object('id', v.client_id) END,
			'appointments', parts))->>'visit_id';
		ids := ids || made;
	END LOOP;
	UPDATE visit w SET series_id = series WHERE w.chain_id = chain AND (w.id = v.id OR w.id = ANY (ids));
	PERFORM told_at_once(0);
	RETURN jsonb_build_object('series_id', series, 'visits', ids, 'visit_id', v.id, 'version', visit_touch(chain, v.id));
END $$;

-- The appointments that a change of one visit of a series is meant for: its own
-- and those of later visits (following), or of all still to come (all).  ahead: of
-- a visit that is still to come and nobody came to, as all but its own are.
DROP FUNCTION IF EXISTS series_scope(bigint, bigint, bigint, bigint, text);	-- its rows were shorter
CREATE OR REPLACE FUNCTION series_scope(chain bigint, branch bigint, own bigint, visit bigint, scope text)
RETURNS TABLE (id bigint, visit_id bigint, version int, staff_id bigint, starts_at timestamptz, ahead boolean)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH one AS (
		SELECT v.id, v.series_id, min(a.starts_at) AS start
		  FROM visit v JOIN appointment a ON a.chain_id = chain AND a.visit_id = v.id AND a.cancelled_at IS NULL
		 WHERE v.chain_id = chain AND v.branch_id = branch AND v.id = series_scope.visit
		 GROUP BY v.id, v.series_id)
	SELECT a.id, v.id, v.version, a.staff_id, a.starts_at, v.status IN ('waiting', 'confirmed') AND w.start >= now()
	  FROM one o
	  JOIN visit v ON v.chain_id = chain AND (v.id = o.id OR v.series_id = o.series_id AND scope <> 'this' AND v.status IN ('waiting', 'confirmed'))
	  JOIN appointment a ON a.chain_id = chain AND a.visit_id = v.id AND a.cancelled_at IS NULL,
	       LATERAL (SELECT min(x.starts_at) AS start FROM appointment x
		WHERE x.chain_id = chain AND x.visit_id = v.id AND x.cancelled_at IS NULL) w
	 WHERE (own IS NULL OR a.staff_id = own)
	   AND (v.id = o.id OR w.start >= CASE scope WHEN 'all' THEN now() ELSE greatest(now(), o.start) END)
	 ORDER BY a.starts_at, a.id;
END $$;

-- Moves appointments of a series, as several_move does, but starts are of the
-- wall's clock; their client is told once of all.
CREATE OR REPLACE FUNCTION series_move(chain bigint, branch bigint, own bigint, items jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	zone  text := (SELECT b.time_zone FROM branch b WHERE b.chain_id = chain AND b.id = branch);
	moved jsonb;
BEGIN
	PERFORM told_begin();
	moved := several_move(chain, branch, own, (
		SELECT jsonb_agg(i || jsonb_build_object('start', (i->>'start')::timestamp AT TIME ZONE zone))
		  FROM jsonb_array_elements(items) i));
	PERFORM told_at_once(60);
	RETURN moved;
END $$;

-- Cancels appointments of a series, as several_cancel does; their client is told once.
CREATE OR REPLACE FUNCTION series_cancel(chain bigint, branch bigint, own bigint, items jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	gone jsonb;
BEGIN
	PERFORM told_begin();
	gone := several_cancel(chain, branch, own, items, false);
	PERFORM told_at_once(60);
	RETURN gone;
END $$;

-- Gives the other visits of a scope the comment and the services of this one,
-- with their prices and staff's words: {visits: [ids]}; NULL: not there.  Where the
-- services are others, or take longer, they get its length as well, and rooms and
-- helpers are picked of those that are free; where that cannot be, the dates are told.
CREATE OR REPLACE FUNCTION series_spread(chain bigint, branch bigint, own bigint, visit bigint, scope text) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	v     visit;
	zone  text := (SELECT b.time_zone FROM branch b WHERE b.chain_id = chain AND b.id = branch);
	other bigint;
	part  record;
	pick  record;
	put   jsonb;
	parts jsonb;
	ids   bigint[] := '{}';
	taken text[] := '{}';		-- when something is not free
BEGIN
	SELECT w.* INTO v FROM visit w WHERE w.chain_id = chain AND w.branch_id = branch AND w.id = series_spread.visit;
	IF v.series_id IS NULL THEN
		RETURN NULL;
	END IF;
	FOR other IN SELECT DISTINCT s.visit_id FROM series_scope(chain, branch, own, v.id, scope) s WHERE s.visit_id <> v.id ORDER BY 1 LOOP
		parts := '[]';
		FOR part IN
			SELECT t.*, f.length, l.lines, l.services <> ARRAY(SELECT x.service_id || ' ' || x.duration FROM appointment_line x
				WHERE x.chain_id = chain AND x.appointment_id = t.id AND x.service_id IS NOT NULL ORDER BY 1) AS changed
			  FROM (SELECT a.id, a.staff_id, a.starts_at, a.ends_at, a.before, a.after, a.on_top,
				       row_number() OVER (ORDER BY a.starts_at, a.id) AS n FROM appointment a
				 WHERE a.chain_id = chain AND a.visit_id = other AND a.cancelled_at IS NULL) t
			  JOIN (SELECT a.id, (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length,
				       row_number() OVER (ORDER BY a.starts_at, a.id) AS n FROM appointment a
				 WHERE a.chain_id = chain AND a.visit_id = v.id AND a.cancelled_at IS NULL) f USING (n),
			       LATERAL (SELECT jsonb_agg(jsonb_build_object('id', x.service_id, 'price', x.price, 'discount', x.discount,
					'quantity', x.quantity, 'duration', x.duration, 'reason', x.reason) ORDER BY x.id) AS lines,
				       array_agg(x.service_id || ' ' || x.duration ORDER BY x.service_id || ' ' || x.duration) AS services
				  FROM appointment_line x
				 WHERE x.chain_id = chain AND x.appointment_id = f.id AND x.service_id IS NOT NULL) l
			 WHERE l.lines IS NOT NULL
			 ORDER BY t.n
		LOOP
			put := jsonb_build_object('id', part.id, 'services', part.lines);
			IF part.changed THEN
				pick := needs_pick(chain, branch, part.lines, part.staff_id, zone, part.starts_at, part.length, part.before,
					part.after, part.id, '{}');
				IF pick.short OR NOT part.on_top AND part.ends_at < part.starts_at + part.length * interval '1 minute'
					AND (busy_in_way(chain, 'staff', part.staff_id, part.ends_at,
					part.starts_at + (part.length + part.after) * interval '1 minute', ARRAY[part.id], '{}')).starts_at IS NOT NULL THEN
					taken := taken || to_char(part.starts_at AT TIME ZONE zone, 'DD.MM.YYYY HH24:MI');
				END IF;
				put := put || jsonb_build_object('things', pick.things, 'length', part.length);
			END IF;
			parts := parts || put;
		END LOOP;
		IF taken = '{}' THEN
			PERFORM visit_change(chain, branch, own, other, NULL, jsonb_build_object('comment', v.comment, 'appointments', parts));
			ids := ids || other;
		END IF;
	END LOOP;
	IF taken <> '{}' THEN
		RAISE 'A person, room or thing it needs is not free at this time:' USING DETAIL = 'scope', HINT = array_to_string(taken, ', ');
	END IF;
	RETURN jsonb_build_object('visit_id', v.id, 'visits', ids);
END $$;

SELECT callable('okno_app, okno_worker', 'series_place', 'series_offers', 'series_parts', 'series_book',
	'series_scope', 'series_move', 'series_cancel', 'series_spread');
