-- admin: what the operator's command asks of the directory.

-- name: dir_operator_make(email text, hash text, person text) :one
SELECT operator_make($1, $2, $3) AS id;

-- name: dir_site_make(owner bigint, chain_title text, branch_title text, slug text, zone text,
--   country text, currency text, lang text) :one
SELECT site_make($1, $2, $3, $4, $5, $6, $7, $8) AS id;

-- name: dir_password_reset(email text, hash text) :one
SELECT password_reset($1, $2) AS found;

-- name: dir_partner_make(title text, hash bytea) :one
SELECT partner_make($1, $2) AS id;

-- name: dir_invitation_make(hash bytea, note text) :one
SELECT invitation_make($1, $2, NULL, 14) AS id;

-- name: dir_provider_save(slug text, kind text, title text, issuer text, client text, sealed bytea) :one
SELECT oidc_provider_save($1, $2, $3, $4, $5, $6, true, 0) AS id;

-- name: dir_notices() :many
-- Messages to users that wait or could not be sent.
SELECT n.id, n.channel, n.recipient, n.template, n.state, n.attempts, n.error, g.enabled AS way,
       to_char(n.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS at
  FROM notice_list(NULL, 200) n
  JOIN installation_gateway g ON g.kind = n.channel
 ORDER BY n.id DESC;

-- name: dir_notice_show(notice bigint) :maybe
SELECT recipient, template, secret
  FROM notice_show(NULL, $1);
