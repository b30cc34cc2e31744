-- operator: what okno-admin does in the directory.  No function here reads or
-- writes a tenant's table.

-- Makes a user who runs the installation.
CREATE OR REPLACE FUNCTION operator_make(new_email text, hash text, new_name text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	made bigint;
BEGIN
	IF EXISTS (SELECT FROM "user" u WHERE u.email = new_email::citext) THEN
		RAISE 'There is a user with this e-mail already' USING DETAIL = 'email';
	END IF;
	INSERT INTO "user" (email, password_hash, name, operator)
	VALUES (new_email, hash, new_name, true) RETURNING id INTO made;
	RETURN made;
END $$;

-- Makes a chain with its first branch, owned by a user; the branch's id.
CREATE OR REPLACE FUNCTION site_make(owner_id bigint, chain_title text, branch_title text, branch_slug text, zone text,
	in_country text, in_currency text, in_lang text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	chain bigint;
	made  bigint;
BEGIN
	IF NOT EXISTS (SELECT FROM pg_timezone_names z WHERE z.name = zone) THEN
		RAISE 'This time zone does not exist' USING DETAIL = 'zone';
	END IF;
	IF branch_slug <> '' AND branch_slug !~ '^[a-z][a-z0-9-]{1,48}$' THEN
		RAISE 'A name for addresses has small letters, digits and hyphens' USING DETAIL = 'slug';
	END IF;
	IF EXISTS (SELECT FROM branch b WHERE b.slug = branch_slug) THEN
		RAISE 'This name for addresses is taken' USING DETAIL = 'slug';
	END IF;
	chain := chain_make(chain_title);
	INSERT INTO membership (user_id, chain_id, role_id)
	SELECT owner_id, chain, r.id FROM role r WHERE r.chain_id = chain AND r.slug = 'owner';
	INSERT INTO branch (chain_id, slug, title, time_zone, country, currency, lang)
	VALUES (chain, coalesce(nullif(branch_slug, ''), 'branch-' || chain), branch_title, zone,
		in_country, in_currency, in_lang)
	RETURNING id INTO made;
	RETURN made;
END $$;

-- Sets a user's password; every browser and program of theirs signs in anew.
-- False: there is no such user.
CREATE OR REPLACE FUNCTION password_reset(of_email text, hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	who bigint;
BEGIN
	UPDATE "user" u SET password_hash = hash WHERE u.email = of_email::citext RETURNING u.id INTO who;
	DELETE FROM session s WHERE s.user_id = who;
	UPDATE token t SET revoked_at = now() WHERE t.user_id = who AND t.revoked_at IS NULL;
	RETURN who IS NOT NULL;
END $$;

CREATE OR REPLACE FUNCTION partner_make(new_title text, hash bytea) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	INSERT INTO token (token_hash, kind, title) VALUES (hash, 'partner', new_title) RETURNING id
$$;

GRANT EXECUTE ON FUNCTION operator_make(text, text, text), site_make(bigint, text, text, text, text, text, text, text),
	password_reset(text, text), partner_make(text, bytea) TO okno_operator;
