-- account: what everybody sees before and after signing in.

-- name: dir_user_choice_set(user_id bigint, lang text, theme text) :exec
-- Language and theme; NULL leaves one as it is.
SELECT user_choice_set($1, $2, $3);

-- name: dir_notice_shown(browser bytea) :maybe
-- The message last written for a browser.
SELECT channel, recipient, lang, template, secret
  FROM notice_shown($1);

-- name: dir_registration_open(invite bytea) :one
SELECT registration_open($1) AS yes;

-- name: dir_ways() :one
-- Has the operator set up a provider of SMS, a mail server?
SELECT installation_gateway_on('sms') AS sms, installation_gateway_on('mail') AS mail;

-- name: dir_codes_limit(chain bigint, branch bigint) :one
-- The limit of a day that allows no more codes by SMS; NULL: they may be sent.
SELECT codes_limit($1, $2) AS reached;

-- name: dir_registration_face(invite bytea) :one
SELECT open, by_invitation
  FROM registration_face($1);

-- name: dir_agreement() :one
SELECT agreement, title
  FROM agreement();

-- name: dir_registration_add(way text, phone text, email text, person text, lang text, hash text, invite bytea,
--   browser bytea, sealed bytea) :one
SELECT registration_add($1, $2, $3, $4, $5, $6, $7, $8, $9) AS done;

-- name: dir_recovery_to(login text, mail_only bool) :one
SELECT recovery_to($1, $2) AS recipient;

-- name: dir_recovery_add(login text, recipient text, token bytea, hash bytea, lang text, sealed bytea) :exec
SELECT recovery_add($1, $2, $3, $4, $5, $6);

-- name: dir_recovery_state(token bytea) :one
SELECT recovery_state($1) AS state;

-- name: dir_recovery_pass(token bytea, hash bytea) :one
SELECT recovery_pass($1, $2) AS passed;

-- name: dir_recovery_user(token bytea) :maybe
SELECT id, name, email, phone
  FROM recovery_user($1);

-- name: dir_recovery_finish(token bytea, hash text) :one
SELECT recovery_finish($1, $2) AS done;

-- name: dir_profile(user_id bigint, present bytea) :json
SELECT profile($1, $2);

-- name: dir_user_name_set(user_id bigint, person text) :exec
SELECT user_name_set($1, $2);

-- name: dir_user_secrets(user_id bigint) :one
SELECT password_hash, name, email, phone
  FROM user_secrets($1);

-- name: dir_password_change(user_id bigint, hash text, keep bytea) :exec
SELECT password_change($1, $2, $3);

-- name: dir_session_drop(user_id bigint, session bigint?, present bytea) :one
SELECT session_drop($1, $2, $3) AS ended;

-- name: dir_contact_begin(user_id bigint, channel text, value text, proof bytea, browser bytea, lang text,
--   sealed bytea) :one
SELECT contact_begin($1, $2, $3, $4, $5, $6, $7) AS begun;

-- name: dir_contact_of(user_id bigint, proof bytea) :one
SELECT contact_of($1, $2) AS value;

-- name: dir_contact_finish(user_id bigint, channel text, proof bytea) :one
SELECT contact_finish($1, $2, $3) AS done;

-- name: dir_contact_drop(user_id bigint, channel text) :exec
SELECT contact_drop($1, $2);

-- name: dir_mail_unconfirmed(user_id bigint) :one
SELECT mail_unconfirmed($1) AS value;

-- name: dir_mail_unsent(user_id bigint) :one
SELECT mail_unsent($1) AS value;

-- name: dir_second_pending(user_id bigint) :maybe
SELECT secret, is_on
  FROM second_secret($1);

-- name: dir_second_begin(user_id bigint, sealed bytea) :one
SELECT second_begin($1, $2) AS begun;

-- name: dir_second_on(user_id bigint, codes text) :exec
-- codes: an array of digests.
SELECT second_on($1, $2::bytea[]);

-- name: dir_second_off(user_id bigint) :exec
SELECT second_off($1);
