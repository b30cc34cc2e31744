-- sending: which gateway a message takes, how gateways are set up and tried.

-- Saves a gateway.  Returns NULL if somebody else has saved it meanwhile.  Only who works in all branches
-- sets up what all of them use.
CREATE OR REPLACE FUNCTION gateway_save(actor bigint, of_branch bigint, of_kind text, seen int, is_enabled boolean,
	new_settings jsonb, new_secret bytea) RETURNS bigint
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
	made bigint;
BEGIN
	IF of_branch IS NULL AND NOT gateway_common(actor) THEN
		RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'the whole chain is not theirs';
	END IF;
	INSERT INTO gateway AS g (chain_id, branch_id, kind, enabled, settings, secret)
	VALUES (current_chain(), of_branch, of_kind, is_enabled, new_settings, new_secret)
	ON CONFLICT ON CONSTRAINT gateway_place DO UPDATE
	   SET enabled = excluded.enabled, settings = excluded.settings, secret = excluded.secret,
	       version = g.version + 1
	 WHERE g.version = seen
	RETURNING g.id INTO made;
	IF made IS NOT NULL AND is_enabled THEN
		PERFORM messages_requeue(of_kind, of_branch);
	END IF;
	RETURN made;
END $$;

-- May this user decide for all branches?
CREATE OR REPLACE FUNCTION gateway_common(actor bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN EXISTS (SELECT FROM membership m
		WHERE m.chain_id = current_chain() AND m.user_id = actor AND m.branches IS NULL);
END $$;

-- Messages of the present chain (NULL: of all its branches) that nobody has in
-- hand, put into the queue again: they waited for a gateway.  Codes are not
-- waited for.
CREATE OR REPLACE FUNCTION messages_requeue(of_channel text, of_branch bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO job (queue, kind, chain_id, ref_id)
	SELECT 'send', o.channel, o.chain_id, o.id
	  FROM outbox o
	 WHERE o.chain_id = current_chain() AND o.state = 'new' AND o.channel = of_channel
	   AND (of_branch IS NULL OR o.branch_id = of_branch)
	   AND o.created_at > now() - CASE WHEN o.template = 'code' THEN interval '10 minutes' ELSE interval '2 days' END
	   AND NOT EXISTS (SELECT FROM job j WHERE j.queue = 'send' AND j.kind = o.channel
		AND j.chain_id = o.chain_id AND j.ref_id = o.id)
	 ORDER BY o.id;
END $$;

-- The same for what the housekeeping finds: of the channels that the
-- installation (mail, sms: by its environment) or the chain has a gateway for.
CREATE OR REPLACE FUNCTION messages_sweep(mail boolean, sms boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	way text;
BEGIN
	FOR way IN SELECT c FROM unnest(ARRAY['mail', 'sms']) c
		 WHERE CASE c WHEN 'mail' THEN mail ELSE sms END OR installation_gateway_on(c)
		    OR EXISTS (SELECT FROM gateway g WHERE g.chain_id = current_chain() AND g.kind = c AND g.enabled)
	LOOP
		PERFORM messages_requeue(way, NULL);
	END LOOP;
END $$;

-- A test to the user's own address or number.  NULL: they have none.
CREATE OR REPLACE FUNCTION gateway_test_add(actor bigint, of_gateway bigint, in_lang text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	way  text;
	own  text;
	made bigint;
BEGIN
	SELECT g.kind INTO way FROM gateway g WHERE g.chain_id = current_chain() AND g.id = of_gateway;
	SELECT CASE way WHEN 'mail' THEN u.email::text ELSE u.phone END INTO own FROM "user" u WHERE u.id = actor;
	IF own IS NULL THEN
		RETURN NULL;
	END IF;
	DELETE FROM gateway_test WHERE chain_id = current_chain() AND created_at < now() - interval '30 days';
	IF (SELECT count(*) FROM gateway_test t
	     WHERE t.chain_id = current_chain() AND t.created_at > now() - interval '1 hour') >= 20 THEN
		RAISE 'Enough tests for this hour. Try again later.';
	END IF;
	INSERT INTO gateway_test (chain_id, gateway_id, user_id, recipient, lang)
	VALUES (current_chain(), of_gateway, actor, own, in_lang) RETURNING id INTO made;
	PERFORM job_add('send', 'test', made);
	RETURN made;
END $$;

-- The worker: a message of the installation is of this channel.  interrupted:
-- a worker ended while it was sent.
CREATE OR REPLACE FUNCTION notice_channel(notice_id bigint, OUT channel text, OUT interrupted boolean) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT n.channel, n.attempts > 0 AND n.error = '' FROM notice n WHERE n.id = notice_id AND n.state = 'new'
$$;

-- Messages of the installation that waited for a gateway (mail, sms: there is one
-- by the environment).
CREATE OR REPLACE FUNCTION notices_sweep(mail boolean, sms boolean) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	INSERT INTO job (queue, kind, chain_id, ref_id)
	SELECT 'send', 'notice', 0, n.id
	  FROM notice n
	 WHERE n.state = 'new' AND n.created_at > now() - interval '2 days'
	   AND (CASE n.channel WHEN 'mail' THEN mail ELSE sms END
		OR EXISTS (SELECT FROM installation_gateway g WHERE g.kind = n.channel AND g.enabled))
	   AND NOT EXISTS (SELECT FROM job j WHERE j.queue = 'send' AND j.kind = 'notice' AND j.ref_id = n.id)
	 ORDER BY n.id
$$;

GRANT EXECUTE ON FUNCTION gateway_save(bigint, bigint, text, int, boolean, jsonb, bytea), gateway_common(bigint),
	gateway_test_add(bigint, bigint, text), messages_requeue(text, bigint) TO okno_app;
GRANT EXECUTE ON FUNCTION messages_requeue(text, bigint), messages_sweep(boolean, boolean), notice_channel(bigint),
	notices_sweep(boolean, boolean) TO okno_worker;
