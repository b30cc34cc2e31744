-- online: what booking by clients asks of the database besides free times.

-- name: online_services(chain bigint, branch bigint, services bigint[]) :one
-- How many of these services are offered online in the branch; locked: nothing
-- can be booked, for the licence has ended or is suspended.
SELECT count(*) AS n, licence_state($1) IS NOT NULL AS locked
  FROM service_branch sb
 WHERE sb.chain_id = $1 AND sb.branch_id = $2 AND sb.service_id = ANY ($3) AND sb.online
   AND EXISTS (SELECT FROM service v WHERE v.chain_id = $1 AND v.id = sb.service_id AND v.archived_at IS NULL);

-- name: online_branch(chain bigint, branch bigint) :one
-- What decides about a booking as a whole.
SELECT b.online, b.country, b.phone_code, b.email_field, b.comment_field, b.consent_version, b.any_staff
  FROM branch b WHERE b.chain_id = $1 AND b.id = $2;

-- name: online_staff(chain bigint, branch bigint) :many
-- Names, for the nearest times offered.
SELECT s.id, s.name
  FROM staff_branch m JOIN staff s ON s.chain_id = $1 AND s.id = m.staff_id
 WHERE m.chain_id = $1 AND m.branch_id = $2 AND m.online AND s.archived_at IS NULL;

-- name: online_holds(chain bigint, branch bigint, former bytea, by bytea) :one
-- How many times an address keeps in the branch, but for the one it gives up.
SELECT count(*) AS n FROM hold
 WHERE chain_id = $1 AND branch_id = $2 AND held_by = $4 AND expires_at > now()
   AND token_hash IS DISTINCT FROM $3;

-- name: online_hold_take(chain bigint, branch bigint, former bytea, hash bytea, seconds int, parts jsonb, by bytea) :one
-- Keeps the time; 23P01 if it is taken.
SELECT to_char(hold_take($1, $2, $3, $4, $5::int, $6, $7) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS expires_at;

-- name: online_hold_drop(chain bigint, branch bigint, hash bytea) :exec
DELETE FROM hold WHERE chain_id = $1 AND branch_id = $2 AND token_hash = $3;

-- name: dir_codes_limit(chain bigint, branch bigint) :one
-- The limit of a day that allows no more codes; NULL: they may be sent.
SELECT codes_limit($1, $2) AS reached;

-- name: dir_code_make(phone text, hash bytea, chain bigint) :one
SELECT code_make($1, $2, $3) AS made;

-- name: dir_code_take(phone text, hash bytea, chain bigint?) :one
-- The chain whose code it is (chain NULL: any); NULL: it is none.
SELECT code_take($1, $2, $3) AS chain;

-- name: online_code_message(chain bigint, branch bigint, phone text, lang text, code text) :exec
-- The SMS with the code: where one is asked for, or to a client, who may sign in
-- with it; else it is of no use to anybody and costs the branch.
WITH made AS (
	INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template, params)
	SELECT $1, $2, 'sms', $3, $4, 'code', jsonb_build_object('code', $5)
	  FROM branch b
	 WHERE b.chain_id = $1 AND b.id = $2
	   AND (b.phone_code OR EXISTS (SELECT FROM client c WHERE c.chain_id = $1 AND c.phone = $3))
	RETURNING id)
SELECT job_add('send', 'sms', id), codes_count($1, $2) FROM made;

-- name: online_reminder_row(chain bigint, branch bigint, at text) :maybe
-- What the form may promise of a visit at a time; no row: nothing.
SELECT o.hours::bigint[], o.hours[cardinality(o.hours)] AS last, o.mail, o.sms, o.usual
  FROM reminder_offer($1, $2, $3) o;
