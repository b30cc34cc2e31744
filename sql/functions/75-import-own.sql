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

-- Gives members the prices that rows {id, p} name of their positions.
CREATE OR REPLACE FUNCTION import_services_own(w work, rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF coalesce(w.params->'owns', '[]') = '[]' THEN
		RETURN;
	END IF;
	UPDATE service_staff ss
	   SET price = CASE jsonb_typeof(k.value) WHEN 'object' THEN (k.value->>(ss.branch_id || ':' || ss.staff_id))::numeric
			ELSE (k.value #>> '{}')::numeric END
	  FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)
	 CROSS JOIN LATERAL jsonb_each(e.p) k
	  JOIN staff s ON s.chain_id = w.chain_id AND k.key = 'own:' || s.position_id AND s.archived_at IS NULL
	 WHERE ss.chain_id = w.chain_id AND ss.service_id = e.id AND ss.staff_id = s.id
	   AND (ss.branch_id = w.branch_id OR w.params->'wide' = 'true')
	   AND (jsonb_typeof(k.value) <> 'object' OR k.value ? (ss.branch_id || ':' || ss.staff_id));
END $$;

-- The same for who does a service since these rows were written.  A row that was no new
-- service remembers it.
CREATE OR REPLACE FUNCTION import_own_given(w work, from_no int, to_no int) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF w.subject <> 'services' OR coalesce(w.params->'owns', '[]') = '[]' THEN
		RETURN;
	END IF;
	PERFORM import_services_own(w, (
		SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.ref_id, 'p', r.p)), '[]')
		  FROM work_row r
		 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no BETWEEN from_no AND to_no
		   AND (r.action = 'new' OR r.action = 'change' AND NOT r.written)));
	UPDATE work_row r SET changes = r.changes || x.came
	  FROM (SELECT c.no, jsonb_object_agg(k.key, jsonb_build_array(NULL, k.value)) AS came
		  FROM work_row c
		 CROSS JOIN LATERAL jsonb_each(c.p) k
		 WHERE c.chain_id = w.chain_id AND c.work_id = w.id AND c.no BETWEEN from_no AND to_no
		   AND c.action = 'change' AND NOT c.written AND k.key LIKE 'own:%' AND c.changes ?| '{here,archived,staff}'
		   AND NOT c.changes ? k.key
		 GROUP BY c.no) x
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no = x.no;
END $$;
