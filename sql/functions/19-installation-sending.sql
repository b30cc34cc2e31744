-- installation-sending: the servers of the installation, set up by its operator.

-- Has the operator set one up for this channel?
CREATE OR REPLACE FUNCTION installation_gateway_on(of_kind text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN EXISTS (SELECT FROM installation_gateway g WHERE g.kind = of_kind AND g.enabled);
END $$;

-- Has a branch one of its own, its chain's or the installation's?
CREATE OR REPLACE FUNCTION gateway_on(of_chain bigint, of_branch bigint, of_kind text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM gateway g WHERE g.chain_id = of_chain AND g.kind = of_kind AND g.enabled
			AND (g.branch_id IS NULL OR g.branch_id = of_branch))
		OR installation_gateway_on(of_kind);
END $$;

-- The worker: what it is.  No row: the environment's is taken.
CREATE OR REPLACE FUNCTION installation_way(of_kind text, OUT version int, OUT settings jsonb, OUT secret bytea) RETURNS SETOF record
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN QUERY SELECT g.version, g.settings, g.secret FROM installation_gateway g WHERE g.kind = of_kind AND g.enabled;
END $$;

-- The worker: how it went.  fault NULL: well, which is written down once a minute.
CREATE OR REPLACE FUNCTION installation_gateway_note(of_kind text, fault text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF fault IS NOT NULL THEN
		UPDATE installation_gateway g SET failed_at = now(), error = fault WHERE g.kind = of_kind;
	ELSE
		UPDATE installation_gateway g SET ok_at = now()
		 WHERE g.kind = of_kind AND (g.ok_at IS NULL OR g.ok_at < now() - interval '1 minute' OR g.failed_at >= g.ok_at);
	END IF;
END $$;

-- What differs between two flat objects: {key: [before, now]}.
CREATE OR REPLACE FUNCTION changed_keys(before jsonb, after jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(jsonb_object_agg(k, jsonb_build_array(before->k, after->k)), '{}')
	  FROM (SELECT jsonb_object_keys(before) UNION SELECT jsonb_object_keys(after)) u (k)
	 WHERE coalesce(before->>k, '') <> coalesce(after->>k, '')
$$;

-- Saves one.  Returns its version; NULL: somebody else has saved it meanwhile.
-- others, {name: []}: of them it is noted that they are others now.
CREATE OR REPLACE FUNCTION installation_gateway_save(by_operator bigint, of_kind text, seen int, is_enabled boolean,
	new_settings jsonb, new_secret bytea, others jsonb) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	was     installation_gateway;
	changes jsonb;
BEGIN
	SELECT * INTO was FROM installation_gateway g WHERE g.kind = of_kind FOR UPDATE;
	IF was.version IS DISTINCT FROM seen THEN
		RETURN NULL;
	END IF;
	UPDATE installation_gateway g SET enabled = is_enabled, settings = new_settings, secret = new_secret,
		version = g.version + 1
	 WHERE g.kind = of_kind;
	changes := changed_keys(coalesce(was.settings, '{}') || jsonb_build_object('enabled', was.enabled),
		new_settings || jsonb_build_object('enabled', is_enabled))
		|| others;
	IF changes <> '{}' THEN
		INSERT INTO operator_event (operator_id, subject, changes) VALUES (by_operator, of_kind, changes);
	END IF;
	IF is_enabled THEN
		PERFORM notices_sweep(of_kind = 'mail', of_kind = 'sms');
	END IF;
	RETURN seen + 1;
END $$;

-- A test to the operator's own address or number.  NULL: they have none.
CREATE OR REPLACE FUNCTION installation_test_add(by_operator bigint, of_kind text, in_lang text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	own  text;
	made bigint;
BEGIN
	SELECT CASE of_kind WHEN 'mail' THEN u.email::text ELSE u.phone END INTO own FROM "user" u WHERE u.id = by_operator;
	IF own IS NULL THEN
		RETURN NULL;
	END IF;
	DELETE FROM installation_gateway_test t WHERE t.created_at < now() - interval '30 days';
	IF (SELECT count(*) FROM installation_gateway_test t WHERE t.created_at > now() - interval '1 hour') >= 20 THEN
		RAISE 'Enough tests for this hour. Try again later.';
	END IF;
	INSERT INTO installation_gateway_test (kind, user_id, recipient, lang)
	VALUES (of_kind, by_operator, own, in_lang) RETURNING id INTO made;
	INSERT INTO job (queue, kind, chain_id, ref_id) VALUES ('send', 'test', 0, made);
	RETURN made;
END $$;

-- The worker: a test of one, whether that is switched on or not.  A worker that
-- ended at it does not try it again.
CREATE OR REPLACE FUNCTION installation_test_begin(of_test bigint, OUT state text, OUT recipient text, OUT lang text,
	OUT channel text, OUT version int, OUT settings jsonb, OUT secret bytea) RETURNS SETOF record
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN QUERY
	UPDATE installation_gateway_test t SET state = CASE t.state WHEN 'waiting' THEN 'sending' ELSE 'failed' END,
		error = CASE t.state WHEN 'waiting' THEN '' ELSE 'the worker failed at it' END
	  FROM installation_gateway g
	 WHERE t.id = of_test AND t.state IN ('waiting', 'sending') AND g.kind = t.kind
	RETURNING t.state, t.recipient, t.lang, t.kind, g.version, g.settings, g.secret;
END $$;

CREATE OR REPLACE FUNCTION installation_test_end(of_test bigint, new_state text, new_error text, new_parts int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE installation_gateway_test t SET state = new_state, error = new_error, parts = nullif(new_parts, 0), done_at = now()
	 WHERE t.id = of_test AND t.state IN ('waiting', 'sending');
END $$;

SELECT callable('okno_operator', 'installation_gateway_save', 'installation_test_add');
SELECT callable('okno_app, okno_worker', 'installation_gateway_on');
SELECT callable('okno_app', 'gateway_on');
SELECT callable('okno_worker', 'installation_way', 'installation_gateway_note', 'installation_test_begin',
	'installation_test_end');
