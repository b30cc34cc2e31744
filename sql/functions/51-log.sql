-- log: the journal of actions: what bookings add to it, and the whole as people
-- read it, with names instead of ids.

-- The writer of the log, in the place of 060-log's.  Arguments: names of columns that
-- are not worth an entry by themselves.  The visit and the client concerned are taken
-- from the row (a row of visit or client is itself).  A change of what a service or a
-- member is in a branch says in which: the row has no name of its own.  It writes with
-- the rights of the schema's owner, and nobody else writes: a program could otherwise
-- add what never happened.
CREATE OR REPLACE FUNCTION log_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	before  jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
	after   jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
	row     jsonb := coalesce(after, before);
	chain   bigint := row->>'chain_id';
	visit   bigint := CASE TG_TABLE_NAME WHEN 'visit' THEN row->>'id' ELSE row->>'visit_id' END;
	ignored CONSTANT text[] := coalesce(TG_ARGV, '{}') || 'chain_id'::text;	-- without arguments TG_ARGV is NULL
	changes jsonb;
BEGIN
	IF TG_OP = 'UPDATE' THEN
		SELECT jsonb_object_agg(a.key, jsonb_build_array(b.value, a.value))
		  INTO changes
		  FROM jsonb_each(after) a JOIN jsonb_each(before) b USING (key)
		 WHERE a.value IS DISTINCT FROM b.value AND a.key <> ALL (ignored);
		IF changes IS NULL THEN
			RETURN NULL;
		END IF;
		IF TG_TABLE_NAME IN ('service_branch', 'service_staff', 'staff_branch') THEN
			SELECT jsonb_object_agg(k.key, jsonb_build_array(k.value, k.value)) || changes
			  INTO changes
			  FROM jsonb_each(row) k
			 WHERE k.key = 'branch_id' OR k.key = 'staff_id' AND row ? 'service_id';
		END IF;
	ELSE
		SELECT jsonb_object_agg(r.key, CASE WHEN after IS NULL THEN jsonb_build_array(r.value, NULL)
			ELSE jsonb_build_array(NULL, r.value) END)
		  INTO changes
		  FROM jsonb_each(row - ignored) r
		 WHERE r.value NOT IN ('null', '""', '0', 'false');
	END IF;
	IF visit IS NULL AND row ? 'appointment_id' THEN
		visit := (SELECT a.visit_id FROM appointment a
			WHERE a.chain_id = chain AND a.id = (row->>'appointment_id')::bigint);
	END IF;
	PERFORM log_write(chain, TG_TABLE_NAME, coalesce(row->>'id', row->>'service_id', row->>'user_id', row->>'staff_id',
			row->>'branch_id', row->>'visit_id', row->>'appointment_id')::bigint,
		visit,
		(CASE TG_TABLE_NAME WHEN 'client' THEN row->>'id' ELSE row->>'client_id' END)::bigint,
		(CASE TG_OP WHEN 'INSERT' THEN 'add' WHEN 'UPDATE' THEN 'change' ELSE 'delete' END)::log_action,
		coalesce(changes, '{}'));
	RETURN NULL;
END $$;

-- An entry about a row, in the name of whoever the transaction is of.
CREATE OR REPLACE FUNCTION log_write(chain bigint, of_table text, row_id bigint, visit bigint, client bigint,
	action log_action, changes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO public.log (chain_id, user_id, request, object, object_id, visit_id, client_id, action, changes)
	VALUES (chain, nullif(current_setting('okno.user_id', true), '')::bigint, coalesce(current_setting('okno.request', true), ''),
		of_table, row_id, visit, client, action, changes);
	IF current_setting('okno.sealing', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
		PERFORM public.log_to_seal();	-- it asks the same: a call is a statement, five of six times for nothing
	END IF;
END $$;

-- Writes a function of its own for the rows that are added to a table: the entry
-- that log_change would make, with the columns spelled out, and each with what it is
-- only: {"field": value}.  Taking any row apart was a quarter of the work of a booking.
-- The table's trigger log_change tells which columns are not worth an entry, and is
-- left with the other changes.
CREATE OR REPLACE FUNCTION logged_one_by_one(name regclass) RETURNS void
LANGUAGE plpgsql AS $fn$
DECLARE
	ignored CONSTANT text[] := (
		SELECT string_to_array(encode(t.tgargs, 'escape'), '\000') FROM pg_trigger t
		 WHERE t.tgrelid = name AND t.tgname = 'log_change');
	has CONSTANT text[] := (
		SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
		 WHERE a.attrelid = name AND a.attnum > 0 AND NOT a.attisdropped);
	fields CONSTANT text := (
		SELECT string_agg(format(CASE coalesce(nullif(t.typbasetype, 0), t.oid)::regtype::text
			WHEN 'text' THEN $$%L, nullif(NEW.%I, '')$$ WHEN 'citext' THEN $$%L, nullif(NEW.%I, '')$$
			WHEN 'boolean' THEN '%L, nullif(NEW.%I, false)'
			WHEN 'smallint' THEN '%L, nullif(NEW.%I, 0)' WHEN 'integer' THEN '%L, nullif(NEW.%I, 0)'
			WHEN 'bigint' THEN '%L, nullif(NEW.%I, 0)' WHEN 'numeric' THEN '%L, nullif(NEW.%I, 0)'
			ELSE '%L, NEW.%I' END, a.attname, a.attname), ', ' ORDER BY a.attnum)
		  FROM pg_attribute a
		  JOIN pg_type t ON t.oid = a.atttypid
		 WHERE a.attrelid = name AND a.attnum > 0 AND NOT a.attisdropped
		   AND a.attname <> 'chain_id' AND a.attname <> ALL (ignored));
BEGIN
	EXECUTE format($def$
		CREATE OR REPLACE FUNCTION log_added_%1$s() RETURNS trigger
		LANGUAGE plpgsql SECURITY DEFINER AS $body$	-- all is named with its schema: setting the path costs more than the work
		DECLARE
			done boolean;	-- PERFORM would be a statement of its own
		BEGIN
			done := public.log_write(NEW.chain_id, %2$L, NEW.id, %3$s, %4$s, 'add', jsonb_strip_nulls(jsonb_build_object(%5$s))) IS NULL;
			RETURN NULL;
		END $body$ $def$, name, name::text,
		CASE WHEN name = 'visit'::regclass THEN 'NEW.id' WHEN 'visit_id' = ANY (has) THEN 'NEW.visit_id'
			WHEN 'appointment_id' = ANY (has) THEN
			'(SELECT a.visit_id FROM public.appointment a WHERE a.chain_id = NEW.chain_id AND a.id = NEW.appointment_id)'
			ELSE 'NULL' END,
		CASE WHEN name = 'client'::regclass THEN 'NEW.id' WHEN 'client_id' = ANY (has) THEN 'NEW.client_id' ELSE 'NULL' END,
		fields);
	EXECUTE format('REVOKE EXECUTE ON FUNCTION log_added_%s() FROM PUBLIC', name);
	EXECUTE format('DROP TRIGGER log_change ON %s', name);
	EXECUTE format('CREATE TRIGGER log_change AFTER UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION log_change(%s)', name,
		(SELECT string_agg(quote_literal(i), ', ') FROM unnest(ignored) i WHERE i <> ''));
	EXECUTE format('DROP TRIGGER IF EXISTS log_added ON %s', name);
	EXECUTE format('CREATE TRIGGER log_added AFTER INSERT ON %1$s FOR EACH ROW EXECUTE FUNCTION log_added_%1$s(%2$s)', name,
		(SELECT string_agg(quote_literal(i), ', ') FROM unnest(ignored) i WHERE i <> ''));
END $fn$;
SELECT logged_one_by_one('visit'), logged_one_by_one('appointment'), logged_one_by_one('appointment_line'), logged_one_by_one('client'),
	logged_one_by_one('consent');

-- Whether an entry tells a row that was added as {"field": value}.  Of the others, and
-- of those that were added before it was told so, changes are {"field": [from, to]}.
CREATE OR REPLACE FUNCTION log_bare(changes jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT coalesce(jsonb_typeof(changes->'id') = 'number', false)
$$;

-- What a field has become by an entry, as text.
CREATE OR REPLACE FUNCTION log_to(changes jsonb, field text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN log_bare(changes) THEN changes->>field ELSE changes->field->>1 END
$$;
COMMENT ON COLUMN log.changes IS '{"field": [from, to]}, for add and delete the one side is null; of a row added one by one {"field": value}, its id among them';

-- Whom invitations of the present chain are for, as log_names tells it.
CREATE OR REPLACE FUNCTION invite_names(of bigint[]) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT jsonb_object_agg('invite:' || v.id, coalesce(nullif(v.name, ''), v.email::text, v.phone))
		  FROM invite v WHERE v.chain_id = current_chain() AND v.id = ANY (of));
END $$;

-- What roles of the present chain are called: the ready ones by their slugs.
CREATE OR REPLACE FUNCTION role_names(of bigint[]) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT jsonb_object_agg('role:' || r.id, CASE WHEN r.slug IN ('owner', 'manager', 'administrator', 'accountant', 'worker')
			THEN r.slug ELSE r.title END)
		  FROM role r WHERE r.chain_id = current_chain() AND r.id = ANY (of));
END $$;

-- What rows are called, for the journal: {"kind:id": name}; without a name or gone,
-- a row is not in it.  A visit is told as "branch|when it begins there|client".
-- All at once: a statement for each name would be most of a page.
CREATE OR REPLACE FUNCTION log_names(chain bigint, kinds text[], ids bigint[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_variable
DECLARE
	kind  text;
	of    bigint[];
	found jsonb;
	names jsonb := '{}';
BEGIN
	FOR kind, of IN SELECT w.k, array_agg(DISTINCT w.i) FROM unnest(kinds, ids) w (k, i) GROUP BY w.k LOOP
		found := NULL;
		IF kind = 'visit' THEN
			SELECT jsonb_object_agg('visit:' || v.id, concat_ws('|', v.branch_id,
				coalesce(to_char(v.at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI'), ''),
				concat_ws(' ', nullif(c.name, ''), nullif(surname_seen(c.surname), '')))) INTO found
			  FROM (SELECT x.id, x.branch_id, x.client_id, (
					SELECT min(a.starts_at) FROM appointment a WHERE a.chain_id = chain AND a.visit_id = x.id) AS at
				  FROM visit x WHERE x.chain_id = chain AND x.id = ANY (of)) v
			  JOIN branch b ON b.chain_id = chain AND b.id = v.branch_id
			  LEFT JOIN client c ON c.chain_id = chain AND c.id = v.client_id;
		ELSIF kind = 'staff' THEN
			SELECT jsonb_object_agg(kind || ':' || s.id, s.name) INTO found
			  FROM staff s WHERE s.chain_id = chain AND s.id = ANY (of);
		ELSIF kind = 'service' THEN
			SELECT jsonb_object_agg(kind || ':' || s.id, s.title) INTO found
			  FROM service s WHERE s.chain_id = chain AND s.id = ANY (of);
		ELSIF kind IN ('client', 'guest', 'host') THEN
			SELECT jsonb_object_agg(kind || ':' || c.id, nullif(concat_ws(' ', nullif(c.name, ''), nullif(surname_seen(c.surname), '')), ''))
			  INTO found FROM client c WHERE c.chain_id = chain AND c.id = ANY (of);
		ELSIF kind = 'branch' THEN
			SELECT jsonb_object_agg(kind || ':' || b.id, b.title) INTO found
			  FROM branch b WHERE b.chain_id = chain AND b.id = ANY (of);
		ELSIF kind = 'role' THEN
			found := role_names(of);
		ELSIF kind = 'role_view' THEN
			SELECT jsonb_object_agg(kind || ':' || w.id, role_names(ARRAY[w.role_id])->>('role:' || w.role_id))
			  INTO found FROM role_view w WHERE w.chain_id = chain AND w.id = ANY (of);
		ELSIF kind = 'invite' THEN
			found := invite_names(of);
		ELSIF kind = 'absence' THEN
			SELECT jsonb_object_agg(kind || ':' || a.id, s.name) INTO found
			  FROM absence a JOIN staff s ON s.chain_id = chain AND s.id = a.staff_id
			 WHERE a.chain_id = chain AND a.id = ANY (of);
		ELSIF kind = 'block' THEN
			SELECT jsonb_object_agg(kind || ':' || x.id, coalesce(s.name, i.title)) INTO found
			  FROM block x
			  LEFT JOIN staff s ON s.chain_id = chain AND s.id = x.staff_id
			  LEFT JOIN resource_instance i ON i.chain_id = chain AND i.id = x.instance_id
			 WHERE x.chain_id = chain AND x.id = ANY (of);
		ELSIF kind = 'shift_template' THEN
			SELECT jsonb_object_agg(kind || ':' || t.id, t.title) INTO found
			  FROM shift_template t WHERE t.chain_id = chain AND t.id = ANY (of);
		ELSIF kind = 'ready_text' THEN
			SELECT jsonb_object_agg(kind || ':' || t.id, t.title) INTO found
			  FROM ready_text t WHERE t.chain_id = chain AND t.id = ANY (of);
		ELSIF kind = 'gateway' THEN
			SELECT jsonb_object_agg(kind || ':' || g.id, b.title) INTO found
			  FROM gateway g JOIN branch b ON b.chain_id = chain AND b.id = g.branch_id
			 WHERE g.chain_id = chain AND g.id = ANY (of);
		ELSIF kind = 'price_change' THEN
			SELECT jsonb_object_agg(kind || ':' || p.id, b.title) INTO found
			  FROM price_change p JOIN branch b ON b.chain_id = chain AND b.id = p.branch_id
			 WHERE p.chain_id = chain AND p.id = ANY (of);
		ELSIF kind IN ('user', 'former') THEN
			SELECT jsonb_object_agg(kind || ':' || i, member_name(i)) INTO found FROM unnest(of) i;
		ELSIF kind = 'category' THEN
			SELECT jsonb_object_agg(kind || ':' || c.id, c.title) INTO found
			  FROM service_category c WHERE c.chain_id = chain AND c.id = ANY (of);
		ELSIF kind = 'position' THEN
			SELECT jsonb_object_agg(kind || ':' || p.id, p.title) INTO found
			  FROM position p WHERE p.chain_id = chain AND p.id = ANY (of);
		ELSIF kind = 'resource' THEN
			SELECT jsonb_object_agg(kind || ':' || r.id, r.title) INTO found
			  FROM resource r WHERE r.chain_id = chain AND r.id = ANY (of);
		ELSIF kind = 'account' THEN
			SELECT jsonb_object_agg(kind || ':' || a.id, a.title) INTO found
			  FROM account a WHERE a.chain_id = chain AND a.id = ANY (of);
		ELSIF kind = 'label' THEN
			SELECT jsonb_object_agg(kind || ':' || l.id, l.title) INTO found
			  FROM label l WHERE l.chain_id = chain AND l.id = ANY (of);
		ELSIF kind = 'field' THEN
			SELECT jsonb_object_agg(kind || ':' || f.id, f.title) INTO found
			  FROM field f WHERE f.chain_id = chain AND f.id = ANY (of);
		ELSIF kind = 'field_value' THEN
			SELECT jsonb_object_agg(kind || ':' || v.id, f.title) INTO found
			  FROM field_value v JOIN field f ON f.chain_id = chain AND f.id = v.field_id
			 WHERE v.chain_id = chain AND v.id = ANY (of);
		ELSIF kind IN ('instance', 'resource_instance') THEN
			SELECT jsonb_object_agg(kind || ':' || i.id, i.title) INTO found
			  FROM resource_instance i WHERE i.chain_id = chain AND i.id = ANY (of);
		END IF;
		names := names || coalesce(found, '{}');
	END LOOP;
	RETURN names;
END $$;

-- Which object a table's rows are told under: a price in a branch is the service's.
CREATE OR REPLACE FUNCTION log_kind(of_table text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE
	WHEN of_table IN ('service', 'service_branch', 'service_staff', 'service_need') THEN 'service'
	WHEN of_table IN ('staff', 'staff_branch') THEN 'staff'
	WHEN of_table IN ('branch', 'closed_day', 'message_text') THEN 'branch'
	WHEN of_table = 'calendar_link' THEN 'staff'
	WHEN of_table = 'membership' THEN 'user'
	ELSE replace(of_table, 'service_category', 'category') END
$$;

-- The entries about such objects: what they are in the log, a row each.
CREATE OR REPLACE FUNCTION log_of(chain bigint, kind text, ids bigint[]) RETURNS TABLE (object text, object_id bigint)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_variable
BEGIN
	RETURN QUERY
	SELECT t.name, i
	  FROM unnest(ids) i, (VALUES ('client', 'client'), ('service', 'service'), ('service', 'service_branch'), ('service', 'service_staff'),
		('service', 'service_need'), ('resource', 'resource'), ('staff', 'staff'), ('staff', 'staff_branch'), ('staff', 'calendar_link'),
		('branch', 'branch'), ('branch', 'closed_day'), ('branch', 'message_text'), ('user', 'membership'), ('role', 'role')) t (of, name)
	 WHERE t.of = kind
	 UNION ALL
	SELECT 'absence', a.id FROM absence a WHERE kind = 'staff' AND a.chain_id = chain AND a.staff_id = ANY (ids)
	 UNION ALL
	SELECT 'consent', c.id FROM consent c WHERE kind = 'client' AND c.chain_id = chain AND c.client_id = ANY (ids) AND c.visit_id IS NULL
	 UNION ALL
	SELECT 'resource_instance', r.id FROM resource_instance r WHERE kind = 'resource' AND r.chain_id = chain AND r.resource_id = ANY (ids)
	 UNION ALL
	SELECT 'photo', p.id FROM photo p WHERE kind = 'branch' AND p.chain_id = chain AND p.branch_id = ANY (ids);
END $$;

-- The last visits of clients.
CREATE OR REPLACE FUNCTION log_visits(chain bigint, clients bigint[]) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN ARRAY(SELECT v.id FROM visit v WHERE v.chain_id = chain AND v.client_id = ANY (clients) ORDER BY v.id DESC LIMIT 500);
END $$;

-- What somebody typed who looks for entries: visits by their number or client, other
-- things by a part of their name.
CREATE OR REPLACE FUNCTION log_find(chain bigint, typed text, OUT visits bigint[], OUT objects text[], OUT ids bigint[])
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
	most    CONSTANT int := 20;
	part    CONSTANT text := lower(typed);
	clients CONSTANT bigint[] := ARRAY(SELECT client_search(chain, typed, most));
BEGIN
	visits := log_visits(chain, clients);
	IF typed ~ '^(№|#)? *[0-9]{1,15}$' THEN
		visits := visits || regexp_replace(typed, '[^0-9]', '', 'g')::bigint;
	END IF;
	SELECT array_agg(o.object), array_agg(o.object_id)
	  INTO objects, ids
	  FROM (SELECT 'client' AS kind, clients AS list
		UNION ALL
		SELECT 'service', ARRAY(SELECT x.id FROM service x WHERE x.chain_id = chain AND position(part IN lower(x.title)) > 0 LIMIT most)
		UNION ALL
		SELECT 'staff', ARRAY(SELECT x.id FROM staff x WHERE x.chain_id = chain AND position(part IN lower(x.name)) > 0 LIMIT most)
		UNION ALL
		SELECT 'resource', ARRAY(SELECT x.id FROM resource x WHERE x.chain_id = chain AND position(part IN lower(x.title)) > 0 LIMIT most)
		UNION ALL
		SELECT 'branch', ARRAY(SELECT x.id FROM branch x WHERE x.chain_id = chain AND position(part IN lower(x.title)) > 0 LIMIT most)
		UNION ALL
		SELECT 'user', ARRAY(SELECT x.user_id FROM chain_people() x WHERE position(part IN lower(x.name)) > 0 LIMIT most)) k,
	       LATERAL log_of(chain, k.kind, k.list) o;
END $$;

-- How a field of an entry is told: as it is, as the name of what its number is of
-- (name: how log_names begins it), as an instant; else log_word knows.
CREATE OR REPLACE FUNCTION log_look(key text, OUT plain boolean, OUT name text, OUT moment boolean) RETURNS SETOF record
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 1 AS $$
	SELECT key NOT IN ('phone', 'email', 'surname', 'patronymic', 'labels', 'rights', 'staff', 'branches', 'accounts')
		AND right(key, 3) NOT IN ('_id', '_at'),
	       CASE WHEN right(key, 3) = '_id' THEN left(key, -3) || ':' END, right(key, 3) = '_at'
$$;

-- One side of a change in words that is not plain: local time for an instant, names
-- for those it lists, of rights those that the other side has not.
DROP FUNCTION IF EXISTS log_word(text, jsonb, text);
CREATE OR REPLACE FUNCTION log_word(key text, v jsonb, other jsonb, zone text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
	word CONSTANT text := v #>> '{}';
	kind CONSTANT text := CASE key WHEN 'staff' THEN 'staff' WHEN 'branches' THEN 'branch' WHEN 'accounts' THEN 'account' END;
BEGIN
	IF word IS NULL OR word = '' THEN
		RETURN NULL;
	ELSIF key = 'labels' THEN
		RETURN label_titles_of(current_chain(), v);
	ELSIF key = 'rights' THEN
		RETURN (SELECT string_agg(r, ',' ORDER BY r) FROM jsonb_array_elements_text(v) r WHERE NOT coalesce(other ? r, false));
	ELSIF kind IS NOT NULL AND jsonb_typeof(v) = 'array' THEN
		RETURN (SELECT string_agg(n.value, ', ' ORDER BY n.value)
			  FROM (SELECT array_agg(kind) AS kinds, array_agg(i::bigint) AS ids FROM jsonb_array_elements_text(v) i) l,
			       jsonb_each_text(log_names(current_chain(), l.kinds, l.ids)) n);
	ELSIF key IN ('phone', 'email') AND (hides('phones') OR hides('mails')) THEN
		RETURN '•••';
	ELSIF key IN ('surname', 'patronymic') AND hides('surnames') THEN
		RETURN '•••';
	ELSIF key LIKE '%\_at' AND jsonb_typeof(v) = 'string' THEN
		RETURN to_char(word::timestamptz AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI');
	END IF;
	RETURN left(word, 500);
END $$;

-- The number from which on the entries of the present chain are of a time or later: numbers
-- grow with it, so it is found by halving.  Nearly, for clocks are set.  Whoever is limited
-- halves among all entries, too: to look for the next that they may see could read the whole.
CREATE OR REPLACE FUNCTION log_from(since timestamptz) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
	low   bigint := 0;
	high  bigint := 1 + coalesce((SELECT max(l.id) FROM log l WHERE l.chain_id = current_chain()), 0);
	entry record;
BEGIN
	WHILE low < high LOOP
		SELECT l.id, l.at INTO entry FROM log l
		 WHERE l.chain_id = current_chain() AND l.id >= (low + high) / 2 ORDER BY l.id LIMIT 1;
		IF NOT FOUND OR entry.at >= since THEN
			high := (low + high) / 2;
		ELSE
			low := entry.id + 1;
		END IF;
	END LOOP;
	RETURN low;
END $$;

-- A page of entries, the newest first; NULL: of any.  Planned for what is asked,
-- each time: one plan for all filters would read the whole journal.  who: -1 nobody who
-- signs in, -2 the operator.  about: only of objects and visits named, a
-- visit's parts by the visit.
DROP FUNCTION IF EXISTS log_page(bigint, bigint, text[], bigint, timestamptz, timestamptz, bigint, bigint);
CREATE OR REPLACE FUNCTION log_page(chain bigint, who bigint, tables text[], about boolean, visits bigint[], objects text[], ids bigint[],
	since timestamptz, until timestamptz, before bigint, most bigint) RETURNS SETOF log
LANGUAGE plpgsql STABLE ROWS 50 SET plan_cache_mode = force_generic_plan AS $$
DECLARE
	upto CONSTANT bigint := coalesce(before, 9223372036854775807);
	set_back CONSTANT interval := '10 minutes';	-- a clock, at most
	rules text;
BEGIN
	IF num_nulls(who, tables, since, until) = 4 AND NOT about THEN	-- most often: one plan does for all
		RETURN QUERY
		SELECT l.* FROM log l
		 WHERE l.chain_id = chain AND l.id < upto
		 ORDER BY l.id DESC
		 LIMIT most;
		RETURN;
	END IF;
	rules := concat_ws(' AND ', 'l.chain_id = $1',
		CASE WHEN who = -1 THEN 'l.user_id IS NULL' WHEN who = -2 THEN $r$l.user_id = ANY (operator_users()) AND starts_with(l.request, 'operator ')$r$
			WHEN who IS NOT NULL THEN 'l.user_id = $2' END,
		CASE WHEN tables IS NOT NULL THEN 'l.object = ANY ($3)' END,
		-- What never belongs to a visit has an index.
		CASE WHEN NOT about AND NOT tables && ARRAY['visit', 'client', 'outbox'] THEN 'l.visit_id IS NULL' END,
		CASE WHEN since IS NOT NULL THEN format('l.id >= %s AND l.at >= $4', log_from(since - set_back)) END,
		CASE WHEN until IS NOT NULL THEN format('l.id < %s AND l.at < $5', log_from(until + set_back)) END,
		CASE WHEN before IS NOT NULL THEN 'l.id < $6' END);
	RETURN QUERY EXECUTE CASE WHEN about THEN format('
		SELECT (f.l).* FROM (
			SELECT l FROM log l WHERE l.visit_id = ANY ($8) AND %1$s
			 UNION ALL
			SELECT l FROM unnest($9, $10) o (object, id)
			  JOIN log l ON l.chain_id = $1 AND l.visit_id IS NULL AND l.object = o.object AND l.object_id = o.id AND %1$s) f
		 ORDER BY (f.l).id DESC LIMIT $7', rules)
	ELSE format('SELECT l.* FROM log l WHERE %s ORDER BY l.id DESC LIMIT $7', rules) END
	USING chain, who, tables, since, until, before, most, visits, objects, ids;
END $$;

-- Those as whom the operator has worked here.
CREATE OR REPLACE FUNCTION operator_users() RETURNS bigint[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN ARRAY(SELECT DISTINCT w.user_id FROM operator_work w WHERE w.chain_id = current_chain());
END $$;

-- Who the operator is that a request tells of (lib/db_tx.c); NULL: it was the user's own.
CREATE OR REPLACE FUNCTION operator_of(request text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT o.name FROM operator_work w JOIN "user" o ON o.id = w.operator_id
		 WHERE w.chain_id = current_chain()
		   AND w.id = CASE WHEN request ~ '^operator [0-9]{1,18} ' THEN split_part(request, ' ', 2)::bigint END);
END $$;

-- Everybody who works or worked in the present chain.
CREATE OR REPLACE FUNCTION chain_people() RETURNS TABLE (user_id bigint, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN QUERY
	SELECT u.id, u.name FROM "user" u
	 WHERE u.id IN (SELECT m.user_id FROM membership m WHERE m.chain_id = current_chain()
		UNION SELECT f.user_id FROM former_member f WHERE f.chain_id = current_chain())
	 ORDER BY u.name, u.id;
END $$;

SELECT callable('okno_app', 'chain_people', 'log_bare', 'log_to', 'log_look', 'log_names', 'log_kind', 'log_of', 'log_visits', 'log_find', 'log_from', 'log_page', 'log_word',
	'operator_users', 'operator_of', 'invite_names',
	'role_names');
