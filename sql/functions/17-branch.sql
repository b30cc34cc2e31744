-- branch: its settings, page by page.  A page names the columns that it shows;
-- the digest of their values is the version that it saw, so two people may
-- change different pages at once.

CREATE OR REPLACE FUNCTION branch_seen(b branch, keys text[]) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT md5(jsonb_object_agg(k, to_jsonb(b)->k)::text) FROM unnest(keys) k
$$;

-- {seen: digest, values: {column: value}, slug, country, picture: the logo}.
CREATE OR REPLACE FUNCTION branch_section(chain bigint, branch bigint, keys text[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (
	SELECT jsonb_build_object('seen', branch_seen(b, keys), 'slug', b.slug, 'country', b.country,
	       'values', (SELECT jsonb_object_agg(k, to_jsonb(b)->k) FROM unnest(keys) k),
	       'picture', picture_show(chain, b.id, b.logo_id))
	  FROM branch b
	 WHERE b.chain_id = chain AND b.id = branch_section.branch AND b.archived_at IS NULL);
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
	IF NOT keys <@ ARRAY['title', 'public_title', 'category', 'logo_id'] THEN
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
	EXECUTE format('UPDATE branch SET version = version + 1, %s WHERE id = $1.id',
		(SELECT string_agg(format('%1$I = ($1).%1$I', k), ', ') FROM unnest(keys) k)) USING new;
	RETURN 'saved';
END $$;

REVOKE EXECUTE ON FUNCTION branch_change(bigint, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION branch_seen(branch, text[]), branch_section(bigint, bigint, text[]),
	branch_change(bigint, text, jsonb) TO okno_app;
