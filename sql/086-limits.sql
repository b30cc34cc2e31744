-- 086-limits: the limits of roles, kept by the database.  A transaction of
-- somebody limited tells okno.own_staff (their own column only), okno.since
-- (nothing before that day), okno.branches (the branches they work in) and
-- okno.accounts (these cash desks and accounts); all others tell nothing, and
-- each query then asks once, not for every row.
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
CREATE FUNCTION limit_branches() RETURNS bigint[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(current_setting('okno.branches', true), '')::bigint[]
$$;
CREATE FUNCTION limited() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT coalesce(current_setting('okno.own_staff', true), '') <> ''
	    OR coalesce(current_setting('okno.since', true), '') <> ''
	    OR coalesce(current_setting('okno.branches', true), '') <> ''
$$;

-- Whether what is in a branch, of a member, on a day (NULL: of no day) is within
-- the limits.  A function, so that it costs who has none no more than one question.
CREATE FUNCTION limits_allow(branch bigint, staff bigint, on_day date) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN (limit_own() IS NULL OR staff = limit_own())
		AND (limit_since() IS NULL OR on_day IS NULL OR on_day >= limit_since())
		AND (limit_branches() IS NULL OR branch = ANY (limit_branches()));
END $$;

-- The cash desks and accounts that somebody is limited to; NULL: to none.
CREATE FUNCTION limit_accounts() RETURNS bigint[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(current_setting('okno.accounts', true), '')::bigint[]
$$;

-- Whether phones, or mails, of clients are hidden from this transaction's user:
-- then nobody is found by them either.
CREATE FUNCTION hides(what text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT position(what IN coalesce(current_setting('okno.hide', true), '')) > 0
$$;
GRANT EXECUTE ON FUNCTION limit_own(), limit_since(), limit_branches(), limited(), limits_allow(bigint, bigint, date), limit_accounts(),
	hides(text) TO okno_app, okno_worker;

CREATE POLICY limits ON appointment AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR limits_allow(branch_id, staff_id, day));

CREATE POLICY limits ON block AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR limits_allow(branch_id, staff_id, NULL));

-- What else is seen follows from the appointments that are, in functions: their
-- plans cost nothing while nobody limited asks.
CREATE FUNCTION appointment_seen(chain bigint, appointment bigint) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM appointment a WHERE a.chain_id = chain AND a.id = appointment);
END $$;
CREATE FUNCTION visit_seen(chain bigint, visit bigint) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM appointment a WHERE a.chain_id = chain AND a.visit_id = visit);
END $$;
CREATE FUNCTION client_seen(chain bigint, client bigint) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM visit v WHERE v.chain_id = chain AND v.client_id = client)
		OR EXISTS (SELECT FROM appointment a WHERE a.chain_id = chain AND a.guest_id = client);
END $$;
GRANT EXECUTE ON FUNCTION appointment_seen(bigint, bigint), visit_seen(bigint, bigint), client_seen(bigint, bigint) TO okno_app;

CREATE POLICY limits ON appointment_line AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR appointment_seen(chain_id, appointment_id));

CREATE POLICY limits ON appointment_thing AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR appointment_seen(chain_id, appointment_id));

CREATE POLICY limits ON visit AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR created_at = now() OR visit_seen(chain_id, id));

-- Clients are seen by whom they visit; days and branches limit visits, not the
-- client base, which is the chain's.
CREATE POLICY limits ON client AS RESTRICTIVE FOR SELECT TO okno_app
	USING ((SELECT limit_own()) IS NULL OR created_at = now() OR client_seen(chain_id, id));

CREATE POLICY limits ON field_value AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR appointment_seen(chain_id, appointment_id));

CREATE POLICY limits ON visit_call AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR visit_seen(chain_id, visit_id));

CREATE POLICY limits ON visit_file AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR visit_seen(chain_id, visit_id));

CREATE POLICY limits ON outbox AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR created_at = now()
		OR ((SELECT limit_since()) IS NULL OR created_at >= (SELECT limit_since()))
			AND ((SELECT limit_branches()) IS NULL OR branch_id = ANY ((SELECT limit_branches())::bigint[]))
			AND ((SELECT limit_own()) IS NULL OR visit_seen(chain_id, visit_id)));

CREATE POLICY limits ON log AS RESTRICTIVE FOR SELECT TO okno_app
	USING (NOT (SELECT limited())
		OR visit_id IS NULL AND (SELECT limit_own()) IS NULL
			AND ((SELECT limit_since()) IS NULL OR at >= (SELECT limit_since()))
		OR visit_seen(chain_id, visit_id));

CREATE POLICY limits ON consent AS RESTRICTIVE FOR SELECT TO okno_app
	USING ((SELECT limit_own()) IS NULL OR given_at = now() OR client_seen(chain_id, client_id));

CREATE POLICY limits ON account AS RESTRICTIVE FOR SELECT TO okno_app
	USING ((SELECT limit_accounts()) IS NULL OR id = ANY ((SELECT limit_accounts())::bigint[]));

CREATE POLICY limits ON export_log AS RESTRICTIVE FOR SELECT TO okno_app
	USING ((SELECT limit_branches()) IS NULL OR branch_id = ANY ((SELECT limit_branches())::bigint[]));
