-- log: the journal of actions: what bookings add to it, and the whole as people
-- read it, with names instead of ids.

-- Writes a function of its own for the rows that are added to a table: the entry
-- that log_change would make, with the columns spelled out.  Taking any row apart
-- was a quarter of the work of a booking.  The table's trigger log_change tells
-- which columns are not worth an entry, and is left with the other changes.
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
		SELECT string_agg(format('%L, CASE WHEN NEW.%I %s THEN jsonb_build_array(NULL, NEW.%I) END', a.attname, a.attname,
			CASE coalesce(nullif(t.typbasetype, 0), t.oid)::regtype::text
			WHEN 'text' THEN '<> ''''' WHEN 'citext' THEN '<> ''''' WHEN 'boolean' THEN ''
			WHEN 'smallint' THEN '<> 0' WHEN 'integer' THEN '<> 0' WHEN 'bigint' THEN '<> 0' WHEN 'numeric' THEN '<> 0'
			ELSE 'IS NOT NULL' END, a.attname), ', ' ORDER BY a.attnum)
		  FROM pg_attribute a
		  JOIN pg_type t ON t.oid = a.atttypid
		 WHERE a.attrelid = name AND a.attnum > 0 AND NOT a.attisdropped
		   AND a.attname <> 'chain_id' AND a.attname <> ALL (ignored));
BEGIN
	EXECUTE format($def$
		CREATE OR REPLACE FUNCTION log_added_%1$s() RETURNS trigger
		LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $body$
		DECLARE
			done boolean;	-- PERFORM would be a statement of its own
		BEGIN
			done := log_write(NEW.chain_id, %2$L, NEW.id, %3$s, %4$s, 'add', jsonb_strip_nulls(jsonb_build_object(%5$s))) IS NULL;
			RETURN NULL;
		END $body$ $def$, name, name::text,
		CASE WHEN name = 'visit'::regclass THEN 'NEW.id' WHEN 'visit_id' = ANY (has) THEN 'NEW.visit_id'
			WHEN 'appointment_id' = ANY (has) THEN
			'(SELECT a.visit_id FROM appointment a WHERE a.chain_id = NEW.chain_id AND a.id = NEW.appointment_id)'
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

-- What rows are called, for the journal: {"kind:id": name}; without a name or gone,
-- a row is not in it.  All at once: a statement for each name would be most of a page.
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
			SELECT jsonb_object_agg(kind || ':' || i, '№ ' || i) INTO found FROM unnest(of) i;
		ELSIF kind = 'staff' THEN
			SELECT jsonb_object_agg(kind || ':' || s.id, s.name) INTO found
			  FROM staff s WHERE s.chain_id = chain AND s.id = ANY (of);
		ELSIF kind = 'service' THEN
			SELECT jsonb_object_agg(kind || ':' || s.id, s.title) INTO found
			  FROM service s WHERE s.chain_id = chain AND s.id = ANY (of);
		ELSIF kind IN ('client', 'guest', 'host') THEN
			SELECT jsonb_object_agg(kind || ':' || c.id, nullif(concat_ws(' ', nullif(c.name, ''), nullif(c.surname, '')), ''))
			  INTO found FROM client c WHERE c.chain_id = chain AND c.id = ANY (of);
		ELSIF kind = 'branch' THEN
			SELECT jsonb_object_agg(kind || ':' || b.id, b.title) INTO found
			  FROM branch b WHERE b.chain_id = chain AND b.id = ANY (of);
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
	WHEN of_table IN ('staff', 'staff_branch', 'shift_edit', 'absence') THEN 'staff'
	WHEN of_table IN ('membership', 'role', 'invite', 'user_switch') THEN 'user'
	ELSE replace(of_table, 'service_category', 'category') END
$$;

-- One side of a change in words that is not plain: local time for an instant.
CREATE OR REPLACE FUNCTION log_word(key text, v jsonb, zone text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
	word CONSTANT text := v #>> '{}';
BEGIN
	IF word IS NULL OR word = '' THEN
		RETURN NULL;
	ELSIF key = 'labels' THEN
		RETURN label_titles_of(current_chain(), v);
	ELSIF key IN ('phone', 'email') AND (hides('phones') OR hides('mails')) THEN
		RETURN '•••';
	ELSIF key LIKE '%\_at' AND jsonb_typeof(v) = 'string' THEN
		RETURN to_char(word::timestamptz AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI');
	END IF;
	RETURN left(word, 500);
END $$;

-- A page of entries, the newest first; NULL: of any.  Planned for what is asked,
-- each time: one plan for all filters would read the whole journal.  An object is none
-- of a visit's parts: those are found by the visit.
CREATE OR REPLACE FUNCTION log_page(chain bigint, who bigint, tables text[], object bigint, since timestamptz,
	until timestamptz, before bigint, most bigint) RETURNS SETOF log
LANGUAGE plpgsql STABLE ROWS 50 AS $$
BEGIN
	IF num_nulls(who, tables, object, since, until) = 5 THEN	-- most often: needs no plan of its own
		RETURN QUERY
		SELECT l.* FROM log l
		 WHERE l.chain_id = chain AND l.id < coalesce(before, 9223372036854775807)
		 ORDER BY l.id DESC
		 LIMIT most;
		RETURN;
	END IF;
	RETURN QUERY EXECUTE '
	SELECT l.* FROM log l
	 WHERE l.chain_id = $1
	   AND ($2 IS NULL OR l.user_id = $2 OR $2 = -1 AND l.user_id IS NULL)
	   AND ($3 IS NULL OR l.object = ANY ($3))
	   AND ($4 IS NULL OR l.object_id = $4 AND l.visit_id IS NULL)
	   AND ($5 IS NULL OR l.at >= $5) AND ($6 IS NULL OR l.at < $6)
	   AND ($7 IS NULL OR l.id < $7)
	 ORDER BY l.id DESC
	 LIMIT $8' USING chain, who, tables, object, since, until, before, most;
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

GRANT EXECUTE ON FUNCTION chain_people(), log_names(bigint, text[], bigint[]), log_kind(text),
	log_page(bigint, bigint, text[], bigint, timestamptz, timestamptz, bigint, bigint), log_word(text, jsonb, text)
	TO okno_app;
