-- gateway: the servers of a branch and of its chain, for letters or for SMS.

-- name: gateway_both(chain bigint, branch bigint, channel text) :many
-- The branch's own and the chain's, each with its last test; times are the branch's.
SELECT g.id, g.branch_id IS NOT NULL AS own, g.enabled, g.settings, g.secret, g.version, g.error,
       to_char(g.ok_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS ok_at,
       to_char(g.failed_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS failed_at,
       coalesce(g.failed_at > g.ok_at, g.failed_at IS NOT NULL) AS fails,
       t.state AS test_state, t.error AS test_error, t.parts, t.recipient,
       extract(epoch FROM now() - t.created_at)::bigint AS test_age_s,
       to_char(t.created_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS test_at
  FROM branch b
  JOIN gateway g ON g.chain_id = $1 AND g.kind = $3 AND (g.branch_id IS NULL OR g.branch_id = $2)
  LEFT JOIN LATERAL (SELECT x.state, x.error, x.parts, x.recipient, x.created_at
	  FROM gateway_test x
	 WHERE x.chain_id = $1 AND x.gateway_id = g.id ORDER BY x.id DESC LIMIT 1) t ON true
 WHERE b.chain_id = $1 AND b.id = $2;

-- name: gateway_troubles(chain bigint, branch bigint, channel text) :many
-- The last messages of the branch that could not be sent, or not yet.
SELECT o.id, o.template, o.state, o.error,
       to_char(coalesce(o.tried_at, o.created_at) AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS at
  FROM outbox o
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.state <> 'sent' AND o.channel = $3 AND o.error <> ''
 ORDER BY o.id DESC LIMIT 5;

-- name: gateway_for_all(who bigint, channel text) :one
-- May they decide for all branches?  And has the installation a gateway set up?
SELECT gateway_common($1) AS may, installation_gateway_on($2) AS installed;

-- name: dir_codes_today() :one
-- How many codes by SMS clients have asked for today, and how many they may.
SELECT sent, refused, most, 0 AS phone
  FROM codes_today();

-- name: dir_told_today() :one
-- How many SMS about bookings went out today, how many not, and how many may.
SELECT sent, refused, most, phone
  FROM told_today();

-- name: gateway_put(who bigint, branch bigint?, channel text, seen int, enabled bool, settings jsonb, secret bytea) :one
SELECT gateway_save($1, $2, $3, $4::int, $5, $6, $7) AS id;

-- name: gateway_try(who bigint, gateway bigint, lang text) :one
SELECT gateway_test_add($1, $2, $3) AS id;
