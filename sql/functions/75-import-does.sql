-- import-does: who does imported services, and what imported people do.  A price
-- list has a column of people as a list of people has one of services; services
-- that are new here and name nobody are given to whom the person chose
-- (work.params.does: {who: all|some|nobody, ids}).

-- What a file's names of the other side mean: people for services, services for
-- people, as the branch spells them.  Unknown ones are refused, and a name that
-- several people have, unless one of them does the service already.
CREATE OR REPLACE FUNCTION import_others(w work) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	chain bigint := w.chain_id;
	field text := CASE w.subject WHEN 'services' THEN 'staff' ELSE 'services' END;
BEGIN
	WITH others AS MATERIALIZED (
		SELECT import_key(v.title) AS key, v.id, v.title AS name, 1 AS many
		  FROM service_branch sb
		  JOIN service v ON v.chain_id = chain AND v.id = sb.service_id AND v.archived_at IS NULL
		 WHERE field = 'services' AND sb.chain_id = chain AND sb.branch_id = w.branch_id
		 UNION ALL
		SELECT import_key(s.name), s.id, s.name, count(*) OVER (PARTITION BY import_key(s.name))
		  FROM staff_branch m
		  JOIN staff s ON s.chain_id = chain AND s.id = m.staff_id AND s.archived_at IS NULL
		 WHERE field = 'staff' AND m.chain_id = chain AND m.branch_id = w.branch_id),
	here AS MATERIALIZED (
		SELECT DISTINCT ON (o.key) o.key, o.name, o.many FROM others o ORDER BY o.key, o.id),
	doing AS MATERIALIZED (
		SELECT DISTINCT ss.service_id, o.key
		  FROM others o
		  JOIN service_staff ss ON ss.chain_id = chain AND ss.branch_id = w.branch_id AND ss.staff_id = o.id
		 WHERE o.many > 1),
	named AS (
		SELECT r.no, x.name AS written, o.name, o.many > 1 AND d.key IS NULL AS several
		  FROM work_row r
		 CROSS JOIN LATERAL jsonb_array_elements_text(r.p->field) x (name)
		  LEFT JOIN here o ON o.key = import_key(x.name)
		  LEFT JOIN doing d ON d.key = o.key AND d.service_id = r.ref_id
		 WHERE r.chain_id = chain AND r.work_id = w.id AND r.action IS NULL AND r.p ? field),
	told AS (
		SELECT n.no, jsonb_agg(DISTINCT n.name ORDER BY n.name) FILTER (WHERE n.name IS NOT NULL) AS names,
		       min(n.written) FILTER (WHERE n.name IS NULL) AS unknown, min(n.written) FILTER (WHERE n.several) AS several
		  FROM named n GROUP BY n.no)
	UPDATE work_row r
	   SET p = r.p || jsonb_build_object(field, coalesce(t.names, '[]')),
	       action = CASE WHEN coalesce(t.unknown, t.several) IS NOT NULL THEN 'reject' END,
	       reasons = CASE WHEN t.unknown IS NOT NULL
			THEN jsonb_build_array(jsonb_build_object('field', field, 'why', CASE field WHEN 'staff' THEN 'member' ELSE 'service' END,
				'value', t.unknown))
			WHEN t.several IS NOT NULL
			THEN jsonb_build_array(jsonb_build_object('field', field, 'why', 'namesakes', 'value', t.several)) ELSE '[]' END
	  FROM told t
	 WHERE r.chain_id = chain AND r.work_id = w.id AND r.no = t.no;
END $$;

-- Makes the people who do services in the branch those with these names: {id, p}.
-- Of a service that is put away nobody is left in any branch.
CREATE OR REPLACE FUNCTION import_services_does(w work, rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	chain bigint := w.chain_id;
BEGIN
	DELETE FROM service_staff ss
	 USING jsonb_to_recordset(rows) e (id bigint, p jsonb), staff s
	 WHERE ss.chain_id = chain AND ss.service_id = e.id AND e.p ? 'staff'
	   AND (ss.branch_id = w.branch_id OR e.p->'archived' = 'true')
	   AND s.chain_id = chain AND s.id = ss.staff_id AND s.archived_at IS NULL
	   AND NOT e.p->'staff' @> to_jsonb(s.name);
	WITH here AS MATERIALIZED (
		SELECT s.id, s.name
		  FROM staff_branch m
		  JOIN staff s ON s.chain_id = chain AND s.id = m.staff_id AND s.archived_at IS NULL
		 WHERE m.chain_id = chain AND m.branch_id = w.branch_id),
	wanted AS (
		SELECT e.id, n.name
		  FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)
		  JOIN service_branch sb ON sb.chain_id = chain AND sb.branch_id = w.branch_id AND sb.service_id = e.id
		 CROSS JOIN LATERAL jsonb_array_elements_text(e.p->'staff') n (name))
	INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
	SELECT chain, w.branch_id, t.id, min(h.id)
	  FROM wanted t
	  JOIN here h ON h.name = t.name
	  LEFT JOIN service_staff ss ON ss.chain_id = chain AND ss.branch_id = w.branch_id AND ss.service_id = t.id AND ss.staff_id = h.id
	 GROUP BY t.id, t.name
	HAVING count(ss.staff_id) = 0;
END $$;

-- Gives the services of these rows that are new here and that nobody does to
-- whom the person chose.  A row that was no new service remembers it, so that it
-- is taken back as the rest.
CREATE OR REPLACE FUNCTION import_services_given(w work, from_no int, to_no int) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	chain bigint := w.chain_id;
	who   text := w.params #>> '{does,who}';
BEGIN
	IF w.subject <> 'services' OR who IS NULL OR who = 'nobody' THEN
		RETURN;
	END IF;
	WITH bare AS MATERIALIZED (
		SELECT r.no, r.ref_id, r.action
		  FROM work_row r
		 WHERE r.chain_id = chain AND r.work_id = w.id AND r.no BETWEEN from_no AND to_no
		   AND (r.action = 'new' AND NOT r.p ? 'staff'
			OR r.action = 'change' AND NOT r.written AND r.changes ?| '{here,archived}' AND NOT r.changes ? 'staff')
		   AND NOT EXISTS (SELECT FROM service_staff ss
			WHERE ss.chain_id = chain AND ss.branch_id = w.branch_id AND ss.service_id = r.ref_id)),
	chosen AS MATERIALIZED (
		SELECT m.branch_id, m.staff_id, s.name
		  FROM staff_branch m
		  JOIN staff s ON s.chain_id = chain AND s.id = m.staff_id AND s.archived_at IS NULL AND s.kind = 'person'
		 WHERE m.chain_id = chain
		   AND (m.branch_id = w.branch_id OR who = 'all' AND w.params->'wide' = 'true')
		   AND (who = 'all' OR w.params #> '{does,ids}' @> to_jsonb(s.id))),
	given AS (
		INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
		SELECT chain, c.branch_id, b.ref_id, c.staff_id
		  FROM bare b
		  JOIN service_branch sb ON sb.chain_id = chain AND sb.service_id = b.ref_id
		  JOIN chosen c ON c.branch_id = sb.branch_id
		ON CONFLICT DO NOTHING
		RETURNING branch_id, service_id, staff_id),
	now_doing AS (
		SELECT g.service_id, jsonb_agg(DISTINCT c.name ORDER BY c.name) AS names
		  FROM given g JOIN chosen c USING (branch_id, staff_id)
		 WHERE g.branch_id = w.branch_id GROUP BY g.service_id)
	UPDATE work_row r SET changes = r.changes || jsonb_build_object('staff', jsonb_build_array('[]'::jsonb, n.names))
	  FROM bare b JOIN now_doing n ON n.service_id = b.ref_id
	 WHERE r.chain_id = chain AND r.work_id = w.id AND r.no = b.no AND b.action = 'change';
END $$;
