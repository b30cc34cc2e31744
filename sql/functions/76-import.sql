-- import: a spreadsheet's rows against what is there.  The worker stages the
-- rows (import_stage), finds out what each means (import_compare), writes them
-- batch by batch (import_write) and takes them back likewise (import_undo).
--
-- What a subject has that can be imported is one JSON object a row, in the same
-- spelling as the rows of a file (import_now): so comparing, writing, and
-- writing back are the same for all fields.  Besides the fields of the file
-- there are archived, and here: whether this branch has it at all; of people the
-- day of their dismissal, which ends with their time in the archive.
--
-- A row keeps its cells while it may still be rejected: whatever settles it, empties
-- them, as it writes the row anyhow.
--
-- The tables were filled a moment ago and have no statistics yet, so the planner
-- takes thousands of rows for a few: the two functions that the worker calls
-- forbid it loops within loops, in all that they call.

-- Names are compared without case and superfluous blanks.
CREATE OR REPLACE FUNCTION import_key(named text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT lower(regexp_replace(trim(named), '\s+', ' ', 'g'))
$$;

-- What can be meant: every service or member of the chain, with its folder.
CREATE OR REPLACE FUNCTION import_known(chain bigint, what text)
RETURNS TABLE (id bigint, key text, folder text, archived boolean)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF what = 'services' THEN
		RETURN QUERY SELECT v.id, import_key(v.title), import_key(c.title), v.archived_at IS NOT NULL
		  FROM service v JOIN service_category c ON c.chain_id = chain AND c.id = v.category_id
		 WHERE v.chain_id = chain;
	ELSE
		RETURN QUERY SELECT s.id, import_key(s.name), '', s.archived_at IS NOT NULL
		  FROM staff s WHERE s.chain_id = chain AND s.kind = 'person';
	END IF;
END $$;

-- What these are now.  wide: of the chain, not of the branch.  owns: positions; of each
-- what it costs with those who hold it, "own:ID": one price in all of these branches
-- (null: theirs), else {"BRANCH": price}.
DROP FUNCTION IF EXISTS import_services_now(bigint, bigint, boolean, bigint[]);	-- it knew no positions
CREATE OR REPLACE FUNCTION import_services_now(chain bigint, branch bigint, wide boolean, ids bigint[], owns bigint[])
RETURNS TABLE (id bigint, now jsonb)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT v.id, jsonb_build_object('category', c.title, 'title', v.title, 'online_title', v.online_title, 'comment', v.comment,
		'price_min', trim_scale(CASE WHEN wide THEN v.price_min ELSE coalesce(sb.price_min, v.price_min) END),
		'price_max', trim_scale(CASE WHEN wide THEN v.price_max ELSE coalesce(sb.price_max, v.price_max) END),
		'duration', CASE WHEN wide THEN v.duration ELSE coalesce(sb.duration, v.duration) END,
		'online', CASE WHEN wide THEN v.online ELSE coalesce(sb.online, v.online) END,
		'before', v.before, 'after', v.after, 'sex', v.sex::text, 'booked_by', v.booked_by, 'vat', v.vat)
	       || jsonb_build_object('staff', coalesce(d.names, '[]'), 'archived', v.archived_at IS NOT NULL, 'here', wide OR sb.service_id IS NOT NULL)
	       || none.prices || coalesce(o.prices, '{}')
	  FROM unnest(ids) u (id)
	  JOIN service v ON v.chain_id = chain AND v.id = u.id
	  JOIN service_category c ON c.chain_id = chain AND c.id = v.category_id
	  LEFT JOIN service_branch sb ON sb.chain_id = chain AND sb.branch_id = branch AND sb.service_id = v.id
	  LEFT JOIN (SELECT ss.service_id, jsonb_agg(DISTINCT s.name ORDER BY s.name) AS names
		  FROM service_staff ss JOIN staff s ON s.chain_id = chain AND s.id = ss.staff_id AND s.archived_at IS NULL
		 WHERE ss.chain_id = chain AND ss.branch_id = branch GROUP BY ss.service_id) d ON d.service_id = v.id
	  LEFT JOIN (SELECT x.service_id, jsonb_object_agg('own:' || x.position_id, x.price) AS prices
		  FROM (SELECT sb.service_id, p.id AS position_id, CASE WHEN count(DISTINCT coalesce(sp.price, -1)) = 1
				THEN coalesce(to_jsonb(trim_scale(min(sp.price))), 'null')
				ELSE jsonb_object_agg(sb.branch_id, trim_scale(sp.price)) END AS price
			  FROM unnest(owns) p (id)
			  JOIN service_branch sb ON sb.chain_id = chain AND (wide OR sb.branch_id = branch)
			  LEFT JOIN service_position sp ON sp.chain_id = chain AND sp.branch_id = sb.branch_id AND sp.service_id = sb.service_id
				AND sp.position_id = p.id
			 GROUP BY sb.service_id, p.id) x
		 GROUP BY x.service_id) o ON o.service_id = v.id
	 CROSS JOIN (SELECT coalesce(jsonb_object_agg('own:' || p.id, NULL), '{}') AS prices FROM unnest(owns) p (id)) none;
END $$;

CREATE OR REPLACE FUNCTION import_staff_now(chain bigint, branch bigint, ids bigint[])
RETURNS TABLE (id bigint, now jsonb)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT s.id, jsonb_build_object('name', s.name, 'position', coalesce(p.title, ''), 'specialization', s.specialization,
		'information', s.information, 'online', coalesce(sb.online, true), 'hired_on', coalesce(s.hired_on::text, ''),
		'services', (SELECT coalesce(jsonb_agg(DISTINCT v.title ORDER BY v.title), '[]')
			FROM service_staff ss JOIN service v ON v.chain_id = chain AND v.id = ss.service_id AND v.archived_at IS NULL
			WHERE ss.chain_id = chain AND ss.branch_id = branch AND ss.staff_id = s.id),
		'archived', s.archived_at IS NOT NULL, 'here', sb.staff_id IS NOT NULL, 'dismissed_on', coalesce(s.dismissed_on::text, ''))
	  FROM unnest(ids) u (id)
	  JOIN staff s ON s.chain_id = chain AND s.id = u.id
	  LEFT JOIN position p ON p.chain_id = chain AND p.id = s.position_id
	  LEFT JOIN staff_branch sb ON sb.chain_id = chain AND sb.branch_id = branch AND sb.staff_id = s.id;
END $$;

CREATE OR REPLACE FUNCTION import_now(w work, ids bigint[])
RETURNS TABLE (id bigint, now jsonb)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF w.subject = 'services' THEN
		RETURN QUERY SELECT * FROM import_services_now(w.chain_id, w.branch_id, w.params->'wide' = 'true', ids,
			ARRAY(SELECT p::bigint FROM jsonb_array_elements_text(w.params->'owns') p));
	ELSE
		RETURN QUERY SELECT * FROM import_staff_now(w.chain_id, w.branch_id, ids);
	END IF;
END $$;

-- ---- reading ----------------------------------------------------------------

-- Stages rows: [{no, p, cells, reasons}].  The first batch forgets what was there.
CREATE OR REPLACE FUNCTION import_stage(chain bigint, of_work bigint, first boolean, share int, rows jsonb) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
	IF first THEN
		DELETE FROM work_row r WHERE r.chain_id = chain AND r.work_id = of_work;
	END IF;
	INSERT INTO work_row (chain_id, work_id, no, p, cells, reasons, action)
	SELECT chain, of_work, (e->>'no')::int, e->'p', e->'cells', e->'reasons', CASE WHEN e->'reasons' <> '[]' THEN 'reject' END
	  FROM jsonb_array_elements(rows) e;
	UPDATE work w SET done = share, total = 1000
	 WHERE w.chain_id = chain AND w.id = of_work AND w.state = 'waiting' AND w.step = 'read';
	RETURN FOUND;
END $$;

-- Which service or member each row means: by its number, else by its name (with
-- its folder, if the file has any); one that was put away if there is no other.
-- A section, the heading of the rows on a price list, is a folder, too: but it
-- moves nothing.  Where its folder has no such service, and all of the chain and
-- of the file just one, it is that.
CREATE OR REPLACE FUNCTION import_match(w work) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	WITH known AS MATERIALIZED (
		SELECT k.* FROM import_known(w.chain_id, w.subject) k),
	named AS (
		SELECT k.key, NULL::text AS folder, count(*) FILTER (WHERE NOT k.archived) AS many,
		       min(k.id) FILTER (WHERE NOT k.archived) AS live, max(k.id) AS any_id
		  FROM known k GROUP BY k.key
		 UNION ALL
		SELECT k.key, k.folder, count(*) FILTER (WHERE NOT k.archived), min(k.id) FILTER (WHERE NOT k.archived), max(k.id)
		  FROM known k GROUP BY k.key, k.folder),
	wanted AS (
		SELECT r.no, (r.p->>'id')::bigint AS id, import_key(coalesce(r.p->>'title', r.p->>'name')) AS key,
		       import_key(coalesce(r.p->>'category', r.p->>'section')) AS folder,
		       r.p ? 'section' AND NOT r.p ? 'category' AND count(*) OVER (PARTITION BY import_key(r.p->>'title')) = 1 AS loose
		  FROM work_row r
		 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.action IS NULL),
	meant AS (
		SELECT t.no, t.id AS asked, k.id AS by_id, n.many, coalesce(n.live, e.live, n.any_id) AS by_name
		  FROM wanted t
		  LEFT JOIN known k ON k.id = t.id
		  LEFT JOIN named n ON n.key = t.key AND coalesce(n.folder, '/') = coalesce(t.folder, '/')
		  LEFT JOIN named e ON t.loose AND e.key = t.key AND e.folder IS NULL AND e.many = 1)
	UPDATE work_row r
	   SET p = CASE WHEN NOT r.p ? 'section' THEN r.p
			WHEN r.p ? 'category' OR m.by_name IS NOT NULL THEN r.p - 'section'
			ELSE r.p - 'section' || jsonb_build_object('category', r.p->'section') END,
	       ref_id = CASE WHEN m.asked IS NOT NULL THEN m.by_id ELSE m.by_name END,
	       action = CASE WHEN m.asked IS NOT NULL AND m.by_id IS NULL OR m.asked IS NULL AND m.many > 1 THEN 'reject' END,
	       reasons = CASE WHEN m.asked IS NOT NULL AND m.by_id IS NULL
			THEN jsonb_build_array(jsonb_build_object('field', 'id', 'why', 'unknown', 'value', m.asked::text))
			WHEN m.asked IS NULL AND m.many > 1 THEN '[{"field": "id", "why": "ambiguous"}]' ELSE '[]' END
	  FROM meant m
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no = m.no;
	WITH twice AS (
		SELECT r.no, first_value(r.no) OVER (PARTITION BY coalesce(r.ref_id::text,
			'/' || coalesce(import_key(r.p->>'category'), '') || '/' || import_key(coalesce(r.p->>'title', r.p->>'name')))
			ORDER BY r.no) AS first
		  FROM work_row r
		 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.action IS NULL)
	UPDATE work_row r
	   SET action = 'reject', reasons = jsonb_build_array(jsonb_build_object('field', '', 'why', 'twice', 'value', t.first::text))
	  FROM twice t
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no = t.no AND t.no <> t.first;
END $$;

-- Rows that ask for more than their person may: of present ones the fields that
-- would change, of new ones that they are made at all, and where.  Who does not
-- work in all branches changes what this branch has of a service, and members
-- of this branch.
CREATE OR REPLACE FUNCTION import_refuse(w work) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	may   jsonb := coalesce(w.params->'may', '{}');
	local text[] := '{price_min,price_max,duration,online,staff,here,own}';
BEGIN
	UPDATE work_row r SET action = 'reject', changes = NULL, reasons = jsonb_build_array(x.reason)
	  FROM (SELECT r.no, (
			SELECT jsonb_build_object('field', k.key, 'why', CASE WHEN may->g.name = 'false' THEN 'right' ELSE 'common' END)
			  FROM jsonb_object_keys(r.changes) k (key)
			 CROSS JOIN LATERAL (SELECT CASE WHEN k.key LIKE 'own:%' THEN 'own' ELSE k.key END AS name) g
			 WHERE may->g.name = 'false' OR may->'common' = 'false' AND CASE w.subject
				WHEN 'services' THEN g.name <> ALL (local) ELSE g.name = 'here' END
			 ORDER BY k.key LIMIT 1) AS reason
		  FROM work_row r
		 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.action = 'change') x
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no = x.no AND x.reason IS NOT NULL;
	IF may->'create' = 'false' THEN
		UPDATE work_row r SET action = 'reject', reasons = '[{"field": "", "why": "create"}]'
		 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.action = 'new';
	END IF;
	UPDATE work_row r SET action = 'reject', reasons = jsonb_build_array(jsonb_build_object('field', f.name, 'why', 'right'))
	  FROM (VALUES ('staff'), ('services')) f (name)
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.action = 'new' AND r.p ? f.name AND may->f.name = 'false';
	IF may->'folder' = 'false' THEN
		UPDATE work_row r SET action = 'reject',
		       reasons = jsonb_build_array(jsonb_build_object('field', f.name, 'why', 'folder', 'value', r.p->>f.name))
		  FROM (VALUES (CASE w.subject WHEN 'services' THEN 'category' ELSE 'position' END)) f (name)
		 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.action IN ('new', 'change') AND r.p ? f.name
		   AND import_key(r.p->>f.name) NOT IN (
			SELECT import_key(c.title) FROM service_category c
			 WHERE w.subject = 'services' AND c.chain_id = w.chain_id AND c.archived_at IS NULL
			 UNION ALL
			SELECT import_key(o.title) FROM position o WHERE w.subject = 'staff' AND o.chain_id = w.chain_id);
	END IF;
END $$;

-- Finds out what each staged row would do, and asks the person.
CREATE OR REPLACE FUNCTION import_compare(chain bigint, of_work bigint, told jsonb) RETURNS void
LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
	w work;
BEGIN
	SELECT x.* INTO w FROM work x WHERE x.chain_id = chain AND x.id = of_work AND x.state = 'waiting' AND x.step = 'read' FOR UPDATE;
	IF NOT FOUND THEN
		RETURN;
	END IF;
	w.params := w.params || jsonb_build_object('owns', import_owns(told->'columns'));
	UPDATE work x SET params = w.params WHERE x.chain_id = chain AND x.id = of_work;
	PERFORM import_match(w);
	PERFORM import_others(w);
	UPDATE work_row r
	   SET action = 'new', p = CASE WHEN w.subject = 'services' AND NOT r.p ? 'category'
			THEN r.p || jsonb_build_object('category', w.params->>'folder') ELSE r.p END
	 WHERE r.chain_id = chain AND r.work_id = of_work AND r.action IS NULL AND r.ref_id IS NULL;
	PERFORM import_own_prices(w, told->'columns');
	WITH present AS MATERIALIZED (
		SELECT * FROM import_now(w, ARRAY(SELECT r.ref_id FROM work_row r
			WHERE r.chain_id = chain AND r.work_id = of_work AND r.action IS NULL))),
	differs AS (
		SELECT r.no, (SELECT jsonb_object_agg(f.key, jsonb_build_array(n.now->f.key, f.value))
			  FROM jsonb_each(r.p || '{"archived": false, "here": true}'
				|| CASE WHEN n.now->'archived' = 'true' AND n.now ? 'dismissed_on' THEN '{"dismissed_on": ""}' ELSE '{}' END::jsonb) f
			 WHERE f.key <> 'id' AND n.now->f.key IS DISTINCT FROM f.value
			   AND NOT (f.key IN ('category', 'position') AND import_key(n.now->>f.key) = import_key(f.value #>> '{}'))) AS changes
		  FROM work_row r
		  JOIN present n ON n.id = r.ref_id
		 WHERE r.chain_id = chain AND r.work_id = of_work AND r.action IS NULL)
	UPDATE work_row r
	   SET action = CASE WHEN d.changes IS NULL THEN 'same' ELSE 'change' END, changes = d.changes,
	       cells = CASE WHEN d.changes IS NULL THEN '[]' ELSE r.cells END
	  FROM differs d
	 WHERE r.chain_id = chain AND r.work_id = of_work AND r.no = d.no;
	PERFORM import_refuse(w);
	UPDATE work x
	   SET state = 'asking', done = 0, total = n.new + n.change, rejected = n.reject,
	       result = told || jsonb_build_object('new', n.new, 'change', n.change, 'same', n.same)
	  FROM (SELECT count(*) FILTER (WHERE r.action = 'new') AS new, count(*) FILTER (WHERE r.action = 'change') AS change,
		       count(*) FILTER (WHERE r.action = 'same') AS same, count(*) FILTER (WHERE r.action = 'reject') AS reject
		  FROM work_row r WHERE r.chain_id = chain AND r.work_id = of_work) n
	 WHERE x.chain_id = chain AND x.id = of_work;
END $$;

-- ---- writing ----------------------------------------------------------------

-- Folders that rows name and that are not there: made, in the order of the
-- rows.  Their ids.
CREATE OR REPLACE FUNCTION import_folders(w work, titles text[]) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
	made bigint[] := '{}';
	one  bigint;
	t    text;
BEGIN
	FOREACH t IN ARRAY titles LOOP
		one := NULL;
		IF w.subject = 'services' THEN
			IF NOT EXISTS (SELECT FROM service_category c
				WHERE c.chain_id = w.chain_id AND c.archived_at IS NULL AND import_key(c.title) = import_key(t)) THEN
				one := service_category_add(w.chain_id, t);
			END IF;
		ELSIF t <> '' AND NOT EXISTS (SELECT FROM position o
			WHERE o.chain_id = w.chain_id AND import_key(o.title) = import_key(t)) THEN
			INSERT INTO position (chain_id, title) VALUES (w.chain_id, t) RETURNING id INTO one;
		END IF;
		made := made || one;
	END LOOP;
	RETURN array_remove(made, NULL);
END $$;

-- Branches that have the chain's prices, length or online of a service follow them.
CREATE OR REPLACE FUNCTION import_services_follow(chain bigint, rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE service_branch sb
	   SET price_min = CASE WHEN (sb.price_min, sb.price_max) = (v.price_min, v.price_max)
			THEN coalesce((e.p->>'price_min')::numeric, sb.price_min) ELSE sb.price_min END,
	       price_max = CASE WHEN (sb.price_min, sb.price_max) = (v.price_min, v.price_max)
			THEN coalesce((e.p->>'price_max')::numeric, sb.price_max) ELSE sb.price_max END,
	       duration = CASE WHEN sb.duration = v.duration THEN coalesce((e.p->>'duration')::smallint, sb.duration) ELSE sb.duration END,
	       online = CASE WHEN sb.online = v.online THEN coalesce((e.p->>'online')::boolean, sb.online) ELSE sb.online END
	  FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)
	  JOIN service v ON v.chain_id = chain AND v.id = e.id
	  JOIN branch b ON b.chain_id = chain
	 WHERE sb.chain_id = chain AND sb.branch_id = b.id AND sb.service_id = v.id
	   AND e.p ?| '{price_min,price_max,duration,online}';
END $$;

-- Writes into services what rows {id, p} say; what p does not name stays.  Of a
-- chain with one branch, that has what the chain has.
CREATE OR REPLACE FUNCTION import_services_write(w work, rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	chain bigint := w.chain_id;
	wide  boolean := w.params->'wide' = 'true';
	whole boolean := wide OR w.params->'many' = 'false';
BEGIN
	IF wide THEN
		PERFORM import_services_follow(chain, rows);
	END IF;
	WITH folder AS MATERIALIZED (
		SELECT import_key(c.title) AS key, min(c.id) AS id
		  FROM service_category c WHERE c.chain_id = chain AND c.archived_at IS NULL GROUP BY 1),
	named AS MATERIALIZED (
		SELECT e.id, e.p, import_key(e.p->>'category') AS key FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)),
	told AS (
		SELECT n.id, n.p, f.id AS category_id FROM named n LEFT JOIN folder f ON f.key = n.key)
	UPDATE service v
	   SET category_id = coalesce(t.category_id, v.category_id), title = coalesce(t.p->>'title', v.title),
	       online_title = coalesce(t.p->>'online_title', v.online_title), comment = coalesce(t.p->>'comment', v.comment),
	       before = coalesce((t.p->>'before')::smallint, v.before), after = coalesce((t.p->>'after')::smallint, v.after),
	       sex = coalesce((t.p->>'sex')::smallint, v.sex), booked_by = coalesce(t.p->>'booked_by', v.booked_by),
	       vat = coalesce(t.p->>'vat', v.vat),
	       price_min = coalesce(CASE WHEN whole THEN (t.p->>'price_min')::numeric END, v.price_min),
	       price_max = coalesce(CASE WHEN whole THEN (t.p->>'price_max')::numeric END, v.price_max),
	       duration = coalesce(CASE WHEN whole THEN (t.p->>'duration')::smallint END, v.duration),
	       online = coalesce(CASE WHEN whole THEN (t.p->>'online')::boolean END, v.online),
	       archived_at = CASE t.p->'archived' WHEN 'true' THEN now() WHEN 'false' THEN NULL ELSE v.archived_at END,
	       version = v.version + 1
	  FROM told t
	 WHERE v.chain_id = chain AND v.id = t.id;
	UPDATE service_category c SET archived_at = NULL
	  FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)
	  JOIN service v ON v.chain_id = chain AND v.id = e.id
	 WHERE c.chain_id = chain AND c.id = v.category_id AND c.archived_at IS NOT NULL AND e.p->'archived' = 'false';
	IF wide THEN
		PERFORM import_services_does(w, rows);
		PERFORM import_services_own(w, rows);
		RETURN;
	END IF;
	INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration, online)
	SELECT chain, w.branch_id, v.id, v.price_min, v.price_max, v.duration, v.online
	  FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)
	  JOIN service v ON v.chain_id = chain AND v.id = e.id
	 WHERE e.p->'here' = 'true'
	ON CONFLICT DO NOTHING;
	UPDATE service_branch sb
	   SET price_min = coalesce((e.p->>'price_min')::numeric, sb.price_min),
	       price_max = coalesce((e.p->>'price_max')::numeric, sb.price_max),
	       duration = coalesce((e.p->>'duration')::smallint, sb.duration),
	       online = coalesce((e.p->>'online')::boolean, sb.online)
	  FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)
	 WHERE sb.chain_id = chain AND sb.branch_id = w.branch_id AND sb.service_id = e.id
	   AND e.p ?| '{price_min,price_max,duration,online}';
	PERFORM import_services_does(w, rows);
	PERFORM import_services_own(w, rows);
	DELETE FROM service_branch sb
	 USING jsonb_to_recordset(rows) e (id bigint, p jsonb)
	 WHERE sb.chain_id = chain AND sb.branch_id = w.branch_id AND sb.service_id = e.id AND e.p->'here' = 'false'
	   AND NOT EXISTS (SELECT FROM service_staff ss
		WHERE ss.chain_id = chain AND ss.branch_id = w.branch_id AND ss.service_id = e.id);
END $$;

-- Adds the new services of these rows, in their order, behind the present ones;
-- wide: in all branches.
CREATE OR REPLACE FUNCTION import_services_add(w work, from_no int, to_no int) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	chain bigint := w.chain_id;
	lowest int := (SELECT coalesce(min(v.weight), 1) FROM service v WHERE v.chain_id = chain);
	rows   jsonb;
BEGIN
	WITH folder AS MATERIALIZED (
		SELECT import_key(c.title) AS key, min(c.id) AS id
		  FROM service_category c WHERE c.chain_id = chain AND c.archived_at IS NULL GROUP BY 1),
	named AS MATERIALIZED (
		SELECT r.no, r.p, import_key(r.p->>'category') AS key, row_number() OVER (ORDER BY r.no) AS n
		  FROM work_row r
		 WHERE r.chain_id = chain AND r.work_id = w.id AND r.no BETWEEN from_no AND to_no AND r.action = 'new' AND NOT r.written),
	made AS (
		INSERT INTO service (chain_id, category_id, title, online_title, comment, weight, sex, price_min, price_max, duration,
			online, booked_by, vat, before, after)
		SELECT chain, f.id, n.p->>'title', coalesce(n.p->>'online_title', ''), coalesce(n.p->>'comment', ''), lowest - n.n,
		       coalesce((n.p->>'sex')::smallint, 0), coalesce((n.p->>'price_min')::numeric, 0),
		       coalesce((n.p->>'price_max')::numeric, 0), coalesce((n.p->>'duration')::smallint, 60),
		       coalesce((n.p->>'online')::boolean, true), coalesce(n.p->>'booked_by', 'everybody'),
		       coalesce(n.p->>'vat', 'none'), coalesce((n.p->>'before')::smallint, 0), coalesce((n.p->>'after')::smallint, 0)
		  FROM named n JOIN folder f ON f.key = n.key
		 ORDER BY n.n
		RETURNING id),
	pairs AS (
		SELECT m.id, row_number() OVER (ORDER BY m.id) AS n FROM made m)
	UPDATE work_row r SET ref_id = p.id, written = true, cells = '[]'
	  FROM pairs p JOIN named n USING (n)
	 WHERE r.chain_id = chain AND r.work_id = w.id AND r.no = n.no;
	INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration, online)
	SELECT chain, b.id, v.id, v.price_min, v.price_max, v.duration, v.online
	  FROM work_row r
	  JOIN service v ON v.chain_id = chain AND v.id = r.ref_id
	  JOIN branch b ON b.chain_id = chain AND b.archived_at IS NULL AND (b.id = w.branch_id OR w.params->'wide' = 'true')
	 WHERE r.chain_id = chain AND r.work_id = w.id AND r.no BETWEEN from_no AND to_no AND r.action = 'new' AND r.written;
	rows := (
		SELECT jsonb_agg(jsonb_build_object('id', r.ref_id, 'p', r.p))
		  FROM work_row r
		 WHERE r.chain_id = chain AND r.work_id = w.id AND r.no BETWEEN from_no AND to_no
		   AND r.action = 'new' AND r.written AND (r.p ? 'staff' OR w.params->'owns' <> '[]'));
	PERFORM import_services_does(w, rows);
	PERFORM import_services_own(w, rows);
END $$;

-- Makes the services of members in the branch those with these titles: {id, p}.
CREATE OR REPLACE FUNCTION import_staff_does(w work, rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	chain bigint := w.chain_id;
BEGIN
	DELETE FROM service_staff ss
	 USING jsonb_to_recordset(rows) e (id bigint, p jsonb), service v
	 WHERE ss.chain_id = chain AND ss.branch_id = w.branch_id AND ss.staff_id = e.id AND e.p ? 'services'
	   AND v.chain_id = chain AND v.id = ss.service_id AND NOT e.p->'services' @> to_jsonb(v.title);
	WITH here AS MATERIALIZED (
		SELECT v.title, min(v.id) AS id
		  FROM service_branch sb
		  JOIN service v ON v.chain_id = chain AND v.id = sb.service_id AND v.archived_at IS NULL
		 WHERE sb.chain_id = chain AND sb.branch_id = w.branch_id GROUP BY v.title),
	lacking AS (
		SELECT e.id, s.title
		  FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)
		 CROSS JOIN LATERAL jsonb_array_elements_text(e.p->'services') s (title)
		EXCEPT
		SELECT ss.staff_id, v.title
		  FROM service_staff ss
		  JOIN service v ON v.chain_id = chain AND v.id = ss.service_id AND v.archived_at IS NULL
		 WHERE ss.chain_id = chain AND ss.branch_id = w.branch_id)
	INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
	SELECT chain, w.branch_id, h.id, l.id
	  FROM lacking l
	  JOIN here h ON h.title = l.title
	ON CONFLICT DO NOTHING;
END $$;

-- The same for members.
CREATE OR REPLACE FUNCTION import_staff_write(w work, rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	chain bigint := w.chain_id;
BEGIN
	UPDATE staff s
	   SET name = coalesce(e.p->>'name', s.name), specialization = coalesce(e.p->>'specialization', s.specialization),
	       information = coalesce(e.p->>'information', s.information),
	       position_id = CASE WHEN e.p->>'position' = '' THEN NULL WHEN e.p ? 'position' THEN (
			SELECT min(o.id) FROM position o WHERE o.chain_id = chain AND import_key(o.title) = import_key(e.p->>'position'))
			ELSE s.position_id END,
	       hired_on = CASE WHEN e.p ? 'hired_on' THEN nullif(e.p->>'hired_on', '')::date ELSE s.hired_on END,
	       archived_at = CASE e.p->'archived' WHEN 'true' THEN now() WHEN 'false' THEN NULL ELSE s.archived_at END,
	       dismissed_on = CASE WHEN e.p ? 'dismissed_on' THEN nullif(e.p->>'dismissed_on', '')::date ELSE s.dismissed_on END,
	       version = s.version + 1
	  FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)
	 WHERE s.chain_id = chain AND s.id = e.id;
	INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight)
	SELECT chain, w.branch_id, e.id, (SELECT coalesce(min(o.weight), 1) FROM staff_branch o
			WHERE o.chain_id = chain AND o.branch_id = w.branch_id) - row_number() OVER ()
	  FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)
	 WHERE e.p->'here' = 'true'
	ON CONFLICT DO NOTHING;
	UPDATE staff_branch sb SET online = (e.p->>'online')::boolean
	  FROM jsonb_to_recordset(rows) e (id bigint, p jsonb)
	 WHERE sb.chain_id = chain AND sb.branch_id = w.branch_id AND sb.staff_id = e.id AND e.p ? 'online';
	PERFORM import_staff_does(w, rows);
	DELETE FROM staff_branch sb
	 USING jsonb_to_recordset(rows) e (id bigint, p jsonb)
	 WHERE sb.chain_id = chain AND sb.branch_id = w.branch_id AND sb.staff_id = e.id AND e.p->'here' = 'false'
	   AND NOT EXISTS (SELECT FROM appointment a
		WHERE a.chain_id = chain AND a.branch_id = w.branch_id AND a.staff_id = e.id);
END $$;

CREATE OR REPLACE FUNCTION import_staff_add(w work, from_no int, to_no int) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	r record;
	made bigint;
BEGIN
	FOR r IN
		SELECT x.no, x.p FROM work_row x
		 WHERE x.chain_id = w.chain_id AND x.work_id = w.id AND x.no BETWEEN from_no AND to_no AND x.action = 'new' AND NOT x.written
		 ORDER BY x.no
	LOOP
		INSERT INTO staff (chain_id, name, hue) VALUES (w.chain_id, r.p->>'name', r.no % 8) RETURNING id INTO made;
		UPDATE work_row x SET ref_id = made, written = true, cells = '[]'
		 WHERE x.chain_id = w.chain_id AND x.work_id = w.id AND x.no = r.no;
		PERFORM import_staff_write(w, jsonb_build_array(jsonb_build_object('id', made, 'p', (r.p - 'id') || '{"here": true}')));
	END LOOP;
END $$;

-- Writes rows {id, p}; the offers they concern, and what people cost by their positions,
-- are made anew at the end, not one by one.
CREATE OR REPLACE FUNCTION import_put(w work, rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF w.subject = 'services' THEN
		PERFORM import_services_write(w, rows);
	ELSE
		PERFORM import_staff_write(w, rows);
	END IF;
END $$;

CREATE OR REPLACE FUNCTION import_offers(w work, ids bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM price_holders();
	PERFORM positions_spread(w.chain_id, CASE w.subject WHEN 'services' THEN ids END, CASE w.subject WHEN 'staff' THEN ids END);
	IF w.subject = 'services' THEN
		DELETE FROM offer o USING unnest(ids) u (id), branch b
		 WHERE b.chain_id = w.chain_id AND o.chain_id = w.chain_id AND o.branch_id = b.id AND o.service_id = u.id;
		INSERT INTO offer
		SELECT o.* FROM unnest(ids) u (id) JOIN branch b ON b.chain_id = w.chain_id
		  JOIN offer_now o ON o.chain_id = w.chain_id AND o.branch_id = b.id AND o.service_id = u.id;
	ELSE
		DELETE FROM offer o USING unnest(ids) u (id), branch b
		 WHERE b.chain_id = w.chain_id AND o.chain_id = w.chain_id AND o.branch_id = b.id AND o.staff_id = u.id;
		INSERT INTO offer
		SELECT o.* FROM unnest(ids) u (id) JOIN branch b ON b.chain_id = w.chain_id
		  JOIN offer_now o ON o.chain_id = w.chain_id AND o.branch_id = b.id AND o.staff_id = u.id;
	END IF;
END $$;

-- Ends a step, or says that there is more to do.
CREATE OR REPLACE FUNCTION import_more(w work, batch int, ended text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE work x
	   SET done = x.done + batch, state = coalesce(ended, x.state), ended_at = CASE WHEN ended IS NOT NULL THEN now() END,
	       file_id = CASE WHEN ended IS NULL THEN x.file_id END
	 WHERE x.chain_id = w.chain_id AND x.id = w.id;
	RETURN ended IS NULL;
END $$;

-- Writes the next batch; whether there is more to do.  A row whose service or
-- member was changed since the person looked at it is left alone.
CREATE OR REPLACE FUNCTION import_write(w work, most int) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	b    record;
	made bigint[];
	rows jsonb;
BEGIN
	SELECT min(x.no) AS from_no, max(x.no) AS to_no, count(*) AS many INTO b
	  FROM (SELECT r.no FROM work_row r
		 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.action IN ('new', 'change') AND NOT r.written
		 ORDER BY r.no LIMIT most) x;
	IF b.many = 0 THEN
		RETURN import_more(w, 0, 'done');
	END IF;
	made := import_folders(w, ARRAY(
		SELECT x.title
		  FROM (SELECT r.no, CASE w.subject WHEN 'services' THEN coalesce(r.changes #>> '{category,1}', CASE r.action WHEN 'new' THEN r.p->>'category' END)
				ELSE coalesce(r.changes #>> '{position,1}', CASE r.action WHEN 'new' THEN r.p->>'position' END) END AS title
			  FROM work_row r
			 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no BETWEEN b.from_no AND b.to_no
			   AND r.action IN ('new', 'change') AND NOT r.written) x
		 WHERE x.title IS NOT NULL GROUP BY x.title ORDER BY min(x.no)));
	UPDATE work x SET result = x.result || jsonb_build_object('made', coalesce(x.result->'made', '[]') || to_jsonb(made))
	 WHERE x.chain_id = w.chain_id AND x.id = w.id AND made <> '{}';
	IF w.subject = 'services' THEN
		PERFORM import_services_add(w, b.from_no, b.to_no);
	ELSE
		PERFORM import_staff_add(w, b.from_no, b.to_no);
	END IF;
	WITH present AS MATERIALIZED (
		SELECT * FROM import_now(w, ARRAY(SELECT r.ref_id FROM work_row r WHERE r.chain_id = w.chain_id AND r.work_id = w.id
			AND r.no BETWEEN b.from_no AND b.to_no AND r.action = 'change' AND NOT r.written)))
	UPDATE work_row r
	   SET action = 'reject', reasons = '[{"field": "", "why": "stale"}]'
	  FROM present n
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no BETWEEN b.from_no AND b.to_no
	   AND r.action = 'change' AND NOT r.written AND r.ref_id = n.id
	   AND EXISTS (SELECT FROM jsonb_each(r.changes) c WHERE n.now->c.key IS DISTINCT FROM c.value->0);
	SELECT jsonb_agg(jsonb_build_object('id', r.ref_id, 'p',
			(SELECT jsonb_object_agg(c.key, c.value->1) FROM jsonb_each(r.changes) c))) INTO rows
	  FROM work_row r
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no BETWEEN b.from_no AND b.to_no
	   AND r.action = 'change' AND NOT r.written;
	IF rows IS NOT NULL THEN
		PERFORM import_put(w, rows);
	END IF;
	PERFORM import_services_given(w, b.from_no, b.to_no);
	PERFORM import_offers(w, ARRAY(SELECT r.ref_id FROM work_row r
		WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no BETWEEN b.from_no AND b.to_no
		  AND (r.action = 'change' AND NOT r.written OR r.action = 'new')));
	UPDATE work_row r SET written = true, cells = '[]'
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no BETWEEN b.from_no AND b.to_no AND r.action = 'change';
	UPDATE work x SET rejected = (SELECT count(*) FROM work_row r
		WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.action = 'reject')
	 WHERE x.chain_id = w.chain_id AND x.id = w.id;
	RETURN import_more(w, b.many::int, NULL);
END $$;

-- Takes the next batch back, the last rows first: what was new is put away,
-- what was changed gets its former values where nobody has changed them since.
-- A member who is booked already stays.
CREATE OR REPLACE FUNCTION import_undo(w work, most int) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	b    record;
	rows jsonb;
BEGIN
	SELECT min(x.no) AS from_no, max(x.no) AS to_no, count(*) AS many INTO b
	  FROM (SELECT r.no FROM work_row r
		 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.written ORDER BY r.no DESC LIMIT most) x;
	IF b.many = 0 THEN
		UPDATE service_category c SET archived_at = now()
		 WHERE w.subject = 'services' AND c.chain_id = w.chain_id AND w.result->'made' @> to_jsonb(c.id) AND c.archived_at IS NULL
		   AND NOT EXISTS (SELECT FROM service v
			WHERE v.chain_id = w.chain_id AND v.category_id = c.id AND v.archived_at IS NULL);
		RETURN import_more(w, 0, CASE WHEN w.params->'stopped' = 'true' THEN 'cancelled' ELSE 'undone' END);
	END IF;
	WITH present AS MATERIALIZED (
		SELECT * FROM import_now(w, ARRAY(SELECT r.ref_id FROM work_row r WHERE r.chain_id = w.chain_id AND r.work_id = w.id
			AND r.no BETWEEN b.from_no AND b.to_no AND r.written)))
	SELECT jsonb_agg(jsonb_build_object('id', r.ref_id, 'p', CASE r.action
			WHEN 'new' THEN '{"archived": true, "staff": []}' ELSE back.p END))
	  INTO rows
	  FROM work_row r
	  JOIN present n ON n.id = r.ref_id
	 CROSS JOIN LATERAL (SELECT jsonb_object_agg(c.key, c.value->0) FROM jsonb_each(r.changes) c
		WHERE n.now->c.key = c.value->1) back (p)
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no BETWEEN b.from_no AND b.to_no AND r.written
	   AND CASE r.action WHEN 'new' THEN n.now->'archived' = 'false' AND NOT (w.subject = 'staff' AND EXISTS (
		SELECT FROM appointment a WHERE a.chain_id = w.chain_id AND a.staff_id = r.ref_id AND a.cancelled_at IS NULL))
		ELSE back.p IS NOT NULL END;
	IF rows IS NOT NULL THEN
		PERFORM import_put(w, rows);
		PERFORM import_offers(w, ARRAY(SELECT (e->>'id')::bigint FROM jsonb_array_elements(rows) e));
	END IF;
	UPDATE work_row r SET written = false
	 WHERE r.chain_id = w.chain_id AND r.work_id = w.id AND r.no BETWEEN b.from_no AND b.to_no AND r.written;
	RETURN import_more(w, b.many::int, NULL);
END $$;

-- The next batch of whichever step it is at; whether there is more to do.
CREATE OR REPLACE FUNCTION import_batch(chain bigint, of_work bigint, most int) RETURNS boolean
LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
	w work;
BEGIN
	PERFORM set_config('okno.offers_later', 'on', true);
	SELECT x.* INTO w FROM work x
	 WHERE x.chain_id = chain AND x.id = of_work AND x.state = 'waiting' AND x.step <> 'read' FOR UPDATE;
	IF NOT FOUND THEN
		RETURN false;
	END IF;
	RETURN CASE w.step WHEN 'write' THEN import_write(w, most) ELSE import_undo(w, most) END;
END $$;

-- ---- what a person asks for -------------------------------------------------

CREATE OR REPLACE FUNCTION import_begin(chain bigint, branch bigint, who bigint, what text, file bigint, named text, of_lang text,
	params jsonb) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	made bigint;
BEGIN
	INSERT INTO work (chain_id, branch_id, kind, subject, params, title, lang, file_id, user_id)
	VALUES (chain, branch, 'import', what, params, left(named, 200), of_lang, file, who) RETURNING id INTO made;
	PERFORM job_add('heavy', 'import', made);
	RETURN made;
END $$;

-- Sets an import going from where it is: read (anew, with other columns), write,
-- undo, stop (what is written already is taken back).  False: not from there.
CREATE OR REPLACE FUNCTION import_go(chain bigint, branch bigint, what text, of_work bigint, how text, told jsonb) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	w work;
BEGIN
	SELECT x.* INTO w FROM work x
	 WHERE x.chain_id = chain AND x.branch_id = branch AND x.subject = what AND x.id = of_work FOR UPDATE;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	IF how = 'stop' AND (w.state = 'asking' OR w.state = 'waiting' AND w.step = 'read') THEN
		UPDATE work x SET state = 'cancelled', ended_at = now(), file_id = NULL WHERE x.chain_id = chain AND x.id = of_work;
		RETURN true;
	ELSIF how = 'stop' AND w.state = 'waiting' AND w.step = 'write' THEN
		UPDATE work x SET step = 'undo', total = x.done, done = 0, params = x.params || '{"stopped": true}'
		 WHERE x.chain_id = chain AND x.id = of_work;	-- its job goes on with that
		RETURN true;
	ELSIF NOT (how = 'read' AND w.state = 'asking' OR how = 'write' AND w.state = 'asking' AND w.result ? 'new'
		OR how = 'undo' AND w.state = 'done') THEN
		RETURN false;
	END IF;
	-- Whose rights have changed since looks once more at what would be written.
	IF how = 'write' AND told->'may' IS DISTINCT FROM w.params->'may' THEN
		how := 'read';
	END IF;
	IF how <> 'read' OR NOT told ? 'columns' THEN
		told := jsonb_build_object('may', coalesce(told->'may', w.params->'may'),
			'does', CASE how WHEN 'write' THEN told->'does' ELSE w.params->'does' END);
	END IF;
	UPDATE work x
	   SET state = 'waiting', step = how, done = 0, ended_at = NULL, params = x.params || told,
	       user_id = coalesce(nullif(current_setting('okno.user_id', true), '')::bigint, x.user_id),
	       total = CASE how WHEN 'undo' THEN (SELECT count(*) FROM work_row r
			WHERE r.chain_id = chain AND r.work_id = of_work AND r.written) ELSE x.total END
	 WHERE x.chain_id = chain AND x.id = of_work;
	PERFORM job_add('heavy', 'import', of_work);
	RETURN true;
END $$;

-- A month later nobody undoes an import.
CREATE OR REPLACE FUNCTION work_sweep(chain bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM work w WHERE w.chain_id = chain AND w.created_at < now() - interval '31 days'
		AND w.state <> 'waiting';
END $$;

SELECT callable('okno_app, okno_worker', VARIADIC ARRAY(SELECT p.proname::text FROM pg_proc p
	WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'import\_%') || 'work_sweep'::text);
