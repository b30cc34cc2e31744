-- import-own: prices of staff categories in a price list: columns that a person said to be
-- the price of a position, "own:ID".  They become the own prices of those who hold it and
-- do the service: where it is imported, or in all branches if the prices are the chain's.

-- The positions among the columns of a file.
CREATE OR REPLACE FUNCTION import_owns(columns jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT coalesce(jsonb_agg(substr(c, 5)::bigint ORDER BY c), '[]')
	  FROM jsonb_array_elements_text(columns) c WHERE c LIKE 'own:%'
$$;

-- A service that has prices of positions alone costs what they cost, the lowest to the
-- highest; one that is there already, if the file has several and no other: by a single
-- one it is not known what the rest costs.  own_open: one of them only begins.
DROP FUNCTION IF EXISTS import_own_prices(work);	-- it did not know the other columns
CREATE OR REPLACE FUNCTION import_own_prices(w work, columns jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF w.params->'owns' = '[]' THEN
		RETURN;
	END IF;
	UPDATE work_row r
	   SET p = r.p - 'own_open' || CASE WHEN NOT r.p ? 'price_min' AND o.low IS NOT NULL
				AND (r.action = 'new' OR jsonb_array_length(w.params->'owns') > 1 AND NOT columns ? 'price_min')
			THEN jsonb_build_object('price_min', o.low, 'price_max', CASE WHEN r.p ? 'own_open' THEN 0 ELSE o.high END)
			ELSE '{}' END
	  FROM work_row x
	 CROSS JOIN LATERAL (SELECT min((k.value #>> '{}')::numeric) AS low, max((k.value #>> '{}')::numeric) AS high
		  FROM jsonb_each(x.p) k WHERE k.key ~ '^own:') o
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND x.chain_id = r.chain_id AND x.work_id = r.work_id AND x.no = r.no
	   AND (r.action IS NULL OR r.action = 'new');
END $$;

-- Gives positions the prices that rows {id, p} name: one, or {"BRANCH": price}; null: none.
CREATE OR REPLACE FUNCTION import_services_own(w work, rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	chain bigint := w.chain_id;
	named jsonb := (
		SELECT jsonb_agg(jsonb_build_object('branch', sb.branch_id, 'service', e.id, 'position', p.id, 'price',
				CASE jsonb_typeof(e.p->o.key) WHEN 'object' THEN e.p->o.key->(sb.branch_id::text) ELSE e.p->o.key END))
		  FROM jsonb_array_elements_text(w.params->'owns') x (id)
		 CROSS JOIN LATERAL (SELECT 'own:' || x.id AS key) o
		  JOIN position p ON p.chain_id = chain AND p.id = x.id::bigint
		  JOIN jsonb_to_recordset(rows) e (id bigint, p jsonb) ON e.p ? o.key
		  JOIN service_branch sb ON sb.chain_id = chain AND sb.service_id = e.id
		   AND (sb.branch_id = w.branch_id OR w.params->'wide' = 'true'));
BEGIN
	IF named IS NULL THEN
		RETURN;
	END IF;
	UPDATE service_position sp SET price = n.price
	  FROM jsonb_to_recordset(named) n (branch bigint, service bigint, position bigint, price numeric)
	 WHERE sp.chain_id = chain AND sp.branch_id = n.branch AND sp.service_id = n.service AND sp.position_id = n.position
	   AND sp.price IS DISTINCT FROM n.price AND (n.price IS NOT NULL OR sp.duration IS NOT NULL);
	DELETE FROM service_position sp
	 USING jsonb_to_recordset(named) n (branch bigint, service bigint, position bigint, price numeric)
	 WHERE sp.chain_id = chain AND sp.branch_id = n.branch AND sp.service_id = n.service AND sp.position_id = n.position
	   AND n.price IS NULL AND sp.duration IS NULL;
	INSERT INTO service_position (chain_id, branch_id, service_id, position_id, price)
	SELECT chain, n.branch, n.service, n.position, n.price
	  FROM jsonb_to_recordset(named) n (branch bigint, service bigint, position bigint, price numeric)
	 WHERE n.price IS NOT NULL
	ON CONFLICT (chain_id, branch_id, service_id, position_id) DO NOTHING;
END $$;
DROP FUNCTION IF EXISTS import_own_given(work, int, int);	-- prices were of those who did the service
