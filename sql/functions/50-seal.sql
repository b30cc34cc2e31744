-- seal: writing the links that the worker has computed (the key of the seals
-- is not in the database).  They run with the worker's rights, inside a chain.
-- Each entry passes here once, so what else follows from it is done here, too.

CREATE OR REPLACE FUNCTION seal_lock(chain bigint) RETURNS void
LANGUAGE sql AS $$
	SELECT pg_advisory_xact_lock(hashtextextended('seal', chain))
$$;

CREATE OR REPLACE FUNCTION seal_add(chain bigint, first bigint, logs bigint[], digests text[], seals text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO seal (chain_id, no, log_id, digest, seal)
	SELECT chain, first + n - 1, log_id, decode(digest, 'hex'), decode(link, 'hex')
	  FROM unnest(logs, digests, seals) WITH ORDINALITY s (log_id, digest, link, n);
	UPDATE log l SET seal_no = first + n - 1
	  FROM unnest(logs) WITH ORDINALITY s (log_id, n)
	 WHERE l.chain_id = chain AND l.id = s.log_id;
	PERFORM booking_rows_add(chain, logs);
END $$;

GRANT EXECUTE ON FUNCTION seal_lock(bigint), seal_add(bigint, bigint, bigint[], text[], text[]) TO okno_worker;
