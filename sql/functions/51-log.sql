-- log: the journal of actions as people read it: names instead of ids.

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
-- each time: one plan for all filters would read the whole journal.
CREATE OR REPLACE FUNCTION log_page(chain bigint, who bigint, tables text[], object bigint, since timestamptz,
	until timestamptz, before bigint, most bigint) RETURNS SETOF log
LANGUAGE plpgsql STABLE ROWS 50 AS $$
BEGIN
	RETURN QUERY EXECUTE '
	SELECT l.* FROM log l
	 WHERE l.chain_id = $1
	   AND ($2 IS NULL OR l.user_id = $2 OR $2 = -1 AND l.user_id IS NULL)
	   AND ($3 IS NULL OR l.object = ANY ($3))
	   AND ($4 IS NULL OR l.object_id = $4)
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
