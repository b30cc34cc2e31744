-- catalog: changes of services, their prices, and of rooms and things, each one
-- function, so that pages and imports do it alike.  They run with the caller's
-- rights, inside the caller's chain.
--
-- Refusals are those of 30-visit.sql: a raised msgid with the field as DETAIL,
-- {"stale": true, "version": …} for a version that is no longer the present
-- one, NULL for what is not there.

-- Whether a user works in all branches of the chain: only then may they change
-- what is common to them.
CREATE OR REPLACE FUNCTION works_everywhere(chain bigint, who bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN NOT EXISTS (
		SELECT FROM branch b
		 WHERE b.chain_id = chain AND b.archived_at IS NULL
		   AND b.id NOT IN (SELECT u.id FROM user_branches(who) u));
END $$;

-- A name in an order by weight, the heaviest first: at its end.
CREATE OR REPLACE FUNCTION service_category_add(chain bigint, named text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	made bigint;
BEGIN
	INSERT INTO service_category (chain_id, title, weight)
	VALUES (chain, named, (SELECT coalesce(min(c.weight), 1) - 1 FROM service_category c WHERE c.chain_id = chain))
	RETURNING id INTO made;
	RETURN made;
END $$;

-- Puts ids into this order, in the places that they have among the others.
CREATE OR REPLACE FUNCTION service_categories_order(chain bigint, ids bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	WITH present AS (
		SELECT c.id, row_number() OVER (ORDER BY c.weight DESC, c.id) AS place
		  FROM service_category c WHERE c.chain_id = chain),
	free AS (
		SELECT p.place, row_number() OVER (ORDER BY p.place) AS n FROM present p WHERE p.id = ANY (ids)),
	wanted AS (
		SELECT p.id, row_number() OVER (ORDER BY array_position(ids, p.id)) AS n
		  FROM present p WHERE p.id = ANY (ids))
	UPDATE service_category c SET weight = -coalesce(f.place, p.place)
	  FROM present p
	  LEFT JOIN wanted w ON w.id = p.id
	  LEFT JOIN free f ON f.n = w.n
	 WHERE c.chain_id = chain AND c.id = p.id AND c.weight <> -coalesce(f.place, p.place);
END $$;

-- The same for the services of a category.
CREATE OR REPLACE FUNCTION services_order(chain bigint, category bigint, ids bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	WITH present AS (
		SELECT v.id, row_number() OVER (ORDER BY v.weight DESC, v.id) AS place
		  FROM service v WHERE v.chain_id = chain AND v.category_id = category),
	free AS (
		SELECT p.place, row_number() OVER (ORDER BY p.place) AS n FROM present p WHERE p.id = ANY (ids)),
	wanted AS (
		SELECT p.id, row_number() OVER (ORDER BY array_position(ids, p.id)) AS n
		  FROM present p WHERE p.id = ANY (ids))
	UPDATE service v SET weight = -coalesce(f.place, p.place)
	  FROM present p
	  LEFT JOIN wanted w ON w.id = p.id
	  LEFT JOIN free f ON f.n = w.n
	 WHERE v.chain_id = chain AND v.id = p.id AND v.weight <> -coalesce(f.place, p.place);
END $$;

-- Visits still to come that name one of these services, whoever may see them.
CREATE OR REPLACE FUNCTION services_booked(chain bigint, services bigint[]) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (
	SELECT count(DISTINCT a.visit_id)
	  FROM branch b
	  JOIN appointment a ON a.chain_id = chain AND a.branch_id = b.id AND a.day >= current_date - 1
		AND a.starts_at > now() AND a.cancelled_at IS NULL
	  JOIN appointment_line l ON l.chain_id = chain AND l.appointment_id = a.id AND l.service_id = ANY (services)
	 WHERE b.chain_id = chain);
END $$;

-- Puts a category away with its services, or takes it back with those that went
-- with it.  Nothing is deleted: bookings and reports keep what they name.
CREATE OR REPLACE FUNCTION service_category_archive(chain bigint, category bigint, away boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	c    service_category;
	many int;
BEGIN
	SELECT x.* INTO c FROM service_category x WHERE x.chain_id = chain AND x.id = category FOR UPDATE;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	IF away AND c.archived_at IS NULL THEN
		UPDATE service v SET archived_at = now(), version = v.version + 1
		 WHERE v.chain_id = chain AND v.category_id = category AND v.archived_at IS NULL;
	ELSIF NOT away THEN
		UPDATE service v SET archived_at = NULL, version = v.version + 1
		 WHERE v.chain_id = chain AND v.category_id = category AND v.archived_at = c.archived_at;
	END IF;
	GET DIAGNOSTICS many = ROW_COUNT;
	UPDATE service_category x SET archived_at = CASE WHEN away THEN coalesce(x.archived_at, now()) END
	 WHERE x.chain_id = chain AND x.id = category;
	RETURN jsonb_build_object('id', c.id, 'title', c.title, 'services', many);
END $$;

-- Puts a service away, or takes it back (with its category, were that away).
CREATE OR REPLACE FUNCTION service_archive(chain bigint, service bigint, away boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	v service;
BEGIN
	UPDATE service x
	   SET archived_at = CASE WHEN away THEN coalesce(x.archived_at, now()) END, version = x.version + 1
	 WHERE x.chain_id = chain AND x.id = service
	RETURNING x.* INTO v;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	IF NOT away THEN
		UPDATE service_category c SET archived_at = NULL
		 WHERE c.chain_id = chain AND c.id = v.category_id AND c.archived_at IS NOT NULL;
	END IF;
	RETURN jsonb_build_object('id', v.id, 'title', v.title, 'version', v.version);
END $$;

-- Services put away or taken back together.  NULL: one of them is not there.
CREATE OR REPLACE FUNCTION services_archive(chain bigint, services bigint[], away boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM unnest(services) s (id) WHERE NOT EXISTS (SELECT FROM service v WHERE v.chain_id = chain AND v.id = s.id)) THEN
		RETURN NULL;
	END IF;
	PERFORM service_archive(chain, v.id, away)
	   FROM service v WHERE v.chain_id = chain AND v.id = ANY (services) AND (v.archived_at IS NULL) = away;
	RETURN jsonb_build_object('services', to_jsonb(services));
END $$;

-- Services put into a folder together, in their order behind those that are in it.
-- NULL: the folder or one of them is not there.
CREATE OR REPLACE FUNCTION services_move(chain bigint, services bigint[], folder bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	least int;
BEGIN
	PERFORM FROM service_category c WHERE c.chain_id = chain AND c.id = folder AND c.archived_at IS NULL FOR UPDATE;
	IF NOT FOUND OR EXISTS (SELECT FROM unnest(services) s (id)
			WHERE NOT EXISTS (SELECT FROM service v WHERE v.chain_id = chain AND v.id = s.id)) THEN
		RETURN NULL;
	END IF;
	least := (SELECT coalesce(min(v.weight), 1) FROM service v WHERE v.chain_id = chain AND v.category_id = folder);
	UPDATE service v SET category_id = folder, weight = least - o.place, version = v.version + 1
	  FROM (SELECT m.id, row_number() OVER (ORDER BY c.weight DESC, c.id, m.weight DESC, m.id) AS place
		  FROM service m JOIN service_category c ON c.chain_id = chain AND c.id = m.category_id
		 WHERE m.chain_id = chain AND m.id = ANY (services) AND m.category_id <> folder) o
	 WHERE v.chain_id = chain AND v.id = o.id;
	RETURN jsonb_build_object('id', folder, 'services', to_jsonb(services));
END $$;

-- Who does a service in a branch, each with a price and length of their own or
-- without: exactly these.
CREATE OR REPLACE FUNCTION service_staff_set(chain bigint, branch bigint, service bigint, members jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM service_staff ss
	 WHERE ss.chain_id = chain AND ss.branch_id = branch AND ss.service_id = service
	   AND NOT EXISTS (SELECT FROM jsonb_array_elements(members) m WHERE (m->>'id')::bigint = ss.staff_id);
	INSERT INTO service_staff AS ss (chain_id, branch_id, service_id, staff_id, own_price, own_duration)
	SELECT chain, branch, service, sb.staff_id, (m->>'price')::numeric, (m->>'duration')::smallint
	  FROM jsonb_array_elements(members) m
	  JOIN staff_branch sb ON sb.chain_id = chain AND sb.branch_id = branch AND sb.staff_id = (m->>'id')::bigint
	ON CONFLICT (chain_id, branch_id, service_id, staff_id) DO UPDATE
	   SET own_price = excluded.own_price, own_duration = excluded.own_duration
	 WHERE (ss.own_price, ss.own_duration) IS DISTINCT FROM (excluded.own_price, excluded.own_duration);
END $$;

-- The rooms and things a service needs in a branch: of each list one.
CREATE OR REPLACE FUNCTION service_needs_set(chain bigint, branch bigint, service bigint, needs jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM service_need n
	 WHERE n.chain_id = chain AND n.branch_id = branch AND n.service_id = service
	   AND NOT coalesce(needs->(n.need - 1) @> to_jsonb(n.resource_id), false);
	INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id)
	SELECT DISTINCT chain, branch, service, s.need::smallint, r.id
	  FROM jsonb_array_elements(needs) WITH ORDINALITY s (list, need),
	       jsonb_array_elements_text(s.list) one
	  JOIN resource r ON r.chain_id = chain AND r.branch_id = branch AND r.id = one::bigint
	ON CONFLICT DO NOTHING;
END $$;

-- Where a branch had the chain's values it gets the new ones.
CREATE OR REPLACE FUNCTION service_follow(chain bigint, was service, v service) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF (was.price_min, was.price_max) <> (v.price_min, v.price_max) THEN
		UPDATE service_branch sb SET price_min = v.price_min, price_max = v.price_max
		 WHERE sb.chain_id = chain AND sb.service_id = v.id
		   AND sb.price_min = was.price_min AND sb.price_max = was.price_max;
	END IF;
	IF was.duration <> v.duration THEN
		UPDATE service_branch sb SET duration = v.duration
		 WHERE sb.chain_id = chain AND sb.service_id = v.id AND sb.duration = was.duration;
	END IF;
	IF was.online <> v.online THEN
		UPDATE service_branch sb SET online = v.online
		 WHERE sb.chain_id = chain AND sb.service_id = v.id AND sb.online = was.online;
	END IF;
END $$;

-- What is common to the branches: of a new service (service NULL) or a present
-- one, locked by the caller.
CREATE OR REPLACE FUNCTION service_common(chain bigint, service bigint, c jsonb) RETURNS service
LANGUAGE plpgsql AS $$
DECLARE
	v service;
BEGIN
	IF c->>'category_id' IS NOT NULL AND NOT EXISTS (SELECT FROM service_category g
		WHERE g.chain_id = chain AND g.id = (c->>'category_id')::bigint AND g.archived_at IS NULL) THEN
		RAISE 'Please choose a category' USING DETAIL = 'category_id';
	END IF;
	IF service IS NULL THEN
		INSERT INTO service (chain_id, category_id, title, weight)
		VALUES (chain, (c->>'category_id')::bigint, c->>'title', (
			SELECT coalesce(min(o.weight), 1) - 1 FROM service o
			 WHERE o.chain_id = chain AND o.category_id = (c->>'category_id')::bigint))
		RETURNING id INTO service;
	END IF;
	UPDATE service x
	   SET category_id = coalesce((c->>'category_id')::bigint, x.category_id), title = coalesce(c->>'title', x.title),
	       online_title = coalesce(c->>'online_title', x.online_title), comment = coalesce(c->>'comment', x.comment),
	       sex = coalesce((c->>'sex')::smallint, x.sex), before = coalesce((c->>'before')::smallint, x.before),
	       after = coalesce((c->>'after')::smallint, x.after), vat = coalesce(c->>'vat', x.vat),
	       booked_by = coalesce(c->>'booked_by', x.booked_by), online = coalesce((c->>'online')::boolean, x.online),
	       price_min = coalesce((c->>'price_min')::numeric, x.price_min),
	       price_max = coalesce((c->>'price_max')::numeric, x.price_max),
	       duration = coalesce((c->>'duration')::smallint, x.duration),
	       picture_id = CASE WHEN c ? 'picture_id' THEN (c->>'picture_id')::bigint ELSE x.picture_id END
	 WHERE x.chain_id = chain AND x.id = service
	RETURNING x.* INTO v;
	RETURN v;
END $$;

-- Saves a service; what p does not name stays.  service NULL: a new one.  p: {
--   common: {category_id, title, online_title, comment, sex, before, after, vat, booked_by,
--     picture_id, price_min, price_max, duration, online}: of the chain; branches with the same follow,
--   branches: [ids]: those of the chain's open ones that offer it,
--   among: [ids]: those that were asked about, if not all of the open ones,
--   here: {price_min, price_max, duration, online}: this branch's, an exception if it differs,
--   follow: this branch has what the chain has,
--   offered: whether this branch offers it,
--   positions: [{id, price, duration}]: with those who hold them here,
--   staff: [{id, price, duration}]: who does it here,  needs: [[ids of resources]] }
-- Returns {id, version}.
CREATE OR REPLACE FUNCTION service_save(chain bigint, branch bigint, service bigint, seen int, p jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
	was  service;
	v    service;
	here jsonb;
BEGIN
	IF service_save.service IS NOT NULL THEN
		SELECT x.* INTO was FROM service x WHERE x.chain_id = chain AND x.id = service_save.service FOR UPDATE;
		IF NOT FOUND THEN
			RETURN NULL;
		END IF;
		IF seen IS NOT NULL AND seen <> was.version THEN
			RETURN jsonb_build_object('stale', true, 'id', was.id, 'version', was.version);
		END IF;
	END IF;
	v := service_common(chain, was.id, coalesce(p->'common', '{}'));
	IF was.id IS NOT NULL THEN
		PERFORM service_follow(chain, was, v);
	END IF;
	IF p ? 'branches' THEN
		-- A branch that was closed when the form was opened keeps what it had: nobody was asked about it.
		DELETE FROM service_branch sb
		 USING branch b
		 WHERE sb.chain_id = chain AND sb.service_id = v.id AND NOT p->'branches' @> to_jsonb(sb.branch_id)
		   AND b.chain_id = chain AND b.id = sb.branch_id AND b.archived_at IS NULL
		   AND (NOT p ? 'among' OR p->'among' @> to_jsonb(sb.branch_id));
	END IF;
	IF p->'offered' = 'false' THEN
		DELETE FROM service_branch sb WHERE sb.chain_id = chain AND sb.branch_id = branch AND sb.service_id = v.id;
	END IF;
	INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration, online)
	SELECT chain, b.id, v.id, v.price_min, v.price_max, v.duration, v.online
	  FROM branch b
	 WHERE b.chain_id = chain AND b.archived_at IS NULL
	   AND (p->'branches' @> to_jsonb(b.id) OR b.id = branch AND p->'offered' = 'true')
	ON CONFLICT DO NOTHING;
	here := CASE WHEN p->'follow' = 'true' THEN to_jsonb(v) ELSE p->'here' END;
	IF here IS NOT NULL THEN
		UPDATE service_branch sb
		   SET price_min = coalesce((here->>'price_min')::numeric, sb.price_min),
		       price_max = coalesce((here->>'price_max')::numeric, sb.price_max),
		       duration = coalesce((here->>'duration')::smallint, sb.duration),
		       online = coalesce((here->>'online')::boolean, sb.online)
		 WHERE sb.chain_id = chain AND sb.branch_id = branch AND sb.service_id = v.id;
	END IF;
	IF EXISTS (SELECT FROM service_branch sb
		WHERE sb.chain_id = chain AND sb.branch_id = branch AND sb.service_id = v.id) THEN
		IF p ? 'positions' THEN
			PERFORM service_positions_set(chain, branch, v.id, p->'positions');
		END IF;
		IF p ? 'staff' THEN
			PERFORM service_staff_set(chain, branch, v.id, p->'staff');
		END IF;
		IF p ? 'needs' THEN
			PERFORM service_needs_set(chain, branch, v.id, p->'needs');
		END IF;
	END IF;
	UPDATE service x SET version = x.version + 1 WHERE x.chain_id = chain AND x.id = v.id AND was.id IS NOT NULL;
	RETURN jsonb_build_object('id', v.id, 'version', v.version + CASE WHEN was.id IS NULL THEN 0 ELSE 1 END);
END $$;

-- ---- prices in mass ---------------------------------------------------------

-- A price changed and rounded; never below nothing.
CREATE OR REPLACE FUNCTION price_changed(price numeric, way text, amount numeric, rounding numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT greatest(0, round(CASE way WHEN 'percent' THEN price * (100 + amount) / 100 ELSE price + amount END
		/ rounding) * rounding)
$$;

-- Does a price only begin, "from 2000"?
CREATE OR REPLACE FUNCTION price_opens(low numeric, high numeric) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT high = 0 AND low > 0
$$;

-- The upper end of a price in a branch for a member with a price of their own: that is
-- the whole price, unless the service's only begins.
CREATE OR REPLACE FUNCTION price_top(low numeric, high numeric, own numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN price_opens(low, high) THEN 0 ELSE coalesce(own, high) END
$$;

-- The upper end of several prices together.
CREATE OR REPLACE FUNCTION price_tops(any_opens boolean, low numeric, high numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN any_opens AND low > 0 THEN 0 ELSE high END
$$;

-- What a change would do: a row a price.  asked: {
--   services: [ids] or null (all that are not archived), category: id or null,
--   branches: [ids], whole: the chain's price too,
--   positions: [ids]: the prices of these positions, [] those of the branches,
--   own: with the members' own prices (of these positions, if any), else those of positions too,
--   way: percent | amount, amount, rounding }
DROP FUNCTION IF EXISTS price_preview(bigint, jsonb);	-- it told no positions
CREATE FUNCTION price_preview(chain bigint, asked jsonb)
RETURNS TABLE (service_id bigint, branch_id bigint, position_id bigint, staff_id bigint, old_min numeric, old_max numeric,
	new_min numeric, new_max numeric)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
	way         text := asked->>'way';
	amount      numeric := (asked->>'amount')::numeric;
	rounding    numeric := (asked->>'rounding')::numeric;
	by_position boolean := jsonb_array_length(asked->'positions') > 0;
BEGIN
	RETURN QUERY
	WITH chosen AS (
		SELECT v.id, v.price_min, v.price_max
		  FROM service v
		 WHERE v.chain_id = chain AND v.archived_at IS NULL
		   AND (asked->'services' = 'null' OR asked->'services' @> to_jsonb(v.id))
		   AND (asked->>'category' IS NULL OR v.category_id = (asked->>'category')::bigint)),
	present AS (
		SELECT c.id AS service, NULL::bigint AS branch, NULL::bigint AS holding, NULL::bigint AS member, c.price_min AS least, c.price_max AS most,
		       c.price_min AS from_min, c.price_max AS from_max
		  FROM chosen c WHERE asked->'whole' = 'true' AND NOT by_position
		 UNION ALL
		SELECT c.id, sb.branch_id, NULL, NULL, sb.price_min, sb.price_max, sb.price_min, sb.price_max
		  FROM chosen c
		  JOIN service_branch sb ON sb.chain_id = chain AND sb.service_id = c.id AND asked->'branches' @> to_jsonb(sb.branch_id)
		 WHERE NOT by_position
		 UNION ALL
		SELECT c.id, sb.branch_id, p.id, NULL, sp.price, sp.price, coalesce(sp.price, sb.price_min), coalesce(sp.price, sb.price_min)
		  FROM chosen c
		  JOIN service_branch sb ON sb.chain_id = chain AND sb.service_id = c.id AND asked->'branches' @> to_jsonb(sb.branch_id)
		  JOIN position p ON p.chain_id = chain AND asked->'positions' @> to_jsonb(p.id)
		  LEFT JOIN service_position sp ON sp.chain_id = chain AND sp.branch_id = sb.branch_id AND sp.service_id = c.id AND sp.position_id = p.id
		 WHERE by_position AND (sp.price IS NOT NULL OR EXISTS (
			SELECT FROM service_staff ss JOIN staff s ON s.chain_id = chain AND s.id = ss.staff_id AND s.archived_at IS NULL
			 WHERE ss.chain_id = chain AND ss.branch_id = sb.branch_id AND ss.service_id = c.id AND s.position_id = p.id))
		 UNION ALL
		SELECT c.id, sp.branch_id, sp.position_id, NULL, sp.price, sp.price, sp.price, sp.price
		  FROM chosen c
		  JOIN service_position sp ON sp.chain_id = chain AND sp.service_id = c.id AND asked->'branches' @> to_jsonb(sp.branch_id)
		 WHERE NOT by_position AND asked->'own' = 'true' AND sp.price IS NOT NULL
		 UNION ALL
		SELECT c.id, sb.branch_id, NULL, ss.staff_id, ss.own_price, ss.own_price, ss.own_price, ss.own_price
		  FROM chosen c
		  JOIN service_branch sb ON sb.chain_id = chain AND sb.service_id = c.id AND asked->'branches' @> to_jsonb(sb.branch_id)
		  JOIN service_staff ss ON ss.chain_id = chain AND ss.branch_id = sb.branch_id AND ss.service_id = c.id
		  JOIN staff s ON s.chain_id = chain AND s.id = ss.staff_id AND s.archived_at IS NULL
		 WHERE asked->'own' = 'true' AND ss.own_price IS NOT NULL AND (NOT by_position OR asked->'positions' @> to_jsonb(s.position_id)))
	SELECT p.service, p.branch, p.holding, p.member, p.least::numeric, p.most::numeric, t.least, t.most
	  FROM present p
	 CROSS JOIN LATERAL (SELECT price_changed(p.from_min, way, amount, rounding) AS least,
		CASE WHEN price_opens(p.from_min, p.from_max) THEN 0 ELSE price_changed(p.from_max, way, amount, rounding) END AS most) t
	 WHERE t.least IS DISTINCT FROM p.least OR t.most IS DISTINCT FROM p.most;
END $$;

-- What the preview of a change showed, in one text: is it still so?
CREATE OR REPLACE FUNCTION price_digest(chain bigint, asked jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (
	SELECT md5(coalesce(string_agg(concat_ws(' ', p.service_id, p.branch_id, '/', p.position_id, '/', p.staff_id, p.old_min, '-', p.old_max, p.new_min,
			p.new_max), ',' ORDER BY p.service_id, p.branch_id, p.position_id, p.staff_id), ''))
	  FROM price_preview(chain, asked) p);
END $$;

-- Prices in a branch that are planned for a day or before it and not in the
-- catalogue yet: of services, and of members of their own (staff_id).
CREATE OR REPLACE FUNCTION prices_due(chain bigint, branch bigint, on_day date)
RETURNS TABLE (service_id bigint, staff_id bigint, price_min numeric, price_max numeric)
LANGUAGE plpgsql STABLE ROWS 10 AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT DISTINCT ON (r.service_id, r.staff_id) r.service_id, r.staff_id, r.new_min::numeric, r.new_max::numeric
	  FROM price_change_row r
	 WHERE r.chain_id = chain AND r.branch_id = branch AND r.due <= on_day
	 ORDER BY r.service_id, r.staff_id, r.due DESC, r.id DESC;
END $$;

-- Writes prices of a change into the catalogue: its rows that are due (forth),
-- or back to what they were where nothing changed them since.  Returns how many.
CREATE OR REPLACE FUNCTION price_write(chain bigint, change bigint, forth boolean) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	r    price_change_row;
	touched int;
	many bigint := 0;
BEGIN
	DELETE FROM price_change_row x
	 WHERE x.chain_id = chain AND x.change_id = change AND x.position_id IS NOT NULL AND x.staff_id IS NOT NULL;
	FOR r IN SELECT x.* FROM price_change_row x WHERE x.chain_id = chain AND x.change_id = change ORDER BY x.id LOOP
		IF r.position_id IS NOT NULL THEN
			PERFORM position_price_set(chain, r.branch_id, r.service_id, r.position_id, CASE WHEN forth THEN r.new_min ELSE r.old_min END)
			  WHERE forth OR EXISTS (SELECT FROM service_position s WHERE s.chain_id = chain AND s.branch_id = r.branch_id
				AND s.service_id = r.service_id AND s.position_id = r.position_id AND s.price = r.new_min);
		ELSIF r.staff_id IS NOT NULL THEN
			UPDATE service_staff s SET own_price = CASE WHEN forth THEN r.new_min ELSE r.old_min END
			 WHERE s.chain_id = chain AND s.branch_id = r.branch_id AND s.service_id = r.service_id
			   AND s.staff_id = r.staff_id AND (forth OR s.own_price = r.new_min);
		ELSIF r.branch_id IS NOT NULL THEN
			UPDATE service_branch s SET price_min = CASE WHEN forth THEN r.new_min ELSE r.old_min END,
			       price_max = CASE WHEN forth THEN r.new_max ELSE r.old_max END
			 WHERE s.chain_id = chain AND s.branch_id = r.branch_id AND s.service_id = r.service_id
			   AND (forth OR s.price_min = r.new_min AND s.price_max = r.new_max);
		ELSE
			UPDATE service s SET price_min = CASE WHEN forth THEN r.new_min ELSE r.old_min END,
			       price_max = CASE WHEN forth THEN r.new_max ELSE r.old_max END
			 WHERE s.chain_id = chain AND s.id = r.service_id
			   AND (forth OR s.price_min = r.new_min AND s.price_max = r.new_max);
		END IF;
		GET DIAGNOSTICS touched = ROW_COUNT;
		many := many + touched;
	END LOOP;
	UPDATE service v SET version = v.version + 1
	 WHERE v.chain_id = chain AND v.id IN (
		SELECT x.service_id FROM price_change_row x WHERE x.chain_id = chain AND x.change_id = change);
	UPDATE price_change_row x SET due = NULL WHERE x.chain_id = chain AND x.change_id = change AND x.due IS NOT NULL;
	RETURN many;
END $$;

-- Writes the changes whose day has begun, in the order in which they were made.
CREATE OR REPLACE FUNCTION prices_apply(chain bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	c    record;
	many bigint := 0;
BEGIN
	FOR c IN
		SELECT x.id FROM price_change x
		  JOIN branch b ON b.chain_id = chain AND b.id = x.branch_id
		 WHERE x.chain_id = chain AND x.applied_at IS NULL AND x.undone_at IS NULL
		   AND x.from_day <= (now() AT TIME ZONE b.time_zone)::date
		 ORDER BY x.from_day, x.id
		   FOR UPDATE OF x
	LOOP
		many := many + price_write(chain, c.id, true);
		UPDATE price_change x SET applied_at = now() WHERE x.chain_id = chain AND x.id = c.id;
	END LOOP;
	RETURN many;
END $$;

-- Makes a change from a day on; digest: of the preview that was agreed to.
-- Returns {id, rows, applied}.
CREATE OR REPLACE FUNCTION price_plan(chain bigint, branch bigint, who bigint, asked jsonb, from_day date, digest text) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	c    price_change;
	many int;
BEGIN
	IF price_digest(chain, asked) <> digest THEN
		RETURN '{"stale": true}';
	END IF;
	INSERT INTO price_change (chain_id, branch_id, from_day, asked, created_by)
	VALUES (chain, branch, from_day, asked - 'services', who) RETURNING * INTO c;
	INSERT INTO price_change_row (chain_id, change_id, service_id, branch_id, position_id, staff_id, old_min, old_max, new_min, new_max, due)
	SELECT chain, c.id, p.service_id, p.branch_id, p.position_id, p.staff_id, p.old_min, p.old_max, p.new_min, p.new_max,
	       CASE WHEN p.position_id IS NULL THEN from_day END
	  FROM price_preview(chain, asked) p;
	GET DIAGNOSTICS many = ROW_COUNT;
	IF many = 0 THEN
		RAISE 'No price would change' USING DETAIL = 'amount';
	END IF;
	PERFORM prices_apply(chain);
	PERFORM price_holders();
	RETURN (SELECT jsonb_build_object('id', x.id, 'rows', many, 'applied', x.applied_at IS NOT NULL)
		  FROM price_change x WHERE x.chain_id = chain AND x.id = c.id);
END $$;

-- Takes a change back: one that is planned will not happen, one that happened
-- is written back where nobody has changed the price since.
CREATE OR REPLACE FUNCTION price_undo(chain bigint, branch bigint, change bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	c    price_change;
	many bigint := 0;
BEGIN
	SELECT x.* INTO c FROM price_change x
	 WHERE x.chain_id = chain AND x.id = change AND x.branch_id = branch FOR UPDATE;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	IF c.undone_at IS NULL AND c.applied_at IS NOT NULL THEN
		many := price_write(chain, change, false);
	END IF;
	DELETE FROM price_change_row x
	 WHERE x.chain_id = chain AND x.change_id = change AND x.position_id IS NOT NULL AND x.staff_id IS NOT NULL;
	UPDATE price_change_row x SET due = NULL WHERE x.chain_id = chain AND x.change_id = change AND x.due IS NOT NULL;
	UPDATE price_change x SET undone_at = coalesce(x.undone_at, now()) WHERE x.chain_id = chain AND x.id = change;
	RETURN jsonb_build_object('id', change, 'rows', many, 'applied', c.applied_at IS NOT NULL);
END $$;

-- ---- rooms and things -------------------------------------------------------

-- Saves a kind of room or thing and its instances, whose number is its
-- capacity.  resource NULL: a new one.  instances: [{id, title}], id null: new;
-- those left out go, or are put away if something was booked with them.  kind: of
-- a new one; a set of people has members: [ids of staff] instead.
CREATE OR REPLACE FUNCTION resource_save(chain bigint, branch bigint, resource bigint, seen int, p jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
	r resource;
BEGIN
	IF resource_save.resource IS NULL THEN
		INSERT INTO resource (chain_id, branch_id, title, kind)
		VALUES (chain, branch, p->>'title', coalesce(p->>'kind', 'thing')) RETURNING * INTO r;
	ELSE
		SELECT x.* INTO r FROM resource x
		 WHERE x.chain_id = chain AND x.branch_id = branch AND x.id = resource_save.resource FOR UPDATE;
		IF NOT FOUND THEN
			RETURN NULL;
		END IF;
		IF seen IS NOT NULL AND seen <> r.version THEN
			RETURN jsonb_build_object('stale', true, 'id', r.id, 'version', r.version);
		END IF;
	END IF;
	UPDATE resource x SET title = p->>'title', description = coalesce(p->>'description', x.description),
	       picture_id = CASE WHEN p ? 'picture_id' THEN (p->>'picture_id')::bigint ELSE x.picture_id END,
	       version = x.version + CASE WHEN resource_save.resource IS NULL THEN 0 ELSE 1 END
	 WHERE x.chain_id = chain AND x.id = r.id RETURNING x.* INTO r;
	IF r.kind = 'people' THEN
		PERFORM set_members(chain, branch, r.id, ARRAY(SELECT jsonb_array_elements_text(p->'members')::bigint));
		RETURN jsonb_build_object('id', r.id, 'version', r.version);
	END IF;
	UPDATE resource_instance i SET title = e->>'title', archived_at = NULL
	  FROM jsonb_array_elements(p->'instances') e
	 WHERE i.chain_id = chain AND i.resource_id = r.id AND i.id = (e->>'id')::bigint
	   AND (i.title <> e->>'title' OR i.archived_at IS NOT NULL);
	UPDATE resource_instance i SET archived_at = now()
	 WHERE i.chain_id = chain AND i.resource_id = r.id AND i.archived_at IS NULL
	   AND NOT EXISTS (SELECT FROM jsonb_array_elements(p->'instances') e WHERE (e->>'id')::bigint = i.id);
	DELETE FROM resource_instance i
	 WHERE i.chain_id = chain AND i.resource_id = r.id AND i.archived_at IS NOT NULL
	   AND NOT EXISTS (SELECT FROM appointment_thing t WHERE t.chain_id = chain AND t.instance_id = i.id)
	   AND NOT EXISTS (SELECT FROM busy b WHERE b.chain_id = chain AND b.subject_kind = 'thing' AND b.subject_id = i.id)
	   AND i.staff_id IS NULL;
	INSERT INTO resource_instance (chain_id, resource_id, title)
	SELECT chain, r.id, e->>'title'
	  FROM jsonb_array_elements(p->'instances') WITH ORDINALITY x (e, n) WHERE e->>'id' IS NULL ORDER BY n;
	RETURN jsonb_build_object('id', r.id, 'version', r.version);
END $$;

CREATE OR REPLACE FUNCTION resource_archive(chain bigint, branch bigint, resource bigint, away boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	r resource;
BEGIN
	UPDATE resource x
	   SET archived_at = CASE WHEN away THEN coalesce(x.archived_at, now()) END, version = x.version + 1
	 WHERE x.chain_id = chain AND x.branch_id = branch AND x.id = resource
	RETURNING x.* INTO r;
	RETURN CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'title', r.title, 'version', r.version) END;
END $$;

SELECT callable('okno_app, okno_worker', 'works_everywhere', 'service_category_add', 'service_categories_order',
	'services_order', 'services_booked', 'service_category_archive', 'service_archive', 'services_archive', 'services_move', 'service_staff_set',
	'service_needs_set', 'service_follow', 'service_common', 'service_save', 'price_changed', 'price_opens', 'price_top', 'price_tops', 'prices_due',
	'price_preview', 'price_digest', 'price_write', 'prices_apply', 'price_plan', 'price_undo', 'resource_save',
	'resource_archive');
