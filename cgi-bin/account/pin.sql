-- pin: changing the user of a shared computer by PIN.

-- name: dir_device_people(device bytea) :many
-- Whom a PIN lets in at a browser, whoever was there last first.
SELECT id, user_id, name
  FROM device_people($1);

-- name: dir_pin_try(device bytea, known bigint) :maybe
-- Counts a try; the sealed PIN to compare with.
SELECT user_id, pin
  FROM pin_try($1, $2);

-- name: dir_pin_passed(device bytea, user_id bigint, session bytea, former bigint?) :exec
SELECT pin_passed($1, $2, $3, $4);

-- name: dir_pin_set(user_id bigint, sealed bytea, minutes int, present bytea) :exec
SELECT pin_set($1, $2, $3, $4);

-- name: dir_pin_drop(user_id bigint) :exec
SELECT pin_drop($1);

-- name: dir_pin_lock(user_id bigint) :one
-- Minutes until pages lock themselves; NULL: there is no PIN.
SELECT pin_lock($1) AS minutes;

-- name: dir_pin_places(user_id bigint, present bytea) :many
SELECT id, agent, address, used_s, blocked, here
  FROM pin_places($1, $2);

-- name: dir_device_forget(user_id bigint, known bigint?, present bytea) :one
SELECT device_forget($1, $2, $3) AS gone;
