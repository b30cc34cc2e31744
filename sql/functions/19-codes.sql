-- codes: how many codes by SMS there may be in a day: of one chain, and through the
-- installation's own provider.

-- The day that they are counted by, one for all.
CREATE OR REPLACE FUNCTION counted_day() RETURNS date
LANGUAGE sql STABLE AS $$
	SELECT current_date
$$;

-- Does an SMS of the branch go through the installation's?
CREATE OR REPLACE FUNCTION codes_by_house(of_chain bigint, of_branch bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN NOT EXISTS (SELECT FROM gateway g WHERE g.chain_id = of_chain AND g.kind = 'sms' AND g.enabled
		AND (g.branch_id IS NULL OR g.branch_id = of_branch));
END $$;

CREATE OR REPLACE FUNCTION codes_add(of_chain bigint, more_sent int, more_refused int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO code_count AS c (chain_id, day, sent, refused) VALUES (of_chain, counted_day(), more_sent, more_refused)
	ON CONFLICT (chain_id, day) DO UPDATE SET sent = c.sent + more_sent, refused = c.refused + more_refused;
END $$;

CREATE OR REPLACE FUNCTION codes_sent(of_chain bigint) RETURNS int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN coalesce((SELECT c.sent FROM code_count c WHERE c.chain_id = of_chain AND c.day = counted_day()), 0);
END $$;

-- May one more be sent (chain 0: by the installation itself)?  The limit that is
-- reached, 'chain' or 'all'; then it is noted that one was refused.  NULL: it may.
-- As many as ask at the same time may pass it.
CREATE OR REPLACE FUNCTION codes_limit(of_chain bigint, of_branch bigint) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	most    installation;
	reached text;
BEGIN
	SELECT * INTO most FROM installation;
	IF of_chain <> 0 AND codes_sent(of_chain) >= most.codes_chain THEN
		reached := 'chain';
	ELSIF codes_by_house(of_chain, of_branch) AND codes_sent(0) >= most.codes_all THEN
		reached := 'all';
		PERFORM codes_add(0, 0, 1);
	END IF;
	IF reached IS NOT NULL AND of_chain <> 0 THEN
		PERFORM codes_add(of_chain, 0, 1);
	END IF;
	RETURN reached;
END $$;

-- One is sent.
CREATE OR REPLACE FUNCTION codes_count(of_chain bigint, of_branch bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF of_chain <> 0 THEN
		PERFORM codes_add(of_chain, 1, 0);
	END IF;
	IF codes_by_house(of_chain, of_branch) THEN
		PERFORM codes_add(0, 1, 0);
	END IF;
END $$;

-- How it stands today with the present chain, for its owner.
CREATE OR REPLACE FUNCTION codes_today() RETURNS TABLE (sent int, refused int, most int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT coalesce(c.sent, 0), coalesce(c.refused, 0), i.codes_chain
	  FROM installation i
	  LEFT JOIN code_count c ON c.chain_id = current_chain() AND c.day = counted_day()
$$;

-- The operator's limits.  What changed is in the operators' journal.
DROP FUNCTION IF EXISTS codes_limits_set(bigint, int, int);	-- it knew of codes only
CREATE OR REPLACE FUNCTION codes_limits_set(by_operator bigint, of_chain int, of_all int, to_phone int, of_branch int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	was     installation;
	changes jsonb;
BEGIN
	SELECT * INTO was FROM installation FOR UPDATE;
	changes := changed_keys(jsonb_build_object('codes_chain', was.codes_chain::text, 'codes_all', was.codes_all::text,
			'told_phone', was.told_phone::text, 'told_branch', was.told_branch::text),
		jsonb_build_object('codes_chain', of_chain::text, 'codes_all', of_all::text,
			'told_phone', to_phone::text, 'told_branch', of_branch::text));
	IF changes <> '{}' THEN
		UPDATE installation SET codes_chain = of_chain, codes_all = of_all, told_phone = to_phone, told_branch = of_branch;
		INSERT INTO operator_event (operator_id, subject, changes) VALUES (by_operator, 'sms', changes);
	END IF;
END $$;

CREATE OR REPLACE FUNCTION codes_sweep() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM code_count WHERE day < current_date - 30
$$;

SELECT callable('okno_app', 'codes_limit', 'codes_count', 'codes_today');
SELECT callable('okno_operator', 'codes_limits_set', 'counted_day');
SELECT callable('okno_worker', 'codes_sweep');
