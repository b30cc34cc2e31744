-- oidc: signing in by other sites (OpenID Connect, VK ID, Yandex ID).

-- The sites to choose from, in the operator's order: those that are ready.
CREATE OR REPLACE FUNCTION oidc_offered(who bigint)
RETURNS TABLE (slug text, kind text, title text, mine boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT p.slug, p.kind, p.title, EXISTS (SELECT FROM oidc_identity i WHERE i.provider_id = p.id AND i.user_id = who)
	  FROM oidc_provider p
	 WHERE p.enabled AND (p.kind <> 'oidc' OR p.metadata IS NOT NULL)
	 ORDER BY p.place, p.id
$$;

CREATE OR REPLACE FUNCTION oidc_start(of_slug text)
RETURNS TABLE (id bigint, kind text, title text, client_id text, authorization_endpoint text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT p.id, p.kind, p.title, p.client_id, p.metadata->>'authorization_endpoint'
	  FROM oidc_provider p
	 WHERE p.slug = of_slug AND p.enabled AND (p.kind <> 'oidc' OR p.metadata IS NOT NULL)
$$;

-- Somebody is back with a code: the worker shall ask who it is.  A state that
-- was here before is refused (23505).  invite: the invitation they came with.
CREATE OR REPLACE FUNCTION oidc_back(of_slug text, state bytea, who bigint, invite bytea, secrets bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	made bigint;
BEGIN
	INSERT INTO oidc_flow (state_hash, provider_id, user_id, invite_hash, sealed)
	SELECT oidc_back.state, p.id, who, invite, secrets FROM oidc_provider p WHERE p.slug = of_slug AND p.enabled
	RETURNING id INTO made;
	INSERT INTO job (queue, kind, chain_id, ref_id) VALUES ('ask', 'oidc', 0, made);
END $$;

-- How far it is: NULL, there is no such flow or it is too old.
CREATE OR REPLACE FUNCTION oidc_state(of_state bytea)
RETURNS TABLE (state text, error text, title text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT f.state, f.error, p.title
	  FROM oidc_flow f JOIN oidc_provider p ON p.id = f.provider_id
	 WHERE f.state_hash = of_state AND f.created_at > now() - interval '15 minutes'
$$;

-- Lets in who is known now.  outcome: user (sign them in), linked, taken (their
-- identity is another user's), known (the address is a user's: they sign in and
-- add the site themselves), agree (a new user, once they have agreed), unverified
-- (no address to begin with), closed, gone.  Only the first two use it up.  Who is
-- new uses up the invitation they came with.
CREATE OR REPLACE FUNCTION oidc_enter(of_state bytea, agreed boolean, in_lang text, present_user bigint)
RETURNS TABLE (outcome text, user_id bigint, second boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
	f     oidc_flow;
	owner bigint;
BEGIN
	SELECT * INTO f FROM oidc_flow o
	 WHERE o.state_hash = of_state AND o.state = 'known' AND o.created_at > now() - interval '15 minutes'
	   FOR UPDATE;
	IF f.id IS NULL OR f.user_id IS DISTINCT FROM present_user THEN
		RETURN QUERY SELECT 'gone', NULL::bigint, false;
		RETURN;
	END IF;
	SELECT i.user_id INTO owner FROM oidc_identity i WHERE i.provider_id = f.provider_id AND i.subject = f.subject;
	IF f.user_id IS NOT NULL AND owner IS DISTINCT FROM f.user_id AND owner IS NOT NULL THEN
		RETURN QUERY SELECT 'taken', NULL::bigint, false;
		RETURN;
	ELSIF f.user_id IS NOT NULL THEN
		INSERT INTO oidc_identity (provider_id, subject, user_id) VALUES (f.provider_id, f.subject, f.user_id)
		ON CONFLICT DO NOTHING;
		UPDATE oidc_flow o SET state = 'used' WHERE o.id = f.id;
		RETURN QUERY SELECT 'linked', f.user_id, false;
		RETURN;
	END IF;
	IF owner IS NULL THEN
		PERFORM FROM invitation i WHERE i.token_hash = f.invite_hash FOR UPDATE;	-- one at a time
		IF EXISTS (SELECT FROM "user" u WHERE u.email = f.email::citext) THEN
			RETURN QUERY SELECT 'known', NULL::bigint, false;
			RETURN;
		ELSIF NOT registration_open(f.invite_hash) THEN
			RETURN QUERY SELECT 'closed', NULL::bigint, false;
			RETURN;
		ELSIF f.email IS NULL OR NOT f.verified THEN
			RETURN QUERY SELECT 'unverified', NULL::bigint, false;
			RETURN;
		ELSIF NOT agreed THEN
			RETURN QUERY SELECT 'agree', NULL::bigint, false;
			RETURN;
		END IF;
		INSERT INTO "user" (email, password_hash, name, lang, agreed_at)
		VALUES (f.email, '!', left(coalesce(nullif(f.name, ''), f.email), 200), in_lang, now())
		RETURNING id INTO owner;
		INSERT INTO oidc_identity (provider_id, subject, user_id) VALUES (f.provider_id, f.subject, owner);
		UPDATE invitation i SET used_at = now(), used_by = owner WHERE i.id = invitation_open(f.invite_hash);
	END IF;
	UPDATE oidc_flow o SET state = 'used' WHERE o.id = f.id;
	RETURN QUERY
	SELECT CASE WHEN u.disabled_at IS NULL THEN 'user' ELSE 'gone' END, u.id,
	       EXISTS (SELECT FROM second_factor s WHERE s.user_id = u.id AND s.on_since IS NOT NULL)
	  FROM "user" u WHERE u.id = owner;
END $$;

-- Takes a site off an account; not the last way in.  False: it is.
CREATE OR REPLACE FUNCTION oidc_unlink(who bigint, of_slug text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF (SELECT u.password_hash = '!' FROM "user" u WHERE u.id = who)
		AND (SELECT count(*) FROM oidc_identity i WHERE i.user_id = who) < 2 THEN
		RETURN false;
	END IF;
	DELETE FROM oidc_identity i USING oidc_provider p
	 WHERE p.slug = of_slug AND i.provider_id = p.id AND i.user_id = who;
	RETURN true;
END $$;

-- ---- the worker -------------------------------------------------------------

-- All that asking who somebody is needs; nothing if it was asked before.
CREATE OR REPLACE FUNCTION oidc_job(flow bigint)
RETURNS TABLE (slug text, kind text, issuer text, client_id text, client_secret text, metadata jsonb, sealed text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT p.slug, p.kind, p.issuer, p.client_id, p.client_secret::text, p.metadata, f.sealed::text
	  FROM oidc_flow f JOIN oidc_provider p ON p.id = f.provider_id
	 WHERE f.id = flow AND f.state = 'asked'
$$;

CREATE OR REPLACE FUNCTION oidc_known(flow bigint, new_subject text, new_email text, is_verified boolean, new_name text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE oidc_flow SET state = 'known', sealed = NULL, subject = new_subject, email = left(new_email, 254),
		verified = is_verified, name = left(new_name, 200)
	 WHERE id = flow AND state = 'asked'
$$;

CREATE OR REPLACE FUNCTION oidc_failed(flow bigint, why text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE oidc_flow SET state = 'failed', sealed = NULL, error = why WHERE id = flow AND state = 'asked'
$$;

CREATE OR REPLACE FUNCTION oidc_issuer(provider bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT p.issuer FROM oidc_provider p WHERE p.id = provider AND p.kind = 'oidc'
$$;

-- What the provider says of itself (NULL: nothing, why tells; the former stays).
CREATE OR REPLACE FUNCTION oidc_found(provider bigint, described jsonb, why text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE oidc_provider SET metadata = coalesce(described, metadata), error = why,
		found_at = CASE WHEN described IS NULL THEN found_at ELSE now() END
	 WHERE id = provider
$$;

-- Looks at the descriptions again once a day.
CREATE OR REPLACE FUNCTION oidc_sweep() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM oidc_flow WHERE created_at < now() - interval '1 hour';
	INSERT INTO job (queue, kind, chain_id, ref_id)
	SELECT 'ask', 'oidc_find', 0, p.id FROM oidc_provider p
	 WHERE p.kind = 'oidc' AND p.enabled AND coalesce(p.found_at, '-infinity') < now() - interval '1 day'
	   AND NOT EXISTS (SELECT FROM job j WHERE j.queue = 'ask' AND j.kind = 'oidc_find' AND j.ref_id = p.id);
$$;

-- ---- the operator -----------------------------------------------------------

-- Makes a provider, or changes the one of this name.  secret NULL: as it was.
-- One by OpenID Connect is offered as soon as the worker has read its description.
CREATE OR REPLACE FUNCTION oidc_provider_save(of_slug text, of_kind text, new_title text, new_issuer text, new_client text,
	secret bytea, on_offer boolean, new_place int) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	saved bigint;
BEGIN
	INSERT INTO oidc_provider AS p (slug, kind, title, issuer, client_id, client_secret, enabled, place)
	VALUES (of_slug, of_kind, new_title, rtrim(new_issuer, '/'), new_client, secret, on_offer, new_place)
	ON CONFLICT (slug) DO UPDATE
		SET kind = excluded.kind, title = excluded.title, issuer = excluded.issuer, client_id = excluded.client_id,
		    client_secret = coalesce(excluded.client_secret, p.client_secret), enabled = excluded.enabled,
		    place = excluded.place, version = p.version + 1,
		    metadata = CASE WHEN p.issuer = excluded.issuer AND p.kind = excluded.kind THEN p.metadata END
	RETURNING id INTO saved;
	IF of_kind = 'oidc' THEN
		INSERT INTO job (queue, kind, chain_id, ref_id) VALUES ('ask', 'oidc_find', 0, saved);
	END IF;
	RETURN saved;
END $$;

CREATE OR REPLACE FUNCTION oidc_provider_list()
RETURNS TABLE (id bigint, slug text, kind text, title text, issuer text, client_id text, has_secret boolean, enabled boolean,
	place int, ready boolean, found_at timestamptz, error text, users bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT p.id, p.slug, p.kind, p.title, p.issuer, p.client_id, p.client_secret IS NOT NULL, p.enabled, p.place,
	       p.kind <> 'oidc' OR p.metadata IS NOT NULL, p.found_at, p.error,
	       (SELECT count(*) FROM oidc_identity i WHERE i.provider_id = p.id)
	  FROM oidc_provider p ORDER BY p.place, p.id
$$;

-- Takes a provider away for good, with what it knew of users.
CREATE OR REPLACE FUNCTION oidc_provider_drop(of_slug text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM oidc_provider WHERE slug = of_slug;
	RETURN FOUND;
END $$;

GRANT EXECUTE ON FUNCTION oidc_offered(bigint), oidc_start(text), oidc_back(text, bytea, bigint, bytea, bytea), oidc_state(bytea),
	oidc_enter(bytea, boolean, text, bigint), oidc_unlink(bigint, text) TO okno_app;
GRANT EXECUTE ON FUNCTION oidc_job(bigint), oidc_known(bigint, text, text, boolean, text), oidc_failed(bigint, text),
	oidc_issuer(bigint), oidc_found(bigint, jsonb, text), oidc_sweep() TO okno_worker;
GRANT EXECUTE ON FUNCTION oidc_provider_save(text, text, text, text, text, bytea, boolean, int), oidc_provider_list(),
	oidc_provider_drop(text) TO okno_operator;
