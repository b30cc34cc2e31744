-- seal: writing the links that the worker has computed (the key of the seals
-- is not in the database).  They run with the worker's rights, inside a chain.
-- Each entry passes here once, so what else follows from it is done here, too.

CREATE OR REPLACE FUNCTION seal_lock(chain bigint) RETURNS void
LANGUAGE sql AS $$
	SELECT pg_advisory_xact_lock(hashtextextended('seal', chain))
$$;

-- Writes links with consecutive numbers from first on.  whole: there was no other
-- entry to seal when these were looked for; oldest: no transaction before it ran by
-- then.  This transaction has written nothing before, so whoever wrote an entry up to
-- the last of these has an older number.  (A number that is still to come is one of
-- the cluster that the database was copied from.)
DROP FUNCTION IF EXISTS seal_add(bigint, bigint, bigint[], text[], text[]);
CREATE OR REPLACE FUNCTION seal_add(chain bigint, first bigint, logs bigint[], digests text[], seals text[],
	whole boolean, oldest xid8) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO seal (chain_id, no, log_id, digest, seal)
	SELECT chain, first + n - 1, log_id, decode(digest, 'hex'), decode(link, 'hex')
	  FROM unnest(logs, digests, seals) WITH ORDINALITY s (log_id, digest, link, n);
	IF whole THEN
		INSERT INTO seal_mark AS m (chain_id, upto, next_upto, next_xid)
		VALUES (chain, 0, logs[cardinality(logs)], pg_current_xact_id())
		ON CONFLICT (chain_id) DO UPDATE
		   SET upto = greatest(m.upto, m.next_upto), next_upto = excluded.next_upto, next_xid = excluded.next_xid
		 WHERE m.next_xid <= oldest OR m.next_xid > excluded.next_xid;
	END IF;
	PERFORM booking_rows_add(chain, logs);
END $$;

GRANT EXECUTE ON FUNCTION seal_lock(bigint), seal_add(bigint, bigint, bigint[], text[], text[], boolean, xid8) TO okno_worker;
