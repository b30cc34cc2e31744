-- auth: sessions, tokens, attempts and the branches' chains, by the directory's
-- functions.  None of them needs a chain.

-- name: dir_session_open(hash bytea, branch bigint?, address text) :maybe
-- Who a browser's session belongs to, and what they may do in a branch.
SELECT user_id, user_name, lang, theme, chain_id, branch_id, role, rights, staff_id, own_only,
       last_days, branch_ok, role_title, since, view_role, view_title, locked, operator, style, accounts, branches, list_since, edit_since, outside, among,
       worker, work_id,
       false AS visitor
  FROM session_open($1, $2, $3);

-- name: dir_session_start(user_id bigint, hash bytea, agent text, address text) :exec
SELECT session_start($1, $2, $3, $4);

-- name: dir_device_trust(user_id bigint, old bytea, new bytea, session bytea, agent text, address text) :exec
SELECT device_trust($1, $2, $3, $4, $5, $6);

-- name: dir_session_end(hash bytea) :exec
SELECT session_end($1);

-- name: dir_session_seen(hash bytea, branch bigint?, opened bool) :exec
SELECT session_seen($1, $2, $3);

-- name: dir_chain_branch(user_id bigint, chain bigint) :maybe
-- A branch of a chain that a user may work in.
SELECT id
  FROM user_branches($1)
 WHERE chain_id = $2
 ORDER BY id
 LIMIT 1;

-- name: dir_branch_find(key text) :maybe
SELECT id, chain_id
  FROM branch_find($1);

-- name: dir_partner_find(hash bytea) :maybe
SELECT id
  FROM partner_find($1);

-- name: dir_user_token_open(hash bytea, branch bigint?, address text) :maybe
-- The same as dir_session_open for a token of the API.
SELECT user_id, user_name, lang, theme, chain_id, branch_id, role, rights, staff_id, own_only,
       last_days, branch_ok, role_title, since, view_role, view_title, locked, operator, style, accounts, branches, list_since, edit_since, outside, among,
       NULL AS worker,
       NULL::bigint AS work_id, visitor
  FROM user_token_open($1, $2, $3);

-- name: dir_sign_in_find(login text) :maybe
-- Whom a login names: a user, or who has registered and comes for the first time.
SELECT id, registration, password_hash, second
  FROM sign_in_find($1);

-- name: dir_device_knows(hash bytea, login text) :one
SELECT device_knows($1, $2) AS known;

-- name: dir_registration_finish(registration bigint) :one
SELECT registration_finish($1) AS id;

-- name: dir_user_password_set(user_id bigint, hash text) :exec
SELECT user_password_set($1, $2);

-- name: dir_user_token_save(user_id bigint, hash bytea) :exec
SELECT user_token_save($1, $2);

-- name: dir_second_secret(user_id bigint) :maybe
SELECT secret, is_on
  FROM second_secret($1);

-- name: dir_second_wait_add(user_id bigint, token bytea) :exec
SELECT second_wait_add($1, $2);

-- name: dir_second_wait_user(token bytea) :one
SELECT second_wait_user($1) AS id;

-- name: dir_second_wait_end(token bytea) :exec
SELECT second_wait_end($1);

-- name: dir_second_step(user_id bigint, step bigint) :one
SELECT second_step($1, $2) AS taken;

-- name: dir_recovery_code_use(user_id bigint, hash bytea) :one
SELECT recovery_code_use($1, $2) AS taken;

-- name: dir_attempt_count(kind text, hash bytea, within interval) :one
SELECT attempt_count($1, $2, $3) AS n;

-- name: dir_attempt_add(kind text, hash bytea) :exec
SELECT attempt_add($1, $2);
