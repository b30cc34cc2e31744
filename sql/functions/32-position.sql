-- position: what services cost and take with those who hold a position (099-position-price.sql).

-- Makes right what the rows of members have of their positions: of services, of members, or
-- of both (NULL: of all).
CREATE OR REPLACE FUNCTION positions_spread(chain bigint, services bigint[], members bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE service_staff ss
	   SET position_price = p.price, position_duration = p.duration
	  FROM service_staff x
	  JOIN staff s ON s.chain_id = chain AND s.id = x.staff_id
	  LEFT JOIN service_position p ON p.chain_id = chain AND p.branch_id = x.branch_id AND p.service_id = x.service_id
		AND p.position_id = s.position_id
	 WHERE x.chain_id = chain AND (services IS NULL OR x.service_id = ANY (services)) AND (members IS NULL OR x.staff_id = ANY (members))
	   AND (x.position_price, x.position_duration) IS DISTINCT FROM (p.price, p.duration)
	   AND ss.chain_id = chain AND ss.branch_id = x.branch_id AND ss.service_id = x.service_id AND ss.staff_id = x.staff_id;
END $$;

-- Makes a row for each member whom a planned price of their position concerns, for whoever
-- books asks for prices by member; one with a price of their own keeps that.  It sees all
-- members, also those that who plans a change does not.
CREATE OR REPLACE FUNCTION price_holders() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	chain CONSTANT bigint := current_chain();
BEGIN
	IF NOT EXISTS (SELECT FROM price_change c WHERE c.chain_id = chain AND c.applied_at IS NULL AND c.undone_at IS NULL) THEN
		RETURN;
	END IF;
	DELETE FROM price_change_row r USING price_change c
	 WHERE c.chain_id = chain AND c.applied_at IS NULL AND c.undone_at IS NULL
	   AND r.chain_id = chain AND r.change_id = c.id AND r.position_id IS NOT NULL AND r.staff_id IS NOT NULL;
	INSERT INTO price_change_row (chain_id, change_id, service_id, branch_id, staff_id, position_id, old_min, old_max, new_min, new_max, due)
	SELECT chain, c.id, r.service_id, r.branch_id, ss.staff_id, r.position_id, r.old_min, r.old_max, r.new_min, r.new_max, c.from_day
	  FROM price_change c
	  JOIN price_change_row r ON r.chain_id = chain AND r.change_id = c.id AND r.position_id IS NOT NULL
	  JOIN service_staff ss ON ss.chain_id = chain AND ss.branch_id = r.branch_id AND ss.service_id = r.service_id AND ss.own_price IS NULL
	  JOIN staff s ON s.chain_id = chain AND s.id = ss.staff_id AND s.position_id = r.position_id
	 WHERE c.chain_id = chain AND c.applied_at IS NULL AND c.undone_at IS NULL;
END $$;

-- What a service costs and takes in a branch with those who hold these positions,
-- [{id, price, duration}]; a position with neither has none.  Others stay as they are, as
-- do those that who asks is not to change: whose staff they do not see.
CREATE OR REPLACE FUNCTION service_positions_set(chain bigint, branch bigint, service bigint, positions jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM service_position sp USING jsonb_array_elements(positions) m
	 WHERE sp.chain_id = chain AND sp.branch_id = branch AND sp.service_id = service AND sp.position_id = (m->>'id')::bigint
	   AND coalesce(m->>'price', m->>'duration') IS NULL;
	INSERT INTO service_position AS sp (chain_id, branch_id, service_id, position_id, price, duration)
	SELECT chain, branch, service, p.id, (m->>'price')::numeric, (m->>'duration')::smallint
	  FROM jsonb_array_elements(positions) m
	  JOIN position p ON p.chain_id = chain AND p.id = (m->>'id')::bigint
	 WHERE coalesce(m->>'price', m->>'duration') IS NOT NULL
	   AND (limit_among() IS NULL OR EXISTS (SELECT FROM staff s WHERE s.chain_id = chain AND s.position_id = p.id))
	ON CONFLICT (chain_id, branch_id, service_id, position_id) DO UPDATE
	   SET price = excluded.price, duration = excluded.duration
	 WHERE (sp.price, sp.duration) IS DISTINCT FROM (excluded.price, excluded.duration);
END $$;

-- Of price changes: makes what a service costs in a branch with those who hold a position
-- this; NULL: as in the branch.
CREATE OR REPLACE FUNCTION position_price_set(chain bigint, branch bigint, service bigint, of_position bigint, amount numeric) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM service_positions_set(chain, branch, service, jsonb_build_array(jsonb_build_object('id', of_position, 'price', amount,
			'duration', (SELECT sp.duration FROM service_position sp WHERE sp.chain_id = chain AND sp.branch_id = branch
				AND sp.service_id = service AND sp.position_id = of_position))))
	   FROM service_branch sb WHERE sb.chain_id = chain AND sb.branch_id = branch AND sb.service_id = service;
END $$;

SELECT callable('okno_app, okno_worker', 'positions_spread', 'price_holders', 'service_positions_set', 'position_price_set');
