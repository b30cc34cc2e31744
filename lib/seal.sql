-- seal: the seals over the log, link by link.
-- role: okno_worker

-- name: seal_lock(chain bigint) :exec
-- One sealer a chain at a time: seals have consecutive numbers.
SELECT seal_lock($1);

-- name: seal_last(chain bigint) :binary
-- The last link, what the next one goes on from (NULL: there is none), and the
-- oldest transaction that runs.
SELECT s.no, s.seal, pg_snapshot_xmin(pg_current_snapshot())::text AS oldest
  FROM (VALUES (1)) one
  LEFT JOIN (SELECT no, seal FROM seal WHERE chain_id = $1 ORDER BY no DESC LIMIT 1) s ON true;

-- name: seal_unsealed(chain bigint, most int) :binary
-- Entries without a seal, oldest first.  The text is what is sealed of an
-- entry, with its salt in front; seal_entries spells it alike.  (The mark is coalesced
-- inside: outside it would be held against every entry of the chain, for policies keep
-- what might tell of a row away from the index.)
SELECT l.id, l.salt, jsonb_build_array(l.chain_id, l.id, l.at, l.user_id, l.request, l.object, l.object_id,
       l.visit_id, l.client_id, l.action, l.changes)::text AS entry
  FROM log l
 WHERE l.chain_id = $1 AND l.id > (SELECT coalesce(max(m.upto), 0) FROM seal_mark m WHERE m.chain_id = $1)
   AND NOT EXISTS (SELECT FROM seal s WHERE s.chain_id = $1 AND s.log_id = l.id)
 ORDER BY l.id
 LIMIT $2;

-- name: seal_add(chain bigint, first bigint, logs bigint[], digests text[], seals text[], whole bool, oldest text) :exec
-- Writes links with consecutive numbers from first on; digests and seals in hexadecimal.
SELECT seal_add($1, $2, $3, $4, $5, $6, $7::text::xid8);

-- name: seal_entries(chain bigint, after_no bigint, most int) :binary
-- Links with their entries, for verifying.  log_id is NULL where the entry is
-- gone, sealed_as what the entry says of its link.
SELECT s.no, s.log_id AS of_log, s.digest, s.seal, l.id AS log_id, l.salt,
       jsonb_build_array(l.chain_id, l.id, l.at, l.user_id, l.request, l.object, l.object_id,
       l.visit_id, l.client_id, l.action, l.changes)::text AS entry,
       CASE WHEN l.erased_at IS NULL THEN 0 WHEN l.changes = '{}' THEN 1 ELSE 2 END AS erased
  FROM seal s
  LEFT JOIN log l ON l.chain_id = $1 AND l.id = s.log_id
 WHERE s.chain_id = $1 AND s.no > $2
 ORDER BY s.no
 LIMIT $3;

-- name: seal_strays(chain bigint) :one
-- Entries without a link: where all have theirs, the first and how many; and those
-- that wait for it.
SELECT count(*) FILTER (WHERE l.id <= m.upto) AS strays, min(l.id) FILTER (WHERE l.id <= m.upto) AS first,
       count(*) FILTER (WHERE l.id > m.upto) AS waiting
  FROM (SELECT coalesce((SELECT upto FROM seal_mark WHERE chain_id = $1), 0) AS upto) m, log l
 WHERE l.chain_id = $1 AND NOT EXISTS (SELECT FROM seal s WHERE s.chain_id = $1 AND s.log_id = l.id);

-- name: dir_seal_chains() :many
-- Every chain.
SELECT c AS id FROM chain_list() c;
