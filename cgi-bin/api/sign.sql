-- sign: who signs in by the API.

-- name: dir_sign_user(login text) :maybe
-- A user by login, for the answer to a sign-in that succeeded; what their token is
-- made of.
SELECT id, password_hash || coalesce(' ' || nullif(user_token_round(id), 0), '') AS made_of, name, phone, email
  FROM user_by_login($1);

-- name: dir_sign_visitor(phone text, hash bytea, chain bigint) :one
-- The visitor of a phone that a chain's code confirmed, with a new token.
SELECT id, name, email
  FROM visitor_enter($1, $2, $3);

-- name: sign_client(chain bigint, phone text) :maybe
-- What the business whose code they have shown calls them; of a family who came first.
SELECT c.name FROM client c
 WHERE c.chain_id = $1 AND c.phone = $2 AND c.archived_at IS NULL AND c.name <> ''
 ORDER BY c.id LIMIT 1;
