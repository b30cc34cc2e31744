-- queue: jobs for the worker.  A program adds jobs of its own chain; the worker
-- is handed them as (chain, id) and works inside the chain.
--
-- What every booking calls is PL/pgSQL, here and in the other files: it keeps
-- its plans, where a function in SQL is planned anew with every call.

CREATE OR REPLACE FUNCTION job_add(of_queue text, of_kind text, ref bigint, data jsonb DEFAULT '{}') RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO job (queue, kind, chain_id, ref_id, payload)
	VALUES (of_queue, of_kind, current_chain(), ref, data);
END $$;

-- Takes at most so many due jobs and locks them for a while: a worker that
-- dies leaves them to be taken again.  The plan is made when the queue is empty
-- and kept when thousands wait: it has to be told to go by the indexes, and to
-- find what is due once, not anew for each job there is.  Chains that are passed
-- over have as much under way as they may.  lately: only what became due so lately:
-- where hundreds come each second, those that are done stand in front of the index
-- until it is vacuumed, and a worker that has just walked past them need not do so again.
DROP FUNCTION IF EXISTS job_take(text, int, interval, bigint[]);
CREATE OR REPLACE FUNCTION job_take(of_queue text, most int, lock_for interval, passed_over bigint[] DEFAULT '{}',
	lately interval DEFAULT NULL)
RETURNS TABLE (id bigint, kind text, chain_id bigint, ref_id bigint, payload jsonb, attempts int, run_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH due AS MATERIALIZED (
		SELECT id FROM job
		 WHERE queue = of_queue AND run_at <= now() AND run_at >= coalesce(now() - lately, '-infinity') AND (locked_until IS NULL OR locked_until < now())
		   AND chain_id <> ALL (passed_over)
		 ORDER BY run_at, id LIMIT most FOR UPDATE SKIP LOCKED)
	UPDATE job j SET locked_until = now() + lock_for, attempts = j.attempts + 1
	 WHERE j.id = ANY (ARRAY(SELECT id FROM due))
	RETURNING j.id, j.kind, j.chain_id, j.ref_id, j.payload, j.attempts::int, j.run_at;
END $$;

CREATE OR REPLACE FUNCTION job_done(ids bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM job WHERE id = ANY (ids);
END $$;

CREATE OR REPLACE FUNCTION job_again(job_id bigint, after interval) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE job SET run_at = now() + after, locked_until = NULL WHERE id = job_id
$$;

CREATE OR REPLACE FUNCTION heartbeat_set(of_queue text, of_pid int) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	INSERT INTO heartbeat (queue, at, pid) VALUES (of_queue, now(), of_pid)
	ON CONFLICT (queue) DO UPDATE SET at = excluded.at, pid = excluded.pid
$$;

-- The chains, for housekeeping that visits each.
CREATE OR REPLACE FUNCTION chain_list() RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT id FROM chain ORDER BY id
$$;

GRANT EXECUTE ON FUNCTION job_add(text, text, bigint, jsonb) TO okno_app, okno_worker;
GRANT EXECUTE ON FUNCTION job_take(text, int, interval, bigint[], interval), job_done(bigint[]), job_again(bigint, interval),
	heartbeat_set(text, int), chain_list() TO okno_worker;

-- Says that something of a branch's journal changed: ids only, no personal data.
CREATE OR REPLACE FUNCTION live_notice(branch bigint, appointment bigint, version int, day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO job (queue, kind, chain_id, ref_id, payload)
	VALUES ('live', 'notice', current_chain(), branch,
		jsonb_build_object('kind', 'appointment', 'id', appointment, 'v', version, 'day', day));
END $$;
GRANT EXECUTE ON FUNCTION live_notice(bigint, bigint, int, date) TO okno_app, okno_worker;
