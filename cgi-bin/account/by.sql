-- by: signing in by other sites.

-- name: dir_oidc_offered(user_id bigint) :many
SELECT slug, kind, title, mine
  FROM oidc_offered($1);

-- name: dir_oidc_start(slug text) :maybe
SELECT kind, title, client_id, authorization_endpoint
  FROM oidc_start($1);

-- name: dir_oidc_back(slug text, state bytea, user_id bigint?, invite bytea, sealed bytea) :exec
SELECT oidc_back($1, $2, $3, $4, $5);

-- name: dir_oidc_state(state bytea) :maybe
SELECT state, error, title
  FROM oidc_state($1);

-- name: dir_oidc_enter(state bytea, agreed bool, lang text, user_id bigint?) :one
SELECT outcome, user_id, second
  FROM oidc_enter($1, $2, $3, $4);

-- name: dir_oidc_unlink(user_id bigint, slug text) :one
SELECT oidc_unlink($1, $2) AS done;
