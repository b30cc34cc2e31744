-- 086-limits: the limits of roles, kept by the database.  A transaction of
-- somebody limited tells okno.own_staff (their own column only) and okno.since
-- (nothing before that day); all others tell nothing, and each query then asks
-- once, not for every row.
--
-- Only the programs' role is held to them: functions with the owner's rights,
-- the worker, and the tables of what is taken (busy, busy_day) see everybody,
-- or free times would be wrong.  A row made in this very transaction (its time
-- is now()) is one's own.

CREATE FUNCTION limit_own() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(current_setting('okno.own_staff', true), '')::bigint
$$;
CREATE FUNCTION limit_since() RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(current_setting('okno.since', true), '')::date
$$;
CREATE FUNCTION limited() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT coalesce(current_setting('okno.own_staff', true), '') <> ''
	    OR coalesce(current_setting('okno.since', true), '') <> ''
$$;

-- Whether phones, or mails, of clients are hidden from this transaction's user:
-- then nobody is found by them either.
CREATE FUNCTION hides(what text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT position(what IN coalesce(current_setting('okno.hide', true), '')) > 0
$$;
GRANT EXECUTE ON FUNCTION limit_own(), limit_since(), limited(), hides(text) TO okno_app, okno_worker;

CREATE POLICY limits ON appointment AS RESTRICTIVE TO okno_app
	USING (((SELECT limit_own()) IS NULL OR staff_id = (SELECT limit_own()))
		AND ((SELECT limit_since()) IS NULL OR day >= (SELECT limit_since())));

CREATE POLICY limits ON appointment_line AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR EXISTS (SELECT FROM appointment a
		WHERE a.chain_id = appointment_line.chain_id AND a.id = appointment_line.appointment_id));

CREATE POLICY limits ON appointment_thing AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR EXISTS (SELECT FROM appointment a
		WHERE a.chain_id = appointment_thing.chain_id AND a.id = appointment_thing.appointment_id));

CREATE POLICY limits ON visit AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR created_at = now() OR EXISTS (SELECT FROM appointment a
		WHERE a.chain_id = visit.chain_id AND a.visit_id = visit.id));

-- Clients are seen by whom they visit; the days limit visits, not the client base.
CREATE POLICY limits ON client AS RESTRICTIVE FOR SELECT TO okno_app
	USING ((SELECT limit_own()) IS NULL OR created_at = now() OR EXISTS (SELECT FROM visit v
		WHERE v.chain_id = client.chain_id AND v.client_id = client.id));

CREATE POLICY limits ON outbox AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR created_at = now()
		OR ((SELECT limit_since()) IS NULL OR created_at >= (SELECT limit_since()))
			AND ((SELECT limit_own()) IS NULL OR EXISTS (SELECT FROM appointment a
				WHERE a.chain_id = outbox.chain_id AND a.visit_id = outbox.visit_id)));

CREATE POLICY limits ON log AS RESTRICTIVE FOR SELECT TO okno_app
	USING (NOT (SELECT limited())
		OR visit_id IS NULL AND (SELECT limit_own()) IS NULL AND at >= (SELECT limit_since())
		OR EXISTS (SELECT FROM visit v WHERE v.chain_id = log.chain_id AND v.id = log.visit_id));

CREATE POLICY limits ON consent AS RESTRICTIVE FOR SELECT TO okno_app
	USING ((SELECT limit_own()) IS NULL OR given_at = now() OR EXISTS (SELECT FROM client c
		WHERE c.chain_id = consent.chain_id AND c.id = consent.client_id));
