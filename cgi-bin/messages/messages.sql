-- messages: the outbox as people read it.  The secrets in it, the token of a
-- link above all, are not selected here at all.
--
-- What a role may see is the same everywhere: own, messages about visits with
-- appointments of this member only; back, of so many days back (-1: all).

-- name: messages_counts(chain bigint, branch bigint, own bigint?, back bigint) :one
-- How many messages there are of each kind.  Those not sent are found by an
-- index of their own; the sent ones, which are nearly all, are counted up to a
-- thousand.
SELECT count(*) FILTER (WHERE n.state = 'new' AND n.attempts = 0) AS new,
       count(*) FILTER (WHERE n.state = 'new' AND n.attempts > 0) AS retried,
       count(*) FILTER (WHERE n.state = 'gave_up') AS gave_up,
       (SELECT count(*)
	  FROM (SELECT FROM outbox o
		 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.state = 'sent'
		   AND ($4 < 0 OR o.created_at >= now() - $4 * interval '1 day')
		   AND ($3 IS NULL OR EXISTS (SELECT FROM appointment a
			WHERE a.chain_id = $1 AND a.visit_id = o.visit_id AND a.staff_id = $3))
		 LIMIT 1000) s) AS sent
  FROM (SELECT o.state, o.attempts
	  FROM outbox o
	 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.state <> 'sent'
	   AND ($4 < 0 OR o.created_at >= now() - $4 * interval '1 day')
	   AND ($3 IS NULL OR EXISTS (SELECT FROM appointment a
		WHERE a.chain_id = $1 AND a.visit_id = o.visit_id AND a.staff_id = $3))) n;

-- name: messages_trouble(chain bigint, branch bigint) :many
-- The ways of the branch by which nothing went since the last try failed, and why: not
-- that one address was refused, but that messages are tried again and again.
SELECT g.kind AS channel, g.error, to_char(g.failed_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS at
  FROM branch b
  JOIN gateway g ON g.chain_id = $1 AND g.id = (
	SELECT x.id FROM gateway x
	 WHERE x.chain_id = $1 AND x.enabled AND x.kind = g.kind AND (x.branch_id = $2 OR x.branch_id IS NULL)
	 ORDER BY x.branch_id LIMIT 1)
 WHERE b.chain_id = $1 AND b.id = $2 AND (g.failed_at > g.ok_at OR g.ok_at IS NULL AND g.failed_at IS NOT NULL)
   AND EXISTS (SELECT FROM outbox o
	WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.state = 'new' AND o.channel = g.kind AND o.attempts > 0 AND o.error <> '')
 ORDER BY g.kind;

-- name: messages_list(chain bigint, branch bigint, own bigint?, back bigint, state text, part text, client text,
--	phones bool, mails bool, before bigint?, most bigint, clients int) :many
-- Messages, the newest first, of those before an id.  part is looked for in
-- recipients as far as they may be seen, client as clients are searched for: so
-- many of them at most.
SELECT o.id, o.channel, o.template, o.lang, o.state, o.attempts, o.error, o.visit_id,
       gateway_on($1, o.branch_id, o.channel) AS has_gateway,
       CASE WHEN o.channel = 'sms' AND $8 OR o.channel = 'mail' AND $9 THEN o.recipient END AS recipient,
       concat_ws(' ', nullif(c.name, ''), nullif(surname_seen(c.surname), '')) AS client,
       to_char(o.created_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS created,
       to_char(o.tried_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS tried,
       to_char(o.sent_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS sent,
       extract(epoch FROM now() - o.created_at)::bigint AS age_s
  FROM outbox o
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  LEFT JOIN visit v ON v.chain_id = $1 AND v.id = o.visit_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 WHERE o.chain_id = $1 AND o.branch_id = $2
   AND ($10 IS NULL OR o.id < $10)
   AND ($5 IS NULL OR o.state = CASE $5 WHEN 'retried' THEN 'new' ELSE $5 END)
   AND ($5 IS NULL OR o.state <> 'new' OR (o.attempts > 0) = ($5 = 'retried'))
   AND ($4 < 0 OR o.created_at >= now() - $4 * interval '1 day')
   AND ($3 IS NULL OR EXISTS (SELECT FROM appointment a
	WHERE a.chain_id = $1 AND a.visit_id = o.visit_id AND a.staff_id = $3))
   AND ($6 IS NULL
	OR (o.channel = 'sms' AND $8 OR o.channel = 'mail' AND $9) AND position(lower($6) IN lower(o.recipient)) > 0
	OR v.client_id IN (SELECT client_search($1, $7, $12::int)))
 ORDER BY o.id DESC
 LIMIT $11;

-- name: messages_cut(chain bigint, client text, clients int) :one
-- Do more clients fit than are looked for?
SELECT count(*) > $3 AS cut FROM client_search($1, $2, $3::int + 1);

-- name: messages_one(chain bigint, branch bigint, message bigint, own bigint?, back bigint, phones bool, mails bool,
--	codes bool) :maybe
-- One message.
SELECT o.id, o.channel, o.template, o.lang, o.state, o.attempts, o.error, o.visit_id,
       gateway_on($1, o.branch_id, o.channel) AS has_gateway,
       CASE WHEN o.channel = 'sms' AND $6 OR o.channel = 'mail' AND $7 THEN o.recipient END AS recipient,
       CASE WHEN o.template = 'code' AND $8 THEN o.params->>'code' END AS code, o.params->>'text' AS said,
       concat_ws(' ', nullif(c.name, ''), nullif(surname_seen(c.surname), '')) AS client,
       to_char(o.created_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS created,
       to_char(o.tried_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS tried,
       to_char(o.sent_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS sent,
       extract(epoch FROM now() - o.created_at)::bigint AS age_s,
       b.currency::text, coalesce(nullif(b.public_title, ''), b.title) AS branch,
       concat_ws(', ', nullif(b.city, ''), nullif(b.address, '')) AS address, b.phone
  FROM outbox o
  JOIN branch b ON b.chain_id = $1 AND b.id = $2
  LEFT JOIN visit v ON v.chain_id = $1 AND v.id = o.visit_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.id = $3
   AND ($5 < 0 OR o.created_at >= now() - $5 * interval '1 day')
   AND ($4 IS NULL OR EXISTS (SELECT FROM appointment a
	WHERE a.chain_id = $1 AND a.visit_id = o.visit_id AND a.staff_id = $4));

-- name: messages_appointments(chain bigint, message bigint) :many
-- What a message tells of, as it is now.
SELECT day, starts, ends, staff, services, guest FROM message_appointments($1, $2);

-- name: messages_again(chain bigint, branch bigint, message bigint, own bigint?, back bigint, idle_s bigint,
--	mail bool, sms bool) :maybe
-- Puts a message into the queue anew: one that was given up, or one that was
-- never tried, in so many seconds if there is a gateway (mail, sms: the
-- environment has one).  A code is not: it has expired meanwhile.  What a person sends
-- again no limit of the day holds up.
WITH again AS (
	UPDATE outbox o SET state = 'new', attempts = 0, error = '', params = o.params || '{"again": true}'
	 WHERE o.chain_id = $1 AND o.branch_id = $2 AND o.id = $3 AND o.template <> 'code'
	   AND (o.state = 'gave_up' OR o.state = 'new' AND o.attempts = 0
		AND (o.created_at <= now() - $6 * interval '1 second'
		     OR NOT (CASE o.channel WHEN 'mail' THEN $7 ELSE $8 END OR gateway_on($1, o.branch_id, o.channel))))
	   AND ($5 < 0 OR o.created_at >= now() - $5 * interval '1 day')
	   AND ($4 IS NULL OR EXISTS (SELECT FROM appointment a
		WHERE a.chain_id = $1 AND a.visit_id = o.visit_id AND a.staff_id = $4))
	RETURNING o.id, o.channel)
SELECT g.id, job_add('send', g.channel, g.id) AS added FROM again g;
