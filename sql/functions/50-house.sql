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

-- Letters of the present chain that nobody has in hand, put into the queue
-- again: they waited for a mail server to be set up.
CREATE OR REPLACE FUNCTION letters_requeue(young interval) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	WITH made AS (
		INSERT INTO job (queue, kind, chain_id, ref_id)
		SELECT 'send', 'mail', o.chain_id, o.id
		  FROM outbox o
		 WHERE o.chain_id = current_chain() AND o.channel = 'mail' AND o.state = 'new'
		   AND o.created_at > now() - young
		   AND NOT EXISTS (SELECT FROM job j
			WHERE j.queue = 'send' AND j.kind = 'mail' AND j.chain_id = o.chain_id AND j.ref_id = o.id)
		 ORDER BY o.id
		RETURNING 1)
	SELECT count(*) FROM made
$$;

-- What the directory need not keep: sessions that are over, tries and codes of
-- yesterday, notices that no journal could be told in time.
CREATE OR REPLACE FUNCTION directory_sweep() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM session WHERE seen_at < now() - interval '12 hours' OR created_at < now() - interval '30 days';
	DELETE FROM attempt WHERE at < now() - interval '1 day';
	DELETE FROM code WHERE created_at < now() - interval '1 day';
	DELETE FROM job WHERE queue = 'live' AND kind = 'notice' AND created_at < now() - interval '10 minutes';
$$;

REVOKE EXECUTE ON FUNCTION job_back(bigint[]), job_later(bigint[], interval), letters_requeue(interval),
	directory_sweep() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION job_back(bigint[]), job_later(bigint[], interval), letters_requeue(interval),
	directory_sweep() TO okno_worker;
