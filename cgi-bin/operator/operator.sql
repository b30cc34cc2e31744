-- operator: what the console reads: the directory, by the operator's own role.
-- What it changes is in functions/56-console.sql, 12-account.sql and 13-oidc.sql.
-- role: okno_operator

-- name: operator_chains(part text, state text, before bigint?, most bigint) :many
-- Businesses, the newest first, of those behind one; of those that end soon the soonest
-- first.  part is looked for in their names, in those of branches, and in what is known
-- of their users.
SELECT c.id, c.title, to_char(c.created_at, 'YYYY-MM-DD') AS made, u.branches, u.staff, u.users,
       to_char(u.seen_at, 'YYYY-MM-DD') AS seen, p.title AS plan, coalesce(l.staff_max, p.staff_max) AS staff_max,
       coalesce(l.branches_max, p.branches_max) AS branches_max, coalesce(l.staff_max, l.branches_max) IS NOT NULL AS own, l.trial,
       CASE WHEN l.suspended_at IS NOT NULL THEN 'suspended' WHEN l.ends_at <= now() THEN 'ended' END AS state,
       chain_day(c.id, l.ends_at - interval '1 second') AS last_day
  FROM chain c
  JOIN licence l ON l.chain_id = c.id
  JOIN plan p ON p.id = l.plan_id
  JOIN chain_usage u ON u.chain_id = c.id
 WHERE ($3 IS NULL OR CASE WHEN $2 = 'ending'
	THEN (l.ends_at, -c.id) > (SELECT x.ends_at, -x.chain_id FROM licence x WHERE x.chain_id = $3) ELSE c.id < $3 END)
   AND ($1 IS NULL OR position(lower($1) IN lower(c.title)) > 0
	OR c.id IN (SELECT b.chain_id FROM branch b
		WHERE position(lower($1) IN lower(b.title)) > 0 OR b.slug = lower($1))
	OR c.id IN (SELECT m.chain_id FROM membership m JOIN "user" w ON w.id = m.user_id
		WHERE position(lower($1) IN lower(w.name)) > 0 OR position(lower($1) IN w.email::text) > 0 OR w.phone = $1))
   AND CASE $2
	WHEN 'trial' THEN l.trial AND l.suspended_at IS NULL AND l.ends_at > now()
	WHEN 'ending' THEN l.suspended_at IS NULL AND l.ends_at > now() AND l.ends_at < now() + interval '14 days'
	WHEN 'ended' THEN l.suspended_at IS NULL AND l.ends_at <= now()
	WHEN 'suspended' THEN l.suspended_at IS NOT NULL
	ELSE true END
 ORDER BY CASE WHEN $2 = 'ending' THEN l.ends_at END, c.id DESC
 LIMIT $4;

-- name: operator_states() :one
-- How many businesses there are, and how many of each state that the list can be asked for.
SELECT count(*) AS "all", count(*) FILTER (WHERE l.trial AND l.suspended_at IS NULL AND l.ends_at > now()) AS trial,
       count(*) FILTER (WHERE l.suspended_at IS NULL AND l.ends_at > now() AND l.ends_at < now() + interval '14 days') AS ending,
       count(*) FILTER (WHERE l.suspended_at IS NULL AND l.ends_at <= now()) AS ended,
       count(*) FILTER (WHERE l.suspended_at IS NOT NULL) AS suspended
  FROM licence l;

-- name: operator_chain(chain bigint) :json
-- One of them with its branches, its users (owners first) and its licence.
SELECT jsonb_build_object('id', c.id, 'title', c.title, 'made', to_char(c.created_at, 'YYYY-MM-DD'),
	'used', jsonb_build_object('branches', u.branches, 'staff', u.staff, 'users', u.users, 'gave_up', u.gave_up,
		'seen', to_char(u.seen_at, 'YYYY-MM-DD')) || chain_activity(c.id),
	'licence', jsonb_build_object('plan_id', l.plan_id, 'plan', p.title, 'price', p.price,
		'staff_max', coalesce(l.staff_max, p.staff_max), 'own_staff', l.staff_max, 'plan_staff', p.staff_max,
		'branches_max', coalesce(l.branches_max, p.branches_max), 'own_branches', l.branches_max, 'plan_branches', p.branches_max, 'trial', l.trial, 'why', l.suspended_why,
		'state', CASE WHEN l.suspended_at IS NOT NULL THEN 'suspended' WHEN l.ends_at <= now() THEN 'ended' END,
		'last_day', chain_day(c.id, l.ends_at - interval '1 second')),
	'branches', (SELECT coalesce(jsonb_agg(jsonb_build_object('title', b.title, 'slug', b.slug, 'city', b.city,
			'closed', b.archived_at IS NOT NULL, 'online', b.online) ORDER BY b.archived_at IS NOT NULL, b.id), '[]')
		FROM (SELECT x.id, x.title, x.slug, x.city, x.archived_at, x.online FROM branch x WHERE x.chain_id = c.id ORDER BY x.id LIMIT 100) b),
	'users', (SELECT coalesce(jsonb_agg(to_jsonb(w)), '[]') FROM (
		SELECT w.id, w.name, w.email, w.phone, r.slug AS role, r.title AS role_title, w.disabled_at IS NOT NULL AS disabled,
		       (SELECT to_char(max(s.seen_at), 'YYYY-MM-DD') FROM session s WHERE s.user_id = w.id) AS seen
		  FROM membership m
		  JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id
		  JOIN "user" w ON w.id = m.user_id
		 WHERE m.chain_id = c.id
		 ORDER BY r.slug <> 'owner', w.name COLLATE by_number, w.id LIMIT 100) w),
	'event', (SELECT max(e.id) FROM licence_event e WHERE e.chain_id = c.id),
	'history', licence_history(c.id), 'works', operator_works(c.id))
  FROM chain c
  JOIN licence l ON l.chain_id = c.id
  JOIN plan p ON p.id = l.plan_id
  JOIN chain_usage u ON u.chain_id = c.id
 WHERE c.id = $1;

-- name: operator_give(operator bigint, chain bigint, plan bigint, last_day date) :one
SELECT licence_give($1, $2, $3, $4) AS event;

-- name: operator_extend(operator bigint, chain bigint, days int) :one
SELECT licence_extend($1, $2, $3::int) AS event;

-- name: operator_suspend(operator bigint, chain bigint, why text) :one
-- why NULL: goes on.
SELECT licence_suspend($1, $2, $3) AS event;

-- name: operator_limits(operator bigint, chain bigint, staff bigint?, branches bigint?) :one
-- NULL: as the plan says.
SELECT licence_limits($1, $2, $3::int, $4::int) AS event;

-- name: operator_undo(operator bigint, chain bigint, event bigint) :one
SELECT licence_undo($1, $2, $3) AS done;

-- name: operator_enter(operator bigint, session bytea, chain bigint, user_id bigint) :one
SELECT operator_enter($1, $2, $3, $4) AS branch;

-- name: operator_plans(also bigint?) :many
-- The plans with how many businesses have them, those that are put away last.
SELECT p.id, p.title, p.price, p.staff_max, p.branches_max, p.term_days, p.trial_days, p.is_default,
       p.archived_at IS NOT NULL AS archived, p.version,
       (SELECT count(*) FROM licence l WHERE l.plan_id = p.id) AS chains
  FROM plan p
 WHERE $1 IS NULL OR p.archived_at IS NULL OR p.id = $1
 ORDER BY p.archived_at IS NOT NULL, NOT p.is_default, p.title COLLATE by_number, p.id;

-- name: operator_plan_save(plan bigint?, seen int, title text, price text, staff bigint?, branches bigint?, term bigint?, trial bigint?) :json
SELECT plan_save($1, $2::int, $3, $4, $5::int, $6::int, $7::int, $8::int);

-- name: operator_plan_archive(plan bigint, away bool) :one
SELECT plan_archive($1, $2) AS done;

-- name: operator_plan_default(plan bigint) :one
SELECT plan_default($1) AS done;

-- name: operator_installation() :one
SELECT title, registration, agreement, version
  FROM installation;

-- name: operator_installation_save(seen int, registration text, agreement text) :one
SELECT installation_save($1::int, $2, $3) AS done;

-- name: operator_codes() :one
-- Codes by SMS: the limits, and how it stands today with the installation's own provider;
-- and the limits of SMS about bookings.
SELECT i.codes_chain, i.codes_all, i.told_phone, i.told_branch, coalesce(c.sent, 0) AS sent, coalesce(c.refused, 0) AS refused
  FROM installation i
  LEFT JOIN code_count c ON c.chain_id = 0 AND c.day = counted_day();

-- name: operator_codes_over() :many
-- The businesses whose clients were refused codes today, or not told of bookings.
SELECT c.id, c.title, n.sent, n.refused, n.told, n.told_refused
  FROM code_count n
  JOIN chain c ON c.id = n.chain_id
 WHERE n.day = counted_day() AND n.refused + n.told_refused > 0
 ORDER BY n.refused + n.told_refused DESC, c.id
 LIMIT 10;

-- name: operator_codes_save(operator bigint, of_chain int, of_all int, to_phone int, of_branch int) :exec
SELECT codes_limits_set($1, $2::int, $3::int, $4::int, $5::int);

-- name: operator_invitations() :many
SELECT id, note, to_char(created_at, 'YYYY-MM-DD') AS made, to_char(expires_at, 'YYYY-MM-DD') AS until,
       expires_at <= now() AS expired, used_at IS NOT NULL AS used, used_by
  FROM invitation_list()
 LIMIT 200;

-- name: operator_invite(hash bytea, note text, operator bigint, days int) :one
SELECT invitation_make($1, $2, $3, $4::int) AS id;

-- name: operator_invitation_revoke(invitation bigint) :one
SELECT invitation_revoke($1) AS done;

-- name: operator_queues() :many
-- The worker's queues: the last sign of life, what waits, how long already, and
-- what was tried again and again.
SELECT q.queue, extract(epoch FROM now() - h.at)::bigint AS idle_s, w.waiting, w.oldest_s, w.retried
  FROM unnest(ARRAY['live', 'send', 'heavy', 'ask']) WITH ORDINALITY q (queue, n)
  LEFT JOIN heartbeat h ON h.queue = q.queue,
       LATERAL (SELECT count(*) FILTER (WHERE j.run_at <= now()) AS waiting, count(*) FILTER (WHERE j.attempts > 3) AS retried,
		extract(epoch FROM now() - min(j.created_at) FILTER (WHERE j.run_at <= now()))::bigint AS oldest_s
		  FROM job j WHERE j.queue = q.queue) w
 ORDER BY q.n;

-- name: operator_sums() :one
-- The whole installation in numbers.
SELECT count(*) AS chains, coalesce(sum(u.branches), 0) AS branches, coalesce(sum(u.staff), 0) AS staff,
       count(*) FILTER (WHERE u.seen_at > now() - interval '7 days') AS alive, coalesce(sum(u.gave_up), 0) AS gave_up,
       (SELECT count(*) FROM "user" w WHERE w.disabled_at IS NULL) AS users,
       (SELECT count(*) FROM notice n WHERE n.state = 'gave_up') AS notices
  FROM chain_usage u;

-- name: operator_unsent() :many
-- Where most messages could not be sent.
SELECT c.id, c.title, u.gave_up
  FROM chain_usage u
  JOIN chain c ON c.id = u.chain_id
 WHERE u.gave_up > 0
 ORDER BY u.gave_up DESC, c.id
 LIMIT 10;

-- name: operator_providers() :many
SELECT slug, kind, title, issuer, client_id, has_secret, enabled, place::text, ready, error, users
  FROM oidc_provider_list();

-- name: operator_provider_save(slug text, kind text, title text, issuer text, client text, secret bytea, enabled bool, place int) :one
SELECT oidc_provider_save($1, $2, $3, $4, $5, $6, $7, $8::int) AS id;

-- name: operator_provider_drop(slug text) :one
SELECT oidc_provider_drop($1) AS done;

-- name: operator_gateway(channel text) :many
-- The installation's own, with its last test; times are UTC.
SELECT g.enabled, g.settings, g.secret, g.version, g.error,
       to_char(g.ok_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS ok_at,
       to_char(g.failed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS failed_at,
       coalesce(g.failed_at > g.ok_at, g.failed_at IS NOT NULL) AS fails,
       t.state AS test_state, t.error AS test_error, t.parts, t.recipient,
       extract(epoch FROM now() - t.created_at)::bigint AS test_age_s,
       to_char(t.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS test_at
  FROM installation_gateway g
  LEFT JOIN LATERAL (SELECT x.state, x.error, x.parts, x.recipient, x.created_at
	  FROM installation_gateway_test x
	 WHERE x.kind = g.kind ORDER BY x.id DESC LIMIT 1) t ON true
 WHERE g.kind = $1;

-- name: operator_gateway_events(channel text) :many
-- Who set it up, the last ones first.
SELECT to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS at, coalesce(u.name, u.email::text) AS who, e.changes
  FROM operator_event e
  LEFT JOIN "user" u ON u.id = e.operator_id
 WHERE e.subject = $1
 ORDER BY e.id DESC
 LIMIT 10;

-- name: operator_notices(before bigint?, most bigint) :many
-- Messages to users that wait or could not be sent; way: the operator has set one up.
SELECT n.id, n.channel, n.recipient, n.template, n.state, n.attempts, n.error, n.tells, g.enabled AS way,
       to_char(n.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS at
  FROM notice_list($1, $2::int) n
  JOIN installation_gateway g ON g.kind = n.channel
 ORDER BY n.id DESC;

-- name: operator_notice_show(operator bigint, notice bigint) :maybe
SELECT channel, recipient, lang, template, secret
  FROM notice_show($1, $2);

-- name: operator_notice_events() :many
-- Who has looked at what, the last ones first.
SELECT to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS at, coalesce(u.name, u.email::text, 'okno-admin') AS who,
       e.changes->>'recipient' AS recipient, e.changes->>'template' AS template
  FROM operator_event e
  LEFT JOIN "user" u ON u.id = e.operator_id
 WHERE e.subject = 'notice'
 ORDER BY e.id DESC
 LIMIT 20;

-- name: operator_gateway_save(operator bigint, channel text, seen int, enabled bool, settings jsonb, secret bytea, others jsonb) :one
SELECT installation_gateway_save($1, $2, $3::int, $4, $5, $6, $7) AS version;

-- name: operator_gateway_try(operator bigint, channel text, lang text) :one
SELECT installation_test_add($1, $2, $3) AS id;
