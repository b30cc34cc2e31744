-- worker: the queue, as the worker sees it.

-- name: dir_job_take(queue text, most int, lease_s int, full bigint[], lately_s int?) :many
-- Takes due jobs; the oldest first, none of the chains that are full, and only of those
-- that became due so lately, if that is given.
SELECT t.id, t.kind, t.chain_id, t.ref_id, t.payload, t.attempts, t.run_at < now() - interval '5 seconds' AS waited
  FROM job_take($1, $2::int, $3 * interval '1 second', $4, $5 * interval '1 second') t
 ORDER BY t.id;

-- name: dir_job_done(jobs bigint[]) :exec
SELECT job_done($1);

-- name: dir_job_back(jobs bigint[]) :exec
SELECT job_back($1);

-- name: dir_job_later(jobs bigint[], after_s int) :exec
SELECT job_later($1, $2 * interval '1 second');

-- name: dir_job_told(jobs bigint[], after_s int) :exec
SELECT job_told($1, $2 * interval '1 second');

-- name: dir_heartbeat(queue text, pid int) :exec
SELECT heartbeat_set($1, $2::int);

-- name: dir_reminder_chains() :many
SELECT c AS id FROM reminder_chains() c;

-- name: reminders_plan(chain bigint) :one
SELECT reminders_plan($1) AS n;

-- name: dir_house_chains(what text) :many
SELECT c AS id FROM house_chains($1) c;

-- name: dir_chains() :many
SELECT c AS id FROM chain_list() c;

-- name: mail_routes(chain bigint, messages bigint[]) :many
-- The ways that messages take: the branch's own gateway, else the chain's, else
-- (id is NULL) the installation's; settings are NULL where that is the environment's.
-- interrupted: a worker ended while it was sent.
-- Reminders wait for the end of the quiet hours (wait_s); missed: the visit begins before.
SELECT o.id AS message, o.channel, o.attempts > 0 AND o.error = '' AS interrupted,
       extract(epoch FROM q.ends - now())::int + 1 AS wait_s, coalesce(q.ends >= o.starts_at, false) AS missed,
       g.id, g.branch_id, coalesce(g.version, i.version) AS version, coalesce(g.settings, i.settings) AS settings,
       coalesce(g.secret, i.secret) AS secret
  FROM outbox o
  LEFT JOIN LATERAL (SELECT w.id, w.branch_id, w.version, w.settings, w.secret
	  FROM gateway w
	 WHERE w.chain_id = $1 AND w.kind = o.channel AND w.enabled AND (w.branch_id IS NULL OR w.branch_id = o.branch_id)
	 ORDER BY w.branch_id NULLS LAST LIMIT 1) g ON true
  LEFT JOIN LATERAL installation_way(o.channel) i ON g.id IS NULL
  LEFT JOIN LATERAL (SELECT y.ends FROM branch b, quiet_hours(now(), b.time_zone, b.quiet_from, b.quiet_to) y
	 WHERE b.chain_id = $1 AND b.id = o.branch_id) q ON o.hours IS NOT NULL
 WHERE o.chain_id = $1 AND o.id = ANY ($2) AND o.state = 'new';

-- name: gateway_well(chain bigint, gateway bigint) :exec
-- It works; written down once a minute.
UPDATE gateway SET ok_at = now()
 WHERE chain_id = $1 AND id = $2 AND (ok_at IS NULL OR ok_at < now() - interval '1 minute' OR failed_at >= ok_at);

-- name: gateway_failed(chain bigint, gateway bigint, error text) :exec
UPDATE gateway SET failed_at = now(), error = $3 WHERE chain_id = $1 AND id = $2;

-- name: test_begin(chain bigint, test bigint) :maybe
-- A test of a gateway, whether that is switched on or not.  A worker that ended
-- at it does not try it again.
UPDATE gateway_test t SET state = CASE t.state WHEN 'waiting' THEN 'sending' ELSE 'failed' END,
       error = CASE t.state WHEN 'waiting' THEN '' ELSE 'the worker failed at it' END
  FROM gateway g
 WHERE t.chain_id = $1 AND t.id = $2 AND t.state IN ('waiting', 'sending') AND g.chain_id = $1 AND g.id = t.gateway_id
RETURNING t.state, t.recipient, t.lang, g.kind AS channel, g.id, g.branch_id, g.version, g.settings, g.secret,
	(SELECT coalesce(nullif(b.public_title, ''), b.title) FROM branch b
	  WHERE b.chain_id = $1 AND (g.branch_id IS NULL OR b.id = g.branch_id) ORDER BY b.id LIMIT 1) AS branch;

-- name: test_end(chain bigint, test bigint, state text, error text, parts int) :exec
UPDATE gateway_test SET state = $3, error = $4, parts = nullif($5, 0)::smallint, done_at = now()
 WHERE chain_id = $1 AND id = $2 AND state IN ('waiting', 'sending');

-- name: sms_begin(chain bigint, message bigint) :maybe
-- Notes that an SMS is tried now, and gives it with what it tells; or why it is not to be
-- sent: too many were today.  What a person sends again is their own affair.
UPDATE outbox o SET attempts = o.attempts + 1, tried_at = now()
  FROM branch b
 WHERE o.chain_id = $1 AND o.id = $2 AND o.state = 'new' AND b.chain_id = $1 AND b.id = o.branch_id
RETURNING o.recipient, o.lang, o.template, o.attempts, o.params->>'token' AS token, o.params->>'code' AS code,
	o.params->>'business' AS business, o.created_at < now() - interval '10 minutes' AS old,
	CASE WHEN o.template IN ('booked', 'moved', 'cancelled', 'reminder') AND o.attempts = 1 AND NOT o.params ? 'again'
		THEN told_refusal($1, o.recipient) END AS refusal,
	coalesce(nullif(b.public_title, ''), b.title) AS branch, b.currency,
	branch_style(b.country, b.date_order, b.clock) AS style, o.params->>'text' AS said,
	message_client($1, o.visit_id) AS client, message_place(b) AS place,
	(SELECT t.body FROM message_text t WHERE t.chain_id = $1 AND t.branch_id = o.branch_id
		AND t.kind = o.template AND t.channel = o.channel AND t.lang = o.lang) AS own_text;

-- name: mail_begin(chain bigint, letter bigint) :maybe
-- Notes that a letter is tried now, and gives it with all that it tells.
-- Instants are in the branch's time zone; starts_utc and ends_utc for the calendar.
UPDATE outbox o SET attempts = o.attempts + 1, tried_at = now()
  FROM branch b
 WHERE o.chain_id = $1 AND o.id = $2 AND o.state = 'new' AND b.chain_id = $1 AND b.id = o.branch_id
RETURNING o.recipient, o.lang, o.template, o.attempts, o.params->>'token' AS token,
	extract(epoch FROM now() - o.created_at)::bigint AS age_s,
	o.params->>'business' AS business, o.params->>'by' AS invited_by,
	coalesce(nullif(b.public_title, ''), b.title) AS branch, b.currency, branch_style(b.country, b.date_order, b.clock) AS style,
	o.params->>'text' AS said, o.params->>'title' AS said_title,
	message_client($1, o.visit_id) AS client, message_place(b) AS place,
	(SELECT t.body FROM message_text t WHERE t.chain_id = $1 AND t.branch_id = o.branch_id
		AND t.kind = o.template AND t.channel = o.channel AND t.lang = o.lang) AS own_text;

-- name: mail_appointments(chain bigint, letter bigint) :many
-- The appointments that a message is about.
SELECT id, day, starts, ends, past, begun, staff, specialization, services, cost, guest
  FROM message_appointments($1, $2);

-- name: mail_end(chain bigint, letter bigint, state text, error text) :exec
-- How a try ended; state stays 'new' if there will be another.  Once it is sent
-- the secret of its link, or its code, is nowhere but in the message.
UPDATE outbox
   SET state = $3, error = $4,
       sent_at = CASE WHEN $3 = 'sent' THEN now() END,
       params = CASE WHEN $3 = 'sent' THEN params - 'token' - 'code' ELSE params END
 WHERE chain_id = $1 AND id = $2 AND state = 'new';

-- name: dir_notice_begin(notice bigint) :maybe
-- The same for a message of the installation.
SELECT channel, recipient, lang, template, secret, attempts, old
  FROM notice_begin($1);

-- name: dir_notice_end(notice bigint, state text, error text) :exec
SELECT notice_end($1, $2, $3);

-- name: dir_notice_route(notice bigint) :maybe
SELECT n.channel, n.interrupted, NULL::bigint AS id, i.version, i.settings, i.secret
  FROM notice_channel($1) n
  LEFT JOIN LATERAL installation_way(n.channel) i ON true;

-- name: dir_installation_note(channel text, fault text) :exec
SELECT installation_gateway_note($1, $2);

-- name: dir_test_begin(test bigint) :maybe
SELECT state, recipient, lang, channel, NULL::bigint AS id, version, settings, secret, NULL::text AS branch
  FROM installation_test_begin($1);

-- name: dir_test_end(test bigint, state text, error text, parts int) :exec
SELECT installation_test_end($1, $2, $3, $4::int);

-- name: dir_house_notices(mail bool, sms bool) :exec
SELECT notices_sweep($1, $2);

-- name: house_holds(chain bigint) :exec
-- Holds that have expired; their rows in busy go with them.
DELETE FROM hold
 WHERE chain_id = $1 AND id = ANY (ARRAY(
	SELECT h.id FROM hold h
	 WHERE h.chain_id = $1 AND h.expires_at <= now()
	 ORDER BY h.expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED));

-- name: house_idempotency(chain bigint) :exec
DELETE FROM idempotency WHERE chain_id = $1 AND created_at < now() - interval '3 days';

-- name: house_busy_days(chain bigint) :exec
DELETE FROM busy_day WHERE chain_id = $1 AND day < current_date - 400;

-- name: house_messages(chain bigint, mail bool, sms bool) :exec
SELECT messages_sweep($2, $3) WHERE current_chain() = $1;

-- name: house_prices(chain bigint) :exec
-- Prices whose day has begun.
SELECT prices_apply($1);

-- name: dir_house_directory() :exec
SELECT directory_sweep();

-- name: dir_house_account() :exec
SELECT account_sweep(), oidc_sweep(), device_sweep(), codes_sweep();

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
