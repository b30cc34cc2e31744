-- house: what the worker needs besides the queue itself, and its housekeeping.

-- Puts jobs back that were taken and not begun, as if they had not been.
CREATE OR REPLACE FUNCTION job_back(ids bigint[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE job SET locked_until = NULL, attempts = greatest(attempts - 1, 0) WHERE id = ANY (ids)
$$;

-- Puts jobs off that were tried in good order: attempts then counts only those
-- takings after which the worker never came back.
CREATE OR REPLACE FUNCTION job_later(ids bigint[], after interval) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE job SET run_at = now() + after, locked_until = NULL, attempts = 0 WHERE id = ANY (ids)
$$;

-- The same for jobs of the live queue that were told: what is left of them is that
-- their chain's log is to be sealed.
CREATE OR REPLACE FUNCTION job_told(ids bigint[], after interval) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE job SET kind = 'seal', ref_id = NULL, payload = '{}', run_at = now() + after, locked_until = NULL, attempts = 0
	 WHERE id = ANY (ids)
$$;

-- What the directory need not keep: sessions that are over, tries and codes of
-- yesterday, notices that no journal could be told in time.
CREATE OR REPLACE FUNCTION directory_sweep() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM session WHERE NOT session_lives(seen_at, created_at);
	DELETE FROM attempt WHERE at < now() - interval '1 day';
	DELETE FROM code WHERE created_at < now() - interval '1 day';
	SELECT job_told(array_agg(j.id), interval '0') FROM job j
	 WHERE j.queue = 'live' AND j.kind = 'notice' AND j.created_at < now() - interval '10 minutes';
$$;

-- The chains with holds that have expired; with prices whose day has begun.  So the
-- others cost no transaction each.
CREATE OR REPLACE FUNCTION hold_chains() RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN QUERY SELECT DISTINCT h.chain_id FROM hold h WHERE h.expires_at <= now();
END $$;

CREATE OR REPLACE FUNCTION price_chains() RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN QUERY SELECT DISTINCT x.chain_id FROM price_change x
	  JOIN branch b ON b.id = x.branch_id
	 WHERE x.applied_at IS NULL AND x.undone_at IS NULL AND x.from_day <= (now() AT TIME ZONE b.time_zone)::date;
END $$;

-- The chains in which a chore finds something to do: a few pages for each of the others
-- instead of a transaction.
CREATE OR REPLACE FUNCTION house_chains(what text) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	CASE what
	WHEN 'holds' THEN
		RETURN QUERY SELECT h FROM hold_chains() h;
	WHEN 'prices' THEN
		RETURN QUERY SELECT p FROM price_chains() p;
	WHEN 'messages' THEN
		RETURN QUERY SELECT DISTINCT o.chain_id FROM outbox o WHERE o.state = 'new' AND o.created_at > now() - interval '2 days';
	WHEN 'idempotency' THEN
		RETURN QUERY SELECT c.id FROM chain c
		 WHERE EXISTS (SELECT FROM idempotency i WHERE i.chain_id = c.id AND i.created_at < now() - interval '3 days');
	WHEN 'files' THEN
		RETURN QUERY SELECT c.id FROM chain c WHERE EXISTS (SELECT FROM file f WHERE f.chain_id = c.id);
	WHEN 'works' THEN
		RETURN QUERY SELECT c.id FROM chain c
		 WHERE EXISTS (SELECT FROM work w WHERE w.chain_id = c.id AND w.created_at < now() - interval '31 days');
	WHEN 'lists' THEN
		RETURN QUERY SELECT c.id FROM chain c
		 WHERE EXISTS (SELECT FROM list_work w WHERE w.chain_id = c.id
			AND w.created_at < now() - CASE WHEN w.file_id IS NULL THEN interval '30 days' ELSE interval '1 day' END);
	WHEN 'leavers' THEN
		RETURN QUERY SELECT s.chain_id FROM staff s WHERE s.archived_at IS NULL AND s.dismissed_on < current_date + 1
		 UNION SELECT m.chain_id FROM membership m WHERE m.until < current_date + 1;
	END CASE;
END $$;

GRANT EXECUTE ON FUNCTION house_chains(text) TO okno_worker;
GRANT EXECUTE ON FUNCTION hold_chains(), price_chains() TO okno_worker;
GRANT EXECUTE ON FUNCTION job_back(bigint[]), job_later(bigint[], interval), job_told(bigint[], interval),
	directory_sweep() TO okno_worker;
