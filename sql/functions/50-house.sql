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
	DELETE FROM session WHERE seen_at < now() - interval '12 hours' OR created_at < now() - interval '30 days';
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

GRANT EXECUTE ON FUNCTION hold_chains(), price_chains() TO okno_worker;
GRANT EXECUTE ON FUNCTION job_back(bigint[]), job_later(bigint[], interval), job_told(bigint[], interval),
	directory_sweep() TO okno_worker;
