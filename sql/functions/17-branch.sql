-- branch: its settings, page by page.  A page names the columns that it shows;
-- the digest of their values is the version that it saw, so two people may
-- change different pages at once.

CREATE OR REPLACE FUNCTION branch_values(b branch, keys text[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
	whole CONSTANT jsonb := to_jsonb(b);
BEGIN
	RETURN (SELECT jsonb_object_agg(k, whole->k) FROM unnest(keys) k);
END $$;

CREATE OR REPLACE FUNCTION branch_seen(b branch, keys text[]) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN md5(branch_values(b, keys)::text);
END $$;

-- {seen: digest, values: {column: value}, slug, country, picture: the logo, sampled:
-- visits of the first steps' sample are in the journal}.
CREATE OR REPLACE FUNCTION branch_section(chain bigint, branch bigint, keys text[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
	b branch;
	v jsonb;
BEGIN
	SELECT * INTO b FROM branch x WHERE x.chain_id = chain AND x.id = branch_section.branch AND x.archived_at IS NULL;
	IF b.id IS NULL THEN
		RETURN NULL;
	END IF;
	v := branch_values(b, keys);
	RETURN jsonb_build_object('seen', md5(v::text), 'slug', b.slug, 'country', b.country, 'values', v,
		'picture', picture_show(chain, b.id, b.logo_id),
		'sampled', EXISTS (SELECT FROM sample s WHERE s.chain_id = chain AND s.branch_id = b.id));
END $$;

-- Changes those columns of a branch of the present chain that p names, all of
-- one page.  'saved'; 'same' if nothing is different; 'stale' if somebody
-- changed one of them since seen; NULL: no such branch.
CREATE OR REPLACE FUNCTION branch_change(branch bigint, seen text, p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	old  branch;
	new  branch;
	keys text[] := ARRAY(SELECT jsonb_object_keys(p) ORDER BY 1);
BEGIN
	IF NOT keys <@ ARRAY['title', 'public_title', 'slug', 'category', 'country', 'city', 'time_zone', 'currency', 'lang', 'date_order', 'clock', 'opens', 'closes', 'logo_id',
		'address', 'postcode', 'metro', 'district', 'phones', 'email', 'site', 'link_vk', 'link_telegram', 'link_whatsapp',
		'link_viber', 'link_instagram', 'link_facebook', 'link_other', 'hours_text', 'description',
		'legal_kind', 'legal_title', 'legal_address', 'actual_address', 'tax_id', 'tax_reason', 'bank', 'bank_code',
		'bank_account', 'own_account',
		'online', 'color', 'step', 'notice', 'horizon', 'gap_unusable', 'any_staff', 'phone_code', 'email_field',
		'comment_field', 'may_move', 'may_cancel', 'change_notice', 'consent_text', 'frame_sites',
		'booked_mail', 'booked_sms', 'moved_mail', 'moved_sms', 'cancelled_mail', 'cancelled_sms', 'remind_mail',
		'remind_sms', 'quiet_from', 'quiet_to', 'quiet_how'] THEN
		RAISE 'a page of settings names a column that is none';
	END IF;
	SELECT * INTO old FROM branch b
	 WHERE b.chain_id = current_chain() AND b.id = branch_change.branch AND b.archived_at IS NULL FOR UPDATE;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	IF branch_seen(old, keys) <> seen THEN
		RETURN 'stale';
	END IF;
	new := jsonb_populate_record(old, p);
	IF new IS NOT DISTINCT FROM old THEN
		RETURN 'same';
	END IF;
	IF new.consent_text <> old.consent_text THEN	-- what people agreed to before was another text
		new.consent_version := old.consent_version + 1;
		keys := keys || 'consent_version'::text;
	END IF;
	EXECUTE format('UPDATE branch SET version = version + 1, %s WHERE id = $1.id',
		(SELECT string_agg(format('%1$I = ($1).%1$I', k), ', ') FROM unnest(keys) k)) USING new;
	IF new.description <> old.description THEN
		DELETE FROM branch_picture d WHERE d.chain_id = new.chain_id AND d.branch_id = new.id;
		INSERT INTO branch_picture (chain_id, branch_id, file_id)
		SELECT DISTINCT new.chain_id, new.id, f.id
		  FROM regexp_matches(new.description, '/pictures/([0-9a-f]{32})-', 'g') m
		  JOIN file f ON f.chain_id = new.chain_id AND f.name = m[1];
	END IF;
	RETURN 'saved';
END $$;

-- Is a public address free for a branch of the present chain to take?
CREATE OR REPLACE FUNCTION slug_free(branch bigint, wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT NOT EXISTS (SELECT FROM branch b WHERE b.slug = wanted AND b.id <> slug_free.branch)
$$;

-- The time zone of a city of that name, the largest if there are several; NULL: not known.
CREATE OR REPLACE FUNCTION city_zone(in_country text, called text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT c.time_zone FROM city c
	 WHERE c.country = in_country::char(2) AND (lower(c.name_ru) = lower(called) OR lower(c.name) = lower(called))
	 ORDER BY c.population DESC LIMIT 1
$$;

-- The time zones of a country, each with its largest city, from west to east;
-- ahead: "+3:00" of UTC, today.
CREATE OR REPLACE FUNCTION city_zones(in_country text)
RETURNS TABLE (time_zone text, name text, name_ru text, ahead text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	-- From zone to zone by the index: a country may have thousands of cities.
	WITH RECURSIVE zone AS (
		(SELECT c.time_zone, c.name, c.name_ru
		   FROM city c WHERE c.country = in_country::char(2)
		  ORDER BY c.time_zone, c.population DESC LIMIT 1)
		UNION ALL
		SELECT n.time_zone, n.name, n.name_ru
		  FROM zone z,
		       LATERAL (SELECT c.time_zone, c.name, c.name_ru
				  FROM city c WHERE c.country = in_country::char(2) AND c.time_zone > z.time_zone
				 ORDER BY c.time_zone, c.population DESC LIMIT 1) n)
	SELECT z.time_zone, z.name, z.name_ru,
	       to_char(make_interval(mins => m.minutes), CASE WHEN m.minutes < 0 THEN '' ELSE '+' END || 'FMHH24:MI')
	  FROM zone z,
	       LATERAL (SELECT (extract(epoch FROM (now() AT TIME ZONE z.time_zone) - (now() AT TIME ZONE 'UTC')) / 60)::int AS minutes) m
	 ORDER BY m.minutes, z.name;
END $$;

-- Cities whose name in either script begins so, the largest first.
CREATE OR REPLACE FUNCTION city_search(in_country text, part text, most int)
RETURNS TABLE (name text, name_ru text, time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT c.name, c.name_ru, c.time_zone
	  FROM city c, regexp_replace(lower(part), '([\\%_])', '\\\1', 'g') AS begins
	 WHERE c.country = in_country::char(2)
	   AND (lower(c.name_ru) LIKE begins || '%' OR lower(c.name) LIKE begins || '%')
	 ORDER BY c.population DESC LIMIT most
$$;

GRANT EXECUTE ON FUNCTION branch_values(branch, text[]), branch_seen(branch, text[]), branch_section(bigint, bigint, text[]),
	branch_change(bigint, text, jsonb), slug_free(bigint, text), city_zone(text, text),
	city_zones(text), city_search(text, text, int) TO okno_app;
