-- told: how many SMS about bookings there may be in a day: to one phone, and of one
-- business.  They are counted as they are sent, so that a booking costs nothing more.

CREATE OR REPLACE FUNCTION told_most(of_chain bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT i.told_branch * greatest(1, (SELECT count(*) FROM branch b WHERE b.chain_id = of_chain AND b.archived_at IS NULL))
	  FROM installation i
$$;

-- May a message of the present chain be sent to a phone?  Why not, as it then stands in
-- the outbox; NULL: it may, and is counted.
CREATE OR REPLACE FUNCTION told_refusal(chain bigint, phone text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	reason text;
BEGIN
	IF chain IS DISTINCT FROM current_chain() THEN
		RAISE insufficient_privilege;
	END IF;
	INSERT INTO code_count (chain_id, day) VALUES (chain, counted_day()) ON CONFLICT DO NOTHING;
	IF (SELECT count(*) FROM outbox o
	     WHERE o.chain_id = chain AND o.recipient = phone AND o.channel = 'sms' AND o.tried_at >= counted_day()
	       AND o.template IN ('booked', 'moved', 'cancelled', 'reminder') AND o.state <> 'gave_up')
	   > (SELECT i.told_phone FROM installation i) THEN	-- it is among them
		reason := 'enough SMS to this phone today';
	ELSIF (SELECT c.told FROM code_count c WHERE c.chain_id = chain AND c.day = counted_day() FOR UPDATE) >= told_most(chain) THEN
		reason := 'enough SMS of the business today';
	END IF;
	UPDATE code_count c SET told = c.told + (reason IS NULL)::int, told_refused = c.told_refused + (reason IS NOT NULL)::int
	 WHERE c.chain_id = chain AND c.day = counted_day();
	RETURN reason;
END $$;

-- How it stands today with the present chain, for its owner.
CREATE OR REPLACE FUNCTION told_today() RETURNS TABLE (sent int, refused int, most bigint, phone int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT coalesce(c.told, 0), coalesce(c.told_refused, 0), told_most(current_chain()), i.told_phone
	  FROM installation i
	  LEFT JOIN code_count c ON c.chain_id = current_chain() AND c.day = counted_day()
$$;

SELECT callable('okno_worker', 'told_refusal');
SELECT callable('okno_app', 'told_today');
