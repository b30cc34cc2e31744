-- idempotency: answers kept for repeats.

-- name: idempotency_claim(chain bigint, scope text, key text, body_hash bytea) :maybe
-- A row if the key is new. Waits for another request that just uses it.
INSERT INTO idempotency (chain_id, scope, key, body_hash)
VALUES ($1, $2, $3, $4)
ON CONFLICT (chain_id, scope, key) DO NOTHING
RETURNING 1;

-- name: idempotency_find(chain bigint, scope text, key text, body_hash bytea) :maybe
-- What was answered, and whether the request is the same.
SELECT body_hash = $4 AS same, status, type, location, body
  FROM idempotency
 WHERE chain_id = $1 AND scope = $2 AND key = $3;

-- name: idempotency_store(chain bigint, scope text, key text, status int, type text,
--     location text, body text) :exec
UPDATE idempotency
   SET status = $4, type = $5, location = $6, body = $7
 WHERE chain_id = $1 AND scope = $2 AND key = $3;

-- name: idempotency_drop(chain bigint, scope text, key text) :exec
-- Gives a key back whose claim was committed with what had to survive a refusal.
DELETE FROM idempotency
 WHERE chain_id = $1 AND scope = $2 AND key = $3 AND status IS NULL;
