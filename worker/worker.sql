-- worker: the queue, as the worker sees it.

-- name: dir_job_take(queue text, most int, lease_s int) :many
-- Takes due jobs; the oldest first.
SELECT t.id, t.kind, t.chain_id, t.ref_id, t.payload, t.attempts
  FROM job_take($1, $2::int, $3 * interval '1 second') t
 ORDER BY t.id;

-- name: dir_job_done(jobs bigint[]) :exec
SELECT job_done($1);

-- name: dir_job_back(jobs bigint[]) :exec
SELECT job_back($1);

-- name: dir_job_later(jobs bigint[], after_s int) :exec
SELECT job_later($1, $2 * interval '1 second');

-- name: dir_heartbeat(queue text, pid int) :exec
SELECT heartbeat_set($1, $2::int);

-- name: dir_chains() :many
SELECT c AS id FROM chain_list() c;

-- name: mail_begin(chain bigint, letter bigint) :maybe
-- Notes that a letter is tried now, and gives it with all that it tells.
-- Instants are in the branch's time zone; starts_utc and ends_utc for the calendar.
UPDATE outbox o SET attempts = o.attempts + 1, tried_at = now()
  FROM branch b
 WHERE o.chain_id = $1 AND o.id = $2 AND o.state = 'new' AND b.chain_id = $1 AND b.id = o.branch_id
RETURNING o.recipient, o.lang, o.template, o.attempts, o.params->>'token' AS token,
	extract(epoch FROM now() - o.created_at)::bigint AS age_s,
	o.params->>'business' AS business, o.params->>'by' AS invited_by,
	coalesce(nullif(b.public_title, ''), b.title) AS branch, b.currency,
	jsonb_build_object(
		'branch', coalesce(nullif(b.public_title, ''), b.title),
		'address', concat_ws(', ', nullif(b.city, ''), nullif(b.address, '')),
		'phone', b.phone, 'site', b.site,
		'may_move', b.may_move, 'may_cancel', b.may_cancel) AS place;

-- name: mail_appointments(chain bigint, letter bigint) :many
-- The appointments that a letter is about: of a visit those that stand; when
-- the letter tells that they were cancelled, those that were.  With an
-- appointment_id in its params that one only.
SELECT a.id, to_char(a.starts_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS day,
       to_char(a.starts_at AT TIME ZONE b.time_zone, 'HH24:MI') AS starts,
       to_char(a.ends_at AT TIME ZONE b.time_zone, 'HH24:MI') AS ends,
       a.ends_at < now() AS past, s.name AS staff, s.specialization,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('title', l.title, 'cost', l.cost::text) ORDER BY l.id), '[]')
	  FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS services,
       (SELECT coalesce(sum(l.cost), 0)::text
	  FROM appointment_line l WHERE l.chain_id = $1 AND l.appointment_id = a.id) AS cost
  FROM outbox o
  JOIN visit v ON v.chain_id = $1 AND v.id = o.visit_id
  JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id
  JOIN staff s ON s.chain_id = $1 AND s.id = a.staff_id
  JOIN branch b ON b.chain_id = $1 AND b.id = a.branch_id
 WHERE o.chain_id = $1 AND o.id = $2
   AND (a.cancelled_at IS NULL) = (o.template <> 'cancelled')
   AND (o.params->>'appointment_id' IS NULL OR a.id = (o.params->>'appointment_id')::bigint)
 ORDER BY a.starts_at, a.id;

-- name: mail_end(chain bigint, letter bigint, state text, error text) :exec
-- How a try ended; state stays 'new' if there will be another.  Once it is sent
-- the secret of its link is nowhere but in the letter.
UPDATE outbox
   SET state = $3, error = $4,
       sent_at = CASE WHEN $3 = 'sent' THEN now() END,
       params = CASE WHEN $3 = 'sent' THEN params - 'token' ELSE params END
 WHERE chain_id = $1 AND id = $2 AND state = 'new';

-- name: dir_notice_begin(notice bigint) :maybe
-- The same for a message of the installation.
SELECT channel, recipient, lang, template, secret, attempts, old
  FROM notice_begin($1);

-- name: dir_notice_end(notice bigint, state text, error text) :exec
SELECT notice_end($1, $2, $3);

-- name: dir_house_notices() :exec
SELECT notices_requeue();

-- name: house_holds(chain bigint) :exec
-- Holds that have expired; their rows in busy go with them.
DELETE FROM hold
 WHERE chain_id = $1 AND id IN (
	SELECT h.id FROM hold h
	 WHERE h.chain_id = $1 AND h.expires_at <= now()
	 ORDER BY h.expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED);

-- name: house_idempotency(chain bigint) :exec
DELETE FROM idempotency WHERE chain_id = $1 AND created_at < now() - interval '3 days';

-- name: house_busy_days(chain bigint) :exec
DELETE FROM busy_day WHERE chain_id = $1 AND day < current_date - 400;

-- name: house_letters(chain bigint) :exec
SELECT letters_requeue(interval '2 days') WHERE current_chain() = $1;

-- name: house_prices(chain bigint) :exec
-- Prices whose day has begun.
SELECT prices_apply($1);

-- name: dir_house_directory() :exec
SELECT directory_sweep();

-- name: dir_house_account() :exec
SELECT account_sweep(), oidc_sweep();

-- name: dir_oidc_job(flow bigint) :maybe
-- Who came back from another site, and how to ask there who it is.
SELECT slug, kind, issuer, client_id, client_secret, metadata, sealed
  FROM oidc_job($1);

-- name: dir_oidc_known(flow bigint, subject text, email text, verified bool, person text) :exec
SELECT oidc_known($1, $2, $3, $4, $5);

-- name: dir_oidc_failed(flow bigint, why text) :exec
SELECT oidc_failed($1, $2);

-- name: dir_oidc_issuer(provider bigint) :one
SELECT oidc_issuer($1) AS issuer;

-- name: dir_oidc_found(provider bigint, described jsonb, why text) :exec
SELECT oidc_found($1, $2, $3);
